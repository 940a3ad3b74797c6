import { blocks, field } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import { type Check, headOf } from "./checks.js";

/** Each activity stands in somebody's column: neither `oleh : -` nor no line at all. What the source does not say is another's finding. */
export const actorStated: Check = (draft) => {
  const { steps, columns } = draft.procedure;
  return blocks(draft.node, "step").flatMap((block, i) => {
    const who = field(block, "who");
    if (!who) return columns.actors.shown && steps[i]?.printed ? [raise("SOP511", headOf(draft, i), {})] : [];
    return who.value.state === "none" ? [raise("SOP511", who.value.span, {})] : [];
  });
};
