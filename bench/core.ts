import type { CaseState } from "@baku/runtime";
import { steps } from "./fourteen.ts";
import { print } from "./print.ts";
import { context, runByHand, runCore } from "./reducers.ts";

/**
 * The pure core on 14 steps in memory, beside a reducer that somebody wrote by hand for these steps alone: steps a second, and
 * bytes of a case that waits at its eighth step. Rounds alternate; the best of each counts, since a busy machine only slows.
 */

const CASES = 20_000;
const ROUNDS = 12;
const WAITING = 100_000;

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
