import { expect, test } from "vitest";
import { laporan } from "../core/fixtures.js";
import { parseProcedure } from "./parse.js";
import { type Upcaster, upcast, upcasters } from "./upcast.js";

const steps: readonly Upcaster[] = [
  { name: "title is called name", from: 1, step: ({ title, ...rest }) => ({ ...rest, name: title }) },
  { name: "name is in a list", from: 2, step: ({ name, ...rest }) => ({ ...rest, names: [name] }) },
];

test("a document goes through every step from its own version on, and through none before", () => {
  const today = { schemaVersion: 3, names: ["A"] };
  expect(upcast({ schemaVersion: 1, title: "A" }, steps)).toEqual(today);
  expect(upcast({ schemaVersion: 2, name: "A" }, steps)).toEqual(today);
  expect(upcast(today, steps)).toEqual(today);
});

test("what is no document, or of a later version, is left as it is", () => {
  for (const json of [null, 1, "a", [], { schemaVersion: 9 }, { schemaVersion: "1" }])
    expect(upcast(json, steps)).toEqual(json);
});

test("a step for every version but the last, and what comes out is the schema of today", () => {
  expect(upcasters.map(({ from }) => from)).toEqual(upcasters.map((_, index) => index + 1));
  expect(laporan.schemaVersion).toBe(upcasters.length + 1);
  expect(parseProcedure(laporan)).toMatchObject({ ok: true });
});
