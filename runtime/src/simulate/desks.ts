/** The people of an office, by actor, and what waits for them: first come, first served, and nobody is interrupted. */
export interface Desks<T> {
  /** Takes work that needs these people at the same time; it begins at once, or waits. Gives what begins now. */
  come(work: T, needs: Needs): readonly T[];
  /** Work that had begun is over. */
  leave(work: T): readonly T[];
  /** Work that is not to be done any more, whether it has begun or not. */
  cancel(work: T): readonly T[];
  /** How busy an actor is, with what waits: shares of all his people. */
  load(actor: string): number;
}

/** How many people of each actor. */
export type Needs = readonly (readonly [actor: string, count: number])[];

interface Desk<T> {
  readonly people: number;
  free: number;
  readonly queue: T[];
}

export function desks<T extends object>(people: (actor: string) => number): Desks<T> {
  const all = new Map<string, Desk<T>>();
  const waiting = new Map<T, Needs>();
  const begun = new Map<T, Needs>();

  function deskOf(actor: string): Desk<T> {
    let desk = all.get(actor);
    if (!desk) {
      const count = people(actor);
      desk = { people: count, free: count, queue: [] };
      all.set(actor, desk);
    }
    return desk;
  }

  /** Nobody overtakes: what came earlier keeps its people free for it, so that a meeting of many is not put off for ever. */
  function mayBegin(work: T, needs: Needs): boolean {
    return needs.every(([actor, count]) => {
      const { free, queue } = deskOf(actor);
      let taken = count;
      for (const before of queue) {
        if (taken > free) return false;
        if (before === work) return true;
        taken += countOf(waiting.get(before), actor);
      }
      return false;
    });
  }

  function beginFrom(actors: readonly string[]): readonly T[] {
    const started: T[] = [];
    const open = [...actors];
    for (let actor = open.pop(); actor !== undefined; actor = open.pop()) {
      const desk = deskOf(actor);
      let reserved = 0;
      for (let place = 0; place < desk.queue.length && reserved < desk.free; ) {
        const work = desk.queue[place] as T;
        const needs = waiting.get(work) ?? [];
        if (mayBegin(work, needs)) {
          waiting.delete(work);
          begun.set(work, needs);
          for (const [each, count] of needs) {
            const other = deskOf(each);
            other.free -= count;
            other.queue.splice(other.queue.indexOf(work), 1);
          }
          started.push(work);
          // Whoever stood behind it in another queue has moved up.
          if (needs.length > 1) open.push(...needs.map(([each]) => each).filter((each) => each !== actor));
        } else {
          reserved += countOf(needs, actor);
          place++;
        }
      }
    }
    return started;
  }

  function leave(work: T): readonly T[] {
    const needs = begun.get(work) ?? [];
    begun.delete(work);
    for (const [actor, count] of needs) deskOf(actor).free += count;
    return beginFrom(needs.map(([actor]) => actor));
  }

  return {
    come(work, needs) {
      const able = needs.map(([actor, count]) => [actor, Math.min(count, deskOf(actor).people)] as const);
      waiting.set(work, able);
      for (const [actor] of able) deskOf(actor).queue.push(work);
      return beginFrom(able.map(([actor]) => actor));
    },
    leave,
    cancel(work) {
      const needs = waiting.get(work);
      if (!needs) return leave(work);
      waiting.delete(work);
      for (const [actor] of needs) deskOf(actor).queue.splice(deskOf(actor).queue.indexOf(work), 1);
      return beginFrom(needs.map(([actor]) => actor));
    },
    load(actor) {
      const { people: count, free, queue } = deskOf(actor);
      return Number.isFinite(count) ? (count - free + queue.length) / count : 0;
    },
  };
}

function countOf(needs: Needs | undefined, actor: string): number {
  return needs?.find(([each]) => each === actor)?.[1] ?? 0;
}
