import { type StepRef, short } from "../messages/words.js";
import type { Cell, Procedure, Step, Target } from "./types.js";

/** How the document's flow is read; `plan` and its reasons share it, so that there is one meaning. */

/**
 * A step decides when it has outcomes, or is a decision that asks something. `keputusan : ?` says that there is a decision but
 * not what it asks, `keputusan : -` that there is none: without outcomes they run as executions.
 */
export function decides({ kind, flow }: Step): boolean {
  const asks = flow.question === null || says(flow.question);
  return flow.outcomes.length > 0 || (kind.known && kind.value === "decision" && asks);
}

/** Whether a line says more than `?` or a dash. */
function says(cell: Cell<string>): boolean {
  return cell.known && cell.value !== "";
}

/** How messages name a step. `Langkah -` has no number. */
export function stepRef(step: Step): StepRef {
  const number = step.number.known ? (step.number.printed ?? step.number.value) : "";
  const label = step.name ?? short(step.text, 40);
  return number === "" || number === "-" ? { id: step.id, label } : { id: step.id, number, label };
}

/** The steps that a step can go to, in written order. */
export function successors(step: Step): readonly string[] {
  const targets: readonly (Target | undefined)[] = decides(step)
    ? step.flow.outcomes.flatMap((outcome) => [outcome.to, outcome.limit?.then?.step])
    : step.flow.next;
  return targets.filter((target) => target !== undefined && target !== "end" && target !== "?") as readonly string[];
}

/** The steps that can come after a step, itself among them when a loop leads back. Computed once a step. */
export function descendants(procedure: Procedure): (id: string) => ReadonlySet<string> {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const found = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const step = steps.get(next);
      for (const target of step ? successors(step) : []) {
        if (found.has(target)) continue;
        found.add(target);
        open.push(target);
      }
    }
    known.set(id, found);
    return found;
  };
}
