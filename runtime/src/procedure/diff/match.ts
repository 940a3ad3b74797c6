import type { Cell, Duration, Flow, Procedure, StartRule, Step, Target } from "../types.js";
import { folded, type Pair, type Pairing, pairUp, similarity } from "./pair.js";

/** What of the old procedure is what of the new one. */
export interface Matched {
  readonly steps: Pairing<Step>;
  readonly actors: Pairing<Procedure["actors"][number]>;
  readonly phases: Pairing<Procedure["phases"][number]>;
}

/**
 * Steps are matched by their stable id; then by name; a step without a stable name, whose id follows its number, by its text; and
 * what is left by its number.
 */
export function match(old: Procedure, next: Procedure): Matched {
  return {
    steps: pairUp(old.steps, next.steps, ...stepRules),
    actors: pairUp(
      old.actors,
      next.actors,
      (a, b) => a.id === b.id,
      (a, b) => folded(a.printed) === folded(b.printed),
    ),
    phases: pairUp(
      old.phases,
      next.phases,
      (a, b) => a.id === b.id,
      (a, b) => a.number !== undefined && a.number === b.number,
    ),
  };
}

const stepRules: readonly ((a: Step, b: Step) => number | boolean)[] = [
  (a, b) => a.id === b.id && isNamed(a, b),
  (a, b) => isNamed(a, b) && folded(a.name ?? "") === folded(b.name ?? ""),
  (a, b) => a.text === b.text,
  (a, b) => {
    const alike = similarity(a.text, b.text);
    return alike >= (isNamed(a, b) ? 0.85 : 0.6) ? alike : 0;
  },
  (a, b) => a.id === b.id,
];

/** How a pair of steps was found; nothing to say of it when the id stayed. */
export function matchedBy({ was, now, rule }: Pair<Step>): "name" | "text" | undefined {
  if (was.id === now.id) return undefined;
  return rule === 1 ? "name" : "text";
}

function isNamed(a: Step, b: Step): boolean {
  return a.name !== undefined && b.name !== undefined;
}

/**
 * The old procedure with the ids of the new one, so that what refers to a step, an actor or a phase can be compared. What is gone
 * gets an id that nothing else can have.
 */
export function aligned(old: Procedure, { steps, actors, phases }: Matched): Procedure {
  const step = idsOf(steps);
  const actor = idsOf(actors);
  const phase = idsOf(phases);
  return {
    ...old,
    actors: old.actors.map((each) => ({ ...each, id: actor(each.id) })),
    phases: old.phases.map((each) => ({ ...each, id: phase(each.id) })),
    steps: old.steps.map((each) => ({
      ...each,
      id: step(each.id),
      ...(each.phase === undefined ? {} : { phase: phase(each.phase) }),
      actors: mapCell(each.actors, (who) => ({
        ...who,
        responsible: who.responsible.map(actor),
        with: who.with.map((other) => ({ ...other, actor: actor(other.actor) })),
      })),
      duration: mapCell(each.duration, (duration) => since(duration, step)),
      start: each.start && mapCell(each.start, (start) => since(start, step)),
      flow: alignedFlow(each.flow, step, actor),
    })),
  };
}

type Rename = (id: string) => string;

function idsOf({ pairs, removed }: Pairing<{ readonly id: string }>): Rename {
  const ids = new Map([
    ...pairs.map(({ was, now }) => [was.id, now.id] as const),
    ...removed.map(({ id }) => [id, `/${id}`] as const),
  ]);
  return (id) => ids.get(id) ?? id;
}

function mapCell<T>(cell: Cell<T>, map: (value: T) => T): Cell<T> {
  return cell.known ? { ...cell, value: map(cell.value) } : cell;
}

function since<T extends Duration | StartRule>(rule: T, step: Rename): T {
  return rule.from === undefined ? rule : { ...rule, from: step(rule.from) };
}

function alignedFlow(flow: Flow, step: Rename, actor: Rename): Flow {
  const target = (to: Target): Target => step(to);
  return {
    ...flow,
    waitsFor: flow.waitsFor.map(step),
    next: flow.next.map(target),
    outcomes: flow.outcomes.map(({ limit, ...outcome }) => ({
      ...outcome,
      to: target(outcome.to),
      ...(limit && {
        limit: {
          ...limit,
          ...(limit.then && {
            then: {
              ...limit.then,
              ...(limit.then.step === undefined ? {} : { step: target(limit.then.step) }),
              ...(limit.then.actor === undefined ? {} : { actor: actor(limit.then.actor) }),
            },
          }),
        },
      }),
    })),
    timeouts: flow.timeouts.map((timeout) => ({
      ...timeout,
      ...(timeout.after && { after: since(timeout.after, step) }),
      ...(timeout.to === undefined ? {} : { to: target(timeout.to) }),
      ...(timeout.notify === undefined ? {} : { notify: actor(timeout.notify) }),
    })),
  };
}
