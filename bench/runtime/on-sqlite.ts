import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sqlite } from "@baku/runtime/sqlite";
import { officeOn, runCases } from "./cases.ts";
import { figure } from "./figures.ts";
import { askWaiting, WAITING } from "./waiting.ts";

const ROUNDS = 3;

/** Durable commits on one file, beside a bare append to the same file; then its inbox. */
export async function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), "baku-bench-"));
  try {
    await commits(join(folder, "kasus.db"));
    for (const waiting of WAITING) await inbox(join(folder, `${waiting}.db`), waiting);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function commits(path: string) {
  const office = await officeOn(sqlite(path));
  const bare = bareAppend(path);
  const best = { alone: 0, together: 0, bare: 0 };
  await runCases(office, 20, 1);
  for (let round = 0; round < ROUNDS; round++) {
    best.bare = Math.max(best.bare, bare.rate(3_000));
    best.alone = Math.max(best.alone, await runCases(office, 200, 1));
    best.together = Math.max(best.together, await runCases(office, 1_000, 256));
  }
  const peer = { name: "bare append", value: best.bare };
  figure("SQLite, FULL: bare append, a commit each", best.bare, "commits/s");
  figure("SQLite, FULL: commands, one at a time", best.alone, "commands/s", peer);
  figure("SQLite, FULL: commands, 256 cases at once (group commit)", best.together, "commands/s", peer);
  bare.close();
  await office.close();
}

/** A row as long as an event of ours, in a transaction of its own, on a second connection to the same file. */
function bareAppend(path: string) {
  const db = new DatabaseSync(path);
  db.exec("PRAGMA synchronous = FULL; CREATE TABLE bare (number INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT");
  const add = db.prepare("INSERT INTO bare (body) VALUES (?)");
  const body = "x".repeat(400);
  return {
    rate(rows: number): number {
      const from = process.hrtime.bigint();
      for (let row = 0; row < rows; row++) add.run(body);
      return (rows * 1e9) / Number(process.hrtime.bigint() - from);
    },
    close: () => db.close(),
  };
}

async function inbox(path: string, waiting: number) {
  await sqlite(path).close();
  const db = new DatabaseSync(path);
  const each = `WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${waiting})`;
  db.exec(`BEGIN;
    ${each} INSERT INTO cases (number, id, procedure, version, timer, head) SELECT n, 'k' || n, 'p', 8, n, zeroblob(32) FROM n;
    ${each} INSERT INTO work (case_number, position, step, actor, since, due)
      SELECT n, 0, 'langkah8', 'actor' || (n % 10), n, (n * 7919) % ${waiting} FROM n;
    COMMIT`);
  db.close();
  const store = sqlite(path);
  await askWaiting("SQLite", store, waiting);
  await store.close();
}
