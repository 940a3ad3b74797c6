import type { Calendar } from "../calendar/calendar.js";
import { evolve, isUsedUp } from "../core/evolve.js";
import { begin, type Decision, enter, goOn, type Situation } from "../core/go-on.js";
import { beginsAt, timeoutAt } from "../core/timers.js";
import type { CaseState, Context, Doer, Event, Instant, OpenStep } from "../core/types.js";
import { at, type Plan, type PlanOutcome, type PlanStep } from "../procedure/plan.js";
import type { Observed, Trace } from "./observed.js";

/** What is worth telling about a piece of the way; `item` is the place in the record. */
export type Happening =
  | {
      readonly kind: "done";
      readonly item: number;
      readonly step: string;
      readonly round: number;
      readonly odd: readonly Oddity[];
    }
  | { readonly kind: "part"; readonly item: number; readonly step: string; readonly odd: readonly Oddity[] }
  | { readonly kind: "returned"; readonly item: number; readonly step: string }
  | { readonly kind: "skipped"; readonly step: string; readonly round: number }
  | { readonly kind: "extra"; readonly item: number; readonly step?: string }
  | { readonly kind: "early"; readonly item: number; readonly step: string; readonly due: Instant };

/** The step was due, and yet something about it is not what the SOP says. */
export type Oddity = "actor" | "answer" | "bound";

/** From one state of the case, and one place in the record, to the next. */
export interface Edge {
  readonly state: CaseState;
  readonly events: readonly Event[];
  /** 1 where it uses up an item of the record. */
  readonly takes: 0 | 1;
  readonly cost: number;
  readonly happening?: Happening;
}

const COST = { move: 10, odd: 3, early: 2, silent: 1, none: 0 };

export function edgesOf(
  plan: Plan,
  state: CaseState,
  trace: Trace,
  index: number,
  calendar: Calendar,
): readonly Edge[] {
  const item = trace.items[index];
  const now = item?.at ?? trace.items.at(-1)?.at ?? 0;
  const place: Place = { plan, state, trace, index, context: contextOf(plan, now, calendar) };
  // Last in, first looked at: what the record says comes last.
  return [
    ...(item ? [leftOver(place, item)] : []),
    ...state.open.flatMap((open) => skips(place, open)),
    ...silent(place),
    ...(item ? told(place, item) : []),
  ];
}

/** Two states from which the same can follow have one key; when things happened is not in it. */
export function keyOf({ status, open, waiting, taken }: CaseState): string {
  const opened = open.map(({ step, takenOver }) => `${step}\u0001${takenOver ? takenOver.without.join("\u0002") : ""}`);
  const held = waiting.map((token) => `${token.kind}\u0001${token.step}\u0001${"from" in token ? token.from : ""}`);
  const counts = Object.entries(taken).map(([key, count]) => `${key}\u0001${count}`);
  return [status, ...opened.sort(), "\u0003", ...held.sort(), "\u0003", ...counts.sort()].join("\u0004");
}

/** Of every group somebody is there: who it was the record says. */
export function contextOf({ actors }: Plan, now: Instant, calendar: Calendar): Context {
  return { now, calendar, directory: Object.fromEntries(Object.keys(actors).map((id) => [id, ["1"]])) };
}

interface Place extends Situation {
  readonly trace: Trace;
  readonly index: number;
}

/** The item has no place in the way. */
function leftOver({ state, index }: Place, item: Observed): Edge {
  if (item.did === "beside") return { state, events: [], takes: 1, cost: COST.none };
  const step = item.step === undefined ? {} : { step: item.step };
  return { state, events: [], takes: 1, cost: COST.move, happening: { kind: "extra", item: index, ...step } };
}

/** The way goes past an open step that the record does not have. */
function skips(place: Place, open: OpenStep): readonly Edge[] {
  const step = at(place.plan.steps, open.step);
  if (!step) return [];
  const by = { actor: open.takenOver?.by ?? step.who.responsible[0] ?? "" };
  const happening = { kind: "skipped", step: step.id, round: open.round } as const;
  return closings(place, step, open, by, undefined).flatMap(({ decision, odd }) =>
    odd.length > 0 ? [] : edge(place, decision, { takes: 0, cost: COST.move, happening }),
  );
}

/** What nobody does: a condition holds or not, a delay is over, a time has run out. */
function silent(place: Place): readonly Edge[] {
  const { plan, state, trace, index, context } = place;
  if (!trace.items[index] && !trace.ended) return [];
  const dated = { plan, state, calendar: context.calendar };
  const waiting = state.waiting.flatMap((token): readonly Edge[] => {
    const step = at(plan.steps, token.step);
    if (!step || token.kind === "arrived") return [];
    if (token.kind === "scheduled") {
      const due = beginsAt(dated, step, token.since);
      const early = due > context.now;
      const then = { ...place, context: { ...context, now: Math.min(due, context.now) } };
      return edge(place, decided(begin(then, step, token.round)), {
        takes: 0,
        cost: early ? COST.early : COST.none,
        ...(early && { happening: { kind: "early", item: index, step: step.id, due } }),
      });
    }
    const answered = { at: context.now, kind: "answered", step: step.id, by: { actor: "" } } as const;
    const holds = decided(enter(place, step, token.round), { ...answered, holds: true });
    const fails = goOn(place, step.id, { ...answered, holds: false }, step.condition?.otherwise ?? []);
    return [holds, fails].flatMap((decision) => edge(place, decision, { takes: 0, cost: COST.none }));
  });
  if (trace.own) return waiting;
  const ranOut = state.open.flatMap((open) => {
    const step = at(plan.steps, open.step);
    return (step?.timeouts ?? []).flatMap((timeout, timer) => {
      const due = step && timeoutAt(dated, step, open, timeout);
      if (due === undefined || due > context.now) return [];
      return edge(place, leave(place, open, timer, due), { takes: 0, cost: COST.silent });
    });
  });
  return [...waiting, ...ranOut];
}

/** The item as the SOP has it: the step is open. */
function told(place: Place, item: Observed): readonly Edge[] {
  const { plan, state, index, context } = place;
  if (item.did === "beside") return beside(place, item.event);
  const open = state.open.find((each) => each.step === item.step);
  const step = open && at(plan.steps, open.step);
  if (!open || !step) return [];
  if (item.did === "timedOut") {
    const decision = leave(place, open, item.timer, context.now);
    return edge(place, decision, { takes: 1, cost: COST.none });
  }
  if (item.did === "sentBack") {
    if (!at(plan.steps, item.to)) return [];
    const event: Event = { at: item.at, kind: "sentBack", step: step.id, to: item.to, by: item.by, note: item.note };
    const happening = { kind: "returned", item: index, step: step.id } as const;
    return edge(place, goOn(place, step.id, event, [item.to]), { takes: 1, cost: COST.none, happening });
  }
  return acted(place, item, step, open);
}

function acted(place: Place, item: Done, step: PlanStep, open: OpenStep): readonly Edge[] {
  const { state, trace, index } = place;
  const { by } = item;
  const isParty = by !== undefined && step.who.with.some(({ actor }) => actor === by.actor);
  const isCloser = by === undefined || closersOf(step, open).includes(by.actor);
  const stranger: readonly Oddity[] = isCloser ? [] : ["actor"];
  const odd = isParty ? [] : stranger;
  const part: Edge = {
    state,
    events: [],
    takes: 1,
    cost: COST.odd * odd.length,
    happening: { kind: "part", item: index, step: step.id, odd },
  };
  if (item.did === "part" || (!trace.own && isParty && !isCloser)) return [part];
  const closed = closings(place, step, open, by ?? { actor: "" }, item.answer).flatMap((closing) => {
    const odd = [...stranger, ...closing.odd];
    const happening = { kind: "done", item: index, step: step.id, round: open.round, odd } as const;
    return edge(place, closing.decision, { takes: 1, cost: COST.odd * odd.length, happening });
  });
  // Of a `setiap` step a log from elsewhere does not say who was the last.
  return !trace.own && step.who.mode === "each" ? [part, ...closed] : closed;
}

type Done = Extract<Observed, { did: "done" | "part" }>;

/** Who may close an open step. */
export function closersOf(step: PlanStep, open?: OpenStep): readonly string[] {
  return open?.takenOver ? [open.takenOver.by] : step.who.responsible;
}

interface Closing {
  readonly decision: Decision;
  readonly odd: readonly Oddity[];
}

/** Every way to close a step: the answer that was given, or any where none is on record. */
function closings(
  place: Place,
  step: PlanStep,
  open: OpenStep,
  by: Doer,
  answer: string | undefined,
): readonly Closing[] {
  const now = place.context.now;
  if (step.kind === "task") {
    const event: Event = { at: now, kind: "completed", step: step.id, by };
    return [{ decision: goOn(place, step.id, event, step.next), odd: [] }];
  }
  const given = step.outcomes.filter((outcome) => outcome.answer === answer);
  const unknown: readonly Oddity[] = answer !== undefined && given.length === 0 ? ["answer"] : [];
  return (given.length > 0 ? given : step.outcomes).map((outcome) => {
    const event: Event = { at: now, kind: "decided", step: step.id, answer: outcome.answer, by };
    const usedUp = isUsedUp(place.state, step.id, outcome);
    const isOver = open.takenOver?.without.includes(outcome.answer) || (usedUp && !outcome.limit?.usedUp);
    const then = usedUp && !isOver ? outcome.limit?.usedUp : undefined;
    return { decision: answered(place, step, outcome, event, then), odd: isOver ? [...unknown, "bound"] : unknown };
  });
}

type UsedUp = NonNullable<PlanOutcome["limit"]>["usedUp"];

function answered(place: Place, { id }: PlanStep, outcome: PlanOutcome, event: Event, then: UsedUp): Decision {
  if (then?.kind === "step") return goOn(place, id, event, [then.step]);
  if (then?.kind !== "actor") return goOn(place, id, event, [outcome.to]);
  const over = { at: event.at, kind: "takenOver", step: id, answer: outcome.answer, to: then.actor } as const;
  return { kind: "events", events: [event, over] };
}

function leave(place: Place, { step: id, round }: OpenStep, timer: number, due: Instant): Decision {
  const timeout = at(place.plan.steps, id)?.timeouts?.[timer];
  if (timeout?.kind !== "leave") return { kind: "events", events: [] };
  const event: Event = { at: place.context.now, kind: "timedOut", step: id, round, timer, due };
  return goOn(place, id, event, [timeout.to]);
}

/** A pause or another calendar moves due dates in any event; an extension that of a step that is open. */
function beside({ plan, state }: Place, event: Event): readonly Edge[] {
  if (event.kind === "extended" && !state.open.some(({ step }) => step === event.step)) return [];
  return [{ state: evolve(plan, state, event), events: [event], takes: 1, cost: COST.none }];
}

function decided(opening: ReturnType<typeof begin>, ...before: readonly Event[]): Decision {
  return opening.kind === "refused" ? opening : { kind: "events", events: [...before, opening] };
}

function edge(
  { plan, state }: Place,
  decision: Decision,
  rest: Pick<Edge, "takes" | "cost" | "happening">,
): readonly Edge[] {
  if (decision.kind === "refused") return [];
  const { events } = decision;
  return [{ ...rest, events, state: events.reduce((before, event) => evolve(plan, before, event), state) }];
}
