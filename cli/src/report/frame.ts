import { styleText } from "node:util";
import type { Span } from "@baku/grammar";
import { type Letter, lettersOf } from "./letters.js";
import { width } from "./lines.js";
import { lineFrom, type places } from "./place.js";

/** The line that a finding stands on, or as much around it as fits, and a mark under the place. */
export function frame(
  text: string,
  at: ReturnType<typeof places>,
  { start, end }: Span,
  color: "red" | "yellow" | "cyan",
): readonly string[] {
  const { line, column } = at(start);
  const whole = lineFrom(text, start - column + 1);
  const marked = { start: column - 1, end: Math.max(column, Math.min(column - 1 + end - start, whole.length)) };
  const { shown, before, under } = windowOf(lettersOf(nearby(whole, marked.start)), marked, width() - gutter);
  return [
    `${styleText("dim", `${String(line).padStart(gutter - 3)} │`)} ${shown}`,
    `${styleText("dim", `${"".padStart(gutter - 3)} │`)} ${" ".repeat(before)}${styleText(color, "^".repeat(under))}`,
  ];
}

const gutter = 7;

/** Of a line of 100 kB no more than could show, with what stands before it blank: its places stay what they are. */
const nearby = (line: string, place: number): string => {
  const from = place < reach ? 0 : place - reach;
  return from === 0 && line.length < 2 * reach ? line : " ".repeat(from) + line.slice(from, place + reach);
};

const reach = 1000;

interface Window {
  readonly shown: string;
  /** Columns before the mark, and under it. */
  readonly before: number;
  readonly under: number;
}

/** The letters that fit, with the beginning of the mark among them, and `…` where some are left out. */
function windowOf(letters: readonly Letter[], marked: Span, room: number): Window {
  const columns = (some: readonly Letter[]) => some.reduce((sum, letter) => sum + letter.columns, 0);
  const all = columns(letters);
  const first = letters.findIndex(({ end }) => end > marked.start);
  const place = first < 0 ? letters.length : first;
  const head = columns(letters.slice(0, place));
  const fits = all <= room || head + columns(letters.slice(place).filter(({ start }) => start < marked.end)) < room;
  let from = 0;
  if (!fits) for (let kept = head; kept > room / 3; kept -= letters[from++]!.columns);
  let to = from;
  const space = room - (from > 0 ? 1 : 0);
  for (let used = 0; to < letters.length; to++) {
    used += letters[to]!.columns;
    if (used > space - (to < letters.length - 1 ? 1 : 0)) break;
  }
  const left = from > 0 ? "…" : "";
  const right = to < letters.length ? "…" : "";
  const seen = letters.slice(from, to);
  const under = columns(seen.filter(({ start }, i) => from + i >= place && start < marked.end));
  return {
    shown: `${left}${seen.map(({ shown }) => shown).join("")}${right}`,
    before: left.length + columns(letters.slice(from, place)),
    under: Math.max(1, under),
  };
}
