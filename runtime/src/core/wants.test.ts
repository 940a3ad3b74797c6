import { describe, expect, test } from "vitest";
import { defaultCalendar } from "../calendar/default.js";
import { bounded, opaque, outcome, procedureOf, use } from "../procedure/fixtures.js";
import type { Duration } from "../procedure/types.js";
import { initial } from "./evolve.js";
import {
  accepted,
  after,
  answer,
  complete,
  laporanAt,
  laporanPlan,
  participate,
  planOf,
  start,
  straight,
} from "./fixtures.js";
import type { CaseState } from "./types.js";
import { wants } from "./wants.js";

const calendar = defaultCalendar();
const only = (state: CaseState, plan = laporanPlan) => wants(plan, state, calendar).tasks[0];
/** Monday 23 November 2026, 08:00 in Pontianak. */
const monday = Date.UTC(2026, 10, 23, 1);
const hour = 3_600_000;

test("a case that is not running wants nothing", () => {
  expect(wants(laporanPlan, initial, calendar).tasks).toEqual([]);
  expect(wants(laporanPlan, after(laporanPlan, straight), calendar).tasks).toEqual([]);
});

test("a task says what it is, who may do it, what must come out, and until when", () => {
  expect(only(laporanAt("telaah"))).toEqual({
    step: "telaah",
    ref: { id: "telaah", number: "1", label: "telaah" },
    text: "Mengerjakan telaah",
    kind: "task",
    round: 1,
    since: monday,
    by: [{ actor: "kepala" }],
    participants: [],
    answers: [],
    outputs: [{ printed: "Disposisi", oneOf: [{ document: "disposisi" }], optional: false }],
    awaited: [],
    due: monday + 15 * 60_000,
  });
});

describe("who it waits for", () => {
  test("every member of a group whose part is to be done", () => {
    const state = laporanAt("kumpulkan");
    expect(only(state)?.by).toEqual([
      { actor: "bidang", member: "Bidang A" },
      { actor: "bidang", member: "Bidang B" },
    ]);
    const one = complete("kumpulkan", "bidang", { by: { actor: "bidang", member: "Bidang A" } });
    expect(only(accepted(laporanPlan, state, one).state)?.by).toEqual([{ actor: "bidang", member: "Bidang B" }]);
  });

  test("those who must still take part, and the one who closes", () => {
    const state = accepted(laporanPlan, laporanAt("rapat"), participate("rapat", "bidang", "Bidang B")).state;
    expect(only(state)).toMatchObject({
      by: [{ actor: "kasubbag" }],
      participants: [{ actor: "staf" }, { actor: "bidang", member: "Bidang A" }],
    });
  });

  test("either of A atau B", () => {
    expect(only(laporanAt("susun"))?.by).toEqual([{ actor: "staf" }, { actor: "kasubbag" }]);
  });
});

describe("the answers of a decision", () => {
  test("come with its question, which a task has not", () => {
    expect(only(laporanAt("koreksi"))).toMatchObject({ kind: "decision", question: "Apakah sudah sesuai?" });
    expect(only(laporanAt("telaah"))).not.toHaveProperty("question");
  });

  const loop = (then?: { actor: string }) =>
    planOf(
      procedureOf({
        steps: [
          { id: "susun", by: "staf" },
          { id: "koreksi", by: "sekretaris", outcomes: [outcome("ya", "end"), bounded("tidak", "susun", 1, then)] },
        ],
      }),
    );
  const draft = complete("susun", "staf");
  const no = answer("koreksi", "tidak", "sekretaris");

  test("are those that may still be given", () => {
    const plan = loop();
    expect(only(after(plan, [start, draft]), plan)?.answers).toEqual(["ya", "tidak"]);
    expect(only(after(plan, [start, draft, no, draft]), plan)?.answers).toEqual(["ya"]);
  });

  test("taken over, it is another's, without the answer that was used up", () => {
    const plan = loop({ actor: "kepala" });
    const used = [start, draft, no, draft];
    expect(only(after(plan, used), plan)?.answers).toEqual(["ya", "tidak"]);
    expect(only(after(plan, [...used, no]), plan)).toMatchObject({ by: [{ actor: "kepala" }], answers: ["ya"] });
  });
});

test("documents that must come first are awaited", () => {
  const plan = planOf(
    procedureOf({
      documents: [opaque("disposisi", "Disposisi")],
      steps: [
        { id: "susun", by: "staf", produces: [use("disposisi", { optional: true })] },
        { id: "kirim", by: "staf", requires: [use("disposisi")] },
      ],
    }),
  );
  const state = after(plan, [start, complete("susun", "staf")]);
  expect(only(state, plan)?.awaited).toEqual([{ document: "Disposisi" }]);
});

describe("the due date", () => {
  const taking = (duration: Duration) =>
    planOf(
      procedureOf({
        steps: [
          { id: "satu", by: "staf" },
          { id: "dua", by: "staf", duration },
        ],
      }),
    );
  const due = (duration: Duration) => {
    const plan = taking(duration);
    const task = only(after(plan, [start, complete("satu", "staf")]), plan);
    return { due: task?.due, note: task?.note?.code };
  };

  test("of a range is that of its longer end", () => {
    expect(due({ kind: "range", min: 1, max: 2, unit: "hour", printed: "1-2 jam" })).toEqual({
      due: monday + 2 * hour,
      note: undefined,
    });
  });

  test("since another step is counted from when that was first completed, not from when this one opened", () => {
    const state = laporanAt("koreksi");
    const later = { ...state, open: state.open.map((open) => ({ ...open, since: open.since + 48 * hour })) };
    expect(only(later)?.due).toBe(only(state)?.due);
    expect(only(state)?.due).toBe(
      calendar.dueDate({ kind: "max", max: 10, unit: "workingDay", printed: "" }, monday).due,
    );
  });

  test("since a step that has never been completed is not known yet", () => {
    expect(due({ kind: "since", max: 1, unit: "hour", from: "dua", printed: "1 jam sejak langkah 2" })).toEqual({
      due: undefined,
      note: "RUN201",
    });
  });

  test("since words that are no step, of a dash, and of an unknown time there is none; the note says why", () => {
    const since: Duration = { kind: "since", max: 10, unit: "workingDay", event: "permohonan diterima", printed: "…" };
    expect(due(since)).toEqual({ due: undefined, note: "RUN202" });
    expect(due({ kind: "none", printed: "-" })).toEqual({ due: undefined, note: "RUN204" });
    expect(only(laporanAt("susun"))).toMatchObject({ note: { code: "RUN203" } });
    expect(only(laporanAt("susun"))).not.toHaveProperty("due");
  });

  test("what the calendar has to say is passed on", () => {
    expect(due({ kind: "event", event: "saat pengajuan", printed: "saat pengajuan" })).toEqual({
      due: undefined,
      note: "CAL102",
    });
  });
});
