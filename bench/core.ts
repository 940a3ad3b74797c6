import { type CaseState, type Command, type Context, decide, defaultCalendar, evolve, initial } from "@baku/runtime";
import { type FourteenStep, fourteen, steps } from "./fourteen.ts";
import { print } from "./print.ts";

/**
 * The pure core on 14 steps in memory, beside a reducer that somebody wrote by hand for these steps alone: steps a second, and
 * bytes of a case that waits at its eighth step. Rounds alternate; the best of each counts, since a busy machine only slows.
 */

const CASES = 20_000;
const ROUNDS = 12;
const WAITING = 100_000;

const context: Context = { now: Date.UTC(2026, 10, 23, 1), directory: {}, calendar: defaultCalendar() };

/** The commands of one case, from its first step to its end. */
const commands: readonly Command[] = steps.map(({ id, actor, makes, decides }) => {
  const rest = { step: id, by: { actor }, outputs: { [makes]: {} } };
  return decides ? { kind: "decide", answer: "ya", ...rest } : { kind: "complete", ...rest };
});

function applied(state: CaseState, command: Command, given: Context): CaseState {
  const decision = decide(fourteen, state, command, given);
  if (decision.kind === "refused") throw new Error(decision.refusal.code);
  let after = state;
  for (const event of decision.events) after = evolve(fourteen, after, event);
  return after;
}

function runCore(upTo: number, now: number): CaseState {
  const given = { ...context, now };
  let state = applied(initial, { kind: "start" }, given);
  for (let index = 0; index < upTo; index++) state = applied(state, commands[index]!, given);
  return state;
}

/** The limit: state is what these steps need, checks are those of the core, and nothing else is possible. */
interface ByHand {
  readonly at: number;
  readonly since: number;
  readonly backs: number;
  readonly documents: readonly string[];
}

function byHand(state: ByHand, command: Command, now: number): ByHand {
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

function runByHand(upTo: number, now: number): ByHand {
  let state: ByHand = { at: 0, since: now, backs: 0, documents: [] };
  for (let index = 0; index < upTo; index++) state = byHand(state, commands[index]!, now);
  return state;
}

function rate(run: (upTo: number, now: number) => unknown): number {
  const from = process.hrtime.bigint();
  for (let index = 0; index < CASES; index++) run(steps.length, context.now + index);
  return (CASES * steps.length * 1e9) / Number(process.hrtime.bigint() - from);
}

function bytes(run: (upTo: number, now: number) => unknown, upTo: number): number {
  const kept: unknown[] = new Array(WAITING);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < WAITING; index++) kept[index] = run(upTo, context.now + index);
  globalThis.gc?.();
  return (process.memoryUsage().heapUsed - before) / kept.length;
}

if (runCore(steps.length, context.now).status !== "ended") throw new Error("the case has not ended");
let [core, hand] = [0, 0];
for (let round = 0; round < ROUNDS; round++) {
  core = Math.max(core, rate(runCore));
  hand = Math.max(hand, rate(runByHand));
}
print("core: steps", core, "steps/s", { name: "reducer by hand", value: hand });
print("reducer by hand: steps", hand, "steps/s");
if (!globalThis.gc) throw new Error("run with --expose-gc for the bytes of a waiting case");
const bare = (upTo: number, now: number): CaseState => ({ ...runCore(upTo, now), contents: undefined });
for (const upTo of [0, 7, 13]) {
  print(`core: a case that waits at step ${upTo + 1}, without document contents`, bytes(bare, upTo), "bytes");
}
print("core: a case that waits at step 8, with the contents of 7 documents", bytes(runCore, 7), "bytes");
print("reducer by hand: a case that waits at step 8", bytes(runByHand, 7), "bytes");
