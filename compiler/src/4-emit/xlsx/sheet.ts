import type { FormLayout } from "../form/types.js";
import { XML } from "../office/package.js";
import { escaped } from "../svg/xml.js";
import { cellText, looksLikeFormula } from "./cell.js";
import type { GridCell, SheetGrid } from "./grid.js";
import type { Styles } from "./styles.js";

/** Millimetres. Closer to the edge than the form: what a printer's driver makes a little wider still fits. */
const MARGIN = { side: 6, top: 6, bottom: 10, footer: 5 } as const;
/** By their numbers in the format; folio is what Indonesian offices call F4. */
const PAPER = { A4: 9, F4: 14 } as const;

/** One sheet of the workbook; its elements in the order that the format prescribes. */
export function sheetXml(grid: SheetGrid, layout: FormLayout, styles: Styles): string {
  const widths = grid.columns.map(
    (pixels, index) => `<col min="${index + 1}" max="${index + 1}" width="${characters(pixels)}" customWidth="1"/>`,
  );
  const merged = grid.cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map((cell) => `<mergeCell ref="${rangeOf(cell)}"/>`);
  const all = `A1:${nameOf(grid.rows.length - 1, grid.columns.length - 1)}`;
  return [
    XML,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<dimension ref="${all}"/>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="12.75"/>',
    `<cols>${widths.join("")}</cols>`,
    `<sheetData>${rowsXml(grid, styles)}</sheetData>`,
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : "",
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${inches(MARGIN.side)}" right="${inches(MARGIN.side)}" top="${inches(MARGIN.top)}" bottom="${inches(MARGIN.bottom)}" header="${inches(4)}" footer="${inches(MARGIN.footer)}"/>`,
    `<pageSetup paperSize="${PAPER[layout.paper]}" orientation="landscape" firstPageNumber="${grid.pages[0]!.page.number}" useFirstPageNumber="1"/>`,
    `<headerFooter><oddFooter>${escaped(footer(layout))}</oddFooter></headerFooter>`,
    breaksXml(grid),
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>`,
    grid.pages.some(({ page }) => page.shapes.length > 0) ? '<drawing r:id="rId1"/>' : "",
    "</worksheet>",
  ].join("");
}

function rowsXml(grid: SheetGrid, styles: Styles): string {
  const rows: string[][] = grid.rows.map(() => []);
  for (const placed of [...grid.cells].sort((a, b) => a.column - b.column))
    for (let row = placed.row; row < placed.row + placed.rowSpan; row++)
      for (let column = placed.column; column < placed.column + placed.columnSpan; column++)
        rows[row]!.push(cellXml(placed, row, column, styles));
  return rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}" ht="${grid.rows[index]! * 0.75}" customHeight="1">${cells.join("")}</row>`,
    )
    .join("");
}

/** Every cell under a merged one has its part of the frame; only the first has the text. */
function cellXml({ cell, ...at }: GridCell, row: number, column: number, styles: Styles): string {
  const first = row === at.row && column === at.column;
  const sides = {
    left: column === at.column,
    right: column === at.column + at.columnSpan - 1,
    top: row === at.row,
    bottom: row === at.row + at.rowSpan - 1,
  };
  const text = first ? cellText(cell) : "";
  const style = styles.of(cell, sides, text !== "" && looksLikeFormula(cell));
  const name = nameOf(row, column);
  return text === "" ? `<c r="${name}" s="${style}"/>` : `<c r="${name}" s="${style}" t="inlineStr">${text}</c>`;
}

function breaksXml({ breaks }: SheetGrid): string {
  if (breaks.length === 0) return "";
  const each = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${each.join("")}</rowBreaks>`;
}

/** At most 255 signs, and `&` has a meaning of its own; a name that begins with a digit must not lengthen the size of the type. */
function footer({ title, draft, pages }: FormLayout): string {
  const signs = Array.from(title.replace(/\s+/g, " ")).map((sign) => (sign === "&" ? "&&" : sign));
  const name = signs.length > 65 ? `${signs.slice(0, 65).join("").trimEnd()}…` : signs.join("");
  const middle = draft ? '&C&"Arial,Bold"&8 DRAF, belum untuk disahkan' : "";
  return `&L&"Arial,Regular"&8 SOP ${name}${middle}&R&"Arial,Regular"&8 Halaman &P dari ${pages.length}`;
}

export function rangeOf({ row, column, rowSpan, columnSpan }: Omit<GridCell, "cell">): string {
  return `${nameOf(row, column)}:${nameOf(row + rowSpan - 1, column + columnSpan - 1)}`;
}

export function nameOf(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A column is as wide as so many digits of Arial 9.5, each of 7 pixels. */
function characters(pixels: number): number {
  return Math.round((pixels / 7) * 1e4) / 1e4;
}

function inches(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1e4) / 1e4;
}
