import type { Procedure } from "@baku/runtime";
import { shown } from "../text.js";
import { type ColumnPlan, type FormColumn, HEADING } from "./columns.js";
import { contentHeight, innerWidth, PAD, type PlacedCell } from "./grid.js";
import type { TableRow } from "./types.js";
import { wrap, wrapEvenly } from "./wrap.js";

export interface Header {
  readonly rows: readonly TableRow[];
  readonly cells: readonly PlacedCell[];
  readonly bottom: number;
}

const NUMBERS = { size: 7, height: 3.9 } as const;
const STANDARD = "Mutu Baku";

/** The two-level heading and the numbers of the columns below it, as each page repeats them. */
export function headerOf({ columns, actorHeading }: ColumnPlan, procedure: Procedure, top: number): Header {
  const groups = [
    { heading: shown(procedure.columns.actors.heading), of: columns.filter(({ id }) => id === "actors") },
    { heading: STANDARD, of: columns.filter(({ id }) => id === "requires" || id === "duration" || id === "output") },
  ].filter((group) => group.of.length > 0);
  const grouped = new Set(groups.flatMap((group) => group.of));
  const upper = contentHeight([{ text: "", lines: [""] }], HEADING) + 2 * PAD.end;
  const lines = (column: FormColumn) => wrap(column.heading, innerWidth(column), { size: HEADING, bold: true });
  const high = (column: FormColumn) => contentHeight([{ text: "", lines: lines(column) }], HEADING) + 2 * PAD.end;
  const lower = Math.max(
    actorHeading.height,
    ...columns.map((column) => (column.id === "actors" ? 0 : high(column) - (grouped.has(column) ? 0 : upper))),
  );
  const heads = groups.length > 0 ? upper : 0;

  const heading = (at: { x: number; width: number }, y: number, height: number, text: string): PlacedCell => {
    const even = wrapEvenly(text, innerWidth(at), { size: HEADING, bold: true });
    return { ...look, x: at.x, width: at.width, y, height, size: HEADING, paragraphs: [{ text, lines: even }] };
  };
  const cells = [
    ...groups.map(({ heading: text, of }) => {
      const width = of.reduce((sum, column) => sum + column.width, 0);
      return heading({ x: of[0]!.x, width }, top, heads, text);
    }),
    ...columns.map((column) => {
      const [y, height] = grouped.has(column) ? [top + heads, lower] : [top, heads + lower];
      if (column.id !== "actors") return heading(column, y, height, column.heading);
      const { size, turned } = actorHeading;
      const even = wrapEvenly(column.heading, turned ? height - 2 : column.width - 1.4, { size, bold: true });
      const cell = { ...heading(column, y, height, column.heading), size };
      return { ...cell, ...(turned ? { turned } : {}), paragraphs: [{ text: column.heading, lines: even }] };
    }),
    ...columns.map(({ x, width }, index) => {
      const text = `${index + 1}`;
      const place = { x, width, y: top + heads + lower, height: NUMBERS.height };
      return { ...look, ...place, size: NUMBERS.size, bold: false, paragraphs: [{ text, lines: [text] }] };
    }),
  ];
  const rows: readonly TableRow[] = [
    ...(heads > 0 ? [{ y: top, height: heads, kind: "heading" as const }] : []),
    { y: top + heads, height: lower, kind: "heading" },
    { y: top + heads + lower, height: NUMBERS.height, kind: "numbers" },
  ];
  return { rows, cells, bottom: top + heads + lower + NUMBERS.height };
}

const look = { kind: "heading", align: "center", valign: "middle", tone: "header", bold: true } as const;
