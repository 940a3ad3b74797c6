import type { DatabaseSync } from "node:sqlite";
import { type Head, headOf, type Link, linksOf, START } from "./chain.js";
import { storeError } from "./errors.js";
import { grouped, type Outcome } from "./group.js";
import {
  checkHead,
  checkWhole,
  type EventText,
  eventTexts,
  isText,
  type Prepared,
  pageOf,
  prepared,
  whole,
} from "./request.js";
import { isBusy, storeErrorOf, transaction } from "./sqlite-file.js";
import {
  bytesOf,
  type CaseRow,
  caseRecord,
  type EventRow,
  hexOf,
  indexed,
  type PlaceRow,
  statements,
  stored,
  type WorkRow,
} from "./sqlite-statements.js";
import type {
  AppendResult,
  CasesPage,
  CommandRecord,
  KeptProcedure,
  Page,
  Store,
  StoredEvent,
  WholeCase,
  Work,
} from "./store.js";

/** The store in an open database that has the schema. */
export function storeIn(db: DatabaseSync, path: string): Store {
  const run = statements(db);
  let closed = false;

  /** All of them in one transaction, and each by itself where that fails, so that none pays for another. */
  const append = grouped<Prepared, AppendResult>((requests) => {
    try {
      const results = attempt(() => transaction(db, () => requests.map(appendOne)));
      return results.map((result) => ({ result }));
    } catch (failure) {
      if (requests.length === 1 || closed || isBusy(failure)) return requests.map(() => ({ failure }));
      return requests.map((request): Outcome<AppendResult> => {
        try {
          return { result: attempt(() => transaction(db, () => appendOne(request))) };
        } catch (failure) {
          return { failure };
        }
      });
    }
  });

  function appendOne(request: Prepared): AppendResult {
    const { caseId, procedure, command, expectedVersion, events, work, timer } = request;
    const found = run.place.get(command.id, caseId) as unknown as PlaceRow | undefined;
    if (found && found.command !== null) {
      const { digest, from, to } = found;
      return { kind: "seen", record: { id: command.id, digest, from, to } };
    }
    const head: Head = found ? { version: found.version, hash: hexOf(found.head) } : START;
    if (head.version !== expectedVersion) return { kind: "conflict", version: head.version };
    checkHead(request, head);

    const links = linksOf(caseId, head, command.id, events);
    const next = headOf(head, links);
    const number = found ? found.number : newCase(caseId, procedure, next, timer);
    if (found && found.timer === (timer ?? null)) run.goOn.run(procedure, next.version, bytesOf(next.hash), number);
    else if (found) run.saveCase.run(procedure, next.version, bytesOf(next.hash), timer ?? null, number);
    run.saveCommand.run(number, command.id, command.digest, head.version, next.version);
    saveEvents(number, events, links);
    saveWork(number, work, found ? workOf(number) : []);
    return { kind: "appended", version: next.version, head: next.hash };
  }

  function insert(given: WholeCase): boolean {
    if (caseOf(given.caseId)) return false;
    const { caseId, procedure, version, head, timer, events } = given;
    const texts = eventTexts(events.map(({ event }) => event));
    const number = newCase(caseId, procedure, { version, hash: head }, timer);
    for (const { id, digest, from, to } of given.commands) run.saveCommand.run(number, id, digest, from, to);
    const links = events.map((each, index) => ({ ...each, body: texts[index]?.body ?? "" }));
    saveEvents(number, texts, links);
    saveWork(number, given.work, []);
    return true;
  }

  function newCase(caseId: string, procedure: string, { version, hash }: Head, timer: number | undefined): number {
    return Number(run.newCase.run(caseId, procedure, version, timer ?? null, bytesOf(hash)).lastInsertRowid);
  }

  function saveEvents(number: number, events: readonly EventText[], links: readonly Link[]): void {
    for (const [index, { version, commandId, body, previous, hash }] of links.entries()) {
      const { at = 0, kind = "" } = events[index] ?? {};
      run.saveEvent.run(number, version, commandId, at, kind, body, bytesOf(previous), bytesOf(hash));
    }
  }

  /** Writes what has changed: an entry that stays costs no index anything. */
  function saveWork(number: number, work: readonly Work[], before: readonly Work[]): void {
    for (const [position, one] of work.entries()) {
      const { step, actor, member, since, due, paused } = one;
      if (isSame(one, before[position])) continue;
      run.saveWork.run(number, position, step, actor, member ?? null, since, due ?? null, paused ?? null);
    }
    if (work.length < before.length) run.clearWork.run(number, work.length);
  }

  function workOf(number: number): readonly Work[] {
    return (run.workOf.all(number) as unknown as WorkRow[]).map((row) => {
      const { caseId: _, procedure: __, version: ___, ...one } = indexed(row);
      return one;
    });
  }

  function read(caseId: string): WholeCase | undefined {
    const found = caseOf(caseId);
    if (!found) return undefined;
    const { number, timer } = found;
    return {
      ...caseRecord({ ...found, id: caseId }),
      ...(timer !== null && { timer }),
      work: workOf(number),
      commands: (run.commandsOf.all(number) as unknown as CommandRecord[]).map((row) => ({ ...row })),
      events: eventsOf(caseId, 0),
    };
  }

  function casesOf(page: CasesPage = {}): readonly CaseRow[] {
    const { after } = page;
    if (after === undefined) return run.cases.all(...limits(page)) as unknown as CaseRow[];
    return isText(after) ? (run.casesAfter.all(after, ...limits(page)) as unknown as CaseRow[]) : [];
  }

  function caseOf(caseId: string): CaseRow | undefined {
    return run.caseById.get(caseId) as unknown as CaseRow | undefined;
  }

  function commandOf(caseId: string, commandId: string): CommandRecord | undefined {
    const row = run.command.get(caseId, commandId) as CommandRecord | undefined;
    return row && { ...row };
  }

  function eventsOf(caseId: string, after: number): readonly StoredEvent[] {
    return (run.events.all(caseId, after) as unknown as EventRow[]).map((row) => stored(row, path));
  }

  function attempt<T>(task: () => T): T {
    if (closed) throw storeError({ code: "STO109", params: {} });
    try {
      return task();
    } catch (cause) {
      throw storeErrorOf(cause, path);
    }
  }

  return {
    async append(request) {
      if (closed) throw storeError({ code: "STO109", params: {} });
      return append.ask(prepared(request));
    },
    events: async (caseId, after = 0) => attempt(() => (isText(caseId) ? eventsOf(caseId, whole(after)) : [])),
    command: async (caseId, commandId) =>
      attempt(() => (isText(caseId) && isText(commandId) ? commandOf(caseId, commandId) : undefined)),
    waitingFor: async (actor, page) =>
      attempt(() =>
        isText(actor) ? (run.waitingFor.all(actor, ...limits(page)) as unknown as WorkRow[]).map(indexed) : [],
      ),
    dueBefore: async (instant, page) =>
      attempt(() => (run.dueBefore.all(instant, ...limits(page)) as unknown as WorkRow[]).map(indexed)),
    timersBefore: async (instant, page) =>
      attempt(() => (run.timersBefore.all(instant, ...limits(page)) as unknown as CaseRow[]).map(caseRecord)),
    cases: async (page) => attempt(() => casesOf(page).map(caseRecord)),
    read: async (caseId) => attempt(() => (isText(caseId) ? transaction(db, () => read(caseId), "BEGIN") : undefined)),
    insert: async (given) =>
      attempt(() => {
        checkWhole(given);
        return transaction(db, () => insert(given));
      }),
    async keep({ version, body }) {
      attempt(() => run.keep.run(version, body));
    },
    kept: async () => attempt(() => (run.kept.all() as unknown as KeptProcedure[]).map((row) => ({ ...row }))),
    async close() {
      append.flush();
      if (!closed) db.close();
      closed = true;
    },
  };
}

function isSame(one: Work, other: Work | undefined): boolean {
  return (
    one.step === other?.step &&
    one.actor === other.actor &&
    one.member === other.member &&
    one.since === other.since &&
    one.due === other.due &&
    one.paused === other.paused
  );
}

function limits(page: Page | undefined): [limit: number, offset: number] {
  const { limit, offset } = pageOf(page);
  return [limit, offset];
}
