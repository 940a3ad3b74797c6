import { initial } from "../../core/evolve.js";
import type { CaseState } from "../../core/types.js";
import type { Plan } from "../plan.js";
import { type Facts, factsOf, keyOf } from "./facts.js";
import { after, contextOf, hasTooMany, type Move, movesFrom, starting, type Token, tokensOf } from "./moves.js";

/** The states that cases of a plan can be in, by the core's own `decide` and `evolve`, the earliest reached first. */
export interface Space {
  readonly states: readonly State[];
  /** False when the limit was reached: there are more states than these. */
  readonly whole: boolean;
  readonly facts: Facts;
}

export interface State {
  readonly case: CaseState;
  /** How it is reached by the fewest moves; missing for the first. */
  readonly by?: { readonly from: number; readonly move: Move };
  /** The states that the moves from here lead to, by their places; or `unexplored`. */
  readonly to: readonly number[];
  readonly moves: readonly Move[];
}

/** The place of every state beyond the limit. */
export const unexplored = -1;

export interface ExploreOptions {
  readonly limit: number;
  /** False: every order of independent arms too. */
  readonly reduced?: boolean;
  /** Where the case stands; its start, unless told. */
  readonly from?: CaseState;
}

/**
 * Breadth first, so that a path is a shortest one. Three reductions keep every answer:
 * - what no step ahead reads is forgotten (live variables: Bozga, Fernandez, Ghirvu 1999): a finished loop's counter, a used document;
 * - of the tokens in independent arms one moves (persistent sets: Godefroid 1996; stubborn sets: Valmari 1989);
 * - arms that have arrived at a join are counted, not told apart (symmetry: Ip, Dill 1996).
 */
export function explore(plan: Plan, { limit, reduced = true, from: begun }: ExploreOptions): Space {
  // What is written in a document changes nothing of the flow.
  const bare: Plan = { ...plan, documents: {} };
  const facts = factsOf(bare);
  const states: (Omit<State, "to"> & { readonly to: number[]; moves: readonly Move[] })[] = [];
  const places = new Map<string, number>();

  const place = (reached: CaseState, by?: State["by"]): number | undefined => {
    const state = facts.forget(reached);
    const key = keyOf(state);
    const known = places.get(key);
    if (known !== undefined) return known;
    if (states.length >= limit) return undefined;
    places.set(key, states.length);
    return states.push({ case: state, to: [], moves: [], ...(by && { by }) }) - 1;
  };

  const context = contextOf(bare);
  const known = new Map<string, readonly Move[]>();
  /** After forgetting, a step that is open is so in one way, unless its decision was taken over. */
  const movesOnce = (token: Token): readonly Move[] => {
    if ("takenOver" in token) return movesFrom(bare, token, facts.tracked);
    const key = "kind" in token ? `${token.kind} ${token.step}` : token.step;
    const moves = known.get(key) ?? movesFrom(bare, token, facts.tracked);
    known.set(key, moves);
    return moves;
  };

  const first = begun ?? after(bare, initial, starting, context);
  if (!first) return { states, whole: true, facts };
  const partly = new Set(
    Object.values(bare.steps).flatMap((step) => (hasTooMany(step, facts.tracked) ? [step.id] : [])),
  );
  let whole = place(first) !== undefined;
  for (let from = 0; from < states.length; from++) {
    const state = states[from]!;
    const enabled: { readonly move: Move; readonly reached: CaseState }[] = [];
    for (const token of tokensOf(state.case))
      for (const move of movesOnce(token)) {
        const reached = after(bare, state.case, move, context);
        if (reached) enabled.push({ move, reached });
      }
    const moving = reduced ? moverOf(state.case, enabled, facts) : undefined;
    const taken = moving === undefined ? enabled : enabled.filter(({ move }) => move.step === moving);
    state.moves = taken.map(({ move }) => move);
    for (const { move, reached } of taken) {
      const to = place(reached, { from, move });
      if (to === undefined) whole = false;
      state.to.push(to ?? unexplored);
    }
    if (partly.size === 0 || !state.case.open.some(({ step }) => partly.has(step))) continue;
    whole = false;
    state.to.push(unexplored);
  }
  return { states, whole, facts };
}

/** The moves that lead to a state. */
export function pathTo({ states }: Pick<Space, "states">, place: number): readonly Move[] {
  const path: Move[] = [];
  for (let by = states[place]?.by; by; by = states[by.from]?.by) path.push(by.move);
  return path.reverse();
}

/** The other places where something can still happen by itself. An arm that has arrived waits for the others. */
export function othersOf({ open, waiting }: CaseState, step: string): readonly string[] {
  const tokens = [...open, ...waiting.filter(({ kind }) => kind !== "arrived")];
  return tokens.flatMap((token) => (token.step === step ? [] : [token.step]));
}

/** A token whose moves no other token can enable, prevent or change the effect of: it may go first. */
function moverOf(state: CaseState, enabled: readonly { readonly move: Move }[], facts: Facts): string | undefined {
  if (state.open.length + state.waiting.length < 2) return undefined;
  return enabled.find(({ move: { step } }) => facts.independent(state, step, othersOf(state, step)))?.move.step;
}
