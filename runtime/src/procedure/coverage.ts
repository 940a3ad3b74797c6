import type { LabelOf } from "../messages/labels.js";
import type { StepRef } from "../messages/words.js";
import { decides, stepRef } from "./flow.js";
import type { Cell, ColumnId, Procedure, Step } from "./types.js";

/** `stated` in the source (a dash is a statement), `inferred` by the analyst, `unknown` in whole or in part, `absent`: nobody has looked yet. */
export type CoverageState = "stated" | "inferred" | "unknown" | "absent";

/** One cell of the printed form. */
export interface CoveredCell {
  /** `identity/number`, `steps/koreksi/duration`. */
  readonly path: string;
  readonly label: LabelOf;
  /** Missing for a cell of the identity sheet. */
  readonly step?: StepRef;
  readonly state: CoverageState;
}

export interface Coverage {
  /** In the order of the form: the sheet, then row by row. */
  readonly cells: readonly CoveredCell[];
  readonly totals: Readonly<Record<CoverageState, number>>;
}

/**
 * How far the cells of the printed form are known. Cells that the form need not have (unit, date of a signature, remarks) count only
 * where the analyst wrote a line; columns and steps that are not printed do not count; the arrows of a row are its cell `flow`.
 *
 * @example
 * ```ts
 * import { coverage } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const { stated, unknown } = coverage(permohonanIzinCuti).totals;
 * ```
 */
export function coverage(procedure: Procedure): Coverage {
  const cells = [...sheetCells(procedure), ...procedure.steps.flatMap((step) => rowCells(step, procedure))];
  const totals = { stated: 0, inferred: 0, unknown: 0, absent: 0 };
  for (const { state } of cells) totals[state]++;
  return { cells, totals };
}

function sheetCells(procedure: Procedure): readonly CoveredCell[] {
  const { identity } = procedure;
  const one = (path: string, label: LabelOf, cell: Cell<unknown>) => ({ path, label, state: stateOf(cell) });
  const approvals = identity.approvals.flatMap((approval, index) => {
    const date = isWritten(approval.date) ? (["date"] as const) : [];
    return (["office", "name", "rank", "nip", ...date] as const).map((key) =>
      one(`identity/approvals/${index}/${key}`, key, approval[key]),
    );
  });
  const lists = ["legalBasis", "qualifications", "related", "equipment", "warnings", "records"] as const;
  return [
    { path: "identity/title", label: "title", state: textState(identity.title, identity.titleInferred) },
    one("identity/institution", "institution", identity.institution),
    ...(isWritten(identity.unit) ? [one("identity/unit", "unit", identity.unit)] : []),
    one("identity/number", "identityNumber", identity.number),
    one("identity/created", "created", identity.created),
    one("identity/revised", "revised", identity.revised),
    one("identity/approved", "approved", identity.approved),
    ...(approvals.length > 0 ? approvals : [one("identity/approvals", "approval", { known: false, why: "absent" })]),
    ...lists.map((key) => one(key, key, procedure[key])),
  ];
}

function rowCells(step: Step, { columns }: Procedure): readonly CoveredCell[] {
  if (!step.printed) return [];
  const ref = stepRef(step);
  const cell = (column: ColumnId, path: string, state: CoverageState): readonly CoveredCell[] =>
    columns[column].shown ? [{ path: `steps/${step.id}/${path}`, label: column, step: ref, state }] : [];
  return [
    ...cell("activity", "text", textState(step.text, step.inferred)),
    ...cell("actors", "actors", stateOf(step.actors)),
    { path: `steps/${step.id}/flow`, label: "flow", step: ref, state: flowState(step) },
    ...cell("requires", "requires", usesState(step.requires)),
    ...cell("duration", "duration", stateOf(step.duration)),
    ...cell("output", "produces", usesState(step.produces)),
    ...(isWritten(step.remarks) ? cell("remarks", "remarks", stateOf(step.remarks)) : []),
  ];
}

function textState(text: string, inferred: string | undefined): CoverageState {
  if (text === "") return "unknown";
  return inferred === undefined ? "stated" : "inferred";
}

function stateOf(cell: Cell<unknown>): CoverageState {
  if (!cell.known) return cell.why;
  if (cell.incomplete) return "unknown";
  return cell.inferred === undefined ? "stated" : "inferred";
}

/** Documents may be inferred one by one. */
function usesState(cell: Step["requires"]): CoverageState {
  const state = stateOf(cell);
  const some = cell.known && cell.value.some(({ inferred }) => inferred !== undefined);
  return state === "stated" && some ? "inferred" : state;
}

function isWritten(cell: Cell<unknown>): boolean {
  return cell.known || cell.why !== "absent";
}

/** The arrows of a row are known as well as the least known of them. */
function flowState(step: Step): CoverageState {
  const { flow, kind } = step;
  const open =
    flow.cut ||
    flow.waitsUnknown ||
    !kind.known ||
    flow.outcomes.some(({ to, limit }) => to === "?" || limit?.then?.step === "?");
  if (open) return "unknown";
  const reasons = decides(step)
    ? [flow.question?.known ? flow.question.inferred : undefined, ...flow.outcomes.map(({ inferred }) => inferred)]
    : [flow.nextInferred];
  const late = flow.timeouts.map(({ inferred }) => inferred);
  return [...reasons, ...late, flow.waitsInferred].some((reason) => reason !== undefined) ? "inferred" : "stated";
}
