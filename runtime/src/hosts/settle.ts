import { comesBack, goesIn, type Link, linksOf } from "../core/links.js";
import type { Caller, CaseState } from "../core/types.js";
import { at, type Plan } from "../procedure/plan.js";
import type { StoredEvent } from "../stores/store.js";
import { type Desk, record } from "./desk.js";
import { lookUp, recalled } from "./recent.js";
import type { Result } from "./result.js";

/**
 * Does what a case owes to others (`jalankan`): starts the case that an open step calls, tells it what its caller has decided, and
 * tells the caller that it is over. Each is a command under an id of its own, to the other case first and then on record here:
 * an office that dies in between does it again, and it is done once. What cannot be done now, since the SOP is not here, stays owed.
 */
export async function settle(desk: Desk, plan: Plan, caseId: string): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const { state } = recalled(desk, plan, caseId) ?? (await lookUp(desk, plan, caseId));
    const link = linksOf(plan, state).find((each) => !tried.has(nameOf(each)));
    if (!link) return;
    tried.add(nameOf(link));
    if (link.kind === "call") await call(desk, plan, caseId, link);
    else if (link.kind === "relay") await relay(desk, plan, caseId, link);
    else await report(desk, plan, state, caseId);
  }
}

type Of<K extends Link["kind"]> = Extract<Link, { kind: K }>;

/** The called case is named by its caller, step and round; one that is there already was started before the office died. */
async function call(desk: Desk, plan: Plan, caseId: string, link: Of<"call">): Promise<void> {
  const { step, round } = link;
  const { procedure, version } = plan;
  const caller = { case: caseId, procedure, version, step, round };
  const { id, started } = await placeFor(desk, caller);
  const called = started.length > 0 ? desk.registry.planFor(started) : desk.registry.called(link.procedure);
  if (!called) return;
  if (started.length === 0) {
    const documents = goesIn(plan, link.documents, called);
    const begun = await record(desk, called, id, { kind: "start", caller, documents }, `called by ${caseId}`);
    if (!begun.ok) return;
  }
  const linked = { kind: "call", step, round, case: id, procedure: called.procedure, version: called.version } as const;
  await record(desk, plan, caseId, linked, `call ${id}`);
  await settle(desk, called, id);
}

/** Its id, and its events if it is there; an id that somebody has given to another case is passed over. */
async function placeFor(desk: Desk, caller: Caller): Promise<{ id: string; started: readonly StoredEvent[] }> {
  const name = `${caller.case}/${caller.step}/${caller.round}`;
  for (let more = 0; ; more++) {
    const id = more === 0 ? name : `${name}-${more}`;
    const started = await desk.store.events(id);
    const [first] = started;
    const by = first?.event.kind === "started" ? first.event.caller : undefined;
    const isOurs = by?.case === caller.case && by.step === caller.step && by.round === caller.round;
    if (!first || isOurs) return { id, started };
  }
}

async function relay(desk: Desk, plan: Plan, caseId: string, link: Of<"relay">): Promise<void> {
  const stored = await desk.store.events(link.case);
  const called = desk.registry.planFor(stored);
  if (!called) return;
  const version = stored.at(-1)?.version ?? 0;
  const obeyed = await record(
    desk,
    called,
    link.case,
    { kind: "obey", order: link.order },
    `obey ${link.order} ${version}`,
  );
  // Refused as stale where it is so already, or the case is over.
  if (isToTryAgain(obeyed)) return;
  await settle(desk, called, link.case);
  await record(desk, plan, caseId, link, `${nameOf(link)} ${version}`);
}

async function report(desk: Desk, plan: Plan, state: CaseState, caseId: string): Promise<void> {
  const { caller } = state.aside;
  const calling = caller && desk.registry.planFor(await desk.store.events(caller.case));
  if (!calling) return;
  const { step, round } = caller;
  const result = state.status === "cancelled" ? "cancelled" : "ended";
  const target = at(calling.steps, step);
  const outputs = target && result === "ended" ? comesBack(plan, state, calling, target) : {};
  const received = { kind: "receive", step, round, case: caseId, result, outputs } as const;
  // Refused as stale where the caller has left the step and told this case so.
  if (isToTryAgain(await record(desk, calling, caller.case, received, `receive ${caseId}`))) return;
  await record(desk, plan, caseId, { kind: "report" }, "report");
  await settle(desk, calling, caller.case);
}

/** Too many changed the other case at once: it has not been told. */
function isToTryAgain(result: Result): boolean {
  return !result.ok && result.refusal.code === "RUN157";
}

function nameOf(link: Link): string {
  if (link.kind === "call") return `call ${link.step} ${link.round}`;
  return link.kind === "relay" ? `relay ${link.order} ${link.case}` : "report";
}
