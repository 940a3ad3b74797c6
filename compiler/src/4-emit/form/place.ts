import type { ColumnPlan, FormColumn } from "./columns.js";
import type { FlowChart, FlowEdge, FlowNode } from "./flow.js";
import { textWidth } from "./measure.js";
import type { FormRow } from "./rows.js";
import { type Area, type Point, type Side, SMALLEST_TYPE } from "./types.js";

/** The part of the flowchart that stands on one page, in millimetres. */
export interface Placed {
  readonly heights: readonly number[];
  readonly shapes: readonly PlacedShape[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[];
  readonly arrows: readonly PlacedArrow[];
}

export interface PlacedShape extends Area {
  readonly node: PageNode;
}

/** A symbol on this page. A link to another place knows the node at the other end. */
export interface PageNode extends Omit<FlowNode, "role"> {
  readonly role: FlowNode["role"] | "out" | "in";
  readonly target?: string;
}

export interface PlacedArrow {
  readonly from: string;
  readonly to: string;
  readonly sides: readonly [from: Side, to: Side];
  readonly points: readonly Point[];
  readonly edges: readonly FlowEdge[];
}

const BOX = { width: 12, height: 6 } as const;
const HEIGHTS = { box: 6, diamond: 7, capsule: 5.4, pentagon: 5 } as const;

/** No lower can a row be, however short its text. */
export function leastHeight(row: FormRow): number {
  return row.kind === "step" && !row.continued ? Math.max(row.height, BOX.height + 6) : row.height;
}

export function placeRows(rows: readonly FormRow[], chart: FlowChart, plan: ColumnPlan, top: number): Placed {
  const columns = plan.columns.filter(({ id }) => id === "actors");
  const shapes: PlacedShape[] = [];
  const heights: number[] = [];
  let y = top;
  for (const row of rows) {
    const nodes = row.continued ? [] : chart.nodes.filter((node) => node.row === row.index);
    const levels = [...new Set(nodes.map((node) => node.level))].sort((a, b) => a - b);
    const height = Math.max(leastHeight(row), levels.length * 11 + 1);
    for (const node of nodes) {
      const size = shapeSize(node, columns);
      const middle = y + (height * (levels.indexOf(node.level) + 0.5)) / levels.length;
      shapes.push({ node, ...size, y: middle - size.height / 2 });
    }
    heights.push(height);
    y += height;
  }
  return { heights, shapes, links: [], arrows: [] };
}

/** As wide as its column allows with room for arrows on both sides; over several columns, from the middle of the first to that of the last. */
export function shapeSize(
  node: PageNode,
  columns: readonly FormColumn[],
): { x: number; width: number; height: number } {
  const [first, last] = [columns[node.column]!, columns[node.column + node.span - 1]!];
  const own = node.symbol === "pentagon" ? 5.2 : Math.min(BOX.width, Math.max(5.8, first.width - 5));
  const text =
    node.text === undefined || node.text === "?"
      ? 0
      : textWidth(node.text, SMALLEST_TYPE) + (node.symbol === "capsule" ? 2.6 : 1.2);
  const wide = Math.max(own, Math.min(text, first.width - 2.6));
  const from = first.x + first.width / 2;
  const to = last.x + last.width / 2;
  return { x: from - wide / 2, width: to - from + wide, height: HEIGHTS[node.symbol] };
}
