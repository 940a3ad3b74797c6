import { type Content, type Item, paragraphs } from "./cells.js";
import {
  contentHeight,
  fillsOf,
  indentOf,
  innerWidth,
  PAD,
  type PlacedCell,
  rulesOf,
  tableOf,
  textsOf,
} from "./grid.js";
import { lineHeight } from "./measure.js";
import type { FormPage, FormTable, Paragraph } from "./types.js";
import { wrap } from "./wrap.js";

/** Where things may stand on a page; the footer stands below. */
export interface Sheet {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly bottom: number;
}

/** Paragraphs in lines that fit a cell. */
export function set(items: readonly Item[], width: number, size: number, bold = false): readonly Paragraph[] {
  const inner = innerWidth({ width });
  return items.map(({ marker, text }) => {
    const lines = wrap(text, inner - indentOf(marker), { size, bold });
    return { text, lines, ...(marker === undefined ? {} : { marker }) };
  });
}

/** Height of a cell that holds these paragraphs. */
export function cellHeight(content: readonly Paragraph[], size: number): number {
  return contentHeight(content, size) + 2 * PAD.end;
}

/** What a draft shows: `?` on a hatched ground where nothing is known, `~` behind what is inferred. The form itself shows neither. */
export function marked(content: Content, draft: boolean): Content {
  if (!draft || content.mark === undefined) return { paragraphs: content.paragraphs };
  if (content.mark === "unknown")
    return content.paragraphs.length > 0 ? content : { ...content, paragraphs: paragraphs(["?"]) };
  const last = content.paragraphs.length - 1;
  const items = content.paragraphs.map((item, index) => (index === last ? { ...item, text: `${item.text} ~` } : item));
  return { ...content, paragraphs: items };
}

/** The look that follows from a mark. */
export function toneOf({ mark }: Content): Pick<PlacedCell, "tone" | "mark"> {
  if (mark === undefined) return {};
  return mark === "unknown" ? { tone: "unknown", mark } : { mark };
}

/** As many whole lines as the height holds, and what is left over; at least one, so that it comes to an end. */
export function take(
  content: readonly Paragraph[],
  height: number,
  size: number,
): readonly [taken: readonly Paragraph[], rest: readonly Paragraph[]] {
  const taken: Paragraph[] = [];
  for (const [index, paragraph] of content.entries()) {
    if (contentHeight([...taken, paragraph], size) <= height) {
      taken.push(paragraph);
      continue;
    }
    const free = height - contentHeight([...taken, { ...paragraph, lines: [] }], size);
    const count = Math.max(taken.length === 0 ? 1 : 0, Math.floor(free / lineHeight(size)));
    if (count <= 0) return [taken, content.slice(index)];
    const { marker: _marker, ...open } = paragraph;
    const above = { ...paragraph, lines: paragraph.lines.slice(0, count) };
    const below = {
      ...open,
      ...(paragraph.marker === undefined ? {} : { marker: "" }),
      lines: paragraph.lines.slice(count),
    };
    const left = below.lines.length > 0 ? [below] : [];
    return [
      [...taken, above],
      [...left, ...content.slice(index + 1)],
    ];
  }
  return [taken, []];
}

/** A page whose table is all that it has. */
export function tablePage(kind: FormPage["kind"], table: FormTable): Omit<FormPage, "number"> {
  const nothing = { shapes: [], links: [], arrows: [] };
  return { kind, table, fills: fillsOf(table), rules: rulesOf(table), texts: textsOf(table), ...nothing };
}

export { tableOf };
