import { blocks, field, type Span } from "@baku/grammar";
import type { Cell, PartialDate } from "@baku/runtime";
import type { Draft } from "../2-procedure/build.js";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** Created, then revised, then approved. Dates that are not whole are compared as far as they go. One finding, at the first that is too early. */
export const datesOrder: Check = (draft) => {
  const dates = datesOf(draft);
  for (const [i, later] of dates.entries())
    for (const earlier of dates.slice(0, i))
      if (before(later.date, earlier.date))
        return [
          raise("SOP513", later.span, {
            fields: `${earlier.label}, ${later.label}`,
            earlier: earlier.printed,
            later: later.printed,
          }),
        ];
  return [];
};

/** A month will do while the SOP is being made, not once it says that it has been approved. */
export const datesWhole: Check = (draft) => {
  const { approved } = draft.procedure.identity;
  if (!approved.known || !approved.value) return [];
  const ofApprovers = blocks(draft.node, "approval").flatMap((block, i) =>
    dateOf("tanggal", draft.procedure.identity.approvals[i]!.date, field(block, "approvedOn")?.value.span),
  );
  return [...datesOf(draft), ...ofApprovers]
    .filter(({ date }) => date.length < "2026-01-01".length)
    .map(({ printed, span }) => raise("SOP514", span, { date: printed }));
};

/** Nothing is made or approved on a day that has not come. A date of revision may be that of a planned review. */
export const datesCome: Check = (draft, { today }) =>
  datesOf(draft)
    .filter(({ label, date }) => label !== "direvisi" && today !== undefined && date > today.slice(0, date.length))
    .map(({ label, printed, span }) => raise("SOP541", span, { field: label, date: printed }));

interface Dated {
  readonly label: string;
  readonly date: PartialDate;
  readonly printed: string;
  readonly span: Span;
}

const datesOf = ({ procedure: { identity }, node }: Draft): readonly Dated[] =>
  node.title
    ? [
        ...dateOf("dibuat", identity.created, field(node.title, "created")?.value.span),
        ...dateOf("direvisi", identity.revised, field(node.title, "revised")?.value.span),
        ...dateOf("disahkan", identity.approved, field(node.title, "approved")?.value.span),
      ]
    : [];

const dateOf = (label: string, cell: Cell<PartialDate>, span: Span | undefined): readonly Dated[] =>
  cell.known && cell.value && span ? [{ label, date: cell.value, printed: cell.printed ?? cell.value, span }] : [];

/** ISO dates sort as text; the longer one is cut to the other's precision. */
const before = (a: PartialDate, b: PartialDate): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};
