import { openDatabase } from "./sqlite-file.js";
import { storeIn } from "./sqlite-store.js";
import type { Store } from "./store.js";

export { isStoreError, type StoreError, type StoreFault } from "./errors.js";

export interface SqliteOptions {
  /** How long to wait for another process to finish writing, in ms; 5,000 unless told. The thread waits with it. */
  readonly busyTimeout?: number;
}

/**
 * Cases in one SQLite file. An append that resolved is on the disk and survives the end of the process and of the machine. Several
 * processes may use the file, but one writes at a time; the others wait `busyTimeout`, and then get STO101.
 * Throws a StoreError for a file that cannot be used; another program's database is left as it is.
 */
export function sqlite(path: string, options: SqliteOptions = {}): Store {
  return storeIn(openDatabase(path, options), path);
}
