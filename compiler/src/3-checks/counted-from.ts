import { blocks, field, type LabelKey } from "@baku/grammar";
import { stepName, stepRef } from "@baku/runtime/internal/proof";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";
import { reachableFrom, successors } from "./flow.js";

/** `sejak langkah 6`, `mulai : ... sesudah langkah 6`: that step comes first, or nothing can be counted from it. */
export const countedFrom: Check = ({ procedure: { steps }, node }) => {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const next = steps.some(({ duration, start }) => duration.known || start) ? successors(steps) : undefined;
  return steps.flatMap(({ id, duration, start }, i) => {
    const counted: readonly (readonly [key: LabelKey, from: string | undefined])[] = [
      ["duration", duration.known ? duration.value.from : undefined],
      ["start", start?.known ? start.value.from : undefined],
    ];
    return counted.flatMap(([key, from]) => {
      const other = from === undefined ? undefined : byId.get(from);
      const line = field(blocks(node, "step")[i]!, key);
      if (!next || !other || !line) return [];
      const later = reachableFrom(next, id).has(other.id) && !reachableFrom(next, other.id).has(id);
      if (other.id !== id && !later) return [];
      const ref = stepRef(other);
      return [raise("SOP539", line.value.span, { step: stepName(ref, "id"), stepEn: stepName(ref, "en") })];
    });
  });
};
