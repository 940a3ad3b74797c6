import { type Language, list, quote } from "./words.js";

/** What is wrong with one field of a document that was filled in. `row` counts from 1, for a column of a list. */
export interface FieldProblem {
  /** The document's printed name. */
  readonly document: string;
  /** The field's printed name; missing when the document as a whole is meant. */
  readonly field?: string;
  readonly row?: number;
  readonly wrong: "missing" | "unknown" | Expected;
  /** For a `choice`. */
  readonly choices?: readonly string[];
}

/** What the value should have been. */
export type Expected = keyof typeof expectations;

const expectations = {
  text: { id: "harus berupa teks", en: "must be text" },
  number: { id: "harus berupa angka", en: "must be a number" },
  date: { id: "harus berupa tanggal yang ada, misalnya 2026-01-31", en: "must be a real date such as 2026-01-31" },
  boolean: { id: "harus ya atau tidak (true atau false)", en: "must be true or false" },
  choice: { id: "harus salah satu dari", en: "must be one of" },
  list: { id: "harus berupa daftar", en: "must be a list" },
  row: { id: "harus berupa isian per kolom", en: "must be an object of its columns" },
  file: {
    id: 'harus berupa berkas, misalnya { name: "lampiran.pdf" }',
    en: 'must be a file such as { name: "lampiran.pdf" }',
  },
  document: { id: "harus berupa isian dokumen", en: "must be an object of the document's fields" },
  reference: {
    id: "harus berupa keterangan dokumen: number, title, location, sha256, semuanya teks",
    en: "must be a reference with number, title, location, sha256, each of them text",
  },
};

const wrongs = {
  missing: { id: "belum diisi", en: "is missing" },
  unknown: { id: "tidak dikenal", en: "is not known" },
  ...expectations,
};

/** `Laporan, indikator baris 2, target: harus berupa angka`. */
export function fieldText(problem: FieldProblem, language: Language): string {
  const where = [
    problem.document,
    ...(problem.row === undefined ? [] : [`${language === "id" ? "baris" : "row"} ${problem.row}`]),
    ...(problem.field === undefined ? [] : [quote(problem.field)]),
  ];
  const choices = problem.choices ? ` ${list(problem.choices.map(quote), "or", language)}` : "";
  return `${where.join(", ")}: ${wrongs[problem.wrong][language]}${choices}`;
}
