import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Event,
  exportCases,
  type Procedure,
  parseProcedure,
  plan,
  readExport,
  replay,
  spellsOf,
  verifyChain,
  versionOf,
} from "@baku/runtime";
import { describe, expect, test } from "vitest";
import { played, scenarios } from "./scenarios.js";

/**
 * Logs of every released schema, replayed. A log is written once (`BAKU_GOLDEN=1`, where there is none yet) and never again: what
 * an office has on record must read the same in every later version.
 */
const folder = "tests/golden-logs/schema-1";

interface Golden {
  readonly procedures: readonly unknown[];
  readonly export: readonly string[];
  /** By case. */
  readonly states: Readonly<Record<string, unknown>>;
}

if (process.env.BAKU_GOLDEN)
  for (const [name, scenario] of Object.entries(scenarios)) {
    const path = join(folder, `${name}.json`);
    if (existsSync(path)) continue;
    const store = await played(scenario);
    const lines = await all(exportCases(store));
    const golden: Golden = { procedures: scenario.procedures, export: lines, states: {} };
    writeFileSync(path, `${JSON.stringify({ ...golden, states: await statesOf(golden) }, null, 2)}\n`);
  }

const logs = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8")) as Golden] as const,
);

describe.each(logs)("%s", (_, golden) => {
  test("its procedures are read, in the versions that its cases name", () => {
    for (const json of golden.procedures) expect(parseProcedure(json)).toMatchObject({ ok: true });
  });

  test("its chains are whole", async () => {
    for await (const { problems } of readExport(golden.export)) expect(problems).toEqual([]);
  });

  test("its cases stand as they stood", async () => {
    expect(await statesOf(golden)).toEqual(golden.states);
    expect(Object.keys(golden.states).length).toBeGreaterThan(0);
  });
});

test("between them they have every kind of event", async () => {
  const found = new Set<string>();
  for (const [, golden] of logs)
    for await (const read of readExport(golden.export))
      if (read.kind === "case") for (const { event } of read.whole.events) found.add(event.kind);
  expect([...found].sort()).toEqual(Object.keys(kinds).sort());
});

/** A kind that is not here does not compile. */
const kinds: { readonly [K in Event["kind"]]: true } = {
  ...{ started: true, entered: true, participated: true, memberDone: true, completed: true, decided: true },
  ...{ takenOver: true, scheduled: true, asked: true, answered: true, arrived: true, timedOut: true, notified: true },
  ...{ extended: true, calendarChanged: true, ended: true, assigned: true, sentBack: true, attached: true },
  ...{ delegated: true, revoked: true, paused: true, resumed: true, cancelled: true, corrected: true, called: true },
  ...{ received: true, relayed: true, reported: true, sealed: true, migrated: true },
};

async function statesOf(golden: Golden): Promise<Readonly<Record<string, unknown>>> {
  const states: Record<string, unknown> = {};
  for await (const read of readExport(golden.export)) {
    if (read.kind !== "case") continue;
    const { caseId, events } = read.whole;
    expect(verifyChain(caseId, events)).toEqual([]);
    const version = spellsOf(events.map(({ event }) => event)).at(-1)?.version;
    const procedures = golden.procedures.flatMap((json) => {
      const parsed = parseProcedure(json);
      return parsed.ok ? [{ version: versionOf(json as Procedure), procedure: parsed.procedure }] : [];
    });
    const procedure = procedures.find((each) => each.version === version)?.procedure;
    const planned = procedure && plan(procedure, version);
    if (!planned?.ok) throw new Error(`${caseId}: no plan of ${version}`);
    // As JSON: a golden state has no `undefined`.
    states[caseId] = JSON.parse(
      JSON.stringify(
        replay(
          planned.plan,
          events.map(({ event }) => event),
        ),
      ),
    );
  }
  return states;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
