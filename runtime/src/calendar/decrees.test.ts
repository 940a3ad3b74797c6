import { describe, expect, test } from "vitest";
import { calendarOf } from "./calendar.js";
import { yearsInForce } from "./decrees.js";
import { defaultProfile } from "./default.js";
import type { CalendarYear } from "./profile.js";

/** A year that is long past every decree, with one holiday and one day of leave. */
const first: CalendarYear = {
  year: 2091,
  decree: "Keputusan A",
  issued: "2090-09-01",
  holidays: [{ date: "2091-01-01", name: "Tahun Baru" }],
  collectiveLeave: [{ date: "2091-01-02", name: "Tahun Baru" }],
  ramadan: [],
};
const added: CalendarYear = {
  year: 2091,
  decree: "Keputusan B",
  issued: "2091-06-01",
  amends: true,
  holidays: [{ date: "2091-06-18", name: "Pemungutan suara" }],
  collectiveLeave: [],
};
const worked: CalendarYear = {
  ...added,
  decree: "Keputusan C",
  issued: "2091-07-01",
  holidays: [],
  workingDays: [{ date: "2091-01-02", name: "Cuti bersama dicabut" }],
};
const whole: CalendarYear = { ...first, decree: "Keputusan D", issued: "2091-08-01", holidays: [] };

const free = (decrees: readonly CalendarYear[]) =>
  yearsInForce(decrees).map(({ year, holidays, collectiveLeave }) => [
    year,
    ...[...holidays, ...collectiveLeave].map(({ date }) => date),
  ]);

describe("of several decrees of one year", () => {
  test.each<[string, readonly CalendarYear[], readonly unknown[]]>([
    ["one holds as it is", [first], [2091, "2091-01-01", "2091-01-02"]],
    ["an amendment adds its days", [added, first], [2091, "2091-01-01", "2091-06-18", "2091-01-02"]],
    ["and the next takes one away", [worked, first, added], [2091, "2091-01-01", "2091-06-18"]],
    ["a later whole one replaces all before it", [whole, worked, added, first], [2091, "2091-01-02"]],
  ])("%s, in whatever order the files lie", (_, decrees, days) => {
    expect(free(decrees)).toEqual([days]);
    expect(free(decrees.toReversed())).toEqual([days]);
  });

  test("years come in order, and an amendment without its year is none", () => {
    const before = { ...first, year: 2090 };
    expect(free([added, first, before]).map(([year]) => year)).toEqual([2090, 2091]);
    expect(free([added])).toEqual([]);
  });

  test("what was decided of Ramadan stays, until an amendment says otherwise", () => {
    const ramadan = [{ from: "2091-06-01", to: "2091-06-30", source: "isbat" }];
    expect(yearsInForce([first, added])[0]?.ramadan).toEqual([]);
    expect(yearsInForce([first, { ...added, ramadan }])[0]?.ramadan).toEqual(ramadan);
  });

  test("each state of them is a calendar of its own version, and one that changes nothing is not", () => {
    const version = (...decrees: CalendarYear[]) => calendarOf(defaultProfile, decrees).version;
    expect(new Set([version(first), version(first, added), version(first, added, worked)]).size).toBe(3);
    expect(version(whole, first)).toBe(version(whole));
  });
});
