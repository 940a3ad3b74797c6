import { type FlowChart, type FlowEdge, type FlowNode, LEVELS } from "./flow.js";
import { flowId } from "./told.js";

/** A symbol on a page. A link to another place knows the node at the other end. */
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
/** From a symbol to the links that stand beside it, and from one to the next: never as far as another symbol of its row. */
const NEAR = { first: 0.3, step: 0.001 } as const;
/** No further, in columns, does such a link stand from its symbol. */
const REACH = 2;

/**
 * What of the flowchart stands on the page with these rows. An arrow to another page ends at a link in the last row, one from another
 * page begins at a link in the first; those to one symbol share it. An arrow that is to be `parted` has its links beside its symbols,
 * on whatever pages these are. A place that links lead to has one letter, and one link with it from which arrows come.
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
  // Beside a start or an end, not beyond: nothing comes before the one or after the other.
  const holds = (role: FlowNode["role"], row: number) =>
    chart.nodes.some((node) => node.role === role && node.row === row);
  const [head, foot] = [holds("start", first) ? LEVELS.start : HEAD, holds("end", last) ? LEVELS.end : FOOT];
  const nodes = new Map<string, PageNode>(own);
  const edges = new Map<string, FlowEdge[]>();
  const add = (from: string, to: string, edge: FlowEdge) => {
    const known = edges.get(`${from} ${to}`);
    if (known) known.push(edge);
    else edges.set(`${from} ${to}`, [edge]);
  };
  const link = (role: "out" | "in", target: string, beside: FlowNode, near: boolean): string => {
    const id = role === "out" && near ? `out-${target}-dari-${beside.id}` : `${role}-${target}`;
    if (nodes.has(id)) return id;
    const ahead = role === "out" ? 1 : -1;
    const row = near ? beside.row : role === "out" ? last : first;
    const level = near ? beside.level + ahead * NEAR.first : role === "out" ? foot : head;
    const step = ahead * (near ? NEAR.step : 1);
    const reach = near ? REACH : columns;
    const place = freePlace([...nodes.values()], { row, level, step, port: beside.port, columns, reach });
    nodes.set(id, { id, role, symbol: "pentagon", row, span: 1, port: place.column, target, ...place });
    return id;
  };

  const near = (edge: FlowEdge) => parted.has(flowId(edge));
  const called = new Set(chart.edges.filter(near).map(({ to }) => to));
  for (const edge of chart.edges) {
    const [from, to] = [own.get(edge.from), own.get(edge.to)];
    if (from && to && !near(edge)) add(from.id, to.id, edge);
    else {
      if (from) add(from.id, link("out", edge.to, from, near(edge)), edge);
      if (to) add(link("in", edge.to, to, called.has(edge.to)), to.id, edge);
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

interface Wanted {
  readonly row: number;
  readonly level: number;
  /** To the next level, where this one is full. */
  readonly step: number;
  readonly port: number;
  readonly columns: number;
  readonly reach: number;
}

/** The nearest column where nothing stands; on a further level where every one within reach is taken. */
function freePlace(nodes: readonly PageNode[], { row, level, step, port, columns, reach }: Wanted) {
  for (let at = level; ; at += step) {
    const taken = nodes.filter((node) => node.row === row && node.level === at);
    for (let away = 0; away <= reach; away++)
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
