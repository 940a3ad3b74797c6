import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { laporan } from "../core/fixtures.js";
import { text } from "../messages/messages.js";
import { bounded, outcome, procedureOf, use } from "./fixtures.js";
import { parseProcedure } from "./parse.js";
import type { Approval, DocumentField, Duration, Procedure, StepActors, TimeUnit } from "./types.js";

function problems(json: unknown): readonly string[] {
  const parsed = parseProcedure(json);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.code} ${text(problem, "en")}`);
}

/** `procedure` with one value, at a JSON Pointer, replaced; undefined takes it away. */
function changed(procedure: Procedure, pointer: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(procedure)) as Record<string, unknown>;
  const path = pointer.split("/").slice(1);
  const last = path.pop()!;
  const parent = path.reduce((node, key) => node[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return JSON.parse(JSON.stringify(copy)) as unknown;
}

describe("a Procedure from outside", () => {
  test("is taken as it is when it is one", () => {
    const json = JSON.parse(JSON.stringify(laporan)) as unknown;
    const parsed = parseProcedure(json);
    expect(parsed).toEqual({ ok: true, procedure: json });
  });

  test("with everything that a Procedure can say, is one", () => {
    expect(problems(everything)).toEqual([]);
  });

  test("may use every word that the types know", () => {
    const kinds: Record<Duration["kind"], 1> = {
      exact: 1,
      range: 1,
      max: 1,
      about: 1,
      by: 1,
      since: 1,
      event: 1,
      none: 1,
    };
    const units: Record<TimeUnit, 1> = {
      second: 1,
      minute: 1,
      hour: 1,
      day: 1,
      workingDay: 1,
      calendarDay: 1,
      week: 1,
      month: 1,
    };
    const types: Record<DocumentField["type"], 1> = {
      text: 1,
      number: 1,
      date: 1,
      boolean: 1,
      choice: 1,
      list: 1,
      file: 1,
    };
    const as: Record<Approval["as"], 1> = { dibuat: 1, diperiksa: 1, disetujui: 1, disahkan: 1, "?": 1 };
    const modes: Record<StepActors["mode"], 1> = { one: 1, any: 1, each: 1 };
    for (const [pointer, words] of [
      ["/steps/0/duration/value/kind", kinds],
      ["/steps/0/duration/value/unit", units],
      ["/documents/0/fields/0/type", types],
      ["/identity/approvals/0/as", as],
      ["/steps/0/actors/value/mode", modes],
    ] as const) {
      for (const word of Object.keys(words))
        expect(problems(changed(everything as Procedure, pointer, word))).toEqual([]);
    }
  });

  test.each([undefined, null, 1, "SOP", [], {}])("%j is none", (json) => {
    expect(parseProcedure(json).ok).toBe(false);
  });

  test.each([
    ["/steps/0/text", undefined, 'PRO101 /steps/0: "text" is missing.'],
    ["/steps/0/teks", "…", 'PRO102 /steps/0: "teks" is not known.'],
    ["/steps/0/printed", "ya", "PRO103 /steps/0/printed: must be of type boolean."],
    ["/steps/0/kind/value", "keputusan", 'PRO104 /steps/0/kind/value: must be "task" or "decision".'],
    ["/schemaVersion", 2, 'PRO104 /schemaVersion: must be "1".'],
    ["/steps/0/id", "telaah surat", "PRO105 /steps/0/id: not of the right form (pattern ^[^/?\\s]+$)."],
    [
      "/steps/4/flow/outcomes/1/limit/times",
      0,
      "PRO105 /steps/4/flow/outcomes/1/limit/times: not of the right form (minimum 1).",
    ],
    [
      "/identity/created",
      { known: true, value: "Agustus 2019" },
      "PRO105 /identity/created/value: not of the right form (pattern ^(\\d{4}(-\\d{2}(-\\d{2})?)?)?$).",
    ],
    ["/identity/created", { known: false }, 'PRO101 /identity/created: "why" is missing.'],
    [
      "/identity/created",
      { known: false, why: "unknown", value: "2019" },
      'PRO102 /identity/created: "value" is not known.',
    ],
    ["/actors/1/id", "staf", 'PRO111 /actors/1: the actor "staf" is there already.'],
    [
      "/steps/1/id",
      "end",
      'PRO113 /steps/1/id: no step may be called "end", since that marks the end of the procedure.',
    ],
  ])("%s = %j", (pointer, value, problem) => {
    expect(problems(changed(laporan, pointer, value))).toContain(problem);
  });

  test("shows all problems at once", () => {
    const json = changed(changed(laporan, "/steps/0/text", 1) as Procedure, "/identity/title", undefined);
    expect(problems(json)).toHaveLength(2);
  });

  test.each([
    ["/steps/0/phase", "awal", "phase"],
    ["/steps/0/actors/value/responsible/0", "gubernur", "actor"],
    ["/steps/2/actors/value/with/0/actor", "gubernur", "actor"],
    ["/steps/0/requires/value/0/document", "surat", "document"],
    ["/steps/3/produces/value/0/state", "final", "document state"],
    ["/steps/4/duration/value/from", "awal", "step"],
    ["/steps/0/flow/next/0", "akhir", "step"],
    ["/steps/0/flow/waitsFor", ["akhir"], "step"],
    ["/steps/4/flow/outcomes/0/to", "akhir", "step"],
    ["/steps/4/flow/outcomes/1/limit/then/actor", "gubernur", "actor"],
    ["/steps/4/flow/outcomes/1/limit/then/step", "akhir", "step"],
    ["/steps/0/flow/timeouts", [{ to: "akhir" }], "step"],
    ["/steps/0/flow/timeouts", [{ notify: "gubernur" }], "actor"],
    ["/steps/0/start", { known: true, value: { kind: "after", from: "akhir", printed: "" } }, "step"],
    ["/steps/0/produces/value/0/anyOf", [{ document: "disposisi" }, { document: "surat" }], "document"],
  ])("%s must name what is there", (pointer, value, what) => {
    const found = problems(changed(laporan, pointer, value));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^PRO112 ${pointer}\\S*: there is no ${what} "`));
  });

  test("two answers of one name are one too many", () => {
    const procedure = procedureOf({
      steps: [{ id: "satu", by: "staf", outcomes: [outcome("ya", "end"), bounded("ya", "satu", 1)] }],
    });
    expect(problems(procedure)).toEqual(['PRO111 /steps/0/flow/outcomes/1: the answer "ya" is there already.']);
  });

  test("a document that is not there is one problem, not two", () => {
    const procedure = procedureOf({ steps: [{ id: "satu", by: "staf", produces: [use("surat", { state: "siap" })] }] });
    expect(problems(procedure)).toEqual(['PRO112 /steps/0/produces/value/0/document: there is no document "surat".']);
  });
});

describe("the compiled validator", () => {
  test("is that of the published schema", () => {
    const script = fileURLToPath(new URL("../../scripts/generate-validator.js", import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("needs nothing, and makes no code at run time", () => {
    const code = readFileSync(new URL("./validate.generated.ts", import.meta.url), "utf8");
    expect(code).not.toMatch(/\bimport\b|\brequire\(|\beval\b|\bFunction\(/);
  });
});

/** All of a type's optional parts too: a part that `types.ts` gains and the schema does not know fails here. */
type Everything<T> = T extends readonly (infer Item)[]
  ? readonly Everything<Item>[]
  : T extends object
    ? { readonly [K in keyof T]-?: Everything<NonNullable<T[K]>> }
    : T;

const inferred = { inferred: "uraian", source: "halaman 2", incomplete: true } as const;
const text1 = { known: true, value: "teks", printed: "Teks", ...inferred } as const;
const texts = { known: true, value: ["teks"], printed: "Teks", ...inferred } as const;
const date = { known: false, why: "unknown", printed: "…", note: "kabur", source: "halaman 1" } as const;
const span = (amount: number) => ({ amount, unit: "day" }) as const;
const duration = {
  kind: "since",
  min: 1,
  max: 10,
  unit: "workingDay",
  printed: "10 hari kerja sejak langkah 1",
  extension: span(7),
  from: "telaah",
  event: "permohonan diterima",
  date: "--03-31",
} as const;
const made = {
  document: "laporan",
  printed: "Laporan",
  state: "siap",
  inferred: "uraian",
  external: true,
  optional: true,
  final: true,
  anyOf: [{ document: "laporan", state: "siap" }],
} as const;
const column = { shown: true, heading: "Output", inferred: "uraian" };
const field = {
  id: "nama",
  name: "nama",
  type: "choice",
  required: true,
  choices: ["a"],
  columns: [],
  inferred: "uraian",
} as const;

const everything: Everything<Procedure> = {
  schemaVersion: 1,
  id: "lengkap",
  identity: {
    title: "Semua bagian",
    titleInferred: "uraian",
    institution: texts,
    unit: text1,
    number: text1,
    created: date,
    revised: { ...text1, value: "2019-10" },
    approved: { ...text1, value: "2019-11-15" },
    approvals: [{ as: "disahkan", asInferred: "uraian", office: text1, name: text1, rank: text1, nip: text1, date }],
    profile: "bpsdm-kalbar",
    kinds: { known: true, value: ["administratif", "pelayanan"], printed: "Administratif", ...inferred },
    serviceTime: { known: true, value: duration, printed: "10 hari", ...inferred },
  },
  legalBasis: texts,
  qualifications: texts,
  related: texts,
  equipment: texts,
  warnings: texts,
  records: texts,
  columns: {
    number: column,
    activity: column,
    actors: column,
    requires: column,
    duration: column,
    output: column,
    remarks: column,
  },
  actors: [
    { id: "kepala", name: "Kepala", printed: "Kepala", external: false, group: true, column: true, inferred: "uraian" },
  ],
  documents: [
    {
      id: "laporan",
      name: "Laporan",
      declared: true,
      states: [{ id: "siap", name: "siap" }],
      fields: [{ ...field, columns: [field] }],
      inferred: "uraian",
    },
  ],
  phases: [{ id: "awal", number: "I", name: "Awal", inferred: "uraian" }],
  steps: [
    {
      number: text1,
      id: "telaah",
      name: "telaah surat",
      phase: "awal",
      printed: true,
      kind: { ...text1, value: "decision" },
      text: "Menelaah surat",
      inferred: "uraian",
      actors: { ...text1, value: { mode: "one", responsible: ["kepala"], with: [{ actor: "kepala", each: true }] } },
      requires: { ...text1, value: [made] },
      duration: { ...text1, value: duration },
      produces: { ...text1, value: [made] },
      remarks: text1,
      condition: text1,
      start: {
        ...text1,
        value: {
          kind: "after",
          amount: 7,
          unit: "day",
          from: "telaah",
          event: "surat diterima",
          date: "2026-12-31",
          printed: "…",
        },
      },
      calls: text1,
      flow: {
        waitsFor: ["telaah"],
        waitsInferred: "uraian",
        waitsUnknown: true,
        question: text1,
        outcomes: [
          {
            answer: "ya",
            to: "end",
            inferred: "uraian",
            limit: { times: 3, then: { step: "telaah", actor: "kepala" } },
          },
        ],
        next: ["telaah", "end"],
        nextInferred: "uraian",
        cut: true,
        timeouts: [{ after: duration, to: "end", notify: "kepala", inferred: "uraian" }],
      },
      source: "tabel 3",
      span: [0, 1],
    },
  ],
};
