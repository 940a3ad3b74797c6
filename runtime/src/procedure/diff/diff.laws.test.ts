import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bounded,
  declared,
  each,
  field,
  joint,
  opaque,
  outcome,
  procedureOf,
  stated,
  unknown,
  use,
} from "../fixtures.js";
import { parseProcedure } from "../parse.js";
import { versionOf } from "../plan.js";
import type { Cell, Procedure, Step } from "../types.js";
import { changeText } from "./change.js";
import { diff } from "./diff.js";

/** What holds for any two versions: a change is told exactly when the version is another. */

const runs = { numRuns: process.env.BAKU_LONG ? 5_000 : 150 };

describe("any two versions", () => {
  test("differ in something that is told, or are one", () => {
    fc.assert(
      fc.property(anyProcedure(), anyProcedure(), (old, next) => {
        const found = diff(old, next);
        expect(found.length === 0).toBe(versionOf(old) === versionOf(next));
        for (const change of found) expect(changeText(change, "id")).not.toMatch(/undefined|\[object|\/s\d/);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      runs,
    );
  });

  test("are one when only spans, sources and the order of keys differ", () => {
    fc.assert(
      fc.property(anyProcedure(), fc.nat(), (procedure, by) => {
        expect(diff(procedure, moved(procedure, by) as Procedure)).toEqual([]);
      }),
      runs,
    );
  });

  test("each kept step is told under the id that it has now, each lost one under its old id", () => {
    fc.assert(
      fc.property(anyProcedure(), anyProcedure(), (old, next) => {
        const [before, after] = [old, next].map(({ steps }) => new Set(steps.map(({ id }) => id)));
        for (const { kind, path } of diff(old, next)) {
          const [, id] = /^steps\/([^/]+)/.exec(path) ?? [];
          if (id) expect(kind === "step-removed" ? before!.has(id) : after!.has(id), `${kind} ${path}`).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe("one edit of any procedure is told as what it is", () => {
  const edits: Readonly<Record<string, (procedure: Procedure, step: Step) => Procedure | undefined>> = {
    "wording-changed": (p, { id }) => edited(p, id, ({ text }) => ({ text: `Mengarsipkan ${text}` })),
    "step-renumbered": (p, { id }) =>
      edited(p, id, ({ number }) => (number.known ? { number: { ...number, value: "9" } } : {})),
    "step-renamed": (p, { id }) => JSON.parse(JSON.stringify(p).replaceAll(`"${id}"`, '"s9"')) as Procedure,
    "doer-changed": (p, { id }) =>
      edited(p, id, ({ actors: who }) =>
        who.known ? { actors: stated({ ...who.value, responsible: ["kabid"] }) } : {},
      ),
    "bound-changed": (p, { id }) =>
      edited(p, id, ({ flow }) => ({
        flow: {
          ...flow,
          outcomes: flow.outcomes.map((each) => (each.limit ? { ...each, limit: { times: 9 } } : each)),
        },
      })),
    "next-changed": (p, { id, flow }) =>
      flow.next.length === 0 ? undefined : edited(p, id, () => ({ flow: { ...flow, next: ["?"] } })),
    "step-inserted": (p, { id }) => {
      const [made] = procedureOf({ steps: [{ id: "s9", by: "staf", text: "Mengarsipkan berkas", next: [id] }] }).steps;
      const led = redirected(p, (to) => (to === id ? "s9" : to));
      return { ...led, steps: led.steps.flatMap((step) => (step.id === id ? [made!, step] : [step])) };
    },
    "step-removed": (p, { id, flow }) => {
      const [next] = flow.next;
      if (next === undefined || next === id) return undefined;
      const led = redirected(p, (to) => (to === id ? next : to));
      return { ...led, steps: led.steps.filter((step) => step.id !== id) };
    },
    "step-moved": (p, step) => ({ ...p, steps: [...p.steps.filter((each) => each !== step), step] }),
  };

  test.each(Object.keys(edits))("%s", (kind) => {
    fc.assert(
      fc.property(anyProcedure(fc.constant(true)), fc.nat(), (old, at) => {
        const next = edits[kind]!(old, old.steps[at % old.steps.length]!);
        fc.pre(next !== undefined && versionOf(next) !== versionOf(old));
        expect([...new Set(diff(old, next!).map((change) => change.kind))]).toEqual([kind]);
      }),
      { numRuns: process.env.BAKU_LONG ? 1_500 : 50 },
    );
  });
});

function edited(procedure: Procedure, id: string, edit: (step: Step) => Partial<Step>): Procedure {
  return { ...procedure, steps: procedure.steps.map((step) => (step.id === id ? { ...step, ...edit(step) } : step)) };
}

/** The procedure with every arrow led elsewhere. */
function redirected(procedure: Procedure, to: (target: string) => string): Procedure {
  const steps = procedure.steps.map(({ flow, ...step }) => ({
    ...step,
    flow: { ...flow, next: flow.next.map(to), outcomes: flow.outcomes.map((each) => ({ ...each, to: to(each.to) })) },
  }));
  return { ...procedure, steps };
}

test("every single value of a procedure counts: what makes another version is told", () => {
  let mutants = 0;
  for (const mutant of mutantsOf(rich)) {
    const parsed = parseProcedure(mutant.json);
    if (!parsed.ok) continue;
    mutants++;
    expect(diff(rich, parsed.procedure).length > 0, mutant.path).toBe(versionOf(rich) !== versionOf(parsed.procedure));
    expect(diff(parsed.procedure, rich).length > 0, mutant.path).toBe(versionOf(rich) !== versionOf(parsed.procedure));
  }
  expect(mutants).toBeGreaterThan(300);
});

/** The same JSON with each value changed, each entry taken out and each list turned round, one at a time. */
function* mutantsOf(json: unknown): Generator<{ readonly path: string; readonly json: unknown }> {
  for (const [path, value] of placesOf(json, [])) {
    const changed = (to: unknown) => ({ path: path.join("/"), json: put(json, path, to) });
    if (path.length > 0) yield { path: `${path.join("/")} taken out`, json: put(json, path, undefined) };
    if (typeof value === "string") yield changed(`${value} lain`);
    if (typeof value === "string") yield changed("susun");
    if (typeof value === "number") yield changed(value + 1);
    if (typeof value === "boolean") yield changed(!value);
    if (Array.isArray(value)) yield changed([...value].reverse());
  }
}

function* placesOf(value: unknown, path: readonly string[]): Generator<[readonly string[], unknown]> {
  yield [path, value];
  if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) yield* placesOf(item, [...path, key]);
}

function put(json: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(json))
    return json.flatMap((item, index) => {
      if (String(index) !== key) return [item];
      const made = put(item, rest, to);
      return made === undefined ? [] : [made];
    });
  const entries = Object.entries(json as object).map(([k, v]) => [k, k === key ? put(v, rest, to) : v] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

/** Spans and sources elsewhere, keys in another order. */
function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, by));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, key === "span" ? [by, by + 1] : moved(item, by)] as const,
  );
  return Object.fromEntries([...("known" in value ? [["source", `baris ${by}`] as const] : []), ...entries.reverse()]);
}

const actors = ["staf", "kasubbag", "bidang", "sekretaris", "kepala"] as const;
const documents = ["surat", "nota", "laporan"] as const;

/** Up to six steps with or without names, in any flow; so few ids and texts that two procedures have much in common. */
function anyProcedure(named: fc.Arbitrary<boolean> = fc.boolean()): fc.Arbitrary<Procedure> {
  const ids = fc.uniqueArray(fc.constantFrom("s1", "s2", "s3", "s4", "s5", "s6"), { minLength: 1, maxLength: 6 });
  return ids.chain((chosen) =>
    fc
      .record({
        steps: fc.tuple(...chosen.map((id) => anyStep(id, [...chosen, "end"], named))),
        legalBasis: cellOf(
          fc.array(fc.constantFrom("UU 25/2004", "UU 25 Tahun 2004", "Perda 8/2016"), { maxLength: 3 }),
        ),
        documents: fc.shuffledSubarray(
          documents.map((id) => opaque(id)),
          { minLength: 3 },
        ),
        actors: fc.shuffledSubarray(procedureOf({ steps: [] }).actors as Procedure["actors"][number][], {
          minLength: 5,
        }),
      })
      .map(({ steps, legalBasis, ...rest }) => ({ ...procedureOf({ ...rest, steps: [] }), steps, legalBasis })),
  );
}

function anyStep(id: string, targets: readonly string[], named: fc.Arbitrary<boolean>): fc.Arbitrary<Step> {
  const target = fc.constantFrom(...targets);
  const actor = fc.constantFrom(...actors);
  return fc
    .record({
      named,
      text: fc.constantFrom("Menelaah surat", "Menelaah surat masuk", "Menyusun konsep", "Mengirim"),
      who: fc.oneof(
        actor.map((one) => joint(one)),
        fc.tuple(actor, actor).map(([a, b]) => joint(a, `setiap ${b}`)),
        actor.map((one) => each(one)),
      ),
      requires: cellOf(
        fc.uniqueArray(
          fc.constantFrom(...documents).map((name) => use(name)),
          { maxLength: 2, selector: (u) => u.document },
        ),
      ),
      next: target,
      outcomes: fc.option(fc.tuple(target, target, fc.integer({ min: 1, max: 3 })), { nil: undefined }),
      number: cellOf(fc.constantFrom("1", "2", "3")),
      phase: fc.constant(undefined),
    })
    .map(({ named, who, outcomes, requires, number, next, text }): Step => {
      const [made] = procedureOf({
        steps: [
          {
            id,
            by: who,
            text,
            next: [next],
            ...(outcomes && {
              outcomes: [outcome("ya", outcomes[0]), bounded("tidak", outcomes[1], outcomes[2])],
              next: [],
            }),
          },
        ],
      }).steps;
      const { name: _, ...unnamed } = made!;
      return { ...unnamed, ...(named ? { name: id } : {}), requires, number };
    });
}

function cellOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Cell<T>> {
  return fc.oneof(
    value.map(stated),
    value.map((known) => ({ known: true, value: known, inferred: "uraian" }) as const),
    fc.constantFrom<Cell<T>>(
      unknown(),
      { known: false, why: "absent" },
      { known: false, why: "unknown", note: "terpotong" },
    ),
  );
}

/** Everything that a procedure can have, once. */
const rich: Procedure = (() => {
  const duration = { kind: "since", min: 1, max: 2, unit: "workingDay", from: "telaah", printed: "2 hari" } as const;
  const made = procedureOf({
    documents: [
      declared(
        "laporan",
        "Laporan",
        [
          field("tahun", "number", { required: true, inferred: "uraian" }),
          field("status", "choice", { choices: ["konsep", "final"] }),
          field("indikator", "list", { columns: [field("nama", "text"), field("target", "number")] }),
        ],
        "konsep",
        "final",
      ),
      opaque("surat"),
      opaque("nota"),
    ],
    steps: [
      {
        id: "telaah",
        by: joint("kepala", "staf", "setiap bidang"),
        phase: "awal",
        inferred: "terpotong",
        requires: [use("surat", { external: true, optional: true })],
        produces: [use("nota", { anyOf: [{ document: "nota" }, { document: "laporan", state: "konsep" }] })],
        remarks: { known: true, value: "Segera", printed: "segera!", inferred: "uraian", source: "baris 1" },
      },
      {
        id: "susun",
        by: ["staf", "kasubbag"],
        phase: "akhir",
        requires: [use("nota", { inferred: "uraian" }), use("surat", { external: true })],
        produces: [use("laporan", { state: "konsep", final: true })],
        duration: { ...duration, extension: { amount: 7, unit: "day" } },
        condition: stated("Apakah perlu?"),
        start: stated({ kind: "after", amount: 7, unit: "workingDay", from: "telaah", printed: "7 hari sesudah" }),
        calls: stated("surat-keluar"),
        flow: {
          waitsFor: ["telaah"],
          waitsInferred: "baris 4",
          nextInferred: "baris 3",
          timeouts: [{ after: duration, to: "end", inferred: "lazim" }, { notify: "kepala" }],
        },
      },
      {
        id: "koreksi",
        by: "sekretaris",
        outcomes: [
          { answer: "ya", to: "end", inferred: "baris 12" },
          bounded("tidak", "susun", 3, { actor: "kepala" }),
          bounded("ragu", "telaah", 2, { step: "susun" }),
        ],
      },
      { id: "langkah4", by: "staf", flow: { cut: true, next: [], waitsUnknown: true } },
    ],
  });
  return {
    ...made,
    actors: made.actors.map((actor) => ({ ...actor, inferred: "uraian" })),
    documents: made.documents.map((document) => ({ ...document, inferred: "uraian" })),
    identity: {
      ...made.identity,
      institution: stated(["Pemerintah Provinsi", "BPSDM"]),
      number: { known: false, why: "unknown", printed: "800/ /2019", note: "kosong" },
      created: { known: true, value: "2019-08-12", printed: "12 Agustus 2019" },
      profile: "bpsdm",
      kinds: { ...stated(["administratif", "pelayanan"] as const), inferred: "uraian" },
      serviceTime: { ...stated(duration), printed: "2 hari" },
      titleInferred: "kop surat",
      approvals: [
        {
          as: "disahkan",
          asInferred: "letak tanda tangan",
          office: stated("Kepala"),
          name: stated("A"),
          rank: stated("B"),
          nip: stated("1"),
          date: stated("2019"),
        },
        {
          as: "diperiksa",
          office: stated("Sekretaris"),
          name: unknown(),
          rank: unknown(),
          nip: unknown(),
          date: unknown(),
        },
      ],
    },
    columns: { ...made.columns, remarks: { shown: false, heading: "KET", inferred: "formulir" } },
    legalBasis: stated(["UU 25/2004", "Perda 8/2016"]),
    related: { known: true, value: ["SOP Persuratan"], incomplete: true },
    phases: [
      { id: "awal", number: "I", name: "Awal", inferred: "uraian" },
      { id: "akhir", name: "Akhir" },
    ],
    steps: made.steps.map(({ name, ...step }) => (step.id === "langkah4" || !name ? step : { ...step, name })),
  };
})();
