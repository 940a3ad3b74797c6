import type { Calendar } from "../calendar/calendar.js";
import { at, type Plan } from "../procedure/plan.js";
import { evolve, initial } from "./evolve.js";
import { type Spell, spellsOf } from "./spells.js";
import { type Due, dueDate } from "./timers.js";
import type { CaseState, Event, Instant, OpenStep } from "./types.js";

/** How long a step took in one round, against its standard. Times are milliseconds of working time. */
export interface StepTimes {
  readonly step: string;
  readonly round: number;
  /** Which of the versions that the case has been under has it last, as `spellsOf` counts them: 0 unless the case was migrated. */
  readonly spell: number;
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
 * held to the calendar of that day: `calendar` gives one by its version, where there has been more than one. Of a case that was migrated
 * `plan` gives the plan of each version; what was done under one that is not here is left out.
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
  plan: Plan | ((version: string) => Plan | undefined),
  events: Iterable<Event>,
  now: Instant,
  calendar: Calendar | ((version: string) => Calendar),
): readonly StepTimes[] {
  const spells = spellsOf(events);
  const planOf = typeof plan === "function" ? plan : (version: string) => (isOne(spells, version) ? plan : undefined);
  const by = typeof calendar === "function" ? calendar : () => calendar;
  let times: Times = new Map();
  for (const [index, spell] of spells.entries()) {
    const own = planOf(spell.version);
    times = carriedOver(times, spell.events[0], index);
    if (own) ofSpell(own, spell.events, { times, spell: index, now, by, isLast: index === spells.length - 1 });
  }
  return [...times.values()];

  /** A case under one version is told by whatever plan was given; else each version by its own. */
  function isOne(all: readonly Spell[], version: string): boolean {
    return all.length === 1 || (typeof plan !== "function" && plan.version === version);
  }
}

/** By spell, step and round; an entry keeps its place in the order. */
type Times = Map<string, StepTimes>;

interface Telling {
  readonly times: Times;
  readonly spell: number;
  readonly now: Instant;
  readonly by: (version: string) => Calendar;
  readonly isLast: boolean;
}

function ofSpell(plan: Plan, events: readonly Event[], { times, spell, now, by, isLast }: Telling): void {
  let state: CaseState = initial;
  const key = ({ step, round }: OpenStep) => `${spell}/${step}/${round}`;
  const note = (open: OpenStep, until?: Instant) => {
    const step = at(plan.steps, open.step);
    if (!step) return;
    const held = by(state.calendar);
    const { due, note } = dueDate({ plan, state, calendar: held }, step, open);
    const end = until ?? now;
    times.set(key(open), {
      step: open.step,
      round: open.round,
      spell,
      since: open.since,
      ...(until === undefined ? undefined : { until }),
      elapsed: held.workingTime(open.since, end),
      ...(due === undefined ? undefined : { due, late: end > due ? held.workingTime(due, end) : 0 }),
      ...(note ? { note } : undefined),
    });
  };
  for (const event of events) {
    const after = evolve(plan, state, event);
    for (const open of after.open) if (!times.has(key(open))) times.set(key(open), opened(open, spell));
    for (const open of state.open) if (!isStillOpen(after, open)) note(open, event.at);
    state = after;
  }
  if (isLast) for (const open of state.open) note(open);
}

/** What is open when a case is migrated goes on under the name that it has from then on. */
function carriedOver(times: Times, event: Event | undefined, spell: number): Times {
  if (event?.kind !== "migrated") return times;
  const open = new Set(event.state.open.map(({ step, round }) => `${step}/${round}`));
  const entries = [...times].map(([key, entry]): [string, StepTimes] => {
    const step = at(event.steps, entry.step) ?? entry.step;
    const goesOn = entry.spell === spell - 1 && entry.until === undefined && open.has(`${step}/${entry.round}`);
    return goesOn ? [`${spell}/${step}/${entry.round}`, { ...entry, step, spell }] : [key, entry];
  });
  return new Map(entries);
}

/** Keeps its place in the order. */
const opened = ({ step, round, since }: OpenStep, spell: number): StepTimes => ({
  step,
  round,
  spell,
  since,
  elapsed: 0,
});

const isStillOpen = ({ open }: CaseState, { step, round }: OpenStep) =>
  open.some((each) => each.step === step && each.round === round);
