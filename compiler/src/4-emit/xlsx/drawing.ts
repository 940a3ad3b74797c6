import { type Arrow, type Label, type Link, type Point, type Shape, type Side, STROKE } from "../form/types.js";
import { XML } from "../office/package.js";
import { linesIn } from "../office/text.js";
import { escaped } from "../svg/xml.js";
import { type Place, type PlacedPage, placeOn } from "./grid.js";

const presets = {
  capsule: "flowChartTerminator",
  box: "flowChartProcess",
  diamond: "flowChartDecision",
  pentagon: "flowChartOffpageConnector",
} as const;
/** Where connectors are glued on: all four symbols have the same places. */
const sites = { top: 0, left: 1, bottom: 2, right: 3 } as const;
const LINE = STROKE * 36000;
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';

/** What every part of the drawing needs to know: its page's axes, the shapes by name, and their numbers. */
interface Context extends PlacedPage {
  readonly next: () => number;
  readonly ids: ReadonlyMap<string, number>;
  readonly shapes: ReadonlyMap<string, Shape>;
}

/** The flowchart as shapes that can be moved, and connectors that hold on to them. */
export function drawingXml(pages: readonly PlacedPage[]): string {
  let count = 1;
  const next = () => ++count;
  const shapes = new Map(pages.flatMap(({ page }) => page.shapes.map((shape) => [shape.id, shape] as const)));
  const ids = new Map([...shapes.keys()].map((id) => [id, next()]));
  const drawn = pages.flatMap((placed) => {
    const context = { ...placed, next, ids, shapes };
    const { page } = placed;
    return [
      ...page.links.flatMap((link, index) => linkXml(link, `sambungan-${page.number}-${index + 1}`, context)),
      ...page.arrows.flatMap((arrow) => arrowXml(arrow, context)),
      ...page.shapes.map((shape) => shapeXml(shape, context)),
      ...page.arrows.flatMap(({ id, label }) => (label ? [labelXml(label, id, context)] : [])),
    ];
  });
  return `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${drawn.join("")}</xdr:wsDr>`;
}

function shapeXml(shape: Shape, context: Context): string {
  const { id, symbol, x, y, width, height, texts, title, mark } = shape;
  const [from, to] = [
    { x, y },
    { x: x + width, y: y + height },
  ];
  const ground =
    mark === "unknown"
      ? '<a:pattFill prst="ltUpDiag"><a:fgClr><a:srgbClr val="A0A0A0"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
      : WHITE;
  const look = `${ground}<a:ln w="${LINE}">${BLACK}${mark === "inferred" ? '<a:prstDash val="dash"/>' : ""}</a:ln>`;
  const first = texts[0];
  const lines = linesIn(texts);
  const about = `<xdr:cNvPr id="${context.ids.get(id)}" name="${escaped(id)}" descr="${attribute(title)}"/>`;
  const words = textBody(lines, first?.size ?? 8, first?.bold ?? false);
  const properties = `<xdr:spPr>${frame(from, to, context)}${geometry(presets[symbol])}${look}</xdr:spPr>`;
  return anchored(
    from,
    to,
    context,
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${about}<xdr:cNvSpPr/></xdr:nvSpPr>${properties}${words}</xdr:sp>`,
  );
}

function labelXml({ x, y, width, height, texts }: Label, id: string, context: Context): string {
  const [from, to] = [
    { x, y },
    { x: x + width, y: y + height },
  ];
  const lines = linesIn(texts);
  const about = `<xdr:cNvPr id="${context.next()}" name="${escaped(`${id}-kata`)}" descr="${attribute(lines.join(" "))}"/>`;
  const properties = `<xdr:spPr>${frame(from, to, context)}${geometry("rect")}${WHITE}<a:ln><a:noFill/></a:ln></xdr:spPr>`;
  const words = textBody(lines, texts[0]?.size ?? 7, false);
  return anchored(
    from,
    to,
    context,
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${about}<xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>${properties}${words}</xdr:sp>`,
  );
}

/** In `CT_TextBody`, `wrap="none"`: the layout has broken the lines. */
function textBody(lines: readonly string[], size: number, bold: boolean): string {
  const properties = `lang="id-ID" sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"`;
  const font = `${BLACK}<a:latin typeface="Arial"/><a:cs typeface="Arial"/>`;
  const paragraphs = lines.map(
    (line) =>
      `<a:p><a:pPr algn="ctr"/><a:r><a:rPr ${properties}>${font}</a:rPr><a:t>${escaped(line)}</a:t></a:r></a:p>`,
  );
  const empty = `<a:p><a:pPr algn="ctr"/><a:endParaRPr ${properties}/></a:p>`;
  const body =
    '<a:bodyPr vertOverflow="overflow" horzOverflow="overflow" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>';
  return `<xdr:txBody>${body}<a:lstStyle/>${paragraphs.join("") || empty}</xdr:txBody>`;
}

function linkXml({ from, to, points }: Link, name: string, context: Context): readonly string[] {
  return segments(points, name, "", context, { from, to });
}

function arrowXml({ id, from, to, points, inferred }: Arrow, context: Context): readonly string[] {
  const dash = inferred ? '<a:prstDash val="dash"/>' : "";
  return segments(points, id, dash, context, {
    from: from.shape,
    to: to.shape,
    head: '<a:tailEnd type="triangle" w="med" len="med"/>',
  });
}

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly head?: string;
}

/** A straight connector for each stretch: one that bends would be led elsewhere by Excel. The last has the head. */
function segments(
  points: readonly Point[],
  name: string,
  dash: string,
  context: Context,
  { from, to, head = "" }: Ends,
): readonly string[] {
  const last = points.length - 2;
  return points.slice(1).map((end, index) => {
    const start = points[index]!;
    const glued = [
      index === 0 ? glue("stCxn", from, start, context) : "",
      index === last ? glue("endCxn", to, end, context) : "",
    ].join("");
    const about = `<xdr:cNvPr id="${context.next()}" name="${escaped(`${name}-${index + 1}`)}"/>`;
    const line = `<a:ln w="${LINE}">${BLACK}${dash}${index === last ? head : ""}</a:ln>`;
    const properties = `<xdr:spPr>${frame(start, end, context)}${geometry("line")}${line}</xdr:spPr>`;
    return anchored(
      start,
      end,
      context,
      `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${about}<xdr:cNvCxnSpPr>${glued}</xdr:cNvCxnSpPr></xdr:nvCxnSpPr>${properties}</xdr:cxnSp>`,
    );
  });
}

/** Only in the middle of a side is there a place to hold on to; elsewhere the line just ends at the shape. */
function glue(end: "stCxn" | "endCxn", name: string, point: Point, { shapes, ids }: Context): string {
  const shape = shapes.get(name);
  if (shape === undefined) return "";
  const { x, y, width, height } = shape;
  const middles: Readonly<Record<Side, Point>> = {
    top: { x: x + width / 2, y },
    left: { x, y: y + height / 2 },
    bottom: { x: x + width / 2, y: y + height },
    right: { x: x + width, y: y + height / 2 },
  };
  const side = (Object.keys(sites) as Side[]).find(
    (each) => Math.hypot(middles[each].x - point.x, middles[each].y - point.y) < 0.05,
  );
  return side === undefined ? "" : `<a:${end} id="${ids.get(name)}" idx="${sites[side]}"/>`;
}

function geometry(preset: string): string {
  return `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>`;
}

function box(a: Point, b: Point, { across, down }: Context) {
  const [xs, ys] = [[a.x, b.x].sort((p, q) => p - q), [a.y, b.y].sort((p, q) => p - q)];
  return {
    left: placeOn(across, xs[0]!),
    right: placeOn(across, xs[1]!),
    top: placeOn(down, ys[0]!),
    bottom: placeOn(down, ys[1]!),
  };
}

function frame(a: Point, b: Point, context: Context): string {
  const { left, right, top, bottom } = box(a, b, context);
  const flips = `${b.x < a.x - 1e-6 ? ' flipH="1"' : ""}${b.y < a.y - 1e-6 ? ' flipV="1"' : ""}`;
  const size = `<a:ext cx="${right.at - left.at}" cy="${bottom.at - top.at}"/>`;
  return `<a:xfrm${flips}><a:off x="${left.at}" y="${top.at}"/>${size}</a:xfrm>`;
}

function anchored(a: Point, b: Point, context: Context, content: string): string {
  const { left, right, top, bottom } = box(a, b, context);
  const corner = (name: string, column: Place, row: Place) =>
    `<xdr:${name}><xdr:col>${column.track}</xdr:col><xdr:colOff>${column.offset}</xdr:colOff><xdr:row>${row.track}</xdr:row><xdr:rowOff>${row.offset}</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor>${corner("from", left, top)}${corner("to", right, bottom)}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function attribute(text: string): string {
  return escaped(text.replace(/\s+/g, " "));
}
