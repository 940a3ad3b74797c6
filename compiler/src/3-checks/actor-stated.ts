import { blocks, field } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** `oleh : -`: an activity stands in somebody's column. What is not known or not written yet is another's finding. */
export const actorStated: Check = ({ node }) =>
  blocks(node, "step").flatMap((block) => {
    const who = field(block, "who");
    return who?.value.state === "none" ? [raise("SOP511", who.value.span, {})] : [];
  });
