import type { Field, Span, Text, UnknownLine } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** A value between quotes, as other languages want it: here they would be printed. One finding a procedure, with a fix for each. */
export const quoted: Check = ({ node }) => {
  const blocks = [...(node.title ? [node.title] : []), ...node.blocks];
  const spans = blocks.flatMap(({ value, fields }) =>
    [...textsOf(value), ...fields.flatMap(textsOfField)].flatMap(inQuotes),
  );
  const [first] = spans;
  if (!first) return [];
  const sign = ({ start }: Span, at: number) => ({ span: { start: start + at, end: start + at + 1 }, text: "" });
  const edits = spans.flatMap((span) => [sign(span, 0), sign(span, span.end - span.start - 1)]);
  const title = { id: "Hapus tanda kutipnya", en: "Delete the quotes" };
  return [raise("SOP550", first, { count: spans.length }, { fixes: [{ title, edits }] })];
};

const textsOfField = (field: Field | UnknownLine): readonly Text[] =>
  field.kind === "field" ? textsOf(field.value) : [];

/** The texts of a value that is plain text, or a list of it. */
function textsOf({ state, value }: { readonly state: string; readonly value?: unknown }): readonly Text[] {
  if (state !== "stated") return [];
  return (Array.isArray(value) ? value : [value]).filter(isText);
}

const isText = (value: unknown): value is Text =>
  typeof value === "object" && value !== null && "text" in value && "span" in value && typeof value.text === "string";

function inQuotes({ text, span }: Text): readonly Span[] {
  const whole = /^"[^"]+"$/.test(text) && span.end - span.start === text.length;
  return whole ? [span] : [];
}
