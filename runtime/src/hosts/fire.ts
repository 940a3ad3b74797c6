import { isOver } from "../core/links.js";
import type { Command, Instant, TimerCommand } from "../core/types.js";
import { type Timer, wants } from "../core/wants.js";
import type { Plan } from "../procedure/plan.js";
import { pagesOfCases } from "../stores/every-case.js";
import { type Desk, record, stateOf } from "./desk.js";
import type { Fired } from "./office.js";
import { lookUp, seenFrom } from "./recent.js";
import { type Result, refused } from "./result.js";
import { settle } from "./settle.js";
import { together } from "./together.js";

/** So many cases are read at once: nothing more is held of them than what is given back. */
const PAGE = 1_000;

/**
 * Does in every case what time has done by `now`, and what cases still owe each other; in `limit` cases at most. A case that
 * moves on leaves the page that it stood on, so that the page is read again at its place until none is left that was not tried.
 */
export async function fireDue(desk: Desk, now: Instant, limit = Number.POSITIVE_INFINITY): Promise<readonly Fired[]> {
  const fired: Fired[] = [];
  const stuck = new Set<string>();
  let left = limit;
  for (let offset = 0; left > 0; ) {
    const page = (await desk.store.timersBefore(now + 1, { offset, limit: PAGE })).map(({ caseId }) => caseId);
    const first = page.findIndex((id) => !stuck.has(id));
    if (first < 0 && page.length < PAGE) break;
    offset += first < 0 ? page.length : first;
    const due = page.filter((id) => !stuck.has(id)).slice(0, left);
    for (const { caseId, timers, isStuck } of await together(due, (id) => fireCase(desk, id, now))) {
      fired.push(...timers);
      if (timers.length > 0) left--;
      if (isStuck) stuck.add(caseId);
    }
  }
  return fired;
}

/**
 * Puts on record in every running case that the office's calendar is another now, with the due dates that hold by it; the index
 * of what is due is by it then. Gives how many were told.
 */
export async function reckon(desk: Desk): Promise<number> {
  let told = 0;
  for await (const page of pagesOfCases(desk.store)) {
    const ids = page.map(({ caseId }) => caseId);
    told += (await together(ids, (id) => reckonCase(desk, id))).filter((was) => was).length;
  }
  return told;
}

async function reckonCase(desk: Desk, id: string): Promise<boolean> {
  const { version } = desk.calendar;
  const stored = await desk.store.events(id);
  const plan = desk.registry.planFor(stored);
  const state = plan && stateOf(plan, stored);
  if (!state || isOver(state) || state.calendar === version) return false;
  // A calendar may come back: the id is that of this turn.
  const turn = `calendar ${version} ${stored.at(-1)?.version}`;
  return (await record(desk, plan, id, { kind: "reckon", calendar: version }, turn)).ok;
}

/** What was fired in a case; `isStuck`: what was tried is still due, or it was not in the power of this office. */
interface FiredCase {
  readonly caseId: string;
  readonly timers: readonly Fired[];
  readonly isStuck: boolean;
}

/** Each time-out of a step once: one that leads straight back to itself waits for the next time that timers are fired. */
async function fireCase(desk: Desk, caseId: string, now: Instant): Promise<FiredCase> {
  const fired: Fired[] = [];
  const stored = await desk.store.events(caseId);
  const plan = desk.registry.planFor(stored);
  if (!plan) return { caseId, timers: fired, isStuck: true };
  seenFrom(desk, plan, caseId, stored);
  await settle(desk, plan, caseId);
  const tried = new Set<string>();
  for (;;) {
    const { state } = await lookUp(desk, plan, caseId);
    const { timers, links } = wants(plan, state, desk.calendar);
    const due = timers.filter((timer) => timer.at <= now);
    const next = due.find((timer) => !tried.has(nameOf(timer)));
    if (!next) return { caseId, timers: fired, isStuck: fired.length === 0 || due.length > 0 || links.length > 0 };
    tried.add(nameOf(next));
    if ((await fire(desk, plan, caseId, next, now)).ok) fired.push({ caseId, ...next });
  }
}

/** Under one id wherever it is fired: of two offices on one store, one fires it. */
export async function fire(desk: Desk, plan: Plan, caseId: string, timer: Timer, now?: Instant): Promise<Result> {
  const { command } = timer;
  if (!isTimer(command)) return refused({ code: "RUN101", params: { where: "kind", expected: "timer" } });
  const done = await record(desk, plan, caseId, command, `timer ${nameOf(timer)} ${command.round}`, { now });
  if (done.ok) await settle(desk, plan, caseId);
  return done;
}

export function isTimer(command: Command): command is TimerCommand {
  return command?.kind === "begin" || command?.kind === "timeout";
}

function nameOf({ command }: Timer): string {
  return command.kind === "begin" ? `begin ${command.step}` : `timeout ${command.step} ${command.timer}`;
}
