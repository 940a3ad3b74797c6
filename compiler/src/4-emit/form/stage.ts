import type { FormColumn } from "./columns.js";
import type { PageFlow, PageNode } from "./page-flow.js";
import { shapeSize } from "./place.js";
import type { FormRow } from "./rows.js";
import type { Grid, Port, Request } from "./search.js";
import type { Side } from "./types.js";

/** A horizontal line on which arrows may run: a track between symbols, or through the middles of those of one level. */
export interface Line {
  readonly row: number;
  readonly kind: "track" | "level";
  /** Which gap of the row a track stands in (0 is above the first level), or which of its levels it is. */
  readonly place: number;
}

export interface Stage {
  readonly grid: Grid;
  readonly lines: readonly Line[];
  /** Levels of each row, from above. */
  readonly levels: readonly (readonly number[])[];
  readonly line: (node: PageNode) => number;
  readonly sizes: ReadonlyMap<string, { readonly x: number; readonly width: number; readonly height: number }>;
  readonly columns: readonly FormColumn[];
}

/** Lanes stand clear of the rule between columns, and of a symbol by the length of an arrow's head. */
const LANE = { rule: 0.85, shape: 1.9, apart: 1.45 } as const;
const CLEAR = 0.35;

export function stageOf(
  flow: PageFlow,
  rows: readonly FormRow[],
  columns: readonly FormColumn[],
  tracks: number,
): Stage {
  const rowOf = new Map(rows.map((row, index) => [row.continued ? -1 - index : (row.index ?? -1 - index), index]));
  const levels = rows.map((row) => {
    const own = flow.nodes.filter((node) => node.row === row.index && !row.continued).map((node) => node.level);
    return [...new Set(own)].sort((a, b) => a - b);
  });
  const lines: Line[] = [];
  const ys: number[] = [];
  let top = 0;
  for (const [row, { kind, height }] of rows.entries()) {
    const own = levels[row]!;
    const high = Math.max(height, own.length * 11);
    const each = high / Math.max(1, own.length);
    const gap = (place: number, from: number, to: number, count: number) => {
      for (let nth = 0; nth < count; nth++) {
        lines.push({ row, kind: "track", place });
        ys.push(top + from + ((nth + 1) * (to - from)) / (count + 1));
      }
    };
    if (kind === "step") {
      gap(0, 0, own.length === 0 ? high : each / 2 - 3, tracks);
      for (const [place] of own.entries()) {
        const middle = each * (place + 0.5);
        lines.push({ row, kind: "level", place });
        ys.push(top + middle);
        const isLast = place === own.length - 1;
        gap(place + 1, middle + 3, isLast ? high : middle + each - 3, isLast ? tracks : Math.max(2, tracks - 1));
      }
    }
    top += high;
  }
  const xs = columns.flatMap(lanes);
  const sizes = new Map(flow.nodes.map((node) => [node.id, shapeSize(node, columns)]));
  const first = new Map<string, number>();
  for (const [index, { row, kind, place }] of lines.entries())
    if (kind === "level") first.set(`${row} ${levels[row]![place]}`, index);
  const line = (node: PageNode) => first.get(`${rowOf.get(node.row)} ${node.level}`)!;

  const blocked = new Uint8Array(xs.length * ys.length);
  for (const node of flow.nodes) {
    const { x, width } = sizes.get(node.id)!;
    for (const [index, lane] of xs.entries())
      if (lane > x - CLEAR && lane < x + width + CLEAR) blocked[line(node) * xs.length + index] = 1;
  }
  const node = new Map(flow.nodes.map((each) => [each.id, each]));
  const taken = flow.links.flatMap(([from, to]) => {
    const [a, b] = [sizes.get(from)!, sizes.get(to)!];
    const between = xs.flatMap((lane, index) => (lane > a.x + a.width && lane < b.x ? [index] : []));
    return between.map((index) => line(node.get(from)!) * xs.length + index);
  });
  return { grid: { xs, ys, blocked, taken }, lines, levels, line, sizes, columns };
}

/** Where arrows may run down a column: beside its symbols, through their middles, and between, where none stands. */
function lanes({ x, width }: FormColumn): readonly number[] {
  const wide = shapeWidth(width);
  const side = (width - wide) / 2;
  const [from, to] = [LANE.rule, side - LANE.shape];
  const count = to <= from ? 1 : Math.floor((to - from) / LANE.apart) + 1;
  const left = Array.from({ length: count }, (_, index) =>
    count === 1
      ? Math.max(Math.min(side / 2, LANE.rule + 0.6), Math.min(side - LANE.shape, side / 2))
      : from + (index * (to - from)) / (count - 1),
  );
  const middle = width / 2;
  const inner = [middle - wide * 0.27, middle, middle + wide * 0.27];
  return [...left, ...inner, ...left.map((lane) => width - lane).reverse()].map((lane) => x + lane);
}

const shapeWidth = (column: number): number => Math.min(12, Math.max(5.8, column - 5.4));

/** Arms part from one line, and no sooner or later than it takes; what has words parts soon, since they stand where it runs alone. */
const SHARES = { plain: { together: 1.05, leave: 2 }, worded: { together: 1.6, leave: 9 } } as const;

export interface Crowds {
  /** Symbols whose arrows need every side: the top is kept for what arrives. */
  readonly full: ReadonlySet<string>;
  /** Symbols with more arrows than sides: these share a stretch even though they have words. */
  readonly crowded: ReadonlySet<string>;
}

export function requestsOf(flow: PageFlow, stage: Stage, { full, crowded }: Crowds): readonly Request[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const exits = (id: string) => flow.edges.filter((edge) => edge.from === id);
  return flow.edges.map((edge): Request => {
    const [from, to] = [nodes.get(edge.from)!, nodes.get(edge.to)!];
    const back = to.row < from.row || (to.row === from.row && to.level <= from.level);
    const words = exits(from.id).filter(({ edges }) => edges.some(({ label }) => label.length > 0)).length;
    const plain = edge.edges.every(({ label }) => label.length === 0);
    return {
      from: from.id,
      to: to.id,
      exits: portsOf(
        from,
        stage,
        from === to ? AGAIN.exits : exitCosts(from, back, full.has(from.id) || crowded.has(from.id)),
      ),
      entries: portsOf(to, stage, from === to ? AGAIN.entries : entryCosts(to, back)),
      ...(plain && exits(from.id).length > 1 && words === 0
        ? { shares: SHARES.plain }
        : crowded.has(from.id)
          ? { shares: SHARES.worded }
          : {}),
    };
  });
}

type Costs = Readonly<Partial<Record<Side, number>>>;

/** Links take arrows at the side where their flat end is, and let them go at the tip. */
function exitCosts({ role }: PageNode, back: boolean, full: boolean): Costs {
  if (role === "in" || role === "start") return { bottom: 0, left: 8, right: 8 };
  // The top is kept for what arrives.
  if (full) return back ? { left: 0, right: 0, bottom: 6 } : { bottom: 0, left: 1, right: 1 };
  return back ? { left: 0, right: 0, bottom: 6, top: 12 } : { bottom: 0, left: 1, right: 1, top: 24 };
}

function entryCosts({ role }: PageNode, back: boolean): Costs {
  if (role === "out" || role === "cut") return { top: 0, left: 6, right: 6 };
  return back ? { left: 0, right: 0, top: 4 } : { top: 0, left: 6, right: 6 };
}

/** What leads back to its own symbol never comes in where it went out. */
const AGAIN: Readonly<Record<"exits" | "entries", Costs>> = {
  exits: { bottom: 0, right: 2 },
  entries: { left: 0, top: 4 },
};

/** The nodes just outside of a symbol. A wide one takes arrows above and below in each of its columns. */
function portsOf(node: PageNode, { grid, line, sizes, columns }: Stage, costs: Costs): readonly Port[] {
  const { xs } = grid;
  const { x, width } = sizes.get(node.id)!;
  const y = line(node);
  const ports: Port[] = [];
  const add = (side: Side, lane: number, row: number, cost: number) => {
    if (costs[side] !== undefined && lane >= 0 && lane < xs.length && row >= 0 && row < grid.ys.length)
      ports.push({ node: row * xs.length + lane, side, cost: costs[side] + cost });
  };
  for (let column = node.column; column < node.column + node.span; column++) {
    const middle = columns[column]!.x + columns[column]!.width / 2;
    const lane = xs.findIndex((each) => Math.abs(each - middle) < 0.01);
    const away = Math.abs(column - node.port) * 3;
    add("top", lane, y - 1, away);
    add("bottom", lane, y + 1, away);
  }
  add(
    "left",
    xs.findLastIndex((lane) => lane <= x - CLEAR),
    y,
    0,
  );
  add(
    "right",
    xs.findIndex((lane) => lane >= x + width + CLEAR),
    y,
    0,
  );
  return ports;
}
