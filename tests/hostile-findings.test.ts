import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compile } from "@baku/compiler";
import { coverage, diff } from "@baku/runtime";
import { Ajv } from "ajv";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { changesJson } from "../cli/src/report/changes.js";
import { coverageJson } from "../cli/src/report/coverage.js";
import { report } from "../cli/src/report/findings.js";
import { laporan, withTexts } from "../compiler/src/4-emit/fixtures.js";

/**
 * What an analyst wrote and a report quotes stays a quotation: in a terminal it neither commands the screen nor looks like a finding, in
 * SARIF it is no link, in JSON a text.
 */

const attacks = [
  "</script><script>alert(1)</script>",
  '"; process.exit()//',
  "end",
  "%%{init: {}}%%",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text itself is the attack
  "${process.exit()}",
  "\u202Etxet",
  "{{ constructor }} {0}",
  "=1+1",
  "*/ export const x = 1; /*",
  "| a | b |",
  "[klik](https://contoh.id)",
  "\u001b[2J\u001b[31mmerah",
  "\u001b]8;;https://contoh.id\u0007klik\u001b]8;;\u0007",
  "x\u2028kesalahan SOP999 palsu",
  "x\u0085kesalahan SOP999 palsu",
  "\u0007\u0008\u007f",
  "`kode` **tebal**",
  "toString",
  "__proto__",
  "🧑‍⚖️ ﷽",
];

/** An SOP with a mistake wherever a finding quotes what was written. */
const faulty = (text: string) => `SOP: Uji ${text}
  nomor    : ${text}
  dibuat   : ${text}
  profil   : ${text}
  warna${text} : merah
  pengesah : Kepala ${text}
    nip : ${text}
Dasar hukum: ${text}
Keterkaitan: ${text}
Pelaksana:
  - Staf ${text}
  - Staf  ${text}
  - Kepala
Dokumen Nota:
  keadaan: konsep ${text}
  isian:
    - judul : ${text}
Langkah 1 (${text}): ${text} surat
  oleh        : Camat ${text}
  kelengkapan : Surat ${text}; Nota (${text})
  waktu       : ${text}
  keluaran    : Hasil ${text}
  keputusan   : ${text}
    jika ${text} -> langkah ${text}
    jika ya -> ${text}
Langkah 2: Mencatat ${text}
  oleh        : Kepala
  kelengkapan : Bukti ${text}
  jalankan    : SOP ${text}
  abaikan ${text} : ${text}
`;

const compiled = (text: string) => [compile(faulty(text), `berkas ${text}.sop`)];
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

const { $schema, id, ...schema } = JSON.parse(
  readFileSync("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", "utf8"),
);
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

describe.each(attacks)("%j", (attack) => {
  const files = compiled(attack);
  const { findings } = files[0]!;

  test.each(["id", "en"] as const)("in a terminal (%s)", (lang) => {
    const said = report(files, "text", lang);
    expect(said).not.toMatch(unseen);
    const heads = said.match(/^(?:kesalahan|peringatan|catatan|error|warning|note) SOP\d+/gm) ?? [];
    expect(heads.map((head) => head.slice(-6)).sort()).toEqual(findings.map(({ code }) => code).sort());
  });

  test("in SARIF", () => {
    const log = JSON.parse(report(files, "sarif", "id")) as Log;
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    const results = log.runs[0]!.results ?? [];
    expect(results).toHaveLength(findings.length);
    const messages = results.flatMap((result) => [
      result.message,
      ...(result.relatedLocations ?? []).map(({ message }) => message),
      ...(result.fixes ?? []).map(({ description }) => description),
      ...(result.codeFlows ?? []).flatMap(({ threadFlows }) =>
        threadFlows.flatMap(({ locations }) => locations.map(({ location }) => location?.message)),
      ),
    ]);
    for (const message of messages) {
      expect(message?.text).not.toMatch(unseen);
      expect(message?.text).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
    }
  });

  test("in JSON", () => {
    expect(JSON.parse(report(files, "json", "id"))).toBeInstanceOf(Object);
    const hostile = withTexts(laporan, () => attack);
    const sides = { old: { path: "a.sop", procedure: laporan }, next: { path: "b.sop", procedure: hostile } };
    const changed = JSON.parse(changesJson({ ...sides, changes: diff(laporan, hostile), lang: "id" }));
    expect(changed.changes.find(({ path }: { path: string }) => path === "identity/title").after).toBe(attack);
    const covered = { path: "a.sop", procedure: hostile, coverage: coverage(hostile), work: undefined } as const;
    expect(JSON.parse(coverageJson({ ...covered, lang: "id" })).total).toBe(coverage(laporan).cells.length);
  });
});

test.each(["explain", "diff", "check", "coverage", "run", "toString"])(
  "an operand is quoted harmlessly: %s",
  (command) => {
    for (const attack of [
      "\u001b[31mSOP999",
      "SOP999\u202E",
      "x\nkesalahan SOP999 palsu",
      "__proto__",
      "constructor",
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [resolve("cli/bin/baku.js"), command, attack, attack], {
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1" },
      });
      expect(status).toBe(2);
      expect(stderr).toMatch(/^baku: /);
      expect(stderr).not.toMatch(unseen);
      expect(stderr).not.toMatch(/^kesalahan|\n {4}at /m);
    }
  },
);
