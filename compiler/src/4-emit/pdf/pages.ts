import type { Area, FormLayout, FormPage, Shape, TableCell, TableRow, TextRun } from "../form/types.js";
import { type Doc, drawArrow, drawFill, drawLabel, drawLink, drawRule, drawShape, drawText } from "./pen.js";

type Element = PDFKit.PDFStructureElement;

/**
 * All pages, painted in the order of the layout. What is read aloud is a tree of tables beside it: rules and arrows are no part of it,
 * a symbol says what its row says of the flow, and headings that a page repeats are read once.
 */
export function drawPages(doc: Doc, layout: FormLayout): void {
  const root = doc.struct("Document");
  doc.addStructure(root);
  let table: Element | undefined;
  let kind: FormPage["kind"] | undefined;
  for (const page of layout.pages) {
    doc.addPage();
    if (page.kind === "identity") doc.outline.addItem(layout.title);
    if (page.kind !== kind) {
      table = doc.struct("Table");
      root.add(table);
    }
    drawPage(doc, page, table!, page.kind === kind);
    kind = page.kind;
  }
  root.end();
}

function drawPage(doc: Doc, page: FormPage, table: Element, goesOn: boolean): void {
  const artifact = (type: "Layout" | "Pagination", draw: () => void) => {
    doc.markContent("Artifact", { type });
    draw();
    doc.endMarkedContent();
  };
  artifact("Layout", () => {
    for (const fill of page.fills) drawFill(doc, fill);
    for (const rule of page.rules) drawRule(doc, rule);
    for (const link of page.links) drawLink(doc, link);
    for (const arrow of page.arrows) drawArrow(doc, arrow);
  });
  const texts = placed(
    page.texts.filter(({ role }) => role !== "footer"),
    page.table.cells,
  );
  const shapes = placed(page.shapes, page.table.cells, ({ x, y, height }) => ({ x: x + 0.1, y: y + height / 2 }));
  for (const [index, row] of page.table.rows.entries()) {
    const cells = page.table.cells.filter((cell) => cell.row === index).sort((a, b) => a.column - b.column);
    const draw = (cell: TableCell) => {
      for (const run of texts.get(cell) ?? []) drawText(doc, run);
    };
    if (goesOn && repeated.has(row.kind)) artifact("Pagination", () => cells.forEach(draw));
    else
      table.add(
        doc.struct(
          "TR",
          {},
          cells.map((cell) => cellElement(doc, cell, row, () => draw(cell), shapes.get(cell) ?? [])),
        ),
      );
  }
  artifact("Layout", () => {
    for (const shape of shapes.get(undefined) ?? []) drawSymbol(doc, shape);
    for (const arrow of page.arrows) drawLabel(doc, arrow);
  });
  artifact("Pagination", () => {
    for (const run of texts.get(undefined) ?? []) drawText(doc, run);
    for (const run of page.texts) if (run.role === "footer") drawText(doc, run);
  });
}

const repeated: ReadonlySet<TableRow["kind"]> = new Set(["heading", "numbers"]);

function cellElement(doc: Doc, cell: TableCell, row: TableRow, draw: () => void, shapes: readonly Shape[]): Element {
  const heading = cell.kind === "heading" || cell.kind === "label";
  const element = doc.struct(heading ? "TH" : "TD", {}, [
    draw,
    ...shapes.map((shape) => doc.struct("Figure", { alt: spoken(shape, row) }, () => drawSymbol(doc, shape))),
  ]);
  // Spans are not among what the library writes itself.
  (element as Element & { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = {
    O: "Table",
    ...(heading ? { Scope: cell.kind === "heading" ? "Column" : "Row" } : {}),
    ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan > 1 ? { ColSpan: cell.columnSpan } : {}),
  };
  return element;
}

const spoken = (shape: Shape, row: TableRow): string =>
  shape.role === "step" && row.flow ? `${shape.title}. ${row.flow}` : shape.title;

function drawSymbol(doc: Doc, shape: Shape): void {
  drawShape(doc, shape);
  for (const run of shape.texts) drawText(doc, run);
}

/** Which cell each thing stands in, by the point where it begins; undefined: in none. */
function placed<T extends TextRun | Shape>(
  things: readonly T[],
  cells: readonly TableCell[],
  at: (thing: T) => { readonly x: number; readonly y: number } = (thing) => thing,
): ReadonlyMap<TableCell | undefined, readonly T[]> {
  return Map.groupBy(things, (thing) => {
    const { x, y } = at(thing);
    return cells.find((cell) => inside(cell, x, y));
  });
}

const inside = (area: Area, x: number, y: number): boolean =>
  x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
