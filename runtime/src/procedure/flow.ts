import { type StepRef, short } from "../messages/words.js";
import type { Cell, Procedure, StartRule, Step, Target } from "./types.js";

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

/** Whether a cell that may be written is: `?` counts, a dash says that there is none. */
export function isThere(cell: Cell<string | StartRule> | null): boolean {
  if (!cell?.known) return cell !== null;
  return typeof cell.value === "string" ? cell.value !== "" : cell.value.printed !== "-";
}

/** Where a step goes on: to one target, or to the first steps of several arms. A decision goes on by its answers. */
export function nextOf(step: Step): readonly Target[] {
  if (decides(step)) return [];
  const { next } = step.flow;
  return next.length > 1 ? [...new Set(next)] : next;
}

export function isFork(step: Step): boolean {
  return nextOf(step).length > 1;
}

/** Where a step goes that is skipped (`hanya jika`): to where it would have gone on; past a decision, to the next row. */
export function pastOf(step: Step, procedure: Procedure): readonly Target[] {
  if (!decides(step)) return nextOf(step);
  return [procedure.steps[procedure.steps.indexOf(step) + 1]?.id ?? "end"];
}

/** Every other way out of a step: an answer, what follows a bound, a time-out, and past a decision that is skipped. */
export function exitsOf(step: Step, procedure: Procedure): readonly Target[] {
  const { outcomes, timeouts } = step.flow;
  const targets = [
    ...(decides(step) ? outcomes.flatMap((outcome) => [outcome.to, outcome.limit?.then?.step]) : []),
    ...timeouts.map((timeout) => timeout.to),
    ...(decides(step) && isThere(step.condition) ? pastOf(step, procedure) : []),
  ];
  return targets.filter((target) => target !== undefined);
}

/** Whether a step can come after another, itself when a loop leads back. Looks nearby first, as flows mostly go on to the next row. */
export function leadsTo(procedure: Procedure): (from: string, to: string) => boolean {
  const targets = new Map(
    procedure.steps.map((step) => [step.id, [...nextOf(step), ...exitsOf(step, procedure)]] as const),
  );
  return (from, to) => {
    const found = new Set([from]);
    for (const id of found) {
      const next = targets.get(id) ?? [];
      if (next.includes(to)) return true;
      for (const target of next) found.add(target);
    }
    return false;
  };
}
