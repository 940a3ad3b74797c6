import {
  type Arrow,
  type Fill,
  type FormPage,
  HEAD,
  type Link,
  MM_PER_POINT,
  type Point,
  type Rule,
  type Shape,
  STROKE,
  type TextRun,
} from "../form/types.js";
import { element, escaped, n, textElement } from "./xml.js";

const tones = { header: "#e4e4e4", phase: "#f1f1f1", unknown: "url(#tidak-diketahui)" } as const;

/** The hatching of what is unknown. */
export const PATTERNS = element(
  "defs",
  {},
  element(
    "pattern",
    {
      id: "tidak-diketahui",
      width: "1.6",
      height: "1.6",
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    `<rect width="1.6" height="1.6" fill="#fff"/><rect width="0.35" height="1.6" fill="#c4c4c4"/>`,
  ),
);

/** Everything on a page, in the order of painting. */
export function pageContent(page: FormPage): string {
  return [tableContent(page), flowContent(page)].filter((part) => part !== "").join("\n");
}

export function tableContent({ fills, rules, texts }: FormPage): string {
  return [...fills.map(fill), rulesPath(rules), ...texts.map(text)].join("\n");
}

/** Symbols and arrows; the words at arrows last, on white. */
export function flowContent({ shapes, links, arrows }: FormPage): string {
  return [...links.map(link), ...arrows.map(arrow), ...shapes.map(shape), ...arrows.flatMap(label)].join("\n");
}

function fill({ x, y, width, height, tone }: Fill): string {
  return element("rect", { x: n(x), y: n(y), width: n(width), height: n(height), fill: tones[tone] });
}

export function rulesPath(rules: readonly Rule[]): string {
  if (rules.length === 0) return "";
  const d = rules.map(({ from, to }) => `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`).join("");
  return element("path", {
    d,
    fill: "none",
    stroke: "#000",
    "stroke-width": n(rules[0]!.weight),
    "stroke-linecap": "square",
  });
}

function text({ text: words, x, y, width, size, bold, turned }: TextRun): string {
  const place = turned ? { transform: `translate(${n(x)} ${n(y)}) rotate(-90)` } : { x: n(x), y: n(y) };
  const weight = bold ? { "font-weight": "bold" } : {};
  // Should another font stand in for Arial, the words still keep to their place.
  const length = words.length > 1 ? { textLength: n(width), lengthAdjust: "spacingAndGlyphs" } : {};
  return textElement("text", { ...place, "font-size": n(size * MM_PER_POINT), ...weight, ...length }, words);
}

function shape({ id, symbol, x, y, width, height, texts, title, mark }: Shape): string {
  const dashes = mark === "inferred" ? { "stroke-dasharray": "1 0.6" } : {};
  const look = {
    fill: mark === "unknown" ? tones.unknown : "#fff",
    stroke: "#000",
    "stroke-width": n(STROKE),
    ...dashes,
  };
  const [right, bottom, middle] = [x + width, y + height, x + width / 2];
  const polygon = (points: readonly (readonly [number, number])[]) =>
    element("polygon", { points: points.map(([px, py]) => `${n(px)},${n(py)}`).join(" "), ...look });
  const outline = {
    box: () => element("rect", { x: n(x), y: n(y), width: n(width), height: n(height), ...look }),
    capsule: () =>
      element("rect", { x: n(x), y: n(y), width: n(width), height: n(height), rx: n(height / 2), ...look }),
    diamond: () =>
      polygon([
        [middle, y],
        [right, y + height / 2],
        [middle, bottom],
        [x, y + height / 2],
      ]),
    pentagon: () =>
      polygon([
        [x, y],
        [right, y],
        [right, y + height * 0.55],
        [middle, bottom],
        [x, y + height * 0.55],
      ]),
  }[symbol]();
  return element("g", { id }, [textElement("title", {}, title), outline, ...texts.map(text)].join(""));
}

function link({ points }: Link): string {
  return element("path", { d: path(points), fill: "none", stroke: "#000", "stroke-width": n(STROKE) });
}

/** The line ends where its head begins. */
function arrow({ id, points, inferred }: Arrow): string {
  const [before, tip] = points.slice(-2) as [Point, Point];
  const long = Math.hypot(tip.x - before.x, tip.y - before.y);
  const [dx, dy] = long === 0 ? [0, 1] : [(tip.x - before.x) / long, (tip.y - before.y) / long];
  const base = { x: tip.x - dx * HEAD.length, y: tip.y - dy * HEAD.length };
  const line = { d: path([...points.slice(0, -1), base]), fill: "none", stroke: "#000", "stroke-width": n(STROKE) };
  const wings = [
    [tip.x, tip.y],
    [base.x - dy * HEAD.half, base.y + dx * HEAD.half],
    [base.x + dy * HEAD.half, base.y - dx * HEAD.half],
  ].map(([x, y]) => `${n(x!)},${n(y!)}`);
  const dashes = inferred ? { "stroke-dasharray": "1.2 0.7" } : {};
  return element(
    "g",
    { id: escaped(id) },
    element("path", { ...line, ...dashes }) + element("polygon", { points: wings.join(" ") }),
  );
}

function label({ label: words }: Arrow): readonly string[] {
  if (words === undefined) return [];
  const { x, y, width, height, texts } = words;
  return [element("rect", { x: n(x), y: n(y), width: n(width), height: n(height), fill: "#fff" }), ...texts.map(text)];
}

function path(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${n(x)} ${n(y)}`).join("");
}
