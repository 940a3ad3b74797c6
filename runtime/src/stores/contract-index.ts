import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { append, steps, waiting } from "./contract-requests.js";
import type { CasesPage, Store, Work } from "./store.js";

/** What every store must answer about open work, timers and cases, a page at a time. `store` is the one of the test that runs. */
export function indexContract(store: () => Store, open: () => Promise<Store>, runs: number): void {
  describe("the index of open work", () => {
    test("is replaced as a whole by every append", async () => {
      await store().append(
        append({ command: "a", work: [waiting("telaah", "kepala", 9), waiting("arsip", "staf", 8)] }),
      );
      await store().append(append({ command: "b", after: 1, work: [waiting("koreksi", "kepala", 7)] }));
      expect(steps(await store().waitingFor("kepala"))).toEqual(["koreksi"]);
      expect(await store().waitingFor("staf")).toEqual([]);
      expect(steps(await store().dueBefore(100))).toEqual(["koreksi"]);
      await store().append(append({ command: "c", after: 2, work: [] }));
      expect(await store().waitingFor("kepala")).toEqual([]);
      expect(await store().dueBefore(100)).toEqual([]);
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
      await store().append(append({ work }));
      expect(steps(await store().waitingFor("kepala"))).toEqual([
        ...["segeraLama", "segeraBaru", "nanti", "tanpaTenggatLama", "tanpaTenggatBaru"],
      ]);
      expect(await store().waitingFor("kepal")).toEqual([]);
    });

    test("answers what is due before an instant, and not at it", async () => {
      await store().append(
        append({ work: [waiting("b", "x", 20), waiting("a", "y", 10), waiting("c", "z"), waiting("nol", "z", -1)] }),
      );
      expect(steps(await store().dueBefore(20))).toEqual(["nol", "a"]);
      expect(steps(await store().dueBefore(21))).toEqual(["nol", "a", "b"]);
      expect(steps(await store().dueBefore(Number.POSITIVE_INFINITY))).toEqual(["nol", "a", "b"]);
      expect(steps(await store().dueBefore(-1))).toEqual([]);
    });

    test("answers which cases have a timer set before an instant, as their last command left it", async () => {
      const ids = async (instant: number) => (await store().timersBefore(instant)).map(({ caseId }) => caseId);
      await store().append(append({ caseId: "k1", timer: 20 }));
      await store().append(append({ caseId: "k2", timer: 10 }));
      await store().append(append({ caseId: "k3" }));
      await store().append(append({ caseId: "k4", timer: 10 }));
      expect(await ids(10)).toEqual([]);
      expect(await ids(11)).toEqual(["k2", "k4"]);
      expect(await ids(Number.POSITIVE_INFINITY)).toEqual(["k2", "k4", "k1"]);
      await store().append(append({ caseId: "k2", command: "b", after: 1, timer: 30 }));
      await store().append(append({ caseId: "k4", command: "b", after: 1 }));
      expect(await ids(100)).toEqual(["k1", "k2"]);
      expect(await store().timersBefore(21)).toMatchObject([{ caseId: "k1", procedure: "p", version: 1 }]);
    });

    test("names the case, the procedure that it last had, and the member", async () => {
      await store().append(append({ command: "a", procedure: "lama" }));
      const work = { ...waiting("kumpulkanData", "bidang", 5), member: "Bidang Teknis" };
      await store().append(append({ command: "b", after: 1, procedure: "baru", work: [work] }));
      expect(await store().waitingFor("bidang")).toEqual([{ caseId: "k1", procedure: "baru", version: 2, ...work }]);
      expect(await store().cases()).toMatchObject([{ caseId: "k1", procedure: "baru", version: 2 }]);
    });

    test("says of a paused case since when", async () => {
      const work = [{ ...waiting("telaah", "kepala"), paused: 0 }, waiting("arsip", "kepala", 9)];
      await store().append(append({ work }));
      const indexed = work.map((one) => ({ caseId: "k1", procedure: "p", version: 1, ...one }));
      expect(await store().waitingFor("kepala")).toEqual(indexed.toReversed());
      expect((await store().read("k1"))?.work).toEqual(work);
      await store().append(append({ command: "b", after: 1, work: [waiting("telaah", "kepala")] }));
      expect(await store().waitingFor("kepala")).toEqual([
        { caseId: "k1", procedure: "p", version: 2, ...waiting("telaah", "kepala") },
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
          const all = [...model].flatMap(([caseId, { version, work }]) =>
            work.map((one) => ({ caseId, procedure: "p", version, ...one })),
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

  describe("pages", () => {
    test("are 100 long unless told, and put together give the whole", async () => {
      const ids = Array.from({ length: 103 }, (_, index) => `k${index}`);
      for (const [index, caseId] of ids.entries()) {
        await store().append(
          append({ caseId, work: [waiting("telaah", "kepala", 1000 - index)], timer: 1000 - index }),
        );
      }
      const questions: ((page?: { offset?: number; limit?: number }) => Promise<readonly { caseId: string }[]>)[] = [
        (page) => store().cases(page),
        async (page) => (await store().waitingFor("kepala", page)).map(({ caseId }) => ({ caseId })),
        (page) => store().timersBefore(2000, page),
        async (page) => (await store().dueBefore(2000, page)).map(({ caseId }) => ({ caseId })),
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
      expect((await store().cases()).map((found) => found.caseId)).toEqual(ids.slice(0, 100));
    });

    test("of cases may begin after one, and after one that is not there are empty", async () => {
      const ids = ["b", "a\0", "c", "a"];
      for (const caseId of ids) await store().append(append({ caseId }));
      const after = async (page: CasesPage) => (await store().cases(page)).map(({ caseId }) => caseId);
      for (const [index, id] of ids.entries()) expect(await after({ after: id })).toEqual(ids.slice(index + 1));
      expect(await after({ after: "b", offset: 1, limit: 1 })).toEqual(["c"]);
      for (const none of ["", "x", "\ud800"]) expect(await after({ after: none })).toEqual([]);
    });
  });
}
