import { lineHeight } from "../form/measure.js";
import type { FormPage, Paragraph, Shape, TableCell, TableRow } from "../form/types.js";
import { element, escaped, n, textElement } from "../svg/xml.js";

/** The table of a sheet: rows and columns to the hair where the drawing expects them, lines broken where the layout broke them. */
export function tableOf(page: FormPage): string {
  const { table } = page;
  const columns = table.columns.map(({ width }) => element("col", { style: `width:${n(width)}mm` }).replace("/>", ">"));
  const rows = table.rows.map((row, index) => ({ row, cells: table.cells.filter((cell) => cell.row === index) }));
  const heads = rows.filter(({ row }) => row.kind === "heading" || row.kind === "numbers");
  const bodies = rows.filter(({ row }) => !heads.some((head) => head.row === row));
  const markup = ({ row, cells }: (typeof rows)[number]) => {
    const sorted = [...cells].sort((a, b) => a.column - b.column);
    return element(
      "tr",
      { style: `height:${n(row.height)}mm` },
      sorted.map((cell) => cellOf(cell, row, page)).join(""),
    );
  };
  const style = `left:${n(table.x)}mm;top:${n(table.y)}mm;width:${n(table.width)}mm`;
  return element(
    "table",
    { style },
    [
      element("colgroup", {}, columns.join("")),
      ...(heads.length > 0 ? [element("thead", {}, heads.map(markup).join("\n"))] : []),
      element("tbody", {}, bodies.map(markup).join("\n")),
    ].join("\n"),
  );
}

function cellOf(cell: TableCell, row: TableRow, page: FormPage): string {
  const { kind, columnSpan, rowSpan, size, align, valign, bold, tone, turned } = cell;
  const isNumber = page.table.columns[cell.column]?.id === "number" && row.kind === "step";
  const name = row.kind !== "numbers" && (kind === "heading" || kind === "label" || isNumber) ? "th" : "td";
  const scope = row.kind === "heading" ? (columnSpan > 1 ? "colgroup" : "col") : isNumber ? "row" : undefined;
  const classes = [align === "center" && "tengah", valign === "top" && "atas", bold && "tebal", tone]
    .filter(Boolean)
    .join(" ");
  const attributes = {
    ...(columnSpan > 1 ? { colspan: `${columnSpan}` } : {}),
    ...(rowSpan > 1 ? { rowspan: `${rowSpan}` } : {}),
    ...(name === "th" && scope ? { scope } : {}),
    ...(classes ? { class: classes } : {}),
    style: `font-size:${n(size)}pt;line-height:${n(lineHeight(size))}mm`,
  };
  const said = kind === "flow" ? symbolsIn(cell, row, page) : alternativeOf(cell, row, page);
  const content = cell.paragraphs.map((paragraph) => paragraphOf(paragraph)).join("");
  return element(name, attributes, (turned ? element("div", { class: "tegak" }, content) : content) + said);
}

function paragraphOf({ marker, lines, space, bold }: Paragraph): string {
  const style = space === undefined ? {} : { style: `margin-top:${n(space)}mm` };
  const text = lines.map(escaped).join("\n");
  const classes = [marker !== undefined && (marker === "-" ? "butir garis" : "butir"), bold && "tebal"]
    .filter(Boolean)
    .join(" ");
  const item = marker === undefined ? text : `${textElement("span", {}, marker)}${text}`;
  return element("p", { ...(classes ? { class: classes } : {}), ...style }, "X").replace(">X<", () => `>${item}<`);
}

const names = { box: "Kegiatan", diamond: "Keputusan", capsule: "", pentagon: "" } as const;

/** What stands in an actor's column, for who cannot see it. */
function symbolsIn(cell: TableCell, row: TableRow, { shapes }: FormPage): string {
  const here = shapes.filter(({ y, column, span, height }) => {
    const middle = y + height / 2;
    return column <= cell.column && cell.column < column + span && middle > row.y && middle < row.y + row.height;
  });
  return hidden(here.map((shape) => saidOf(shape)).join(". "));
}

function saidOf({ symbol, title, role }: Shape): string {
  return role === "step" || role === "partner" || role === "takeover" || role === "condition" ? names[symbol] : title;
}

/** Behind the text of the activity: where its arrows lead. */
function alternativeOf(cell: TableCell, row: TableRow, { table }: FormPage): string {
  return table.columns[cell.column]?.id === "activity" && row.flow !== undefined ? hidden(row.flow) : "";
}

function hidden(text: string): string {
  return text === "" ? "" : textElement("span", { class: "tersembunyi" }, ` ${text}`);
}
