import type { DatabaseSync } from "node:sqlite";
import type { Event, Instant } from "../core/types.js";
import { storeError } from "./errors.js";
import { checkRequest, eventTexts, pageOf, whole } from "./request.js";
import { storeErrorOf, transaction } from "./sqlite-file.js";
import type {
  Append,
  AppendResult,
  CaseRecord,
  CommandRecord,
  IndexedWork,
  Page,
  Store,
  StoredEvent,
} from "./store.js";

/** The store in an open database that has the schema. */
export function storeIn(db: DatabaseSync, path: string): Store {
  const run = statements(db);
  let closed = false;

  function append(request: Append): AppendResult {
    const { caseId, procedure, command, expectedVersion, events, work, timer } = request;
    const texts = eventTexts(request);
    const record = commandOf(caseId, command.id);
    if (record) return { kind: "seen", record };
    const from = (run.caseById.get(caseId) as CaseRow | undefined)?.version ?? 0;
    if (from !== expectedVersion) return { kind: "conflict", version: from };

    const version = from + events.length;
    const { number } = run.saveCase.get(caseId, procedure, version, timer ?? null) as unknown as CaseRow;
    run.saveCommand.run(number, command.id, command.digest, from, version);
    for (const [index, { at, kind }] of events.entries()) {
      run.saveEvent.run(number, from + index + 1, command.id, at, kind, texts[index] ?? "");
    }
    run.clearWork.run(number);
    for (const [position, { step, actor, member, since, due }] of work.entries()) {
      run.saveWork.run(number, position, step, actor, member ?? null, since, due ?? null);
    }
    return { kind: "appended", version };
  }

  function commandOf(caseId: string, commandId: string): CommandRecord | undefined {
    const row = run.command.get(caseId, commandId) as CommandRecord | undefined;
    return row && { ...row };
  }

  async function attempt<T>(task: () => T): Promise<T> {
    if (closed) throw storeError({ code: "STO109", params: {} });
    try {
      return task();
    } catch (cause) {
      throw storeErrorOf(cause, path);
    }
  }

  return {
    append: (request) =>
      attempt(() => {
        checkRequest(request);
        return transaction(db, () => append(request));
      }),
    events: (caseId, after = 0) =>
      attempt(() => (run.events.all(caseId, whole(after)) as unknown as EventRow[]).map(stored)),
    command: (caseId, commandId) => attempt(() => commandOf(caseId, commandId)),
    waitingFor: (actor, page) =>
      attempt(() => (run.waitingFor.all(actor, ...limits(page)) as unknown as WorkRow[]).map(indexed)),
    dueBefore: (instant, page) =>
      attempt(() => (run.dueBefore.all(instant, ...limits(page)) as unknown as WorkRow[]).map(indexed)),
    timersBefore: (instant, page) =>
      attempt(() =>
        (run.timersBefore.all(instant, ...limits(page)) as unknown as CaseRecord[]).map((row) => ({ ...row })),
      ),
    cases: (page) =>
      attempt(() => (run.cases.all(...limits(page)) as unknown as CaseRecord[]).map((row) => ({ ...row }))),
    async close() {
      if (!closed) db.close();
      closed = true;
    },
  };
}

/** The questions of an inbox, each answered by a range of an index. Steps without a due date come last. */
export const queries = {
  waitingFor: `
    SELECT id, procedure, step, actor, member, since, due FROM work CROSS JOIN cases ON number = case_number
    WHERE actor = ? ORDER BY due NULLS LAST, since, case_number, position LIMIT ? OFFSET ?`,
  dueBefore: `
    SELECT id, procedure, step, actor, member, since, due FROM work CROSS JOIN cases ON number = case_number
    WHERE due < ? ORDER BY due, since, case_number, position LIMIT ? OFFSET ?`,
  timersBefore: `
    SELECT id AS caseId, procedure, version FROM cases
    WHERE timer < ? ORDER BY timer, number LIMIT ? OFFSET ?`,
};

function statements(db: DatabaseSync) {
  return {
    caseById: db.prepare("SELECT number, version FROM cases WHERE id = ?"),
    saveCase: db.prepare(`
      INSERT INTO cases (id, procedure, version, timer) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE
      SET procedure = excluded.procedure, version = excluded.version, timer = excluded.timer
      RETURNING number, version`),
    command: db.prepare(`
      SELECT commands.id, digest, from_version AS "from", to_version AS "to"
      FROM cases JOIN commands ON case_number = number WHERE cases.id = ? AND commands.id = ?`),
    saveCommand: db.prepare("INSERT INTO commands VALUES (?, ?, ?, ?, ?)"),
    events: db.prepare(`
      SELECT events.version, command, body FROM cases JOIN events ON case_number = number
      WHERE id = ? AND events.version > ? ORDER BY events.version`),
    saveEvent: db.prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)"),
    clearWork: db.prepare("DELETE FROM work WHERE case_number = ?"),
    saveWork: db.prepare("INSERT INTO work VALUES (?, ?, ?, ?, ?, ?, ?)"),
    waitingFor: db.prepare(queries.waitingFor),
    dueBefore: db.prepare(queries.dueBefore),
    timersBefore: db.prepare(queries.timersBefore),
    cases: db.prepare("SELECT id AS caseId, procedure, version FROM cases ORDER BY number LIMIT ? OFFSET ?"),
  };
}

interface CaseRow {
  readonly number: number;
  readonly version: number;
}

interface EventRow {
  readonly version: number;
  readonly command: string;
  readonly body: string;
}

interface WorkRow {
  readonly id: string;
  readonly procedure: string;
  readonly step: string;
  readonly actor: string;
  readonly member: string | null;
  readonly since: Instant;
  readonly due: Instant | null;
}

function stored({ version, command, body }: EventRow): StoredEvent {
  return { version, commandId: command, event: JSON.parse(body) as Event };
}

function indexed({ id, procedure, step, actor, member, since, due }: WorkRow): IndexedWork {
  const work = { caseId: id, procedure, step, actor, since };
  return { ...work, ...(member !== null && { member }), ...(due !== null && { due }) };
}

function limits(page: Page | undefined): [limit: number, offset: number] {
  const { limit, offset } = pageOf(page);
  return [limit, offset];
}
