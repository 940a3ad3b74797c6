import type { Case, DocumentType, Plan, Task } from "@baku/runtime";

type Field = DocumentType["fields"][number];
type OnHand = Awaited<ReturnType<Case["documents"]>>;

/** Whether a document of this step and round is on hand already: a called SOP has brought it. */
export const isBrought = ({ step, round }: Task, onHand: OnHand, document: string): boolean =>
  onHand[document]?.step === step && onHand[document]?.round === round;

/** Whether a document that is on hand only comes into another state, with what it says. */
export const isCarried = ({ oneOf: [first, ...others] }: Task["outputs"][number], onHand: OnHand): boolean =>
  others.length === 0 && first?.state !== undefined && Object.hasOwn(onHand, first.document);

/**
 * Outputs for a simulated run: only what must be there and is not on hand, nor brought by a called SOP, with values that say they
 * are examples.
 */
export function sampleOutputs(plan: Plan, task: Task, onHand: OnHand): Record<string, unknown> {
  return Object.fromEntries(
    task.outputs
      .filter((slot) => !slot.optional && !isCarried(slot, onHand))
      .filter(({ oneOf }) => !oneOf.some(({ document }) => isBrought(task, onHand, document)))
      .map(({ oneOf: [first] }) => {
        const document = plan.documents[first!.document];
        return [first!.document, document?.declared ? record(document.fields) : {}];
      }),
  );
}

const record = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter((f) => f.required).map((f) => [f.id, value(f)]));

function value(field: Field): unknown {
  switch (field.type) {
    case "text":
      return "contoh";
    case "number":
      return 1;
    case "date":
      return "2026-01-05";
    case "boolean":
      return true;
    case "choice":
      return field.choices?.[0] ?? "contoh";
    case "list":
      return [field.columns?.length ? record(field.columns) : "contoh"];
    case "file":
      return { name: "contoh.pdf" };
  }
}
