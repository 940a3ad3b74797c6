import {
  HEAD as ARROW_HEAD,
  type Arrow,
  type Fill,
  type Link,
  MM_PER_POINT,
  type Point,
  type Rule,
  type Shape,
  STROKE,
  type TextRun,
} from "../form/types.js";

export type Doc = PDFKit.PDFDocument;

/** Millimetres in points of PDF. */
export const points = (mm: number): number => mm / MM_PER_POINT;

const LINE = points(STROKE);
const HEAD = { length: points(ARROW_HEAD.length), half: points(ARROW_HEAD.half) };
const tones = { header: "#e4e4e4", phase: "#f1f1f1" } as const;

export function drawFill(doc: Doc, fill: Fill): void {
  const area = [points(fill.x), points(fill.y), points(fill.width), points(fill.height)] as const;
  if (fill.tone === "unknown") hatched(doc, area, doc.rect(...area));
  else doc.rect(...area).fill(tones[fill.tone]);
}

/** Thin slanting lines over an area, inside the outline that was just drawn. */
function hatched(doc: Doc, [x, y, width, height]: readonly [number, number, number, number], outline: Doc): void {
  doc.save();
  outline.clip().lineWidth(points(0.3)).strokeColor("#c4c4c4");
  for (let at = x - height; at < x + width; at += points(2.2)) doc.moveTo(at, y + height).lineTo(at + height, y);
  doc.stroke().restore();
}

export function drawRule(doc: Doc, { from, to, weight }: Rule): void {
  doc.lineWidth(points(weight)).strokeColor("black").lineCap("square");
  doc.moveTo(points(from.x), points(from.y)).lineTo(points(to.x), points(to.y)).stroke();
}

export function drawText(doc: Doc, { x, y, text, size, bold, turned }: TextRun): void {
  const at = [points(x), points(y)] as const;
  if (turned) doc.save().rotate(-90, { origin: [...at] });
  doc
    .font(bold ? "bold" : "regular")
    .fontSize(size)
    .fillColor("black");
  // The layout adds up the widths of letters: nothing is drawn closer together, and no two letters become one.
  const features = { kern: false, liga: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];
  doc.text(text, ...at, { lineBreak: false, baseline: "alphabetic", features });
  if (turned) doc.restore();
}

/** The outline alone, on white; what stands in it is drawn with `drawText`. */
export function drawShape(doc: Doc, { symbol, mark, ...area }: Shape): void {
  const box = [points(area.x), points(area.y), points(area.width), points(area.height)] as const;
  const draw = () => outline[symbol](doc, ...box);
  draw().fill("white");
  if (mark === "unknown") hatched(doc, box, draw());
  doc.lineWidth(LINE).lineJoin("miter").strokeColor("black");
  if (mark === "inferred") doc.dash(points(1), { space: points(0.6) });
  draw().stroke().undash();
}

const outline: Readonly<Record<Shape["symbol"], (doc: Doc, x: number, y: number, w: number, h: number) => Doc>> = {
  box: (doc, x, y, w, h) => doc.rect(x, y, w, h),
  capsule: (doc, x, y, w, h) => doc.roundedRect(x, y, w, h, h / 2),
  diamond: (doc, x, y, w, h) => doc.polygon([x + w / 2, y], [x + w, y + h / 2], [x + w / 2, y + h], [x, y + h / 2]),
  pentagon: (doc, x, y, w, h) =>
    doc.polygon([x, y], [x + w, y], [x + w, y + h * 0.55], [x + w / 2, y + h], [x, y + h * 0.55]),
};

export function drawLink(doc: Doc, { points: line }: Link): void {
  doc.lineWidth(LINE).strokeColor("black");
  path(doc, line).stroke();
}

/** The line ends where its head begins, so that the tip is sharp. */
export function drawArrow(doc: Doc, { points: line, inferred }: Arrow): void {
  const [before, tip] = [line.at(-2)!, line.at(-1)!];
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const [x, y] = [points(tip.x), points(tip.y)];
  const [footX, footY] = [x - dx * HEAD.length, y - dy * HEAD.length];
  doc.lineWidth(LINE).strokeColor("black").lineCap("butt").lineJoin("miter");
  if (inferred) doc.dash(points(1.2), { space: points(0.7) });
  path(doc, line.slice(0, -1)).lineTo(footX, footY).stroke().undash();
  const [sideX, sideY] = [-dy * HEAD.half, dx * HEAD.half];
  doc.polygon([x, y], [footX + sideX, footY + sideY], [footX - sideX, footY - sideY]).fill("black");
}

/** Words at an arrow, on white. */
export function drawLabel(doc: Doc, { label }: Arrow): void {
  if (!label) return;
  doc.rect(points(label.x), points(label.y), points(label.width), points(label.height)).fill("white");
  for (const run of label.texts) drawText(doc, run);
}

function path(doc: Doc, [first, ...rest]: readonly Point[]): Doc {
  doc.moveTo(points(first!.x), points(first!.y));
  for (const { x, y } of rest) doc.lineTo(points(x), points(y));
  return doc;
}
