import type { Calendar } from "../calendar/calendar.js";
import { at, type Plan } from "../procedure/plan.js";
import { evolve, initial } from "./evolve.js";
import { type Due, dueDate } from "./timers.js";
import type { CaseState, Event, Instant, OpenStep } from "./types.js";

/** How long a step took in one round, against its standard. Times are milliseconds of working time. */
export interface StepTimes {
  readonly step: string;
  readonly round: number;
  readonly since: Instant;
  /** When it was closed or left; missing while it is open. */
  readonly until?: Instant;
  /** From its opening to its end, or to `now`; what it stood still for is not taken off. */
  readonly elapsed: number;
  readonly due?: Instant;
  /** By how much it missed its due date; 0 in time. Missing where there is no due date. */
  readonly late?: number;
  /** Why there is no due date, or what to know about it. */
  readonly note?: Due["note"];
}

/**
 * Due date, elapsed working time and lateness of every step that was opened, in the order in which they were. A step that is closed is
 * held to the calendar of that day: `calendar` gives one by its version, where there has been more than one.
 * `now` is in milliseconds since 1970, UTC.
 *
 * @example
 * ```ts
 * import { defaultCalendar, messageText, openOffice, orThrow, plan, stepTimes } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const events = (await kasus.history()).map(({ event }) => event);
 * const times = stepTimes(planned.plan, events, Date.now(), defaultCalendar());
 * ```
 */
export function stepTimes(
  plan: Plan,
  events: Iterable<Event>,
  now: Instant,
  calendar: Calendar | ((version: string) => Calendar),
): readonly StepTimes[] {
  const times = new Map<string, StepTimes>();
  const by = typeof calendar === "function" ? calendar : () => calendar;
  let state: CaseState = initial;
  const note = (open: OpenStep, until?: Instant) => {
    const step = at(plan.steps, open.step);
    if (!step) return;
    const held = by(state.calendar);
    const { due, note } = dueDate({ plan, state, calendar: held }, step, open);
    const end = until ?? now;
    times.set(`${open.step}/${open.round}`, {
      step: open.step,
      round: open.round,
      since: open.since,
      ...(until === undefined ? undefined : { until }),
      elapsed: held.workingTime(open.since, end),
      ...(due === undefined ? undefined : { due, late: end > due ? held.workingTime(due, end) : 0 }),
      ...(note ? { note } : undefined),
    });
  };
  for (const event of events) {
    const after = evolve(plan, state, event);
    for (const open of after.open)
      if (!times.has(`${open.step}/${open.round}`)) times.set(`${open.step}/${open.round}`, opened(open));
    for (const open of state.open) if (!isStillOpen(after, open)) note(open, event.at);
    state = after;
  }
  for (const open of state.open) note(open);
  return [...times.values()];
}

/** Keeps its place in the order. */
const opened = ({ step, round, since }: OpenStep): StepTimes => ({ step, round, since, elapsed: 0 });

const isStillOpen = ({ open }: CaseState, { step, round }: OpenStep) =>
  open.some((each) => each.step === step && each.round === round);
