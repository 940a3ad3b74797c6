import type { Procedure } from "@baku/runtime";
import PDFDocument from "pdfkit";
import type { EmitOptions } from "../emitters.js";
import { formOf } from "../form/layout.js";
import type { FormLayout } from "../form/types.js";
import { fonts } from "./fonts.js";
import { drawPages } from "./pages.js";
import { points } from "./pen.js";

/**
 * The printed form as PDF 1.7: text that can be selected, fonts embedded, and a tagged table that a screen reader can read, with what
 * each symbol says as its alternative text. No browser takes part.
 */
export async function emit(procedure: Procedure, options: EmitOptions): Promise<Uint8Array> {
  return pdf(formOf(procedure, options));
}

function pdf(layout: FormLayout): Promise<Uint8Array> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    size: [points(layout.width), points(layout.height)],
    margin: 0,
    pdfVersion: "1.7",
    // The types of the library do not know it yet.
    subset: "PDF/UA" as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: "id-ID",
    displayTitle: true,
    // The same procedure gives the same bytes: a date of making would not.
    info: { Title: layout.title, Creator: "Baku", Producer: "Baku", CreationDate: new Date(0) },
  });
  for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, file);
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
    drawPages(doc, layout);
    doc.end();
  });
}
