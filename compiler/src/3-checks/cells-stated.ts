import { blocks, field } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import { type Check, headOf } from "./checks.js";

/** Nobody has looked yet: a step without a line for one of the standards that the form prints. Without an actor it is SOP511. */
export const cellsStated: Check = (draft) => {
  const { steps, columns } = draft.procedure;
  if (steps.length === 0 && draft.node.title) return [raise("SOP507", draft.node.title.label.span, {})];
  const placed = blocks(draft.node, "step");
  return steps.flatMap((step, i) => {
    const cells = [
      ["kelengkapan", "requires", columns.requires],
      ["waktu", "duration", columns.duration],
      ["keluaran", "produces", columns.output],
    ] as const;
    // A line that is there but empty is another finding's.
    const missing = cells.flatMap(([name, key, column]) =>
      column.shown && step.printed && !field(placed[i]!, key) ? [name] : [],
    );
    return missing.length > 0 ? [raise("SOP501", headOf(draft, i), { cells: missing.join(", ") })] : [];
  });
};
