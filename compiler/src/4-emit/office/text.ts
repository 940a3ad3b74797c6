import type { Paragraph, TextRun } from "../form/types.js";

/** What a paragraph says on this page: all of it, or the lines that stand here where it goes on from or to another page. */
export function wordsIn({ text, lines }: Paragraph): string {
  return solid(lines.join("")) === solid(text) ? text : lines.join(" ");
}

function solid(text: string): string {
  return text.replace(/\s/gu, "");
}

/** Lines of type, each from its pieces: what stands on one base line is one line. */
export function linesIn(texts: readonly TextRun[]): readonly string[] {
  const lines = new Map<number, string[]>();
  for (const { y, text } of texts) {
    const key = Math.round(y * 100);
    lines.set(key, [...(lines.get(key) ?? []), text]);
  }
  return [...lines.values()].map((pieces) => pieces.join(" "));
}
