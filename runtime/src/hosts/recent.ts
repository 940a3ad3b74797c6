import { evolve, initial } from "../core/evolve.js";
import type { CaseState } from "../core/types.js";
import type { Plan } from "../procedure/plan.js";
import type { StoredEvent } from "../stores/store.js";
import type { Desk } from "./desk.js";

/** A case as this office has seen it: the fold of its first `version` events, of which the last has the hash `head`. */
export interface Seen {
  readonly plan: Plan;
  readonly state: CaseState;
  readonly version: number;
  readonly head?: string;
}

/**
 * The cases that an office has worked on last, so that a command need not read a history that this office has written itself.
 * Another process may have got on since: what is remembered is good enough to try, since the store refuses what was decided on
 * an older version, and never good enough to refuse.
 */
export interface Recent {
  get(caseId: string): Seen | undefined;
  keep(caseId: string, seen: Seen): void;
  forget(caseId: string): void;
}

/** Remembers so many cases, and forgets the one that was used longest ago. */
export function recent(most: number): Recent {
  const cases = new Map<string, Seen>();
  return {
    get: (caseId) => cases.get(caseId),
    keep(caseId, seen) {
      cases.delete(caseId);
      cases.set(caseId, seen);
      if (cases.size <= most) return;
      for (const oldest of cases.keys()) {
        cases.delete(oldest);
        break;
      }
    },
    forget: (caseId) => {
      cases.delete(caseId);
    },
  };
}

/** The case as it is remembered; undefined where it is not, or not under this plan. */
export function recalled({ recent }: Desk, plan: Plan, caseId: string): Seen | undefined {
  const seen = recent.get(caseId);
  return seen?.plan === plan ? seen : undefined;
}

/** The case as it is in the store now. Where what is remembered still stands there, only what came after is read. */
export async function lookUp(desk: Desk, plan: Plan, caseId: string): Promise<Seen> {
  const known = recalled(desk, plan, caseId);
  if (known) {
    const [last, ...more] = await desk.store.events(caseId, known.version - 1);
    if (last && last.hash === known.head) return remembered(desk, caseId, known, more);
  }
  return seenFrom(desk, plan, caseId, await desk.store.events(caseId));
}

/** The case after its whole history. */
export function seenFrom(desk: Desk, plan: Plan, caseId: string, history: readonly StoredEvent[]): Seen {
  return remembered(desk, caseId, unseen(plan), history);
}

/** A case that nobody has seen an event of. */
export function unseen(plan: Plan): Seen {
  return { plan, state: initial, version: 0 };
}

function remembered({ recent }: Desk, caseId: string, before: Seen, more: readonly StoredEvent[]): Seen {
  const last = more.at(-1);
  let { plan, state } = before;
  for (const { event } of more) state = evolve(plan, state, event);
  const seen = last ? { plan, state, version: last.version, head: last.hash } : before;
  if (seen.version > 0) recent.keep(caseId, seen);
  return seen;
}
