import { styleText } from "node:util";
import type { Language } from "@baku/grammar";
import {
  type Coverage,
  type CoverageState,
  type CoveredCell,
  type LabelOf,
  type Procedure,
  stepName,
} from "@baku/runtime";
import { labels } from "@baku/runtime/internal";
import { cut, escaped, heading, tableRow, width, wrapped } from "./lines.js";
import { type WorkTime, workLines, workTitle } from "./work.js";

export interface Covered {
  readonly path: string;
  readonly procedure: Procedure;
  readonly coverage: Coverage;
  /** Missing where the flow is not sure. */
  readonly work: WorkTime | undefined;
  readonly lang: Language;
}

/** For a person: the sheet in lines, the steps in a grid, then how much is known. */
export function coverageText({ path, procedure, coverage, work, lang }: Covered): string {
  const w = words[lang];
  const { sheet, rows } = partsOf(coverage);
  const columns = columnsOf(rows);
  const states = (Object.keys(marks) as CoverageState[]).map((state) => ({
    state,
    cells: sheet.filter((cell) => cell.state === state),
  }));
  const names = columns.map((label) => labels[label][lang]);
  const grid = rows.map(({ name, number, cells }) => {
    const shown = columns.map((label, i) => {
      const state = cells.get(label);
      return `${state ? painted(state) : " "}${" ".repeat(names[i]!.length - 1)}`;
    });
    const room = width() - names.reduce((sum, each) => sum + each.length + 2, 8);
    return `  ${cut(number, 12).padStart(4)}  ${shown.join("  ")}  ${styleText("dim", cut(name, room))}`.trimEnd();
  });
  return `${[
    heading(procedure.identity.title),
    styleText("dim", path),
    "",
    heading(w.sheet),
    ...states
      .filter(({ cells }) => cells.length > 0)
      .map(({ state, cells }) => {
        const list = cells.map(({ label }) => labels[label][lang]).join(", ");
        return `  ${painted(state)} ${wrapped(list, 0, 4)}`;
      }),
    "",
    ...(rows.length > 0
      ? [heading(w.steps), styleText("dim", `  ${"".padStart(4)}  ${names.join("  ")}`), ...grid, ""]
      : []),
    ...totalsOf(coverage).map(
      ({ state, count, percent }) =>
        `  ${painted(state)} ${w.states[state].padEnd(16)} ${String(count).padStart(4)}  ${percent.padStart(4)}`,
    ),
    "",
    heading(workTitle(lang)),
    ...workLines(work, lang).map((line) => wrapped(line, 2, 4)),
  ].join("\n")}\n`;
}

/** For a page: the same grid as a table, and what is not stated. */
export function coverageMarkdown({ procedure, coverage, work, lang }: Covered): string {
  const w = words[lang];
  const { sheet, rows } = partsOf(coverage);
  const columns = columnsOf(rows);
  const totals = totalsOf(coverage);
  return `${[
    `## ${escaped(procedure.identity.title)}`,
    "",
    tableRow(["", w.count, "%"]),
    tableRow(["---", "---:", "---:"]),
    ...totals.map(({ state, count, percent }) =>
      tableRow([`${marks[state]} ${w.states[state]}`, String(count), percent]),
    ),
    "",
    `### ${w.sheet}`,
    "",
    tableRow([w.cell, w.state]),
    tableRow(["---", "---"]),
    ...sheet.map(({ label, state }) => tableRow([labels[label][lang], `${marks[state]} ${w.states[state]}`])),
    "",
    `### ${w.steps}`,
    "",
    tableRow(["No", w.step, ...columns.map((label) => labels[label][lang])]),
    tableRow(["---:", "---", ...columns.map(() => ":---:")]),
    ...rows.map(({ number, name, cells }) =>
      tableRow([
        escaped(number),
        escaped(name),
        ...columns.map((label) => {
          const state = cells.get(label);
          return state ? marks[state] : "";
        }),
      ]),
    ),
    "",
    `### ${workTitle(lang)}`,
    "",
    ...workLines(work, lang).map((line) => `- ${escaped(line)}`),
  ].join("\n")}\n`;
}

/** For a program: figures, and every cell with its place as people call it. */
export function coverageJson({ path, procedure, coverage, work, lang }: Covered): string {
  const cells = coverage.cells.map(({ path, label, step, state }) => ({
    path,
    place: [step ? stepName(step, lang) : words[lang].sheet, labels[label][lang]].join(", "),
    ...(step && { step }),
    state,
  }));
  const made = {
    path,
    id: procedure.id,
    total: coverage.cells.length,
    totals: coverage.totals,
    cells,
    work: work ?? null,
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

interface Row {
  readonly number: string;
  readonly name: string;
  readonly cells: ReadonlyMap<LabelOf, CoverageState>;
}

function partsOf({ cells }: Coverage): { readonly sheet: readonly CoveredCell[]; readonly rows: readonly Row[] } {
  const rows = new Map<string, { number: string; name: string; cells: Map<LabelOf, CoverageState> }>();
  for (const { step, label, state } of cells) {
    if (!step) continue;
    const row = rows.get(step.id) ?? { number: step.number ?? "·", name: step.label, cells: new Map() };
    row.cells.set(label, state);
    rows.set(step.id, row);
  }
  return { sheet: cells.filter(({ step }) => !step), rows: [...rows.values()] };
}

/** The columns that any row has, in the order of the form. */
function columnsOf(rows: readonly Row[]): readonly LabelOf[] {
  const order = ["activity", "actors", "flow", "requires", "duration", "output", "remarks"] as const;
  return order.filter((label) => rows.some(({ cells }) => cells.has(label)));
}

function totalsOf({ cells, totals }: Coverage) {
  return (Object.keys(marks) as CoverageState[]).map((state) => ({
    state,
    count: totals[state],
    percent: `${cells.length === 0 ? 0 : Math.round((100 * totals[state]) / cells.length)}%`,
  }));
}

/** `~` and `?` as a `.sop` writes them. */
const marks: Readonly<Record<CoverageState, string>> = { stated: "●", inferred: "~", unknown: "?", absent: "○" };

const colors = { stated: "green", inferred: "cyan", unknown: "yellow", absent: "red" } as const;

const painted = (state: CoverageState): string => styleText(colors[state], marks[state]);

const words = {
  id: {
    sheet: "Lembar identitas",
    steps: "Langkah",
    step: "langkah",
    cell: "isian",
    state: "keadaan",
    count: "jumlah",
    states: { stated: "tertulis", inferred: "disimpulkan", unknown: "tidak diketahui", absent: "belum diisi" },
  },
  en: {
    sheet: "Identity sheet",
    steps: "Steps",
    step: "step",
    cell: "cell",
    state: "state",
    count: "count",
    states: { stated: "stated", inferred: "inferred", unknown: "unknown", absent: "not filled in" },
  },
} as const satisfies Readonly<Record<Language, object>>;
