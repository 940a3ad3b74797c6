import { describe, expect, test } from "vitest";
import { documentProblems } from "../core/fields.js";
import { declared, field, opaque } from "../procedure/fixtures.js";
import { fieldText } from "./fields.js";
import { list, short, stepName } from "./words.js";

describe("the words of a message", () => {
  test("a list ends as each language ends it", () => {
    expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map((items) => list(items, "and", "id"))).toEqual([
      "",
      "A",
      "A dan B",
      "A, B, dan C",
    ]);
    expect(list(["A", "B", "C"], "or", "en")).toBe("A, B, or C");
  });

  test("what someone typed is cut, and cannot break the line", () => {
    expect(short(`satu\n\u202edua\u0000 ${"kata ".repeat(40)}`)).toMatch(/^satu dua kata .*kata…$/);
    expect(short("x".repeat(100_000))).toHaveLength(61);
  });

  test("a step without a number is called by its name", () => {
    expect(stepName({ id: "a", label: "arsip" }, "id")).toBe('langkah "arsip"');
  });

  test("every way in which a field can be wrong has its words", () => {
    const columns = [field("b", "number")];
    const all = declared("d", "D", [
      field("a", "text", { required: true }),
      field("t", "text"),
      field("n", "number"),
      field("d", "date"),
      field("b", "boolean"),
      field("c", "choice", { choices: ["x", "y"] }),
      field("f", "file"),
      field("l", "list", { columns }),
      field("m", "list", { columns }),
    ]);
    const wrong = { t: 1, n: "", d: 1, b: 1, c: 1, f: 1, l: 1, m: [1], z: 1 };
    const found = [
      ...documentProblems(all, wrong),
      ...documentProblems(all, 1),
      ...documentProblems(opaque("o", "O"), 1),
    ];
    expect(found.map((each) => fieldText(each, "id"))).toMatchInlineSnapshot(`
      [
        "D, "a": belum diisi",
        "D, "t": harus berupa teks",
        "D, "n": harus berupa angka",
        "D, "d": harus berupa tanggal yang ada, misalnya 2026-01-31",
        "D, "b": harus ya atau tidak (true atau false)",
        "D, "c": harus salah satu dari "x" atau "y"",
        "D, "f": harus berupa berkas, misalnya { name: "lampiran.pdf" }",
        "D, "l": harus berupa daftar",
        "D, m, baris 1: harus berupa isian per kolom",
        "D, "z": tidak dikenal",
        "D: harus berupa isian dokumen",
        "O: harus berupa keterangan dokumen: number, title, location, sha256, semuanya teks",
      ]
    `);
    expect(found.map((each) => fieldText(each, "en"))).toMatchInlineSnapshot(`
      [
        "D, "a": is missing",
        "D, "t": must be text",
        "D, "n": must be a number",
        "D, "d": must be a real date such as 2026-01-31",
        "D, "b": must be true or false",
        "D, "c": must be one of "x" or "y"",
        "D, "f": must be a file such as { name: "lampiran.pdf" }",
        "D, "l": must be a list",
        "D, m, row 1: must be an object of its columns",
        "D, "z": is not known",
        "D: must be an object of the document's fields",
        "O: must be a reference with number, title, location, sha256, each of them text",
      ]
    `);
  });
});
