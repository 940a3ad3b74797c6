import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseHTML } from "linkedom";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

/** `baku simulate` as a person types it. */
const bin = resolve("cli/bin/baku.js");
const laporan = resolve("sops/laporan-kinerja-tahunan.sop");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baku-simulasi-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function simulate(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "simulate", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "", NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}
const json = (...args: readonly string[]) => JSON.parse(simulate(...args, "--format", "json").stdout);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const few = ["--cases", "50"];

describe("simulate", () => {
  test("says what the SOP gives no time for, and that queues are left out while nobody knows how cases come", () => {
    const { status, stdout } = simulate(laporan, ...few);
    expect(status).toBe(0);
    expect(stdout).toContain("Leher botol: Kasubbag.");
    expect(stdout).toContain("waktu langkah 6, 7, 8, 9, 10, 11 tidak diketahui");
    expect(stdout.replace(/\s+/g, " ")).toContain("misalnya --arrivals 2/hari");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  test("the same seed gives the same figures, another seed others", () => {
    const figures = (seed: string) => simulate(laporan, ...few, "--arrivals", "1/hari", "--seed", seed).stdout;
    expect(figures("7")).toBe(figures("7"));
    expect(figures("8")).not.toBe(figures("7"));
  });

  test("options name steps, actors and answers as people do; a model file says the same", () => {
    const said = json(
      laporan,
      ...few,
      ...["--arrivals", "1/hari", "--people", "kepala badan=2", "--time", "6=20 menit", "susun konsep=1-2 jam"],
      ...["--answer", "koreksi.ya=80", "11.tidak=20", "--from", "2026-06-01", "--until", "2026-06-30"],
    );
    expect(said.options).toMatchObject({
      people: { kepalaBadan: 2 },
      times: {
        telaahSuratAsistensi: { shape: "fixed", amount: 20, unit: "minute" },
        susunKonsep: { shape: "uniform", min: 1, max: 2, unit: "hour" },
      },
      answers: { koreksi: { ya: 80, tidak: 20 } },
      from: "2026-05-31T17:00:00.000Z",
      until: "2026-06-30T17:00:00.000Z",
    });
    write(
      "model.json",
      JSON.stringify({
        cases: 50,
        arrivals: "1/hari",
        people: { kepalaBadan: 2 },
        times: { 6: "20 menit", "susun konsep": { shape: "uniform", min: 1, max: 2, unit: "hour" } },
        answers: { koreksi: { ya: 80, tidak: 20 } },
        from: "2026-06-01",
        until: "2026-06-30",
      }),
    );
    expect(json(laporan, "--model", "model.json")).toEqual(said);
  });

  test("one case a working day is one every seven and a half hours, Ramadan left out", () => {
    const { options } = json(laporan, ...few, "--arrivals", "1/hari", "--from", "2026-06-08", "--until", "2026-06-12");
    expect(options.arrivals.every).toBe(7.5 * 3_600_000);
  });

  test("the figure is SVG with a title, and stands where it was asked for", () => {
    simulate(laporan, ...few, "--svg", "gambar.svg");
    const { document } = parseHTML(readFileSync(join(folder, "gambar.svg"), "utf8"));
    expect(document.querySelector("svg title")?.textContent).toContain("Laporan Kinerja Tahunan");
    expect(document.querySelectorAll("svg rect").length).toBeGreaterThan(10);
    expect(document.querySelector("svg")?.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });

  test.each([
    ["an unknown step", ["--time", "99=1 jam"], "tidak ada langkah “99”"],
    ["an unknown actor", ["--people", "camat=1"], "tidak ada pelaksana “camat”"],
    ["an unknown answer", ["--answer", "11.mungkin=1"], "tidak ada jawaban “mungkin”"],
    ["no time", ["--time", "6=segera"], "bukan lamanya"],
    ["no number", ["--cases", "banyak"], "/cases"],
    ["nobody", ["--people", "staf=0"], "/people/staf"],
    ["no rate", ["--arrivals", "sering"], "3/hari"],
    ["a day that there is not", ["--from", "2026-02-30x"], "bukan tanggal"],
    ["a weekend", ["--from", "2026-06-13", "--until", "2026-06-14"], "tidak ada jam kerja"],
    ["no model", ["--model", "model.json"], "model.json tidak ada"],
  ])("%s is told, and nothing is written", (_, args, says) => {
    const { status, stderr } = simulate(laporan, ...few, ...args, "--svg", "gambar.svg");
    expect([status, stderr.split("\n").length]).toEqual([2, 2]);
    expect(stderr).toContain(says);
    expect(existsSync(join(folder, "gambar.svg"))).toBe(false);
  });
});
