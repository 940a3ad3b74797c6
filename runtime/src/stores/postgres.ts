import type { Pool as PgPool } from "pg";
import { storeError } from "./errors.js";
import { failure, postgresError } from "./postgres-errors.js";
import { migrations } from "./postgres-schema.js";
import { type Client, type Pool, storeIn } from "./postgres-store.js";
import type { Store } from "./store.js";

export { isStoreError, type StoreError, type StoreFault } from "./errors.js";

/** Where the database is, as `pg` takes it; what is missing comes from the environment (`PGHOST`, ...). */
export interface PostgresOptions {
  readonly connectionString?: string;
  /** A name, or the folder of a Unix socket. */
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string | (() => string | Promise<string>);
  readonly database?: string;
  readonly ssl?: boolean | object;
  /** The PostgreSQL schema that the tables are in; `baku` unless told. */
  readonly schema?: string;
  /** Connections of this process at most; 10 unless told. */
  readonly max?: number;
  /** How long to wait for a connection, in ms; 5,000 unless told. */
  readonly connectionTimeout?: number;
  /** How long to wait for an answer, in ms; 30,000 unless told. */
  readonly answerTimeout?: number;
  /** Takes a server that does not wait for its disk (`fsync = off`), and loses acknowledged work when its machine stops. For tests. */
  readonly lossy?: boolean;
  /** Writes nothing: for whoever only reads, by a role that may not write, or from a standby. A schema of another version is refused (STO125, STO132). */
  readonly readOnly?: boolean;
}

/**
 * Cases in a PostgreSQL database, for one process or several. An append that resolved is committed, and on the disk of the server. Brings
 * the schema forward, one process at a time. Rejects with a StoreError where the database cannot be used. A connection that breaks
 * is made anew with the next question.
 *
 * @example
 * ```ts
 * import { openOffice } from "@baku/runtime";
 * import { postgres } from "@baku/runtime/postgres";
 *
 * const store = await postgres({ host: "localhost", database: "kantor" });
 * const office = await openOffice({ procedures: [], store });
 * ```
 */
export async function postgres(options: PostgresOptions | string): Promise<Store> {
  return open(typeof options === "string" ? { connectionString: options } : options, migrations);
}

/** The same, up to a given step. */
export async function open(options: PostgresOptions, steps: readonly string[]): Promise<Store> {
  const { schema = "baku", connectionTimeout = 5_000, answerTimeout = 30_000, lossy, readOnly, ...where } = options;
  const pool = await poolOf({
    max: 10,
    ...where,
    connectionTimeoutMillis: connectionTimeout,
    query_timeout: answerTimeout,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is no failure: the pool has let it go.
  pool.on("error", () => {});
  // Whatever is asked for, the server itself then writes nothing.
  if (readOnly) pool.on("connect", (client) => client.query("SET default_transaction_read_only = on").catch(() => {}));
  const place = `"${schema.replaceAll('"', '""')}"`;
  const database = nameOf(options);
  try {
    const client = (await pool.connect()) as Client;
    try {
      await refuseUnfit(client, database, { lossy, readOnly });
      const todo = { schema, place, database, steps };
      await (readOnly ? refuseOther(client, todo) : migrate(client, todo));
      client.release();
    } catch (cause) {
      client.release(cause instanceof Error ? cause : new Error("failed"));
      throw cause;
    }
  } catch (cause) {
    await pool.end().catch(() => {});
    throw postgresError(cause, database, false);
  }
  return storeIn(pool as Pool, place, database);
}

/** Only who keeps cases in PostgreSQL has installed its driver. */
async function poolOf(options: ConstructorParameters<typeof PgPool>[0]): Promise<PgPool> {
  try {
    const { default: pg } = await import("pg");
    return new pg.Pool(options);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND")) throw cause;
    throw storeError({ code: "STO131", params: {} }, cause);
  }
}

/** Names the database in messages, without the password. */
function nameOf({ connectionString, host, port, database }: PostgresOptions): string {
  if (connectionString === undefined)
    return [host, port, database].filter((part) => part !== undefined).join("/") || "PostgreSQL";
  return connectionString.replace(/^(\w+:\/\/)[^@/]*@/, "$1").replace(/\?.*$/, "");
}

/** A server that would not keep what it is told is refused, and so is an encoding that cannot write every text. */
async function refuseUnfit(
  client: Client,
  database: string,
  { lossy = false, readOnly = false }: { readonly lossy: boolean | undefined; readonly readOnly: boolean | undefined },
): Promise<void> {
  const [row] = (
    await client.query({
      text: `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS "commit", pg_is_in_recovery() AS standby`,
    })
  ).rows as { encoding: string; fsync: string; commit: string; standby: boolean }[];
  if (row?.encoding !== "UTF8") throw failure("STO123", database);
  if (readOnly) return;
  if (row.standby) throw failure("STO126", database);
  if (!lossy && (row.fsync !== "on" || row.commit === "off")) throw failure("STO130", database);
}

interface Migrated {
  readonly schema: string;
  readonly place: string;
  readonly database: string;
  readonly steps: readonly string[];
}

/** A schema of another version, which nobody who only reads may change. */
async function refuseOther(client: Client, { schema, place, database, steps }: Migrated): Promise<void> {
  const found = await schemaVersion(client, { schema, place });
  const known = steps.length;
  if (found > known) throw storeError({ code: "STO125", params: { database, found, known } });
  if (found < known) throw storeError({ code: "STO132", params: { database, found, known } });
}

/** Under a lock of the database, so that of several processes that start at once one does it and the others find it done. */
async function migrate(client: Client, { schema, place, database, steps }: Migrated): Promise<void> {
  if ((await schemaVersion(client, { schema, place })) === steps.length) return;
  await client.query({ text: "BEGIN" });
  try {
    await client.query({ text: "SELECT pg_advisory_xact_lock($1)", values: [LOCK] });
    const found = await schemaVersion(client, { schema, place });
    if (found > steps.length) throw storeError({ code: "STO125", params: { database, found, known: steps.length } });
    await client.query({ text: `CREATE SCHEMA IF NOT EXISTS ${place}` });
    await client.query({ text: `CREATE TABLE IF NOT EXISTS ${place}.baku_schema (version int NOT NULL)` });
    for (const step of steps.slice(found)) await client.query({ text: step.replaceAll("SCHEMA", place) });
    await client.query({ text: `DELETE FROM ${place}.baku_schema` });
    await client.query({ text: `INSERT INTO ${place}.baku_schema VALUES (${steps.length})` });
    await client.query({ text: "COMMIT" });
  } catch (cause) {
    await client.query({ text: "ROLLBACK" }).catch(() => {});
    throw cause;
  }
}

/** "Baku". */
const LOCK = 0x42616b75;

/** Asks the catalogue's tables: `to_regclass` may still answer from what it knew before the lock. */
async function schemaVersion(client: Client, { schema, place }: Pick<Migrated, "schema" | "place">): Promise<number> {
  const there = await client.query({
    text: "SELECT FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = 'baku_schema'",
    values: [schema],
  });
  if (there.rows.length === 0) return 0;
  const [row] = (await client.query({ text: `SELECT version FROM ${place}.baku_schema` })).rows as {
    version: number;
  }[];
  return row?.version ?? 0;
}
