import type { Reason } from "../messages/messages.js";
import { exitsOf, isFork, nextOf, stepRef } from "./flow.js";
import type { Procedure, Step, Target } from "./types.js";

/**
 * Where the arms of a fork come together. Arms are known by their first steps; a token arrives as one of them when it comes
 * from one of the steps `from`. From anywhere else (a way back to this step, or past the fork) it opens the step at once.
 */
export interface Join {
  readonly fork: string;
  readonly arms: readonly string[];
  readonly from: readonly string[];
}

export interface Forks {
  /** By the id of the step that waits. */
  readonly joins: ReadonlyMap<string, Join>;
  /** Of the steps in arms: which, the outermost first. Two steps with the same text stand in the same arms. */
  readonly within: ReadonlyMap<string, string>;
  /** Why it is not sure that every arm is awaited, and awaited once. */
  readonly reasons: readonly Reason[];
}

/**
 * What runs side by side. A fork is sure when all of its arms come together at one step that waits for them, or when none does
 * and each runs to the end; inside, an arm is a procedure of its own. Then a step is open once at most, an arm arrives once a
 * round of its fork, and so counting arrivals is counting since that fork.
 */
export function forksOf(procedure: Procedure): Forks {
  const walked = walk(procedure);
  const forks = procedure.steps.filter((step) => isFork(step) && walked.within.has(step.id));
  const reasons = walked.reasons.length > 0 ? walked.reasons : forks.flatMap((fork) => forkReasons(fork, walked));
  const joins = walked.arrivals.map(({ join, arm }): [string, Join] => {
    const from = walked.arrivals.flatMap((each) => (each.join === join ? [each.from.id] : []));
    return [join.id, { fork: arm.fork.id, arms: nextOf(arm.fork), from: [...new Set(from)] }];
  });
  const within = [...walked.within].flatMap(([id, arms]): readonly [string, string][] =>
    arms.length === 0 ? [] : [[id, arms.map(({ fork, first }) => `${fork.id} ${first}`).join(" / ")]],
  );
  return { joins: new Map(joins), within: new Map(within), reasons };
}

interface Arm {
  readonly fork: Step;
  readonly first: Target;
}

/** The arms that a step stands in, the outermost first. */
type Arms = readonly Arm[];

interface Walked {
  readonly steps: ReadonlyMap<string, Step>;
  readonly within: ReadonlyMap<string, Arms>;
  readonly arrivals: readonly { readonly join: Step; readonly arm: Arm; readonly from: Step }[];
  readonly ends: readonly { readonly from: Step; readonly arms: Arms }[];
  readonly reasons: readonly Reason[];
}

interface Move {
  readonly from?: Step;
  readonly to: Target;
  readonly arms: Arms;
}

/**
 * From the first step along every way: a fork enters an arm, a step that waits leaves it. A step that waits is held back until
 * nothing else is left, and the one that lies deepest goes first: then it is known which arms come together there.
 */
function walk(procedure: Procedure): Walked {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const within = new Map<string, Arms>();
  const joined = new Map<Step, Step>();
  const arrivals: Walked["arrivals"][number][] = [];
  const ends: Walked["ends"][number][] = [];
  const reasons = new Map<string, Reason>();
  const [first] = procedure.steps;
  const open: Move[] = first ? [{ to: first.id, arms: [] }] : [];
  const held: Move[] = [];

  const waits = (to: Target) => (steps.get(to)?.flow.waitsFor.length ?? 0) > 0;
  for (let move = next(); move; move = next()) {
    const { from, to, arms } = move;
    const step = steps.get(to);
    if (!step) {
      if (from) ends.push({ from, arms });
      continue;
    }
    const before = within.get(to);
    const last = arms.at(-1);
    if (waits(to) && !before && last) joined.set(step, last.fork);
    const arm = last?.fork === joined.get(step) ? last : undefined;
    if (arm && from) arrivals.push({ join: step, arm, from });
    const after = arm ? arms.slice(0, -1) : arms;
    const clash = before ? clashing(step, from, before, after) : waits(to) && !arm ? noArm(step, steps) : undefined;
    if (clash) reasons.set(`${clash.code} ${to}`, clash);
    if (before) continue;
    within.set(to, after);
    for (const first of nextOf(step)) {
      moveOn({ from: step, to: first, arms: isFork(step) ? [...after, { fork: step, first }] : after });
    }
    for (const exit of exitsOf(step, procedure)) moveOn({ from: step, to: exit, arms: after });
  }
  return { steps, within, arrivals, ends, reasons: [...reasons.values()] };

  function moveOn(move: Move): void {
    (waits(move.to) ? held : open).push(move);
  }

  function next(): Move | undefined {
    const deepest = Math.max(...held.map(({ arms }) => arms.length));
    return (
      open.shift() ??
      held.splice(
        held.findIndex(({ arms }) => arms.length === deepest),
        1,
      )[0]
    );
  }
}

function noArm(join: Step, steps: ReadonlyMap<string, Step>): Reason {
  const waited = steps.get(join.flow.waitsFor[0] ?? "") ?? join;
  return { code: "SOP813", params: { step: stepRef(join), waited: stepRef(waited) } };
}

/** A step that is reached in two places at once: from another arm, or from inside and outside of one. */
function clashing(step: Step, from: Step | undefined, one: Arms, other: Arms): Reason | undefined {
  const differs = (_: unknown, index: number) => one[index]?.first !== other[index]?.first;
  const index = (one.length > other.length ? one : other).findIndex(differs);
  if (index < 0) return undefined;
  const ref = stepRef(step);
  if (step.flow.waitsFor.length > 0)
    return { code: "SOP813", params: { step: ref, waited: from ? stepRef(from) : ref } };
  const [a, b] = [one[index], other[index]];
  if (a && a.fork === b?.fork) return { code: "SOP812", params: { step: ref, fork: stepRef(a.fork) } };
  const fork = (a ?? b)?.fork ?? step;
  return { code: "SOP814", params: { step: ref, fork: stepRef(fork), from: stepRef(from ?? step) } };
}

function forkReasons(fork: Step, { steps, within, arrivals, ends }: Walked): readonly Reason[] {
  const ref = stepRef(fork);
  const inArm = (arms: Arms | undefined, first: Target) =>
    arms?.some((arm) => arm.fork === fork && arm.first === first) ?? false;
  const inFork = (arms: Arms | undefined) => arms?.some((arm) => arm.fork === fork) ?? false;
  const [join, ...others] = new Set(arrivals.flatMap(({ join, arm }) => (arm.fork === fork ? [join] : [])));
  if (others[0] && join)
    return [{ code: "SOP816", params: { step: ref, joins: [join, ...others].map((each) => stepRef(each)) } }];

  const stranger = join?.flow.waitsFor.map((id) => steps.get(id)).find((step) => step && !inFork(within.get(step.id)));
  if (join && stranger) return [{ code: "SOP813", params: { step: stepRef(join), waited: stepRef(stranger) } }];

  return nextOf(fork).flatMap((first): readonly Reason[] => {
    const ended = ends.find(({ from, arms }) => inArm(arms, first) && (join || from === fork));
    if (ended) {
      const waiting = join ? { join: stepRef(join) } : undefined;
      return [{ code: "SOP815", params: { step: stepRef(ended.from), fork: ref, ...waiting } }];
    }
    const arm = steps.get(first);
    const arrives = arrivals.some((arrival) => arrival.join === join && arrival.arm.first === first);
    const named = join?.flow.waitsFor.some((id) => inArm(within.get(id), first));
    if (!join || !arm || (arrives && named)) return [];
    return [{ code: "SOP811", params: { step: ref, arm: stepRef(arm), join: stepRef(join) } }];
  });
}
