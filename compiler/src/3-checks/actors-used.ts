import { blocks } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** Every declared actor does something. While a step's actor is unknown, nobody can say that one does nothing. */
export const actorsUsed: Check = ({ procedure, node }) => {
  const { steps } = procedure;
  if (steps.length === 0 || steps.some((s) => !s.actors.known)) return [];
  const used = new Set(
    steps.flatMap((s) => [
      ...(s.actors.known ? [...s.actors.value.responsible, ...s.actors.value.with.map((w) => w.actor)] : []),
      ...s.flow.outcomes.flatMap((o) => o.limit?.then?.actor ?? []),
      ...s.flow.timeouts.flatMap((t) => t.notify ?? []),
    ]),
  );
  const items = blocks(node, "actors").flatMap(({ value }) =>
    value.state === "stated" ? value.value.filter((i) => !i.unknown) : [],
  );
  return procedure.actors.flatMap((actor, i) =>
    used.has(actor.id) || !items[i] ? [] : [raise("SOP505", items[i].span, { actor: actor.printed })],
  );
};
