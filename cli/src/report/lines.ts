import { styleText } from "node:util";

/** How wide a report for a person may be. */
export const width = (): number => Math.min(process.stdout.columns ?? 100, 110);

/** Words in lines that fit, each below the first indented. */
export function wrapped(text: string, indent: number, hanging = indent): string {
  const lines: string[] = [];
  const room = width() - hanging;
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return `${" ".repeat(indent)}${lines.join(`\n${" ".repeat(hanging)}`)}`;
}

/** The beginning of a text that does not fit; nothing where too little of it would show. */
export const cut = (text: string, room: number): string =>
  text.length <= room ? text : room < 6 ? "" : `${text.slice(0, room - 1).trimEnd()}…`;

export const heading = (text: string): string => styleText("bold", wrapped(text, 0));

/** One row of a Markdown table. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** Text that Markdown takes for nothing but text. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~#]/g, (mark) => `\\${mark}`)
    .replace(/\s+/g, " ")
    .trim();
