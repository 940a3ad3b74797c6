import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addMonths, DAY, dateOf, dayNumber, nextYearly, weekdayOf } from "./dates.js";

const anyDay = fc.integer({ min: -20_000, max: 60_000 });

test("a day number and its date are one thing", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayNumber(dateOf(day))).toBe(day);
      expect(weekdayOf(day)).toBe(new Date(day * DAY).getUTCDay());
    }),
  );
});

test.each(["2026-02-30", "2026-13-01", "2026-3-1", "2026-03", "--03-31", "besok", ""])("%s is no date", (date) => {
  expect(dayNumber(date)).toBeUndefined();
});

test("a month on is the same day of the month, or the last of a shorter one", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, months) => {
      expect(dateOf(addMonths(day, months))).toBe(Temporal.PlainDate.from(dateOf(day)).add({ months }).toString());
    }),
  );
});

test.each([
  ["--03-31", "2026-03-31", "2026-03-31"],
  ["--03-31", "2026-04-01", "2027-03-31"],
  ["--02-29", "2027-01-01", "2027-02-28"],
  ["--02-29", "2027-03-01", "2028-02-29"],
])("the next %s from %s on is %s", (yearly, from, next) => {
  expect(nextYearly(yearly, dayNumber(from) ?? Number.NaN)).toBe(dayNumber(next));
});

test.each(["--02-30", "--00-01", "03-31", "--3-31"])("%s is a day of no year", (yearly) => {
  expect(nextYearly(yearly, 20_000)).toBeUndefined();
});
