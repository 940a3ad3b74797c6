// `npm start`: the SOP from text to a case that has run. Each line that it runs can be typed by hand.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { styleText } from "node:util";

const db = ".baku/kasus.db";
mkdirSync(".baku", { recursive: true });
for (const end of ["", "-shm", "-wal"]) rmSync(db + end, { force: true });

baku("build", "sops", "--out", "sops/generated", "--emit", "ts,json,schema,mermaid,swimlane");
baku("run", "sops/generated/laporan-kinerja-tahunan.sop.ts", "--auto", "--db", db, "--clock", "2026-01-05T07:30");

function baku(...args) {
  console.log(styleText("bold", `$ npx baku ${args.join(" ")}`));
  const run = spawnSync(process.execPath, ["cli/bin/baku.js", ...args], { stdio: "inherit" });
  if (run.status !== 0) process.exit(run.status ?? 1);
  console.log();
}
