import { isThere } from "../flow.js";
import type { Procedure, Step, Timeout } from "../types.js";

/**
 * The same flow, with what a flow does not depend on filled in: somebody does each step, another SOP that is called comes back, a
 * condition asks something, every delay and every time-out comes. Where the source is cut (`?`) the procedure may end: whatever
 * is refuted before that is refuted.
 */
export function assumed(procedure: Procedure): Procedure {
  const [actor = { ...somebody, id: "somebody" }] = procedure.actors;
  return {
    ...procedure,
    actors: procedure.actors.length > 0 ? procedure.actors : [actor],
    steps: procedure.steps.map((step) => assumedStep(step, actor.id)),
  };
}

/** Whether the source is cut somewhere: then what comes after is not known. */
export function isCutSomewhere({ steps }: Procedure): boolean {
  return steps.some(
    ({ flow }) =>
      flow.cut === true ||
      flow.outcomes.some(({ to, limit }) => to === "?" || limit?.then?.step === "?") ||
      flow.timeouts.some(({ to }) => to === "?"),
  );
}

const somebody = { name: "?", printed: "?", external: false, group: false, column: false } as const;

function assumedStep(step: Step, actor: string): Step {
  const { condition } = step;
  const { cut, ...flow } = step.flow;
  return {
    ...step,
    actors: { known: true, value: { mode: "one", responsible: [actor], with: [] } },
    condition: condition && isThere(condition) ? { known: true, value: "?" } : null,
    start: null,
    calls: null,
    flow: {
      ...flow,
      next: cut ? ["end"] : flow.next.map(known),
      outcomes: flow.outcomes.map((outcome) => {
        const { to, limit } = outcome;
        const then = limit?.then?.step === "?" ? { ...limit.then, step: "end" } : limit?.then;
        return { ...outcome, to: known(to), ...(limit && { limit: { times: limit.times, ...(then && { then }) } }) };
      }),
      timeouts: flow.timeouts.map(assumedTimeout),
    },
  };
}

/** It comes after an hour as well as after any other time. */
function assumedTimeout({ to, ...timeout }: Timeout): Timeout {
  const after = { kind: "exact", min: 1, max: 1, unit: "hour", printed: "1 jam" } as const;
  return { ...timeout, after, ...(to !== undefined && { to: known(to) }) };
}

function known(to: string): string {
  return to === "?" ? "end" : to;
}
