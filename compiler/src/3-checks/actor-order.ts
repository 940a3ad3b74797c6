import { blocks } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import { actorsOf } from "./actors-number.js";
import type { Check } from "./checks.js";

/** The columns stand in the order of first activity. Published SOPs differ, so that no preset asks for it. */
export const actorOrder: Check = ({ procedure, node }) => {
  const [block] = blocks(node, "actors");
  if (!block || procedure.steps.some((s) => !s.actors.known)) return [];
  const first = [...new Set(procedure.steps.flatMap(actorsOf))];
  const columns = procedure.actors.filter((a) => a.column && first.includes(a.id));
  const ordered = columns.toSorted((a, b) => first.indexOf(a.id) - first.indexOf(b.id));
  return ordered.every((actor, i) => actor === columns[i])
    ? []
    : [raise("SOP525", block.label.span, { order: ordered.map((a) => a.printed).join("; ") })];
};
