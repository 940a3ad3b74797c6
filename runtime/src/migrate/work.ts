import { groupsOf } from "../core/doers.js";
import type { OpenStep } from "../core/types.js";
import { canonicalJson } from "../procedure/canonical.js";
import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import type { Judge, Moving } from "./moving.js";
import type { MigrationReason } from "./reasons.js";

/** Whether what is half done in an open step can be gone on with by the new version. */

/** A step that is open, in both versions. */
interface Work {
  readonly open: OpenStep;
  readonly was: PlanStep;
  readonly now: PlanStep;
  readonly moving: Moving;
}

const judges: readonly ((work: Work) => readonly MigrationReason[])[] = [assignment, parts, takeover, told, call];

export const openWork: Judge = (moving) =>
  moving.state.open.flatMap((open) => {
    const was = at(moving.versions.was.steps, open.step);
    const now = at(moving.versions.now.steps, moving.versions.step(open.step));
    return was && now ? judges.flatMap((judge) => judge({ open, was, now, moving })) : [];
  });

/** Who must take part in the open step by the new version: as it was recorded when it opened, unless other groups are meant. */
export function membersIn({ open, was, now, moving }: Work): OpenStep["members"] {
  const { versions, context } = moving;
  if (sameGroups({ was, now, moving }))
    return Object.fromEntries(Object.entries(open.members).map(([id, members]) => [versions.actor(id), members]));
  return Object.fromEntries(groupsOf(now).map((group) => [group, [...new Set(at(context.directory, group) ?? [])]]));
}

function sameGroups({ was, now, moving: { versions } }: Pick<Work, "was" | "now" | "moving">): boolean {
  const [before, after] = [groupsOf(was).map(versions.actor).sort(), [...groupsOf(now)].sort()];
  return (was.who.mode === "each") === (now.who.mode === "each") && canonicalJson(before) === canonicalJson(after);
}

/** Actors who have a part in what is open, or for whom somebody stands in, and of whom it is not sure who they are now. */
export const actors: Judge = ({ versions: { was, unsureActors }, state, context }) => {
  const inWork = state.open.flatMap(({ assigned, takenOver, members, done }) => [
    ...(assigned ? [assigned.actor] : []),
    ...(takenOver ? [takenOver.by] : []),
    ...Object.keys(members),
    ...done.map((part) => part.split("/")[0] ?? ""),
  ]);
  const stoodFor = state.aside.delegations.flatMap(({ actor, until }) => (until > context.now ? [actor] : []));
  return [...new Set([...inWork, ...stoodFor])].flatMap((id): readonly MigrationReason[] => {
    const now = unsureActors.get(id);
    return now ? [{ code: "MIG123", params: { actor: actorRef(was, id), now: now.name } }] : [];
  });
};

/** Whom it was given to may do it by the new version too. */
function assignment({ open, was, now, moving }: Work): readonly MigrationReason[] {
  const { assigned } = open;
  if (!assigned) return [];
  const { versions } = moving;
  const closers = open.takenOver ? [versions.actor(open.takenOver.by)] : now.who.responsible;
  if (now.who.mode !== "each" && closers.includes(versions.actor(assigned.actor))) return [];
  const { name } = assigned;
  const to = { ...actorRef(versions.was, assigned.actor, assigned.member), ...(name !== undefined && { name }) };
  return [{ code: "MIG120", params: { step: was.ref, to } }];
}

/** Parts that some have done count only where the same groups must act in the same way; nobody can open a step for an empty group. */
function parts(work: Work): readonly MigrationReason[] {
  const { open, was, now, moving } = work;
  if (sameGroups(work)) return [];
  if (open.done.length > 0) return [{ code: "MIG121", params: { step: was.ref } }];
  const empty = Object.entries(membersIn(work)).find(([, members]) => members.length === 0);
  if (!empty) return [];
  return [{ code: "MIG126", params: { step: now.ref, group: actorRef(moving.versions.now, empty[0]) } }];
}

/** Whoever took the decision over would do so by the new version, and for the same answers. */
function takeover({ open, was, now, moving }: Work): readonly MigrationReason[] {
  const { takenOver } = open;
  if (!takenOver) return [];
  const by = moving.versions.actor(takenOver.by);
  const holds = takenOver.without.every((answer) => {
    const usedUp =
      now.kind === "decision" ? now.outcomes.find((each) => each.answer === answer)?.limit?.usedUp : undefined;
    return usedUp?.kind === "actor" && usedUp.actor === by;
  });
  return holds ? [] : [{ code: "MIG122", params: { step: was.ref, by: actorRef(moving.versions.was, takenOver.by) } }];
}

/** Time-outs that have told someone are known by their place. */
function told({ open, was, now, moving: { versions } }: Work): readonly MigrationReason[] {
  if (!open.fired?.length) return [];
  const { step, actor } = versions;
  const before = (was.timeouts ?? []).map((each) => ({
    ...each,
    ...(each.after && { after: since(each.after, step) }),
    ...(each.kind === "leave" ? { to: each.to === "end" ? "end" : step(each.to) } : { actor: actor(each.actor) }),
  }));
  return canonicalJson(before) === canonicalJson(now.timeouts ?? [])
    ? []
    : [{ code: "MIG124", params: { step: was.ref } }];
}

function since<T extends { readonly from?: string }>(time: T, step: (id: string) => string): T {
  return time.from === undefined ? time : { ...time, from: step(time.from) };
}

/** A case that was called knows the step that called it, and the SOP that it goes by. */
function call({ open, was, now, moving: { state } }: Work): readonly MigrationReason[] {
  const running = state.aside.calls.find((each) => each.step === open.step && each.round === open.round)?.case;
  const isSame = was.call?.procedure === now.call?.procedure && (running === undefined || was.id === now.id);
  return isSame ? [] : [{ code: "MIG125", params: { step: was.ref, ...(running !== undefined && { case: running }) } }];
}

function actorRef(plan: Plan, id: string, member?: string) {
  const printed = at(plan.actors, id)?.printed ?? id;
  return member === undefined ? { id, printed } : { id, printed, member };
}
