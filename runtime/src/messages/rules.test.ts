import { expect, test } from "vitest";
import { context, laporan } from "../core/fixtures.js";
import { openOffice } from "../hosts/in-process.js";
import { orThrow } from "../hosts/result.js";
import { office } from "./office.js";
import { refusals } from "./refusals.js";
import { brokenRule, ruleText } from "./rules.js";

const table = Object.entries({ ...refusals, ...office }).map(
  ([code, { sample }]) => ({ code, params: sample }) as Parameters<typeof brokenRule>[0],
);

test.each(table)("$code breaks a rule that is said in both languages", (refusal) => {
  const { rule } = brokenRule(refusal);
  expect(rule).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
  const said = [ruleText(rule, "id"), ruleText(rule, "en")];
  for (const each of said) expect(each).toMatch(/^[A-Z].*[.]$/);
  expect(said[0]).not.toBe(said[1]);
});

test("where the SOP states the rule, the refusal names step, part and source", async () => {
  const [first, ...others] = laporan.steps;
  const sop = { ...laporan, steps: [{ ...first!, source: "Pergub 12/2019, hal. 4" }, ...others] };
  const office = await openOffice({ procedures: [sop], clock: () => context.now });
  const kasus = orThrow(await office.start(sop, { id: "a" }));
  const other = await kasus.complete("telaah", { by: { actor: "staf" }, outputs: { disposisi: {} } });
  const step = { id: "telaah", number: "1", label: "telaah", source: "Pergub 12/2019, hal. 4" };
  const text = { id: "langkah 1 (telaah), pelaksana", en: "step 1 (telaah), actors" };
  expect(other).toMatchObject({
    refusal: { rule: "responsibleActor", clause: { step, part: "actors", text, source: step.source } },
  });
});

test("a rule that is in no SOP has no clause", async () => {
  const kasus = await (await openOffice({ procedures: [laporan] })).open(laporan, "a");
  const refused = await kasus.pause({ by: { actor: "kepala" }, note: "Menunggu" });
  expect(refused).toMatchObject({ ok: false, refusal: { rule: "caseKnown" } });
  expect(!refused.ok && refused.refusal).not.toHaveProperty("clause");
});
