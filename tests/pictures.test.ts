import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { compileAll, type Emit, emitters } from "../compiler/src/index.js";
import { canRun } from "./require.js";

/** The pages that the project stands by, in `tests/pictures`. `BAKU_PICTURES=1` draws them anew, to be looked at. */
const forms = {
  "laporan-kinerja-tahunan": "sops/laporan-kinerja-tahunan.sop",
  "persetujuan-bangunan": "tests/fixtures/persetujuan-bangunan.sop",
  "pengadaan-45-langkah": "tests/fixtures/pengadaan-45-langkah.sop",
} as const;
const folder = "tests/pictures";
const DOTS_PER_INCH = 75;
/** What the edges of letters may differ by from one renderer to the next. A single arrow that has moved is more. */
const MOST = 0.0005;

const isThere = spawnSync("pdftoppm", ["-v"]).status === 0;

describe.skipIf(!canRun("pdftoppm", isThere, 3))("reference pictures", () => {
  test.each(Object.entries(forms))("%s", { timeout: 120_000 }, async (name, path) => {
    const pages = await picturesOf(path);
    if (process.env.BAKU_PICTURES) keep(name, pages);
    const known = readdirSync(folder).filter((file) => file.startsWith(`${name}-`));
    expect(known).toHaveLength(pages.length);
    const kept = pages.map((_, index) => PNG.sync.read(readFileSync(join(folder, `${name}-${index + 1}.png`))));
    expect(pages.map((page, index) => difference(page, kept[index]!)).filter((share) => share > MOST)).toEqual([]);
    // What is compared can differ at all.
    expect(difference(pages[1]!, kept[2]!)).toBeGreaterThan(20 * MOST);
  });
});

async function picturesOf(path: string): Promise<readonly PNG[]> {
  const [source] = compileAll([{ path, text: readFileSync(path, "utf8") }]);
  const { emit }: { readonly emit: Emit } = await emitters.pdf.load();
  const made = mkdtempSync(join(tmpdir(), "gambar-"));
  try {
    writeFileSync(join(made, "form.pdf"), (await emit(source!.procedures[0]!, { file: path })) as Uint8Array);
    execFileSync("pdftoppm", ["-r", `${DOTS_PER_INCH}`, "-gray", "-png", join(made, "form.pdf"), join(made, "page")]);
    const files = readdirSync(made).filter((file) => file.endsWith(".png"));
    return files.sort().map((file) => coarse(PNG.sync.read(readFileSync(join(made, file)))));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Sixteen shades of grey: a file of half the size. */
function coarse(picture: PNG): PNG {
  for (let at = 0; at < picture.data.length; at++) picture.data[at] = Math.round(picture.data[at]! / 17) * 17;
  return picture;
}

function difference(one: PNG, other: PNG): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const { width, height } = one;
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.3 }) / (width * height);
}

function keep(name: string, pages: readonly PNG[]): void {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).filter((file) => file.startsWith(`${name}-`))) rmSync(join(folder, old));
  for (const [index, page] of pages.entries())
    writeFileSync(join(folder, `${name}-${index + 1}.png`), PNG.sync.write(page, { colorType: 0, deflateLevel: 9 }));
}
