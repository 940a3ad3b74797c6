import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

/** An office's own calendar files, in `kalender/` beside `baku.config.json`. */
const bin = resolve("cli/bin/baku.js");
const fixtures = resolve("tests/fixtures/kalender");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baku-kalender-"));
  mkdirSync(join(folder, "kalender"));
  write("baku.config.json", "{}");
  write(
    "uji.sop",
    "SOP: Uji\n\nPelaksana : Staf\n\nLangkah 1: Mencatat surat\n  oleh  : Staf\n  waktu : 1 hari kerja\n",
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

function run(clock: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "run", "uji.sop", "--auto", "--clock", clock], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "", NO_COLOR: "1" },
  });
  return { status, stderr, finished: /selesai +(.*)/.exec(stdout)?.[1] };
}

describe("calendar files", () => {
  test("a year that does not ship, and its revision", () => {
    copyFileSync(join(fixtures, "2025.yaml"), join(folder, "kalender/2025.yaml"));
    expect(run("2025-08-15T09:00").finished).toBe("Sen, 18 Agu 2025, 16.00");
    copyFileSync(join(fixtures, "2025-perubahan.yaml"), join(folder, "kalender/2025-perubahan.yaml"));
    expect(run("2025-08-15T09:00").finished).toBe("Sel, 19 Agu 2025, 16.00");
  });

  test("an amendment changes the year that ships; a whole decree takes its place", () => {
    const head = "tahun: 2026\nkeputusan: Keputusan contoh\nditetapkan: 2026-06-01\n";
    write("kalender/contoh.yaml", `${head}jenis: perubahan\nlibur:\n  2026-06-17: Contoh\n`);
    expect(run("2026-06-15T09:00").finished).toBe("Kam, 18 Jun 2026, 16.00");
    write("kalender/contoh.yaml", `${head}libur:\n  2026-06-17: Contoh\ncuti bersama:\n`);
    expect(run("2026-06-15T09:00").finished).toBe("Sel, 16 Jun 2026, 16.00");
  });

  test("the folder may have another name, which the profile gives", () => {
    write("baku.config.json", JSON.stringify({ profiles: { dinas: { calendars: "libur" } } }));
    write("uji.sop", "SOP: Uji\n  profil : dinas\n\nPelaksana : Staf\n\nLangkah 1: Mencatat\n  oleh : Staf\n");
    expect(run("2026-06-15T09:00")).toMatchObject({ status: 2, stderr: expect.stringContaining("libur tidak ada") });
  });

  test("each slip is told with its file, line and column, all of them at once", () => {
    write("kalender/2027.yaml", "tahun: 2027\nlibr:\nlibur:\n  2027-02-30: Contoh\n  2027-01-01:\n");
    write("kalender/2028.yaml", "tahun: 2028\nlibur:\n  2028-01-01: x\n  2028-01-01: y\n");
    const { status, stderr } = run("2026-06-15T09:00");
    expect(status).toBe(2);
    expect(stderr.split("\n").map((line) => /kalender[/\\](20\S+:\d+:\d+: CAL\d+)/.exec(line)?.[1])).toEqual([
      undefined,
      "2027.yaml:1:1: CAL210",
      "2027.yaml:1:1: CAL210",
      "2027.yaml:1:1: CAL210",
      "2027.yaml:2:1: CAL211",
      "2027.yaml:4:3: CAL205",
      "2027.yaml:5:3: CAL212",
      "2028.yaml:4:3: CAL213",
      undefined,
    ]);
  });
});
