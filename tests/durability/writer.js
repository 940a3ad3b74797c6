// Appends to three cases in turn until it is killed. Every line on stdout is JSON, written before the next thing happens:
// {"ready": true} first, {"try": request} before an append, {"acknowledged": version} after it.
import { writeSync } from "node:fs";
import { sqlite } from "../../runtime/dist/stores/sqlite.js";

const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);

say({ ready: true });
const store = sqlite(process.argv[2]);
const versions = new Map((await store.cases()).map((found) => [found.caseId, found.version]));

for (let turn = 0; ; turn++) {
  const caseId = `kasus-${turn % 3}`;
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
  say({ acknowledged: result.version });
}
