import { describe, expect, test } from "vitest";
import { context } from "../core/fixtures.js";
import { minutes, outcome, procedureOf } from "../procedure/fixtures.js";
import { memory } from "../stores/memory.js";
import { openOffice } from "./in-process.js";
import { orThrow } from "./result.js";

const surat = procedureOf({
  id: "surat",
  steps: [
    { id: "susun", by: "staf", duration: minutes(60), flow: { timeouts: [{ after: minutes(30), notify: "kepala" }] } },
    { id: "koreksi", by: "kepala", outcomes: [outcome("ya", "end"), outcome("tidak", "susun")] },
  ],
});
const rina = { by: { actor: "staf", name: "Rina" } };
const alfian = { by: { actor: "kepala", name: "Alfian" } };

async function started(clock = () => context.now) {
  const store = memory();
  const office = await openOffice({ procedures: [surat], store, clock });
  const other = await openOffice({ procedures: [surat], store, clock });
  return { kasus: orThrow(await office.start(surat, { id: "a" })), other, office };
}

describe("a command that names the version it was decided on", () => {
  test("is done where the case stands there still", async () => {
    const { kasus } = await started();
    const { version, tasks } = await kasus.view();
    expect(tasks).toMatchObject([{ step: "susun" }]);
    const done = orThrow(await kasus.complete("susun", { ...rina, expectedVersion: version }));
    expect(await kasus.view()).toMatchObject({ version: done.version, state: done.state, tasks: done.tasks });
  });

  test("may name the one that stood in the row of an inbox", async () => {
    const { kasus, office } = await started();
    const [row] = await office.tasks({ actor: "staf" });
    expect(row).toMatchObject({ caseId: "a", step: "susun", version: (await kasus.view()).version });
    orThrow(await kasus.complete("susun", { ...rina, expectedVersion: row!.version }));
    expect(await office.tasks({ actor: "kepala" })).toMatchObject([{ version: row!.version + 2 }]);
  });

  test("is refused where somebody has acted since, in this office or another, and told who; nothing has changed", async () => {
    const { kasus, other } = await started();
    const { version } = await kasus.view();
    const elsewhere = orThrow(await other.open(surat, "a"));
    orThrow(await elsewhere.complete("susun", rina));
    for (const from of [kasus, elsewhere]) {
      const refused = await from.decide("koreksi", "ya", { ...alfian, expectedVersion: version });
      expect(refused).toMatchObject({
        ok: false,
        refusal: {
          code: "RUN149",
          rule: "expectedVersion",
          params: {
            expected: version,
            version: version + 2,
            since: [
              { kind: "completed", step: { id: "susun" }, by: { id: "staf", name: "Rina" }, at: context.now },
              { kind: "entered", step: { id: "koreksi" } },
            ],
          },
        },
      });
      expect(!refused.ok && refused.refusal.message.id).toMatch(/Sesudah itu: Rina \(Staf\), langkah 1 \(susun\)\.$/);
    }
    expect(await kasus.history()).toHaveLength(version + 2);
    orThrow(await kasus.decide("koreksi", "ya", { ...alfian, expectedVersion: version + 2 }));
  });

  test("is refused where the SOP would have taken it, since what was seen is no more", async () => {
    let now = context.now;
    const { kasus, office } = await started(() => now);
    const { version } = await kasus.view();
    now += 31 * 60_000;
    await office.fireDue();
    const refused = await kasus.complete("susun", { ...rina, expectedVersion: version });
    expect(refused).toMatchObject({ refusal: { code: "RUN149", params: { since: [{ kind: "notified" }] } } });
    expect(!refused.ok && refused.refusal.message.id).not.toMatch(/Sesudah itu/);
    orThrow(await kasus.complete("susun", rina));
  });

  test("that was done already is answered as it was then, whatever came after", async () => {
    const { kasus, other } = await started();
    const { version } = await kasus.view();
    const input = { ...rina, commandId: "formulir-1", expectedVersion: version };
    const done = orThrow(await kasus.complete("susun", input));
    orThrow(await kasus.decide("koreksi", "tidak", alfian));
    expect(await kasus.complete("susun", input)).toEqual(done);
    expect(await orThrow(await other.open(surat, "a")).complete("susun", input)).toEqual(done);
  });

  test("of two on the same version one wins", async () => {
    const { kasus, other } = await started();
    orThrow(await kasus.complete("susun", rina));
    const { version } = await kasus.view();
    const elsewhere = orThrow(await other.open(surat, "a"));
    const input = { ...alfian, expectedVersion: version };
    const both = await Promise.all([kasus.decide("koreksi", "tidak", input), elsewhere.decide("koreksi", "ya", input)]);
    expect(both.map((each) => (each.ok ? "ok" : each.refusal.code)).sort()).toEqual(["RUN149", "ok"]);
  });

  test("of a version that is not there yet, or that is none, is refused", async () => {
    const { kasus } = await started();
    const { version } = await kasus.view();
    const later = await kasus.complete("susun", { ...rina, expectedVersion: version + 3 });
    expect(later).toMatchObject({ refusal: { code: "RUN149", params: { version, since: [] } } });
    for (const expectedVersion of [-1, 1.5, "2" as unknown as number]) {
      const refused = await kasus.complete("susun", { ...rina, expectedVersion });
      expect(refused).toMatchObject({ refusal: { code: "RUN101", params: { where: "expectedVersion" } } });
    }
  });
});
