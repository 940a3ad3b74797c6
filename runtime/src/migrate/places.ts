import type { CaseState, Waiting } from "../core/types.js";
import { stepRef } from "../procedure/flow.js";
import { at } from "../procedure/plan.js";
import type { Judge, Moving } from "./moving.js";
import type { MigrationReason } from "./reasons.js";
import { refIn } from "./versions.js";

/** Whether the case stands at a place that the new version has, and that it could have come to by it. */

/** What stands at a step of the old version; of an arm that has arrived, the step that it came from. */
interface Token {
  readonly step: string;
  readonly from?: string;
}

export function tokensOf({ open, waiting }: Pick<CaseState, "open" | "waiting">): readonly Token[] {
  const arm = (each: Waiting): Token => (each.kind === "arrived" ? { step: each.step, from: each.from } : each);
  return [...open, ...waiting.map(arm)];
}

/** A step at which the case stands is gone. */
export const gone: Judge = ({ versions, state }) => {
  const { step, was, now, unsure } = versions;
  const ids = new Set(tokensOf(state).flatMap((token) => [token.step, token.from ?? token.step]));
  return [...ids].flatMap((id): readonly MigrationReason[] =>
    at(now.steps, step(id)) || unsure.has(id) ? [] : [{ code: "MIG110", params: { step: refIn(was, id) } }],
  );
};

/** A step that the case has been at, and of which it is not sure which step it is now. */
export const unsure: Judge = ({ versions, state }) =>
  Object.keys(state.rounds).flatMap((id): readonly MigrationReason[] => {
    const now = versions.unsure.get(id);
    return now ? [{ code: "MIG111", params: { step: refIn(versions.was, id), now: stepRef(now) } }] : [];
  });

/** Work that runs in arms goes on in as many arms of the same fork, each token in one of its own. */
export const arms: Judge = ({ versions, state }) => {
  const { step, was, now, ways } = versions;
  const pairs = new Map<string, Map<string, string>>();
  const other = (id: string): readonly MigrationReason[] => [{ code: "MIG114", params: { step: refIn(was, id) } }];
  for (const token of tokensOf(state)) {
    const place = token.from ?? token.step;
    const [before, after] = [ways.was.arms(place), ways.now.arms(step(place))];
    if (before.length !== after.length) return other(place);
    for (const [index, arm] of before.entries()) {
      const { fork, first } = after[index]!;
      if (step(arm.fork) !== fork || nextOf(was, arm.fork) !== nextOf(now, fork)) return other(place);
      const seen = pairs.get(fork) ?? new Map<string, string>();
      if ((seen.get(arm.first) ?? first) !== first) return other(place);
      pairs.set(fork, seen.set(arm.first, first));
      if (new Set(seen.values()).size !== seen.size) return other(place);
    }
    // Arms that have arrived are counted where they wait.
    const join = at(now.steps, step(token.step))?.join;
    if (token.from !== undefined && join?.fork !== after.at(-1)?.fork) return other(token.step);
  }
  return [];
};

function nextOf(plan: Moving["versions"]["was"], fork: string): number {
  const step = at(plan.steps, fork);
  return step?.kind === "task" ? step.next.length : 0;
}

/** Steps that come before where the case stands, and that it has not been at. */
export const missed: Judge = (moving) =>
  missing(moving).flatMap(({ id, before }): readonly MigrationReason[] => {
    const { versions, skip } = moving;
    if (skip.has(id)) return [];
    const isNew = versions.inserted.has(id);
    return [{ code: "MIG112", params: { step: refIn(versions.now, id), before: refIn(versions.was, before), isNew } }];
  });

/** The steps that `skip` spares this case. */
export function skipped(moving: Moving): readonly string[] {
  return missing(moving).flatMap(({ id }) => (moving.skip.has(id) ? [id] : []));
}

function missing({ versions, state, history }: Moving): readonly { readonly id: string; readonly before: string }[] {
  const { step, now, ways } = versions;
  const visited = new Set([...Object.keys(state.rounds), ...history.spared].map(step));
  const found = new Map<string, string>();
  for (const token of tokensOf(state)) {
    const place = step(token.step);
    const behind = token.from === undefined ? ways.now.before(place) : ways.now.beforeArrival(place, step(token.from));
    for (const id of Object.keys(now.steps))
      if (behind.has(id) && !visited.has(id) && !found.has(id)) found.set(id, token.step);
  }
  return [...found].map(([id, before]) => ({ id, before }));
}

/** Steps that are done, lay behind the case, and lie before it now on every way. */
export const again: Judge = ({ versions, state }) => {
  const { step, now, ways } = versions;
  const tokens = tokensOf(state);
  const standing = new Set(tokens.map((token) => token.step));
  const stillAhead = new Set(tokens.flatMap((token) => [...ways.was.reachable(token.step)]));
  const ahead = new Set(tokens.flatMap((token) => [...ways.now.ahead(step(token.step))]));
  return Object.keys(state.rounds).flatMap((id): readonly MigrationReason[] => {
    if (standing.has(id) || stillAhead.has(id) || !ahead.has(step(id))) return [];
    return [{ code: "MIG113", params: { step: refIn(now, step(id)) } }];
  });
};

/** A condition that waits for its answer must still be there; a step that is open must not have got another one. */
export const conditions: Judge = ({ versions, state }) => {
  const { step, was, now } = versions;
  const question = (plan: typeof was, id: string) => at(plan.steps, id)?.condition?.question;
  const asked = state.waiting.flatMap((each) =>
    each.kind === "asked" && question(now, step(each.step)) === undefined ? [each.step] : [],
  );
  const open = state.open.flatMap((each) => {
    const after = question(now, step(each.step));
    return after !== undefined && after !== question(was, each.step) ? [each.step] : [];
  });
  return [...asked, ...open].map((id) => ({ code: "MIG115", params: { step: refIn(was, id) } }));
};
