import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { anchorsOf } from "@baku/compiler/internal";
import type { Procedure } from "@baku/runtime";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import markdownIt from "markdown-it";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Book, Chapter } from "../cli/src/docs/book.js";
import { actorsPage, documentsPage, indexPage } from "../cli/src/docs/indexes.js";
import { text } from "../cli/src/docs/markdown.js";
import { pageOf } from "../cli/src/docs/page.js";
import { workTime } from "../cli/src/docs/work.js";
import { anyProcedure, anyText, hostileTexts, jahat } from "../compiler/src/4-emit/fixtures.js";

const bin = resolve("cli/bin/baku.js");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baku-docs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function baku(...args: readonly string[]) {
  const env = { ...process.env, LANG: "C.UTF-8", LC_ALL: "", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return { status, said: stdout + stderr };
}
const git = (...args: readonly string[]) => {
  const as = ["-c", "user.name=Analis", "-c", "user.email=analis@contoh.id", "-c", "init.defaultBranch=main"];
  const { status, stderr } = spawnSync("git", [...as, ...args], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), "utf8");

const surat = (waktu: string, judul = "Surat Masuk") =>
  `SOP: ${judul}\n\nPelaksana : Staf; Kepala Badan\n\nLangkah 1 (catat): Mencatat surat\n  oleh     : Staf\n  waktu    : ${waktu}\n  keluaran : Lembar disposisi\n\nLangkah 2 (telaah): Menelaah surat\n  oleh        : Kepala Badan\n  kelengkapan : Lembar disposisi\n  waktu       : 5 menit\n`;

describe("baku docs", () => {
  test("makes a page for each procedure, an index, and who and what occurs where", () => {
    cpSync("sops", join(folder, "sops"), { recursive: true });
    expect(baku("dokumen", "sops", "--out", "hasil").status).toBe(0);
    const pages = readdirSync(join(folder, "hasil"));
    expect(pages).toEqual(
      expect.arrayContaining(["README.md", "pelaksana.md", "dokumen.md", "laporan-kinerja-tahunan.md"]),
    );
    const page = read("hasil/laporan-kinerja-tahunan.md");
    for (const heading of ["Bagan alir", "Langkah", "Waktu kerja", "Cakupan", "Temuan"])
      expect(page).toContain(`\n## ${heading}\n`);
    expect(read("hasil/pelaksana.md")).toMatch(
      /Sekretaris\n\nMengerjakan:\n\n- \[Penyelenggaraan Penyusunan[^\n]*\]\(laporan-kinerja-tahunan\.md\)\n {2}- \[langkah 2\]/,
    );
  });

  test("every link of every page leads to a page and to a place on it", () => {
    cpSync("sops", join(folder, "sops"), { recursive: true });
    baku("docs", "sops", "--out", "hasil");
    const pages = new Map(readdirSync(join(folder, "hasil")).map((name) => [name, read(join("hasil", name))]));
    const broken: string[] = [];
    for (const [name, page] of pages)
      for (const [, to = ""] of page.matchAll(/\]\(([^)]+)\)/g)) {
        const [file, anchor] = to.split("#");
        const target = pages.get(file || name);
        if (target === undefined || (anchor && !target.includes(`<a id="${anchor}">`))) broken.push(`${name}: ${to}`);
      }
    expect(broken).toEqual([]);
  });

  test("--check names what is stale and nothing else, and answers 1", () => {
    write("surat.sop", surat("10 menit"));
    write("arsip.sop", surat("3 menit", "Arsip"));
    expect(baku("docs", "--out", "hasil", "--check")).toMatchObject({ status: 1 });
    expect(existsSync(join(folder, "hasil"))).toBe(false);
    baku("docs", "--out", "hasil");
    expect(baku("docs", "--out", "hasil", "--check")).toEqual({ status: 0, said: "" });
    write("surat.sop", surat("12 menit"));
    const { status, said } = baku("docs", "--out", "hasil", "--check");
    expect(status).toBe(1);
    expect(said.split("\n").filter((line) => line.endsWith(".md"))).toEqual(["hasil/surat.md"]);
  });

  test("what did not change is not written again; the page of a procedure that is gone goes, another's file stays", () => {
    write("surat.sop", surat("10 menit"));
    write("arsip.sop", surat("3 menit", "Arsip"));
    baku("docs", "--out", "hasil");
    write("hasil/catatan.md", "# Catatan sendiri\n");
    const before = statSync(join(folder, "hasil/surat.md")).mtimeMs;
    rmSync(join(folder, "arsip.sop"));
    expect(baku("docs", "--out", "hasil", "--check").said).toContain("hasil/arsip.md");
    baku("docs", "--out", "hasil");
    expect(statSync(join(folder, "hasil/surat.md")).mtimeMs).toBe(before);
    expect(existsSync(join(folder, "hasil/arsip.md"))).toBe(false);
    expect(existsSync(join(folder, "hasil/catatan.md"))).toBe(true);
  });

  test("what is remembered from one run to the next is what would be made anew", { timeout: 120_000 }, () => {
    const made = () => {
      expect(baku("docs", "--out", "hasil").status).toBe(0);
      // Checking remembers nothing.
      expect(baku("docs", "--out", "hasil", "--check")).toEqual({ status: 0, said: "" });
    };
    write("surat.sop", `${surat("10 menit")}\nLangkah 3 (simpan): Menyimpan\n  jalankan : SOP Arsip\n`);
    write("arsip.sop", surat("3 menit", "Arsip"));
    made();
    expect(read("hasil/surat.md")).toContain("[Arsip](arsip.md)");
    // Its title is told by the page that runs it, which is found by its file.
    write("arsip.sop", surat("3 menit", "Arsip Baru"));
    made();
    expect(read("hasil/surat.md")).toContain("[Arsip Baru](arsip.md)");
    // Changed by hand, and another rule of the house.
    const right = read("hasil/surat.md");
    write("hasil/surat.md", `${right}Tambahan\n`);
    made();
    expect(read("hasil/surat.md")).toBe(right);
    write("baku.config.json", JSON.stringify({ rules: { preset: "strict" } }));
    made();
    expect(read("hasil/surat.md")).not.toBe(right);
  });

  test("a page that somebody wrote is not overwritten, and nothing else is written either", () => {
    write("surat.sop", surat("10 menit"));
    write("README.md", "# Kantor kami\n");
    expect(baku("docs", "--out", ".")).toMatchObject({ status: 2 });
    expect(read("README.md")).toBe("# Kantor kami\n");
    expect(readdirSync(folder).sort()).toEqual(["README.md", "surat.sop"]);
  });

  test("an error in the language stops it before anything is written", () => {
    write("surat.sop", surat("10 mnt x").replace("oleh     : Staf", "oleh : Tidak Ada"));
    expect(baku("docs", "--out", "hasil").status).toBe(1);
    expect(existsSync(join(folder, "hasil"))).toBe(false);
  });
});

test("build --check names a piece of a flowchart that is in fewer pieces now, and build takes it away", () => {
  write("surat.sop", surat("10 menit"));
  expect(baku("build", "surat.sop", "--emit", "mermaid,swimlane", "--out", ".").status).toBe(0);
  for (const left of ["surat.2.mmd", "surat.2.swimlane.mmd"]) write(left, read("surat.mmd"));
  write("lain.2.mmd", read("surat.mmd"));
  write("surat.3.mmd", "flowchart TB\n  a --> b\n");
  const { status, said } = baku("build", "surat.sop", "--emit", "mermaid", "--out", ".", "--check");
  expect([status, said.split("\n")[0]]).toEqual([1, "surat.2.mmd"]);
  expect(said).not.toMatch(/lain|swimlane|surat\.3/);
  baku("build", "surat.sop", "--emit", "mermaid,swimlane", "--out", ".");
  expect(readdirSync(folder).sort()).toEqual(
    ["lain.2.mmd", "surat.3.mmd", "surat.mmd", "surat.sop", "surat.swimlane.mmd"].sort(),
  );
});

describe("history", () => {
  test("tells what each tag changed in the procedure, the newest first", () => {
    git("init", "-q");
    write("surat.sop", surat("10 menit"));
    git("add", ".");
    git("commit", "-qm", "satu");
    git("tag", "v1");
    // Only its layout: no version of the procedure.
    write("surat.sop", surat("10 menit").replaceAll("  oleh", "    oleh"));
    git("commit", "-qam", "rapi");
    git("tag", "v1.1");
    write("surat.sop", surat("20 menit"));
    git("commit", "-qam", "dua");
    git("tag", "v2");
    write("surat.sop", surat("25 menit"));

    baku("docs", "--out", "hasil");
    const [, history = ""] = read("hasil/surat.md").split("\n## Riwayat\n");
    expect([...history.matchAll(/^### (\S+)/gm)].map(([, tag]) => tag)).toEqual(["Sesudah", "v2", "v1"]);
    expect(history).toMatch(
      /\| 20 menit \| 25 menit \|[\s\S]*\| 10 menit \| 20 menit \|[\s\S]*Pertama kali ada dalam v1/,
    );

    baku("docs", "--out", "hasil", "--no-history");
    expect(read("hasil/surat.md")).not.toContain("Riwayat");
  });

  test("without a repository or a tag there is none", () => {
    write("surat.sop", surat("10 menit"));
    baku("docs", "--out", "hasil");
    git("init", "-q");
    expect(baku("docs", "--out", "hasil", "--check").status).toBe(0);
    expect(read("hasil/surat.md")).not.toContain("Riwayat");
  });
});

test("--site has both languages, the files to take away and what VitePress needs; a configuration made one's own stays", () => {
  write("surat.sop", surat("10 menit"));
  expect(baku("docs", "--site", "--out", "situs").status).toBe(0);
  for (const file of ["index.md", "surat.md", "en/surat.md", ".vitepress/config.mjs", "public/unduh/surat/surat.mmd"])
    expect(existsSync(join(folder, "situs", file))).toBe(true);
  expect(read("situs/en/surat.md")).toContain("\n## Working time\n");
  const config = read("situs/.vitepress/config.mjs").replace(/^.*\n/, "");
  write("situs/.vitepress/config.mjs", config);
  renameSync(join(folder, "surat.sop"), join(folder, "surat-masuk.sop"));
  baku("docs", "--site", "--out", "situs");
  expect(read("situs/.vitepress/config.mjs")).toBe(config);
  expect(existsSync(join(folder, "situs/public/unduh/surat/surat.mmd"))).toBe(false);
  expect(baku("docs", "--site", "--out", "situs", "--check")).toEqual({ status: 0, said: "" });
});

describe("whatever an analyst pastes is text on the page", () => {
  const markdown = markdownIt({ html: true, linkify: true });
  const rendered = (source: string) => parseHTML(`<!doctype html><body>${markdown.render(source)}</body>`).document;

  test("one text", () => {
    const visible = (raw: string) =>
      raw
        .replace(/\s+/gu, " ")
        .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
        .trim();
    const hold = (raw: string) => {
      const body = rendered(`| a |\n|---|\n| ${text(raw)} |`).querySelector("td");
      expect(body?.children.length ?? 0).toBe(0);
      expect((body?.textContent ?? "").trim().replace(/\s+/gu, " ")).toBe(visible(raw));
      expect(text(raw)).not.toMatch(/\{\{|[<>|`*_[\]\\]/);
    };
    for (const raw of [...hostileTexts, "{{ constructor.constructor('alert(1)')() }}", "a|b", ":tada:", "www.x.id"])
      hold(raw);
    fc.assert(fc.property(anyText, hold));
  });

  const editions = [
    { lang: "id", site: false, index: "README.md" },
    { lang: "en", site: true, index: "index.md" },
  ] as const;
  const pagesOf = (procedure: Procedure): readonly string[] => {
    const chapter: Chapter = {
      path: "a.sop",
      procedure,
      findings: [],
      anchors: anchorsOf(procedure),
      callers: [],
      key: "",
    };
    const book: Book = {
      chapters: [chapter],
      byId: new Map([[procedure.id, chapter]]),
      byTitle: new Map(),
    };
    return editions.flatMap((edition) => [
      pageOf(chapter, book, edition, { flowcharts: [], history: undefined, work: workTime(procedure), downloads: [] }),
      indexPage(book, edition),
      actorsPage(book, edition),
      documentsPage(book, edition),
    ]);
  };
  const ours = "A B BR EM H1 H2 H3 LI P STRONG TABLE TBODY TD TH THEAD TR UL CODE".split(" ");
  const hold = (procedure: Procedure) => {
    for (const page of pagesOf(procedure)) {
      expect(page).not.toContain("{{");
      const { body } = rendered(page);
      for (const element of body.querySelectorAll("*")) expect(ours).toContain(element.tagName);
      for (const link of body.querySelectorAll("a[href]"))
        expect(link.getAttribute("href")).toMatch(/^(?:#[\w-]+|[\w-]+\.md(?:#[\w-]+)?)$/);
      for (const table of body.querySelectorAll("table"))
        for (const row of table.querySelectorAll("tr"))
          expect(row.children.length).toBe(table.querySelector("tr")!.children.length);
    }
  };

  test("the hostile procedure", () => hold(jahat));
  test("any procedure", () => fc.assert(fc.property(anyProcedure, hold), { numRuns: 30 }));
});
