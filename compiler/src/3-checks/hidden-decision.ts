import { blocks } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import { type Check, within } from "./checks.js";

const condition = /(?<!\p{L})(?:apabila|jika|jikalau|bila|bilamana|kalau)(?!\p{L})/giu;
/** “jika ada”, “bila diperlukan”: says that something may be missing, and asks nobody. */
const aside =
  /^(?:\p{L}+)\s+(?:(?:memang|masih)\s+)?(?:ada|perlu|diperlukan|dibutuhkan|memungkinkan|tersedia)\s*(?:[),.;]|$)/iu;

/** An activity is an execution or a decision, nothing else: an execution with an “if” in it is both. */
export const hiddenDecision: Check = ({ procedure, node }) =>
  procedure.steps.flatMap((step, i) => {
    const { value } = blocks(node, "step")[i]!;
    if (value.state !== "stated" || !step.kind.known || step.kind.value === "decision" || step.condition) return [];
    const { text } = value.value;
    const open = text.replace(/\([^()]*\)/g, (group) => " ".repeat(group.length));
    const [found] = [...open.matchAll(condition)].filter((match) => !aside.test(open.slice(match.index)));
    return found
      ? [raise("SOP532", within(value.value, found.index, found[0].length), { word: found[0].toLowerCase() })]
      : [];
  });
