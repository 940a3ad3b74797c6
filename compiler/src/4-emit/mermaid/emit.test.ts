import type { Procedure, Step } from "@baku/runtime";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { anyProcedure, anyText, jahat, laporan, rumit } from "../fixtures.js";
import { shown } from "../text.js";
import { emit } from "./emit.js";
import { graphsOf } from "./graph.js";
import { quoted } from "./label.js";
import { emit as emitSwimlane } from "./swimlane.js";

let mermaid: typeof import("mermaid").default;

beforeAll(async () => {
  // Mermaid wants a DOM even to parse: it sanitizes the labels as it reads them.
  const { window, document } = parseHTML("<!doctype html><html><body></body></html>");
  Object.assign(globalThis, { window, document });
  mermaid = (await import("mermaid")).default;
  mermaid.initialize({ startOnLoad: false });
});

test.each([
  ["laporan", laporan],
  ["rumit", rumit],
] as const)("%s reads as a person would draw it", async (name, procedure) => {
  await expect(emit(procedure, { file: procedure.id })[0]).toMatchFileSnapshot(`../golden/${name}.mmd`);
  await expect(emitSwimlane(procedure, { file: procedure.id })[0]).toMatchFileSnapshot(
    `../golden/${name}.swimlane.mmd`,
  );
});

describe("Mermaid sees the drawing that was meant", () => {
  test.each([
    ["laporan", laporan],
    ["rumit", rumit],
    ["jahat", jahat],
    ["without steps", { ...laporan, steps: [] }],
  ])("%s", async (_, procedure) => {
    expect(await drawn(procedure)).toEqual(meant(procedure));
    expect(await lanesDrawn(procedure)).toEqual(lanesMeant(procedure));
  });

  test("whatever stands in its cells", async () => {
    await fc.assert(
      fc.asyncProperty(anyProcedure, async (procedure) => {
        expect(await drawn(procedure)).toEqual(meant(procedure));
        expect(await lanesDrawn(procedure)).toEqual(lanesMeant(procedure));
      }),
      { numRuns: 60 },
    );
  });
});

test("once decoded, a label holds no formula, line break, icon or code of Mermaid's own", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const label = quoted([text], 1000).replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
      expect(label).not.toMatch(/\$\$|\\n|fa[bklrs]?:fa-|ﬂ°|¶ß/);
    }),
  );
});

test("a bounded answer, what comes after it, and who then decides", async () => {
  const { nodes, edges } = await drawn(laporan);
  expect(edges.filter(({ from }) => /koreksi/.test(from))).toEqual([
    { from: "s_koreksi", to: "s_parafSuratPengantar", label: "ya", dashed: true },
    { from: "s_koreksi", to: "s_sempurnakanKonsep", label: "tidak, paling banyak 3 kali", dashed: true },
    { from: "s_koreksi", to: "t1_koreksi", label: "tidak, sesudah 3 kali", dashed: true },
    { from: "t1_koreksi", to: "s_parafSuratPengantar", label: "ya", dashed: true },
  ]);
  expect(nodes).toContainEqual({
    id: "s_koreksi",
    shape: "diamond",
    text: expect.stringMatching(/^11 · Sekretaris Melakukan koreksi .* Apakah konsep sudah sesuai\?$/),
    link: "#langkah-11",
  });
  expect(nodes.find(({ id }) => id === "t1_koreksi")?.text).toMatch(/^11 · Kepala Badan .* \(diambil alih\)$/);
});

test("a fork, a join, a time-out, a condition, a call, a cut and what nobody is known to do", async () => {
  const { nodes, edges } = await drawn(rumit);
  const arrows = edges.map(({ from, to, label }) => `${from} -> ${to}${label && ` (${label})`}`);
  expect(arrows).toEqual(
    expect.arrayContaining([
      "s_terima -> s_periksaBerkas (bersamaan)",
      "s_terima -> c_survei (bersamaan)",
      "c_survei -> s_survei (ya)",
      "c_survei -> s_putuskan (tidak)",
      "s_survei -> s_putuskan",
      "s_periksaBerkas -> s_arsipkan (bila lewat waktu, beri tahu Kepala Bidang)",
      "s_serahkan -> x_serahkan",
    ]),
  );
  expect(nodes.filter((node) => node.shape === "inv_trapezoid").map((node) => node.id)).toEqual([
    "s_bayar",
    "x_serahkan",
  ]);
  const decides = nodes.find((node) => node.id === "s_putuskan")?.text;
  expect(decides).toMatch(/^3 · Belum diketahui /);
  expect(decides).toContain("(menunggu langkah 1 (periksa berkas) dan langkah 2 (survei))");
});

test("start and end stand in the lanes of who begins and who ends; an actor without a step has none", async () => {
  const lanes = await lanesDrawn(laporan);
  expect(lanes.find(({ title }) => title === "Kepala Badan")?.nodes).toContain("mulai");
  expect(lanes.find(({ title }) => title === "Kasubbag Renja, Keuangan dan Aset")?.nodes).not.toContain("mulai");
  expect(lanes.map((lane) => lane.title)).not.toContain("Staf");
});

test("an arrow that the source does not follow is no way to the end", async () => {
  const [first, ...others] = laporan.steps as [Step, ...Step[]];
  const question = { known: true, value: "Lengkap?" } as const;
  const outcomes = [
    { answer: "ya", to: "end" },
    { answer: "tidak", to: "?" },
  ];
  const { edges } = await drawn({
    ...laporan,
    steps: [{ ...first, flow: { ...first.flow, question, outcomes, next: [] } }, ...others],
  });
  expect(edges.filter(({ from }) => from === `s_${first.id}`).map(({ to }) => to)).toEqual([
    "selesai",
    "tidak_dinyatakan",
  ]);
});

describe("a procedure that is too long for one drawing", () => {
  /** A loop from its last step to its first, a jump over its middle, and texts as long as people write them. */
  const long = (count: number): Procedure => {
    const steps = Array.from({ length: count }, (_, index): Step => {
      const next = index + 1 === count ? ["end"] : [`langkah${index + 2}`];
      const outcomes =
        index + 2 === count
          ? [
              { answer: "ya", to: "end" },
              { answer: "tidak", to: "langkah1", limit: { times: 2 } },
            ]
          : [];
      const flow = { ...laporan.steps[0]!.flow, outcomes, next: index === 0 ? [`langkah${count}`, ...next] : next };
      const number = { known: true, value: String(index + 1) } as const;
      return { ...laporan.steps[index % 5]!, id: `langkah${index + 1}`, number, flow };
    });
    return { ...laporan, steps };
  };

  test.each([
    [300, emit],
    [300, emitSwimlane],
    [2000, emit],
  ])("of %i steps loses neither a step nor a word", async (count, emit) => {
    const texts = emit(long(count), { file: "panjang" });
    expect(texts.length).toBeGreaterThan(1);
    const pieces: Drawing[] = [];
    for (const text of texts) {
      expect(text.length).toBeLessThan(50_000);
      expect(text).not.toContain("…");
      pieces.push(await read(text));
    }
    for (const { edges } of pieces) expect(edges.length).toBeLessThanOrEqual(500);
    const steps = pieces.flatMap(({ nodes }) => nodes.map(({ id }) => id).filter((id) => /^s_/.test(id)));
    expect(steps).toHaveLength(count);
    expect(new Set(steps).size).toBe(count);
  });

  test("goes on at the connector with the same letter", async () => {
    const pieces: Drawing[] = [];
    for (const text of emit(long(300), { file: "panjang" })) pieces.push(await read(text));
    const links = (piece: number, way: string) =>
      pieces[piece]!.nodes.filter(({ id }) => id.startsWith(way)).map(({ id, text }) => `${id} ${text}`);
    const last = pieces.length;
    expect(links(0, "keluar")).toEqual([`keluar_A A ke bagian ${last}`, "keluar_B B ke bagian 2"]);
    expect(links(last - 1, "masuk_A")).toEqual(["masuk_A A dari bagian 1"]);
    expect(links(last - 1, "keluar")).toEqual([expect.stringMatching(/^keluar_[A-Z] [A-Z] ke bagian 1$/)]);
    for (const { nodes, edges } of pieces)
      for (const { id } of nodes.filter(({ id }) => id.startsWith("masuk")))
        expect(edges.filter(({ from }) => from === id)).toHaveLength(1);
    const ways = (way: string) =>
      new Set(pieces.flatMap(({ nodes }) => nodes.flatMap(({ id }) => (id.startsWith(way) ? id.split("_")[1] : []))));
    expect(ways("masuk")).toEqual(ways("keluar"));
  });

  test("says which part of how many it is", () => {
    const [first, second] = emit(long(300), { file: "panjang" });
    expect(first).toMatch(/accTitle: .*\(bagian 1 dari \d+\)/);
    expect(second).toMatch(/accTitle: .*\(bagian 2 dari \d+\)/);
  });
});

interface Drawing {
  readonly nodes: readonly { readonly id: string; readonly shape: string; readonly text: string; link?: string }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly dashed: boolean;
  }[];
}

interface Lane {
  readonly title: string;
  readonly nodes: readonly string[];
}

const drawn = (procedure: Procedure): Promise<Drawing> =>
  read(emit(procedure, { file: procedure.identity.title })[0] ?? "");

/** The graph in the shape of what Mermaid reads. */
function meant(procedure: Procedure): Drawing {
  const { lanes, nodes, edges } = graphsOf(procedure)[0]!;
  const titles = new Map(lanes.map(({ id, title }) => [id, title]));
  const shapes = { terminal: "stadium", task: "square", decision: "diamond", link: "inv_trapezoid" };
  return {
    nodes: nodes.map(({ id, lane, anchor, shape, phase, number, lines }) => ({
      id,
      shape: shapes[shape],
      text: plain([
        phase ?? "",
        anchor ? `${number === undefined ? "" : `${number} · `}${titles.get(lane)}` : "",
        ...lines,
      ]),
      ...(anchor !== undefined && { link: `#${anchor}` }),
    })),
    edges: edges.map(({ from, to, label, dashed }) => ({
      from,
      to,
      label: label.length > 0 ? plain(label) : "",
      dashed,
    })),
  };
}

async function lanesDrawn(procedure: Procedure): Promise<readonly Lane[]> {
  const text = emitSwimlane(procedure, { file: procedure.identity.title })[0] ?? "";
  const flowchart = await understood(text);
  return flowchart.getSubGraphs().map((lane) => ({ title: decoded(lane.title), nodes: lane.nodes }));
}

function lanesMeant(procedure: Procedure): readonly Lane[] {
  const { lanes, nodes } = graphsOf(procedure)[0]!;
  return lanes.map(({ id, title }) => ({
    title: plain([title]),
    nodes: nodes.filter(({ lane }) => lane === id).map((node) => node.id),
  }));
}

const plain = (lines: readonly string[]) => lines.map(shown).filter(Boolean).join(" ") || "…";

/** What Mermaid has understood. */
async function read(text: string): Promise<Drawing> {
  const flowchart = await understood(text);
  return {
    nodes: [...flowchart.getVertices().values()].map(({ id, type, text, link }) => ({
      id,
      shape: type,
      text: decoded(text),
      ...(link !== undefined && { link }),
    })),
    edges: flowchart.getEdges().map((edge) => ({
      from: edge.start,
      to: edge.end,
      label: decoded(edge.text),
      dashed: edge.stroke === "dotted",
    })),
  };
}

interface Flowchart {
  getVertices(): ReadonlyMap<string, { id: string; type: string; text: string; link?: string }>;
  getEdges(): readonly { start: string; end: string; text: string; stroke: string }[];
  getSubGraphs(): readonly { title: string; nodes: readonly string[] }[];
}

/** It throws at what it cannot parse. */
async function understood(text: string): Promise<Flowchart> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return db as unknown as Flowchart;
}

/** A label as it is read on the screen, its lines joined; `ﬂ°°46¶ß` is how Mermaid keeps `#46;`. */
function decoded(label: string): string {
  const text = label.replaceAll("<br>", " ");
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll("\u2060", "");
}
