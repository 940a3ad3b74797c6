import { blocks, fields } from "@baku/grammar";
import type { Outcome, Procedure, Step } from "@baku/runtime";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";
import { reachableFrom, successors } from "./flow.js";

/** Every loop has a bound on some answer. Told at the answer that leads back; where none does, at the loop's first answer. */
export const loopsBounded: Check = ({ procedure, node }) => {
  const unbounded = loops(procedure);
  return unbounded.flatMap(({ step, outcome }) => {
    const index = procedure.steps.indexOf(step);
    const line = fields(blocks(node, "step")[index]!, "outcome").find((l) => l.argument?.text === outcome.answer);
    const target = procedure.steps.find((s) => s.id === outcome.to)!;
    const name =
      target.number.known && target.number.value ? `langkah ${target.number.value}` : (target.name ?? target.id);
    return line ? [raise("SOP506", line.value.span, { answer: outcome.answer, step: name })] : [];
  });
};

/** One answer for each loop that no bounded answer breaks: the one that goes furthest back. */
function loops({ steps }: Procedure): readonly { step: Step; outcome: Outcome }[] {
  const next = successors(steps, (outcome) => outcome.limit === undefined);
  const order = new Map(steps.map((s, i) => [s.id, i]));
  const reach = new Map(steps.map((s) => [s.id, reachableFrom(next, s.id)]));
  const answers = steps.flatMap((step) =>
    step.flow.outcomes.filter((o) => !o.limit && reach.get(o.to)?.has(step.id)).map((outcome) => ({ step, outcome })),
  );
  const told = new Set<string>();
  return answers
    .sort(
      (a, b) => order.get(a.outcome.to)! - order.get(a.step.id)! - (order.get(b.outcome.to)! - order.get(b.step.id)!),
    )
    .filter(({ step }) => {
      // Steps of one loop reach each other; one finding speaks for all.
      if ([...told].some((id) => reach.get(id)!.has(step.id) && reach.get(step.id)!.has(id))) return false;
      told.add(step.id);
      return true;
    })
    .sort((a, b) => order.get(a.step.id)! - order.get(b.step.id)!);
}
