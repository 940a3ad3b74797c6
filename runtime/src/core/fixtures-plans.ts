import fc from "fast-check";
import {
  actorOf,
  bounded,
  each,
  joint,
  minutes,
  opaque,
  outcome,
  procedureOf,
  type StepParts,
  stated,
  use,
} from "../procedure/fixtures.js";
import { type Plan, plan } from "../procedure/plan.js";
import { laporanPlan } from "./fixtures.js";

/** Random procedures that can run, for laws that hold for all of them. */

/** Names that an object has before anyone gave it any. */
export const names = ["constructor", "__proto__", "toString", "satu", "dua", "tiga"];
export const groups = ["hasOwnProperty", "kelompok"];

/** The report; any procedure of up to six steps that can run, however odd; or one of arms that come together, nested and in loops. */
export function anyPlan(): fc.Arbitrary<Plan> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(laporanPlan) },
    { weight: 4, arbitrary: randomPlan() },
    { weight: 4, arbitrary: forkingPlan() },
  );
}

/** How work may be laid out: in a row, in arms, or in a loop that a decision leaves. */
type Layout =
  | { readonly kind: "step"; readonly parts: Partial<StepParts> }
  | { readonly kind: "row"; readonly of: readonly Layout[] }
  | { readonly kind: "arms"; readonly of: readonly Layout[]; readonly joins: boolean; readonly redo: boolean }
  | { readonly kind: "loop"; readonly body: Layout };

export function forkingPlan(): fc.Arbitrary<Plan> {
  const { forked } = fc.letrec<{ layout: Layout; forked: Layout }>((tie) => ({
    layout: fc.oneof(
      { maxDepth: 4 },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("step" as const), parts: timing() }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant("row" as const),
          of: fc.array(tie("layout"), { minLength: 1, maxLength: 3 }),
        }),
      },
      { weight: 4, arbitrary: arms(tie("layout"), 9) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("loop" as const), body: tie("layout") }) },
    ),
    forked: arms(tie("layout"), 19),
  }));
  return forked
    .map((drawn) => plan(procedureOf({ actors: [actorOf("staf", "Staf")], steps: stepsOf(drawn) })))
    .filter((planned) => planned.ok)
    .map((planned) => planned.plan);
}

/** Arms that come together `often` times of those plus one, perhaps to be redone; else each runs to the end by itself. */
function arms(arm: fc.Arbitrary<Layout>, often: number): fc.Arbitrary<Layout> {
  return fc.record({
    kind: fc.constant("arms" as const),
    of: fc.array(arm, { minLength: 2, maxLength: 3 }),
    joins: fc.integer({ min: 0, max: often }).map((drawn) => drawn > 0),
    redo: fc.boolean(),
  });
}

/** A condition, a start, a time-out back to the step itself or to tell someone, and an extension: each of them or none. */
function timing(): fc.Arbitrary<Partial<StepParts>> {
  const duration = { ...minutes(60), extension: { amount: 30, unit: "minute" as const } };
  const start = { kind: "after", amount: 90, unit: "minute", printed: "90 menit" } as const;
  const some = fc.record(
    {
      condition: fc.constant(stated("Apakah perlu?")),
      start: fc.constantFrom(stated(start), stated({ ...start, from: "s1" })),
      flow: fc.constantFrom(
        { timeouts: [{ notify: "staf" }] },
        { timeouts: [{ after: minutes(30), notify: "staf" }, { to: "itself" }] },
      ),
      duration: fc.constant(duration),
    },
    { requiredKeys: ["duration"] },
  );
  return fc.oneof(fc.constant({}), some);
}

/** The steps of a layout, written in order; each arm ends in a step of its own. */
function stepsOf(layout: Layout): readonly StepParts[] {
  const steps: StepParts[] = [];
  const fresh = () => `s${steps.length + 1}`;
  const add = (parts: Partial<StepParts>) => {
    const id = fresh();
    steps.push({ id, by: "staf", ...parts });
    return id;
  };
  /** Adds the steps of a part that goes on at the next row; gives the last of them. */
  const lay = (part: Layout): string => {
    switch (part.kind) {
      case "step": {
        const id = fresh();
        const timeouts = part.parts.flow?.timeouts?.map((each) => ("to" in each ? { ...each, to: id } : each));
        return add({ ...part.parts, ...(timeouts ? { flow: { timeouts } } : {}) });
      }
      case "row":
        return part.of.map(lay).at(-1)!;
      case "loop": {
        const back = fresh();
        lay(part.body);
        const after = `s${steps.length + 2}`;
        add({ outcomes: [outcome("ya", after), bounded("tidak", back, 2)] });
        return add({});
      }
      case "arms": {
        const fork = steps.length;
        add({});
        const arms = part.of.map((arm) => {
          const first = fresh();
          lay(arm);
          return { first, last: add({}) };
        });
        const join = fresh();
        steps[fork] = { ...steps[fork]!, next: arms.map((arm) => arm.first) };
        for (const { last } of arms) {
          const index = steps.findIndex((each) => each.id === last);
          steps[index] = { ...steps[index]!, next: [part.joins ? join : "end"] };
        }
        if (!part.joins) return arms[0]!.last;
        const joined = add({ flow: { waitsFor: arms.map((arm) => arm.last) } });
        if (!part.redo) return joined;
        add({ outcomes: [outcome("ya", `s${steps.length + 2}`), bounded("tidak", joined, 1)] });
        return add({});
      }
    }
  };
  lay(layout);
  return steps;
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
    next: fc.oneof({ weight: 3, arbitrary: fc.tuple(target) }, { weight: 1, arbitrary: fc.tuple(target, target) }),
    flow: fc.oneof(
      { weight: 4, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.record({ waitsFor: fc.array(fc.constantFrom(...names), { maxLength: 2 }) }) },
      { weight: 1, arbitrary: target.map((to) => ({ timeouts: [{ after: minutes(60), to }] })) },
    ),
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
