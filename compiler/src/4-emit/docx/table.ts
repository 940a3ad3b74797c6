import { indentOf, PAD } from "../form/grid.js";
import { lineHeight } from "../form/measure.js";
import type { FormPage, Paragraph, TableCell, TableRow } from "../form/types.js";
import { breakableWordsIn } from "../office/text.js";
import { escaped } from "../svg/xml.js";

/** Twentieths of a point, in which Word measures. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

const tones = {
  header: '<w:shd w:val="clear" w:color="auto" w:fill="E4E4E4"/>',
  phase: '<w:shd w:val="clear" w:color="auto" w:fill="F1F1F1"/>',
  unknown: '<w:shd w:val="thinDiagStripe" w:color="C4C4C4" w:fill="FFFFFF"/>',
} as const;

/** The table of a page, its rows and columns to the twip where the drawing expects them; a row grows with what is written into it later. */
export function tableXml({ table }: FormPage, drawings: readonly string[]): string {
  const widths = spans(table.columns.map(({ x, width }) => [x, x + width]));
  const heights = spans(table.rows.map(({ y, height }) => [y, y + height]));
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join("");
  const inset = `<w:left w:w="${twips(PAD.side - SPARE)}" w:type="dxa"/>`;
  const margins = `<w:top w:w="0" w:type="dxa"/>${inset}<w:bottom w:w="0" w:type="dxa"/>${inset.replace("left", "right")}`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const properties = `<w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${sides}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const rows = table.rows.map((row, index) =>
    rowXml(row, index, heights[index]!, table.cells, widths, drawings[index]!),
  );
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** Editors take half a rule off a cell and measure type in whole units: with this to spare, no line breaks sooner than the form's own. */
const SPARE = 0.15;

/** Rounded edge by edge, so that roundings do not add up. */
function spans(each: readonly (readonly [number, number])[]): readonly number[] {
  return each.map(([from, to]) => twips(to) - twips(from));
}

function rowXml(
  row: TableRow,
  index: number,
  height: number,
  cells: readonly TableCell[],
  widths: readonly number[],
  drawing: string,
): string {
  const first = cells.find((cell) => cell.row === index && cell.kind === "flow");
  const here = cells
    .filter((cell) => cell.row <= index && index < cell.row + cell.rowSpan)
    .sort((a, b) => a.column - b.column)
    .map((cell) => cellXml(cell, index, widths, cell === first ? drawing : ""));
  const head = row.kind === "heading" || row.kind === "numbers" ? "<w:tblHeader/>" : "";
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/>${head}</w:trPr>${here.join("")}</w:tr>`;
}

/** Below its first row a merged cell stands again, without its text. Properties in the order of `CT_TcPr`. */
function cellXml(cell: TableCell, row: number, widths: readonly number[], drawing: string): string {
  const { column, columnSpan, rowSpan, tone, turned, valign } = cell;
  const first = row === cell.row;
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : "",
    rowSpan > 1 ? `<w:vMerge w:val="${first ? "restart" : "continue"}"/>` : "",
    tone === undefined ? "" : tones[tone],
    // A heading is set closer to its rules than text is.
    cell.kind === "heading" ? HEADING : cell.kind === "flow" ? FLOW : "",
    turned ? '<w:textDirection w:val="btLr"/>' : "",
    `<w:vAlign w:val="${turned || (valign === "middle" && cell.kind !== "flow") ? "center" : "top"}"/>`,
  ].join("");
  const content = first
    ? cell.paragraphs.map((paragraph, index) => cellParagraph(paragraph, cell, index)).join("")
    : "";
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content || empty(drawing)}</w:tc>`;
}

const HEADING = `<w:tcMar><w:left w:w="${twips(0.5)}" w:type="dxa"/><w:right w:w="${twips(0.5)}" w:type="dxa"/></w:tcMar>`;
/** A drawing stands at the very edge of its cell. */
const FLOW = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>';

function empty(drawing: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>${drawing}</w:p>`;
}

function cellParagraph(paragraph: Paragraph, cell: TableCell, index: number): string {
  const { marker, space = 0, bold = cell.bold } = paragraph;
  const above = space + (index === 0 && cell.valign === "top" && !cell.turned ? PAD.end : 0);
  const line = `<w:spacing w:before="${twips(above)}" w:after="0" w:line="${twips(lineHeight(cell.size))}" w:lineRule="exact"/>`;
  const stand = twips(indentOf(marker));
  const hanging = marker
    ? `<w:ind w:left="${stand}" w:hanging="${stand}"/>`
    : stand > 0
      ? `<w:ind w:left="${stand}"/>`
      : "";
  const tabs = marker ? `<w:tabs><w:tab w:val="left" w:pos="${stand}"/></w:tabs>` : "";
  const align = cell.turned || cell.align === "center" ? '<w:jc w:val="center"/>' : "";
  const before = marker ? `${textRun(marker, cell.size, bold)}<w:r><w:tab/></w:r>` : "";
  return `<w:p><w:pPr>${tabs}${line}${hanging}${align}</w:pPr>${before}${textRun(breakableWordsIn(paragraph), cell.size, bold)}</w:p>`;
}

export function textRun(text: string, size: number, bold: boolean): string {
  if (text === "") return "";
  const halves = Math.round(size * 2);
  const look = `${bold ? "<w:b/>" : ""}<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
