import type { Event, Instant } from "../core/types.js";
import { storeError } from "./errors.js";
import { checkRequest, eventTexts, pageOf, whole } from "./request.js";
import type { CaseRecord, CommandRecord, IndexedWork, Page, Store, Work } from "./store.js";

/** A store that ends with the process: for tests, simulation and trying a procedure out. */
export function memory(): Store {
  const cases = new Map<string, Case>();
  const inboxes = new Map<string, Entry[]>();
  const agenda: Entry[] = [];
  const timers: Case[] = [];
  let closed = false;

  return {
    async append(request) {
      refuseWhenClosed();
      checkRequest(request);
      const texts = eventTexts(request);
      const { caseId, procedure, command, expectedVersion } = request;
      const found = cases.get(caseId);
      const record = found?.commands.get(command.id);
      if (record) return { kind: "seen", record };
      const from = found?.events.length ?? 0;
      if (from !== expectedVersion) return { kind: "conflict", version: from };

      const it: Case = found ?? {
        number: cases.size,
        caseId,
        procedure,
        events: [],
        commands: new Map(),
        work: [],
        timer: undefined,
      };
      cases.set(caseId, it);
      it.procedure = procedure;
      it.events.push(...texts.map((text) => ({ commandId: command.id, text })));
      it.commands.set(command.id, { ...command, from, to: it.events.length });
      for (const entry of it.work) remove(entry);
      it.work = request.work.map((work, position) => ({ case: it, position, work: { ...work } }));
      for (const entry of it.work) insert(entry);
      if (it.timer !== undefined) timers.splice(placeOf(timers, it), 1);
      it.timer = request.timer;
      if (it.timer !== undefined) timers.splice(placeOf(timers, it), 0, it);
      return { kind: "appended", version: it.events.length };
    },

    async events(caseId, after = 0) {
      refuseWhenClosed();
      const seen = whole(after);
      const stored = cases.get(caseId)?.events.slice(seen) ?? [];
      return stored.map(({ commandId, text }, index) => ({
        version: seen + index + 1,
        commandId,
        event: JSON.parse(text) as Event,
      }));
    },

    async command(caseId, commandId) {
      refuseWhenClosed();
      return cases.get(caseId)?.commands.get(commandId);
    },

    async waitingFor(actor, page) {
      refuseWhenClosed();
      return slice(inboxes.get(actor) ?? [], page).map(indexed);
    },

    async dueBefore(instant, page) {
      refuseWhenClosed();
      const { offset, limit } = pageOf(page);
      const due = countWhile(agenda, (entry) => dueOf(entry) < instant);
      return agenda.slice(offset, Math.min(offset + limit, due)).map(indexed);
    },

    async cases(page) {
      refuseWhenClosed();
      return slice([...cases.values()], page).map(recordOf);
    },

    async timersBefore(instant, page) {
      refuseWhenClosed();
      const { offset, limit } = pageOf(page);
      const set = countWhile(timers, ({ timer = instant }) => timer < instant);
      return timers.slice(offset, Math.min(offset + limit, set)).map(recordOf);
    },

    async close() {
      closed = true;
    },
  };

  function refuseWhenClosed(): void {
    if (closed) throw storeError({ code: "STO109", params: {} });
  }

  function insert(entry: Entry): void {
    if (!inboxes.has(entry.work.actor)) inboxes.set(entry.work.actor, []);
    for (const list of listsOf(entry)) list.splice(placeIn(list, entry), 0, entry);
  }

  function remove(entry: Entry): void {
    for (const list of listsOf(entry)) list.splice(placeIn(list, entry), 1);
  }

  function listsOf(entry: Entry): readonly Entry[][] {
    return [inboxes.get(entry.work.actor) ?? [], agenda];
  }
}

interface Case {
  /** The order in which cases began. */
  readonly number: number;
  readonly caseId: string;
  procedure: string;
  readonly events: { readonly commandId: string; readonly text: string }[];
  readonly commands: Map<string, CommandRecord>;
  work: readonly Entry[];
  timer: Instant | undefined;
}

/** An open step of a case, in the inbox of its actor and in the agenda; both are kept in order. */
interface Entry {
  readonly case: Case;
  readonly position: number;
  readonly work: Work;
}

function placeIn(list: readonly Entry[], entry: Entry): number {
  return countWhile(list, (other) => order(other, entry) < 0);
}

/** Earliest due first, then oldest, then the older case. Two without a due date differ by NaN, which counts as not at all. */
function order(a: Entry, b: Entry): number {
  return dueOf(a) - dueOf(b) || a.work.since - b.work.since || a.case.number - b.case.number || a.position - b.position;
}

function dueOf({ work }: Entry): Instant {
  return work.due ?? Number.POSITIVE_INFINITY;
}

/** The place of a case among those with a timer: earliest set first, then the older case. */
function placeOf(list: readonly Case[], it: Case): number {
  const until = it.timer ?? 0;
  return countWhile(list, ({ timer = 0, number }) => timer < until || (timer === until && number < it.number));
}

/** How many entries an ordered list begins with that hold, by halving. */
function countWhile<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = list[middle];
    if (entry && holds(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function recordOf({ caseId, procedure, events }: Case): CaseRecord {
  return { caseId, procedure, version: events.length };
}

function indexed({ case: { caseId, procedure }, work }: Entry): IndexedWork {
  return { caseId, procedure, ...work };
}

function slice<T>(list: readonly T[], page: Page | undefined): readonly T[] {
  const { offset, limit } = pageOf(page);
  return list.slice(offset, offset + limit);
}
