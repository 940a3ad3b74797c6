import fc from "fast-check";
import { expect, test } from "vitest";
import { anyProcedure, jahat, laporan, rumit } from "../fixtures.js";
import { emit } from "./emit.js";

test.each([
  ["laporan", laporan],
  ["rumit", rumit],
  ["jahat", jahat],
])("%s comes back as it was, in the same order", (_, procedure) => {
  expect(JSON.stringify(JSON.parse(emit(procedure)))).toBe(JSON.stringify(procedure));
});

test("so does anything that stands in a cell", () => {
  fc.assert(
    fc.property(anyProcedure, (procedure) => {
      expect(JSON.parse(emit(procedure))).toStrictEqual(procedure);
    }),
  );
});

test("a cell is a line where it fits, and is opened where it does not", () => {
  const lines = emit(laporan).split("\n");
  expect(lines).toContain('    "created": { "known": true, "value": "2019-08-12", "printed": "12 Agustus 2019" },');
  expect(lines).toContain('  "legalBasis": {');
  expect(lines).toContain('  "related": { "known": false, "why": "unknown" },');
});

test("a changed cell changes one line", () => {
  const [first, ...others] = laporan.steps;
  const changed = { ...laporan, steps: [{ ...first!, remarks: { known: true as const, value: "Segera" } }, ...others] };
  const before = new Set(emit(laporan).split("\n"));
  expect(
    emit(changed)
      .split("\n")
      .filter((line) => !before.has(line)),
  ).toEqual(['      "remarks": { "known": true, "value": "Segera" },']);
});
