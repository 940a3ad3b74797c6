import type { Outcome, Step } from "@baku/runtime";

/** Where each step may go, by its id: answers, what comes after a bound, time-outs, and the step after. */
export function successors(
  steps: readonly Step[],
  counts: (outcome: Outcome) => boolean = () => true,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    steps.map(({ id, flow }, i) => [
      id,
      [
        ...flow.next,
        ...flow.outcomes.filter(counts).map((o) => o.to),
        ...flow.outcomes.flatMap((o) => o.limit?.then?.step ?? []),
        ...flow.timeouts.flatMap((t) => t.to ?? []),
        // A step that is skipped (`hanya jika`) goes where it would have gone.
        ...(flow.outcomes.length > 0 && steps[i]!.condition && steps[i + 1] ? [steps[i + 1]!.id] : []),
      ],
    ]),
  );
}

/** All steps on the ways out of a step; the step itself only where a way leads back to it. */
export function reachableFrom(next: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...(next.get(from) ?? [])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(next.get(id) ?? []));
  }
  return seen;
}
