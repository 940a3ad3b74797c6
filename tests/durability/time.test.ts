import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openOffice, orThrow, verifyChain } from "@baku/runtime";
import { sqlite } from "@baku/runtime/sqlite";
import { afterAll, expect, test } from "vitest";
import { minutes, procedureOf } from "../../runtime/src/procedure/fixtures.js";

const folder = mkdtempSync(join(tmpdir(), "baku-time-"));
afterAll(() => rmSync(folder, { recursive: true }));

const cases = 10_000;
const hour = 3_600_000;
const monday = Date.UTC(2026, 0, 5, 1);
const letter = procedureOf({
  id: "surat",
  steps: [
    { id: "jawab", by: "staf", duration: minutes(60), flow: { timeouts: [{ to: "putus" }] } },
    { id: "putus", by: "kepala" },
  ],
});

test(`${cases} timers that came due while nobody was here: each fires once, also with two offices, and they find nothing more`, async () => {
  const path = join(folder, "banyak.db");
  let now = monday;
  const first = await openOffice({ procedures: [letter], store: sqlite(path), clock: () => now });
  for (let from = 0; from < cases; from += 500) {
    const ids = Array.from({ length: 500 }, (_, index) => `k-${from + index}`);
    await Promise.all(ids.map(async (id) => orThrow(await first.start(letter, { id }))));
  }
  await first.close();

  now += 30 * 24 * hour;
  const [one, other] = [1, 2].map(() => sqlite(path));
  const offices = await Promise.all(
    [one, other].map((store) => openOffice({ procedures: [letter], store: store!, clock: () => now })),
  );
  const fired = (await Promise.all(offices.map((office) => office.fireDue()))).flat();
  // What both fire is one command, recorded once and answered twice.
  expect(new Set(fired.map(({ caseId }) => caseId)).size).toBe(cases);
  for (const office of offices) expect(await office.fireDue()).toEqual([]);
  for (let number = 0; number < cases; number += 97) {
    const events = await one!.events(`k-${number}`);
    expect(events.filter(({ event }) => event.kind === "timedOut")).toHaveLength(1);
    expect(verifyChain(`k-${number}`, events)).toEqual([]);
  }
  expect(await one!.timersBefore(Number.POSITIVE_INFINITY)).toEqual([]);
  await Promise.all(offices.map((office) => office.close()));
}, 600_000);

test("a clock that jumps: ahead fires what it says is due, back fires nothing, and the record stays whole", async () => {
  const store = sqlite(join(folder, "jam.db"));
  let now = monday;
  const office = await openOffice({ procedures: [letter], store, clock: () => now });
  for (const id of ["a", "b"]) orThrow(await office.start(letter, { id }));
  now = monday - 365 * 24 * hour;
  expect(await office.fireDue()).toEqual([]);
  const kasus = await office.open(letter, "b");
  orThrow(await kasus.complete("jawab", { by: { actor: "staf" } }));
  now = monday + 365 * 24 * hour;
  expect((await office.fireDue()).map(({ caseId }) => caseId)).toEqual(["a"]);
  now = monday;
  expect(await office.fireDue()).toEqual([]);
  for (const id of ["a", "b"]) {
    const events = await store.events(id);
    expect(verifyChain(id, events)).toEqual([]);
    expect((await (await office.open(letter, id)).state()).open.map(({ step }) => step)).toEqual(["putus"]);
  }
  expect((await store.events("b")).map(({ event }) => event.at)).toContain(monday - 365 * 24 * hour);
  await office.close();
});
