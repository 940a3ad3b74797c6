import { parseProcedure } from "@baku/runtime";
import { describe, expect, test } from "vitest";
import { type Emit, emitters } from "./emitters.js";
import { jahat, laporan, rumit } from "./fixtures.js";

describe.each(Object.entries(emitters))("%s", (_, { load }) => {
  test("the same procedure gives the same file; text has LF and a newline at its end", async () => {
    const { emit }: { readonly emit: Emit } = await load();
    for (const procedure of [laporan, rumit, jahat]) {
      const file = await emit(procedure, { file: procedure.id });
      expect(await emit(structuredClone(procedure), { file: procedure.id })).toEqual(file);
      if (typeof file !== "string") continue;
      expect(file).toMatch(/[^\n]\n$/);
      expect(file).not.toContain("\r");
    }
  });
});

test("a file's name ends in what it is", () => {
  expect(Object.values(emitters).map(({ extension }) => extension)).toEqual([
    ".sop.ts",
    ".sop.json",
    ".schema.json",
    ".mmd",
  ]);
});

test("the fixtures are procedures as the runtime takes them", () => {
  expect([laporan, rumit].map((procedure) => parseProcedure(procedure).ok)).toEqual([true, true]);
});
