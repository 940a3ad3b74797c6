import type { ColumnId, Procedure, Step } from "@baku/runtime";
import { shown } from "../text.js";
import type { Words } from "../words.js";
import { type Content, paragraphs, type StepContent, stepContent } from "./cells.js";
import { type ColumnPlan, type FormColumn, planColumns } from "./columns.js";
import { contentHeight, PAD, type PlacedCell } from "./grid.js";
import { cellHeight, marked, set, take, toneOf } from "./sheet.js";
import type { Paragraph } from "./types.js";

/** A row of the procedure's table before it has a place: its texts in lines, and the height that they need. */
export interface FormRow {
  readonly kind: "step" | "phase";
  readonly step?: Step;
  /** Index among the printed steps. */
  readonly index?: number;
  readonly texts: ReadonlyMap<FormColumn, RowText>;
  readonly height: number;
  readonly continued?: true;
  /** Of a phase: its name in lines. */
  readonly heading?: readonly Paragraph[];
}

interface RowText {
  readonly content: Content;
  readonly lines: readonly Paragraph[];
}

export interface Rows {
  readonly plan: ColumnPlan;
  readonly rows: readonly FormRow[];
  /** The same rows when remarks say this of their arrows, by their index. */
  readonly retold: (rows: readonly FormRow[], notes: Notes) => readonly FormRow[];
}

/** What remarks say of arrows, by the index of the row. */
export type Notes = ReadonlyMap<number, readonly string[]>;

const PHASE = 9;

export interface RowOptions {
  readonly words: Words;
  readonly draft: boolean;
  readonly notes: Notes;
}

export function rowsOf(
  procedure: Procedure,
  area: { x: number; width: number },
  { words, draft, notes }: RowOptions,
): Rows {
  const printed = procedure.steps.filter((step) => step.printed);
  const content = (index: number, told: Notes) => stepContent(printed[index]!, procedure, words, told.get(index));
  const contents = printed.map((_, index) => content(index, notes));
  const tried = ACTOR_WIDTHS.map((most): Rows => {
    const plan = planColumns(procedure, contents, area, most);
    const stepRow = (index: number, own: StepContent): FormRow => {
      return { kind: "step", step: printed[index]!, index, ...textsOf(own, plan, draft) };
    };
    const rows = printed.flatMap((step, index) => {
      const heading = step.phase !== printed[index - 1]?.phase ? phaseRow(step, procedure, plan) : [];
      return [...heading, stepRow(index, contents[index]!)];
    });
    const retold: Rows["retold"] = (some, told) =>
      some.map((row) => (row.index === undefined ? row : stepRow(row.index, content(row.index, told))));
    return { plan, rows, retold };
  });
  // Narrower columns of actors only where the table gets much lower by them.
  return tried.reduce((best, each) => (tall(each.rows) < tall(best.rows) * 0.93 ? each : best));
}

function textsOf(content: StepContent, plan: ColumnPlan, draft: boolean): Pick<FormRow, "texts" | "height"> {
  const texts = new Map<FormColumn, RowText>();
  for (const column of plan.columns) {
    if (column.id === "actors") continue;
    const own = marked(content[column.id], draft);
    texts.set(column, { content: own, lines: set(own.paragraphs, column.width, plan.size) });
  }
  return { texts, height: Math.max(...[...texts.values()].map(({ lines }) => cellHeight(lines, plan.size)), 0) };
}

/** As wide as the columns of actors may be, in millimetres, the widest first. */
const ACTOR_WIDTHS = [27, 22, 18] as const;
/** A row with a symbol and its arrows is no lower. */
const LOWEST = 11.2;

/** Height of all rows, as far as their texts decide. */
export function tall(rows: readonly FormRow[]): number {
  return rows.reduce((sum, { kind, height }) => sum + (kind === "step" ? Math.max(LOWEST, height) : height), 0);
}

function phaseRow(step: Step, procedure: Procedure, plan: ColumnPlan): readonly FormRow[] {
  const phase = procedure.phases.find(({ id }) => id === step.phase);
  if (phase === undefined) return [];
  const name = [phase.number, phase.name].filter((part) => part !== undefined && part !== "").join(". ");
  const heading = set(paragraphs([shown(name)]), phaseWidth(plan), PHASE, true);
  return [{ kind: "phase", texts: new Map(), height: cellHeight(heading, PHASE) + 0.6, heading }];
}

/** A phase's name stands before the actor columns, so that no arrow runs through it. */
function phaseWidth({ columns }: ColumnPlan): number {
  const before = columns.slice(
    0,
    columns.findIndex(({ id }) => id === "actors"),
  );
  const own = before.length > 0 ? before : columns;
  return own.reduce((sum, { width }) => sum + width, 0);
}

/** The cells of a row at its place. */
export function rowCells(
  row: FormRow,
  { columns, size }: ColumnPlan,
  y: number,
  height: number,
): readonly PlacedCell[] {
  if (row.kind === "phase") return phaseCells(row, columns, y, height);
  return columns.map((column): PlacedCell => {
    const at = { x: column.x, width: column.width, y, height, size, bold: false };
    if (column.id === "actors") return { ...at, kind: "flow", align: "center", valign: "middle", paragraphs: [] };
    const { content, lines } = row.texts.get(column)!;
    const align = centred(column.id, content) ? "center" : "left";
    return { ...at, kind: "text", align, valign: "middle", ...toneOf(content), paragraphs: lines };
  });
}

const centred = (id: ColumnId, { mark, paragraphs: [first] }: Content): boolean =>
  id === "number" || id === "duration" || (mark === "unknown" && first?.text === "?") || first?.text === "-";

function phaseCells(row: FormRow, columns: readonly FormColumn[], y: number, height: number): readonly PlacedCell[] {
  const first = columns.findIndex(({ id }) => id === "actors");
  const last = columns.findLastIndex(({ id }) => id === "actors");
  const parts =
    first < 0 ? [columns] : [columns.slice(0, first), columns.slice(first, last + 1), columns.slice(last + 1)];
  const filled = parts.filter((part) => part.length > 0);
  const look = { y, height, tone: "phase", size: PHASE, bold: true, align: "left", valign: "middle" } as const;
  return filled.map((part, index): PlacedCell => {
    const [from, to] = [part[0]!, part.at(-1)!];
    const at = { x: from.x, width: to.x + to.width - from.x };
    const kind = from.id === "actors" ? "flow" : index === 0 ? "heading" : "text";
    return { ...look, ...at, kind, paragraphs: index === 0 && row.heading ? row.heading : [] };
  });
}

/** A row that is taller than a page: as much of it as fits, and the rest, which goes on on the next one. */
export function splitRow(row: FormRow, { size }: ColumnPlan, height: number): readonly [FormRow, FormRow | undefined] {
  const parts = [...row.texts].map(([column, { content, lines }]) => {
    const [taken, rest] = take(lines, height - 2 * PAD.end, size);
    return { column, content, taken, rest: column.id === "number" ? lines : rest };
  });
  const half = (lines: (part: (typeof parts)[number]) => readonly Paragraph[]) =>
    new Map(parts.map((part) => [part.column, { content: part.content, lines: lines(part) }]));
  const high = (texts: FormRow["texts"]) =>
    Math.max(...[...texts.values()].map(({ lines }) => contentHeight(lines, size) + 2 * PAD.end));
  const [above, below] = [half((part) => part.taken), half((part) => part.rest)];
  const more = parts.some(({ column, rest }) => column.id !== "number" && rest.length > 0);
  return [
    { ...row, texts: above, height: high(above) },
    more ? { ...row, texts: below, height: high(below), continued: true } : undefined,
  ];
}
