import { postgres } from "@baku/runtime/postgres";
import { newCluster } from "../../runtime/src/stores/fixtures/cluster.ts";
import { steps } from "../fourteen.ts";
import { officeOn, runCases } from "./cases.ts";
import { beside, figure, median } from "./figures.ts";
import { peer } from "./load.ts";
import { askWaiting, WAITING } from "./waiting.ts";

type Cluster = ReturnType<typeof newCluster>;
interface Durable {
  run(): Promise<void>;
  serve(): Promise<void>;
  close(): Promise<void>;
}

const ROUNDS = 9;

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

/** As many cases at once as connections, ours and theirs in turn; the middle of the rounds and of their ratios. */
async function durableSteps(cluster: Cluster, connections: number) {
  const office = await officeOn(await postgres({ ...cluster.database(), max: connections }));
  const { dbos } = await peer("dbos");
  const theirs = (await dbos?.(cluster.database(), steps, connections)) as Durable;
  const many = (run: () => Promise<void>) => runMany(run, 2 * connections, connections);
  await runCases(office, connections, connections);
  await many(theirs.run);
  const rounds: { ours: number; alone: number; served: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await runCases(office, 4 * connections, connections);
    rounds.push({ ours, alone: await many(theirs.run), served: await many(theirs.serve) });
  }
  const on = connections === 1 ? "1 connection" : `${connections} connections`;
  const our = `PostgreSQL, ${on}: commands`;
  figure(`DBOS on PostgreSQL, ${on}: steps that wait for nobody`, median(rounds.map(({ alone }) => alone)), "steps/s");
  figure(`DBOS on PostgreSQL, ${on}: steps that people do`, median(rounds.map(({ served }) => served)), "steps/s");
  const value = median(rounds.map(({ ours }) => ours));
  figure(
    our,
    value,
    "commands/s",
    beside(
      "DBOS, steps that wait for nobody",
      value,
      rounds.map(({ ours, alone }) => ours / alone),
    ),
  );
  figure(
    our,
    value,
    "commands/s",
    beside(
      "DBOS, steps that people do",
      value,
      rounds.map(({ ours, served }) => ours / served),
    ),
  );
  await theirs.close();
  await office.close();
}

async function runMany(run: () => Promise<void>, cases: number, atOnce: number): Promise<number> {
  let next = 0;
  const worker = async () => {
    while (next++ < cases) await run();
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
