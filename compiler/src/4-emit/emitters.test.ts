import { parseProcedure } from "@baku/runtime";
import { describe, expect, test } from "vitest";
import { type Emit, emitters, filesOf } from "./emitters.js";
import { jahat, laporan, rumit } from "./fixtures.js";

describe.each(Object.entries(emitters))("%s", (_, { extension, load }) => {
  test("the same procedure gives the same files; text has LF and a newline at its end", async () => {
    const { emit }: { readonly emit: Emit } = await load();
    for (const procedure of [laporan, rumit, jahat]) {
      const files = filesOf(await emit(procedure, { file: procedure.id }), extension);
      expect(filesOf(await emit(structuredClone(procedure), { file: procedure.id }), extension)).toEqual(files);
      for (const { content } of files) {
        if (typeof content !== "string") continue;
        expect(content).toMatch(/[^\n]\n$/);
        expect(content).not.toContain("\r");
      }
    }
  });
});

test("a file's name ends in what it is", () => {
  expect(Object.values(emitters).map(({ extension }) => extension)).toEqual([
    ".sop.ts",
    ".sop.json",
    ".schema.json",
    ".mmd",
    ".swimlane.mmd",
    ".svg",
    ".html",
    ".pdf",
    ".xlsx",
    ".docx",
  ]);
});

test("what one file cannot hold stands in numbered ones", () => {
  expect(filesOf(["a", "b"], ".mmd")).toEqual([
    { end: ".mmd", content: "a" },
    { end: ".2.mmd", content: "b" },
  ]);
  expect(filesOf(undefined, ".mmd")).toEqual([]);
});

test("the fixtures are procedures as the runtime takes them", () => {
  expect([laporan, rumit].map((procedure) => parseProcedure(procedure).ok)).toEqual([true, true]);
});
