// Builds what is missing or older than its source: after a clone, a pull or an edit, `npm start` and `npm test` just work.
import { spawnSync } from "node:child_process";

const run = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b"], { stdio: "inherit" });
process.exit(run.status ?? 1);
