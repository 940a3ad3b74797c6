import type { Calendar } from "../calendar/calendar.js";
import type { CalendarNote } from "../calendar/notes.js";
import type { Note } from "../messages/messages.js";
import type { StepRef } from "../messages/words.js";
import { at, type Plan, type PlanStep, type Slot } from "../procedure/plan.js";
import { type Awaited, awaitedDocuments } from "./documents.js";
import { missingMembers, missingParticipants, type Party } from "./doers.js";
import { isUsedUp } from "./evolve.js";
import type { CaseState, Instant, OpenStep } from "./types.js";

/** An open step, as whoever has to do it wants to see it. */
export interface Task {
  readonly step: string;
  readonly ref: StepRef;
  readonly text: string;
  readonly kind: "task" | "decision";
  readonly round: number;
  readonly since: Instant;
  /** Who may close it: any of these. Of a `setiap` step, the members whose part is awaited: all of these. */
  readonly by: readonly Party[];
  /** Who must still take part before it can be closed. */
  readonly participants: readonly Party[];
  /** Answers that are still open; none for an execution. */
  readonly answers: readonly string[];
  readonly outputs: readonly Slot[];
  /** Required documents that are not on hand: it cannot be closed before they are. */
  readonly awaited: readonly Awaited[];
  readonly due?: Instant;
  /** Why there is no due date, or what to know about it. */
  readonly note?: Note | CalendarNote;
}

export interface Wants {
  readonly tasks: readonly Task[];
}

/** What a case waits for. Pure: due dates are a function of the calendar and of what has happened. */
export function wants(plan: Plan, state: CaseState, calendar: Calendar): Wants {
  const tasks = state.open.flatMap((open) => {
    const step = at(plan.steps, open.step);
    return step ? [task(plan, state, calendar, step, open)] : [];
  });
  return { tasks };
}

function task(plan: Plan, state: CaseState, calendar: Calendar, step: PlanStep, open: OpenStep): Task {
  return {
    step: step.id,
    ref: step.ref,
    text: step.text,
    kind: step.kind,
    round: open.round,
    since: open.since,
    by: closers(step, open),
    participants: missingParticipants(step, open),
    answers: openAnswers(state, step, open),
    outputs: step.produces,
    awaited: awaitedDocuments(plan, state, step),
    ...dueDate(plan, state, calendar, step, open),
  };
}

function closers(step: PlanStep, open: OpenStep): readonly Party[] {
  if (step.who.mode === "each") return missingMembers(step, open);
  const actors = open.takenOver ? [open.takenOver.by] : step.who.responsible;
  return actors.map((actor) => ({ actor }));
}

/** An answer that is used up stays open where giving it has a consequence. */
function openAnswers(state: CaseState, step: PlanStep, open: OpenStep): readonly string[] {
  if (step.kind === "task") return [];
  return step.outcomes
    .filter((outcome) => !open.takenOver?.without.includes(outcome.answer))
    .filter((outcome) => outcome.limit?.usedUp || !isUsedUp(state, step.id, outcome))
    .map((outcome) => outcome.answer);
}

type Due = Pick<Task, "due" | "note">;

/** Counted from when the step opened; `sejak` another step, from when that was first completed. */
function dueDate(plan: Plan, state: CaseState, calendar: Calendar, step: PlanStep, open: OpenStep): Due {
  const { duration } = step;
  if (!duration) return { note: { code: "RUN203", params: { step: step.ref } } };
  if (duration.kind === "none") return { note: { code: "RUN204", params: { step: step.ref } } };
  if (duration.kind !== "since") return calendar.dueDate(duration, open.since);
  const from = duration.from === undefined ? undefined : at(plan.steps, duration.from);
  if (!from) return { note: { code: "RUN202", params: { step: step.ref, event: duration.event ?? duration.printed } } };
  const completed = at(state.completedAt, from.id);
  if (completed === undefined) return { note: { code: "RUN201", params: { step: step.ref, from: from.ref } } };
  return calendar.dueDate(duration, completed);
}
