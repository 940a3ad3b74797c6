import type { Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { formOf } from "../form/layout.js";
import type { FormLayout } from "../form/types.js";
import { PATTERNS, pageContent } from "./draw.js";
import { element, escaped, n, textElement } from "./xml.js";

/** From one page to the next, in millimetres. */
const BETWEEN = 6;

/** The printed form as one picture, its pages one below the other. */
export function emit(procedure: Procedure, options: EmitOptions): string {
  return svgOf(formOf(procedure, options));
}

/** A picture by itself: real text, no script, nothing loaded from elsewhere. */
export function svgOf({ title, width, height, pages }: FormLayout): string {
  const high = pages.length * (height + BETWEEN) - BETWEEN;
  const drawn = pages.map((page, index) => {
    const paper = element("rect", {
      width: n(width),
      height: n(height),
      fill: "#fff",
      stroke: "#bbb",
      "stroke-width": "0.2",
    });
    const place = { id: `halaman-${page.number}`, transform: `translate(0 ${n(index * (height + BETWEEN))})` };
    return element("g", place, [paper, pageContent(page)].join("\n"));
  });
  const about = [
    textElement("title", { id: "judul" }, `SOP ${title}`),
    textElement("desc", { id: "uraian" }, `Formulir SOP ${title}, ${pages.length} halaman.`),
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${n(width)} ${n(high)}`,
    width: `${n(width)}mm`,
    height: `${n(high)}mm`,
    role: "img",
    "aria-labelledby": "judul uraian",
    "font-family": escaped("Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"),
    fill: "#000",
  };
  return `${element("svg", attributes, [...about, PATTERNS, ...drawn].join("\n"))}\n`;
}
