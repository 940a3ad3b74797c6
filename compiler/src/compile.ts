import { type Finding, fold, near, type Parsed, type ProcedureNode, parse, type Text } from "@baku/grammar";
import type { Procedure } from "@baku/runtime";
import { kebab } from "./1-names/identifier.js";
import { draft } from "./2-procedure/build.js";
import { checks } from "./3-checks/checks.js";
import { withoutIgnored } from "./3-checks/ignored.js";
import { entryOf, raise } from "./findings/registry.js";

export interface Source {
  /** As findings name it. */
  readonly path: string;
  readonly text: string;
}

export interface Compiled {
  readonly path: string;
  readonly parsed: Parsed;
  /** One for each `SOP:` of the file; none when a finding says that the text has no sure meaning. */
  readonly procedures: readonly Procedure[];
  readonly findings: readonly Finding[];
}

/** Compiles one text. A file of one procedure gives it the file's name; procedures that share a file are named by their titles. */
export const compile = (text: string, path = "sop.sop"): Compiled => compileAll([{ path, text }])[0]!;

/** Compiles files that may call each other's procedures (`jalankan : SOP ...`). */
export function compileAll(sources: readonly Source[]): readonly Compiled[] {
  const parsed = sources.map((source) => ({ ...source, parsed: parse(source.text) }));
  const known = new Map<string, string>();
  for (const {
    path,
    parsed: { tree },
  } of parsed)
    for (const node of tree.procedures)
      for (const name of [titleOf(node), idOf(path, node, tree.procedures)])
        known.set(fold(name), idOf(path, node, tree.procedures));

  return parsed.map(({ path, parsed }) => {
    const { procedures: nodes } = parsed.tree;
    const calls: Finding[] = [];
    const look = (name: Text): string => {
      const id = known.get(fold(name.text)) ?? known.get(kebab(name.text));
      if (id === undefined)
        calls.push(raise("SOP313", name.span, { name: name.text, near: near(name.text, known.keys()) }));
      return id ?? kebab(name.text);
    };
    const drafts = nodes.filter((n) => n.title).map((node) => draft(idOf(path, node, nodes), node, look));
    const found = [
      ...parsed.findings,
      ...calls,
      ...drafts.flatMap((d) => [...d.findings, ...checks.flatMap((check) => check(d))]),
    ];
    const findings = [...withoutIgnored(found, nodes)].sort((a, b) => a.span.start - b.span.start);
    return { path, parsed, procedures: stopped(findings) ? [] : drafts.map((d) => d.procedure), findings };
  });
}

/** Class `language` at error level: there is no Procedure to speak of. */
export const stopped = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => entryOf(code)?.class === "language" && entryOf(code)?.severity === "error");

const titleOf = (node: ProcedureNode): string =>
  node.title?.value.state === "stated" ? node.title.value.value.text : "";

const idOf = (path: string, node: ProcedureNode, all: readonly ProcedureNode[]): string =>
  kebab(all.filter((n) => n.title).length > 1 ? titleOf(node) : path.replace(/^.*[\\/]/, "").replace(/\.sop$/i, ""));
