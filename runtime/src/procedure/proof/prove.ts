import { nothingBeside } from "../../core/aside.js";
import { isMet } from "../../core/documents.js";
import type { CaseState, OpenStep } from "../../core/types.js";
import type { StepRef } from "../../messages/words.js";
import { at, type Plan, type Slot } from "../plan.js";
import { explore, othersOf, pathTo, type Space, type State, unexplored } from "./explore.js";
import { targetsOf } from "./facts.js";
import { type Move, tokensOf } from "./moves.js";
import { type MinutesIn, plainMinutes, type Work, workOf } from "./work.js";

/** What holds for every case of a plan, whatever is answered and whenever time is over. */
export interface Proof {
  /** Explored; with `whole` they are all that matter. */
  readonly states: number;
  readonly whole: boolean;
  /** From every state that a case can be in, its end can be reached. */
  readonly ends: Verdict;
  /** When a case has ended nothing is open and nothing waits. */
  readonly clean: Verdict;
  /** No arm waits at a join for one that does not come. */
  readonly joins: Verdict;
  /** Every step can happen. */
  readonly happens: Verdict<NeverHappens>;
  /** Every loop can be left. */
  readonly loops: Verdict;
  /** What some step makes is there when a step needs it, on every path. */
  readonly documents: Verdict<MissingDocument>;
  readonly work: Work;
}

/** `limit`: there are more states than were explored. `hidden`: what is refuted elsewhere lies before it. */
export type Verdict<C = Counterexample> =
  | { readonly kind: "proved" }
  | { readonly kind: "refuted"; readonly by: readonly C[] }
  | { readonly kind: "notProved"; readonly why: "limit" | "hidden" };

/** Moves from the start of a case, after which it does not hold. */
export interface Counterexample {
  readonly path: readonly PathStep[];
  /** Where the case stands then. */
  readonly at: readonly StepRef[];
}

export interface PathStep extends Move {
  readonly ref: StepRef;
}

export interface MissingDocument extends Counterexample {
  readonly step: StepRef;
  readonly requires: Slot;
}

export interface NeverHappens {
  readonly step: StepRef;
}

export interface ProveOptions {
  /** States to explore at most. */
  readonly limit?: number;
  /** False: without leaving out orders of independent arms; the answers are the same. */
  readonly reduced?: boolean;
  /** How many minutes a unit of time has; of seconds, minutes and hours alone where it is not given. */
  readonly minutesIn?: MinutesIn;
}

export const defaultLimit = 10_000;

/**
 * Explores every state that a case of the plan can be in, through the runtime's own `decide` and `evolve`. Pure and total; the same
 * plan gives the same proof, and each path is a shortest one.
 * Times are in minutes of work.
 *
 * @example
 * ```ts
 * import { messageText, plan, prove } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const { work } = prove(planned.plan, { limit: 10_000 });
 * ```
 */
export function prove(plan: Plan, options: ProveOptions = {}): Proof {
  const { limit = defaultLimit, reduced = true, minutesIn = plainMinutes } = options;
  const space = explore(plan, { limit, reduced });
  const { states, whole } = space;
  const leadingTo = backwards(space);
  const { ending, lost } = endingOf(space, leadingTo);
  const stuck = lost.filter((place) => states[place]?.moves.length === 0);
  const freed = leadingTo(({ moves, case: { status } }) => moves.length === 0 && status !== "ended");
  const turning = lost.filter((place) => !freed.has(place));
  const decides = (place: number) =>
    states[place]?.case.open.some(({ step }) => at(plan.steps, step)?.kind === "decision") ?? false;
  // The decision that would have to lead out of it, where there is one.
  const turns = turning.find(decides) ?? turning[0];
  const missing = missingDocuments(plan, space);
  // Arms that have arrived, and nothing else: an open step could be waiting for a document.
  const waiting = stuck.filter((place) => states[place]?.case.open.length === 0);

  const example = (place: number) => exampleOf(plan, space, place);
  return {
    states: states.length,
    whole,
    ends: verdict(lost.slice(0, 1).map(example), whole),
    clean: verdict(placesOf(states, isUnclean).slice(0, 1).map(example), whole),
    joins: verdict(waiting.slice(0, 1).map(example), whole),
    happens: happening(plan, space, lost),
    loops: verdict(turns === undefined ? [] : [example(turns)], whole),
    documents: missingVerdict(plan, space, missing),
    work: workOf(plan, space, ending, minutesIn),
  };
}

/**
 * What holds for a case from where it stands: what it is paused for, whom its steps were given to and which cases it has called are
 * left aside, as they are over by themselves.
 */
export function proveFrom(
  plan: Plan,
  state: CaseState,
  limit = defaultLimit,
): Pick<Proof, "whole" | "ends" | "documents"> {
  const alone = (members: OpenStep["members"]) => Object.fromEntries(Object.keys(members).map((id) => [id, ["1"]]));
  const open = state.open.map((each) => ({ ...each, members: alone(each.members) }));
  const from: CaseState = { ...state, status: "running", calendar: "", open, aside: nothingBeside };
  const space = explore(plan, { limit, from });
  const { lost } = endingOf(space, backwards(space));
  return {
    whole: space.whole,
    ends: verdict(
      lost.slice(0, 1).map((place) => exampleOf(plan, space, place)),
      space.whole,
    ),
    documents: missingVerdict(plan, space, missingDocuments(plan, space)),
  };
}

/** The states from which the end can be reached, and those from which it cannot. Beyond the limit anything may follow: only what is cut off from it is known not to end. */
function endingOf({ states, whole }: Space, leadingTo: (goal: Holds) => ReadonlySet<number>) {
  const ending = leadingTo((state) => state.case.status === "ended" || (!whole && isCut(state)));
  return { ending, lost: placesOf(states, (_, place) => !ending.has(place)) };
}

function exampleOf(plan: Plan, space: Space, place: number): Counterexample {
  const { open = [], waiting = [] } = space.states[place]?.case ?? {};
  const path = pathTo(space, place).map((move) => ({ ...move, ref: refOf(plan, move.step) }));
  return { path, at: [...open, ...waiting].map(({ step }) => refOf(plan, step)) };
}

function missingVerdict(plan: Plan, space: Space, missing: readonly Missing[]): Proof["documents"] {
  const found = missing.map(({ place, step, requires }) => ({
    ...exampleOf(plan, space, place),
    step: refOf(plan, step),
    requires,
  }));
  return verdict(found, space.whole);
}

function verdict<C>(by: readonly C[], whole: boolean): Verdict<C> {
  if (by.length > 0) return { kind: "refuted", by };
  return whole ? { kind: "proved" } : { kind: "notProved", why: "limit" };
}

/** Some of its moves lead to states that were not explored. */
function isCut({ to }: State): boolean {
  return to.includes(unexplored);
}

function isUnclean({ case: { status, open, waiting } }: State): boolean {
  return status === "ended" && open.length + waiting.length > 0;
}

function placesOf(states: readonly State[], holds: Holds): readonly number[] {
  const found: number[] = [];
  for (const [place, state] of states.entries()) if (holds(state, place)) found.push(place);
  return found;
}

type Holds = (state: State, place: number) => boolean;

/** The states from which one of these can be reached, backwards along the moves. */
function backwards({ states }: Space): (goal: Holds) => ReadonlySet<number> {
  const before = states.map((): number[] => []);
  for (const [from, { to }] of states.entries()) for (const place of to) before[place]?.push(from);
  return (goal) => {
    const found = new Set(placesOf(states, goal));
    for (const place of found) for (const from of before[place]!) found.add(from);
    return found;
  };
}

/** A step that was never open; one that lies behind a place where cases are lost may be hidden by that. */
function happening(plan: Plan, { states, whole }: Space, lost: readonly number[]): Verdict<NeverHappens> {
  const opened = new Set<string>();
  for (const { case: now } of states) for (const { step } of now.open) opened.add(step);
  const behind = new Set(lost.flatMap((place) => tokensOf(states[place]!.case).map(({ step }) => step)));
  for (const id of behind) for (const to of targetsIn(plan, id)) behind.add(to);
  const never = Object.values(plan.steps).filter(({ id }) => !opened.has(id));
  const sure = whole ? never.filter(({ id }) => !behind.has(id)) : [];
  if (sure.length > 0) return { kind: "refuted", by: sure.map(({ ref }) => ({ step: ref })) };
  return never.length === 0 ? { kind: "proved" } : { kind: "notProved", why: whole ? "hidden" : "limit" };
}

function targetsIn(plan: Plan, id: string): readonly string[] {
  const step = at(plan.steps, id);
  return step ? targetsOf(step) : [];
}

interface Missing {
  readonly place: number;
  readonly step: string;
  readonly requires: Slot;
}

/** The first state for each requirement in which the step that needs it is open, it is not there, and nobody can bring it any more. */
function missingDocuments(plan: Plan, { states, facts }: Space): readonly Missing[] {
  const found = new Map<string, Missing>();
  for (const [place, state] of states.entries()) {
    for (const { step, takenOver } of state.case.open) {
      // What the decision needs was there before it was handed over.
      if (takenOver) continue;
      for (const [index, requires] of (at(plan.steps, step)?.requires ?? []).entries()) {
        if (isMet(requires, state.case)) continue;
        const key = JSON.stringify([step, index]);
        if (found.has(key)) continue;
        const comes = state.moves.length > 0 && facts.mayCome(requires, step, othersOf(state.case, step));
        if (!comes) found.set(key, { place, step, requires });
      }
    }
  }
  return [...found.values()];
}

function refOf(plan: Plan, id: string): StepRef {
  return at(plan.steps, id)?.ref ?? { id, label: id };
}
