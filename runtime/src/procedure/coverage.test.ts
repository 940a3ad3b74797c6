import { expect, test } from "vitest";
import { coverage } from "./coverage.js";
import { minutes, outcome, procedureOf, type StepParts, stated, unknown, use } from "./fixtures.js";
import type { Procedure, UnknownCell } from "./types.js";

const absent: UnknownCell = { known: false, why: "absent" };
const rowOf = (parts: Partial<StepParts>, columns: Partial<Procedure["columns"]> = {}) => {
  const made = procedureOf({ steps: [{ id: "susun", ...parts }] });
  const { cells } = coverage({ ...made, columns: { ...made.columns, ...columns } });
  return cells.flatMap(({ label, step, state }) => (step ? [`${label} ${state}`] : []));
};

test("a cell is stated, inferred, unknown or absent; a dash is a statement", () => {
  expect(
    rowOf({
      actors: { known: true, value: { mode: "one", responsible: ["staf"], with: [] }, inferred: "uraian" },
      requires: [],
      duration: minutes(15),
      remarks: unknown(),
    }),
  ).toEqual([
    "activity stated",
    "actors inferred",
    "flow stated",
    "requires stated",
    "duration stated",
    "output unknown",
    "remarks unknown",
  ]);
});

test("remarks count only where there is a line; a column that is left out does not count; nor does a step that is not printed", () => {
  expect(rowOf({ remarks: absent }, { duration: { shown: false, heading: "" } })).toEqual([
    "activity stated",
    "actors unknown",
    "flow stated",
    "requires unknown",
    "output unknown",
  ]);
  expect(rowOf({ printed: false })).toEqual([]);
});

test.each([
  [{ flow: { nextInferred: "baris 3" } }, "inferred"],
  [{ flow: { cut: true as const, next: [] } }, "unknown"],
  [{ kind: unknown() }, "unknown"],
  [{ outcomes: [outcome("ya", "end"), outcome("tidak", "?")] }, "unknown"],
  [{ outcomes: [outcome("ya", "end"), { ...outcome("tidak", "end"), inferred: "lazim" }] }, "inferred"],
  [{ outcomes: [outcome("ya", "end"), outcome("tidak", "end")] }, "stated"],
])("the arrows are known as well as the least known of them: %o", (parts, state) => {
  expect(rowOf(parts)).toContain(`flow ${state}`);
});

test("the sheet has its cells whether or not they are written, and the totals count them all", () => {
  const made = procedureOf({ steps: [{ id: "susun", by: "staf", requires: [use("surat")] }] });
  const { cells, totals } = coverage({
    ...made,
    identity: { ...made.identity, number: stated("SOP/1"), unit: absent },
  });
  const sheet = cells.filter(({ step }) => !step);
  expect(sheet.map(({ path, state }) => `${path} ${state}`)).toEqual([
    "identity/title stated",
    "identity/institution unknown",
    "identity/number stated",
    "identity/created unknown",
    "identity/revised unknown",
    "identity/approved unknown",
    "identity/approvals absent",
    "legalBasis unknown",
    "qualifications unknown",
    "related unknown",
    "equipment unknown",
    "warnings unknown",
    "records unknown",
  ]);
  expect(totals).toEqual({ stated: 6, inferred: 0, unknown: 13, absent: 1 });
});
