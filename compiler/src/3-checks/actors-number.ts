import { blocks, field } from "@baku/grammar";
import type { SopKind, Step } from "@baku/runtime";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** Several actors in one step: neither forbidden nor rare, but often two steps in truth. `A atau B` is one of them. */
export const actorsMany: Check = ({ procedure, node }) => {
  const printed = new Map(procedure.actors.map((a) => [a.id, a.printed]));
  return procedure.steps.flatMap((step, i) => {
    const either = step.actors.known && step.actors.value.mode === "any" && step.actors.value.with.length === 0;
    const all = either ? [] : actorsOf(step);
    const who = field(blocks(node, "step")[i]!, "who");
    return all.length > 1 && who
      ? [raise("SOP523", who.value.span, { actors: all.map((id) => printed.get(id) ?? id).join("; ") })]
      : [];
  });
};

/** One actor alone: right for a technical SOP, not for an administrative one; where the file does not say which it is, that is asked. */
export const actorsOne: Check = ({ procedure, node }) => {
  const { steps } = procedure;
  const ids = [...new Set(steps.flatMap(actorsOf))];
  const [actor] = procedure.actors.filter((a) => a.id === ids[0]);
  if (!node.title || steps.length < 2 || steps.some((s) => !s.actors.known) || ids.length !== 1 || !actor) return [];
  const { kinds } = procedure.identity;
  const is = (kind: SopKind) => kinds?.known === true && kinds.value.includes(kind);
  if (actor.group || is("teknis")) return [];
  const line = is("administratif") ? field(node.title, "kinds") : undefined;
  return line
    ? [raise("SOP548", line.value.span, { actor: actor.printed })]
    : [raise("SOP524", node.title.label.span, { actor: actor.printed })];
};

/** In the order in which they are written. */
export const actorsOf = ({ actors }: Step): readonly string[] =>
  actors.known ? [...new Set([...actors.value.responsible, ...actors.value.with.map((w) => w.actor)])] : [];
