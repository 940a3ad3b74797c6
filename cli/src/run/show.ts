import { styleText } from "node:util";
import type { Language } from "@baku/grammar";
import {
  type Calendar,
  type Instant,
  messageText,
  type Plan,
  type Procedure,
  type Step,
  type Task,
  type Timer,
} from "@baku/runtime";
import { harmless } from "../report/letters.js";
import { heading as bold, wrapped } from "../report/lines.js";
import type { Session } from "./session.js";
import { words } from "./words.js";

/** What a person reads while a procedure runs: plain lines; colour only where the terminal has it. */

export function heading({ procedure, calendar, kasus, clock, resumed, lang }: Session): string {
  const { number, title } = procedure.identity;
  const w = words[lang];
  const parts = [
    number.known ? number.value : "",
    `${w.case} ${kasus.id}${resumed ? ` (${w.resumed})` : ""}`,
    `${calendar.zone}, ${clock.simulated ? w.simulated : w.real}`,
  ];
  return `${bold(title)}\n${styleText("dim", harmless(parts.filter(Boolean).join("  ·  ")))}\n`;
}

/** Whose steps follow, where a case has called another. */
export function caseHeading({ procedure, kasus, lang }: Session): string {
  return `${bold(procedure.identity.title)}\n${styleText("dim", harmless(`${words[lang].case} ${kasus.id}`))}\n`;
}

/** A task with its number and text, who does it, by when, and with what. */
export function showTask({ procedure, calendar, plan, lang }: Session, task: Task): string {
  const w = words[lang];
  const step = printedStep(procedure, task.step);
  const number = numberOf(procedure, task.step);
  const round = task.round > 1 ? ` ${styleText("yellow", `(${w.round(task.round)})`)}` : "";
  const inferred = step?.actors.known && step.actors.inferred ? ` ${styleText("dim", `(${w.inferred})`)}` : "";
  return [
    `${styleText("bold", (number || "·").padStart(2))}  ${wrapped(task.text, 0, 4)}${round}`,
    row(w.by, whoDoes(procedure, plan, task, lang), "cyan") + inferred,
    ...(task.call ? [row(w.runs, calledText(step, task, lang))] : []),
    ...(task.kind === "condition" ? [] : standard(step, task, calendar, lang)),
  ].join("\n");
}

function calledText(step: Step | undefined, { call }: Task, lang: Language): string {
  const w = words[lang];
  const name = step?.calls?.known ? (step.calls.printed ?? step.calls.value) : (call?.procedure ?? "");
  if (call?.received) return `${name}: ${w.received[call.received]}`;
  return call?.case === undefined ? name : `${name}: ${w.case} ${call.case}`;
}

/** What time does: a step begins, its time is over, or someone is told so. */
export function showTimer({ procedure, calendar, plan, lang }: Session, { at, command }: Timer): string {
  const w = words[lang];
  const step = printedStep(procedure, command.step);
  const number = numberOf(procedure, command.step);
  const timeout = command.kind === "timeout" ? plan.steps[command.step]?.timeouts?.[command.timer] : undefined;
  const what =
    timeout === undefined
      ? w.begins
      : timeout.kind === "leave"
        ? w.timedOut
        : w.notified(actorName(procedure, timeout.actor));
  const heading = `${styleText("bold", (number || "·").padStart(2))}  ${wrapped(step?.text ?? command.step, 0, 4)}`;
  return `${heading}\n${row(w.time, `${instant(at, calendar, lang)}: ${what}`, "yellow")}\n`;
}

/** What came of a step; nothing where the SOP does not say. */
export const showMade = (step: Step | undefined, lang: Language): readonly string[] =>
  step?.produces.known && step.produces.value.length > 0
    ? [row(words[lang].makes, printedUses(step.produces), "green")]
    : [];

export const printedStep = (procedure: Procedure, id: string): Step | undefined =>
  procedure.steps.find((s) => s.id === id);

/** As the form prints it; empty where it has none. */
export const numberOf = (procedure: Procedure, id: string): string => {
  const number = printedStep(procedure, id)?.number;
  return number?.known && number.value !== "-" ? number.value : "";
};

/** How a step is told from the others in a sentence: with its phase, where numbers begin again in each. */
export const placeOf = (procedure: Procedure, id: string): string => {
  const number = numberOf(procedure, id);
  const phase = procedure.phases.find((each) => each.id === printedStep(procedure, id)?.phase)?.number;
  return phase === undefined || number === "" || hasOwnNumbers(procedure) ? number : `${phase}.${number}`;
};

/** Whether no number stands for two steps. */
const hasOwnNumbers = (procedure: Procedure): boolean => {
  const numbers = procedure.steps.map(({ id }) => numberOf(procedure, id)).filter((number) => number !== "");
  return new Set(numbers).size === numbers.length;
};

export const actorName = (procedure: Procedure, id: string): string =>
  procedure.actors.find((a) => a.id === id)?.printed ?? id;

/** A label and its words, wrapped beside it. */
export const row = (label: string, text: string, color?: "cyan" | "green" | "yellow" | "red"): string => {
  const lines = wrapped(text, 0, 13);
  return `    ${styleText("dim", label.padEnd(8))} ${color ? styleText(color, lines) : lines}`;
};

export const instant = (at: Instant, { zone }: Calendar, lang: Language): string =>
  new Intl.DateTimeFormat(lang === "id" ? "id-ID" : "en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);

export function workingTime(ms: number, lang: Language): string {
  const minutes = Math.round(ms / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const w = words[lang];
  return [hours > 0 ? `${hours} ${w.hours}` : "", rest > 0 || hours === 0 ? `${rest} ${w.minutes}` : ""]
    .filter(Boolean)
    .join(" ");
}

export function whoDoes(procedure: Procedure, plan: Plan, task: Task, lang: Language): string {
  const w = words[lang];
  const actors = [...new Set(task.by.map((b) => b.actor))].map((id) => {
    const members = task.by.flatMap((b) => (b.actor === id && b.member ? [b.member] : []));
    return actorName(procedure, id) + (members.length > 0 ? ` (${members.join(", ")})` : "");
  });
  if (task.kind === "condition") return actors.join(` ${w.or} `);
  const beside = plan.steps[task.step]!.who.with.map((b) => actorName(procedure, b.actor));
  return [actors.join(` ${w.or} `), ...(beside.length > 0 ? [`${w.with} ${beside.join(", ")}`] : [])].join("; ");
}

/** Due date and requirements; the cells that the SOP leaves open are said in one line. */
function standard(step: Step | undefined, task: Task, calendar: Calendar, lang: Language): readonly string[] {
  if (!step) return [];
  const w = words[lang];
  const open = (["requires", "duration", "produces"] as const)
    .filter((cell) => !step[cell].known)
    .map((cell) => w.cells[cell]);
  const list = open.length > 1 ? `${open.slice(0, -1).join(", ")} ${w.and} ${open.at(-1)}` : open[0];
  const printed = step.duration.known ? ` (${step.duration.value.printed})` : "";
  const note = task.note && step.duration.known ? messageText(task.note, lang) : undefined;
  return [
    ...(task.due === undefined ? [] : [row(w.due, instant(task.due, calendar, lang) + printed)]),
    ...(note ? [row(task.due === undefined ? w.due : "", note)] : []),
    ...(step.requires.known && step.requires.value.length > 0 ? [row(w.needs, printedUses(step.requires))] : []),
    ...(list ? [row(w.standard, w.notStated(list))] : []),
  ];
}

const printedUses = (cell: Extract<Step["requires"], { known: true }>): string =>
  cell.printed ?? cell.value.map((use) => use.printed).join("; ");
