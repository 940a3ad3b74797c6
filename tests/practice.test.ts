import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

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
function twoCases() {
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
}

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
