import type { CaseState, OpenStep } from "../core/types.js";
import { at } from "../procedure/plan.js";
import type { Moving } from "./moving.js";
import { membersIn } from "./work.js";

/** The case as it stands under the new version: everything under the names that it has there, and what that version counts. */
export function carried(moving: Moving): CaseState {
  const { versions, state, history } = moving;
  const { step, actor, now } = versions;
  const { aside } = state;
  const place = (id: string): readonly [string, boolean] => [step(id), at(now.steps, step(id)) !== undefined];
  const kept = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([id, value]) => {
        const [called, isThere] = place(id);
        return isThere ? [[called, value] as const] : [];
      }),
    );
  return {
    ...state,
    version: now.version,
    open: state.open.map((open) => carriedWork(moving, open)),
    waiting: state.waiting.map((each) => ({
      ...each,
      step: step(each.step),
      ...(each.kind === "arrived" && { from: step(each.from) }),
    })),
    rounds: kept(state.rounds),
    taken: taken(moving),
    completedAt: Object.fromEntries(
      [...history.completedAt].flatMap(([id, when]) =>
        at(now.steps, step(id))?.counted ? [[step(id), when] as const] : [],
      ),
    ),
    documents: Object.fromEntries(
      Object.entries(state.documents).map(([id, standing]) => [id, { ...standing, step: step(standing.step) }]),
    ),
    aside: {
      ...aside,
      delegations: aside.delegations.map((each) => ({ ...each, actor: actor(each.actor) })),
      attachments: aside.attachments.map((each) => ({ ...each, step: step(each.step) })),
      calls: aside.calls.map((each) => ({ ...each, step: step(each.step) })),
    },
  };
}

function carriedWork(moving: Moving, open: OpenStep): OpenStep {
  const { step, actor, was, now } = moving.versions;
  const [before, after] = [at(was.steps, open.step), at(now.steps, step(open.step))];
  const { assigned, takenOver } = open;
  return {
    ...open,
    step: step(open.step),
    members: before && after ? membersIn({ open, was: before, now: after, moving }) : open.members,
    done: open.done.map((part) => {
      const [id = "", ...member] = part.split("/");
      return [actor(id), ...member].join("/");
    }),
    ...(assigned && { assigned: { ...assigned, actor: actor(assigned.actor) } }),
    ...(takenOver && { takenOver: { ...takenOver, by: actor(takenOver.by) } }),
  };
}

/** How often each answer that has a bound now was taken: as it was counted, or as often as it was given while it had none. */
function taken({ versions: { step, was, now }, state, history }: Moving): CaseState["taken"] {
  const counts = [...history.given].flatMap(([id, given]) => {
    const after = at(now.steps, step(id));
    if (after?.kind !== "decision") return [];
    const before = at(was.steps, id);
    return after.outcomes.flatMap(({ answer, limit }): readonly (readonly [string, number])[] => {
      const times = given.get(answer);
      if (!limit || times === undefined) return [];
      const outcome = before?.kind === "decision" ? before.outcomes.find((each) => each.answer === answer) : undefined;
      const counted = outcome?.limit ? (at(state.taken, `${id}/${answer}`) ?? 0) : times;
      return counted === 0 ? [] : [[`${after.id}/${answer}`, counted]];
    });
  });
  return Object.fromEntries(counts);
}
