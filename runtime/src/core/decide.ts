import { at, type Plan, type PlanOutcome, type PlanStep } from "../procedure/plan.js";
import { decideOnCase } from "./case-work.js";
import { type CoreRefusal, readCommand } from "./command.js";
import { outputsRefusal, requirementsRefusal } from "./documents.js";
import {
  closerRefusal,
  missingMembers,
  missingParticipants,
  participantRefusal,
  partyRef,
  speakerRefusal,
} from "./doers.js";
import { evolve, isUsedUp } from "./evolve.js";
import { assign, attach, sendBack } from "./exceptions.js";
import { begin, type Decision, enter, goOn, happened, refused, type Situation } from "./go-on.js";
import { callOf, decideOnLink, isOver } from "./links.js";
import { onRecord, reckonAnew } from "./reckon.js";
import { recordedAs, standInRefusal, standsBy } from "./stand-in.js";
import { beginsAt, dueDate, timeoutAt } from "./timers.js";
import type {
  CaseCommand,
  CaseState,
  Command,
  Context,
  Event,
  LinkCommand,
  OpenStep,
  StepCommand,
  TimerCommand,
} from "./types.js";

/**
 * What a command does to a case: the events that happened, or why it is refused. Pure and total: it looks nothing up, changes
 * nothing, and never throws, whatever a caller without types has sent as a command.
 * Refuses with a code (`RUN1xx`) and its parameters; never throws.
 *
 * @example
 * ```ts
 * import { decide, defaultCalendar, initial, messageText, plan } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const context = { now: Date.now(), directory: {}, calendar: defaultCalendar() };
 * const decision = decide(planned.plan, initial, { kind: "start" }, context);
 * if (decision.kind === "refused") console.error(messageText(decision.refusal, "id"));
 * ```
 */
export function decide(plan: Plan, state: CaseState, command: Command, context: Context): Decision {
  const read = readCommand(command);
  if (!read.ok) return refused(read.refusal);
  const decision = judge(plan, state, read.command, context);
  return state.calendar === context.calendar.version || read.command.kind === "reckon"
    ? decision
    : onRecord({ plan, state, context }, decision);
}

function judge(plan: Plan, state: CaseState, given: Command, context: Context): Decision {
  if (isLink(given) && state.status !== "new") return decideOnLink({ plan, state, context }, given);
  if (isOver(state)) return refused({ code: "RUN104", params: { cancelled: state.status === "cancelled" } });
  if (given.kind === "start") return start(plan, state, given, context);
  if (state.status === "new" || isLink(given)) return refused({ code: "RUN102", params: {} });

  const situation: Situation = { plan, state, context };
  if (given.kind === "reckon") return reckonAnew(situation, given);
  if (given.kind === "migrate") return refused({ code: "RUN197", params: { to: given.to } });
  const sent = standIn(situation, given);
  if (sent.kind === "refused") return sent;
  if (isOnCase(sent)) return decideOnCase(situation, sent);
  const step = at(plan.steps, sent.step);
  if (!step) return refused({ code: "RUN105", params: { step: sent.step } });
  if (state.aside.pause) return refused({ code: "RUN192", params: { step: step.ref, since: state.aside.pause.since } });
  if (sent.kind === "answer") return answerCondition(situation, step, sent);
  if (sent.kind === "begin") return beginScheduled(situation, step, sent);
  const open = openStep(state, step.id);
  if (!open) return refused(sent.kind === "timeout" ? stale(step) : notOpen(plan, state, step));
  const work: OpenWork = { plan, state, context, step, open };
  switch (sent.kind) {
    case "complete":
      return complete(work, sent);
    case "decide":
      return answer(work, sent);
    case "participate":
      return participate(work, sent);
    case "extend":
      return extend(work, sent);
    case "assign":
      return assign(work, sent);
    case "sendBack":
      return sendBack(work, sent);
    case "attach":
      return attach(work, sent);
    case "timeout":
      return timeOut(work, sent);
  }
}

/** The command with its doer as the event records him: whoever acts in another's stead, with the one whose stead it is. */
function standIn<C extends StepCommand | CaseCommand | TimerCommand>(
  { plan, state, context }: Situation,
  command: C,
): C | Extract<Decision, { kind: "refused" }> {
  const by = "by" in command ? command.by : undefined;
  if (by?.as === undefined) return command;
  const delegation = standsBy(state, context, by);
  if (!delegation) return { kind: "refused", refusal: standInRefusal(plan, by, by.as) };
  return { ...command, by: recordedAs(by, delegation) };
}

function isLink(command: Command): command is LinkCommand {
  switch (command.kind) {
    case "call":
    case "relay":
    case "report":
    case "receive":
    case "obey":
      return true;
    default:
      return false;
  }
}

function isOnCase(command: StepCommand | CaseCommand | TimerCommand): command is CaseCommand {
  return !("step" in command);
}

/** An open step, and all that a command on it is judged by. */
export interface OpenWork extends Situation {
  readonly step: PlanStep;
  readonly open: OpenStep;
}

type Sent<K extends Command["kind"]> = Extract<Command, { kind: K }>;

function start(plan: Plan, state: CaseState, command: Sent<"start">, context: Context): Decision {
  if (state.status !== "new") return refused({ code: "RUN103", params: {} });
  const { procedure, version } = plan;
  const calendar = context.calendar.version;
  const started: Event = { ...command, at: context.now, kind: "started", procedure, version, calendar };
  return goOn({ plan, state: evolve(plan, state, started), context }, "", started, [plan.first]);
}

/** Of a `setiap` step, each member's part; the last one closes it, and everything that the step needs is asked of him. */
function complete(work: OpenWork, command: Sent<"complete">): Decision {
  const { context, step, open } = work;
  if (step.kind === "decision") {
    return refused({ code: "RUN107", params: { step: step.ref, answers: step.outcomes.map((each) => each.answer) } });
  }
  const closes = missingMembers(step, open).length <= 1;
  const refusal =
    closerRefusal(work, command.by) ??
    (closes ? (participantsRefusal(work) ?? callRefusal(work)) : undefined) ??
    requirementsRefusal(work) ??
    outputsRefusal(work, command.outputs, closes);
  if (refusal) return refused(refusal);
  if (!closes) return happened([{ ...command, at: context.now, kind: "memberDone" }]);
  return goOn(work, step.id, { ...command, at: context.now, kind: "completed" }, step.next);
}

/** Within its bound an answer goes its way; used up, it goes on to a step, or someone takes over, or it is refused. */
function answer(work: OpenWork, command: Sent<"decide">): Decision {
  const { state, context, step } = work;
  if (step.kind === "task") return refused({ code: "RUN108", params: { step: step.ref } });
  const notTheirs = closerRefusal(work, command.by);
  if (notTheirs) return refused(notTheirs);
  const outcome = step.outcomes.find((each) => each.answer === command.answer);
  if (!outcome) {
    const answers = step.outcomes.map((each) => each.answer);
    return refused({ code: "RUN120", params: { step: step.ref, answer: command.answer, answers } });
  }
  const refusal =
    boundRefusal(work, outcome) ??
    participantsRefusal(work) ??
    callRefusal(work) ??
    requirementsRefusal(work) ??
    outputsRefusal(work, command.outputs, true);
  if (refusal) return refused(refusal);

  const decided: Event = { ...command, at: context.now, kind: "decided" };
  const after = isUsedUp(state, step.id, outcome) ? outcome.limit?.usedUp : undefined;
  switch (after?.kind) {
    case undefined:
      return goOn(work, step.id, decided, [outcome.to]);
    case "step":
      return goOn(work, step.id, decided, [after.step]);
    case "actor": {
      const takenOver = {
        at: context.now,
        kind: "takenOver",
        step: step.id,
        answer: outcome.answer,
        to: after.actor,
      } as const;
      return happened([decided, takenOver]);
    }
  }
}

function participate(work: OpenWork, command: Sent<"participate">): Decision {
  const refusal = participantRefusal(work, command.by);
  return refusal ? refused(refusal) : happened([{ ...command, at: work.context.now, kind: "participated" }]);
}

/** `hanya jika`: where it holds the step opens, else it is skipped. */
function answerCondition(situation: Situation, step: PlanStep, command: Sent<"answer">): Decision {
  const { plan, state, context } = situation;
  const asked = state.waiting.find((each) => each.kind === "asked" && each.step === step.id);
  if (!step.condition || asked?.kind !== "asked") return refused({ code: "RUN161", params: { step: step.ref } });
  const notTheirs = speakerRefusal({ plan, context, step }, command.by, "answer");
  if (notTheirs) return refused(notTheirs);
  const answered: Event = { ...command, at: context.now, kind: "answered" };
  if (!command.holds) return goOn(situation, step.id, answered, step.condition.otherwise);
  const entered = enter(situation, step, asked.round);
  return entered.kind === "refused" ? entered : happened([answered, entered]);
}

/** `perpanjangan`: once, before the time is over. */
function extend(work: OpenWork, command: Sent<"extend">): Decision {
  const { plan, state, context, step, open } = work;
  if (!step.duration?.extension) return refused({ code: "RUN165", params: { step: step.ref } });
  const notTheirs = speakerRefusal(work, command.by, "extend", open);
  if (notTheirs) return refused(notTheirs);
  if (open.extended) return refused({ code: "RUN166", params: { step: step.ref } });
  const { due } = dueDate({ plan, state, calendar: context.calendar }, step, open);
  if (due !== undefined && due <= context.now) return refused({ code: "RUN167", params: { step: step.ref, due } });
  return happened([{ ...command, at: context.now, kind: "extended" }]);
}

function beginScheduled(situation: Situation, step: PlanStep, { round }: Sent<"begin">): Decision {
  const { plan, state, context } = situation;
  const scheduled = state.waiting.find((each) => each.kind === "scheduled" && each.step === step.id);
  if (scheduled?.kind !== "scheduled" || scheduled.round !== round) return refused(stale(step));
  const due = beginsAt({ plan, state, calendar: context.calendar }, step, scheduled.since);
  if (due > context.now) return refused(early(step, due));
  const begun = begin(situation, step, round);
  return begun.kind === "refused" ? begun : happened([begun]);
}

/** `bila lewat`: the step is left for a target, or someone is told and it stays open. */
function timeOut(work: OpenWork, { round, timer }: Sent<"timeout">): Decision {
  const { plan, state, context, step, open } = work;
  const timeout = step.timeouts?.[timer];
  if (!timeout || open.round !== round || open.fired?.includes(timer)) return refused(stale(step));
  const due = timeoutAt({ plan, state, calendar: context.calendar }, step, open, timeout);
  if (due === undefined || due > context.now) return refused(early(step, due));
  const happens = { at: context.now, step: step.id, round, timer, due };
  if (timeout.kind === "leave") return goOn(work, step.id, { ...happens, kind: "timedOut" }, [timeout.to]);
  return happened([{ ...happens, kind: "notified", actor: timeout.actor }]);
}

function boundRefusal({ plan, state, step, open }: OpenWork, outcome: PlanOutcome): CoreRefusal | undefined {
  const { answer, limit } = outcome;
  const { takenOver } = open;
  if (takenOver?.without.includes(answer)) {
    return { code: "RUN122", params: { step: step.ref, answer, by: partyRef(plan, { actor: takenOver.by }) } };
  }
  if (!limit || limit.usedUp || !isUsedUp(state, step.id, outcome)) return undefined;
  return { code: "RUN121", params: { step: step.ref, answer, times: limit.times } };
}

function participantsRefusal({ plan, step, open }: OpenWork): CoreRefusal | undefined {
  const missing = missingParticipants(step, open).map((party) => partyRef(plan, party));
  if (missing.length === 0) return undefined;
  return { code: "RUN115", params: { step: step.ref, decision: step.kind === "decision", missing } };
}

/** `jalankan`: whoever answers for the step closes it once the called case is over. */
function callRefusal({ state, step, open }: OpenWork): CoreRefusal | undefined {
  if (!step.call || open.received) return undefined;
  const called = callOf(state, step.id, open.round)?.case;
  const params = { step: step.ref, decision: step.kind === "decision", procedure: step.call.printed };
  return { code: "RUN194", params: { ...params, ...(called === undefined ? undefined : { case: called }) } };
}

function notOpen(plan: Plan, state: CaseState, step: PlanStep): CoreRefusal {
  const waiting = state.waiting.find((each) => each.step === step.id)?.kind;
  if (waiting === "asked") return { code: "RUN160", params: { step: step.ref } };
  if (waiting === "scheduled") return { code: "RUN162", params: { step: step.ref } };
  return { code: "RUN106", params: { step: step.ref, open: openRefs(plan, state) } };
}

function openStep({ open }: CaseState, id: string): OpenStep | undefined {
  for (const each of open) if (each.step === id) return each;
  return undefined;
}

/** Someone was first: the step was closed, or the timer has fired. */
function stale(step: PlanStep): CoreRefusal {
  return { code: "RUN164", params: { step: step.ref } };
}

function early(step: PlanStep, due?: number): CoreRefusal {
  return { code: "RUN163", params: { step: step.ref, ...(due === undefined ? undefined : { due }) } };
}

function openRefs(plan: Plan, state: CaseState) {
  return state.open.map((open) => at(plan.steps, open.step)?.ref ?? { id: open.step, label: open.step });
}
