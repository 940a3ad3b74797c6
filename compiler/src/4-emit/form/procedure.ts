import type { Procedure } from "@baku/runtime";
import type { Words } from "../words.js";
import type { ColumnPlan, FormColumn } from "./columns.js";
import { drawPages } from "./draw.js";
import { flowWords } from "./flow-words.js";
import { fillsOf, rulesOf, tableOf, textsOf } from "./grid.js";
import { headerOf } from "./header.js";
import { type Placed, placeRows } from "./place.js";
import { type FormRow, type Rows, rowCells, splitRow } from "./rows.js";
import { rowHeights } from "./settle.js";
import type { Sheet } from "./sheet.js";
import type { Tell } from "./told.js";
import type { Area, FormPage, TableColumn, TableRow } from "./types.js";

export interface PageOptions {
  readonly sheet: Sheet;
  readonly words: Words;
  readonly draft: boolean;
  /** Number of the first page. */
  readonly from: number;
}

type Page = Omit<FormPage, "number">;

interface Filled {
  readonly placed: Placed;
  readonly left: readonly FormRow[];
}

export interface ProcedurePages {
  readonly pages: readonly Page[];
  /** Flows whose words are told in the remarks. */
  readonly told: ReadonlySet<string>;
  /** Flows whose words are neither at their arrow nor told yet. */
  readonly untold: readonly string[];
}

/** The procedure's table over as many pages as it takes, each with its part of the flowchart. */
export function procedurePages(
  procedure: Procedure,
  rows: Rows,
  tell: Tell,
  told: ReadonlySet<string>,
  options: PageOptions,
): ProcedurePages {
  const { plan } = rows;
  if (rows.rows.length === 0 || plan.columns.length === 0) return { pages: [], told, untold: [] };
  const header = headerOf(plan, procedure, options.sheet.y);
  const room = { rows, tell, told, top: header.bottom, room: options.sheet.bottom - header.bottom };
  const filled: Filled[] = [];
  for (let left = rows.rows; left.length > 0; left = filled.at(-1)!.left) filled.push(fill(left, room));
  const words = flowWords(procedure, options.words);
  const drawn = drawPages(
    filled.map(({ placed }) => placed),
    { ...options, procedure },
  );
  const pages = filled.map(({ placed }, index): Page => {
    const cells = [...header.cells];
    const tableRows: TableRow[] = [...header.rows];
    let y = header.bottom;
    for (const [nth, row] of placed.rows.entries()) {
      const height = placed.heights[nth]!;
      cells.push(...rowCells(row, plan, y, height));
      tableRows.push({
        y,
        height,
        kind: row.kind,
        ...(row.step === undefined ? {} : { step: row.step.id }),
        ...(row.continued ? { continued: true as const } : {}),
        ...(row.step === undefined || row.continued ? {} : { flow: words(row.step) }),
      });
      y += height;
    }
    const table = tableOf(cells, { columns: plan.columns.map(tableColumn), rows: tableRows });
    const flow = flowArea(plan, header.bottom, y);
    return {
      kind: "procedure",
      table,
      ...(flow === undefined ? {} : { flow }),
      fills: fillsOf(table),
      rules: rulesOf(table),
      texts: textsOf(table),
      ...drawn[index]!,
    };
  });
  return {
    pages,
    told: new Set([...told, ...filled.flatMap(({ placed }) => [...placed.told])]),
    untold: filled.flatMap(({ placed }) => placed.untold),
  };
}

function tableColumn({ x, width, id, actor }: FormColumn): TableColumn {
  return { x, width, id, ...(actor === undefined ? {} : { actor }) };
}

function flowArea({ columns }: ColumnPlan, top: number, bottom: number): Area | undefined {
  const actors = columns.filter(({ id }) => id === "actors");
  const [first, last] = [actors[0], actors.at(-1)];
  return first && last && { x: first.x, y: top, width: last.x + last.width - first.x, height: bottom - top };
}

interface Room {
  readonly rows: Rows;
  readonly tell: Tell;
  readonly told: ReadonlySet<string>;
  readonly top: number;
  readonly room: number;
}

/** No more of a page stays blank before a row that is taller than a page. */
const BLANK = 0.35;

/** As many rows as fit. A row is parted only where it is taller than a page by itself. */
function fill(rows: readonly FormRow[], { rows: { plan, retold }, tell, told, top, room }: Room): Filled {
  const { chart } = tell(told);
  if (rows[0]!.height > room) {
    const [above, below] = splitRow(rows[0]!, plan, room);
    const placed = placeRows([above], { plan, top, tell, told });
    return { placed, left: below === undefined ? rows.slice(1) : [below, ...rows.slice(1)] };
  }
  // A row that is parted in any case begins at the foot of the page before, where much of that would be blank.
  const begun = (all: readonly FormRow[], count: number, { rows: own }: Placed, high: number): Filled | undefined => {
    const next = all[count];
    if (next === undefined || next.height <= room || room - high < BLANK * room) return undefined;
    const [above, below] = splitRow(next, plan, room - high);
    const placed = placeRows([...own, above], { plan, top, tell, told });
    const fits = placed.heights.reduce((sum, height) => sum + height, 0) <= room + 0.001;
    return fits && below !== undefined ? { placed, left: [below, ...all.slice(count + 1)] } : undefined;
  };
  const least = rowHeights(chart);
  let count = 0;
  for (let sum = 0; count < rows.length && sum + least(rows[count]!) <= room; count++) sum += least(rows[count]!);
  for (count = Math.max(1, count); ; count--) {
    // A phase is not named at the foot of a page, away from its first step.
    while (count > 1 && count < rows.length && rows[count - 1]!.kind === "phase") count--;
    const own = rows.slice(0, count);
    const placed = placeRows(own, { plan, top, tell, told, ...(own[0]!.continued ? {} : { retold }) });
    const high = placed.heights.reduce((sum, height) => sum + height, 0);
    if (high <= room + 0.001) return begun(rows, count, placed, high) ?? { placed, left: rows.slice(count) };
    // What it tells makes the row taller than a page: the next time that is known before, and the row is parted.
    if (count === 1) return { placed: { ...placed, untold: [...placed.told] }, left: rows.slice(1) };
    // Rows that are surely too many go at once: each trial routes all arrows of the page.
    for (let over = high - room - placed.heights[count - 1]!; over > 0 && count > 2; count--)
      over -= placed.heights[count - 2]!;
  }
}
