import type { Procedure } from "@baku/runtime";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { anyProcedure, anyText, jahat, laporan, rumit } from "../fixtures.js";
import { shown } from "../text.js";
import { emit } from "./emit.js";
import { graphOf } from "./graph.js";
import { quoted } from "./label.js";

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
  await expect(emit(procedure, { file: procedure.id })).toMatchFileSnapshot(`../golden/${name}.mmd`);
});

describe("Mermaid sees the drawing that was meant", () => {
  test.each([
    ["laporan", laporan],
    ["rumit", rumit],
    ["jahat", jahat],
    ["without steps", { ...laporan, steps: [] }],
  ])("%s", async (_, procedure) => expect(await drawn(procedure)).toEqual(meant(procedure)));

  test("whatever stands in its cells", async () => {
    await fc.assert(
      fc.asyncProperty(anyProcedure, async (procedure) => {
        expect(await drawn(procedure)).toEqual(meant(procedure));
      }),
      { numRuns: 100 },
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
  const { nodes, edges, lanes } = await drawn(laporan);
  expect(edges.filter(({ from }) => /koreksi/.test(from))).toEqual([
    { from: "s_koreksi", to: "s_parafSuratPengantar", label: "ya", dashed: true },
    { from: "s_koreksi", to: "s_sempurnakanKonsep", label: "tidak, paling banyak 3 kali", dashed: true },
    { from: "s_koreksi", to: "t1_koreksi", label: "tidak, sesudah 3 kali", dashed: true },
    { from: "t1_koreksi", to: "s_parafSuratPengantar", label: "ya", dashed: true },
  ]);
  expect(nodes).toContainEqual({
    id: "s_koreksi",
    shape: "diamond",
    text: expect.stringMatching(/^11\. Melakukan koreksi .* Apakah konsep sudah sesuai\?$/),
  });
  expect(lanes).toContainEqual({ title: "Kepala Badan", nodes: ["s_telaahSuratSekda", "t1_koreksi"] });
  expect(lanes.map((lane) => lane.title)).not.toContain("Staf");
});

test("a fork, a join, a time-out, a condition, a call, a cut and what nobody is known to do", async () => {
  const { nodes, edges, lanes } = await drawn(rumit);
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
  expect(nodes.find((node) => node.id === "s_putuskan")?.text).toContain(
    "(menunggu langkah 1 (periksa berkas) dan langkah 2 (survei))",
  );
  expect(lanes.at(-1)).toEqual({ title: "Belum diketahui", nodes: ["s_putuskan"] });
});

describe("a procedure that is too long for Mermaid still draws", () => {
  const long = (count: number): Procedure => {
    const steps = Array.from({ length: count }, (_, index) => {
      const last = index + 1 === count;
      const flow = { ...laporan.steps[0]!.flow, next: [last ? "end" : `langkah${index + 2}`] };
      return { ...laporan.steps[index % 5]!, id: `langkah${index + 1}`, flow };
    });
    return { ...laporan, steps };
  };

  test("with shortened texts", async () => {
    const text = emit(long(300), { file: "panjang" });
    expect(text.length).toBeLessThan(50_000);
    expect(text).toContain("…");
    const { nodes, edges } = await read(text);
    expect(nodes).toHaveLength(302);
    expect(edges).toHaveLength(301);
  });

  test("without its last steps, and says so", async () => {
    const { nodes, edges } = await read(emit(long(2000), { file: "panjang" }));
    expect(edges.length).toBeLessThanOrEqual(500);
    expect(nodes).toContainEqual({
      id: "lanjutan",
      shape: "inv_trapezoid",
      text: "Lanjutan tidak termuat",
    });
    expect(edges.at(-1)?.to).toBe("lanjutan");
  });
});

interface Drawing {
  readonly nodes: readonly { readonly id: string; readonly shape: string; readonly text: string }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly dashed: boolean;
  }[];
  readonly lanes: readonly { readonly title: string; readonly nodes: readonly string[] }[];
}

function drawn(procedure: Procedure): Promise<Drawing> {
  return read(emit(procedure, { file: procedure.identity.title }));
}

/** The graph in the shape of what Mermaid reads. */
function meant(procedure: Procedure): Drawing {
  const { lanes, terminals, edges } = graphOf(procedure);
  const shapes = { terminal: "stadium", task: "square", decision: "diamond", link: "inv_trapezoid" };
  const plain = (lines: readonly string[]) => lines.map(shown).filter(Boolean).join(" ") || "…";
  return {
    nodes: [...terminals, ...lanes.flatMap((lane) => lane.nodes)].map(({ id, shape, lines }) => ({
      id,
      shape: shapes[shape],
      text: plain(lines),
    })),
    edges: edges.map(({ from, to, label, dashed }) => ({
      from,
      to,
      label: label.length > 0 ? plain(label) : "",
      dashed,
    })),
    lanes: lanes.map(({ title, nodes }) => ({ title: plain([title]), nodes: nodes.map(({ id }) => id) })),
  };
}

/** What Mermaid has understood; it throws at what it cannot parse. The legend is left out. */
async function read(text: string): Promise<Drawing> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const flowchart = db as unknown as {
    getVertices(): ReadonlyMap<string, { readonly id: string; readonly type: string; readonly text: string }>;
    getEdges(): readonly {
      readonly start: string;
      readonly end: string;
      readonly text: string;
      readonly stroke: string;
    }[];
    getSubGraphs(): readonly { readonly title: string; readonly nodes: readonly string[] }[];
  };
  const nodes = [...flowchart.getVertices().values()].filter(({ id }) => id !== "keterangan");
  return {
    nodes: nodes.map((node) => ({ id: node.id, shape: node.type, text: decoded(node.text) })),
    edges: flowchart.getEdges().map((edge) => ({
      from: edge.start,
      to: edge.end,
      label: decoded(edge.text),
      dashed: edge.stroke === "dotted",
    })),
    lanes: flowchart.getSubGraphs().map((lane) => ({ title: decoded(lane.title), nodes: lane.nodes })),
  };
}

/** A label as it is read on the screen, its lines joined; `ﬂ°°46¶ß` is how Mermaid keeps `#46;`. */
function decoded(label: string): string {
  const text = label.replaceAll("<br>", " ");
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll("\u2060", "");
}
