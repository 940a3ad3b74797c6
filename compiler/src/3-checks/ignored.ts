import type { Block, Field, Finding, ProcedureNode } from "@baku/grammar";
import { entryOf, raise } from "../findings/registry.js";

/** `abaikan SOP512 : reason`: takes out what it names inside its block; a word for one that took nothing out. */
export function withoutIgnored(found: readonly Finding[], procedures: readonly ProcedureNode[]): readonly Finding[] {
  const blocks = procedures.flatMap((p) => [...(p.title ? [sheetOf(p, p.title)] : []), ...p.blocks]);
  const lines = blocks.flatMap((block) =>
    block.fields.flatMap((f) =>
      f.kind === "field" && f.key === "ignore" ? [{ block, line: f as Field<"ignore"> }] : [],
    ),
  );
  const hidden = new Set<Finding>();
  const own: Finding[] = [];
  for (const { block, line } of lines) {
    const code = (line.argument?.text ?? "").toUpperCase();
    const span = line.argument?.span ?? line.label.span;
    if (!mayBeIgnored(code)) {
      own.push(raise("SOP592", span, { code }));
      continue;
    }
    if (line.value.state !== "stated") {
      if (line.value.state !== "empty") own.push(raise("SOP591", span, { code }));
      continue;
    }
    const taken = found.filter(
      (f) => f.code === code && f.span.start >= block.span.start && f.span.start < block.span.end,
    );
    if (taken.length === 0) own.push(raise("SOP590", span, { code }));
    for (const finding of taken) hidden.add(finding);
  }
  return [...found.filter((f) => !hidden.has(f)), ...own];
}

/** The `SOP:` block holds its approvals too, and what is written below them. */
function sheetOf({ blocks }: ProcedureNode, title: Block): Block {
  const after = blocks.findIndex(({ key }) => key !== "approval");
  const end = blocks[(after < 0 ? blocks.length : after) - 1]?.span.end ?? title.span.end;
  return { ...title, span: { ...title.span, end: Math.max(end, title.span.end) } };
}

/** What has no sure meaning cannot be wished away. */
const mayBeIgnored = (code: string): boolean => {
  const entry = entryOf(code);
  return entry !== undefined && !(entry.class === "language" && entry.severity === "error");
};
