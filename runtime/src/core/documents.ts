import { at, type Plan, type PlanStep, type Slot } from "../procedure/plan.js";
import type { CoreRefusal } from "./command.js";
import type { OpenWork } from "./decide.js";
import { documentProblems } from "./fields.js";
import type { CaseState, OpenStep, Outputs } from "./types.js";

/** A requirement that is not met: the document is not there, or `onHand` in another state than the one that is needed. */
export interface Awaited {
  readonly document: string;
  readonly state?: string;
  readonly onHand?: string;
}

/** What must be on hand and is not. */
export function awaitedDocuments(plan: Plan, state: CaseState, step: PlanStep): readonly Awaited[] {
  return step.requires.filter((slot) => !isMet(slot, state)).map((slot) => awaited(plan, state, slot));
}

export function requirementsRefusal({ plan, state, step }: OpenWork): CoreRefusal | undefined {
  const missing = awaitedDocuments(plan, state, step);
  if (missing.length === 0) return undefined;
  return { code: "RUN140", params: { step: step.ref, decision: step.kind === "decision", awaited: missing } };
}

/**
 * What is wrong with the outputs of a command. Members of a `setiap` step each bring what they have; the one who `closes` it
 * must leave nothing missing that no member has brought in this round.
 */
export function outputsRefusal(work: OpenWork, outputs: Outputs = {}, closes: boolean): CoreRefusal | undefined {
  const { plan, state, step, open } = work;
  const given = Object.keys(outputs);
  if (given.length === 0 && step.produces.length === 0) return undefined;

  const ids = step.produces.flatMap((slot) => slot.oneOf.map(({ document }) => document));
  const unknown = given.filter((id) => !ids.includes(id));
  if (unknown.length > 0) return { code: "RUN131", params: { step: step.ref, unknown, ids } };

  for (const slot of step.produces) {
    const several = ids.filter((id, index) => isOf(slot, id) && given.includes(id) && ids.indexOf(id) === index);
    if (several.length <= 1) continue;
    const names = several.map((id) => nameOf(plan, id));
    return { code: "RUN132", params: { step: step.ref, output: slot.printed, given: names } };
  }

  const missing = closes ? step.produces.filter((slot) => !slot.optional && !isGiven(slot, given, state, open)) : [];
  if (missing.length > 0) {
    const first = missing.flatMap((slot) => slot.oneOf.map(({ document }) => document));
    return { code: "RUN130", params: { step: step.ref, outputs: missing.map((slot) => slot.printed), ids: first } };
  }

  const problems = given.flatMap((id) => {
    const document = at(plan.documents, id);
    return document ? documentProblems(document, outputs[id]) : [];
  });
  return problems.length > 0 ? { code: "RUN133", params: { step: step.ref, problems } } : undefined;
}

/** The state that a step leaves a document in; undefined where none is named. */
export function stateMade(step: PlanStep, document: string): string | undefined {
  for (const slot of step.produces) {
    for (const made of slot.oneOf) if (made.document === document) return made.state;
  }
  return undefined;
}

/** Whether one of the documents of a requirement is on hand, in its state where one is named. */
export function isMet(slot: Slot, state: CaseState): boolean {
  return slot.oneOf.some((needed) => {
    const onHand = at(state.documents, needed.document);
    return onHand !== undefined && (needed.state === undefined || onHand.state === needed.state);
  });
}

function awaited(plan: Plan, state: CaseState, slot: Slot): Awaited {
  const [needed, ...others] = slot.oneOf;
  if (!needed || others.length > 0) return { document: slot.printed };
  const document = nameOf(plan, needed.document);
  if (needed.state === undefined) return { document };
  const onHand = at(state.documents, needed.document)?.state;
  return {
    document,
    state: stateName(plan, needed.document, needed.state),
    ...(onHand === undefined ? undefined : { onHand: stateName(plan, needed.document, onHand) }),
  };
}

function isGiven(slot: Slot, given: readonly string[], state: CaseState, open: OpenStep): boolean {
  return slot.oneOf.some(({ document }) => {
    const onHand = at(state.documents, document);
    return (
      given.includes(document) || isCarried(slot, state) || (onHand?.step === open.step && onHand.round === open.round)
    );
  });
}

/** A step that brings a document on hand into another state (signs it) has nothing to hand in: the document is carried over. */
export function isCarried({ oneOf }: Slot, state: CaseState): boolean {
  const [made] = oneOf;
  return oneOf.length === 1 && made?.state !== undefined && at(state.documents, made.document) !== undefined;
}

function isOf(slot: Slot, id: string): boolean {
  return slot.oneOf.some(({ document }) => document === id);
}

function nameOf(plan: Plan, id: string): string {
  return at(plan.documents, id)?.name ?? id;
}

function stateName(plan: Plan, document: string, id: string): string {
  return at(plan.documents, document)?.states.find((state) => state.id === id)?.name ?? id;
}
