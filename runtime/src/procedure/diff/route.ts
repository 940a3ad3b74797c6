import type { Flow, Procedure, Step, Target } from "../types.js";
import { same } from "./change.js";
import { goneId, type Matched } from "./match.js";

/** Where the flow goes in both versions, seen past the steps that were inserted, removed or moved: those are changes of their own. */
export interface Route {
  /** Whether both targets come to the same step, if nothing but such steps lies between. */
  readonly sameTarget: (was: Target, now: Target) => boolean;
  /** Whether both go on to the next row, so that only the rows changed places. */
  readonly followsRows: (was: Step, now: Step) => boolean;
  /** Whether the step stands in another place than before among those that both versions have. */
  readonly moved: (now: Step) => boolean;
  /** The rows right above it; none above the first. */
  readonly above: (was: Step, now: Step) => { readonly was: string | undefined; readonly now: string | undefined };
  /** Whether any step goes elsewhere than before. */
  readonly changed: boolean;
}

export function routeOf(was: Procedure, now: Procedure, { steps }: Matched): Route {
  const moved = new Set(steps.moved.map((pair) => pair.now.id));
  const gone = new Set(steps.removed.map((step) => goneId(step.id)));
  const fresh = new Set(steps.added.map((step) => step.id));
  const before = exits(was, (id) => gone.has(id) || moved.has(id));
  const after = exits(now, (id) => fresh.has(id) || moved.has(id));
  const old = new Map(was.steps.map((step) => [step.id, step]));
  return {
    sameTarget: (a, b) => {
      if (a === b) return true;
      const goals = after(b);
      return [...before(a)].some((goal) => goals.has(goal));
    },
    followsRows: (a, b) => same(a.flow.next, [rowAfter(was, a)]) && same(b.flow.next, [rowAfter(now, b)]),
    moved: (step) => moved.has(step.id),
    above: (a, b) => ({ was: rowAbove(was, a), now: rowAbove(now, b) }),
    changed: now.steps.some((step) => {
      const before = old.get(step.id);
      return before !== undefined && !same(targetsOf(before.flow), targetsOf(step.flow));
    }),
  };
}

/** The first steps on the way from a target that are not passed through. */
function exits(procedure: Procedure, passes: (id: string) => boolean): (from: Target) => ReadonlySet<Target> {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  return (from) => {
    const found = new Set<Target>();
    const seen = new Set<Target>();
    const open = [from];
    for (let target = open.pop(); target !== undefined; target = open.pop()) {
      if (seen.has(target)) continue;
      seen.add(target);
      const step = steps.get(target);
      if (step && passes(target)) open.push(...targetsOf(step.flow));
      else found.add(target);
    }
    return found;
  };
}

function targetsOf(flow: Flow): readonly Target[] {
  return [...flow.next, ...flow.outcomes.map(({ to }) => to)];
}

function rowAfter({ steps }: Procedure, step: Step): Target {
  return steps[steps.findIndex(({ id }) => id === step.id) + 1]?.id ?? "end";
}

function rowAbove({ steps }: Procedure, step: Step): string | undefined {
  return steps[steps.findIndex(({ id }) => id === step.id) - 1]?.id;
}
