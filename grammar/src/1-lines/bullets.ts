import type { Finding } from "../findings/define.js";
import { raise } from "../findings/registry.js";
import type { Line } from "./lines.js";

/** The signs before an item of a list: the `- ` of the language, and what offices and their word processors write instead. */
export interface Bullet {
  readonly length: number;
  /** Not the `- ` of the language. */
  readonly pasted: boolean;
  /** For `A.` and `I.`: which one it is. Such a letter may be an initial ("H. Abdul"), and counts only in its turn. */
  readonly turn?: number;
}

/** The bullet at the head of a line. `list`: nothing or a list so far; only there is a number one. `turn`: the last letter's; `any`: it has items. */
export function bulletAt(content: string, list: boolean, turn = 0, any = false): Bullet | undefined {
  // Without a list above it, a line that begins with a letter has no bullet.
  const letter = content.charCodeAt(0) | 32;
  if (!list && letter >= 97 && letter <= 122) return undefined;
  const dash = /^-(?:\s+|$)/.exec(content);
  if (dash) return { length: dash[0].length, pasted: false };
  const sign = signs.exec(content) ?? (list ? (glued.exec(content) ?? number.exec(content)) : null);
  if (sign) return { length: sign[0].length, pasted: true };
  const inTurn = list ? capital.exec(content) : null;
  if (!inTurn) return undefined;
  const next =
    any && turn === 0
      ? undefined
      : [inTurn[1]!.length === 1 ? inTurn[1]!.charCodeAt(0) - 64 : 0, roman(inTurn[1]!)].find((n) => n === turn + 1);
  return next === undefined ? undefined : { length: inTurn[0].length, pasted: true, turn: next };
}

// Wingdings live in a private area; Word's other bullets are geometric shapes, arrows and ticks.
const signs =
  /^(?:[–—•·●▪◦*\uF000-\uF0FF\u2043\u2219\u25A0-\u25FF\u2794-\u27BF\u2713-\u2718\u2756§](?:\s+|$)|[>+»]\s+)/u;
const glued = /^(?:[-–—•](?=\p{L})|o\s+(?=\p{Lu}))/u;
const number =
  /^(?:\(?\d{1,3}[.)](?:\s+|(?=\p{L})|$)|\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{L})|\d{1,3}\s+[-–]\s+(?=\p{L})|\(?(?:[a-z]|[ivx]{2,5})[.)]\s+)/u;
const capital = /^([A-Z]|[IVX]{2,5})[.)]\s+/;

function roman(letters: string): number {
  const values = [...letters].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? Number.NaN);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/**
 * `1. Komputer; 2. Printer`, `1. Komputer 2. Printer`: where each number stands in a value that begins with the first of a row.
 * None, when the value is not numbered.
 */
export function numbersWithin(value: string): readonly { readonly at: number; readonly length: number }[] {
  const first = firstNumber.exec(value);
  if (!first) return none;
  const found = [{ at: 0, length: first[0].length }];
  for (let turn = 2, from = first[0].length; ; turn++) {
    const mark = first[1] ? String(turn) : String.fromCharCode(96 + turn);
    const next = new RegExp(`(?<=\\s|;)\\(?${mark}\\${first[3]}\\s+(?=\\S)`, "g");
    next.lastIndex = from;
    const hit = next.exec(value);
    if (!hit || (!first[1] && turn > 26)) return found;
    found.push({ at: hit.index, length: hit[0].length });
    from = hit.index + hit[0].length;
  }
}

const firstNumber = /^\(?(?:(1)|(a))([.)])\s+/;
const none: readonly [] = [];

/**
 * Below a list's label, lines without a bullet run on as one item. Where each of several short ones begins like a name, they
 * were most likely meant as items: that is asked, not settled.
 */
export function withoutBullets(text: string, lines: readonly Line[]): readonly Finding[] {
  const runOns = lines.some(({ kind }) => kind === "runOn");
  if (!runOns) return [];
  return lines.flatMap((line, i) => {
    if (line.kind !== "label" || !line.label || lines[i + 1]?.kind !== "runOn") return [];
    if (!isList(line.label.label.form) || text.slice(line.label.valueFrom, line.to).trim() !== "") return [];
    const end = lines.findIndex((below, j) => j > i && below.kind !== "runOn");
    const below = lines.slice(i + 1, end < 0 ? lines.length : end);
    const looksListed = below.every(
      ({ from, to }, j) => /^[\p{Lu}\d]/u.test(text.slice(from, to)) && (j === below.length - 1 || to - from <= 50),
    );
    if (below.length < 2 || !looksListed) return [];
    const edits = below.map(({ from }) => ({ span: { start: from, end: from }, text: "- " }));
    const fix = {
      title: { id: "Awali setiap baris dengan “- ”", en: "Begin each line with “- ”" },
      guess: true as const,
      edits,
    };
    const span = { start: below[0]!.from, end: below.at(-1)!.to };
    return [raise("SOP213", span, { count: below.length }, { fixes: [fix] })];
  });
}

const isList = (form: string): boolean => form === "list" || form === "fields" || form === "who";
