import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openOffice, orThrow, type Store, verifyChain } from "@baku/runtime";
import { postgres } from "@baku/runtime/postgres";
import { sqlite } from "@baku/runtime/sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { procedureOf, stated } from "../../runtime/src/procedure/fixtures.js";
import { newCluster, withoutPostgres } from "../../runtime/src/stores/fixtures/cluster.js";
import { workThrough } from "./work-through.js";

/** A whole office is killed, with cases that call others: between two appends that belong together there is a moment too. */
const rounds = process.env.BAKU_LONG ? 50 : 15;
const runs = Array.from({ length: process.env.BAKU_LONG ? 20 : 1 }, (_, run) => run);
const patience = 600_000;
const folder = mkdtempSync(join(tmpdir(), "baku-office-"));
afterAll(() => rmSync(folder, { recursive: true }));

const called = procedureOf({ id: "anak", steps: [{ id: "catat", by: "staf" }] });
const caller = procedureOf({
  id: "induk",
  steps: [
    { id: "ajukan", by: "staf" },
    { id: "periksa", by: "staf", calls: stated("anak") },
    { id: "tutup", by: "staf" },
  ],
});
const procedures = [caller, called];

describe("SQLite", () => {
  test.each(runs)(
    `an office that is killed ${rounds} times: every acknowledged step is there, and each case goes on to its end, once (%i)`,
    async (run) => {
      const path = join(folder, `kasus-${run}.db`);
      await killed(["sqlite", path], ["before", "after"], async () => sqlite(path));
    },
    patience,
  );
});

describe.skipIf(withoutPostgres)("PostgreSQL", () => {
  test.each(runs)(
    `an office that is killed ${rounds} times: every acknowledged step is there, and each case goes on to its end, once (%i)`,
    async () => {
      const cluster = newCluster();
      try {
        const where = cluster.database();
        await killed(["postgres", JSON.stringify(where)], ["before", "sent", "after"], () => postgres(where));
      } finally {
        cluster.remove();
      }
    },
    patience,
  );
});

async function killed(target: readonly string[], moments: readonly string[], open: () => Promise<Store>) {
  const [cases, acknowledged] = [new Set<string>(), new Map<string, number>()];
  for (let round = 0; round < rounds; round++) {
    const moment = moments[round % (moments.length + 1)];
    const dies = moment ? [moment, String(1 + random(25))] : [];
    const begun = await workAndDie([...target, JSON.stringify(procedures), String(cases.size), ...dies], acknowledged);
    for (const id of begun) cases.add(id);
    const store = await open();
    await expectWhole(store, begun, acknowledged);
    await store.close();
  }
  expect(acknowledged.size).toBeGreaterThan(rounds);
}

/** The cases that the office began; what it acknowledged is put into `acknowledged`. */
async function workAndDie(args: readonly string[], acknowledged: Map<string, number>): Promise<readonly string[]> {
  const office = spawn(process.execPath, [fileURLToPath(new URL("office.js", import.meta.url)), ...args]);
  const closed = once(office, "close");
  let errors = "";
  office.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const begun: string[] = [];
  const isLeft = args.length === 4;
  const after = 1 + random(20);
  let heard = 0;
  for await (const line of createInterface(office.stdout)) {
    const said: { case?: string; command?: string; version?: number } = JSON.parse(line);
    if (said.case) begun.push(said.case);
    if (said.command) acknowledged.set(said.command, said.version ?? 0);
    if (said.command && ++heard === after && isLeft) office.kill("SIGKILL");
  }
  const [, signal] = await closed;
  expect(signal, errors).toBe("SIGKILL");
  return begun;
}

/** Another office goes on where it was: the same commands again are answered as they were, or done now, and nothing is done twice. */
async function expectWhole(store: Store, cases: readonly string[], acknowledged: ReadonlyMap<string, number>) {
  const office = await openOffice({ procedures, store });
  await office.fireDue();
  for (const id of cases) {
    await workThrough(office, caller, called, id, (command, { version }) => {
      expect(version, command).toBe(acknowledged.get(command) ?? version);
    });
    const kinds: string[][] = [];
    for (const [procedure, caseId] of [
      [caller, id],
      [called, `${id}/periksa/1`],
    ] as const) {
      const history = await orThrow(await office.open(procedure, caseId)).history();
      expect(verifyChain(caseId, history)).toEqual([]);
      kinds.push(history.map(({ event }) => event.kind));
    }
    expect(kinds).toEqual(straight);
    expect(await store.read(`${id}/periksa/1-1`)).toBeUndefined();
  }
}

const straight = [
  ["started", "entered", "completed", "entered", "called", "received", "completed", "entered", "completed", "ended"],
  ["started", "entered", "completed", "ended", "reported"],
];

function random(below: number): number {
  return Math.floor(Math.random() * below);
}
