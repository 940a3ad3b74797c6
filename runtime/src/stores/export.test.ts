import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { append } from "./contract-requests.js";
import { exportCases, importCases, readExport } from "./export.js";
import { type Cluster, newCluster, withoutPostgres } from "./fixtures/cluster.js";
import { memory } from "./memory.js";
import { postgres } from "./postgres.js";
import { sqlite } from "./sqlite.js";
import type { Store } from "./store.js";

const folder = mkdtempSync(join(tmpdir(), "baku-export-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Three cases of all kinds. */
async function fill(store: Store): Promise<void> {
  for (const caseId of ["lkjip-2026", "a\0b 🗂️", "kosong"]) {
    const events = caseId === "kosong" ? [] : append().events;
    const work = [{ step: "telaah", actor: "kepala\0", member: "m", since: 1, due: 9 }];
    await store.append(append({ caseId, command: "a", events, work, timer: 7 }));
  }
  await store.append(
    append({ caseId: "lkjip-2026", command: "b", after: 1, events: [...append().events, ...append().events] }),
  );
  await store.append(append({ caseId: "lkjip-2026", command: "tanpa", after: 3, events: [] }));
}

async function linesOf(store: Store, ids?: readonly string[]): Promise<string[]> {
  return all(exportCases(store, ids));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("an export", () => {
  test("is put into another store, and exports again to the same lines", async () => {
    const [from, to] = [memory(), memory()];
    await fill(from);
    const lines = await linesOf(from);
    expect(await importCases(to, lines)).toEqual({
      imported: ["lkjip-2026", "a\0b 🗂️", "kosong"],
      same: [],
      problems: [],
    });
    expect(await linesOf(to)).toEqual(lines);
    expect(await importCases(to, lines)).toMatchObject({ imported: [], same: ["lkjip-2026", "a\0b 🗂️", "kosong"] });
  });

  test("holds the cases that were asked for, and leaves out what is not there", async () => {
    const store = memory();
    await fill(store);
    const [first, second] = await linesOf(store, ["tidak ada", "kosong"]);
    expect(JSON.parse(first ?? "")).toEqual({ export: "baku", schema: 1 });
    expect(JSON.parse(second ?? "")).toMatchObject({ case: { caseId: "kosong", version: 0 } });
  });

  test("of a case that is there with another history is refused, and the other cases go in", async () => {
    const [from, to] = [memory(), memory()];
    await fill(from);
    await to.append(append({ caseId: "lkjip-2026", command: "lain" }));
    const before = await to.read("lkjip-2026");
    const { imported, problems } = await importCases(to, await linesOf(from));
    expect(imported).toEqual(["a\0b 🗂️", "kosong"]);
    expect(problems).toEqual([{ code: "STO303", params: { case: "lkjip-2026" } }]);
    expect(await to.read("lkjip-2026")).toEqual(before);
  });
});

describe("an export that someone has had his hands in", () => {
  const bent: readonly [string, (lines: string[]) => string[], readonly string[]][] = [
    [
      "a changed event",
      (lines) => lines.map((line, at) => (at === 3 ? line.replace('"at":', '"at":1') : line)),
      ["STO201"],
    ],
    ["a removed event", (lines) => lines.toSpliced(3, 1), ["STO202"]],
    ["a removed last event", (lines) => lines.toSpliced(4, 1), ["STO202"]],
    ["an event that stands twice", (lines) => lines.toSpliced(3, 0, lines[3] ?? ""), ["STO203"]],
    ["two events that changed places", (lines) => lines.toSpliced(2, 2, lines[3] ?? "", lines[2] ?? ""), ["STO204"]],
    ["a removed case", (lines) => lines.toSpliced(1, 4), ["STO302"]],
    ["a cut file", (lines) => lines.slice(0, -1), ["STO302"]],
    ["a file that was cut in a line", (lines) => [...lines.slice(0, 3), "{"], ["STO301", "STO302"]],
    ["a line that is no line", (lines) => lines.toSpliced(2, 0, "null"), ["STO301"]],
    [
      "a command that says it made other events",
      (lines) => lines.map((line) => line.replace('"to":1}', '"to":2}')),
      ["STO301", "STO301"],
    ],
    [
      "work that is none",
      (lines) => lines.map((line) => line.replace('"work":[{', '"work":[7,{')),
      ["STO301", "STO302"],
    ],
    ["another file", () => ["Nomor;Kegiatan"], ["STO304"]],
    ["no file", () => [], ["STO302"]],
    ["a newer one", (lines) => [lines[0]?.replace('"schema":1', '"schema":2') ?? "", ...lines.slice(1)], ["STO305"]],
  ];
  test.each(bent)("%s is told", async (_, bend, codes) => {
    const [from, to] = [memory(), memory()];
    await fill(from);
    const { problems } = await importCases(to, bend(await linesOf(from)));
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
    for (const { caseId } of await to.cases()) expect(await to.read(caseId)).toEqual(await from.read(caseId));
  });

  test("whatever line is lost, something is told", async () => {
    const store = memory();
    await fill(store);
    const lines = await linesOf(store);
    for (const gone of lines.keys()) {
      const read = await all(readExport(lines.toSpliced(gone, 1)));
      expect(read.flatMap(({ problems }) => problems)).not.toEqual([]);
    }
  });
});

describe.skipIf(withoutPostgres)("an export between PostgreSQL and SQLite", () => {
  let cluster: Cluster;
  beforeAll(() => {
    cluster = newCluster();
  }, 60_000);
  afterAll(() => cluster.remove());

  test("goes there and back again, and is the same all the way", async () => {
    const stores = [
      memory(),
      sqlite(join(folder, "a.db")),
      await postgres(cluster.database()),
      sqlite(join(folder, "b.db")),
    ];
    await fill(stores[0] as Store);
    const lines = await linesOf(stores[0] as Store);
    for (const [index, store] of stores.slice(1).entries()) {
      expect((await importCases(store, await linesOf(stores[index] as Store))).problems).toEqual([]);
      expect(await linesOf(store)).toEqual(lines);
    }
    await Promise.all(stores.map((store) => store.close()));
  });

  test("a dump of PostgreSQL's own is restored whole", async () => {
    const [from, to] = [cluster.database(), cluster.database()];
    const store = await postgres(from);
    await fill(store);
    cluster.run("pg_dump", "-Fc", "-n", "baku", "-f", "cadangan.dump", from.database);
    cluster.run("pg_restore", "-d", to.database, "cadangan.dump");
    const restored = await postgres(to);
    expect(await linesOf(restored)).toEqual(await linesOf(store));
    await Promise.all([store.close(), restored.close()]);
  });
});
