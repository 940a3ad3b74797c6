import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { storeContract } from "./contract.js";
import { append, bare } from "./contract-requests.js";
import { faults, help, isStoreError, type StoreFault, storeError, text } from "./errors.js";
import { restore, sqlite } from "./sqlite.js";
import { APPLICATION_ID, openDatabase } from "./sqlite-file.js";
import { migrations } from "./sqlite-schema.js";
import { queries } from "./sqlite-statements.js";
import { storeIn } from "./sqlite-store.js";
import type { Store } from "./store.js";
import { verifyChain } from "./verify.js";

const folder = mkdtempSync(join(tmpdir(), "baku-sqlite-"));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

storeContract("sqlite", async () => sqlite(newPath()));

describe("a case file", () => {
  test("has everything when it is opened again", async () => {
    const path = newPath();
    const work = [{ step: "telaah", actor: "kepala", since: 1, due: 2 }];
    const first = sqlite(path);
    await first.append(append({ command: "a", work }));
    const written = await contents(first);
    await first.close();

    const second = sqlite(path);
    expect(await contents(second)).toEqual(written);
    expect(await second.append(append({ command: "a" }))).toMatchObject({ kind: "seen" });
    expect(await second.append(append({ command: "b", after: 1 }))).toMatchObject({ kind: "appended", version: 2 });
    await second.close();
  });

  test("opened to be read only is read, and neither written to, made nor brought forward", async () => {
    const path = newPath();
    const writer = sqlite(path);
    await writer.append(append({ command: "a" }));
    const written = await contents(writer);
    await writer.close();
    const before = readFileSync(path);

    const reader = sqlite(path, { readOnly: true });
    expect(await contents(reader)).toEqual(written);
    expect(await failure(reader.append(append({ command: "b", after: 1 })))).toMatchObject({ code: "STO102" });
    await reader.close();
    expect(readFileSync(path).equals(before)).toBe(true);

    const none = newPath();
    expect(faultOf(() => sqlite(none, { readOnly: true }))).toMatchObject({ code: "STO107" });
    expect(existsSync(none)).toBe(false);
    const older = newPath();
    copyFileSync("runtime/src/stores/fixtures/schema-1.sqlite", older);
    expect(faultOf(() => sqlite(older, { readOnly: true }))).toMatchObject({ code: "STO115" });
  });

  test("syncs every commit to a write-ahead log, keeps references whole, and is marked as ours", () => {
    const db = openDatabase(newPath());
    const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("busy_timeout")).toBe(5000);
    expect(pragma("application_id")).toBe(APPLICATION_ID);
    expect(pragma("user_version")).toBe(migrations.length);
    db.close();
  });

  test.each(Object.entries(queries))(
    "answers %s from ranges of indexes, without sorting or reading a table through",
    (_, query) => {
      const db = openDatabase(newPath());
      const plan = db
        .prepare(`EXPLAIN QUERY PLAN ${query}`)
        .all("x", 10, 0)
        .map((row) => String(row.detail));
      db.close();
      expect(plan[0]).toMatch(
        /^SEARCH (work USING INDEX (inbox \(actor=\?\)|agenda \(due<\?\))|cases USING INDEX timers \(timer<\?\))$/,
      );
      const rest = plan[0]?.includes("work") ? ["SEARCH cases USING INTEGER PRIMARY KEY (rowid=?)"] : [];
      expect(plan.slice(1)).toEqual(rest);
    },
  );

  test("serves two processes: of two that race exactly one wins, and both see it", async () => {
    const path = newPath();
    const [one, other] = [sqlite(path), sqlite(path)];
    const results = await Promise.all([one.append(append({ command: "a" })), other.append(append({ command: "b" }))]);
    expect(results.map((result) => result.kind).sort()).toEqual(["appended", "conflict"]);
    expect(await contents(one)).toEqual(await contents(other));
    await Promise.all([one.close(), other.close()]);
  });

  test.each(["schema-1", "schema-2"])(
    "that was written by %s is brought forward, with a chain from its first event",
    async (old) => {
      const path = newPath();
      copyFileSync(new URL(`fixtures/${old}.sqlite`, import.meta.url), path);
      const before = rowsOf(path);

      const store = sqlite(path);
      expect((await store.cases()).map(({ caseId, version }) => [caseId, version])).toEqual([
        ["lkjip-2026", 6],
        ["kasus ke-2 🗂️", 1],
        ["tanpa peristiwa", 0],
      ]);
      for (const { caseId, version, head } of await store.cases()) {
        const events = await store.events(caseId);
        expect(verifyChain(caseId, events, { head: { version, hash: head } })).toEqual([]);
        expect(events.map(bare)).toEqual(before.filter((row) => row.id === caseId).map(({ id: _, ...row }) => row));
      }
      expect(await store.command("lkjip-2026", "telaah")).toMatchObject({ from: 2, to: 4 });
      expect(await store.waitingFor("kasubbag")).toMatchObject([{ caseId: "lkjip-2026", step: "mintaData" }]);
      expect(await store.timersBefore(Number.MAX_SAFE_INTEGER)).toHaveLength(old === "schema-1" ? 0 : 1);

      expect(await store.append(append({ caseId: "lkjip-2026", command: "lanjut", after: 6, timer: 5 }))).toMatchObject(
        { version: 7 },
      );
      expect(await store.timersBefore(6)).toMatchObject([{ caseId: "lkjip-2026" }]);
      expect(verifyChain("lkjip-2026", await store.events("lkjip-2026"))).toEqual([]);
      await store.close();
    },
  );

  test("whose old events cannot be read is refused with the event, and stays as it was", () => {
    const path = newPath();
    copyFileSync(new URL("fixtures/schema-2.sqlite", import.meta.url), path);
    const db = new DatabaseSync(path);
    db.exec("UPDATE events SET body = substr(body, 2) WHERE case_number = 1 AND version = 4");
    db.close();
    const before = digestOf(path);
    expect(faultOf(() => sqlite(path))).toEqual({ code: "STO112", params: { path, case: "lkjip-2026", event: 4 } });
    expect(digestOf(path)).toEqual(before);
  });

  test("stays as it was when a migration fails", async () => {
    const path = newPath();
    await sqlite(path).close();
    const steps = [...migrations, "ALTER TABLE cases ADD COLUMN note TEXT", "DROP TABLE there_is_none"];
    expect(() => openDatabase(path, {}, steps)).toThrow();
    const store = sqlite(path);
    expect(await store.append(append())).toMatchObject({ kind: "appended" });
    await store.close();
  });
});

describe("a backup", () => {
  test("is made while work goes on, is whole, and is put in the place of a file that is gone", async () => {
    const [path, copy, again] = [newPath(), newPath(), newPath()];
    const store = sqlite(path);
    await store.append(append({ command: "a" }));
    const [, ...appended] = await Promise.all([
      store.backup(copy),
      ...Array.from({ length: 50 }, (_, index) => store.append(append({ caseId: `k-${index}` }))),
    ]);
    expect(appended.every((result) => result.kind === "appended")).toBe(true);
    await restore(copy, again);
    const restored = sqlite(again);
    const cases = await restored.cases();
    expect(cases.length).toBeGreaterThanOrEqual(1);
    for (const { caseId, version, head } of cases) {
      expect(verifyChain(caseId, await restored.events(caseId), { head: { version, hash: head } })).toEqual([]);
      expect(await restored.read(caseId)).toEqual(await store.read(caseId));
    }
    await Promise.all([store.close(), restored.close()]);
  });

  test("never takes the place of a file, nor of the log of one", async () => {
    const [path, there, left] = [newPath(), newPath(), newPath()];
    const store = sqlite(path);
    writeFileSync(there, "x");
    writeFileSync(`${left}-wal`, "x");
    for (const taken of [there, left]) {
      expect(await failure(store.backup(taken))).toEqual({ code: "STO114", params: { path: taken } });
      expect(await failure(restore(path, taken))).toEqual({ code: "STO114", params: { path: taken } });
    }
    expect(await failure(store.backup(join(folder, "tidak-ada", "x.db")))).toMatchObject({
      code: expect.stringMatching(/^STO10[67]|STO111$/),
    });
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
    await store.close();
  });

  test("that is damaged or not there is not restored", async () => {
    const [damaged, path] = [newPath(), newPath()];
    makeDamagedFile(damaged);
    expect(await failure(restore(damaged, path))).toMatchObject({ code: "STO108" });
    expect(await failure(restore(join(folder, "tidak-ada.db"), path))).toMatchObject({ code: "STO107" });
    expect(readdirSync(folder)).not.toContain(path.slice(folder.length + 1));
  });
});

describe("a file that cannot be used is refused, and left as it is", () => {
  test.each<[string, StoreFault["code"], (path: string) => void]>([
    ["text", "STO103", (path) => writeFileSync(path, "Nomor;Kegiatan\n".repeat(100))],
    ["a few bytes", "STO103", (path) => writeFileSync(path, "SQLite")],
    ["another program's database", "STO104", (path) => makeDatabase(path, "CREATE TABLE pegawai (nip)")],
    [
      "one that carries its own mark",
      "STO104",
      (path) => makeDatabase(path, "PRAGMA application_id = 1; CREATE TABLE t (x)"),
    ],
    ["one with tables like ours", "STO104", (path) => makeDatabase(path, String(migrations[0]))],
    ["one with a log that was left behind", "STO104", makeUnfinishedDatabase],
    ["a newer schema", "STO105", (path) => openDatabase(path, {}, [...migrations, "SELECT 1"]).close()],
    ["a folder", "STO107", (path) => mkdirSync(path)],
    ["a damaged file", "STO108", makeDamagedFile],
  ])("%s: %s", (_, code, make) => {
    const path = newPath();
    make(path);
    const before = digestOf(path);
    expect(faultOf(() => sqlite(path))).toMatchObject({ code, params: { path } });
    expect(digestOf(path)).toEqual(before);
  });

  test("a missing folder: STO107", () => {
    expect(faultOf(() => sqlite(join(folder, "tidak-ada", "kasus.db")))).toMatchObject({ code: "STO107" });
  });
});

describe("a failure while it is in use", () => {
  test("another process that keeps writing: STO101 after the busy timeout, and the same command goes through later", async () => {
    const path = newPath();
    const store = sqlite(path, { busyTimeout: 1 });
    const other = openDatabase(path);
    other.exec("BEGIN IMMEDIATE");
    expect(await failure(store.append(append()))).toMatchObject({ code: "STO101" });
    expect(await store.events("k1")).toEqual([]);
    other.exec("ROLLBACK");
    expect(await store.append(append())).toMatchObject({ kind: "appended", version: 1 });
    other.close();
    await store.close();
  });

  test("no room left: STO106, nothing of the command is there, and it goes through when there is room", async () => {
    const path = newPath();
    const db = openDatabase(path);
    const store = storeIn(db, path);
    await store.append(append({ command: "a" }));
    const before = await contents(store);
    const large = append({
      command: "b",
      after: 1,
      procedure: "x".repeat(100_000),
      work: [{ step: "s", actor: "kepala", since: 1 }],
    });
    db.exec("PRAGMA max_page_count = 1");
    expect(await failure(store.append(large))).toMatchObject({ code: "STO106" });
    expect(await contents(store)).toEqual(before);
    db.exec("PRAGMA max_page_count = 1000000");
    expect(await store.append(large)).toMatchObject({ kind: "appended", version: 2 });
    await store.close();
  });

  test("a file that may only be read: STO102, and reading goes on", async () => {
    const path = newPath();
    const db = openDatabase(path);
    const store = storeIn(db, path);
    await store.append(append());
    db.exec("PRAGMA query_only = ON");
    expect(await failure(store.append(append({ command: "b", after: 1 })))).toMatchObject({ code: "STO102" });
    expect(await store.events("k1")).toHaveLength(1);
    await store.close();
  });

  test("keeps SQLite's own error as the cause", async () => {
    const path = newPath();
    openDatabase(path).close();
    const db = new DatabaseSync(path, { readOnly: true });
    const error = await storeIn(db, path)
      .append(append())
      .catch((thrown: unknown) => thrown);
    expect(isStoreError(error) && error.cause).toMatchObject({ code: "ERR_SQLITE_ERROR", errcode: 8 });
    db.close();
  });
});

test("every fault says in both languages which file or database it is and what to do", () => {
  for (const code of Object.keys(faults) as StoreFault["code"][]) {
    const { sample } = faults[code];
    const fault = { code, params: sample } as StoreFault;
    expect(storeError(fault).message).toBe(`${code} ${text(fault, "en")}`);
    expect(text(fault, "id")).not.toBe(text(fault, "en"));
    if ("path" in sample) expect(text(fault, "id")).toContain(`"${sample.path}"`);
    if ("database" in sample) expect(text(fault, "id")).toContain(`"${sample.database}"`);
    expect(help(fault, "id").length).toBeGreaterThan(20);
    expect(help(fault, "en").length).toBeGreaterThan(10);
  }
});

function newPath(): string {
  return join(folder, `kasus-${++files}.db`);
}

/** All that a store shows of a case `k1`. */
async function contents(store: Store): Promise<unknown> {
  return [await store.cases(), await store.events("k1"), await store.waitingFor("kepala"), await store.dueBefore(100)];
}

/** The events of a file as they stand in it, read without us. */
function rowsOf(path: string) {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db
    .prepare("SELECT id, events.version, command, body FROM events JOIN cases ON number = case_number")
    .all();
  db.close();
  return rows.map(({ id, version, command, body }) => ({
    id,
    version,
    commandId: command,
    event: JSON.parse(String(body)),
  }));
}

function makeDatabase(path: string, sql: string): void {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}

/** As another program leaves it behind when it is killed: what it wrote last is in the log only. */
function makeUnfinishedDatabase(path: string): void {
  const running = `${path}-asli`;
  const db = new DatabaseSync(running);
  db.exec("PRAGMA journal_mode = WAL; CREATE TABLE pegawai (nip)");
  for (const suffix of ["", "-wal"]) writeFileSync(path + suffix, readFileSync(running + suffix));
  db.close();
}

/** Ours by its first bytes, and rubbish after them. */
function makeDamagedFile(path: string): void {
  openDatabase(path).close();
  writeFileSync(path, readFileSync(path).fill(0x5a, 200));
}

/** Digests of the file and of what lies beside it. */
function digestOf(path: string): unknown {
  const name = path.slice(folder.length + 1);
  const beside = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.startsWith(name),
  );
  return beside.map((entry) => [
    entry.name,
    createHash("sha256")
      .update(readFileSync(join(folder, entry.name)))
      .digest("hex"),
  ]);
}

function faultOf(task: () => unknown): StoreFault | undefined {
  try {
    task();
    return undefined;
  } catch (error) {
    return isStoreError(error) ? error.fault : undefined;
  }
}

async function failure(promise: Promise<unknown>): Promise<StoreFault | undefined> {
  const error = await promise.catch((thrown: unknown) => thrown);
  return isStoreError(error) ? error.fault : undefined;
}
