import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compile } from "@baku/compiler";
import { format } from "@baku/grammar";
import { coverage, diff, type Procedure, parseProcedure, versionOf } from "@baku/runtime";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

/** `diff`, `coverage` and `new` as a person types them, in an empty folder. */
const bin = resolve("cli/bin/baku.js");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baku-diff-"));
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

const seed = readFileSync("sops/laporan-kinerja-tahunan.sop", "utf8");
/** The seed as an office might revise it. */
const revised = seed
  .replace("nomor    : SOP.800/ 15 /BPSDM/2019", "nomor    : SOP.800/ 16 /BPSDM/2020")
  .replace("waktu       : 2 hari", "waktu       : 1 hari")
  .replace("kelengkapan : Undangan Rapat", "kelengkapan : Undangan Rapat (dari luar)")
  .replace("paling banyak 3 kali", "paling banyak 2 kali")
  .replace("Langkah 14 (sampaikan", "Langkah 15 (sampaikan")
  .replace(
    "# Kolom Output baris ini",
    "Langkah 14 (gandakan): Menggandakan laporan\n  oleh : Staf\n  keluaran : Salinan (akhir)\n\n# Kolom Output baris ini",
  );

describe("diff", () => {
  beforeEach(() => {
    write("lama.sop", seed);
    write("baru.sop", revised);
  });

  test("reads as the golden file has it", async () => {
    const told = (["id", "en"] as const).flatMap((lang) => [
      baku("diff", "lama.sop", "baru.sop", "--lang", lang).stdout,
      baku("banding", "lama.sop", "baru.sop", "--lang", lang, "--format", "markdown").stdout,
    ]);
    await expect(told.join("\n--------\n\n")).toMatchFileSnapshot("golden/diff.txt");
  });

  test("knows nothing of text: comments, spacing, the language of labels and the name of the file are no change", () => {
    write("rapi.sop", `# Komentar\n${format(seed.replace(/^ {2}sumber .*\n/gm, "")).replace("SOP: ", "SOP:   ")}`);
    expect(baku("diff", "lama.sop", "rapi.sop")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Tidak ada perubahan."),
    });
  });

  test("prints JSON with both versions, and takes what was built", () => {
    baku("build", "lama.sop", "--emit", "json", "--out", ".");
    const built = JSON.parse(readFileSync(join(folder, "lama.sop.json"), "utf8")) as Procedure;
    const { old, changes, summary } = JSON.parse(baku("diff", "lama.sop.json", "baru.sop", "--format", "json").stdout);
    expect(old).toEqual({ path: "lama.sop.json", id: "lama", version: versionOf(built) });
    expect(summary).toEqual({ none: 2, note: 3, migrate: 1, breaking: 1 });
    expect(changes.find(({ path }: { path: string }) => path === "steps/kumpulkanData/duration")).toEqual({
      code: "CHG130",
      kind: "time-shortened",
      severity: "note",
      path: "steps/kumpulkanData/duration",
      step: { id: "kumpulkanData", number: "4", label: "kumpulkan data" },
      before: "2 hari",
      after: "1 hari",
      message: "Langkah 4 (kumpulkan data): waktu diperpendek, dari “2 hari” menjadi “1 hari”.",
      reason: "Tenggat tugas yang terbuka ikut berubah.",
    });
  });

  test("answers 0 whatever changed, unless it is told what to fail on", () => {
    expect(baku("diff", "lama.sop", "baru.sop").status).toBe(0);
    expect(baku("diff", "lama.sop", "baru.sop", "--fail-on", "breaking").status).toBe(0);
    expect(baku("diff", "lama.sop", "baru.sop", "--fail-on", "migrate").status).toBe(1);
    expect(baku("diff", "baru.sop", "lama.sop", "--fail-on", "breaking").status).toBe(1);
  });

  test("says what is used wrongly, and prints no half report", () => {
    expect(baku("diff", "lama.sop", "tidak-ada.sop")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "baku: tidak-ada.sop tidak ada\n",
    });
    expect(baku("diff", "lama.sop", "baru.sop", "--format", "xml")).toMatchObject({ status: 2, stdout: "" });
    expect(baku("diff", "lama.sop", "baru.sop", "--fail-on", "toString")).toMatchObject({ status: 2, stdout: "" });
    write("buruk.sop", seed.replace("oleh        : Staf ~", "oleh        : Staff ~"));
    expect(baku("diff", "lama.sop", "buruk.sop")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("SOP301"),
    });
  });
});

test("each value of the seed counts: what makes another version is told", () => {
  const [procedure] = compile(seed, "laporan.sop").procedures;
  let versions = 0;
  for (const mutant of withEachLeafChanged(procedure)) {
    const parsed = parseProcedure(mutant);
    if (!parsed.ok) continue;
    versions++;
    expect(diff(procedure!, parsed.procedure).length > 0).toBe(versionOf(procedure!) !== versionOf(parsed.procedure));
  }
  expect(versions).toBeGreaterThan(300);
});

function* withEachLeafChanged(value: unknown): Generator<unknown> {
  if (typeof value === "string") yield `${value} lain`;
  else if (typeof value === "number") yield value + 1;
  else if (typeof value === "boolean") yield !value;
  else if (Array.isArray(value))
    for (const [i, item] of value.entries()) for (const made of withEachLeafChanged(item)) yield value.with(i, made);
  else if (value !== null && typeof value === "object")
    for (const [key, item] of Object.entries(value))
      for (const made of withEachLeafChanged(item)) yield { ...value, [key]: made };
}

describe("coverage", () => {
  test("reads as the golden file has it", async () => {
    write("laporan.sop", seed);
    const told = (["id", "en"] as const).flatMap((lang) => [
      baku("coverage", "laporan.sop", "--lang", lang).stdout,
      baku("cakupan", "laporan.sop", "--lang", lang, "--format", "markdown").stdout,
    ]);
    await expect(told.join("\n--------\n\n")).toMatchFileSnapshot("golden/coverage.txt");
  });

  test("prints JSON with figures and each cell by the name that people have for it", () => {
    write("laporan.sop", seed);
    const made = JSON.parse(baku("coverage", "laporan.sop", "--format", "json").stdout);
    expect(made.total).toBe(made.cells.length);
    expect(made.totals).toEqual(coverage(compile(seed).procedures[0]!).totals);
    expect(made.cells).toContainEqual({
      path: "steps/koreksi/duration",
      place: "langkah 11 (koreksi), waktu",
      step: { id: "koreksi", number: "11", label: "koreksi" },
      state: "unknown",
    });
  });
});

describe("new", () => {
  test.each(["id", "en"] as const)("writes a file that has no findings but for what must be filled in (%s)", (lang) => {
    expect(baku("new", "surat masuk", "--lang", lang).status).toBe(0);
    const text = readFileSync(join(folder, "surat masuk.sop"), "utf8");
    expect(text).toContain("SOP: Surat masuk\n");
    expect(format(text)).toBe(text);
    const { procedures, findings } = compile(text, "surat-masuk.sop");
    expect(procedures).toHaveLength(1);
    // Blanks of the sheet, of the steps' cells, and of the related SOPs.
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual(["SOP509", "SOP512", "SOP521"]);
    for (const { code, span } of findings) {
      const from = text.slice(span.start);
      expect(from.slice(0, from.indexOf(code === "SOP512" ? "\n\n" : "\n"))).toMatch(/: \?$/m);
    }
    expect(baku("check", "surat masuk.sop").status).toBe(0);
  });

  test("says the same in both languages", () => {
    const [id, en] = (["id", "en"] as const).map((lang) => {
      baku("baru", lang, "--lang", lang);
      return compile(readFileSync(join(folder, `${lang}.sop`), "utf8").replace(/^SOP: .*/m, "SOP: Uji"), "uji.sop")
        .procedures[0]!;
    });
    const kinds = diff(id!, en!).map(({ kind, before, after }) => `${kind} ${before?.id} ${after?.id}`);
    expect(kinds).toEqual(["answer-renamed ya yes", "answer-renamed tidak no"]);
  });

  test("is called sop-baru.sop when it is given no name, and never overwrites", () => {
    expect(baku("baru").status).toBe(0);
    expect(existsSync(join(folder, "sop-baru.sop"))).toBe(true);
    write("sop-baru.sop", "isi sendiri\n");
    expect(baku("baru")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "baku: sop-baru.sop sudah ada; tidak ditimpa\n",
    });
    expect(readFileSync(join(folder, "sop-baru.sop"), "utf8")).toBe("isi sendiri\n");
  });
});
