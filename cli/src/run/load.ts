import { existsSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "@baku/grammar";
import { messageText, type Plan, type Procedure, parseProcedure, plan } from "@baku/runtime";
import { readJson, sopFiles } from "../files.js";
import { UsageError } from "../report/failure.js";

/** What a command was pointed at: a `.sop`, or what was built from one (`.sop.ts`, `.sop.js`, `.sop.json`). */
export async function loadProcedure(
  path: string,
  id: string | undefined,
  lang: Language,
  which?: Which,
): Promise<Procedure> {
  return path.endsWith(".sop") ? compiled(path, id, lang, which) : built(path);
}

/** Asks a person which of several procedures is meant; undefined: none. */
export type Which = (procedures: readonly Procedure[]) => Promise<Procedure | undefined>;

/** What a procedure means when it runs; or every reason why it cannot. */
export function planOf(procedure: Procedure): Plan {
  const planned = plan(procedure);
  if (planned.ok) return planned.plan;
  const reasons = (l: Language) => planned.reasons.map((each) => `\n  ${each.code} ${messageText(each, l)}`).join("");
  throw new UsageError({
    id: `prosedur ini belum dapat dijalankan:${reasons("id")}`,
    en: `this procedure cannot be run yet:${reasons("en")}`,
  });
}

/** The SOPs that a procedure runs (`jalankan`), and those that they run, as far as they stand in its file or beside it. */
export async function loadCalled(path: string, procedure: Procedure): Promise<readonly Procedure[]> {
  const found = new Map([[procedure.id, procedure]]);
  const beside = path.endsWith(".sop") ? await neighbours(path) : undefined;
  for (const { steps } of found.values())
    for (const { calls } of steps) {
      if (!calls?.known || found.has(calls.value)) continue;
      const called = beside ? beside.get(calls.value) : await builtBeside(path, calls.value);
      if (called) found.set(called.id, called);
    }
  return [...found.values()].slice(1);
}

async function neighbours(path: string): Promise<ReadonlyMap<string, Procedure>> {
  const { compilerFor } = await import("../compile.js");
  const files = sopFiles([path, dirname(path)]).filter((file) => dirname(file.path) === dirname(path));
  const all = (await compilerFor(files))(files);
  return new Map(all.flatMap(({ procedures }) => procedures.map((each) => [each.id, each] as const)));
}

async function builtBeside(path: string, id: string): Promise<Procedure | undefined> {
  const beside = join(dirname(path), `${id}.sop${extname(path)}`);
  return existsSync(beside) ? built(beside) : undefined;
}

async function built(path: string): Promise<Procedure> {
  const json: unknown = /\.[cm]?[jt]s$/.test(path)
    ? exported(await import(pathToFileURL(resolve(path)).href))
    : readJson(path);
  const parsed = parseProcedure(json);
  if (parsed.ok) return parsed.procedure;
  const [problem] = parsed.problems;
  const said = (l: Language) => (problem ? `${problem.code} ${messageText(problem, l)}` : "");
  throw new UsageError({ id: `${path} bukan Prosedur: ${said("id")}`, en: `${path} is no Procedure: ${said("en")}` });
}

async function compiled(
  path: string,
  id: string | undefined,
  lang: Language,
  which: Which | undefined,
): Promise<Procedure> {
  const { compilerFor } = await import("../compile.js");
  const { report } = await import("../report/findings.js");
  const files = sopFiles([path]);
  const all = (await compilerFor(files))(files);
  const procedures = all.flatMap((c) => c.procedures);
  const [first, ...others] = id === undefined ? procedures : procedures.filter((p) => p.id === id);
  if (first && others.length === 0) return first;
  const asked = first && id === undefined ? await which?.(procedures) : undefined;
  if (asked) return asked;
  const ids = procedures.map((p) => p.id).join(", ");
  if (procedures.length > 0)
    throw new UsageError({
      id: `${path} memuat beberapa SOP; pilih satu dengan --procedure: ${ids}`,
      en: `${path} holds several SOPs; choose one with --procedure: ${ids}`,
    });
  process.stderr.write(report(all, "text", lang));
  throw new UsageError({
    id: `${path} tidak dapat dipakai: betulkan dulu kesalahan di atas`,
    en: `${path} cannot be used: mend the errors above first`,
  });
}

/** The procedure that a generated module exports. */
const exported = (module: Record<string, unknown>): unknown =>
  Object.values(module).find((value) => typeof value === "object" && value !== null && "schemaVersion" in value);
