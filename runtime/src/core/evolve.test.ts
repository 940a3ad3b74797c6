import { describe, expect, test } from "vitest";
import { contentOf, documentsOf } from "./contents.js";
import { evolve, initial, replay } from "./evolve.js";
import { accepted, after, answer, complete, context, laporanAt, laporanPlan as plan, straight } from "./fixtures.js";
import type { Event } from "./types.js";

const { now } = context;

describe("a case is a fold of its events", () => {
  test("in the middle: what is open, what was done and when, and what is on hand", () => {
    const state = laporanAt("koreksi");
    expect(state).toEqual({
      status: "running",
      procedure: "laporan",
      version: plan.version,
      calendar: context.calendar.version,
      startedAt: now,
      open: [{ step: "koreksi", round: 1, since: now, members: {}, done: [] }],
      waiting: [],
      rounds: { telaah: 1, kumpulkan: 1, rapat: 1, susun: 1, koreksi: 1 },
      taken: {},
      completedAt: { telaah: now },
      documents: {
        disposisi: { step: "telaah", round: 1 },
        data: { step: "kumpulkan", round: 1 },
        laporan: { state: "konsep", step: "susun", round: 1 },
      },
      contents: {
        document: "laporan",
        value: { tahun: 2026 },
        before: {
          document: "data",
          value: { title: "Data A" },
          parts: { "Bidang A": { title: "Data A" } },
          before: { document: "disposisi", value: { number: "800/15" }, before: undefined },
        },
      },
      aside: { delegations: [], attachments: [], calls: [], stood: [] },
    });
  });

  test("a step that comes back keeps its first completion, and counts its rounds and its bounded answers", () => {
    const later = { ...context, now: now + 1000 };
    const back = accepted(plan, laporanAt("koreksi"), answer("koreksi", "tidak", "sekretaris"), later).state;
    const again = accepted(
      plan,
      back,
      complete("susun", "staf", { outputs: { laporan: { tahun: 2027 } } }),
      later,
    ).state;
    expect(again.taken).toEqual({ "koreksi/tidak": 1 });
    expect(again.rounds).toMatchObject({ susun: 2, koreksi: 2 });
    expect(again.completedAt).toEqual({ telaah: now });
    expect(documentsOf(again)).toMatchObject({ laporan: { round: 2, value: { tahun: 2027 } } });
    expect(contentOf(again.contents, "data")).toBeDefined();
  });

  test("members and participants are counted under the group's name and theirs", () => {
    const some = after(plan, straight.slice(0, 6));
    expect(some.open[0]).toMatchObject({
      members: { bidang: ["Bidang A", "Bidang B"] },
      done: ["staf", "bidang/Bidang A"],
    });
  });
});

test("an event of a kind that this version does not know changes nothing", () => {
  const state = laporanAt("telaah");
  expect(evolve(plan, state, { kind: "audited", at: now } as unknown as Event)).toBe(state);
});

test("no events are a case that has not been started", () => {
  expect(replay(plan, [])).toBe(initial);
});
