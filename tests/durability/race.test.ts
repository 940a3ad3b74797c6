import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openOffice, orThrow, type Store, verifyChain } from "@baku/runtime";
import { postgres } from "@baku/runtime/postgres";
import { sqlite } from "@baku/runtime/sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { outcome, procedureOf } from "../../runtime/src/procedure/fixtures.js";
import { newCluster, withoutPostgres } from "../../runtime/src/stores/fixtures/cluster.js";

/** Clerks in processes of their own, who all do the same task at the same moment. */
const races = 1_000;
const names = ["Alfian", "Rina", "Yusuf"];
const letter = procedureOf({
  id: "surat",
  steps: [{ id: "koreksi", by: "kepala", outcomes: [outcome("ya", "end"), outcome("tidak", "koreksi")] }],
});
const folder = mkdtempSync(join(tmpdir(), "baku-race-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("SQLite", () => {
  test(`${races} races for one task: exactly one wins, and the others are told who`, async () => {
    const path = join(folder, "kasus.db");
    await race(sqlite(path), ["sqlite", path]);
  }, 600_000);
});

describe.skipIf(withoutPostgres)("PostgreSQL", () => {
  test(`${races} races for one task: exactly one wins, and the others are told who`, async () => {
    const cluster = newCluster();
    try {
      const where = cluster.database();
      await race(await postgres(where), ["postgres", JSON.stringify(where)]);
    } finally {
      cluster.remove();
    }
  }, 600_000);
});

interface Said {
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: { readonly id: string };
}

async function race(store: Store, target: readonly string[]): Promise<void> {
  const office = await openOffice({ procedures: [letter], store });
  const clerks = names.map((name) => clerk([...target, name]));
  await Promise.all(clerks.map((each) => each.next()));
  const wins = new Map<string, number>();
  for (let number = 0; number < races; number++) {
    const id = `surat-${number}`;
    orThrow(await office.start(letter, { id }));
    for (const each of clerks) each.tell(id);
    const said = (await Promise.all(clerks.map((each) => each.next()))).map((line): Said => JSON.parse(line));
    const winner = names[said.findIndex(({ ok }) => ok)] ?? "";
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { code, message } of said.filter(({ ok }) => !ok)) {
      expect(code).toBe("RUN104");
      expect(message?.id).toContain(`terakhir diselesaikan oleh ${winner} (`);
    }
    const events = await store.events(id);
    expect(events.filter(({ event }) => event.kind === "decided")).toMatchObject([{ event: { by: { name: winner } } }]);
    expect(verifyChain(id, events)).toEqual([]);
    wins.set(winner, (wins.get(winner) ?? 0) + 1);
  }
  await Promise.all(clerks.map((each) => each.end()));
  await office.close();
  // Had one of them always been first, it would have been no race.
  expect(wins.size).toBeGreaterThan(1);
}

function clerk(args: readonly string[]) {
  const script = fileURLToPath(new URL("clerk.js", import.meta.url));
  const child = spawn(process.execPath, [script, ...args, JSON.stringify(letter)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const closed = new Promise((resolve) => child.once("close", resolve));
  return {
    tell: (line: string) => child.stdin.write(`${line}\n`),
    next: async () => String((await lines.next()).value),
    async end() {
      child.stdin.end();
      expect(await closed).toBe(0);
    },
  };
}
