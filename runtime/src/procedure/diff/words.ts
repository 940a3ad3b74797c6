import { type Bilingual, type Language, quote } from "../../messages/words.js";
import { stepRef } from "../flow.js";
import type {
  Actor,
  Cell,
  DocumentField,
  DocumentUse,
  Flow,
  Outcome,
  Procedure,
  StepActors,
  Target,
  Timeout,
} from "../types.js";

/** The parts of a procedure as a `.sop` would write them, in both languages: what stands before and after in a change. */
export interface Words {
  readonly actor: (id: string) => string;
  readonly document: (id: string) => string;
  readonly target: (to: Target) => Bilingual;
  readonly actors: (actors: StepActors) => Bilingual;
  readonly use: (use: DocumentUse) => Bilingual;
  readonly outcome: (outcome: Outcome) => Bilingual;
  readonly next: (flow: Flow) => Bilingual;
  readonly waits: (flow: Flow) => Bilingual;
  readonly timeout: (timeout: Timeout) => Bilingual;
  readonly phase: (id: string) => string;
  /** Where a row stands: below which one. */
  readonly row: (above: string | undefined) => Bilingual;
}

export function wordsOf(procedure: Procedure): Words {
  const names = new Map(procedure.actors.map((actor) => [actor.id, actor.printed]));
  const documents = new Map(procedure.documents.map((document) => [document.id, document]));
  const steps = new Map(procedure.steps.map((step) => [step.id, stepRef(step)]));
  const phases = new Map(procedure.phases.map((phase) => [phase.id, phase.name]));

  const actor = (id: string) => names.get(id) ?? id;
  const target = (to: Target) =>
    said((w) => {
      if (to === "end") return w.end;
      if (to === "?") return "?";
      const ref = steps.get(to);
      return ref?.number ? `${w.step} ${ref.number} (${ref.label})` : `${w.step} ${quote(ref?.label ?? to)}`;
    });
  const targets = (to: readonly Target[], w: (typeof words)[Language], language: Language) =>
    to.map((each) => target(each)[language]).join("; ") || w.none;
  const thing = ({ document, state }: { readonly document: string; readonly state?: string }) => {
    const type = documents.get(document);
    const named = type?.states.find(({ id }) => id === state)?.name ?? state;
    return (type?.name ?? document) + (named === undefined ? "" : ` (${named})`);
  };
  const late = (timeout: Timeout, w: (typeof words)[Language], language: Language) =>
    [
      `${w.late}${timeout.after ? ` ${timeout.after.printed}` : ""} ->`,
      timeout.to === undefined ? "" : target(timeout.to)[language],
      timeout.notify === undefined ? "" : `${w.notify} ${actor(timeout.notify)}`,
    ]
      .filter(Boolean)
      .join(" ");

  return {
    actor,
    document: (id) => documents.get(id)?.name ?? id,
    target,
    actors: ({ mode, responsible, with: others }) =>
      said((w) => {
        const doers = responsible.map((id) => (mode === "each" ? `${w.each} ${actor(id)}` : actor(id)));
        const beside = others.map((other) => `${w.with} ${other.each ? `${w.each} ` : ""}${actor(other.actor)}`);
        return [doers.join(mode === "any" ? ` ${w.or} ` : "; "), ...beside].filter(Boolean).join("; ") || w.none;
      }),
    use: (use) =>
      said((w) => {
        const marks = [use.external && w.external, use.optional && w.optional, use.final && w.final].filter(Boolean);
        const name = (use.anyOf ?? [use]).map(thing).join(` ${w.or} `);
        return [name, ...marks.map((mark) => `(${mark})`)].join(" ");
      }),
    outcome: ({ answer, to, limit }) =>
      said((w, language) => {
        const then = limit?.then?.step ?? limit?.then?.actor;
        const after = limit?.then?.step === undefined ? actor(then ?? "") : target(limit.then.step)[language];
        const bound = limit ? `, ${w.atMost(limit.times)}${then === undefined ? "" : `, ${w.then} ${after}`}` : "";
        return `${answer} -> ${target(to)[language]}${bound}`;
      }),
    next: ({ next, cut }) => said((w, language) => (cut ? "?" : targets(next, w, language))),
    waits: ({ waitsFor, waitsUnknown }) => said((w, language) => (waitsUnknown ? "?" : targets(waitsFor, w, language))),
    timeout: (timeout) => said((w, language) => late(timeout, w, language)),
    phase: (id) => phases.get(id) ?? id,
    row: (above) => said((w, language) => (above === undefined ? w.first : `${w.below} ${target(above)[language]}`)),
  };
}

/** Nothing stands there: no line. */
export const none: Bilingual = { id: "(tidak ada)", en: "(none)" };

/** The cell as a `.sop` writes it: `?`, `-`, the value, and the printed form where that says more. Nothing where there is no line. */
export function cellWords<T>(cell: Cell<T> | null, value: (value: T) => Bilingual): Bilingual | undefined {
  if (cell === null) return undefined;
  if (cell.known) {
    const words = value(cell.value);
    return { id: words.id || "-", en: words.en || "-" };
  }
  if (cell.printed !== undefined) return both(`? = ${cell.printed}`);
  return cell.why === "unknown" ? both("?") : undefined;
}

/** `tahun : angka, wajib`. */
export function fieldWords({ name, type, required, choices }: DocumentField): Bilingual {
  return said((w) => {
    const of = choices ? ` (${choices.join(" / ")})` : "";
    return `${name} : ${w.types[type]}${of}${required ? `, ${w.required}` : ""}`;
  });
}

export const kindWords: Readonly<Record<"task" | "decision", Bilingual>> = {
  task: { id: "kegiatan", en: "execution" },
  decision: { id: "keputusan", en: "decision" },
};

/** An actor with the marks behind the name. */
export function markWords({ printed, ...marks }: Actor): Bilingual {
  return said((w) =>
    [printed, marks.group && `(${w.group})`, marks.external && `(${w.outside})`, !marks.column && `(${w.noColumn})`]
      .filter(Boolean)
      .join(" "),
  );
}

/** The same in both languages. */
export function both(text: string): Bilingual {
  return { id: text, en: text };
}

export function said(text: (w: (typeof words)[Language], language: Language) => string): Bilingual {
  return { id: text(words.id, "id"), en: text(words.en, "en") };
}

const words = {
  id: {
    step: "langkah",
    end: "selesai",
    none: "-",
    first: "di awal",
    below: "sesudah",
    each: "setiap",
    with: "bersama",
    or: "atau",
    then: "lalu",
    late: "bila lewat",
    notify: "beri tahu",
    atMost: (times: number) => `paling banyak ${times} kali`,
    external: "dari luar",
    outside: "eksternal",
    optional: "jika ada",
    final: "akhir",
    required: "wajib",
    group: "kelompok",
    noColumn: "tanpa kolom",
    hidden: "tidak dicetak",
    types: {
      text: "teks",
      number: "angka",
      date: "tanggal",
      boolean: "ya/tidak",
      choice: "pilihan",
      list: "daftar",
      file: "berkas",
    },
  },
  en: {
    step: "step",
    end: "end",
    none: "-",
    first: "first",
    below: "after",
    each: "each",
    with: "with",
    or: "or",
    then: "then",
    late: "after deadline",
    notify: "notify",
    atMost: (times: number) => `at most ${times} time${times === 1 ? "" : "s"}`,
    external: "from outside",
    outside: "external",
    optional: "if any",
    final: "final",
    required: "required",
    group: "group",
    noColumn: "no column",
    hidden: "not printed",
    types: {
      text: "text",
      number: "number",
      date: "date",
      boolean: "yes/no",
      choice: "choice",
      list: "list",
      file: "file",
    },
  },
} as const;
