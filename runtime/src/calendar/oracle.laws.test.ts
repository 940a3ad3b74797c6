import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Duration, TimeUnit } from "../procedure/types.js";
import { calendarOf } from "./calendar.js";
import type { CalendarProfile, CalendarYear, DayHours, WeekHours } from "./profile.js";
import { weekdays } from "./profile.js";

/**
 * Random offices against an oracle that knows nothing but the rule: it looks at every single minute, and asks an independent
 * library what the clock on the wall shows.
 */

const MINUTE = 60_000;
const numRuns = process.env.BAKU_LONG ? 300 : 20;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Hours with none to two breaks, which may touch or overlap; half days and nights are as likely as any. */
const dayHours: fc.Arbitrary<DayHours> = fc
  .uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 2, maxLength: 6 })
  .map((drawn) => drawn.sort((a, b) => a - b).map((each) => each * 5))
  .map(([from = 0, ...rest]) => {
    const to = rest.pop() ?? 1440;
    const breaks = [rest.slice(0, 2), rest.slice(2, 4)]
      .filter((pair) => pair.length === 2)
      .map(([a = 0, b = 0]) => ({ from: clock(a), to: clock(b) }));
    return { from: clock(from), to: clock(to), ...(breaks.length > 0 ? { breaks } : {}) };
  });

const week: fc.Arbitrary<WeekHours> = fc
  .record(Object.fromEntries(weekdays.map((day) => [day, dayHours])), { requiredKeys: [] })
  .filter((hours) => Object.keys(hours).length > 0);

const someDays = fc.uniqueArray(
  fc.integer({ min: 0, max: 20 }).map((day) => new Date(Date.UTC(2026, 2, 20 + day)).toISOString().slice(0, 10)),
  { maxLength: 6 },
);

const office = fc
  .record({
    hours: week,
    ramadan: fc.option(week, { nil: undefined }),
    // In Berlin the clocks are put forward on 29 March 2026.
    zone: fc.constantFrom("Asia/Pontianak", "Asia/Jayapura", "Europe/Berlin"),
    holidays: someDays,
    leave: someDays,
    fasting: fc.boolean(),
  })
  .map(({ hours, ramadan, zone, holidays, leave, fasting }) => {
    const named = (dates: readonly string[]) => dates.map((date) => ({ date, name: "libur" }));
    const profile: CalendarProfile = {
      name: "acak",
      zone,
      dayMeans: "workingDay",
      hours,
      ...(ramadan ? { ramadan } : {}),
    };
    const year: CalendarYear = {
      year: 2026,
      decree: "acak",
      holidays: named(holidays),
      collectiveLeave: named(leave),
      ramadan: fasting ? [{ from: "2026-03-25", to: "2026-03-31", source: "acak" }] : [],
    };
    return { profile, year, calendar: calendarOf(profile, [year]) };
  });

/** Minutes from 22 March 2026 on. */
const start = fc.integer({ min: 0, max: 14 * 1440 }).map((minute) => Date.parse("2026-03-22T00:00Z") + minute * MINUTE);

type Office = { readonly profile: CalendarProfile; readonly year: CalendarYear };

/** Whether anyone is at work in the minute that begins at this instant. */
function isWorked({ profile, year }: Office, instant: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(profile.zone);
  const date = local.toPlainDate().toString();
  if ([...year.holidays, ...year.collectiveLeave].some((day) => day.date === date)) return false;
  const fasting = year.ramadan?.some(({ from, to }) => from <= date && date <= to) ?? false;
  const hours = ((fasting && profile.ramadan) || profile.hours)[weekdays[local.dayOfWeek % 7] ?? "sunday"];
  const time = clock(local.hour * 60 + local.minute);
  const within = ({ from, to }: { from: string; to: string }) => from <= time && time < to;
  return hours !== undefined && within(hours) && !(hours.breaks ?? []).some(within);
}

const lasting = (max: number, unit: TimeUnit): Duration => ({ kind: "exact", min: max, max, unit, printed: "" });

describe("minute by minute", () => {
  test("working time is the minutes in which someone is at work, and no other", () => {
    fc.assert(
      fc.property(office, start, fc.integer({ min: 0, max: 3 * 1440 }), ({ calendar, ...given }, from, minutes) => {
        let counted = 0;
        for (let each = 0; each < minutes; each++) if (isWorked(given, from + each * MINUTE)) counted++;
        expect(calendar.workingTime(from, from + minutes * MINUTE)).toBe(counted * MINUTE);
      }),
      { numRuns },
    );
  });

  test("an amount of work is due at the end of the minute in which it is reached", () => {
    fc.assert(
      fc.property(office, start, fc.integer({ min: 1, max: 400 }), ({ calendar, ...given }, from, amount) => {
        const { due } = calendar.dueDate(lasting(amount, "minute"), from);
        if (due === undefined || due - from > 10 * 1440 * MINUTE) return;
        let left = amount;
        let at = from;
        for (; left > 0; at += MINUTE) if (isWorked(given, at)) left--;
        expect(due).toBe(at);
      }),
      { numRuns },
    );
  });

  test("a working day is one working day, whatever its hours: the Nth after the day it came ends with its last minute", () => {
    fc.assert(
      fc.property(office, start, fc.integer({ min: 1, max: 3 }), ({ calendar, ...given }, from, amount) => {
        const { due } = calendar.dueDate(lasting(amount, "workingDay"), from);
        if (due === undefined || due - from > 8 * 1440 * MINUTE) return;
        const dateOf = (at: number) =>
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(given.profile.zone).toPlainDate().toString();
        const worked = new Set<string>();
        for (let at = from; at < due; at += MINUTE) {
          if (dateOf(at) !== dateOf(from) && isWorked(given, at)) worked.add(dateOf(at));
        }
        expect(worked.size).toBe(amount);
        expect(isWorked(given, due - MINUTE)).toBe(true);
        for (let at = due; dateOf(at) === dateOf(due - MINUTE); at += MINUTE) expect(isWorked(given, at)).toBe(false);
      }),
      { numRuns },
    );
  });

  test("a long time is the sum of its days, however it was asked for before", () => {
    fc.assert(
      fc.property(
        office,
        start,
        fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 4 }),
        (made, from, asked) => {
          const { calendar } = made;
          for (const days of asked) calendar.workingTime(from, from + days * 1440 * MINUTE);
          let sum = 0;
          for (let day = 0; day < 60; day++) {
            sum += calendar.workingTime(from + day * 1440 * MINUTE, from + (day + 1) * 1440 * MINUTE);
          }
          expect(calendar.workingTime(from, from + 60 * 1440 * MINUTE)).toBe(sum);
        },
      ),
      { numRuns },
    );
  });
});
