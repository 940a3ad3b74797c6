/** Text of an analyst on its way into a page: GitHub, VitePress and Vue must take it for nothing but text. */

/** Signs that may stand for themselves; any other becomes an entity, which is never read as a sign. */
const plain = /[^\p{L}\p{M}\p{N} ,.;:()'"/?!%+=–—“”‘’…·→±²³°§•-]/gu;

/** One line of text. */
export function text(raw: string): string {
  return (
    oneLine(raw)
      .replace(plain, entity)
      // A link that nobody wrote (`www.`, `://`), an emoji (`:tada:`), a name of a file.
      .replace(/\.(?=[^\s.])|:(?=\S)/gu, entity)
      // What begins a list or a heading where a line begins.
      .replace(/^[+=–-]/u, entity)
      .replace(/^(\p{N}+)([.)])/u, (_, number: string, sign: string) => number + entity(sign))
  );
}

/** Text in an attribute, or in a title that a page shows as HTML. */
export const html = (raw: string): string => oneLine(raw).replace(/[&<>"'`{}]/g, entity);

/** One line, without what is invisible or turns the direction of reading. */
function oneLine(raw: string): string {
  return raw
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim();
}

const entity = (sign: string): string => `&#${sign.codePointAt(0)};`;

/** `words` is Markdown already; `to` an address of ours. */
export const link = (words: string, to: string): string => `[${words}](${to})`;

export const strong = (words: string): string => (words === "" ? "" : `**${words}**`);

export const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || " ").join(" | ")} |`;

/** Head, alignment, rows; nothing where there are no rows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align?: readonly string[],
): string {
  if (rows.length === 0) return "";
  return [row(head), row(head.map((_, index) => align?.[index] ?? "---")), ...rows.map(row)].join("\n");
}

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** Lines in one cell. */
export const lines = (items: readonly string[]): string => items.filter((item) => item !== "").join("<br>");

/** Blocks with a blank line between; empty ones are left out. */
export const blocks = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join("\n\n");

/** A fence that the text cannot close. */
export function fence(language: string, body: string): string {
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${body.replace(/\n$/, "")}\n${ticks}`;
}

/** `Kepala Badan` to `kepala-badan`, an anchor or a file's name. */
export function slug(raw: string): string {
  const letters = raw.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "x";
}
