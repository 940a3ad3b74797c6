import type { Span, Text } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** A value between quotes, as other languages want it: here they would be printed. One finding a procedure, with a fix for each. */
export const quoted: Check = ({ node }) => {
  const spans: Span[] = [];
  for (const { value, fields } of node.title ? [node.title, ...node.blocks] : node.blocks) {
    addQuoted(value, spans);
    for (const field of fields) if (field.kind === "field") addQuoted(field.value, spans);
  }
  const [first] = spans;
  if (!first) return [];
  const sign = (start: number) => ({ span: { start, end: start + 1 }, text: "" });
  const edits = spans.flatMap(({ start, end }) => [sign(start), sign(end - 1)]);
  const title = { id: "Hapus tanda kutipnya", en: "Delete the quotes" };
  return [raise("SOP550", first, { count: spans.length }, { fixes: [{ title, edits }] })];
};

/** Of a value that is plain text, or a list of it. */
function addQuoted({ state, value }: { readonly state: string; readonly value?: unknown }, to: Span[]): void {
  if (state !== "stated") return;
  for (const each of Array.isArray(value) ? value : [value]) if (isQuoted(each)) to.push(each.span);
}

function isQuoted(value: unknown): value is Text {
  if (typeof value !== "object" || value === null || !("text" in value) || !("span" in value)) return false;
  const { text, span } = value as Text;
  return text[0] === '"' && /^"[^"]+"$/.test(text) && span.end - span.start === text.length;
}
