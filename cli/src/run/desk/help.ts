import type { Task } from "@baku/runtime";
import type { Session } from "../session.js";
import { placeOf, printedStep, whoDoes } from "../show.js";
import { missingOf, nextOf } from "./status.js";
import { words } from "./words.js";

type Cell = { readonly known: boolean; readonly inferred?: string };

/** What a step asks, who may do it, its standard, and the clause of the SOP; with the analyst's reasons for what is inferred. */
export function stepHelp(session: Session, task: Task): string {
  const { procedure, plan, lang } = session;
  const w = words[lang].help;
  const step = printedStep(procedure, task.step);
  if (!step) return task.text;
  const why = (cell: Cell | null) =>
    cell?.known && cell.inferred !== undefined ? ` (${w.inferred}: ${cell.inferred})` : "";
  const uses = (cell: typeof step.requires) =>
    cell.known ? (cell.printed ?? (cell.value.map((use) => use.printed).join("; ") || "-")) : w.notStated;
  const question = step.flow.question;
  const missing = missingOf(session, task);
  const next = nextOf(session, task);
  const number = placeOf(procedure, task.step);
  return [
    `${number === "" ? w.step : `${w.step} ${number}`}: ${step.text}`,
    ...(question?.known && question.value !== "" ? [`${w.question}: ${question.value}${why(question)}`] : []),
    ...(task.kind === "condition" ? [`${w.condition}: ${task.text}`] : []),
    `${w.who}: ${whoDoes(procedure, plan, task, lang)}${why(step.actors)}`,
    `${w.requires}: ${uses(step.requires)}${why(step.requires)}`,
    `${w.time}: ${step.duration.known ? step.duration.value.printed : w.notStated}${why(step.duration)}`,
    `${w.produces}: ${uses(step.produces)}${why(step.produces)}`,
    ...(missing.length > 0 ? [`${w.missing}: ${missing.join("; ")}`] : []),
    ...(next === "" ? [] : [`${w.next}: ${next}`]),
    ...(step.source === undefined ? [] : [`${w.source}: ${step.source}`]),
  ].join("\n");
}
