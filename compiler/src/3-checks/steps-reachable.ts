import { raise } from "../findings/registry.js";
import { type Check, headOf } from "./checks.js";
import { reachableFrom, successors } from "./flow.js";

/** Every step can happen. Where the source is cut (`lanjut -> ?`), what lies behind may be reached: nothing is said. */
export const stepsReachable: Check = (draft) => {
  const { steps } = draft.procedure;
  const [first] = steps;
  if (!first || steps.some((s) => s.flow.cut || s.flow.outcomes.some((o) => o.to === "?"))) return [];
  const reached = reachableFrom(successors(steps), first.id);
  return steps.flatMap((step, i) =>
    step === first || reached.has(step.id) ? [] : [raise("SOP407", headOf(draft, i), {})],
  );
};
