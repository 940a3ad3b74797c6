import type { CaseState, OpenStep } from "../../core/types.js";
import { at, type Plan, type PlanStep, type Slot } from "../plan.js";

/**
 * What a step reads and writes besides its own token: documents on hand, how often a bounded answer was taken, and whether a step
 * that a time-out counts from was completed.
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
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

const nothing: Footprint = { reads: [], writes: [] };

export function factsOf(plan: Plan): Facts {
  const steps = Object.values(plan.steps);
  const tracked = new Set(steps.flatMap((step) => step.requires.flatMap(documentsOf)));
  const steady = steadyDocuments(steps);
  const since = new Set(steps.flatMap(countedFrom));
  const own = new Map(steps.map((step) => [step.id, footprintOf(step, tracked, since)]));
  const isRead = readAhead(steps, own);
  const enclosing = joinsAround(plan);
  const order = new Map(steps.map(({ id }, index) => [id, index]));

  const known = new Map<string, { readonly reads: ReadonlySet<string>; readonly writes: ReadonlySet<string> }>();
  /** What can happen from a step on while a token stands at `still`: joins that wait for that token stay closed. */
  const ahead = (from: string, still: string) => {
    const closed = enclosing.get(still) ?? [];
    const key = JSON.stringify([from, closed]);
    const before = known.get(key);
    if (before) return before;
    const found = { reads: new Set<string>(), writes: new Set<string>() };
    const seen = new Set([from]);
    for (const id of seen) {
      const { reads, writes } = own.get(id) ?? nothing;
      for (const fact of reads) found.reads.add(fact);
      for (const fact of writes) found.writes.add(fact);
      const step = at(plan.steps, id);
      for (const to of step ? targetsOf(step) : []) {
        const waits = closed.includes(to) && at(plan.steps, to)?.join?.from.includes(id);
        if (!waits) seen.add(to);
      }
    }
    known.set(key, found);
    return found;
  };
  const place = (a: { readonly step: string }, b: { readonly step: string }) =>
    (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0);

  return {
    tracked,
    forget: (state) => {
      const { open, waiting } = state;
      const isKept = (fact: string) => [open, waiting].some((tokens) => tokens.some(({ step }) => isRead(fact, step)));
      return {
        ...state,
        startedAt: 0,
        open: open.map(withoutPast).sort(place),
        waiting: waiting
          .map((token) => ({ ...token, since: 0, ...(token.kind !== "arrived" && { round: 1 }) }))
          .sort(place),
        rounds: none,
        taken: kept(state.taken, isKept, (times) => times),
        completedAt: kept(
          state.completedAt,
          (id) => isKept(done(id)),
          () => 0,
        ),
        contents: undefined,
        documents: kept(
          state.documents,
          (id) => isKept(onHand(id)),
          ({ state }) => ({ step: "", round: 0, ...(state === undefined ? {} : { state }) }),
        ),
      };
    },
    independent: ({ documents }, step, others) => {
      const { reads, writes } = own.get(step) ?? nothing;
      // A document on hand that is only ever made in the state that it is in stays as it is, whoever makes it again.
      const settled = new Set(
        Object.keys(documents)
          .filter((id) => steady.has(id))
          .map(onHand),
      );
      return others.every((from) => {
        const rest = ahead(from, step);
        const isFree = (fact: string) => settled.has(fact) || !rest.writes.has(fact);
        return (
          reads.every(isFree) && writes.every((fact) => isFree(fact) && (settled.has(fact) || !rest.reads.has(fact)))
        );
      });
    },
    mayCome: (slot, step, others) =>
      others.some((from) => documentsOf(slot).some((id) => ahead(from, step).writes.has(onHand(id)))),
  };
}

/** Documents that are made in one state alone. */
function steadyDocuments(steps: readonly PlanStep[]): ReadonlySet<string> {
  const made = Map.groupBy(
    steps.flatMap((step) => step.produces.flatMap(({ oneOf }) => oneOf)),
    (each) => each.document,
  );
  return new Set([...made].flatMap(([id, uses]) => (uses.every(({ state }) => state === uses[0]?.state) ? [id] : [])));
}

function footprintOf(step: PlanStep, tracked: ReadonlySet<string>, since: ReadonlySet<string>): Footprint {
  const counters = countersOf(step);
  const made = step.produces.flatMap(documentsOf).filter((id) => tracked.has(id));
  return {
    reads: [...step.requires.flatMap(documentsOf).map(onHand), ...counters, ...countedFrom(step).map(done)],
    writes: [...made.map(onHand), ...counters, ...(since.has(step.id) ? [done(step.id)] : [])],
  };
}

function withoutPast({ step, members, takenOver }: OpenStep): OpenStep {
  return { step, round: 1, since: 0, members, done: [], ...(takenOver && { takenOver }) };
}

/** Two cases with one key go on alike. */
export function keyOf({ status, open, waiting, taken, completedAt, documents }: CaseState): string {
  const parts: (string | number | undefined)[] = [status];
  for (const { step, takenOver } of open)
    parts.push("open", step, takenOver && JSON.stringify([...takenOver.without].sort()));
  // Which arms have arrived is no matter, how many is.
  if (waiting.length > 0)
    parts.push("waiting", JSON.stringify(waiting.map(({ kind, step }) => `${kind} ${step}`).sort()));
  for (const key of Object.keys(taken).sort()) parts.push("taken", key, taken[key]);
  for (const key of Object.keys(completedAt).sort()) parts.push("completed", key);
  for (const key of Object.keys(documents).sort()) parts.push("document", key, documents[key]?.state);
  return JSON.stringify(parts);
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

/**
 * Whether a step, or any step after it, reads a fact. Looked for no further than it can be: most facts are read soon or never again,
 * and what is known of one step is known of those on the way to it.
 */
function readAhead(
  steps: readonly PlanStep[],
  own: ReadonlyMap<string, Footprint>,
): (fact: string, from: string) => boolean {
  const targets = new Map(steps.map((step) => [step.id, targetsOf(step)]));
  const first = firstAhead(steps, targets);
  const last = new Map<string, number>();
  for (const [row, { id }] of steps.entries()) for (const fact of own.get(id)?.reads ?? []) last.set(fact, row);
  const known = new Map<string, Map<string, boolean>>();

  return (fact, from) => {
    const lastRow = last.get(fact) ?? -1;
    const isBehind = (id: string) => (first.get(id) ?? lastRow + 1) > lastRow;
    if (isBehind(from)) return false;
    const answers = known.get(fact) ?? new Map<string, boolean>();
    known.set(fact, answers);
    const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
    for (const id of cameFrom.keys()) {
      if (answers.get(id) ?? own.get(id)?.reads.includes(fact)) {
        for (let way: string | undefined = id; way !== undefined; way = cameFrom.get(way)) answers.set(way, true);
        return true;
      }
      for (const to of targets.get(id) ?? [])
        if (!isBehind(to) && answers.get(to) !== false && !cameFrom.has(to)) cameFrom.set(to, id);
    }
    for (const id of cameFrom.keys()) answers.set(id, false);
    return false;
  };
}

/** The first row that a case can still come to from each step: a fixed point, found from the end backwards. */
function firstAhead(
  steps: readonly PlanStep[],
  targets: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const first = new Map(steps.map(({ id }, row) => [id, row]));
  const backwards = steps.map(({ id }) => id).reverse();
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of backwards) {
      const before = first.get(id) ?? 0;
      const now = (targets.get(id) ?? []).reduce((least, to) => Math.min(least, first.get(to) ?? least), before);
      if (now < before) changed = first.set(id, now).size > 0;
    }
  }
  return first;
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

const none: Readonly<Record<string, never>> = {};

/** Entries of a record; where none is kept, one and the same empty record. */
function kept<T, U>(
  record: Readonly<Record<string, T>>,
  isKept: (key: string) => boolean,
  change: (value: T) => U,
): Readonly<Record<string, U>> {
  const entries: (readonly [string, U])[] = [];
  for (const key of Object.keys(record)) if (isKept(key)) entries.push([key, change(record[key]!)]);
  return entries.length === 0 ? none : Object.fromEntries(entries);
}
