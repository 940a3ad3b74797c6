import type { Procedure } from "@baku/runtime";
import { shown } from "../text.js";
import type { Words } from "../words.js";
import type { ActorColumn } from "./columns.js";
import type { FlowChart, FlowEdge, FlowNode } from "./flow.js";
import type { Notes } from "./rows.js";

export interface ToldChart {
  readonly chart: FlowChart;
  readonly notes: Notes;
}

/** The chart, when the words of these flows are told in remarks. Flows keep their order. */
export type Tell = (told: ReadonlySet<string>) => ToldChart;

/** How a flow is called: from symbol to symbol. */
export function flowId({ from, to }: Pick<FlowEdge, "from" | "to">): string {
  return `${from}>${to}`;
}

/** Words that find no place at their arrows stand in the remarks of the row where these begin; at the arrow is only their number. */
export function toldChart(
  chart: FlowChart,
  told: ReadonlySet<string>,
  columns: readonly ActorColumn[],
  { steps }: Procedure,
  words: Words,
): ToldChart {
  const printed = steps.filter((step) => step.printed);
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const notes = new Map<number, string[]>();
  const place = ({ role, row, column }: FlowNode): string => {
    if (role === "end") return words.target("end");
    const actor = columns[column]?.actor;
    if (role === "takeover" && actor !== undefined) return words.actor(actor);
    return words.target(printed[row]!.id);
  };
  const edges = chart.edges.map((edge): FlowEdge => {
    if (!told.has(flowId(edge))) return edge;
    const { row } = nodes.get(edge.from)!;
    const own = notes.get(row) ?? [];
    const number = `${own.length + 1})`;
    const said = edge.label.length === 0 ? "" : `${shown(edge.label.join(" "))}: `;
    notes.set(row, [...own, `${number} ${said}${place(nodes.get(edge.to)!)}`]);
    return { ...edge, label: [number] };
  });
  return { chart: { ...chart, edges }, notes };
}
