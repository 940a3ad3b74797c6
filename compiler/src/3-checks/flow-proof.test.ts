import { describe, expect, test } from "vitest";
import { compile } from "../compile.js";
import { messageOf } from "../findings/registry.js";

/** Findings of the proof and of its neighbours, as people read them. */
const neighbours = ["SOP407", "SOP503", "SOP506", "SOP601", "SOP602", "SOP603", "SOP604"];

function told(steps: string, language: "id" | "en" = "id"): readonly string[] {
  const text = `SOP: Uji\nPelaksana: Staf\n${steps}`;
  const { findings } = compile(text, "uji.sop", { house: () => ({ levels: {} }) });
  return findings
    .filter(({ code }) => neighbours.includes(code))
    .map((finding) => `${finding.severity} ${finding.code} ${messageOf(finding, language)}`);
}

const branch = `Langkah 1 (periksa): Memeriksa data
  oleh: Staf
  keputusan: Apakah lengkap?
    jika ya -> langkah 2
    jika tidak -> langkah 3
Langkah 2 (catat): Mencatat surat
  oleh: Staf
  keluaran: Nota
Langkah 3 (simpan): Menyimpan surat
  oleh: Staf
  kelengkapan: Nota
`;

describe("a document that is made on one branch alone", () => {
  test("is told with the other branch, in both languages", () => {
    expect(told(branch)).toEqual([
      "warning SOP603 Kelengkapan “Nota” belum ada bila pekerjaan sampai di sini lewat: langkah 1 (periksa): “tidak”.",
    ]);
    expect(told(branch, "en")).toEqual([
      "warning SOP603 The requirement “Nota” is not there yet when the work comes here by: step 1 (periksa): “tidak”.",
    ]);
  });

  test("points at the choices of the path", () => {
    const text = `SOP: Uji\nPelaksana: Staf\n${branch}`;
    const { findings } = compile(text, "uji.sop", { house: () => ({ levels: {} }) });
    const { related = [] } = findings.find(({ code }) => code === "SOP603")!;
    expect(related.map(({ span, text: said }) => [text.slice(span.start, span.end), said.id])).toEqual([
      ["Langkah 1 (periksa)", "“tidak”"],
    ]);
  });

  test("shows every step of the path, up to the one that is without it", () => {
    const text = `SOP: Uji\nPelaksana: Staf\n${branch}`;
    const { findings } = compile(text, "uji.sop", { house: () => ({ levels: {} }) });
    const { path = [] } = findings.find(({ code }) => code === "SOP603")!;
    expect(path.map((each) => [text.slice(each.span.start, each.span.end), each.name.id, each.text.id])).toEqual([
      ["Langkah 1 (periksa)", "langkah 1 (periksa)", "“tidak”"],
      ["Langkah 3 (simpan)", "langkah 3 (simpan)", "“Nota” tidak ada"],
    ]);
  });

  test("is told once, and by SOP503 where nobody makes it", () => {
    const nobody = branch
      .replace("  keluaran: Nota\n", "  keluaran: -\n")
      .replace("  oleh: Staf\n", "  oleh: Staf\n  keluaran: -\n");
    expect(told(nobody).map((each) => each.slice(0, 14))).toEqual(["warning SOP503"]);
  });

  test("is not told where the source does not say what a step on that path makes", () => {
    expect(told(branch.replace("oleh: Staf\n", "oleh: Staf\n  keluaran: ?\n"))).toEqual([]);
  });

  test("is no fault where it comes from outside, or where it is made before the branch", () => {
    expect(told(branch.replace("kelengkapan: Nota", "kelengkapan: Nota (dari luar)"))).toEqual([]);
    expect(told(branch.replace("oleh: Staf\n", "oleh: Staf\n  keluaran: Nota\n"))).toEqual([]);
  });
});

test("a loop that nothing leaves is told as that, not as one without a bound", () => {
  const steps = `Langkah 1 (catat): Mencatat surat
  oleh: Staf
Langkah 2 (periksa): Memeriksa data
  oleh: Staf
  keputusan: Apakah lengkap?
    jika ya -> langkah 1
    jika tidak -> langkah 2
`;
  expect(told(steps)).toEqual([
    "error SOP601 Dari sini prosedur berputar dan tidak pernah dapat selesai. Jalannya: langkah 1 (catat).",
  ]);
});

test("a bound after which it goes back all the same is none", () => {
  const steps = `Langkah 1 (periksa): Memeriksa data
  oleh: Staf
  keputusan: Apakah lengkap?
    jika ya -> selesai
    jika tidak -> langkah 1, paling banyak 2 kali, lalu langkah 1
`;
  expect(told(steps).map((each) => each.slice(0, 14))).toEqual(["warning SOP506"]);
});

test("a step that no arrow leads to is told by SOP407 alone", () => {
  const steps = `Langkah 1: Mencatat surat
  oleh: Staf
  lanjut -> selesai
Langkah 2: Menyimpan surat
  oleh: Staf
`;
  expect(told(steps).map((each) => each.slice(0, 12))).toEqual(["error SOP407"]);
});

test("who does a step changes no flow: it is proved where the source does not say", () => {
  const unknown = branch.replaceAll("oleh: Staf", "oleh: ?");
  expect(told(unknown)).toEqual([
    "warning SOP603 Kelengkapan “Nota” belum ada bila pekerjaan sampai di sini lewat: langkah 1 (periksa): “tidak”.",
  ]);
});

test("what is refuted before the source is cut is refuted, and nothing is said of what may follow", () => {
  const cut = branch
    .replace("  kelengkapan: Nota\n", "  kelengkapan: Nota\n  lanjut -> ?\n")
    .concat("Langkah 4 (kirim): Mengirim surat\n  oleh: Staf\n");
  expect(told(cut).map((each) => each.slice(0, 14))).toEqual(["warning SOP603"]);
});

describe("arms that do not come together are told, at their line", () => {
  const fork = (second: string, third: string, last: string) =>
    `Langkah 1 (bagi): Membagi tugas
  oleh: Staf
  lanjut -> langkah 2; langkah 3
Langkah 2 (catat): Mencatat surat
  oleh: Staf
${second}Langkah 3 (simpan): Menyimpan surat
  oleh: Staf
${third}Langkah 4 (kirim): Mengirim surat
  oleh: Staf
${last}`;
  const both = "  menunggu: langkah 2; langkah 3\n";

  test.each([
    ["nobody waits", fork("  lanjut -> langkah 4\n", "", ""), "SOP812", "Langkah 4 (kirim)"],
    ["one ends", fork("  lanjut -> selesai\n", "", both), "SOP815", "selesai"],
    [
      "one turns back before the fork",
      fork(
        "  keputusan: Apakah lengkap?\n    jika ya -> langkah 4\n    jika tidak -> langkah 1, paling banyak 2 kali\n",
        "",
        both,
      ),
      "SOP814",
      "Langkah 1 (bagi)",
    ],
    [
      "only one is awaited",
      fork("  lanjut -> langkah 4\n", "", "  menunggu: langkah 3\n"),
      "SOP811",
      "langkah 2; langkah 3",
    ],
    ["they come together", fork("", "", both), undefined, undefined],
  ])("%s", (_, steps, code, place) => {
    const text = `SOP: Uji\nPelaksana: Staf\n${steps}`;
    const errors = compile(text).findings.filter((f) => /^SOP(?:4|6|8)/.test(f.code));
    expect(errors.map((f) => [f.code, text.slice(f.span.start, f.span.end)])).toEqual(code ? [[code, place]] : []);
  });
});
