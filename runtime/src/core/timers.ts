import type { Calendar } from "../calendar/calendar.js";
import type { CalendarNote } from "../calendar/notes.js";
import type { Note } from "../messages/messages.js";
import { at, type Plan, type PlanStep, type PlanTimeout } from "../procedure/plan.js";
import type { Duration } from "../procedure/types.js";
import type { CaseState, Instant, OpenStep } from "./types.js";

/** When things are due: `wants` shows these instants, and `decide` holds timers to them. */

/** The case as far as instants depend on it. */
export interface Dated {
  readonly plan: Plan;
  readonly state: CaseState;
  readonly calendar: Calendar;
}

export interface Due {
  readonly due?: Instant;
  readonly note?: Note | CalendarNote;
}

/** When the time of an open step is over; an extension that was taken is counted on from there. */
export function dueDate(dated: Dated, step: PlanStep, open: OpenStep): Due {
  const { duration } = step;
  if (!duration) return { note: { code: "RUN203", params: { step: step.ref } } };
  if (duration.kind === "none") return { note: { code: "RUN204", params: { step: step.ref } } };
  const first = reckoned(dated, step, open, duration);
  const { extension } = duration;
  if (!open.extended || !extension || first.due === undefined) return first;
  const { amount, unit } = extension;
  return dated.calendar.dueDate({ kind: "exact", max: amount, unit, printed: duration.printed }, first.due);
}

/** When a time-out acts; undefined while its time cannot be reckoned, such as since a step that has never been completed. */
export function timeoutAt(dated: Dated, step: PlanStep, open: OpenStep, { after }: PlanTimeout): Instant | undefined {
  return (after ? reckoned(dated, step, open, after) : dueDate(dated, step, open)).due;
}

/**
 * When a scheduled step begins, to which a token came at `since`. A step to count from that has not been completed has not
 * delayed anything: then it is counted from `since`. What no calendar reckons (in a hundred years) delays nothing either.
 */
export function beginsAt({ state, calendar }: Dated, { start }: PlanStep, since: Instant): Instant {
  if (!start) return since;
  const counted = start.from === undefined ? state.startedAt : (at(state.completedAt, start.from) ?? since);
  return calendar.startDate(start, start.kind === "on" ? since : counted).due ?? since;
}

/** Counted from when the step opened; `sejak` another step, from when that was first completed. */
function reckoned({ plan, state, calendar }: Dated, step: PlanStep, open: OpenStep, duration: Duration): Due {
  if (duration.kind !== "since") return calendar.dueDate(duration, open.since);
  const from = duration.from === undefined ? undefined : at(plan.steps, duration.from);
  if (!from) return { note: { code: "RUN202", params: { step: step.ref, event: duration.event ?? duration.printed } } };
  const completed = at(state.completedAt, from.id);
  if (completed === undefined) return { note: { code: "RUN201", params: { step: step.ref, from: from.ref } } };
  return calendar.dueDate(duration, completed);
}
