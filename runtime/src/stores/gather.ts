import type { Outcome } from "./group.js";

/**
 * Gathers what is asked for while others of its kind are under way, and does it together: under load a store on another machine
 * then answers many with one statement and waits for its disk once, and one that is asked alone is asked at once. Of two that
 * share a key the later waits for the earlier. What lasts longer than `PATIENCE` (somebody holds a row) keeps nobody else.
 */
export function gathered<A, R>(
  together: (asked: readonly A[]) => Promise<readonly Outcome<R>[]>,
  { keyOf, sizeOf }: { readonly keyOf: (asked: A) => string; readonly sizeOf: (asked: A) => number },
): (asked: A) => Promise<R> {
  let waiting: Waiting<A, R>[] = [];
  const busy = new Set<string>();
  let lanes = 0;
  let isSoon = false;
  let patience: NodeJS.Timeout | undefined;

  function take(): readonly Waiting<A, R>[] {
    const group: Waiting<A, R>[] = [];
    const rest: Waiting<A, R>[] = [];
    let size = 0;
    for (const one of waiting) {
      const isFull = group.length >= LARGEST || (group.length > 0 && size + one.size > HEAVIEST);
      if (isFull || busy.has(one.key)) rest.push(one);
      else {
        size += one.size;
        busy.add(one.key);
        group.push(one);
      }
    }
    waiting = rest;
    return group;
  }

  function go(): void {
    isSoon = false;
    clearTimeout(patience);
    patience = undefined;
    const group = take();
    if (group.length > 0) void run(group);
    if (waiting.length > 0) patience = setTimeout(go, PATIENCE);
  }

  async function run(group: readonly Waiting<A, R>[]): Promise<void> {
    lanes++;
    let outcomes: readonly Outcome<R>[];
    try {
      outcomes = await together(group.map(({ asked }) => asked));
    } catch (failure) {
      outcomes = group.map(() => ({ failure }));
    }
    lanes--;
    for (const [index, { key, resolve, reject }] of group.entries()) {
      busy.delete(key);
      const outcome = outcomes[index];
      if (outcome && "result" in outcome) resolve(outcome.result);
      else reject(outcome?.failure);
    }
    if (waiting.length > 0) soon();
  }

  function soon(): void {
    if (isSoon) return;
    isSoon = true;
    setImmediate(go);
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, key: keyOf(asked), size: sizeOf(asked), resolve, reject });
      if (lanes === 0) soon();
      else patience ??= setTimeout(go, PATIENCE);
    });
}

/** In ms: far more than a statement takes, far less than a person notices. */
const PATIENCE = 50;

/** So that the first of many does not wait for all of them. */
const LARGEST = 256;

/** Of one message to the server, in characters; one that is heavier by itself goes by itself. */
const HEAVIEST = 4_000_000;

interface Waiting<A, R> {
  readonly asked: A;
  readonly key: string;
  readonly size: number;
  readonly resolve: (result: R) => void;
  readonly reject: (failure: unknown) => void;
}
