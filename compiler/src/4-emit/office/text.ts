import type { Paragraph, TextRun } from "../form/types.js";

/** What a paragraph says on this page: all of it, or the lines that stand here where it goes on from or to another page. */
export function wordsIn({ text, lines }: Paragraph): string {
  return solid(lines.join("")) === solid(text) ? text : lines.join(" ");
}

/**
 * The same, with a sign of no width where a line ends inside a word. Editors break long words at places of their own, which can take a
 * line more than the row has; here the last place that fits is the form's own. Behind a hyphen every editor breaks by itself.
 */
export function breakableWordsIn(paragraph: Paragraph): string {
  const words = wordsIn(paragraph);
  let at = 0;
  let broken = "";
  for (const line of paragraph.lines) {
    const start = words.indexOf(line, at);
    if (start < 0) return words;
    const inWord = broken !== "" && start === at && !/\p{L}-$/u.test(broken);
    broken += (inWord ? BREAK : "") + words.slice(at, start + line.length);
    at = start + line.length;
  }
  return broken + words.slice(at);
}

/** Zero width space. */
const BREAK = "\u200b";

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
