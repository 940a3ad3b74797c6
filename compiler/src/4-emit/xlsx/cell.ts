import type { Paragraph, TableCell } from "../form/types.js";
import { MM_PER_POINT } from "../form/types.js";
import { wordsIn } from "../office/text.js";
import { escaped } from "../svg/xml.js";
import { runProperties } from "./styles.js";

/** Text in a cell, never a formula or a number; nothing for a cell without. */
export function cellText(cell: TableCell): string {
  const bold = ({ bold: own = cell.bold }: Paragraph) => own;
  const mixed = cell.paragraphs.some((paragraph) => bold(paragraph) !== cell.bold);
  const lines = cell.paragraphs.map((paragraph, index) => lineOf(paragraph, cell, index === 0));
  if (lines.join("") === "") return "";
  if (!mixed) return `<is>${said(lines.join(""))}</is>`;
  const runs = lines.map((line, index) => {
    const properties = runProperties(cell.size, bold(cell.paragraphs[index]!));
    return line === "" ? "" : `<r>${properties}${said(line)}</r>`;
  });
  return `<is>${runs.join("")}</is>`;
}

/** What Excel would take for a formula, should the cell be edited. */
export function looksLikeFormula({ paragraphs: [first] }: TableCell): boolean {
  return first !== undefined && /^[=+\-@'\t]/.test(first.marker || wordsIn(first));
}

/** The space for a signature is empty lines: a cell has no other. */
function lineOf(paragraph: Paragraph, { size }: TableCell, first: boolean): string {
  const { marker, space = 0 } = paragraph;
  const above = Math.round(space / (size * 1.2 * MM_PER_POINT));
  const breaks = "\n".repeat(above + (first ? 0 : 1));
  return `${breaks}${marker ? `${marker} ` : ""}${wordsIn(paragraph)}`;
}

function said(text: string): string {
  return `<t xml:space="preserve">${escaped(literal(text))}</t>`;
}

/** Excel reads `_x0041_` as a letter; written so, it stays what it is. */
function literal(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
