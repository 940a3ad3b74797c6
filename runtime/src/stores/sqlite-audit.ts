import type { AuditRecord } from "./audit.js";
import { openToRead, storeErrorOf } from "./sqlite-file.js";

/**
 * The records of a case file, read as they stand: nothing is written to it, and a file of an older schema is not brought forward.
 * Throws a StoreError (`STO1xx`) for a file that is not there or cannot be read.
 *
 * @example
 * ```ts
 * import { audit } from "@baku/runtime";
 * import { sqliteRecords } from "@baku/runtime/sqlite";
 *
 * const { findings } = await audit(() => sqliteRecords("kasus.db"));
 * ```
 */
export function* sqliteRecords(path: string): Generator<AuditRecord, void, void> {
  const db = openToRead(path);
  try {
    db.exec("BEGIN");
    const orphans = db.prepare(
      "SELECT count(*) AS events FROM events WHERE case_number NOT IN (SELECT number FROM cases)",
    );
    const events = Number(orphans.get()?.events);
    if (events > 0) yield { kind: "problem", problem: { code: "STO209", params: { events } } };
    const cases = db.prepare(
      "SELECT CAST(number AS TEXT) AS number, id, procedure, CAST(version AS TEXT) AS version, lower(hex(head)) AS head FROM cases ORDER BY cases.number",
    );
    const eventsOf = db.prepare(
      `SELECT ${whole("version")}, command, ${whole("at")}, kind, body,
         lower(hex(previous)) AS previous, lower(hex(hash)) AS hash
       FROM events WHERE case_number = CAST(? AS INTEGER) ORDER BY events.version`,
    );
    for (const { number, id, procedure, version, head } of cases.iterate() as IterableIterator<Row>) {
      yield { kind: "case", caseId: id, procedure, version: Number(version), head };
      for (const { version, command, at, kind, body, previous, hash } of eventsOf.iterate(
        number,
      ) as IterableIterator<Row>) {
        const beside = { at: Number(at), kind };
        yield { kind: "event", version: Number(version), commandId: command, previous, hash, body, beside };
      }
    }
  } catch (cause) {
    throw storeErrorOf(cause, path);
  } finally {
    db.close();
  }
}

/** A number as it stands; 0 for one that a tool has put there and that is too great for us. */
function whole(column: string): string {
  return `iif(${column} BETWEEN ${Number.MIN_SAFE_INTEGER} AND ${Number.MAX_SAFE_INTEGER}, ${column}, 0) AS ${column}`;
}

type Row = Readonly<
  Record<
    "number" | "id" | "procedure" | "version" | "head" | "command" | "at" | "kind" | "body" | "previous" | "hash",
    string
  >
>;
