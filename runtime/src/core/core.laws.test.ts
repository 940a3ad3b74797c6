import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultCalendar } from "../calendar/default.js";
import { at, type Plan } from "../procedure/plan.js";
import { decide } from "./decide.js";
import { evolve, initial, replay } from "./evolve.js";
import { anyPlan, forkingPlan, groups, names } from "./fixtures/plans.js";
import { laporanPlan, context as office, straight } from "./fixtures.js";
import type { CaseState, Command, Context, Event } from "./types.js";
import { type Task, wants } from "./wants.js";

/** What holds for any procedure that can run, and for anything that anybody sends to it. */

const runs = { numRuns: process.env.BAKU_LONG ? 5_000 : 200 };
const calendar = defaultCalendar();
const members = ["A", "B"];
const context: Context = { ...office, directory: { ...office.directory, hasOwnProperty: members, kelompok: members } };

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
          expect(after.open.length + after.waiting.length > 0).toBe(after.status === "running");
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

/** What a caller may send: what the case wants, what looks like a command, or anything. */
type Sent = { readonly choice: number } | { readonly looks: object } | { readonly anything: unknown };

interface Moment {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly decision: ReturnType<typeof decide>;
  readonly state: CaseState;
  readonly events: readonly Event[];
}

/** An hour passes between one command and the next. */
function history(plan: Plan, sent: readonly (Sent | Command)[]): readonly Moment[] {
  deepFreeze(plan);
  const moments: Moment[] = [];
  let before = deepFreeze(initial);
  let events: readonly Event[] = [];
  for (const [hours, one] of [{ kind: "start" } as const, ...sent].entries()) {
    const given = { ...context, now: context.now + hours * 3_600_000 };
    const decision = decide(plan, before, "kind" in one ? one : commandOf(one, plan, before), given);
    const happened = decision.kind === "events" ? decision.events : [];
    const after = deepFreeze(happened.reduce((state, event) => evolve(plan, state, event), before));
    events = [...events, ...happened];
    moments.push({ before, after, decision, state: after, events });
    before = after;
  }
  return moments;
}

function last(moments: readonly Moment[]): Moment {
  return moments.at(-1)!;
}

function step(plan: Plan, state: CaseState, command: Command, given: Context): CaseState {
  const decision = decide(plan, state, command, given);
  if (decision.kind === "refused") throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(decision.refusal)}`);
  return decision.events.reduce((before, event) => evolve(plan, before, event), state);
}

function commandOf(sent: Sent, plan: Plan, state: CaseState): Command {
  if ("anything" in sent) return sent.anything as Command;
  if ("looks" in sent) return sent.looks as Command;
  const { tasks, timers } = wants(plan, state, calendar);
  const can = [...tasks.map((task) => wanted(task, plan, sent.choice)), ...timers.map((timer) => timer.command)];
  return can[sent.choice % can.length] ?? { kind: "start" };
}

/** One of the commands that bring a task on. */
function wanted(task: Task, plan: Plan, choice: number): Command {
  const [participant] = task.participants;
  if (participant) return { kind: "participate", step: task.step, by: participant };
  const by = task.by[choice % task.by.length]!;
  const outputs = Object.fromEntries(
    task.outputs.map((slot) => [slot.oneOf[choice % slot.oneOf.length]!.document, {}]),
  );
  const filled = Object.fromEntries(
    Object.keys(outputs).map((id) => [id, at(plan.documents, id)?.fields.length ? { tahun: 2026 } : {}]),
  );
  if (task.kind === "condition") return { kind: "answer", step: task.step, holds: choice % 3 > 0, by };
  if (task.kind === "task") return { kind: "complete", step: task.step, by, outputs: filled };
  return { kind: "decide", step: task.step, answer: task.answers[choice % task.answers.length]!, by, outputs: filled };
}

const commands: readonly Command["kind"][] = [
  ...(["start", "complete", "decide", "participate", "answer", "extend", "begin", "timeout"] as const),
];

function anyCommand(): fc.Arbitrary<Sent> {
  const name = fc.oneof(
    fc.constantFrom(...names, ...groups, "ya", "tidak", "telaah", "koreksi", "valueOf"),
    fc.string(),
  );
  const looks = fc.record(
    {
      kind: fc.oneof(fc.constantFrom(...commands), name),
      step: fc.oneof(name, fc.anything()),
      answer: fc.oneof(name, fc.anything()),
      by: fc.oneof(fc.record({ actor: name, member: name, name }, { requiredKeys: ["actor"] }), fc.anything()),
      outputs: fc.oneof(fc.dictionary(name, fc.anything()), fc.anything()),
      note: fc.oneof(fc.string(), fc.anything()),
      holds: fc.oneof(fc.boolean(), fc.anything()),
      round: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.anything()),
      timer: fc.oneof(fc.integer({ min: 0, max: 1 }), fc.anything()),
    },
    { requiredKeys: ["kind"] },
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ choice: fc.nat() }) },
    { weight: 3, arbitrary: fc.record({ looks }) },
    {
      weight: 1,
      arbitrary: fc.record({
        anything: fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }),
      }),
    },
  );
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
