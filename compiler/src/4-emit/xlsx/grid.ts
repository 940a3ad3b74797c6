import type { FormPage, TableCell, TableRow } from "../form/types.js";

/** Pages of one kind below one another in one sheet. Lengths in pixels of 1/96 inch, which is how Excel keeps them. */
export interface SheetGrid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Rows at the top that are printed on every page. */
  readonly titles: number;
  /** Rows before which a new page begins. */
  readonly breaks: readonly number[];
  readonly cells: readonly GridCell[];
  readonly pages: readonly PlacedPage[];
}

export interface GridCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface PlacedPage {
  readonly page: FormPage;
  readonly across: Axis;
  readonly down: Axis;
}

/** Edges in millimetres of the page, and the tracks between them, of which the first is `first` in the sheet. */
export interface Axis {
  readonly edges: readonly number[];
  readonly first: number;
  /** Pixels in the sheet before the first edge. */
  readonly before: number;
}

export interface Place {
  readonly track: number;
  /** Both in EMU: from the beginning of the track, and of the sheet. */
  readonly offset: number;
  readonly at: number;
}

export const EMU_PER_PIXEL = 9525;
const PIXELS = 96 / 25.4;
const TOLERANCE = 0.005;
/** Excel has no row of more than 409.5 points. */
const TALLEST = 140;

export function gridOf(pages: readonly FormPage[]): SheetGrid {
  const xs = edges(pages.flatMap(({ table }) => table.columns.flatMap(({ x, width }) => [x, x + width])));
  const across: Axis = { edges: xs, first: 0, before: 0 };
  const placed: PlacedPage[] = [];
  const rows: number[] = [];
  for (const [index, page] of pages.entries()) {
    const own = page.table.rows.filter((row) => index === 0 || !isTitle(row));
    const ys = edges(own.flatMap(({ y, height }) => [...parts(y, height), y + height]));
    placed.push({ page, across, down: { edges: ys, first: rows.length, before: rows.reduce((a, b) => a + b, 0) } });
    rows.push(...sizes(ys));
  }
  const top = pages[0]!.table.rows.filter(isTitle).length;
  return {
    columns: sizes(xs),
    rows,
    titles: top,
    breaks: placed.slice(1).map(({ down }) => down.first),
    cells: placed.flatMap(({ page, down }, index) =>
      page.table.cells
        .filter((cell) => index === 0 || !isTitle(page.table.rows[cell.row]!))
        .map((cell) => gridCell(cell, across, down)),
    ),
    pages: placed,
  };
}

function isTitle({ kind }: TableRow): boolean {
  return kind === "heading" || kind === "numbers";
}

function parts(y: number, height: number): readonly number[] {
  const count = Math.ceil(height / TALLEST);
  return Array.from({ length: count }, (_, index) => y + (height * index) / count);
}

function gridCell(cell: TableCell, across: Axis, down: Axis): GridCell {
  const [column, row] = [indexOf(across, cell.x), indexOf(down, cell.y)];
  const columnSpan = indexOf(across, cell.x + cell.width) - column;
  return { cell, column, row, columnSpan, rowSpan: indexOf(down, cell.y + cell.height) - row };
}

function indexOf({ edges: all, first }: Axis, value: number): number {
  return first + all.findIndex((edge) => Math.abs(edge - value) <= 2 * TOLERANCE);
}

/** Where a place of the page is in the sheet: the share of its track, so that what was straight stays straight. */
export function placeOn({ edges: all, first, before }: Axis, value: number): Place {
  const last = all.length - 2;
  const found = all.findIndex((_, index) => index <= last && value < all[index + 1]!);
  const index = value < all[0]! ? 0 : found < 0 ? last : found;
  const [from, to] = [all[index]!, all[index + 1]!];
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  const size = pixels(to) - pixels(from);
  const offset = Math.round(share * size * EMU_PER_PIXEL);
  return { track: first + index, offset, at: (before + pixels(from) - pixels(all[0]!)) * EMU_PER_PIXEL + offset };
}

function sizes(all: readonly number[]): readonly number[] {
  return all.slice(1).map((edge, index) => pixels(edge) - pixels(all[index]!));
}

function pixels(millimetres: number): number {
  return Math.round(millimetres * PIXELS);
}

function edges(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - sorted[index - 1]! > TOLERANCE);
}
