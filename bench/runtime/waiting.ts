import type { Store } from "@baku/runtime";
import { times } from "./cases.ts";
import { figure } from "./figures.ts";

/** Cases that wait, put in beside the store: questions of an inbox and of what is due read these tables alone. */
export const WAITING = [1_000, 100_000, 1_000_000] as const;

/** Ten actors share the cases, so that a tenth of all waits for each; half of them are overdue. */
export const actorOf = (index: number) => `actor${index % 10}`;

export async function askWaiting(name: string, store: Store, waiting: number) {
  if ((await store.waitingFor(actorOf(1))).length !== 100) throw new Error("the inbox is not full");
  if ((await store.dueBefore(waiting / 2)).length !== 100) throw new Error("nothing is due");
  const among = `among ${waiting.toLocaleString("en")} waiting cases`;
  const inbox = await times(200, (index) => store.waitingFor(actorOf(index)));
  const due = await times(200, () => store.dueBefore(waiting / 2));
  const timers = await times(200, () => store.timersBefore(waiting / 2));
  for (const [what, { median, p99 }] of Object.entries({
    "what waits for me": inbox,
    "what is due": due,
    "timers to fire": timers,
  })) {
    figure(`${name}: ${what}, first 100, ${among}`, median, "ms, median");
    figure(`${name}: ${what}, first 100, ${among}`, p99, "ms, 99th of 100");
  }
}
