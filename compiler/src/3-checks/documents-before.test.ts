import { expect, test } from "vitest";
import { compile } from "../compile.js";

/** The document that a step needs and that nobody makes before it; each step is `text; its lines`. */
function late(...steps: readonly string[]): readonly unknown[] {
  const rows = steps.map((step, i) => {
    const [name, ...lines] = step.split("; ");
    const output = lines.some((line) => line.startsWith("keluaran")) ? [] : ["keluaran: -"];
    return [`Langkah ${i + 1}: ${name}`, "oleh: Staf", ...lines, ...output].join("\n  ");
  });
  const dokumen = "Dokumen Laporan:\n  keadaan: konsep; diparaf";
  const { findings } = compile(["SOP: Uji\nPelaksana: Staf", dokumen, ...rows, ""].join("\n"));
  return findings.filter(({ code }) => code === "SOP535").map(({ params }) => params.document);
}

test.each([
  ["only later", ["Memeriksa; kelengkapan: Nota", "Menyusun; keluaran: Nota"], ["Nota"]],
  ["only by itself", ["Memeriksa; kelengkapan: Nota; keluaran: Nota"], ["Nota"]],
  [
    "in another state only",
    ["Menyusun; keluaran: Laporan (konsep)", "Mengirim; kelengkapan: Laporan (diparaf)"],
    ["Laporan (diparaf)"],
  ],
  [
    "on the other branch only",
    [
      "Memeriksa; keputusan: Lengkap?; jika ya -> langkah 2; jika tidak -> langkah 3",
      "Menyusun; keluaran: Nota; lanjut -> selesai",
      "Mengirim; kelengkapan: Nota",
    ],
    ["Nota"],
  ],
])("%s", (_, steps, documents) => {
  expect(late(...steps)).toEqual(documents);
});

test.each([
  ["before", ["Menyusun; keluaran: Nota", "Mengirim; kelengkapan: Nota"]],
  ["in whatever state", ["Menyusun; keluaran: Laporan (konsep)", "Mengirim; kelengkapan: Laporan"]],
  ["from outside, or not at all", ["Memeriksa; kelengkapan: Nota (dari luar)", "Menyusun; keluaran: Nota"]],
  ["if there is one", ["Memeriksa; kelengkapan: Nota (jika ada)", "Menyusun; keluaran: Nota"]],
  [
    "perhaps where the source is blank",
    ["Menyusun; keluaran: ?", "Mengirim; kelengkapan: Nota", "Membuat; keluaran: Nota"],
  ],
])("it is there: %s", (_, steps) => {
  expect(late(...steps)).toEqual([]);
});

test("an arm beside it may bring it, unless that arm waits for this one", () => {
  const arms = (second: string, third: string) => `SOP: Uji
Pelaksana: Staf
Langkah 1: Membagi
  oleh: Staf
  keluaran: -
  lanjut -> langkah 2; langkah 3
Langkah 2: Mencatat
  oleh: Staf
${second}Langkah 3: Menyimpan
  oleh: Staf
${third}Langkah 4: Mengirim
  oleh: Staf
  keluaran: -
  menunggu: langkah 2; langkah 3
`;
  const found = (text: string) => compile(text).findings.filter(({ code }) => code === "SOP535").length;
  const makes = "  keluaran: Nota\n";
  expect(found(arms(makes, "  kelengkapan: Nota\n  keluaran: Buku\n"))).toBe(0);
  expect(found(arms("  kelengkapan: Buku\n  keluaran: Nota\n", "  kelengkapan: Nota\n  keluaran: Buku\n"))).toBe(2);
});
