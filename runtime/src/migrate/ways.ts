import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import { targetsOf } from "../procedure/proof/facts.js";

/** What lies behind a token on every way to its place, and before it on every way to the end. */
export interface Ways {
  /** The steps that a case has been at when a token is at this one, whichever way it came. */
  readonly before: (step: string) => ReadonlySet<string>;
  /** The same of a token that waits at a join and came in the arm of this step. */
  readonly beforeArrival: (join: string, from: string) => ReadonlySet<string>;
  /** The steps that a token at this one comes to in any case, itself left out. */
  readonly ahead: (step: string) => ReadonlySet<string>;
  /** The steps that it may come to. */
  readonly reachable: (step: string) => ReadonlySet<string>;
  /** The arms that a step stands in, the outermost first. */
  readonly arms: (step: string) => readonly Arm[];
}

export interface Arm {
  readonly fork: string;
  readonly first: string;
}

type Known = ReadonlyMap<string, ReadonlySet<string>>;
type Steps = ReadonlySet<string>;

/** Greatest fixed points, as dominators are found, but at a join what lies in every arm is behind the token, and at a fork before it. */
export function waysOf(plan: Plan): Ways {
  const steps = Object.values(plan.steps);
  const ids = steps.map(({ id }) => id);
  const froms = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const step of steps) for (const to of new Set(targetsOf(step))) froms.get(to)?.push(step.id);
  const arms = new Map(steps.map((step) => [step.id, armsOf(step)]));
  const armOf = (join: string, from: string): string | undefined => {
    const fork = at(plan.steps, join)?.join?.fork;
    return arms.get(from)?.find((arm) => arm.fork === fork)?.first;
  };
  const through = (known: Known, id: string) => union([known.get(id) ?? new Set(), new Set([id])]);
  const arrival = (known: Known, { id, join }: PlanStep, arm: string | undefined) =>
    common((join?.from ?? []).filter((from) => armOf(id, from) === arm).map((from) => through(known, from)));

  const before = fixed(ids, (id, known) => {
    const step = at(plan.steps, id);
    const others = (froms.get(id) ?? []).filter((from) => !step?.join?.from.includes(from));
    const ways = others.map((from) => through(known, from));
    if (id === plan.first) ways.push(new Set());
    const joined = step?.join ? [union(step.join.arms.map((arm) => arrival(known, step, arm)))] : [];
    return common([...ways, ...joined]);
  });
  const after = fixed(ids.toReversed(), (id, known) => {
    const step = at(plan.steps, id);
    return step ? common(exitsOf(step).map((targets) => union(targets.map((to) => onwards(known, to))))) : new Set();
  });
  const none: Steps = new Set();
  return {
    before: (step) => before.get(step) ?? none,
    beforeArrival: (join, from) => {
      const step = at(plan.steps, join);
      return step ? arrival(before, step, armOf(join, from)) : none;
    },
    ahead: (step) => after.get(step) ?? none,
    reachable: (step) => {
      const found = new Set<string>();
      const open = [step];
      for (let id = open.pop(); id !== undefined; id = open.pop())
        for (const to of exitsOf(at(plan.steps, id)).flat())
          if (!found.has(to) && at(plan.steps, to)) {
            found.add(to);
            open.push(to);
          }
      return found;
    },
    arms: (step) => arms.get(step) ?? [],
  };
}

function onwards(known: Known, to: string): Steps {
  const ahead = known.get(to);
  return ahead ? union([ahead, new Set([to])]) : new Set();
}

/** Every way out of a step: each a list of the tokens that it sends on. */
function exitsOf(step: PlanStep | undefined): readonly (readonly string[])[] {
  if (!step) return [];
  const ways: (readonly string[])[] =
    step.kind === "task"
      ? [step.next]
      : step.outcomes.flatMap(({ to, limit }) =>
          limit?.usedUp?.kind === "step" ? [[to], [limit.usedUp.step]] : [[to]],
        );
  for (const timeout of step.timeouts ?? []) if (timeout.kind === "leave") ways.push([timeout.to]);
  if (step.condition) ways.push(step.condition.otherwise);
  return ways;
}

/** `plan` names an arm by its fork and its first step; ids have neither white space nor a slash. */
function armsOf({ within }: PlanStep): readonly Arm[] {
  if (within === undefined) return [];
  return within.split(" / ").map((arm) => {
    const [fork = "", first = ""] = arm.split(" ");
    return { fork, first };
  });
}

function fixed(ids: readonly string[], of: (id: string, known: Known) => Steps): Known {
  const all: Steps = new Set(ids);
  const known = new Map<string, Steps>(ids.map((id) => [id, all]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of ids) {
      const now = of(id, known);
      if (now.size === known.get(id)?.size) continue;
      known.set(id, now);
      changed = true;
    }
  }
  return known;
}

function union(sets: readonly Steps[]): Steps {
  return new Set(sets.flatMap((set) => [...set]));
}

/** What all of them have; nothing of no sets at all. */
function common(sets: readonly Steps[]): Steps {
  const [first = new Set<string>(), ...others] = sets;
  return new Set([...first].filter((id) => others.every((set) => set.has(id))));
}
