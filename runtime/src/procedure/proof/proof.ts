/** `@baku/runtime/internal/proof`: what a checker needs to prove a procedure, without stores, hosts and calendars. */

export type { Reason } from "../../messages/messages.js";
export { reasons } from "../../messages/reasons.js";
export { type Language, type StepRef, stepName } from "../../messages/words.js";
export { leadsTo, stepRef } from "../flow.js";
export { type Plan, type Planned, plan, type Slot, someNearest } from "../plan.js";
export { assumed, isCutSomewhere } from "./assumed.js";
export type { Did, Move } from "./moves.js";
export {
  type Counterexample,
  defaultLimit,
  type MissingDocument,
  type NeverHappens,
  type PathStep,
  type Proof,
  type ProveOptions,
  prove,
  type Verdict,
} from "./prove.js";
export { didText, routeText } from "./route.js";
export type { MinutesIn, Work } from "./work.js";
