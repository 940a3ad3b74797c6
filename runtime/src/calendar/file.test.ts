import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { calendarOf } from "./calendar.js";
import { defaultProfile } from "./default.js";
import { calendarFileSchema, readCalendarFile } from "./file.js";
import { problems } from "./problems.js";
import type { CalendarYear } from "./profile.js";
import { year2026 } from "./years/2026.generated.js";

const read = (path: string): CalendarYear => {
  const file = readCalendarFile(parse(readFileSync(path, "utf8")));
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.year;
};

test("what ships is its file", () => {
  expect(year2026).toEqual(read("runtime/calendars/2026.yaml"));
  expect(JSON.parse(readFileSync("runtime/calendars/calendar.schema.json", "utf8"))).toEqual(calendarFileSchema);
});

describe("the decrees of 2025, by hand", () => {
  const year = read("tests/fixtures/kalender/2025.yaml");
  const revision = read("tests/fixtures/kalender/2025-perubahan.yaml");
  const before = calendarOf(defaultProfile, [year]);
  const after = calendarOf(defaultProfile, [year, revision]);
  const at = (local: string) => Date.parse(`${local}:00+07:00`);
  const shown = (instant = Number.NaN) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);
  const days = (amount: number) => ({ kind: "exact", max: amount, unit: "workingDay", printed: "" }) as const;

  test("17 holidays and 10 days of leave; the revision adds one", () => {
    expect([year.holidays.length, year.collectiveLeave.length]).toEqual([17, 10]);
    expect(problems(defaultProfile, [year, revision])).toEqual([]);
    const dates = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
    );
    // 261 weekdays; of the holidays 13 and of the leave all 10 fall on one.
    expect(dates.filter(before.isWorkingDay)).toHaveLength(261 - 13 - 10);
    expect(dates.filter(after.isWorkingDay)).toHaveLength(261 - 13 - 11);
  });

  test.each([
    // Ramadan closes at 15:00 from Monday to Thursday; 28 March to 7 April is free, with the weekends.
    ["three days around Idulfitri", 3, "2025-03-26T09:00", "2025-04-09T16:00"],
    ["a Ramadan day", 1, "2025-03-03T09:00", "2025-03-04T15:00"],
    ["a Friday in Ramadan", 1, "2025-03-06T09:00", "2025-03-07T15:30"],
    ["over Imlek and Isra Mikraj", 1, "2025-01-24T09:00", "2025-01-30T16:00"],
    ["over Christmas", 2, "2025-12-23T09:00", "2025-12-29T16:00"],
  ])("%s", (_, amount, from, due) => {
    expect(shown(before.dueDate(days(amount), at(from)).due)).toBe(due);
  });

  test("18 August is worked until the revision, and free after it", () => {
    const due = (calendar: typeof before) => shown(calendar.dueDate(days(1), at("2025-08-15T09:00")).due);
    expect([due(before), due(after)]).toEqual(["2025-08-18T16:00", "2025-08-19T16:00"]);
    expect(after.day("2025-08-18")).toEqual({ kind: "collectiveLeave", name: "Proklamasi Kemerdekaan" });
    expect(after.version).not.toBe(before.version);
  });
});

describe("what is wrong with a file is told with its place", () => {
  const right = {
    tahun: 2091,
    keputusan: "Keputusan contoh",
    ditetapkan: "2090-09-01",
    libur: { "2091-01-01": "Tahun Baru" },
    "cuti bersama": null,
  };

  test("nothing is wrong with this one", () => {
    expect(readCalendarFile(right)).toEqual({
      ok: true,
      year: {
        year: 2091,
        decree: "Keputusan contoh",
        issued: "2090-09-01",
        holidays: [{ date: "2091-01-01", name: "Tahun Baru" }],
        collectiveLeave: [],
      },
    });
  });

  test.each<[string, unknown, readonly [code: string, ...path: (string | number)[]][]]>([
    ["no file", "libur", [["CAL212"]]],
    ["a list", [], [["CAL212"]]],
    ["nothing", null, [["CAL212"]]],
    ["a missing entry", { ...right, keputusan: undefined }, [["CAL212", "keputusan"]]],
    ["an empty decree", { ...right, keputusan: " " }, [["CAL212", "keputusan"]]],
    ["a misspelt entry", { ...right, libr: {} }, [["CAL211", "libr"]]],
    ["a year in words", { ...right, tahun: "2091" }, [["CAL212", "tahun"]]],
    ["a day of another year", { ...right, libur: { "2092-01-01": "Tahun Baru" } }, [["CAL205", "libur", "2092-01-01"]]],
    ["a day that there is not", { ...right, libur: { "2091-02-30": "?" } }, [["CAL205", "libur", "2091-02-30"]]],
    ["a date in words", { ...right, libur: { "1 Januari 2091": "?" } }, [["CAL205", "libur", "1 Januari 2091"]]],
    ["a day without a name", { ...right, libur: { "2091-01-01": null } }, [["CAL212", "libur", "2091-01-01"]]],
    ["a list of days", { ...right, libur: ["2091-01-01"] }, [["CAL212", "libur"]]],
    ["another kind", { ...right, jenis: "baru" }, [["CAL212", "jenis"]]],
    ["days of work in a whole decree", { ...right, "hari kerja": {} }, [["CAL211", "hari kerja"]]],
    [
      "a Ramadan that ends before it begins",
      { ...right, ramadan: [{ dari: "2091-06-30", sampai: "2091-06-01", sumber: "isbat" }] },
      [["CAL202", "ramadan", 0]],
    ],
    [
      "a Ramadan without an end or a source",
      { ...right, ramadan: [{ dari: "2091-06-30" }] },
      [
        ["CAL210", "ramadan", 0],
        ["CAL210", "ramadan", 0],
      ],
    ],
    [
      "several at once",
      { tahun: 2091, libur: { "2091-13-01": "" } },
      [["CAL210"], ["CAL210"], ["CAL210"], ["CAL205", "libur", "2091-13-01"], ["CAL212", "libur", "2091-13-01"]],
    ],
  ])("%s", (_, file, found) => {
    const made = readCalendarFile(file);
    const told = made.ok ? [] : made.problems.map(({ path, problem }) => [problem.code, ...path]);
    expect(told).toEqual(found);
  });
});

test("the schema that editors use takes what is read, and refuses what has another shape", () => {
  const valid = new Ajv({ strict: false }).compile(calendarFileSchema);
  const date = fc.constantFrom("2091-01-01", "2091-12-31", "1 Januari 2091", "2091-13-01");
  const name = fc.constantFrom<unknown>("Tahun Baru", "", null, 7);
  const days = fc.oneof(fc.dictionary(date, name, { maxKeys: 2 }), fc.constantFrom<unknown>(null, [], "2091-01-01"));
  const file = fc.record(
    {
      tahun: fc.constantFrom<unknown>(2091, "2091", 2091.5),
      keputusan: fc.constantFrom<unknown>("Keputusan", "", null),
      ditetapkan: fc.constantFrom<unknown>("2090-09-01", "2090", 2090),
      jenis: fc.constantFrom<unknown>("lengkap", "perubahan", "baru"),
      libur: days,
      "cuti bersama": days,
      "hari kerja": days,
      ramadan: fc.array(fc.record({ dari: date, sampai: date, sumber: name }, { requiredKeys: ["dari"] }), {
        maxLength: 1,
      }),
      lain: fc.constant(1),
    },
    { requiredKeys: ["tahun"] },
  );
  const seen = new Set<boolean>();
  const likely = fc.record({
    tahun: fc.constant(2091),
    keputusan: fc.constant("K"),
    ditetapkan: fc.constant("2090-09-01"),
    libur: days,
    "cuti bersama": days,
  });
  fc.assert(
    fc.property(fc.oneof(file, likely), (each) => {
      const made = readCalendarFile(each);
      // Dates that are turned round, or of another year, are beyond any schema.
      const shape = made.ok || made.problems.every(({ problem }) => problem.code === "CAL202");
      seen.add(shape);
      expect(valid(each), JSON.stringify([each, made, valid.errors])).toBe(shape);
    }),
    { numRuns: 2000 },
  );
  expect(seen.size).toBe(2);
});
