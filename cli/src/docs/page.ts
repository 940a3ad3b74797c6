import { messageOf } from "@baku/compiler";
import { dateText } from "@baku/compiler/internal";
import type { Language } from "@baku/grammar";
import { fold } from "@baku/grammar/internal";
import {
  type Cell,
  coverage,
  type Duration,
  messageText,
  type PartialDate,
  type Procedure,
  stepName,
} from "@baku/runtime";
import { labels } from "@baku/runtime/internal";
import { type Book, type Chapter, callOf, type Edition, type Extras } from "./book.js";
import { type Cells, cellsOf } from "./cells.js";
import { historySection } from "./history-section.js";
import { blocks, fence, lines, link, list, strong, table, text } from "./markdown.js";
import { type Words, words } from "./words.js";

/** The page of one procedure. */
export function pageOf(chapter: Chapter, book: Book, edition: Edition, extras: Extras): string {
  const { procedure, path } = chapter;
  const w = words[edition.lang];
  const cells = cellsOf(procedure, chapter.anchors, w);
  return `${blocks([
    edition.site ? wide(w.generated(path)) : comment(w.generated(path)),
    `# ${title(procedure)}`,
    navigation(edition, w),
    identity(procedure, cells, edition),
    form(extras, edition, w),
    `## ${w.flowchart}`,
    ...flowchart(extras, w),
    `## ${w.steps}`,
    steps(procedure, cells, w),
    `## ${w.work}`,
    work(extras, edition),
    `## ${w.coverage}`,
    ...covered(procedure, edition),
    `## ${w.findings}`,
    findings(chapter, edition),
    ...relations(chapter, book, w),
    ...historySection(extras.history, edition.lang),
  ])}\n`;
}

export const title = ({ identity }: Procedure): string => text(identity.title) || "?";

/** Hidden on the page: who opens the file sees that it is made. */
export const comment = (said: string): string => `<!-- ${said.replace(/[<>&]|-(?=-)/g, "")} -->`;

/** On a site the table of steps needs the room of the outline beside it. */
const wide = (said: string): string => `---\n# ${said.replace(/\s+/g, " ")}\naside: false\n---`;

export const navigation = ({ index }: Edition, w: Words): string =>
  [link(w.procedures, index), link(w.actors, "pelaksana.md"), link(w.documents, "dokumen.md")].join(" · ");

/** A day as it is written in that language. */
function written(cell: Cell<PartialDate>, lang: Language): Cell<string> {
  return cell.known ? { ...cell, value: dateText(cell.value, lang) } : cell;
}

function printedOf(cell: Cell<Duration>): Cell<string> {
  return cell.known ? { ...cell, value: cell.value.printed } : cell;
}

function identity(procedure: Procedure, cells: Cells, { lang }: Edition): string {
  const { identity } = procedure;
  const label = (key: keyof typeof labels) => strong(capital(labels[key][lang]));
  const one = (key: keyof typeof labels, cell: Cell<string>): readonly string[] => [label(key), cells.plain(cell)];
  const day = (key: "created" | "revised" | "approved") => one(key, written(identity[key], lang));
  const many = (key: "legalBasis" | "qualifications" | "related" | "equipment" | "warnings" | "records") => {
    const items = cells.listed(procedure[key]);
    return [label(key), lines(items.length > 1 ? items.map((item) => `• ${item}`) : items)];
  };
  const approvals = identity.approvals.map((approval) => [
    label("approval"),
    lines([
      cells.plain(approval.office),
      ...(["name", "rank", "nip"] as const).map((key) => `${labels[key][lang]}: ${cells.plain(approval[key])}`),
    ]),
  ]);
  const rows = [
    [label("institution"), lines(cells.listed(identity.institution))],
    one("unit", identity.unit),
    one("identityNumber", identity.number),
    day("created"),
    day("revised"),
    day("approved"),
    ...approvals,
    ...(identity.kinds ? [[label("kinds"), lines(cells.listed(identity.kinds))]] : []),
    ...(identity.serviceTime ? [one("serviceTime", printedOf(identity.serviceTime))] : []),
    many("legalBasis"),
    many("qualifications"),
    many("related"),
    many("equipment"),
    many("warnings"),
    many("records"),
  ];
  return table(
    [words[lang].sheet, words[lang].value],
    rows.filter(([, value]) => value !== ""),
  );
}

/** The official form as a picture that was drawn when the site was built, and every file to take away. */
function form({ downloads }: Extras, { site, lang }: Edition, w: Words): string {
  if (!site || downloads.length === 0) return "";
  // From the page itself: VitePress puts its base before a picture's address, but not before that of a file.
  const root = lang === "en" ? ".." : ".";
  const pictures = downloads.filter(({ emitter }) => emitter === "svg");
  return blocks([
    `## ${w.form}`,
    ...pictures.map(({ address }) => `![${w.formAbout}](${address})`),
    `${w.downloads}: ${downloads.map(({ end, address }) => `[${end.slice(1)}](${root}${address}){target="_self" download}`).join(" · ")}`,
  ]);
}

function flowchart({ flowcharts }: Extras, w: Words): readonly string[] {
  return flowcharts.flatMap((chart, index) => [
    flowcharts.length > 1 ? `### ${w.flowchartPart(index + 1, flowcharts.length)}` : "",
    fence("mermaid", chart),
  ]);
}

function steps({ columns, steps }: Procedure, cells: Cells, w: Words): string {
  const shown = (["activity", "actors", "requires", "duration", "output", "remarks"] as const).filter(
    (column) => columns[column].shown,
  );
  const cell = {
    activity: cells.activity,
    actors: cells.actors,
    requires: (step) => cells.uses(step.requires),
    duration: cells.duration,
    output: (step) => cells.uses(step.produces),
    remarks: cells.remarks,
  } satisfies Record<(typeof shown)[number], (step: Procedure["steps"][number]) => string>;
  const head = ["No", ...shown.map((column) => text(columns[column].heading)), w.next];
  const rows = steps.map((step) => [
    cells.number(step),
    ...shown.map((column) => cell[column](step)),
    cells.flow(step),
  ]);
  return table(head, rows);
}

function work({ work }: Extras, { lang }: Edition): string {
  const w = words[lang];
  if ("reasons" in work)
    return blocks([w.notRunnable, list(work.reasons.map((reason) => text(messageText(reason, lang))))]);
  const { least, most, unknown } = work;
  const rounded = (minutes: number) => w.minutes(Math.round(minutes * 10) / 10);
  const upTo = most === "unbounded" ? w.workUnbounded : most === undefined ? "" : w.workMost(rounded(most));
  const sum = least === undefined ? w.workNone : `${[w.workLeast(rounded(least)), upTo].filter(Boolean).join(", ")}.`;
  const left = unknown.map((step) => text(stepName(step, lang))).join("; ");
  return blocks([sum, left === "" ? "" : w.workUnknown(left)]);
}

function covered(procedure: Procedure, { lang }: Edition): readonly string[] {
  const w = words[lang];
  const { cells, totals } = coverage(procedure);
  const states = ["stated", "inferred", "unknown", "absent"] as const;
  const open = cells.filter(({ state }) => state === "unknown" || state === "absent");
  const places = new Map<string, string[]>();
  for (const { step, label } of open) {
    const place = step ? capital(stepName(step, lang)) : w.sheet;
    places.set(place, [...(places.get(place) ?? []), labels[label][lang]]);
  }
  const percent = (count: number) => `${cells.length === 0 ? 0 : Math.round((100 * count) / cells.length)}%`;
  return [
    table(
      [w.cells, w.amount, "%"],
      states.map((state) => [w.states[state], String(totals[state]), percent(totals[state])]),
      ["---", "---:", "---:"],
    ),
    places.size > 0 ? `${w.open}:` : "",
    list([...places].map(([place, labels]) => `${text(place)}: ${labels.map(text).join(", ")}`)),
  ];
}

function findings({ findings }: Chapter, { lang }: Edition): string {
  const w = words[lang];
  if (findings.length === 0) return w.findingsNone;
  const rows = findings.map((finding) => [
    finding.code,
    w.severities[finding.severity],
    String(finding.line),
    text(messageOf(finding, lang)),
  ]);
  return table(w.findingColumns, rows, ["---", "---", "---:", "---"]);
}

/** What it runs, what runs it, and what its sheet names that has a page here. */
export function relations(chapter: Chapter, book: Book, w: Words): readonly string[] {
  const { procedure, callers } = chapter;
  const page = (id: string) => {
    const other = book.byId.get(id);
    return other ? link(title(other.procedure), `${id}.md`) : text(id);
  };
  const calls = [...new Set(procedure.steps.flatMap((step) => callOf(step) ?? []))];
  const named = procedure.related.known ? procedure.related.value : [];
  const related = named.flatMap((name) => {
    const other = book.byTitle.get(fold(name.replace(/^SOP\s+/i, "")));
    return other && other !== chapter ? [other.procedure.id] : [];
  });
  const lines = [
    calls.length > 0 ? `${w.calls}: ${calls.map(page).join(", ")}` : "",
    callers.length > 0 ? `${w.calledBy}: ${callers.map(page).join(", ")}` : "",
    related.length > 0 ? `${w.related}: ${[...new Set(related)].map(page).join(", ")}` : "",
  ].filter(Boolean);
  return lines.length > 0 ? [`## ${w.relations}`, list(lines)] : [];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
