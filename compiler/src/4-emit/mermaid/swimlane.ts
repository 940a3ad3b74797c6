import type { Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { draw, type Kind } from "./draw.js";
import { quoted } from "./label.js";

/** A Mermaid swimlane diagram (11.16 and newer): a column for each actor, as the form has them. */
export const emit = (procedure: Procedure, { file }: EmitOptions): readonly string[] => draw(procedure, file, swimlane);

const swimlane: Kind = {
  begin: "swimlane-beta TB",
  label: ({ phase, number, lines: [first = "", ...others] }) => [
    ...(phase === undefined ? [] : [phase]),
    number === undefined ? first : `${number}. ${first}`,
    ...others,
  ],
  nodes: ({ lanes, nodes }, line) =>
    lanes.flatMap(({ id, title }) => [
      `subgraph ${id}[${quoted([title], 600, 60)}]`,
      ...nodes.filter((node) => node.lane === id).map((node) => `  ${line(node)}`),
      "end",
    ]),
  looks: () => [],
};
