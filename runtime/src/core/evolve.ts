import { at, type Plan, type PlanOutcome, type PlanStep } from "../procedure/plan.js";
import { besides, nothingBeside } from "./aside.js";
import { contentOf, listed, withContent } from "./contents.js";
import { isCarried, stateMade } from "./documents.js";
import { partKey } from "./doers.js";
import { copied, withEntry } from "./growing.js";
import type { CaseState, Doer, Event, OpenStep, Outputs, Standing } from "./types.js";

/** A case that nothing has happened to yet. */
export const initial: CaseState = {
  status: "new",
  procedure: "",
  version: "",
  calendar: "",
  startedAt: 0,
  open: [],
  waiting: [],
  rounds: {},
  taken: {},
  completedAt: {},
  documents: {},
  contents: undefined,
  aside: nothingBeside,
};

const nobody: OpenStep["members"] = {};
const nothing: OpenStep["done"] = [];

/**
 * The case after its events, from the first one.
 *
 * @example
 * ```ts
 * import { messageText, openOffice, orThrow, plan, replay } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const events = (await kasus.history()).map(({ event }) => event);
 * const { status, open } = replay(planned.plan, events);
 * ```
 */
export function replay(plan: Plan, events: Iterable<Event>): CaseState {
  let state = initial;
  for (const event of events) state = evolve(plan, state, event);
  return state;
}

/**
 * The case after one more event. Pure and total; what has happened is not judged again.
 *
 * @example
 * ```ts
 * import { evolve, initial, messageText, openOffice, orThrow, plan } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const events = (await kasus.history()).map(({ event }) => event);
 * let state = initial;
 * for (const event of events) state = evolve(planned.plan, state, event);
 * ```
 */
export function evolve(plan: Plan, state: CaseState, event: Event): CaseState {
  switch (event.kind) {
    case "started":
      return started(event);
    case "entered": {
      const { step, round, members = nobody } = event;
      const open: OpenStep = { step, round, since: event.at, members, done: nothing };
      const waiting = elsewhere(state.waiting, step);
      return {
        ...state,
        open: state.open.length === 0 ? [open] : [...state.open, open],
        waiting,
        rounds: withEntry(state.rounds, step, round),
      };
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
      return closed(plan, state, event);
    case "decided":
      return decided(plan, state, event);
    case "takenOver": {
      const { step, answer, to } = event;
      // It was given to one of those who decided until now.
      return withOpen(state, step, ({ assigned: _, ...open }) => ({
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
    case "calendarChanged":
      return { ...state, calendar: event.calendar };
    case "migrated": {
      const { procedure, to: version, state: stands } = event;
      return { ...stands, procedure, version, contents: listed(stands.contents) };
    }
    case "assigned":
      return withOpen(state, event.step, (open) => ({ ...open, assigned: event.to }));
    case "sentBack":
      return { ...state, open: state.open.filter((each) => each.step !== event.step) };
    case "corrected":
      return { ...state, contents: corrected(state.contents, event) };
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
    case "sealed":
      return state;
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
function started({ at: startedAt, procedure, version, calendar, caller, documents }: Of<"started">): CaseState {
  const state: CaseState = { ...initial, status: "running", procedure, version, calendar, startedAt };
  if (!caller) return state;
  const passed = Object.entries(documents ?? {});
  const standing = passed.map(([id, { state }]) => [id, { ...(state !== undefined && { state }), step: "", round: 0 }]);
  const contents = passed.reduce<CaseState["contents"]>(
    (all, [id, { value }]) => withContent(all, id, value, false),
    undefined,
  );
  return { ...state, documents: Object.fromEntries(standing), contents, aside: { ...nothingBeside, caller } };
}

/** What came back is as if the step had made it; a step that was left meanwhile has no more use for it. */
function received(plan: Plan, state: CaseState, event: Of<"received">): CaseState {
  const { step, round, result } = event;
  const told = { ...state, aside: besides(state, event) };
  if (!state.open.some((open) => open.step === step && open.round === round)) return told;
  return withOpen(withOutputs(plan, told, event), step, (open) => ({ ...open, received: result }));
}

/** Where and in which state the document is on hand stays; of a `setiap` step one member's part may be meant. */
function corrected(
  contents: CaseState["contents"],
  { document, member, value }: Of<"corrected">,
): CaseState["contents"] {
  const parts = contentOf(contents, document)?.parts;
  return withContent(
    contents,
    document,
    value,
    true,
    member === undefined || !parts ? parts : copied(parts, member, value),
  );
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
  return outcome.limit.usedUp?.kind === "actor" ? withOutputs(plan, state, event) : closed(plan, state, event);
}

function closed(plan: Plan, state: CaseState, event: Of<"completed" | "decided">): CaseState {
  const step = at(plan.steps, event.step);
  if (!step) return state;
  const open = state.open.length === 1 ? none : state.open.filter((each) => each.step !== step.id);
  const { documents, contents } = broughtOut(step, state, event);
  const carried = step.produces.length === 0 ? documents : withCarried(step, state, documents);
  if (!step.counted || Object.hasOwn(state.completedAt, step.id))
    return { ...state, open, documents: carried, contents };
  const completedAt = copied(state.completedAt, step.id, event.at);
  return { ...state, open, documents: carried, contents, completedAt };
}

const none: CaseState["open"] = [];

/** Documents that the step leaves in another state without having been handed in anew: their contents stay. */
function withCarried(
  { id, produces }: PlanStep,
  state: CaseState,
  documents: CaseState["documents"],
): CaseState["documents"] {
  let carried = documents;
  for (const slot of produces) {
    const [made] = slot.oneOf;
    if (!made?.state || !isCarried(slot, state)) continue;
    const round = at(state.rounds, id) ?? 1;
    const onHand = at(carried, made.document);
    if (onHand?.step === id && onHand.round === round) continue;
    carried = withEntry(carried, made.document, { state: made.state, step: id, round }, isSameStanding);
  }
  return carried;
}

function withPart(state: CaseState, event: Of<"participated" | "memberDone">): CaseState {
  return withOpen(state, event.step, (open) => ({ ...open, done: [...open.done, partKey(event.by, open)] }));
}

function withOutputs(plan: Plan, state: CaseState, event: BringingOut): CaseState {
  const step = at(plan.steps, event.step);
  return step && event.outputs ? { ...state, ...broughtOut(step, state, event) } : state;
}

interface BringingOut {
  readonly step: string;
  readonly by?: Doer;
  readonly outputs?: Outputs;
}

function broughtOut(step: PlanStep, state: CaseState, { outputs, by }: BringingOut): Brought {
  if (!outputs) return state;
  const round = at(state.rounds, step.id) ?? 1;
  const member = step.who.mode === "each" ? by?.member : undefined;
  let { documents, contents } = state;
  for (const id in outputs) {
    const value = outputs[id];
    const left = stateMade(step, id);
    const standing = left === undefined ? { step: step.id, round } : { state: left, step: step.id, round };
    const before = member === undefined ? undefined : at(documents, id);
    const earlier = before?.step === step.id && before.round === round ? contentOf(contents, id)?.parts : undefined;
    const parts = member === undefined ? undefined : copied(earlier ?? {}, member, value);
    contents = withContent(contents, id, value, Object.hasOwn(documents, id), parts);
    documents = withEntry(documents, id, standing, isSameStanding);
  }
  return { documents, contents };
}

type Brought = Pick<CaseState, "documents" | "contents">;

function isSameStanding(one: Standing | undefined, other: Standing): boolean {
  return one?.step === other.step && one.round === other.round && one.state === other.state;
}

function withOpen(state: CaseState, step: string, change: (open: OpenStep) => OpenStep): CaseState {
  return { ...state, open: state.open.map((each) => (each.step === step ? change(each) : each)) };
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
