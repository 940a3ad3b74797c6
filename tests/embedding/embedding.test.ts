import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A fresh project outside the workspace, with the packed tarball of the runtime as npm would publish it. */
let project: string;
const tsc = resolve("node_modules/typescript/bin/tsc");
const npm = (args: readonly string[], cwd: string) =>
  execFileSync("npm", [...args, "--loglevel=error"], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "baku-embedding-"));
  const packed = ["runtime", "node_modules/@noble/hashes"].map((folder) => {
    const [{ filename }] = JSON.parse(
      npm(["pack", "--json", "--ignore-scripts", "--pack-destination", project], resolve(folder)),
    ) as [{ filename: string }];
    return `./${filename}`;
  });
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module", private: true }));
  npm(["install", "--offline", "--no-audit", "--no-fund", ...packed], project);
  cpSync("tests/embedding/application.ts", join(project, "application.ts"));
  cpSync("sops/generated/laporan-kinerja-tahunan.sop.ts", join(project, "laporan-kinerja-tahunan.sop.ts"));
  const compilerOptions = {
    target: "es2023",
    lib: ["es2023", "dom"],
    module: "nodenext",
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    outDir: "out",
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test("the application type-checks, its wrong lines do not, and it runs a case to its end", () => {
  const compiled = spawnSync(process.execPath, [tsc, "-p", "."], { cwd: project, encoding: "utf8" });
  expect(compiled.stdout + compiled.stderr).toBe("");
  const { stdout, stderr } = spawnSync(process.execPath, ["out/application.js"], { cwd: project, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual([
    "RUN110 RUN130 RUN106 RUN105",
    // 15 minutes of working time from 07:31 in Pontianak.
    "tandaTangan 2026-01-05T00:46:00.000Z",
    "lkjip-2026 tandaTangan",
    expect.stringMatching(/"state":"ditandatangani".*"realisasi":82.5/),
    expect.stringMatching(/^ended \d+$/),
  ]);
}, 60_000);

test("the package holds what it needs and nothing else", () => {
  const [{ files }] = JSON.parse(npm(["pack", "--json", "--dry-run", "--ignore-scripts"], resolve("runtime"))) as [
    { files: { path: string }[] },
  ];
  const paths = files.map((f) => f.path);
  expect(paths).toContain("src/procedure/procedure.schema.json");
  expect(paths.filter((p) => /test|fixtures|tsbuildinfo|contract/.test(p))).toEqual([]);
});
