import { describe, expect, test } from "vitest";
import { laporanPlan, planOf } from "../../core/fixtures.js";
import { bounded, declared, minutes, outcome, procedureOf, type StepParts, stated, use } from "../fixtures.js";
import type { Plan } from "../plan.js";
import type { Duration, TimeUnit } from "../types.js";
import { type Proof, prove } from "./prove.js";
import { routeText } from "./route.js";

const proved = { kind: "proved" };
const sound = { ends: proved, clean: proved, joins: proved, happens: proved, loops: proved, documents: proved };

describe("what holds", () => {
  test("the report, whose correction goes back three times and is then taken over", () => {
    expect(prove(laporanPlan)).toMatchObject({ ...sound, whole: true });
  });

  test("a thousand steps in a row, each needing what the one before made, are a state a step", () => {
    const row = Array.from({ length: 1_000 }, (_, index) =>
      step(`s${index}`, {
        produces: [use(`d${index}`)],
        requires: index > 0 ? [use(`d${index - 1}`)] : [],
      }),
    );
    expect(prove(planned(row))).toMatchObject({ ...sound, whole: true, states: 1_001 });
  });

  test("ten arms of ten steps, each bringing its document to the join, redone three times, are a few states a step", () => {
    const proof = prove(planned(arms(10, 10)));
    expect(proof).toMatchObject({ ...sound, whole: true });
    expect(proof.states).toBeLessThan(4 * 10 * 10 + 30);
  });

  test("arms that all need and make again what is on hand are no more than others", () => {
    const steps = arms(8, 5).map((each) => ({
      ...each,
      produces: [...(each.produces ?? []), use("surat")],
      requires: [...(each.requires ?? []), ...(each.id === "bagi" ? [] : [use("surat")])],
    }));
    expect(prove(planned(steps))).toMatchObject({ ...sound, whole: true });
  });

  test("a document of another arm is waited for", () => {
    const steps = arms(2, 2);
    const waits = steps.map((each) => (each.id === "a0b0" ? { ...each, requires: [use("d1")] } : each));
    expect(prove(planned(waits))).toMatchObject(sound);
  });

  test("a counter, a condition, a delay and a time-out multiply nothing that is over", () => {
    const part = (n: number) => [
      step(`mulai${n}`, {
        condition: stated("Apakah perlu?"),
        start: stated({ kind: "after", amount: 1, unit: "hour", printed: "1 jam" }),
        flow: { timeouts: [{ after: minutes(60), to: `periksa${n}` }] },
      }),
      step(`periksa${n}`, {
        outcomes: [outcome("ya", n < 19 ? `mulai${n + 1}` : "end"), bounded("tidak", `mulai${n}`, 3)],
      }),
    ];
    const proof = prove(planned(Array.from({ length: 20 }, (_, n) => part(n)).flat()));
    expect(proof).toMatchObject(sound);
    expect(proof.states).toBeLessThan(20 * 4 * 5);
  });
});

describe("what does not", () => {
  test("a loop that no answer leaves, with the way into its decision", () => {
    const proof = prove(
      planned([step("catat"), step("periksa", { outcomes: [outcome("ya", "catat"), outcome("tidak", "periksa")] })]),
    );
    expect(proof).toMatchObject({
      ends: { kind: "refuted" },
      loops: { kind: "refuted" },
      joins: proved,
      documents: proved,
    });
    expect(path(proof, "loops")).toBe("langkah 1 (catat)");
  });

  test("what comes after a bound on a decision that is taken once", () => {
    const proof = prove(
      planned([
        step("periksa", { outcomes: [outcome("ya", "end"), bounded("tidak", "catat", 1, { step: "simpan" })] }),
        step("catat", { next: ["end"] }),
        step("simpan"),
      ]),
    );
    expect(proof).toEqual({
      ...sound,
      states: expect.any(Number),
      whole: true,
      work: { least: 0, expected: 0, most: 0, unknown: expect.any(Array) },
      happens: { kind: "refuted", by: [{ step: { id: "simpan", number: "3", label: "simpan" } }] },
    });
  });

  test("a document in the state that another way leaves it in", () => {
    const proof = prove(
      planned([
        step("susun", { produces: [use("laporan", { state: "konsep" })] }),
        step("periksa", { outcomes: [outcome("ya", "paraf"), outcome("tidak", "simpan")] }),
        step("paraf", { produces: [use("laporan", { state: "diparaf" })] }),
        step("simpan", { requires: [use("laporan", { state: "diparaf" })] }),
      ]),
    );
    expect(proof.documents).toMatchObject({ kind: "refuted", by: [{ step: { id: "simpan" } }] });
    expect(path(proof, "documents")).toBe("langkah 1 (susun), langkah 2 (periksa): “tidak”");
    expect(proof.loops).toEqual(proved);
    expect(proof.joins).toEqual(proved);
  });

  test("an output that may be left out, and a step that may be skipped", () => {
    const proof = prove(
      planned([
        step("susun", { produces: [use("nota", { optional: true })] }),
        step("paraf", { condition: stated("Apakah perlu?"), produces: [use("paraf")] }),
        step("simpan", { requires: [use("nota"), use("paraf")] }),
      ]),
    );
    expect(proof.documents.kind === "refuted" && proof.documents.by.map(({ requires }) => requires.printed)).toEqual([
      "paraf",
      "nota",
    ]);
    expect(path(proof, "documents")).toBe("langkah 1 (susun): tanpa nota, langkah 2 (paraf): dilewati");
  });

  test("two arms that each wait for what the other makes", () => {
    const steps = arms(2, 2).map((each) => {
      if (each.id === "a0b0") return { ...each, requires: [use("d1")] };
      return each.id === "a1b0" ? { ...each, requires: [use("d0")] } : each;
    });
    const { documents, joins } = prove(planned(steps));
    expect(documents).toMatchObject({ kind: "refuted", by: [{ step: { id: "a0b0" } }, { step: { id: "a1b0" } }] });
    expect(joins).toEqual(proved);
  });
});

test("a join that waits for an arm without its document is told as the document, on whichever of two ways", () => {
  const steps = [
    step("bagi", { next: ["pilih", "lain"] }),
    step("pilih", { outcomes: [outcome("ya", "nota"), outcome("tidak", "ulang")] }),
    step("ulang", { outcomes: [outcome("ya", "kirim"), bounded("tidak", "pilih", 2)] }),
    step("nota", { produces: [use("nota")], next: ["kirim"] }),
    step("kirim", { requires: [use("nota")], next: ["gabung"] }),
    step("lain", { next: ["gabung"] }),
    step("gabung", { flow: { waitsFor: ["kirim", "lain"] } }),
  ];
  const { documents, joins, ends, loops } = prove(planned(steps));
  expect(documents).toMatchObject({ kind: "refuted", by: [{ step: { id: "kirim" } }] });
  expect(ends.kind).toBe("refuted");
  expect([joins, loops]).toEqual([proved, proved]);
});

test("a step that brings out documents in too many ways is explored in part, and then only what is sure is said", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const proof = prove(
    planned([
      step("buat", { produces: ids.map((id) => use(id, { optional: true })) }),
      step("pakai", { requires: ids.map((id) => use(id)) }),
    ]),
  );
  expect(proof).toMatchObject({
    whole: false,
    documents: { kind: "refuted" },
    loops: { kind: "notProved", why: "limit" },
  });
});

test("beyond the limit nothing is claimed that more states could refute", () => {
  const notProved = { kind: "notProved", why: "limit" };
  expect(prove(planned(arms(3, 3)), { limit: 7 })).toEqual({
    states: 7,
    whole: false,
    ends: notProved,
    clean: notProved,
    joins: notProved,
    happens: notProved,
    loops: notProved,
    documents: notProved,
    work: { unknown: expect.any(Array) },
  });
});

describe("working time", () => {
  const hour: Duration = { kind: "range", min: 1, max: 2, unit: "hour", printed: "1-2 jam" };
  const steps = [
    step("bagi", { duration: minutes(5), next: ["satu", "dua"] }),
    step("satu", { duration: hour, next: ["gabung"] }),
    step("dua", { duration: minutes(10), next: ["gabung"], condition: stated("Apakah perlu?") }),
    step("gabung", { flow: { waitsFor: ["satu", "dua"] } }),
    step("periksa", { duration: minutes(15), outcomes: [outcome("ya", "end"), bounded("tidak", "periksa", 2)] }),
  ];

  test("adds up what is done side by side, and every round of a loop; what is not stated is named", () => {
    const { work } = prove(planned(steps));
    expect(work).toEqual({
      least: 5 + 60 + 15,
      // A middle hour, every other time the second arm, and a second and third round by half each.
      expected: 5 + 90 + 5 + 15 * (1 + 1 / 2 + 1 / 4),
      most: 5 + 120 + 10 + 3 * 15,
      unknown: [{ id: "gabung", number: "4", label: "gabung" }],
    });
  });

  test("is unbounded where a loop is, and counts days where it is told how long they are", () => {
    const day: Duration = { kind: "exact", min: 1, max: 1, unit: "workingDay", printed: "1 hari kerja" };
    const plan = planned([
      step("catat", { duration: day }),
      step("periksa", { duration: minutes(15), outcomes: [outcome("ya", "end"), outcome("tidak", "catat")] }),
    ]);
    expect(prove(plan).work).toMatchObject({ least: 15, most: "unbounded", unknown: [{ id: "catat" }] });
    const minutesIn = (unit: TimeUnit) => (unit === "workingDay" ? 450 : 1);
    expect(prove(plan, { minutesIn }).work).toEqual({ least: 465, expected: 930, most: "unbounded", unknown: [] });
  });
});

test("a long path is told by its choices", () => {
  const row = Array.from({ length: 20 }, (_, index) => step(`s${index}`));
  const last = [
    step("periksa", { outcomes: [outcome("ya", "catat"), outcome("tidak", "simpan")] }),
    step("catat", { produces: [use("nota")] }),
    step("simpan", { requires: [use("nota")] }),
  ];
  expect(path(prove(planned([...row, ...last])), "documents")).toBe("langkah 1 (s0), …, langkah 21 (periksa): “tidak”");
});

function step(id: string, parts: Partial<StepParts> = {}): StepParts {
  return { id, by: "staf", ...parts };
}

/** A plan in which every document that a step names is known. */
function planned(steps: readonly StepParts[]): Plan {
  const named = steps.flatMap(({ produces = [] }) => produces.map(({ document }) => document));
  const documents = [...new Set(named)].map((id) => declared(id, id, [], "konsep", "diparaf"));
  return planOf(procedureOf({ steps, documents }));
}

/** So many arms of so many steps; each brings a document to the join, and all may be redone three times. */
function arms(count: number, length: number): readonly StepParts[] {
  const ids = Array.from({ length: count }, (_, arm) => Array.from({ length }, (_, index) => `a${arm}b${index}`));
  return [
    step("bagi", { next: ids.map(([first]) => first!) }),
    ...ids.flatMap((arm, n) =>
      arm.map((id, index) => {
        const last = index === length - 1;
        return step(id, { next: [arm[index + 1] ?? "gabung"], ...(last ? { produces: [use(`d${n}`)] } : {}) });
      }),
    ),
    step("gabung", { flow: { waitsFor: ids.map((arm) => arm.at(-1)!) }, requires: ids.map((_, n) => use(`d${n}`)) }),
    step("periksa", { outcomes: [outcome("ya", "end"), bounded("tidak", "bagi", 3)] }),
  ];
}

/** How people are told the last counterexample. */
function path(proof: Proof, of: "loops" | "documents"): string {
  const verdict = proof[of];
  const by = verdict.kind === "refuted" ? verdict.by.at(-1) : undefined;
  return by ? routeText(by.path, "id", (id) => id) : "";
}
