/**
 * Cases in one SQLite file, by Node's own driver.
 *
 * @module @baku/runtime/sqlite
 */

import { backUp, openBackup } from "./sqlite-backup.js";
import { openDatabase, openToRead, refuseLost, storeErrorOf } from "./sqlite-file.js";
import { storeIn } from "./sqlite-store.js";
import type { Store } from "./store.js";

export { isStoreError, type StoreError, type StoreFault } from "./errors.js";
export { sqliteRecords } from "./sqlite-audit.js";

export interface SqliteOptions {
  /** How long to wait for another process to finish writing, in ms; 5,000 unless told. The thread waits with it. */
  readonly busyTimeout?: number;
  /** Nothing is written to the file, and none is made; one of an older schema is refused (STO115), since it would have to be brought forward. */
  readonly readOnly?: boolean;
}

/**
 * Cases in one SQLite file. An append that resolved is on the disk and survives the end of the process and of the machine. Several
 * processes may use the file, but one writes at a time; the others wait `busyTimeout`, and then get STO101.
 * Throws a StoreError for a file that cannot be used; another program's database is left as it is.
 *
 * @example
 * ```ts
 * import { openOffice } from "@baku/runtime";
 * import { sqlite } from "@baku/runtime/sqlite";
 *
 * const office = await openOffice({ procedures: [], store: sqlite("kasus.db") });
 * ```
 */
export function sqlite(path: string, options: SqliteOptions = {}): SqliteStore {
  const db = options.readOnly ? openToRead(path) : openDatabase(path, options);
  try {
    refuseLost(db);
    return { ...storeIn(db, path), backup: (to) => backUp(db, path, to) };
  } catch (cause) {
    db.close();
    throw storeErrorOf(cause, path);
  }
}

export interface SqliteStore extends Store {
  /** Writes what is there now into a new file, while work goes on; or writes nothing. A file that is there is never overwritten. */
  backup(path: string): Promise<void>;
}

/**
 * Puts a backup in the place of a case file that is gone. The backup is read through first; a file that is there is never overwritten.
 * Rejects with a StoreError (`STO1xx`).
 *
 * @example
 * ```ts
 * import { restore } from "@baku/runtime/sqlite";
 *
 * await restore("cadangan.db", "kasus.db");
 * ```
 */
export async function restore(backup: string, path: string): Promise<void> {
  const db = openBackup(backup);
  try {
    await backUp(db, backup, path);
  } finally {
    db.close();
  }
}
