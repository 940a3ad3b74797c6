import { stepRef } from "../flow.js";
import type { Procedure, Step } from "../types.js";
import type { At, Change } from "./change.js";
import { change } from "./change.js";
import { answerChanges, kindChanges, nextChanges, rareChanges, timeoutChanges, waitChanges } from "./flow.js";
import { aligned, type Matched, match, matchedBy } from "./match.js";
import { actorChanges, documentChanges, phaseChanges } from "./roster.js";
import { type Route, routeOf } from "./route.js";
import { approvalChanges, columnChanges, identityChanges, listChanges } from "./sheet.js";
import { durationChanges, outputChanges, remarkChanges, requirementChanges, whoChanges } from "./standard.js";
import { nameChanges, placeChanges, wordingChanges } from "./steps.js";
import { both, type Words, wordsOf } from "./words.js";

/** What changed in a procedure as a whole. The old one has the ids of the new one, as far as they were matched. */
type Evaluator = (was: Procedure, now: Procedure, matched: Matched) => readonly Change[];

/** A step of both versions, and what evaluators need to say what changed about it. */
export interface StepPair {
  readonly was: Step;
  readonly now: Step;
  /** As it was called in the old version. */
  readonly old: Step;
  readonly at: At;
  readonly words: { readonly was: Words; readonly now: Words };
  readonly route: Route;
}

type StepEvaluator = (pair: StepPair) => readonly Change[];

const evaluators: readonly Evaluator[] = [
  identityChanges,
  approvalChanges,
  listChanges,
  columnChanges,
  actorChanges,
  documentChanges,
  phaseChanges,
];

const stepEvaluators: readonly StepEvaluator[] = [
  placeChanges,
  nameChanges,
  wordingChanges,
  whoChanges,
  requirementChanges,
  durationChanges,
  outputChanges,
  remarkChanges,
  rareChanges,
  kindChanges,
  nextChanges,
  answerChanges,
  waitChanges,
  timeoutChanges,
];

/**
 * What changed from one version of a procedure to the next, in the order of the form: the sheet, what the steps name, the steps.
 * Pure. Empty exactly when both have one version: spans, sources and the order of keys are no change.
 *
 * @example
 * ```ts
 * import { diff } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const breaking = diff(permohonanIzinCuti, permohonanIzinCuti).filter(({ severity }) => severity === "breaking");
 * ```
 */
export function diff(old: Procedure, next: Procedure): readonly Change[] {
  const matched = match(old, next);
  const was = aligned(old, matched);
  const words = { was: wordsOf(was), now: wordsOf(next) };
  const route = routeOf(was, next, matched);
  const alignedStep = new Map(was.steps.map((step, index) => [old.steps[index]!, step]));
  const kept = new Map(matched.steps.pairs.map((pair) => [pair.now, pair]));

  const ofStep = (step: Step): readonly Change[] => {
    const pair = kept.get(step);
    if (!pair) return [change("step-inserted", placeOf(step), { after: both(step.text) })];
    const how = matchedBy(pair);
    const at: At = { ...placeOf(step), ...(how ? { matchedBy: how } : {}) };
    const seen = { was: alignedStep.get(pair.was)!, now: step, old: pair.was, at, words, route };
    return stepEvaluators.flatMap((evaluate) => evaluate(seen));
  };
  const gone = (step: Step) => [change("step-removed", placeOf(step), { before: both(step.text) })];
  return [
    ...evaluators.flatMap((evaluate) => evaluate(was, next, matched)),
    ...inOrder(old, next, matched).flatMap(({ step, removed }) => (removed ? gone(step) : ofStep(step))),
  ];
}

function placeOf(step: Step): At {
  return { path: `steps/${step.id}`, step: stepRef(step) };
}

/** The new steps, and each one that is gone after the step that it came after. */
function inOrder(old: Procedure, next: Procedure, { steps }: Matched) {
  const now = new Map(steps.pairs.map((pair) => [pair.was, pair.now]));
  const after = new Map<Step | undefined, Step[]>();
  let last: Step | undefined;
  for (const step of old.steps) {
    const stays = now.get(step);
    if (stays) last = stays;
    else after.set(last, [...(after.get(last) ?? []), step]);
  }
  const removed = (step: Step | undefined) => (after.get(step) ?? []).map((each) => ({ step: each, removed: true }));
  return [...removed(undefined), ...next.steps.flatMap((step) => [{ step, removed: false }, ...removed(step)])];
}
