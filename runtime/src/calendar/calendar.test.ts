import { describe, expect, test } from "vitest";
import type { Duration, TimeUnit } from "../procedure/types.js";
import { calendarOf } from "./calendar.js";
import { defaultCalendar, defaultProfile } from "./default.js";
import { text } from "./notes.js";
import { year2026 } from "./years/2026.generated.js";

const office = defaultCalendar();
const HOUR = 3_600_000;

describe("minutes and hours are working time", () => {
  test.each([
    ["within the morning", 15, "minute", "Mon 2026-06-08 08:00", "Mon 2026-06-08 08:15"],
    ["up to the break, not to its end", 4, "hour", "Mon 2026-06-08 08:00", "Mon 2026-06-08 12:00"],
    ["over the break", 5, "hour", "Mon 2026-06-08 08:00", "Mon 2026-06-08 14:00"],
    ["over the longer break of a Friday", 5, "hour", "Fri 2026-06-12 08:00", "Fri 2026-06-12 14:30"],
    ["over the night", 2, "hour", "Mon 2026-06-08 15:00", "Tue 2026-06-09 08:30"],
    ["over the weekend", 2, "hour", "Fri 2026-06-12 15:30", "Mon 2026-06-15 08:30"],
    ["over a holiday (16 June, 1 Muharam)", 2, "hour", "Mon 2026-06-15 15:00", "Wed 2026-06-17 08:30"],
    ["before opening", 30, "minute", "Mon 2026-06-08 05:00", "Mon 2026-06-08 08:00"],
    ["to the close, not to the next morning", 1, "hour", "Mon 2026-06-08 15:00", "Mon 2026-06-08 16:00"],
    ["on a Saturday", 30, "minute", "Sat 2026-06-13 10:00", "Mon 2026-06-15 08:00"],
    ["in Ramadan, when the office opens at 08:00", 30, "minute", "Mon 2026-03-02 07:00", "Mon 2026-03-02 08:30"],
    ["half an hour", 0.5, "hour", "Mon 2026-06-08 08:00", "Mon 2026-06-08 08:30"],
    ["seconds", 90, "second", "Mon 2026-06-08 11:59", "Mon 2026-06-08 13:00"],
  ] as const)("%s", (_, amount, unit, from, due) => {
    expect(dueAt(lasting(amount, unit), from)).toBe(due);
  });
});

describe("N working days end with office hours of the Nth working day after the day it came", () => {
  test.each([
    ["in the morning", 2, "Mon 2026-06-08 08:00", "Wed 2026-06-10 16:00"],
    ["before opening: that day is not counted either", 2, "Mon 2026-06-08 05:00", "Wed 2026-06-10 16:00"],
    ["after closing", 2, "Mon 2026-06-08 20:00", "Wed 2026-06-10 16:00"],
    ["ending on a Friday, which closes later", 1, "Thu 2026-06-11 09:00", "Fri 2026-06-12 16:30"],
    ["over a weekend", 1, "Fri 2026-06-12 09:00", "Mon 2026-06-15 16:00"],
    ["begun in a weekend", 1, "Sat 2026-06-13 09:00", "Mon 2026-06-15 16:00"],
    ["over a holiday", 1, "Mon 2026-06-15 09:00", "Wed 2026-06-17 16:00"],
    ["a short Ramadan day is one day", 1, "Mon 2026-03-02 09:00", "Tue 2026-03-03 15:00"],
    ["a Ramadan Friday is one day", 1, "Thu 2026-03-05 09:00", "Fri 2026-03-06 15:30"],
    ["over Nyepi, Idulfitri and the leave around them", 2, "Tue 2026-03-17 09:00", "Thu 2026-03-26 16:00"],
  ] as const)("%s", (_, amount, from, due) => {
    expect(dueAt(lasting(amount, "workingDay"), from)).toBe(due);
  });

  test("part of a day counts as a day", () => {
    expect(dueAt(lasting(1.5, "workingDay"), "Mon 2026-06-08 08:00")).toBe("Wed 2026-06-10 16:00");
  });

  test("an extension that is counted from the due date is as if granted at once", () => {
    const from = at("Mon 2026-06-01 09:00");
    const first = office.dueDate(lasting(10, "workingDay"), from).due ?? Number.NaN;
    expect(office.dueDate(lasting(7, "workingDay"), first)).toEqual(office.dueDate(lasting(17, "workingDay"), from));
  });
});

describe("calendar days, weeks and months end with office hours of that date, or of the next working day", () => {
  test.each([
    [3, "calendarDay", "Mon 2026-06-08 09:00", "Thu 2026-06-11 16:00"],
    [5, "calendarDay", "Mon 2026-06-08 09:00", "Mon 2026-06-15 16:00"],
    [1, "week", "Fri 2026-06-05 09:00", "Fri 2026-06-12 16:30"],
    [1, "week", "Tue 2026-06-09 09:00", "Wed 2026-06-17 16:00"],
    [1, "month", "Fri 2026-01-30 09:00", "Mon 2026-03-02 15:00"],
    [1, "month", "Wed 2026-07-08 09:00", "Mon 2026-08-10 16:00"],
  ] as const)("%d %s from %s", (amount, unit, from, due) => {
    expect(dueAt(lasting(amount, unit), from)).toBe(due);
  });

  test("a bare hari is a working day, unless the profile says otherwise", () => {
    const calendarDays = calendarOf({ ...defaultProfile, dayMeans: "calendarDay" }, [year2026]);
    const from = at("Thu 2026-06-11 09:00");
    expect(shown(office.dueDate(lasting(2, "day"), from).due)).toBe("Mon 2026-06-15 16:00");
    expect(shown(calendarDays.dueDate(lasting(1, "day"), from).due)).toBe("Fri 2026-06-12 16:30");
  });
});

describe("by a date", () => {
  test.each([
    ["--03-31", "Mon 2026-02-02 09:00", "Tue 2026-03-31 16:00"],
    ["--03-31", "Tue 2026-03-31 18:00", "Tue 2026-03-31 16:00"],
    ["2026-06-12", "Mon 2026-06-08 09:00", "Fri 2026-06-12 16:30"],
    ["2026-06-12", "Mon 2026-06-29 09:00", "Fri 2026-06-12 16:30"],
    // A free date is not moved: who brings it on Monday is late by the words of the document.
    ["2026-06-13", "Mon 2026-06-08 09:00", "Sat 2026-06-13 23:59"],
    ["--02-29", "Mon 2026-02-02 09:00", "Sat 2026-02-28 23:59"],
  ])("%s from %s", (date, from, due) => {
    expect(dueAt({ kind: "by", date, printed: date }, from)).toBe(due);
  });

  test("a yearly date that is past is next year's, and that year has no decree", () => {
    const { due, note } = office.dueDate(
      { kind: "by", date: "--03-31", printed: "31 Maret" },
      at("Wed 2026-04-01 00:00"),
    );
    expect(shown(due)).toBe("Wed 2027-03-31 16:00");
    expect(note).toEqual({ code: "CAL101", params: { years: [2027] } });
  });
});

describe("by the end of a period, as if its last day were written", () => {
  test.each([
    ["akhir bulan", "Mon 2026-06-08 09:00", "Tue 2026-06-30 16:00"],
    ["akhir bulan", "Sat 2026-01-31 09:00", "Sat 2026-01-31 23:59"],
    ["akhir triwulan", "Mon 2026-06-08 09:00", "Tue 2026-06-30 16:00"],
    ["akhir semester", "Wed 2026-07-01 09:00", "Thu 2026-12-31 16:00"],
    ["Akhir  tahun anggaran", "Mon 2026-06-08 09:00", "Thu 2026-12-31 16:00"],
    ["end of year", "Thu 2026-12-31 20:00", "Thu 2026-12-31 16:00"],
  ])("%s from %s", (event, from, due) => {
    expect(dueAt({ kind: "by", event, printed: event }, from)).toBe(due);
  });
});

describe("the other kinds", () => {
  const from = at("Mon 2026-06-08 08:00");
  const minutes = (amount: number) => ({ due: from + amount * 60_000 });

  test("a range and a maximum count by their longer end, about by its amount, since from the instant that it is given", () => {
    const printed = "";
    expect(office.dueDate({ kind: "range", min: 5, max: 10, unit: "minute", printed }, from)).toEqual(minutes(10));
    expect(office.dueDate({ kind: "max", max: 20, unit: "minute", printed }, from)).toEqual(minutes(20));
    expect(office.dueDate({ kind: "about", min: 30, max: 30, unit: "minute", printed }, from)).toEqual(minutes(30));
    expect(office.dueDate({ kind: "since", max: 40, unit: "minute", from: "a", printed }, from)).toEqual(minutes(40));
  });

  test.each<[string, Duration, object]>([
    ["an event", { kind: "event", event: "saat pengajuan", printed: "saat pengajuan" }, { code: "CAL102" }],
    ["words that name no one date", { kind: "by", event: "awal tahun", printed: "awal tahun" }, { code: "CAL107" }],
    [
      "a least time alone",
      { kind: "range", min: 2, unit: "workingDay", printed: "minimal 2 hari kerja" },
      { code: "CAL106" },
    ],
    ["a date that there is not", { kind: "by", date: "2026-02-30", printed: "30 Februari" }, { code: "CAL103" }],
    ["a yearly one", { kind: "by", date: "--13-01", printed: "1/13" }, { code: "CAL103" }],
    ["no unit", { kind: "exact", min: 2, max: 2, printed: "2" }, { code: "CAL103" }],
    ["no amount", { kind: "max", unit: "hour", printed: "jam" }, { code: "CAL103" }],
    ["nothing at all", lasting(0, "minute"), { code: "CAL103" }],
    ["less than nothing", lasting(-1, "workingDay"), { code: "CAL103" }],
    ["not a number", lasting(Number.NaN, "minute"), { code: "CAL103" }],
    ["part of a month", lasting(1.5, "month"), { code: "CAL103" }],
    ["a million hours", lasting(1_000_000, "hour"), { code: "CAL104" }],
    ["a million working days", lasting(1_000_000, "workingDay"), { code: "CAL104" }],
    ["a million days", lasting(1_000_000, "calendarDay"), { code: "CAL104" }],
    ["a million weeks", lasting(1_000_000, "week"), { code: "CAL104" }],
    ["1e300 months", lasting(1e300, "month"), { code: "CAL104" }],
    ["without end", lasting(Number.POSITIVE_INFINITY, "workingDay"), { code: "CAL104" }],
  ])("%s gives no due date, and says why", (_, duration, note) => {
    const reckoned = office.dueDate(duration, from);
    expect(reckoned.due).toBeUndefined();
    expect(reckoned.note).toMatchObject(note);
  });
});

describe("a year without a decree", () => {
  test("counts weekends alone, and says so", () => {
    const { due, note } = office.dueDate(lasting(3, "workingDay"), at("Wed 2026-12-30 09:00"));
    expect(shown(due)).toBe("Mon 2027-01-04 16:00");
    expect(note).toEqual({ code: "CAL101", params: { years: [2027] } });
    expect(note && text(note, "id")).toContain("tahun 2027");
    expect(note && text(note, "en")).toContain("for 2027");
  });

  test("names every year that was counted", () => {
    const { note } = calendarOf(defaultProfile, []).dueDate(lasting(9000, "hour"), at("Wed 2026-12-30 09:00"));
    expect(note).toEqual({ code: "CAL101", params: { years: [2026, 2027, 2028, 2029, 2030, 2031] } });
  });

  test("is not mentioned when nothing was counted in it", () => {
    const open = { from: "00:00", to: "24:00" };
    const lateOffice = calendarOf({ ...defaultProfile, hours: { thursday: open } }, [year2026]);
    const lastHour = lateOffice.dueDate(lasting(1, "hour"), at("Thu 2026-12-31 23:00"));
    expect(lastHour).toEqual({ due: at("Fri 2027-01-01 00:00") });
    expect(office.dueDate(lasting(1, "workingDay"), at("Wed 2025-12-31 09:00")).note).toBeUndefined();
  });
});

describe("a year whose Ramadan nobody has declared yet", () => {
  const { ramadan: _, ...undeclared } = year2026;

  test("counts the usual hours, and says so where other hours could have been meant", () => {
    const calendar = calendarOf(defaultProfile, [undeclared]);
    const { due, note } = calendar.dueDate(lasting(1, "workingDay"), at("Mon 2026-03-02 09:00"));
    expect(shown(due)).toBe("Tue 2026-03-03 16:00");
    expect(note).toEqual({ code: "CAL105", params: { years: [2026] } });
    const { ramadan: __, ...oneWeek } = defaultProfile;
    expect(calendarOf(oneWeek, [undeclared]).dueDate(lasting(1, "workingDay"), 0).note?.code).toBe("CAL101");
    expect(
      calendarOf(oneWeek, [undeclared]).dueDate(lasting(1, "hour"), at("Mon 2026-03-02 09:00")).note,
    ).toBeUndefined();
  });

  test("is another calendar than one that is known to have none", () => {
    const none = calendarOf(defaultProfile, [{ ...undeclared, ramadan: [] }]);
    expect(calendarOf(defaultProfile, [undeclared]).version).not.toBe(none.version);
  });
});

describe("days", () => {
  test("2026 has 261 weekdays, of which 13 are holidays and 8 collective leave", () => {
    const dates = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    expect(dates.filter(office.isWorkingDay)).toHaveLength(261 - 13 - 8);
  });

  test("a date is working, free by weekday, or free by a name", () => {
    expect(office.day("2026-06-12")).toMatchObject({ kind: "working", ramadan: false });
    expect(office.day("2026-03-02")).toMatchObject({ kind: "working", ramadan: true });
    expect(office.day("2026-06-13")).toEqual({ kind: "weekend" });
    expect(office.day("2026-08-17")).toEqual({ kind: "holiday", name: "Proklamasi Kemerdekaan" });
    expect(office.day("2026-12-24")).toEqual({ kind: "collectiveLeave", name: "Kelahiran Yesus Kristus" });
    expect(office.day("2026-02-30")).toBeUndefined();
    expect(office.isWorkingDay("besok")).toBe(false);
  });

  test("a week has 37 h 30 min, in Ramadan 32 h 30 min (Perpres 21/2023)", () => {
    const week = (monday: string) => office.workingTime(at(monday), at(monday) + 7 * 24 * HOUR) / HOUR;
    expect(week("Mon 2026-06-08 00:00")).toBe(37.5);
    expect(week("Mon 2026-03-02 00:00")).toBe(32.5);
  });
});

describe("a calendar's version", () => {
  test("is the same for the same due dates, however the files are written", () => {
    const renamed = { ...year2026, holidays: year2026.holidays.map(({ date }) => ({ date, name: "libur" })).reverse() };
    const { hours, ...rest } = defaultProfile;
    const reordered = { hours: Object.fromEntries(Object.entries(hours).reverse()), ...rest };
    expect(calendarOf(reordered, [renamed]).version).toBe(office.version);
  });

  test.each([
    ["zone", { ...defaultProfile, zone: "Asia/Jakarta" }, [year2026]],
    ["reading of hari", { ...defaultProfile, dayMeans: "calendarDay" } as const, [year2026]],
    ["hours", { ...defaultProfile, hours: { monday: { from: "07:30", to: "16:00" } } }, [year2026]],
    ["Ramadan", { ...defaultProfile, ramadan: defaultProfile.hours }, [year2026]],
    ["leave", defaultProfile, [{ ...year2026, collectiveLeave: year2026.collectiveLeave.slice(1) }]],
    ["years", defaultProfile, []],
  ])("changes with its %s", (_, profile, years) => {
    expect(calendarOf(profile, years).version).not.toBe(office.version);
  });

  test("is written down here, so that a change of the shipped calendar is seen", () => {
    expect(office.version).toBe("sop-ap-909ee13d521e");
  });
});

describe("work that a rule puts off begins", () => {
  const rule = (amount: number, unit: TimeUnit) => ({ kind: "after", amount, unit, printed: "" }) as const;
  const on = (date: string) => ({ kind: "on", date, printed: "" }) as const;
  test.each([
    ["when so much working time is over", rule(2, "hour"), "Mon 2026-06-08 15:00", "Tue 2026-06-09 08:30"],
    [
      "when the office opens on the Nth working day",
      rule(2, "workingDay"),
      "Mon 2026-06-08 15:00",
      "Wed 2026-06-10 07:30",
    ],
    ["later, as it opens in Ramadan", rule(1, "workingDay"), "Mon 2026-03-02 09:00", "Tue 2026-03-03 08:00"],
    [
      "on the next working day after a date that is free",
      rule(1, "week"),
      "Tue 2026-06-09 09:00",
      "Wed 2026-06-17 07:30",
    ],
    ["on a yearly day, in the morning", on("--12-31"), "Mon 2026-06-08 09:00", "Thu 2026-12-31 07:30"],
    ["on that very day, also when it is free", on("2026-12-25"), "Mon 2026-06-08 09:00", "Fri 2026-12-25 00:00"],
  ] as const)("%s", (_, rule, from, begins) => {
    expect(shown(office.startDate(rule, at(from)).due)).toBe(begins);
  });

  test("at no known time where nothing says how long", () => {
    expect(office.startDate({ kind: "after", printed: "segera" }, 0).note?.code).toBe("CAL103");
  });
});

function lasting(amount: number, unit: TimeUnit): Duration {
  return { kind: "exact", min: amount, max: amount, unit, printed: `${amount} ${unit}` };
}

/** "Mon 2026-06-08 08:00" on a wall clock in Pontianak, 7 hours ahead of UTC. */
function at(words: string): number {
  const [weekday, date, time] = words.split(" ");
  const instant = Date.parse(`${date}T${time}:00+07:00`);
  if (shown(instant).slice(0, 3) !== weekday) throw new Error(`${date} is no ${weekday}`);
  return instant;
}

function shown(instant: number | undefined): string {
  if (instant === undefined) return "-";
  const local = new Date(instant + 7 * HOUR);
  return `${local.toUTCString().slice(0, 3)} ${local.toISOString().slice(0, 16).replace("T", " ")}`;
}

function dueAt(duration: Duration, from: string): string {
  const { due, note } = office.dueDate(duration, at(from));
  return note ? `${shown(due)} ${note.code}` : shown(due);
}
