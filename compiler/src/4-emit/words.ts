import type { Cell, Procedure, Step, StepActors, Target, Timeout } from "@baku/runtime";

/** The Indonesian words for parts of a procedure, as its reader knows them: printed numbers and printed names. */
export interface Words {
  readonly actor: (id: string) => string;
  /** `langkah 11`; with its name where a number restarts in a phase; `selesai`. */
  readonly target: (to: Target) => string;
}

export function wordsOf(procedure: Procedure): Words {
  const actors = new Map(procedure.actors.map((actor) => [actor.id, actor.printed]));
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const numbers = procedure.steps.map(numberOf);
  const target = (to: Target): string => {
    if (to === "end") return "selesai";
    const step = steps.get(to);
    const number = step && numberOf(step);
    const name = step?.name ?? step?.text ?? to;
    if (!number) return `langkah "${name}"`;
    return numbers.indexOf(number) === numbers.lastIndexOf(number)
      ? `langkah ${number}`
      : `langkah ${number} (${name})`;
  };
  return { actor: (id) => actors.get(id) ?? id, target };
}

/** The printed number; empty where the form has none. */
export function numberOf({ number }: Step): string {
  const printed = number.known ? (number.printed ?? number.value).trim() : "";
  return printed === "-" ? "" : printed;
}

/** `setiap Bidang`; `Loket atau Kepala Bidang`; `Kasubbag; bersama Staf; bersama setiap Bidang`. */
export function actorsText({ mode, responsible, with: others }: StepActors, { actor }: Words): string {
  const names = responsible.map(actor);
  const doers = mode === "each" ? names.map((name) => `setiap ${name}`).join("; ") : names.join(" atau ");
  return [doers, ...others.map((other) => `bersama ${other.each ? "setiap " : ""}${actor(other.actor)}`)].join("; ");
}

/** `bila lewat 12 hari`; the step's own time is not repeated. */
export function lateText({ after }: Timeout): string {
  return after === undefined ? "bila lewat waktu" : `bila lewat ${after.printed}`;
}

/** The cell as the form prints it: `-` for a dash, words for what is not known, the analyst's reason behind what is inferred. */
export function cellText<T>(cell: Cell<T>, text: (value: T) => string): string {
  if (cell.known) return withReason((cell.printed ?? text(cell.value)) || "-", cell.inferred);
  const words = cell.why === "unknown" ? "tidak dinyatakan" : "belum diisi";
  return cell.note === undefined ? words : `${words} (${cell.note})`;
}

/** Whether there is such a thing at all: no line and a dash say that there is none, `?` that it is not known. */
export function isThere(cell: Cell<string> | null): cell is Cell<string> {
  return cell !== null && !(cell.known && cell.value === "");
}

export function withReason(text: string, inferred: string | undefined): string {
  return inferred === undefined ? text : `${text} — disimpulkan (${inferred})`;
}
