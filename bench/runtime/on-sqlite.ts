import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sqlite } from "@baku/runtime/sqlite";
import { officeOn, runCases } from "./cases.ts";
import { beside, figure, median } from "./figures.ts";
import { askWaiting, WAITING } from "./waiting.ts";

const ROUNDS = 15;
const AT_ONCE = [1, 16, 64, 256] as const;

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

/** In short turns, each beside the bare appends right before and after it; the middle of the rounds and of their ratios. */
async function commits(path: string) {
  const office = await officeOn(sqlite(path));
  const bare = bareAppend(path);
  await runCases(office, 30, 1);
  const measured = AT_ONCE.map((atOnce) => ({ atOnce, ours: [] as number[], ratios: [] as number[] }));
  const alone: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { atOnce, ours, ratios } of measured) {
      const before = bare.rate(100);
      const rate = await runCases(office, Math.max(5, 2 * atOnce), atOnce);
      const around = 2 / (1 / before + 1 / bare.rate(100));
      ours.push(rate);
      ratios.push(rate / around);
      alone.push(around);
    }
  }
  figure("SQLite, FULL: bare append, a commit each", median(alone), "commits/s");
  for (const { atOnce, ours, ratios } of measured) {
    const how = atOnce === 1 ? "one at a time" : `${atOnce} cases at once (group commit)`;
    figure(`SQLite, FULL: commands, ${how}`, median(ours), "commands/s", beside("bare append", median(ours), ratios));
  }
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
