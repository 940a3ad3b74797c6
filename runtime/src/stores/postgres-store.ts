import type { Event } from "../core/types.js";
import { type Head, headOf, linksOf, START } from "./chain.js";
import { isStoreError, storeError } from "./errors.js";
import { gathered } from "./gather.js";
import type { Outcome } from "./group.js";
import { failure, isTaken, isUndone, isWithoutEffect, postgresError } from "./postgres-errors.js";
import {
  bound,
  caseRecord,
  type EventRow,
  indexed,
  type PlaceRow,
  seenHead,
  valuesOf,
  type WholeRow,
  type Written,
  workOf,
} from "./postgres-rows.js";
import { queries, statements } from "./postgres-schema.js";
import { keyOf, textOf, unescaped } from "./postgres-text.js";
import { checkHead, checkWhole, eventTexts, isText, type Prepared, pageOf, prepared, whole } from "./request.js";
import type { AppendResult, CommandRecord, KeptProcedure, Page, Store, StoredEvent, WholeCase } from "./store.js";

/** What the store needs of a pool of `pg`. */
export interface Pool {
  query(query: Query): Promise<{ readonly rows: readonly unknown[] }>;
  connect(): Promise<Client>;
  end(): Promise<void>;
}

export interface Client {
  query(query: Query): Promise<{ readonly rows: readonly unknown[] }>;
  release(error?: Error): void;
}

/** With a name, a connection prepares it once. */
export interface Query {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** How often a statement is run again that the database has undone, or that met another at the same key. */
const ATTEMPTS = 16;

/** The store in a database that has the schema. `place` is where it is, quoted; `database` names it in messages. */
export function storeIn(pool: Pool, place: string, database: string): Store {
  const pending = new Set<Promise<unknown>>();
  let [closing, closed] = [false, false];
  const at = (text: string) => text.replaceAll("SCHEMA", place);
  const named = (name: string, text: string) => ({ name: `baku ${place} ${name}`, text: at(text) });
  const write = {
    begin: writer(named("begin", statements.begin)),
    goOn: writer(named("goOn", statements.goOn)),
    insert: writer({ text: at(statements.insert) }),
  };
  const run = {
    place: named("place", queries.place),
    events: named("events", queries.events),
  };

  async function append(asked: Prepared): Promise<AppendResult> {
    const { caseId, command, expectedVersion } = asked;
    let head = expectedVersion === 0 ? START : seenHead(asked);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (head) {
        checkHead(asked, head);
        const end = await tried(asked, head);
        if (end) return { kind: "appended", version: end.version, head: end.hash };
      }
      const found = await standing(caseId, command.id);
      if (found.record) return { kind: "seen", record: found.record };
      if (found.head.version !== expectedVersion) return { kind: "conflict", version: found.head.version };
      head = found.head;
    }
    throw failure("STO129", database);
  }

  /** Where the case stands after the one statement, or undefined where that wrote nothing of it. */
  async function tried(asked: Prepared, head: Head): Promise<Head | undefined> {
    const { command, expectedVersion } = asked;
    const links = linksOf(asked.caseId, head, command.id, asked.events);
    const end = headOf(head, links);
    const commands = [{ ...command, from: head.version, to: end.version }];
    const isWritten = await write[expectedVersion === 0 ? "begin" : "goOn"]({ ...asked, head, end, commands, links });
    return isWritten ? end : undefined;
  }

  function writer(statement: Query) {
    /** Whether it was written, of each. Where the statement fails each goes by itself, so that none pays for another. */
    async function together(written: readonly Written[]): Promise<readonly Outcome<boolean>[]> {
      try {
        const rows = (await ask({ ...statement, values: valuesOf(written) }, true)) as { readonly id: string }[];
        const ids = new Set(rows.map(({ id }) => id));
        return written.map(({ caseId }) => ({ result: ids.has(keyOf(caseId).key) }));
      } catch (failure) {
        if (written.length > 1 && isWithoutEffect(failure))
          return (await Promise.all(written.map((one) => together([one])))).flat();
        const isBehind = isStoreError(failure) && (isTaken(failure.cause) || isUndone(failure.cause));
        return written.map(() => (isBehind ? { result: false } : { failure }));
      }
    }
    return gathered(together, {
      keyOf: ({ caseId }) => caseId,
      sizeOf: ({ links }) => links.reduce((sum, { body }) => sum + body.length, 0),
    });
  }

  /** Where the case stands, and what the command did if it was here. */
  async function standing(caseId: string, commandId: string): Promise<{ head: Head; record?: CommandRecord }> {
    const [row] = (await ask({ ...run.place, values: [keyOf(caseId).key, keyOf(commandId).key] })) as PlaceRow[];
    if (!row) return { head: START };
    const head = { version: Number(row.version), hash: row.head };
    if (row.digest === null) return { head };
    const record = { id: commandId, digest: unescaped(row.digest), from: Number(row.from), to: Number(row.to) };
    return { head, record };
  }

  async function insert(given: WholeCase): Promise<boolean> {
    checkWhole(given);
    const events = eventTexts(given.events.map(({ event }) => event));
    const links = given.events.map((each, index) => ({ ...each, body: events[index]?.body ?? "" }));
    const end = { version: given.version, hash: given.head };
    return write.insert({ ...given, head: START, end, events, links });
  }

  async function read(caseId: string): Promise<WholeCase | undefined> {
    if (!isText(caseId)) return undefined;
    const [row] = (await ask({ text: at(queries.whole), values: [keyOf(caseId).key] })) as WholeRow[];
    if (!row) return undefined;
    return {
      caseId,
      procedure: unescaped(row.procedure),
      version: Number(row.version),
      head: row.head,
      ...(row.timer !== null && { timer: Number(row.timer) }),
      work: row.work.map(([step, actor, long_actor, member, since, due, paused]) =>
        workOf({ step, actor, long_actor, member, since, due, paused }),
      ),
      commands: row.commands.map(([id, long, digest, from, to]) => {
        return { id: textOf({ key: id, long }), digest: unescaped(digest), from, to };
      }),
      events: row.events.map(([version, command, body, previous, hash]) =>
        stored({ version, command, body, previous, hash }, caseId),
      ),
    };
  }

  function stored({ version, command, body, previous, hash }: EventRow, caseId: string): StoredEvent {
    const links = { version: Number(version), commandId: unescaped(command), previous, hash };
    try {
      return { ...links, event: JSON.parse(body) as Event };
    } catch (cause) {
      throw storeError({ code: "STO112", params: { path: database, case: caseId, event: Number(version) } }, cause);
    }
  }

  /** What was asked for before the store is closed is done first. */
  async function finished<T>(work: Promise<T>): Promise<T> {
    pending.add(work);
    try {
      return await work;
    } finally {
      pending.delete(work);
    }
  }

  async function ask(query: Query, writes = false): Promise<readonly unknown[]> {
    if (closed) throw storeError({ code: "STO109", params: {} });
    try {
      return (await pool.query(query)).rows;
    } catch (cause) {
      throw postgresError(cause, database, writes);
    }
  }

  /** The page that an inbox opens with is planned once a connection, which takes longer than the answer; of others there are too many. */
  async function page<Row, T>(
    query: "waitingFor" | "dueBefore" | "timersBefore" | "cases" | "casesAfter",
    values: readonly unknown[],
    one: (row: Row) => T,
    page?: Page,
  ) {
    const { limit, offset } = pageOf(page);
    const text = queries[query].replace("PAGE", `LIMIT ${limit} OFFSET ${offset}`);
    const isFirst = limit === pageOf().limit && offset === 0;
    const rows = await ask({ ...(isFirst ? named(query, text) : { text: at(text) }), values });
    return (rows as Row[]).map(one);
  }

  return {
    async append(request) {
      if (closing) throw storeError({ code: "STO109", params: {} });
      return finished(append(prepared(request)));
    },
    async events(caseId, after = 0) {
      if (!isText(caseId)) return [];
      const rows = await ask({ ...run.events, values: [keyOf(caseId).key, whole(after)] });
      return (rows as EventRow[]).map((row) => stored(row, caseId));
    },
    async command(caseId, commandId) {
      return isText(caseId) && isText(commandId) ? (await standing(caseId, commandId)).record : undefined;
    },
    waitingFor: async (actor, asked) => (isText(actor) ? page("waitingFor", [keyOf(actor).key], indexed, asked) : []),
    dueBefore: (instant, asked) => page("dueBefore", [bound(instant)], indexed, asked),
    timersBefore: (instant, asked) => page("timersBefore", [bound(instant)], caseRecord, asked),
    async cases(asked) {
      if (asked?.after === undefined) return page("cases", [], caseRecord, asked);
      return isText(asked.after) ? page("casesAfter", [keyOf(asked.after).key], caseRecord, asked) : [];
    },
    read,
    insert,
    async keep({ version, body }) {
      await finished(ask({ text: at(queries.keep), values: [version, body] }, true));
    },
    kept: async () => (await ask({ text: at(queries.kept) })) as readonly KeptProcedure[],
    async close() {
      if (closing) return;
      closing = true;
      await Promise.allSettled(pending);
      closed = true;
      await pool.end();
    },
  };
}
