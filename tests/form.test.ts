/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { layoutForm } from "../compiler/src/4-emit/form/layout.js";
import type { FormLayout } from "../compiler/src/4-emit/form/types.js";
import { htmlOf } from "../compiler/src/4-emit/html/emit.js";
import { compileAll } from "../compiler/src/index.js";
import { executable, openBrowser } from "./browser.js";
import { canRun } from "./require.js";

const forms = [
  ["the seed", "sops/laporan-kinerja-tahunan.sop"],
  ["twelve actors", "tests/fixtures/persetujuan-bangunan.sop"],
  ["forty-five steps", "tests/fixtures/pengadaan-45-langkah.sop"],
] as const;

/** A millimetre in pixels of CSS. */
const MM = 96 / 25.4;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.runIf(canRun("chromium", existsSync(executable), 6))("the form in a browser", { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  async function opened(layout: FormLayout, use: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: "dark" });
    try {
      await page.setContent(htmlOf(layout));
      await use(page);
    } finally {
      await page.close();
    }
  }

  describe.each(forms)("%s", (_, path) => {
    test.each(["A4", "F4"] as const)("%s", async (paper) => {
      const [source] = compileAll([{ path, text: readFileSync(path, "utf8") }]);
      const layout = layoutForm(source!.procedures[0]!, { paper });
      await opened(layout, async (page) => {
        expect(await overflowing(page)).toEqual([]);
        expect(away(await rowsOf(page), expectedRows(layout))).toBeLessThan(0.3 * MM);
        expect(await looseEnds(page)).toEqual([]);
        expect(await contrasts(page)).toEqual([]);
        expect(await barriers(page)).toEqual([]);
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(layout.pages.length);
      });
    });
  });
});

/** Cells whose text is wider or higher than they are. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.$$eval("td, th", (cells) =>
    cells
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.scrollHeight > cell.clientHeight + 1)
      .map((cell) => cell.textContent ?? ""),
  );
}

/** Where the rows of every sheet end, from its top. */
function rowsOf(page: Page): Promise<readonly number[]> {
  return page.$$eval(".lembar", (sheets) =>
    sheets.flatMap((sheet) => {
      const { top } = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll("tr")].map((row) => row.getBoundingClientRect().bottom - top);
    }),
  );
}

const expectedRows = ({ pages }: FormLayout): readonly number[] =>
  pages.flatMap(({ table }) => table.rows.map(({ y, height }) => (y + height) * MM));

function away(found: readonly number[], expected: readonly number[]): number {
  expect(found).toHaveLength(expected.length);
  return Math.max(...found.map((value, index) => Math.abs(value - expected[index]!)));
}

/** Arrows that do not begin and end at the edge of a symbol, as they are drawn. */
function looseEnds(page: Page): Promise<readonly string[]> {
  return page.$$eval("svg.gambar", (drawings) =>
    drawings.flatMap((drawing) => {
      const boxes = [...drawing.querySelectorAll<SVGGraphicsElement>("g[id] > title + *")].map((each) =>
        each.getBBox(),
      );
      const near = (a: number, b: number) => Math.abs(a - b) < 0.05;
      const meets = (x: number, y: number) =>
        boxes.some((box) => {
          const [right, bottom] = [box.x + box.width, box.y + box.height];
          const inside = x > box.x - 0.05 && x < right + 0.05 && y > box.y - 0.05 && y < bottom + 0.05;
          return inside && (near(x, box.x) || near(x, right) || near(y, box.y) || near(y, bottom));
        });
      const arrows = [...drawing.querySelectorAll("g[id]")].filter((group) => /^p\d+-a\d+$/.test(group.id));
      return arrows.flatMap((arrow) => {
        const line = arrow
          .querySelector("path")!
          .getAttribute("d")!
          .match(/[\d.]+/g)!
          .map(Number);
        const head = arrow
          .querySelector("polygon")!
          .getAttribute("points")!
          .match(/[\d.]+/g)!
          .map(Number);
        return meets(line[0]!, line[1]!) && meets(head[0]!, head[1]!) ? [] : [arrow.id];
      });
    }),
  );
}

/** Text that is hard to read for who has set his screen dark: the paper stays white and the type black. */
function contrasts(page: Page): Promise<readonly string[]> {
  return page.$$eval(".lembar p, .lembar footer span", (texts) =>
    texts.flatMap((text) => {
      const light = (color: string) => {
        const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
        return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
      };
      let ground: Element | null = text;
      while (ground && getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
      const [front, behind] = [getComputedStyle(text).color, ground ? getComputedStyle(ground).backgroundColor : ""];
      return light(behind) - light(front) > 0.6 ? [] : [`${text.textContent}: ${front} on ${behind}`];
    }),
  );
}

/** What axe finds, and columns without a heading of their own. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    const bare = [...document.querySelectorAll("table")].filter((table) => {
      const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th[scope=col]")];
      const columns = table.querySelectorAll("col").length;
      return table.querySelector("thead") !== null && heads.length !== columns;
    });
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`),
      ...bare.map((table) => `columns without a heading: ${table.parentElement?.getAttribute("aria-label")}`),
    ];
  });
}
