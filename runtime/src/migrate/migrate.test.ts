import { describe, expect, test } from "vitest";
import { calendarOf } from "../calendar/calendar.js";
import { defaultProfile } from "../calendar/default.js";
import { documentsOf } from "../core/contents.js";
import { decide } from "../core/decide.js";
import { replay } from "../core/evolve.js";
import { answer, complete, context, laporan, planOf, start, straight } from "../core/fixtures.js";
import type { Command, Event } from "../core/types.js";
import { wants } from "../core/wants.js";
import { messageHelp, messageText } from "../messages/all.js";
import {
  bounded,
  declared,
  each,
  field,
  joint,
  minutes,
  outcome,
  procedureOf,
  type StepParts,
  stated,
  unknown,
  use,
} from "../procedure/fixtures.js";
import { versionOf } from "../procedure/plan.js";
import type { Procedure } from "../procedure/types.js";
import { by, changed, codesOf, inserted, later, move, moved, type Ran, ran, removed } from "./fixtures/cases.js";
import type { Migration } from "./migrate.js";
import type { reasons } from "./reasons.js";

/** The report when a step has just opened. */
const at = (step: string): Ran => {
  let found = ran(laporan, straight.slice(0, 1));
  for (let count = 1; !found.state.open.some((open) => open.step === step); count++)
    found = ran(laporan, straight.slice(0, count));
  return found;
};
const titled: Procedure = { ...laporan, identity: { ...laporan.identity, title: "Laporan Kinerja" } };
const wasAt = (step: string, to: Procedure): Migration => move(laporan, to, at(step));
const who = (id: string) => stated({ mode: "one" as const, responsible: [id], with: [] });

const loop = (...steps: readonly StepParts[]) =>
  procedureOf({
    id: "putaran",
    steps: [
      { id: "susun", by: "staf" },
      {
        id: "koreksi",
        by: "sekretaris",
        outcomes: [outcome("ya", "kirim"), bounded("tidak", "susun", 2, { actor: "kepala" })],
      },
      { id: "kirim", by: "staf" },
      ...steps,
    ],
  });
const looped = (rounds: number): readonly Command[] => [
  start,
  ...Array.from({ length: rounds }, () => [complete("susun", "staf"), answer("koreksi", "tidak", "sekretaris")]).flat(),
];

const fork = procedureOf({
  id: "cabang",
  steps: [
    { id: "terima", by: "staf", next: ["periksa", "hitung"] },
    { id: "periksa", by: "kepala", next: ["gabung"] },
    { id: "hitung", by: "sekretaris", next: ["gabung"] },
    { id: "gabung", by: "staf", flow: { waitsFor: ["periksa", "hitung"] } },
  ],
});
const forked = ran(fork, [start, complete("terima", "staf")]);
const arrived = ran(fork, [start, complete("terima", "staf"), complete("hitung", "sekretaris")]);
const third = {
  ...fork,
  steps: procedureOf({
    steps: [
      { id: "terima", by: "staf", next: ["periksa", "hitung", "catat"] },
      { id: "periksa", by: "kepala", next: ["gabung"] },
      { id: "hitung", by: "sekretaris", next: ["gabung"] },
      { id: "catat", by: "staf", next: ["gabung"] },
      { id: "gabung", by: "staf", flow: { waitsFor: ["periksa", "hitung", "catat"] } },
    ],
  }).steps,
};

const unnamed = (...texts: readonly string[]) =>
  procedureOf({
    id: "tanpa-nama",
    steps: texts.map((text, index): StepParts => {
      const { name: _, ...rest } = { id: `langkah${index + 1}`, text, by: "staf" } as StepParts;
      return { ...rest, name: undefined } as unknown as StepParts;
    }),
  });

const caller = procedureOf({
  id: "pelatihan",
  steps: [
    { id: "terima", by: "sekretaris", calls: { known: true, value: "surat-masuk", printed: "SOP Surat Masuk" } },
    { id: "lapor", by: "staf" },
  ],
});
const called = ran(caller, [
  start,
  { kind: "call", step: "terima", round: 1, case: "k/terima/1", procedure: "surat-masuk", version: "v" },
]);

const asking = procedureOf({
  id: "syarat",
  steps: [
    { id: "catat", by: "staf" },
    { id: "survei", by: "staf", condition: stated("Apakah perlu survei?") },
    { id: "arsip", by: "staf" },
  ],
});

const warned = procedureOf({
  id: "waktu",
  steps: [
    { id: "jawab", by: "staf", duration: minutes(60), flow: { timeouts: [{ after: minutes(30), notify: "kepala" }] } },
    { id: "arsip", by: "staf" },
  ],
});

/** As if somebody had given it another name in the text, from which ids are made. */
const renamedIn = (procedure: Procedure, name: string, other: string, id: string, otherId: string) =>
  JSON.parse(
    JSON.stringify(procedure).replaceAll(`"${name}"`, `"${other}"`).replaceAll(`"${id}"`, `"${otherId}"`),
  ) as Procedure;

/** For every code, what provokes it. A code without an entry does not compile. */
const provoked: { readonly [C in keyof typeof reasons]: () => Migration } = {
  MIG100: () => move(laporan, titled, { events: [], state: at("telaah").state }),
  MIG101: () => wasAt("telaah", { ...laporan, id: "laporan-kinerja" }),
  MIG102: () => move(laporan, titled, ran(laporan, straight)),
  MIG103: () => wasAt("telaah", laporan),
  MIG104: () =>
    wasAt(
      "telaah",
      changed(laporan, "susun", () => ({ actors: unknown() })),
    ),
  MIG105: () =>
    move(
      titled,
      changed(titled, "rapat", () => ({ text: "Rapat" })),
      at("telaah"),
    ),
  MIG110: () => wasAt("rapat", removed(laporan, "rapat")),
  MIG111: () =>
    move(
      unnamed("Menerima surat", "Membalas"),
      unnamed("Rapat persiapan", "Membalas"),
      ran(unnamed("Menerima surat", "Membalas"), [start]),
    ),
  MIG112: () => wasAt("susun", inserted(laporan, "rapat", { id: "undang", by: "staf" })),
  MIG113: () => {
    const [telaah, kumpulkan, ...rest] = laporan.steps;
    const later = { ...laporan, steps: [kumpulkan!, telaah!, ...rest] };
    const wired = changed(
      changed(later, "kumpulkan", ({ flow }) => ({ flow: { ...flow, next: ["telaah"] } })),
      "telaah",
      ({ flow }) => ({
        flow: { ...flow, next: ["rapat"] },
      }),
    );
    return wasAt("kumpulkan", wired);
  },
  MIG114: () => move(fork, third, arrived),
  MIG115: () =>
    move(
      asking,
      changed(asking, "survei", () => ({ condition: null })),
      ran(asking, [start, complete("catat", "staf")]),
    ),
  MIG120: () => {
    const given = ran(laporan, [
      ...straight.slice(0, 8),
      { kind: "assign", step: "susun", to: { actor: "staf", name: "Rina" }, by },
    ]);
    return move(
      laporan,
      changed(laporan, "susun", () => ({ actors: who("kasubbag") })),
      given,
    );
  },
  MIG121: () => {
    const half = ran(laporan, straight.slice(0, 3));
    return move(
      laporan,
      changed(laporan, "kumpulkan", () => ({ actors: who("staf") })),
      half,
    );
  },
  MIG122: () => {
    const over = ran(loop(), [...looped(3)]);
    const other = changed(loop(), "koreksi", ({ flow }) => ({
      flow: { ...flow, outcomes: [outcome("ya", "kirim"), bounded("tidak", "susun", 2, { step: "kirim" })] },
    }));
    return move(loop(), other, over);
  },
  MIG123: () => {
    const given = ran(laporan, [
      ...straight.slice(0, 8),
      { kind: "assign", step: "susun", to: { actor: "staf", name: "Rina" }, by },
    ]);
    return move(laporan, renamedIn(laporan, "Staf", "Pelaksana", "staf", "pelaksana"), given);
  },
  MIG124: () => {
    const told = ran(warned, [start, { kind: "timeout", step: "jawab", round: 1, timer: 0 }]);
    return move(
      warned,
      changed(warned, "jawab", ({ flow }) => ({ flow: { ...flow, timeouts: [{ notify: "kepala" }] } })),
      told,
    );
  },
  MIG125: () =>
    move(
      caller,
      changed(caller, "terima", () => ({ calls: null })),
      called,
    ),
  MIG126: () =>
    move(
      laporan,
      changed(laporan, "telaah", () => ({ actors: stated(each("bidang")) })),
      at("telaah"),
      {
        context: { ...context, directory: {} },
      },
    ),
  MIG130: () => {
    const kept = declared("disposisi", "Disposisi", [field("nomor", "text")]);
    const made = { ...laporan, documents: [...laporan.documents.filter(({ id }) => id !== "disposisi"), kept] };
    const gone = {
      ...made,
      documents: laporan.documents.filter(({ id }) => id !== "disposisi"),
      steps: made.steps.map((step) => ({
        ...step,
        ...(step.id === "telaah" && { produces: unknown() }),
        ...(step.id === "susun" && { requires: unknown() }),
      })),
    };
    return move(made, gone, ran(made, [start, complete("telaah", "kepala", { outputs: { disposisi: {} } })]));
  },
  MIG131: () => {
    const filled = ran(laporan, straight.slice(0, 9));
    const stricter = laporan.documents.map((each) =>
      each.id === "laporan" ? { ...each, fields: [...each.fields, field("judul", "text", { required: true })] } : each,
    );
    return move(laporan, { ...laporan, documents: stricter }, filled);
  },
  MIG132: () => {
    const filled = ran(laporan, straight.slice(0, 9));
    const states = laporan.documents.map((each) =>
      each.id === "laporan" ? { ...each, states: [{ id: "rancangan", name: "rancangan" }] } : each,
    );
    const inState = use("laporan", { state: "rancangan" });
    const next = changed(
      changed({ ...laporan, documents: states }, "susun", () => ({ produces: stated([inState]) })),
      "koreksi",
      () => ({ requires: stated([inState]) }),
    );
    return move(laporan, next, filled);
  },
  MIG133: () =>
    move(
      loop(),
      changed(loop(), "koreksi", ({ flow }) => ({
        flow: { ...flow, outcomes: [outcome("ya", "kirim"), bounded("ulang", "susun", 2)] },
      })),
      ran(loop(), looped(1)),
    ),
  MIG134: () =>
    move(
      laporan,
      renamedIn(laporan, "Disposisi", "Lembar Disposisi", "disposisi", "lembarDisposisi"),
      ran(laporan, straight.slice(0, 2)),
    ),
  MIG140: () => {
    const stuck = changed(loop(), "koreksi", ({ flow }) => ({
      flow: { ...flow, outcomes: [outcome("ya", "susun"), bounded("tidak", "kirim", 1)] },
    }));
    return move(loop(), stuck, ran(loop(), looped(1)));
  },
  MIG141: () => {
    const surat = {
      ...laporan,
      steps: laporan.steps.map((s) =>
        s.id === "telaah" ? { ...s, produces: stated([use("disposisi"), use("suratSekda")]), requires: unknown() } : s,
      ),
    };
    return wasAt(
      "rapat",
      changed(surat, "susun", () => ({ requires: stated([use("suratSekda")]) })),
    );
  },
  MIG142: () => {
    // Each of fourteen decisions may send back to the start once: which have is part of where a case stands.
    const wide = (last: string) =>
      procedureOf({
        id: "lebar",
        steps: [
          { id: "mulai", by: "staf" },
          ...Array.from({ length: 14 }, (_, i): StepParts => {
            const next = i === 13 ? last : `putus${i + 1}`;
            return {
              id: `putus${i}`,
              by: "staf",
              outcomes: [outcome("ya", next), bounded("tidak", "mulai", 1, { step: next })],
            };
          }),
          { id: last, by: "staf" },
        ],
      });
    return move(wide("akhir"), wide("tutup"), ran(wide("akhir"), [start]));
  },
};

describe("why a case stays", () => {
  test.each(Object.entries(provoked))("%s", (code, provoke) => {
    const migration = provoke();
    expect(codesOf(migration)).toContain(code);
    if (migration.ok) return;
    for (const reason of migration.reasons)
      for (const language of ["id", "en"] as const) {
        expect(messageText(reason, language)).not.toMatch(/undefined|null|\[object|NaN|""|^\s*$/);
        expect(messageHelp(reason, language)).toMatch(/\.$/);
      }
  });

  test("every reason is told, not only the first", () => {
    const filled = ran(laporan, straight.slice(0, 9));
    const strict = laporan.documents.map((each) =>
      each.id === "laporan" ? { ...each, fields: [...each.fields, field("judul", "text", { required: true })] } : each,
    );
    const next = inserted({ ...laporan, documents: strict }, "kumpulkan", { id: "undang", by: "staf" });
    expect(codesOf(move(laporan, next, filled))).toEqual(["MIG112", "MIG131"]);
  });
});

/** The state of a case that was moved is the same however it is come by, and the old plan is not asked. */
function replayed(to: Procedure, { events }: Ran, migration: Extract<Migration, { ok: true }>) {
  const all = JSON.parse(JSON.stringify([...events, ...migration.events])) as Event[];
  const state = replay(planOf(to), all);
  expect(state).toEqual(migration.state);
  expect(replay(planOf(to), all.slice(-1))).toEqual(migration.state);
  return state;
}

describe("a case that moves", () => {
  test("is the same case under another version, when nothing changed that it can see", () => {
    const before = ran(laporan, straight.slice(0, 9));
    const migration = moved(laporan, titled, before);
    expect(replayed(titled, before, migration)).toEqual({ ...before.state, version: versionOf(titled) });
    expect(migration.felt).toEqual([]);
    expect(migration.events).toMatchObject([
      {
        kind: "migrated",
        at: later,
        from: versionOf(laporan),
        to: versionOf(titled),
        by,
        note: "SOP baru berlaku",
        steps: {},
        actors: {},
        skipped: [],
      },
    ]);
  });

  test("goes through a step that was inserted ahead of it, and can be spared one that it is past", () => {
    const next = inserted(laporan, "rapat", { id: "undang", by: "staf" });
    const before = moved(laporan, next, at("kumpulkan"));
    expect(before.felt).toEqual([]);
    const past = moved(laporan, next, at("susun"), { command: { by, note: "SOP baru", skip: ["undang", "lain"] } });
    expect(past.events).toMatchObject([{ skipped: ["undang"] }]);
    expect(past.felt.map(({ kind }) => kind)).toEqual(["step-inserted"]);
    expect(past.state.open.map(({ step }) => step)).toEqual(["susun"]);
  });

  test("what it was spared once it is spared again", () => {
    const next = inserted(laporan, "rapat", { id: "undang", by: "staf" });
    const third = { ...next, identity: titled.identity };
    const before = at("susun");
    const { events, state } = moved(laporan, next, before, { command: { by, note: "SOP baru", skip: ["undang"] } });
    expect(codesOf(move(next, third, { events: [...before.events, ...events], state }))).toEqual([]);
  });

  test("is past a step that was removed, and what that step made stays on hand", () => {
    const before = at("susun");
    const next = removed(laporan, "telaah");
    const without = {
      ...changed(next, "susun", () => ({ requires: unknown() })),
      steps: changed(next, "susun", () => ({ requires: unknown() })).steps.map((step) =>
        step.duration.known && step.duration.value.from === "telaah" ? { ...step, duration: unknown() } : step,
      ),
    };
    const migration = moved(laporan, without, before);
    const state = replayed(without, before, migration);
    expect(migration.events).toMatchObject([{ steps: { telaah: "/telaah" } }]);
    expect(state.rounds).toEqual({ kumpulkan: 1, rapat: 1, susun: 1 });
    expect(documentsOf(state).disposisi).toEqual({ step: "/telaah", round: 1, value: { number: "800/15" } });
    const corrected = decide(
      planOf(without),
      state,
      { kind: "correct", document: "disposisi", value: {}, by, note: "Salah" },
      { ...context, now: later },
    );
    expect(corrected).toMatchObject({ kind: "refused", refusal: { code: "RUN186" } });
  });

  test("keeps its work under the new name of its step, of its actors and of what time counts from", () => {
    const names = new Map([
      ["susun", "rancang"],
      ["telaah", "tinjau"],
    ]);
    const renamed = JSON.parse(
      JSON.stringify(laporan).replace(/"(susun|telaah|staf)"/g, (_, id: string) => `"${names.get(id) ?? "pelaksana"}"`),
    ) as Procedure;
    const named = { ...renamed, steps: renamed.steps.map((step, i) => ({ ...step, text: laporan.steps[i]!.text })) };
    const before = ran(laporan, [
      ...straight.slice(0, 8),
      { kind: "assign", step: "susun", to: { actor: "staf", name: "Rina" }, by },
    ]);
    const migration = moved(laporan, named, before);
    const state = replayed(named, before, migration);
    expect(migration.events).toMatchObject([
      { steps: { susun: "rancang", telaah: "tinjau" }, actors: { staf: "pelaksana" } },
    ]);
    expect(state.open).toMatchObject([
      { step: "rancang", assigned: { actor: "pelaksana", name: "Rina" }, since: before.state.open[0]!.since },
    ]);
    expect(state.completedAt).toEqual({ tinjau: before.state.completedAt.telaah });
    expect(state.documents.disposisi).toEqual({ step: "tinjau", round: 1 });
    expect(wants(planOf(named), state, context.calendar).tasks[0]!.by).toEqual([{ actor: "pelaksana", name: "Rina" }]);
  });

  test("a step without a name is known by a text that no other has, wherever its number went", () => {
    const old = unnamed("Menerima surat", "Mencatat surat", "Membalas surat");
    const next = unnamed("Menerima surat", "Mengagendakan", "Mencatat surat", "Membalas surat");
    const before = ran(old, [start, complete("langkah1", "staf"), complete("langkah2", "staf")]);
    const { events } = moved(old, next, before, { command: { by, note: "SOP baru", skip: ["langkah2"] } });
    expect(events).toMatchObject([{ steps: { langkah2: "langkah3", langkah3: "langkah4" } }]);
    const twice = unnamed("Menerima surat", "Mencatat surat", "Mencatat surat");
    expect(codesOf(move(old, twice, before))).toContain("MIG111");
  });

  test("has the due dates of the new version, counted from when its steps opened", () => {
    const timed = changed(laporan, "telaah", () => ({ duration: stated(minutes(15)) }));
    const longer = changed(laporan, "telaah", () => ({ duration: stated(minutes(30)) }));
    const before = ran(timed, [start]);
    const migration = moved(timed, longer, before);
    const due = context.now + 30 * 60_000;
    expect(migration.events).toMatchObject([{ dues: [{ step: "telaah", round: 1, due }] }]);
    expect(wants(planOf(longer), migration.state, context.calendar).tasks).toMatchObject([{ due }]);
    expect(migration.felt.map(({ kind }) => kind)).toEqual(["time-lengthened"]);
  });

  test("rounds already taken count towards a bound that is lower now, and towards one that there was not", () => {
    const bound = (times?: number) =>
      changed(loop(), "koreksi", ({ flow }) => ({
        flow: {
          ...flow,
          outcomes: [
            outcome("ya", "kirim"),
            times ? bounded("tidak", "susun", times, { step: "kirim" }) : outcome("tidak", "susun"),
          ],
        },
      }));
    for (const from of [bound(3), bound()]) {
      const before = ran(from, [...looped(2), complete("susun", "staf")]);
      const { state } = moved(from, bound(1), before);
      expect(state.taken).toEqual({ "koreksi/tidak": 2 });
      const decision = decide(planOf(bound(1)), state, answer("koreksi", "tidak", "sekretaris"), {
        ...context,
        now: later,
      });
      expect(decision).toMatchObject({ events: [{ kind: "decided" }, { kind: "entered", step: "kirim" }] });
    }
  });

  test("what time counts from now is taken from its history, also from before an earlier move", () => {
    const since = changed(titled, "rapat", () => ({
      duration: stated({
        kind: "since",
        max: 1,
        unit: "workingDay",
        from: "kumpulkan",
        printed: "1 hari kerja sejak langkah 2",
      }),
    }));
    const before = at("rapat");
    const first = moved(laporan, titled, before);
    const events = [...before.events, ...first.events];
    const { state } = moved(titled, since, { events, state: first.state });
    const done = before.events.find((event) => event.kind === "completed" && event.step === "kumpulkan")!;
    expect(state.completedAt).toEqual({ ...before.state.completedAt, kumpulkan: done.at });
  });

  test("an open step passes to another actor, and to every member of a group as it is now", () => {
    const other = moved(
      laporan,
      changed(laporan, "telaah", () => ({ actors: who("sekretaris") })),
      at("telaah"),
    );
    expect(other.felt.map(({ kind }) => kind)).toEqual(["doer-changed"]);
    const members = moved(
      laporan,
      changed(laporan, "telaah", () => ({ actors: stated(each("bidang")) })),
      at("telaah"),
    );
    expect(members.state.open).toMatchObject([{ members: { bidang: ["Bidang A", "Bidang B"] } }]);
    const half = ran(laporan, straight.slice(0, 5));
    const more = moved(
      laporan,
      changed(laporan, "rapat", () => ({ actors: stated(joint("kasubbag", "staf", "kepala", "setiap bidang")) })),
      half,
    );
    expect(more.state.open).toMatchObject([{ done: half.state.open[0]!.done, members: half.state.open[0]!.members }]);
  });

  test("stays paused, and its due dates with it", () => {
    const paused = ran(laporan, [...straight.slice(0, 2), { kind: "pause", by, note: "Menunggu" }]);
    const migration = moved(laporan, titled, paused);
    expect(migration.state).toEqual({ ...paused.state, version: versionOf(titled) });
    expect(migration.events).toMatchObject([{ dues: [] }]);
  });

  test("arms go on beside each other where they are as many; one that has arrived can be spared a step", () => {
    for (const before of [forked, arrived]) {
      const longer = inserted(fork, "periksa", { id: "siapkan", by: "staf" });
      const skip = { command: { by, note: "SOP baru", skip: ["siapkan"] } };
      expect(moved(fork, longer, before, skip).state.waiting).toEqual(before.state.waiting);
    }
    const added = procedureOf({
      id: "cabang",
      steps: [
        { id: "terima", by: "staf", next: ["periksa", "hitung"] },
        { id: "periksa", by: "kepala", next: ["gabung"] },
        { id: "hitung", by: "sekretaris", next: ["paraf"] },
        { id: "paraf", by: "sekretaris", next: ["gabung"] },
        { id: "gabung", by: "staf", flow: { waitsFor: ["periksa", "paraf"] } },
      ],
    });
    expect(codesOf(move(fork, added, arrived))).toEqual(["MIG112"]);
    const spared = moved(fork, added, arrived, { command: { by, note: "SOP baru", skip: ["paraf"] } });
    const open = decide(planOf(added), spared.state, complete("periksa", "kepala"), { ...context, now: later });
    expect(open).toMatchObject({ events: [{ kind: "completed" }, { kind: "entered", step: "gabung" }] });
  });

  test("goes with its called case while the step keeps its name", () => {
    const next = changed(caller, "lapor", () => ({ text: "Melaporkan" }));
    expect(moved(caller, next, called).state.aside.calls).toEqual(called.state.aside.calls);
  });

  test("has on record first that another calendar holds, where nobody has told it", () => {
    const calendar = calendarOf(defaultProfile, []);
    const { events, state } = moved(laporan, titled, at("telaah"), { context: { ...context, now: later, calendar } });
    expect(events.map(({ kind }) => kind)).toEqual(["calendarChanged", "migrated"]);
    expect(state.calendar).toBe(calendar.version);
  });
});
