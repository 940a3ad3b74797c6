import { textWidth } from "./measure.js";

export interface Type {
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * Lines no wider than `width`, broken at spaces and behind a slash or a hyphen between letters; a word that is wider by itself is
 * broken where it must be. An empty text has one empty line.
 */
export function wrap(text: string, width: number, { size, bold = false }: Type): readonly string[] {
  if (textWidth(text, size, bold) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces(text)) {
    const wide = textWidth(piece, size, bold);
    if (used + textWidth(piece.trimEnd(), size, bold) <= width) {
      line += piece;
      used += wide;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    const broken = textWidth(piece.trimEnd(), size, bold) <= width ? [piece] : breakWord(piece, width, size, bold);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1)!;
    used = textWidth(line, size, bold);
  }
  return [...lines, line.trimEnd()];
}

/** As many lines as `wrap` takes, of lengths as equal as can be: for what is centred. */
export function wrapEvenly(text: string, width: number, type: Type): readonly string[] {
  const lines = wrap(text, width, type);
  if (lines.length < 2) return lines;
  let [least, most] = [widestWord(text, type), width];
  let best = lines;
  while (most - least > 0.5) {
    const tried = (least + most) / 2;
    const even = wrap(text, tried, type);
    if (even.length > lines.length) least = tried;
    else [most, best] = [tried, even];
  }
  return best;
}

/** The narrowest column in which no word is broken. */
export function widestWord(text: string, { size, bold = false }: Type): number {
  let widest = 0;
  for (const piece of pieces(text)) widest = Math.max(widest, textWidth(piece.trimEnd(), size, bold));
  return widest;
}

/** Words with the space behind them; `Kelengkapan/Peralatan` and `masing-masing` are two. */
function pieces(text: string): readonly string[] {
  return text.match(/[^ ]*?(?: +|(?<=\p{L})[/-](?=\p{L}))|[^ ]+/gu) ?? [text];
}

function breakWord(word: string, width: number, size: number, bold: boolean): readonly string[] {
  const parts: string[] = [""];
  for (const sign of word) {
    const last = parts.at(-1)!;
    if (last === "" || textWidth((last + sign).trimEnd(), size, bold) <= width) parts[parts.length - 1] = last + sign;
    else parts.push(sign);
  }
  return parts;
}
