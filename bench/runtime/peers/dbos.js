import { DBOS } from "@dbos-inc/dbos-sdk";

/**
 * DBOS on the same server: a case is a workflow. It has no actors or documents: what runs inside of a step is nothing. `run` takes one
 * from start to end by itself, each step a `DBOS.runStep`, whose result is on record before the next begins. `serve` has people in it,
 * as its documentation does it: the workflow waits for a message, and tells by an event that it has taken it.
 */
export async function dbos({ host, user, database }, steps, connections) {
  DBOS.setConfig({
    name: "fourteen",
    systemDatabaseUrl: `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
    systemDatabasePoolSize: connections + 1,
    logLevel: "error",
    runAdminServer: false,
  });
  const alone = DBOS.registerWorkflow(
    async () => {
      for (const { id, makes } of steps) await DBOS.runStep(async () => ({ [makes]: {} }), { name: id });
    },
    { name: `fourteen-${connections}` },
  );
  const served = DBOS.registerWorkflow(
    async () => {
      for (const { id } of steps) {
        await DBOS.recv(id, WAIT);
        await DBOS.setEvent(id, true);
      }
    },
    { name: `fourteen-served-${connections}` },
  );
  await DBOS.launch();
  return {
    run: () => alone(),
    async serve() {
      const { workflowID } = await DBOS.startWorkflow(served)();
      for (const { id, actor, makes } of steps) {
        await DBOS.send(workflowID, { actor, [makes]: {} }, id);
        await DBOS.getEvent(workflowID, id, WAIT);
      }
    },
    close: () => DBOS.shutdown(),
  };
}

/** Seconds. */
const WAIT = 60;
