import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultCalendar } from "../calendar/default.js";
import {
  actorOf,
  bounded,
  each,
  joint,
  opaque,
  outcome,
  procedureOf,
  type StepParts,
  use,
} from "../procedure/fixtures.js";
import { at, type Plan, plan } from "../procedure/plan.js";
import { decide } from "./decide.js";
import { evolve, initial, replay } from "./evolve.js";
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

  test("one step is open while the case runs, and none before or after", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(anyCommand(), { maxLength: 30 }), (plan, sent) => {
        for (const { after } of history(plan, sent)) expect(after.open.length).toBe(after.status === "running" ? 1 : 0);
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
  test("a case never gets stuck: what it wants is accepted", () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (plan, choices) => {
        let state = step(plan, initial, { kind: "start" });
        for (const choice of choices) {
          const [task] = wants(plan, state, calendar).tasks;
          if (!task || task.awaited.length > 0) break;
          state = step(plan, state, wanted(task, plan, choice));
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

function history(plan: Plan, sent: readonly (Sent | Command)[]): readonly Moment[] {
  deepFreeze(plan);
  const moments: Moment[] = [];
  let before = deepFreeze(initial);
  let events: readonly Event[] = [];
  for (const one of [{ kind: "start" } as const, ...sent]) {
    const decision = decide(plan, before, "kind" in one ? one : commandOf(one, plan, before), context);
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

function step(plan: Plan, state: CaseState, command: Command): CaseState {
  const decision = decide(plan, state, command, context);
  if (decision.kind === "refused") throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(decision.refusal)}`);
  return decision.events.reduce((before, event) => evolve(plan, before, event), state);
}

function commandOf(sent: Sent, plan: Plan, state: CaseState): Command {
  if ("anything" in sent) return sent.anything as Command;
  if ("looks" in sent) return sent.looks as Command;
  const [task] = wants(plan, state, calendar).tasks;
  return task ? wanted(task, plan, sent.choice) : { kind: "start" };
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
  if (task.kind === "task") return { kind: "complete", step: task.step, by, outputs: filled };
  return { kind: "decide", step: task.step, answer: task.answers[choice % task.answers.length]!, by, outputs: filled };
}

function anyCommand(): fc.Arbitrary<Sent> {
  const name = fc.oneof(
    fc.constantFrom(...names, ...groups, "ya", "tidak", "telaah", "koreksi", "valueOf"),
    fc.string(),
  );
  const looks = fc.record(
    {
      kind: fc.oneof(fc.constantFrom("start", "complete", "decide", "participate"), name),
      step: fc.oneof(name, fc.anything()),
      answer: fc.oneof(name, fc.anything()),
      by: fc.oneof(fc.record({ actor: name, member: name, name }, { requiredKeys: ["actor"] }), fc.anything()),
      outputs: fc.oneof(fc.dictionary(name, fc.anything()), fc.anything()),
      note: fc.oneof(fc.string(), fc.anything()),
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

/** Names that an object has before anyone gave it any. */
const names = ["constructor", "__proto__", "toString", "satu", "dua", "tiga"];
const groups = ["hasOwnProperty", "kelompok"];

/** The report, or any procedure of up to six steps that can run. */
function anyPlan(): fc.Arbitrary<Plan> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(laporanPlan) }, { weight: 5, arbitrary: randomPlan() });
}

function randomPlan(): fc.Arbitrary<Plan> {
  const target = fc.constantFrom("end", ...names);
  const actor = fc.constantFrom(...names);
  const who = fc.oneof(
    actor,
    fc.uniqueArray(actor, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...groups).map((group) => each(group)),
    fc
      .uniqueArray(fc.constantFrom("satu", "dua", "kelompok", "setiap kelompok"), { minLength: 2, maxLength: 3 })
      .map(([first = "satu", ...others]) => joint(first, ...others)),
  );
  const after = fc.oneof(
    fc.constant(undefined),
    target.map((step) => ({ step })),
    actor.map((actor) => ({ actor })),
  );
  const outcomes = fc
    .tuple(target, target, fc.integer({ min: 1, max: 3 }), after)
    .map(([yes, no, times, then]) => [outcome("ya", yes), bounded("tidak", no, times, then)]);
  const produced = fc.uniqueArray(
    fc.constantFrom(...names).map((id) => use(id)),
    { maxLength: 2, selector: (made) => made.document },
  );
  const parts = fc.record({
    by: who,
    next: fc.tuple(target),
    outcomes: fc.option(outcomes, { nil: [] }),
    produces: produced,
  });
  return fc
    .array(parts, { minLength: 1, maxLength: names.length })
    .map((steps) =>
      procedureOf({
        actors: [...names.map((id) => actorOf(id, id)), ...groups.map((id) => actorOf(id, id, true))],
        documents: names.map((id) => opaque(id)),
        steps: steps.map((step, index): StepParts => ({ id: names[index]!, ...step })),
      }),
    )
    .map((procedure) => plan(procedure))
    .filter((planned) => planned.ok)
    .map((planned) => planned.plan);
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
