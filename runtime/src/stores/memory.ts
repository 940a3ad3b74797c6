import type { Event, Instant } from "../core/types.js";
import { type Head, headOf, type Link, linksOf, START } from "./chain.js";
import { storeError } from "./errors.js";
import { type Ordered, ordered } from "./ordered.js";
import { bodiesOf, checkHead, checkWhole, pageOf, prepared, whole } from "./request.js";
import type { CaseRecord, CommandRecord, IndexedWork, Store, StoredEvent, Work } from "./store.js";

/**
 * A store that ends with the process: for tests, simulation, a browser, and trying a procedure out.
 *
 * @example
 * ```ts
 * import { memory, openOffice } from "@baku/runtime";
 *
 * const office = await openOffice({ procedures: [], store: memory() });
 * ```
 */
export function memory(): Store {
  const cases = new Map<string, Case>();
  const inOrder: Case[] = [];
  const inboxes = new Map<string, Ordered<Entry>>();
  const agenda = ordered(order);
  const timers = ordered(byTimer);
  const procedures = new Map<string, string>();
  let closed = false;

  return {
    async append(request) {
      refuseWhenClosed();
      const asked = prepared(request);
      const { caseId, procedure, command, expectedVersion, events, work, timer } = asked;
      const found = cases.get(caseId);
      const record = found?.commands.get(command.id);
      if (record) return { kind: "seen", record };
      const head = found?.head ?? START;
      if (head.version !== expectedVersion) return { kind: "conflict", version: head.version };
      checkHead(asked, head);

      const it = found ?? newCase(caseId);
      const links = linksOf(caseId, head, command.id, events);
      it.procedure = procedure;
      it.events.push(...links);
      it.head = headOf(head, links);
      it.commands.set(command.id, { ...command, from: head.version, to: it.head.version });
      index(it, work, timer);
      return { kind: "appended", version: it.head.version, head: it.head.hash };
    },

    async events(caseId, after = 0) {
      refuseWhenClosed();
      return (cases.get(caseId)?.events.slice(whole(after)) ?? []).map(stored);
    },

    async command(caseId, commandId) {
      refuseWhenClosed();
      return cases.get(caseId)?.commands.get(commandId);
    },

    async waitingFor(actor, page) {
      refuseWhenClosed();
      const { offset, limit } = pageOf(page);
      return (inboxes.get(actor)?.slice(offset, offset + limit) ?? []).map(indexed);
    },

    async dueBefore(instant, page) {
      refuseWhenClosed();
      const { offset, limit } = pageOf(page);
      const due = agenda.countWhile((entry) => dueOf(entry) < instant);
      return agenda.slice(offset, Math.min(offset + limit, due)).map(indexed);
    },

    async timersBefore(instant, page) {
      refuseWhenClosed();
      const { offset, limit } = pageOf(page);
      const set = timers.countWhile((it) => timerOf(it) < instant);
      return timers.slice(offset, Math.min(offset + limit, set)).map(recordOf);
    },

    async cases(page) {
      refuseWhenClosed();
      const { offset, limit } = pageOf(page);
      const before = page?.after === undefined ? 0 : 1 + (cases.get(page.after)?.number ?? inOrder.length);
      return inOrder.slice(before + offset, before + offset + limit).map(recordOf);
    },

    async read(caseId) {
      refuseWhenClosed();
      const it = cases.get(caseId);
      if (!it) return undefined;
      return {
        ...recordOf(it),
        ...(it.timer === undefined ? undefined : { timer: it.timer }),
        work: it.work.map(({ work }) => work),
        commands: [...it.commands.values()],
        events: it.events.map(stored),
      };
    },

    async insert(given) {
      refuseWhenClosed();
      checkWhole(given);
      const { caseId, procedure, version, head, commands, events } = given;
      if (cases.has(caseId)) return false;
      const bodies = bodiesOf(events.map(({ event }) => event));
      const it = newCase(caseId);
      it.procedure = procedure;
      it.events.push(...events.map(({ event, ...place }, index) => ({ ...place, body: bodies[index] ?? "" })));
      it.head = { version, hash: head };
      for (const { id, digest, from, to } of commands) it.commands.set(id, { id, digest, from, to });
      index(
        it,
        given.work.map((one) => ({ ...one })),
        given.timer,
      );
      return true;
    },

    async keep({ version, body }) {
      refuseWhenClosed();
      if (!procedures.has(version)) procedures.set(version, body);
    },

    async kept() {
      refuseWhenClosed();
      return [...procedures].map(([version, body]) => ({ version, body }));
    },

    async close() {
      closed = true;
    },
  };

  function refuseWhenClosed(): void {
    if (closed) throw storeError({ code: "STO109", params: {} });
  }

  function newCase(caseId: string): Case {
    const [number, procedure] = [cases.size, ""];
    const it: Case = {
      number,
      caseId,
      procedure,
      head: START,
      events: [],
      commands: new Map(),
      work: [],
      timer: undefined,
    };
    cases.set(caseId, it);
    inOrder.push(it);
    return it;
  }

  /** Takes the case's old work and timer out of the lists, and puts the new in. */
  function index(it: Case, work: readonly Work[], timer: Instant | undefined): void {
    for (const entry of it.work) for (const list of listsOf(entry)) list.remove(entry);
    it.work = work.map((work, position) => ({ case: it, position, work }));
    for (const entry of it.work) for (const list of listsOf(entry)) list.add(entry);
    if (it.timer !== undefined) timers.remove(it);
    it.timer = timer;
    if (it.timer !== undefined) timers.add(it);
  }

  function listsOf({ work: { actor, due } }: Entry): readonly Ordered<Entry>[] {
    const inbox = inboxes.get(actor) ?? ordered(order);
    inboxes.set(actor, inbox);
    return due === undefined ? [inbox] : [inbox, agenda];
  }
}

interface Case {
  /** The order in which cases began. */
  readonly number: number;
  readonly caseId: string;
  procedure: string;
  head: Head;
  readonly events: Link[];
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

/** Earliest due first, then oldest, then the older case. Two without a due date differ by NaN, which counts as not at all. */
function order(a: Entry, b: Entry): number {
  return dueOf(a) - dueOf(b) || a.work.since - b.work.since || a.case.number - b.case.number || a.position - b.position;
}

function dueOf({ work }: Entry): Instant {
  return work.due ?? Number.POSITIVE_INFINITY;
}

/** Earliest set first, then the older case. */
function byTimer(a: Case, b: Case): number {
  return timerOf(a) - timerOf(b) || a.number - b.number;
}

function timerOf({ timer }: Case): Instant {
  return timer ?? Number.POSITIVE_INFINITY;
}

function stored({ body, ...place }: Link): StoredEvent {
  return { ...place, event: JSON.parse(body) as Event };
}

function recordOf({ caseId, procedure, head }: Case): CaseRecord {
  return { caseId, procedure, version: head.version, head: head.hash };
}

function indexed({ case: { caseId, procedure, head }, work }: Entry): IndexedWork {
  return { caseId, procedure, version: head.version, ...work };
}
