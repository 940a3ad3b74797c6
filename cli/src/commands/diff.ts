import type { Language } from "@baku/grammar";
import { diff, type Procedure } from "@baku/runtime";
import { type Comparison, changesJson, changesMarkdown, changesText } from "../report/changes.js";
import { choice } from "../report/choice.js";
import { loadProcedure } from "../run/load.js";
import type { Run } from "./table.js";

const formats = { text: changesText, json: changesJson, markdown: changesMarkdown } as const;
const failing = { never: [], breaking: ["breaking"], migrate: ["breaking", "migrate"] } as const;

/** Exit status 0 whatever changed; 1 for changes that `--fail-on` names, or worse ones. */
export const run: Run = async ({ operands, options, lang }) => {
  const show = choice("--format", options.format, formats);
  const fails: readonly string[] = choice("--fail-on", options.failOn ?? "never", failing);
  const [oldPath, newPath] = operands as [string, string];
  const { old, next } = await load(oldPath, newPath, options.procedure as string | undefined, lang);
  const comparison: Comparison = {
    old: { path: oldPath, procedure: old },
    next: { path: newPath, procedure: next },
    changes: diff(old, next),
    lang,
  };
  process.stdout.write(show(comparison));
  return comparison.changes.some(({ severity }) => fails.includes(severity)) ? 1 : 0;
};

async function load(oldPath: string, newPath: string, id: string | undefined, lang: Language) {
  const old = await loadProcedure(oldPath, id, lang);
  const next = await loadProcedure(newPath, id, lang);
  // A `.sop` is called by its file; that two versions lie beside each other under two names is no change.
  const byFile = id === undefined && [oldPath, newPath].every((path) => path.endsWith(".sop"));
  return { old: byFile ? ({ ...old, id: next.id } satisfies Procedure) : old, next };
}
