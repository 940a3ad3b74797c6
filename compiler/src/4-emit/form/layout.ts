import type { Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { shown } from "../text.js";
import { wordsOf } from "../words.js";
import { actorColumns } from "./columns.js";
import { flowOf } from "./flow.js";
import { withFooters } from "./footer.js";
import { identityPages } from "./identity.js";
import { notePages } from "./notes.js";
import { type PageOptions, procedurePages } from "./procedure.js";
import { rowsOf, tall } from "./rows.js";
import type { Sheet } from "./sheet.js";
import { flowId, type Tell, toldChart } from "./told.js";
import { type FormLayout, type FormOptions, type FormPage, papers } from "./types.js";

/** Clear of what a printer cannot reach; the footer stands in the lower margin. */
const MARGIN = { side: 10, top: 10, bottom: 12 } as const;

/** The official form of a procedure. Pure: the same procedure gives the same geometry, to the last digit. */
export function layoutForm(procedure: Procedure, { paper = "A4", draft = false }: FormOptions = {}): FormLayout {
  const { width, height } = papers[paper];
  const sheet: Sheet = {
    x: MARGIN.side,
    y: MARGIN.top,
    width: width - 2 * MARGIN.side,
    bottom: height - MARGIN.bottom,
  };
  const words = wordsOf(procedure);
  const title = shown(procedure.identity.title);
  const identity = identityPages(procedure, sheet, draft);
  const pages = [
    ...identity,
    ...settledPages(procedure, { sheet, words, draft, from: identity.length + 1 }),
    ...(draft ? notePages(procedure, sheet, words) : []),
  ];
  return {
    title,
    paper,
    draft,
    width,
    height,
    pages: withFooters(pages, { title, draft, width, height, side: MARGIN.side }),
  };
}

/** So often a row that is parted between pages may have more words to tell; then all are told. */
const ROUNDS = 4;
/** Columns are planned anew only where the table gets so much lower by it. */
const LOWER = 0.97;

/** Words told in the remarks make rows taller, and may call for a wider column of remarks: then all is laid out once more. */
function settledPages(procedure: Procedure, options: PageOptions): readonly Omit<FormPage, "number">[] {
  const { sheet, words, draft } = options;
  const columns = actorColumns(procedure);
  const flow = flowOf(procedure, columns, words);
  const worded = flow.edges.filter(({ label }) => label.length > 0).map(flowId);
  const tell: Tell = (told) => toldChart(flow, told, columns, procedure, words);
  const rowsFor = (told: ReadonlySet<string>) => rowsOf(procedure, sheet, { words, draft, notes: tell(told).notes });
  let told: ReadonlySet<string> = new Set();
  let rows = rowsFor(told);
  for (let round = 1; ; round++) {
    const made = procedurePages(procedure, rows, tell, told, options);
    const more = made.untold.filter((id) => !told.has(id));
    told = new Set([...made.told, ...more, ...(round < ROUNDS ? [] : worded)]);
    const next = rowsFor(told);
    const isLower = tall(next.rows) < LOWER * tall(rows.retold(rows.rows, tell(told).notes));
    if (more.length === 0 && (round > 1 || !isLower)) return made.pages;
    rows = next;
  }
}

/**
 * The form as the command line asks for it. The last one is kept: a procedure's formats are drawn one after the other, and a layout is
 * most of what a drawing takes.
 */
export function formOf(procedure: Procedure, { paper, draft }: Pick<EmitOptions, "paper" | "draft">): FormLayout {
  const options = { paper: paper === "f4" ? "F4" : "A4", draft: draft === true } as const;
  if (last?.procedure !== procedure || last.layout.paper !== options.paper || last.layout.draft !== options.draft)
    last = { procedure, layout: layoutForm(procedure, options) };
  return last.layout;
}

let last: { readonly procedure: Procedure; readonly layout: FormLayout } | undefined;
