import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at } from "../procedure/plan.js";
import { decide } from "./decide.js";
import { initial, replay } from "./evolve.js";
import {
  anyCommand,
  besideTheFlow,
  calendar,
  commandOf,
  context,
  delegationOf,
  history,
  last,
  step,
  wanted,
} from "./fixtures/histories.js";
import { anyPlan, forkingPlan } from "./fixtures/plans.js";
import { laporanPlan, straight } from "./fixtures.js";
import type { Command, Event } from "./types.js";
import { wants } from "./wants.js";

/** What holds for any procedure that can run, and for anything that anybody sends to it. */

const runs = { numRuns: process.env.BAKU_LONG ? 5_000 : 200 };
describe("whatever is sent", () => {
  test("decide never throws, and a refusal changes nothing", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(anyCommand(), { maxLength: 30 }), (plan, sent) => {
        for (const { before, after, decision } of history(plan, sent)) {
          if (decision.kind === "refused") expect(after).toBe(before);
          else expect(decision.events.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  test("the events are the case: replayed from JSON they give the same state", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(anyCommand(), { maxLength: 30 }), (plan, sent) => {
        const { state, events } = last(history(plan, sent));
        expect(replay(plan, JSON.parse(JSON.stringify(events)) as Event[])).toEqual(state);
      }),
      runs,
    );
  });

  test("something is open or waits while the case runs, and nothing before or after", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(anyCommand(), { minLength: 20, maxLength: 60 }), (plan, sent) => {
        for (const { before, after } of history(plan, sent)) {
          const goesOn = after.status === "running" || after.status === "paused";
          expect(after.open.length + after.waiting.length > 0).toBe(goesOn);
          if (before.status === "running" && after.status === "ended") {
            expect(before.open.length + before.waiting.length, "the last token").toBe(1);
          }
        }
      }),
      runs,
    );
  });

  test("no step is open twice at once, nor open and still to be opened, nor twice in one round", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(anyCommand(), { maxLength: 60 }), (plan, sent) => {
        const moments = history(plan, sent);
        for (const { after } of moments) {
          const tokens = [...after.open, ...after.waiting.filter((each) => each.kind !== "arrived")];
          expect(new Set(tokens.map(({ step }) => step)).size).toBe(tokens.length);
        }
        const entered = last(moments).events.flatMap((event) =>
          event.kind === "entered" ? [`${event.step} ${event.round}`] : [],
        );
        expect(new Set(entered).size).toBe(entered.length);
      }),
      runs,
    );
  });

  test("a step that waits for the arms of a fork is reached once all have arrived, once for each time it forked", () => {
    const choices = fc.array(fc.record({ choice: fc.nat() }), { minLength: 20, maxLength: 80 });
    fc.assert(
      fc.property(forkingPlan(), choices, (plan, sent) => {
        const { events } = last(history(plan, sent));
        for (const { id, join } of Object.values(plan.steps)) {
          if (!join) continue;
          let missing = 0;
          for (const event of events) {
            if (event.kind === "completed" && event.step === join.fork) missing = join.arms.length;
            if (event.kind === "answered" && !event.holds && event.step === join.fork) missing = join.arms.length;
            if (event.kind === "arrived" && event.step === id) missing--;
            const reached = event.kind === "entered" || event.kind === "asked" || event.kind === "scheduled";
            if (!reached || event.step !== id || missing === 0) continue;
            expect(missing, id).toBe(1);
            missing = 0;
          }
        }
      }),
      runs,
    );
  });

  test("a timer does nothing early, and once its instant is past what wants names is accepted", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(anyCommand(), { maxLength: 30 }), (plan, sent) => {
        const { state } = last(history(plan, sent));
        for (const { at: instant, command } of wants(plan, state, calendar).timers) {
          const early = decide(plan, state, command, { ...context, now: instant - 1 });
          expect(early).toMatchObject({ kind: "refused", refusal: { code: "RUN163" } });
          expect(decide(plan, state, command, { ...context, now: instant }).kind).toBe("events");
        }
      }),
      runs,
    );
  });

  test("no bound is exceeded", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(anyCommand(), { maxLength: 60 }), (plan, sent) => {
        const { state, events } = last(history(plan, sent));
        for (const step of Object.values(plan.steps)) {
          if (step.kind === "task") continue;
          for (const { answer, to, limit } of step.outcomes) {
            if (!limit || limit.usedUp) continue;
            const given = events.filter(
              (event) => event.kind === "decided" && event.step === step.id && event.answer === answer,
            );
            expect(given.length, `${step.id}/${answer} -> ${to}`).toBeLessThanOrEqual(limit.times);
          }
          for (const { answer, limit } of step.outcomes) {
            if (limit) expect(at(state.taken, `${step.id}/${answer}`) ?? 0).toBeLessThanOrEqual(limit.times);
          }
        }
      }),
      runs,
    );
  });

  test("a case that has ended stays as it is", () => {
    const ended = replay(laporanPlan, last(history(laporanPlan, straight)).events);
    expect(ended.status).toBe("ended");
    fc.assert(
      fc.property(anyCommand(), (sent) => {
        expect(decide(laporanPlan, ended, commandOf(sent, laporanPlan, ended), context).kind).toBe("refused");
      }),
      runs,
    );
  });
});

describe("whatever is done", () => {
  test("a case never gets stuck: what it wants is accepted, and while it runs it wants something", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(fc.nat(), { minLength: 80, maxLength: 120 }), (plan, choices) => {
        let state = step(plan, initial, { kind: "start" }, context);
        let { now } = context;
        for (const choice of choices) {
          if (state.status === "ended") break;
          const { tasks, timers } = wants(plan, state, calendar);
          const can = [
            ...tasks.filter((task) => task.awaited.length === 0).map((task) => wanted(task, plan, choice)),
            ...timers.map((timer) => timer.command),
          ];
          if (can.length === 0) {
            expect(tasks.length, "awaits a document").toBeGreaterThan(0);
            break;
          }
          const command = can[choice % can.length]!;
          const timer = timers.find((each) => each.command === command);
          now = Math.max(now, timer?.at ?? now);
          state = step(plan, state, command, { ...context, now });
        }
      }),
      runs,
    );
  });

  test("every step, answer and output that wants offers is open to those it names, and to nobody else", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(anyCommand(), { maxLength: 30 }), fc.nat(), (plan, sent, choice) => {
        const { state } = last(history(plan, sent));
        for (const task of wants(plan, state, calendar).tasks) {
          const right = wanted(task, plan, choice);
          for (const actor of Object.keys(plan.actors)) {
            const named = [...task.by, ...task.participants].some((party) => party.actor === actor);
            if (named || !("step" in right && "by" in right)) continue;
            expect(decide(plan, state, { ...right, by: { actor } }, context).kind).toBe("refused");
          }
        }
      }),
      runs,
    );
  });
});

describe("beside the flow", () => {
  const sent = fc.array(anyCommand(), { maxLength: 30 });
  const by = { actor: "loket" };
  const note = "Alasan";
  const hours = (count: number) => ({ ...context, now: context.now + count * 3_600_000 });

  test("a pause and its end change nothing but the time, and no due date comes nearer", () => {
    fc.assert(
      fc.property(anyPlan(), sent, fc.integer({ min: 1, max: 500 }), (plan, commands, length) => {
        const { state } = last(history(plan, commands));
        fc.pre(state.status === "running");
        const paused = step(plan, state, { kind: "pause", by, note }, hours(100));
        const resumed = step(plan, paused, { kind: "resume", by }, hours(100 + length));
        const { stood, ...aside } = resumed.aside;
        expect({ ...resumed, aside: { ...aside, stood: state.aside.stood } }).toEqual(state);
        expect(stood.at(-1)).toEqual({ from: hours(100).now, to: hours(100 + length).now });
        const before = wants(plan, state, calendar);
        const after = wants(plan, resumed, calendar);
        expect(after.tasks.map(({ due: _, ...task }) => task)).toEqual(before.tasks.map(({ due: _, ...task }) => task));
        for (const [index, { due }] of after.tasks.entries()) {
          expect(due ?? 0).toBeGreaterThanOrEqual(before.tasks[index]?.due ?? 0);
        }
      }),
      runs,
    );
  });

  test("while a case is paused nothing happens in a step, nor by time", () => {
    fc.assert(
      fc.property(anyPlan(), sent, sent, (plan, commands, more) => {
        const { state } = last(history(plan, commands));
        fc.pre(state.status === "running");
        const paused = step(plan, state, { kind: "pause", by, note }, hours(100));
        expect(wants(plan, paused, calendar).timers).toEqual([]);
        const wanting = [...more.map((one) => commandOf(one, plan, state)), ...besideTheFlow(plan, state, 0)];
        for (const command of wanting) {
          const decision = decide(plan, paused, command, hours(10_000));
          const happened = decision.kind === "events" ? decision.events.map(({ kind }) => kind) : [];
          for (const kind of happened)
            expect(["delegated", "revoked", "corrected", "cancelled", "resumed"]).toContain(kind);
        }
      }),
      runs,
    );
  });

  test("a case that is cancelled is over", () => {
    fc.assert(
      fc.property(anyPlan(), sent, sent, (plan, commands, more) => {
        const { state } = last(history(plan, commands));
        fc.pre(state.status !== "ended" && state.status !== "cancelled");
        const cancelled = step(plan, state, { kind: "cancel", by, note }, hours(100));
        expect(cancelled).toMatchObject({ status: "cancelled", open: [], waiting: [], endedAt: hours(100).now });
        expect(wants(plan, cancelled, calendar)).toEqual({ tasks: [], timers: [], links: [] });
        for (const one of more) {
          expect(decide(plan, cancelled, commandOf(one, plan, state), hours(200)).kind).toBe("refused");
        }
      }),
      runs,
    );
  });

  test("who stands in does what the one could for whom he does it, while the delegation holds, and every event says so", () => {
    fc.assert(
      fc.property(anyPlan(), sent, fc.nat(), (plan, commands, choice) => {
        const { state } = last(history(plan, commands));
        const acting = wants(plan, state, calendar).tasks.map((task) => wanted(task, plan, choice));
        for (const command of acting) {
          if (!("by" in command) || !command.by) continue;
          const as = { ...command.by, name: "Dewi", as: "plh" } as const;
          const standing = { ...command, by: as } as Command;
          const from = hours(10).now;
          const delegation = delegationOf(as.actor, { to: { name: "Dewi" }, from, until: hours(20).now });
          const delegated = { kind: "delegate", delegation, by: { actor: as.actor } } as const;
          if (state.status !== "running") continue;
          const given = step(plan, state, delegated, hours(5));
          expect(decide(plan, given, standing, hours(9))).toMatchObject({ refusal: { code: "RUN170" } });
          expect(decide(plan, given, standing, hours(20))).toMatchObject({ refusal: { code: "RUN170" } });
          const [own, other] = [decide(plan, given, command, hours(15)), decide(plan, given, standing, hours(15))];
          expect(other.kind).toBe(own.kind);
          if (other.kind === "events") expect(other.events[0]).toMatchObject({ by: { ...as, for: "Alfian" } });
        }
      }),
      runs,
    );
  });
});
