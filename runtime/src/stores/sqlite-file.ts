import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { isStoreError, type StoreError, storeError } from "./errors.js";
import { type Migration, migrations } from "./sqlite-schema.js";

/** Marks a file as ours ("Baku"), in the place where SQLite keeps such marks. */
export const APPLICATION_ID = 0x42616b75;

/**
 * Opens a case file, makes it when it is not there, and brings its schema forward. The mark is written in the first transaction
 * and before the write-ahead log is switched on, so that it stands in the file itself whatever happens later.
 */
export function openDatabase(
  path: string,
  { busyTimeout = 5_000 }: { readonly busyTimeout?: number } = {},
  steps: readonly Migration[] = migrations,
): DatabaseSync {
  try {
    refuseForeign(path);
    const db = new DatabaseSync(path === ":memory:" ? path : resolve(path));
    try {
      db.exec(`PRAGMA busy_timeout = ${busyTimeout}; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;`);
      migrate(db, path, steps);
      db.exec(`PRAGMA journal_mode = WAL; PRAGMA cache_size = -${CACHE_KIB}`);
      return db;
    } catch (cause) {
      db.close();
      throw cause;
    }
  } catch (cause) {
    throw storeErrorOf(cause, path);
  }
}

/** A case file of this schema, which nothing is written to. */
export function openToRead(path: string): DatabaseSync {
  if (!existsSync(path)) throw storeError({ code: "STO107", params: { path } });
  refuseForeign(path);
  const db = openReadOnly(path);
  try {
    const [found, known] = [schemaVersion(db), migrations.length];
    if (found === known) return db;
    throw storeError({ code: found > known ? "STO105" : "STO115", params: { path, found, known } });
  } catch (cause) {
    db.close();
    throw storeErrorOf(cause, path);
  }
}

/** Where there are events there are cases: else the file would look like one in which nothing has happened yet. */
export function refuseLost(db: DatabaseSync): void {
  const asked = "SELECT EXISTS (SELECT 1 FROM events) AND NOT EXISTS (SELECT 1 FROM cases NOT INDEXED) AS lost";
  if (db.prepare(asked).get()?.lost === 1) throw new Damaged();
}

/** On a medium that nothing can be written to, SQLite must be told that nobody else writes either. */
function openReadOnly(path: string): DatabaseSync {
  try {
    const db = new DatabaseSync(resolve(path), { readOnly: true });
    try {
      db.prepare("SELECT 1 FROM sqlite_master").get();
      return db;
    } catch (cause) {
      db.close();
      throw cause;
    }
  } catch (cause) {
    if (existsSync(`${path}-wal`)) throw cause;
    const url = pathToFileURL(resolve(path));
    url.searchParams.set("immutable", "1");
    return new DatabaseSync(url, { readOnly: true });
  }
}

/** An inbox of a hundred among a million cases reads as many pages here and there; SQLite's own 2 MB hold too few of them. */
const CACHE_KIB = 16_384;

/** Runs a task in one transaction that has the write lock from its beginning; `BEGIN` where it only reads. */
export function transaction<T>(
  db: DatabaseSync,
  task: () => T,
  begin: "BEGIN IMMEDIATE" | "BEGIN" = "BEGIN IMMEDIATE",
): T {
  db.exec(begin);
  try {
    const result = task();
    db.exec("COMMIT");
    return result;
  } catch (cause) {
    try {
      db.exec("ROLLBACK");
    } catch {
      // A full disk makes SQLite roll back by itself; what went wrong is in `cause`.
    }
    throw cause;
  }
}

/** What is read is not what such a column holds: a bit in the header of a record says what its values are. */
export class Damaged extends Error {}

/** SQLite's failures as ours; what is no failure of the store passes through. */
export function storeErrorOf(cause: unknown, path: string): unknown {
  if (cause instanceof Damaged || isUnwritten(cause)) return fileError("STO108", path, cause);
  const errcode = cause instanceof Error && "errcode" in cause ? Number(cause.errcode) : undefined;
  // The low byte is SQLite's primary result code.
  return errcode === undefined ? cause : fileError(codes.get(errcode & 0xff) ?? "STO111", path, cause);
}

/** We write no number that is too great for one, and ask with what a row has in the columns that it was made with. */
function isUnwritten(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "ERR_OUT_OF_RANGE" || code === "ERR_INVALID_ARG_TYPE";
}

/** Whether another process has the file: then it has it for all that waits here. */
export function isBusy(failure: unknown): boolean {
  return isStoreError(failure) && failure.code === "STO101";
}

type FileCode = `STO10${1 | 2 | 3 | 4 | 6 | 7 | 8}` | "STO111";

const codes: ReadonlyMap<number, FileCode> = new Map([
  [1, "STO108"], // ERROR: what we ask is right, so a table of the file is not what we made
  [3, "STO107"], // PERM
  [5, "STO101"], // BUSY
  [6, "STO101"], // LOCKED
  [8, "STO102"], // READONLY
  [11, "STO108"], // CORRUPT
  [13, "STO106"], // FULL
  [14, "STO107"], // CANTOPEN
  [23, "STO107"], // AUTH
  [26, "STO103"], // NOTADB
]);

function fileError(code: FileCode, path: string, cause?: unknown): StoreError {
  return storeError({ code, params: { path } }, cause);
}

/** Looks at the file's first bytes without SQLite, which may write to a file that it opens (a log that was left behind). */
export function refuseForeign(path: string): void {
  const header = headerOf(path);
  if (header.length === 0) return;
  if (header.length < HEADER || header.toString("latin1", 0, 16) !== "SQLite format 3\0")
    throw fileError("STO103", path);
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw fileError("STO104", path);
}

const HEADER = 100;

function headerOf(path: string): Buffer {
  try {
    const file = openSync(path, "r");
    try {
      const header = Buffer.alloc(HEADER);
      return header.subarray(0, readSync(file, header, 0, HEADER, 0));
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return Buffer.alloc(0);
    throw fileError("STO107", path, cause);
  }
}

function migrate(db: DatabaseSync, path: string, steps: readonly Migration[]): void {
  if (schemaVersion(db) === steps.length) return;
  transaction(db, () => {
    // Another process may have been here between the question and the lock.
    const found = schemaVersion(db);
    if (found > steps.length) throw storeError({ code: "STO105", params: { path, found, known: steps.length } });
    for (const step of steps.slice(found)) {
      if (typeof step === "string") db.exec(step);
      else step(db, path);
    }
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${steps.length}`);
  });
}

export function schemaVersion(db: DatabaseSync): number {
  return Number(db.prepare("PRAGMA user_version").get()?.user_version);
}
