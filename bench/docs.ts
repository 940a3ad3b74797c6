/**
 * `npm run bench:docs`: pages of a folder of 200 SOPs, anew, unchanged and with one of them changed; and beside our drawings mermaid-cli
 * on the flowcharts of the same procedures, all in one Chromium. JSON lines; `--write` puts the table into docs/benchmarks.md.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compileAll, type Emit, emitters, filesOf } from "@baku/compiler";

const bin = resolve("cli/bin/baku.js");
const names = readdirSync("sops").filter((name) => name.endsWith(".sop"));
const texts = names.map((name) => readFileSync(join("sops", name), "utf8"));
const rows: { readonly name: string; readonly value: number; readonly unit: string }[] = [];
const folder = mkdtempSync(join(tmpdir(), "baku-bench-docs-"));

try {
  pages();
  await drawings();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (process.argv.includes("--write")) write();

/** The command itself, from its start to its end. */
function pages(): void {
  const most = (copies: number) => {
    const sops = join(folder, `sops-${copies * names.length}`);
    mkdirSync(sops);
    for (let copy = 0; copy < copies; copy++)
      for (const [index, name] of names.entries())
        writeFileSync(
          join(sops, `${name.slice(0, -4)}-${copy}.sop`),
          texts[index]!.replace(/^(SOP\s*:.*)$/m, `$1 ${copy}`),
        );
    return sops;
  };
  const sops = most(50);
  const out = join(folder, "pages");
  const anew = baku("docs", sops, "--out", out);
  say("200 SOPs to Markdown, anew", anew.seconds, "s");
  say("200 SOPs to Markdown, anew: memory at most", anew.megabytes, "MB");
  const double = baku("docs", most(100), "--out", join(folder, "pages-400"));
  say("400 SOPs to Markdown, anew: memory at most", double.megabytes, "MB");
  say("200 SOPs to Markdown, none changed", baku("docs", sops, "--out", out).seconds, "s");
  const changed = join(sops, readdirSync(sops)[0]!);
  writeFileSync(changed, readFileSync(changed, "utf8").replace(/\b15 menit/, "16 menit"));
  say("200 SOPs to Markdown, one changed", baku("docs", sops, "--out", out).seconds, "s");
  const site = join(folder, "site");
  const whole = baku("docs", sops, "--site", "--out", site);
  say("200 SOPs to a site in two languages with nine formats each, anew", whole.seconds, "s");
  say("200 SOPs to a site, anew: memory at most", whole.megabytes, "MB");
  say("200 SOPs to a site, none changed", baku("docs", sops, "--site", "--out", site).seconds, "s");
}

/** One of each; ours in turns with mermaid-cli's, which has had its browser started and warmed. */
async function drawings(): Promise<void> {
  const procedures = names.flatMap((name, index) => compileAll([{ path: name, text: texts[index]! }])[0]!.procedures);
  const load = async (name: "mermaid" | "svg") => (await emitters[name].load()).emit as Emit;
  const [flowchart, form] = [await load("mermaid"), await load("svg")];
  const cli = await import(resolve("bench/docs/node_modules/@mermaid-js/mermaid-cli/src/index.js"));
  const { default: puppeteer } = await import(resolve("bench/docs/node_modules/puppeteer/lib/puppeteer/puppeteer.js"));
  const browser = await puppeteer.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox"],
    headless: "shell",
  });
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = -1; round < 3; round++)
      for (const procedure of procedures) {
        const file = procedure.id;
        const began = performance.now();
        // A copy, since the layout of the last procedure is kept.
        await form({ ...procedure }, { file });
        const between = performance.now();
        for (const { content } of filesOf(await flowchart(procedure, { file }), ".mmd"))
          await cli.renderMermaid(browser, String(content), "svg");
        if (round >= 0) {
          ours.push(between - began);
          theirs.push(performance.now() - between);
        }
      }
    say("one SOP: form laid out and drawn as SVG, median", median(ours), "ms");
    say("one SOP: its flowchart to SVG by mermaid-cli, one browser for all, median", median(theirs), "ms");
    say("mermaid-cli beside our form", median(theirs) / median(ours), "times");
  } finally {
    await browser.close();
  }
}

/** With the most memory that its process has had at a time. */
function baku(...args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const peak = "process.on('exit',()=>require('fs').writeSync(2,'\\npeak '+process.resourceUsage().maxRSS))";
  const watch = join(folder, "peak.cjs");
  writeFileSync(watch, peak);
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", watch, bin, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return {
    seconds: (performance.now() - began) / 1000,
    megabytes: Number(/\npeak (\d+)$/.exec(stderr)![1]) / 1024,
  };
}

function say(name: string, value: number, unit: string): void {
  const row = { name, value: value >= 100 ? Math.round(value) : Math.round(value * 10) / 10, unit };
  rows.push(row);
  console.log(JSON.stringify(row));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function write(): void {
  const page = readFileSync("docs/benchmarks.md", "utf8");
  const table = [
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${new Date().toISOString().slice(0, 10)}.`,
    "",
    "| what | value | unit |",
    "|---|--:|---|",
    ...rows.map(({ name, value, unit }) => `| ${name} | ${value} | ${unit} |`),
  ].join("\n");
  writeFileSync(
    "docs/benchmarks.md",
    page.replace(
      /<!-- bench:docs -->[\s\S]*<!-- \/bench:docs -->/,
      () => `<!-- bench:docs -->\n${table}\n<!-- /bench:docs -->`,
    ),
  );
}
