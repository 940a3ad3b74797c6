import type { DocumentField, DocumentType, Procedure } from "@baku/runtime";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText, jahat, laporan } from "../fixtures.js";
import { emit } from "./emit.js";

const id = "#/$defs/laporanKinerjaTahunan";

test("the report of the seed", async () => {
  await expect(emit(laporan, { file: "laporan" })).toMatchFileSnapshot("../golden/laporan.schema.json.golden");
});

test("without declared documents there is nothing to emit", () => {
  const opaque = laporan.documents.filter((document) => !document.declared);
  expect(emit({ ...laporan, documents: opaque }, { file: "laporan" })).toBeUndefined();
});

describe("a report", () => {
  const right = {
    tahun: 2026,
    disusun: "2027-01-31",
    status: "konsep",
    indikator: [{ nama: "Nilai SAKIP", target: 80, realisasi: 82.5, lampiran: { name: "bukti.pdf" } }],
  };

  test.each([
    ["in full", right],
    ["with what is required", { tahun: 2026, indikator: [] }],
  ])("is accepted %s", (_, value) => expect(accepts(laporan, id, value)).toBe(true));

  test.each([
    ["without its year", { indikator: [] }],
    ["with a year in words", { ...right, tahun: "dua ribu" }],
    ["with a date as it is printed", { ...right, disusun: "31 Januari 2027" }],
    ["with a status that is no choice", { ...right, status: "selesai" }],
    ["with a row that lacks its target", { ...right, indikator: [{ nama: "Nilai SAKIP", realisasi: 1 }] }],
    ["with an attachment that has no name", { ...right, indikator: [{ ...right.indikator[0], lampiran: {} }] }],
    ["with a field that nobody declared", { ...right, catatan: "" }],
  ])("is refused %s", (_, value) => expect(accepts(laporan, id, value)).toBe(false));

  test("has the states that are declared", () => {
    expect(accepts(laporan, `${id}.keadaan`, "diparaf")).toBe(true);
    expect(accepts(laporan, `${id}.keadaan`, "disetujui")).toBe(false);
  });
});

test("hostile names and choices compile, and are held to", () => {
  const choice = { pilihan: jahat.documents[1]!.fields.find((field) => field.id === "pilihan")!.choices![2] };
  expect(accepts(jahat, "#/$defs/class", choice)).toBe(true);
  expect(accepts(jahat, "#/$defs/class", { pilihan: "lain" })).toBe(false);
  expect(accepts(jahat, "#/$defs/class", {})).toBe(false);
});

test("any declared document gives a schema that compiles, and takes a value made for it", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const procedure = { ...laporan, documents: [document] };
      expect(accepts(procedure, "#/$defs/dokumen", sampleOf(document.fields))).toBe(true);
      expect(accepts(procedure, "#/$defs/dokumen", 7)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

/** Compiles the schema strictly and tries a value against a definition. Own properties: every object inherits `constructor`. */
function accepts(procedure: Procedure, definition: string, value: unknown): boolean {
  const ajv = new Ajv2020({ strict: true, ownProperties: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
  ajv.addSchema(JSON.parse(emit(procedure, { file: "x" }) ?? "null"), "schema");
  const validate = ajv.getSchema(`schema${definition}`);
  if (validate === undefined) throw new Error(`no ${definition}`);
  return validate(value) === true;
}

const anyField: fc.Arbitrary<DocumentField> = fieldOf("text", "number", "date", "boolean", "choice", "file").chain(
  (field) =>
    fc
      .uniqueArray(fieldOf("text", "number", "date", "choice", "file"), { selector: (column) => column.id })
      .chain((columns) =>
        fc.constantFrom<DocumentField>(field, {
          id: field.id,
          name: field.name,
          required: true,
          type: "list",
          columns,
        }),
      ),
);

const anyDocument: fc.Arbitrary<DocumentType> = fc.record({
  id: fc.constant("dokumen"),
  name: anyText,
  declared: fc.constant(true),
  states: fc.array(fc.record({ id: anyText, name: anyText })),
  fields: fc.uniqueArray(anyField, { minLength: 1, selector: (field) => field.id }),
});

function fieldOf(...types: readonly DocumentField["type"][]): fc.Arbitrary<DocumentField> {
  return fc.record(
    {
      // Ids come from the checker: they are identifiers, but may be any of them.
      id: fc.oneof(
        fc.constantFrom("class", "constructor", "toString", "$ref"),
        fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/),
      ),
      name: anyText,
      type: fc.constantFrom(...types),
      required: fc.boolean(),
      choices: fc.array(anyText),
      inferred: anyText,
    },
    { requiredKeys: ["id", "name", "type", "required"] },
  );
}

function sampleOf(fields: readonly DocumentField[]): unknown {
  const values = {
    text: () => "teks",
    number: () => 1,
    date: () => "2026-12-31",
    boolean: () => true,
    choice: ({ choices }: DocumentField) => choices?.[0] ?? "apa saja",
    file: () => ({ name: "berkas.pdf" }),
    list: ({ columns = [] }: DocumentField) => (columns.length > 0 ? [sampleOf(columns)] : ["teks"]),
  };
  return Object.fromEntries(fields.map((field) => [field.id, values[field.type](field)]));
}
