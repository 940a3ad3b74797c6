import { closeSync, createReadStream, existsSync, openSync, readSync } from "node:fs";
import { createInterface } from "node:readline";
import { type AuditSource, exportRecords, messageText, type Store, storeRecords } from "@baku/runtime";
import { UsageError } from "../report/failure.js";

/** What a command was pointed at: a case file, a PostgreSQL database by its URL, or an export. */

/** For a command that writes; a case file that is not there is not made. */
export async function openStore(place: string): Promise<Store> {
  if (isUrl(place)) return told(async () => (await import("@baku/runtime/postgres")).postgres(place));
  if (!existsSync(place)) throw new UsageError({ id: `${place} tidak ada`, en: `${place} does not exist` });
  return told(async () => (await import("@baku/runtime/sqlite")).sqlite(place));
}

export interface Audit {
  readonly source: AuditSource;
  readonly close: () => Promise<void>;
}

/** For a command that only reads: nothing is written to a case file or an export. */
export async function openAudit(place: string): Promise<Audit> {
  if (isUrl(place)) {
    const store = await openStore(place);
    return { source: () => storeRecords(store), close: () => store.close() };
  }
  const close = async () => {};
  if (!isSqlite(place)) return { source: () => exportRecords(linesOf(place)), close };
  const { sqliteRecords } = await import("@baku/runtime/sqlite");
  return { source: () => sqliteRecords(place), close };
}

/** A failure of the store, said in one line. */
export async function told<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const { isStoreError } = await import("@baku/runtime/sqlite");
    if (!isStoreError(error)) throw error;
    const said = (lang: "id" | "en") => `${error.code} ${messageText(error.fault, lang)}`;
    throw new UsageError({ id: said("id"), en: said("en") });
  }
}

function isUrl(place: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(place);
}

function isSqlite(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(16);
    readSync(file, start, 0, 16, 0);
    return start.toString("latin1") === "SQLite format 3\0";
  } finally {
    closeSync(file);
  }
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
}
