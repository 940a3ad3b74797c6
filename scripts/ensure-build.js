// Builds when the build is missing or older than a source: after a clone, a pull or an edit, `npm start` just works.
import { spawnSync } from "node:child_process";

const run = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b"], { stdio: "inherit" });
process.exit(run.status ?? 1);
