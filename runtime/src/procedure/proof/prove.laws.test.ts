import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultCalendar } from "../../calendar/default.js";
import { decide } from "../../core/decide.js";
import { evolve, initial } from "../../core/evolve.js";
import { anyPlan, forkingPlan } from "../../core/fixtures/plans.js";
import type { CaseState, Command } from "../../core/types.js";
import { wants } from "../../core/wants.js";
import { at, type Plan, type PlanStep, type Slot } from "../plan.js";
import { explore } from "./explore.js";
import { keyOf, targetsOf } from "./facts.js";
import { type Move, movesFrom, tokensOf } from "./moves.js";
import { type Counterexample, type Proof, prove } from "./prove.js";

/**
 * What holds of the proof of any plan: of those that can run, with documents strewn over them, and of some that are broken. Where a
 * plan has more states than the limit, and so may be told as not proved, another is taken in its place.
 */

const runs = { numRuns: process.env.BAKU_LONG ? 3_000 : 100 };
const calendar = defaultCalendar();

test("the same plan has the same proof, and every counterexample replays on the core", () => {
  fc.assert(
    fc.property(strewn(), (plan) => {
      const proof = prove(plan, { limit: 1_000 });
      expect(prove(plan, { limit: 1_000 })).toEqual(proof);
      for (const { path, at: stands } of counterexamples(proof)) {
        const { open, waiting } = replayed(plan, path);
        expect([...open, ...waiting].map(({ step }) => step).sort()).toEqual(stands.map(({ id }) => id).sort());
      }
      if (proof.documents.kind !== "refuted") return;
      for (const { path, step, requires } of proof.documents.by) {
        const task = wants(plan, replayed(plan, path), calendar).tasks.find((each) => each.step === step.id);
        const names = requires.oneOf.map(({ document }) => document);
        expect(task?.awaited.some(({ document }) => document === requires.printed || names.includes(document))).toBe(
          true,
        );
      }
    }),
    runs,
  );
});

test("every way that the core goes stays inside the states that are explored", () => {
  let compared = 0;
  fc.assert(
    fc.property(strewn(), fc.array(fc.nat(), { minLength: 40, maxLength: 60 }), (plan, choices) => {
      const { states, whole, facts } = explore(plan, { limit: 1_000, reduced: false });
      if (!whole) return;
      const known = new Set(states.map((state) => keyOf(state.case)));
      let state = one(plan, initial, { kind: "start" }, 0)!;
      for (const choice of choices) {
        expect(known).toContain(keyOf(facts.forget(state)));
        const moves = tokensOf(state).flatMap((token) => movesFrom(plan, token, facts.tracked));
        const move = moves[choice % moves.length];
        if (!move) break;
        state = made(plan, state, move) ?? state;
        compared++;
      }
    }),
    runs,
  );
  expect(compared).toBeGreaterThan(runs.numRuns);
});

test("the reductions keep every answer, and need no more states", () => {
  let compared = 0;
  fc.assert(
    fc.property(strewn(), (plan) => {
      const all = explore(plan, { limit: 1_000, reduced: false });
      if (!all.whole) return;
      compared++;
      const few = prove(plan, { limit: 1_000 });
      expect(few.states).toBeLessThanOrEqual(all.states.length);
      const full = prove(plan, { limit: 1_000, reduced: false });
      expect(kinds(few)).toEqual(kinds(full));
      expect(subjects(few)).toEqual(subjects(full));
      expect(few.work).toEqual(full.work);
    }),
    runs,
  );
  expect(compared).toBeGreaterThan(runs.numRuns / 2);
});

test("arms that come together and loops with a way out are proved; a step never happens only where no arrow leads", () => {
  fc.assert(
    fc.property(forkingPlan(), (plan) => {
      const { happens, states: _, whole, work, ...others } = prove(plan);
      fc.pre(whole);
      expect(work.least).toBeLessThanOrEqual(Number(work.most === "unbounded" ? Infinity : work.most));
      const reached = new Set([plan.first]);
      for (const id of reached) for (const to of at(plan.steps, id) ? targetsOf(plan.steps[id]!) : []) reached.add(to);
      const never = Object.keys(plan.steps).filter((id) => !reached.has(id));
      for (const verdict of Object.values(others)) expect(verdict).toEqual({ kind: "proved" });
      if (happens.kind === "refuted") expect(happens.by.map(({ step }) => step.id).sort()).toEqual(never.sort());
      else expect(never).toEqual([]);
    }),
    runs,
  );
});

test("an arm whose arrow to the join is turned to the end is refuted, with a path to the join that waits", () => {
  fc.assert(
    fc.property(forkingPlan(), fc.nat(), (plan, choice) => {
      const joins = Object.values(plan.steps).filter(({ join }) => join);
      fc.pre(joins.length > 0);
      const { id, join } = joins[choice % joins.length]!;
      const last = join!.from[choice % join!.from.length]!;
      const turned = { ...plan.steps[last]!, next: ["end"] } as PlanStep;
      const proof = prove({ ...plan, steps: { ...plan.steps, [last]: turned } });
      fc.pre(proof.whole && prove(plan).happens.kind === "proved");
      expect(proof.ends.kind).toBe("refuted");
      if (proof.joins.kind !== "refuted") throw new Error("not refuted");
      const state = replayed({ ...plan, steps: { ...plan.steps, [last]: turned } }, proof.joins.by[0]!.path);
      expect(state.status).toBe("running");
      expect(state.open).toEqual([]);
      expect(state.waiting.map(({ step }) => step)).toContain(id);
    }),
    runs,
  );
});

test("a document that a step on one way no longer makes is refuted, and one that it does is proved", () => {
  fc.assert(
    fc.property(forkingPlan(), fc.nat(), fc.boolean(), (plan, choice, optional) => {
      const [first] = [plan.steps[plan.first]!];
      const open = prove(plan).happens.kind === "proved" ? Object.values(plan.steps).slice(1) : [];
      fc.pre(open.length > 0);
      const needs = open[choice % open.length]!;
      const slot: Slot = { printed: "Surat", oneOf: [{ document: "surat" }], optional: false };
      const steps = {
        ...plan.steps,
        [first.id]: { ...first, produces: [{ ...slot, optional }] },
        [needs.id]: { ...needs, requires: [slot] },
      };
      const { documents, whole } = prove({ ...plan, steps });
      fc.pre(whole);
      expect(documents.kind).toBe(optional ? "refuted" : "proved");
      if (documents.kind === "refuted") expect(documents.by[0]!.step.id).toBe(needs.id);
    }),
    runs,
  );
});

function kinds(proof: Proof): readonly unknown[] {
  const { ends, clean, joins, loops, happens, documents } = proof;
  return [ends, clean, joins, loops, happens, documents].map(({ kind }) => kind);
}

/** The steps that a refutation is about, in any order. */
function subjects({ documents, happens }: Proof): readonly unknown[] {
  const missing =
    documents.kind === "refuted" ? documents.by.map(({ step, requires }) => `${step.id} ${requires.printed}`) : [];
  const never = happens.kind === "refuted" ? happens.by.map(({ step }) => step.id) : [];
  return [missing.sort(), never.sort()];
}

function counterexamples({ ends, clean, joins, loops, documents }: Proof): readonly Counterexample[] {
  return [ends, clean, joins, loops, documents].flatMap((each) => (each.kind === "refuted" ? each.by : []));
}

/** Plans that can run, whose steps also make and need documents in states, some of which nobody makes on some way. */
function strewn(): fc.Arbitrary<Plan> {
  const slot = fc
    .record({
      document: fc.constantFrom("surat", "laporan", "constructor"),
      state: fc.constantFrom(undefined, undefined, "konsep", "final"),
      other: fc.constantFrom(undefined, undefined, undefined, "nota"),
      optional: fc.constantFrom(false, false, true),
    })
    .map(({ document, state, other, optional }): Slot => {
      const one = state === undefined ? { document } : { document, state };
      return { printed: document, oneOf: other === undefined ? [one] : [one, { document: other }], optional };
    });
  const some = (most: number) => fc.uniqueArray(slot, { maxLength: most, selector: ({ oneOf }) => oneOf[0]?.document });
  return fc.tuple(anyPlan(), fc.array(fc.tuple(some(2), some(1)), { maxLength: 12 })).map(([plan, strew]) => {
    const steps = Object.entries(plan.steps).map(([id, step], index): [string, PlanStep] => {
      const [produces, requires] = strew[index] ?? [[], []];
      const needed = requires.map((each) => ({ ...each, optional: false }));
      return [id, strew[index] ? { ...step, produces, requires: needed } : step];
    });
    return { ...plan, documents: {}, steps: Object.fromEntries(steps) };
  });
}

/** The path on the core as an office would run it: on a real calendar, with rounds counted. */
function replayed(plan: Plan, path: readonly Move[]): CaseState {
  return path.reduce(
    (state, move) => {
      const next = made(plan, state, move);
      if (!next) throw new Error(`${JSON.stringify(move)} was refused`);
      return next;
    },
    one(plan, initial, { kind: "start" }, 0)!,
  );
}

let clock = 0;

function made(plan: Plan, state: CaseState, { commands }: Move): CaseState | undefined {
  let now: CaseState | undefined = state;
  for (const command of commands) {
    if (!now) return undefined;
    if (command.kind !== "begin" && command.kind !== "timeout") now = one(plan, now, command, clock);
    else {
      const { step, kind } = command;
      const timer = wants(plan, now, calendar).timers.find(
        (each) =>
          each.command.step === step &&
          each.command.kind === kind &&
          (each.command.kind === "begin" || (command.kind === "timeout" && each.command.timer === command.timer)),
      );
      // A delay that was over when the token came was no delay.
      if (!timer) return kind === "begin" ? now : undefined;
      clock = Math.max(clock, timer.at);
      now = one(plan, now, timer.command, clock);
    }
  }
  return now;
}

function one(plan: Plan, state: CaseState, command: Command, now: number): CaseState | undefined {
  if (command.kind === "start") clock = Date.parse("2026-03-02T01:00:00Z");
  const directory = Object.fromEntries(Object.keys(plan.actors).map((id) => [id, ["1"]]));
  const decision = decide(plan, state, command, { now: Math.max(now, clock), directory, calendar });
  if (decision.kind === "refused") return undefined;
  return decision.events.reduce((before, event) => evolve(plan, before, event), state);
}
