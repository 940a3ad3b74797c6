import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { compile, entryOf } from "@baku/compiler";
import { afterAll, describe, expect, test } from "vitest";
import { commands } from "../cli/src/commands/table.js";
import { layoutForm } from "../compiler/src/4-emit/form/layout.js";
import { partOf } from "../compiler/src/4-emit/svg/part.js";
import { guidePictures } from "../scripts/guide-pictures.js";

const guide = readFileSync("docs/panduan.md", "utf8");

describe("the texts and pictures of the guide for analysts", () => {
  const pictures = guidePictures({ compile, layoutForm, partOf });
  const texts = readdirSync("docs/contoh").filter((name) => name.endsWith(".sop"));

  test.each(texts)("%s has a sure meaning, and would be valid but for its identity", (name) => {
    const { procedures, findings } = compile(readFileSync(join("docs/contoh", name), "utf8"), name);
    expect(procedures.length).toBeGreaterThan(0);
    expect(findings.filter(({ code, severity }) => severity === "error" && code !== "SOP510")).toEqual([]);
    expect(findings.map(({ code }) => entryOf(code)?.class).filter((kind) => kind !== "rule")).toEqual([]);
  });

  test.each([...pictures])("%s is what the form shows today", (path, picture) => {
    expect(readFileSync(path, "utf8")).toBe(picture);
  });

  test("each is shown below lines of its own text", () => {
    const shown = [...guide.matchAll(/```sop\n((?:(?!```)[\s\S])*)```\n\n!\[[^\]]+\]\(contoh\/([\w-]+)\.svg\)/g)];
    expect(shown.map(([, , name]) => `${name}.sop`).sort()).toEqual(texts.sort());
    for (const [, lines, name] of shown)
      expect(readFileSync(`docs/contoh/${name}.sop`, "utf8")).toContain(lines!.trimEnd());
  });
});

describe("who types what the guide says, sees what it says", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "baku-panduan-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const blocks = [...guide.matchAll(/```(sh|text|sop)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({
    kind,
    text: text!,
  }));
  const file = join(folder, "surat-masuk.sop");
  const steps = blocks.flatMap(({ kind, text }, index) =>
    kind === "sh" ? [{ commands: text, says: blocks[index + 1]!.text, index }] : [],
  );
  const whole = blocks.findIndex(({ kind, text }) => kind === "sop" && text.startsWith("SOP: Pengelolaan"));

  test.each(steps)("$commands", ({ commands, says, index }) => {
    // What the guide has the reader do between its commands: fill in the file, and mend its one mistake.
    const filled = steps.filter((step) => step.index > whole).indexOf(steps.find((step) => step.index === index)!);
    if (filled === 0) writeFileSync(file, blocks[whole]!.text);
    if (filled === 1) writeFileSync(file, blocks[whole]!.text.replace("Sekertaris", "Sekretaris"));
    holds(says, said(commands, folder, "id"));
  });
});

describe("the guide for developers", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "baku-developers-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync("sops", join(folder, "sops"), { recursive: true });
  const blocks = [
    ...readFileSync("docs/developers.md", "utf8").matchAll(/```sh\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g),
  ];

  test.each(blocks.map(([, commands, says]) => ({ commands: commands!, says: says! })))(
    "$commands",
    ({ commands, says }) => holds(says, said(commands, folder, "en")),
  );
});

test.each([
  "README.md",
  "README.id.md",
  ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
])("%s links only to what is there", (path) => {
  const page = readFileSync(path, "utf8")
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, "")
    .replace(/`[^`\n]*`/g, "");
  const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!.split("#")[0]!);
  const broken = links.filter((to) => to !== "" && !/^https?:/.test(to) && !existsSync(join(dirname(path), to)));
  expect(broken).toEqual([]);
});

test.each(["README.md", "README.id.md"])("%s names every command, in both languages", (path) => {
  const page = readFileSync(path, "utf8").replace(/\s+/g, " ");
  for (const { usage, alias } of commands)
    for (const name of [usage.split(" ")[0]!, alias]) expect(page).toMatch(new RegExp(`(?:[|\`] ?|baku )${name}\\b`));
});

/** Each line is there, in this order. */
function holds(lines: string, said: string): void {
  let from = 0;
  for (const line of lines.trimEnd().split("\n")) {
    const at = said.indexOf(line, from);
    expect(at, `“${line}” in:\n${said}`).toBeGreaterThanOrEqual(from);
    from = at + line.length;
  }
}

/** What these commands print; each must be one of ours. */
function said(commands: string, cwd: string, lang: "id" | "en"): string {
  return commands
    .trim()
    .split("\n")
    .map((command) => {
      expect(command).toMatch(/^npx baku /);
      const args = [resolve("cli/bin/baku.js"), ...command.split(" ").slice(2)];
      const env = { ...process.env, LANG: lang === "id" ? "id_ID.UTF-8" : "en_US.UTF-8", LC_ALL: "", NO_COLOR: "1" };
      const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", env });
      return stdout + stderr;
    })
    .join("");
}
