import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeContract } from "./contract.js";
import { append } from "./contract-requests.js";
import { isStoreError, type StoreFault } from "./errors.js";
import { type Cluster, newCluster, withoutPostgres } from "./fixtures/cluster.js";
import { open, type PostgresOptions, postgres } from "./postgres.js";
import { migrations, queries } from "./postgres-schema.js";
import { keyOf, textOf } from "./postgres-text.js";
import { verifyChain } from "./verify.js";

let cluster: Cluster;
let schemas = 0;
let shared: PostgresOptions;

describe.skipIf(withoutPostgres)("PostgreSQL", () => {
  beforeAll(() => {
    cluster = newCluster();
    shared = cluster.database();
  }, 60_000);
  afterAll(() => cluster.remove());

  storeContract("postgres", () => postgres({ ...shared, schema: `s${++schemas}`, max: 4 }), { runs: 8 });

  describe("a database", () => {
    test("has everything when it is opened again, by whoever may only use its tables", async () => {
      const where = cluster.database();
      const first = await postgres(where);
      await first.append(append({ work: [{ step: "telaah", actor: "kepala", since: 1 }] }));
      await first.close();
      sql(where, "CREATE ROLE loket LOGIN; GRANT USAGE ON SCHEMA baku TO loket");
      sql(where, "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA baku TO loket");
      const second = await postgres({ ...where, user: "loket" });
      expect(await second.waitingFor("kepala")).toHaveLength(1);
      expect(await second.append(append({ command: "b", after: 1 }))).toMatchObject({ version: 2 });
      await second.close();
    });

    test("is made by one of several processes that start at once", async () => {
      const where = cluster.database();
      const stores = await Promise.all(Array.from({ length: 8 }, () => postgres(where)));
      const results = await Promise.all(stores.map((store, index) => store.append(append({ command: String(index) }))));
      expect(results.filter((result) => result.kind === "appended")).toHaveLength(1);
      await Promise.all(stores.map((store) => store.close()));
    });

    test("keeps its cases when its schema moves forward, and stays as it was when that fails", async () => {
      const where = cluster.database();
      for (let length = 1; length <= migrations.length; length++) {
        const old = await open(where, migrations.slice(0, length));
        await old.close();
      }
      const store = await postgres(where);
      await store.append(append());
      await store.close();
      const steps = [...migrations, "ALTER TABLE SCHEMA.cases ADD COLUMN note text", "DROP TABLE SCHEMA.there_is_none"];
      expect(await faultOf(open(where, steps))).toMatchObject({ code: "STO124" });
      const again = await postgres(where);
      expect(await again.events("k1")).toHaveLength(1);
      await again.close();
    });

    test("is read by whoever may write nothing, and nothing is written", async () => {
      const where = cluster.database();
      expect(await faultOf(postgres({ ...where, readOnly: true }))).toMatchObject({
        code: "STO132",
        params: { found: 0 },
      });
      expect(sql(where, "SELECT count(*) FROM pg_namespace WHERE nspname = 'baku'")).toMatch(/\b0\b/);
      await (await open(where, migrations.slice(0, 1))).close();
      expect(await faultOf(postgres({ ...where, readOnly: true }))).toMatchObject({
        code: "STO132",
        params: { found: 1 },
      });
      const writer = await postgres(where);
      await writer.append(append());
      sql(where, "CREATE ROLE pemeriksa LOGIN; GRANT USAGE ON SCHEMA baku TO pemeriksa");
      sql(where, "GRANT SELECT ON ALL TABLES IN SCHEMA baku TO pemeriksa");
      for (const user of ["baku", "pemeriksa"]) {
        const reader = await postgres({ ...where, user, readOnly: true });
        expect(await reader.events("k1")).toHaveLength(1);
        expect(await faultOf(reader.append(append({ command: "b", after: 1 })))).toMatchObject({ code: "STO126" });
        await reader.close();
      }
      expect(await writer.events("k1")).toHaveLength(1);
      await writer.close();
    });

    test("that asks for serializable transactions is served too", async () => {
      const where = cluster.database();
      sql(where, `ALTER DATABASE ${where.database} SET default_transaction_isolation = serializable`);
      const store = await postgres(where);
      const races = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.append(append({ caseId: `k${index % 4}`, command: `${index}` })),
        ),
      );
      expect(races.filter((result) => result.kind === "appended")).toHaveLength(4);
      await store.close();
    });

    test("answers an inbox from a range of its index, without sorting", async () => {
      const where = cluster.database();
      const store = await postgres(where);
      sql(
        where,
        `INSERT INTO baku.cases (id, procedure, version, timer) SELECT n, 'p', 1, n FROM generate_series(1, 20000) n`,
      );
      sql(where, `INSERT INTO baku.work SELECT number, 1, 's', 'x', NULL, NULL, 1, number FROM baku.cases; ANALYZE`);
      for (const [query, value] of [
        [queries.waitingFor, "'x'"],
        [queries.dueBefore, "15000"],
        [queries.timersBefore, "15000"],
      ] as const) {
        const text = query.replaceAll("SCHEMA", "baku").replace("PAGE", "LIMIT 100 OFFSET 0").replace("$1", value);
        const plan = sql(where, `EXPLAIN ${text}`);
        expect(plan).toMatch(/Index Scan using (inbox|agenda|timers)/);
        expect(plan).not.toMatch(/Seq Scan|Sort {2}/);
      }
      await store.close();
    });
  });

  test("a random id of any length and any letters is kept apart from all others", async () => {
    const where = cluster.database();
    const store = await postgres(where);
    const long = Array.from({ length: 6_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join("");
    const ids = [long, `${long}x`, "\u0001", "\u0001\u0001", "\0", "\u00010", keyOf(long).key];
    for (const id of ids) {
      const work = [{ step: id, actor: id, member: id, since: 0 }];
      expect(await store.append(append({ caseId: id, command: id, digest: id, work }))).toMatchObject({ version: 1 });
    }
    expect((await store.cases()).map(({ caseId }) => caseId)).toEqual(ids);
    for (const id of ids) {
      expect(await store.waitingFor(id)).toMatchObject([{ caseId: id, actor: id, step: id, member: id }]);
      expect(await store.command(id, id)).toMatchObject({ id, digest: id });
      expect(verifyChain(id, await store.events(id))).toEqual([]);
      expect(textOf(keyOf(id))).toBe(id);
    }
    await store.close();
  });

  describe("what cannot be used is refused", () => {
    test.each<[string, StoreFault["code"], () => PostgresOptions]>([
      ["no server", "STO120", () => ({ host: "/tmp/there-is-none", database: "x" })],
      ["no such database", "STO122", () => ({ ...shared, database: "tidak_ada" })],
      ["no such user", "STO122", () => ({ ...shared, user: "siapa" })],
      ["another encoding", "STO123", () => cluster.database("ENCODING 'LATIN1' TEMPLATE template0")],
      ["tables of another program", "STO124", () => prepared("CREATE SCHEMA baku; CREATE TABLE baku.cases (nip text)")],
      ["a read-only database", "STO126", () => prepared("ALTER DATABASE DB SET default_transaction_read_only = on")],
      [
        "one that does not wait for its disk",
        "STO130",
        () => prepared("ALTER DATABASE DB SET synchronous_commit = off"),
      ],
    ])("%s: %s", async (_, code, where) => {
      expect(await faultOf(postgres(where()))).toMatchObject({ code });
    });

    test("a newer schema: STO125", async () => {
      const where = cluster.database();
      await (await open(where, [...migrations, "SELECT 1"])).close();
      expect(await faultOf(postgres(where))).toMatchObject({
        code: "STO125",
        params: { found: migrations.length + 1, known: migrations.length },
      });
    });
  });

  describe("commands of many cases at once", () => {
    test("are each judged by themselves: none pays for another", async () => {
      const where = cluster.database();
      const store = await postgres(where);
      await store.append(append({ caseId: "lama", command: "x" }));
      // Another program has put in what the one of these cases would write.
      await store.append(append({ caseId: "rusak", command: "x" }));
      sql(
        where,
        "INSERT INTO baku.events SELECT case_number, 2, '', 0, '', '', '', '' FROM baku.events WHERE case_number = 2",
      );
      const asked = [
        { caseId: "rusak", command: "y", after: 1 },
        { caseId: "baru", command: "y" },
        { caseId: "lama", command: "x", after: 1 },
        { caseId: "lama", command: "z", after: 1 },
        { caseId: "lama", command: "w", after: 0 },
      ];
      const results = await Promise.all(
        asked.map((each) => store.append(append(each)).catch(() => ({ kind: "failed" }))),
      );
      expect(results.map(({ kind }) => kind)).toEqual(["failed", "appended", "seen", "appended", "conflict"]);
      for (const id of ["baru", "lama"]) expect(verifyChain(id, await store.events(id))).toEqual([]);
      await store.close();
    });

    test("go on while somebody holds the row of one", async () => {
      const where = cluster.database();
      const store = await postgres(where);
      const ids = Array.from({ length: 20 }, (_, index) => `k${index}`);
      await Promise.all(ids.map((caseId) => store.append(append({ caseId, command: "a" }))));
      const holder = new pg.Client(where);
      await holder.connect();
      await holder.query("BEGIN");
      await holder.query("SELECT FROM baku.cases WHERE id = 'k0' FOR UPDATE");
      const held = store.append(append({ caseId: "k0", command: "b", after: 1 }));
      await new Promise((resolve) => setTimeout(resolve, 20));
      for (const caseId of ids.slice(1))
        expect(await store.append(append({ caseId, command: "b", after: 1 }))).toMatchObject({ version: 2 });
      await holder.query("COMMIT");
      expect(await held).toMatchObject({ version: 2 });
      await holder.end();
      await store.close();
    });
  });

  test("a password is in no message", async () => {
    const fault = await faultOf(postgres("postgres://baku:rahasia@127.0.0.1:1/kasus?sslmode=disable"));
    expect(fault).toEqual({ code: "STO120", params: { database: "postgres://127.0.0.1:1/kasus" } });
  });
});

function prepared(text: string): PostgresOptions {
  const where = cluster.database();
  sql(where, text.replace("DB", where.database));
  return where;
}

function sql({ database = "" }: PostgresOptions, text: string): string {
  return cluster.run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", text);
}

async function faultOf(promise: Promise<unknown>): Promise<StoreFault | undefined> {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (!isStoreError(error)) throw error;
  return error.fault;
}
