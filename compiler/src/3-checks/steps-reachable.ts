import type { Step } from "@baku/runtime";
import { raise } from "../findings/registry.js";
import { type Check, headOf } from "./checks.js";
import { reachableFrom, successors } from "./flow.js";

/**
 * Every step can happen. Where the source is cut (`?`) or a target does not exist, what lies behind may be reached: nothing is
 * said. A step that a day of the calendar starts needs no way to it.
 */
export const stepsReachable: Check = (draft) => {
  const { steps } = draft.procedure;
  const [first] = steps;
  const missing = draft.findings.some(({ code }) => code === "SOP302" || code === "SOP307");
  if (!first || missing || steps.some(leadsNowhereKnown)) return [];
  const next = successors(steps);
  const entries = steps.filter((s) => s === first || (s.start?.known && s.start.value.kind === "on"));
  const reached = new Set(entries.flatMap((s) => [s.id, ...reachableFrom(next, s.id)]));
  return steps.flatMap((step, i) => (reached.has(step.id) ? [] : [raise("SOP407", headOf(draft, i), {})]));
};

const leadsNowhereKnown = ({ flow }: Step): boolean =>
  flow.cut === true ||
  flow.outcomes.some((o) => o.to === "?" || o.limit?.then?.step === "?") ||
  flow.timeouts.some((t) => t.to === "?");
