import { blocks } from "@baku/grammar";
import type { DocumentUse, Step } from "@baku/runtime";
import { leadsTo } from "@baku/runtime/internal/proof";
import { raise } from "../findings/registry.js";
import { type Check, headOf } from "./checks.js";
import { placeOf } from "./documents-flow.js";

/** `(akhir)` on what another step needs, `(dari luar)` on what a step before it makes: of the mark and the flow, one is wrong. */
export const documentsMarks: Check = (draft) => {
  const { procedure, node } = draft;
  const { steps } = procedure;
  // Most procedures have nothing to ask of their order here.
  let order: ReturnType<typeof leadsTo> | undefined;
  const before = (from: string, to: string) => {
    order ??= leadsTo(procedure);
    return order(from, to);
  };
  const users = rowsBy(steps, "requires");
  const makers = rowsBy(steps, "produces");
  const placed = blocks(node, "step");
  return steps.flatMap((step, row) => {
    const later = ({ id }: Step) => id !== step.id && before(step.id, id);
    const earlier = ({ id }: Step) => before(id, step.id) && !before(step.id, id);
    const related = (rows: readonly number[], text: typeof made) =>
      rows.slice(0, 4).map((other) => ({ span: headOf(draft, other), text }));
    return [
      ...usesOf(step.produces).flatMap((use) => {
        const rows = use.final ? (users.get(keyOf(use)) ?? []).filter((other) => later(steps[other]!)) : [];
        if (rows.length === 0) return [];
        const where = placeOf(placed[row]!, "produces", use);
        return [raise("SOP546", where, { document: use.printed }, { related: related(rows, used) })];
      }),
      ...usesOf(step.requires).flatMap((use) => {
        const rows = use.external ? (makers.get(keyOf(use)) ?? []).filter((other) => earlier(steps[other]!)) : [];
        if (rows.length === 0) return [];
        const where = placeOf(placed[row]!, "requires", use);
        return [raise("SOP547", where, { document: use.printed }, { related: related(rows, made) })];
      }),
    ];
  });
};

const used = { id: "Dipakai di sini.", en: "It is used here." };
const made = { id: "Dihasilkan di sini.", en: "It is made here." };

const usesOf = (cell: Step["produces"]): readonly DocumentUse[] =>
  cell.known ? cell.value.filter(({ anyOf }) => !anyOf) : [];

/** A document in a state: another state of it is another thing here. */
const keyOf = ({ document, state }: DocumentUse): string => `${document} ${state ?? ""}`;

/** The first rows that name each document. */
function rowsBy(steps: readonly Step[], key: "requires" | "produces"): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, step] of steps.entries())
    for (const use of usesOf(step[key])) {
      const known = rows.get(keyOf(use));
      if (!known) rows.set(keyOf(use), [row]);
      else if (known.length < MOST_ROWS) known.push(row);
    }
  return rows;
}

/** A document that more steps name is told by the first of them. */
const MOST_ROWS = 50;
