import { expect, test } from "vitest";
import { compile } from "../compile.js";

/** Those of the given codes that a text of steps provokes. */
const said = (codes: readonly string[], steps: string): readonly string[] =>
  compile(`SOP: Uji\nPelaksana: Kepala Badan; Staf; Bidang (kelompok)\n${steps}`)
    .findings.map((f) => f.code)
    .filter((code) => codes.includes(code));

const deciding = (question: string, first: string, second: string) =>
  `Langkah 1: Memeriksa data\n  keputusan: ${question}\n    jika ${first} -> selesai\n    jika ${second} -> langkah 1, paling banyak 2 kali\n`;

test.each([
  ["ya", "tidak"],
  ["Tidak", "Ya"],
  ["lengkap", "tidak lengkap"],
  ["layak", "belum layak"],
  ["disetujui", "ditolak"],
  ["yes", "no"],
])("%s and %s are a pair", (first, second) => {
  expect(said(["SOP527"], deciding("Apakah lengkap?", first, second))).toEqual([]);
});

test.each([
  ["ya", "ditolak"],
  ["tidak lengkap", "tidak"],
  ["baik", "buruk"],
])("%s and %s are none", (first, second) => {
  expect(said(["SOP527"], deciding("Apakah lengkap?", first, second))).toEqual(["SOP527"]);
});

test.each([
  ["Apakah lengkap?", []],
  ["Sudahkah berkas lengkap", []],
  ["Data lengkap?", []],
  ["Pemeriksaan kelengkapan", ["SOP528"]],
] as const)("asks: %s", (question, codes) => {
  expect(said(["SOP528"], deciding(question, "ya", "tidak"))).toEqual(codes);
});

test("answers that lead to one place are an error, unless the source does not say where", () => {
  const both = (target: string) =>
    `Langkah 1: Memeriksa data\n  keputusan: Apakah lengkap?\n    jika ya -> ${target}\n    jika tidak -> ${target}\n`;
  expect(said(["SOP526"], both("selesai"))).toEqual(["SOP526"]);
  expect(said(["SOP526"], both("?"))).toEqual([]);
});

test.each([
  ["15 menit", "1 hari", []],
  ["2 jam", "1 minggu", []],
  ["15 menit", "1 minggu", ["SOP533"]],
  ["1 bulan", "2 jam", ["SOP533"]],
  ["15 menit", "-", []],
] as const)("from %s to %s", (first, second, codes) => {
  const steps = `Langkah 1: Menelaah surat\n  waktu: ${first}\nLangkah 2: Mencatat surat\n  waktu: ${second}\n`;
  expect(said(["SOP533"], steps)).toEqual(codes);
});

test("a bare “hari” is said once, with the other places and the reading of the profile", () => {
  const text =
    "SOP: Uji\nLangkah 1: Menelaah surat\n  waktu: 2 hari\nLangkah 2: Mencatat\n  waktu: 1 hari\nLangkah 3: Mengirim\n  waktu: 1 hari kerja\n";
  const house = () => ({ levels: {}, dayMeans: "calendarDay" as const });
  const found = compile(text, "uji.sop", { house }).findings.filter((f) => f.code === "SOP534");
  expect(found).toMatchObject([{ params: { written: "2 hari", reading: "calendarDay" }, related: [{}] }]);
});

test("who does it: a dash and a missing line are an error, a blank is another finding", () => {
  const who = (line: string) =>
    said(
      ["SOP501", "SOP511", "SOP512"],
      `Langkah 1: Menelaah surat\n${line}  kelengkapan: -\n  waktu: -\n  keluaran: -\n`,
    );
  expect([who("  oleh: -\n"), who("  oleh: ?\n"), who(""), who("  oleh: Staf\n")]).toEqual([
    ["SOP511"],
    ["SOP512"],
    ["SOP511"],
    [],
  ]);
});

test("one actor alone is worth a note, a group alone is not, nor is a text where one is unknown", () => {
  const both = (first: string, second: string) =>
    said(["SOP524"], `Langkah 1: Menelaah surat\n  oleh: ${first}\nLangkah 2: Mencatat surat\n  oleh: ${second}\n`);
  expect([both("Staf", "Staf"), both("Bidang", "Bidang"), both("Staf", "?"), both("Staf", "Kepala Badan")]).toEqual([
    ["SOP524"],
    [],
    [],
    [],
  ]);
});

test("a technical SOP may have one actor, an administrative one may not", () => {
  const of = (kind: string) =>
    compile(
      `SOP: Uji\n  jenis : ${kind}\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\nLangkah 2: Mencatat surat\n  oleh: Staf\n`,
    )
      .findings.map((f) => f.code)
      .filter((code) => ["SOP524", "SOP548"].includes(code));
  expect(["teknis", "administratif; makro", "makro", "?", "technical"].map(of)).toEqual([
    [],
    ["SOP548"],
    ["SOP524"],
    ["SOP524"],
    [],
  ]);
});

test.each<readonly [promised: string, first: string, second: string, said?: string]>([
  ["2 hari kerja", "1 hari kerja", "2 hari kerja", "3 hari kerja"],
  ["2 hari kerja", "1 hari", "2 hari", "3 hari kerja"],
  ["3 hari kerja", "1 hari kerja", "2 hari kerja"],
  ["3 hari kerja", "1 hari kerja", "7 jam"],
  ["1 jam", "30 menit", "45 menit", "1 jam 15 menit"],
  ["1 minggu", "4 hari kalender", "5 hari kalender", "9 hari kalender"],
  ["saat pengajuan", "1 jam", "2 jam"],
  ["?", "1 jam", "2 jam"],
])("a service time of %s for steps of %s and %s", (promised, first, second, sum) => {
  const { findings } = compile(
    `SOP: Uji\n  waktu layanan : ${promised}\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: ${first}\nLangkah 2: Mencatat surat\n  oleh: Staf\n  waktu: ${second}\n`,
  );
  expect(findings.filter(({ code }) => code === "SOP549").map(({ params }) => params.sum)).toEqual(sum ? [sum] : []);
});

test("what the form does not print may be blank", () => {
  expect(said(["SOP512"], "kolom Waktu: tidak ada\nLangkah 1: Menelaah surat\n  waktu: ?\n")).toEqual([]);
  expect(said(["SOP512"], "Langkah 1: Menelaah surat\n  waktu: ? = segera\n")).toEqual([]);
});
