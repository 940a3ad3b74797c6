import { fileURLToPath } from "node:url";
import type { Procedure } from "@baku/runtime";
import fc from "fast-check";
import { ModuleKind, ModuleResolutionKind, Node, Project, ScriptTarget, ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { anyProcedure, jahat, laporan, rumit } from "../fixtures.js";
import { emit } from "./emit.js";

test("the report of the seed reads as a person would write it", async () => {
  await expect(emit(laporan, { file: "laporan-kinerja-tahunan" })).toMatchFileSnapshot(
    "../golden/laporan.sop.ts.golden",
  );
});

describe("the module type-checks against the runtime", () => {
  test.each([
    ["laporan", laporan],
    ["rumit", rumit],
    ["jahat", jahat],
    ["nothing in it", { ...laporan, id: "", actors: [], documents: [], steps: [] }],
  ])("%s", (_, procedure) => {
    expect(diagnostics({ procedure: emit(procedure, { file: "*/ x" }) })).toEqual([]);
  });

  test("and a wrong step, actor, answer or output does not", () => {
    const application = `
      import { laporanKinerjaTahunan, type LaporanKinerjaTahunan } from "./laporan.js";
      import type { AnswerOf, CloseInput, CompiledProcedure, Ids } from "@baku/runtime";

      export const typed: CompiledProcedure<LaporanKinerjaTahunan> = laporanKinerjaTahunan;
      export const task: Ids<LaporanKinerjaTahunan>["task"] = "rapat";
      // @ts-expect-error a decision is not completed
      export const decision: Ids<LaporanKinerjaTahunan>["task"] = "koreksi";
      export const answer: AnswerOf<LaporanKinerjaTahunan, "koreksi"> = "ya";
      // @ts-expect-error
      export const noAnswer: AnswerOf<LaporanKinerjaTahunan, "koreksi"> = "mungkin";

      type Close = CloseInput<LaporanKinerjaTahunan, "sempurnakanKonsep">;
      const suratPengantar = { number: "800/1" };
      const indikator = [{ nama: "Nilai SAKIP", target: 80, realisasi: 82.5, lampiran: { name: "bukti.pdf" } }];
      export const closed: Close = {
        by: { actor: "kasubbag" },
        outputs: { laporanKinerjaTahunan: { tahun: 2026, indikator }, suratPengantar },
      };
      export const wrongActor: Close = {
        // @ts-expect-error Staf does not close this step
        by: { actor: "staf" },
        outputs: { laporanKinerjaTahunan: { tahun: 2026, indikator }, suratPengantar },
      };
      // @ts-expect-error the cover letter is missing
      export const missing: Close["outputs"] = { laporanKinerjaTahunan: { tahun: 2026, indikator } };
      // @ts-expect-error the year is a number
      export const wrong: Close["outputs"] = { laporanKinerjaTahunan: { tahun: "2026", indikator }, suratPengantar };
      // @ts-expect-error no such state of the report
      export const status: Close["outputs"]["laporanKinerjaTahunan"]["status"] = "selesai";
    `;
    expect(diagnostics({ laporan: emit(laporan, { file: "laporan" }), application })).toEqual([]);
  });

  test("what is open in the document is open in the types", () => {
    const application = `
      import type { IzinPemanfaatanRuangSteps as Steps } from "./rumit.js";

      type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
      export const eitherTakesIt: Same<Steps["terima"]["by"], "loket" | "kabid"> = true;
      export const nobodyIsKnown: Same<Steps["putuskan"]["by"], never> = true;
      export const alsoTakesPart: Same<Steps["survei"]["with"], "pemohon"> = true;
      export const ifThereIsOne: Steps["survei"]["outputs"] = {};
      export const permit: Steps["putuskan"]["outputs"] = { suratIzin: {} };
      export const refusal: Steps["putuskan"]["outputs"] = { suratPenolakan: {} };
      // @ts-expect-error one of the two
      export const neither: Steps["putuskan"]["outputs"] = {};
      export const unknownOutput: Steps["bayar"]["outputs"] = {};
    `;
    expect(diagnostics({ rumit: emit(rumit, { file: "rumit" }), application })).toEqual([]);
  });
});

describe("the constant is the procedure", () => {
  test.each([
    ["laporan", laporan],
    ["rumit", rumit],
    ["jahat", jahat],
  ])("%s", (_, procedure) => expect(evaluate(emit(procedure, { file: "x" }))).toStrictEqual(procedure));

  test("whatever stands in its cells", () => {
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        expect(evaluate(emit(procedure, { file: procedure.identity.title }))).toStrictEqual(procedure);
      }),
      { numRuns: 60 },
    );
  });
});

test("nothing invisible and nothing that turns the direction of reading is left in the source", () => {
  expect(emit(jahat, { file: "\u202Ex" })).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
});

test("a text that looks like a tag of JSDoc marks nothing as deprecated", () => {
  const file = new Project({ useInMemoryFileSystem: true }).createSourceFile(
    "x.ts",
    emit(jahat, { file: "@internal" }),
  );
  expect(file.getDescendants().filter(Node.isJSDoc).length).toBeGreaterThan(20);
  expect(file.getDescendants().filter(Node.isJSDocTag)).toEqual([]);
});

test("names are the procedure's own, and keep clear of reserved words, imports and each other", () => {
  const source = emit(jahat, { file: "class" });
  expect(source).toContain("export const classProcedure = defineProcedure<Class>(");
  expect(source).toContain("export interface ClassDocument {");
  expect(source).toContain("export interface DocumentReferenceDocument {");
  expect(source).toContain("export interface Document3Rangkap {");
  expect(emit({ ...laporan, id: "2026-laporan" }, { file: "x" })).toContain("export const sop2026Laporan = ");
});

/** Messages of the compiler for modules that see each other as `./name.js`, and the runtime's types as they are. */
function diagnostics(modules: Readonly<Record<string, string>>): readonly string[] {
  const project = new Project({
    compilerOptions: {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      noEmit: true,
      noUnusedLocals: true,
      target: ScriptTarget.ES2023,
      module: ModuleKind.ESNext,
      moduleResolution: ModuleResolutionKind.Bundler,
      types: [],
      paths: {
        "@baku/runtime": [fileURLToPath(new URL("../../../../runtime/src/procedure/typed.ts", import.meta.url))],
      },
    },
  });
  const files = Object.entries(modules).map(([name, text]) => project.createSourceFile(`/generated/${name}.ts`, text));
  return files.flatMap((file) =>
    file.getPreEmitDiagnostics().map((found) => {
      const text = ts.flattenDiagnosticMessageText(found.compilerObject.messageText, " ");
      return `${file.getBaseName()}:${found.getLineNumber()} ${text}`;
    }),
  );
}

/** Runs the module and returns the procedure that it exports; a syntax error fails the test. */
function evaluate(source: string): Procedure | undefined {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
    reportDiagnostics: true,
  });
  expect(diagnostics).toEqual([]);
  const exports: Record<string, Procedure> = {};
  const runtime = { defineProcedure: (procedure: Procedure) => procedure };
  new Function("exports", "require", outputText)(exports, () => runtime);
  return Object.values(exports)[0];
}
