import { compileAll, type Source } from "@baku/compiler";
import { type Change, diff, type Procedure } from "@baku/runtime";
import type { Version } from "./git.js";

/** What each tag changed in one procedure, the newest first. */
export type History = readonly HistoryEntry[];

export interface HistoryEntry {
  /** Missing: what has changed since the newest tag. */
  readonly tag?: string;
  readonly date?: string;
  readonly what:
    | { readonly kind: "first" }
    | { readonly kind: "unread" }
    | { readonly kind: "changed"; readonly changes: readonly Change[] };
}

/** Compared is the procedure, not its text: a version that only reads otherwise is not told. `beside`: other files of today, for what it runs. */
export function historyOf(
  path: string,
  now: Procedure,
  versions: readonly Version[],
  beside: readonly Source[],
): History | undefined {
  if (versions.length === 0) return undefined;
  const entries: HistoryEntry[] = [];
  let before: Procedure | undefined;
  for (const { tag, date, text } of versions) {
    const read = procedureIn(path, text, now.id, beside);
    if (read === "unread") entries.push({ tag, date, what: { kind: "unread" } });
    else if (read) {
      const changes = before && diff(before, read);
      if (!changes) entries.push({ tag, date, what: { kind: "first" } });
      else if (changes.length > 0) entries.push({ tag, date, what: { kind: "changed", changes } });
      before = read;
    }
  }
  const since = before ? diff(before, now) : [];
  if (since.length > 0) entries.push({ what: { kind: "changed", changes: since } });
  return entries.reverse();
}

/** `undefined` where the file held other procedures then. */
function procedureIn(
  path: string,
  text: string,
  id: string,
  beside: readonly Source[],
): Procedure | "unread" | undefined {
  const runsOthers = /^\s*(?:jalankan|run)\s*[:：]/im.test(text);
  const [compiled] = compileAll([{ path, text }, ...(runsOthers ? beside : [])]);
  const { procedures } = compiled!;
  if (procedures.length === 0) return "unread";
  return procedures.find((procedure) => procedure.id === id);
}
