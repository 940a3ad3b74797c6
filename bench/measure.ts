/** Runs that take turns, so that what else the machine does falls on all of them alike; the median of each, in milliseconds. */
export async function sideBySide<K extends string>(
  runs: Readonly<Record<K, () => unknown>>,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(runs) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warmUp; round < rounds; round++)
    for (const name of names) {
      const start = performance.now();
      await runs[name]();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<K, number>;
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** What stays on the heap while the result of this is held, in megabytes. */
export function heapOf(make: () => unknown): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const held = make();
  globalThis.gc?.();
  const mb = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  return held === undefined ? 0 : mb;
}
