import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Event } from "@baku/runtime";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canRun } from "./require.js";
import { hasTerminal, keys, openTerminal, type Terminal } from "./terminal.js";

/** `baku run` as a clerk has it: in a terminal of its own, by keys. */

const bin = resolve("cli/bin/baku.js");
const cuti = resolve("sops/permohonan-izin-cuti.sop");
const pelatihan = resolve("sops/penyelenggaraan-pelatihan.sop");
const morning = ["--clock", "2026-01-05T07:30"];
/** The main menu, to its last line. */
const menu = {
  id: /\? Apa yang dilakukan sekarang\?\n[\s\S]*Ctrl\+C keluar/,
  en: /\? What happens now\?\n[\s\S]*Ctrl\+C quit/,
};

let folder: string;
let terminal: Terminal | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baku-desk-"));
});
afterEach(() => {
  terminal?.kill();
  terminal = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function sit(args: readonly string[], options: Partial<Parameters<typeof openTerminal>[1]> = {}): Terminal {
  terminal = openTerminal([process.execPath, bin, "run", ...args], { cwd: folder, ...options });
  return terminal;
}

/** Types, and waits for what then shows. */
async function then(t: Terminal, typed: string, shown: string | RegExp): Promise<void> {
  t.type(typed);
  await t.shows(shown);
}

/** Walks down a menu to an entry and takes it. */
async function take(t: Terminal, entry: string, shown: string | RegExp): Promise<void> {
  // A menu that was answered leaves one line: what has entries is the one that waits.
  await t.shows(new RegExp(`^[❯ -] +\\d+\\. .*${entry.replaceAll(/[.?]/g, "\\$&")}`, "m"));
  const line = t
    .screen()
    .split("\n")
    .findLast((each) => /^[❯ -] +\d+\. /.test(each) && each.includes(entry));
  const number = /(\d+)\. /.exec(line ?? "")?.[1] ?? "";
  if (!line?.startsWith("❯")) await then(t, number, new RegExp(`❯ ${number}\\. `));
  await then(t, keys.enter, shown);
}

function events(db = ".baku/kasus.db"): readonly Event[] {
  const { stdout } = spawnSync(process.execPath, [bin, "export", db], { cwd: folder, encoding: "utf8" });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .flatMap((line) => (line.event ? [line.event.event] : []));
}

/** Fills in the leave form as far as its last field. */
async function fillIn(t: Terminal, note: string): Promise<void> {
  await then(t, keys.enter, "Pemohon Cuti (");
  await then(t, `Ratna Dewi${keys.enter}`, "nama pegawai");
  await then(t, `Ratna Dewi${keys.enter}`, "jenis cuti");
  await then(t, keys.enter, "mulai tanggal");
  await then(t, `2 Februari 2026${keys.enter}`, "lama cuti");
  await then(t, `5${keys.enter}`, "sisa hak cuti");
  await then(t, keys.enter, note);
}

describe.skipIf(!canRun("script", hasTerminal(), 15))("at the desk", { timeout: 120_000 }, () => {
  test("a clerk begins a case, fills in the form, leaves, and goes on with it on another day", async () => {
    const t = sit([cuti, "--lang", "id"]);
    await t.shows("Nomor kasus");
    await then(t, keys.enter, menu.id);
    const first = t.screen();
    expect(first).toContain("▶  1  Mengisi blangko permohonan cuti");
    expect(first).toContain("    oleh     Pemohon Cuti");
    expect(first).toMatch(/tenggat .*\(15 menit\)\n +(?:sisa|terlambat) /);
    expect(first).toContain("lalu     langkah 2, Staf Kepegawaian");
    expect(first).toContain("⋮ 10 langkah (4–13): belum");
    expect(first).toContain("Esc kembali · ? bantuan");
    await fillIn(t, "Catatan (");
    await then(t, keys.enter, "Catat?");
    expect(t.screen()).toMatch(/mulai\s[│ ]*tanggal 2 Februari 2026/);
    await then(t, keys.enter, "✓ Tercatat.");
    await t.shows("▶  2");
    await then(t, keys.interrupt, "Kasus tersimpan di .baku/kasus.db");
    expect(await t.over).toBe(0);
    expect(events().find((event) => event.kind === "completed")).toMatchObject({
      step: "isiBlangko",
      by: { actor: "pemohon", name: "Ratna Dewi" },
      outputs: { blangkoPermohonanCuti: { jenisCuti: "tahunan", mulaiTanggal: "2026-02-02", lamaCuti: 5 } },
    });
    const again = sit([cuti, "--lang", "id"]);
    await again.shows(/Kasus yang mana\?\n[\s\S]*Ctrl\+C keluar/);
    expect(again.screen()).toContain("❯ 1. permohonan-izin-cuti-1: langkah 2, Staf Kepegawaian");
    await then(again, keys.enter, menu.id);
    expect(again.screen()).toContain("✓  1  Mengisi blangko");
    expect(again.screen()).toContain("kurang   keikutsertaan Kasubbag Umum dan Kepegawaian");
    await take(again, "Keluar", "Kasus tersimpan");
    expect(await again.over).toBe(0);
  });

  test("the guide shows what a clerk sees", async () => {
    const [, shown] =
      /```text\n(Permohonan Izin Cuti\n[\s\S]*?)\n```/.exec(readFileSync("docs/panduan.md", "utf8")) ?? [];
    const t = sit([cuti, "--lang", "id", ...morning]);
    await t.shows("Ctrl+C keluar");
    expect(t.screen()).toBe(shown);
  });

  test("the guide's script is as expected", () => {
    const [, script] = /```yaml\n(clock[\s\S]*?)```/.exec(readFileSync("docs/panduan.md", "utf8")) ?? [];
    writeFileSync(join(folder, "naskah.yaml"), script!);
    const args = [bin, "run", cuti, "--script", "naskah.yaml"];
    expect(spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  test("every question has help and a way back, and what was answered is still there", async () => {
    const t = sit([cuti, "--lang", "en", ...morning]);
    await t.shows(menu.en);
    await then(t, "?", "Source of the SOP: tabel, baris 1");
    expect(t.screen()).toContain("Who may: Pemohon Cuti (inferred:");
    await t.shows(menu.en);
    await then(t, keys.enter, "Name of Pemohon Cuti");
    await then(t, `?${keys.enter}`, "Who acts, by name.");
    await then(t, `Ratna${keys.enter}`, "nama pegawai");
    await then(t, keys.f1, "“nama pegawai”");
    await then(t, keys.escape, "Name of Pemohon Cuti");
    await t.shows("Ratna");
    await then(t, keys.enter, "nama pegawai");
    await then(t, `Ratna Dewi${keys.enter}`, "jenis cuti");
    await then(t, "?", "one of the choices");
    await then(t, keys.escape, /nama pegawai[\s\S]*Ratna Dewi/);
    await then(t, `<${keys.enter}`, /must be|nama pegawai|jenis cuti/);
  });

  test("a wrong answer is refused at once, by the field, and can be mended", async () => {
    const t = sit([cuti, "--lang", "id", ...morning]);
    await t.shows(menu.id);
    await then(t, keys.enter, "Nama Pemohon");
    await then(t, keys.enter, "nama pegawai");
    await then(t, keys.enter, "belum diisi");
    await then(t, `Ratna${keys.enter}`, "jenis cuti");
    await then(t, keys.enter, "mulai tanggal");
    await then(t, `31 Februari 2026${keys.enter}`, "harus berupa tanggal yang ada");
    await then(t, `\u00152-2-2026${keys.enter}`, "lama cuti");
    await then(t, `lima hari${keys.enter}`, "harus berupa angka");
    await then(t, `\u00155,5${keys.enter}`, "sisa hak cuti");
  });

  test("what is pasted is one line; what turns or hides text stays out; a long answer is kept whole", async () => {
    const t = sit([cuti, "--lang", "id", "--db", "kasus.db", "--case", "c"]);
    await t.shows(menu.id);
    await then(t, keys.enter, "Nama Pemohon");
    await then(t, `${keys.paste("Ratna\r\nDewi\u202e\u001b[31m\u0007 S.H.\n")}${keys.enter}`, "nama pegawai");
    const long = "panjang ".repeat(625).trim();
    await then(t, `${keys.paste(long)}${keys.enter}`, "jenis cuti");
    await then(t, keys.enter, "mulai tanggal");
    await then(t, `2-2-2026${keys.enter}`, "lama cuti");
    await then(t, `5${keys.enter}`, "sisa hak cuti");
    await then(t, keys.enter, "Catatan (");
    await then(t, keys.enter, "Catat?");
    expect(t.screen()).toContain("Paraf: Ratna Dewi[31m S.H., Pemohon Cuti");
    expect(t.screen()).toContain("…, jenis cuti");
    await then(t, keys.enter, "Tercatat.");
    await then(t, keys.interrupt, "tersimpan");
    expect(events("kasus.db").find((event) => event.kind === "completed")).toMatchObject({
      by: { name: "Ratna Dewi[31m S.H." },
      outputs: { blangkoPermohonanCuti: { namaPegawai: long } },
    });
  });

  test("hostile text in an SOP moves, colours and turns nothing on the screen", async () => {
    const hostile = "Mengirim \u001b[2J\u001b]0;judul\u0007\u202eterbalik surat";
    writeFileSync(
      join(folder, "jahat.sop"),
      `SOP: Uji ${"\u202e"}jahat\n\nPelaksana: Staf\n\nLangkah 1 (kirim): ${hostile}\n  oleh : Staf\n  waktu : 5 menit\n  kelengkapan : -\n  keluaran : Surat\u001b[31m (akhir)\n`,
    );
    const t = sit(["jahat.sop", ...morning, "--lang", "id"]);
    await t.shows(menu.id);
    await then(t, "?", "Keluaran: ");
    const ours = t.raw().replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
    expect(ours).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/);
    expect(t.raw()).not.toContain("\u001b[2J");
    expect(t.screen()).toContain("terbalik surat");
  });

  test("hostile text on record stays in its line, and stays what it was where it is only confirmed", async () => {
    const hostile = "Ratna\u001b[2J\u202e\nDewi";
    const outputs = {
      blangkoPermohonanCuti: { namaPegawai: hostile, jenisCuti: "besar", mulaiTanggal: "2026-02-02", lamaCuti: 3 },
    };
    const script = [
      { complete: "isiBlangko", by: { actor: "pemohon", name: hostile }, outputs },
      { participate: "catatHakCuti" },
    ];
    writeFileSync(
      join(folder, "naskah.json"),
      JSON.stringify([...script, { decide: "catatHakCuti", answer: "tidak" }]),
    );
    const args = [cuti, "--lang", "id", "--db", "kasus.db", "--case", hostile.replace("\n", "")];
    expect(spawnSync(process.execPath, [bin, "run", ...args, "--script", "naskah.json"], { cwd: folder }).status).toBe(
      0,
    );
    const t = sit([cuti, "--lang", "id", "--db", "kasus.db", ...morning]);
    await t.shows("Ratna·[2J·Dewi: langkah 1, Pemohon Cuti");
    await then(t, keys.enter, menu.id);
    await then(t, keys.enter, /Nama Pemohon[\s\S]*Ratna·\[2J··Dewi/);
    await then(t, keys.enter, "Isi Blangko");
    await take(t, "Ubah isinya", /nama pegawai[\s\S]*Ratna·\[2J··Dewi/);
    await then(t, keys.enter, "jenis cuti");
    await then(t, keys.enter, "mulai tanggal");
    await then(t, keys.enter, "lama cuti");
    await then(t, keys.enter, "sisa hak cuti");
    await then(t, keys.enter, "Catatan (");
    await then(t, keys.enter, "Catat?");
    await then(t, keys.enter, "Tercatat.");
    await then(t, keys.interrupt, "tersimpan");
    const ours = t.raw().replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, "");
    expect(ours).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/);
    expect(t.raw()).not.toContain("\u001b[2J");
    expect(events("kasus.db").findLast((event) => event.kind === "completed")).toMatchObject({
      by: { name: hostile },
      outputs: { blangkoPermohonanCuti: { namaPegawai: hostile, jenisCuti: "besar" } },
    });
  });

  test.each([
    ["Ctrl+C", (t: Terminal) => t.type(keys.interrupt)],
    ["Ctrl+D", (t: Terminal) => t.type(keys.end)],
    ["the end of the input", (t: Terminal) => t.hangUp()],
  ])("%s in the middle of a form records nothing of it, and keeps the case", async (_, leave) => {
    const t = sit([cuti, "--db", "kasus.db", "--case", "c", "--lang", "id"]);
    await t.shows(menu.id);
    await then(t, keys.enter, "Nama Pemohon");
    await then(t, `Ratna${keys.enter}`, "nama pegawai");
    leave(t);
    await t.shows("Kasus tersimpan di kasus.db");
    expect(await t.over).toBe(0);
    expect(events("kasus.db").map(({ kind }) => kind)).toEqual(["started", "entered"]);
  });

  test("a narrow terminal, and one that is resized, show the same in other lines", async () => {
    const t = sit([cuti, "--lang", "id", ...morning], { columns: 80 });
    await t.shows(menu.id);
    t.resize(46, 40);
    await then(t, "2", "❯ 2. ");
    await then(t, keys.escape, /Tidak ada pertanyaan sebelum ini/);
    await take(t, "Lihat", "Alur lengkap");
    await take(t, "Alur lengkap", "13  Mengarsipkan");
    for (const line of t.screen().split("\n")) expect(line.length).toBeLessThanOrEqual(46);
    expect(t.screen()).toContain("…");
  });

  test("of a file with several SOPs, one is chosen first", async () => {
    const sop = (title: string) => `SOP: ${title}\n\nPelaksana: Staf\n\nLangkah 1 (kirim): Mengirim\n  oleh : Staf\n`;
    writeFileSync(join(folder, "dua.sop"), `${sop("Surat Masuk")}\n${sop("Surat Keluar")}`);
    const t = sit(["dua.sop", ...morning, "--lang", "id"]);
    await t.shows("SOP yang mana?");
    await take(t, "Surat Keluar", menu.id);
    await take(t, "Keluar", "hanya percobaan");
    expect(await t.over).toBe(0);
    const none = sit(["dua.sop", "--lang", "id"]);
    await none.shows("SOP yang mana?");
    await then(none, keys.interrupt, "--procedure");
    expect(await none.over).toBe(2);
  });

  test("who leaves before a case was begun is not told that one is kept", async () => {
    const t = sit([cuti, "--lang", "en"]);
    await t.shows("Number of the case");
    await then(t, keys.escape, "No case was opened.");
    expect(await t.over).toBe(0);
  });

  test("without colour the marks say it all", async () => {
    const t = sit([cuti, "--lang", "id", ...morning], { env: { NO_COLOR: "1" } });
    await t.shows(menu.id);
    expect(t.raw()).not.toMatch(/\u001b\[[0-9;]*[1-9][0-9]*m/);
    expect(t.screen()).toContain("▶  1");
  });
});

describe.skipIf(!canRun("script", hasTerminal(), 4))(
  "what an office does beside the flow",
  { timeout: 120_000 },
  () => {
    test("stands in, takes part, decides, goes back, is late", async () => {
      const t = sit([cuti, "--lang", "id", ...morning, "--db", "kasus.db"]);
      await t.shows("Nomor kasus");
      await then(t, `\u0015cuti-7${keys.enter}`, menu.id);
      await fillIn(t, "Catatan (");
      await then(t, keys.enter, "Catat?");
      await then(t, keys.enter, "▶  2");
      await t.shows(menu.id);
      await take(t, "Kasus ini", "Catat pelimpahan");
      await take(t, "Catat pelimpahan", "berhalangan?");
      await take(t, "Kasubbag", "Sebagai apa");
      await then(t, keys.enter, "Nama orangnya");
      await then(t, `Siti${keys.enter}`, "Sejak");
      await then(t, keys.enter, "Sampai dengan");
      await then(t, `kapan saja${keys.enter}`, "Tulis misalnya 5 Januari 2026");
      await then(t, `\u00159 Januari 2026${keys.enter}`, "surat perintah");
      await then(t, `800/16${keys.enter}`, "Atas nama siapa?");
      await take(t, "Sekretaris", "Nama Sekretaris");
      await then(t, `Alfian${keys.enter}`, "Tercatat.");
      await t.shows(menu.id);
      await take(t, "keikutsertaan", "Siapa yang memaraf");
      await take(t, "Siti, Plh.", "Catatan (");
      await then(t, keys.enter, "Tercatat.");
      await t.shows(menu.id);
      await take(t, "Majukan jam", "Majukan sampai");
      await take(t, "Waktu lain", "Majukan sampai");
      await then(t, `6 Januari 2026 10.35${keys.enter}`, menu.id);
      expect(t.screen()).toMatch(
        /tenggat {2}Sen, 5 Jan 2026, 07\.35 \(5 menit\)\n +terlambat 10 jam 30 menit kerja \(1 hari kerja\)/,
      );
      await take(t, "Putuskan langkah 2", "Apakah sisa hak cuti mencukupi?");
      await take(t, "tidak", "Nama Staf Kepegawaian");
      await then(t, keys.enter, "Isi Blangko");
      await then(t, keys.enter, "Catatan (");
      await then(t, `Sisa tiga hari${keys.enter}`, "Catat?");
      await then(t, keys.enter, "putaran 2");
      await t.shows(menu.id);
      expect(t.screen()).toMatch(/▶ {2}1 .*\(putaran 2\)/);
      expect(t.screen()).toMatch(/↻ {2}2 .*akan diulang/);
      await then(t, keys.interrupt, "tersimpan di kasus.db");
      const all = events("kasus.db");
      expect(all.find(({ kind }) => kind === "participated")).toMatchObject({
        by: { actor: "kasubbag", name: "Siti", as: "plh" },
      });
      expect(all.find(({ kind }) => kind === "decided")).toMatchObject({ answer: "tidak", note: "Sisa tiga hari" });
    });

    test("sends back with a reason, attaches by hash, corrects, pauses, goes on and cancels", async () => {
      writeFileSync(join(folder, "surat.pdf"), "isi surat");
      const t = sit([
        resolve("sops/laporan-kinerja-tahunan.sop"),
        "--lang",
        "en",
        ...morning,
        "--db",
        "kasus.db",
        "--case",
        "lkjip",
      ]);
      await t.shows(menu.en);
      await then(t, keys.enter, "Name of");
      await then(t, keys.enter, "Number of");
      await then(t, `800/15${keys.enter}`, "Note");
      await then(t, keys.enter, "Record it?");
      await then(t, keys.enter, "▶  2");
      await t.shows(menu.en);
      await take(t, "More for step 2", "Attach a file");
      await take(t, "Attach a file", "Path of the file");
      await then(t, `tidak-ada.pdf${keys.enter}`, "There is no file tidak-ada.pdf");
      await then(t, `surat.pdf${keys.enter}`, "Attached to which document?");
      await then(t, keys.enter, "Name of Sekretaris");
      await then(t, keys.enter, "Note");
      await then(t, keys.enter, "Recorded.");
      await t.shows(menu.en);
      await take(t, "More for step 2", "Send back");
      await take(t, "Send back", "Back to which step?");
      await then(t, keys.enter, "Name of");
      await then(t, keys.enter, "Reason");
      await then(t, keys.enter, "There must be a reason.");
      await then(t, `Unclear${keys.enter}`, "Recorded.");
      await t.shows(menu.en);
      await take(t, "This case", "Correct a document");
      await take(t, "Correct a document", "Which document");
      await then(t, keys.enter, "Number of");
      await then(t, `\u0015800/16${keys.enter}`, "Name of Kepala Badan");
      await then(t, keys.enter, "Reason");
      await then(t, `Wrong number${keys.enter}`, "Recorded.");
      await t.shows(menu.en);
      for (const [act, reason] of [
        ["Pause the case", "Joint leave"],
        ["Cancel the case", "Not needed"],
      ] as const) {
        if (act === "Pause the case") await take(t, "This case", act);
        await take(t, act, "Who orders it?");
        await then(t, keys.enter, "Name of");
        await then(t, keys.enter, "Reason");
        await then(t, `${reason}${keys.enter}`, "Recorded.");
        await t.shows(menu.en);
      }
      expect(t.screen()).toContain("cancelled");
      await take(t, "Show", "The record of the case");
      await take(t, "The record of the case", "surat.pdf");
      await then(t, keys.interrupt, "kept in kasus.db");
      const all = events("kasus.db");
      expect(all.find(({ kind }) => kind === "attached")).toMatchObject({
        file: {
          name: "surat.pdf",
          mediaType: "application/pdf",
          bytes: 9,
          sha256: createHash("sha256").update("isi surat").digest("hex"),
        },
      });
      const told = ["sentBack", "corrected", "paused", "cancelled"];
      expect(all.flatMap((event) => (told.includes(event.kind) && "note" in event ? [event.note] : []))).toEqual([
        "Unclear",
        "Wrong number",
        "Joint leave",
        "Not needed",
      ]);
      expect(existsSync(join(folder, ".baku"))).toBe(false);
    });

    test("of two clerks at one case the second is told who was first, and sees where it stands now", async () => {
      const sop = resolve("sops/laporan-kinerja-tahunan.sop");
      const args = [sop, "--lang", "id", "--db", "kasus.db", "--case", "lkjip", "--clock", "2026-01-05T07:30"];
      const t = sit(args);
      await t.shows(menu.id);
      await then(t, keys.enter, "Nama Kepala Badan");
      await then(t, `Rina${keys.enter}`, "Nomor Disposisi");
      await then(t, keys.enter, "Catatan (");
      await then(t, keys.enter, "Catat?");
      const first = [{ complete: "telaahSuratSekda", by: { actor: "kepalaBadan", name: "Alfian" } }];
      writeFileSync(join(folder, "dulu.json"), JSON.stringify(first));
      const other = spawnSync(process.execPath, [bin, "run", ...args, "--script", "dulu.json"], { cwd: folder });
      expect(other.status).toBe(0);
      await then(t, keys.enter, /RUN106 [\s\S]*Alfian/);
      await t.shows(menu.id);
      expect(t.screen()).toContain("▶  2  Memerintahkan");
      expect(t.all()).not.toContain("Tercatat.");
    });

    test("the case of an SOP that is called stands below the one that called it", async () => {
      const first = JSON.stringify([
        { complete: "mintaCalonPeserta" },
        { complete: "usulkanCalonPeserta" },
        { complete: "usulkanCalonPeserta" },
      ]);
      writeFileSync(join(folder, "awal.json"), first);
      const args = [pelatihan, "--lang", "id", "--db", "kasus.db", "--case", "latih"];
      spawnSync(process.execPath, [bin, "run", ...args, "--script", "awal.json"], { cwd: folder });
      const t = sit([...args, "--clock", "2026-01-12T07:30"], { rows: 60 });
      await t.shows(menu.id);
      expect(t.screen()).toContain("▶  3  Memproses surat usulan");
      expect(t.screen()).toContain("kurang   latih/terimaUsulan/1 belum selesai");
      expect(t.screen()).toContain("lalu     langkah I.4, ");
      expect(t.screen()).toContain("Pengelolaan Surat Masuk dan Disposisi (latih/terimaUsulan/1)");
      expect(t.screen()).toContain("I Persiapan\n✓  1  Membuat surat permintaan");
      // What waits for the other case cannot be done; what the other case asks for can.
      expect(t.screen()).toMatch(/^- 1\. Selesaikan langkah I\.3: .*\n.*\n❯ 3\. Selesaikan langkah 1: /m);
    });
  },
);
