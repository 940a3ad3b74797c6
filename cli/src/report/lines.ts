import { styleText } from "node:util";
import { columnsOf, harmless, lettersOf } from "./letters.js";
import { terminal } from "./output.js";

/** How wide a report for a person may be. */
export const width = (): number => Math.min(terminal()?.columns || 100, 110);

/** Words in lines that fit, each below the first indented. */
export function wrapped(text: string, indent: number, hanging = indent): string {
  const lines: string[] = [];
  let used = 0;
  for (const word of harmless(text).split(" ")) {
    const line = lines.at(-1);
    const columns = columnsOf(word);
    const fits = line !== undefined && used + 1 + columns <= width() - hanging;
    if (fits) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
    used = fits ? used + 1 + columns : columns;
  }
  return `${" ".repeat(indent)}${lines.join(`\n${" ".repeat(hanging)}`)}`;
}

/** Wrapped on a terminal; whole in a file or a pipe, where a program may look for it. */
export const sentence = (text: string, indent: number, hanging = indent): string =>
  terminal() ? wrapped(text, indent, hanging) : " ".repeat(indent) + harmless(text);

/** The beginning of a text that does not fit; nothing where too little of it would show. */
export function cut(whole: string, room: number): string {
  const text = harmless(whole);
  if (columnsOf(text) <= room) return text;
  if (room < 6) return "";
  let used = 1;
  let end = 0;
  for (const letter of lettersOf(text)) {
    used += letter.columns;
    if (used > room) break;
    end = letter.end;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

export const heading = (text: string): string => styleText("bold", wrapped(text, 0));

/** One row of a Markdown table. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** Text that Markdown, and a site that makes pages of it, take for nothing but text: also no link that nobody wrote, no entity, no `{{ }}`. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim()
    .replace(/[\\`*_[\]<>|~#]/g, (mark) => `\\${mark}`)
    .replace(/[&{}]|(?<=:)\/(?=\/)|(?<=www)\.|@/gi, (sign) => `&#${sign.charCodeAt(0)};`);
