import { DBOS } from "@dbos-inc/dbos-sdk";

/**
 * DBOS on the same server: a case is a workflow, and a step of it is `DBOS.runStep`, whose result is on record before the next begins. It has no
 * actors, documents or people to wait for: what runs inside of a step is nothing.
 */
export async function dbos({ host, user, database }, steps, connections) {
  DBOS.setConfig({
    name: "fourteen",
    systemDatabaseUrl: `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
    systemDatabasePoolSize: connections + 1,
    logLevel: "error",
    runAdminServer: false,
  });
  const workflow = DBOS.registerWorkflow(
    async () => {
      for (const { id, makes } of steps) await DBOS.runStep(async () => ({ [makes]: {} }), { name: id });
    },
    { name: `fourteen-${connections}` },
  );
  await DBOS.launch();
  return { run: () => workflow(), close: () => DBOS.shutdown() };
}
