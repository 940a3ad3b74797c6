import type { Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { shorten, shown } from "../text.js";
import { type Edge, type Graph, graphOf, type Node } from "./graph.js";
import { described, quoted } from "./label.js";

/** Of anything bigger Mermaid draws only a complaint. */
const MOST_CHARACTERS = 50_000;
const MOST_EDGES = 500;

/**
 * A Mermaid flowchart with a lane for each actor. One that is too big for Mermaid is drawn with shortened texts, and if
 * that is not enough without its last steps.
 */
export function emit(procedure: Procedure, { file }: EmitOptions): string {
  for (let count = procedure.steps.length; ; count = Math.floor(count * 0.9)) {
    const graph = graphOf(procedure, count);
    if (graph.edges.length > MOST_EDGES) continue;
    for (const longest of [1000, 120, 60, 30]) {
      const text = draw(graph, procedure.identity.title, file, longest);
      if (text.length < MOST_CHARACTERS) return text;
    }
  }
}

/** No text of the procedure in it is longer than `longest` characters. */
function draw(graph: Graph, title: string, file: string, longest: number): string {
  const node = ({ id, shape, lines }: Node) => {
    const label = quoted(lines, longest, shape === "decision" ? 20 : 32);
    return `${id}${opening[shape]}${label}${closing[shape]}`;
  };
  const edge = ({ from, to, label, dashed }: Edge) => {
    const arrow = dashed ? "-.->" : "-->";
    return `${from} ${arrow}${label.length > 0 ? `|${quoted(label, longest, 28)}|` : ""} ${to}`;
  };
  return [
    ...settings,
    `%% Generated from ${shorten(shown(file), longest)}.sop. Do not edit.`,
    "flowchart TB",
    `  accTitle: ${described(title, longest)}`,
    `  accDescr: ${described(`Bagan alir dengan pelaksana ${graph.lanes.map((lane) => lane.title).join("; ")}.`, longest)}`,
    ...graph.terminals.map((terminal) => `  ${node(terminal)}`),
    ...graph.lanes.flatMap((lane) => [
      `  subgraph ${lane.id}[${quoted([lane.title], longest, 60)}]`,
      ...lane.nodes.map((one) => `    ${node(one)}`),
      "  end",
    ]),
    ...graph.edges.map((one) => `  ${edge(one)}`),
    ...styling(graph).map((line) => `  ${line}`),
    "",
  ].join("\n");
}

const opening = { terminal: "([", task: "[", decision: "{", link: "[\\" } as const;
const closing = { terminal: "])", task: "]", decision: "}", link: "/]" } as const;

/** Wider than any label, since ours are wrapped already. The look that is Mermaid 12's default draws dashed arrows solid. */
const settings = ["---", "config:", "  look: classic", "  flowchart:", "    wrappingWidth: 480", "---"];

const DASHES = "stroke-dasharray:6 3";
const DOTS = "stroke-dasharray:2 3";

/** The look of what is not stated, and a legend that says what it means. Mermaid's own dashed arrow looks dotted. */
function styling({ lanes, edges }: Graph): readonly string[] {
  const nodes = lanes.flatMap((lane) => lane.nodes);
  const marked = (mark: Node["mark"]) => nodes.filter((node) => node.mark === mark).map((node) => node.id);
  const inferred = marked("inferred");
  const unknown = marked("unknown");
  const dashed = edges.flatMap((edge, index) => (edge.dashed ? [index] : []));
  const legend = [
    ...(inferred.length + dashed.length > 0 ? ["Garis putus-putus: disimpulkan, atau sesudah batas pengulangan"] : []),
    ...(unknown.length > 0 ? ["Garis titik-titik: tidak dinyatakan dalam sumber"] : []),
  ];
  return [
    ...(inferred.length > 0 ? [`classDef inferred ${DASHES}`, `class ${inferred.join(",")} inferred`] : []),
    ...(unknown.length > 0 ? [`classDef unknown ${DOTS}`, `class ${unknown.join(",")} unknown`] : []),
    ...(dashed.length > 0 ? [`linkStyle ${dashed.join(",")} ${DASHES}`] : []),
    ...(legend.length > 0 ? [`keterangan[${quoted(legend, 1000, 70)}]`, "style keterangan fill:none,stroke:none"] : []),
  ];
}
