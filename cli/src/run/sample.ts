import type { Case, DocumentType, Plan, Task } from "@baku/runtime";

type Field = DocumentType["fields"][number];

/**
 * Outputs for a simulated run: only what must be there and is not on hand, nor brought by a called SOP, with values that say they
 * are examples.
 */
export function sampleOutputs(
  plan: Plan,
  { step, round, outputs }: Task,
  onHand: Awaited<ReturnType<Case["documents"]>>,
): Record<string, unknown> {
  const isBrought = (id: string) => onHand[id]?.step === step && onHand[id]?.round === round;
  return Object.fromEntries(
    outputs
      .filter(
        ({ optional, oneOf: [first, ...others] }) =>
          !optional && !(others.length === 0 && first?.state !== undefined && Object.hasOwn(onHand, first.document)),
      )
      .filter(({ oneOf }) => !oneOf.some(({ document }) => isBrought(document)))
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
