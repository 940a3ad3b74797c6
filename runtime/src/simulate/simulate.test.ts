import { describe, expect, test } from "vitest";
import { calendarOf } from "../calendar/calendar.js";
import { defaultCalendar, defaultProfile } from "../calendar/default.js";
import { weekdays } from "../calendar/profile.js";
import { directory, laporanPlan, planOf } from "../core/fixtures.js";
import {
  actorOf,
  bounded,
  each,
  joint,
  minutes,
  outcome,
  procedureOf,
  type StepParts,
  stated,
} from "../procedure/fixtures.js";
import type { Duration } from "../procedure/types.js";
import { oneMore } from "./one-more.js";
import type { SimulateOptions } from "./options.js";
import { simulate } from "./simulate.js";

const MINUTE = 60_000;
const office = defaultCalendar();
const from = Date.parse("2026-01-01T00:00+07:00");
const until = Date.parse("2027-01-01T00:00+07:00");
const options = (more: Partial<SimulateOptions> = {}): SimulateOptions => ({
  cases: 2000,
  seed: 7,
  from,
  until,
  ...more,
});

const steps = (...parts: readonly StepParts[]) => planOf(procedureOf({ steps: parts }));
const one = steps({ id: "catat", by: "staf", duration: minutes(30) });

describe("queueing theory", () => {
  /** A desk that never closes, and one that does: working time is the same clock in both. */
  const always = calendarOf(
    {
      name: "selalu",
      zone: "UTC",
      dayMeans: "workingDay",
      hours: Object.fromEntries(weekdays.map((day) => [day, { from: "00:00", to: "24:00" }])),
    },
    [],
  );
  const S = 30 * MINUTE;
  const shapes = {
    exponential: { shape: "exponential", mean: 30, unit: "minute" },
    fixed: { shape: "fixed", amount: 30, unit: "minute" },
    uniform: { shape: "uniform", min: 0, max: 60, unit: "minute" },
  } as const;
  /** Second moment of the service time over the square of its mean. */
  const second = { exponential: 2, fixed: 1, uniform: 4 / 3 } as const;

  test.each(["exponential", "fixed", "uniform"] as const)(
    "one desk, %s work, half busy: the mean wait of Pollaczek and Khinchine",
    (shape) => {
      const load = 0.5;
      const expected = (load * S * second[shape]) / (2 * (1 - load));
      for (const calendar of [always, office]) {
        const made = simulate(
          one,
          calendar,
          options({ cases: 40_000, times: { catat: shapes[shape] }, arrivals: { every: S / load }, warmUp: 200 }),
        );
        const [catat] = made.steps;
        expect(catat?.working).toBeGreaterThan(0.97 * S);
        expect(catat?.working).toBeLessThan(1.03 * S);
        expect(catat?.waiting).toBeGreaterThan(0.9 * expected);
        expect(catat?.waiting).toBeLessThan(1.1 * expected);
        expect(made.actors[0]?.load).toBeCloseTo(load, 1);
      }
    },
  );

  test("two people, exponential work: the mean wait of Erlang's C", () => {
    // Offered load 1.2 on two servers: C = a^2 / (2 (1 - a/2) (1 + a) + a^2), Wq = C S / (2 - a).
    const a = 1.2;
    const C = a ** 2 / (2 * (1 - a / 2) * (1 + a) + a ** 2);
    const expected = (C * S) / (2 - a);
    const made = simulate(
      one,
      always,
      options({
        cases: 40_000,
        times: { catat: shapes.exponential },
        people: { staf: 2 },
        arrivals: { every: S / a },
        warmUp: 200,
      }),
    );
    expect(made.steps[0]?.waiting).toBeGreaterThan(0.9 * expected);
    expect(made.steps[0]?.waiting).toBeLessThan(1.1 * expected);
  });

  test("one after the other at a steady pace, nobody waits; a little faster, everyone waits a little longer than the last", () => {
    const paced = (every: number) =>
      simulate(one, always, options({ cases: 100, arrivals: { every: every * MINUTE, regular: true } }));
    expect(paced(30).lead).toEqual({ mean: S, p50: S, p90: S, min: S, max: S });
    // The nth case waits n times the minute that is short.
    expect(paced(29).steps[0]?.waiting).toBe(((99 * 100) / 2 / 100) * MINUTE);
  });
});

describe("a case that has the office to itself", () => {
  test("takes exactly its standards", () => {
    const plan = steps(
      { id: "terima", by: "staf", duration: minutes(15) },
      { id: "periksa", by: "kasubbag", duration: minutes(60) },
      { id: "sahkan", by: "kepala", duration: { kind: "none", printed: "-" } },
    );
    const made = simulate(plan, office, options());
    expect(made.lead).toEqual({
      mean: 75 * MINUTE,
      p50: 75 * MINUTE,
      p90: 75 * MINUTE,
      min: 75 * MINUTE,
      max: 75 * MINUTE,
    });
    expect(made.steps.map(({ perCase, waiting, working }) => [perCase, waiting, working / MINUTE])).toEqual([
      [1, 0, 15],
      [1, 0, 60],
      [1, 0, 0],
    ]);
    expect(made.actors.map(({ actor, perCase, load }) => [actor, perCase / MINUTE, load])).toEqual([
      ["staf", 15, undefined],
      ["kasubbag", 60, undefined],
      ["kepala", 0, undefined],
    ]);
    expect(made.bottleneck).toBe("kasubbag");
  });

  test("in days, it is done when it would be due, and nobody is busy", () => {
    const days: Duration = { kind: "exact", min: 2, max: 2, unit: "workingDay", printed: "2 hari kerja" };
    const made = simulate(steps({ id: "kumpulkan", by: "staf", duration: days }), office, options());
    expect(made.steps[0]).toMatchObject({ waiting: 0, late: 0 });
    expect(made.actors[0]).toEqual({ actor: "staf", people: 1, perCase: 0 });
    expect(made.bottleneck).toBeUndefined();
    expect(made.assumed).toContainEqual({ kind: "nobodyBusy", step: "kumpulkan" });
    // Two whole working days and what is left of the first: 6 to 9 hours of each, by weekday and Ramadan.
    expect(made.lead.min).toBeGreaterThan(12 * 60 * MINUTE);
    expect(made.lead.max).toBeLessThanOrEqual(3 * 7.5 * 60 * MINUTE);
  });

  test("a range is even over its length: mean and quantiles", () => {
    const range: Duration = { kind: "range", min: 10, max: 30, unit: "minute", printed: "10-30 menit" };
    const { lead } = simulate(steps({ id: "catat", by: "staf", duration: range }), office, options({ cases: 10_000 }));
    for (const [value, expected] of [
      [lead.mean, 20],
      [lead.p50, 20],
      [lead.p90, 28],
    ] as const) {
      expect(Math.abs(value / MINUTE - expected)).toBeLessThan(0.5);
    }
    expect(lead.min).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(lead.max).toBeLessThanOrEqual(30 * MINUTE);
  });

  test("a triangle is as it is drawn: mean and median", () => {
    const times = { catat: { shape: "triangular", min: 10, mode: 15, max: 50, unit: "minute" } } as const;
    const { lead } = simulate(one, office, options({ cases: 10_000, times }));
    // Mean (10 + 15 + 50) / 3; median 50 - sqrt(40 * 35 / 2).
    expect(Math.abs(lead.mean / MINUTE - 25)).toBeLessThan(0.5);
    expect(Math.abs(lead.p50 / MINUTE - (50 - Math.sqrt(700)))).toBeLessThan(0.5);
  });
});

describe("the flow is the core's", () => {
  const loop = (...outcomes: Parameters<typeof bounded>[]) =>
    steps(
      { id: "susun", by: "staf", duration: minutes(10) },
      {
        id: "koreksi",
        by: "kepala",
        duration: minutes(5),
        outcomes: [outcome("ya", "end"), bounded(...(outcomes[0] ?? ["tidak", "susun", 3]))],
      },
    );

  test("a correction goes round as often as chance has it, and never more than its bound", () => {
    const answers = { koreksi: { ya: 1, tidak: 1 } };
    const made = simulate(loop(["tidak", "susun", 3]), office, options({ cases: 20_000, answers }));
    // 1 + 1/2 + 1/4 + 1/8 rounds.
    expect(Math.abs((made.steps[0]?.perCase ?? 0) - 1.875)).toBeLessThan(0.03);
    expect(made.lead.max).toBe(4 * 15 * MINUTE);
  });

  test("when the bound is used up, someone takes the decision over, and it is his work", () => {
    const answers = { koreksi: { tidak: 1 } };
    const made = simulate(loop(["tidak", "susun", 2, { actor: "sekretaris" }]), office, options({ answers }));
    expect(made.actors.map(({ actor, perCase }) => [actor, perCase / MINUTE])).toEqual([
      ["staf", 30],
      ["kepala", 15],
      ["sekretaris", 5],
    ]);
    expect(made.stuck.cases).toBe(0);
  });

  test("a condition skips its step as often as it does not hold", () => {
    const plan = steps(
      { id: "catat", by: "staf", duration: minutes(5) },
      { id: "rapat", by: "staf", duration: minutes(60), condition: stated("Apakah perlu?") },
    );
    expect(simulate(plan, office, options({ conditions: { rapat: 0 } })).lead.mean).toBe(5 * MINUTE);
    expect(simulate(plan, office, options({ conditions: { rapat: 1 } })).lead.mean).toBe(65 * MINUTE);
    const even = simulate(plan, office, options({ cases: 10_000 }));
    expect(Math.abs((even.steps[1]?.perCase ?? 0) - 0.5)).toBeLessThan(0.02);
    expect(even.assumed).toContainEqual({ kind: "evenCondition", step: "rapat" });
  });

  test("arms run side by side, and their join waits for the longest", () => {
    const plan = planOf(
      procedureOf({
        steps: [
          { id: "mulai", by: "staf", duration: minutes(10), next: ["satu", "dua"] },
          { id: "satu", by: "kasubbag", duration: minutes(30), next: ["temu"] },
          { id: "dua", by: "sekretaris", duration: minutes(50), next: ["temu"] },
          { id: "temu", by: "kepala", duration: minutes(5), flow: { waitsFor: ["satu", "dua"] } },
        ],
      }),
    );
    expect(simulate(plan, office, options()).lead.max).toBe(65 * MINUTE);
    // One person for both arms does them one after the other.
    const alone = planOf(
      procedureOf({
        actors: [actorOf("staf", "Staf")],
        steps: [
          { id: "mulai", by: "staf", duration: minutes(10), next: ["satu", "dua"] },
          { id: "satu", by: "staf", duration: minutes(30), next: ["temu"] },
          { id: "dua", by: "staf", duration: minutes(50), next: ["temu"] },
          { id: "temu", by: "staf", duration: minutes(5), flow: { waitsFor: ["satu", "dua"] } },
        ],
      }),
    );
    expect(simulate(alone, office, options()).lead.max).toBe(95 * MINUTE);
    expect(simulate(alone, office, options({ people: { staf: 2 } })).lead.max).toBe(65 * MINUTE);
  });

  test("a meeting takes everyone at the same time, and every member of a group has his own part", () => {
    const plan = steps(
      { id: "kumpulkan", by: each("bidang"), duration: minutes(20) },
      { id: "rapat", by: joint("kasubbag", "staf", "setiap bidang"), duration: minutes(60) },
    );
    const made = simulate(plan, office, options({ directory }));
    expect(made.lead.max).toBe(80 * MINUTE);
    expect(made.actors.map(({ actor, people, perCase }) => [actor, people, perCase / MINUTE])).toEqual([
      ["bidang", 2, 160],
      ["kasubbag", 1, 60],
      ["staf", 1, 60],
    ]);
  });

  test("a step that is left when its time is over, and one that is done on its last minute, which is in time", () => {
    const plan = steps(
      { id: "periksa", by: "staf", duration: minutes(30), flow: { timeouts: [{ to: "naikkan" }] }, next: ["end"] },
      { id: "naikkan", by: "kepala", duration: minutes(5) },
    );
    expect(simulate(plan, office, options()).steps.map(({ perCase, left }) => [perCase, left])).toEqual([
      [1, 0],
      [0, 0],
    ]);
    const slow = { periksa: { shape: "fixed", amount: 45, unit: "minute" } } as const;
    const made = simulate(plan, office, options({ times: slow }));
    expect(made.steps.map(({ perCase, left, working }) => [perCase, left, working / MINUTE])).toEqual([
      [1, 1, 30],
      [1, 0, 5],
    ]);
  });

  test("the report, with its joint steps, its groups and its correction, comes to its end", () => {
    const made = simulate(laporanPlan, office, options({ directory }));
    expect(made.measured).toBe(2000);
    expect(made.stuck).toEqual({ cases: 0, steps: [] });
  });
});

describe("nothing is invented", () => {
  test("a time that is not known is left out, and said", () => {
    const plan = steps({ id: "catat", by: "staf", duration: minutes(10) }, { id: "susun", by: "staf" });
    const made = simulate(plan, office, options());
    expect(made.lead.max).toBe(10 * MINUTE);
    expect(made.assumed).toEqual([
      { kind: "timeLeftOut", step: "susun" },
      { kind: "onePerson", actor: "staf" },
    ]);
    const times = { susun: { shape: "fixed", amount: 1, unit: "hour" } } as const;
    expect(simulate(plan, office, options({ times, people: { staf: 1 } })).assumed).toEqual([]);
    expect(simulate(plan, office, options({ times })).lead.max).toBe(70 * MINUTE);
  });

  test.each<[string, Duration, readonly string[]]>([
    ["paling lama", { kind: "max", max: 20, unit: "minute", printed: "" }, ["wholeMaximum"]],
    ["±", { kind: "about", min: 20, max: 20, unit: "minute", printed: "" }, ["aboutExactly"]],
    ["a range", { kind: "range", min: 5, max: 20, unit: "minute", printed: "" }, ["evenRange"]],
    ["minimal", { kind: "range", min: 5, unit: "minute", printed: "" }, ["timeLeftOut"]],
    ["by a date", { kind: "by", date: "--03-31", printed: "" }, ["timeLeftOut"]],
    ["since a step", { kind: "since", max: 2, unit: "workingDay", from: "catat", printed: "" }, ["timeLeftOut"]],
    ["an event", { kind: "event", event: "saat pengajuan", printed: "" }, ["timeLeftOut"]],
  ])("%s", (_, duration, kinds) => {
    const { assumed } = simulate(
      steps({ id: "catat", by: "staf", duration }),
      office,
      options({ cases: 10, people: { staf: 1 } }),
    );
    expect(assumed.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("nobody waits for an applicant, whom each case brings along", () => {
    const plan = steps(
      { id: "ajukan", by: "staf", duration: minutes(60) },
      { id: "catat", by: "kasubbag", duration: minutes(5) },
    );
    const given = options({ outside: ["staf"], people: { kasubbag: 1 }, arrivals: { every: 30 * MINUTE } });
    const made = simulate(plan, office, given);
    expect(made.steps[0]).toMatchObject({ waiting: 0, working: 60 * MINUTE });
    expect(made.actors[0]).toEqual({ actor: "staf", perCase: 60 * MINUTE });
    expect(made.bottleneck).toBe("kasubbag");
    expect(made.assumed).toEqual([{ kind: "ownPerson", actor: "staf" }]);
    expect(oneMore(plan, office, given, made).map(({ actor }) => actor)).toEqual(["kasubbag"]);
  });

  test("years without a decree are named", () => {
    const late = { from: Date.parse("2027-01-01T00:00+07:00"), until: Date.parse("2027-02-01T00:00+07:00") };
    expect(simulate(one, office, options(late)).undecreed).toEqual([2027]);
    expect(simulate(one, calendarOf(defaultProfile, []), options({ cases: 1 })).undecreed).toEqual([2026]);
  });

  test("a case that cannot end is counted, with the step where it stands", () => {
    const nobodyBrings = planOf(
      procedureOf({
        steps: [
          {
            id: "pilih",
            by: "staf",
            duration: minutes(1),
            outcomes: [outcome("ulang", "pilih"), outcome("cukup", "end")],
          },
        ],
      }),
    );
    const made = simulate(nobodyBrings, office, options({ cases: 3, answers: { pilih: { ulang: 1 } } }));
    expect(made.stuck).toEqual({ cases: 3, steps: ["pilih"] });
    expect(made.measured).toBe(0);
  });
});

describe("the same seed", () => {
  const busy = options({
    directory,
    arrivals: { every: 120 * MINUTE },
    times: { susun: { shape: "exponential", mean: 60, unit: "minute" } },
  });

  test("gives the same figures, another gives others", () => {
    expect(simulate(laporanPlan, office, busy)).toEqual(simulate(laporanPlan, office, busy));
    expect(simulate(laporanPlan, office, { ...busy, seed: 8 }).lead).not.toEqual(
      simulate(laporanPlan, office, busy).lead,
    );
  });

  test("with one person more at the bottleneck, nobody waits longer; elsewhere nothing much changes", () => {
    const line = steps(
      { id: "terima", by: "staf", duration: minutes(10) },
      { id: "periksa", by: "kasubbag", duration: minutes(25) },
    );
    const given = options({ arrivals: { every: 30 * MINUTE } });
    const before = simulate(line, office, given);
    const [first, second] = oneMore(line, office, given, before);
    expect([first?.actor, first?.people, second?.actor]).toEqual(["kasubbag", 2, "staf"]);
    expect(first?.lead.p90).toBeLessThan(before.lead.p90);
    expect(first?.figures?.load).toBeCloseTo((before.actors[1]?.load ?? 0) / 2, 2);
    expect(before.lead.mean - (first?.lead.mean ?? 0)).toBeGreaterThan(before.lead.mean - (second?.lead.mean ?? 0));
  });
});
