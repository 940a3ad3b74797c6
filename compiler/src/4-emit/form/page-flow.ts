import { type FlowChart, type FlowEdge, type FlowNode, LEVELS } from "./flow.js";

/** A symbol on a page. A link to another place knows the node at the other end, and `at`, who calls for it. */
export interface PageNode extends Omit<FlowNode, "role"> {
  readonly role: FlowNode["role"] | "out" | "in";
  readonly target?: string;
}

/** The flows that one arrow draws. */
export interface PageEdge {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly FlowEdge[];
}

export interface PageFlow {
  readonly nodes: readonly PageNode[];
  readonly edges: readonly PageEdge[];
  readonly links: readonly (readonly [from: string, to: string])[];
}

const HEAD = -1;
const FOOT = 9;

/**
 * What of the flowchart stands on the page with these rows. An arrow to another page ends at a link in the last row, one from another
 * page begins at a link in the first; those to one symbol share it. So do arrows that are to be `parted` though both ends are here.
 */
export function pageFlow(
  chart: FlowChart,
  rows: readonly number[],
  columns: number,
  parted: ReadonlySet<string>,
): PageFlow {
  const here = new Set(rows);
  const own = new Map(chart.nodes.filter((node) => here.has(node.row)).map((node) => [node.id, node]));
  const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const nodes = new Map<string, PageNode>(own);
  const edges = new Map<string, FlowEdge[]>();
  const add = (from: string, to: string, edge: FlowEdge) => {
    const known = edges.get(`${from} ${to}`);
    if (known) known.push(edge);
    else edges.set(`${from} ${to}`, [edge]);
  };
  const link = (role: "out" | "in", target: string, beside: FlowNode, near: boolean): string => {
    const id = `${role}-${target}`;
    if (nodes.has(id)) return id;
    const row = near ? beside.row : role === "out" ? last : first;
    const level = near ? (role === "out" ? LEVELS.cut : LEVELS.condition) : role === "out" ? FOOT : HEAD;
    const place = freePlace([...nodes.values()], row, level, beside.port, columns, role === "out" ? 1 : -1);
    nodes.set(id, { id, role, symbol: "pentagon", row, span: 1, port: place.column, target, ...place });
    return id;
  };

  for (const edge of chart.edges) {
    const [from, to] = [own.get(edge.from), own.get(edge.to)];
    const near = parted.has(`${edge.from}>${edge.to}`);
    if (from && to && !near) add(from.id, to.id, edge);
    else {
      // A pair on one page has a letter of its own: the symbol may be reached from other pages too.
      const pair = near && from !== undefined && to !== undefined;
      const target = pair ? `${edge.to}-dari-${edge.from}` : edge.to;
      if (from) add(from.id, link("out", target, from, pair), edge);
      if (to) add(link("in", target, to, pair), to.id, edge);
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges].map(([key, each]) => {
      const [from = "", to = ""] = key.split(" ");
      return { from, to, edges: each };
    }),
    links: neighbours(chart, own),
  };
}

/** The nearest column where nothing stands; on a further level where every one is taken. */
function freePlace(
  nodes: readonly PageNode[],
  row: number,
  level: number,
  port: number,
  columns: number,
  step: number,
) {
  for (let at = level; ; at += step) {
    const taken = nodes.filter((node) => node.row === row && node.level === at);
    for (let away = 0; away < columns; away++)
      for (const column of away === 0 ? [port] : [port + away, port - away])
        if (
          column >= 0 &&
          column < columns &&
          !taken.some((node) => node.column <= column && column < node.column + node.span)
        )
          return { level: at, column };
  }
}

/** Symbols of one step are joined from neighbour to neighbour, not each to the first. */
function neighbours(chart: FlowChart, own: ReadonlyMap<string, FlowNode>): PageFlow["links"] {
  const groups = new Map<string, string[]>();
  for (const [from, to] of chart.links) if (own.has(from)) groups.set(from, [...(groups.get(from) ?? [from]), to]);
  return [...groups.values()].flatMap((group) => {
    const sorted = group.sort((a, b) => own.get(a)!.column - own.get(b)!.column);
    return sorted.slice(1).map((id, index) => [sorted[index]!, id] as const);
  });
}
