import { describe, expect, test } from "vitest";
import { context } from "../core/fixtures.js";
import { each, minutes, opaque, outcome, procedureOf, stated, use } from "../procedure/fixtures.js";
import { memory } from "../stores/memory.js";
import type { Case, OpenedCase } from "./case.js";
import { type Store, storeFailing } from "./fixtures.js";
import { openOffice } from "./in-process.js";
import type { OfficeOptions } from "./office.js";
import { orThrow, type Refused, type Result } from "./result.js";

/** `jalankan`: a case of another SOP, which an open step waits for. */

const surat = procedureOf({
  id: "surat-masuk",
  documents: [opaque("usulan", "Surat Usulan"), opaque("disposisi", "Disposisi"), opaque("agenda", "Agenda")],
  steps: [
    { id: "catat", by: "staf", requires: [use("usulan", { external: true })], produces: [use("agenda")] },
    { id: "disposisi", by: "kepala", duration: minutes(60), produces: [use("disposisi")] },
  ],
});

const pelatihan = procedureOf({
  id: "pelatihan",
  documents: [opaque("suratUsulan", "Surat  usulan"), opaque("disposisi", "Disposisi"), opaque("catatan", "Catatan")],
  steps: [
    { id: "usulkan", by: "kasubbag", produces: [use("suratUsulan")] },
    {
      id: "terima",
      by: "sekretaris",
      calls: { known: true, value: "surat-masuk", printed: "SOP Surat Masuk" },
      requires: [use("suratUsulan")],
      produces: [use("disposisi"), use("catatan", { optional: true })],
      duration: minutes(120),
      flow: { timeouts: [{ to: "lapor" }] },
    },
    { id: "lapor", by: "staf", requires: [use("disposisi")] },
  ],
});

const { now: monday } = context;
const usulkan = { by: { actor: "kasubbag" }, outputs: { suratUsulan: { number: "1" } } };
const sekretaris = { by: { actor: "sekretaris" } };
const kepala = { by: { actor: "kepala" } };

function open(more: Partial<OfficeOptions> = {}) {
  return openOffice({ procedures: [pelatihan, surat], clock: () => monday, ...more });
}

/** A training whose step has called the other SOP, and the case that it called. */
async function called(more: Partial<OfficeOptions> = {}) {
  const office = await open(more);
  const kasus = orThrow(await office.start(pelatihan, { id: "p1" }));
  orThrow(await kasus.complete("usulkan", usulkan));
  const child = orThrow(await office.open(surat, "p1/terima/1"));
  return { office, kasus, child };
}

async function kinds(kasus: Case) {
  return (await kasus.history()).map(({ event }) => event.kind);
}

const codeOf = (result: Result | Refused | OpenedCase) => (result.ok ? undefined : result.refusal.code);

describe("a step that calls another SOP", () => {
  test("starts a case of it: its requirements go in, and both cases say which version of which SOP", async () => {
    const { kasus, child } = await called();
    const { version } = await child.state();
    expect((await kasus.history()).at(-1)?.event).toEqual({
      at: monday,
      kind: "called",
      step: "terima",
      round: 1,
      case: "p1/terima/1",
      procedure: "surat-masuk",
      version,
    });
    expect((await child.history())[0]?.event).toMatchObject({
      kind: "started",
      caller: { case: "p1", procedure: "pelatihan", step: "terima", round: 1 },
      documents: { usulan: { value: { number: "1" } } },
    });
    expect(await child.documents()).toMatchObject({ usulan: { value: { number: "1" } } });
    expect((await child.tasks()).map(({ step }) => step)).toEqual(["catat"]);
  });

  test("is closed by whoever answers for it, once that case has ended; what it brought comes back", async () => {
    const { office, kasus, child } = await called();
    const early = await kasus.complete("terima", { ...sekretaris, outputs: { disposisi: {} } });
    expect(early).toMatchObject({
      refusal: {
        code: "RUN194",
        message: {
          id: 'Langkah 2 (terima) belum dapat diselesaikan; SOP Surat Masuk yang dijalankan belum selesai (kasus "p1/terima/1").',
        },
      },
    });
    orThrow(await child.complete("catat", { by: { actor: "staf" }, outputs: { agenda: {} } }));
    orThrow(await child.complete("disposisi", { ...kepala, outputs: { disposisi: { number: "9" } } }));
    expect((await kasus.tasks())[0]?.call).toEqual({ procedure: "surat-masuk", received: "ended" });
    orThrow(await kasus.complete("terima", sekretaris));
    expect((await kasus.documents()).disposisi).toEqual({ step: "terima", round: 1, value: { number: "9" } });
    expect((await kinds(child)).slice(-2)).toEqual(["ended", "reported"]);
    expect((await kasus.tasks()).map(({ step }) => step)).toEqual(["lapor"]);
    expect(await office.fireDue()).toEqual([]);
  });

  test("that is left by a time-out cancels the case that it called", async () => {
    let now = monday;
    const { office, kasus, child } = await called({ clock: () => now });
    now += 3 * 3_600_000;
    expect(await office.fireDue()).toMatchObject([{ caseId: "p1", command: { kind: "timeout" } }]);
    expect((await child.state()).status).toBe("cancelled");
    expect((await kasus.state()).aside.calls).toEqual([]);
    expect(codeOf(await child.complete("catat", { by: { actor: "staf" }, outputs: { agenda: {} } }))).toBe("RUN104");
  });

  test("is held up and cancelled with its case", async () => {
    const { kasus, child } = await called();
    const rina = { by: { actor: "loket", name: "Rina" }, note: "Menunggu anggaran" };
    orThrow(await kasus.pause(rina));
    expect((await child.state()).status).toBe("paused");
    expect(codeOf(await child.resume(rina))).toBe("RUN191");
    orThrow(await kasus.resume(rina));
    expect((await child.state()).status).toBe("running");
    orThrow(await kasus.cancel(rina));
    expect([(await kasus.state()).status, (await child.state()).status]).toEqual(["cancelled", "cancelled"]);
    expect(await kinds(child)).toEqual(["started", "entered", "paused", "resumed", "cancelled", "reported"]);
  });

  test("reaches what the called case has called itself, and passes over an id that is taken", async () => {
    const arsip = procedureOf({ id: "arsip", steps: [{ id: "simpan", by: "staf" }] });
    const middle = procedureOf({ id: "surat-masuk", steps: [{ id: "catat", by: "staf", calls: stated("arsip") }] });
    const office = await openOffice({ procedures: [pelatihan, middle, arsip], clock: () => monday });
    orThrow(await office.start(arsip, { id: "p1/terima/1" }));
    const kasus = orThrow(await office.start(pelatihan, { id: "p1" }));
    orThrow(await kasus.complete("usulkan", usulkan));
    expect((await kasus.tasks())[0]?.call?.case).toBe("p1/terima/1-1");
    const deepest = orThrow(await office.open(arsip, "p1/terima/1-1/catat/1"));
    const rina = { by: { actor: "loket" }, note: "Menunggu" };
    orThrow(await kasus.pause(rina));
    expect((await deepest.state()).status).toBe("paused");
    orThrow(await kasus.resume(rina));
    orThrow(await kasus.cancel(rina));
    expect((await deepest.state()).status).toBe("cancelled");
    expect(await office.fireDue()).toEqual([]);
  });

  test("a case that its own people hold up stays so when its caller goes on", async () => {
    const { kasus, child } = await called();
    const rina = { by: { actor: "loket" }, note: "Cuti" };
    orThrow(await child.pause(rina));
    orThrow(await kasus.pause(rina));
    orThrow(await kasus.resume(rina));
    expect((await child.state()).status).toBe("paused");
    orThrow(await child.resume(rina));
    expect((await child.state()).status).toBe("running");
  });

  test("a called case that is cancelled leaves the step to whoever answers for it", async () => {
    const { kasus, child } = await called();
    orThrow(await child.cancel({ by: { actor: "loket" }, note: "Surat ditarik" }));
    expect((await kasus.tasks())[0]?.call).toEqual({ procedure: "surat-masuk", received: "cancelled" });
    expect(codeOf(await kasus.complete("terima", sekretaris))).toBe("RUN130");
    orThrow(await kasus.complete("terima", { ...sekretaris, outputs: { disposisi: {} } }));
  });
});

describe("when the office dies in between", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    "after %i writes, it goes on where it was, and nothing is done twice",
    async (writes) => {
      const store = memory();
      await run(storeFailing(store, writes)).catch(() => undefined);
      await run(store);
      const office = await open({ store });
      const [kasus, child] = [
        orThrow(await office.open(pelatihan, "p1")),
        orThrow(await office.open(surat, "p1/terima/1")),
      ];
      expect(await kinds(kasus)).toEqual(["started", "entered", "completed", "entered", "called", "received"]);
      expect(await kinds(child)).toEqual([
        "started",
        "entered",
        "completed",
        "entered",
        "completed",
        "ended",
        "reported",
      ]);
    },
  );

  async function run(store: Store) {
    const office = await open({ store });
    const kasus = orThrow(await office.start(pelatihan, { id: "p1", commandId: "1" }));
    orThrow(await kasus.complete("usulkan", { ...usulkan, commandId: "2" }));
    await office.fireDue();
    const child = orThrow(await office.open(surat, "p1/terima/1"));
    const catat = { by: { actor: "staf" }, outputs: { agenda: {} }, commandId: "3" };
    orThrow(await child.complete("catat", catat));
    orThrow(await child.complete("disposisi", { ...kepala, outputs: { disposisi: {} }, commandId: "4" }));
    await office.fireDue();
  }
});

describe("what is called", () => {
  test("must be here, able to run, and not lead back", async () => {
    const alone = await openOffice({ procedures: [pelatihan] });
    expect(codeOf(await alone.start(pelatihan, { id: "1" }))).toBe("RUN158");
    const cut = procedureOf({ id: "surat-masuk", steps: [{ id: "catat", next: [] }] });
    const unfinished = await openOffice({ procedures: [pelatihan, cut] });
    expect(await unfinished.start(pelatihan, { id: "1" })).toMatchObject({
      refusal: { code: "RUN158", message: { id: expect.stringContaining("belum diketahui") } },
    });
    const back = procedureOf({ id: "surat-masuk", steps: [{ id: "catat", by: "staf", calls: stated("pelatihan") }] });
    const round = await openOffice({ procedures: [pelatihan, back] });
    expect(codeOf(await round.start(pelatihan, { id: "1" }))).toBe("RUN159");
  });

  test("waits for what its first step needs, and is called when the office next looks", async () => {
    const each_ = procedureOf({ id: "surat-masuk", steps: [{ id: "catat", by: each("bidang") }] });
    const directory: Record<string, readonly string[]> = {};
    const office = await openOffice({
      procedures: [pelatihan, each_],
      clock: () => monday,
      directory: () => directory,
    });
    const kasus = orThrow(await office.start(pelatihan, { id: "p1" }));
    orThrow(await kasus.complete("usulkan", usulkan));
    expect((await kasus.tasks())[0]?.call).toEqual({ procedure: "surat-masuk" });
    directory.bidang = ["Bidang A"];
    await office.fireDue();
    expect((await kasus.tasks())[0]?.call).toEqual({ procedure: "surat-masuk", case: "p1/terima/1" });
  });

  test("may decide: the answer is given once the called case has ended", async () => {
    const memutus = procedureOf({
      id: "memutus",
      steps: [
        {
          id: "nilai",
          by: "kepala",
          calls: stated("surat-masuk"),
          outcomes: [outcome("ya", "end"), outcome("tidak", "nilai")],
        },
      ],
    });
    const office = await openOffice({ procedures: [memutus, surat], clock: () => monday });
    const kasus = orThrow(await office.start(memutus, { id: "m" }));
    expect(codeOf(await kasus.decide("nilai", "ya", kepala))).toBe("RUN194");
    orThrow(await orThrow(await office.open(surat, "m/nilai/1")).cancel({ ...kepala, note: "Tidak perlu" }));
    orThrow(await kasus.decide("nilai", "tidak", kepala));
    expect((await kasus.tasks())[0]?.call).toMatchObject({ case: "m/nilai/2" });
  });
});
