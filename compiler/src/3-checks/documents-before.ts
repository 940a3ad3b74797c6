import { blocks } from "@baku/grammar";
import type { DocumentUse, Procedure, Step } from "@baku/runtime";
import { leadsTo, someNearest } from "@baku/runtime/internal/proof";
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
  const makers = makersOf(steps);
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
      if (!wanted.some(({ document }) => makers.has(document))) return [];
      const inTime = wanted.some(({ document, state }) =>
        someNearest(
          makers.get(document) ?? [],
          i,
          (each) =>
            each.step !== step &&
            (state === undefined || state === each.state) &&
            (after(each.step.id, step.id) || (beside(each.step.id, step.id) && !waitsFor(each.step, step))),
        ),
      );
      if (inTime || unknown.some((each) => each !== step && after(each.id, step.id))) return [];
      const made = wanted.flatMap(({ document }) => makers.get(document) ?? []);
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

interface Maker {
  readonly step: Step;
  readonly row: number;
  readonly state: string | undefined;
}

function makersOf(steps: readonly Step[]): ReadonlyMap<string, readonly Maker[]> {
  const makers = new Map<string, Maker[]>();
  for (const [row, step] of steps.entries())
    for (const { document, state } of usesOf(step.produces)) {
      const known = makers.get(document);
      const maker = { step, row, state };
      if (known) known.push(maker);
      else makers.set(document, [maker]);
    }
  return makers;
}

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
