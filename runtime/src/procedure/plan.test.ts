import { describe, expect, test } from "vitest";
import { text } from "../messages/messages.js";
import {
  bounded,
  each,
  joint,
  minutes,
  opaque,
  outcome,
  procedureOf,
  type StepParts,
  stated,
  unknown,
  use,
} from "./fixtures.js";
import { plan, versionOf } from "./plan.js";
import type { Procedure, Step } from "./types.js";

const single = (parts: Omit<StepParts, "id">) => procedureOf({ steps: [{ id: "telaah", by: "kepala", ...parts }] });

function planned(procedure: Procedure) {
  const result = plan(procedure);
  if (!result.ok) throw new Error(reasons(procedure).join(" "));
  return result.plan;
}

function reasons(procedure: Procedure): readonly string[] {
  const result = plan(procedure);
  return result.ok ? [] : result.reasons.map((reason) => reason.code);
}

describe("what a procedure means", () => {
  test("an execution goes to its next step, a decision where its answers say, with their bounds", () => {
    const { first, steps } = planned(
      procedureOf({
        steps: [
          { id: "susun", by: ["staf", "kasubbag"], duration: minutes(30) },
          {
            id: "koreksi",
            by: joint("sekretaris", "staf"),
            outcomes: [outcome("ya", "end"), bounded("tidak", "susun", 3, { actor: "kepala" })],
          },
        ],
      }),
    );
    expect(first).toBe("susun");
    expect(steps.susun).toEqual({
      id: "susun",
      ref: { id: "susun", number: "1", label: "susun" },
      text: "Mengerjakan susun",
      kind: "task",
      who: { mode: "any", responsible: ["staf", "kasubbag"], with: [] },
      requires: [],
      produces: [],
      duration: minutes(30),
      next: ["koreksi"],
    });
    expect(steps.koreksi).toMatchObject({
      kind: "decision",
      who: { mode: "one", responsible: ["sekretaris"], with: [{ actor: "staf", each: false }] },
      outcomes: [
        { answer: "ya", to: "end" },
        { answer: "tidak", to: "susun", limit: { times: 3, usedUp: { kind: "actor", actor: "kepala" } } },
      ],
    });
  });

  test("is plain data: JSON and back is the same plan", () => {
    const made = planned(single({ duration: minutes(15), produces: [] }));
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  test("an unknown kind, question or time stops nothing: it runs as an execution without a deadline", () => {
    const asked = planned(single({ kind: { known: true, value: "decision" }, flow: { question: unknown() } }));
    const unclear = planned(single({ kind: unknown() }));
    for (const { steps } of [asked, unclear]) {
      expect(steps.telaah).toMatchObject({ kind: "task", next: ["end"] });
      expect(steps.telaah).not.toHaveProperty("duration");
    }
  });

  test("a dash stops nothing either: it says that there is none", () => {
    const dash = { known: true, value: "" } as const;
    const { steps } = planned(
      single({
        kind: { known: true, value: "decision" },
        condition: dash,
        calls: dash,
        start: { known: true, value: { kind: "after", printed: "-" } },
        flow: { question: dash },
      }),
    );
    expect(steps.telaah).toMatchObject({ kind: "task", next: ["end"] });
  });

  test("answers are a decision, even where the source does not say what is asked", () => {
    const outcomes = [outcome("ya", "end"), outcome("tidak", "telaah")];
    const { steps } = planned(single({ outcomes, flow: { question: unknown() } }));
    expect(steps.telaah).toMatchObject({ kind: "decision" });
  });

  test("a requirement counts where another step makes it first, in that state; anything else is brought from outside", () => {
    const laporan = { ...opaque("laporan"), states: [{ id: "siap", name: "siap" }] };
    const { steps } = planned(
      procedureOf({
        documents: [laporan, opaque("surat"), opaque("arsip"), opaque("catatan")],
        steps: [
          { id: "susun", by: "staf", requires: [use("arsip")], produces: [use("laporan", { state: "siap" })] },
          {
            id: "paraf",
            by: "kepala",
            requires: [
              use("laporan", { state: "siap" }),
              use("laporan", { optional: true }),
              use("laporan", { external: true }),
              use("surat"),
              use("catatan"),
            ],
            produces: [use("catatan"), use("arsip")],
          },
        ],
      }),
    );
    expect(steps.paraf?.requires).toEqual([
      { printed: "laporan", oneOf: [{ document: "laporan", state: "siap" }], optional: false },
    ]);
    expect(steps.susun?.requires).toEqual([]);
  });

  test("a step is called by its number and its name, or by how its text begins", () => {
    const ref = (parts: Omit<StepParts, "id">) => planned(single(parts)).steps.telaah?.ref;
    expect(ref({ name: "telaah surat" })).toEqual({ id: "telaah", number: "1", label: "telaah surat" });
    expect(ref({ number: unknown() })).toEqual({ id: "telaah", label: "telaah" });
    const text = "Menelaah Surat Sekda tentang penyusunan Laporan Kinerja Tahunan";
    const { name: _, ...unnamed } = single({ text }).steps[0]!;
    const procedure = { ...single({}), steps: [unnamed] };
    expect(planned(procedure).steps.telaah?.ref.label).toBe("Menelaah Surat Sekda tentang penyusunan…");
  });
});

describe("the version", () => {
  const procedure = single({});

  test("is 16 hex digits, and the plan carries it", () => {
    expect(versionOf(procedure)).toMatch(/^[0-9a-f]{16}$/);
    expect(planned(procedure).version).toBe(versionOf(procedure));
  });

  test("is the same wherever the step stands in its file or in its source", () => {
    const [step] = procedure.steps;
    const moved: Step = { ...step!, span: [7, 9], source: "halaman 2", text: step!.text };
    expect(versionOf({ ...procedure, steps: [moved] })).toBe(versionOf(procedure));
  });

  test("does not depend on the order of keys", () => {
    const reversed = Object.fromEntries(Object.entries(procedure).reverse()) as unknown as Procedure;
    expect(versionOf(reversed)).toBe(versionOf(procedure));
  });

  test("changes with what the document says", () => {
    expect(versionOf(single({ text: "Menelaah surat" }))).not.toBe(versionOf(procedure));
  });
});

describe("why a procedure cannot run", () => {
  test.each<[string, Omit<StepParts, "id">, readonly string[]]>([
    ["an unknown actor", { actors: unknown() }, ["SOP802"]],
    ["an actor that nobody has looked at", { actors: { known: false, why: "absent" } }, ["SOP802"]],
    ["no responsible actor", { by: { mode: "one", responsible: [], with: [] } }, ["SOP803"]],
    ["two responsible actors", { by: { mode: "one", responsible: ["staf", "kepala"], with: [] } }, ["SOP803"]],
    ["an actor twice", { by: joint("kepala", "kepala") }, ["SOP804"]],
    [
      "setiap that decides",
      { by: each("bidang"), outcomes: [outcome("ya", "end"), outcome("tidak", "telaah")] },
      ["SOP805"],
    ],
    ["a flow that is cut", { next: [], flow: { cut: true } }, ["SOP806"]],
    ["no way on", { next: [] }, ["SOP806"]],
    ["a target that is not known", { next: ["?"] }, ["SOP806"]],
    [
      "an answer of which nobody knows where it leads",
      { outcomes: [outcome("ya", "end"), outcome("tidak", "?")] },
      ["SOP806"],
    ],
    ["one answer", { outcomes: [outcome("ya", "end")] }, ["SOP807"]],
    ["a decision without answers", { kind: { known: true, value: "decision" } }, ["SOP807"]],
    ["a way back without a decision", { next: ["telaah"] }, ["SOP808"]],
    [
      "answers that all run out",
      { outcomes: [bounded("ya", "end", 1), bounded("tidak", "telaah", 1, { actor: "staf" })] },
      ["SOP809"],
    ],
    ["a sub-procedure that the source does not name", { calls: unknown() }, ["SOP822"]],
    ["a condition that is not known", { condition: unknown() }, ["SOP823"]],
    ["a start that is not known", { start: unknown() }, ["SOP824"]],
    [
      "a start after words that are no step",
      { start: stated({ kind: "after", amount: 3, unit: "day", event: "surat diterima", printed: "…" }) },
      ["SOP824"],
    ],
    ["a time-out of a step without a time", { flow: { timeouts: [{ to: "end" }] } }, ["SOP825"]],
    [
      "a time-out after words that no calendar reckons",
      { flow: { timeouts: [{ notify: "kepala", after: { kind: "event", event: "sesuai jadwal", printed: "…" } }] } },
      ["SOP825"],
    ],
    ["a time-out to nobody knows where", { duration: minutes(1), flow: { timeouts: [{ to: "?" }] } }, ["SOP806"]],
    ["a target that is not there", { next: ["arsip"] }, ["PRO112"]],
    ["an actor that is not there", { by: "gubernur" }, ["PRO112"]],
    [
      "an actor to take over that is not there",
      { outcomes: [outcome("ya", "end"), bounded("tidak", "end", 1, { actor: "gubernur" })] },
      ["PRO112"],
    ],
  ])("%s", (_, parts, codes) => {
    expect([...reasons(single(parts))].sort()).toEqual(codes);
  });

  test("no steps", () => {
    expect(reasons(procedureOf({ steps: [] }))).toEqual(["SOP801"]);
  });

  test("one document in two states", () => {
    const laporan = { ...opaque("laporan", "Laporan"), states: ["siap", "final"].map((id) => ({ id, name: id })) };
    const produces = [
      use("laporan", {
        anyOf: [
          { document: "laporan", state: "siap" },
          { document: "laporan", state: "final" },
        ],
      }),
    ];
    const result = plan(procedureOf({ documents: [laporan], steps: [{ id: "paraf", by: "kepala", produces }] }));
    expect(result.ok ? [] : result.reasons.map((reason) => text(reason, "id"))).toEqual([
      'Langkah 1 (paraf) menghasilkan "Laporan" dalam lebih dari satu keadaan.',
    ]);
  });

  test("all reasons come at once, each with the step that it is about", () => {
    const result = plan(
      procedureOf({
        steps: [{ id: "satu", by: "staf", calls: unknown() }, { id: "dua" }, { id: "tiga", by: "kepala", next: [] }],
      }),
    );
    expect(result.ok ? [] : result.reasons.map((reason) => text(reason, "id"))).toEqual([
      "Langkah 1 (satu) menjalankan SOP lain, tetapi SOP yang mana belum diketahui.",
      "Pelaksana langkah 2 (dua) belum diketahui.",
      "Kelanjutan sesudah langkah 3 (tiga) belum diketahui.",
    ]);
  });

  test("a long way back without a decision names where it turns; with a decision in it, it is a loop", () => {
    const steps = [
      { id: "satu", by: "staf" },
      { id: "dua", by: "staf" },
      { id: "tiga", by: "staf", next: ["satu"] },
    ];
    const result = plan(procedureOf({ steps }));
    expect(result.ok ? [] : result.reasons.map((reason) => text(reason, "id"))).toEqual([
      "Langkah 3 (tiga) kembali ke langkah 1 (satu) tanpa keputusan di antaranya, sehingga prosedur tidak pernah selesai.",
    ]);
    const decided = steps.map((step) =>
      step.id === "dua" ? { ...step, outcomes: [outcome("ya", "end"), outcome("tidak", "tiga")] } : step,
    );
    expect(reasons(procedureOf({ steps: decided }))).toEqual([]);
    const timed = steps.map((step) =>
      step.id === "dua" ? { ...step, duration: minutes(5), flow: { timeouts: [{ to: "end" }] } } : step,
    );
    expect(reasons(procedureOf({ steps: timed }))).toEqual([]);
  });
});
