import { shown } from "../text.js";
import { ascent, lineHeight, textWidth } from "./measure.js";
import type { PlacedArrow, PlacedShape } from "./place.js";
import { type Area, type Label, type Point, SMALLEST_TYPE } from "./types.js";

/** What words at arrows must not touch, and what they had better not: rules of the table. */
export interface Surroundings {
  readonly area: Area;
  readonly shapes: readonly PlacedShape[];
  readonly lines: readonly (readonly Point[])[];
  readonly rules: { readonly xs: readonly number[]; readonly ys: readonly number[] };
}

const SIZE = SMALLEST_TYPE;
const OFF = 0.35;
const COST = { step: 0.5, segment: 2.5, column: 4, row: 6, line: 1.2 } as const;

/** Words beside the arrows, each as near to where its arrow begins as nothing else is. */
export function labelsOf(arrows: readonly PlacedArrow[], around: Surroundings): readonly (Label | undefined)[] {
  const placed: Area[] = [];
  const segments = [...arrows.map(({ points }) => points), ...around.lines].flatMap(segmentsOf);
  const order = arrows.map((_, index) => index).sort((a, b) => length(arrows[a]!) - length(arrows[b]!));
  const labels: (Label | undefined)[] = arrows.map(() => undefined);
  for (const index of order) {
    const arrow = arrows[index]!;
    const lines = wordsOf(
      arrow,
      around.shapes.find(({ node }) => node.id === arrow.from),
    );
    if (lines.length === 0) continue;
    const best = cheapest(candidates(arrow.points, lines, around.area), (at) => costOf(at, around, placed, segments));
    if (best === undefined) continue;
    placed.push(best.at);
    labels[index] = { ...best.at, texts: textsOf(best.at, best.lines) };
  }
  return labels;
}

/** In the order of their own cost, so that most need not be looked at. */
function cheapest(all: readonly Candidate[], costAt: (at: Area) => number): Candidate | undefined {
  let best: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of [...all].sort((a, b) => a.cost - b.cost)) {
    if (candidate.cost >= least) break;
    const cost = candidate.cost + costAt(candidate.at);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** On the other page of a link they are not said again. */
function wordsOf({ edges }: PlacedArrow, from: PlacedShape | undefined): readonly string[] {
  if (from?.node.role === "in") return [];
  const all = edges
    .map(({ label }) => label.map(shown).filter((line) => line !== ""))
    .filter((label) => label.length > 0);
  return [...new Map(all.map((label) => [label.join(" "), label])).values()].flat();
}

const length = ({ points }: PlacedArrow): number =>
  segmentsOf(points).reduce((sum, [a, b]) => sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y), 0);

type Segment = readonly [from: Point, to: Point];

function segmentsOf(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).map((to, index) => [points[index]!, to]);
}

interface Candidate {
  readonly at: Area;
  readonly lines: readonly string[];
  readonly cost: number;
}

/** On one line, or on as many as were given; on either side of every stretch, beginning where the arrow does. */
function candidates(points: readonly Point[], lines: readonly string[], area: Area): readonly Candidate[] {
  const forms = lines.length > 1 ? [[lines.join(" ")], lines, ...halves(lines)] : [lines, ...halves(lines)];
  return forms.flatMap((form) => {
    const width = Math.max(...form.map((line) => textWidth(line, SIZE))) + 0.3;
    const height = form.length * lineHeight(SIZE);
    const wordy = (form.length - 1) * COST.line;
    const tooWide = width > area.width;
    if (tooWide) return [];
    return segmentsOf(points).flatMap(([from, to], nth) => {
      const level = from.y === to.y;
      const long = Math.abs(level ? to.x - from.x : to.y - from.y);
      const ahead = (level ? to.x - from.x : to.y - from.y) >= 0;
      const found: Candidate[] = [];
      for (let step = 0; step * 1.2 <= Math.max(0, long - 0.5); step++) {
        const away = OFF + step * 1.2;
        const along = level ? width : height;
        const start = (level ? from.x : from.y) + (ahead ? away : -away - along);
        for (const side of [0, 1, 2, 3, 4, 5]) {
          // Further off only where there is no place beside the arrow itself.
          const off = (side >> 1) * 2.4 * (side % 2 === 0 ? -1 : 1) * (level ? 1 : -1);
          const beside = level
            ? off + (side % 2 === 0 ? from.y - OFF - height : from.y + OFF)
            : off + (side % 2 === 0 ? from.x + OFF + 0.2 : from.x - OFF - 0.2 - width);
          const at = level ? { x: start, y: beside, width, height } : { x: beside, y: start, width, height };
          found.push({
            at,
            lines: form,
            cost: wordy + (side % 2) * 0.4 + (side >> 1) * 9 + step * COST.step + nth * COST.segment,
          });
        }
      }
      return found;
    });
  });
}

/** Every line at its spaces, for narrow columns. */
function halves(lines: readonly string[]): readonly (readonly string[])[] {
  const words = lines.flatMap((line) => line.split(" "));
  return words.length > lines.length ? [words] : [];
}

/** Touching another thing costs more than anything that is merely ugly. */
function costOf(
  at: Area,
  { area, shapes, rules }: Surroundings,
  placed: readonly Area[],
  segments: readonly Segment[],
): number {
  const outside =
    at.x < area.x + 0.3 ||
    at.x + at.width > area.x + area.width - 0.3 ||
    at.y < area.y + 0.2 ||
    at.y + at.height > area.y + area.height - 0.2;
  const hit = (count: number) => count * 1000;
  return (
    hit(outside ? 50 : 0) +
    hit(segments.filter((segment) => crosses(segment, at)).length) +
    hit(shapes.filter((shape) => covers(shape, at)).length) +
    hit(placed.filter((other) => overlaps(other, at, 0.2)).length) +
    rules.xs.filter((x) => x > at.x - 0.1 && x < at.x + at.width + 0.1).length * COST.column +
    rules.ys.filter((y) => y > at.y + 0.2 && y < at.y + at.height - 0.1).length * COST.row
  );
}

function crosses([from, to]: Segment, { x, y, width, height }: Area): boolean {
  const [left, right] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
  const [top, bottom] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
  return right > x - 0.15 && left < x + width + 0.15 && bottom > y - 0.1 && top < y + height + 0.1;
}

function overlaps(a: Area, b: Area, apart: number): boolean {
  return (
    a.x < b.x + b.width + apart &&
    b.x < a.x + a.width + apart &&
    a.y < b.y + b.height + apart &&
    b.y < a.y + a.height + apart
  );
}

/** Beside the slanting edges of a diamond there is room: what counts is the corner that comes nearest to its middle. */
function covers({ node, x, y, width, height }: PlacedShape, at: Area): boolean {
  if (node.symbol !== "diamond") return overlaps({ x, y, width, height }, at, 0.15);
  const [cx, cy] = [x + width / 2, y + height / 2];
  const dx = Math.max(at.x - cx, cx - at.x - at.width, 0);
  const dy = Math.max(at.y - cy, cy - at.y - at.height, 0);
  return dx / (width / 2 + 0.3) + dy / (height / 2 + 0.3) < 1;
}

function textsOf(at: Area, lines: readonly string[]): Label["texts"] {
  return lines.map((text, index) => {
    const y = at.y + index * lineHeight(SIZE) + ascent(SIZE) - 0.1;
    return { text, x: at.x + 0.15, y, width: textWidth(text, SIZE), size: SIZE, bold: false, role: "label" };
  });
}
