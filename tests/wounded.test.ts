import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Compiled, compile, emitters, filesOf } from "@baku/compiler";
import { format } from "@baku/grammar";
import { parseProcedure } from "@baku/runtime";
import fc from "fast-check";
import { ModuleKind, ModuleResolutionKind, Project, ScriptTarget } from "ts-morph";
import { expect, test } from "vitest";
import { report } from "../cli/src/report/findings.js";
import { parsesInMermaid } from "./mermaid.js";

/** Real files, cut, doubled and shuffled as an editor's slip or a bad merge would: everything is said, nothing is thrown, and what is built is sound. */

const long = process.env.BAKU_LONG !== undefined;
const files = ["sops", "tests/fixtures", "docs/contoh"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".sop"))
    .map((name) => readFileSync(join(folder, name), "utf8")),
);

type Wound = (lines: string[], at: number, size: number, other: number) => void;

const wounds: readonly Wound[] = [
  (lines, at, size) => lines.splice(at, size),
  (lines, at, size, other) => lines.splice(other, 0, ...lines.slice(at, at + size)),
  (lines, at, size, other) => lines.splice(other, 0, ...lines.splice(at, size)),
  (lines, at, size) => lines.splice(at, size, ...lines.slice(at, at + size).reverse()),
  (lines, at) => lines.splice(at),
  (lines, at) => lines.splice(0, at),
  (lines, at, size) => lines.splice(at, 1, (lines[at] ?? "").slice(size)),
  (lines, at, size) => lines.splice(at, 1, (lines[at] ?? "").slice(0, size)),
  (lines, at) => lines.splice(at, 2, (lines[at] ?? "") + (lines[at + 1] ?? "")),
  (lines, at, size) => lines.splice(at, size, ...lines.slice(at, at + size).map((line) => line.trim())),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? "").replace(/[:>~;()]/, "")),
  (lines, at, _, other) => lines.splice(at, 1, `${lines[at] ?? ""}${(lines[other] ?? "").trim()}`),
];

const wounded = fc
  .record({
    file: fc.constantFrom(...files),
    wounds: fc.array(
      fc.record({
        wound: fc.constantFrom(...wounds),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        other: fc.double({ min: 0, max: 1, noNaN: true }),
        size: fc.integer({ min: 1, max: 12 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ file, wounds }) => {
    const lines = file.split("\n");
    const place = (part: number) => Math.floor(part * lines.length);
    for (const { wound, at, size, other } of wounds) wound(lines, place(at), size, place(other));
    return lines.join("\n");
  });

test("a wounded file is read, reported and laid out", () => {
  fc.assert(
    fc.property(wounded, (text) => {
      const read = compile(text, "luka.sop");
      for (const { span, fixes } of read.findings)
        for (const { start, end } of [span, ...(fixes ?? []).flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(Math.max(1, text.length));
        }
      for (const form of ["text", "json", "sarif"])
        expect(report([read], form, "id")).not.toMatch(/undefined|\[object/);
      const tidy = format(text);
      expect(format(tidy)).toBe(tidy);
      for (const procedure of read.procedures)
        expect(parseProcedure(JSON.parse(JSON.stringify(procedure))).ok).toBe(true);
    }),
    { numRuns: long ? 5_000 : 100 },
  );
});

test("what is built of one type-checks, and Mermaid reads it", { timeout: 120_000 }, async () => {
  const built: Compiled["procedures"][number][] = [];
  for (const text of fc.sample(wounded, { numRuns: long ? 2_000 : 200, seed: 2026 }))
    built.push(...compile(text, "luka.sop").procedures);
  expect(built.length).toBeGreaterThan(20);
  const [ts, mermaid] = await Promise.all([emitters.ts.load(), emitters.mermaid.load()]);
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    compilerOptions: {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ScriptTarget.ESNext,
      module: ModuleKind.NodeNext,
      moduleResolution: ModuleResolutionKind.NodeNext,
    },
  });
  for (const [index, procedure] of built.slice(0, long ? 400 : 40).entries()) {
    for (const { content } of filesOf(await ts.emit(procedure, { file: "luka" }), "ts"))
      project.createSourceFile(resolve(`compiler/luka-${index}.ts`), String(content));
    for (const file of filesOf(await mermaid.emit(procedure, { file: "luka" }), "mmd"))
      expect(await parsesInMermaid(String(file.content))).toBe(true);
  }
  expect(project.getPreEmitDiagnostics().map((each) => each.getMessageText())).toEqual([]);
});

test("keywords go to the other language and back without loss in every file, and mean the same in both", () => {
  for (const text of files) {
    const [id, en] = [format(text, { keywords: "id" }), format(text, { keywords: "en" })];
    expect(format(en, { keywords: "id" })).toBe(id);
    expect(format(id, { keywords: "en" })).toBe(en);
    const plain = (written: string) =>
      compile(written, "sama.sop").procedures.map((procedure) =>
        JSON.stringify(procedure, (key, value) => (key === "span" ? undefined : value)),
      );
    expect(plain(en)).toEqual(plain(id));
  }
});
