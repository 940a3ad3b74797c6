import { ascent, lineHeight, textWidth } from "./measure.js";
import type { Area, Fill, FormTable, Paragraph, Rule, TableCell, TableColumn, TableRow, TextRun } from "./types.js";

/** Space between a rule and text, at the sides and above and below. */
export const PAD = { side: 1.2, end: 1.1 } as const;
/** From an item's number to its text. */
const INDENT = { number: 5, dash: 2.2 } as const;
const GAP = 0.4;
const THIN = 0.15;

/** A cell with its place, before rows and columns are counted. */
export type PlacedCell = Omit<TableCell, "row" | "column" | "rowSpan" | "columnSpan">;

/** Where rows and columns begin is where cells do. Rows and columns that say more about themselves are given. */
export function tableOf(
  cells: readonly PlacedCell[],
  about: { readonly columns?: readonly TableColumn[]; readonly rows?: readonly TableRow[] } = {},
): FormTable {
  const xs = edges(cells.flatMap(({ x, width }) => [x, x + width]));
  const ys = edges(cells.flatMap(({ y, height }) => [y, y + height]));
  const at = (all: readonly number[], value: number) => all.findIndex((edge) => Math.abs(edge - value) < 0.005);
  return {
    x: xs[0] ?? 0,
    y: ys[0] ?? 0,
    width: (xs.at(-1) ?? 0) - (xs[0] ?? 0),
    height: (ys.at(-1) ?? 0) - (ys[0] ?? 0),
    columns: about.columns ?? xs.slice(0, -1).map((x, index) => ({ x, width: xs[index + 1]! - x })),
    rows: about.rows ?? ys.slice(0, -1).map((y, index) => ({ y, height: ys[index + 1]! - y, kind: "body" })),
    cells: cells.map((cell) => {
      const [row, column] = [at(ys, cell.y), at(xs, cell.x)];
      const rowSpan = at(ys, cell.y + cell.height) - row;
      return { ...cell, row, column, rowSpan, columnSpan: at(xs, cell.x + cell.width) - column };
    }),
  };
}

function edges(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - sorted[index - 1]! > 0.005);
}

export function fillsOf({ cells }: FormTable): readonly Fill[] {
  return cells.flatMap(({ tone, x, y, width, height }) => (tone === undefined ? [] : [{ x, y, width, height, tone }]));
}

/** Every edge of a cell, drawn once: what lies in one line and touches is one rule. */
export function rulesOf({ cells }: FormTable): readonly Rule[] {
  const lines = { across: new Map<number, [number, number][]>(), down: new Map<number, [number, number][]>() };
  const add = (line: Map<number, [number, number][]>, at: number, from: number, to: number) => {
    const key = Math.round(at * 100);
    const known = line.get(key);
    if (known) known.push([from, to]);
    else line.set(key, [[from, to]]);
  };
  for (const { x, y, width, height } of cells) {
    for (const at of [y, y + height]) add(lines.across, at, x, x + width);
    for (const at of [x, x + width]) add(lines.down, at, y, y + height);
  }
  const across = [...lines.across].flatMap(([key, spans]) =>
    joined(spans).map(([from, to]) => ({ from: { x: from, y: key / 100 }, to: { x: to, y: key / 100 }, weight: THIN })),
  );
  const down = [...lines.down].flatMap(([key, spans]) =>
    joined(spans).map(([from, to]) => ({ from: { x: key / 100, y: from }, to: { x: key / 100, y: to }, weight: THIN })),
  );
  return [...across, ...down];
}

function joined(spans: [number, number][]): readonly [number, number][] {
  const found: [number, number][] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && from <= last[1] + 0.01) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

/** Height of what stands in a cell. */
export function contentHeight(paragraphs: readonly Paragraph[], size: number): number {
  const lines = paragraphs.reduce((sum, { lines: each, space = 0 }) => sum + each.length * lineHeight(size) + space, 0);
  return lines + Math.max(0, paragraphs.length - 1) * GAP;
}

/** How far an item's text stands in from its number. */
export function indentOf(marker: string | undefined): number {
  if (marker === undefined) return 0;
  return marker === "-" ? INDENT.dash : INDENT.number;
}

export function textsOf({ cells }: FormTable): readonly TextRun[] {
  return cells.flatMap((cell) => (cell.turned ? turnedTexts(cell) : levelTexts(cell)));
}

function levelTexts(cell: TableCell): readonly TextRun[] {
  const { x, y, width, height, size, align, valign, paragraphs } = cell;
  const free = height - contentHeight(paragraphs, size);
  let top = y + (valign === "middle" ? free / 2 : PAD.end);
  const runs: TextRun[] = [];
  for (const { marker, lines, bold = cell.bold, space = 0 } of paragraphs) {
    top += space;
    const left = x + PAD.side + indentOf(marker);
    for (const [index, text] of lines.entries()) {
      const wide = textWidth(text, size, bold);
      const baseline = top + ascent(size);
      const run = { y: baseline, size, bold, role: "cell" as const };
      if (marker && index === 0)
        runs.push({ ...run, text: marker, x: x + PAD.side, width: textWidth(marker, size, bold) });
      const start = align === "center" ? x + (width - wide) / 2 : left;
      if (text !== "") runs.push({ ...run, text, x: start, width: wide });
      top += lineHeight(size);
    }
    top += GAP;
  }
  return runs;
}

/** Lines that run upwards, side by side, in the middle of the cell. */
function turnedTexts({ x, y, width, height, size, bold, paragraphs }: TableCell): readonly TextRun[] {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const left = x + (width - lines.length * lineHeight(size)) / 2;
  return lines.map((text, index) => {
    const wide = textWidth(text, size, bold);
    const baseline = left + index * lineHeight(size) + ascent(size);
    return { text, x: baseline, y: y + (height + wide) / 2, width: wide, size, bold, turned: true, role: "cell" };
  });
}

/** The area in which text of a cell may stand. */
export function innerWidth({ width }: Pick<Area, "width">): number {
  return width - 2 * PAD.side;
}
