import { readFileSync, writeFileSync } from "node:fs";

/** What was measured: a line of JSON at once, and a table in the end. `peer` and `ratio`: beside what, and how many times that. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer?: string;
  readonly ratio?: number;
}

const figures: Figure[] = [];

export function figure(
  name: string,
  value: number,
  unit: string,
  peer?: { readonly name: string; readonly value: number },
) {
  const beside = peer && { peer: peer.name, ratio: round(value / peer.value) };
  const it = { name, value: round(value), unit, ...beside };
  figures.push(it);
  console.log(JSON.stringify(it));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** What was measured in turn is held against its neighbours in time: the middle of their ratios, on a machine that has other work. */
export function beside(name: string, value: number, ratios: readonly number[]) {
  return { name, value: value / median(ratios) };
}

const [OPEN, CLOSE] = ["<!-- bench:runtime -->", "<!-- /bench:runtime -->"];

/** Puts the table where the last one was. */
export function writeTable(path: string, about: string) {
  const page = readFileSync(path, "utf8");
  const [from, to] = [page.indexOf(OPEN), page.indexOf(CLOSE)];
  if (from < 0 || to < from) throw new Error(`${path} has no ${OPEN} ... ${CLOSE}`);
  const rows = figures.map(({ name, value, unit, peer, ratio }) => {
    const beside = peer === undefined ? "" : `${ratio?.toLocaleString("en")} × ${peer}`;
    return `| ${name} | ${value.toLocaleString("en")} | ${unit} | ${beside} |`;
  });
  const table = [about, "", "| what | value | unit | beside |", "|---|--:|---|---|", ...rows].join("\n");
  writeFileSync(path, `${page.slice(0, from)}${OPEN}\n${table}\n${page.slice(to)}`);
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
