import { blocks } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/**
 * Printed numbers count up by one, within a phase or on from the one before. Told at the first that does not; the same number
 * twice is SOP306, and `3a` or `2.1` is the office's own way.
 */
export const stepsNumbered: Check = ({ procedure, node }) => {
  let before = 0;
  let unnumbered = 0;
  let phase: string | undefined;
  for (const [i, { number, phase: own, printed }] of procedure.steps.entries()) {
    if (!number.known || !/^\d+$/.test(number.value)) {
      if (printed) unnumbered++;
      continue;
    }
    const now = Number(number.value);
    const begins = own !== phase && now === 1;
    const follows = now >= before && now <= before + 1 + unnumbered;
    const { argument } = blocks(node, "step")[i]!;
    if (!begins && !follows && argument)
      return [raise("SOP536", argument.span, { before: String(before || "-"), now: number.value })];
    before = now;
    unnumbered = 0;
    phase = own;
  }
  return [];
};
