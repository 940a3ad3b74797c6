import { strFromU8, unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { hostileTexts, jahat, laporan, rumit } from "../fixtures.js";
import { layoutForm } from "../form/layout.js";
import { wordsIn } from "../office/text.js";
import { documentParts, emit } from "./emit.js";

describe.each([
  ["laporan", laporan],
  ["rumit", rumit],
  ["jahat", jahat],
] as const)("%s", (_, procedure) => {
  const layout = layoutForm(procedure);
  const document = documentParts(layout)["word/document.xml"]!;
  const drawn = layout.pages.filter(({ shapes }) => shapes.length > 0);

  test("a table for each page; a drawing in each row where the flowchart has something, from the edge of its actor columns", () => {
    const tables = elements(document, "w:tbl");
    expect(tables).toHaveLength(layout.pages.length);
    for (const [index, { shapes, table, flow }] of layout.pages.entries()) {
      const rows = [...tables[index]!.querySelectorAll("w\\:tr")];
      const own = (row: Element) => [...row.querySelectorAll("wps\\:cNvPr")].map((each) => each.getAttribute("name"));
      for (const [nth, { y, height }] of table.rows.entries()) {
        const here = shapes.filter((shape) => y < shape.y && shape.y < y + height).map(({ id }) => id);
        expect(own(rows[nth]!)).toEqual(expect.arrayContaining(here));
        const anchors = [...rows[nth]!.querySelectorAll("wp\\:anchor")];
        expect(anchors.length).toBeLessThanOrEqual(1);
        for (const anchor of anchors) {
          const [left, above] = [...anchor.querySelectorAll("wp\\:posOffset")].map(
            ({ textContent }) => Number(textContent) / 36000,
          );
          const [extent] = [...anchor.querySelectorAll("wp\\:extent")];
          const [wide, high] = ["cx", "cy"].map((key) => Number(extent!.getAttribute(key)) / 36000);
          expect(left).toBe(0);
          expect(wide).toBeCloseTo(flow!.width, 3);
          expect(above).toBeLessThanOrEqual(0);
          expect(above! + high!).toBeGreaterThan(height - 0.001);
          expect(y + above! + high!).toBeLessThan(table.y + table.height + 0.001);
          // Nothing in the group reaches out of it.
          for (const place of anchor.querySelectorAll("wps\\:spPr > a\\:xfrm")) {
            const [off] = [...place.querySelectorAll("a\\:off")];
            const [size] = [...place.querySelectorAll("a\\:ext")];
            const at = (each: Element | undefined, key: string) => Number(each!.getAttribute(key)) / 36000;
            expect(at(off, "y")).toBeGreaterThan(-0.001);
            expect(at(off, "y") + at(size, "cy")).toBeLessThan(high! + 0.001);
            expect(at(off, "x")).toBeGreaterThan(-0.001);
            expect(at(off, "x") + at(size, "cx")).toBeLessThan(wide! + 0.001);
          }
        }
      }
    }
  });

  test("every symbol and every arrow is in it, once, by its name", () => {
    const names = elements(document, "wps:cNvPr").map((each) => each.getAttribute("name"));
    for (const { id } of drawn.flatMap(({ shapes, arrows }) => [...shapes, ...arrows]))
      expect(names.filter((name) => name === id)).toHaveLength(1);
  });

  test("every cell has its text, once", () => {
    const withoutDrawings = document.replace(/<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs, "");
    const said = elements(withoutDrawings, "w:tc").map((cell) => bare(cell.textContent));
    const cells = layout.pages.flatMap(({ table }) => table.cells);
    const expected = cells.map(({ paragraphs }) =>
      bare(paragraphs.map((each) => `${each.marker ?? ""}${wordsIn(each)}`).join("")),
    );
    const written = (text: string) => text !== "";
    expect(said.filter(written).sort()).toEqual(expected.filter(written).sort());
  });

  test("columns and rows are as wide and at least as high as the drawing expects", () => {
    for (const [index, table] of elements(document, "w:tbl").entries()) {
      const sum = (name: string, key: string) =>
        [...table.querySelectorAll(name.replace(":", "\\:"))].reduce((all, e) => all + Number(e.getAttribute(key)), 0);
      const { width, height } = layout.pages[index]!.table;
      expect(Math.abs(sum("w:gridCol", "w:w") - (width / 25.4) * 1440)).toBeLessThan(2);
      expect(Math.abs(sum("w:trHeight", "w:val") - (height / 25.4) * 1440)).toBeLessThan(2);
    }
  });
});

test("hostile text adds no element", () => {
  const count = (text: string) => {
    const procedure = { ...laporan, steps: laporan.steps.map((step) => ({ ...step, text })) };
    const layout = layoutForm(procedure);
    const cells = layout.pages.flatMap(({ table }) => table.cells.flatMap(({ rowSpan }) => rowSpan));
    const document = documentParts(layout)["word/document.xml"]!;
    return [elements(document, "w:tc").length, cells.reduce((sum, rows) => sum + rows, 0)];
  };
  for (const text of hostileTexts) {
    const [written, expected] = count(text);
    expect(written).toBe(expected);
  }
});

test("the file is a zip of its parts, each named with its type", () => {
  const files = unzipSync(emit(laporan, { file: "laporan" }));
  const parts = documentParts(layoutForm(laporan));
  expect(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))).toEqual(parts);
  const types = elements(parts["[Content_Types].xml"]!, "Override").map((each) => each.getAttribute("PartName"));
  const others = Object.keys(parts).filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
  expect(types.sort()).toEqual(others.map((path) => `/${path}`).sort());
});

/** As much of an element as is asked for here: the compiler knows no browser. */
interface Element {
  readonly textContent: string | null;
  readonly getAttribute: (key: string) => string | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
}

function elements(xml: string, name: string): readonly Element[] {
  return [...new DOMParser().parseFromString(xml, "text/xml").querySelectorAll(name.replace(":", "\\:"))];
}

function bare(text: string | null): string {
  return (text ?? "").replace(/\u200b|[^\u{21}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\s/gu, "");
}
