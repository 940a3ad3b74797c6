import { shorten, shown, wrap } from "../text.js";

/** A quoted label: its lines cut at `longest` characters, and wrapped at words to `width`. */
export function quoted(lines: readonly string[], longest: number, width = 32): string {
  const wrapped = lines.map((line) => shorten(shown(line), longest)).filter((line) => line !== "");
  const text = wrapped.flatMap((line) => wrap(line, width)).map(entities);
  // Mermaid has no empty label.
  return `"${text.join("<br>") || "…"}"`;
}

/** Text of `accTitle` and `accDescr`, which ends with the line. */
export function described(text: string, longest: number): string {
  return entities(shorten(shown(text), longest)) || "…";
}

/**
 * Numeric entities for all that Mermaid or Markdown may take for a sign: only letters, digits and plain punctuation stay.
 * A colon would let Mermaid's preprocessor see `style x:#35;` and eat the semicolon; a dot within a word would make a link
 * of it, and one behind a leading number a list.
 */
function entities(line: string): string {
  return line
    .replace(lateSigns, "$&\u2060")
    .replace(/[^\p{L}\p{M}\p{N} ,.…()'/?!-]/gu, entity)
    .replace(/\.(?=[^ )])/g, entity)
    .replace(/^(\d+)([.)])/, (_, number: string, sign: string) => number + entity(sign))
    .replace(/^-/, entity);
}

/**
 * Signs that Mermaid looks for after it has decoded the entities: a formula, a line break, an icon, its own code for an
 * entity. A word joiner parts them, which nobody sees.
 */
const lateSigns = /\$(?=\$)|\\(?=n)|:(?=fa-)|ﬂ(?=°)|¶(?=ß)/g;

function entity(sign: string): string {
  return `#${sign.codePointAt(0)};`;
}
