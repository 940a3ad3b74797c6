import { widths } from "./arimo.generated.js";
import { MM_PER_POINT } from "./types.js";

/** What a letter outside the table is taken to be: as wide as most; signs of East Asia and pictures fill a square, accents nothing. */
const OTHER = 600;
const WIDE = 1000;
const LAST = 0x25ff;

const tables = { regular: tableOf(widths.regular), bold: tableOf(widths.bold) };

/** Width of one line of type in millimetres. */
export function textWidth(text: string, size: number, bold = false): number {
  const table = bold ? tables.bold : tables.regular;
  let thousandths = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    thousandths += code <= LAST ? table[code]! : otherWidth(text, index);
  }
  return (thousandths / 1000) * size * MM_PER_POINT;
}

/** From one base line to the next. */
export function lineHeight(size: number): number {
  return size * 1.2 * MM_PER_POINT;
}

/** From the upper edge of a line to its base line: the height of capitals is 0.716 of the size. */
export function ascent(size: number): number {
  return size * 0.94 * MM_PER_POINT;
}

function tableOf(runs: readonly (readonly number[])[]): Uint16Array {
  const table = new Uint16Array(LAST + 1).fill(OTHER);
  for (let code = 0x300; code < 0x370; code++) table[code] = 0;
  for (const [first = 0, ...each] of runs) table.set(each, first);
  return table;
}

const wide =
  /[\p{Ideographic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\uFF00-\uFFEF]/u;

/** The second half of a pair counts nothing: the first has counted for both. */
function otherWidth(text: string, index: number): number {
  const code = text.codePointAt(index)!;
  if (code >= 0xdc00 && code < 0xe000) return 0;
  const sign = String.fromCodePoint(code);
  if (/\p{M}/u.test(sign)) return 0;
  return wide.test(sign) ? WIDE : OTHER;
}
