import { stepName, stepRef } from "@baku/runtime/internal/proof";
import { raise } from "../findings/registry.js";
import { type Check, headOf } from "./checks.js";

/**
 * "Menolak permohonan" whose next row is where the other answer leads: rows run on by themselves, and whoever was refused gets
 * the permit. Told of a step that says itself that it refuses.
 */
export const refusals: Check = (draft) => {
  const { steps } = draft.procedure;
  const order = new Map(steps.map(({ id }, i) => [id, i]));
  const told = new Set<string>();
  return steps.flatMap(({ flow: { outcomes } }) =>
    outcomes.flatMap((outcome) => {
      const index = order.get(outcome.to) ?? -1;
      const refusing = steps[index];
      if (!refusing || told.has(refusing.id) || !refuses.test(refusing.text)) return [];
      const other = outcomes.find(({ to }) => to !== refusing.id && refusing.flow.next.includes(to));
      const next = other && steps[order.get(other.to) ?? -1];
      if (!other || !next) return [];
      told.add(refusing.id);
      const [step, stepEn] = (["id", "en"] as const).map((language) => stepName(stepRef(next), language));
      return [raise("SOP545", headOf(draft, index), { step: step!, stepEn: stepEn!, answer: other.answer })];
    }),
  );
};

const refuses = /^(?:menolak|\p{L}+(?:\s+\p{L}+)?\s+penolakan|reject|refus)/iu;
