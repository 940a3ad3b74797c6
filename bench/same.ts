import type { Block, Field, SourceTree, UnknownLine } from "@baku/grammar";
import type * as handwritten from "./peers/handwritten.ts";

/** What a tree says, a line for each label: a yardstick that reads less than we do would measure nothing. */
export const saidByOurs = (tree: SourceTree): readonly string[] =>
  tree.procedures.flatMap(({ title, blocks }) => [...(title ? [title] : []), ...blocks].flatMap(ofBlock));

export const saidByHandwritten = (tree: handwritten.Tree): readonly string[] =>
  tree.procedures.flat().flatMap((block) => [block, ...block.fields].map(line));

const ofBlock = (block: Block): readonly string[] => [block, ...block.fields].map(line);

type Node = Block | Field | UnknownLine | handwritten.Block | handwritten.Field;

function line(node: Node): string {
  if (!("key" in node)) return `unknown ${node.text.text}`;
  const { key, argument, value } = node;
  const { state, printed, reason, span } = value;
  const stated = "value" in value ? fit(value.value) : undefined;
  return JSON.stringify([key, node.span.start, argument?.text, state, stated, printed?.text, reason?.text, span]);
}

/** The members that both trees have, in one order; what is absent, false or 1 of 1 is left out. */
function fit(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fit);
  if (typeof value !== "object" || value === null) return value;
  const { limit, ...rest } = value as Record<string, unknown> & { limit?: { times: number } };
  const all: Record<string, unknown> = { ...rest, ...(limit && { times: limit.times }) };
  return Object.fromEntries(
    members.flatMap((m) =>
      all[m] === undefined || all[m] === false || (m === "marks" && (all[m] as unknown[]).length === 0)
        ? []
        : [[m, fit(all[m])] as const],
    ),
  );
}

const members = [
  "text",
  ...["span", "start", "end", "marks", "printed", "reason", "with", "each"],
  ...["type", "required", "choices"],
  ...["day", "month", "year"],
  ...["qualifier", "amount", "extension", "min", "max", "unit"],
  ...["target", "times", "then"],
];
