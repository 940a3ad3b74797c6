import { type Command, initial } from "@baku/runtime";
import { steps } from "../fourteen.ts";
import { applied, type ByHand, byHand, commands, context } from "../reducers.ts";
import { figure } from "./figures.ts";
import { peer } from "./load.ts";

/** One way to run a case. `send` throws where the command is refused. */
interface Engine<S = unknown> {
  begin(): S | Promise<S>;
  send(state: S, command: Command): S;
  ended(state: S): boolean;
  snapshot(state: S): unknown;
}

interface Entry {
  readonly name: string;
  readonly engine: Engine;
  /** Cases of a round, and cases that wait; fewer for what is slow or large. */
  readonly cases: number;
  readonly waiting: number;
}

const ROUNDS = 5;
const HALFWAY = 7;

/** Rounds alternate; the best of each counts, since a busy machine only slows. */
export async function inMemory() {
  const made = async (file: string, name: string) => (await (await peer(file))[name]?.(steps)) as Engine;
  const entries: readonly Entry[] = [
    { name: "Baku, core", engine: ours, cases: 10_000, waiting: 100_000 },
    { name: "reducer by hand", engine: hand as Engine, cases: 20_000, waiting: 100_000 },
    { name: "robot3", engine: await made("robot3", "robot3"), cases: 5_000, waiting: 20_000 },
    { name: "XState, actor", engine: await made("xstate", "xstateActor"), cases: 1_000, waiting: 10_000 },
    { name: "XState, transition()", engine: await made("xstate", "xstatePure"), cases: 1_000, waiting: 10_000 },
    { name: "bpmn-engine", engine: await made("bpmn-engine", "bpmnEngine"), cases: 20, waiting: 200 },
  ];
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, engine, cases } of entries)
      best.set(name, Math.max(best.get(name) ?? 0, await rate(engine, cases)));
  const own = best.get("Baku, core") ?? 0;
  for (const { name } of entries) {
    const value = best.get(name) ?? 0;
    figure(`${name}: steps`, value, "steps/s", own === value ? undefined : { name: "Baku, core", value: own });
  }
  for (const peer of ["reducer by hand", "robot3"])
    figure(`Baku, core: steps beside ${peer}`, own, "steps/s", { name: peer, value: best.get(peer) ?? 0 });
  figure("Baku, core: cases from start to end", own / steps.length, "cases/s");
  for (const { name, engine, waiting } of entries)
    figure(`${name}: a case that waits at step 8, on the heap`, await bytes(engine, waiting), "bytes");
  figure("Baku, core: the same without document contents", await bytes(withoutContents, 100_000), "bytes");
  for (const { name, engine } of entries) {
    const snapshot = JSON.stringify(await engine.snapshot(await waitingCase(engine)));
    figure(`${name}: snapshot of a case that waits at step 8`, Buffer.byteLength(snapshot), "bytes of JSON");
  }
}

const begun = () => applied(initial, { kind: "start" }, { ...context, now: context.now + count++ });
let count = 0;

const ours: Engine = {
  begin: begun,
  send: (state, command) => applied(state as typeof initial, command, context),
  ended: (state) => (state as typeof initial).status === "ended",
  snapshot: (state) => state,
};

const withoutContents: Engine = {
  ...ours,
  snapshot: (state) => ({ ...(state as typeof initial), contents: undefined }),
};

const hand: Engine<ByHand> = {
  begin: () => ({ at: 0, since: context.now, backs: 0, documents: [] }),
  send: (state, command) => byHand(state, command, context.now),
  ended: (state) => state.at === steps.length,
  snapshot: (state) => state,
};

async function rate(engine: Engine, cases: number): Promise<number> {
  let spent = 0n;
  for (let index = 0; index < cases; index++) {
    const from = process.hrtime.bigint();
    const begun = engine.begin();
    let state = begun instanceof Promise ? await begun : begun;
    for (const command of commands) state = engine.send(state, command);
    spent += process.hrtime.bigint() - from;
    if (!engine.ended(state)) throw new Error("the case has not ended");
  }
  return (cases * steps.length * 1e9) / Number(spent);
}

async function waitingCase(engine: Engine): Promise<unknown> {
  let state = await engine.begin();
  for (const command of commands.slice(0, HALFWAY)) state = engine.send(state, command);
  return state;
}

/** What a case that waits keeps on the heap. */
async function bytes(engine: Engine, waiting: number): Promise<number> {
  const kept: unknown[] = new Array(waiting);
  for (let warm = 0; warm < 100; warm++) await waitingCase(engine);
  const before = heap();
  for (let index = 0; index < waiting; index++) {
    const state = await waitingCase(engine);
    kept[index] = engine === withoutContents ? engine.snapshot(state) : state;
  }
  return (heap() - before) / kept.length;
}

function heap(): number {
  if (!globalThis.gc) throw new Error("run with --expose-gc");
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
