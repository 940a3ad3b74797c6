import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import type { Target } from "../procedure/types.js";
import type { CoreRefusal } from "./command.js";
import { groupsOf, partyRef } from "./doers.js";
import { beginsAt } from "./timers.js";
import type { CaseState, Context, Event } from "./types.js";

export type Decision =
  | { readonly kind: "events"; readonly events: readonly Event[] }
  | { readonly kind: "refused"; readonly refusal: CoreRefusal };

export function happened(events: readonly Event[]): Decision {
  return { kind: "events", events };
}

export function refused(refusal: CoreRefusal): Decision {
  return { kind: "refused", refusal };
}

/** A case, and the facts that a command on it is judged by. */
export interface Situation {
  readonly plan: Plan;
  readonly state: CaseState;
  readonly context: Context;
}

/**
 * The event that ends the work at `from`, and then what it leads to: a token at each target. An arm that comes to a waiting step
 * before the others waits there. A token that comes to the end is gone, and with the last one the case ends.
 */
export function goOn(situation: Situation, from: string, event: Event, targets: readonly Target[]): Decision {
  const { plan, state, context } = situation;
  let events: readonly Event[] = [event];
  for (const target of targets) {
    const step = at(plan.steps, target);
    if (!step) continue;
    const came: Opening = isAwaiting(state, step, from)
      ? { at: context.now, kind: "arrived", step: target, from }
      : reach(situation, step);
    if (came.kind === "refused") return came;
    events = events.length === 1 ? [event, came] : [...events, came];
  }
  if (events.length === 1 && isLast(state, from)) events = [event, { at: context.now, kind: "ended" }];
  return { kind: "events", events };
}

/** What happens where a token comes to a step, or why it cannot. */
export type Opening = Event | Extract<Decision, { kind: "refused" }>;

/** What comes after a step's start has come: its condition is asked, or it opens for work. */
export function begin(situation: Situation, step: PlanStep, round: number): Opening {
  if (!step.condition) return enter(situation, step, round);
  return { at: situation.context.now, kind: "asked", step: step.id, round };
}

/** The step opens for work. A `setiap` group without members stops it here, before anything happened. */
export function enter({ plan, context }: Situation, step: PlanStep, round: number): Opening {
  const groups = groupsOf(step);
  if (groups.length === 0) return { at: context.now, kind: "entered", step: step.id, round };
  const members = groups.map((group) => [group, [...new Set(at(context.directory, group) ?? [])]] as const);
  const empty = members.find(([, listed]) => listed.length === 0);
  if (empty) {
    const refusal = { code: "RUN114", params: { step: step.ref, group: partyRef(plan, { actor: empty[0] }) } } as const;
    return { kind: "refused", refusal };
  }
  return { at: context.now, kind: "entered", step: step.id, round, members: Object.fromEntries(members) };
}

/** A token comes to a step: a new round of it. */
function reach(situation: Situation, step: PlanStep): Opening {
  const { plan, state, context } = situation;
  const round = (at(state.rounds, step.id) ?? 0) + 1;
  const { now, calendar } = context;
  if (!step.start || beginsAt({ plan, state, calendar }, step, now) <= now) return begin(situation, step, round);
  return { at: now, kind: "scheduled", step: step.id, round };
}

/** Whether this is an arm that a step waits for, and others are still to come. */
function isAwaiting(state: CaseState, { id, join }: PlanStep, from: string): boolean {
  if (!join?.from.includes(from)) return false;
  const arrived = state.waiting.filter((each) => each.kind === "arrived" && each.step === id).length;
  return arrived + 1 < join.arms.length;
}

function isLast({ open, waiting }: CaseState, from: string): boolean {
  return open.every((each) => each.step === from) && waiting.every((each) => each.step === from);
}
