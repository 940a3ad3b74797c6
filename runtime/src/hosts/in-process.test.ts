import { describe, expect, test } from "vitest";
import { context, directory, laporan, laporanPlan } from "../core/fixtures.js";
import { each, minutes, outcome, procedureOf } from "../procedure/fixtures.js";
import { defineProcedure } from "../procedure/typed.js";
import { memory } from "../stores/memory.js";
import type { Store } from "../stores/store.js";
import type { Case, OpenedCase } from "./case.js";
import { openOffice } from "./in-process.js";
import type { OfficeOptions } from "./office.js";
import { orThrow, type Refused, RefusedError, type Result } from "./result.js";

const monday = context.now;
const kepala = { by: { actor: "kepala" } };
const disposisi = { ...kepala, outputs: { disposisi: { number: "800/15" } } };

function open(more: Partial<OfficeOptions> = {}) {
  return openOffice({ procedures: [laporan], clock: () => monday, directory, ...more });
}

async function started(more: Partial<OfficeOptions> = {}): Promise<Case> {
  const office = await open(more);
  return orThrow(await office.start(laporan, { id: "lkjip-2026" }));
}

const codeOf = (result: Result | Refused | OpenedCase) => (result.ok ? undefined : result.refusal.code);

/** Two steps with a decision, for what needs no more. */
const short = procedureOf({
  id: "pendek",
  steps: [
    { id: "susun", by: "staf", duration: minutes(30) },
    { id: "koreksi", by: "kepala", outcomes: [outcome("ya", "end"), outcome("tidak", "susun")] },
  ],
});

describe("an office", () => {
  test("starts a case and takes it to its end", async () => {
    const office = await open({ procedures: [short] });
    const kasus = orThrow(await office.start(short, { id: "1", by: { actor: "loket" } }));
    const done = orThrow(await kasus.complete("susun", { by: { actor: "staf", name: "Rina" }, note: "Selesai" }));
    expect(done).toMatchObject({
      version: 4,
      state: { status: "running" },
      tasks: [{ step: "koreksi", answers: ["ya", "tidak"] }],
    });
    const ended = orThrow(await kasus.decide("koreksi", "ya", kepala));
    expect(ended).toMatchObject({ state: { status: "ended" }, tasks: [] });
    expect((await kasus.history()).map(({ event }) => event.kind)).toEqual([
      "started",
      "entered",
      "completed",
      "entered",
      "decided",
      "ended",
    ]);
  });

  test("opens a case again, and reads what it waits for and has on hand", async () => {
    const store = memory();
    await (await started({ store })).complete("telaah", disposisi);
    const kasus = orThrow(await (await open({ store })).open(laporan, "lkjip-2026"));
    expect(await kasus.tasks()).toMatchObject([
      { step: "kumpulkan", by: [{ member: "Bidang A" }, { member: "Bidang B" }] },
    ]);
    expect(await kasus.documents()).toEqual({ disposisi: { step: "telaah", round: 1, value: { number: "800/15" } } });
    expect(await kasus.state()).toMatchObject({ status: "running", rounds: { telaah: 1, kumpulkan: 1 } });
  });

  test("lists an actor's open work over all cases, and what is due", async () => {
    const office = await open({ procedures: [laporan, short] });
    orThrow(await office.start(laporan, { id: "a" }));
    orThrow(await office.start(short, { id: "b" }));
    const telaah = {
      caseId: "a",
      procedure: "laporan",
      version: 2,
      step: "telaah",
      actor: "kepala",
      since: monday,
      due: monday + 15 * 60_000,
    };
    expect(await office.tasks({ actor: "kepala" })).toEqual([telaah]);
    expect(await office.due(monday + 20 * 60_000)).toEqual([telaah]);
    expect(await office.due(monday + 60 * 60_000)).toHaveLength(2);
    expect((await office.cases()).map(({ caseId }) => caseId)).toEqual(["a", "b"]);
    await office.close();
  });

  test("says in the inbox which work is paused, and since when", async () => {
    const office = await open({ procedures: [short] });
    const kasus = orThrow(await office.start(short, { id: "a" }));
    orThrow(await kasus.pause({ by: { actor: "kepala" }, note: "Menunggu berkas" }));
    const [paused] = await office.tasks({ actor: "staf" });
    expect(paused).toMatchObject({ caseId: "a", step: "susun", paused: monday });
    expect(paused).not.toHaveProperty("due");
    orThrow(await kasus.resume({ by: { actor: "kepala" } }));
    expect((await office.tasks({ actor: "staf" }))[0]).not.toHaveProperty("paused");
  });

  test("shows a joint step to the responsible actor and to everyone who must still take part", async () => {
    const kasus = await started();
    await kasus.complete("telaah", disposisi);
    const bidang = (member: string) => ({ by: { actor: "bidang", member }, outputs: { data: {} } });
    await kasus.complete("kumpulkan", bidang("Bidang A"));
    const { tasks } = orThrow(await kasus.complete("kumpulkan", bidang("Bidang B")));
    expect(tasks[0]).toMatchObject({
      by: [{ actor: "kasubbag" }],
      participants: [
        { actor: "staf" },
        { actor: "bidang", member: "Bidang A" },
        { actor: "bidang", member: "Bidang B" },
      ],
    });
  });

  test("asks its directory when a step opens", async () => {
    const members = ["Bidang A"];
    const kasus = await started({ directory: async () => ({ bidang: members }) });
    members.push("Bidang C");
    const { tasks } = orThrow(await kasus.complete("telaah", disposisi));
    expect(tasks[0]?.by).toEqual([
      { actor: "bidang", member: "Bidang A" },
      { actor: "bidang", member: "Bidang C" },
    ]);
  });
});

describe("a refusal", () => {
  test("has a code, says why in both languages, and what to do", async () => {
    const kasus = await started();
    const refused = await kasus.complete("telaah", { by: { actor: "staf" } });
    expect(refused).toEqual({
      ok: false,
      refusal: {
        code: "RUN110",
        params: {
          step: { id: "telaah", number: "1", label: "telaah" },
          decision: false,
          actors: [{ id: "kepala", printed: "Kepala Badan" }],
          by: { id: "staf", printed: "Staf" },
        },
        rule: "responsibleActor",
        clause: {
          step: { id: "telaah", number: "1", label: "telaah" },
          part: "actors",
          text: { id: "langkah 1 (telaah), pelaksana", en: "step 1 (telaah), actors" },
        },
        message: {
          id: "Langkah 1 (telaah) hanya boleh diselesaikan oleh Kepala Badan; yang bertindak: Staf.",
          en: "Step 1 (telaah) may be completed by Kepala Badan only; acting: Staf.",
        },
        help: { id: "Minta pelaksana yang disebut untuk mengerjakannya.", en: "Ask the actor named to do it." },
        example: '{ "by": { "actor": "kepala" } }',
      },
    });
    expect(JSON.parse(JSON.stringify(refused))).toEqual(refused);
  });

  test("names the clause of the SOP where it has a source", async () => {
    const [first, ...others] = short.steps;
    const sourced = { ...short, steps: [{ ...first!, source: "tabel 3, baris 1" }, ...others] };
    const kasus = orThrow(await (await open({ procedures: [sourced] })).start(sourced, { id: "1" }));
    expect(await kasus.complete("susun", kepala)).toMatchObject({
      refusal: {
        source: "tabel 3, baris 1",
        message: { id: expect.stringMatching(/Sumber SOP: tabel 3, baris 1\.$/) },
      },
    });
  });

  test("changes nothing", async () => {
    const kasus = await started();
    const before = { history: await kasus.history(), state: await kasus.state() };
    expect(codeOf(await kasus.complete("telaah", kepala))).toBe("RUN130");
    expect(codeOf(await kasus.complete("koreksi", kepala))).toBe("RUN106");
    expect({ history: await kasus.history(), state: await kasus.state() }).toEqual(before);
  });

  test("of a start leaves a case that answers everything with it, and holds nothing", async () => {
    const office = await open({ directory: {} });
    const kasus = await office.open(laporan, "tidak-ada");
    expect(codeOf(kasus)).toBe("RUN154");
    expect(codeOf(await kasus.complete("telaah", disposisi))).toBe("RUN154");
    expect([await kasus.tasks(), await kasus.history(), (await kasus.state()).status]).toEqual([[], [], "new"]);
  });

  test("is thrown for those who ask for it", async () => {
    const kasus = await started();
    const refused = await kasus.complete("telaah", kepala);
    expect(() => orThrow(refused)).toThrow(RefusedError);
    expect(() => orThrow(refused)).toThrow("RUN130: Keluaran langkah 1 (telaah) belum diisi: Disposisi.");
  });

  test.each([
    ["nothing", undefined],
    ["a name", "kepala"],
    ["an empty object", {}],
    ["a misspelt part", { ...disposisi, output: {} }],
    ["an id that is no text", { ...disposisi, commandId: 7 }],
    ["a blank id", { ...disposisi, commandId: " " }],
  ])("answers a caller without types: %s", async (_, input) => {
    const kasus = await started();
    expect(codeOf(await kasus.complete("telaah", input as never))).toBe("RUN101");
  });

  test("answers an id of a case or a command that is no name", async () => {
    const kasus = await started();
    for (const id of ["", " ", "\ud800", null as unknown as string]) {
      expect(codeOf(await (await open()).start(laporan, { id }))).toBe("RUN101");
      expect(codeOf(await (await open()).open(laporan, id))).toBe("RUN101");
      expect(codeOf(await kasus.complete("telaah", { ...disposisi, commandId: id }))).toBe("RUN101");
    }
  });
});

describe("authorize", () => {
  test("is asked who acts, what for and on which step, and its no is final", async () => {
    const asked: unknown[] = [];
    const kasus = await started({
      authorize: async ({ identity, actor, command, step, caseId }) => {
        asked.push([identity, actor, command.kind, step?.id, caseId]);
        return identity !== "Budi";
      },
    });
    const as = (identity: string) => ({ ...disposisi, identity });
    const denied = await kasus.complete("telaah", as("Budi"));
    expect(denied).toMatchObject({
      refusal: { code: "RUN150", message: { id: "Kepala Badan tidak berwenang bertindak pada langkah 1 (telaah)." } },
    });
    expect((await kasus.complete("telaah", as("Alfian"))).ok).toBe(true);
    expect(asked).toEqual([
      [undefined, undefined, "start", undefined, "lkjip-2026"],
      ["Budi", "kepala", "complete", "telaah", "lkjip-2026"],
      ["Alfian", "kepala", "complete", "telaah", "lkjip-2026"],
    ]);
  });

  test("may refuse a start", async () => {
    const office = await open({ authorize: ({ by }) => by !== undefined });
    expect(codeOf(await office.start(laporan, { id: "1" }))).toBe("RUN150");
    expect(codeOf(await office.start(laporan, { id: "1", by: { actor: "loket" } }))).toBeUndefined();
  });
});

describe("a command id", () => {
  test("with the same content is answered as the first time, whatever has happened since", async () => {
    let now = monday;
    const kasus = await started({ clock: () => now++ });
    const first = await kasus.complete("telaah", { ...disposisi, commandId: "a" });
    await kasus.complete("kumpulkan", { by: { actor: "bidang", member: "Bidang A" } });
    const events = (await kasus.history()).length;
    expect(await kasus.complete("telaah", { ...disposisi, commandId: "a" })).toEqual(first);
    expect(await kasus.history()).toHaveLength(events);
  });

  test("that was recorded and whose answer was lost is answered when it comes again, also one by a stand-in whose time is over", async () => {
    let now = monday;
    const store = memory();
    const kasus = await started({ store, clock: () => now });
    const delegation = { to: { name: "Siti" }, as: "plh", from: monday, until: monday + 60_000 } as const;
    orThrow(await kasus.delegate("kepala", { ...delegation, ...kepala }));
    const losing: Store = {
      ...store,
      append: async (request) => {
        await store.append(request);
        throw new Error("the answer was lost");
      },
    };
    const siti = { ...disposisi, by: { actor: "kepala", name: "Siti", as: "plh" }, commandId: "a" } as const;
    const lost = orThrow(await (await open({ store: losing, clock: () => now })).open(laporan, kasus.id));
    await expect(lost.complete("telaah", siti)).rejects.toThrow("the answer was lost");
    now += 3_600_000;
    expect(await kasus.complete("telaah", siti)).toMatchObject({ ok: true, tasks: [{ step: "kumpulkan" }] });
    expect((await kasus.history()).filter(({ event }) => event.kind === "completed")).toHaveLength(1);
    expect(codeOf(await kasus.complete("telaah", { ...siti, commandId: "b" }))).toBe("RUN170");
    expect(codeOf(await kasus.complete("telaah", { ...siti, by: { actor: "kepala" } }))).toBe("RUN151");
  });

  test("with other content is refused", async () => {
    const kasus = await started();
    await kasus.complete("telaah", { ...disposisi, commandId: "a" });
    expect(codeOf(await kasus.complete("telaah", { ...disposisi, note: "Segera", commandId: "a" }))).toBe("RUN151");
  });

  test("makes a start repeatable; without it the second start of a case is refused", async () => {
    const office = await open();
    const start = { id: "1", commandId: "s" };
    expect((await office.start(laporan, start)).ok).toBe(true);
    expect((await office.start(laporan, start)).ok).toBe(true);
    expect(codeOf(await office.start(laporan, { id: "1" }))).toBe("RUN103");
  });

  test("sent twice at once is done once", async () => {
    const kasus = await started();
    const twice = { ...disposisi, commandId: "a" };
    const [first, second] = await Promise.all([kasus.complete("telaah", twice), kasus.complete("telaah", twice)]);
    expect(first).toEqual(second);
    expect((await kasus.history()).filter(({ event }) => event.kind === "completed")).toHaveLength(1);
  });
});

describe("two clerks at once", () => {
  test("one answers the decision, and the other is told that it is answered", async () => {
    const office = await open({ procedures: [short] });
    const kasus = orThrow(await office.start(short, { id: "1" }));
    orThrow(await kasus.complete("susun", { by: { actor: "staf" } }));
    const results = await Promise.all([
      kasus.decide("koreksi", "ya", { by: { actor: "kepala", name: "Alfian" } }),
      kasus.decide("koreksi", "tidak", { by: { actor: "kepala", name: "Rina" } }),
    ]);
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    const winner = results[0]?.ok ? "Alfian" : "Rina";
    const [loser] = results.filter((result) => !result.ok);
    expect(loser?.ok === false && loser.refusal.message.id).toContain(`terakhir diselesaikan oleh ${winner} (`);
    expect((await kasus.history()).filter(({ event }) => event.kind === "decided")).toHaveLength(1);
  });

  test("who do not stand in each other's way both get on", async () => {
    const names = Array.from({ length: 8 }, (_, index) => `Bidang ${index}`);
    const survey = procedureOf({ id: "survei", steps: [{ id: "isi", by: each("bidang") }] });
    const office = await open({ procedures: [survey], directory: { bidang: names } });
    const kasus = orThrow(await office.start(survey, { id: "1" }));
    const results = await Promise.all(
      names.map((member) => kasus.complete("isi", { by: { actor: "bidang", member } })),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await kasus.state()).toMatchObject({ status: "ended" });
  });

  test("a command that always comes second is given up, and nothing is recorded", async () => {
    const store = memory();
    const kasus = await started({ store });
    const busy: Store = { ...store, append: async () => ({ kind: "conflict", version: 2 }) };
    const late = orThrow(await (await open({ store: busy })).open(laporan, kasus.id));
    expect(codeOf(await late.complete("telaah", disposisi))).toBe("RUN157");
    expect(await kasus.history()).toHaveLength(2);
  });
});

describe("which procedure", () => {
  const [first, ...others] = laporan.steps;
  const revised = { ...laporan, steps: [{ ...first!, text: "Menelaah surat" }, ...others] };

  test("a case goes on under the version that it was started with", async () => {
    const store = memory();
    const kasus = await started({ store });
    const office = await open({ store, procedures: [revised] });
    const refused = await office.open(revised, kasus.id);
    expect(refused).toMatchObject({
      refusal: { code: "RUN152", params: { case: "lkjip-2026", started: laporanPlan.version } },
    });
    expect(codeOf(await office.start(revised, { id: kasus.id }))).toBe("RUN152");
  });

  test("both versions may stand side by side", async () => {
    const store = memory();
    const old = await started({ store });
    const office = await open({ store, procedures: [laporan, revised] });
    expect((await office.open(laporan, old.id)).ok).toBe(true);
    expect((await office.start(revised, { id: "baru" })).ok).toBe(true);
  });

  test("a case of another procedure, and one that is not there, are refused", async () => {
    const office = await open({ procedures: [laporan, short] });
    orThrow(await office.start(short, { id: "1" }));
    expect(codeOf(await office.open(laporan, "1"))).toBe("RUN153");
    expect(codeOf(await office.open(laporan, "2"))).toBe("RUN154");
  });

  test("one that cannot run is refused with all its reasons; one that the office does not run is refused too", async () => {
    const cut = procedureOf({ id: "terpotong", steps: [{ id: "susun", next: [] }] });
    const office = await open({ procedures: [cut] });
    expect(await office.start(cut, { id: "1" })).toMatchObject({
      refusal: {
        code: "RUN155",
        message: {
          id: 'Prosedur "Prosedur terpotong" belum dapat dijalankan. Pelaksana langkah 1 (susun) belum diketahui. Kelanjutan sesudah langkah 1 (susun) belum diketahui.',
        },
      },
    });
    expect(codeOf(await office.start(laporan, { id: "1" }))).toBe("RUN156");
  });

  test.each([undefined, null, "laporan", {}, { id: "laporan", steps: 1 }])("%j is refused as none", async (given) => {
    const none = given as unknown as typeof laporan;
    const office = await open({ procedures: [none, laporan] });
    expect(await office.start(none, { id: "1" })).toMatchObject({ ok: false, refusal: { code: "RUN155" } });
    expect((await office.start(laporan, { id: "1" })).ok).toBe(true);
  });

  test("a clock that gives no time is told", async () => {
    const office = await open({ procedures: [laporan], clock: () => Number.NaN });
    await expect(office.start(laporan, { id: "1" })).rejects.toThrow("the clock gives whole milliseconds");
  });

  test("a copy of it, read from JSON, is the same one", async () => {
    const office = await open();
    const copy = defineProcedure(JSON.parse(JSON.stringify(laporan)));
    expect((await office.start(copy, { id: "1" })).ok).toBe(true);
  });
});
