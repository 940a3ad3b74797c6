import { at, type Plan, type PlanOutcome, type PlanStep } from "../procedure/plan.js";
import type { Target } from "../procedure/types.js";
import { type CoreRefusal, readCommand } from "./command.js";
import { outputsRefusal, requirementsRefusal } from "./documents.js";
import { closerRefusal, groupsOf, missingMembers, missingParticipants, participantRefusal, partyRef } from "./doers.js";
import { isUsedUp } from "./evolve.js";
import type { CaseState, Command, Context, Event, OpenStep } from "./types.js";

export type Decision =
  | { readonly kind: "events"; readonly events: readonly Event[] }
  | { readonly kind: "refused"; readonly refusal: CoreRefusal };

/**
 * What a command does to a case: the events that happened, or why it is refused. Pure and total: it looks nothing up, changes
 * nothing, and never throws, whatever a caller without types has sent as a command.
 */
export function decide(plan: Plan, state: CaseState, command: Command, context: Context): Decision {
  const read = readCommand(command);
  if (!read.ok) return refused(read.refusal);
  const sent = read.command;
  if (state.status === "ended") return refused({ code: "RUN104", params: {} });
  if (sent.kind === "start") return start(plan, state, sent, context);
  if (state.status === "new") return refused({ code: "RUN102", params: {} });

  const step = at(plan.steps, sent.step);
  if (!step) return refused({ code: "RUN105", params: { step: sent.step } });
  const open = state.open.find((each) => each.step === step.id);
  if (!open) return refused({ code: "RUN106", params: { step: step.ref, open: openRefs(plan, state) } });
  const work: OpenWork = { plan, state, context, step, open };
  switch (sent.kind) {
    case "complete":
      return complete(work, sent);
    case "decide":
      return answer(work, sent);
    case "participate":
      return participate(work, sent);
  }
}

/** An open step, and all that a command on it is judged by. */
export interface OpenWork {
  readonly plan: Plan;
  readonly state: CaseState;
  readonly context: Context;
  readonly step: PlanStep;
  readonly open: OpenStep;
}

type Sent<K extends Command["kind"]> = Extract<Command, { kind: K }>;

function start(plan: Plan, state: CaseState, { by }: Sent<"start">, context: Context): Decision {
  if (state.status !== "new") return refused({ code: "RUN103", params: {} });
  const { procedure, version } = plan;
  const started: Event = {
    at: context.now,
    kind: "started",
    procedure,
    version,
    calendar: context.calendar,
    ...(by ? { by } : undefined),
  };
  return andEnter(plan, state, started, plan.first, context);
}

/** Of a `setiap` step, each member's part; the last one closes it, and everything that the step needs is asked of him. */
function complete(work: OpenWork, command: Sent<"complete">): Decision {
  const { plan, state, context, step, open } = work;
  if (step.kind === "decision") {
    return refused({ code: "RUN107", params: { step: step.ref, answers: step.outcomes.map((each) => each.answer) } });
  }
  const closes = missingMembers(step, open).length <= 1;
  const refusal =
    closerRefusal(work, command.by) ??
    (closes ? participantsRefusal(work) : undefined) ??
    requirementsRefusal(work) ??
    outputsRefusal(work, command.outputs, closes);
  if (refusal) return refused(refusal);
  if (!closes) return happened([{ ...command, at: context.now, kind: "memberDone" }]);
  return andEnter(plan, state, { ...command, at: context.now, kind: "completed" }, step.next, context);
}

/** Within its bound an answer goes its way; used up, it goes on to a step, or someone takes over, or it is refused. */
function answer(work: OpenWork, command: Sent<"decide">): Decision {
  const { plan, state, context, step } = work;
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
    requirementsRefusal(work) ??
    outputsRefusal(work, command.outputs, true);
  if (refusal) return refused(refusal);

  const decided: Event = { ...command, at: context.now, kind: "decided" };
  const after = isUsedUp(state, step.id, outcome) ? outcome.limit?.usedUp : undefined;
  switch (after?.kind) {
    case undefined:
      return andEnter(plan, state, decided, outcome.to, context);
    case "step":
      return andEnter(plan, state, decided, after.step, context);
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

/** The event, and then the case goes on at the target. A `setiap` group without members stops it here, before anything happened. */
function andEnter(plan: Plan, state: CaseState, event: Event, target: Target, context: Context): Decision {
  if (target === "end") return happened([event, { at: context.now, kind: "ended" }]);
  const step = at(plan.steps, target);
  const groups = step ? groupsOf(step) : [];
  const members = groups.map((group) => [group, [...new Set(at(context.directory, group) ?? [])]] as const);
  const empty = members.find(([, listed]) => listed.length === 0);
  if (step && empty) {
    return refused({ code: "RUN114", params: { step: step.ref, group: partyRef(plan, { actor: empty[0] }) } });
  }
  const round = (at(state.rounds, target) ?? 0) + 1;
  const entered = { at: context.now, kind: "entered", step: target, round } as const;
  return happened([event, members.length === 0 ? entered : { ...entered, members: Object.fromEntries(members) }]);
}

function openRefs(plan: Plan, state: CaseState) {
  return state.open.map((open) => at(plan.steps, open.step)?.ref ?? { id: open.step, label: open.step });
}

function happened(events: readonly Event[]): Decision {
  return { kind: "events", events };
}

function refused(refusal: CoreRefusal): Decision {
  return { kind: "refused", refusal };
}
