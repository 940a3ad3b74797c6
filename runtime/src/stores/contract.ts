import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Event } from "../core/types.js";
import { GENESIS, isIntact } from "./chain.js";
import { isStoreError } from "./errors.js";
import type { Append, AppendResult, CasesPage, IndexedWork, Store, StoredEvent, WholeCase, Work } from "./store.js";
import { type Known, verifyChain } from "./verify.js";

/** What every store must do. `open` gives a new, empty store each time; `runs` is how often a property makes one. */
export function storeContract(name: string, open: () => Promise<Store>, { runs = 60 } = {}): void {
  describe(`${name} keeps the contract of a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe("append", () => {
      test("gives back what was appended, in order and deep-equal", async () => {
        const first = [started(), entered("telaah")];
        const second = [completed("telaah", rich), entered("koreksi")];
        expect(await store.append(append({ command: "a", events: first }))).toMatchObject({
          kind: "appended",
          version: 2,
        });
        expect(await store.append(append({ command: "b", after: 2, events: second }))).toMatchObject({
          kind: "appended",
          version: 4,
        });

        expect((await store.events("k1")).map(bare)).toEqual([
          { version: 1, commandId: "a", event: first[0] },
          { version: 2, commandId: "a", event: first[1] },
          { version: 3, commandId: "b", event: second[0] },
          { version: 4, commandId: "b", event: second[1] },
        ]);
        expect((await store.events("k1", 3)).map((stored) => stored.version)).toEqual([4]);
        expect(await store.events("k1", 4)).toEqual([]);
        expect(await store.events("k2")).toEqual([]);
      });

      test("keeps what was said, whatever the caller does with his objects afterwards", async () => {
        const outputs = { disposisi: { isi: "setuju" } };
        await store.append(append({ events: [completed("telaah", outputs)] }));
        outputs.disposisi.isi = "tolak";
        const [read] = await store.events("k1");
        expect(read?.event).toMatchObject({ outputs: { disposisi: { isi: "setuju" } } });
      });

      test("is a conflict when someone else was first, and leaves nothing", async () => {
        await store.append(append({ command: "a", work: [waiting("telaah", "kepala")] }));
        const late = append({ command: "b", events: [entered("lain")], work: [waiting("lain", "staf")] });
        expect(await store.append(late)).toEqual({ kind: "conflict", version: 1 });
        expect(await store.append({ ...late, expectedVersion: 2 })).toEqual({ kind: "conflict", version: 1 });

        expect(await store.events("k1")).toHaveLength(1);
        expect(await store.command("k1", "b")).toBeUndefined();
        expect(await store.waitingFor("staf")).toEqual([]);
        expect(await store.waitingFor("kepala")).toHaveLength(1);
      });

      test("a conflict on a case that is not there does not make it", async () => {
        expect(await store.append(append({ after: 3 }))).toEqual({ kind: "conflict", version: 0 });
        expect(await store.cases()).toEqual([]);
      });

      test("a command id that the case has seen is answered from the record, however stale the version", async () => {
        const request = append({ command: "a", digest: "d1", events: [started(), entered("telaah")] });
        await store.append(request);
        await store.append(append({ command: "b", after: 2, events: [completed("telaah")] }));

        const seen: AppendResult = { kind: "seen", record: { id: "a", digest: "d1", from: 0, to: 2 } };
        expect(await store.append(request)).toEqual(seen);
        expect(await store.append({ ...request, expectedVersion: 3, command: { id: "a", digest: "d2" } })).toEqual(
          seen,
        );
        expect(await store.command("k1", "a")).toEqual(seen.record);
        expect(await store.events("k1")).toHaveLength(3);
      });

      test("a command id belongs to its case", async () => {
        await store.append(append({ caseId: "k1", command: "a" }));
        expect(await store.append(append({ caseId: "k2", command: "a" }))).toMatchObject({
          kind: "appended",
          version: 1,
        });
        expect(await store.command("k3", "a")).toBeUndefined();
      });

      test("a command without events is recorded, and the version stays", async () => {
        await store.append(append({ command: "a" }));
        expect(await store.append(append({ command: "b", after: 1, events: [] }))).toMatchObject({
          kind: "appended",
          version: 1,
        });
        expect(await store.command("k1", "b")).toMatchObject({ from: 1, to: 1 });
      });

      test("of two that race, exactly one wins", async () => {
        const results = await Promise.all(["a", "b"].map((command) => store.append(append({ command }))));
        expect(results.map((result) => result.kind).sort()).toEqual(["appended", "conflict"]);
        expect(await store.events("k1")).toHaveLength(1);
      });

      test("of two that race with one command id, one appends and the other sees it", async () => {
        const results = await Promise.all([1, 2].map(() => store.append(append({ command: "a" }))));
        expect(results.map((result) => result.kind).sort()).toEqual(["appended", "seen"]);
      });

      test.each<[string, Append]>([
        ["events.at", append({ events: [{ ...started(), at: 1.5 }] })],
        ["events[1]", append({ events: [started(), completed("telaah", { nilai: 1n })] })],
        ["work.due", append({ work: [{ ...waiting("telaah", "kepala"), due: Number.NaN }] })],
        ["work.actor", append({ work: [waiting("telaah", "\ud800")] })],
        ["caseId", append({ caseId: "\ud800" })],
        ["expectedVersion", append({ after: -1 })],
      ])("refuses what not every store could give back (%s), and leaves nothing", async (field, request) => {
        const error = await store.append(request).catch((cause: unknown) => cause);
        expect(isStoreError(error) && error.fault).toEqual({ code: "STO110", params: { field } });
        expect(await store.cases()).toEqual([]);
        expect(await store.waitingFor("kepala")).toEqual([]);
      });
    });

    describe("ids are only text", () => {
      test.each([
        ["quotes", `'"; DROP TABLE events; --`],
        ["other scripts", "kasus ꦗꦮ 日本 🗂️"],
        ["a NUL and line ends", "a\0b\r\n"],
        ["nothing", ""],
        ["the name of a property", "__proto__"],
        ["10 kB", "x".repeat(10_240)],
        ["a wildcard", "%_*?"],
      ])("%s", async (_, id) => {
        const work = [{ ...waiting(id, id), member: id }];
        const request = append({ caseId: id, procedure: id, command: id, digest: id, work });
        expect(await store.append(request)).toMatchObject({ kind: "appended", version: 1 });
        expect(await store.append(request)).toMatchObject({ kind: "seen", record: { id, digest: id } });
        expect((await store.events(id)).map(bare)).toEqual([{ version: 1, commandId: id, event: started() }]);
        expect(await store.waitingFor(id)).toEqual([{ caseId: id, procedure: id, ...work[0] }]);
        expect(await store.cases()).toMatchObject([{ caseId: id, procedure: id, version: 1 }]);
        const whole = await store.read(id);
        expect(whole).toMatchObject({ caseId: id, work, commands: [{ id, digest: id, from: 0, to: 1 }] });
        expect(verifyChain(id, whole?.events ?? [], headOf(whole))).toEqual([]);
      });

      test("two that look alike are two", async () => {
        const alike = ["é", "e\u0301", "É", "a", "A", "a ", "1", "01"];
        for (const caseId of alike) await store.append(append({ caseId }));
        expect((await store.cases()).map((found) => found.caseId)).toEqual(alike);
      });
    });

    describe("the index of open work", () => {
      test("is replaced as a whole by every append", async () => {
        await store.append(
          append({ command: "a", work: [waiting("telaah", "kepala", 9), waiting("arsip", "staf", 8)] }),
        );
        await store.append(append({ command: "b", after: 1, work: [waiting("koreksi", "kepala", 7)] }));
        expect(steps(await store.waitingFor("kepala"))).toEqual(["koreksi"]);
        expect(await store.waitingFor("staf")).toEqual([]);
        expect(steps(await store.dueBefore(100))).toEqual(["koreksi"]);
        await store.append(append({ command: "c", after: 2, work: [] }));
        expect(await store.waitingFor("kepala")).toEqual([]);
        expect(await store.dueBefore(100)).toEqual([]);
      });

      test("answers an actor: earliest due first, then oldest, then without a due date", async () => {
        const work = [
          { ...waiting("tanpaTenggatBaru", "kepala"), since: 6 },
          { ...waiting("tanpaTenggatLama", "kepala"), since: 2 },
          { ...waiting("nanti", "kepala", 50), since: 1 },
          { ...waiting("segeraBaru", "kepala", 10), since: 5 },
          { ...waiting("segeraLama", "kepala", 10), since: 4 },
          { ...waiting("bukanUrusannya", "staf", 1), since: 1 },
        ];
        await store.append(append({ work }));
        expect(steps(await store.waitingFor("kepala"))).toEqual([
          ...["segeraLama", "segeraBaru", "nanti", "tanpaTenggatLama", "tanpaTenggatBaru"],
        ]);
        expect(await store.waitingFor("kepal")).toEqual([]);
      });

      test("answers what is due before an instant, and not at it", async () => {
        await store.append(
          append({ work: [waiting("b", "x", 20), waiting("a", "y", 10), waiting("c", "z"), waiting("nol", "z", -1)] }),
        );
        expect(steps(await store.dueBefore(20))).toEqual(["nol", "a"]);
        expect(steps(await store.dueBefore(21))).toEqual(["nol", "a", "b"]);
        expect(steps(await store.dueBefore(Number.POSITIVE_INFINITY))).toEqual(["nol", "a", "b"]);
        expect(steps(await store.dueBefore(-1))).toEqual([]);
      });

      test("answers which cases have a timer set before an instant, as their last command left it", async () => {
        const ids = async (instant: number) => (await store.timersBefore(instant)).map(({ caseId }) => caseId);
        await store.append(append({ caseId: "k1", timer: 20 }));
        await store.append(append({ caseId: "k2", timer: 10 }));
        await store.append(append({ caseId: "k3" }));
        await store.append(append({ caseId: "k4", timer: 10 }));
        expect(await ids(10)).toEqual([]);
        expect(await ids(11)).toEqual(["k2", "k4"]);
        expect(await ids(Number.POSITIVE_INFINITY)).toEqual(["k2", "k4", "k1"]);
        await store.append(append({ caseId: "k2", command: "b", after: 1, timer: 30 }));
        await store.append(append({ caseId: "k4", command: "b", after: 1 }));
        expect(await ids(100)).toEqual(["k1", "k2"]);
        expect(await store.timersBefore(21)).toMatchObject([{ caseId: "k1", procedure: "p", version: 1 }]);
      });

      test("names the case, the procedure that it last had, and the member", async () => {
        await store.append(append({ command: "a", procedure: "lama" }));
        const work = { ...waiting("kumpulkanData", "bidang", 5), member: "Bidang Teknis" };
        await store.append(append({ command: "b", after: 1, procedure: "baru", work: [work] }));
        expect(await store.waitingFor("bidang")).toEqual([{ caseId: "k1", procedure: "baru", ...work }]);
        expect(await store.cases()).toMatchObject([{ caseId: "k1", procedure: "baru", version: 2 }]);
      });

      test("says of a paused case since when", async () => {
        const work = [{ ...waiting("telaah", "kepala"), paused: 0 }, waiting("arsip", "kepala", 9)];
        await store.append(append({ work }));
        const indexed = work.map((one) => ({ caseId: "k1", procedure: "p", ...one }));
        expect(await store.waitingFor("kepala")).toEqual(indexed.toReversed());
        expect((await store.read("k1"))?.work).toEqual(work);
        await store.append(append({ command: "b", after: 1, work: [waiting("telaah", "kepala")] }));
        expect(await store.waitingFor("kepala")).toEqual([
          { caseId: "k1", procedure: "p", ...waiting("telaah", "kepala") },
        ]);
      });

      test("answers like a list that is searched and sorted from end to end", async () => {
        const instant = fc.integer({ min: 0, max: 5 });
        const step = fc.record(
          { step: fc.constantFrom("s1", "s2"), actor: fc.constantFrom("x", "y"), since: instant, due: instant },
          { requiredKeys: ["step", "actor", "since"] },
        );
        const command = fc.record({
          caseId: fc.constantFrom("k1", "k2", "k3"),
          work: fc.array(step, { maxLength: 4 }),
        });
        await fc.assert(
          fc.asyncProperty(fc.array(command, { maxLength: 12 }), instant, async (commands, before) => {
            const fresh = await open();
            const model = new Map<string, { version: number; work: readonly Work[] }>();
            for (const [index, { caseId, work }] of commands.entries()) {
              const version = model.get(caseId)?.version ?? 0;
              await fresh.append(append({ caseId, command: String(index), after: version, work }));
              model.set(caseId, { version: version + 1, work });
            }
            const all = [...model].flatMap(([caseId, { work }]) =>
              work.map((one) => ({ caseId, procedure: "p", ...one })),
            );
            const byDue = all.toSorted((a, b) => (a.due ?? 99) - (b.due ?? 99) || a.since - b.since);
            expect(await fresh.waitingFor("x")).toEqual(byDue.filter((work) => work.actor === "x"));
            expect(await fresh.dueBefore(before)).toEqual(byDue.filter((work) => (work.due ?? 99) < before));
            await fresh.close();
          }),
          { numRuns: runs },
        );
      });
    });

    describe("the chain", () => {
      test("carries in each event the hash of the one before, and ends where the case says", async () => {
        await store.append(append({ command: "a", events: [started(), entered("telaah")] }));
        await store.append(append({ command: "kosong", after: 2, events: [] }));
        await store.append(append({ command: "b", after: 2, events: [completed("telaah", rich)] }));
        const events = await store.events("k1");
        expect(events.map(({ previous }) => previous)).toEqual([GENESIS, events[0]?.hash, events[1]?.hash]);
        expect(await store.cases()).toMatchObject([{ version: 3, head: events[2]?.hash }]);
        expect(verifyChain("k1", events, headOf(await store.read("k1")))).toEqual([]);
      });

      test("is SHA-256 of these bytes, and no others", async () => {
        const [first, second] = [
          { ...entered("telaah"), at: 1 },
          { ...entered("koreksi"), at: -2 },
        ];
        await store.append(append({ caseId: 'k"1', command: "é", events: [first, second] }));
        const [one, two] = await store.events('k"1');
        const members = '"members":{"bidang":["Bidang Teknis"]}';
        const bytes = [
          `{"case":"k\\"1","command":"é","event":{"at":1,"kind":"entered",${members},"round":1,"step":"telaah"},"previous":"${"0".repeat(64)}","version":1}`,
          `{"case":"k\\"1","command":"é","event":{"at":-2,"kind":"entered",${members},"round":1,"step":"koreksi"},"previous":"${one?.hash}","version":2}`,
        ];
        const hashes = bytes.map((text) => createHash("sha256").update(text).digest("hex"));
        expect([one?.hash, two?.hash]).toEqual(hashes);
      });

      test("does not depend on the order in which the caller wrote his keys", async () => {
        await store.append(append({ caseId: "k1", events: [completed("s", { a: 1, b: { 10: 1, 9: 2 } })] }));
        const [one] = await store.events("k1");
        const { kind, at, ...rest } = completed("s", { b: { 9: 2, 10: 1 }, a: 1 });
        const other = { ...rest, at, kind } as Event;
        expect(one && isIntact("k1", { ...one, event: other })).toBe(true);
      });

      test("a case without an event begins with nothing", async () => {
        await store.append(append({ events: [] }));
        expect(await store.cases()).toMatchObject([{ version: 0, head: GENESIS }]);
        await store.append(append({ command: "b" }));
        expect((await store.events("k1"))[0]?.previous).toBe(GENESIS);
      });

      test("goes on from the head that the caller has seen, or from the one that is there", async () => {
        await store.append(append({ command: "a" }));
        const head = (await store.events("k1"))[0]?.hash ?? "";
        expect(await store.append({ ...append({ command: "b", after: 1 }), head })).toMatchObject({ version: 2 });
        expect(await store.append(append({ command: "c", after: 2 }))).toMatchObject({ version: 3 });
        expect(verifyChain("k1", await store.events("k1"))).toEqual([]);
      });

      test("a caller who has seen another record of this length is told, and nothing is appended", async () => {
        await store.append(append({ command: "a" }));
        const request = { ...append({ command: "b", after: 1 }), head: "f".repeat(64) };
        const error = await store.append(request).catch((cause: unknown) => cause);
        expect(isStoreError(error) && error.fault).toEqual({ code: "STO113", params: { case: "k1", event: 1 } });
        expect(await store.events("k1")).toHaveLength(1);
      });
    });

    describe("a whole case", () => {
      const fill = async (from: Store) => {
        await from.append(append({ command: "a", events: [started(), entered("telaah")], timer: 7 }));
        const work = [{ ...waiting("koreksi", "kepala", 9), member: "m" }, waiting("arsip", "staf")];
        await from.append(append({ command: "b", after: 2, procedure: "baru", events: [], work, timer: 8 }));
        await from.append(append({ command: "c", after: 2, events: [completed("telaah", rich)], work, timer: 8 }));
      };

      test("is read as it is, and put into another store answers there as it did here", async () => {
        await fill(store);
        const whole = await store.read("k1");
        const other = await open();
        if (!whole) throw new Error("it is there");
        expect(await other.insert(whole)).toBe(true);
        for (const ask of [
          (from: Store) => from.read("k1"),
          (from: Store) => from.cases(),
          (from: Store) => from.waitingFor("kepala"),
          (from: Store) => from.dueBefore(100),
          (from: Store) => from.timersBefore(100),
          (from: Store) => from.command("k1", "b"),
          (from: Store) => from.append(append({ command: "c", after: 2 })),
          (from: Store) => from.append(append({ command: "d", after: 3 })),
          (from: Store) => from.read("k1"),
        ])
          expect(await ask(other)).toEqual(await ask(store));
        await other.close();
      });

      test("is not there, or is there already", async () => {
        expect(await store.read("k1")).toBeUndefined();
        await fill(store);
        const whole = await store.read("k1");
        expect(whole && (await store.insert(whole))).toBe(false);
        expect(await store.read("k1")).toEqual(whole);
      });

      test.each<[string, (whole: WholeCase) => WholeCase]>([
        ["events", (whole) => ({ ...whole, events: whole.events.slice(1) })],
        ["events", (whole) => ({ ...whole, head: "f".repeat(64) })],
        ["commands", (whole) => ({ ...whole, commands: whole.commands.slice(1) })],
        ["command.digest", (whole) => ({ ...whole, commands: [{ id: "a", digest: "\ud800", from: 0, to: 2 }] })],
        ["caseId", (whole) => ({ ...whole, caseId: "\ud800" })],
        ["work.due", (whole) => ({ ...whole, work: [{ ...waiting("s", "x"), due: 0.5 }] })],
      ])("is refused where its %s cannot be", async (field, bend) => {
        await fill(store);
        const whole = await store.read("k1");
        const other = await open();
        const error = await other.insert(bend(whole as WholeCase)).catch((cause: unknown) => cause);
        expect(isStoreError(error) && error.fault).toEqual({ code: "STO110", params: { field } });
        expect(await other.cases()).toEqual([]);
        await other.close();
      });
    });

    describe("pages", () => {
      test("are 100 long unless told, and put together give the whole", async () => {
        const ids = Array.from({ length: 103 }, (_, index) => `k${index}`);
        for (const [index, caseId] of ids.entries()) {
          await store.append(
            append({ caseId, work: [waiting("telaah", "kepala", 1000 - index)], timer: 1000 - index }),
          );
        }
        const questions: ((page?: { offset?: number; limit?: number }) => Promise<readonly { caseId: string }[]>)[] = [
          (page) => store.cases(page),
          async (page) => (await store.waitingFor("kepala", page)).map(({ caseId }) => ({ caseId })),
          (page) => store.timersBefore(2000, page),
          async (page) => (await store.dueBefore(2000, page)).map(({ caseId }) => ({ caseId })),
        ];
        for (const question of questions) {
          expect(await question()).toHaveLength(100);
          const pages = [
            await question({ limit: 40 }),
            await question({ offset: 40, limit: 40 }),
            await question({ offset: 80 }),
          ];
          expect(pages.map((page) => page.length)).toEqual([40, 40, 23]);
          expect(new Set(pages.flat().map((one) => one.caseId))).toEqual(new Set(ids));
          expect(await question({ offset: 103 })).toEqual([]);
          expect(await question({ limit: 0 })).toEqual([]);
          expect(await question({ limit: -1 })).toEqual([]);
          expect(await question({ limit: Number.POSITIVE_INFINITY })).toHaveLength(103);
        }
        expect((await store.cases()).map((found) => found.caseId)).toEqual(ids.slice(0, 100));
      });

      test("of cases may begin after one, and after one that is not there are empty", async () => {
        const ids = ["b", "a\0", "c", "a"];
        for (const caseId of ids) await store.append(append({ caseId }));
        const after = async (page: CasesPage) => (await store.cases(page)).map(({ caseId }) => caseId);
        for (const [index, id] of ids.entries()) expect(await after({ after: id })).toEqual(ids.slice(index + 1));
        expect(await after({ after: "b", offset: 1, limit: 1 })).toEqual(["c"]);
        for (const none of ["", "x", "\ud800"]) expect(await after({ after: none })).toEqual([]);
      });
    });

    test("procedures are kept once, in the order in which they came", async () => {
      const [first, second] = [
        { version: "b", body: '{"id":"\\u0000"}' },
        { version: "a", body: "{}" },
      ];
      for (const each of [first, second, first, { ...second, body: "lain" }]) await store.keep(each);
      expect(await store.kept()).toEqual([first, second]);
    });

    test("half a surrogate pair names nothing, and not what it looks like in UTF-8", async () => {
      await store.append(append({ caseId: "\ufffd", command: "\ufffd", work: [waiting("s", "\ufffd")] }));
      expect(await store.events("\ud800")).toEqual([]);
      expect(await store.command("\ufffd", "\ud800")).toBeUndefined();
      expect(await store.waitingFor("\ud800")).toEqual([]);
      expect(await store.read("\ud800")).toBeUndefined();
    });

    test("what was asked for before it is closed is done", async () => {
      const results = Promise.all(["a", "b"].map((caseId) => store.append(append({ caseId }))));
      await store.close();
      expect(await results).toMatchObject([
        { kind: "appended", version: 1 },
        { kind: "appended", version: 1 },
      ]);
    });

    test("a closed store says so, and closing it again is nothing", async () => {
      await store.close();
      await store.close();
      const error = await store.events("k1").catch((cause: unknown) => cause);
      expect(isStoreError(error) && error.code).toBe("STO109");
    });
  });
}

/** An event without its links. */
export function bare({ version, commandId, event }: StoredEvent) {
  return { version, commandId, event };
}

function headOf(whole: WholeCase | undefined): Known {
  return whole ? { head: { version: whole.version, hash: whole.head } } : {};
}

/** The request of one command; a case `k1` and one event unless told. */
export function append(
  parts: {
    caseId?: string;
    procedure?: string;
    command?: string;
    digest?: string;
    after?: number;
    events?: readonly Event[];
    work?: readonly Work[];
    timer?: number;
  } = {},
): Append {
  const { caseId = "k1", procedure = "p", command = "perintah", digest = "digest", after = 0 } = parts;
  const { events = [started()], work = [], timer } = parts;
  const timed = timer === undefined ? {} : { timer };
  return { caseId, procedure, expectedVersion: after, command: { id: command, digest }, events, work, ...timed };
}

const AT = Date.UTC(2026, 5, 8);

function started(): Event {
  return { kind: "started", at: AT, procedure: "p", version: "v1", calendar: "c1" };
}

function entered(step: string): Event {
  return { kind: "entered", at: AT, step, round: 1, members: { bidang: ["Bidang Teknis"] } };
}

function completed(step: string, outputs: Readonly<Record<string, unknown>> = {}): Event {
  return { kind: "completed", at: AT, step, by: { actor: "kepala", name: "Drs. Alfian" }, outputs };
}

/** Outputs that a careless store would bend: nesting, numbers at their limits, empty and odd keys, and text of all kinds. */
const rich = {
  laporan: { tahun: 2026, indikator: [{ nama: "IKU 1", target: 1e21, realisasi: 0.1 }, {}], kosong: [], catatan: null },
  "kunci\0aneh": "\ud800 setengah, 🗂️, \u2028, </script>",
  benar: true,
  besar: Number.MAX_SAFE_INTEGER,
};

function waiting(step: string, actor: string, due?: number): Work {
  return { step, actor, since: 0, ...(due !== undefined && { due }) };
}

function steps(work: readonly IndexedWork[]): readonly string[] {
  return work.map((one) => one.step);
}
