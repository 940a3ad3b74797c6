import type { Event } from "../core/types.js";
import { canonicalJson } from "../procedure/canonical.js";
import { type Head, START } from "./chain.js";
import { storeError } from "./errors.js";
import type { Append, Page, WholeCase, Work } from "./store.js";
import { verifyChain } from "./verify.js";

/** A request that was checked, as it was when it was made: whatever its caller does with his objects, this stays. */
export interface Prepared {
  readonly caseId: string;
  readonly procedure: string;
  readonly expectedVersion: number;
  readonly head?: string;
  readonly command: Append["command"];
  readonly events: readonly EventText[];
  readonly work: readonly Work[];
  readonly timer?: number;
}

/** `body` is canonical JSON; the others stand in it too, and beside it for queries. */
export interface EventText {
  readonly at: number;
  readonly kind: string;
  readonly body: string;
}

export function prepared(request: Append): Prepared {
  checkRequest(request);
  const { id, digest } = request.command;
  const work = request.work.map((one) => ({ ...one }));
  return { ...request, command: { id, digest }, events: eventTexts(request.events), work };
}

export function eventTexts(events: readonly Event[]): readonly EventText[] {
  const bodies = bodiesOf(events);
  return events.map(({ at, kind }, index) => ({ at, kind, body: bodies[index] ?? "" }));
}

/** Any store keeps the events as these texts, their canonical JSON: none of them hands out or keeps an object of its caller. */
export function bodiesOf(events: readonly Event[]): readonly string[] {
  return events.map((event, index) => {
    try {
      return canonicalJson(isJson(event) ? event : JSON.parse(JSON.stringify(event)));
    } catch (cause) {
      throw storeError({ code: "STO110", params: { field: `events[${index}]` } }, cause);
    }
  });
}

/** Whether JSON gives back what is there, member by member: what a caller without types has put in may be anything. */
function isJson(value: unknown, depth = 0): boolean {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
    case "undefined":
      return true;
    case "object":
      break;
    default:
      return false;
  }
  if (value === null) return true;
  if (depth > DEEPEST || "toJSON" in value) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return false;
  for (const item of Object.values(value)) if (!isJson(item, depth + 1)) return false;
  return true;
}

/** Deeper than what the core records; there may be no end to it. */
const DEEPEST = 20;

/**
 * Throws STO110 for what some store could not keep apart or give back: text with half a surrogate pair, which becomes `\uFFFD`
 * in UTF-8 and would make two cases one; an instant or a version that is no whole number.
 */
function checkRequest({ caseId, procedure, command, expectedVersion, events, work, timer }: Append): void {
  checkCase({ caseId, procedure, work, ...(timer === undefined ? undefined : { timer }) });
  checkCommand(command);
  check("expectedVersion", isVersion(expectedVersion));
  for (const { at } of events) check("events.at", Number.isSafeInteger(at));
}

/** Throws STO113 where the caller has seen another event at the end of the chain than the one that is there. */
export function checkHead({ caseId, head }: Prepared, { version, hash }: Head): void {
  if (head !== undefined && head !== hash)
    throw storeError({ code: "STO113", params: { case: caseId, event: version } });
}

/** The same for a whole case; and its chain must be whole and its commands must be those that made it. */
export function checkWhole(whole: WholeCase): void {
  checkCase(whole);
  const { caseId, events, version, head, commands } = whole;
  check("version", isVersion(version));
  for (const { commandId, event } of events) {
    check("events.commandId", isText(commandId));
    check("events.at", Number.isSafeInteger(event.at));
  }
  check("events", verifyChain(caseId, events, { head: { version, hash: head } }).length === 0);
  check("head", version > 0 || head === START.hash);
  const versions = new Map(events.map((each) => [each.version, each.commandId]));
  for (const { id, digest, from, to } of commands) {
    checkCommand({ id, digest });
    check("commands", isVersion(from) && isVersion(to) && from <= to && to <= version);
    for (let made = from + 1; made <= to; made++) check("commands", versions.get(made) === id);
  }
  check("commands", new Set(commands.map(({ id }) => id)).size === commands.length);
  check("commands", commands.reduce((sum, { from, to }) => sum + to - from, 0) === version);
}

interface Indexed {
  readonly caseId: string;
  readonly procedure: string;
  readonly work: readonly Work[];
  readonly timer?: number;
}

function checkCase({ caseId, procedure, work, timer }: Indexed): void {
  check("caseId", isText(caseId));
  check("procedure", isText(procedure));
  check("timer", timer === undefined || Number.isSafeInteger(timer));
  for (const { step, actor, member, since, due, paused } of work) {
    check("work.step", isText(step));
    check("work.actor", isText(actor));
    check("work.member", member === undefined || isText(member));
    check("work.since", Number.isSafeInteger(since));
    check("work.due", due === undefined || Number.isSafeInteger(due));
    check("work.paused", paused === undefined || Number.isSafeInteger(paused));
  }
}

function checkCommand({ id, digest }: Append["command"]): void {
  check("command.id", isText(id));
  check("command.digest", isText(digest));
}

function isVersion(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** `offset` and `limit` as whole numbers from 0. */
export function pageOf({ offset = 0, limit = 100 }: Page = {}): Required<Page> {
  return { offset: whole(offset), limit: whole(limit) };
}

export function whole(value: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, 0), Number.MAX_SAFE_INTEGER);
}

function check(field: string, holds: boolean): void {
  if (!holds) throw storeError({ code: "STO110", params: { field } });
}

/** Whether a text is whole: one that is not was never stored. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.isWellFormed();
}
