import { setTimeout as pause } from "node:timers/promises";
import { type Append, verifyChain } from "@baku/runtime";
import { isStoreError, postgres } from "@baku/runtime/postgres";
import { describe, expect, test } from "vitest";
import { newCluster, withoutPostgres } from "../../runtime/src/stores/fixtures/cluster.js";

const rounds = process.env.BAKU_LONG ? 30 : 4;

describe.skipIf(withoutPostgres)("PostgreSQL", () => {
  test(`is stopped and started under load, ${rounds} times: every failure is said, nothing is lost or done twice, and work goes on`, async () => {
    const cluster = newCluster();
    const store = await postgres({ ...cluster.database(), max: 8, connectionTimeout: 2_000 });
    const failures = new Map<string, number>();
    let stopping = false;
    const clerks = Array.from({ length: 8 }, (_, index) => work(`kasus-${index}`));
    for (let round = 0; round < rounds; round++) {
      await pause(300);
      cluster.stop(round % 2 ? "fast" : "immediate");
      await pause(300);
      cluster.start();
    }
    await pause(500);
    stopping = true;
    const done = await Promise.all(clerks);

    expect([...failures.keys()].filter((code) => code !== "STO120" && code !== "STO121")).toEqual([]);
    expect(failures.size).toBeGreaterThan(0);
    for (const { caseId, commands } of done) {
      const events = await store.events(caseId);
      expect(events.map(({ commandId }) => commandId)).toEqual(commands);
      expect(verifyChain(caseId, events)).toEqual([]);
    }
    await store.close();
    cluster.remove();

    /** One clerk, who sends a command again under the same id until it is answered. */
    async function work(caseId: string) {
      const commands: string[] = [];
      while (!stopping) {
        const request = requestOf(caseId, commands.length);
        for (;;) {
          try {
            const result = await store.append(request);
            expect(result.kind).toMatch(/appended|seen/);
            commands.push(request.command.id);
            break;
          } catch (error) {
            if (!isStoreError(error)) throw error;
            failures.set(error.code, (failures.get(error.code) ?? 0) + 1);
            await pause(20);
          }
        }
      }
      return { caseId, commands };
    }
  }, 600_000);
});

function requestOf(caseId: string, version: number): Append {
  return {
    ...{ caseId, procedure: "p", expectedVersion: version, command: { id: `c${version}`, digest: "d" } },
    events: [{ kind: "entered", at: version, step: "s", round: 1 }],
    work: [{ step: "s", actor: "staf", since: version }],
  };
}
