import type { Language } from "@baku/grammar";
import { months } from "@baku/grammar/internal";
import type { Cell, DocumentUse, PartialDate, Procedure, Step } from "@baku/runtime";
import { shown } from "../text.js";
import { isThere, lateText, numberOf, type Words } from "../words.js";

/** What a cell of the form prints: paragraphs, none where it is blank. */
export interface Content {
  readonly paragraphs: readonly Item[];
  readonly mark?: "inferred" | "unknown";
  /** The analyst's reason, where it is inferred. */
  readonly reason?: string;
}

export interface Item {
  readonly marker?: string;
  readonly text: string;
}

export const blank: Content = { paragraphs: [] };

/** The text columns of a row; the actors' are drawn. */
export interface StepContent {
  readonly number: Content;
  readonly activity: Content;
  readonly requires: Content;
  readonly duration: Content;
  readonly output: Content;
  readonly remarks: Content;
}

/**
 * A row as the form prints it, to the letter. What the flow needs said in words stands with it: the question of a decision below the
 * activity, a start that is not at once, who is told when it is late, which SOP is run and what is `told` of its arrows in the remarks
 * (without that column, below the activity).
 */
export function stepContent(step: Step, procedure: Procedure, words: Words, told: readonly string[] = []): StepContent {
  const own = isFirst(step, procedure) ? notes(step, words).slice(startNotes(step).length) : notes(step, words);
  const said = [...own, ...told];
  const beside = procedure.columns.remarks.shown;
  const activity: Content = {
    paragraphs: paragraphs([step.text, ...questions(step), ...(beside ? [] : said)]),
    ...(step.inferred === undefined ? {} : { mark: "inferred", reason: step.inferred }),
  };
  const remarks = textContent(step.remarks);
  return {
    number: { paragraphs: paragraphs([numberOf(step)]), ...(step.number.known ? {} : { mark: "unknown" }) },
    activity,
    requires: contentOf(step.requires, uses),
    duration: contentOf(step.duration, (duration) => paragraphs([duration.printed])),
    output: contentOf(step.produces, uses),
    remarks: { ...remarks, paragraphs: [...remarks.paragraphs, ...(beside ? paragraphs(said) : [])] },
  };
}

/** A cell that is not known is blank; a draft marks it. What nobody has looked at yet counts only where a line is expected. */
export function contentOf<T>(cell: Cell<T>, items: (value: T) => readonly Item[]): Content {
  if (!cell.known) {
    const printed = paragraphs(cell.printed === undefined ? [] : [cell.printed]);
    return { paragraphs: printed, mark: "unknown" };
  }
  const shownItems = cell.printed === undefined ? items(cell.value) : paragraphs([cell.printed]);
  return {
    paragraphs: shownItems.length === 0 ? paragraphs(["-"]) : shownItems,
    ...(cell.inferred === undefined ? {} : { mark: "inferred", reason: cell.inferred }),
  };
}

/** A cell that the form need not have is not marked where there is no line. */
export function textContent(cell: Cell<string>): Content {
  return !cell.known && cell.why === "absent" ? blank : contentOf(cell, (text) => paragraphs([text]));
}

export function listContent(cell: Cell<readonly string[]>): Content {
  return contentOf(cell, (items) =>
    items.length === 1
      ? paragraphs(items)
      : items.map((text, index) => ({ marker: `${index + 1}.`, text: shown(text) })),
  );
}

export function dateContent(cell: Cell<PartialDate>): Content {
  return contentOf(cell, (date) => paragraphs([dateText(date)]));
}

/** `12 Agustus 2019`, `Agustus 2019`, `2019`; or `12 August 2019`. */
export function dateText(date: PartialDate, lang: Language = "id"): string {
  const [year = "", month, day] = date.split("-");
  const name = months[Number(month) - 1]?.[lang][0];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

export function paragraphs(texts: readonly string[]): readonly Item[] {
  return texts
    .map(shown)
    .filter((text) => text !== "")
    .map((text) => ({ text }));
}

function uses(documents: readonly DocumentUse[]): readonly Item[] {
  const names = documents.map((use) => shown(use.printed)).filter((name) => name !== "");
  return names.length === 1 ? paragraphs(names) : names.map((text) => ({ marker: "-", text }));
}

const isFirst = (step: Step, { steps }: Procedure): boolean => steps[0] === step;

function questions({ flow, condition }: Step): readonly string[] {
  const asked = flow.question?.known ? [flow.question.value] : [];
  const only = condition !== null && isThere(condition) && condition.known ? [`Hanya jika: ${condition.value}`] : [];
  return [...only, ...asked];
}

/** The start of the first step is written at the arrow that leads to it. */
export function startNotes({ start }: Step): readonly string[] {
  return start?.known && start.value.printed !== "-" ? [`Mulai ${start.value.printed}`] : [];
}

function notes(step: Step, words: Words): readonly string[] {
  const calls = step.calls?.known && isThere(step.calls) ? [step.calls.printed ?? `SOP ${step.calls.value}`] : [];
  const told = step.flow.timeouts
    .filter(({ notify }) => notify !== undefined)
    .map((timeout) => `${capital(lateText(timeout))}, beri tahu ${words.actor(timeout.notify!)}`);
  return [...startNotes(step), ...calls, ...told];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
