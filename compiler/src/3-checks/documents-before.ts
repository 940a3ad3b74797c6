import { blocks } from "@baku/grammar";
import type { DocumentUse, Procedure, Step } from "@baku/runtime";
import { leadsTo, nearestFirst } from "@baku/runtime/internal/proof";
import { raise } from "../findings/registry.js";
import { type Check, headOf } from "./checks.js";
import { placeOf } from "./documents-flow.js";

/**
 * What a step needs is made before it, in the state that it needs: not only later, not by itself, not on a branch that leads past it.
 * An arm beside it may bring it in time. That nobody makes it at all is `SOP503`; that some path lacks it, `SOP603`.
 */
export const documentsBefore: Check = (draft) => {
  const { procedure, node } = draft;
  const { steps } = procedure;
  const after = leadsTo(procedure);
  const beside = besideIn(procedure, after);
  const makers = Map.groupBy(
    steps.flatMap((step, row) => usesOf(step.produces).map((made) => ({ ...made, step, row }))),
    ({ document }) => document,
  );
  /** Two arms that wait for each other's documents both wait for ever. */
  const waitsFor = (maker: Step, step: Step) =>
    (maker.requires.known ? maker.requires.value : []).some(
      ({ external, optional, document }) =>
        !external && !optional && makers.get(document)?.every((each) => each.step === step),
    );
  const unknown = steps.filter(({ produces }) => !produces.known);
  return steps.flatMap((step, i) =>
    (step.requires.known ? step.requires.value : []).flatMap((use) => {
      if (use.external || use.optional) return [];
      const wanted = use.anyOf ?? [use];
      const made = wanted.flatMap(({ document }) => nearestFirst(makers.get(document) ?? [], i));
      const isWanted = (each: (typeof made)[number]) =>
        wanted.some(
          ({ document, state }) => document === each.document && (state === undefined || state === each.state),
        );
      const inTime = made.some(
        (each) =>
          each.step !== step &&
          isWanted(each) &&
          (after(each.step.id, step.id) || (beside(each.step.id, step.id) && !waitsFor(each.step, step))),
      );
      if (made.length === 0 || inTime || unknown.some((each) => each !== step && after(each.id, step.id))) return [];
      const related = [...new Set(made.map(({ row }) => row))]
        .sort((a, b) => a - b)
        .slice(0, 4)
        .map((row) => ({
          span: headOf(draft, row),
          text: { id: "Dihasilkan di sini.", en: "It is made here." },
        }));
      const where = placeOf(blocks(node, "step")[i]!, "requires", use);
      return [raise("SOP535", where, { document: use.printed }, { related })];
    }),
  );
};

const usesOf = (cell: Step["produces"]): readonly Pick<DocumentUse, "document" | "state">[] =>
  cell.known ? cell.value.flatMap((use) => use.anyOf ?? [use]) : [];

/** Whether two steps may lie in different arms of a fork. */
function besideIn({ steps }: Procedure, after: (from: string, to: string) => boolean) {
  const forks = steps.filter(({ flow }) => flow.outcomes.length === 0 && new Set(flow.next).size > 1);
  const within = (arm: string, id: string) => arm === id || after(arm, id);
  return (one: string, other: string): boolean =>
    !after(other, one) &&
    forks.some(({ flow }) =>
      flow.next.some((arm) => within(arm, one) && flow.next.some((next) => next !== arm && within(next, other))),
    );
}
