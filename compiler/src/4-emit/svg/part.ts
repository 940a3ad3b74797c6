import type { Area, FormLayout, FormPage } from "../form/types.js";
import { PATTERNS, pageContent } from "./draw.js";
import { element, escaped, n, textElement } from "./xml.js";

/** White around the table, in millimetres. */
const AROUND = 2;

/** One page of the form, cut to its table: a picture for a page of text. */
export function partOf({ title }: Pick<FormLayout, "title">, page: FormPage): string {
  const { x, y, width, height } = grown(tableArea(page), AROUND);
  const said = page.shapes.map((shape) => shape.title).join("; ");
  const about = `Formulir SOP ${title}${said === "" ? "" : `: ${said}`}.`;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `${n(x)} ${n(y)} ${n(width)} ${n(height)}`,
    width: `${n(width * 3.6)}`,
    height: `${n(height * 3.6)}`,
    role: "img",
    "font-family": escaped("Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"),
    fill: "#000",
  };
  const ground = element("rect", { x: n(x), y: n(y), width: n(width), height: n(height), fill: "#fff" });
  return `${element("svg", attributes, [textElement("title", {}, about), PATTERNS, ground, pageContent({ ...page, texts: page.texts.filter(({ role }) => role !== "footer") })].join("\n"))}\n`;
}

function tableArea({ rules }: FormPage): Area {
  const points = rules.flatMap(({ from, to }) => [from, to]);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const grown = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
