import type { CaseState } from "../../core/types.js";
import { at, type Plan, type PlanStep, type Slot } from "../plan.js";

/**
 * What a step reads and writes besides its own token: documents on hand, how often a bounded answer was taken, and whether a step
 * that a time-out counts from was completed. Sets of facts are bits of one number.
 */
export interface Facts {
  /** Documents that some step requires; nothing depends on any other. */
  readonly tracked: ReadonlySet<string>;
  /** The same case for everything that can still happen: what no step ahead reads, who acted and when are forgotten. */
  readonly forget: (state: CaseState) => CaseState;
  /** Whether a step touches nothing that any of the others, or what comes after them before the step is done, touches too. */
  readonly independent: (state: CaseState, step: string, others: readonly string[]) => boolean;
  /** Whether one of the others, or what comes after them before the step is done, brings out a document of the slot. */
  readonly mayCome: (slot: Slot, step: string, others: readonly string[]) => boolean;
}

interface Footprint {
  readonly reads: bigint;
  readonly writes: bigint;
}

const nothing: Footprint = { reads: 0n, writes: 0n };

export function factsOf(plan: Plan): Facts {
  const steps = Object.values(plan.steps);
  const tracked = new Set(steps.flatMap((step) => step.requires.flatMap(documentsOf)));
  const made = Map.groupBy(
    steps.flatMap((step) => step.produces.flatMap(({ oneOf }) => oneOf)),
    (each) => each.document,
  );
  const steady = new Set(
    [...made].flatMap(([id, uses]) => (new Set(uses.map(({ state }) => state)).size === 1 ? [id] : [])),
  );
  const since = new Set(steps.flatMap(countedFrom));
  const bits = new Map<string, bigint>();
  const bit = (fact: string): bigint => {
    const known = bits.get(fact) ?? 1n << BigInt(bits.size);
    bits.set(fact, known);
    return known;
  };
  const all = (facts: readonly string[]) => facts.reduce((set, fact) => set | bit(fact), 0n);
  const own = new Map(
    steps.map((step): [string, Footprint] => {
      const made = step.produces.flatMap(documentsOf).filter((id) => tracked.has(id));
      const counters = countersOf(step);
      const reads = all([
        ...step.requires.flatMap(documentsOf).map(onHand),
        ...counters,
        ...countedFrom(step).map(done),
      ]);
      return [
        step.id,
        {
          reads,
          writes: all([...made.map(onHand), ...counters, ...[step.id].filter((id) => since.has(id)).map(done)]),
        },
      ];
    }),
  );
  const live = readAhead(steps, own);
  const enclosing = joinsAround(plan);
  const order = new Map(steps.map(({ id }, index) => [id, index]));

  const known = new Map<string, Footprint>();
  /** What can happen from a step on while a token stands at `still`: joins that wait for that token stay closed. */
  const ahead = (from: string, still: string): Footprint => {
    const closed = enclosing.get(still) ?? [];
    const key = JSON.stringify([from, closed]);
    const before = known.get(key);
    if (before) return before;
    let found = nothing;
    const seen = new Set([from]);
    for (const id of seen) {
      const step = at(plan.steps, id);
      found = union(found, own.get(id));
      for (const to of step ? targetsOf(step) : []) {
        const waits = closed.includes(to) && at(plan.steps, to)?.join?.from.includes(id);
        if (!waits) seen.add(to);
      }
    }
    known.set(key, found);
    return found;
  };
  const aheadOf = (others: readonly string[], still: string) =>
    others.reduce((found, from) => union(found, ahead(from, still)), nothing);
  const place = (a: { readonly step: string }, b: { readonly step: string }) =>
    (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0);

  return {
    tracked,
    forget: (state) => {
      const tokens = [...state.open, ...state.waiting];
      const kept = tokens.reduce((set, { step }) => set | (live.get(step) ?? 0n), 0n);
      const isKept = (fact: string) => ((bits.get(fact) ?? 0n) & kept) !== 0n;
      return {
        ...state,
        startedAt: 0,
        open: state.open
          .map(({ step, members, takenOver }) => ({
            step,
            round: 1,
            since: 0,
            members,
            done: [],
            ...(takenOver && { takenOver }),
          }))
          .sort(place),
        waiting: state.waiting
          .map((token) => ({ ...token, since: 0, ...(token.kind !== "arrived" && { round: 1 }) }))
          .sort(place),
        rounds: {},
        taken: filtered(state.taken, isKept),
        completedAt: mapped(
          filtered(state.completedAt, (id) => isKept(done(id))),
          () => 0,
        ),
        contents: undefined,
        documents: mapped(
          filtered(state.documents, (id) => isKept(onHand(id))),
          ({ state }) => ({
            step: "",
            round: 0,
            ...(state === undefined ? {} : { state }),
          }),
        ),
      };
    },
    independent: ({ documents }, step, others) => {
      const { reads, writes } = own.get(step) ?? nothing;
      const rest = aheadOf(others, step);
      // A document on hand that is only ever made in the state that it is in stays as it is, whoever makes it again.
      const settled = all(
        Object.keys(documents)
          .filter((id) => steady.has(id))
          .map(onHand),
      );
      return ((((reads | writes) & rest.writes) | (writes & rest.reads)) & ~settled) === 0n;
    },
    mayCome: (slot, step, others) => (aheadOf(others, step).writes & all(documentsOf(slot).map(onHand))) !== 0n,
  };
}

/** Two cases with one key go on alike. */
export function keyOf({ status, open, waiting, taken, completedAt, documents }: CaseState): string {
  return JSON.stringify([
    status,
    open.map(({ step, takenOver }) => [step, ...[...(takenOver?.without ?? [])].sort()]),
    // Which arms have arrived is no matter, how many is.
    waiting.map(({ kind, step }) => [kind, step]).sort(byText),
    Object.entries(taken).sort(byText),
    Object.keys(completedAt).sort(),
    Object.entries(documents)
      .map(([id, { state }]) => [id, state])
      .sort(byText),
  ]);
}

/** Everywhere a step can lead to. */
export function targetsOf(step: PlanStep): readonly string[] {
  const next =
    step.kind === "task"
      ? step.next
      : step.outcomes.flatMap(({ to, limit }) => (limit?.usedUp?.kind === "step" ? [to, limit.usedUp.step] : [to]));
  const left = (step.timeouts ?? []).flatMap((timeout) => (timeout.kind === "leave" ? [timeout.to] : []));
  return [...next, ...left, ...(step.condition?.otherwise ?? [])];
}

const onHand = (document: string) => `document ${document}`;
const done = (step: string) => `completed ${step}`;

function documentsOf({ oneOf }: Slot): readonly string[] {
  return oneOf.map(({ document }) => document);
}

/** As the core calls them in `taken`. */
function countersOf(step: PlanStep): readonly string[] {
  return step.kind === "task"
    ? []
    : step.outcomes.flatMap(({ answer, limit }) => (limit ? [`${step.id}/${answer}`] : []));
}

/** The steps since whose completion the time-outs of a step count. */
function countedFrom({ timeouts = [], duration }: PlanStep): readonly string[] {
  return timeouts.flatMap(({ after = duration }) =>
    after?.kind === "since" && after.from !== undefined ? [after.from] : [],
  );
}

/** The facts that a step or any step after it reads: a fixed point, found from the end backwards. */
function readAhead(steps: readonly PlanStep[], own: ReadonlyMap<string, Footprint>): ReadonlyMap<string, bigint> {
  const live = new Map<string, bigint>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const step of steps.toReversed()) {
      const before = live.get(step.id) ?? -1n;
      const now = targetsOf(step).reduce((set, to) => set | (live.get(to) ?? 0n), own.get(step.id)?.reads ?? 0n);
      if (now === before) continue;
      live.set(step.id, now);
      changed = true;
    }
  }
  return live;
}

/** The joins that each step stands before: those of the forks whose arms it lies in. */
function joinsAround(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const joinOf = new Map(Object.values(plan.steps).flatMap(({ id, join }) => (join ? [[join.fork, id] as const] : [])));
  const around = new Map<string, readonly string[]>([[plan.first, []]]);
  for (const [id, joins] of around) {
    const step = at(plan.steps, id);
    const join = joinOf.get(id);
    const forks = step?.kind === "task" && step.next.length > 1 && join !== undefined;
    for (const to of step ? targetsOf(step) : []) {
      if (around.has(to)) continue;
      const inside = forks && step.kind === "task" && step.next.includes(to) ? [...joins, join] : joins;
      const arrives = at(plan.steps, to)?.join?.from.includes(id) && inside.at(-1) === to;
      around.set(to, arrives ? inside.slice(0, -1) : inside);
    }
  }
  return around;
}

function union(one: Footprint, other: Footprint = nothing): Footprint {
  return { reads: one.reads | other.reads, writes: one.writes | other.writes };
}

function filtered<T>(record: Readonly<Record<string, T>>, keep: (key: string) => boolean): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function byText(a: readonly unknown[], b: readonly unknown[]): number {
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
