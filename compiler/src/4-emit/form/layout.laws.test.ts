import type { Procedure } from "@baku/runtime";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyFlow } from "../fixtures/any-flow.js";
import { anyProcedure } from "../fixtures.js";
import { wordsOf } from "../words.js";
import { actorColumns } from "./columns.js";
import { flowOf } from "./flow.js";
import { layoutForm } from "./layout.js";
import { flowId } from "./told.js";
import type { Area, Arrow, FormLayout, FormPage, Point, Shape } from "./types.js";

const numRuns = process.env.BAKU_LONG ? 1000 : 10;
/** `expect` is too slow to be called a million times. */
function holds(truth: boolean): void {
  if (!truth) throw new Error("it does not hold");
}

type Law = (layout: FormLayout, page: FormPage) => void;
const pageLaws: [name: string, law: Law][] = [];
const laws = (name: string, law: Law) => pageLaws.push([name, law]);

laws("everything stays inside the page", ({ width, height }, { table, shapes, arrows, texts }) => {
  const labels = arrows.flatMap(({ label }) => (label ? [label] : []));
  for (const area of [table, ...shapes, ...labels])
    holds(within(area, { x: 5, y: 5, width: width - 10, height: height - 10 }));
  for (const { x, y, width: wide, turned } of texts)
    holds(
      within(turned ? { x, y: y - wide, width: 0, height: wide } : { x, y, width: wide, height: 0 }, {
        x: 5,
        y: 5,
        width: width - 10,
        height: height - 10,
      }),
    );
});

laws("symbols do not overlap", (_, { shapes }) => {
  for (const [index, a] of shapes.entries()) for (const b of shapes.slice(0, index)) holds(!overlap(a, b));
});

laws("symbols stand in the row of their step and under their actors", (_, { shapes, table }) => {
  for (const shape of shapes) {
    const columns = table.columns.slice(shape.column, shape.column + shape.span);
    holds(columns.every(({ id }) => id === "actors"));
    expect(shape.x).toBeGreaterThan(columns[0]!.x);
    expect(shape.x + shape.width).toBeLessThan(columns.at(-1)!.x + columns.at(-1)!.width);
    const row = table.rows.find(({ y, height }) => y < shape.y && shape.y + shape.height < y + height);
    expect(row?.kind).toBe("step");
    if (shape.step !== undefined) expect(row?.step).toBe(shape.step);
  }
});

laws("an arrow runs straight across or down, and crosses no symbol", (_, { shapes, arrows }) => {
  for (const arrow of arrows)
    for (const [from, to] of segments(arrow)) {
      holds(from.x === to.x || from.y === to.y);
      for (const shape of shapes) holds(!overlap(span(from, to), shrunk(shape)));
    }
});

laws("words at an arrow touch no symbol, no other arrow, no line to a partner and no other words", (_, page) => {
  const labels = page.arrows.flatMap((arrow) => (arrow.label ? [{ arrow, label: arrow.label }] : []));
  for (const [index, { arrow, label }] of labels.entries()) {
    for (const shape of page.shapes) holds(!touches(label, shape));
    for (const line of [...page.arrows, ...page.links])
      if (line !== arrow) for (const [from, to] of segments(line)) holds(!overlap(span(from, to), label));
    for (const { label: other } of labels.slice(0, index)) holds(!overlap(label, other));
  }
});

laws("words stand near the symbol where their arrow begins", (_, { arrows, shapes }) => {
  for (const { label, from } of arrows) {
    if (label === undefined) continue;
    const shape = shapes.find(({ id }) => id === from.shape)!;
    const [dx, dy] = [
      gap(label.x, label.width, shape.x, shape.width),
      gap(label.y, label.height, shape.y, shape.height),
    ];
    holds(dx + dy < 40);
  }
});

laws("an arrow begins and ends at the edge of its symbols", (_, { shapes, arrows }) => {
  const shape = (id: string) => shapes.find((each) => each.id === id)!;
  for (const { from, to, points } of arrows) {
    holds(onEdge(points[0]!, shape(from.shape), from.side));
    holds(onEdge(points.at(-1)!, shape(to.shape), to.side));
  }
});

laws("no two arrows run along one another, but from one symbol or to one", (_, { arrows }) => {
  for (const [index, a] of arrows.entries())
    for (const b of arrows.slice(0, index)) {
      if (a.from.shape === b.from.shape || a.to.shape === b.to.shape) continue;
      for (const one of segments(a)) for (const other of segments(b)) holds(!collinear(one, other));
    }
});

laws("no arrow runs along a rule", (_, { arrows, rules }) => {
  for (const arrow of arrows)
    for (const segment of segments(arrow))
      for (const { from, to } of rules) holds(!collinear(segment, [from, to], 0.3));
});

const formLaws: Record<string, (layout: FormLayout, procedure: Procedure) => void> = {
  "every flow is drawn exactly once: from symbol to symbol, or to a letter and from the same letter"(
    { pages },
    procedure,
  ) {
    const flows = flowOf(procedure, actorColumns(procedure), wordsOf(procedure)).edges.map(flowId);
    const shapes = new Map(pages.flatMap((page) => page.shapes.map((shape) => [shape.id, shape] as const)));
    const drawn = pages
      .flatMap(({ arrows }) => arrows)
      .flatMap((arrow) => arrow.flows.map((flow) => ({ flow, arrow })));
    for (const flow of flows) {
      const parts = drawn.filter((each) => each.flow === flow).map(({ arrow }) => arrow);
      const [from, to] = [parts.filter(({ way }) => way !== "in"), parts.filter(({ way }) => way !== "out")];
      expect([from.length, to.length]).toEqual([1, 1]);
      if (parts.length === 1) continue;
      const letters = [shapes.get(from[0]!.to.shape)!.letter, shapes.get(to[0]!.from.shape)!.letter];
      expect(letters[0]).toBeDefined();
      expect(letters[1]).toBe(letters[0]);
    }
    expect(new Set(drawn.map(({ flow }) => flow))).toEqual(new Set(flows));
  },
  "every answer is written once: at its arrow, or in the remarks of its row, with its number at the arrow or by itself"(
    { pages },
    procedure,
  ) {
    const { edges } = flowOf(procedure, actorColumns(procedure), wordsOf(procedure));
    const cells = pages.flatMap(({ table }) => table.cells.flatMap((cell) => cell.paragraphs));
    const told = bare(cells.map(({ text, lines }) => (lines.length > 0 ? lines.join("") : text)).join(""));
    const labels = new Map(
      pages.flatMap(({ arrows }) =>
        arrows.flatMap(({ flows, label, way }) =>
          way === "in"
            ? []
            : flows.map((flow) => [flow, bare(label?.texts.map(({ text }) => text).join("") ?? "")] as const),
        ),
      ),
    );
    for (const edge of edges) {
      const words = bare(edge.label.join(""));
      const label = labels.get(flowId(edge)) ?? "";
      holds(label.includes(words) || ((label === "" || /\d+\)/.test(label)) && told.includes(`)${words}:`)));
    }
  },
  "a letter stands where arrows leave and where they arrive, and names one place"({ pages }) {
    const shapes = pages.flatMap((page) => page.shapes);
    const [out, in_] = (["out", "in"] as const).map((role) =>
      shapes.filter((shape) => shape.role === role).map(({ letter }) => letter!),
    );
    expect(new Set(out)).toEqual(new Set(in_));
    expect(in_!.length).toBe(new Set(in_).size);
  },
};

test("every form keeps every law", () => {
  fc.assert(
    fc.property(anyFlow, fc.constantFrom("A4" as const, "F4" as const), (procedure, paper) => {
      const layout = layoutForm(procedure, { paper });
      const named = (name: string, check: () => void) => {
        try {
          check();
        } catch (cause) {
          throw new Error(`not kept: ${name}`, { cause });
        }
      };
      for (const page of layout.pages) for (const [name, law] of pageLaws) named(name, () => law(layout, page));
      for (const [name, law] of Object.entries(formLaws)) named(name, () => law(layout, procedure));
    }),
    { numRuns, endOnFailure: true },
  );
});

test("whatever stands in the cells, no text is too wide for its cell", () => {
  fc.assert(
    fc.property(anyProcedure, fc.boolean(), (procedure, draft) => {
      for (const { table, texts } of layoutForm(procedure, { draft }).pages)
        for (const { x, width, role, turned } of texts)
          if (role === "cell" && !turned) holds(within({ x, y: table.y, width, height: 0 }, table));
    }),
    { numRuns },
  );
});

const bare = (text: string): string => text.replace(/\s/g, "");

const gap = (a: number, wide: number, b: number, other: number): number => Math.max(b - a - wide, a - b - other, 0);

/** Beside the slanting edges of a diamond there is room. */
function touches(label: Area, { symbol, ...area }: Shape): boolean {
  if (symbol !== "diamond") return overlap(label, area);
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
  const [dx, dy] = [gap(label.x, label.width, x, 0), gap(label.y, label.height, y, 0)];
  return dx / (area.width / 2) + dy / (area.height / 2) < 1;
}

type Segment = readonly [from: Point, to: Point];

const segments = ({ points }: { readonly points: readonly Point[] }): readonly Segment[] =>
  points.slice(1).map((to, index) => [points[index]!, to]);

const span = (a: Point, b: Point): Area => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const overlap = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

const within = (a: Area, b: Area): boolean =>
  a.x >= b.x - 0.01 &&
  a.y >= b.y - 0.01 &&
  a.x + a.width <= b.x + b.width + 0.01 &&
  a.y + a.height <= b.y + b.height + 0.01;

const shrunk = ({ x, y, width, height }: Area): Area => ({
  x: x + 0.05,
  y: y + 0.05,
  width: width - 0.1,
  height: height - 0.1,
});

/** Whether two stretches lie on one line, or closer than `near`, and share more than a point. */
function collinear([a, b]: Segment, [c, d]: Segment, near = 0.05): boolean {
  const level = a.y === b.y;
  if (level !== (c.y === d.y) || (level && a.x === b.x)) return false;
  const [along, across] = level ? (["x", "y"] as const) : (["y", "x"] as const);
  if (Math.abs(a[across] - c[across]) > near) return false;
  return (
    Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along])) -
      Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along])) >
    0.05
  );
}

function onEdge({ x, y }: Point, shape: Shape, side: Arrow["from"]["side"]): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
  const between = (value: number, from: number, size: number) => value >= from - 0.01 && value <= from + size + 0.01;
  if (side === "left" || side === "right")
    return near(x, side === "left" ? shape.x : shape.x + shape.width) && between(y, shape.y, shape.height);
  return near(y, side === "top" ? shape.y : shape.y + shape.height) && between(x, shape.x, shape.width);
}
