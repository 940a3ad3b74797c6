import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { type Append, type Store, verifyChain } from "@baku/runtime";
import { sqlite } from "@baku/runtime/sqlite";
import { afterAll, expect, test } from "vitest";

const rounds = process.env.BAKU_LONG ? 200 : 10;
const folder = mkdtempSync(join(tmpdir(), "baku-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

test(`kill -9 while it writes, ${rounds} times: what was acknowledged is there, once, and a retry appends once`, async () => {
  const path = join(folder, "kasus.db");
  const history: Attempt[] = [];
  for (let round = 0; round < rounds; round++) {
    history.push(...(await writeAndKill(path, { after: 1 + random(30), ms: random(5) })));
    await expectWhole(path, history);
  }
  expect(history.filter((attempt) => attempt.acknowledged).length).toBeGreaterThanOrEqual(rounds);
}, 600_000);

test(`kill -9 while it makes the file, ${rounds} times: whoever opens it next can write to it`, async () => {
  for (let round = 0; round < rounds; round++) {
    const path = join(folder, `baru-${round}.db`);
    const history = await writeAndKill(path, { after: 0, ms: random(8) });
    await expectWhole(path, history);
    history.push(...(await writeAndKill(path, { after: 1, ms: 0 })));
    await expectWhole(path, history);
    expect(history.some((attempt) => attempt.acknowledged)).toBe(true);
  }
}, 600_000);

/** One append that the writer began. */
interface Attempt {
  readonly request: Append;
  acknowledged: boolean;
}

/** Kills a writer `ms` after its acknowledgement number `after`; 0 is the moment before it opens the file. Gives its attempts. */
async function writeAndKill(path: string, { after, ms }: { after: number; ms: number }): Promise<Attempt[]> {
  const writer = spawn(process.execPath, [fileURLToPath(new URL("writer.js", import.meta.url)), path]);
  const closed = once(writer, "close");
  let errors = "";
  writer.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const attempts: Attempt[] = [];
  let acknowledged = 0;
  // No line is cut short: a pipe takes one of this length whole or not at all.
  for await (const line of createInterface(writer.stdout)) {
    const said: { ready?: true; try?: Append; acknowledged?: number } = JSON.parse(line);
    const last = attempts.at(-1);
    if (said.try) attempts.push({ request: said.try, acknowledged: false });
    if (said.acknowledged && last) last.acknowledged = true;
    if (said.acknowledged) acknowledged++;
    if (!said.try && acknowledged === after) setTimeout(() => writer.kill("SIGKILL"), ms);
  }
  const [, signal] = await closed;
  expect(signal, errors).toBe("SIGKILL");
  return attempts;
}

/** The file is sound and holds what was acknowledged; the attempt that the kill met can be made again, and counts once. */
async function expectWhole(path: string, history: readonly Attempt[]): Promise<void> {
  const store = sqlite(path);
  await expectAcknowledged(store, history);
  const last = history.at(-1);
  if (last && !last.acknowledged) {
    const { expectedVersion, events } = last.request;
    const appended = { kind: "appended", version: expectedVersion + events.length };
    expect([appended, seen(last.request)]).toContainEqual(await store.append(last.request));
    expect(await store.append(last.request)).toEqual(seen(last.request));
    last.acknowledged = true;
    await expectAcknowledged(store, history);
  }
  await store.close();
  const db = new DatabaseSync(path);
  expect(db.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  expect(db.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
  db.close();
}

/** Every case holds the events of its attempts one after another, whole; of an attempt that was not acknowledged, all or none. */
async function expectAcknowledged(store: Store, history: readonly Attempt[]): Promise<void> {
  for (const caseId of new Set(history.map((attempt) => attempt.request.caseId))) {
    const events = await store.events(caseId);
    expect(verifyChain(caseId, events)).toEqual([]);
    const stored = events.map(({ version, commandId, event }) => ({ version, commandId, event }));
    const commands = new Set(stored.map((event) => event.commandId));
    const attempts = history.filter((attempt) => attempt.request.caseId === caseId);
    const there = attempts.filter(({ acknowledged, request }) => acknowledged || commands.has(request.command.id));
    expect(stored).toEqual(
      there
        .flatMap(({ request }) => request.events.map((event) => ({ commandId: request.command.id, event })))
        .map((event, index) => ({ version: index + 1, ...event })),
    );
    const work = there.at(-1)?.request.work ?? [];
    expect(await store.waitingFor(caseId)).toEqual(work.map((one) => ({ caseId, procedure: "p", ...one })));
  }
}

function seen({ command, expectedVersion: from, events }: Append) {
  return { kind: "seen", record: { ...command, from, to: from + events.length } };
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}
