import { sha256Hex } from "../procedure/sha256.js";

/**
 * Any text in PostgreSQL's. It has no U+0000 there, and an index takes no more than some 2,700 bytes. So U+0001 marks what is written
 * otherwise: U+0000 as `U+0001 0`, U+0001 itself doubled, and in an index what is long by its digest, `U+0001 #` and the hex.
 */
export function escaped(text: string): string {
  return /[\0\u0001]/.test(text)
    ? text.replace(/[\0\u0001]/g, (char) => (char === "\0" ? "\u00010" : "\u0001\u0001"))
    : text;
}

export function unescaped(text: string): string {
  return text.includes("\u0001")
    ? text.replace(/\u0001([0\u0001])/g, (_, char) => (char === "0" ? "\0" : "\u0001"))
    : text;
}

/** What stands in an index for a text; `long` is the text itself where that is only its digest. */
export interface Key {
  readonly key: string;
  readonly long: string | null;
}

/** Of at most this length every text fits in an index, whatever its letters. */
const LONGEST = 300;

export function keyOf(text: string): Key {
  const written = escaped(text);
  return written.length <= LONGEST
    ? { key: written, long: null }
    : { key: `\u0001#${sha256Hex(written)}`, long: written };
}

export function textOf({ key, long }: Key): string {
  return unescaped(long ?? key);
}
