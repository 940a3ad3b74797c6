import type { Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { formOf } from "../form/layout.js";
import type { FormLayout, FormPage } from "../form/types.js";
import { flowContent, PATTERNS, rulesPath } from "../svg/draw.js";
import { element, n, textElement } from "../svg/xml.js";
import { styleOf } from "./style.js";
import { tableOf } from "./table.js";

/** The printed form as a page by itself: a table that a screen reader reads, and the flowchart drawn over it. */
export function emit(procedure: Procedure, options: EmitOptions): string {
  return htmlOf(formOf(procedure, options));
}

export function htmlOf(layout: FormLayout): string {
  const { title, pages } = layout;
  const name = `SOP ${title}`;
  return [
    "<!doctype html>",
    '<html lang="id">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light">',
    textElement("title", {}, name),
    `<style>\n${styleOf(layout)}\n</style>`,
    "</head>",
    "<body>",
    "<main>",
    textElement("h1", { class: "tersembunyi" }, name),
    ...pages.map((page) => sectionOf(page, layout)),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const kinds = { identity: "Lembar identitas", procedure: "Tabel prosedur", notes: "Catatan draf" } as const;

/** Table, drawing and footer of one sheet, each at the place that the layout gives it. */
function sectionOf(page: FormPage, { width, height, pages }: FormLayout): string {
  const drawing = element(
    "svg",
    { class: "gambar", viewBox: `0 0 ${n(width)} ${n(height)}`, "aria-hidden": "true", focusable: "false" },
    [...(page.number === 1 ? [PATTERNS] : []), rulesPath(page.rules), flowContent(page)]
      .filter((part) => part !== "")
      .join("\n"),
  );
  const foot = page.texts
    .filter(({ role }) => role === "footer")
    .map(({ text, x, bold }) =>
      textElement("span", { style: `left:${n(x)}mm`, ...(bold ? { class: "tebal" } : {}) }, text),
    );
  return element(
    "section",
    { class: "lembar", "aria-label": `${kinds[page.kind]}, halaman ${page.number} dari ${pages.length}` },
    [tableOf(page), drawing, element("footer", {}, foot.join(""))].join("\n"),
  );
}
