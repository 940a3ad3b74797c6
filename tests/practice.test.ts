import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

/** What was done beside what the SOP says: `conform` and `monitor`, from cases of Baku's own and from a log of an office. */
const bin = resolve("cli/bin/baku.js");
const laporan = resolve("sops/laporan-kinerja-tahunan.sop");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baku-practice-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function baku(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "", NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** A case that runs by itself to its end, and one that is sent back, begun a month later and left lying. */
const made = mkdtempSync(join(tmpdir(), "baku-practice-made-"));
beforeAll(() => {
  folder = made;
  baku("run", laporan, "--auto", "--db", "kasus.db", "--case", "lancar");
  write(
    "perintah.json",
    JSON.stringify([
      { complete: "telaahSuratSekda", at: "2026-02-02T10:00" },
      { complete: "perintahkanPenyusunan", at: "2026-02-02T10:30" },
      { sendBack: "mintaData", to: "perintahkanPenyusunan", note: "Belum jelas | <b>", at: "2026-02-02T11:00" },
    ]),
  );
  baku(
    "run",
    laporan,
    "--script",
    "perintah.json",
    "--db",
    "kasus.db",
    "--case",
    "=1+1",
    "--clock",
    "2026-02-02T09:00",
  );
}, 120_000);
afterAll(() => rmSync(made, { recursive: true, force: true }));
const twoCases = () => copyFileSync(join(made, "kasus.db"), join(folder, "kasus.db"));

describe("conform", () => {
  test("finds nothing where everyone kept to the SOP and its times, and says so with 0", () => {
    baku("run", laporan, "--auto", "--db", "kasus.db");
    const { status, stdout } = baku("conform", "kasus.db", laporan);
    expect(stdout).toContain("1 dari 1 kasus sesuai dengan SOP.");
    expect(stdout).toContain("Tidak ada penyimpangan.");
    expect(status).toBe(0);
  });

  test("finds what was late, sent back and left lying, with 1", () => {
    twoCases();
    const { status, stdout } = baku("kesesuaian", "kasus.db", laporan, "--at", "2026-02-03T12:00");
    expect(status).toBe(1);
    expect(stdout).toContain("1 dari 2 kasus sesuai dengan SOP.");
    expect(stdout).toMatch(/CON110\n\s+Langkah 1 \(telaah surat Sekda\) selesai 45 menit kerja sesudah tenggatnya\./);
    expect(stdout).toMatch(/CON201\n\s+Langkah 3 \(minta data\) dikembalikan ke langkah 2/);
    expect(stdout).toMatch(/CON111\n\s+Langkah 2 \(perintahkan penyusunan\) belum selesai/);
  });

  test("is the same each time as JSON, and its Markdown has no live text in it", () => {
    twoCases();
    const json = () =>
      baku("conform", "kasus.db", laporan, "--format", "json", "--at", "2026-02-03T12:00", "--lang", "en").stdout;
    const report = JSON.parse(json());
    expect(json()).toBe(`${JSON.stringify(report, null, 2)}\n`);
    expect(report.summary).toMatchObject({ cases: 2, straight: 1, counts: { CON110: 2, CON111: 1, CON201: 1 } });
    expect(report.cases[1]).toMatchObject({ case: "=1+1", status: "running" });
    const { stdout } = baku("conform", "kasus.db", laporan, "--format", "markdown", "--at", "2026-02-03T12:00");
    expect(stdout).toContain("Belum jelas \\| \\<b\\>");
  });

  test("reads the log that an office kept in a spreadsheet, in its words and dates", () => {
    write(
      "log.csv",
      [
        "\uFEFFKasus;Kegiatan;Selesai;Pelaksana;Jawaban",
        "7;Langkah 1;05/01/2026 08.00;Kepala Badan;",
        '7;"2";2026-01-05 08:05;sekretaris;',
        "7;mintaData;2026-01-05T01:10:00Z;Staf;",
        "7;Memfotokopi;05/01/2026 09.00;Staf;",
      ].join("\r\n"),
    );
    const { status, stdout } = baku("conform", "log.csv", laporan);
    expect(status).toBe(1);
    expect(stdout.match(/CON\d+/g)).toEqual(["CON105", "CON104"]);
  });

  test.each([
    ["Kasus;Selesai\n1;2026-01-05", "kolom “kegiatan”"],
    ["Kasus;Kegiatan;Selesai\n1;2;kemarin", "baris 2: “kemarin” bukan waktu"],
    ["Kasus;Kegiatan;Selesai\n1;2;31/02/2026", "“31/02/2026” bukan waktu"],
    ["Kasus;Kegiatan;Selesai\n1;;2026-01-05", "baris 2: kolom kegiatan kosong"],
    ["", "kolom “kasus”"],
  ])("says what it cannot read: %j", (text, said) => {
    write("log.csv", text);
    expect(baku("conform", "log.csv", laporan)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining(said),
    });
  });

  test("does not make a case file where there is none, and says what is no case file", () => {
    expect(baku("conform", "tidak-ada.db", laporan)).toMatchObject({
      status: 2,
      stderr: "baku: tidak-ada.db tidak ada\n",
    });
    expect(baku("conform", ".", laporan).status).toBe(2);
    expect(() => readFileSync(join(folder, "tidak-ada.db"))).toThrow();
  });
});

describe("monitor", () => {
  const form = (...more: readonly string[]) => baku("monitor", "kasus.db", laporan, ...more);

  test("fills in the form of a half-year: what ran well, what did not, and what nobody can judge", () => {
    twoCases();
    const { status, stdout } = form("--semester", "2026-1", "--format", "json");
    expect(status).toBe(0);
    const { period, rows } = JSON.parse(stdout);
    expect(period).toEqual({ from: "2026-01-01", until: "2026-06-30" });
    expect(rows.map(({ number }: { number: string }) => number).slice(0, 3)).toEqual(["1", "1.1", "1.2"]);
    expect(rows.slice(0, 5).map(({ good, note }: { good: boolean; note: string }) => [good, note])).toEqual([
      [false, "2 kasus (1 selesai, 1 berjalan). 1 tanpa penyimpangan."],
      [false, "2 kali selesai; 1 terlambat; separuhnya dalam 15 menit kerja."],
      [false, "2 kali selesai; 1 terlambat, 1 belum selesai lewat tenggat; separuhnya dalam 15 menit kerja."],
      [false, "1 kali selesai; 1 dikembalikan di luar jalur; separuhnya dalam 30 menit kerja."],
      [true, "1 kali selesai; separuhnya dalam 19 jam kerja."],
    ]);
    const january = JSON.parse(form("--from", "2026-01-01", "--until", "2026-01-31", "--format", "json").stdout);
    expect(january.rows.every(({ good }: { good: boolean }) => good)).toBe(true);
    const before = JSON.parse(form("--semester", "2025-2", "--format", "json").stdout);
    expect(before.rows.every(({ good }: { good: boolean | null }) => good === null)).toBe(true);
  });

  test("leaves action and initials blank, on paper as in Markdown, and lets no text be more than text", () => {
    twoCases();
    const { stdout } = form("--semester", "2026-1", "--format", "markdown");
    for (const row of stdout.split("\n").filter((line) => /^\| 1/.test(line))) expect(row).toMatch(/ \| {2}\| {2}\|$/);
    renameSync(join(folder, "kasus.db"), join(folder, "<script>&.db"));
    const html = baku("monitor", "<script>&.db", laporan, "--semester", "2026-1", "--format", "html").stdout;
    expect(html.match(/<td><\/td><td><\/td><\/tr>/g)).toHaveLength(15);
    expect(html).not.toMatch(/<script|https?:|undefined|NaN/);
  });

  test.each([
    [["--semester", "2026-3"], "bukan semester"],
    [["--from", "2026-01-01"], "--from dan --until"],
    [["--from", "2026-02-30", "--until", "2026-03-01"], "bukan tanggal"],
    [["--from", "2026-03-01", "--until", "2026-02-01"], "mendahului"],
  ])("says what is no period: %j", (options, said) => {
    expect(form(...options)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(said) });
  });
});
