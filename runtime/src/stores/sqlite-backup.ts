import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { storeError } from "./errors.js";
import { openDatabase, storeErrorOf } from "./sqlite-file.js";

/** Copies an open database into a new file, as it is at one moment: first beside it, then under its name once it is on the disk. */
export async function backUp(db: DatabaseSync, path: string, to: string): Promise<void> {
  if (["", "-wal", "-shm"].some((suffix) => existsSync(to + suffix)))
    throw storeError({ code: "STO114", params: { path: to } });
  const part = `${resolve(to)}.part`;
  try {
    rmSync(part, { force: true });
    await copy(db, path, part);
    sync(part);
    renameSync(part, to);
    sync(dirname(resolve(to)));
  } catch (cause) {
    for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(part + suffix, { force: true });
    throw fileFailure(cause, to) ?? storeErrorOf(cause, path);
  }
}

/** In one step and over a connection of its own: what is written meanwhile neither waits for it nor makes it begin again. */
async function copy(db: DatabaseSync, path: string, part: string): Promise<void> {
  const { backup, DatabaseSync } = await import("node:sqlite");
  const source = path === ":memory:" ? db : new DatabaseSync(resolve(path), { readOnly: true });
  try {
    // Before Node 22.16 there is no backup interface; this copies as well, while the thread waits.
    if (backup) await backup(source, part, { rate: 2 ** 31 - 1 });
    else source.prepare("VACUUM INTO ?").run(part);
  } finally {
    if (source !== db) source.close();
  }
}

/** Opens a backup, brings it forward, and reads it through. */
export function openBackup(path: string): DatabaseSync {
  if (!existsSync(path)) throw storeError({ code: "STO107", params: { path } });
  const db = openDatabase(path);
  const [found] = db.prepare("PRAGMA integrity_check(1)").all();
  if (found?.integrity_check === "ok") return db;
  db.close();
  throw storeError({ code: "STO108", params: { path } });
}

/** What the file system says of the new file. */
function fileFailure(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOSPC") return storeError({ code: "STO106", params: { path } }, cause);
  if (code === "ENOENT" || code === "EACCES" || code === "EPERM" || code === "EROFS")
    return storeError({ code: "STO107", params: { path } }, cause);
  return undefined;
}

function sync(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
