import type { Procedure, Step } from "@baku/runtime";
import { expect, test } from "vitest";
import { actor, bound, by, flow, identity, procedure, stated, step } from "../fixtures/build.js";
import { keepsLaws } from "../fixtures/form-laws.js";
import { sketch } from "../fixtures/form-sketch.js";
import { wordsOf } from "../words.js";
import { actorColumns } from "./columns.js";
import { flowOf } from "./flow.js";
import { layoutForm } from "./layout.js";
import { pageFlow } from "./page-flow.js";
import { toldChart } from "./told.js";

/** A step, who does it and where it leads: the first is `s1`. */
type Row = Partial<Step["flow"]> & { readonly who: string; readonly more?: Partial<Step> };

function form(rows: readonly Row[], actors = ["a", "b"]): Procedure {
  return procedure({
    id: "contoh",
    identity: identity("Contoh"),
    actors: actors.map((id) => actor(id, id.toUpperCase())),
    steps: rows.map(({ who, more, ...exits }, index) =>
      step(`${index + 1}`, `s${index + 1}`, `langkah ${index + 1}`, {
        text: `Langkah ${index + 1}`,
        actors: stated(by(...(who.split(" ") as [string]))),
        flow: flow(exits),
        ...more,
      }),
    ),
  });
}

const columns = actorColumns(form([]));
const words = wordsOf(form([]));

function drawn(rows: readonly Row[], actors?: string[]): string {
  const made = form(rows, actors);
  const layout = layoutForm(made);
  keepsLaws(layout, made);
  return sketch(layout.pages.find(({ kind }) => kind === "procedure")!);
}

const asks = (ya: string, tidak: string) => ({
  question: stated("Apakah sudah sesuai?"),
  outcomes: [
    { answer: "ya", to: ya },
    { answer: "tidak", to: tidak },
  ],
});

test("the next step stands lower, under who does it: the arrow runs straight across, and down", () => {
  expect(
    drawn([
      { who: "a", next: ["s2"] },
      { who: "b", next: ["end"] },
    ]),
  ).toMatchInlineSnapshot(`
    ":  (     )  :           :
    :  (Mulai)  :           :
    :  (  │  )  :           :
    :  [  ▼  ]  :           :
    :  [  1  ]────────┐     :
    :  [     ]  :     │     :
    :''''''''''':'''''│''''':
    :           :  [  ▼  ]  :
    :           :  [  2  ]  :
    :           :  [  │  ]  :
    :           :  (  ▼  )  :
    :           :  (Seles)  :
    :           :  (     )  :
    :''''''''''':''''''''''':"
  `);
});

test("an answer leaves at the side where it leads; the way back joins what leads there already", () => {
  expect(
    drawn([
      { who: "a", next: ["s2"] },
      { who: "b", ...asks("s3", "s1") },
      { who: "a", next: ["end"] },
    ]),
  ).toMatchInlineSnapshot(`
    ":  (     )  :              :
    :  (Mulai)  :              :
    :  (  │  )  :              :
    :     ├─────────────────┐  :
    :  [  ▼  ]  :           │  :
    :  [  1  ]────────┐     │  :
    :  [     ]  :     │     │  :
    :''''''''''':'''''│'''''│'':
    :           :  <  ▼  >  │  :
    :     ┌────────<  2  >──┘  :
    :     │     :  <     >     :
    :'''''│''''':'''''''''''''':
    :  [  ▼  ]  :              :
    :  [  3  ]  :              :
    :  [  │  ]  :              :
    :  (  ▼  )  :              :
    :  (Seles)  :              :
    :  (     )  :              :
    :''''''''''':'''''''''''''':"
  `);
});

test("neighbours who act together have one box; who stands apart has a box of his own, joined by a line", () => {
  expect(
    drawn(
      [
        { who: "a b", next: ["s2"] },
        { who: "a c", next: ["end"] },
      ],
      ["a", "b", "c"],
    ),
  ).toMatchInlineSnapshot(`
    ":  (     )  :     :           :
    :  (Mulai)  :     :           :
    :  (  │  )  :     :           :
    :  [  ▼        ]  :           :
    :  [     1     ]  :           :
    :  [  │        ]  :           :
    :'''''│''''':''''':''''''''''':
    :  [  ▼  ]  :     :  [     ]  :
    :  [  2  ]───────────[     ]  :
    :  [  │  ]  :     :  [     ]  :
    :  (  ▼  )  :     :           :
    :  (Seles)  :     :           :
    :  (     )  :     :           :
    :''''''''''':''''':''''''''''':"
  `);
});

test("arms part below a step and join above the next", () => {
  expect(
    drawn(
      [
        { who: "b", next: ["s2", "s3"] },
        { who: "a", next: ["s4"] },
        { who: "c", next: ["s4"] },
        { who: "b", next: ["end"] },
      ],
      ["a", "b", "c"],
    ),
  ).toMatchInlineSnapshot(`
    ":           :  (     )  :           :
    :           :  (Mulai)  :           :
    :           :  (  │  )  :           :
    :           :  [  ▼  ]  :           :
    :     ┌────────[  1  ]────────┐     :
    :     │     :  [     ]  :     │     :
    :'''''│''''':''''''''''':'''''│''''':
    :  [  ▼  ]  :           :     │     :
    :  [  2  ]  :           :     │     :
    :  [  │  ]  :           :     │     :
    :'''''│''''':''''''''''':'''''│''''':
    :     │     :           :  [  ▼  ]  :
    :     │     :     ┌────────[  3  ]  :
    :     │     :     │     :  [     ]  :
    :     └───────────┤     :           :
    :''''''''''':'''''│''''':''''''''''':
    :           :  [  ▼  ]  :           :
    :           :  [  4  ]  :           :
    :           :  [  │  ]  :           :
    :           :  (  ▼  )  :           :
    :           :  (Seles)  :           :
    :           :  (     )  :           :
    :''''''''''':''''''''''':''''''''''':"
  `);
});

test("what leads back to its own symbol goes out below and comes in beside", () => {
  expect(
    drawn([
      { who: "a", ...asks("s2", "s1") },
      { who: "b", next: ["end"] },
    ]),
  ).toMatchInlineSnapshot(`
    ":     (     )  :           :
    :     (Mulai)  :           :
    :     (  │  )  :           :
    :     <  ▼  >  :           :
    :  ┌──►  1  >────────┐     :
    :  │  <  │  >  :     │     :
    :  └─────┘     :     │     :
    :'''''''''''''':'''''│''''':
    :              :  [  ▼  ]  :
    :              :  [  2  ]  :
    :              :  [  │  ]  :
    :              :  (  ▼  )  :
    :              :  (Seles)  :
    :              :  (     )  :
    :'''''''''''''':''''''''''':"
  `);
});

test("who takes a decision over stands below the line between those who act together, not on it", () => {
  const outcomes = [
    { answer: "ya", to: "end" },
    { answer: "tidak", to: "s1", limit: bound(2, { actor: "b" }) },
  ];
  expect(drawn([{ who: "a c", question: stated("Sesuai?"), outcomes }], ["a", "b", "c"])).toMatchInlineSnapshot(`
    ":     (        )  :           :           :
    :     ( Mulai  )  :           :           :
    :     (  │     )  :           :           :
    :     <  ▼     >  :           :           :
    :     <        >  :           :  [     ]  :
    :  ┌──►   1    >─────────────────[     ]  :
    :  │  <        >  :           :  [     ]  :
    :  │  <  │     >  :           :           :
    :  │     └──┬───────────┐     :           :
    :  └────────┤     :     │     :           :
    :           │     :  [  ▼  ]  :           :
    :           │     :  [     ]  :           :
    :           │     :  [  │  ]  :           :
    :           └───────────┤     :           :
    :                 :  (  ▼  )  :           :
    :                 :  (Seles)  :           :
    :                 :  (     )  :           :
    :''''''''''''''''':''''''''''':''''''''''':"
  `);
});

test("an arrow that is parted ends at a letter below its symbol and goes on from the same letter above the other", () => {
  const chart = flowOf(
    form([
      { who: "a", next: ["s3"] },
      { who: "b", next: ["s3"] },
      { who: "b", next: ["end"] },
    ]),
    columns,
    words,
  );
  const { nodes, edges } = pageFlow(chart, [0, 1, 2], 2, new Set(["l1>l3"]));
  const links = nodes.flatMap(({ role, row, column, target }) => (target ? [{ role, row, column, target }] : []));
  expect(links).toEqual([
    { role: "out", row: 0, column: 0, target: "l3" },
    { role: "in", row: 2, column: 1, target: "l3" },
  ]);
  const level = (id: string) => nodes.find((node) => node.id === id)!.level;
  expect(level("out-l3-dari-l1")).toBeGreaterThan(level("l1"));
  expect(level("in-l3")).toBeLessThan(level("l3"));
  expect(edges.map(({ from, to }) => `${from} > ${to}`)).toEqual([
    "mulai > l1",
    "l1 > out-l3-dari-l1",
    "in-l3 > l3",
    "l2 > l3",
    "l3 > selesai",
  ]);
});

test("on another page it ends at a letter at the foot, and goes on from the head", () => {
  const chart = flowOf(
    form([
      { who: "a", next: ["s2"] },
      { who: "b", next: ["end"] },
    ]),
    columns,
    words,
  );
  const ends = (rows: number[]) => pageFlow(chart, rows, 2, new Set()).edges.map(({ from, to }) => `${from} > ${to}`);
  expect([ends([0]), ends([1])]).toEqual([
    ["mulai > l1", "l1 > out-l2"],
    ["in-l2 > l2", "l2 > selesai"],
  ]);
});

test("in millimetres", () => {
  const { pages } = layoutForm(
    form([
      { who: "a", next: ["s2"] },
      { who: "b", next: ["end"] },
    ]),
  );
  const { arrows, shapes, table } = pages.find(({ kind }) => kind === "procedure")!;
  const [first, second] = table.columns.filter(({ id }) => id === "actors");
  const [row, below] = table.rows.filter(({ kind }) => kind === "step");
  const at = (step: string) => shapes.find((shape) => shape.step === step)!;
  const middle = ({ x, width }: { x: number; width: number }) => x + width / 2;
  // Symbols stand in the middle of their column, boxes 12 x 6; the arrow turns where it stands above the second.
  expect(middle(at("s1"))).toBeCloseTo(middle(first!), 6);
  expect(middle(at("s2"))).toBeCloseTo(middle(second!), 6);
  expect([at("s1").width, at("s1").height]).toEqual([12, 6]);
  expect(row!.y < at("s1").y && at("s2").y > below!.y).toBe(true);
  const points = arrows.find(({ flows }) => flows.includes("l1>l2"))!.points;
  expect(points.map(({ x }) => x)).toEqual([at("s1").x + 12, middle(second!), middle(second!)]);
  const [from, turn, to] = points.map(({ y }) => y);
  expect(from).toBeCloseTo(at("s1").y + 3, 6);
  expect(turn).toBe(from);
  expect(to).toBeCloseTo(at("s2").y, 6);
  // Room for the head, and more.
  expect(to! - turn!).toBeGreaterThan(2.6);
});

test("what is told of arrows stands in the remarks of the row where they begin, numbered in their order", () => {
  const made = form([
    { who: "a", next: ["s2"] },
    { who: "b", ...asks("end", "s1") },
  ]);
  const { chart, notes } = toldChart(
    flowOf(made, columns, words),
    new Set(["l2>selesai", "l2>l1", "l1>l2"]),
    columns,
    made,
    wordsOf(made),
  );
  expect([...notes]).toEqual([
    [0, ["1) langkah 2"]],
    [1, ["1) Ya: selesai", "2) Tidak: langkah 1"]],
  ]);
  expect(chart.edges.map(({ label }) => label)).toEqual([[], ["1)"], ["1)"], ["2)"]]);
});
