/**
 * Gathers what is asked for while the loop goes round once and does it in one go: under load a store then waits for the disk
 * once for all of them. Each is answered after that, on its own.
 */
export function grouped<A, R>(together: (asked: readonly A[]) => readonly Outcome<R>[]): Grouped<A, R> {
  const waiting: Waiting<A, R>[] = [];

  function once(): void {
    const group = waiting.splice(0, LARGEST);
    if (waiting.length > 0) setImmediate(once);
    if (group.length === 0) return;
    const outcomes = together(group.map(({ asked }) => asked));
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index];
      if (outcome && "result" in outcome) resolve(outcome.result);
      else reject(outcome?.failure);
    }
  }

  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ asked, resolve, reject });
        if (waiting.length === 1) setImmediate(once);
      }),
    flush() {
      while (waiting.length > 0) once();
    },
  };
}

export interface Grouped<A, R> {
  ask(asked: A): Promise<R>;
  /** Does at once what still waits. */
  flush(): void;
}

/** So that the first of many does not wait for all of them. */
const LARGEST = 256;

export type Outcome<R> = { readonly result: R } | { readonly failure: unknown };

interface Waiting<A, R> {
  readonly asked: A;
  readonly resolve: (result: R) => void;
  readonly reject: (failure: unknown) => void;
}
