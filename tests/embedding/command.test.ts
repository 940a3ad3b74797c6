import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { canRun } from "../require.js";

/** The command in an empty folder, installed from the packed tarballs of all four packages. */

const project = mkdtempSync(join(tmpdir(), "baku-command-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));
const packs = ["grammar", "runtime", "compiler", "cli"];

test.skipIf(!canRun("registry", installed(), 1))(
  "does all its work outside the workspace",
  { timeout: 120_000 },
  () => {
    cpSync("sops/permohonan-izin-cuti.sop", join(project, "izin-cuti.sop"));
    expect(baku("check", "izin-cuti.sop")).toMatchObject({ status: 0, stderr: "" });
    const formats = ["ts", "json", "mermaid", "svg", "html", "pdf", "xlsx", "docx"];
    expect(baku("build", "izin-cuti.sop", "--out", "hasil", "--emit", formats.join())).toMatchObject({ status: 0 });
    const ends = [".docx", ".html", ".mmd", ".pdf", ".sop.json", ".sop.ts", ".svg", ".xlsx"];
    expect(readdirSync(join(project, "hasil")).sort()).toEqual(ends.map((end) => `izin-cuti${end}`));
    for (const end of ends) expect(statSync(join(project, `hasil/izin-cuti${end}`)).size).toBeGreaterThan(1_000);
    expect(baku("run", "izin-cuti.sop", "--auto")).toMatchObject({ status: 0, stderr: "" });
    writeFileSync(join(project, "naskah.yaml"), "- { complete: isi blangko, expect: { open: [catat hak cuti] } }\n");
    expect(baku("run", "izin-cuti.sop", "--script", "naskah.yaml")).toMatchObject({ status: 0, stderr: "" });
    expect(baku("docs", ".", "--out", "halaman")).toMatchObject({ status: 0 });
    expect(existsSync(join(project, "halaman/izin-cuti.md"))).toBe(true);
  },
);

function baku(...args: readonly string[]) {
  const command = join(project, "node_modules/@baku/cli/bin/baku.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: project,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** False where a package of others is neither in npm's cache nor to be had. */
function installed(): boolean {
  const quiet = { cwd: project, stdio: "ignore", timeout: 90_000 } as const;
  const tarballs = packs.map((pack) => `./baku-${pack}-0.1.0.tgz`);
  for (const pack of packs) execFileSync("npm", ["pack", "--ignore-scripts", resolve(pack)], quiet);
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true }));
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  return spawnSync("npm", ["install", ...flags, ...tarballs], quiet).status === 0;
}
