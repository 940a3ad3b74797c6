import { at, type Plan } from "../procedure/plan.js";
import { isPerson } from "./aside.js";
import type { CoreRefusal } from "./command.js";
import { partyRef } from "./doers.js";
import type { CaseState, Context, Delegation, Doer, OpenStep } from "./types.js";

/** Delegation: who stands in for whom, and whom a step was given to. */

/** The delegation by which somebody acts in another's stead; one of the case counts before one of the office. */
export function standsBy(state: CaseState, { delegations = [], now }: Context, by: Doer): Delegation | undefined {
  return [...state.aside.delegations, ...delegations].find(
    ({ actor, member, to, as, from, until }) =>
      actor === by.actor &&
      (member === undefined || member === by.member) &&
      as === by.as &&
      isPerson(to, by) &&
      from <= now &&
      now < until,
  );
}

/** As the event records him: with the name of the one he stands in for. */
export function recordedAs(by: Doer, { of }: Delegation): Doer {
  return of ? { ...by, for: of.name } : by;
}

export function standInRefusal(plan: Plan, by: Doer, as: NonNullable<Doer["as"]>): CoreRefusal {
  return { code: "RUN170", params: { by: partyRef(plan, by), as, ...(by.name !== undefined && { name: by.name }) } };
}

/** Why a delegation is none: nobody to stand in for, or no time to do it in. */
export function delegationRefusal(
  plan: Plan,
  { actor, from, until }: Delegation,
  now: number,
): CoreRefusal | undefined {
  if (!at(plan.actors, actor)) return unknownActor(plan, actor);
  if (from < until && now < until) return undefined;
  return { code: "RUN171", params: { from, until, over: from < until } };
}

export function unknownActor(plan: Plan, actor: string): CoreRefusal {
  const actors = Object.values(plan.actors).map(({ id, printed }) => ({ id, printed }));
  return { code: "RUN109", params: { actor, actors } };
}

/** Whether a step was given to somebody else. Who stands in for the one it was given to may do it. */
export function isGivenToAnother({ assigned }: OpenStep, by: Doer): boolean {
  if (!assigned) return false;
  if (assigned.actor !== by.actor || (assigned.member !== undefined && assigned.member !== by.member)) return true;
  const isNamed = assigned.name !== undefined || assigned.id !== undefined;
  return isNamed && by.as === undefined && !isPerson(assigned, by);
}
