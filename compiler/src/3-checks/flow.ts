import type { Outcome, Procedure, Step } from "@baku/runtime";

type Successors = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<readonly Step[], Successors>();

/** Where each step may go, by its id: answers, what comes after a bound, time-outs, and the step after. Several checks ask for it. */
export function successors(steps: readonly Step[]): Successors {
  const found = known.get(steps) ?? successorsBy(steps, () => true);
  known.set(steps, found);
  return found;
}

/** The same by these answers alone. */
export function successorsBy(steps: readonly Step[], counts: (outcome: Outcome) => boolean): Successors {
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

/** A way with the fewest steps from the first one to another, with the answer that each goes on by; only that one where none leads. */
export function wayTo(
  { steps }: Procedure,
  goal: string,
): readonly { readonly step: Step; readonly answer?: string }[] {
  const next = successors(steps);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const before = new Map<string, string | undefined>(steps.slice(0, 1).map(({ id }) => [id, undefined]));
  for (const id of before.keys()) for (const to of next.get(id) ?? []) if (!before.has(to)) before.set(to, id);
  const way: { step: Step; answer?: string }[] = [];
  for (let id: string | undefined = goal, to = ""; id !== undefined; to = id, id = before.get(id)) {
    const step = byId.get(id);
    const answer = step?.flow.outcomes.find((outcome) => outcome.to === to)?.answer;
    if (step) way.unshift({ step, ...(answer !== undefined && { answer }) });
  }
  return way;
}

/** The loop that each step lies in, as a number: steps that lead to each other share it (Tarjan 1972; without recursion). */
export function components(next: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const found = new Map<string, number>();
  const stack: string[] = [];
  let count = 0;
  for (const root of next.keys()) {
    if (index.has(root)) continue;
    const path = [{ id: root, at: 0 }];
    while (path.length > 0) {
      const top = path.at(-1)!;
      const { id } = top;
      if (top.at === 0) {
        index.set(id, index.size);
        low.set(id, index.get(id)!);
        stack.push(id);
      }
      const to = next.get(id)![top.at++];
      if (to === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) low.set(above.id, Math.min(low.get(above.id)!, low.get(id)!));
        if (low.get(id) === index.get(id)) {
          for (let member = stack.pop()!; ; member = stack.pop()!) {
            found.set(member, count);
            if (member === id) break;
          }
          count++;
        }
      } else if (next.has(to)) {
        if (!index.has(to)) path.push({ id: to, at: 0 });
        else if (!found.has(to)) low.set(id, Math.min(low.get(id)!, index.get(to)!));
      }
    }
  }
  return found;
}
