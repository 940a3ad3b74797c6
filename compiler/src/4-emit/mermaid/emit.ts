import type { Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { draw, type Kind } from "./draw.js";
import type { Graph, Node } from "./graph.js";

/**
 * A Mermaid flowchart from top to bottom. Who acts heads each symbol and gives it its colour: drawn as subgraphs, actors tear the
 * flow apart. What is too big for Mermaid becomes several drawings.
 */
export const emit = (procedure: Procedure, { file }: EmitOptions): readonly string[] =>
  draw(procedure, file, flowchart);

const flowchart: Kind = {
  begin: "flowchart TB",
  label: ({ phase, number, anchor, lines }, lane) => {
    const heading = [...(number === undefined ? [] : [number]), lane].join(" · ");
    return [...(phase === undefined ? [] : [phase]), ...(anchor === undefined ? [] : [heading]), ...lines];
  },
  nodes: ({ nodes }, line) => nodes.map(line),
  looks: (graph) => graph.lanes.flatMap(({ id }, index) => colour(graph, id, index)),
};

function colour({ nodes }: Graph, lane: string, index: number): readonly string[] {
  const own = nodes.filter((node) => node.lane === lane && isStep(node)).map(({ id }) => id);
  if (own.length === 0) return [];
  const [fill, stroke] = palette[index % palette.length]!;
  return [`classDef ${lane} fill:${fill},stroke:${stroke},color:#1a1a1a`, `class ${own.join(",")} ${lane}`];
}

const isStep = ({ anchor }: Node): boolean => anchor !== undefined;

/** Pale grounds that dark letters read well on, on a light page and on a dark one; edges that part them for most eyes. */
const palette = [
  ["#e8f1fb", "#2f6fb0"],
  ["#fdf0e0", "#b5651d"],
  ["#e9f6ea", "#3d8b46"],
  ["#f7e8f3", "#a24a8c"],
  ["#fff8d6", "#8d7a00"],
  ["#e2f5f5", "#1b8a8a"],
  ["#f1ecfa", "#6b4fa3"],
  ["#f0f0f0", "#5f5f5f"],
] as const;
