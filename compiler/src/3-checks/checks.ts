import { blocks, type Finding, type Span, type Text } from "@baku/grammar";
import type { CalendarProfile } from "@baku/runtime";
import type { Draft } from "../2-procedure/build.js";
import { activityVerb } from "./activity-verb.js";
import { actorOrder } from "./actor-order.js";
import { actorStated } from "./actor-stated.js";
import { actorsMany, actorsOne } from "./actors-number.js";
import { actorsUsed } from "./actors-used.js";
import { approverNip } from "./approver-nip.js";
import { cellsBlank } from "./cells-blank.js";
import { cellsStated } from "./cells-stated.js";
import { countedFrom } from "./counted-from.js";
import { datesCome, datesOrder, datesWhole } from "./dates.js";
import { decisionExits, decisionQuestion, decisionWords } from "./decisions.js";
import { documentsBefore } from "./documents-before.js";
import { documentsFlow } from "./documents-flow.js";
import { documentsMarks } from "./documents-marks.js";
import { externalAuthority } from "./external-authority.js";
import { flowKnown } from "./flow-known.js";
import { flowProof } from "./flow-proof.js";
import { groupEach } from "./group-each.js";
import { handedOver } from "./handed-over.js";
import { hiddenDecision } from "./hidden-decision.js";
import { identityBlank } from "./identity-blank.js";
import { identityComplete } from "./identity-complete.js";
import { lawsComplete, lawsOrder } from "./laws.js";
import { loopsBounded } from "./loops-bounded.js";
import { nameBare } from "./name-bare.js";
import { qualificationsAbility } from "./qualifications-ability.js";
import { quoted } from "./quoted.js";
import { refusals } from "./refusals.js";
import { relatedNamed } from "./related-named.js";
import { reviewDue } from "./review-due.js";
import { runs } from "./runs.js";
import { serviceTime } from "./service-time.js";
import { severalActivities } from "./several-activities.js";
import { stepsNumbered } from "./steps-numbered.js";
import { stepsReachable } from "./steps-reachable.js";
import { timesDay, timesJump } from "./times.js";
import { timesAgain, timesLeft, timesZero } from "./times-possible.js";
import { warningsUseful } from "./warnings-useful.js";

/** A check is one line here: a pure function from a draft, and what the office gives, to its findings. */
export type Check = (draft: Draft, given: Given) => readonly Finding[];

export interface Given {
  /** `2026-11-20`; undefined where the day does not matter. */
  readonly today: string | undefined;
  readonly dayMeans: CalendarProfile["dayMeans"];
}

export const checks: readonly Check[] = [
  identityComplete,
  identityBlank,
  nameBare,
  quoted,
  datesOrder,
  datesWhole,
  datesCome,
  reviewDue,
  approverNip,
  lawsComplete,
  lawsOrder,
  qualificationsAbility,
  relatedNamed,
  warningsUseful,
  stepsNumbered,
  cellsStated,
  cellsBlank,
  actorStated,
  actorsUsed,
  actorsMany,
  actorsOne,
  actorOrder,
  groupEach,
  externalAuthority,
  activityVerb,
  severalActivities,
  hiddenDecision,
  documentsFlow,
  documentsBefore,
  documentsMarks,
  timesDay,
  timesJump,
  timesZero,
  timesLeft,
  timesAgain,
  serviceTime,
  countedFrom,
  stepsReachable,
  decisionExits,
  decisionWords,
  decisionQuestion,
  loopsBounded,
  refusals,
  handedOver,
  flowKnown,
  flowProof,
  runs,
];

/** Where a step's head stands, for findings about the step as a whole. */
export const headOf = ({ node }: Draft, index: number): Span => {
  const block = blocks(node, "step")[index]!;
  return { start: block.label.span.start, end: block.argument?.span.end ?? block.label.span.end };
};

/** A piece of a text: at its place, or the whole text where lines were joined or backslashes taken away. */
export const within = (text: Text, from: number, length: number): Span =>
  text.span.end - text.span.start === text.text.length
    ? { start: text.span.start + from, end: text.span.start + from + length }
    : text.span;
