import { at, type Plan, type PlanOutcome } from "../procedure/plan.js";
import { besides, nothingBeside } from "./aside.js";
import { isCarried, stateMade } from "./documents.js";
import { partKey } from "./doers.js";
import type { CaseState, DocumentOnHand, Doer, Event, OpenStep, Outputs } from "./types.js";

/** A case that nothing has happened to yet. */
export const initial: CaseState = {
  status: "new",
  procedure: "",
  version: "",
  startedAt: 0,
  open: [],
  waiting: [],
  rounds: {},
  taken: {},
  completedAt: {},
  documents: {},
  aside: nothingBeside,
};

const nobody: OpenStep["members"] = {};
const nothing: OpenStep["done"] = [];

/** The case after its events, from the first one. */
export function replay(plan: Plan, events: Iterable<Event>): CaseState {
  let state = initial;
  for (const event of events) state = evolve(plan, state, event);
  return state;
}

/** The case after one more event. Pure and total; what has happened is not judged again. */
export function evolve(plan: Plan, state: CaseState, event: Event): CaseState {
  switch (event.kind) {
    case "started":
      return started(event);
    case "entered": {
      const { step, round, members = nobody } = event;
      const open: OpenStep = { step, round, since: event.at, members, done: nothing };
      const waiting = elsewhere(state.waiting, step);
      return { ...state, open: [...state.open, open], waiting, rounds: withEntry(state.rounds, step, round) };
    }
    case "scheduled":
    case "asked": {
      const { kind, step, round, at: since } = event;
      const waiting = [...elsewhere(state.waiting, step), { kind, step, round, since }];
      return { ...state, waiting, rounds: withEntry(state.rounds, step, round) };
    }
    case "arrived": {
      const { kind, step, from, at: since } = event;
      return { ...state, waiting: [...state.waiting, { kind, step, from, since }] };
    }
    case "answered":
      return { ...state, waiting: elsewhere(state.waiting, event.step) };
    case "participated":
      return withPart(state, event);
    case "memberDone":
      return withOutputs(plan, withPart(state, event), event);
    case "completed":
      return closed(plan, withOutputs(plan, state, event), event);
    case "decided":
      return decided(plan, withOutputs(plan, state, event), event);
    case "takenOver": {
      const { step, answer, to } = event;
      return withOpen(state, step, (open) => ({
        ...open,
        takenOver: { by: to, without: [...(open.takenOver?.without ?? []), answer] },
      }));
    }
    case "timedOut":
      return { ...state, open: state.open.filter((each) => each.step !== event.step) };
    case "notified":
      return withOpen(state, event.step, (open) => ({ ...open, fired: [...(open.fired ?? []), event.timer] }));
    case "extended":
      return withOpen(state, event.step, (open) => ({ ...open, extended: true }));
    case "assigned":
      return withOpen(state, event.step, (open) => ({ ...open, assigned: event.to }));
    case "sentBack":
      return { ...state, open: state.open.filter((each) => each.step !== event.step) };
    case "corrected":
      return { ...state, documents: corrected(state.documents, event) };
    case "received":
      return received(plan, state, event);
    case "paused":
      return { ...state, status: "paused", aside: besides(state, event) };
    case "resumed": {
      const aside = besides(state, event);
      return { ...state, status: aside.pause ? "paused" : "running", aside };
    }
    case "cancelled": {
      const aside = besides(state, event);
      return { ...state, status: "cancelled", endedAt: event.at, open: [], waiting: [], aside };
    }
    case "delegated":
    case "revoked":
    case "attached":
    case "called":
    case "relayed":
    case "reported":
      return { ...state, aside: besides(state, event) };
    case "ended":
      return { ...state, status: "ended", endedAt: event.at, open: [], waiting: [] };
    default:
      return unknownEvent(event, state);
  }
}

/** Whether an answer has been taken as often as its bound allows. */
export function isUsedUp(state: CaseState, step: string, { answer, limit }: PlanOutcome): boolean {
  return limit !== undefined && (at(state.taken, takenKey(step, answer)) ?? 0) >= limit.times;
}

type Of<K extends Event["kind"]> = Extract<Event, { kind: K }>;

/** What a called case was given is on hand from its start; no step of its own has made it. */
function started({ at: startedAt, procedure, version, caller, documents }: Of<"started">): CaseState {
  const state: CaseState = { ...initial, status: "running", procedure, version, startedAt };
  if (!caller) return state;
  const passed = Object.entries(documents ?? {}).map(([id, document]) => [id, { ...document, step: "", round: 0 }]);
  return { ...state, documents: Object.fromEntries(passed), aside: { ...nothingBeside, caller } };
}

/** What came back is as if the step had made it; a step that was left meanwhile has no more use for it. */
function received(plan: Plan, state: CaseState, event: Of<"received">): CaseState {
  const { step, round, result } = event;
  const told = { ...state, aside: besides(state, event) };
  if (!state.open.some((open) => open.step === step && open.round === round)) return told;
  return withOpen(withOutputs(plan, told, event), step, (open) => ({ ...open, received: result }));
}

/** Where and in which state the document is on hand stays; of a `setiap` step one member's part may be meant. */
function corrected(documents: CaseState["documents"], event: Of<"corrected">): CaseState["documents"] {
  const { document, member, value } = event;
  const onHand = at(documents, document);
  if (!onHand) return documents;
  const parts = member === undefined || !onHand.parts ? undefined : { parts: withEntry(onHand.parts, member, value) };
  return withEntry(documents, document, { ...onHand, value, ...parts });
}

/** The step closes, unless the answer was used up and someone takes the decision over: `takenOver` follows, and it stays open. */
function decided(plan: Plan, state: CaseState, event: Of<"decided">): CaseState {
  const step = at(plan.steps, event.step);
  const outcome = step?.kind === "decision" ? step.outcomes.find((each) => each.answer === event.answer) : undefined;
  if (!outcome?.limit) return closed(plan, state, event);
  if (!isUsedUp(state, event.step, outcome)) {
    const key = takenKey(event.step, event.answer);
    return closed(plan, { ...state, taken: { ...state.taken, [key]: (at(state.taken, key) ?? 0) + 1 } }, event);
  }
  return outcome.limit.usedUp?.kind === "actor" ? state : closed(plan, state, event);
}

function closed(plan: Plan, state: CaseState, { step, at: when }: Of<"completed" | "decided">): CaseState {
  const open = state.open.filter((each) => each.step !== step);
  const documents = withCarried(plan, state, step);
  if (Object.hasOwn(state.completedAt, step)) return { ...state, open, documents };
  return { ...state, open, documents, completedAt: withEntry(state.completedAt, step, when) };
}

/** Documents that the step leaves in another state without having been handed in anew: their contents stay. */
function withCarried(plan: Plan, state: CaseState, id: string): CaseState["documents"] {
  const step = at(plan.steps, id);
  const round = at(state.rounds, id) ?? 1;
  let { documents } = state;
  for (const slot of step?.produces ?? []) {
    const [made] = slot.oneOf;
    const onHand = made && at(documents, made.document);
    if (!made?.state || !onHand || !isCarried(slot, state) || (onHand.step === id && onHand.round === round)) continue;
    documents = { ...documents, [made.document]: { ...onHand, state: made.state, step: id, round } };
  }
  return documents;
}

function withPart(state: CaseState, event: Of<"participated" | "memberDone">): CaseState {
  return withOpen(state, event.step, (open) => ({ ...open, done: [...open.done, partKey(event.by, open)] }));
}

function withOutputs(
  plan: Plan,
  state: CaseState,
  event: { readonly step: string; readonly by?: Doer; readonly outputs?: Outputs },
): CaseState {
  const { outputs, by } = event;
  const step = at(plan.steps, event.step);
  if (!outputs || !step) return state;
  const round = at(state.rounds, step.id) ?? 1;
  const made = Object.keys(outputs).map((id): [string, DocumentOnHand] => {
    const left = stateMade(step, id);
    const value = outputs[id];
    const before = at(state.documents, id);
    const earlier = before?.step === step.id && before.round === round ? before.parts : undefined;
    const member = step.who.mode === "each" ? by?.member : undefined;
    return [
      id,
      {
        ...(left === undefined ? undefined : { state: left }),
        step: step.id,
        round,
        value,
        ...(member === undefined ? undefined : { parts: withEntry(earlier ?? {}, member, value) }),
      },
    ];
  });
  return { ...state, documents: { ...state.documents, ...Object.fromEntries(made) } };
}

function withOpen(state: CaseState, step: string, change: (open: OpenStep) => OpenStep): CaseState {
  return { ...state, open: state.open.map((each) => (each.step === step ? change(each) : each)) };
}

/** Twice as fast as a spread with a computed key; but assigning `__proto__`, which a step may be called, would make no entry. */
function withEntry<T>(record: Readonly<Record<string, T>>, key: string, value: T): Readonly<Record<string, T>> {
  if (key === "__proto__") return { ...record, [key]: value };
  const copy: Record<string, T> = { ...record };
  copy[key] = value;
  return copy;
}

/** What waits at other steps: a token that moves on at this one waits no more. */
function elsewhere(waiting: CaseState["waiting"], step: string): CaseState["waiting"] {
  return waiting.length === 0 ? waiting : waiting.filter((each) => each.step !== step);
}

function takenKey(step: string, answer: string): string {
  return `${step}/${answer}`;
}

/** A kind of a later version changes nothing here; one of this version that is forgotten above does not compile. */
function unknownEvent(_event: never, state: CaseState): CaseState {
  return state;
}
