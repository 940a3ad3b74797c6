// Builds what is missing or older than its source: after a clone, a pull or an edit, `npm start` and `npm test` just work.
import { spawnSync } from "node:child_process";

for (const script of [["node_modules/typescript/bin/tsc", "-b"], ["scripts/bundle.js"]]) {
  const { status } = spawnSync(process.execPath, script, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
