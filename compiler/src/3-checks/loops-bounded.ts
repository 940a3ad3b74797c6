import { blocks, fields } from "@baku/grammar";
import type { Outcome, Procedure, Step } from "@baku/runtime";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";
import { components, successorsBy } from "./flow.js";
import { proofOf } from "./proof.js";

/** Every loop has a bound on some answer. Told at the answer that leads furthest back; without one, `plan` refuses the loop. */
export const loopsBounded: Check = ({ procedure, node }) => {
  const order = new Map(procedure.steps.map((s, i) => [s.id, i]));
  const { loops } = proofOf(procedure) ?? {};
  // A loop that nothing leaves is told as that: a bound would not mend it.
  const turning = loops?.kind === "refuted" ? loops.by.flatMap(({ at }) => at.map(({ id }) => id)) : [];
  return unbounded(procedure, order, turning).flatMap(({ step, outcome, to }) => {
    const line = fields(blocks(node, "step")[order.get(step.id)!]!, "outcome").find(
      (l) => l.argument?.text === outcome.answer,
    );
    const target = procedure.steps[order.get(to)!]!;
    const name =
      target.number.known && target.number.value ? `langkah ${target.number.value}` : (target.name ?? target.id);
    return line ? [raise("SOP506", line.value.span, { answer: outcome.answer, step: name })] : [];
  });
};

/** An answer that leads on in a loop, there or behind its bound. */
interface Back {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly to: string;
}

/** One answer for each loop that no bounded answer breaks. */
function unbounded(
  { steps }: Procedure,
  order: ReadonlyMap<string, number>,
  except: readonly string[],
): readonly Back[] {
  const loop = components(successorsBy(steps, (outcome) => outcome.limit === undefined));
  const back = ({ step, to }: Back) => order.get(to)! - order.get(step.id)!;
  const told = new Set(except.map((id) => loop.get(id)));
  const worst = new Map<number, Back>();
  for (const step of steps)
    for (const outcome of step.flow.outcomes) {
      const own = loop.get(step.id)!;
      // A bound after which it goes back all the same is none.
      const to = outcome.limit ? outcome.limit.then?.step : outcome.to;
      if (to === undefined || !order.has(to) || loop.get(to) !== own || told.has(own)) continue;
      const before = worst.get(own);
      const found = { step, outcome, to };
      if (!before || back(found) < back(before)) worst.set(own, found);
    }
  return [...worst.values()].sort((a, b) => order.get(a.step.id)! - order.get(b.step.id)!);
}
