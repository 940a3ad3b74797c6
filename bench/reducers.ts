import { type CaseState, type Command, type Context, decide, defaultCalendar, evolve, initial } from "@baku/runtime";
import { type FourteenStep, fourteen, steps } from "./fourteen.ts";

/** The pure core on the 14 steps, and a reducer that somebody wrote by hand for these steps alone. */

export const context: Context = { now: Date.UTC(2026, 10, 23, 1), directory: {}, calendar: defaultCalendar() };

/** The commands of one case, from its first step to its end. */
export const commands: readonly Command[] = steps.map(({ id, actor, makes, decides }) => {
  const rest = { step: id, by: { actor }, outputs: { [makes]: {} } };
  return decides ? { kind: "decide", answer: "ya", ...rest } : { kind: "complete", ...rest };
});

export function applied(state: CaseState, command: Command, given: Context): CaseState {
  const decision = decide(fourteen, state, command, given);
  if (decision.kind === "refused") throw new Error(decision.refusal.code);
  let after = state;
  for (const event of decision.events) after = evolve(fourteen, after, event);
  return after;
}

export function runCore(upTo: number, now: number): CaseState {
  const given = { ...context, now };
  let state = applied(initial, { kind: "start" }, given);
  for (let index = 0; index < upTo; index++) state = applied(state, commands[index]!, given);
  return state;
}

/** The limit: state is what these steps need, checks are those of the core, and nothing else is possible. */
export interface ByHand {
  readonly at: number;
  readonly since: number;
  readonly backs: number;
  readonly documents: readonly string[];
}

export function byHand(state: ByHand, command: Command, now: number): ByHand {
  const step: FourteenStep | undefined = steps[state.at];
  if (!step || !("by" in command) || !("outputs" in command) || command.step !== step.id) throw new Error("step");
  if (command.by.actor !== step.actor) throw new Error("actor");
  if (step.needs !== undefined && !state.documents.includes(step.needs)) throw new Error("requirement");
  if (!command.outputs || !(step.makes in command.outputs)) throw new Error("output");
  if (step.decides !== (command.kind === "decide")) throw new Error("kind");
  const documents = [...state.documents, step.makes];
  if (command.kind === "decide" && command.answer !== "ya") {
    if (state.backs >= 3) throw new Error("bound");
    return { at: state.at - 1, since: now, backs: state.backs + 1, documents };
  }
  return { at: state.at + 1, since: now, backs: state.backs, documents };
}

export function runByHand(upTo: number, now: number): ByHand {
  let state: ByHand = { at: 0, since: now, backs: 0, documents: [] };
  for (let index = 0; index < upTo; index++) state = byHand(state, commands[index]!, now);
  return state;
}
