import type { CaseState, Event, Plan, PlanStep } from "@baku/runtime";

/**
 * Where a step stands in a case: closed; closed and to come again; open; waiting for its condition, its time or the other arms;
 * skipped; left without being closed; still to come; no longer on any way.
 */
export type Mark =
  | "done"
  | "again"
  | "open"
  | "asked"
  | "scheduled"
  | "arrived"
  | "skipped"
  | "left"
  | "ahead"
  | "passed";

/** The mark of every step of a plan. */
export function marksOf(plan: Plan, state: CaseState, events: Iterable<Event>): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const event of events) {
    if (event.kind === "completed" || event.kind === "decided") marks.set(event.step, "done");
    if (event.kind === "answered" && !event.holds) marks.set(event.step, "skipped");
    if (event.kind === "timedOut" || event.kind === "sentBack") marks.set(event.step, "left");
  }
  const places = state.status === "running" || state.status === "paused" ? [...state.open, ...state.waiting] : [];
  const rows = new Map(Object.keys(plan.steps).map((id, row) => [id, row]));
  const onward = reached(plan, places, (from, to) => rows.get(to)! > rows.get(from)!);
  const anyhow = reached(plan, places, () => true);
  for (const id of rows.keys()) {
    const mark = marks.get(id);
    if (mark === undefined) marks.set(id, anyhow.has(id) ? "ahead" : "passed");
    else if (onward.has(id)) marks.set(id, "again");
  }
  for (const { kind, step } of state.waiting) marks.set(step, kind);
  for (const { step } of state.open) marks.set(step, "open");
  return new Map([...rows.keys()].map((id) => [id, marks.get(id)!]));
}

function reached(
  plan: Plan,
  places: readonly { readonly step: string }[],
  follows: (from: string, to: string) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const todo = places.map(({ step }) => step);
  for (let id = todo.pop(); id !== undefined; id = todo.pop())
    for (const to of nextOf(plan.steps[id]))
      if (!found.has(to) && plan.steps[to] && follows(id, to)) {
        found.add(to);
        todo.push(to);
      }
  return found;
}

function nextOf(step: PlanStep | undefined): readonly string[] {
  if (!step) return [];
  const onward =
    step.kind === "task"
      ? step.next
      : step.outcomes.flatMap(({ to, limit }) => (limit?.usedUp?.kind === "step" ? [to, limit.usedUp.step] : [to]));
  const late = (step.timeouts ?? []).flatMap((each) => (each.kind === "leave" ? [each.to] : []));
  return [...onward, ...(step.condition?.otherwise ?? []), ...late];
}

/** Where each answer leads, or the step itself. `end` stands for the end. */
export function onwardOf(step: PlanStep): readonly { readonly answer?: string; readonly to: readonly string[] }[] {
  if (step.kind === "task") return [{ to: step.next }];
  return step.outcomes.map(({ answer, to }) => ({ answer, to: [to] }));
}
