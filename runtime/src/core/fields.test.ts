import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldText } from "../messages/fields.js";
import { declared, field, opaque } from "../procedure/fixtures.js";
import { documentProblems } from "./fields.js";

const laporan = declared("laporan", "Laporan", [
  field("judul", "text", { required: true }),
  field("nilai", "number"),
  field("tanggal", "date"),
  field("sah", "boolean"),
  field("status", "choice", { choices: ["konsep", "final"] }),
  field("berkas", "file"),
  field("indikator", "list", {
    columns: [field("nama", "text", { required: true }), field("target", "number"), field("lampiran", "file")],
  }),
  field("tembusan", "list"),
  field("dasar", "list", { columns: [] }),
]);

const problems = (values: unknown) => documentProblems(laporan, values).map((problem) => fieldText(problem, "en"));

describe("a declared document", () => {
  test("filled in rightly has no problems", () => {
    const full = {
      judul: "LKjIP 2026",
      nilai: -1.5,
      tanggal: "2024-02-29",
      sah: false,
      status: "final",
      berkas: { name: "lkjip.pdf", sha256: "ab" },
      indikator: [
        { nama: "IKU 1", target: 0 },
        { nama: "IKU 2", lampiran: { name: "iku2.pdf" } },
      ],
      tembusan: ["Sekda", "Arsip"],
      dasar: [],
    };
    expect(problems(full)).toEqual([]);
    expect(problems({ judul: "LKjIP 2026" })).toEqual([]);
  });

  test.each([
    ["judul", 2026, 'Laporan, "judul": must be text'],
    ["judul", "  ", 'Laporan, "judul": is missing'],
    ["nilai", "1", 'Laporan, "nilai": must be a number'],
    ["nilai", Number.NaN, 'Laporan, "nilai": must be a number'],
    ["nilai", Number.POSITIVE_INFINITY, 'Laporan, "nilai": must be a number'],
    ["tanggal", "2026-02-29", 'Laporan, "tanggal": must be a real date such as 2026-01-31'],
    ["tanggal", "31-01-2026", 'Laporan, "tanggal": must be a real date such as 2026-01-31'],
    ["tanggal", "", 'Laporan, "tanggal": must be a real date such as 2026-01-31'],
    ["sah", "ya", 'Laporan, "sah": must be true or false'],
    ["status", "draf", 'Laporan, "status": must be one of "konsep" or "final"'],
    ["berkas", "lkjip.pdf", 'Laporan, "berkas": must be a file such as { name: "lampiran.pdf" }'],
    ["berkas", { name: "a.pdf", size: 1 }, 'Laporan, "berkas": must be a file such as { name: "lampiran.pdf" }'],
    ["indikator", {}, 'Laporan, "indikator": must be a list'],
    ["indikator", ["IKU 1"], "Laporan, indikator, row 1: must be an object of its columns"],
    ["indikator", [{ nama: "a" }, { target: 1 }], 'Laporan, indikator, row 2, "nama": is missing'],
    ["indikator", [{ nama: "a", bobot: 1 }], 'Laporan, indikator, row 1, "bobot": is not known'],
    ["tembusan", [{}], "Laporan, tembusan, row 1: must be text"],
    ["dasar", ["UU 25/2004", 2], "Laporan, dasar, row 2: must be text"],
    ["nilai", null, 'Laporan, "nilai": must be a number'],
    ["warna", "biru", 'Laporan, "warna": is not known'],
    ["constructor", {}, 'Laporan, "constructor": is not known'],
  ])("%s = %j", (name, value, problem) => {
    expect(problems({ judul: "LKjIP", [name]: value })).toEqual([problem]);
  });

  test("shows every problem at once", () => {
    expect(problems({ nilai: "1", sah: 1 })).toHaveLength(3);
  });

  test("a required list must have a row; an optional one may be empty", () => {
    const columns = [field("nama", "text")];
    const list = (required: boolean) => declared("d", "D", [field("daftar", "list", { required, columns })]);
    expect(documentProblems(list(true), { daftar: [] })).toEqual([
      { document: "D", field: "daftar", wrong: "missing" },
    ]);
    expect(documentProblems(list(false), { daftar: [] })).toEqual([]);
  });

  test.each([undefined, null, "laporan", [], 1])("%j is no document", (value) => {
    expect(problems(value)).toEqual(["Laporan: must be an object of the document's fields"]);
  });
});

describe("an opaque document", () => {
  const surat = opaque("surat", "Surat Sekda");

  test("is a reference to where the real one is", () => {
    expect(documentProblems(surat, {})).toEqual([]);
    const reference = { number: "065/12/Org", title: "Surat Sekda", location: "Lemari 2", sha256: "ab" };
    expect(documentProblems(surat, reference)).toEqual([]);
  });

  test.each([{ number: 12 }, { nomor: "12" }, "065/12/Org", null])("%j is none", (value) => {
    expect(documentProblems(surat, value)).toEqual([{ document: "Surat Sekda", wrong: "reference" }]);
  });
});

test("no value makes the checker throw, and what it accepts has the right keys only", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom("judul", "nilai", "indikator", "x"), fc.anything())),
      (value) => {
        if (documentProblems(laporan, value).length > 0) return;
        expect(value).toHaveProperty("judul");
        for (const key of Object.keys(value as object)) expect(laporan.fields.map((each) => each.id)).toContain(key);
      },
    ),
  );
});
