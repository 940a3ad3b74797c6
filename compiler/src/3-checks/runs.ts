import { blocks, field, type LabelKey, type PathPoint, type Span } from "@baku/grammar";
import type { Procedure } from "@baku/runtime";
import { type Reason, stepName, stepRef } from "@baku/runtime/internal/proof";
import { raise } from "../findings/registry.js";
import { runFindings, saidOf } from "../findings/run.js";
import { type Check, headOf } from "./checks.js";
import { wayTo } from "./flow.js";
import { planOf } from "./proof.js";

/** What `plan` refuses of the flow, at its line, with a way from the first step to it. */
export const runs: Check = (draft) => {
  const { procedure, node } = draft;
  const planned = planOf(procedure);
  if (planned.ok) return [];
  const order = new Map(procedure.steps.map(({ id }, index) => [id, index]));
  const lineOf = (id: string, key: (typeof lines)[keyof typeof lines]): Span => {
    const line = key && field(blocks(node, "step")[order.get(id) ?? 0]!, key);
    return line ? line.value.span : headOf(draft, order.get(id) ?? 0);
  };
  return planned.reasons.flatMap((reason) => {
    if (!isTold(reason) || isUnknown(reason, procedure)) return [];
    const { id } = reason.params.step;
    const path = wayTo(procedure, id).map(({ step, answer }, i, all): PathPoint => {
      const ref = stepRef(step);
      const chosen = i < all.length - 1 && answer !== undefined ? `“${answer}”` : "";
      return {
        span: headOf(draft, order.get(step.id) ?? 0),
        name: { id: stepName(ref, "id"), en: stepName(ref, "en") },
        text: { id: chosen, en: chosen },
      };
    });
    const more = path.length > 1 && withPath.includes(reason.code) ? { path } : {};
    return [raise(reason.code, lineOf(id, lines[reason.code]), saidOf(reason), more)];
  });
};

type Told = Extract<Reason, { readonly code: keyof typeof runFindings }>;

const isTold = (reason: { readonly code: string }): reason is Told => Object.hasOwn(runFindings, reason.code);

/** The line that would have to be another; without one, the head of the step. */
const lines = {
  SOP808: "next",
  SOP809: "decision",
  SOP810: "produces",
  SOP811: "next",
  SOP812: undefined,
  SOP813: "waits",
  SOP814: undefined,
  SOP815: "next",
  SOP816: "next",
  SOP824: "start",
  SOP825: "timeout",
} as const satisfies Record<Told["code"], LabelKey | undefined>;

const withPath: readonly string[] = ["SOP811", "SOP812", "SOP814", "SOP815"];

/** A time that the source does not give (`?`) is told as that. */
function isUnknown({ code, params }: Told, { steps }: Procedure): boolean {
  const step = steps.find(({ id }) => id === params.step.id);
  if (code === "SOP824") return step?.start?.known === false;
  return code === "SOP825" && step?.duration.known === false && step.flow.timeouts.every(({ after }) => !after);
}
