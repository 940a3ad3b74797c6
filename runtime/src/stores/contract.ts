import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Event } from "../core/types.js";
import { GENESIS, isIntact } from "./chain.js";
import { indexContract } from "./contract-index.js";
import { append, bare, completed, entered, headOf, rich, started, waiting } from "./contract-requests.js";
import { isStoreError } from "./errors.js";
import type { Append, AppendResult, Store, WholeCase } from "./store.js";
import { verifyChain } from "./verify.js";

/** What every store must do. `open` gives a new, empty store each time; `runs` is how often a property makes one. */
export function storeContract(name: string, open: () => Promise<Store>, { runs = 60 } = {}): void {
  describe(`${name} keeps the contract of a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    indexContract(() => store, open, runs);

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
        expect(await store.waitingFor(id)).toEqual([{ caseId: id, procedure: id, version: 1, ...work[0] }]);
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
