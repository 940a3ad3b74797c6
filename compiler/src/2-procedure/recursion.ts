import type { Finding, Span } from "@baku/grammar";
import { raise } from "../findings/registry.js";

/** `jalankan : SOP ...` where it stands, between the ids of procedures. */
export interface Call {
  readonly from: string;
  readonly to: string;
  /** The procedure that calls, as a reader knows it. */
  readonly title: string;
  readonly span: Span;
  readonly file: { readonly path: string; readonly text: string };
}

/** Procedures that come to run themselves, in one file or over several: one finding a circle, with its other calls beside it. */
export function recursions(calls: readonly Call[]): readonly { readonly path: string; readonly finding: Finding }[] {
  const from = Map.groupBy(calls, (call) => call.from);
  const told = new Set<string>();
  return calls.flatMap((call) => {
    if (told.has(call.from)) return [];
    const circle = wayBack(call, from);
    if (!circle) return [];
    for (const { from: id } of circle) told.add(id);
    const titles = [...circle, call].map(({ title }) => `SOP ${title}`);
    const related = circle.slice(1).map(({ span, file, title }) => ({
      span,
      ...(file.path !== call.file.path && { file }),
      text: { id: `SOP ${title} menjalankannya di sini.`, en: `SOP ${title} runs it here.` },
    }));
    return [{ path: call.file.path, finding: raise("SOP408", call.span, { circle: titles.join(" → ") }, { related }) }];
  });
}

/** The shortest row of calls that begins with this one and ends where it begins. */
function wayBack(first: Call, from: ReadonlyMap<string, readonly Call[]>): readonly Call[] | undefined {
  const seen = new Set([first.to]);
  const rows: (readonly Call[])[] = [[first]];
  for (const row of rows) {
    const last = row.at(-1)!;
    if (last.to === first.from) return row;
    for (const next of from.get(last.to) ?? [])
      if (next.to === first.from || !seen.has(next.to)) {
        seen.add(next.to);
        rows.push([...row, next]);
      }
  }
  return undefined;
}
