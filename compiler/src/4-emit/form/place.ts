import type { ColumnPlan, FormColumn } from "./columns.js";
import type { FlowChart, FlowEdge } from "./flow.js";
import { type Labelled, labelsOf, type Surroundings } from "./labels.js";
import { textWidth } from "./measure.js";
import { type PageFlow, type PageNode, pageFlow } from "./page-flow.js";
import type { FormRow, Rows } from "./rows.js";
import { routeAll, type Way } from "./search.js";
import { type Routing, type Settled, settle } from "./settle.js";
import { requestsOf, type Stage, stageOf } from "./stage.js";
import { flowId, type Tell } from "./told.js";
import { type Area, type Point, type Side, SMALLEST_TYPE } from "./types.js";

/** The part of the flowchart that stands on one page, in millimetres. */
export interface Placed extends Pick<Labelled, "labels"> {
  readonly rows: readonly FormRow[];
  readonly heights: readonly number[];
  readonly shapes: readonly PlacedShape[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[];
  readonly arrows: readonly PlacedArrow[];
  /** What the words at arrows have to keep clear of. */
  readonly around: Surroundings;
  /** Flows of which the remarks of these rows tell the words. */
  readonly told: ReadonlySet<string>;
  /** Flows whose words are nowhere: rows that are parted between pages are not told anything here. */
  readonly untold: readonly string[];
}

export interface PlacedShape extends Area {
  readonly node: PageNode;
}

export interface PlacedArrow {
  readonly from: string;
  readonly to: string;
  readonly sides: readonly [from: Side, to: Side];
  readonly points: readonly Point[];
  readonly edges: readonly FlowEdge[];
}

export const HEIGHTS = { box: 6, diamond: 7, capsule: 5.4, pentagon: 5 } as const;

export interface Place {
  readonly plan: ColumnPlan;
  readonly top: number;
  readonly tell: Tell;
  readonly told: ReadonlySet<string>;
  /** Missing where the rows cannot tell more than they do. */
  readonly retold?: Rows["retold"];
}

/**
 * Symbols in their rows and columns, and arrows between them. Where an arrow finds no way, it goes first; then the rows get more room
 * for arrows; then it is parted by links with one letter, and at last so is what stands in the way of these. So are the least urgent where a page is
 * so crowded that the search for ways takes too long.
 */
export function placeRows(rows: readonly FormRow[], place: Place): Placed {
  const { plan, top, tell, told } = place;
  const { chart } = tell(told);
  const columns = plan.columns.filter(({ id }) => id === "actors");
  const indices = rows.flatMap((row) => (row.index === undefined || row.continued ? [] : [row.index]));
  const parted = new Set<string>();
  const crowded = new Set<string>();
  for (let [tracks, steps] = [TRACKS, STEPS]; ; ) {
    const flow = pageFlow(chart, indices, columns.length, parted);
    const { lost, spent, ...attempt } = routed(flow, rows, columns, { tracks, crowded, steps });
    if (lost.length === 0 || tracks > MOST_TRACKS) {
      const placed = withWords({ ...attempt, flow, rows, top }, place);
      // Never seen. An arrow that is not drawn is told, rather than drawn over others.
      return {
        ...placed,
        untold: [...placed.untold, ...lost.flatMap((index) => flow.edges[index]!.edges.map(flowId))],
      };
    }
    for (const index of lost) crowded.add(flow.edges[index]!.from);
    const apart = spent || tracks > TRACKS ? toPart(flow, lost, parted) : [];
    for (const id of apart) parted.add(id);
    if (tracks === TRACKS || apart.length === 0) [tracks, steps] = [tracks + TRACKS, steps + STEPS];
  }
}

/** For arrows between two symbols, at first. */
const TRACKS = 3;
const MOST_TRACKS = 10 * TRACKS;
/** Of the search for the arrows of a page, at first: some hundredths of a second. Only crowded pages take them all. */
const STEPS = 20_000;

/** Flows of the arrows that found no way; where those are parted already, all of the same symbols; at last all. */
function toPart({ edges }: PageFlow, lost: readonly number[], parted: ReadonlySet<string>): readonly string[] {
  const ends = new Set(lost.flatMap((index) => [edges[index]!.from, edges[index]!.to]));
  const kin = edges.filter(({ from, to }) => ends.has(from) || ends.has(to));
  const fresh = [lost.map((index) => edges[index]!), kin, edges].map((some) =>
    some.flatMap((arrow) => arrow.edges.map(flowId)).filter((id) => !parted.has(id)),
  );
  return fresh.find((ids) => ids.length > 0) ?? [];
}

/** By how much a row grows at a time, so that words beside its arrows find room. */
const GROWTH = [0, 3, 7] as const;
/** After so many rounds not only words that are lost are told in the remarks, but all. */
const ROUNDS = 4;

/** Words that find no clear place are told in the remarks, and so make their row taller; with their numbers all are placed anew. */
function withWords(routing: Omit<Routing, "more">, { tell, told: given, retold }: Place): Placed {
  let [told, own] = [given, routing];
  for (let round = 1; ; round++) {
    const { lost, ...placed } = labelled(own);
    const all = round < ROUNDS || lost.length === 0 ? lost.map((index) => placed.arrows[index]!) : placed.arrows;
    const worded = all.flatMap(({ edges }) => edges.filter(({ label }) => label.length > 0));
    const fresh = worded.map(flowId).filter((id) => !told.has(id));
    if (fresh.length === 0 || retold === undefined) return { ...placed, rows: own.rows, told, untold: fresh };
    told = new Set([...told, ...fresh]);
    const { chart, notes } = tell(told);
    own = { ...own, flow: relabelled(own.flow, chart), rows: retold(own.rows, notes) };
  }
}

/** Where words find no clear place, the row in which their arrow begins grows; what did not help is taken back. */
function labelled(routing: Omit<Routing, "more">): Settled & Labelled {
  const { flow, rows } = routing;
  const row = (id: string) => {
    const index = flow.nodes.find((node) => node.id === id)!.row;
    return rows.findIndex((each) => each.index === index && !each.continued);
  };
  let best: (Settled & Labelled) | undefined;
  const more = new Map<number, number>();
  for (const grown of GROWTH) {
    if (best) for (const index of best.lost) more.set(row(best.arrows[index]!.from), grown);
    const settled = settle({ ...routing, more });
    const placed = { ...settled, ...labelsOf(settled.arrows, settled.around) };
    if (best === undefined || placed.lost.length < best.lost.length) best = placed;
    if (best.lost.length === 0) break;
  }
  return best!;
}

/** The same flow with the words of another chart, whose flows are the same. */
function relabelled(flow: PageFlow, chart: FlowChart): PageFlow {
  const known = new Map(chart.edges.map((edge) => [flowId(edge), edge]));
  const edges = flow.edges.map((arrow) => ({ ...arrow, edges: arrow.edges.map((edge) => known.get(flowId(edge))!) }));
  return { ...flow, edges };
}

interface Attempt {
  readonly stage: Stage;
  readonly ways: readonly (Way | undefined)[];
  readonly across: Int32Array;
  readonly lost: readonly number[];
  /** No step of the search was left. */
  readonly spent: boolean;
}

interface Freedom {
  readonly tracks: number;
  readonly crowded: ReadonlySet<string>;
  readonly steps: number;
}

function routed(
  flow: PageFlow,
  rows: readonly FormRow[],
  columns: readonly FormColumn[],
  { tracks, crowded, steps: most }: Freedom,
): Attempt {
  const stage = stageOf(flow, rows, columns, tracks);
  const requests = requestsOf(flow, stage, {
    full: withMany(flow, 3),
    crowded: new Set([...crowded, ...withMany(flow, 4)]),
  });
  let order = urgency(flow);
  let [before, steps] = [Number.POSITIVE_INFINITY, most];
  for (let round = 0; ; round++) {
    const { ways, across, left } = routeAll(stage.grid, requests, order, {
      isTrack: (y) => stage.lines[y]!.kind === "track",
      steps,
    });
    const lost = order.filter((index) => ways[index] === undefined);
    // What goes first in vain, or only takes the place of others, is not tried a third time.
    if (lost.length === 0 || round === 2 || lost.length >= before || left <= 0)
      return { stage, ways, across, lost, spent: left <= 0 };
    [before, steps] = [lost.length, left];
    order = [...lost, ...order.filter((index) => !lost.includes(index))];
  }
}

/** Symbols with at least so many arrows that leave and lines to partners. */
function withMany({ nodes, edges, links }: PageFlow, least: number): ReadonlySet<string> {
  const many = (id: string) =>
    edges.filter(({ from }) => from === id).length + links.filter((link) => link.includes(id)).length;
  return new Set(nodes.flatMap(({ id }) => (many(id) >= least ? [id] : [])));
}

/** What leads on to the next row comes first and so goes straight; then what is near. */
function urgency({ nodes, edges }: PageFlow): readonly number[] {
  const node = new Map(nodes.map((each) => [each.id, each]));
  const weights = edges.map(({ from, to }) => {
    const [a, b] = [node.get(from)!, node.get(to)!];
    const rows = (b.row - a.row) * 10 + (b.level - a.level);
    const straight = rows > 0 && rows < 20 ? 0 : 100;
    return straight + Math.abs(rows) + Math.abs(a.port - b.port) * 0.5 + (rows < 0 ? 5 : 0);
  });
  return edges.map((_, index) => index).sort((a, b) => weights[a]! - weights[b]!);
}

/** As wide as its column allows with room for arrows on both sides; over several columns, from the first to the last. */
export function shapeSize(
  node: PageNode,
  columns: readonly FormColumn[],
): { x: number; width: number; height: number } {
  const [first, last] = [columns[node.column]!, columns[node.column + node.span - 1]!];
  const own = node.symbol === "pentagon" ? 5.2 : Math.min(12, Math.max(5.8, first.width - 5.4));
  const inside = node.text === undefined || node.text === "?" ? 0 : textWidth(node.text, SMALLEST_TYPE);
  // A start or an end may fill a narrow column: nothing runs past it.
  const fits =
    node.symbol === "capsule"
      ? Math.min(inside + 2.6, Math.max(first.width - 2.6, Math.min(inside + 0.7, first.width - 0.8)))
      : Math.min(inside + 1.2, first.width - 2.6);
  const wide = Math.max(own, fits);
  const from = first.x + first.width / 2;
  const to = last.x + last.width / 2;
  return { x: from - wide / 2, width: to - from + wide, height: HEIGHTS[node.symbol] };
}
