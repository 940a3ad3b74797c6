import { blocks, field } from "@baku/grammar";
import { fold } from "@baku/grammar/internal";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** A decision whose answers all go to one place decides nothing. */
export const decisionExits: Check = ({ procedure, node }) =>
  procedure.steps.flatMap(({ flow: { outcomes } }, i) => {
    const question = field(blocks(node, "step")[i]!, "decision");
    const targets = new Set(outcomes.map((o) => o.to));
    return question && outcomes.length > 1 && targets.size === 1 && !targets.has("?")
      ? [raise("SOP526", question.label.span, {})]
      : [];
  });

/** Both answers of a diamond are a pair that every reader knows. More than two are left alone. */
export const decisionWords: Check = ({ procedure, node }) =>
  procedure.steps.flatMap(({ flow: { outcomes } }, i) => {
    const question = field(blocks(node, "step")[i]!, "decision");
    const [a, b] = outcomes.map((o) => fold(o.answer));
    return question && outcomes.length === 2 && !isPair(a!, b!) && !isPair(b!, a!)
      ? [raise("SOP527", question.label.span, { answers: outcomes.map((o) => o.answer).join("/") })]
      : [];
  });

/** `keputusan` asks: with a question mark, or a word that asks. */
export const decisionQuestion: Check = ({ node }) =>
  blocks(node, "step").flatMap((block) => {
    const value = field(block, "decision")?.value;
    if (value?.state !== "stated" || /\?|(?<!\p{L})(?:\p{L}+kah|mana|which)(?!\p{L})/iu.test(value.value.text))
      return [];
    return [raise("SOP528", value.span, {})];
  });

const pairs: readonly (readonly [yes: string, no: string])[] = [
  ["ya", "tidak"],
  ["ya", "belum"],
  ["sudah", "belum"],
  ["benar", "salah"],
  ["diterima", "ditolak"],
  ["disetujui", "ditolak"],
  ["setuju", "tolak"],
  ["terima", "tolak"],
  ["lulus", "gagal"],
  ["yes", "no"],
  ["right", "wrong"],
  ["accepted", "rejected"],
  ["approved", "rejected"],
  ["complete", "incomplete"],
];

/** `lengkap` and `tidak lengkap` are a pair whatever the word. */
const isPair = (yes: string, no: string): boolean =>
  pairs.some(([a, b]) => a === yes && b === no) ||
  ["tidak", "belum", "bukan", "kurang", "not"].some((word) => no === `${word} ${yes}`);
