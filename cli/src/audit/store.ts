import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { type AuditSource, exportRecords, messageText, type Store, storeRecords } from "@baku/runtime";
import { UsageError } from "../report/failure.js";

/** What a command was pointed at: a case file, a PostgreSQL database by its URL, or an export. */

/** For a command that writes; a case file that is not there is not made. */
export async function openStore(place: string): Promise<Store> {
  return open(place, false);
}

/** For a command that may begin a case: a case file that is not there is made. */
export async function openOrBegin(place: string): Promise<Store> {
  if (isUrl(place)) return open(place, false);
  return told(async () => (await import("@baku/runtime/sqlite")).sqlite(place));
}

/** For a command that only reads: nothing is written. */
export async function openReader(place: string): Promise<Store> {
  return open(place, true);
}

async function open(place: string, readOnly: boolean): Promise<Store> {
  if (isUrl(place)) {
    // What it says is not told: there may be a password in it.
    if (!URL.canParse(place))
      throw new UsageError({
        id: "alamat PostgreSQL itu tidak terbaca; tulis misalnya postgres://pengguna@server:5432/basisdata",
        en: "that PostgreSQL address cannot be read; write such as postgres://user@server:5432/database",
      });
    return told(async () => (await import("@baku/runtime/postgres")).postgres({ connectionString: place, readOnly }));
  }
  if (!existsSync(place)) throw new UsageError({ id: `${place} tidak ada`, en: `${place} does not exist` });
  return told(async () => (await import("@baku/runtime/sqlite")).sqlite(place, { readOnly }));
}

/** A place as a person may see it on a screen: of an address neither user nor password. */
export function placeText(place: string): string {
  if (!isUrl(place)) return place;
  const { protocol, host, pathname } = new URL(place);
  return `${protocol}//${host}${pathname}`;
}

export interface Audit {
  readonly source: AuditSource;
  readonly close: () => Promise<void>;
}

/** For `verify`, which looks at records that may be wrong: nothing is written. */
export async function openAudit(place: string): Promise<Audit> {
  if (isUrl(place)) {
    const store = await openReader(place);
    return { source: () => storeRecords(store), close: () => store.close() };
  }
  const close = async () => {};
  if (kindOf(place) !== "sqlite") return { source: () => exportRecords(linesOf(place)), close };
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

/** What is at a place; of a file, its first bytes say. `text`: neither of ours, as a log that another program kept. */
export function kindOf(place: string): "server" | "sqlite" | "export" | "text" {
  if (isUrl(place)) return "server";
  if (!existsSync(place)) throw new UsageError({ id: `${place} tidak ada`, en: `${place} does not exist` });
  if (statSync(place).isDirectory())
    throw new UsageError({ id: `${place} adalah map, bukan berkas`, en: `${place} is a folder, not a file` });
  const start = beginning(place);
  if (start.startsWith("SQLite format 3\0")) return "sqlite";
  return /^\s*\{/.test(start) ? "export" : "text";
}

const isUrl = (place: string): boolean => /^postgres(?:ql)?:\/\//.test(place);

function beginning(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(64);
    return bytes.toString("latin1", 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

export function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
}
