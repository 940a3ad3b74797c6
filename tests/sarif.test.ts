import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findings } from "@baku/compiler";
import { Ajv } from "ajv";
import type { Log } from "sarif";
import { afterEach, beforeEach, expect, test } from "vitest";

const bin = resolve("cli/bin/baku.js");
/** The official schema; it is written for draft 4, of which it uses nothing that later drafts lack. */
const { $schema, id, ...schema } = JSON.parse(
  readFileSync("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", "utf8"),
);
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baku-sarif-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function sarif(...args: readonly string[]): Log {
  const { stdout } = spawnSync(process.execPath, [bin, "check", "--format", "sarif", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "" },
  });
  const log = JSON.parse(stdout);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log;
}
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** Fixes, related places, a path of the proof, a wide character, CRLF. */
const faulty = `SOP: “Uji” 日本
Pelaksana: Staf; Sekretariat & Bidang BPSDM Prov. Kalbar; Sekretariat & Bidang pada BPSDM Provinsi Kalbar
Lankah 1 (periksa): Penerimaan data
  oleh: Staff
Langkah 2 (putuskan): Memeriksa data
  oleh: Staf
  waktu: 2 hari
  keputusan: Apakah lengkap?
    jika ya -> langkah 3
    jika tidak -> langkah 4
Langkah 3: Mencatat surat
  oleh: Staf
  waktu: 1 hari
  keluaran: Nota
Langkah 4: Menyimpan surat
  oleh: Staf
  kelengkapan: Nota
`.replaceAll("\n", "\r\n");

test("validates against the official schema, in both languages, whatever is wrong with a file", () => {
  write("a.sop", faulty);
  write("b.sop", faulty.replace("Staff", "Staf"));
  write("kosong.sop", "");
  write("biner.sop", "PK\u0003\u0004\u0000\u0000");
  write("gabung.sop", "SOP: Uji\n<<<<<<< HEAD\n=======\n>>>>>>> b\n");
  for (const lang of ["id", "en"]) {
    const [run] = sarif("--lang", lang).runs;
    const { results = [], tool } = run!;
    expect(results.some((r) => r.fixes)).toBe(true);
    expect(results.some((r) => r.relatedLocations)).toBe(true);
    expect(results.some((r) => r.ruleId === "SOP603")).toBe(true);
    expect(tool.driver.language).toBe(lang);
  }
});

test("files without findings are a log without results", () => {
  write("a.sop", "SOP: Uji\n");
  write("baku.config.json", JSON.stringify({ rules: { SOP502: "off", SOP507: "off", SOP510: "off" } }));
  expect(sarif().runs[0]?.results).toEqual([]);
});

test("every result points at its rule, and each rule says what it is and what to do in both languages", () => {
  write("a.sop", faulty);
  const [run] = sarif().runs;
  const rules = run?.tool.driver.rules ?? [];
  const translated = run?.translations?.[0]?.rules ?? [];
  expect(run?.results?.length).toBeGreaterThan(5);
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex!]?.id).toBe(ruleId);
  expect(translated.map((rule) => rule.id)).toEqual(rules.map((rule) => rule.id));
  for (const [i, rule] of rules.entries()) {
    expect(findings).toHaveProperty(rule.id);
    for (const key of ["shortDescription", "fullDescription", "help"] as const) {
      expect(rule[key]?.text).toMatch(/\S/);
      expect(rule[key]?.text).not.toBe(translated[i]?.[key]?.text);
    }
  }
});

test("places are relative to the folder, as URIs, however they were asked for", () => {
  mkdirSync(join(folder, "sop bidang"));
  write("sop bidang/cuti #1 100%.sop", faulty);
  const uri = "sop%20bidang/cuti%20%231%20100%25.sop";
  for (const asked of [".", "./sop bidang", join(folder, "sop bidang")]) {
    const uris = sarif(asked).runs[0]?.results?.flatMap(({ locations = [], relatedLocations = [], fixes = [] }) => [
      ...[...locations, ...relatedLocations].map((l) => l.physicalLocation?.artifactLocation?.uri),
      ...fixes.flatMap((fix) => fix.artifactChanges.map((change) => change.artifactLocation.uri)),
    ]);
    expect(new Set(uris)).toEqual(new Set([uri]));
  }
});

test("a fix that is applied by its regions mends the text", () => {
  write("a.sop", faulty);
  const quotes = sarif().runs[0]?.results?.filter((r) => r.ruleId === "SOP101") ?? [];
  const lines = faulty.split("\r\n");
  for (const { fixes } of quotes.toReversed())
    for (const { deletedRegion: at, insertedContent } of fixes![0]!.artifactChanges[0]!.replacements) {
      const line = lines[at.startLine! - 1]!;
      lines[at.startLine! - 1] =
        line.slice(0, at.startColumn! - 1) + insertedContent!.text + line.slice(at.endColumn! - 1);
    }
  expect(lines[0]).toBe('SOP: "Uji" 日本');
});
