import { raise } from "../findings/registry.js";
import { type Check, headOf } from "./checks.js";

/** What the source itself leaves blank (`?`) in a step that the form prints. One finding a step. */
export const cellsBlank: Check = (draft) => {
  const { steps, columns } = draft.procedure;
  return steps.flatMap((step, i) => {
    const cells = [
      ["oleh", step.actors, columns.actors],
      ["kelengkapan", step.requires, columns.requires],
      ["waktu", step.duration, columns.duration],
      ["keluaran", step.produces, columns.output],
    ] as const;
    const blank = cells.flatMap(([name, cell, column]) =>
      column.shown && step.printed && !cell.known && cell.why === "unknown" && cell.printed === undefined ? [name] : [],
    );
    return blank.length > 0 ? [raise("SOP512", headOf(draft, i), { cells: blank.join(", ") })] : [];
  });
};
