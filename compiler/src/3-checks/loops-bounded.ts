import { blocks, fields } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** The answer that goes back says how often. Written order is enough to see it: what goes back goes to its own row or above. */
export const loopsBounded: Check = ({ procedure, node }) => {
  const order = new Map(procedure.steps.map((s, i) => [s.id, i]));
  return procedure.steps.flatMap((step, i) => {
    const lines = fields(blocks(node, "step")[i]!, "outcome");
    return step.flow.outcomes.flatMap((outcome) => {
      const to = order.get(outcome.to);
      const line = lines.find((l) => l.argument?.text === outcome.answer);
      if (to === undefined || to > i || outcome.limit || !line) return [];
      const target = procedure.steps[to]!;
      const name = target.number.known && target.number.value ? `langkah ${target.number.value}` : target.id;
      return [raise("SOP506", line.value.span, { answer: outcome.answer, step: name })];
    });
  });
};
