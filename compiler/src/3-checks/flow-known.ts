import { blocks, field } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** `lanjut -> ?`, `menunggu : ?`: the source is cut; the reader is told where. */
export const flowKnown: Check = ({ procedure, node }) =>
  procedure.steps.flatMap((step, i) => {
    const block = blocks(node, "step")[i]!;
    return [
      ...(step.flow.cut ? [raise("SOP508", (field(block, "next") ?? block).label.span, {})] : []),
      ...(step.flow.waitsUnknown ? [raise("SOP409", (field(block, "waits") ?? block).label.span, {})] : []),
    ];
  });
