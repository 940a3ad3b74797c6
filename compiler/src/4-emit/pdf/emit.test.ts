import type { Procedure } from "@baku/runtime";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { jahat, laporan, rumit } from "../fixtures.js";
import { layoutForm } from "../form/layout.js";
import type { FormPage } from "../form/types.js";
import { emit } from "./emit.js";

test.each([
  ["laporan", laporan],
  ["rumit", rumit],
  ["jahat", jahat],
])("%s: every word of the layout can be selected, on its page", async (_, procedure) => {
  const { pages } = await read(procedure);
  const layout = layoutForm(procedure, {});
  expect(pages.length).toBe(layout.pages.length);
  for (const [index, page] of layout.pages.entries()) {
    const drawn = [
      ...page.texts,
      ...page.shapes.flatMap(({ texts }) => texts),
      ...page.arrows.flatMap(({ label }) => label?.texts ?? []),
    ];
    const words = (lines: readonly string[]) =>
      lines
        .flatMap((line) => latin(line).split(/\s+/))
        .filter(Boolean)
        .sort();
    expect(words(pages[index]!.texts)).toEqual(words(drawn.map(({ text }) => text)));
  }
});

test("the sheet is what was asked for, and says what it is", async () => {
  const { pages, info } = await read(laporan, { paper: "f4" });
  expect(pages[0]!.view.map((side) => Math.round((side / 72) * 25.4))).toEqual([0, 0, 330, 215]);
  expect(info).toMatchObject({ Title: laporan.identity.title, Language: "id-ID" });
});

test("a screen reader finds tables, headings once, and what each symbol says of the flow", async () => {
  const steps = [0, 1, 2].flatMap((round) =>
    laporan.steps.map((step) => ({ ...step, id: `${step.id}${round || ""}` })),
  );
  const procedure = { ...laporan, steps };
  const long = layoutForm(procedure, {});
  const headings = ({ kind, table }: FormPage, index: number) =>
    table.cells.filter(
      (cell) => cell.kind === "label" || (cell.kind === "heading" && long.pages[index - 1]?.kind !== kind),
    );
  const { pages } = await read(procedure);
  expect(long.pages.filter(({ kind }) => kind === "procedure").length).toBeGreaterThan(1);
  const tree = JSON.stringify(pages.map(({ tree }) => tree));
  expect(tree.match(/"role":"Table"/g)?.length).toBeGreaterThan(1);
  expect(tree).toMatch(/"alt":"Langkah 11[^"]*tidak[^"]*langkah 10/i);
  // A page tells the whole table, and of each cell only what stands on the page.
  expect(tree.match(/"role":"TH","children":\[\{"type":"content"/g)?.length).toBe(long.pages.flatMap(headings).length);
});

async function read(procedure: Procedure, options: { readonly paper?: "f4" } = {}) {
  const data = new Uint8Array(await emit(procedure, { file: "x", ...options }));
  const document = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ("str" in item ? [item.str] : []));
    pages.push({ texts, view: page.view as readonly number[], tree: await page.getStructTree() });
  }
  return { pages, info: (await document.getMetadata()).info as Readonly<Record<string, unknown>> };
}

/** What the font has no letter for is drawn as a blank box, and its words cannot be read back. */
const latin = (line: string) => line.normalize("NFKC").replace(/[^\x20-\u024f\u2010-\u2026]/gu, "");
