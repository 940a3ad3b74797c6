import type {
  Actor,
  Cell,
  DocumentField,
  DocumentType,
  DocumentUse,
  Duration,
  Outcome,
  Procedure,
  Step,
  StepActors,
  Target,
} from "./types.js";

/** Procedures as tests need them: what is not said is unknown, and steps run in written order. */
export function procedureOf(parts: {
  readonly id?: string;
  readonly actors?: readonly Actor[];
  readonly documents?: readonly DocumentType[];
  readonly steps: readonly StepParts[];
}): Procedure {
  const { id = "uji", actors = [staf, kasubbag, bidang, sekretaris, kepala], documents = [], steps } = parts;
  const shown = { shown: true, heading: "" };
  return {
    schemaVersion: 1,
    id,
    identity: {
      title: `Prosedur ${id}`,
      institution: unknown(),
      unit: unknown(),
      number: unknown(),
      created: unknown(),
      revised: unknown(),
      approved: unknown(),
      approvals: [],
    },
    legalBasis: unknown(),
    qualifications: unknown(),
    related: unknown(),
    equipment: unknown(),
    warnings: unknown(),
    records: unknown(),
    columns: {
      number: shown,
      activity: shown,
      actors: shown,
      requires: shown,
      duration: shown,
      output: shown,
      remarks: shown,
    },
    actors,
    documents,
    phases: [],
    steps: steps.map((step, index) => stepOf(step, index, steps[index + 1]?.id ?? "end")),
  };
}

export interface StepParts extends Partial<Omit<Step, "requires" | "produces" | "duration" | "flow">> {
  readonly id: string;
  /** Actor ids with `or`, or all of it; missing: unknown. */
  readonly by?: string | readonly string[] | StepActors;
  readonly requires?: readonly DocumentUse[];
  readonly produces?: readonly DocumentUse[];
  readonly duration?: Duration;
  readonly outcomes?: readonly Outcome[];
  readonly next?: readonly Target[];
  readonly flow?: Partial<Step["flow"]>;
}

function stepOf(parts: StepParts, index: number, following: Target): Step {
  const { by, requires, produces, duration, outcomes = [], next, flow, ...rest } = parts;
  const decides = outcomes.length > 0;
  return {
    number: stated(String(index + 1)),
    name: rest.id,
    printed: true,
    kind: stated(decides ? "decision" : "task"),
    text: `Mengerjakan ${rest.id}`,
    actors: by === undefined ? unknown() : stated(actorsOf(by)),
    requires: requires ? stated(requires) : unknown(),
    duration: duration ? stated(duration) : unknown(),
    produces: produces ? stated(produces) : unknown(),
    remarks: unknown(),
    condition: null,
    start: null,
    calls: null,
    flow: {
      waitsFor: [],
      question: decides ? stated("Apakah sudah sesuai?") : null,
      outcomes,
      next: next ?? (decides ? [] : [following]),
      timeouts: [],
      ...flow,
    },
    span: [index * 100, index * 100 + 99],
    ...rest,
  };
}

function actorsOf(by: string | readonly string[] | StepActors): StepActors {
  if (typeof by === "string") return { mode: "one", responsible: [by], with: [] };
  return "mode" in by ? by : { mode: "any", responsible: by, with: [] };
}

export function stated<T>(value: T): Cell<T> {
  return { known: true, value };
}

export function unknown(): Cell<never> {
  return { known: false, why: "unknown" };
}

export function actorOf(id: string, printed: string, group = false): Actor {
  return { id, name: printed, printed, external: false, group, column: true };
}

export const staf = actorOf("staf", "Staf");
export const kasubbag = actorOf("kasubbag", "Kasubbag Renja, Keuangan dan Aset");
export const bidang = actorOf("bidang", "Bidang", true);
export const sekretaris = actorOf("sekretaris", "Sekretaris");
export const kepala = actorOf("kepala", "Kepala Badan");

/** A joint step: `oleh : responsible; bersama ...`; `setiap G` for every member of a group. */
export function joint(responsible: string, ...others: readonly string[]): StepActors {
  return {
    mode: "one",
    responsible: [responsible],
    with: others.map((actor) =>
      actor.startsWith("setiap ") ? { actor: actor.slice(7), each: true } : { actor, each: false },
    ),
  };
}

export function each(...groups: readonly string[]): StepActors {
  return { mode: "each", responsible: groups, with: [] };
}

export function use(document: string, more: Partial<DocumentUse> = {}): DocumentUse {
  return { document, printed: document, ...more };
}

export function opaque(id: string, name = id): DocumentType {
  return { id, name, declared: false, states: [], fields: [] };
}

export function declared(
  id: string,
  name: string,
  fields: readonly DocumentField[],
  ...states: string[]
): DocumentType {
  return { id, name, declared: true, states: states.map((state) => ({ id: state, name: state })), fields };
}

export function field(id: string, type: DocumentField["type"], more: Partial<DocumentField> = {}): DocumentField {
  return { id, name: id, type, required: false, ...more };
}

export function outcome(answer: string, to: Target): Outcome {
  return { answer, to };
}

/** `jika answer -> to, paling banyak times kali, lalu after`. */
export function bounded(
  answer: string,
  to: Target,
  times: number,
  after?: { readonly step?: string; readonly actor?: string },
): Outcome {
  return { answer, to, limit: after ? { times, then: after } : { times } };
}

export function minutes(amount: number): Duration {
  return { kind: "exact", min: amount, max: amount, unit: "minute", printed: `${amount} menit` };
}
