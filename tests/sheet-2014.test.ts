import { readFileSync } from "node:fs";
import { compile, emitters } from "@baku/compiler";
import { messageText, parseProcedure, plan } from "@baku/runtime";
import { expect, test } from "vitest";
import { parsesInMermaid } from "./mermaid.js";

/** The seed's sheet of 2014, where almost everything is unknown. */
const path = "tests/fixtures/prosedur-baku-2014.sop";
const { procedures, findings } = compile(readFileSync(path, "utf8"), path);
const [sheet] = procedures;

test("it compiles, with findings that stop nothing", () => {
  const times = (count: number, code: string) => Array.from({ length: count }, () => code);
  expect(findings.map((f) => f.code)).toEqual([
    ...times(8, "SOP509"),
    "SOP521",
    ...times(3, "SOP509"),
    ...times(sheet!.steps.length, "SOP512"),
    "SOP508",
  ]);
  expect(parseProcedure(sheet).ok).toBe(true);
  for (const step of sheet!.steps)
    expect([step.actors, step.requires, step.duration, step.produces].map((c) => c.known)).toEqual([
      false,
      false,
      false,
      false,
    ]);
});

test("it has a flowchart, with everyone among the unknown", async () => {
  const { emit } = await emitters.mermaid.load();
  const [chart = ""] = emit(sheet!, { file: "prosedur-baku-2014" });
  expect(await parsesInMermaid(chart)).toBe(true);
  expect(chart).toContain("Belum diketahui");
});

test("it is refused to run, and every reason is said", () => {
  const planned = plan(sheet!);
  if (planned.ok) throw new Error("planned");
  expect(planned.reasons.map((r) => r.code)).toEqual(["SOP802", "SOP802", "SOP802", "SOP802", "SOP806"]);
  for (const reason of planned.reasons) expect(messageText(reason, "id")).toMatch(/langkah [1-4]/);
});
