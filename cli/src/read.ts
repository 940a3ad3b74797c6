import { type Compiled, type Source, stopped } from "@baku/compiler";
import { compilerFor, folderOf, neighbours } from "./compile.js";
import { configOf } from "./config.js";
import { type Cache, digestOf } from "./docs/cache.js";
import { places } from "./report/place.js";

/** What is made of one file. The tree that it was read from is not kept. */
export interface Told {
  readonly path: string;
  /** Of all that this was made from: the same key, the same procedures and findings. */
  readonly key: string;
  readonly procedures: Compiled["procedures"];
  readonly findings: readonly Placed[];
  /** Where in the file each procedure begins. */
  readonly starts: readonly number[];
}

export type Placed = Compiled["findings"][number] & { readonly line: number };

/** By what files are read. */
export interface Reading {
  /** Of this program. */
  readonly program: string;
  readonly cache: Cache | undefined;
  /** `2026-01-31`, or no day where what is made should not change overnight. */
  readonly today: string | undefined;
}

/**
 * Reads each file by itself, or takes from the cache what was read of the same text by the same rules. Those that run others are
 * read together with all, and again when one of them or a name that they could run has changed.
 */
export async function readFiles(
  files: readonly Source[],
  { program, cache, today }: Reading,
): Promise<{ readonly told: readonly Told[] } | { readonly stopped: readonly Compiled[] }> {
  const rules = new Map<string, string>();
  for (const folder of new Set(files.map(folderOf)))
    rules.set(folder, JSON.stringify((await configOf(folder)) ?? null));
  const compilerOf = (sources: readonly Source[]) => compilerFor(sources, { today });
  const keyOf = (file: Source, seen: string) =>
    digestOf(JSON.stringify([program, file.path, file.text, rules.get(folderOf(file)), seen]));

  const told = new Map<Source, Told>();
  const alone = files.filter(({ text }) => !mayRunOthers(text));
  const compile = await compilerOf(alone);
  for (const file of alone) {
    const key = keyOf(file, "");
    const known = cache?.known<Told>(key) ?? heard(compile([file])[0]!, key);
    if (!known) return { stopped: (await compilerOf(files))(files) };
    cache?.remember(key, known);
    told.set(file, known);
  }
  const callers = files.filter(({ text }) => mayRunOthers(text));
  if (callers.length > 0) {
    const names = alone.map((file) => told.get(file)!.procedures.map(({ id, identity }) => [id, identity.title]));
    const seen = digestOf(JSON.stringify([files.map(({ path }) => path), names, callers, neighbours(files)]));
    const keys = callers.map((file) => keyOf(file, seen));
    const known = keys.map((key) => cache?.known<Told>(key));
    const all = known.includes(undefined) ? (await compilerOf(files))(files) : [];
    for (const [index, file] of callers.entries()) {
      const one = known[index] ?? heard(all[files.indexOf(file)]!, keys[index]!);
      if (!one) return { stopped: all };
      cache?.remember(keys[index]!, one);
      told.set(file, one);
    }
  }
  return { told: files.map((file) => told.get(file)!) };
}

/** Wider than the label: what is taken for one that runs others costs time alone. */
const mayRunOthers = (text: string): boolean => /\b(?:jalankan|run)\b/i.test(text);

function heard({ path, parsed, procedures, findings }: Compiled, key: string): Told | undefined {
  if (stopped(findings)) return undefined;
  const at = places(parsed.text);
  return {
    path: path.split("\\").join("/"),
    key,
    procedures,
    findings: findings.map(({ code, params, severity, span }) => ({
      ...{ code, params, severity, span },
      line: at(span.start).line,
    })),
    starts: parsed.tree.procedures.map(({ span }) => span.start),
  };
}
