import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findings } from "@baku/compiler";
import { messages } from "@baku/runtime/internal";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

/** The command as a person types it, in an empty folder. */
const bin = resolve("cli/bin/baku.js");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baku-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function baku(args: readonly string[], env: NodeJS.ProcessEnv = {}, node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, bin, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "", NO_COLOR: "1", ...env },
  });
  return { status, stdout, stderr };
}
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), "utf8");

const good =
  "SOP: Uji coba\n\nPelaksana : Staf\n\nLangkah 1 (catat): Mencatat surat\n  oleh  : Staf\n  waktu : 10 menit\n";
/** What the form cannot do without: with it there is no error. */
const identified = good.replace(
  "\n\n",
  "\n  nomor    : 1\n  dibuat   : 5 Januari 2026\n  pengesah : Kepala Badan\n    nama : Budi\n\n",
);
const bad = `${good}Langkah 2: Mengirim\n  oleh  : Kepla Badan\n  waktu : menit\n`;
const laporan = resolve("sops/laporan-kinerja-tahunan.sop");

describe("renumber", () => {
  test("numbers steps and references, says what it left to the analyst, and leaves an unsure file as it is", () => {
    const text = (n: number) => `${good}Langkah ${n}: Mengirim\n  oleh  : Staf\n  lanjut -> langkah 1\n`;
    write("a.sop", text(3));
    write("b.sop", `${text(1)}# sengaja\n`);
    expect(baku(["renumber", "--check", "--lang", "en"])).toMatchObject({ status: 1, stdout: "a.sop\n" });
    expect(read("a.sop")).toBe(text(3));
    const done = baku(["nomori"]);
    expect(done).toMatchObject({ status: 1, stdout: "a.sop\n" });
    expect(done.stderr).toBe(
      "a.sop: langkah 3 tidak bernama, sehingga bagi kasus yang berjalan menjadi langkah lain; beri nama dalam kurung\n" +
        "b.sop: tidak dinomori ulang\n" +
        "b.sop:10: “langkah 1” bisa berarti langkah lain sesudahnya; beri nama pada langkah itu dan tulis namanya di sini\n",
    );
    expect(read("a.sop")).toBe(text(2));
    expect(read("b.sop")).toBe(`${text(1)}# sengaja\n`);
    expect(baku(["renumber", "--check", "a.sop"])).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });
});

describe("check", () => {
  test("answers 0 without errors, 1 with, 2 when it is used wrongly", () => {
    write("baik.sop", identified);
    expect(baku(["check", "baik.sop"])).toMatchObject({ status: 0, stderr: "" });
    write("buruk.sop", bad);
    expect(baku(["periksa"]).status).toBe(1);
    expect(baku(["check", "tidak-ada.sop"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "baku: tidak-ada.sop tidak ada\n",
    });
    expect(baku(["check", "--format", "xml", "baik.sop"]).status).toBe(2);
    expect(baku(["chek"]).status).toBe(2);
  });

  test("prints the findings as JSON, lines and columns from 1", () => {
    write("buruk.sop", bad);
    const { files } = JSON.parse(baku(["check", "--format", "json", "buruk.sop", "--lang", "en"]).stdout);
    expect(files[0].path).toBe("buruk.sop");
    expect(files[0].findings.find((f: { code: string }) => f.code === "SOP220")).toEqual({
      code: "SOP220",
      class: "language",
      severity: "error",
      message: "“menit” is not readable as a time.",
      line: 10,
      column: 11,
      endLine: 10,
      endColumn: 16,
      related: [],
      fixes: [],
    });
  });

  test("speaks the locale's language, and Indonesian where the locale has none", () => {
    write("buruk.sop", bad);
    expect(baku(["check"]).stdout).toContain("tidak terbaca sebagai waktu");
    expect(baku(["check"], { LANG: "en_GB.UTF-8" }).stdout).toContain("is not readable as a time");
    expect(baku(["check", "--lang", "id"], { LANG: "en_GB.UTF-8" }).stdout).toContain("tidak terbaca sebagai waktu");
  });

  test("--fix mends what is sure, and leaves the guesses", () => {
    write(
      "a.sop",
      good.replace("waktu :", "wkatu :").replace("Mencatat", "“Mencatat”").replace("oleh  : Staf", "oleh  : Staff"),
    );
    expect(baku(["check", "--fix"]).status).toBe(1);
    expect(read("a.sop")).toBe(good.replace("Mencatat", '"Mencatat"').replace("oleh  : Staf", "oleh  : Staff"));
  });
});

describe("the rules of the house", () => {
  const config = (json: object) => write("baku.config.json", JSON.stringify(json));
  const severities = (name: string) => {
    const { files } = JSON.parse(baku(["check", "--format", "json", name]).stdout);
    return Object.fromEntries(files[0].findings.map((f: { code: string; severity: string }) => [f.code, f.severity]));
  };

  test("a preset, the institution's switches, then the profile's", () => {
    write("a.sop", good);
    write("b.sop", good.replace("\n\n", "\n  profil : ketat\n\n"));
    expect(severities("a.sop")).toMatchObject({ SOP501: "warning", SOP502: "warning", SOP510: "error" });
    config({
      rules: { preset: "draft", SOP501: "off" },
      profiles: { ketat: { rules: { preset: "strict", SOP510: "warning" } } },
    });
    expect(severities("a.sop")).toEqual({ SOP510: "note" });
    expect(baku(["check", "a.sop"]).status).toBe(0);
    expect(severities("b.sop")).toEqual({ SOP502: "error", SOP510: "warning" });
    expect(baku(["check", "b.sop"]).status).toBe(1);
  });

  test("SARIF and the text take the severity from the same place", () => {
    write("a.sop", good);
    config({ rules: { SOP510: "note" } });
    const { runs } = JSON.parse(baku(["check", "--format", "sarif", "a.sop"]).stdout);
    expect(runs[0].results.find((r: { ruleId: string }) => r.ruleId === "SOP510").level).toBe("note");
    expect(baku(["check", "a.sop"]).stdout).toContain("catatan SOP510");
  });

  test("a bare “hari” is read as the profile of the file says", () => {
    write("a.sop", good.replace("\n\n", "\n  profil : dinas\n\n").replace("10 menit", "2 hari"));
    const hours = { monday: { from: "07:30", to: "16:00" } };
    config({ profiles: { dinas: { calendar: { name: "d", zone: "Asia/Jakarta", dayMeans: "calendarDay", hours } } } });
    expect(baku(["check"]).stdout).toContain("Di kantor ini dihitung sebagai hari kalender");
  });

  test.each([
    [{ rules: { SOP999: "off" } }, "baku.config.json:1:11 “SOP999” bukan kaidah yang dapat diatur."],
    [{ rules: { SOP301: "off" } }, "baku.config.json:1:11 “SOP301” bukan kaidah"],
    [{ rules: { presets: "draft" } }, "1:11 “presets” tidak dikenal di sini. Maksudnya “preset”?"],
    [{ profiles: { a: { calender: {} } } }, "1:19 “calender” tidak dikenal di sini. Maksudnya “calendar”?"],
    [{ profiles: { "a/b": { rules: [] } } }, "1:29 Isinya harus kelompok { … }, bukan daftar [ … ]."],
    [{ rules: { SOP512: "loud" } }, "off, note, warning, error"],
    [{ rules: { preset: "santai" } }, "sop-ap, strict, draft"],
  ])("%j is refused, and the place is named", (json, place) => {
    write("a.sop", good);
    config(json);
    expect(baku(["check", "a.sop"])).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(place) });
  });

  test("today counts: an old SOP is due for review", () => {
    write("a.sop", good.replace("\n\n", "\n  disahkan : 15 November 2019\n\n"));
    expect(severities("a.sop")).toMatchObject({ SOP516: "warning" });
  });
});

describe("fmt", () => {
  test("formats, and says so; --check only says so", () => {
    write("a.sop", good.replace("oleh  :", "  OLEH:"));
    expect(baku(["fmt", "--check"])).toMatchObject({ status: 1, stdout: "a.sop\n" });
    expect(baku(["rapikan"])).toMatchObject({ status: 0, stdout: "a.sop\n" });
    expect(read("a.sop")).toBe(good);
    expect(baku(["fmt", "--check"])).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  test("--keywords turns labels from one language to the other and back", () => {
    write("a.sop", good);
    baku(["fmt", "--keywords", "en"]);
    expect(read("a.sop")).toContain("Step 1 (catat): Mencatat surat\n  by   : Staf\n  time : 10 menit");
    baku(["fmt", "--keywords", "id"]);
    expect(read("a.sop")).toBe(good);
  });
});

describe("build", () => {
  test("writes what was asked for, and nothing when there is an error", () => {
    write("buruk.sop", bad);
    expect(baku(["build", "--out", "hasil"]).status).toBe(1);
    expect(existsSync(join(folder, "hasil"))).toBe(false);
    write("buruk.sop", good);
    expect(baku(["bangun", "--out", "hasil", "--emit", "json,mermaid,schema"]).status).toBe(0);
    expect(readdirSync(join(folder, "hasil")).sort()).toEqual(["buruk.mmd", "buruk.sop.json"]);
    expect(baku(["build", "--emit", "word"]).status).toBe(2);
  });

  test("--check fails when what is there is stale", () => {
    write("a.sop", good);
    baku(["build", "--emit", "json"]);
    expect(baku(["build", "--emit", "json", "--check"]).status).toBe(0);
    write("a.sop", good.replace("10 menit", "20 menit"));
    expect(baku(["build", "--emit", "json", "--check"])).toMatchObject({ status: 1, stdout: "generated/a.sop.json\n" });
    expect(read("generated/a.sop.json")).toContain("10 menit");
  });
});

describe("run", () => {
  test("runs the SOP of the seed through one correction loop to its end", () => {
    const { status, stdout } = baku(["run", laporan, "--auto", "--clock", "2026-01-05T07:30"]);
    expect(status).toBe(0);
    expect(stdout).toContain("(putaran 2)");
    expect(stdout.split("\n").at(-3)).toBe(
      "Selesai. Waktu kerja 45 jam, 7 hari kalender (Sen, 5 Jan 2026, 07.30 - Sen, 12 Jan 2026, 16.00).",
    );
    expect(stdout).not.toContain("\u001b");
  });

  test("keeps the case in SQLite: a script that stops is gone on with", () => {
    write(
      "pagi.json",
      JSON.stringify([{ complete: "telaahSuratSekda", at: "2026-01-05T08:00" }, { complete: "perintahkanPenyusunan" }]),
    );
    write("siang.json", JSON.stringify([{ complete: "mintaData", by: { actor: "kasubbag", name: "Rina" } }]));
    expect(baku(["run", laporan, "--script", "pagi.json", "--db", "kasus.db"]).stdout).toContain(
      "Kasus belum selesai.",
    );
    const noon = baku(["run", laporan, "--script", "siang.json", "--db", "kasus.db", "--clock", "2026-01-05T12:00"]);
    expect(noon).toMatchObject({ status: 0, stdout: expect.stringContaining("(dilanjutkan)") });
    // What was done this morning cannot be done again.
    expect(baku(["run", laporan, "--script", "siang.json", "--db", "kasus.db"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("RUN106"),
    });
  });

  test("runs arms side by side, conditions, waits and time-outs", () => {
    const sop = resolve("tests/fixtures/izin-usaha.sop");
    const auto = baku(["run", sop, "--auto", "--lang", "en"]);
    expect(auto).toMatchObject({ status: 0, stderr: "" });
    expect(auto.stdout).toContain("only if  yes");
    expect(auto.stdout).toMatch(/the step begins[\s\S]*Menyerahkan izin[\s\S]*Done\./);
    write(
      "perintah.json",
      JSON.stringify([
        { complete: "terima" },
        { condition: "survei", answer: "ya" },
        { extend: "survei" },
        { decide: "periksa", answer: "ya" },
        { timer: "survei" },
        { complete: "survei" },
        { timer: "putus" },
        { complete: "tegur" },
        { complete: "putus" },
        { timer: "serahkan" },
        { complete: "serahkan" },
      ]),
    );
    const { status, stdout } = baku(["run", sop, "--script", "perintah.json"]);
    expect(status).toBe(0);
    const said = [
      "diperpanjang sampai Sen, 12 Jan 2026, 16.00",
      "Sen, 12 Jan 2026, 16.00: waktu lewat, Kepala Badan diberi tahu",
      "Rab, 14 Jan 2026, 16.00: waktu lewat, langkah ditinggalkan",
      "Memutuskan izin (putaran 2)",
      "Jum, 23 Jan 2026, 07.30: langkah dimulai",
    ];
    for (const line of said) expect(stdout).toContain(line);
  });

  test("runs the SOP that a step calls, as a case of its own, and goes on when that has ended", () => {
    const { status, stdout } = baku(["run", resolve("sops/penyelenggaraan-pelatihan.sop"), "--auto"]);
    expect(status).toBe(0);
    const at = (text: string) => stdout.indexOf(text);
    expect(
      at("Pengelolaan Surat Masuk dan Disposisi\nKasus penyelenggaraan-pelatihan-1/terimaUsulan/1"),
    ).toBeGreaterThan(0);
    expect(at(" 3  Memproses surat usulan")).toBeGreaterThan(at("13  Mengarsipkan surat"));
    expect(stdout).toMatch(/Selesai\. Waktu kerja/);
    const built = resolve("sops/generated/penyelenggaraan-pelatihan.sop.json");
    expect(baku(["run", built, "--auto"]).stdout).toBe(stdout);
  });

  test("does what offices do beside the flow: stands in, gives away, sends back, pauses, corrects, cancels", () => {
    write(
      "luar-alur.json",
      JSON.stringify([
        {
          delegate: "kepalaBadan",
          to: { name: "Siti" },
          as: "plh",
          from: "2026-01-05T07:30",
          until: "2026-01-09T16:00",
          by: { actor: "kepalaBadan" },
        },
        { complete: "telaahSuratSekda", by: { actor: "kepalaBadan", name: "Siti", as: "plh" } },
        {
          correct: "disposisiKepalaBadan",
          value: { number: "800/16" },
          by: { actor: "kepalaBadan" },
          note: "Salah nomor",
        },
        { pause: true, by: { actor: "sekretaris" }, note: "Cuti bersama" },
        { resume: true, by: { actor: "sekretaris" }, at: "2026-01-06T08:00" },
        { complete: "perintahkanPenyusunan" },
        { sendBack: "mintaData", to: "perintahkanPenyusunan", note: "Belum jelas" },
        { cancel: true, by: { actor: "sekretaris" }, note: "Tidak jadi" },
      ]),
    );
    const { status, stdout } = baku(["run", laporan, "--script", "luar-alur.json", "--clock", "2026-01-05T07:30"]);
    for (const said of ["pendelegasian dicatat", "isian dibetulkan", "kasus ditangguhkan", "kasus dilanjutkan"])
      expect(stdout).toContain(said);
    expect(stdout).toMatch(/dikembalikan[\s\S]*kasus dibatalkan/);
    expect(status).toBe(0);
    write("tanpa-alasan.json", JSON.stringify([{ pause: true, by: { actor: "sekretaris" } }]));
    expect(baku(["run", laporan, "--script", "tanpa-alasan.json"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("RUN101"),
    });
  });

  test("refuses what cannot run, with every reason", () => {
    const { status, stderr } = baku(["run", resolve("tests/fixtures/prosedur-baku-2014.sop"), "--auto"]);
    expect(status).toBe(2);
    expect(stderr.match(/SOP8\d\d/g)).toEqual(["SOP802", "SOP802", "SOP802", "SOP802", "SOP806"]);
  });

  test("wants a terminal, a script or --auto", () => {
    expect(baku(["run", laporan])).toMatchObject({ status: 2, stderr: expect.stringContaining("--auto") });
  });
});

describe("explain", () => {
  test.each([...Object.keys(findings), ...Object.keys(messages)])("%s", async (code) => {
    const { explain } = await import("../cli/src/commands/explain.js");
    for (const lang of ["id", "en"] as const) {
      const explained = explain(code, lang);
      expect(explained?.text).toMatch(/\p{L}/u);
      expect(explained?.help).toMatch(/\S/);
      expect(`${explained?.text}${explained?.example ?? ""}`).not.toMatch(/undefined|\[object|=>/);
    }
  });

  test("says which code was meant", () => {
    expect(baku(["jelaskan", "sop301"]).stdout).toMatch(/^SOP301 {2}Misalnya: Pelaksana “Kepala Bdan”/);
    expect(baku(["explain", "SOP30I"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("maksudnya SOP30"),
    });
  });
});

test.each(["check", "fmt"])("%s loads neither ts-morph nor mermaid nor a database", (command) => {
  write("a.sop", good);
  const file = join(folder, "loaded.txt");
  baku([command, "a.sop"], { LOADED_FILE: file }, ["--import", resolve("tests/loaded.js")]);
  const loaded = readFileSync(file, "utf8").split("\n");
  expect(loaded).toContain("node:path");
  for (const heavy of ["ts-morph", "@ts-morph/common", "mermaid", "node:sqlite", "ajv"])
    expect(loaded).not.toContain(heavy);
});

test("build names every emitter in its help", async () => {
  const { emitters } = await import("@baku/compiler");
  expect(baku(["build", "--help"]).stdout.replace(/\s+/g, " ")).toContain(Object.keys(emitters).join(", "));
});

test.each([
  [["check", "a.sop"], 1],
  [["explain", "SOP301"], 0],
  [["run", "a.sop", "--auto"], 0],
  [["coverage", "a.sop"], 0],
] as const)("%j does its work to the end where its reader has left", async (args, status) => {
  write("a.sop", good);
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  const [ended] = await once(child, "exit");
  expect([ended, said]).toEqual([status, ""]);
});
