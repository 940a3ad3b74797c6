import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A sample as a developer would have it: a copy outside the workspace, with the runtime as npm would publish it. */
export function copyOf(sample: string): string {
  const project = mkdtempSync(join(tmpdir(), "baku-sample-"));
  cpSync(join("samples", sample), project, { recursive: true });
  cpSync("sops/generated/permohonan-izin-cuti.sop.ts", join(project, "permohonan-izin-cuti.sop.ts"));
  const packed = npm(["pack", "--json", "--ignore-scripts", "--pack-destination", project], resolve("runtime"));
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const manifest = join(project, "package.json");
  writeFileSync(
    manifest,
    readFileSync(manifest, "utf8").replace('"@baku/runtime": "0.1.0"', `"@baku/runtime": "./${filename}"`),
  );
  npm(["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], project);
  return project;
}

/** What the compiler finds in it. */
export function typeErrors(project: string): string {
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", "."], { cwd: project, encoding: "utf8" });
  return stdout + stderr;
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", [...args, "--loglevel=error"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}
