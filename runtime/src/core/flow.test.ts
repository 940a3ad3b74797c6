import { describe, expect, test } from "vitest";
import { calendarOf } from "../calendar/calendar.js";
import { defaultCalendar, defaultProfile } from "../calendar/default.js";
import { year2026 } from "../calendar/years/2026.generated.js";
import { text } from "../messages/messages.js";
import { minutes, outcome, procedureOf, type StepParts, stated } from "../procedure/fixtures.js";
import type { Plan } from "../procedure/plan.js";
import type { Duration, StartRule } from "../procedure/types.js";
import { accepted, after, answer, complete, context, planOf, refusal, start } from "./fixtures.js";
import type { CaseState, Command, Instant } from "./types.js";
import { wants } from "./wants.js";

/** Monday 23 November 2026, 08:00 in Pontianak. */
const monday = context.now;
const minute = 60_000;
const day = 24 * 60 * minute;
const calendar = defaultCalendar();

const staf = { by: "staf" };
const done = (step: string) => complete(step, "staf");
const at = (now: Instant) => ({ ...context, now });
const openSteps = (state: CaseState) => state.open.map((open) => open.step);
const kinds = (plan: Plan, state: CaseState, command: Command, now = monday) =>
  accepted(plan, state, command, at(now)).events.map((event) => event.kind);
const stepsOf = (...steps: StepParts[]) => planOf(procedureOf({ steps }));

describe("a fork", () => {
  const arms = [
    { id: "a", ...staf, next: ["j"] },
    { id: "b", ...staf, next: ["b2"] },
    { id: "b2", ...staf, next: ["j"] },
  ];
  const plan = stepsOf({ id: "f", ...staf, next: ["a", "b"] }, ...arms, {
    id: "j",
    ...staf,
    outcomes: [outcome("selesai", "end"), outcome("ulang", "f")],
    flow: { waitsFor: ["a", "b2"] },
  });

  test("opens the first step of every arm", () => {
    const { state, events } = accepted(plan, after(plan, [start]), done("f"));
    expect(events.map((event) => event.kind)).toEqual(["completed", "entered", "entered"]);
    expect(openSteps(state)).toEqual(["a", "b"]);
    expect(wants(plan, state, calendar).tasks.map((task) => task.step)).toEqual(["a", "b"]);
  });

  test("comes together: the step that waits opens with the last arm, whichever that is", () => {
    const forked = after(plan, [start, done("f")]);
    const first = accepted(plan, forked, done("a"));
    expect(first.events.map((event) => event.kind)).toEqual(["completed", "arrived"]);
    expect(first.state).toMatchObject({ waiting: [{ kind: "arrived", step: "j", from: "a" }] });
    expect(openSteps(first.state)).toEqual(["b"]);
    const all = after(plan, [start, done("f"), done("a"), done("b"), done("b2")]);
    expect(openSteps(all)).toEqual(["j"]);
    expect(all.waiting).toEqual([]);
    expect(openSteps(after(plan, [start, done("f"), done("b"), done("b2"), done("a")]))).toEqual(["j"]);
  });

  test("that a loop comes back to counts its arms anew", () => {
    const round = [done("f"), done("a"), done("b"), done("b2")];
    const again = after(plan, [start, ...round, answer("j", "ulang", "staf")]);
    expect(again.waiting).toEqual([]);
    const half = after(plan, [start, ...round, answer("j", "ulang", "staf"), done("f"), done("a")]);
    expect(openSteps(half)).toEqual(["b"]);
    expect(half.rounds).toMatchObject({ a: 2, j: 1 });
    const ended = after(plan, [
      start,
      ...round,
      answer("j", "ulang", "staf"),
      ...round,
      answer("j", "selesai", "staf"),
    ]);
    expect(ended.status).toBe("ended");
  });

  test("a way back to the step that waits, from after it, opens it at once", () => {
    const correcting = stepsOf(
      { id: "f", ...staf, next: ["a", "b"] },
      { id: "a", ...staf, next: ["j"] },
      { id: "b", ...staf, next: ["j"] },
      { id: "j", ...staf, flow: { waitsFor: ["a", "b"] } },
      { id: "k", ...staf, outcomes: [outcome("ya", "end"), outcome("tidak", "j")] },
    );
    const back = after(correcting, [start, ...["f", "a", "b", "j"].map(done), answer("k", "tidak", "staf")]);
    expect(back).toMatchObject({ open: [{ step: "j", round: 2 }], waiting: [] });
  });

  test("whose arms run to the end by themselves ends the case with the last of them", () => {
    const free = stepsOf(
      { id: "f", ...staf, next: ["a", "b"] },
      { id: "a", ...staf, next: ["end"] },
      { id: "b", ...staf },
    );
    const forked = after(free, [start, done("f")]);
    expect(kinds(free, forked, done("a"))).toEqual(["completed"]);
    expect(after(free, [start, done("f"), done("b")]).status).toBe("running");
    expect(after(free, [start, done("f"), done("b"), done("a")])).toMatchObject({ status: "ended", waiting: [] });
  });
});

describe("hanya jika", () => {
  const question = "Apakah pemohon dari luar kota?";
  const plan = stepsOf(
    { id: "terima", ...staf },
    { id: "survei", by: "kasubbag", condition: stated(question) },
    {
      id: "putus",
      by: "kepala",
      condition: stated("Apakah perlu?"),
      outcomes: [outcome("ya", "end"), outcome("tidak", "terima")],
    },
    { id: "arsip", ...staf },
  );
  const asked = after(plan, [start, done("terima")]);
  const says = (step: string, holds: boolean, actor: string): Command => ({
    kind: "answer",
    step,
    holds,
    by: { actor },
  });

  test("is asked of the responsible actor before the step opens", () => {
    expect(kinds(plan, after(plan, [start]), done("terima"))).toEqual(["completed", "asked"]);
    expect(wants(plan, asked, calendar).tasks).toMatchObject([
      { step: "survei", kind: "condition", text: question, by: [{ actor: "kasubbag" }], round: 1 },
    ]);
    expect(refusal(plan, asked, complete("survei", "kasubbag")).code).toBe("RUN160");
    const denied = refusal(plan, asked, says("survei", true, "staf"));
    expect(text(denied, "id")).toBe(
      "Langkah 2 (survei) hanya boleh dijawab syaratnya oleh Kasubbag Renja, Keuangan dan Aset; yang bertindak: Staf.",
    );
  });

  test("yes opens the step, in the round that was asked", () => {
    const yes = accepted(plan, asked, says("survei", true, "kasubbag"));
    expect(yes.events.map((event) => event.kind)).toEqual(["answered", "entered"]);
    expect(yes.state).toMatchObject({ open: [{ step: "survei", round: 1 }], waiting: [] });
    expect(refusal(plan, yes.state, says("survei", true, "kasubbag")).code).toBe("RUN161");
  });

  test("no skips it, to where it would have gone; a decision, to the next row", () => {
    const no = accepted(plan, asked, says("survei", false, "kasubbag"));
    expect(no.events).toMatchObject([
      { kind: "answered", holds: false },
      { kind: "asked", step: "putus" },
    ]);
    expect(no.state.completedAt).not.toHaveProperty("survei");
    expect(openSteps(accepted(plan, no.state, says("putus", false, "kepala")).state)).toEqual(["arsip"]);
  });
});

describe("bila lewat", () => {
  const plan = stepsOf(
    {
      id: "tunggu",
      ...staf,
      duration: minutes(60),
      flow: { timeouts: [{ to: "ingatkan" }, { after: minutes(20), notify: "sekretaris" }] },
    },
    { id: "arsip", ...staf, next: ["end"] },
    { id: "ingatkan", by: "kasubbag" },
  );
  const state = after(plan, [start]);
  const fires = (timer: number, round = 1): Command => ({ kind: "timeout", step: "tunggu", round, timer });

  test("is wanted at its instant, the earliest first", () => {
    expect(wants(plan, state, calendar).timers).toEqual([
      { at: monday + 20 * minute, command: fires(1) },
      { at: monday + 60 * minute, command: fires(0) },
    ]);
  });

  test("is refused early, and when it is stale", () => {
    expect(refusal(plan, state, fires(0), at(monday + 60 * minute - 1))).toMatchObject({
      code: "RUN163",
      params: { due: monday + 60 * minute },
    });
    const later = at(monday + day);
    for (const stale of [fires(0, 2), fires(7)]) expect(refusal(plan, state, stale, later).code).toBe("RUN164");
    const left = after(plan, [start, done("tunggu")]);
    expect(refusal(plan, left, fires(0), later).code).toBe("RUN164");
  });

  test("leaves the step, and the record keeps that it was never completed", () => {
    const { events, state: left } = accepted(plan, state, fires(0), at(monday + 61 * minute));
    expect(events).toMatchObject([
      { kind: "timedOut", step: "tunggu", round: 1, timer: 0, due: monday + 60 * minute, at: monday + 61 * minute },
      { kind: "entered", step: "ingatkan" },
    ]);
    expect(left.completedAt).toEqual({});
  });

  test("tells someone once, and leaves the step open", () => {
    const told = accepted(plan, state, fires(1), at(monday + 20 * minute));
    expect(told.events).toMatchObject([{ kind: "notified", actor: "sekretaris", timer: 1 }]);
    expect(openSteps(told.state)).toEqual(["tunggu"]);
    expect(wants(plan, told.state, calendar).timers).toMatchObject([{ command: fires(0) }]);
    expect(refusal(plan, told.state, fires(1), at(monday + day)).code).toBe("RUN164");
  });

  test("a decree that comes later moves timers as it moves what the inbox shows", () => {
    const days: Duration = { kind: "exact", max: 2, unit: "workingDay", printed: "2 hari kerja" };
    const slow = stepsOf({ id: "tunggu", ...staf, duration: days, flow: { timeouts: [{ to: "end" }] } });
    const waiting = after(slow, [start]);
    const free = { ...year2026, holidays: [...year2026.holidays, { date: "2026-11-24", name: "Pilkada" }] };
    const revised = calendarOf(defaultProfile, [free]);
    const [before] = wants(slow, waiting, calendar).timers;
    expect(refusal(slow, waiting, fires(0), { ...at(before!.at), calendar: revised }).code).toBe("RUN163");
    expect(wants(slow, waiting, revised).timers[0]?.at).toBe(before!.at + day);
  });
});

describe("mulai", () => {
  const later: StartRule = { kind: "after", amount: 2, unit: "workingDay", from: "kirim", printed: "2 hari kerja" };
  const starting = (rule: StartRule, more: Partial<StepParts> = {}) =>
    stepsOf({ id: "kirim", ...staf }, { id: "tagih", ...staf, start: stated(rule), ...more });
  const begins: Command = { kind: "begin", step: "tagih", round: 1 };
  /** Wednesday 25 November 2026, when the office opens at 07:30. */
  const wednesday = Date.UTC(2026, 10, 25, 0, 30);

  test("the step is scheduled, and opens when its instant is reached", () => {
    const plan = starting(later);
    const state = after(plan, [start, done("kirim")]);
    expect(state).toMatchObject({ open: [], waiting: [{ kind: "scheduled", step: "tagih", round: 1 }] });
    expect(wants(plan, state, calendar)).toEqual({
      tasks: [],
      links: [],
      timers: [{ at: wednesday, command: begins }],
    });
    expect(refusal(plan, state, done("tagih")).code).toBe("RUN162");
    expect(text(refusal(plan, state, done("kirim")), "id")).toBe(
      "Langkah 1 (kirim) tidak sedang terbuka. Yang terbuka: tidak ada.",
    );
    expect(refusal(plan, state, begins, at(wednesday - 1)).code).toBe("RUN163");
    const begun = accepted(plan, state, begins, at(wednesday)).state;
    expect(begun).toMatchObject({ open: [{ step: "tagih", round: 1, since: wednesday }], waiting: [] });
    expect(refusal(plan, begun, begins, at(wednesday)).code).toBe("RUN164");
  });

  test("a start that has passed delays nothing; its condition is asked when it begins", () => {
    const counted = { ...later, amount: 10, unit: "minute" } as const;
    const plan = stepsOf(
      { id: "kirim", ...staf },
      { id: "catat", ...staf },
      { id: "tagih", ...staf, start: stated(counted), condition: stated("Apakah perlu?") },
    );
    const sent = after(plan, [start, done("kirim")]);
    expect(kinds(plan, sent, done("catat"), monday + 10 * minute)).toEqual(["completed", "asked"]);
    expect(kinds(plan, sent, done("catat"), monday + 9 * minute)).toEqual(["completed", "scheduled"]);
  });

  test("a step that has not been completed is not counted from; the case's start is where none is named", () => {
    const skipped = starting({ ...later, from: "tagih" });
    expect(wants(skipped, after(skipped, [start, done("kirim")]), calendar).timers[0]?.at).toBe(wednesday);
    const fromStart = starting({ kind: "after", amount: 30, unit: "minute", printed: "30 menit" });
    expect(wants(fromStart, after(fromStart, [start, done("kirim")]), calendar).timers[0]?.at).toBe(
      monday + 30 * minute,
    );
  });

  test("on a day of the calendar: when the office opens on it, or its midnight if it is free", () => {
    const beginsOn = (date: string) => {
      const plan = starting({ kind: "on", date, printed: date });
      return wants(plan, after(plan, [start, done("kirim")]), calendar).timers[0]?.at;
    };
    expect(beginsOn("--12-31")).toBe(Date.UTC(2026, 11, 31, 0, 30));
    expect(beginsOn("2026-12-25")).toBe(Date.UTC(2026, 11, 24, 17));
    expect(beginsOn("2026-01-05")).toBeUndefined();
  });

  test("at the first step a day of the calendar is a trigger: a case that was started has started", () => {
    const plan = stepsOf({
      id: "susun",
      ...staf,
      start: stated({ kind: "on", date: "--12-31", printed: "setiap 31 Desember" }),
    });
    expect(plan.steps.susun).not.toHaveProperty("start");
    expect(openSteps(after(plan, [start]))).toEqual(["susun"]);
  });
});

describe("perpanjangan", () => {
  const duration: Duration = { ...minutes(60), extension: { amount: 30, unit: "minute" } };
  const plan = stepsOf({ id: "susun", ...staf, duration, flow: { timeouts: [{ to: "end" }] } });
  const state = after(plan, [start]);
  const longer: Command = { kind: "extend", step: "susun", by: { actor: "staf" }, note: "Data belum lengkap" };

  test("moves the deadline and its time-out, once", () => {
    const { state: extended, events } = accepted(plan, state, longer);
    expect(events).toMatchObject([{ kind: "extended", note: "Data belum lengkap" }]);
    const { tasks, timers } = wants(plan, extended, calendar);
    expect(wants(plan, state, calendar).tasks[0]?.extension).toEqual({ amount: 30, unit: "minute" });
    expect(tasks[0]).not.toHaveProperty("extension");
    expect(tasks[0]?.due).toBe(monday + 90 * minute);
    expect(timers[0]?.at).toBe(monday + 90 * minute);
    expect(refusal(plan, extended, longer).code).toBe("RUN166");
  });

  test("is the responsible actor's, before the time is over, where the SOP gives one", () => {
    expect(refusal(plan, state, { ...longer, by: { actor: "kepala" } }).code).toBe("RUN110");
    expect(refusal(plan, state, longer, at(monday + 60 * minute)).code).toBe("RUN167");
    const fixed = stepsOf({ id: "susun", ...staf, duration: minutes(60) });
    expect(refusal(fixed, after(fixed, [start]), longer).code).toBe("RUN165");
  });
});
