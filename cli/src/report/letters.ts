/** What a terminal makes of a text: its letters (graphemes), each some columns wide. */
export interface Letter {
  readonly shown: string;
  /** Columns that it takes: 0, 1 or 2. */
  readonly columns: number;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

export function lettersOf(text: string): readonly Letter[] {
  // Where every letter is one unit and one column there is nothing to part.
  if (/^[ -~]*$/.test(text)) return Array.from(text, (shown, start) => ({ shown, columns: 1, start, end: start + 1 }));
  let column = 0;
  segmenter ??= new Intl.Segmenter("id", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment, index }) => {
    const letter = { ...drawn(segment, column), start: index, end: index + segment.length };
    column += letter.columns;
    return letter;
  });
}

export const columnsOf = (text: string): number => lettersOf(text).reduce((sum, { columns }) => sum + columns, 0);

/** Nothing in it moves the cursor, colours, hides or turns around what stands beside it. */
export const harmless = (text: string): string => text.replace(unseen, "·");

/** Made where a text needs it: it takes longer than the rest of a report. */
let segmenter: Intl.Segmenter | undefined;
const tabStop = 4;

/** Control characters, what turns the direction of writing, separators of lines. */
export const unseen = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** East Asian wide and full-width letters, and pictures. */
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}])|\uFE0F/u;

function drawn(segment: string, column: number): { readonly shown: string; readonly columns: number } {
  if (segment === "\t") {
    const columns = tabStop - (column % tabStop);
    return { shown: " ".repeat(columns), columns };
  }
  const shown = harmless(segment);
  if (/^\p{M}+$|^[\u200B-\u200D\uFEFF]+$/u.test(shown)) return { shown, columns: 0 };
  return { shown, columns: wide.test(shown) ? 2 : 1 };
}
