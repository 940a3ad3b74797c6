import type { Procedure } from "@baku/runtime";
import { shown } from "../text.js";
import { numberOf, type Words } from "../words.js";
import { textWidth } from "./measure.js";
import type { PageNode } from "./page-flow.js";
import type { Placed, PlacedArrow, PlacedShape } from "./place.js";
import { flowId } from "./told.js";
import {
  type Area,
  type Arrow,
  type FormPage,
  type Label,
  MM_PER_POINT,
  type Shape,
  SMALLEST_TYPE,
  type TextRun,
} from "./types.js";

export interface DrawOptions {
  readonly procedure: Procedure;
  readonly words: Words;
  readonly draft: boolean;
  /** Number of the first page. */
  readonly from: number;
}

type Drawn = Pick<FormPage, "shapes" | "links" | "arrows">;

/** Gives the symbols of all pages their letters, texts and names. */
export function drawPages(pages: readonly Placed[], options: DrawOptions): readonly Drawn[] {
  const letters = lettersOf(pages);
  const homes = new Map<string, number>();
  for (const [index, { shapes }] of pages.entries())
    for (const { node } of shapes) if (node.role === "in") homes.set(node.target!, index + options.from);
  return pages.map((placed, index) => {
    const page = index + options.from;
    const shapes = placed.shapes.map((shape) => shapeOf(shape, page, letters, homes, options));
    const ids = new Map(placed.shapes.map(({ node }, nth) => [node.id, shapes[nth]!.id]));
    const links = placed.links.map(({ from, to, points }) => ({ from: ids.get(from)!, to: ids.get(to)!, points }));
    const arrows = placed.arrows.map((arrow, nth) =>
      arrowOf(arrow, `p${page}-a${nth + 1}`, placed, ids, placed.labels[nth], options),
    );
    return { shapes, links, arrows };
  });
}

/** A letter for each target that arrows reach from another page, in the order in which they leave. */
function lettersOf(pages: readonly Placed[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const { shapes } of pages)
    for (const { node } of shapes)
      if (node.target !== undefined && !letters.has(node.target)) letters.set(node.target, letterOf(letters.size));
  return letters;
}

/** A to Z, then AA, AB and so on. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function shapeOf(
  { node, ...area }: PlacedShape,
  page: number,
  letters: ReadonlyMap<string, string>,
  homes: ReadonlyMap<string, number>,
  { procedure, words, draft }: DrawOptions,
): Shape {
  const linked = node.role === "out" || node.role === "in";
  const letter = node.target === undefined ? undefined : letters.get(node.target);
  const toPage = node.role === "out" ? homes.get(node.target!) : undefined;
  const { x, y, width, height } = area;
  return {
    id: `p${page}-${node.id}`,
    symbol: node.symbol,
    role: node.role,
    page,
    ...(node.step === undefined || linked ? {} : { step: node.step.id }),
    column: firstActorColumn(procedure) + node.column,
    span: node.span,
    ...(letter === undefined ? {} : { letter }),
    ...(toPage === undefined ? {} : { toPage }),
    x,
    y,
    width,
    height,
    texts: insideTexts(letter ?? node.text, node.symbol, area),
    title: shown(titleOf(node, letter, toPage, procedure, words)),
    ...(draft && node.mark !== undefined ? { mark: node.mark } : {}),
  };
}

function firstActorColumn({ columns }: Procedure): number {
  return [columns.number, columns.activity].filter((column) => column.shown).length;
}

/** Left out where it would not fit: a symbol says what it is without words. */
function insideTexts(
  text: string | undefined,
  symbol: Shape["symbol"],
  { x, y, width, height }: Area,
): readonly TextRun[] {
  if (text === undefined) return [];
  const size = SMALLEST_TYPE;
  const wide = textWidth(text, size);
  if (wide > width - (symbol === "diamond" ? width / 3 : 0.6)) return [];
  const middle = symbol === "pentagon" ? y + height * 0.42 : y + height / 2;
  const baseline = middle + 0.36 * size * MM_PER_POINT;
  return [
    { text, x: x + (width - wide) / 2, y: baseline, width: wide, size, bold: symbol === "pentagon", role: "shape" },
  ];
}

function titleOf(
  node: PageNode,
  letter: string | undefined,
  toPage: number | undefined,
  procedure: Procedure,
  words: Words,
): string {
  if (node.role === "out") return `Lanjut ke ${letter}${toPage === undefined ? "" : `, halaman ${toPage}`}`;
  if (node.role === "in") return `Lanjutan dari ${letter}`;
  if (node.role === "start") return "Mulai";
  if (node.role === "end") return "Selesai";
  if (node.role === "cut") return "Lanjutan tidak dinyatakan";
  const own = procedure.actors.filter((actor) => actor.column);
  const names = own.slice(node.column, node.column + node.span).map((actor) => words.actor(actor.id));
  const number = node.step && numberOf(node.step);
  const role = { step: "", condition: ", syarat", takeover: ", diambil alih", partner: ", bersama" }[node.role];
  return `Langkah ${number || `"${node.step?.name ?? node.step?.text}"`}${role}${names.length > 0 ? `: ${names.join(", ")}` : ""}`;
}

function arrowOf(
  arrow: PlacedArrow,
  id: string,
  placed: Placed,
  ids: ReadonlyMap<string, string>,
  label: Label | undefined,
  { draft }: DrawOptions,
): Arrow {
  const role = (of: string) => placed.shapes.find(({ node }) => node.id === of)?.node.role;
  const rowOf = (of: string) => placed.shapes.find(({ node }) => node.id === of)!.y;
  const way =
    role(arrow.to) === "out"
      ? "out"
      : role(arrow.from) === "in"
        ? "in"
        : rowOf(arrow.to) < rowOf(arrow.from)
          ? "back"
          : "forward";
  return {
    id,
    from: { shape: ids.get(arrow.from)!, side: arrow.sides[0] },
    to: { shape: ids.get(arrow.to)!, side: arrow.sides[1] },
    points: arrow.points,
    way,
    flows: arrow.edges.map(flowId),
    ...(label === undefined ? {} : { label }),
    ...(draft && arrow.edges.some((edge) => edge.inferred) ? { inferred: true as const } : {}),
  };
}
