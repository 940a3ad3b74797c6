import { at } from "../procedure/plan.js";
import { type Decision, happened, refused, type Situation } from "./go-on.js";
import { isOver } from "./links.js";
import { dueDate } from "./timers.js";
import type { Event, ReckonCommand } from "./types.js";

/** What a calendar does to a case that was reckoned by another: a holiday declared afterwards, hours that an office has changed. */

/** Puts on record that the case is reckoned by the office's calendar from now on. */
export function reckonAnew(situation: Situation, { calendar }: ReckonCommand): Decision {
  const office = situation.context.calendar.version;
  if (calendar !== office || !isBehind(situation)) return refused({ code: "RUN196", params: { calendar, office } });
  return happened([calendarChanged(situation)]);
}

/**
 * What came of a command, with the calendar that it was judged by: whoever reads the record finds there which one held from when
 * on, also where nobody has told the case of it before.
 */
export function onRecord(situation: Situation, decision: Decision): Decision {
  if (decision.kind === "refused" || !isBehind(situation)) return decision;
  return happened([calendarChanged(situation), ...decision.events]);
}

export function isBehind({ state, context }: Situation): boolean {
  return state.status !== "new" && !isOver(state) && state.calendar !== context.calendar.version;
}

/** With the due dates that hold now, of every open step that has one. */
function calendarChanged({ plan, state, context }: Situation): Event {
  const { calendar, now } = context;
  const dues = state.open.flatMap((open) => {
    const step = at(plan.steps, open.step);
    const due = step && dueDate({ plan, state, calendar }, step, open).due;
    return due === undefined ? [] : [{ step: open.step, round: open.round, due }];
  });
  return { at: now, kind: "calendarChanged", was: state.calendar, calendar: calendar.version, dues };
}
