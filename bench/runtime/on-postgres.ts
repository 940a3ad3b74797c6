import { postgres } from "@baku/runtime/postgres";
import { newCluster } from "../../runtime/src/stores/fixtures/cluster.ts";
import { steps } from "../fourteen.ts";
import { officeOn, runCases } from "./cases.ts";
import { figure } from "./figures.ts";
import { peer } from "./load.ts";
import { askWaiting, WAITING } from "./waiting.ts";

type Cluster = ReturnType<typeof newCluster>;
interface Durable {
  run(): Promise<void>;
  close(): Promise<void>;
}

const ROUNDS = 3;

/** Durable steps on a PostgreSQL of its own, with fsync, beside DBOS on the same server; then its inbox. */
export async function onPostgres() {
  const cluster = newCluster();
  try {
    for (const connections of [1, 16]) await durableSteps(cluster, connections);
    for (const waiting of WAITING) await inbox(cluster, waiting);
  } finally {
    cluster.remove();
  }
}

/** As many cases at once as connections, ours and theirs in turn. */
async function durableSteps(cluster: Cluster, connections: number) {
  const office = await officeOn(await postgres({ ...cluster.database(), max: connections }));
  const { dbos } = await peer("dbos");
  const theirs = (await dbos?.(cluster.database(), steps, connections)) as Durable;
  const best = { ours: 0, theirs: 0 };
  await runCases(office, connections, connections);
  await runTheirs(theirs, connections, connections);
  for (let round = 0; round < ROUNDS; round++) {
    best.ours = Math.max(best.ours, await runCases(office, 20 * connections, connections));
    best.theirs = Math.max(best.theirs, await runTheirs(theirs, 4 * connections, connections));
  }
  const many = connections === 1 ? "1 connection" : `${connections} connections`;
  figure(`DBOS on PostgreSQL, ${many}`, best.theirs, "steps/s");
  figure(`PostgreSQL, ${many}: commands`, best.ours, "commands/s", { name: "DBOS", value: best.theirs });
  await theirs.close();
  await office.close();
}

async function runTheirs(theirs: Durable, cases: number, atOnce: number): Promise<number> {
  let next = 0;
  const worker = async () => {
    while (next++ < cases) await theirs.run();
  };
  const from = process.hrtime.bigint();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (cases * steps.length * 1e9) / Number(process.hrtime.bigint() - from);
}

async function inbox(cluster: Cluster, waiting: number) {
  const where = cluster.database();
  const store = await postgres(where);
  const sql = (text: string) => cluster.run("psql", "-q", "-d", where.database, "-c", text);
  sql(
    `INSERT INTO baku.cases (id, procedure, version, timer) SELECT 'k' || n, 'p', 8, n FROM generate_series(1, ${waiting}) n`,
  );
  sql(`INSERT INTO baku.work (case_number, position, step, actor, since, due)
    SELECT n, 0, 'langkah8', 'actor' || (n % 10), n, (n * 7919::bigint) % ${waiting} FROM generate_series(1, ${waiting}) n`);
  sql("VACUUM ANALYZE");
  await askWaiting("PostgreSQL", store, waiting);
  await store.close();
}
