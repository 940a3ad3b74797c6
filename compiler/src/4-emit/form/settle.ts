import type { FlowChart } from "./flow.js";
import type { PageFlow } from "./page-flow.js";
import { HEIGHTS, type Placed, type PlacedArrow, type PlacedShape } from "./place.js";
import type { FormRow } from "./rows.js";
import type { Way } from "./search.js";
import type { Stage } from "./stage.js";
import type { Point, Side } from "./types.js";

export interface Routing {
  readonly stage: Stage;
  readonly flow: PageFlow;
  readonly rows: readonly FormRow[];
  readonly ways: readonly (Way | undefined)[];
  readonly across: Int32Array;
  readonly top: number;
  /** What rows get beyond what they need, in millimetres, by their index. */
  readonly more?: ReadonlyMap<number, number>;
}

/** What `settle` knows: words are not placed yet. */
export type Settled = Pick<Placed, "heights" | "shapes" | "links" | "arrows" | "around">;

/** Least distances: from a rule, between arrows side by side, from a symbol (an arrow's head), and below one whose exit has words. */
const ROOM = { rule: 1.3, apart: 1.6, shape: 2.7, words: 3.9 } as const;

/** From one level of symbols to the next, without an arrow between. */
const LEVEL = 4.2;

/** How low each row can be at most: as its text and its own symbols take, without arrows that pass. */
export function rowHeights({ nodes, edges }: FlowChart): (row: FormRow) => number {
  const worded = new Set(edges.flatMap(({ from, label }) => (label.length > 0 ? [from] : [])));
  const own = Map.groupBy(nodes, ({ row }) => row);
  return ({ index, continued, height }) => {
    if (index === undefined || continued) return height;
    const levels = [...Map.groupBy(own.get(index) ?? [], ({ level }) => level)].sort(([a], [b]) => a - b);
    const tall = levels.map(([, some]) => Math.max(...some.map(({ symbol }) => HEIGHTS[symbol])));
    const below = levels.at(-1)?.[1].some(({ id }) => worded.has(id)) ? ROOM.words : ROOM.shape;
    const needed = ROOM.shape + tall.reduce((sum, each) => sum + each + LEVEL, -LEVEL) + below;
    return Math.max(height, levels.length > 0 ? needed : 0);
  };
}

/** From lines to millimetres: rows grow where arrows need room, and what is to spare is spread evenly. */
export function settle({ stage, flow, rows, ways, across, top, more }: Routing): Settled {
  const wide = stage.grid.xs.length;
  const used = (index: number) => across.subarray(index * wide, (index + 1) * wide).some((owner) => owner !== 0);
  const ys: number[] = stage.grid.ys.map(() => 0);
  const heights: number[] = [];
  let y = top;
  for (const [row, { kind, height }] of rows.entries()) {
    const levels = stage.levels[row]!;
    const tall = levels.map((level) => {
      const own = flow.nodes.filter((node) => node.row === rows[row]!.index && node.level === level);
      return Math.max(...own.map((node) => stage.sizes.get(node.id)!.height));
    });
    const tracks = Array.from({ length: levels.length + 1 }, (_, gap) =>
      stage.lines.flatMap((line, index) =>
        line.row === row && line.kind === "track" && line.place === gap && used(index) ? [index] : [],
      ),
    );
    const words = (level: number | undefined) =>
      flow.nodes.some(
        (node) =>
          node.row === rows[row]!.index &&
          node.level === level &&
          flow.edges.some(({ from, edges }) => from === node.id && edges.some(({ label }) => label.length > 0)),
      );
    const clear = tracks.map((_, gap) => ({
      above: gap === 0 ? ROOM.rule : words(levels[gap - 1]) ? ROOM.words : ROOM.shape,
      below: gap === levels.length ? ROOM.rule : ROOM.shape,
    }));
    const least = tracks.map((each, gap) => {
      const { above, below } = clear[gap]!;
      if (levels.length === 0) return each.length > 0 ? above + below + (each.length - 1) * ROOM.apart : 0;
      if (each.length > 0) return above + below + (each.length - 1) * ROOM.apart;
      return gap === 0 ? ROOM.shape : gap === levels.length ? above : Math.max(LEVEL, above);
    });
    const needed = least.reduce((sum, each) => sum + each, 0) + tall.reduce((sum, each) => sum + each, 0);
    const high = kind === "step" ? Math.max(height, needed) + (more?.get(row) ?? 0) : height;
    const spare = kind === "step" ? (high - needed) / least.length : 0;
    let at = y;
    for (const [gap, each] of tracks.entries()) {
      const room = least[gap]! + spare;
      const { above, below } = clear[gap]!;
      const [from, to] = [at + above, at + room - below];
      for (const [nth, index] of each.entries())
        ys[index] = each.length === 1 ? (from + to) / 2 : from + (nth * (to - from)) / (each.length - 1);
      at += room;
      if (gap === levels.length) break;
      const level = stage.lines.findIndex((line) => line.row === row && line.kind === "level" && line.place === gap);
      ys[level] = at + tall[gap]! / 2;
      at += tall[gap]!;
    }
    heights.push(high);
    y += high;
  }
  const shapes = flow.nodes.map((node): PlacedShape => {
    const size = stage.sizes.get(node.id)!;
    return { node, ...size, y: ys[stage.line(node)]! - size.height / 2 };
  });
  const byId = new Map(shapes.map((shape) => [shape.node.id, shape]));
  const arrows = flow.edges.flatMap((edge, index): readonly PlacedArrow[] => {
    const way = ways[index];
    if (way === undefined) return [];
    const inner = way.nodes.map((node) => ({ x: stage.grid.xs[node % wide]!, y: ys[Math.floor(node / wide)]! }));
    const [from, to] = [byId.get(edge.from)!, byId.get(edge.to)!];
    const points = corners([border(from, way.sides[0], inner[0]!), ...inner, border(to, way.sides[1], inner.at(-1)!)]);
    return [{ from: edge.from, to: edge.to, sides: way.sides, points, edges: edge.edges }];
  });
  const links: Placed["links"] = flow.links.map(([from, to]) => {
    const [a, b] = [byId.get(from)!, byId.get(to)!];
    const middle = a.y + a.height / 2;
    return {
      from,
      to,
      points: [
        { x: a.x + a.width, y: middle },
        { x: b.x, y: middle },
      ],
    };
  });
  const [first, last] = [stage.columns[0]!, stage.columns.at(-1)!];
  const bottoms = heights.map((_, row) => top + heights.slice(0, row + 1).reduce((sum, height) => sum + height, 0));
  const around = {
    area: { x: first.x, y: top, width: last.x + last.width - first.x, height: y - top },
    shapes,
    lines: links.map(({ points }) => points),
    rules: { xs: stage.columns.map((column) => column.x), ys: bottoms },
  };
  return { heights, shapes, links, arrows, around };
}

/** Where a way meets the edge of a symbol. The tip of a pentagon is its lower end; its sides are straight only in the upper part. */
function border({ x, y, width, height }: PlacedShape, side: Side, beside: Point): Point {
  if (side === "top") return { x: beside.x, y };
  if (side === "bottom") return { x: beside.x, y: y + height };
  return { x: side === "left" ? x : x + width, y: beside.y };
}

/** Only the points where the line turns. */
function corners(points: readonly Point[]): readonly Point[] {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.001;
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    return !(
      (near(before.x, point.x) && near(point.x, after.x)) ||
      (near(before.y, point.y) && near(point.y, after.y))
    );
  });
}
