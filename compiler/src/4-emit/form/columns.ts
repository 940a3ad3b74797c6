import type { Actor, ColumnId, Procedure } from "@baku/runtime";
import { shown } from "../text.js";
import type { Content, StepContent } from "./cells.js";
import { indentOf, PAD } from "./grid.js";
import { lineHeight, textWidth } from "./measure.js";
import { widestWord, wrapEvenly } from "./wrap.js";

/** A column of the procedure's table. An actor column without an actor is for those who have none. */
export interface FormColumn {
  readonly id: ColumnId;
  readonly actor?: string;
  readonly heading: string;
  readonly x: number;
  readonly width: number;
}

export interface ColumnPlan {
  readonly columns: readonly FormColumn[];
  /** Type of the rows, in points. */
  readonly size: number;
  /** Type of the actors' headings, and whether they are turned. */
  readonly actorHeading: { readonly size: number; readonly turned: boolean; readonly height: number };
}

export const HEADING = 8;
/** Narrower, and a shape has no room for arrows beside it. */
const ACTOR = { least: 10.4, share: 0.47, most: 40 } as const;
const NUMBER = 9;
/** No turned heading is longer: below it a page must still hold rows. */
const TURNED = 90;
const TEXT_COLUMNS = ["activity", "requires", "duration", "output", "remarks"] as const;
type TextColumn = (typeof TEXT_COLUMNS)[number];
const LEAST: Readonly<Record<TextColumn, number>> = {
  activity: 34,
  requires: 19,
  duration: 13,
  output: 19,
  remarks: 12,
};

/** The headings of actor columns: those that have one, and one for steps of which nobody with a column is the doer. */
export interface ActorColumn {
  readonly actor?: string;
  readonly heading: string;
}

export function actorColumns({ actors, steps, columns }: Procedure): readonly ActorColumn[] {
  if (!columns.actors.shown) return [];
  const own = actors.filter((actor) => actor.column);
  const ids = new Set(own.map((actor) => actor.id));
  const homeless = steps.filter(({ printed, actors: who }) => {
    const doer = who.known ? who.value.responsible[0] : undefined;
    return printed && (doer === undefined || !ids.has(doer));
  });
  const unknown = homeless.every(({ actors: who }) => !who.known);
  const other = { heading: unknown ? "Belum diketahui" : "Pelaksana lain" };
  return [...own.map(headed), ...(homeless.length > 0 || own.length === 0 ? [other] : [])];
}

const headed = ({ id, printed }: Actor): ActorColumn => ({ actor: id, heading: shown(printed) });

/**
 * Widths that make the table as short as can be: what holds more text is wider, and no column of an actor is wider than `widest`. Type gets
 * smaller before words are broken.
 */
export function planColumns(
  procedure: Procedure,
  contents: readonly StepContent[],
  area: { x: number; width: number },
  widest: number,
): ColumnPlan {
  const actors = actorColumns(procedure);
  const texts = TEXT_COLUMNS.filter((id) => procedure.columns[id].shown);
  const number = procedure.columns.number.shown ? NUMBER : 0;
  const most = actors.length === 0 ? 0 : (area.width * ACTOR.share) / actors.length;
  const actorWidth = Math.min(widest, Math.max(ACTOR.least, most));
  const free = area.width - number - actorWidth * actors.length;
  const first = actors.length > 11 ? 8 : actors.length > 8 ? 8.5 : 9;
  let size = first;
  let needs = texts.map((id) => needOf(id, procedure, contents, size));
  for (; size > 7 && sum(needs.map((need) => need.least)) > free; size -= 0.5)
    needs = texts.map((id) => needOf(id, procedure, contents, size - 0.5));
  const widths = new Map(share(needs, free).map((width, index) => [texts[index]!, width]));
  // What no text needs goes to the actors, evenly, as far as they are not too wide to be seen at a glance; the rest to the texts.
  const rest = Math.max(0, free - sum([...widths.values()]));
  const wider = actors.length > 0 ? Math.min(rest / actors.length, Math.max(0, ACTOR.most - actorWidth)) : 0;
  const each = texts.length > 0 ? 1 + (rest - wider * actors.length) / (free - rest) : 1;
  for (const [id, width] of widths) widths.set(id, width * each);

  let x = area.x;
  const place = (id: ColumnId, width: number, heading: string, actor?: string): FormColumn => {
    const column = { id, heading, x, width, ...(actor === undefined ? {} : { actor }) };
    x += width;
    return column;
  };
  const heading = (id: ColumnId) => shown(procedure.columns[id].heading);
  const text = (id: TextColumn) => (widths.has(id) ? [place(id, widths.get(id)!, heading(id))] : []);
  const columns = [
    ...(number > 0 ? [place("number", number, heading("number"))] : []),
    ...text("activity"),
    ...actors.map((column) => place("actors", actorWidth + wider, column.heading, column.actor)),
    ...(["requires", "duration", "output", "remarks"] as const).flatMap(text),
  ];
  return { columns, size, actorHeading: actorHeadings(actors, actorWidth + wider) };
}

interface Need {
  /** No word is broken. */
  readonly least: number;
  /** Nothing is wrapped. */
  readonly most: number;
  readonly weight: number;
}

/** A column's weight is what its longer cells would take: the power makes the longest count most. */
function needOf(id: TextColumn, procedure: Procedure, contents: readonly StepContent[], size: number): Need {
  const heading = widestWord(shown(procedure.columns[id].heading), { size: HEADING, bold: true });
  let [least, most, powers] = [Math.max(heading, LEAST[id] - 2 * PAD.side), heading, 0];
  // An answer that finds no place at its arrow is told in the remarks.
  const answers = id === "remarks" ? procedure.steps.flatMap(({ flow }) => flow.outcomes) : [];
  for (const { answer } of answers) least = Math.max(least, Math.min(widestWord(`${shown(answer)}:`, { size }), 40));
  for (const content of contents) {
    let total = 0;
    for (const { marker, text } of (content[id] as Content).paragraphs) {
      const indent = indentOf(marker);
      const wide = textWidth(text, size) + indent;
      least = Math.max(least, Math.min(widestWord(text, { size }) + indent, 40));
      most = Math.max(most, wide);
      total += wide;
    }
    powers += total ** 4;
  }
  const pad = 2 * PAD.side + 0.1;
  return {
    least: least + pad,
    most: Math.max(least, most) + pad,
    weight: (powers / Math.max(1, contents.length)) ** 0.25 + 1,
  };
}

/** Shares by weight, none below its least nor above its most; where even the least is too much, all give way alike. */
function share(needs: readonly Need[], free: number): readonly number[] {
  const least = sum(needs.map((need) => need.least));
  if (least >= free) return needs.map((need) => (need.least / least) * free);
  const fixed = new Map<Need, number>();
  for (;;) {
    const open = needs.filter((need) => !fixed.has(need));
    const left = free - sum([...fixed.values()]);
    const weight = sum(open.map((need) => need.weight));
    const given = open.map((need) => ({ need, width: (need.weight / weight) * left }));
    const low = given.filter(({ need, width }) => width < need.least);
    const high = given.filter(({ need, width }) => width > need.most);
    if (low.length === 0 && high.length === 0) {
      for (const { need, width } of given) fixed.set(need, width);
      return needs.map((need) => fixed.get(need)!);
    }
    // Fix those on the side that is further off first, or they take from each other for ever.
    const missing = sum(low.map(({ need, width }) => need.least - width));
    const over = sum(high.map(({ need, width }) => width - need.most));
    for (const { need } of missing >= over ? low : high) fixed.set(need, missing >= over ? need.least : need.most);
  }
}

/** Headings stand level where their words fit, in type no smaller than 7 points; else all of them are turned. */
function actorHeadings(actors: readonly ActorColumn[], width: number): ColumnPlan["actorHeading"] {
  const inner = width - 1.4;
  for (const size of [HEADING, 7.5, 7]) {
    const fits = actors.every(({ heading }) => widestWord(heading, { size, bold: true }) <= inner);
    if (fits) return { size, turned: false, height: linesHigh(actors, inner, size) + 2 * PAD.end };
  }
  const size = 7.5;
  const most = Math.max(1, Math.floor((width - 0.8) / lineHeight(size)));
  const longest = Math.max(0, ...actors.map(({ heading }) => widestWord(heading, { size, bold: true })));
  for (let height = Math.min(TURNED, Math.max(18, longest + 2.1)); height < TURNED; height += 2)
    if (actors.every(({ heading }) => wrapEvenly(heading, height - 2, { size, bold: true }).length <= most))
      return { size, turned: true, height };
  return { size: 7, turned: true, height: TURNED };
}

function linesHigh(actors: readonly ActorColumn[], width: number, size: number): number {
  const lines = actors.map(({ heading }) => wrapEvenly(heading, width, { size, bold: true }).length);
  return Math.max(1, ...lines) * lineHeight(size);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
