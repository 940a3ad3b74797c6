import { blocks } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** Keterkaitan is blank in the source. A dash says that there are none. */
export const relatedNamed: Check = ({ procedure: { related }, node }) => {
  const [block] = blocks(node, "related");
  return block && !related.known && related.why === "unknown" ? [raise("SOP521", block.label.span, {})] : [];
};
