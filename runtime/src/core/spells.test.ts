import { expect, test } from "vitest";
import { conformCase } from "../conform/conform.js";
import { by, HOUR, inserted, later, moved, ran } from "../migrate/fixtures/cases.js";
import { minutes, stated } from "../procedure/fixtures.js";
import { versionOf } from "../procedure/plan.js";
import type { Procedure } from "../procedure/types.js";
import { context, laporan, planOf, straight } from "./fixtures.js";
import { spellsOf } from "./spells.js";
import { stepTimes } from "./times.js";

/** A case that was migrated, as those who read its history have it. */

const next: Procedure = inserted(
  {
    ...laporan,
    steps: laporan.steps.map((step) =>
      step.id === "kumpulkan" ? { ...step, duration: stated(minutes(30 * 24 * 60)) } : step,
    ),
  },
  "telaah",
  { id: "agenda", by: "staf" },
);
const before = ran(laporan, straight.slice(0, 3));
const migration = moved(laporan, next, before, { command: { by, note: "SOP baru", skip: ["agenda"] } });
const events = [...before.events, ...migration.events];

test("its events fall into one spell a version, and the first event of each says where it stands", () => {
  const spells = spellsOf(events);
  expect(spells.map(({ version }) => version)).toEqual([versionOf(laporan), versionOf(next)]);
  expect(spells.flatMap((spell) => spell.events)).toEqual(events);
});

test("times: each step by the version that it was done under; what is open is by the new one, from when it opened", () => {
  const plans = new Map([laporan, next].map((each) => [versionOf(each), planOf(each)]));
  const times = stepTimes((version) => plans.get(version), events, later, context.calendar);
  expect(times).toMatchObject([
    { step: "telaah", spell: 0, since: context.now, until: context.now + HOUR },
    { step: "kumpulkan", spell: 1, since: context.now + HOUR, late: 0 },
  ]);
  expect(times).toHaveLength(2);
  const alone = stepTimes(planOf(next), events, later, context.calendar);
  expect(alone.map(({ step }) => step)).toEqual(["kumpulkan"]);
});

test("beside its SOP, what it was spared is no step that was skipped", () => {
  const { version, status, deviations, steps } = conformCase(planOf(next), "k", events, later, context.calendar);
  expect({ version, status }).toEqual({ version: versionOf(next), status: "running" });
  expect(deviations.map(({ code, step }) => `${code} ${step}`)).toContain("CON203 agenda");
  expect(deviations.map(({ code }) => code)).not.toContain("CON101");
  expect(steps.map(({ step }) => step)).toEqual(["telaah", "kumpulkan"]);
});
