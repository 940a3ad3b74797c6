import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";

/** `baku run --script`: what happens in a case, and what is expected of it. */

const bin = resolve("cli/bin/baku.js");
const cuti = resolve("sops/permohonan-izin-cuti.sop");
const naskah = ["laporan-kinerja-tahunan", "permohonan-izin-cuti"];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baku-script-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...args: readonly string[]) {
  writeFileSync(join(folder, "naskah.yaml"), script);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, "run", cuti, "--script", "naskah.yaml", ...args],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

describe("the examples in the repository", () => {
  test.each(naskah)("%s is as expected", (name) => {
    const args = [bin, "run", `sops/${name}.sop`, "--script", `sops/naskah/${name}.yaml`, "--lang", "en"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/\nScript: \d+ commands, \d+ expectations, all as expected\.\n$/);
  });

  test.each(naskah)("%s is valid by the schema that is shipped", (name) => {
    const schema = JSON.parse(readFileSync("cli/src/run/script/script.schema.json", "utf8"));
    const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
    expect(ajv.validate(schema, parse(readFileSync(`sops/naskah/${name}.yaml`, "utf8")))).toBe(true);
  });
});

test("the script in the documentation is as expected", () => {
  const [, script] = /```yaml\n([\s\S]*?)```/.exec(readFileSync("docs/running.md", "utf8")) ?? [];
  expect(run(script!)).toMatchObject({ status: 0, stderr: "" });
});

describe("what is not as expected", () => {
  test("fails with status 1, each at its line and column, and the case goes on", () => {
    const script = `commands:
  - complete: isi blangko
    expect:
      open: [isi blangko]
      next: [Kasubbag]
      due: { catat hak cuti: 2026-01-05T07:45 }
      documents: { Blangko Permohonan Cuti: disetujui atasan }
  - participate: catat hak cuti
    refused: true
  - decide: catat hak cuti
    answer: ya
    expect: { late: [setujui atasan], missing: [Surat Izin Cuti], status: ended, round: { setujui atasan: 2 } }
`;
    const { status, stderr, stdout } = run(script, "--lang", "id");
    expect(status).toBe(1);
    expect(stdout).toContain(" 2  Memberi catatan");
    expect(stderr.split("\n").map((line) => line.split(":").slice(0, 3).join(":"))).toEqual([
      "naskah.yaml:4:7",
      "naskah.yaml:5:7",
      "naskah.yaml:6:14",
      "naskah.yaml:7:20",
      "naskah.yaml:9:5",
      "naskah.yaml:12:15",
      "naskah.yaml:12:39",
      "naskah.yaml:12:67",
      "naskah.yaml:12:91",
      "Naskah: 9 tidak sesuai harapan.",
      "",
    ]);
    expect(stderr).toContain("langkah terbuka: diharapkan isiBlangko; ternyata catatHakCuti");
    expect(stderr).toContain("tenggat catat hak cuti: diharapkan 2026-01-05T07:45; ternyata 2026-01-05T07:50");
    expect(stderr).toContain("dokumen Blangko Permohonan Cuti: diharapkan disetujui atasan; ternyata diisi");
    expect(stderr).toContain("perintah ke-2 (participate catat hak cuti): seharusnya ditolak, tetapi diterima");
    expect(stderr).toContain("Naskah: 9 tidak sesuai harapan.");
  });

  test("a refusal that nobody expects ends the script; another one than expected is told", () => {
    const { status, stderr, stdout } = run(
      `commands:
  - complete: catat hak cuti
    refused: RUN101
  - decide: catat hak cuti
    answer: ya
  - complete: isi blangko
`,
      "--lang",
      "en",
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /naskah\.yaml:3:5: command 1 \(complete catat hak cuti\): should have been refused by RUN101; RUN\d+ /,
    );
    expect(stderr).toMatch(/naskah\.yaml:4:5: command 2 \(decide catat hak cuti\): refused: RUN106 /);
    expect(stdout).not.toContain("done ");
  });

  test("what is refused moves no clock and records nothing", () => {
    const script = `clock: 2026-01-05T07:30
commands:
  - { complete: 1, by: Sekretaris, refused: RUN110, expect: { open: [1], due: { 1: 2026-01-05T07:45 }, late: [] } }
  - { complete: 1, at: 2026-01-05T07:31, expect: { due: { 2: 2026-01-05 07:36 } } }
`;
    expect(run(script)).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("a script that is wrong", () => {
  test.each([
    ["commands:\n  - complte: 1\n", "2:5", "“complte” tidak dikenal di sini. Maksudnya “complete”?"],
    ["commands:\n  - complete: isi blanko\n", "2:5", "Tidak ada langkah “isi blanko”. Maksudnya “isiBlangko”?"],
    [
      "commands:\n  - complete: 1\n    by: { actor: Pemohn }\n",
      "3:5",
      "Tidak ada pelaksana “Pemohn”. Maksudnya “pemohon”?",
    ],
    [
      "commands:\n  - complete: 1\n    decide: 2\n",
      "3:5",
      "Satu perintah, satu perbuatan; di sini ada complete, decide.",
    ],
    ["commands:\n  - at: 2026-01-05\n", "2:5", "Perintah ini tidak berisi perbuatan atau harapan."],
    ["commands:\n  - decide: 2\n", "2:5", "“answer” belum ada."],
    ["- { decide: 2, answer: mungkin }\n", "1:16", "“mungkin” bukan jawabannya; jawab ya, tidak."],
    [
      "commands:\n  - { condition: 2, answer: mungkin }\n",
      "2:21",
      "Syarat dijawab dengan answer: ya atau answer: tidak.",
    ],
    ["commands:\n  - wait: 2026-02-31T07:30\n", "2:5", "“2026-02-31T07:30”: tulis waktu seperti 2026-01-05T07:30"],
    ["clock: 2026-02-30\ncommands: []\n", "1:1", "“2026-02-30”: tulis waktu"],
    [
      "commands:\n  - { complete: 1, expect: { status: jalan } }\n",
      "2:30",
      "Yang dapat ditulis di sini: running, paused",
    ],
    ["commands:\n  - complete: 1\n   by: x\n", "3:1", "tidak terbaca sebagai YAML atau JSON dari sini"],
    ['[\n  {"complete": "isiBlangko", "comlete": 2}\n]\n', "2:30", "“comlete” tidak dikenal di sini."],
    ["- complete: 1\n- complete: 99\n", "2:3", "Tidak ada langkah “99”. Yang ada: isiBlangko"],
    ["commands: 7\n", "1:1", "Isinya harus daftar [ … ], bukan angka."],
  ])("%j is told at %s before anything runs", (script, place, said) => {
    const { status, stdout, stderr } = run(script, "--lang", "id", "--db", "kasus.db");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`naskah.yaml:${place}: ${said}`);
  });

  test("all that is wrong is told at once, in order, in the other language too", () => {
    const { stderr } = run("commands:\n  - pause: ya\n  - complete: 1\n    refused: no\n", "--lang", "en");
    expect(stderr).toBe(
      "baku: the script is not right:\n  naskah.yaml:2:5: “ya”: write true\n  naskah.yaml:4:5: “no”: write the code of a refusal such as RUN106, or true\n",
    );
  });

  test("hostile text in it turns and colours nothing", () => {
    const { stderr } = run('commands:\n  - complete: "\\e[31m\\u202Ejahat"\n');
    expect(stderr).not.toMatch(/[\u001b\u202e]/);
    expect(stderr).toContain("jahat");
  });
});

test("time that passes does what is due on the way; a file goes in by its hash; documents and fields go by their names", () => {
  writeFileSync(join(folder, "surat.pdf"), "isi surat");
  const script = `clock: 2026-01-05T07:30
case: cuti-9
commands:
  - attach: isi blangko
    file: surat.pdf
    document: Blangko Permohonan Cuti
  - complete: isi blangko
    outputs: { blangko permohonan cuti: { Nama Pegawai: Ratna, jenis cuti: besar, mulai tanggal: 2026-02-02, lama cuti: 3 } }
  - participate: 2
  - { decide: 2, answer: ya }
  - wait: 2026-01-09T07:30
    expect: { late: [3] }
  - { sendBack: 3, to: isi blangko, note: salah jenis }
  - { correct: blangko permohonan cuti, value: { nama pegawai: Ratna, jenis cuti: sakit, mulai tanggal: 2026-02-02, lama cuti: 3 }, by: { actor: Staf Kepegawaian }, note: salah tulis }
  - { pause: true, by: Sekretaris, note: cuti bersama, expect: { status: paused } }
`;
  const { status, stdout, stderr } = run(script, "--db", "kasus.db", "--lang", "id");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("waktu lewat, Sekretaris diberi tahu");
  const exported = spawnSync(process.execPath, [bin, "export", "kasus.db", "cuti-9"], {
    cwd: folder,
    encoding: "utf8",
  }).stdout;
  const events = exported
    .trim()
    .split("\n")
    .flatMap((line) => JSON.parse(line).event?.event ?? []);
  const [attached, completed, corrected] = ["attached", "completed", "corrected"].map((kind) =>
    events.find((each) => each.kind === kind),
  );
  expect(attached.file).toEqual({
    name: "surat.pdf",
    mediaType: "application/pdf",
    bytes: 9,
    sha256: createHash("sha256").update("isi surat").digest("hex"),
  });
  expect(completed.outputs.blangkoPermohonanCuti).toMatchObject({ namaPegawai: "Ratna", jenisCuti: "besar" });
  expect(corrected.value).toMatchObject({ jenisCuti: "sakit" });
});

test("--auto says by which choices it runs; with --script it is refused", () => {
  const auto = spawnSync(process.execPath, [bin, "run", cuti, "--auto", "--lang", "en"], { encoding: "utf8" });
  expect(auto.stdout).toContain(
    "--auto: every step takes exactly its standard time, or 1 working hour where none is stated;",
  );
  expect(run("[]", "--auto", "--lang", "en")).toMatchObject({
    status: 2,
    stderr: "baku: choose one: --auto or --script FILE\n",
  });
});
