import { lineHeight } from "../form/measure.js";
import {
  type Area,
  type Arrow,
  type FormPage,
  HEAD,
  type Label,
  type Point,
  type Shape,
  STROKE,
  type TableRow,
  type TextRun,
} from "../form/types.js";
import { linesIn } from "../office/text.js";
import { escaped } from "../svg/xml.js";
import { textRun, twips } from "./table.js";

const LINE = STROKE * 36000;
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
const HATCHED =
  '<a:pattFill prst="ltUpDiag"><a:fgClr><a:srgbClr val="A0A0A0"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>';
const presets = {
  capsule: "flowChartTerminator",
  box: "flowChartProcess",
  diamond: "flowChartDecision",
  pentagon: "flowChartOffpageConnector",
} as const;

/**
 * What of the flowchart stands in each row, as a group of vector shapes that is anchored in the row's first actor cell: a row that grows
 * takes its symbols along, and those of the rows below keep theirs. Lines and heads are outlines of our own: what an editor makes of a
 * connector or of the end of a line differs from one to the next. None where a row has nothing.
 */
export function rowDrawings(page: FormPage): readonly string[] {
  const { flow, table } = page;
  if (flow === undefined) return table.rows.map(() => "");
  const pieces = page.arrows.flatMap((arrow) => piecesOf(arrow, table.rows));
  return table.rows.map((row, index) => {
    const holds = ({ y, height }: Area) => row.y <= y + height / 2 && y + height / 2 < row.y + row.height;
    const lines = pieces.filter((piece) => piece.row === index);
    const shapes = page.shapes.filter(holds);
    const labels = page.arrows.flatMap(({ id, label }) => (label && holds(label) ? [{ id, label }] : []));
    if (lines.length + shapes.length + labels.length === 0) return "";
    const ids = new Set(shapes.map(({ id }) => id));
    const links = page.links.filter(({ from }) => ids.has(from));
    // Nothing may reach out of a group: LibreOffice would shrink all that is in it.
    const words = labels.map(({ label }) => label);
    const top = Math.min(row.y, ...words.map(({ y }) => y));
    const lows = [
      ...lines.flatMap(({ points }) => points.map(({ y }) => y)),
      ...words.map(({ y, height }) => y + height),
    ];
    const area = { x: flow.x, y: top, width: flow.width, height: Math.max(row.y + row.height, ...lows) - top };
    let count = (page.number * 100 + index) * 1000;
    const next = () => ++count;
    const parts = [
      groundXml(area, next()),
      ...links.map((link) => lineXml(link.points, `sambungan ${link.from}`, next(), area)),
      ...lines.map((piece) => pieceXml(piece, next(), area)),
      ...shapes.map((shape) => shapeXml(shape, next(), area)),
      ...labels.map(({ id, label }) => labelXml(label, id, next(), area)),
    ];
    const said = `Bagan alir${row.flow === undefined ? "" : `. ${row.flow}`}`;
    return anchorXml(parts.join(""), said, next(), area, top - row.y);
  });
}

function anchorXml(parts: string, said: string, number: number, area: Area, above: number): string {
  const about = `<wp:docPr id="${number}" name="Bagan alir ${number}" descr="${escaped(said.replace(/\s+/g, " "))}"/>`;
  const frame = `<a:xfrm><a:off x="0" y="0"/>${size(area)}<a:chOff x="0" y="0"/>${size(area).replace("a:ext", "a:chExt")}</a:xfrm>`;
  const group = `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>${frame}</wpg:grpSpPr>${parts}</wpg:wgp>`;
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${group}</a:graphicData></a:graphic>`;
  const place = `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(above)}</wp:posOffset></wp:positionV>`;
  const anchor = `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">${place}<wp:extent cx="${emu(area.width)}" cy="${emu(area.height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>${about}<wp:cNvGraphicFramePr/>${graphic}</wp:anchor>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>${anchor}</w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;
}

/** What of an arrow runs through a row. Only the last has the head, and the arrow's name. */
interface Piece {
  readonly row: number;
  readonly name: string;
  readonly points: readonly Point[];
  readonly head: boolean;
  readonly inferred: boolean;
}

/**
 * A line that runs down into the rows below is drawn in each of them as far as it runs straight: where a row grows, it is not torn from
 * its continuation. A dashed one is not, since dashes do not fall upon dashes.
 */
function piecesOf(arrow: Arrow, rows: readonly TableRow[]): readonly Piece[] {
  const { id, points } = arrow;
  const inferred = arrow.inferred === true;
  const pieces: { row: number; points: Point[]; head: boolean }[] = [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined) continue;
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    const passed = rows.flatMap(({ y, height }, row) =>
      (top === bottom ? y <= top && top < y + height : top < y + height && bottom > y) ? [row] : [],
    );
    const down = from.y <= to.y;
    for (const row of down ? passed : passed.reverse()) {
      const { y, height } = rows[row]!;
      const last = inferred ? Math.min(bottom, y + height) : bottom;
      const [high, low] = [
        { x: from.x, y: Math.max(top, y) },
        { x: to.x, y: last },
      ];
      const [first, second] = top === bottom ? [from, to] : down ? [high, low] : [low, high];
      const known = pieces.at(-1);
      const joins = known?.row === row && known.points.at(-1)!.x === first.x && known.points.at(-1)!.y === first.y;
      if (joins) known.points.push(second);
      else pieces.push({ row, points: [first, second], head: false });
    }
  }
  pieces.at(-1)!.head = true;
  return pieces.map((piece, index) => ({
    ...piece,
    inferred,
    name: piece.head ? id : `${id}-bagian-${index + 1}`,
  }));
}

/** Unseen, over the whole area: LibreOffice stretches a group until what is in it fills its extent. */
function groundXml(area: Area, number: number): string {
  const look = `${preset("rect")}<a:noFill/><a:ln><a:noFill/></a:ln>`;
  return wsp(`<wps:cNvPr id="${number}" name="bidang"/>`, frame(area, area), look, []);
}

function shapeXml({ id, symbol, texts, title, mark, ...box }: Shape, number: number, area: Area): string {
  const dash = mark === "inferred" ? '<a:prstDash val="dash"/>' : "";
  const look = `${preset(presets[symbol])}${mark === "unknown" ? HATCHED : WHITE}<a:ln w="${LINE}">${BLACK}${dash}</a:ln>`;
  const about = `<wps:cNvPr id="${number}" name="${escaped(id)}" descr="${escaped(title.replace(/\s+/g, " "))}"/>`;
  return wsp(about, frame(box, area), look, texts);
}

function labelXml({ texts, ...box }: Label, id: string, number: number, area: Area): string {
  const look = `${preset("rect")}${WHITE}<a:ln><a:noFill/></a:ln>`;
  return wsp(`<wps:cNvPr id="${number}" name="${escaped(`${id}-kata`)}"/>`, frame(box, area), look, texts);
}

function pieceXml({ name, points, head, inferred }: Piece, number: number, area: Area): string {
  if (!head) return outline(points, [], name, number, area, inferred);
  const [before, tip] = points.slice(-2) as [Point, Point];
  const long = Math.hypot(tip.x - before.x, tip.y - before.y);
  const [dx, dy] = long === 0 ? [0, 1] : [(tip.x - before.x) / long, (tip.y - before.y) / long];
  const base = { x: tip.x - dx * HEAD.length, y: tip.y - dy * HEAD.length };
  const wings = [
    tip,
    { x: base.x - dy * HEAD.half, y: base.y + dx * HEAD.half },
    { x: base.x + dy * HEAD.half, y: base.y - dx * HEAD.half },
  ];
  return outline([...points.slice(0, -1), base], wings, name, number, area, inferred);
}

function lineXml(points: readonly Point[], name: string, number: number, area: Area): string {
  return outline(points, [], name, number, area, false);
}

/** A line, and a filled head where there is one, in a box that holds both. */
function outline(
  line: readonly Point[],
  head: readonly Point[],
  name: string,
  number: number,
  area: Area,
  dashed: boolean,
): string {
  const all = [...line, ...head];
  const [x, y] = [Math.min(...all.map((p) => p.x)), Math.min(...all.map((p) => p.y))];
  const box = { x, y, width: Math.max(...all.map((p) => p.x)) - x, height: Math.max(...all.map((p) => p.y)) - y };
  const extent = `w="${emu(box.width)}" h="${emu(box.height)}"`;
  const steps = (points: readonly Point[]) =>
    points
      .map((p, index) => {
        const point = `<a:pt x="${emu(p.x - x)}" y="${emu(p.y - y)}"/>`;
        return index === 0 ? `<a:moveTo>${point}</a:moveTo>` : `<a:lnTo>${point}</a:lnTo>`;
      })
      .join("");
  const paths = [
    `<a:path ${extent} fill="none">${steps(line)}</a:path>`,
    head.length > 0 ? `<a:path ${extent} stroke="0">${steps(head)}<a:close/></a:path>` : "",
  ].join("");
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${paths}</a:pathLst></a:custGeom>`;
  const look = `${geometry}${head.length > 0 ? BLACK : "<a:noFill/>"}<a:ln w="${LINE}">${BLACK}${dashed ? '<a:prstDash val="dash"/>' : ""}</a:ln>`;
  return wsp(`<wps:cNvPr id="${number}" name="${escaped(name)}"/>`, frame(box, area), look, []);
}

function wsp(about: string, place: string, look: string, texts: readonly TextRun[]): string {
  const first = texts[0];
  const body =
    '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr>';
  const words =
    first === undefined
      ? ""
      : `<wps:txbx><w:txbxContent>${linesIn(texts)
          .map((line) => centred(line, first))
          .join("")}</w:txbxContent></wps:txbx>`;
  return `<wps:wsp>${about}<wps:cNvSpPr/><wps:spPr>${place}${look}</wps:spPr>${words}${body}</wps:wsp>`;
}

function centred(line: string, { size: points, bold }: TextRun): string {
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${twips(lineHeight(points))}" w:lineRule="exact"/>`;
  return `<w:p><w:pPr>${spacing}<w:jc w:val="center"/></w:pPr>${textRun(line, points, bold)}</w:p>`;
}

function preset(name: string): string {
  return `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;
}

function frame(box: Area, area: Area): string {
  return `<a:xfrm><a:off x="${emu(box.x - area.x)}" y="${emu(box.y - area.y)}"/>${size(box)}</a:xfrm>`;
}

function size({ width, height }: Pick<Area, "width" | "height">): string {
  return `<a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
}

function emu(millimetres: number): number {
  return Math.round(millimetres * 36000);
}
