import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { calendarOf } from "./calendar.js";
import { defaultProfile } from "./default.js";
import { text } from "./notes.js";
import { problems } from "./problems.js";
import { type CalendarProfile, type CalendarYear, calendarProfileSchema, calendarYearSchema } from "./profile.js";
import { year2026 } from "./years/2026.generated.js";

const ajv = new Ajv({ allErrors: true });
const isProfile = ajv.compile<CalendarProfile>(calendarProfileSchema);
const isYear = ajv.compile<CalendarYear>(calendarYearSchema);

describe("the schemas", () => {
  test("what ships has their shape, and no problem", () => {
    expect(isProfile(defaultProfile), JSON.stringify(isProfile.errors)).toBe(true);
    expect(isYear(year2026), JSON.stringify(isYear.errors)).toBe(true);
    expect(problems(defaultProfile, [year2026])).toEqual([]);
  });

  test.each<[string, object]>([
    ["a time of day that there is not", { hours: { monday: { from: "07:30", to: "25:00" } } }],
    ["a time with a point", { hours: { monday: { from: "07.30", to: "16:00" } } }],
    ["a weekday in another language", { hours: { senin: { from: "07:30", to: "16:00" } } }],
    ["a week without a day", { hours: {} }],
    ["another meaning of hari", { dayMeans: "hari" }],
    ["a misspelt key", { timezone: "Asia/Pontianak" }],
  ])("refuse %s in a profile", (_, change) => {
    expect(isProfile({ ...defaultProfile, ...change })).toBe(false);
  });

  test.each<[string, object]>([
    ["a day without a name", { holidays: [{ date: "2026-01-01" }] }],
    ["a date as an Indonesian writes it", { holidays: [{ date: "1 Januari 2026", name: "Tahun Baru" }] }],
    ["an empty decree", { decree: "" }],
    ["a missing list", { collectiveLeave: undefined }],
    ["an amendment that says that it is none", { amends: false }],
  ])("refuse %s in a year", (_, change) => {
    expect(isYear(JSON.parse(JSON.stringify({ ...year2026, ...change })))).toBe(false);
  });
});

describe("problems that a schema cannot see", () => {
  const monday = (from: string, to: string, pause?: { from: string; to: string }) => ({
    ...defaultProfile,
    hours: { monday: { from, to, ...(pause && { breaks: [pause] }) } },
  });

  test.each<[string, CalendarProfile, string]>([
    ["CAL201", { ...defaultProfile, zone: "Asia/Singkawang" }, "zone"],
    ["CAL202", { ...defaultProfile, ramadan: { friday: { from: "15:00", to: "08:00" } } }, "ramadan.friday"],
    ["CAL202", monday("07:30", "16:00", { from: "13:00", to: "12:00" }), "hours.monday.breaks[0]"],
    ["CAL203", monday("07:30", "16:00", { from: "16:00", to: "17:00" }), "hours.monday.breaks[0]"],
  ])("%s in a profile", (code, profile, at) => {
    expect(problems(profile, [])).toEqual([{ code, params: expect.objectContaining({ at }) }]);
  });

  test("CAL204: hours that leave nothing to work", () => {
    expect(problems({ ...defaultProfile, hours: {} }, [])).toEqual([{ code: "CAL204", params: { at: "hours" } }]);
  });

  test.each<[string, Partial<CalendarYear>, string]>([
    ["CAL205", { holidays: [{ date: "2025-12-25", name: "Natal" }] }, "2026.holidays[0]"],
    ["CAL205", { collectiveLeave: [{ date: "2026-02-30", name: "Cuti" }] }, "2026.collectiveLeave[0]"],
    ["CAL202", { ramadan: [{ from: "2026-03-20", to: "2026-02-19", source: "isbat" }] }, "2026.ramadan[0]"],
  ])("%s in a year", (code, change, at) => {
    expect(problems(defaultProfile, [{ ...year2026, ...change }])).toEqual([
      { code, params: expect.objectContaining({ at }) },
    ]);
  });

  test("CAL207: an amendment without what it amends", () => {
    expect(problems(defaultProfile, [{ ...year2026, amends: true }])).toEqual([
      { code: "CAL207", params: { at: "2026", year: 2026 } },
    ]);
  });

  test("CAL206: two whole decrees of one year and one day", () => {
    expect(problems(defaultProfile, [year2026, year2026])).toEqual([
      { code: "CAL206", params: { at: "2026", year: 2026 } },
    ]);
  });

  test("each is told in Indonesian and in English, with the place", () => {
    const [problem] = problems({ ...defaultProfile, zone: "Asia/Singkawang" }, []);
    expect(problem && text(problem, "id")).toMatch(/^zone: zona waktu "Asia\/Singkawang" tidak dikenal/);
    expect(problem && text(problem, "en")).toMatch(/^zone: unknown time zone "Asia\/Singkawang"/);
  });

  test("a calendar is not made of them", () => {
    expect(() => calendarOf(defaultProfile, [year2026, year2026])).toThrow(/^CAL206 /);
  });
});
