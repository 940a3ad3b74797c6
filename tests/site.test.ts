import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executable, openBrowser, type Server, serve } from "./browser.js";
import { canRun } from "./require.js";

const modules = resolve("docs/node_modules");
const runs = canRun("chromium", existsSync(executable), 8) && canRun("vitepress", existsSync(modules), 8);

/** What a browser would run, were it taken for more than text. */
const hostile = [
  "{{ constructor.constructor('globalThis.bocor = 1')() }}",
  "<script>globalThis.bocor = 1</script>",
  "<img src=x onerror=globalThis.bocor=1>",
  "`kode` | kolom [klik](javascript:bocor) {.merah}",
];

describe.runIf(runs)("the site of the SOPs, in a browser that reaches nothing else", { timeout: 240_000 }, () => {
  let folder: string;
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "baku-site-"));
    cpSync("sops", join(folder, "sops"), { recursive: true });
    mkdirSync(join(folder, "sops/jahat"));
    for (const [index, text] of hostile.entries())
      writeFileSync(
        join(folder, `sops/jahat/jahat-${index}.sop`),
        `SOP: Awal ${text}\n  instansi : ${text}\n\nPelaksana : Staf; Kepala ${text.replaceAll(";", ",")}\n\nLangkah 1: Menulis ${text}\n  oleh     : Staf\n  waktu    : 5 menit\n  keluaran : ${text.replaceAll(";", ",")}\n`,
      );
    command(process.execPath, [resolve("cli/bin/baku.js"), "docs", "sops", "--site", "--out", "situs"]);
    symlinkSync(modules, join(folder, "situs/node_modules"));
    command(process.execPath, [join(modules, "vitepress/bin/vitepress.js"), "build", "situs"]);
    server = await serve(join(folder, "situs/.vitepress/dist"));
    browser = await openBrowser();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  function command(program: string, args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stdout + stderr);
  }

  /** Where it asks for anything but this site, the test fails. */
  async function at(path: string, use: (page: Page) => Promise<void>, view = { width: 1280, dark: false }) {
    const page = await browser.newPage({
      viewport: { width: view.width, height: 900 },
      colorScheme: view.dark ? "dark" : "light",
    });
    const outside: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith("data:")) outside.push(request.url());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`${server.address}/${path}`, { waitUntil: "networkidle" });
    await use(page);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  }

  test.each([
    [1280, false],
    [390, false],
    [1280, true],
    [390, true],
  ])("nothing is wider than the window of %i, dark: %s", async (width, dark) => {
    for (const path of ["index.html", "laporan-kinerja-tahunan.html", "dokumen.html", "en/pelaksana.html"])
      await at(
        path,
        async (page) => {
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        },
        { width, dark },
      );
  });

  test("a search finds a step and its page, in both languages", async () => {
    for (const [path, button] of [
      ["index.html", "Cari"],
      ["en/index.html", "Search"],
    ] as const)
      await at(path, async (page) => {
        await page.getByRole("button", { name: button }).first().click();
        await page.locator("#localsearch-input").fill("nota dinas");
        await page.locator(".VPLocalSearchBox .result").first().waitFor();
        const found = await page.locator(".VPLocalSearchBox .results").innerText();
        expect(found).toContain("Laporan Kinerja Tahunan");
      });
  });

  test("hostile texts are there to be read, and nothing of them runs", async () => {
    for (const [index, text] of hostile.entries())
      for (const path of [`jahat-${index}.html`, "index.html"])
        await at(path, async (page) => {
          expect(await page.evaluate("globalThis.bocor")).toBeUndefined();
          expect(await page.locator("body").innerText()).toContain(text);
        });
  });

  test("every file to take away is there", async () => {
    await at("laporan-kinerja-tahunan.html", async (page) => {
      const files = page.locator('main a[href*="/unduh/"]');
      expect(await files.count()).toBeGreaterThan(0);
      for (const link of await files.all()) {
        const response = await page.request.get(new URL((await link.getAttribute("href"))!, page.url()).href);
        expect(response.status()).toBe(200);
      }
    });
  });

  test("axe finds no barrier in what is ours", async () => {
    const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
    for (const path of ["index.html", "permohonan-izin-cuti.html", "pelaksana.html"])
      await at(path, async (page) => {
        await page.addScriptTag({ content: axe });
        // The colours and the frame are VitePress's own.
        const found = await page.evaluate(
          "axe.run('.vp-doc', { rules: { 'color-contrast': { enabled: false } } }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html))",
        );
        expect(found).toEqual([]);
      });
  });
});
