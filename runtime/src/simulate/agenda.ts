import type { Instant } from "../core/types.js";

/** What is to happen, earliest first; at one instant what has the lower rank, and then what was noted first. A binary heap. */
export interface Agenda<T> {
  add(at: Instant, what: T, rank?: number): void;
  next(): { readonly at: Instant; readonly what: T } | undefined;
}

interface Entry<T> {
  readonly at: Instant;
  readonly rank: number;
  readonly order: number;
  readonly what: T;
}

export function agenda<T>(): Agenda<T> {
  const heap: Entry<T>[] = [];
  let order = 0;
  return {
    add(at, what, rank = 0) {
      const entry = { at, rank, order: order++, what };
      let place = heap.length;
      heap.push(entry);
      while (place > 0) {
        const above = (place - 1) >> 1;
        const parent = heap[above] as Entry<T>;
        if (isBefore(parent, entry)) break;
        heap[place] = parent;
        place = above;
      }
      heap[place] = entry;
    },
    next() {
      const first = heap[0];
      const last = heap.pop();
      if (!last || heap.length === 0) return first;
      sink(heap, last);
      return first;
    },
  };
}

/** Puts an entry in the place of the first, and down to where it belongs. */
function sink<T>(heap: Entry<T>[], entry: Entry<T>): void {
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    let child = heap[below];
    if (!child) break;
    const other = heap[below + 1];
    if (other && isBefore(other, child)) {
      child = other;
      below++;
    }
    if (isBefore(entry, child)) break;
    heap[place] = child;
    place = below;
  }
  heap[place] = entry;
}

function isBefore(a: Entry<unknown>, b: Entry<unknown>): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return a.rank === b.rank ? a.order < b.order : a.rank < b.rank;
}
