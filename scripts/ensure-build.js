// Builds what is missing or older than its source: after a clone, a pull or an edit, `npm start` and `npm test` just work, and what
// is packed is what the sources say.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL("..", import.meta.url));
for (const script of [["node_modules/typescript/bin/tsc", "-b"], ["scripts/bundle.js"]]) {
  const { status } = spawnSync(process.execPath, script, { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
