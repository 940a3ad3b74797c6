import type { Calendar } from "../calendar/calendar.js";
import type { CalendarNote } from "../calendar/notes.js";
import type { Note } from "../messages/messages.js";
import { at, type Plan, type PlanStep, type PlanTimeout } from "../procedure/plan.js";
import type { Duration, StartRule, TimeUnit } from "../procedure/types.js";
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

/**
 * When the time of an open step is over; an extension that was taken is counted on from there. While the case is paused time
 * stands still, and there is no such instant; a date that the SOP names stays where it is.
 */
export function dueDate(dated: Dated, step: PlanStep, open: OpenStep): Due {
  const { duration } = step;
  const { pause } = dated.state.aside;
  if (pause && duration && duration.kind !== "none" && duration.kind !== "by") {
    return { note: { code: "RUN205", params: { step: step.ref } } };
  }
  if (!duration) return { note: { code: "RUN203", params: { step: step.ref } } };
  if (duration.kind === "none") return { note: { code: "RUN204", params: { step: step.ref } } };
  const { from, ...first } = reckoned(dated, step, open, duration);
  const { extension } = duration;
  if (!open.extended || !extension || first.due === undefined) return stoodStill(dated, duration, first, from);
  const { amount, unit } = extension;
  const extended = dated.calendar.dueDate({ kind: "exact", max: amount, unit, printed: duration.printed }, first.due);
  return stoodStill(dated, duration, extended, from);
}

/** When a time-out acts; undefined while its time cannot be reckoned, such as since a step that has never been completed. */
export function timeoutAt(dated: Dated, step: PlanStep, open: OpenStep, { after }: PlanTimeout): Instant | undefined {
  if (!after) return dueDate(dated, step, open).due;
  const { from, ...first } = reckoned(dated, step, open, after);
  return stoodStill(dated, after, first, from).due;
}

/**
 * When a scheduled step begins, to which a token came at `since`. A step to count from that has not been completed has not
 * delayed anything: then it is counted from `since`. What no calendar reckons (in a hundred years) delays nothing either.
 */
export function beginsAt(dated: Dated, { start }: PlanStep, since: Instant): Instant {
  if (!start) return since;
  const { state, calendar } = dated;
  if (start.kind === "on") return calendar.startDate(start, since).due ?? since;
  const counted = start.from === undefined ? state.startedAt : (at(state.completedAt, start.from) ?? since);
  return stoodStill(dated, start, calendar.startDate(start, counted), counted).due ?? since;
}

/**
 * Put off by the time for which the case stood still since `from`: so much working time, of calendar days so many days, part of
 * a day counting as a day. What was over before a pause stays over, and a date that the SOP names is not moved.
 */
function stoodStill({ state, calendar }: Dated, { kind, unit, printed }: Timed, reckoned: Due, from: Instant): Due {
  let { due } = reckoned;
  if (due === undefined || kind === "by" || state.aside.stood.length === 0) return reckoned;
  for (const span of state.aside.stood) {
    const since = Math.max(span.from, from);
    if (span.to <= since || span.from >= due) continue;
    const days = { kind: "exact", max: Math.ceil((span.to - since) / DAY), unit: "calendarDay", printed } as const;
    const moved: Instant | undefined = isCalendarTime(unit)
      ? calendar.dueDate(days, due).due
      : calendar.add(due, calendar.workingTime(since, span.to));
    due = moved ?? due;
  }
  return { ...reckoned, due };
}

type Timed = {
  readonly kind: Duration["kind"] | StartRule["kind"];
  readonly unit?: TimeUnit;
  readonly printed: string;
};

const DAY = 86_400_000;

function isCalendarTime(unit: TimeUnit | undefined): boolean {
  return unit === "calendarDay" || unit === "week" || unit === "month";
}

/** Counted from when the step opened; `sejak` another step, from when that was first completed. */
function reckoned(
  { plan, state, calendar }: Dated,
  step: PlanStep,
  open: OpenStep,
  duration: Duration,
): Due & { readonly from: Instant } {
  if (duration.kind !== "since") return { ...calendar.dueDate(duration, open.since), from: open.since };
  const from = duration.from === undefined ? undefined : at(plan.steps, duration.from);
  if (!from) {
    const params = { step: step.ref, event: duration.event ?? duration.printed };
    return { note: { code: "RUN202", params }, from: open.since };
  }
  const completed = at(state.completedAt, from.id);
  if (completed === undefined)
    return { note: { code: "RUN201", params: { step: step.ref, from: from.ref } }, from: open.since };
  return { ...calendar.dueDate(duration, completed), from: completed };
}
