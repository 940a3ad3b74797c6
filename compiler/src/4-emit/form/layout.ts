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
import { rowsOf } from "./rows.js";
import type { Sheet } from "./sheet.js";
import { flowId, toldChart } from "./told.js";
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

/** After so many rounds not only words that are lost are told in the remarks, but all. */
const ROUNDS = 5;

/** Words told in the remarks make rows taller and pages break elsewhere, so that the arrows are laid out once more. */
function settledPages(procedure: Procedure, options: PageOptions): readonly Omit<FormPage, "number">[] {
  const { sheet, words, draft } = options;
  const columns = actorColumns(procedure);
  const flow = flowOf(procedure, columns, words);
  const told = new Set<string>();
  for (let round = 1; ; round++) {
    const { chart, notes } = toldChart(flow, told, columns, procedure, words);
    const { pages, lost } = procedurePages(
      procedure,
      rowsOf(procedure, sheet, { words, draft, notes }),
      chart,
      options,
    );
    const fresh = lost.filter((id) => !told.has(id));
    if (fresh.length === 0) return pages;
    for (const id of round < ROUNDS - 1 ? fresh : flow.edges.map(flowId)) told.add(id);
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
