import type { Actor, Cell, DocumentUse, Procedure, Step, Target } from "@baku/runtime";
import { html, lines, link, slug, text } from "./markdown.js";
import type { Words } from "./words.js";

/** What stands in the cells of a page's tables, as Markdown. */
export interface Cells {
  readonly number: (step: Step) => string;
  readonly activity: (step: Step) => string;
  readonly actors: (step: Step) => string;
  readonly uses: (cell: Cell<readonly DocumentUse[]>) => string;
  readonly duration: (step: Step) => string;
  readonly remarks: (step: Step) => string;
  readonly flow: (step: Step) => string;
  readonly plain: (cell: Cell<string>) => string;
  readonly listed: (cell: Cell<readonly string[]>) => readonly string[];
}

export function cellsOf(procedure: Procedure, anchors: ReadonlyMap<string, string>, w: Words): Cells {
  const actors = new Map(procedure.actors.map((actor) => [actor.id, actor]));
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const actor = (id: string) => actorLink(actors.get(id), id);
  const why = (reason: string | undefined) => (reason === undefined ? "" : `*(${w.inferred}: ${text(reason)})*`);

  const shown = <T>(cell: Cell<T>, value: (value: T) => string): string => {
    if (cell.known) return joined([value(cell.value), why(cell.inferred)]);
    if (cell.why === "absent") return "";
    const words = cell.printed === undefined ? `*${w.unknown}*` : text(cell.printed);
    return joined([words, cell.note === undefined ? "" : `(${text(cell.note)})`]);
  };

  const target = (to: Target): string => {
    const step = steps.get(to);
    if (to === "end") return w.end;
    if (!step) return `*${w.unknown}*`;
    return link(`${w.step} ${text(numberOf(step) || step.name || step.id)}`, `#${anchors.get(to)}`);
  };

  return {
    number: (step) => `<a id="${html(anchors.get(step.id) ?? "")}"></a>${text(numberOf(step)) || "–"}`,
    activity: (step) => {
      const { question } = step.flow;
      const asked = question && (question.known ? question.value !== "" : true);
      return lines([
        step.phase ? `*${text(phaseOf(step, procedure))}*` : "",
        step.condition && isThere(step.condition) ? `*${w.onlyIf}* ${shown(step.condition, text)}` : "",
        joined([text(step.text), why(step.inferred)]),
        asked ? `**${shown(question, text)}**` : "",
      ]);
    },
    actors: (step) =>
      shown(step.actors, ({ mode, responsible, with: others }) =>
        lines([
          responsible.map((id) => (mode === "each" ? `${w.each} ${actor(id)}` : actor(id))).join(` ${w.or} `),
          ...others.map((other) => `${w.with} ${other.each ? `${w.each} ` : ""}${actor(other.actor)}`),
        ]),
      ),
    uses: (cell) =>
      shown(cell, (uses) =>
        uses.length === 0 ? "-" : lines(uses.map((use) => joined([documentLink(procedure, use), why(use.inferred)]))),
      ),
    duration: (step) => shown(step.duration, (duration) => text(duration.printed)),
    remarks: (step) => shown(step.remarks, (value) => text(value) || "-"),
    flow: (step) => {
      const { waitsFor, outcomes, next, nextInferred, cut, timeouts } = step.flow;
      const going = next.map(target).join(", ");
      const both = next.length > 1 ? `${w.atOnce}: ` : "";
      return lines([
        waitsFor.length > 0 ? `${w.waits} ${waitsFor.map(target).join(", ")}` : "",
        ...outcomes.map(({ answer, to, limit, inferred }) =>
          joined([
            `**${text(answer)}** → ${target(to)}${limit ? `, ${w.atMost(limit.times)}` : ""}`,
            limit?.then?.step !== undefined ? `, ${w.then} ${target(limit.then.step)}` : "",
            limit?.then?.actor !== undefined ? `, ${w.then} ${actor(limit.then.actor)}` : "",
            why(inferred),
          ]),
        ),
        outcomes.length === 0 && going !== "" ? joined([`→ ${both}${going}`, why(nextInferred)]) : "",
        cut ? `→ *${w.unknown}*` : "",
        ...timeouts.map(({ after, to, notify, inferred }) =>
          joined([
            `${w.late} ${after ? text(after.printed) : w.then}`.replace(` ${w.then}`, ""),
            to === undefined ? "" : `→ ${target(to)}`,
            notify === undefined ? "" : `${w.notify} ${actor(notify)}`,
            why(inferred),
          ]),
        ),
      ]);
    },
    plain: (cell) => shown(cell, (value) => text(value) || "-"),
    listed: (cell) =>
      cell.known && cell.value.length > 0
        ? [...cell.value.map(text), ...(cell.inferred === undefined ? [] : [why(cell.inferred)])]
        : [shown(cell, () => "-")].filter((line) => line !== ""),
  };
}

const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .join(" ")
    .replaceAll(" ,", ",");

/** The printed number; empty where the form has none. */
export function numberOf({ number }: Step): string {
  const printed = number.known ? (number.printed ?? number.value).trim() : "";
  return printed === "-" ? "" : printed;
}

export const isThere = (cell: Cell<string>): boolean => !cell.known || cell.value !== "";

function phaseOf({ phase: id }: Step, { phases }: Procedure): string {
  const phase = phases.find((one) => one.id === id);
  return phase ? [phase.number, phase.name].filter(Boolean).join(". ") : "";
}

const actorLink = (actor: Actor | undefined, id: string): string =>
  link(text(actor?.printed ?? id), `pelaksana.md#${slug(actor?.printed ?? id)}`);

/** The document by its own name, however the cell prints it. */
function documentLink({ documents }: Procedure, use: DocumentUse): string {
  const name = documents.find(({ id }) => id === use.document)?.name ?? use.document;
  return link(text(use.printed), `dokumen.md#${slug(name)}`);
}
