import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Duration, TimeUnit } from "../procedure/types.js";
import { type Calendar, calendarOf } from "./calendar.js";
import { defaultCalendar, defaultProfile } from "./default.js";
import type { CalendarProfile } from "./profile.js";
import { year2026 } from "./years/2026.generated.js";

/** An office that never sleeps much, in a zone with summer time: its nights meet the hours that clocks skip and repeat. */
const nightOffice: CalendarProfile = {
  name: "malam",
  zone: "Europe/Berlin",
  dayMeans: "workingDay",
  hours: {
    saturday: { from: "22:00", to: "24:00" },
    sunday: { from: "00:30", to: "04:00", breaks: [{ from: "02:15", to: "02:45" }] },
    monday: {
      from: "07:30",
      to: "16:00",
      breaks: [
        { from: "12:00", to: "13:00" },
        { from: "12:30", to: "12:45" },
      ],
    },
  },
};

const offices: readonly [string, Calendar][] = [
  ["the default office", defaultCalendar()],
  ["an office at night, with summer time", calendarOf(nightOffice, [])],
  ["an office without a decree, in Newfoundland", calendarOf({ ...defaultProfile, zone: "America/St_Johns" }, [])],
];

const instant = fc.integer({ min: Date.parse("2025-12-01"), max: Date.parse("2027-12-31") });
const duration = fc.integer({ min: 0, max: 200 * 3_600_000 });
const units: readonly TimeUnit[] = ["second", "minute", "hour", "day", "workingDay", "calendarDay", "week", "month"];
const anyDuration = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...units) }).map(lasting),
  fc.constantFrom("--03-31", "--12-31", "--02-29").map((date): Duration => ({ kind: "by", date, printed: date })),
);

describe.each(offices)("in %s", (_, office) => {
  test("adding working time never goes back, and the office is at work up to the end of it", () => {
    fc.assert(
      fc.property(instant, duration, (from, ms) => {
        const end = office.add(from, ms);
        expect(end).toBeGreaterThanOrEqual(from);
        if (ms > 0) expect(office.workingTime(end - 1, end)).toBe(1);
      }),
    );
  });

  test("what was added is what is measured", () => {
    fc.assert(
      fc.property(instant, duration, (from, ms) => {
        expect(office.workingTime(from, office.add(from, ms))).toBe(ms);
      }),
    );
  });

  test("adding in two pieces is adding at once", () => {
    fc.assert(
      fc.property(instant, duration, duration, (from, a, b) => {
        expect(office.add(office.add(from, a), b)).toBe(office.add(from, a + b));
      }),
    );
  });

  test("splitting an interval changes nothing", () => {
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (instants) => {
        const [a, b, c] = instants.toSorted((x, y) => x - y) as [number, number, number];
        expect(office.workingTime(a, b) + office.workingTime(b, c)).toBe(office.workingTime(a, c));
      }),
    );
  });

  test("a due date never moves forward when work comes later", () => {
    fc.assert(
      fc.property(anyDuration, instant, instant, (lasts, a, b) => {
        const early = office.dueDate(lasts, Math.min(a, b)).due;
        const late = office.dueDate(lasts, Math.max(a, b)).due;
        expect(early).toBeLessThanOrEqual(late ?? Number.NaN);
      }),
    );
  });

  test("a longer time is never due earlier", () => {
    const amount = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(instant, amount, amount, fc.constantFrom(...units), (from, a, b, unit) => {
        const shorter = office.dueDate(lasting({ amount: Math.min(a, b), unit }), from).due;
        const longer = office.dueDate(lasting({ amount: Math.max(a, b), unit }), from).due;
        expect(shorter).toBeLessThanOrEqual(longer ?? Number.NaN);
      }),
    );
  });

  test("whatever was asked before, the answer is the same", () => {
    fc.assert(
      fc.property(anyDuration, instant, (lasts, from) => {
        const due = office.dueDate(lasts, from);
        office.add(from, 1e9);
        expect(office.dueDate(lasts, from)).toEqual(due);
      }),
    );
  });
});

test.each([
  ["the default office", defaultCalendar(), defaultProfile],
  ["an office at night, with summer time", calendarOf(nightOffice, []), nightOffice],
])("no minute outside working hours is ever counted in %s, and every minute inside is", (_, office, profile) => {
  const minute = instant.map((ms) => Math.floor(ms / 60_000) * 60_000);
  const nearChange = fc.integer({ min: -240, max: 240 }).map((m) => Date.parse("2026-03-29T01:00Z") + m * 60_000);
  const nearReturn = fc.integer({ min: -240, max: 240 }).map((m) => Date.parse("2026-10-25T01:00Z") + m * 60_000);
  fc.assert(
    fc.property(fc.oneof(minute, nearChange, nearReturn), (from) => {
      expect(office.workingTime(from, from + 60_000)).toBe(atWork(from, profile) ? 60_000 : 0);
    }),
    { numRuns: 2000 },
  );
});

/** The rule in plain words, by another library: the clock on the wall and the lists of the decree. */
function atWork(instant: number, profile: CalendarProfile): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(profile.zone);
  const date = local.toPlainDate().toString();
  const time = local.toPlainTime().toString().slice(0, 5);
  const decreed = profile === defaultProfile && local.year === 2026;
  if (decreed && [...year2026.holidays, ...year2026.collectiveLeave].some((day) => day.date === date)) return false;
  const fasting = decreed && year2026.ramadan?.some(({ from, to }) => from <= date && date <= to);
  const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
  const weekday = names[local.dayOfWeek - 1] ?? "monday";
  const hours = (fasting && profile.ramadan ? profile.ramadan : profile.hours)[weekday];
  const within = ({ from, to }: { from: string; to: string }) => from <= time && time < to;
  return hours !== undefined && within(hours) && !(hours.breaks ?? []).some(within);
}

function lasting({ amount, unit }: { amount: number; unit: TimeUnit }): Duration {
  return { kind: "exact", min: amount, max: amount, unit, printed: `${amount} ${unit}` };
}
