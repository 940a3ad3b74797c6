import { blocks, type Finding, type ProcedureNode, type Text } from "@baku/grammar";
import { fold } from "@baku/grammar/internal";
import type { Procedure } from "@baku/runtime";
import { declare, type StepSymbol } from "../1-names/declare.js";
import { type NumberReference, resolver } from "../1-names/resolve.js";
import { columnsOf, identityOf, sheetOf } from "./identity.js";
import { stepOf, waitingSteps } from "./steps.js";

export interface Draft {
  readonly procedure: Procedure;
  readonly node: ProcedureNode;
  readonly findings: readonly Finding[];
  /** The steps as they are written, and where they are named by their numbers. */
  readonly written: { readonly steps: readonly StepSymbol[]; readonly numbered: readonly NumberReference[] };
}

/** Phase 2: the Procedure, with every name looked up. A draft until no finding says that the text has no sure meaning. */
export function draft(id: string, node: ProcedureNode, procedures: (name: Text) => string): Draft {
  const { names, findings: ofNames } = declare(node);
  const findings: Finding[] = [...ofNames];
  const resolve = resolver(names, standing(node), findings);
  const desk = { names, resolve, findings, procedures, waiting: waitingSteps(names, resolve) };
  const steps = names.steps.map((symbol) => stepOf(symbol, desk));
  const impliedActors = resolve.implied();
  const procedure: Procedure = {
    schemaVersion: 1,
    id,
    identity: identityOf(node, findings),
    ...sheetOf(node),
    columns: columnsOf(node, findings),
    actors: [...names.actors, ...impliedActors].map(({ span: _, ...actor }) => actor),
    documents: resolve.documents().map(({ span: _, alias: __, ...document }) => document),
    phases: names.phases.map(({ block: _, ...phase }) => phase),
    steps,
  };
  const written = { steps: names.steps, numbered: resolve.numbered() };
  return { procedure, node, findings: once(findings), written };
}

/** Names of documents that stand alone somewhere: only such a name, or a declared one, can be one side of `A atau B`. */
function standing(node: ProcedureNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const step of blocks(node, "step"))
    for (const field of step.fields)
      if (
        field.kind === "field" &&
        (field.key === "requires" || field.key === "produces") &&
        field.value.state === "stated"
      )
        for (const item of field.value.value as readonly { text: string; raw?: string }[])
          if (!/\s(?:atau|or)\s/i.test(item.raw ?? item.text)) names.add(fold(item.text));
  return names;
}

/** A text may be looked up more than once; one mistake gives one finding. */
const once = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>();
  return findings.filter((f) => {
    const key = `${f.code} ${f.span.start} ${f.span.end}`;
    return !seen.has(key) && seen.add(key);
  });
};
