import { describe, expect, test } from "vitest";
import { calendarOf } from "../calendar/calendar.js";
import { defaultProfile } from "../calendar/default.js";
import type { CalendarYear } from "../calendar/profile.js";
import { year2026 } from "../calendar/years/2026.generated.js";
import { openOffice } from "../hosts/in-process.js";
import { orThrow } from "../hosts/result.js";
import { minutes, procedureOf } from "../procedure/fixtures.js";
import type { Duration } from "../procedure/types.js";
import { memory } from "../stores/memory.js";
import { decide } from "./decide.js";
import { initial, replay } from "./evolve.js";
import { accepted, complete, context, planOf, start } from "./fixtures.js";
import { stepTimes } from "./times.js";
import type { Command, Event } from "./types.js";

/** Monday 23 November 2026, 08:00; Tuesday is declared free while a case is running that is due on Wednesday. */
const days: Duration = { kind: "exact", max: 2, unit: "workingDay", printed: "2 hari kerja" };
const procedure = procedureOf({
  id: "izin",
  steps: [
    { id: "periksa", by: "staf", duration: days },
    { id: "catat", by: "staf", duration: minutes(30) },
  ],
});
const plan = planOf(procedure);
const decree: CalendarYear = {
  year: 2026,
  decree: "Keputusan contoh",
  issued: "2026-11-23",
  amends: true,
  holidays: [{ date: "2026-11-24", name: "Pemungutan suara" }],
  collectiveLeave: [],
};
const revised = calendarOf(defaultProfile, [year2026, decree]);
const before = context.calendar.version;
const close = (date: string) => Date.parse(`${date}T16:00+07:00`);
const reckon: Command = { kind: "reckon", calendar: revised.version };
const now = context.now + 60_000;
const afterDecree = { ...context, now, calendar: revised };

describe("a holiday declared afterwards", () => {
  const { state } = accepted(plan, initial, start);

  test("is put on record with the due dates that hold by it", () => {
    const { events, state: after } = accepted(plan, state, reckon, afterDecree);
    const dues = [{ step: "periksa", round: 1, due: close("2026-11-26") }];
    expect(events).toEqual([{ kind: "calendarChanged", at: now, was: before, calendar: revised.version, dues }]);
    expect(after).toEqual({ ...state, calendar: revised.version });
  });

  test("is put on record by whatever is done first, before what it was judged by", () => {
    const { events, state: after } = accepted(plan, state, complete("periksa", "staf"), afterDecree);
    expect(events.map(({ kind }) => kind)).toEqual(["calendarChanged", "completed", "entered"]);
    expect(accepted(plan, after, complete("catat", "staf"), afterDecree).events.map(({ kind }) => kind)).toEqual([
      "completed",
      "ended",
    ]);
  });

  test("a refusal puts nothing on record, and a case that is over is left as it is", () => {
    expect(decide(plan, state, complete("catat", "staf"), afterDecree).kind).toBe("refused");
    const over = { ...state, status: "ended" } as const;
    expect(decide(plan, over, reckon, afterDecree)).toMatchObject({ refusal: { code: "RUN104" } });
  });

  test("a calendar that is not the office's, or is on record already, is refused", () => {
    for (const calendar of ["lain", before]) {
      expect(decide(plan, state, { kind: "reckon", calendar }, context)).toMatchObject({
        refusal: { code: "RUN196", params: { calendar, office: before } },
      });
    }
  });

  test("an office tells all its cases, and what is due follows", async () => {
    const store = memory();
    const options = { procedures: [procedure], store, clock: () => context.now };
    const first = await openOffice(options);
    for (const id of ["a", "b"]) orThrow(await first.start(procedure, { id }));
    const wednesday = close("2026-11-25");
    expect(await first.due(wednesday + 1)).toHaveLength(2);

    const office = await openOffice({ ...options, calendar: revised });
    expect(await office.reckon()).toBe(2);
    expect(await office.due(wednesday + 1)).toEqual([]);
    expect(await office.due(close("2026-11-26") + 1)).toHaveLength(2);
    expect(await office.reckon()).toBe(0);
    // The decree is revoked: the calendar that comes back is a change like any other.
    expect(await first.reckon()).toBe(2);
    expect(await office.reckon()).toBe(2);
  });
});

test("an office takes its cases a page at a time, and finds them all", async () => {
  const store = memory();
  const first = await openOffice({ procedures: [procedure], store, clock: () => context.now });
  const ids = Array.from({ length: 2_001 }, (_, index) => `k${index}`);
  for (const id of ids) orThrow(await first.start(procedure, { id }));
  const pages: number[] = [];
  const cases: typeof store.cases = async (page) => {
    const found = await store.cases(page);
    pages.push(found.length);
    return found;
  };
  const office = await openOffice({ procedures: [procedure], store: { ...store, cases }, calendar: revised });
  expect(await office.reckon()).toBe(ids.length);
  expect(pages).toEqual([1_000, 1_000, 1, 0]);
});

describe("times of the steps", () => {
  const started = accepted(plan, initial, start);
  const events = (at: number, calendar = context.calendar): readonly Event[] => {
    const given = { ...context, now: at, calendar };
    return [...started.events, ...accepted(plan, started.state, complete("periksa", "staf"), given).events];
  };
  const hour = 3_600_000;

  test("due, elapsed and late, in working time", () => {
    // Thursday 09:00: an hour and a half of the office's time after Wednesday's close.
    const thursday = Date.parse("2026-11-26T09:00+07:00");
    const times = stepTimes(plan, events(thursday), thursday + 45 * 60_000, context.calendar);
    expect(times).toEqual([
      {
        step: "periksa",
        round: 1,
        spell: 0,
        since: context.now,
        until: thursday,
        elapsed: 7 * hour + 7.5 * hour + 7.5 * hour + 1.5 * hour,
        due: close("2026-11-25"),
        late: 1.5 * hour,
      },
      {
        step: "catat",
        round: 1,
        spell: 0,
        since: thursday,
        elapsed: 0.75 * hour,
        due: thursday + 0.5 * hour,
        late: 0.25 * hour,
      },
    ]);
  });

  test("what was closed after the decree is held to it, and its free day does not count", () => {
    const thursday = Date.parse("2026-11-26T09:00+07:00");
    const calendars = (version: string) => (version === revised.version ? revised : context.calendar);
    const [periksa] = stepTimes(plan, events(thursday, revised), thursday, calendars);
    expect(periksa).toMatchObject({ due: close("2026-11-26"), late: 0, elapsed: 7 * hour + 7.5 * hour + 1.5 * hour });
    expect(replay(plan, events(thursday, revised)).calendar).toBe(revised.version);
  });
});
