import type { Procedure, Step, StepActors, Timeout } from "@baku/runtime";
import { actorsText, isThere, lateText, numberOf, type Words } from "../words.js";

/** What stands for a step in the drawing: one of the form's symbols, and its text as written. */
export interface StepSymbol {
  /** `link` is the form's pentagon: to another procedure, or to where this drawing does not go. */
  readonly shape: "terminal" | "task" | "decision" | "link";
  /** As printed; without it where the form has none. */
  readonly number?: string;
  /** The phase that begins with it, since its steps stand with their actors. */
  readonly phase?: string;
  readonly lines: readonly string[];
  readonly mark?: "inferred" | "unknown";
}

export function symbolOf(step: Step, procedure: Procedure, words: Words): StepSymbol {
  const remarks = remarksOf(step, step === procedure.steps[0], words);
  return {
    shape: shapeOf(step),
    ...numbered(step),
    ...phaseOf(step, procedure),
    lines: [step.text, ...questionOf(step), ...remarks.map((remark) => `(${remark})`)],
    ...markOf(step),
  };
}

/** A decision says what is done and what is asked: the form's row has both. */
const questionOf = ({ flow: { question } }: Step): readonly string[] =>
  question?.known && question.value ? [question.value] : [];

/** A step in few words, where another takes it over: its number, and of a decision its question. */
export function questionOrText(step: Step): Pick<StepSymbol, "number" | "lines"> {
  return { ...numbered(step), lines: [questionOf(step)[0] ?? step.text, "(diambil alih)"] };
}

function numbered(step: Step): Pick<StepSymbol, "number"> {
  const number = numberOf(step);
  return number === "" ? {} : { number };
}

function shapeOf({ kind, flow, calls }: Step): StepSymbol["shape"] {
  if (flow.outcomes.length > 0) return "decision";
  if (isThere(calls)) return "link";
  return kind.known && kind.value === "decision" ? "decision" : "task";
}

function phaseOf(step: Step, { steps, phases }: Procedure): Pick<StepSymbol, "phase"> {
  const phase = phases.find(({ id }) => id === step.phase);
  const begins = steps.find((other) => other.phase === step.phase) === step;
  return phase && begins ? { phase: `Tahap ${phase.number ? `${phase.number}: ` : ""}${phase.name}` } : {};
}

/** `a, b dan c` */
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} dan ${items.at(-1)}`;

/** What lane and arrows do not show. When the first step starts is written on the arrow from the start. */
function remarksOf(step: Step, isFirst: boolean, words: Words): readonly string[] {
  const { actors, calls, flow, printed } = step;
  return [
    ...(actors.known ? participantsOf(actors.value, words) : []),
    ...(isThere(calls) && calls.known ? [calls.printed ?? `SOP ${calls.value}`] : []),
    ...(isFirst ? [] : startLines(step).map((start) => `mulai ${start}`)),
    ...(flow.waitsFor.length > 0 ? [`menunggu ${listed(flow.waitsFor.map(words.target))}`] : []),
    ...(flow.waitsUnknown ? ["menunggu ?"] : []),
    ...flow.timeouts.filter(({ to }) => to === undefined).map((timeout) => timeoutLines(timeout, words).join(" ")),
    ...(printed ? [] : ["tidak dicetak"]),
  ];
}

/** When it starts, where that is not at once. */
export function startLines({ start }: Step): readonly string[] {
  return start?.known && start.value.printed !== "-" ? [start.value.printed] : [];
}

/** Those beside the one whose lane it is. */
function participantsOf(actors: StepActors, words: Words): readonly string[] {
  const others = actors.with.map(({ actor, each }) => `${each ? "setiap " : ""}${words.actor(actor)}`);
  return [
    ...(actors.mode === "any" ? [actorsText({ ...actors, with: [] }, words)] : []),
    ...(actors.mode === "each" ? ["setiap anggota"] : []),
    ...(others.length > 0 ? [`bersama ${others.join("; ")}`] : []),
  ];
}

export function timeoutLines(timeout: Timeout, words: Words): readonly string[] {
  const late = lateText(timeout);
  return timeout.notify === undefined ? [late] : [`${late},`, `beri tahu ${words.actor(timeout.notify)}`];
}

/** Unknown weighs more than inferred. What counts is what the symbol shows: who, which kind, which question. */
function markOf({ actors, kind, flow }: Step): { readonly mark?: StepSymbol["mark"] & {} } {
  const cells = [actors, kind, ...(flow.question ? [flow.question] : [])];
  if (cells.some((cell) => !cell.known)) return { mark: "unknown" };
  return cells.some((cell) => cell.known && cell.inferred !== undefined) ? { mark: "inferred" } : {};
}
