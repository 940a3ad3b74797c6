import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { DAY } from "./dates.js";
import { wallClock } from "./zone.js";

const HOUR = 3_600_000;
const zones = [
  ...["Asia/Pontianak", "Asia/Jayapura", "Europe/Berlin", "America/St_Johns", "America/Havana", "Africa/Cairo"],
  ...["Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "UTC"],
];

describe("the wall clock of a zone", () => {
  test.each(zones)("in %s a moment is in a span of a day exactly when the clocks there say so", (zone) => {
    const clock = wallClock(zone);
    const minute = fc.integer({ min: 0, max: 24 * 60 });
    const anyDay = fc.integer({ min: day("1990-01-01"), max: day("2040-01-01") });
    const dayOfChange = anyDay.map((number) => transitionAfter(zone, number));
    fc.assert(
      fc.property(fc.oneof(anyDay, dayOfChange), minute, minute, fc.nat(2 * DAY), (number, a, b, into) => {
        const span = { from: Math.min(a, b) * 60_000, to: Math.max(a, b) * 60_000 };
        const moment = number * DAY - 12 * HOUR + into;
        const inside = clock(number, [span]).some((interval) => interval.from <= moment && moment < interval.to);
        const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
        const sinceMidnight = Date.parse(`${local.toPlainDateTime()}Z`) - number * DAY;
        expect(inside).toBe(span.from <= sinceMidnight && sinceMidnight < span.to);
      }),
      { numRuns: 500 },
    );
  });

  test("an hour that the clocks skip is not there, one that they repeat is there twice", () => {
    const hours = (date: string) =>
      wallClock("Europe/Berlin")(day(date), [{ from: 1 * HOUR, to: 4 * HOUR }]).reduce(
        (sum, { from, to }) => sum + to - from,
        0,
      ) / HOUR;
    expect(hours("2026-03-28")).toBe(3);
    expect(hours("2026-03-29")).toBe(2);
    expect(hours("2026-10-25")).toBe(4);
  });

  test("Samoa had no 30 December 2011", () => {
    expect(wallClock("Pacific/Apia")(day("2011-12-30"), [{ from: 0, to: DAY }])).toEqual([]);
  });
});

function day(date: string): number {
  return Date.parse(date) / DAY;
}

/** The local day on which the clocks next change after a day; that day itself where they never do. */
function transitionAfter(zone: string, number: number): number {
  const next = Temporal.Instant.fromEpochMilliseconds(number * DAY)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition("next");
  return next ? day(next.toPlainDate().toString()) : number;
}
