import type { Finding, Span } from "@baku/grammar";
import type { Draft } from "../2-procedure/build.js";
import { actorsUsed } from "./actors-used.js";
import { cellsStated } from "./cells-stated.js";
import { documentsFlow } from "./documents-flow.js";
import { flowKnown } from "./flow-known.js";
import { identityBlank } from "./identity-blank.js";
import { identityComplete } from "./identity-complete.js";
import { loopsBounded } from "./loops-bounded.js";
import { stepsReachable } from "./steps-reachable.js";

/** One check is one file and one line here: a pure function from a draft to its findings. */
export type Check = (draft: Draft) => readonly Finding[];

export const checks: readonly Check[] = [
  identityComplete,
  identityBlank,
  cellsStated,
  actorsUsed,
  documentsFlow,
  stepsReachable,
  loopsBounded,
  flowKnown,
];

/** Where a step's head stands, for findings about the step as a whole. */
export const headOf = ({ node }: Draft, index: number): Span => {
  const block = node.blocks.filter((b) => b.key === "step")[index]!;
  return { start: block.label.span.start, end: block.argument?.span.end ?? block.label.span.end };
};
