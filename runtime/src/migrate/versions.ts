import { match } from "../procedure/diff/match.js";
import { type Pair, similarity } from "../procedure/diff/pair.js";
import { at, type Plan, type Planned, plan } from "../procedure/plan.js";
import type { Procedure, Step } from "../procedure/types.js";
import { type Ways, waysOf } from "./ways.js";

/** Two versions of an SOP, and what of the old one is what of the new. */
export interface Versions {
  readonly was: Plan;
  readonly now: Plan;
  readonly ways: { readonly was: Ways; readonly now: Ways };
  /** The step of the new version that is this one, where that is sure; `/id` for one that is gone. */
  readonly step: (id: string) => string;
  /** What a step may have become, where that is not sure. */
  readonly unsure: ReadonlyMap<string, Step>;
  /** Steps that the old version does not have. */
  readonly inserted: ReadonlySet<string>;
  readonly actor: (id: string) => string;
  /** Actors and documents that may be these of the new version; their names are others, and nothing more is known. */
  readonly unsureActors: ReadonlyMap<string, Named>;
  readonly unsureDocuments: ReadonlyMap<string, Named>;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Undefined where one of the versions cannot run. The same for the same procedures, so that a hundred cases cost one comparison. */
export function versionsOf(old: Procedure, next: Procedure): Versions | undefined {
  const known = compared.get(old) ?? new WeakMap<Procedure, Versions>();
  compared.set(old, known);
  const found = known.get(next) ?? compare(old, next);
  if (found) known.set(next, found);
  return found;
}

const compared = new WeakMap<Procedure, WeakMap<Procedure, Versions>>();
const planned = new WeakMap<Procedure, Planned>();

export function planOf(procedure: Procedure): Planned {
  const known = planned.get(procedure) ?? plan(procedure);
  planned.set(procedure, known);
  return known;
}

function compare(old: Procedure, next: Procedure): Versions | undefined {
  const [was, now] = [planOf(old), planOf(next)];
  if (!was.ok || !now.ok) return undefined;
  const { steps, actors, documents } = match(old, next);
  const texts = [countsOf(old.steps), countsOf(next.steps)] as const;
  const isSure = (pair: Pair<Step>) => sure(pair, texts);
  const sames = new Map(steps.pairs.filter(isSure).map((pair) => [pair.was.id, pair.now.id]));
  const renamed = new Map(actors.pairs.filter(isNamed).map((pair) => [pair.was.id, pair.now.id]));
  return {
    was: was.plan,
    now: now.plan,
    ways: { was: waysOf(was.plan), now: waysOf(now.plan) },
    step: (id) => sames.get(id) ?? (id === "" || id.startsWith("/") ? id : `/${id}`),
    unsure: new Map(steps.pairs.filter((pair) => !isSure(pair)).map((pair) => [pair.was.id, pair.now])),
    inserted: new Set(steps.added.map(({ id }) => id)),
    actor: (id) => renamed.get(id) ?? id,
    unsureActors: unsureOf(actors.pairs.filter((pair) => !isNamed(pair))),
    unsureDocuments: unsureOf(documents.pairs.filter(({ was, now }) => was.id !== now.id)),
  };
}

/**
 * A step is sure to be the same by its stable name, by a text that no other step has, or by its number and nearly the same text. The
 * diff, which only tells what changed, takes less for it.
 */
function sure({ was, now, rule }: Pair<Step>, [before, after]: readonly [Counts, Counts]): boolean {
  if (rule <= 1) return true;
  if (rule === 2) return before.get(was.text) === 1 && after.get(now.text) === 1;
  return was.id === now.id && similarity(was.text, now.text) >= 0.85;
}

/** An actor is sure to be the same by the id or the printed name; what it does in the steps is no proof. */
function isNamed({ rule }: Pair<Named>): boolean {
  return rule <= 1;
}

function unsureOf(pairs: readonly Pair<Named>[]): ReadonlyMap<string, Named> {
  return new Map(pairs.map(({ was, now }) => [was.id, now]));
}

type Counts = ReadonlyMap<string, number>;

function countsOf(steps: readonly Step[]): Counts {
  const counts = new Map<string, number>();
  for (const { text } of steps) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** As messages name a step of a plan. */
export function refIn(plan: Plan, id: string) {
  const bare = id.startsWith("/") ? id.slice(1) : id;
  return at(plan.steps, id)?.ref ?? { id: bare, label: bare };
}
