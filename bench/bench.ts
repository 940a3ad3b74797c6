// `npm run bench`: JSON lines, then a table for people; `-- --write` puts the table into docs/benchmarks.md too.
import { deepStrictEqual } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { compile } from "@baku/compiler";
import { parse } from "@baku/grammar";
import { heapOf, sideBySide } from "./measure.ts";
import * as handwritten from "./peers/handwritten.ts";
import * as langium from "./peers/langium.ts";
import * as peggy from "./peers/peggy.ts";
import { saidByHandwritten, saidByOurs } from "./same.ts";
import { textOf } from "./texts.ts";

setFlagsFromString("--expose-gc");
globalThis.gc = (await import("node:vm")).runInNewContext("gc") as NodeJS.GCFunction;

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "MB" | "µs";
  readonly peer?: string;
  /** Ours over the peer's. */
  readonly ratio?: number;
  /** The most that the ratio, or without a peer the value, should be. */
  readonly most?: number;
}
const rows: Row[] = [];
const add = (row: Row): void => {
  rows.push(row);
  console.log(JSON.stringify(row));
};
const beside = (name: string, ours: number, peer: string, theirs: number, most?: number): void =>
  add({
    name,
    value: round(ours),
    unit: "ms",
    peer: `${peer} ${round(theirs)} ms`,
    ratio: round(ours / theirs),
    ...(most && { most }),
  });
const round = (value: number): number => Number(value.toPrecision(3));
const today = "2026-11-25";

for (const [steps, warmUp, rounds] of [
  [14, 300, 300],
  [1000, 10, 21],
  [20_000, 1, 3],
] as const) {
  const text = textOf(steps);
  deepStrictEqual(saidByHandwritten(handwritten.parse(text)), saidByOurs(parse(text).tree));
  const parsed = langium.parse(text);
  deepStrictEqual([parsed.lexerErrors, parsed.parserErrors], [[], []]);
  deepStrictEqual(peggy.parse(text).filter(({ key }) => key === "langkah").length, steps);
  const name = `parse + tree, ${steps} steps`;
  const times = await sideBySide(
    {
      ours: () => parse(text),
      handwritten: () => handwritten.parse(text),
      langium: () => langium.parse(text),
      peggy: () => peggy.parse(text),
    },
    { warmUp, rounds },
  );
  const target = steps === 1000;
  beside(name, times.ours, "hand-written", times.handwritten, target ? 6 : undefined);
  beside(name, times.ours, "Langium", times.langium, target ? 0.3 : undefined);
  beside(name, times.ours, "Peggy", times.peggy);
}

for (const [steps, rounds] of [
  [14, 50],
  [1000, 9],
] as const) {
  const text = textOf(steps);
  const times = await sideBySide(
    { ours: () => compile(text, "a.sop", { today }), langium: () => langium.build(text) },
    { warmUp: 3, rounds },
  );
  const most = steps === 1000 ? 0.25 : undefined;
  beside(`parse + bind + all checks, ${steps} steps`, times.ours, "Langium, validated build", times.langium, most);
}

// An open file: each keystroke is a new text.
for (const [steps, rounds] of [
  [14, 50],
  [1000, 7],
] as const) {
  const text = textOf(steps);
  let edits = 0;
  const { edit } = await sideBySide(
    { edit: () => compile(text.replace("Menelaah surat", `Menelaah surat ${edits++}`), "a.sop", { today }) },
    { warmUp: 3, rounds },
  );
  add({ name: `edit to findings, ${steps} steps`, value: round(edit), unit: "ms" });
}

for (const steps of [1000, 5000, 20_000]) {
  const text = textOf(steps);
  const { time } = await sideBySide({ time: () => parse(text) }, { warmUp: 1, rounds: 3 });
  add({ name: `parse + tree, time a step at ${steps} steps`, value: round((time / steps) * 1000), unit: "µs" });
  const heap = heapOf(() => parse(text));
  add({
    name: `parse + tree, memory a 1,000 steps at ${steps} steps`,
    value: round((heap / steps) * 1000),
    unit: "MB",
  });
}

const folder = mkdtempSync(join(tmpdir(), "baku-bench-"));
const file = join(folder, "a.sop");
writeFileSync(file, textOf(14));
const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: "utf8" });
const cold = await sideBySide(
  { check: () => run("cli/bin/baku.js", "check", file), empty: () => run("-e", "0") },
  { warmUp: 3, rounds: 21 },
);
rmSync(folder, { recursive: true });
const over = {
  name: "check of one file, from process start, over an empty process",
  value: round(cold.check - cold.empty),
};
add({ ...over, unit: "ms", peer: `empty Node process ${round(cold.empty)} ms`, most: 30 });

const table = [
  "| measured | ours | beside | ratio | at most |",
  "|---|---:|---|---:|---:|",
  ...rows.map(({ name, value, unit, peer, ratio, most }) => {
    const measured = ratio ?? value;
    const bound = most === undefined ? "" : `${most}${measured > most ? " (not met)" : ""}`;
    return `| ${name} | ${value} ${unit} | ${peer ?? ""} | ${ratio ?? ""} | ${bound} |`;
  }),
].join("\n");
console.log(`\n${table}`);

if (process.argv.includes("--write")) {
  const page = "docs/benchmarks.md";
  const [cpu] = cpus();
  const where = `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, ${new Date().toISOString().slice(0, 10)}.`;
  const now = readFileSync(page, "utf8");
  writeFileSync(
    page,
    now.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, () => `<!-- bench -->\n${where}\n\n${table}\n<!-- /bench -->`),
  );
}
