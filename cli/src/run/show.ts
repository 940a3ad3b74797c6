import { styleText } from "node:util";
import type { Language } from "@baku/grammar";
import {
  type Calendar,
  type Instant,
  messageText,
  type PlanStep,
  type Procedure,
  type Step,
  type Task,
} from "@baku/runtime";
import type { Session } from "./session.js";

/** What a person reads while a procedure runs: plain lines; colour only where the terminal has it. */

const width = (): number => Math.min(process.stdout.columns ?? 100, 110);

export function wrap(words: string, indent: number): string {
  const pad = " ".repeat(indent);
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    if (line && line.length + word.length + 1 > width() - indent) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((l, i) => (i === 0 ? l : pad + l)).join("\n");
}

export function instant(at: Instant, { zone }: Calendar, lang: Language): string {
  return new Intl.DateTimeFormat(lang === "id" ? "id-ID" : "en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
    .format(at)
    .replace(" pukul", "");
}

/** `3 hari 2 jam` of working time: a day is what the profile's first working day has. */
export function workingTime(ms: number, lang: Language): string {
  const minutes = Math.round(ms / 60_000);
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  const words = lang === "id" ? ["jam", "menit"] : ["hours", "minutes"];
  return [h > 0 ? `${h} ${words[0]}` : "", m > 0 || h === 0 ? `${m} ${words[1]}` : ""].filter(Boolean).join(" ");
}

export function heading({ procedure, calendar, kasus, clock, resumed, lang }: Session): string {
  const { number, title } = procedure.identity;
  const w =
    lang === "id"
      ? { kasus: "Kasus", calendar: "Kalender", simulated: "jam simulasi", real: "jam sistem", resumed: "dilanjutkan" }
      : { kasus: "Case", calendar: "Calendar", simulated: "simulated clock", real: "system clock", resumed: "resumed" };
  return [
    styleText("bold", wrap(title, 0)),
    styleText(
      "dim",
      [
        number.known ? number.value : "",
        `${w.kasus} ${kasus.id}${resumed ? ` (${w.resumed})` : ""}`,
        `${calendar.zone}, ${clock.simulated ? w.simulated : w.real}`,
      ]
        .filter(Boolean)
        .join("  ·  "),
    ),
    "",
  ].join("\n");
}

export const printedStep = (procedure: Procedure, id: string): Step | undefined =>
  procedure.steps.find((s) => s.id === id);

export const actorName = (procedure: Procedure, id: string): string =>
  procedure.actors.find((a) => a.id === id)?.printed ?? id;

/** ` 7  Memerintahkan Kasubbag ...`, the round where it comes back. */
export function stepHead(procedure: Procedure, task: Pick<Task, "step" | "round" | "text">, lang: Language): string {
  const step = printedStep(procedure, task.step);
  const number = (step?.number.known && step.number.value ? step.number.value : "·").padStart(2);
  const round =
    task.round > 1 ? styleText("yellow", lang === "id" ? ` (putaran ${task.round})` : ` (round ${task.round})`) : "";
  return `${styleText("bold", number)}  ${wrap(task.text, 4)}${round}`;
}

const labels = {
  id: { by: "oleh", due: "tenggat", in: "perlu", out: "hasil", inferred: "disimpulkan" },
  en: { by: "by", due: "due", in: "needs", out: "makes", inferred: "inferred" },
} as const;

export const line = (label: string, words: string, color?: "cyan" | "green" | "yellow" | "red"): string =>
  `    ${styleText("dim", label.padEnd(8))} ${color ? styleText(color, wrap(words, 13)) : wrap(words, 13)}`;

/** Who does it, by when, with which documents. */
export function stepDetail(session: Session, task: Task, planned: PlanStep): string {
  const { procedure, calendar, lang } = session;
  const w = labels[lang];
  const step = printedStep(procedure, task.step);
  const inferred = step?.actors.known && step.actors.inferred ? styleText("dim", ` (${w.inferred})`) : "";
  const doers = [
    ...new Set(
      task.by.map((b) => (b.member ? `${actorName(procedure, b.actor)} (${b.member})` : actorName(procedure, b.actor))),
    ),
  ];
  const beside = planned.who.with.map((b) => actorName(procedure, b.actor));
  const who =
    doers.join(", ") +
    (beside.length > 0 ? (lang === "id" ? `; bersama ${beside.join(", ")}` : `; with ${beside.join(", ")}`) : "");
  const printed = step?.duration.known ? step.duration.value.printed : undefined;
  const due =
    task.due === undefined
      ? task.note
        ? messageText(task.note, lang)
        : "-"
      : `${instant(task.due, calendar, lang)}${printed ? ` (${printed})` : ""}`;
  return [
    line(w.by, who + inferred, "cyan"),
    line(w.due, due),
    ...(planned.requires.length > 0 || (step?.requires.known && step.requires.value.length > 0)
      ? [line(w.in, documents(step, "requires"))]
      : []),
  ].join("\n");
}

export function documents(step: Step | undefined, which: "requires" | "produces"): string {
  const cell = step?.[which];
  if (!cell?.known) return "?";
  return cell.printed ?? (cell.value.map((u) => u.printed).join("; ") || "-");
}

export const madeLine = (step: Step | undefined, lang: Language): readonly string[] =>
  step?.produces.known && step.produces.value.length > 0
    ? [line(labels[lang].out, documents(step, "produces"), "green")]
    : [];
