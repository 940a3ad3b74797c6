import { blocks, fields } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** “Paling banyak 2 kali, lalu X”: where X decides already, nobody else does when the bound is used up. */
export const handedOver: Check = ({ procedure, node }) =>
  procedure.steps.flatMap(({ actors, flow: { outcomes } }, i) =>
    outcomes.flatMap(({ answer, limit }) => {
      const to = limit?.then?.actor;
      const line = fields(blocks(node, "step")[i]!, "outcome").find((each) => each.argument?.text === answer);
      const decides = actors.known && actors.value.responsible.length === 1 ? actors.value.responsible[0] : undefined;
      if (to === undefined || to !== decides || line?.value.state !== "stated") return [];
      const actor = procedure.actors.find(({ id }) => id === to)!.printed;
      return [raise("SOP537", (line.value.value.then ?? line.value).span, { actor })];
    }),
  );
