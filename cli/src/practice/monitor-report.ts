import { styleText } from "node:util";
import type { Language } from "@baku/grammar";
import { escaped, heading, tableRow, wrapped } from "../report/lines.js";
import { type Form, monitorWords, type Row } from "./monitor.js";

/** For a terminal: what is good and what is not, with the notes; what the assessor fills in has no place here. */
export function monitorText(form: Form): string {
  const { rows, institution, remarks, lang } = form;
  const w = monitorWords[lang];
  return `${[
    heading(w.title),
    ...institution.map((line) => wrapped(line, 0)),
    periodOf(form),
    "",
    ...rows.flatMap((row) => [...(row.isProcedure && row.number !== "1" ? [""] : []), line(row)]),
    "",
    ...[w.source(form.place), ...remarks].map((each) => styleText("dim", wrapped(each, 0))),
  ].join("\n")}\n`;
}

function line({ number, text, isProcedure, good, note }: Row): string {
  const mark = good === undefined ? styleText("dim", "·") : good ? styleText("green", "✓") : styleText("red", "✗");
  const name = wrapped(text, 0, 10);
  const found = wrapped(note, 10);
  return `  ${mark} ${number.padEnd(5)} ${isProcedure ? styleText("bold", name) : name}\n${good === false ? styleText("yellow", found) : styleText("dim", found)}`;
}

/** For a document: the table as the regulation has it, the assessor's columns blank. */
export function monitorMarkdown(form: Form): string {
  const { rows, institution, remarks, place, lang } = form;
  const w = monitorWords[lang];
  return `${[
    `# ${w.title}`,
    "",
    ...institution.flatMap((each) => [escaped(each), ""]),
    periodOf(form),
    "",
    tableRow(w.columns),
    tableRow(["---", "---", ":---:", ":---:", "---", "---", "---"]),
    ...rows.map(({ number, text, isProcedure, good, note }) =>
      tableRow([
        number,
        isProcedure ? `**${escaped(text)}**` : escaped(text),
        good === true ? "✓" : "",
        good === false ? "✓" : "",
        escaped(note),
        "",
        "",
      ]),
    ),
    "",
    ...[w.source(place), ...remarks].flatMap((each) => [escaped(each), ""]),
  ].join("\n")}`;
}

/** For a program. */
export function monitorJson({ rows, span, at, place, institution, remarks }: Form): string {
  const period = { from: span.first, until: span.last };
  const listed = rows.map(({ good, ...row }) => ({ ...row, good: good ?? null }));
  return `${JSON.stringify({ place, period, at, institution, rows: listed, remarks }, null, 2)}\n`;
}

export function periodOf({ span, at, zone, lang }: Form): string {
  const w = monitorWords[lang];
  const said = w.period(dateOf(span.first, lang), dateOf(span.last, lang));
  if (at >= span.until) return said;
  const today = new Date(at).toLocaleDateString("sv-SE", { timeZone: zone });
  return `${said}. ${w.running(dateOf(today, lang))}`;
}

const dateOf = (date: string, lang: Language): string =>
  new Intl.DateTimeFormat(lang === "id" ? "id-ID" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    Date.parse(`${date}T00:00Z`),
  );
