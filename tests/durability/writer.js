// Appends to three cases at once until it is killed: `node writer.js sqlite PATH [before|after N]`, `node writer.js postgres OPTIONS
// [before|sent|after N]`. Every line on stdout is JSON, written before the next thing happens: {"ready": true} first, {"try": request}
// before an append, {"acknowledged": caseId} after it. With a moment it kills itself there (die.js).
import { writeSync } from "node:fs";
import { postgres } from "../../runtime/dist/stores/postgres.js";
import { sqlite } from "../../runtime/dist/stores/sqlite.js";
import { dieAtCommit, dieAtStatement } from "./die.js";

const [, , kind, where, moment, number] = process.argv;
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);
if (moment) (kind === "sqlite" ? dieAtCommit : dieAtStatement)(moment, Number(number));

say({ ready: true });
const store = kind === "sqlite" ? sqlite(where) : await postgres(JSON.parse(where));
const versions = new Map((await store.cases()).map((found) => [found.caseId, found.version]));
await Promise.all(["kasus-0", "kasus-1", "kasus-2"].map(write));

async function write(caseId) {
  for (let turn = 0; ; turn++) {
    const version = versions.get(caseId) ?? 0;
    const request = {
      caseId,
      procedure: "p",
      expectedVersion: version,
      command: { id: `perintah-${version}`, digest: "d" },
      events: Array.from({ length: 1 + (turn % 4) }, (_, index) => ({
        kind: "entered",
        at: version,
        step: `langkah-${index}`,
        round: 1,
      })),
      work: [{ step: `sesudah-${version}`, actor: caseId, since: version }],
    };
    say({ try: request });
    const result = await store.append(request);
    if (result.kind !== "appended") throw new Error(`${caseId} ${version}: ${JSON.stringify(result)}`);
    versions.set(caseId, result.version);
    say({ acknowledged: caseId });
  }
}
