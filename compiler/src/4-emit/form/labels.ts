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
/** What is ugly: by the millimetre from where the arrow begins, by the bend, by the rule of the table that is covered, by the line. */
const COST = { away: 0.45, segment: 1.5, column: 3, row: 3, line: 1.2, astride: 3, off: 9 } as const;
const HIT = 1000;

export interface Labelled {
  readonly labels: readonly (Label | undefined)[];
  /** Arrows whose words found no clear place. They have no label. */
  readonly lost: readonly number[];
}

/** Words at the arrows, each as near to where its arrow begins as nothing else is. */
export function labelsOf(arrows: readonly PlacedArrow[], around: Surroundings): Labelled {
  const placed: Area[] = [];
  const lines = around.lines.flatMap(segmentsOf).map((segment) => ({ segment, arrow: -1 }));
  const segments = arrows.flatMap(({ points }, arrow) => segmentsOf(points).map((segment) => ({ segment, arrow })));
  const order = arrows.map((_, index) => index).sort((a, b) => length(arrows[a]!) - length(arrows[b]!));
  const labels: (Label | undefined)[] = arrows.map(() => undefined);
  const lost: number[] = [];
  for (const index of order) {
    const arrow = arrows[index]!;
    const words = wordsOf(
      arrow,
      around.shapes.find(({ node }) => node.id === arrow.from),
    );
    if (words.length === 0) continue;
    const all = candidates(ownPart(arrow, arrows), words, around.area);
    const reach = hull(all.map(({ at }) => at));
    const near = [...lines, ...segments].filter((each) => each.arrow !== index && crosses(each.segment, reach));
    const others = near.map(({ segment }) => segment);
    const both = [...others, ...segmentsOf(arrow.points)];
    const here = { ...around, shapes: around.shapes.filter((shape) => overlaps(shape, reach, 1)) };
    const best = cheapest(all, (at, astride) => costOf(at, here, placed, astride ? others : both));
    if (best === undefined) {
      lost.push(index);
      continue;
    }
    placed.push(best.at);
    labels[index] = { ...best.at, texts: textsOf(best.at, best.lines) };
  }
  return { labels, lost };
}

/** In the order of their own cost, so that most need not be looked at. None where each of them touches something. */
function cheapest(all: readonly Candidate[], costAt: (at: Area, astride: boolean) => number): Candidate | undefined {
  let best: Candidate | undefined;
  let least = HIT;
  for (const candidate of [...all].sort((a, b) => a.cost - b.cost)) {
    if (candidate.cost >= least) break;
    const cost = candidate.cost + costAt(candidate.at, candidate.astride);
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

interface Part {
  readonly points: readonly Point[];
  /** How far along the arrow it begins. */
  readonly from: number;
}

/**
 * Without the stretches that it shares with others from the same symbol, or to the same: beside those, words would be said of all. Near
 * its own symbol it is plain whose they are, though others have joined.
 */
function ownPart(arrow: PlacedArrow, arrows: readonly PlacedArrow[]): Part {
  const { points } = arrow;
  const kin = arrows.filter((other) => other !== arrow && (other.from === arrow.from || other.to === arrow.to));
  let [first, last] = [0, length(arrow)];
  const total = last;
  for (const other of kin) {
    if (other.from === arrow.from) first = Math.max(first, together(points, other.points));
    if (other.to === arrow.to)
      last = Math.min(last, total - together([...points].reverse(), [...other.points].reverse()));
  }
  last = Math.min(total, Math.max(last, first + PLAIN));
  return last - first < 1 ? { points, from: 0 } : { points: cut(points, first, last), from: first };
}

/** How far two lines that begin at one place run together. */
function together(one: readonly Point[], other: readonly Point[]): number {
  let sum = 0;
  for (const [index, at] of one.entries()) {
    const [to, also, beside] = [one[index + 1], other[index], other[index + 1]];
    if (!to || !also || !beside || !same(at, also)) return sum;
    const [a, b] = [
      { x: to.x - at.x, y: to.y - at.y },
      { x: beside.x - at.x, y: beside.y - at.y },
    ];
    if (a.x * b.x + a.y * b.y <= 0) return sum;
    sum += Math.min(Math.abs(a.x) + Math.abs(a.y), Math.abs(b.x) + Math.abs(b.y));
    if (!same(to, beside)) return sum;
  }
  return sum;
}

const same = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01;

/** The points of a line from one distance along it to another. */
function cut(points: readonly Point[], first: number, last: number): readonly Point[] {
  const found: Point[] = [];
  let sum = 0;
  for (const [from, to] of segmentsOf(points)) {
    const long = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const at = (away: number): Point => {
      const part = long === 0 ? 0 : Math.min(1, Math.max(0, (away - sum) / long));
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    };
    if (sum + long > first && sum < last) found.push(...(found.length === 0 ? [at(first)] : []), at(last));
    sum += long;
  }
  return found;
}

interface Candidate {
  readonly at: Area;
  readonly lines: readonly string[];
  readonly cost: number;
  /** Over its own arrow, which it interrupts. */
  readonly astride: boolean;
}

/** Between a line's end, or its head, and words that stand on it. */
const SHOWN = 2.2;
const STEP = 1.2;
/** So near to its symbol nobody takes an arrow for another. */
const PLAIN = 12;
/** Further along the arrow nobody looks for what a decision answers. */
const FURTHEST = 30;

/** On one line, or on as many as were given; on either side of every stretch, or astride, beginning where the arrow does. */
function candidates(part: Part, lines: readonly string[], area: Area): readonly Candidate[] {
  const forms = lines.length > 1 ? [[lines.join(" ")], lines, ...halves(lines)] : [lines, ...halves(lines)];
  return forms.flatMap((form) => {
    const width = Math.max(...form.map((line) => textWidth(line, SIZE))) + 0.3;
    const height = form.length * lineHeight(SIZE);
    const wordy = (form.length - 1) * COST.line;
    if (width > area.width) return [];
    const found: Candidate[] = [];
    let before = part.from;
    for (const [nth, [from, to]] of segmentsOf(part.points).entries()) {
      if (before > FURTHEST) break;
      const level = from.y === to.y;
      const long = Math.abs(level ? to.x - from.x : to.y - from.y);
      const ahead = (level ? to.x - from.x : to.y - from.y) >= 0;
      const along = level ? width : height;
      const add = (away: number, beside: number, cost: number, astride: boolean) => {
        const start = (level ? from.x : from.y) + (ahead ? away : -away - along);
        const at = level ? { x: start, y: beside, width, height } : { x: beside, y: start, width, height };
        found.push({ at, lines: form, cost: wordy + cost + (before + away) * COST.away + nth * COST.segment, astride });
      };
      const furthest = Math.min(long - 0.5, FURTHEST - before);
      for (let away = OFF; away <= Math.max(OFF, furthest); away += STEP)
        for (const side of [0, 1, 2, 3, 4, 5]) {
          // Further off only where there is no place beside the arrow itself.
          const off = (side >> 1) * 2.4 * (side % 2 === 0 ? -1 : 1) * (level ? 1 : -1);
          const beside = level
            ? off + (side % 2 === 0 ? from.y - OFF - height : from.y + OFF)
            : off + (side % 2 === 0 ? from.x + OFF + 0.2 : from.x - OFF - 0.2 - width);
          add(away, beside, (side % 2) * 0.4 + (side >> 1) * COST.off, false);
        }
      const middle = level ? from.y - height / 2 : from.x - width / 2;
      for (let away = SHOWN / 2; away + along + SHOWN <= long && before + away <= FURTHEST; away += STEP)
        add(away, middle, COST.astride, true);
      before += long;
    }
    return found;
  });
}

/** Every line at its spaces, for narrow columns. */
function halves(lines: readonly string[]): readonly (readonly string[])[] {
  const words = lines.flatMap((line) => line.split(" "));
  return words.length > lines.length ? [words] : [];
}

/** Touching another thing costs more than anything that is merely ugly: no place at all is better. */
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
  const touches =
    outside ||
    segments.some((segment) => crosses(segment, at)) ||
    shapes.some((shape) => covers(shape, at)) ||
    placed.some((other) => overlaps(other, at, 0.2));
  if (touches) return HIT;
  return (
    rules.xs.filter((x) => x > at.x - 0.1 && x < at.x + at.width + 0.1).length * COST.column +
    rules.ys.filter((y) => y > at.y + 0.2 && y < at.y + at.height - 0.1).length * COST.row
  );
}

/** The area that holds all of these; nothing outside of it touches any. */
function hull(areas: readonly Area[]): Area {
  let [left, right, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y, width, height } of areas) {
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function crosses([from, to]: Segment, { x, y, width, height }: Area): boolean {
  return (
    Math.max(from.x, to.x) > x - 0.15 &&
    Math.min(from.x, to.x) < x + width + 0.15 &&
    Math.max(from.y, to.y) > y - 0.1 &&
    Math.min(from.y, to.y) < y + height + 0.1
  );
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
