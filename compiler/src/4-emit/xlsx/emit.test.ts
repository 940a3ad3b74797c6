import { strFromU8, unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { hostileTexts, jahat, laporan, rumit } from "../fixtures.js";
import { layoutForm } from "../form/layout.js";
import { wordsIn } from "../office/text.js";
import { emit, workbookParts } from "./emit.js";

const procedures = [
  ["laporan", laporan],
  ["rumit", rumit],
  ["jahat", jahat],
] as const;

describe.each(procedures)("%s", (_, procedure) => {
  const layout = layoutForm(procedure);
  const parts = workbookParts(layout);

  test("every symbol is a shape of its kind, with its name and what it says aloud", () => {
    const drawn = elements(parts["xl/drawings/drawing2.xml"]!, "xdr:sp").map((shape) => ({
      id: attribute(shape, "xdr:cNvPr", "name"),
      preset: attribute(shape, "a:prstGeom", "prst"),
    }));
    const symbols = layout.pages.flatMap(({ shapes }) =>
      shapes.map(({ id, symbol }) => ({ id, preset: presets[symbol] })),
    );
    expect(drawn.filter(({ preset }) => preset !== "rect")).toEqual(symbols);
  });

  test("every stretch of an arrow is a straight connector; where it meets the middle of a side it holds on to the shape", () => {
    const drawing = parts["xl/drawings/drawing2.xml"]!;
    const ids = new Map(
      elements(drawing, "xdr:sp").map((shape) => [
        attribute(shape, "xdr:cNvPr", "id"),
        attribute(shape, "xdr:cNvPr", "name"),
      ]),
    );
    const connectors = elements(drawing, "xdr:cxnSp");
    const arrows = layout.pages.flatMap(({ arrows: all }) => all);
    const links = layout.pages.flatMap(({ links: all }) => all);
    expect(connectors).toHaveLength([...arrows, ...links].reduce((sum, { points }) => sum + points.length - 1, 0));
    for (const { id, from, to, points } of arrows) {
      const own = connectors.filter((each) =>
        points.slice(1).some((_, index) => attribute(each, "xdr:cNvPr", "name") === `${id}-${index + 1}`),
      );
      expect(own.filter((each) => each.querySelector("a\\:tailEnd"))).toEqual([own.at(-1)]);
      const [start, end] = [attribute(own[0]!, "a:stCxn", "id"), attribute(own.at(-1)!, "a:endCxn", "id")];
      if (start) expect(ids.get(start)).toBe(from.shape);
      if (end) expect(ids.get(end)).toBe(to.shape);
    }
    expect(connectors.some((each) => attribute(each, "a:endCxn", "id"))).toBe(true);
  });

  test("every cell of the form has its text in the tables, once; only repeated headings stand there for all pages", () => {
    const said = Object.entries(parts)
      .filter(([path]) => path.startsWith("xl/worksheets/sheet"))
      .flatMap(([, xml]) => elements(xml, "is").map((cell) => bare(cell.textContent)))
      // The space for a signature is empty lines.
      .filter((text) => text !== "");
    const seen = new Set<string>();
    const expected = layout.pages.flatMap(({ kind, table }) => {
      const again = seen.has(kind);
      seen.add(kind);
      return table.cells
        .filter(({ row }) => !again || !["heading", "numbers"].includes(table.rows[row]!.kind))
        .map(({ paragraphs }) => bare(paragraphs.map((each) => `${each.marker ?? ""}${wordsIn(each)}`).join("")))
        .filter((text) => text !== "");
    });
    expect(said.sort()).toEqual(expected.sort());
  });

  test("no cell is a formula", () => {
    for (const [path, xml] of Object.entries(parts))
      if (path.startsWith("xl/worksheets/sheet")) {
        expect(elements(xml, "f")).toEqual([]);
        for (const cell of elements(xml, "c")) expect([null, "inlineStr"]).toContain(cell.getAttribute("t"));
      }
  });

  test("every part that is named is there, and every part is named", () => {
    const types = elements(parts["[Content_Types].xml"]!, "Override").map((each) => each.getAttribute("PartName"));
    const others = Object.keys(parts).filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
    expect(types.sort()).toEqual(others.map((path) => `/${path}`).sort());
  });
});

test("hostile text stays in its cell", () => {
  for (const text of hostileTexts) {
    const procedure = { ...laporan, steps: laporan.steps.map((step) => ({ ...step, text })) };
    const sheet = workbookParts(layoutForm(procedure))["xl/worksheets/sheet2.xml"]!;
    expect(
      elements(sheet, "c").every((cell) => [...cell.children].every(({ tagName }) => tagName.toLowerCase() === "is")),
    ).toBe(true);
  }
});

test("the pages of the form are the pages that are printed", () => {
  const layout = layoutForm(rumit);
  const sheet = workbookParts(layout)["xl/worksheets/sheet2.xml"]!;
  const pages = layout.pages.filter(({ kind }) => kind === "procedure");
  expect(elements(sheet, "brk")).toHaveLength(pages.length - 1);
});

test("the file is a zip of these parts", () => {
  const files = unzipSync(emit(laporan, { file: "laporan" }));
  const parts = workbookParts(layoutForm(laporan));
  expect(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))).toEqual(parts);
});

const presets = {
  capsule: "flowChartTerminator",
  box: "flowChartProcess",
  diamond: "flowChartDecision",
  pentagon: "flowChartOffpageConnector",
} as const;

/** As much of an element as is asked for here: the compiler knows no browser. */
interface Element {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly children: Iterable<Element>;
  readonly getAttribute: (key: string) => string | null;
  readonly querySelector: (selector: string) => Element | null;
}

function elements(xml: string, name: string): readonly Element[] {
  return [...new DOMParser().parseFromString(xml, "text/xml").querySelectorAll(name.replace(":", "\\:"))];
}

function attribute(element: Element, name: string, key: string): string | null | undefined {
  return element.querySelector(name.replace(":", "\\:"))?.getAttribute(key);
}

function bare(text: string | null): string {
  return (text ?? "")
    .replace(/_x005F_/g, "_")
    .replace(/[^\u{21}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\s/gu, "");
}
