import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { type Append, type Store, verifyChain } from "@baku/runtime";
import { postgres } from "@baku/runtime/postgres";
import { sqlite } from "@baku/runtime/sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { newCluster, withoutPostgres } from "../../runtime/src/stores/fixtures/cluster.js";

/** What is looked at after each kill grows with the history: so every fifty have a file of their own, a thousand in the long run. */
const rounds = 50;
const runs = Array.from({ length: process.env.BAKU_LONG ? 20 : 1 }, (_, run) => run);
const patience = 600_000;
const folder = mkdtempSync(join(tmpdir(), "baku-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("SQLite", () => {
  test.each(runs)(
    `kill -9 while it writes and at its commits, ${rounds} times: what was acknowledged is there, once, and a retry appends once (%i)`,
    async (run) => {
      const path = join(folder, `kasus-${run}.db`);
      const history: Attempt[] = [];
      for (let round = 0; round < rounds; round++) {
        const [at, moment] = [String(1 + random(20)), round % 3 === 1 ? "before" : "after"];
        // The first commit of each new file makes the schema; this one is there already but in the first round.
        const way = round % 3 === 0 ? { after: 1 + random(30), delay: random(3_000) } : { dies: [moment, at] };
        history.push(...(await writeAndKill(["sqlite", path], way)));
        const store = sqlite(path);
        await expectWhole(store, history);
        await store.close();
        expectSound(path);
      }
      expect(history.filter((attempt) => attempt.acknowledged).length).toBeGreaterThanOrEqual(rounds);
    },
    patience,
  );

  const files = rounds / 5;
  test.each(runs)(
    `kill -9 while it makes the file, ${files} times: whoever opens it next can write to it (%i)`,
    async (run) => {
      for (let round = 0; round < files; round++) {
        const path = join(folder, `baru-${run}-${round}.db`);
        const history = await writeAndKill(["sqlite", path], { after: 0, delay: random(8_000) });
        const store = sqlite(path);
        await expectWhole(store, history);
        await store.close();
        history.push(...(await writeAndKill(["sqlite", path], { after: 1, delay: 0 })));
        const again = sqlite(path);
        await expectWhole(again, history);
        await again.close();
        expectSound(path);
        expect(history.some((attempt) => attempt.acknowledged)).toBe(true);
      }
    },
    patience,
  );
});

describe.skipIf(withoutPostgres)("PostgreSQL", () => {
  test.each(runs)(
    `kill -9 while it writes and at its commits, ${rounds} times: what was acknowledged is there, once, and a retry appends once (%i)`,
    async () => {
      const cluster = newCluster();
      try {
        const where = cluster.database();
        const store = await postgres(where);
        const history: Attempt[] = [];
        for (let round = 0; round < rounds; round++) {
          const dies = ["before", "sent", "after"][round % 4];
          const way = dies ? { dies: [dies, String(1 + random(20))] } : { after: 1 + random(30), delay: random(3_000) };
          history.push(...(await writeAndKill(["postgres", JSON.stringify(where)], way)));
          await expectWhole(store, history);
        }
        expect(history.filter((attempt) => attempt.acknowledged).length).toBeGreaterThanOrEqual(rounds);
        await store.close();
      } finally {
        cluster.remove();
      }
    },
    patience,
  );
});

/** One append that the writer began. */
interface Attempt {
  readonly request: Append;
  acknowledged: boolean;
}

/** `delay` microseconds after acknowledgement number `after`, 0 being the moment before it opens the store; or it kills itself. */
type Way = { readonly after: number; readonly delay: number } | { readonly dies: readonly string[] };

/** Gives what the writer tried until it was killed. */
async function writeAndKill(target: readonly string[], way: Way): Promise<Attempt[]> {
  const script = fileURLToPath(new URL("writer.js", import.meta.url));
  const writer = spawn(process.execPath, [script, ...target, ...("dies" in way ? way.dies : [])]);
  const closed = once(writer, "close");
  let errors = "";
  writer.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const attempts: Attempt[] = [];
  let acknowledged = 0;
  // No line is cut short: a pipe takes one of this length whole or not at all.
  for await (const line of createInterface(writer.stdout)) {
    const said: { ready?: true; try?: Append; acknowledged?: string } = JSON.parse(line);
    if (said.try) attempts.push({ request: said.try, acknowledged: false });
    const last = attempts.findLast(({ request }) => request.caseId === said.acknowledged);
    if (last) last.acknowledged = true;
    if (said.acknowledged) acknowledged++;
    if ("after" in way && !said.try && acknowledged === way.after) {
      wait(way.delay);
      writer.kill("SIGKILL");
    }
  }
  const [, signal] = await closed;
  expect(signal, errors).toBe("SIGKILL");
  return attempts;
}

/** The attempts that the kill met can be made again, and count once; then the store holds what was acknowledged, and no more. */
async function expectWhole(store: Store, history: readonly Attempt[]): Promise<void> {
  for (const attempt of history.filter((each) => !each.acknowledged)) {
    const { expectedVersion, events } = attempt.request;
    const appended = expect.objectContaining({ kind: "appended", version: expectedVersion + events.length });
    expect([appended, seen(attempt.request)]).toContainEqual(await store.append(attempt.request));
    expect(await store.append(attempt.request)).toEqual(seen(attempt.request));
    attempt.acknowledged = true;
  }
  for (const { caseId, version, head } of await store.cases()) {
    const events = await store.events(caseId);
    expect(verifyChain(caseId, events, { head: { version, hash: head } })).toEqual([]);
    const there = history.filter((attempt) => attempt.request.caseId === caseId);
    expect(events.map(({ version, commandId, event }) => ({ version, commandId, event }))).toEqual(
      there
        .flatMap(({ request }) => request.events.map((event) => ({ commandId: request.command.id, event })))
        .map((event, index) => ({ version: index + 1, ...event })),
    );
    const work = there.at(-1)?.request.work ?? [];
    expect(await store.waitingFor(caseId)).toEqual(work.map((one) => ({ caseId, procedure: "p", version, ...one })));
  }
}

/** As SQLite itself sees it. */
function expectSound(path: string): void {
  const db = new DatabaseSync(path);
  expect(db.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  expect(db.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
  db.close();
}

function seen({ command, expectedVersion: from, events }: Append) {
  return { kind: "seen", record: { ...command, from, to: from + events.length } };
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}

/** Finer than a timer is. */
function wait(microseconds: number): void {
  const until = performance.now() + microseconds / 1_000;
  while (performance.now() < until);
}
