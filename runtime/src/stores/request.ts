import { storeError } from "./errors.js";
import type { Append, Page } from "./store.js";

/** Any store writes the events as these texts, so that none of them hands out or keeps an object of its caller. */
export function eventTexts(request: Append): readonly string[] {
  return request.events.map((event, index) => {
    try {
      return JSON.stringify(event);
    } catch (cause) {
      throw storeError({ code: "STO110", params: { field: `events[${index}]` } }, cause);
    }
  });
}

/**
 * Throws STO110 for what some store could not keep apart or give back: text with half a surrogate pair, which becomes `\uFFFD`
 * in UTF-8 and would make two cases one; an instant or a version that is no whole number.
 */
export function checkRequest(request: Append): void {
  const { command, work, events } = request;
  const texts = {
    caseId: request.caseId,
    procedure: request.procedure,
    "command.id": command.id,
    "command.digest": command.digest,
  };
  for (const [field, value] of Object.entries(texts)) check(field, isText(value));
  check("expectedVersion", Number.isSafeInteger(request.expectedVersion) && request.expectedVersion >= 0);
  check("timer", request.timer === undefined || Number.isSafeInteger(request.timer));
  for (const { at } of events) check("events.at", Number.isSafeInteger(at));
  for (const { step, actor, member, since, due } of work) {
    check("work.step", isText(step));
    check("work.actor", isText(actor));
    check("work.member", member === undefined || isText(member));
    check("work.since", Number.isSafeInteger(since));
    check("work.due", due === undefined || Number.isSafeInteger(due));
  }
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

function isText(value: unknown): boolean {
  return typeof value === "string" && !/\p{Surrogate}/u.test(value);
}
