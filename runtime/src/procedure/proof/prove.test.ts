import { expect, test } from "vitest";
import { laporanPlan, planOf } from "../../core/fixtures.js";
import { bounded, opaque, outcome, procedureOf, type StepParts, use } from "../fixtures.js";
import { prove } from "./prove.js";

const proved = { kind: "proved" };
const whole = { ends: proved, clean: proved, joins: proved, happens: proved, loops: proved, documents: proved };

test("debug", () => {
  expect(prove(laporanPlan)).toMatchObject({ ...whole });
});

test("a thousand steps in a row, each needing what the one before made, and ten arms side by side are proved within the limit", () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `s${index}`);
  const row: StepParts[] = ids.map((id, index) => ({
    id,
    by: "staf",
    produces: [use(`d${index}`)],
    requires: index > 0 ? [use(`d${index - 1}`)] : [],
  }));
  const documents = ids.map((_, index) => opaque(`d${index}`));
  let t = performance.now();
  const p = planOf(procedureOf({ steps: row, documents }));
  console.log("plan", performance.now() - t);
  t = performance.now();
  expect(prove(p)).toMatchObject({ ...whole, whole: true, states: 1_001 });
  console.log("row", performance.now() - t);
  const arms = Array.from({ length: 10 }, (_, arm) => Array.from({ length: 10 }, (_, index) => `a${arm}b${index}`));
  const side: StepParts[] = [
    { id: "fork", by: "staf", next: arms.map(([first]) => first!) },
    ...arms.flatMap((arm, n) =>
      arm.map(
        (id, index): StepParts => ({
          id,
          by: "staf",
          next: [arm[index + 1] ?? "join"],
          ...(index === 9 ? { produces: [use(`d${n}`)] } : {}),
        }),
      ),
    ),
    {
      id: "join",
      by: "staf",
      flow: { waitsFor: arms.map((arm) => arm.at(-1)!) },
      requires: arms.map((_, n) => use(`d${n}`)),
    },
    { id: "periksa", by: "staf", outcomes: [outcome("ya", "end"), bounded("tidak", "fork", 3)] },
  ];
  const q = planOf(procedureOf({ steps: side, documents: arms.map((_, n) => opaque(`d${n}`)) }));
  t = performance.now();
  const r = prove(q);
  console.log("arms", performance.now() - t, r.states);
  expect(r).toMatchObject({ ...whole, whole: true });
});
