import { expect, test } from "vitest";
import { type Block, blocks, field, fields, parse } from "./index.js";

const step = (lines: string): Block<"step"> =>
  blocks(parse(`SOP: Uji\nLangkah 1: Menelaah\n${lines}\n`).tree.procedures[0]!, "step")[0]!;
const codes = (text: string) => parse(text).findings.map((f) => f.code);

test("a line is a label only if the words before its first colon are one", () => {
  const block = step("  keterangan : Rapat jam: 09.00\n    catatan: dibawa\n  waktu : 1 jam");
  expect(field(block, "remarks")?.value).toMatchObject({ value: { text: "Rapat jam: 09.00 catatan: dibawa" } });
  expect(field(block, "duration")?.value.state).toBe("stated");
});

test("words of the language mean nothing inside text", () => {
  const { value } = step("  oleh : Unit");
  expect(value.state).toBe("stated");
  expect(
    blocks(parse("SOP: x\nLangkah 1: Memeriksa waktu, jika selesai oleh siapa pun\n").tree.procedures[0]!, "step")[0]!
      .value,
  ).toMatchObject({
    value: { text: "Memeriksa waktu, jika selesai oleh siapa pun" },
  });
});

test("indentation is decoration", () => {
  const text =
    "SOP: Uji\nPelaksana:\n  - Staf\nLangkah 1 (a): Menelaah surat\n    masuk\n  oleh : Staf\n  keputusan : Sesuai?\n    jika ya -> selesai\n    jika tidak -> langkah 1\n";
  const bare = (t: string) =>
    JSON.stringify(parse(t).tree.procedures, (key, value) => (key === "span" ? undefined : value));
  expect(bare(text.replace(/^ +/gm, ""))).toBe(bare(text));
});

test("letter case and language of labels are free", () => {
  const block = step("  BY : Staf\n  Time : 2 working days\n  output : Disposisi");
  expect(block.fields.map((f) => f.kind === "field" && f.key)).toEqual(["who", "duration", "produces"]);
});

test("lists run across with `;` and downwards with `- `", () => {
  const across = step("  kelengkapan : A; B, C dan D; E");
  const down = step("  kelengkapan:\n  - A;\n  - B, C dan D\n\n  - E; F");
  const items = (block: Block) => {
    const value = field(block, "requires")!.value;
    return value.state === "stated" ? value.value.map((i) => i.text) : [];
  };
  expect(items(across)).toEqual(["A", "B, C dan D", "E"]);
  expect(items(down)).toEqual(["A", "B, C dan D", "E; F"]);
});

test("a trailing parenthesis is a mark or a name", () => {
  const value = field(
    step("  kelengkapan : Surat (dari luar); DPPA (jika ada); Laporan (diparaf); Berkas (asli) (dari luar)"),
    "requires",
  )!.value;
  expect(value.state === "stated" && value.value.map((i) => [i.text, i.marks])).toEqual([
    ["Surat", ["fromOutside"]],
    ["DPPA", ["ifAny"]],
    ["Laporan (diparaf)", []],
    ["Berkas (asli)", ["fromOutside"]],
  ]);
});

test("`?`, `-`, ` ~ ` and ` = ` say what is known of a value", () => {
  const block = step(
    "  oleh : Staf ~ dari uraian; bukan cap\n  kelengkapan : -\n  waktu : ? = segera\n  keluaran : disposisi Kepala = Disposisi",
  );
  expect(field(block, "who")!.value).toMatchObject({ state: "stated", reason: { text: "dari uraian; bukan cap" } });
  expect(field(block, "requires")!.value.state).toBe("none");
  expect(field(block, "duration")!.value).toMatchObject({ state: "unknown", printed: { text: "segera" } });
  expect(field(block, "produces")!.value).toMatchObject({
    value: [{ text: "disposisi Kepala", printed: { text: "Disposisi" } }],
  });
});

test("a backslash takes the meaning from any character", () => {
  const block = step("  keterangan : a \\~ b \\\\ c\n  \\waktu: bukan label\n  kelengkapan : A\\; B");
  expect(field(block, "remarks")!.value).toMatchObject({ value: { text: "a ~ b \\ c waktu: bukan label" } });
  expect(field(block, "requires")!.value).toMatchObject({ value: [{ text: "A; B" }] });
});

test.each<[string, object]>([
  ["30 detik", { amount: { min: 30, max: 30, range: false, unit: "second" } }],
  ["1 hari kerja", { amount: { min: 1, max: 1, range: false, unit: "workingDay" } }],
  ["Maks. 2 hari kerja", { qualifier: "longest", amount: { min: 2, max: 2, range: false, unit: "workingDay" } }],
  ["paling lambat 2 hari", { qualifier: "by", amount: { min: 2, max: 2, range: false, unit: "day" } }],
  ["+ 1 jam", { qualifier: "about", amount: { min: 1, max: 1, range: false, unit: "hour" } }],
  ["± 30 menit", { qualifier: "about", amount: { min: 30, max: 30, range: false, unit: "minute" } }],
  ["5-10 menit", { amount: { min: 5, max: 10, range: true, unit: "minute" } }],
  ["30 menit s.d. 1 jam", { amount: { min: 30, max: 60, range: true, unit: "minute" } }],
  ["1 jam 30 menit", { amount: { min: 90, max: 90, range: false, unit: "minute" } }],
  ["1,5 jam", { amount: { min: 1.5, max: 1.5, range: false, unit: "hour" } }],
  ["2 x 24 jam", { amount: { min: 2, max: 2, range: false, unit: "calendarDay" } }],
  ["7 (tujuh) hari kerja", { amount: { min: 7, max: 7, range: false, unit: "workingDay" } }],
  ["15 menit/berkas", { amount: { min: 15, max: 15, range: false, unit: "minute" } }],
  ["10 hari, perpanjangan 7 hari", { extension: { min: 7, max: 7, range: false, unit: "day" } }],
  [
    "maksimal 10 hari kerja sejak permohonan diterima",
    { qualifier: "longest", since: { text: "permohonan diterima" } },
  ],
  ["10 hari kerja sejak langkah 1", { since: { text: "langkah 1" } }],
  ["paling lambat 31 Maret", { qualifier: "by", day: { day: 31, month: 3 } }],
  ["akhir tahun", { words: { kind: "calendar", text: "akhir tahun" } }],
  ["saat pengajuan", { words: { kind: "event", text: "saat pengajuan" } }],
  ["sesuai jadwal", { words: { kind: "event", text: "sesuai jadwal" } }],
  ["15 menit (setelah surat diterima)", { since: { text: "surat diterima" } }],
  ["10 hari kerja sejak langkah 1 selesai", { since: { text: "langkah 1 selesai" } }],
  ["setelah rapat", { words: { kind: "event", text: "setelah rapat" } }],
  ["3 hari sebelum pelaksanaan", { rate: "sebelum pelaksanaan" }],
  ["15 menit (per berkas)", { rate: "per berkas" }],
  ["10 hari (dapat diperpanjang 7 hari)", { extension: { min: 7, max: 7, range: false, unit: "day" } }],
  ["dua puluh lima menit", { amount: { min: 25, max: 25, range: false, unit: "minute" } }],
  ["1 1/2 jam", { amount: { min: 1.5, max: 1.5, range: false, unit: "hour" } }],
  ["1 hari (8 jam)", { amount: { min: 1, max: 1, range: false, unit: "day" } }],
  [">= 1 jam", { qualifier: "least" }],
  ["Senin, 3 Maret 2025", { day: { day: 3, month: 3, year: 2025 } }],
  ["minggu kedua Januari", { words: { kind: "calendar", text: "minggu kedua Januari" } }],
  ["2 minggu", { amount: { min: 2, max: 2, range: false, unit: "week" } }],
  ["paling lambat tanggal 10 bulan berikutnya", { qualifier: "by", words: { kind: "calendar" } }],
  ["Maret 2026", { words: { kind: "calendar", text: "Maret 2026" } }],
  ["08.00 s.d. 10.00 WIB", { words: { kind: "event", text: "08.00 s.d. 10.00 WIB" } }],
  ["1.50 jam", { amount: { min: 1.5, max: 1.5, range: false, unit: "hour" } }],
  ["at most 3 working days", { qualifier: "longest", amount: { min: 3, max: 3, range: false, unit: "workingDay" } }],
])("reads the time “%s”", (written, time) => {
  const block = step(`  waktu : ${written}`);
  expect(codes(`SOP: Uji\nLangkah 1: Menelaah\n  waktu : ${written}\n`)).toEqual([]);
  expect(field(block, "duration")!.value).toMatchObject({ state: "stated", value: { ...time, text: written } });
});

test.each([
  ["12 Agustus 2019", { day: 12, month: 8, year: 2019 }],
  ["September 2016", { month: 9, year: 2016 }],
  ["2019-08-12", { day: 12, month: 8, year: 2019 }],
  ["12/08/2019", { day: 12, month: 8, year: 2019 }],
  ["2016", { year: 2016 }],
  ["Jum'at, 7 Maret 2025", { day: 7, month: 3, year: 2025 }],
  ["Pontianak, 3 Maret 2025", { day: 3, month: 3, year: 2025 }],
  ["3-Mar-2025", { day: 3, month: 3, year: 2025 }],
  ["March 3, 2025", { day: 3, month: 3, year: 2025 }],
  ["…. Maret 2025", { month: 3, year: 2025 }],
])("reads the date “%s”", (written, day) => {
  const parsed = parse(`SOP: Uji\n  dibuat : ${written}\n`);
  expect(parsed.findings).toEqual([]);
  expect(field(parsed.tree.procedures[0]!.title!, "created")!.value).toMatchObject({ state: "stated", value: day });
});

test("an outcome has a target, a bound and what comes after", () => {
  const block = step(
    "  keputusan : Sesuai?\n  jika ya: selesai\n  jika tidak -> langkah 10, paling banyak 3 (tiga) kali, lalu Kepala Badan ~ usulan",
  );
  expect(fields(block, "outcome").map((o) => [o.argument?.text, o.value])).toMatchObject([
    ["ya", { value: { target: { text: "selesai" } } }],
    [
      "tidak",
      {
        value: { target: { text: "langkah 10" }, limit: { times: 3 }, then: { text: "Kepala Badan" } },
        reason: { text: "usulan" },
      },
    ],
  ]);
});

test("a time-out has its own time and does one or more things", () => {
  const [timeout] = fields(step("  bila lewat 2 hari kerja -> beri tahu Sekretaris; langkah 7"), "timeout");
  expect(timeout!.value).toMatchObject({
    value: {
      after: { amount: { max: 2, unit: "workingDay" } },
      does: [{ notify: { text: "Sekretaris" } }, { target: { text: "langkah 7" } }],
    },
  });
});

test("a file may hold several procedures", () => {
  const { tree } = parse("SOP: Satu\nLangkah 1: A\nSOP: Dua\nLangkah 1: B\n");
  expect(tree.procedures.map((p) => [p.title?.value, p.blocks.length])).toMatchObject([
    [{ value: { text: "Satu" } }, 1],
    [{ value: { text: "Dua" } }, 1],
  ]);
});

test("eight mistakes give eight findings, and cost nothing else", () => {
  const parsed = parse(`SOP: Uji
Pelaksana:
  - Staf

Lankah 1: Menelaah surat
  oleh : Staf
  kelengkapn : Surat
  waktu : menit
  keluaran : Disposisi
Langkah 2: Menyusun “konsep”
  oleh :
  waktu : 2 hari
  lanjut -> , langkah 3
`);
  expect(parsed.findings.map((f) => f.code)).toEqual(["SOP201", "SOP201", "SOP220", "SOP101", "SOP206", "SOP226"]);
  const [first, second] = blocks(parsed.tree.procedures[0]!, "step");
  expect(first!.fields.map((f) => f.kind === "field" && f.key)).toEqual(["who", "requires", "duration", "produces"]);
  expect(field(second!, "duration")!.value.state).toBe("stated");
});

test.each([
  ["", ["SOP200"]],
  ["\n\n", ["SOP200"]],
  ["PK\u0003\u0004\u0000\u0000", ["SOP108"]],
  ["SOP: A\n<<<<<<< HEAD\nLangkah 1: B\n=======\nLangkah 1: C\n>>>>>>> x\n", ["SOP109"]],
])("reads anything: %j", (text, expected) => {
  expect(codes(text)).toEqual(expected);
});
