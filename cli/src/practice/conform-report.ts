import { styleText } from "node:util";
import type { Language } from "@baku/grammar";
import {
  type Conformance,
  type Deviation,
  messageHelp,
  messageText,
  type Practice,
  practiceOf,
  type StepPractice,
  versionOf,
} from "@baku/runtime";
import { columnsOf } from "../report/letters.js";
import { cut, escaped, heading, tableRow, width, wrapped } from "../report/lines.js";
import { instant, workingTime } from "../run/show.js";
import type { Compared, Comparison } from "./compare.js";
import { statuses, tally, words } from "./words.js";

export interface Conformed extends Comparison {
  readonly compared: readonly [Compared];
  readonly place: string;
  readonly lang: Language;
}

/** For a person: what was found step by step, then case by case. */
export function conformText(made: Conformed): string {
  const { compared, place, lang } = made;
  const [found] = compared;
  const { procedure, plan, calendar, cases, at } = found;
  const w = words[lang];
  const practice = practiceOf(plan, cases);
  const where = `${place}  ·  ${w.asOf(instant(at, calendar, lang))}`;
  const notes = notesOf(made).map((note) => styleText("dim", wrapped(note, 0)));
  if (cases.length === 0) {
    return `${[heading(procedure.identity.title), styleText("dim", where), "", w.none, ...notes].join("\n")}\n`;
  }
  const result = styleText(
    practice.straight === cases.length ? "green" : "yellow",
    w.straight(practice.straight, cases.length),
  );
  const rest = tally(practice.counts, lang);
  return `${[
    heading(procedure.identity.title),
    styleText("dim", where),
    "",
    `${result}.`,
    ...(rest ? [wrapped(`${rest}.`, 0)] : []),
    ...notes,
    "",
    ...grid(practice, lang),
    "",
    ...byCase(found, lang),
  ].join("\n")}\n`;
}

/** For a report or the summary of a job. */
export function conformMarkdown(made: Conformed): string {
  const { compared, place, lang } = made;
  const [{ procedure, plan, calendar, cases, at }] = compared;
  const w = words[lang];
  const practice = practiceOf(plan, cases);
  const deviating = cases.filter(({ deviations }) => deviations.length > 0);
  const rest = tally(practice.counts, lang);
  const summary =
    cases.length === 0 ? w.none : `${w.straight(practice.straight, cases.length)}.${rest ? ` ${rest}.` : ""}`;
  return `${[
    `## ${escaped(procedure.identity.title)}`,
    "",
    `${escaped(place)}, ${w.asOf(instant(at, calendar, lang))}. ${summary}`,
    "",
    ...notesOf(made).flatMap((note) => [escaped(note), ""]),
    tableRow(["No", w.step, ...columns.map((column) => w[column]), w.half]),
    tableRow(["---:", "---", ...columns.map(() => "---:"), "---:"]),
    ...practice.steps.map((step) =>
      tableRow([
        escaped(step.ref.number ?? ""),
        escaped(step.text),
        ...figures(step).map((n) => (n === 0 ? "" : String(n))),
        step.median === undefined ? "" : workingTime(step.median, lang),
      ]),
    ),
    ...(deviating.length === 0
      ? []
      : [
          "",
          `### ${w.deviations}`,
          "",
          tableRow([w.case, w.status, w.when, w.what]),
          tableRow(["---", "---", "---", "---"]),
          ...deviating.flatMap(({ case: id, status, deviations }) =>
            deviations.map((each) =>
              tableRow([
                escaped(id),
                statuses[lang][status],
                instant(each.at, calendar, lang),
                `${each.code} ${escaped(messageText(each, lang))}`,
              ]),
            ),
          ),
        ]),
  ].join("\n")}\n`;
}

/** For a program: every case with its times and deviations, and the sum. */
export function conformJson({ compared, place, strangers, problems, lang }: Conformed): string {
  const [{ procedure, plan, calendar, cases, at, otherVersion, otherCalendar }] = compared;
  const { steps, ...sum } = practiceOf(plan, cases);
  const listed = cases.map(({ deviations, ...each }) => ({
    ...each,
    deviations: deviations.map((deviation) => ({
      code: deviation.code,
      at: deviation.at,
      ...(deviation.step !== undefined && { step: deviation.step }),
      ...(deviation.by && { by: deviation.by }),
      message: messageText(deviation, lang),
      help: messageHelp(deviation, lang),
    })),
  }));
  const report = {
    place,
    at,
    procedure: { id: procedure.id, version: versionOf(procedure) },
    calendar: calendar.version,
    summary: { ...sum, otherVersion, otherCalendar, strangers },
    problems,
    steps: steps.map(({ ref, text: _, ...step }) => ({ step: ref.id, ...step })),
    cases: listed,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function notesOf({ compared: [found], strangers, lang }: Conformed): readonly string[] {
  const w = words[lang];
  return [
    ...(found.otherVersion > 0 ? [w.otherVersion(found.otherVersion)] : []),
    ...(found.otherCalendar > 0 ? [w.otherCalendar(found.otherCalendar)] : []),
    ...(strangers > 0 ? [w.strangers(strangers)] : []),
  ];
}

const columns = ["done", "late", "skipped", "order", "actor", "other"] as const;

function figures({ done, counts }: StepPractice): readonly number[] {
  const { CON101 = 0, CON102 = 0, CON105 = 0, CON110 = 0, CON111 = 0 } = counts;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [done, CON110 + CON111, CON101, CON102, CON105, all - CON101 - CON102 - CON105 - CON110 - CON111];
}

/** A line a step: how often it was done, and how often it was not as the SOP says. */
function grid({ steps }: Practice, lang: Language): readonly string[] {
  const w = words[lang];
  const heads = columns.map((column) => w[column]);
  const widths = heads.map((head) => columnsOf(head) + 2);
  const half = Math.max(
    columnsOf(w.half),
    ...steps.map(({ median }) => (median === undefined ? 0 : workingTime(median, lang).length)),
  );
  const room = width() - widths.reduce((sum, each) => sum + each, 0) - half - 10;
  const head = `${" ".repeat(6)}${" ".repeat(room)}${heads.map((each, i) => each.padStart(widths[i]!)).join("")}  ${w.half.padStart(half)}`;
  return [
    styleText("dim", head),
    ...steps.map((step) => {
      const shown = figures(step).map((n, i) => {
        const figure = (n === 0 ? "·" : String(n)).padStart(widths[i]!);
        return n === 0 ? styleText("dim", figure) : i === 0 ? figure : styleText("yellow", figure);
      });
      const median = step.median === undefined ? "" : workingTime(step.median, lang);
      const text = cut(step.text, room);
      const number = (step.ref.number ?? "·").padStart(4);
      return `${number}  ${text}${" ".repeat(Math.max(0, room - columnsOf(text)))}${shown.join("")}  ${median.padStart(half)}`.trimEnd();
    }),
  ];
}

function byCase({ cases, calendar }: Compared, lang: Language): readonly string[] {
  const w = words[lang];
  const deviating = cases.filter(({ deviations }) => deviations.length > 0);
  if (deviating.length === 0) return [styleText("green", w.nothing)];
  return [
    heading(w.deviations),
    ...deviating.flatMap((each) => ["", caseLine(each), ...each.deviations.map((one) => line(one))]),
  ];

  function caseLine({ case: id, status, from }: Conformance): string {
    const begun = w.started(instant(from, calendar, lang));
    return `${styleText("bold", wrapped(id, 0))}  ${styleText("dim", `${statuses[lang][status]}, ${begun}`)}`;
  }

  function line(deviation: Deviation): string {
    const when = instant(deviation.at, calendar, lang);
    return `  ${styleText("dim", when)}  ${styleText("yellow", deviation.code)}\n${wrapped(messageText(deviation, lang), 4)}`;
  }
}
