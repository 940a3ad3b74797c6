import type { Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { shown } from "../text.js";
import { wordsOf } from "../words.js";
import { actorColumns } from "./columns.js";
import { flowOf } from "./flow.js";
import { withFooters } from "./footer.js";
import { identityPages } from "./identity.js";
import { notePages } from "./notes.js";
import { procedurePages } from "./procedure.js";
import { rowsOf } from "./rows.js";
import type { Sheet } from "./sheet.js";
import { type FormLayout, type FormOptions, papers } from "./types.js";

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
  const rows = rowsOf(procedure, sheet, words, draft);
  const chart = flowOf(procedure, actorColumns(procedure), words);
  const pages = [
    ...identityPages(procedure, sheet, draft),
    ...procedurePages(procedure, rows, chart, {
      sheet,
      words,
      draft,
      from: identityPages(procedure, sheet, draft).length + 1,
    }),
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
