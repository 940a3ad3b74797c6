import { describe, expect, test } from "vitest";
import { context } from "../core/fixtures.js";
import type { Timer } from "../core/wants.js";
import { minutes, outcome, procedureOf, stated } from "../procedure/fixtures.js";
import { memory } from "../stores/memory.js";
import type { Store } from "../stores/store.js";
import { openOffice } from "./in-process.js";
import type { OfficeOptions } from "./office.js";
import { orThrow } from "./result.js";

const monday = context.now;
const minute = 60_000;
const staf = { by: { actor: "staf" } };

/** A letter that is answered within the hour or escalated; whoever waits is reminded after half of it, and files a day later. */
const surat = procedureOf({
  id: "surat",
  steps: [
    {
      id: "jawab",
      by: "staf",
      duration: minutes(60),
      next: ["arsip"],
      flow: { timeouts: [{ after: minutes(30), notify: "kasubbag" }, { to: "putus" }] },
    },
    { id: "putus", by: "kepala", duration: minutes(60), flow: { timeouts: [{ to: "putus" }] } },
    {
      id: "arsip",
      by: "staf",
      start: stated({ kind: "after", amount: 1, unit: "workingDay", from: "jawab", printed: "1 hari kerja" }),
    },
  ],
});

function open(now: () => number, more: Partial<OfficeOptions> = {}) {
  return openOffice({ procedures: [surat], clock: now, ...more });
}

describe("fireDue", () => {
  test("fires what is due in every case, and nothing twice", async () => {
    let now = monday;
    const office = await open(() => now);
    orThrow(await office.start(surat, { id: "a" }));
    now += 10 * minute;
    orThrow(await office.start(surat, { id: "b" }));
    expect(await office.fireDue()).toEqual([]);
    now = monday + 35 * minute;
    const reminder = { kind: "timeout", step: "jawab", round: 1, timer: 0 };
    expect(await office.fireDue()).toEqual([{ caseId: "a", at: monday + 30 * minute, command: reminder }]);
    expect(await office.fireDue()).toEqual([]);
    expect((await office.fireDue(monday + 40 * minute)).map(({ caseId }) => caseId)).toEqual(["b"]);
  });

  test("does at a restart what came due while nobody was here, at the time that it is", async () => {
    const store = memory();
    orThrow(await (await open(() => monday, { store })).start(surat, { id: "a" }));
    const tomorrow = monday + 24 * 60 * minute;
    const office = await open(() => tomorrow, { store });
    expect((await office.fireDue()).map(({ command }) => command)).toMatchObject([{ timer: 0 }, { timer: 1 }]);
    const kasus = orThrow(await office.open(surat, "a"));
    const events = (await kasus.history()).map(({ event }) => event);
    expect(events).toMatchObject([
      { kind: "started" },
      { kind: "entered", step: "jawab" },
      { kind: "notified", actor: "kasubbag", due: monday + 30 * minute, at: tomorrow },
      { kind: "timedOut", due: monday + 60 * minute, at: tomorrow },
      { kind: "entered", step: "putus", at: tomorrow },
    ]);
  });

  test("of thousands that are late it reads a page at a time, past those of a procedure that is not here", async () => {
    const memoryStore = memory();
    const asked: number[] = [];
    const timersBefore: Store["timersBefore"] = (instant, page) => {
      asked.push(page?.limit ?? 0);
      return memoryStore.timersBefore(instant, page);
    };
    const store = { ...memoryStore, timersBefore };
    const other = { ...surat, id: "lain" };
    for (const [procedure, many] of [[other, 1_200] as const, [surat, 1_500] as const]) {
      const office = await openOffice({ procedures: [procedure], store, clock: () => monday });
      const ids = Array.from({ length: many }, (_, number) => `${procedure.id}-${number}`);
      for (const id of ids) orThrow(await office.start(procedure, { id }));
    }
    const office = await open(() => monday + 35 * minute, { store });
    expect(new Set((await office.fireDue()).map(({ caseId }) => caseId)).size).toBe(1_500);
    expect(Math.max(...asked)).toBe(1_000);
    expect(await office.fireDue()).toEqual([]);
  });

  test("in so many cases at most as it is told; what is left is done by the next call", async () => {
    let now = monday;
    const office = await open(() => now);
    for (let number = 0; number < 100; number++) orThrow(await office.start(surat, { id: `${number}` }));
    now += 35 * minute;
    expect(await office.fireDue(now, { limit: 70 })).toHaveLength(70);
    expect(await office.fireDue(now, { limit: 70 })).toHaveLength(30);
    expect(await office.fireDue(now, { limit: 70 })).toEqual([]);
  });

  test("a time-out that leads back to its own step fires once a call, however long it has been", async () => {
    const past = procedureOf({
      id: "lampau",
      steps: [
        {
          id: "lapor",
          by: "staf",
          duration: { kind: "by", date: "2020-03-31", printed: "paling lambat 31 Maret 2020" },
          flow: { timeouts: [{ to: "lapor" }] },
        },
      ],
    });
    const office = await openOffice({ procedures: [past], clock: () => monday });
    orThrow(await office.start(past, { id: "a" }));
    expect(await office.fireDue()).toHaveLength(1);
    expect(await office.fireDue()).toHaveLength(1);
  });

  test("begins what was scheduled", async () => {
    let now = monday;
    const office = await open(() => now);
    const kasus = orThrow(await office.start(surat, { id: "a" }));
    const { tasks } = orThrow(await kasus.complete("jawab", staf));
    expect(tasks).toEqual([]);
    const [timer] = await kasus.timers();
    expect(timer?.command).toEqual({ kind: "begin", step: "arsip", round: 1 });
    now = timer!.at;
    expect(await office.fireDue()).toHaveLength(1);
    expect(orThrow(await kasus.complete("arsip", staf)).state.status).toBe("ended");
    expect(await kasus.timers()).toEqual([]);
  });

  test("needs nobody's authority, is done once by two offices, and leaves alone what the office does not run", async () => {
    const store = memory();
    const started = orThrow(await (await open(() => monday, { store })).start(surat, { id: "a" }));
    const later = () => monday + 35 * minute;
    const strict = await open(later, { store, authorize: () => false });
    const [one, other] = await Promise.all([strict.fireDue(), (await open(later, { store })).fireDue()]);
    expect(one.length + other.length).toBeGreaterThan(0);
    expect((await started.history()).filter(({ event }) => event.kind === "notified")).toHaveLength(1);
    const elsewhere = await open(() => monday + 90 * minute, { store, procedures: [] });
    expect(await elsewhere.fireDue()).toEqual([]);
  });

  test("a group without members holds up its own timer alone", async () => {
    const kosong = procedureOf({
      id: "kosong",
      steps: [
        { id: "f", by: "staf", next: ["a", "b"] },
        { id: "a", by: "staf", duration: minutes(5), next: ["end"], flow: { timeouts: [{ to: "c" }] } },
        { id: "b", by: "staf", duration: minutes(5), next: ["end"], flow: { timeouts: [{ notify: "kepala" }] } },
        { id: "c", by: { mode: "each", responsible: ["bidang"], with: [] } },
      ],
    });
    const office = await openOffice({ procedures: [kosong], clock: () => monday });
    const kasus = orThrow(await office.start(kosong, { id: "a" }));
    orThrow(await kasus.complete("f", staf));
    const fired = await office.fireDue(monday + 60 * minute);
    expect(fired.map(({ command }) => command.step)).toEqual(["b"]);
  });
});

test("one timer of a case may be fired by itself: not early, and nothing but a timer", async () => {
  let now = monday;
  const kasus = orThrow(await (await open(() => now)).start(surat, { id: "a" }));
  const [reminder, late] = await kasus.timers();
  expect(await kasus.fire(reminder!)).toMatchObject({ ok: false, refusal: { code: "RUN163" } });
  now += 60 * minute;
  expect(orThrow(await kasus.fire(late!)).tasks).toMatchObject([{ step: "putus" }]);
  expect(await kasus.fire(reminder!)).toMatchObject({ ok: false, refusal: { code: "RUN164" } });
  const forged = { at: now, command: { kind: "complete", step: "putus", by: { actor: "kepala" } } } as unknown as Timer;
  expect(await kasus.fire(forged)).toMatchObject({ ok: false, refusal: { code: "RUN101" } });
});

test("a case answers conditions and extends times", async () => {
  const izin = procedureOf({
    id: "izin",
    steps: [
      {
        id: "survei",
        by: "staf",
        condition: stated("Apakah dari luar kota?"),
        duration: { ...minutes(60), extension: { amount: 30, unit: "minute" } },
      },
      { id: "putus", by: "kepala", outcomes: [outcome("ya", "end"), outcome("tidak", "survei")] },
    ],
  });
  const office = await openOffice({ procedures: [izin], clock: () => monday });
  const kasus = orThrow(await office.start(izin, { id: "a" }));
  expect(await office.tasks({ actor: "staf" })).toMatchObject([{ step: "survei" }]);
  expect(orThrow(await kasus.answer("survei", true, staf)).tasks[0]?.due).toBe(monday + 60 * minute);
  expect(orThrow(await kasus.extend("survei", staf)).tasks[0]?.due).toBe(monday + 90 * minute);
  expect(await office.due(monday + 90 * minute)).toEqual([]);
});
