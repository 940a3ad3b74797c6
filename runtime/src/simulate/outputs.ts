import type { Outputs } from "../core/types.js";
import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import type { DocumentField } from "../procedure/types.js";

/** Something for everything that a step brings out, of several documents the first: what the core asks for, and no more. */
export function exampleOutputs(plan: Plan, { produces }: PlanStep): Outputs {
  const made = new Map<string, unknown>();
  for (const { oneOf } of produces) {
    const [first] = oneOf;
    if (!first || oneOf.some(({ document }) => made.has(document))) continue;
    const document = at(plan.documents, first.document);
    made.set(first.document, document?.declared ? record(document.fields) : {});
  }
  return Object.fromEntries(made);
}

function record(fields: readonly DocumentField[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.filter(({ required }) => required).map((field) => [field.id, exampleOf(field)]));
}

function exampleOf({ type, choices, columns }: DocumentField): unknown {
  switch (type) {
    case "text":
      return "-";
    case "number":
      return 1;
    case "date":
      return "2026-01-05";
    case "boolean":
      return true;
    case "choice":
      return choices?.[0] ?? "-";
    case "list":
      return [columns?.length ? record(columns) : "-"];
    case "file":
      return { name: "-" };
  }
}
