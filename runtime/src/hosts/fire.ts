import { isOver } from "../core/links.js";
import type { Command, Instant, TimerCommand } from "../core/types.js";
import { type Timer, wants } from "../core/wants.js";
import type { Plan } from "../procedure/plan.js";
import { type Desk, record, stateOf } from "./desk.js";
import type { Fired } from "./office.js";
import { lookUp, seenFrom } from "./recent.js";
import { type Result, refused } from "./result.js";
import { settle } from "./settle.js";

/** Does in every case what time has done by `now`, and what cases still owe each other. */
export async function fireDue(desk: Desk, now: Instant): Promise<readonly Fired[]> {
  const due: string[] = [];
  for (let page = await timed(0); page.length > 0; page = await timed(due.length)) due.push(...page);
  const fired: Fired[] = [];
  for (const id of due) fired.push(...(await fireCase(desk, id, now)));
  return fired;

  async function timed(offset: number): Promise<readonly string[]> {
    return (await desk.store.timersBefore(now + 1, { offset })).map((each) => each.caseId);
  }
}

/**
 * Puts on record in every running case that the office's calendar is another now, with the due dates that hold by it; the index
 * of what is due is by it then. Gives the cases that were told.
 */
export async function reckon(desk: Desk): Promise<readonly string[]> {
  const { version } = desk.calendar;
  const told: string[] = [];
  const cases: string[] = [];
  for (let page = await desk.store.cases(); page.length > 0; page = await desk.store.cases({ offset: cases.length })) {
    cases.push(...page.map(({ caseId }) => caseId));
  }
  for (const id of cases) {
    const stored = await desk.store.events(id);
    const plan = desk.registry.planFor(stored);
    const state = plan && stateOf(plan, stored);
    if (!state || isOver(state) || state.calendar === version) continue;
    // A calendar may come back: the id is that of this turn.
    const turn = `calendar ${version} ${stored.at(-1)?.version}`;
    if ((await record(desk, plan, id, { kind: "reckon", calendar: version }, turn)).ok) told.push(id);
  }
  return told;
}

/** Each time-out of a step once: one that leads straight back to itself waits for the next time that timers are fired. */
async function fireCase(desk: Desk, caseId: string, now: Instant): Promise<readonly Fired[]> {
  const tried = new Set<string>();
  const fired: Fired[] = [];
  for (;;) {
    const stored = await desk.store.events(caseId);
    const plan = desk.registry.planFor(stored);
    if (!plan) return fired;
    seenFrom(desk, plan, caseId, stored);
    if (tried.size === 0) await settle(desk, plan, caseId);
    const { state } = await lookUp(desk, plan, caseId);
    const { timers } = wants(plan, state, desk.calendar);
    const next = timers.find((timer) => timer.at <= now && !tried.has(nameOf(timer)));
    if (!next) return fired;
    tried.add(nameOf(next));
    if ((await fire(desk, plan, caseId, next, now)).ok) fired.push({ caseId, ...next });
  }
}

/** Under one id wherever it is fired: of two offices on one store, one fires it. */
export async function fire(desk: Desk, plan: Plan, caseId: string, timer: Timer, now?: Instant): Promise<Result> {
  const { command } = timer;
  if (!isTimer(command)) return refused({ code: "RUN101", params: { where: "kind", expected: "timer" } });
  const done = await record(desk, plan, caseId, command, `timer ${nameOf(timer)} ${command.round}`, now);
  if (done.ok) await settle(desk, plan, caseId);
  return done;
}

export function isTimer(command: Command): command is TimerCommand {
  return command?.kind === "begin" || command?.kind === "timeout";
}

function nameOf({ command }: Timer): string {
  return command.kind === "begin" ? `begin ${command.step}` : `timeout ${command.step} ${command.timer}`;
}
