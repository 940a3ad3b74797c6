import type { ActorRef } from "../messages/words.js";
import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import type { CoreRefusal } from "./command.js";
import type { OpenWork } from "./decide.js";
import { isGivenToAnother, unknownActor } from "./stand-in.js";
import type { Doer, OpenStep } from "./types.js";

/** An actor, or one member of a group, whose part in a step is meant; the person, where the step was given to one. */
export interface Party {
  readonly actor: string;
  readonly member?: string;
  readonly name?: string;
  readonly id?: string;
}

/** Why someone may not close the open step, or do a member's part of it. */
export function closerRefusal(work: OpenWork, by: Doer): CoreRefusal | undefined {
  const { plan, step, open } = work;
  const isCloser = open.takenOver ? open.takenOver.by === by.actor : step.who.responsible.includes(by.actor);
  if (!isCloser) {
    if (!at(plan.actors, by.actor)) return unknownActor(plan, by.actor);
    const closers = open.takenOver ? [open.takenOver.by] : step.who.responsible;
    const actors = closers.map((actor) => partyRef(plan, { actor }));
    const decision = step.kind === "decision";
    return { code: "RUN110", params: { step: step.ref, decision, actors, by: partyRef(plan, by) } };
  }
  if (step.who.mode === "each") return partRefusal(work, by, "RUN113");
  return strangerRefusal(work, by, open) ?? otherRefusal(work, by);
}

function otherRefusal({ plan, step, open }: Pick<OpenWork, "plan" | "step" | "open">, by: Doer) {
  const { assigned } = open;
  if (!assigned || !isGivenToAnother(open, by)) return undefined;
  const { name } = assigned;
  const to = { ...partyRef(plan, assigned), ...(name !== undefined && { name }) };
  return { code: "RUN172", params: { step: step.ref, to, by: partyRef(plan, by) } } as const;
}

/** Why someone may not speak for a step: answer its condition, or extend its time. Of a group, any one member may. */
export function speakerRefusal(
  work: Pick<OpenWork, "plan" | "step" | "context">,
  by: Doer,
  act: "answer" | "extend" | "sendBack" | "attach",
  open?: OpenStep,
): CoreRefusal | undefined {
  const { plan, step } = work;
  if (!at(plan.actors, by.actor)) return unknownActor(plan, by.actor);
  const speakers = open?.takenOver ? [open.takenOver.by] : step.who.responsible;
  if (speakers.includes(by.actor)) {
    return strangerRefusal(work, by, open) ?? (open && otherRefusal({ plan, step, open }, by));
  }
  const actors = speakers.map((actor) => partyRef(plan, { actor }));
  return { code: "RUN110", params: { step: step.ref, decision: false, act, actors, by: partyRef(plan, by) } };
}

/** Why someone may not be recorded as having taken part. */
export function participantRefusal(work: OpenWork, by: Doer): CoreRefusal | undefined {
  const { plan, step, open } = work;
  if (!at(plan.actors, by.actor)) return unknownActor(plan, by.actor);
  if (!step.who.with.some((joint) => joint.actor === by.actor)) {
    const ref = partyRef(plan, by);
    if (step.who.responsible.includes(by.actor) || open.takenOver?.by === by.actor) {
      return { code: "RUN118", params: { step: step.ref, decision: step.kind === "decision", by: ref } };
    }
    const participants = step.who.with.map(({ actor }) => partyRef(plan, { actor }));
    return { code: "RUN116", params: { step: step.ref, by: ref, participants } };
  }
  return partRefusal(work, by, "RUN117");
}

/** Groups of whom every member must act: their members are recorded when the step opens. */
export function groupsOf(step: PlanStep): readonly string[] {
  if (step.who.mode !== "each" && step.who.with.length === 0) return noGroups;
  const joint = step.who.with.filter(({ each }) => each).map(({ actor }) => actor);
  return step.who.mode === "each" ? [...step.who.responsible, ...joint] : joint;
}

/** Members of a `setiap` step whose part is still to be done; none of any other step. */
export function missingMembers(step: PlanStep, open: OpenStep): readonly Party[] {
  return step.who.mode === "each" ? step.who.responsible.flatMap((actor) => missingOf(actor, open)) : nobody;
}

const noGroups: readonly string[] = [];
const nobody: readonly Party[] = [];

/** Who must still take part before the step can be closed. */
export function missingParticipants(step: PlanStep, open: OpenStep): readonly Party[] {
  return step.who.with.length === 0 ? nobody : step.who.with.flatMap(({ actor }) => missingOf(actor, open));
}

/** In `OpenStep.done`: a member where every member of the group must act, otherwise the actor, whoever came for it. */
export function partKey(by: Party, open: OpenStep): string {
  return at(open.members, by.actor) ? `${by.actor}/${by.member}` : by.actor;
}

export function partyRef(plan: Plan, { actor, member }: Party): ActorRef {
  const printed = at(plan.actors, actor)?.printed ?? actor;
  return member === undefined ? { id: actor, printed } : { id: actor, printed, member };
}

function missingOf(actor: string, open: OpenStep): readonly Party[] {
  const members = at(open.members, actor);
  const parties: readonly Party[] = members ? members.map((member) => ({ actor, member })) : [{ actor }];
  return parties.filter((party) => !open.done.includes(partKey(party, open)));
}

/** Why this is nobody's part, or a part that is done: then the refusal is `twice`. */
function partRefusal(work: OpenWork, by: Doer, twice: "RUN113" | "RUN117"): CoreRefusal | undefined {
  const { plan, step, open } = work;
  const members = at(open.members, by.actor);
  if (members && by.member === undefined) {
    return { code: "RUN112", params: { step: step.ref, group: partyRef(plan, by), members } };
  }
  const stranger = strangerRefusal(work, by, open);
  if (stranger || !open.done.includes(partKey(by, open))) return stranger;
  return { code: twice, params: { step: step.ref, by: partyRef(plan, by) } };
}

/** Any one member of a group may act for it; a stranger may not, where the members are known. */
export function strangerRefusal(
  { plan, step, context }: Pick<OpenWork, "plan" | "step" | "context">,
  by: Doer,
  open?: OpenStep,
): CoreRefusal | undefined {
  if (by.member === undefined || !at(plan.actors, by.actor)?.group) return undefined;
  const members = (open && at(open.members, by.actor)) ?? at(context.directory, by.actor);
  if (!members || members.includes(by.member)) return undefined;
  return { code: "RUN111", params: { step: step.ref, by: partyRef(plan, by), members } };
}
