import { describe, expect, test } from "vitest";
import { defaultCalendar } from "../calendar/default.js";
import { initial } from "../core/evolve.js";
import { accepted, context, laporan, laporanPlan, planOf, straight } from "../core/fixtures.js";
import type { Command, Event } from "../core/types.js";
import { bounded, each, joint, minutes, outcome, procedureOf, stated } from "../procedure/fixtures.js";
import type { Plan } from "../procedure/plan.js";
import { type Conformance, conformCase, conformLog } from "./conform.js";
import { type DeviationMessage, deviations, deviationText } from "./deviations.js";
import type { Observed } from "./observed.js";
import { practiceOf } from "./sum.js";

const calendar = defaultCalendar();
/** Monday 5 January 2026, 08.00 in Pontianak. */
const morning = Date.UTC(2026, 0, 5, 1);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Periksa, putuskan, and after a yes two arms that come together at kirim. */
const izin = planOf(
  procedureOf({
    steps: [
      { id: "terima", by: "staf", duration: minutes(30) },
      { id: "periksa", by: "kasubbag" },
      { id: "putus", by: "kepala", outcomes: [outcome("ya", "bagi"), bounded("tidak", "terima", 1)] },
      { id: "bagi", by: "kepala", next: ["ketik", "catat"] },
      { id: "ketik", by: "staf", next: ["kirim"] },
      { id: "catat", by: "sekretaris", next: ["kirim"] },
      { id: "kirim", by: "staf", flow: { waitsFor: ["ketik", "catat"] } },
    ],
  }),
);

const usual = [
  "terima staf",
  "periksa kasubbag",
  "putus=ya kepala",
  "bagi kepala",
  "ketik staf",
  "catat sekretaris",
  "kirim staf",
];

describe("a log from elsewhere", () => {
  test("that goes as the SOP says has nothing to tell, in either order of the arms", () => {
    expect(codes(log(izin, usual))).toEqual([]);
    expect(codes(log(izin, usual.with(4, "catat sekretaris").with(5, "ketik staf")))).toEqual([]);
  });

  test("a step that is left out was skipped", () => {
    expect(told(log(izin, without(usual, "periksa")))).toEqual(["CON101 Langkah 2 (periksa) dilewati."]);
  });

  test("a step that comes too late or too early is told once, with its neighbour", () => {
    const late = [...usual.slice(0, 1), ...usual.slice(2, 4), "periksa kasubbag", ...usual.slice(4)];
    expect(told(log(izin, late))).toEqual([
      "CON102 Langkah 2 (periksa) dikerjakan di luar urutan, baru sesudah langkah 4 (bagi).",
    ]);
    const early = ["bagi kepala", ...without(usual, "bagi")];
    expect(told(log(izin, early))).toEqual([
      "CON102 Langkah 4 (bagi) dikerjakan di luar urutan, sebelum langkah 3 (putus).",
    ]);
  });

  test("the step that arms wait for is too early before the last of them", () => {
    const early = [...usual.slice(0, 5), "kirim staf", "catat sekretaris"];
    expect(codes(log(izin, early))).toEqual(["CON102"]);
  });

  test("a step again, or on a way that was not taken, was not its turn", () => {
    expect(told(log(izin, ["terima staf", "terima staf", ...usual.slice(1)]))).toEqual([
      "CON103 Langkah 1 (terima) dikerjakan ketika alur SOP tidak sampai di sana.",
    ]);
  });

  test("what no step is called, who may not, and what is no answer", () => {
    const odd = ["terima sekretaris", "fotokopi staf", "periksa tetangga", "putus=mungkin kepala", ...usual.slice(3)];
    expect(told(log(izin, odd))).toEqual([
      "CON105 Langkah 1 (terima) dikerjakan Sekretaris; menurut SOP oleh Staf.",
      'CON104 Kegiatan "fotokopi" tidak ada dalam SOP.',
      "CON105 Langkah 2 (periksa) dikerjakan tetangga; menurut SOP oleh Kasubbag Renja, Keuangan dan Aset.",
      'CON106 Langkah 3 (putus) dijawab "mungkin"; menurut SOP "ya" atau "tidak".',
    ]);
  });

  test("an answer may be given as often as its bound says, and then not", () => {
    const round = ["terima staf", "periksa kasubbag", "putus=tidak kepala"];
    expect(codes(log(izin, [...round, ...usual]))).toEqual([]);
    expect(codes(log(izin, [...round, ...round, ...usual]))).toEqual(["CON107"]);
  });

  test("where nothing says who or which answer, neither is asked", () => {
    const bare = usual.map((line) => line.replace(/[= ].*/, ""));
    expect(codes(log(izin, bare))).toEqual([]);
  });

  test("a step is late by its standard, counted from when it could begin", () => {
    const lines = log(izin, usual, 2 * HOUR);
    expect(told(lines)).toEqual(["CON110 Langkah 1 (terima) selesai 1 jam 30 menit kerja sesudah tenggatnya."]);
    expect(told(log(izin, [], 0, morning + HOUR))).toEqual([
      "CON111 Langkah 1 (terima) belum selesai, 30 menit kerja lewat tenggatnya.",
    ]);
  });

  test("of a setiap or bersama step every line is a part, and the last one closes it", () => {
    const rapat = planOf(
      procedureOf({
        steps: [
          { id: "data", by: each("bidang") },
          { id: "rapat", by: joint("kasubbag", "staf") },
          { id: "susun", by: "staf" },
        ],
      }),
    );
    expect(codes(log(rapat, ["data bidang", "data bidang", "rapat staf", "rapat kasubbag", "susun staf"]))).toEqual([]);
  });

  test("a conditional step may be there or not, and a scheduled one not before its time", () => {
    const steps = planOf(
      procedureOf({
        steps: [
          { id: "survei", by: "staf", condition: stated("Di luar kota?") },
          { id: "susun", by: "staf" },
          {
            id: "arsip",
            by: "staf",
            start: stated({ kind: "after", amount: 5, unit: "workingDay", from: "susun", printed: "5 hari kerja" }),
          },
        ],
      }),
    );
    expect(codes(log(steps, ["survei staf", "susun staf"]))).toEqual([]);
    expect(codes(log(steps, ["susun staf"]))).toEqual([]);
    expect(codes(log(steps, ["susun staf", "arsip staf"]))).toEqual(["CON108"]);
    expect(codes(log(steps, ["susun staf", "arsip staf"], 14 * 24 * HOUR))).toEqual([]);
  });

  test("hundreds of unknown lines, and a step called __proto__, are told and nothing else", () => {
    const lines = Array.from({ length: 300 }, () => "__proto__ constructor");
    expect(new Set(codes(log(izin, [...lines, ...usual], 1)))).toEqual(new Set(["CON104"]));
  });

  test("where too many ways come near, it is not compared", () => {
    const arms = Array.from({ length: 16 }, (_, i) => `arm${i}`);
    const wide = planOf(
      procedureOf({
        steps: [
          { id: "bagi", by: "staf", next: arms },
          ...arms.map((id) => ({ id, by: "staf", next: ["kirim"] })),
          { id: "kirim", by: "staf", flow: { waitsFor: arms } },
        ],
      }),
    );
    expect(codes(log(wide, ["kirim staf"]))).toEqual(["CON103"]);
    const by = { actor: "staf" };
    const items: readonly Observed[] = [{ at: morning, did: "done", named: "kirim", step: "kirim", by }];
    const over = { case: "k", from: morning, items, ended: true, own: false };
    expect(codes(conformLog(wide, over, morning, calendar))).toEqual(["CON290"]);
  });
});

describe("a case of Baku's own", () => {
  test("goes as the SOP says, since the core lets it go no other way", () => {
    const events = happened(laporanPlan, straight);
    const found = conformCase(laporanPlan, "k", events, context.now, calendar);
    expect(found).toMatchObject({ status: "ended", version: laporanPlan.version, deviations: [] });
    expect(found.steps).toHaveLength(6);
  });

  test("has on record what was sent back, and what was cancelled, with the reason", () => {
    const events = happened(laporanPlan, [
      ...straight.slice(0, 8),
      { kind: "sendBack", step: "susun", to: "rapat", by: { actor: "staf" }, note: "Notulen kurang" },
      { kind: "cancel", by: { actor: "kepala" }, note: "Ditarik" },
    ]);
    expect(told(conformCase(laporanPlan, "k", events, context.now, calendar))).toEqual([
      'CON201 Langkah 4 (susun) dikembalikan ke langkah 3 (rapat) oleh Staf, di luar jalur SOP: "Notulen kurang".',
      'CON202 Kasus dibatalkan sebelum selesai: "Ditarik".',
    ]);
  });

  test("is held to the other version that it is laid beside", () => {
    const next = planOf({
      ...laporan,
      steps: laporan.steps.map((step) =>
        step.id === "susun"
          ? { ...step, actors: { known: true, value: { mode: "one", responsible: ["sekretaris"], with: [] } } }
          : step,
      ),
    } as typeof laporan);
    const found = conformCase(next, "k", happened(laporanPlan, straight), context.now, calendar);
    expect(found.version).toBe(laporanPlan.version);
    expect(codes(found)).toEqual(["CON105"]);
  });

  test("that ended without its last steps, by a record that was changed, has left them out", () => {
    const events = happened(laporanPlan, straight).filter(
      (event) => !(event.kind === "completed" && event.step === "tandaTangan"),
    );
    expect(codes(conformCase(laporanPlan, "k", events, context.now, calendar))).toEqual(["CON101"]);
  });
});

test("a sum counts cases, rounds and what was found, of a period only what is in it", () => {
  const cases = [log(izin, usual, 2 * HOUR), log(izin, without(usual, "periksa"))];
  const all = practiceOf(izin, cases);
  expect(all).toMatchObject({ cases: 2, straight: 0, counts: { CON101: 1, CON110: 1 }, others: {} });
  expect(all.steps[0]).toMatchObject({ done: 2, cases: 2, due: 2, counts: { CON110: 1 } });
  expect(all.steps[1]).toMatchObject({ done: 1, counts: { CON101: 1 } });
  const before = practiceOf(izin, cases, { from: 0, until: morning });
  expect(before).toMatchObject({ cases: 0, straight: 0, counts: {} });
});

test("every code but the reports of a case is said in other words in both languages", () => {
  for (const [code, { sample }] of Object.entries(deviations)) {
    const message = { code, params: sample } as DeviationMessage;
    expect(deviationText(message, "id")).not.toBe(deviationText(message, "en"));
  }
});

/** Lines such as `putus=ya kepala`, each so long after the one before. */
function log(plan: Plan, lines: readonly string[], apart = 10 * MINUTE, now?: number): Conformance {
  const items = lines.map((line, i): Observed => {
    const [, named = "", answer, actor] = /^(\w+)(?:=(\w+))?(?: (\w+))?$/.exec(line) ?? [];
    const step = Object.hasOwn(plan.steps, named) ? { step: named } : {};
    const by = actor === undefined ? {} : { by: { actor } };
    return {
      at: morning + (i + 1) * apart,
      did: "done",
      named,
      ...step,
      ...(answer === undefined ? {} : { answer }),
      ...by,
    };
  });
  const trace = { case: "k", from: morning, items, ended: false, own: false };
  return conformLog(plan, trace, now ?? items.at(-1)?.at ?? morning, calendar);
}

function happened(plan: Plan, commands: readonly Command[]): readonly Event[] {
  let state = initial;
  return commands.flatMap((command) => {
    const step = accepted(plan, state, command);
    state = step.state;
    return step.events;
  });
}

const without = (lines: readonly string[], step: string) => lines.filter((line) => !line.startsWith(step));
const codes = ({ deviations }: Conformance) => deviations.map(({ code }) => code);
const told = ({ deviations }: Conformance) => deviations.map((each) => `${each.code} ${deviationText(each, "id")}`);
