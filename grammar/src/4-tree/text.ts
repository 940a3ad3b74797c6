import type { IToken } from "chevrotain";
import { skipBlank } from "../1-lines/physical.js";
import type { Span } from "../findings/define.js";
import { fold } from "../findings/near.js";
import { type WordKey, words } from "../words/words.js";
import type { Text, WordUse } from "./tree.js";

/** Lines joined by one space, white space folded, a backslash taken away and its character kept. */
export const clean = (written: string): string =>
  // Most text is clean as it stands, and a tree holds thousands of texts.
  unclean.test(written) ? cleaned(written) : written;

const unclean =
  /^ | $| {2}|[^\S ]|[\\\u0000-\u001F\u007F\u00AD\u2018\u2019\u201C-\u201E\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

const cleaned = (written: string): string =>
  written
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, " ")
    .trim()
    .replace(/\\([\s\S])/g, "$1")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069\u200C-\u200F\u2060-\u2064\u00AD]/g, "");

/** What was written somewhere, without the white space around it. */
export interface Piece {
  readonly image: string;
  readonly start: number;
}

/** Tokens count from the start of their value. */
export const pieceOf = ({ image, startOffset }: IToken, { base }: { readonly base: number }): Piece => ({
  image,
  start: base + startOffset,
});

export const spanOf = ({ image, start }: Piece): Span => ({ start, end: start + image.length });

export const textOf = (piece: Piece): Text =>
  piece.image.includes("\\")
    ? { text: clean(piece.image), span: spanOf(piece), ...rawOf(piece.image) }
    : { text: clean(piece.image), span: spanOf(piece) };

/** What was written, where a backslash in it takes a meaning away. */
export const rawOf = (written: string): { readonly raw?: string } =>
  written.includes("\\") ? { raw: written.replace(/\s+/g, " ").trim() } : noRaw;

const noRaw = {};

/** The text behind the sign that a piece begins with: `= printed`, `~ reason`. */
export function textAfterSign({ image, start }: Piece): Text {
  const from = skipBlank(image, 1, image.length);
  return { text: clean(image.slice(from)), span: { start: start + from, end: start + image.length } };
}

/** A word of the table as it was used here. */
export function wordUse(key: WordKey, span: Span, written: string): WordUse {
  const { id, en } = words[key];
  const { inId, inEn } = foldedWords[key];
  const word = fold(written);
  const language = inId.has(word) ? (inEn.has(word) ? undefined : "id") : inEn.has(word) ? "en" : undefined;
  return { span, language, id: id[0], en: en[0] };
}

/** The word of the table that this text is, if it is one of these. */
export function wordIn(text: string, keys: readonly WordKey[]): WordKey | undefined {
  const word = fold(text);
  return keys.find((key) => foldedWords[key].inId.has(word) || foldedWords[key].inEn.has(word));
}

interface FoldedWords {
  readonly inId: ReadonlySet<string>;
  readonly inEn: ReadonlySet<string>;
}
const foldedWords = Object.fromEntries<FoldedWords>(
  Object.entries(words).map(([key, { id, en }]) => [key, { inId: new Set(id.map(fold)), inEn: new Set(en.map(fold)) }]),
) as Readonly<Record<WordKey, FoldedWords>>;
