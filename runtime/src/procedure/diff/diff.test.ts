import { describe, expect, test } from "vitest";
import { type ChangeKind, changes, kinds } from "../../messages/changes.js";
import {
  actorOf,
  bounded,
  declared,
  each,
  field,
  joint,
  opaque,
  outcome,
  procedureOf,
  type StepParts,
  stated,
  unknown,
  use,
} from "../fixtures.js";
import type {
  Actor,
  DocumentField,
  DocumentType,
  Duration,
  KnownCell,
  Outcome,
  Procedure,
  Step,
  TimeUnit,
} from "../types.js";
import { changeText, effectText } from "./change.js";
import { diff } from "./diff.js";

/** A procedure with a correction loop and something of everything that can change. */
const report = declared(
  "laporan",
  "Laporan",
  [
    field("tahun", "number", { required: true }),
    field("status", "choice", { choices: ["konsep", "final"] }),
    field("indikator", "list", { columns: [field("target", "number")] }),
  ],
  "konsep",
  "final",
);
const base: Procedure = {
  ...procedureOf({
    documents: [report, opaque("surat", "Surat Sekda"), opaque("nota", "Nota Dinas")],
    steps: [
      { id: "telaah", by: "kepala", requires: [use("surat", { external: true })], produces: [use("nota")] },
      {
        id: "rapat",
        by: joint("kasubbag", "staf", "setiap bidang"),
        duration: time(2, "workingDay"),
        requires: [use("nota")],
      },
      {
        id: "susun",
        by: "staf",
        produces: [use("laporan", { state: "konsep", printed: "Laporan" })],
        remarks: stated("Bila perlu"),
      },
      {
        id: "koreksi",
        by: "sekretaris",
        outcomes: [outcome("ya", "kirim"), bounded("tidak", "susun", 3, { actor: "kepala" })],
      },
      { id: "kirim", by: "staf" },
    ],
  }),
  legalBasis: stated(["UU 25/2004", "Permen PAN-RB 35/2012"]),
  phases: [
    { id: "awal", number: "I", name: "Awal" },
    { id: "akhir", number: "II", name: "Akhir" },
  ],
};
const disahkan = {
  as: "disahkan",
  office: stated("Kepala"),
  name: unknown(),
  rank: unknown(),
  nip: unknown(),
  date: unknown(),
} as const;

/** For every kind, a change that is that kind and no other, and where it stands. A kind without an entry does not compile. */
const made: { readonly [K in ChangeKind]: readonly [path: string, next: Procedure, old?: Procedure] } = {
  "procedure-renamed": ["id", { ...base, id: "lain" }],
  "identity-changed": ["identity/title", { ...base, identity: { ...base.identity, title: "Lain" } }],
  "profile-changed": ["identity/profile", { ...base, identity: { ...base.identity, profile: "bpsdm" } }],
  "item-added": ["identity/approvals/0", { ...base, identity: { ...base.identity, approvals: [disahkan] } }],
  "item-removed": ["legalBasis", { ...base, legalBasis: stated(["UU 25/2004"]) }],
  "order-changed": ["actors", { ...base, actors: [...base.actors].reverse() }],
  "column-changed": [
    "columns/remarks",
    { ...base, columns: { ...base.columns, remarks: { shown: false, heading: "" } } },
  ],
  "phase-changed": [
    "phases/penutup",
    { ...base, phases: [base.phases[0]!, { id: "penutup", number: "II", name: "Penutup" }] },
  ],

  "now-known": ["steps/kirim/duration", step("kirim", () => ({ duration: stated(time(1, "hour")) }))],
  "now-unknown": ["steps/rapat/duration", step("rapat", () => ({ duration: unknown() }))],
  "now-stated": ["steps/kirim/text", base, step("kirim", () => ({ inferred: "terpotong" }))],
  "now-inferred": ["steps/kirim/text", step("kirim", () => ({ inferred: "terpotong" }))],
  "reason-changed": [
    "steps/telaah/actors",
    step("telaah", () => ({ actors: { ...who("kepala"), inferred: "baris 2" } })),
    step("telaah", () => ({ actors: { ...who("kepala"), inferred: "uraian" } })),
  ],
  "printed-changed": [
    "steps/rapat/duration",
    step("rapat", () => ({ duration: stated({ ...time(2, "workingDay"), printed: "dua hari" }) })),
  ],
  "gap-changed": ["steps/kirim/remarks", step("kirim", () => ({ remarks: { known: false, why: "absent" } }))],
  "wording-changed": ["steps/susun/text", step("susun", () => ({ text: "Menyusun konsep laporan" }))],
  "now-complete": ["legalBasis", base, { ...base, legalBasis: { ...texts(base.legalBasis), incomplete: true } }],
  "now-incomplete": ["legalBasis", { ...base, legalBasis: { ...texts(base.legalBasis), incomplete: true } }],

  "step-inserted": ["steps/undang", insert(2, { id: "undang", by: "staf" })],
  "step-removed": ["steps/rapat", remove("rapat")],
  "step-moved": ["steps/rapat", move("rapat", 0)],
  "step-renumbered": ["steps/kirim/number", step("kirim", () => ({ number: stated("6") }))],
  "step-renamed": ["steps/susunKonsep/id", rename("susun", "susunKonsep")],
  "step-phase-changed": ["steps/kirim/phase", step("kirim", () => ({ phase: "akhir" }))],
  "step-hidden": ["steps/kirim/printed", step("kirim", () => ({ printed: false }))],
  "step-shown": ["steps/kirim/printed", base, step("kirim", () => ({ printed: false }))],

  "time-shortened": ["steps/rapat/duration", step("rapat", () => ({ duration: stated(time(1, "workingDay")) }))],
  "time-lengthened": ["steps/rapat/duration", step("rapat", () => ({ duration: stated(time(3, "workingDay")) }))],
  "time-changed": ["steps/rapat/duration", step("rapat", () => ({ duration: stated(time(10, "hour")) }))],
  "requirement-added": [
    "steps/rapat/requires",
    step("rapat", () => ({ requires: stated([use("nota"), use("surat")]) })),
  ],
  "requirement-removed": ["steps/rapat/requires", step("rapat", () => ({ requires: stated([]) }))],
  "requirement-changed": ["steps/telaah/requires", step("telaah", () => ({ requires: stated([use("surat")]) }))],
  "output-added": ["steps/telaah/produces", step("telaah", () => ({ produces: stated([use("nota"), use("surat")]) }))],
  "output-removed": ["steps/telaah/produces", step("telaah", () => ({ produces: stated([]) }))],
  "output-changed": [
    "steps/susun/produces",
    step("susun", () => ({ produces: stated([use("laporan", { state: "final" })]) })),
  ],

  "doer-changed": ["steps/telaah/actors", step("telaah", () => ({ actors: who("sekretaris") }))],
  "doer-mode-changed": ["steps/telaah/actors", step("telaah", () => ({ actors: stated(each("kepala")) }))],
  "participant-added": ["steps/telaah/actors", step("telaah", () => ({ actors: stated(joint("kepala", "staf")) }))],
  "participant-removed": ["steps/rapat/actors", step("rapat", () => ({ actors: stated(joint("kasubbag", "staf")) }))],
  "participant-changed": [
    "steps/rapat/actors",
    step("rapat", () => ({ actors: stated(joint("kasubbag", "staf", "bidang")) })),
  ],

  "became-decision": [
    "steps/susun/kind",
    step("susun", ({ flow }) => ({
      kind: stated("decision"),
      flow: {
        ...flow,
        question: stated("Lengkap?"),
        outcomes: [outcome("ya", "koreksi"), outcome("tidak", "end")],
        next: [],
      },
    })),
  ],
  "became-execution": [
    "steps/koreksi/kind",
    step("koreksi", ({ flow }) => ({
      kind: stated("task"),
      flow: { ...flow, question: null, outcomes: [], next: ["kirim"] },
    })),
  ],
  "answer-added": ["steps/koreksi/flow/outcomes/batal", outcomes((all) => [...all, outcome("batal", "end")])],
  "answer-removed": ["steps/koreksi/flow/outcomes/tidak", outcomes(([ya]) => [ya!])],
  "answer-retargeted": ["steps/koreksi/flow/outcomes/ya", outcomes(([, tidak]) => [outcome("ya", "end"), tidak!])],
  "bound-changed": [
    "steps/koreksi/flow/outcomes/tidak",
    outcomes(([ya]) => [ya!, bounded("tidak", "susun", 2, { actor: "kepala" })]),
  ],
  "next-changed": ["steps/telaah/flow/next", flow("telaah", { next: ["susun"] })],
  "wait-changed": ["steps/kirim/flow/waitsFor", flow("kirim", { waitsFor: ["rapat"] })],
  "timeout-changed": ["steps/rapat/flow/timeouts", flow("rapat", { timeouts: [{ notify: "kepala" }] })],
  "condition-changed": ["steps/kirim/condition", step("kirim", () => ({ condition: stated("Apakah di luar kota?") }))],
  "start-changed": [
    "steps/kirim/start",
    step("kirim", () => ({ start: stated({ kind: "on", date: "--12-31", printed: "setiap 31 Desember" }) })),
  ],
  "call-changed": ["steps/kirim/calls", step("kirim", () => ({ calls: stated("surat-keluar") }))],
  "answer-renamed": [
    "steps/koreksi/flow/outcomes/sesuai",
    outcomes(([, tidak]) => [outcome("sesuai", "kirim"), tidak!]),
  ],
  "arm-added": ["steps/telaah/flow/next", flow("telaah", { next: ["rapat", "kirim"] })],
  "arm-removed": [
    "steps/telaah/flow/next",
    flow("telaah", { next: ["rapat"] }),
    flow("telaah", { next: ["rapat", "kirim"] }),
  ],
  "kind-changed": [
    "steps/kirim/kind",
    step("kirim", ({ flow }) => ({ flow: { ...flow, question: stated("") } })),
    step("kirim", ({ flow }) => ({ kind: stated("decision"), flow: { ...flow, question: stated("") } })),
  ],

  "actor-added": ["actors/kabid", { ...base, actors: [...base.actors, actorOf("kabid", "Kepala Bidang")] }],
  "actor-removed": ["actors/kabid", base, { ...base, actors: [...base.actors, actorOf("kabid", "Kepala Bidang")] }],
  "actor-renamed": [
    "actors/sekretarisBadan",
    JSON.parse(JSON.stringify(base).replaceAll('"sekretaris"', '"sekretarisBadan"')) as Procedure,
  ],
  "actor-reworded": ["actors/kepala", actor("kepala", { printed: "Kepala BPSDM" })],
  "actor-marked": ["actors/kepala", actor("kepala", { column: false })],
  "actor-regrouped": ["actors/staf", actor("staf", { group: true })],

  "document-added": [
    "documents/surat2",
    { ...base, documents: [...base.documents, declared("surat2", "Surat Pengantar", [])] },
  ],
  "document-removed": [
    "documents/surat2",
    base,
    { ...base, documents: [...base.documents, declared("surat2", "Surat Pengantar", [])] },
  ],
  "document-renamed": [
    "documents/laporanKinerja",
    JSON.parse(
      JSON.stringify(base).replaceAll('"laporan"', '"laporanKinerja"').replaceAll('"Laporan"', '"Laporan Kinerja"'),
    ) as Procedure,
  ],
  "document-declared": ["documents/nota", document("nota", { declared: true })],
  "document-undeclared": ["documents/laporan", document("laporan", { declared: false })],
  "document-reworded": ["documents/nota", document("nota", { name: "Nota dinas" })],
  "state-added": [
    "documents/laporan/states/diparaf",
    document("laporan", { states: [...report.states, { id: "diparaf", name: "diparaf" }] }),
  ],
  "state-removed": ["documents/laporan/states/final", document("laporan", { states: report.states.slice(0, 1) })],
  "state-reworded": [
    "documents/laporan/states/final",
    document("laporan", { states: [report.states[0]!, { id: "final", name: "akhir" }] }),
  ],
  "field-added": [
    "documents/laporan/fields/bulan",
    document("laporan", { fields: [...report.fields, field("bulan", "number")] }),
  ],
  "field-removed": ["documents/laporan/fields/tahun", document("laporan", { fields: report.fields.slice(1) })],
  "field-changed": ["documents/laporan/fields/tahun", fields("tahun", { type: "text" })],
  "field-required": ["documents/laporan/fields/status", fields("status", { required: true })],
  "field-optional": ["documents/laporan/fields/tahun", fields("tahun", { required: false })],
  "field-reworded": ["documents/laporan/fields/tahun", fields("tahun", { name: "Tahun" })],
  "choice-added": [
    "documents/laporan/fields/status/choices",
    fields("status", { choices: ["konsep", "final", "batal"] }),
  ],
  "choice-removed": ["documents/laporan/fields/status/choices", fields("status", { choices: ["konsep"] })],
};

describe("each kind of change", () => {
  test.each(Object.keys(kinds) as ChangeKind[])("%s is seen as itself", (kind) => {
    const [path, next, old = base] = made[kind];
    const found = diff(old, next);
    expect(found.map((each) => [each.kind, each.path])).toEqual([[kind, path]]);
    for (const language of ["id", "en"] as const) {
      expect(changeText(found[0]!, language)).not.toMatch(/undefined|null|\[object|\{\}|^\s*$/);
      expect(effectText(found[0]!, language)).toMatch(/\.$/);
    }
  });

  test("reads as the golden file has it", async () => {
    const lines = (Object.keys(kinds) as ChangeKind[]).flatMap((kind) => {
      const [, next, old = base] = made[kind];
      return diff(old, next).flatMap((found) => [
        `## ${found.code} ${kind} (${found.severity})`,
        "",
        `${changeText(found, "id")} ${effectText(found, "id")}`,
        "",
        `${changeText(found, "en")} ${effectText(found, "en")}`,
        "",
      ]);
    });
    await expect(lines.join("\n")).toMatchFileSnapshot("changes.golden.md");
  });

  test("has a code of its own", () => {
    expect(Object.keys(changes)).toHaveLength(Object.keys(kinds).length);
  });
});

describe("steps are found again", () => {
  /** Numbered rows without a stable name: their ids follow the numbers. */
  const unnamed = (...texts: readonly string[]) => {
    const made = procedureOf({ steps: texts.map((text, index) => ({ id: `langkah${index + 1}`, by: "staf", text })) });
    return { ...made, steps: made.steps.map(({ name: _, ...each }) => each) };
  };
  const kindsOf = (old: Procedure, next: Procedure) =>
    diff(old, next).map(({ kind, path, matchedBy }) => [kind, path, ...(matchedBy ? [matchedBy] : [])]);

  test("by their text when they have no name, although all numbers below an inserted row change", () => {
    const old = unnamed("Menerima surat", "Menelaah surat", "Menyimpan surat");
    const next = unnamed("Menerima surat", "Mencatat surat di agenda", "Menelaah surat", "Menyimpan surat");
    expect(kindsOf(old, next)).toEqual([
      ["step-inserted", "steps/langkah2"],
      ["step-renumbered", "steps/langkah3/number", "text"],
      ["step-renumbered", "steps/langkah4/number", "text"],
    ]);
  });

  test("although the text is worded a little otherwise, and the same text stands twice", () => {
    const old = unnamed("Menelaah surat", "Memaraf konsep", "Menelaah surat");
    const next = unnamed("Menelaah surat masuk", "Memaraf konsep", "Menelaah surat");
    expect(kindsOf(old, next)).toEqual([["wording-changed", "steps/langkah1/text"]]);
    const below = unnamed("Menerima surat", "Menelaah surat", "Memaraf konsep", "Menelaah surat");
    expect(kindsOf(old, below).map(([kind]) => kind)).toEqual(["step-inserted", ...Array(3).fill("step-renumbered")]);
    expect(diff(old, old)).toEqual([]);
  });

  test("by name when only the stable id is another", () => {
    const next = rename("susun", "susunKonsep");
    const named = {
      ...next,
      steps: next.steps.map((each) => (each.id === "susunKonsep" ? { ...each, name: "Susun" } : each)),
    };
    expect(kindsOf(base, named)).toEqual([["step-renamed", "steps/susunKonsep/id", "name"]]);
  });
});

describe("what a change means for running cases", () => {
  const effectsOf = (next: Procedure, old = base) => diff(old, next).map(({ kind, severity }) => [kind, severity]);

  test("a requirement from outside holds nobody up; one of the procedure does", () => {
    const nota = use("nota");
    const add = (more: ReturnType<typeof use>) => step("rapat", () => ({ requires: stated([nota, more]) }));
    expect(effectsOf(add(use("surat", { external: true })))).toEqual([["requirement-added", "none"]]);
    expect(effectsOf(add(use("surat")))).toEqual([["requirement-added", "migrate"]]);
  });

  test("a step that nobody is known to do cannot run", () => {
    expect(effectsOf(step("kirim", () => ({ actors: unknown() })))).toEqual([["now-unknown", "breaking"]]);
  });

  test("rows that change places with all arrows as they were are only printed otherwise", () => {
    const steps = [...base.steps.slice(0, 3), base.steps[4]!, base.steps[3]!];
    expect(effectsOf({ ...base, steps })).toEqual([["step-moved", "none"]]);
  });

  test("a decision that is inserted is told once, with the way around it", () => {
    const [periksa] = procedureOf({
      steps: [
        { id: "periksa", by: "kasubbag", outcomes: [outcome("lengkap", "susun"), outcome("tidak lengkap", "telaah")] },
      ],
    }).steps;
    const before = flow("rapat", { next: ["periksa"] });
    expect(effectsOf({ ...before, steps: [...before.steps.slice(0, 2), periksa!, ...before.steps.slice(2)] })).toEqual([
      ["step-inserted", "migrate"],
    ]);
  });

  test("a required field that is new may be missing from what is filled in", () => {
    const with2 = (required: boolean) =>
      document("laporan", { fields: [...report.fields, field("bulan", "number", { required })] });
    expect([...effectsOf(with2(false)), ...effectsOf(with2(true))]).toEqual([
      ["field-added", "none"],
      ["field-added", "migrate"],
    ]);
  });

  test.each([
    [time(60, "minute"), time(1, "hour"), "printed-changed", "none"],
    [time(90, "minute"), time(1, "hour"), "time-shortened", "note"],
    [time(1, "week"), time(8, "calendarDay"), "time-lengthened", "note"],
    [time(1, "day"), time(2, "hour"), "time-changed", "note"],
    [
      time(10, "day"),
      { ...time(10, "day"), extension: { amount: 7, unit: "day" as const } },
      "time-lengthened",
      "note",
    ],
    [time(10, "day"), { ...time(10, "day"), kind: "max" as const }, "time-changed", "none"],
    [range(2, 3), range(1, 3), "time-changed", "none"],
    [range(2, 3), range(1, 4), "time-lengthened", "note"],
    [range(2, 3), time(2, "hour"), "time-changed", "note"],
  ])("times are compared where that is sure: %o to %o", (was, now, kind, severity) => {
    const timed = (duration: Duration) => step("kirim", () => ({ duration: stated(duration) }));
    expect(effectsOf(timed(now), timed(was))).toEqual([[kind, severity]]);
  });
});

function step(id: string, edit: (step: Step) => Partial<Step>): Procedure {
  return { ...base, steps: base.steps.map((each) => (each.id === id ? { ...each, ...edit(each) } : each)) };
}

function flow(id: string, parts: Partial<Step["flow"]>): Procedure {
  return step(id, (old) => ({ flow: { ...old.flow, ...parts } }));
}

function outcomes(edit: (all: readonly Outcome[]) => readonly Outcome[]): Procedure {
  return step("koreksi", (old) => ({ flow: { ...old.flow, outcomes: edit(old.flow.outcomes) } }));
}

/** A step before the one at that place; the one above goes on to it. */
function insert(place: number, parts: StepParts): Procedure {
  const [made] = procedureOf({ steps: [{ ...parts, number: stated("2a"), next: [base.steps[place]!.id] }] }).steps;
  const steps = base.steps.map((each, index) =>
    index === place - 1 ? { ...each, flow: { ...each.flow, next: [made!.id] } } : each,
  );
  return { ...base, steps: [...steps.slice(0, place), made!, ...steps.slice(place)] };
}

/** Without the step; what went to it goes where it went. */
function remove(id: string): Procedure {
  const gone = base.steps.find((each) => each.id === id)!;
  const past = (to: string) => (to === id ? gone.flow.next[0]! : to);
  const steps = base.steps
    .filter((each) => each !== gone)
    .map((each) => ({ ...each, flow: { ...each.flow, next: each.flow.next.map(past) } }));
  return { ...base, steps };
}

/** The step in another row; executions go on to the next row, as if none had said where. */
function move(id: string, place: number): Procedure {
  const moved = base.steps.find((each) => each.id === id)!;
  const rows = base.steps.filter((each) => each !== moved);
  rows.splice(place, 0, moved);
  const steps = rows.map((each, index) =>
    each.flow.outcomes.length > 0 ? each : { ...each, flow: { ...each.flow, next: [rows[index + 1]?.id ?? "end"] } },
  );
  return { ...base, steps };
}

function rename(id: string, to: string): Procedure {
  const renamed = JSON.parse(JSON.stringify(base).replaceAll(`"${id}"`, `"${to}"`)) as Procedure;
  return renamed;
}

function actor(id: string, parts: Partial<Actor>): Procedure {
  return { ...base, actors: base.actors.map((each) => (each.id === id ? { ...each, ...parts } : each)) };
}

function document(id: string, parts: Partial<DocumentType>): Procedure {
  return { ...base, documents: base.documents.map((each) => (each.id === id ? { ...each, ...parts } : each)) };
}

function fields(id: string, parts: Partial<DocumentField>): Procedure {
  return document("laporan", { fields: report.fields.map((each) => (each.id === id ? { ...each, ...parts } : each)) });
}

function texts(cell: Procedure["legalBasis"]): KnownCell<readonly string[]> {
  return cell.known ? cell : { known: true, value: [] };
}

function who(id: string) {
  return { known: true, value: { mode: "one", responsible: [id], with: [] } } as const;
}

function time(amount: number, unit: TimeUnit): Duration {
  return { kind: "exact", min: amount, max: amount, unit, printed: `${amount} ${unit}` };
}

function range(min: number, max: number): Duration {
  return { kind: "range", min, max, unit: "hour", printed: `${min}-${max} hour` };
}
