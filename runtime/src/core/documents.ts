import { at, type Plan, type PlanStep, type Slot } from "../procedure/plan.js";
import type { CoreRefusal } from "./command.js";
import type { OpenWork } from "./decide.js";
import { documentProblems } from "./fields.js";
import type { CaseState, Outputs } from "./types.js";

/** A requirement that is not met: the document is not there, or `onHand` in another state than the one that is needed. */
export interface AwaitedDocument {
  readonly document: string;
  readonly state?: string;
  readonly onHand?: string;
}

/**
 * What must be on hand and is not. Where a decision was handed over, or a member of a `setiap` step has done his part, it was there:
 * that answer or that part may have brought the document into another state (signed it) since.
 */
export function awaitedDocuments(plan: Plan, state: CaseState, step: PlanStep): readonly AwaitedDocument[] {
  for (const slot of step.requires)
    if (!isMet(slot, state)) return isTakenOver(state, step.id) ? nothing : allAwaited(plan, state, step);
  return nothing;
}

function allAwaited(plan: Plan, state: CaseState, step: PlanStep): readonly AwaitedDocument[] {
  const missing = step.requires.filter((slot) => !isMet(slot, state) && !isOfThisRound(slot, state, step));
  return missing.map((slot) => awaited(plan, state, slot));
}

/** Whether the step itself has brought a document into the state that it is in. */
function isOfThisRound({ oneOf }: Slot, { documents, rounds }: CaseState, { id }: PlanStep): boolean {
  return oneOf.some(({ document }) => {
    const onHand = at(documents, document);
    return onHand?.step === id && onHand.round === at(rounds, id);
  });
}

const nothing: readonly AwaitedDocument[] = [];

function isTakenOver({ open }: CaseState, step: string): boolean {
  return open.some((each) => each.step === step && each.takenOver !== undefined);
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
  const { plan, step } = work;
  for (const id in outputs) if (!isOutput(step, id)) return unknownOutputs(step, outputs);
  for (const slot of step.produces) {
    const several = slot.oneOf.length === 1 ? undefined : severalRefusal(plan, step, slot, outputs);
    if (several) return several;
  }
  if (closes) {
    for (const slot of step.produces) {
      if (!slot.optional && !isGiven(slot, outputs, work)) return missingOutputs(work, outputs);
    }
  }
  for (const id in outputs) {
    const document = at(plan.documents, id);
    if (document && documentProblems(document, outputs[id]).length > 0) return fieldsRefusal(plan, step, outputs);
  }
  return undefined;
}

function unknownOutputs(step: PlanStep, outputs: Outputs): CoreRefusal {
  const ids = step.produces.flatMap(idsOf);
  const unknown = Object.keys(outputs).filter((id) => !ids.includes(id));
  return { code: "RUN131", params: { step: step.ref, unknown, ids } };
}

function severalRefusal(plan: Plan, step: PlanStep, slot: Slot, outputs: Outputs): CoreRefusal | undefined {
  const several = [...new Set(idsOf(slot))].filter((id) => Object.hasOwn(outputs, id));
  if (several.length <= 1) return undefined;
  const names = several.map((id) => nameOf(plan, id));
  return { code: "RUN132", params: { step: step.ref, output: slot.printed, given: names } };
}

function missingOutputs(work: OpenWork, outputs: Outputs): CoreRefusal {
  const { step } = work;
  const missing = step.produces.filter((slot) => !slot.optional && !isGiven(slot, outputs, work));
  const params = { step: step.ref, outputs: missing.map((slot) => slot.printed), ids: missing.flatMap(idsOf) };
  return { code: "RUN130", params };
}

function fieldsRefusal(plan: Plan, step: PlanStep, outputs: Outputs): CoreRefusal {
  const problems = Object.keys(outputs).flatMap((id) => {
    const document = at(plan.documents, id);
    return document ? documentProblems(document, outputs[id]) : [];
  });
  return { code: "RUN133", params: { step: step.ref, problems } };
}

function isOutput({ produces }: PlanStep, id: string): boolean {
  for (const { oneOf } of produces) for (const { document } of oneOf) if (document === id) return true;
  return false;
}

function idsOf({ oneOf }: Slot): readonly string[] {
  return oneOf.map(({ document }) => document);
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
  for (const needed of slot.oneOf) {
    const onHand = at(state.documents, needed.document);
    if (onHand !== undefined && (needed.state === undefined || onHand.state === needed.state)) return true;
  }
  return false;
}

function awaited(plan: Plan, state: CaseState, slot: Slot): AwaitedDocument {
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

function isGiven(slot: Slot, outputs: Outputs, { state, open }: OpenWork): boolean {
  for (const { document } of slot.oneOf) {
    if (Object.hasOwn(outputs, document)) return true;
    const onHand = at(state.documents, document);
    if (onHand?.step === open.step && onHand.round === open.round) return true;
  }
  return isCarried(slot, state);
}

/** A step that brings a document on hand into another state (signs it) has nothing to hand in: the document is carried over. */
export function isCarried({ oneOf }: Slot, state: CaseState): boolean {
  const [made] = oneOf;
  return oneOf.length === 1 && made?.state !== undefined && at(state.documents, made.document) !== undefined;
}

function nameOf(plan: Plan, id: string): string {
  return at(plan.documents, id)?.name ?? id;
}

function stateName(plan: Plan, document: string, id: string): string {
  return at(plan.documents, document)?.states.find((state) => state.id === id)?.name ?? id;
}
