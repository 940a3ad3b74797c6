import type { Procedure } from "@baku/runtime";
import { shorten, shown } from "../text.js";
import { type Edge, type Graph, graphsOf, type Node } from "./graph.js";
import { described, quoted } from "./label.js";

/** Of anything bigger Mermaid draws only a complaint. */
const MOST_CHARACTERS = 50_000;
const MOST_EDGES = 500;

/** What tells Mermaid's kinds of flowchart apart. */
export interface Kind {
  /** The line that begins the drawing. */
  readonly begin: string;
  /** Lines of a step's label. */
  readonly label: (node: Node, lane: string) => readonly string[];
  /** The nodes, one a line. */
  readonly nodes: (graph: Graph, line: (node: Node) => string) => readonly string[];
  /** Lines behind the arrows. */
  readonly looks: (graph: Graph) => readonly string[];
}

/** The drawing, in as few pieces as Mermaid can take. */
export function draw(procedure: Procedure, file: string, kind: Kind): readonly string[] {
  const most = Math.max(1, procedure.steps.length);
  for (let count = 1; ; count = Math.min(most, Math.ceil(count * 1.3))) {
    const graphs = graphsOf(procedure, count);
    const drawn = graphs.map((graph, index) => piece(graph, { procedure, file, kind, index, of: graphs.length }));
    const fits = graphs.every(
      ({ edges }, index) => edges.length <= MOST_EDGES && drawn[index]!.length < MOST_CHARACTERS,
    );
    if (fits || count === most) return drawn;
  }
}

interface Place {
  readonly procedure: Procedure;
  readonly file: string;
  readonly kind: Kind;
  readonly index: number;
  readonly of: number;
}

/** A text that is longer than this is no text of a form, and is cut. */
const LONGEST = 600;

function piece(graph: Graph, { procedure, file, kind, index, of }: Place): string {
  const titles = new Map(graph.lanes.map(({ id, title }) => [id, title]));
  const node = (one: Node) => {
    const label = quoted(kind.label(one, titles.get(one.lane) ?? ""), LONGEST, one.shape === "decision" ? 22 : 38);
    return `${one.id}${opening[one.shape]}${label}${closing[one.shape]}`;
  };
  const title = of > 1 ? `${procedure.identity.title} (bagian ${index + 1} dari ${of})` : procedure.identity.title;
  const actors = graph.lanes.map((lane) => lane.title).join("; ");
  return [
    ...settings(legendOf(graph)),
    `%% Generated from ${shorten(shown(file), LONGEST)}.sop. Do not edit.`,
    kind.begin,
    `  accTitle: ${described(title, LONGEST)}`,
    `  accDescr: ${described(`Bagan alir ${countOf(graph)} langkah dengan pelaksana ${actors}.`, 2 * LONGEST)}`,
    ...kind.nodes(graph, node).map((line) => `  ${line}`),
    ...graph.edges.map((one) => `  ${arrow(one)}`),
    ...[...marks(graph), ...kind.looks(graph), ...links(graph)].map((line) => `  ${line}`),
    "",
  ].join("\n");
}

const opening = { terminal: "([", task: "[", decision: "{", link: "[\\" } as const;
const closing = { terminal: "])", task: "]", decision: "}", link: "/]" } as const;

const countOf = ({ nodes }: Graph): number => new Set(nodes.flatMap(({ anchor }) => anchor ?? [])).size;

function arrow({ from, to, label, dashed }: Edge): string {
  return `${from} ${dashed ? "-.->" : "-->"}${label.length > 0 ? `|${quoted(label, LONGEST, 28)}|` : ""} ${to}`;
}

/** Wider than any label, since ours are wrapped already. The look that is Mermaid 12's default draws dashed arrows solid. */
function settings(legend: string): readonly string[] {
  const title = legend === "" ? [] : [`title: ${legend}`];
  return [
    "---",
    ...title,
    "config:",
    "  look: classic",
    "  flowchart:",
    "    wrappingWidth: 480",
    "    titleTopMargin: 40",
    "---",
  ];
}

const DASHES = "stroke-dasharray:6 3";
const DOTS = "stroke-dasharray:2 3";

const marked = ({ nodes }: Graph, mark: Node["mark"]): readonly string[] =>
  nodes.filter((node) => node.mark === mark).map((node) => node.id);

/** What the lines mean that are not solid; above the drawing, where it takes no place in it. */
function legendOf(graph: Graph): string {
  const dashed = marked(graph, "inferred").length > 0 || graph.edges.some((edge) => edge.dashed);
  return [
    ...(dashed ? ["garis putus-putus = disimpulkan, atau sesudah batas pengulangan"] : []),
    ...(marked(graph, "unknown").length > 0 ? ["titik-titik = tidak dinyatakan dalam sumber"] : []),
  ].join("; ");
}

/** The look of what is not stated. Mermaid's own dashed arrow looks dotted. */
function marks(graph: Graph): readonly string[] {
  const inferred = marked(graph, "inferred");
  const unknown = marked(graph, "unknown");
  const dashed = graph.edges.flatMap((edge, index) => (edge.dashed ? [index] : []));
  return [
    ...(inferred.length > 0 ? [`classDef inferred ${DASHES}`, `class ${inferred.join(",")} inferred`] : []),
    ...(unknown.length > 0 ? [`classDef unknown ${DOTS}`, `class ${unknown.join(",")} unknown`] : []),
    ...(dashed.length > 0 ? [`linkStyle ${dashed.join(",")} ${DASHES}`] : []),
  ];
}

/** Each symbol leads to its step on the page that the drawing stands on. */
const links = ({ nodes }: Graph): readonly string[] =>
  nodes.flatMap(({ id, anchor }) => (anchor === undefined ? [] : [`click ${id} href "#${anchor}"`]));
