import type { Cell, DocumentUse, Duration, Flow, Procedure, StartRule, Step, Target } from "../types.js";
import { folded, type Pair, type Pairing, pairUp, similarity } from "./pair.js";

/** What of the old procedure is what of the new one. */
export interface Matched {
  readonly steps: Pairing<Step>;
  readonly actors: Pairing<Procedure["actors"][number]>;
  readonly documents: Pairing<Procedure["documents"][number]>;
  readonly phases: Pairing<Procedure["phases"][number]>;
}

/**
 * Steps are matched by their stable id; then by name; a step without a stable name, whose id follows its number, by its text; and
 * what is left by its number. An actor or a document whose name is another is known by what it does in the steps that stayed.
 */
export function match(old: Procedure, next: Procedure): Matched {
  const steps = pairUp(old.steps, next.steps, ...stepRules);
  const kept = new Map(steps.pairs.map(({ was, now }) => [was, now.id]));
  const ofOld = partsPlayed(old, (step) => kept.get(step));
  const ofNext = partsPlayed(next, ({ id }) => id);
  const sameParts = (kind: "actors" | "documents") => (a: Named, b: Named) =>
    likeness(ofOld[kind].get(a.id), ofNext[kind].get(b.id), similarity(a.name, b.name));
  return {
    steps,
    actors: pairUp(
      old.actors,
      next.actors,
      (a, b) => a.id === b.id,
      (a, b) => folded(a.printed) === folded(b.printed),
      sameParts("actors"),
    ),
    documents: pairUp(old.documents, next.documents, (a, b) => a.id === b.id, sameParts("documents")),
    phases: pairUp(
      old.phases,
      next.phases,
      (a, b) => a.id === b.id,
      (a, b) => a.number !== undefined && a.number === b.number,
    ),
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

type Parts = ReadonlyMap<string, ReadonlySet<string>>;

/** What each actor and each document does in which step, those steps alone that have a name here. */
function partsPlayed({ steps }: Procedure, nameOf: (step: Step) => string | undefined) {
  const actors = new Map<string, Set<string>>();
  const documents = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, id: string | undefined, part: string) => {
    if (id === undefined) return;
    const parts = to.get(id);
    if (parts) parts.add(part);
    else to.set(id, new Set([part]));
  };
  for (const step of steps) {
    const name = nameOf(step);
    if (name === undefined) continue;
    if (step.actors.known) {
      for (const id of step.actors.value.responsible) add(actors, id, `${name} does`);
      for (const { actor } of step.actors.value.with) add(actors, actor, `${name} with`);
    }
    for (const { answer, limit } of step.flow.outcomes) add(actors, limit?.then?.actor, `${name} ${answer}`);
    for (const { notify } of step.flow.timeouts) add(actors, notify, `${name} late`);
    for (const key of ["requires", "produces"] as const)
      if (step[key].known)
        for (const use of step[key].value)
          for (const { document, state } of use.anyOf ?? [use]) add(documents, document, `${name} ${key} ${state}`);
  }
  return { actors, documents } satisfies Record<string, Parts>;
}

/** How much of what both do is the same, if that is most of it, and either name or number of parts says that it is no chance. */
function likeness(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined, names: number): number {
  if (!a || !b) return 0;
  const shared = [...a].filter((part) => b.has(part)).length;
  const alike = shared / (a.size + b.size - shared);
  return alike >= 0.75 && (shared > 1 || names >= 0.6) ? alike : 0;
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
export function aligned(old: Procedure, { steps, actors, documents, phases }: Matched): Procedure {
  const step = idsOf(steps);
  const actor = idsOf(actors);
  const document = idsOf(documents);
  const phase = idsOf(phases);
  const use = (of: DocumentUse): DocumentUse => ({
    ...of,
    document: document(of.document),
    ...(of.anyOf && { anyOf: of.anyOf.map((each) => ({ ...each, document: document(each.document) })) }),
  });
  return {
    ...old,
    actors: old.actors.map((each) => ({ ...each, id: actor(each.id) })),
    documents: old.documents.map((each) => ({ ...each, id: document(each.id) })),
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
      requires: mapCell(each.requires, (uses) => uses.map(use)),
      produces: mapCell(each.produces, (uses) => uses.map(use)),
      duration: mapCell(each.duration, (duration) => since(duration, step)),
      start: each.start && mapCell(each.start, (start) => since(start, step)),
      flow: alignedFlow(each.flow, step, actor),
    })),
  };
}

type Rename = (id: string) => string;

/** What is gone goes by an id that nothing can have. */
export const goneId = (id: string): string => `/${id}`;

function idsOf({ pairs, removed }: Pairing<{ readonly id: string }>): Rename {
  const ids = new Map([
    ...pairs.map(({ was, now }) => [was.id, now.id] as const),
    ...removed.map(({ id }) => [id, goneId(id)] as const),
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
