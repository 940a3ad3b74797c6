import type { Outcome, Procedure, Step, Target } from "@baku/runtime";
import { anchorsOf } from "../anchors.js";
import { isThere, type Words, wordsOf } from "../words.js";
import { questionOrText, type StepSymbol, startLines, symbolOf, timeoutLines } from "./symbols.js";

/** The flowchart as data: symbols in lanes, and arrows between them. Texts are as written; escaping comes later. */
export interface Graph {
  /** Actors with something to do, in written order; last what nobody is known to do. */
  readonly lanes: readonly Lane[];
  /** In the order of the steps. */
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface Lane {
  readonly id: string;
  readonly title: string;
}

export interface Node extends StepSymbol {
  readonly id: string;
  /** The lane that it stands in. */
  readonly lane: string;
  /** Where the page of the procedure tells of it: `langkah-7`. */
  readonly anchor?: string;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Lines; none for an arrow without words. */
  readonly label: readonly string[];
  /** Inferred, or taken only when the bound of a loop is used up. */
  readonly dashed: boolean;
}

/** What a step adds. */
interface Part {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const START = "mulai";
const END = "selesai";
const UNSAID = "tidak_dinyatakan";
const UNKNOWN: Lane = { id: "belum_diketahui", title: "Belum diketahui" };

/** The drawing in about so many pieces of as many steps each; arrows from one to another meet at connectors of one letter. */
export function graphsOf(procedure: Procedure, count = 1): readonly Graph[] {
  const parts = partsOf(procedure);
  const size = Math.max(1, Math.ceil(parts.length / count));
  const pieces = Array.from({ length: Math.max(1, Math.ceil(parts.length / size)) }, (_, index): Part => {
    const own = parts.slice(index * size, (index + 1) * size);
    return { nodes: own.flatMap(({ nodes }) => nodes), edges: own.flatMap(({ edges }) => edges) };
  });
  const [first] = procedure.steps;
  const start: Start = first ? { at: entrance(procedure.steps)(first.id), label: startLines(first) } : { label: [] };
  const lanes = lanesOf(procedure);
  return connected(pieces).map((piece, index) => withTerminals(piece, lanes, index === 0 ? start : undefined));
}

function partsOf(procedure: Procedure): readonly Part[] {
  const words = wordsOf(procedure);
  const anchors = anchorsOf(procedure);
  const enter = entrance(procedure.steps);
  const declared = new Set(procedure.actors.map((actor) => actor.id));
  const laneOf = (actor: string | undefined) =>
    actor !== undefined && declared.has(actor) ? laneId(actor) : UNKNOWN.id;
  return procedure.steps.map((step, index): Part => {
    const at: Place = { lane: laneOf(doerOf(step)), laneOf, anchor: anchors.get(step.id)!, enter, words };
    const { phase, ...symbol } = symbolOf(step, procedure, words);
    const asked = conditionPart(step, procedure.steps[index + 1]?.id ?? "end", at, phase);
    const heading = asked.nodes.length === 0 && phase !== undefined ? { phase } : {};
    const own: Node = { id: nodeId("s", step.id), lane: at.lane, anchor: at.anchor, ...symbol, ...heading };
    return merged([
      asked,
      { nodes: [own], edges: [] },
      ...step.flow.outcomes.map((outcome, nth) => outcomePart(step, outcome, nth, at)),
      nextPart(step, at),
      timeoutPart(step, at),
    ]);
  });
}

const merged = (parts: readonly Part[]): Part => ({
  nodes: parts.flatMap((part) => part.nodes),
  edges: parts.flatMap((part) => part.edges),
});

/** What the parts of one step share. */
interface Place {
  readonly lane: string;
  readonly laneOf: (actor: string | undefined) => string;
  readonly anchor: string;
  readonly enter: Enter;
  readonly words: Words;
}

type Enter = (to: Target) => string;

/** The node that an arrow to a target points at: where a step has a condition, that comes first. */
function entrance(steps: readonly Step[]): Enter {
  const known = new Map(steps.map((step) => [step.id, step]));
  return (to) => {
    if (to === "end") return END;
    const step = known.get(to);
    return step === undefined ? UNSAID : nodeId(isThere(step.condition) ? "c" : "s", step.id);
  };
}

/** `hanya jika`: no skips the step, to where it would have gone; from a decision, to the next row. */
function conditionPart(step: Step, following: Target, { lane, anchor, enter }: Place, phase: string | undefined): Part {
  if (!isThere(step.condition)) return nothing;
  const id = nodeId("c", step.id);
  const text = step.condition.known ? step.condition.value : "tidak dinyatakan";
  const dashed = step.condition.known && step.condition.inferred !== undefined;
  const past = step.flow.next.length > 0 ? step.flow.next : [following];
  const node: Node = {
    id,
    lane,
    anchor,
    shape: "decision",
    lines: [`Hanya jika: ${text}`],
    ...(phase !== undefined && { phase }),
    ...(dashed && { mark: "inferred" }),
  };
  return {
    nodes: [node],
    edges: [
      edge(id, nodeId("s", step.id), ["ya"], dashed),
      ...past.map((to) => edge(id, enter(to), ["tidak"], dashed)),
    ],
  };
}

function outcomePart(step: Step, outcome: Outcome, nth: number, { laneOf, anchor, enter }: Place): Part {
  const { answer, to, limit, inferred } = outcome;
  const id = nodeId("s", step.id);
  const label = limit === undefined ? [answer] : [`${answer},`, `paling banyak ${limit.times} kali`];
  const arrow = edge(id, enter(to), label, inferred !== undefined);
  const { step: instead, actor } = limit?.then ?? {};
  const after = [`${answer},`, `sesudah ${limit?.times} kali`];
  if (instead !== undefined) return { nodes: [], edges: [arrow, edge(id, enter(instead), after, true)] };
  if (actor === undefined) return { nodes: [], edges: [arrow] };

  // The other actor decides the same, without this answer.
  const left = step.flow.outcomes.filter((other) => other !== outcome);
  const takeover: Node = {
    id: nodeId(`t${nth}`, step.id),
    lane: laneOf(actor),
    anchor,
    shape: left.length > 1 ? "decision" : "task",
    ...questionOrText(step),
  };
  return {
    nodes: [takeover],
    edges: [
      arrow,
      edge(id, takeover.id, after, true),
      ...left.map((other) => edge(takeover.id, enter(other.to), [other.answer], other.inferred !== undefined)),
    ],
  };
}

/** Where the flow is cut, the arrow leads to a link symbol that says so. */
function nextPart(step: Step, { lane, enter }: Place): Part {
  const { next, nextInferred, cut } = step.flow;
  const id = nodeId("s", step.id);
  const label = next.length > 1 ? ["bersamaan"] : [];
  const edges = next.map((to) => edge(id, enter(to), label, nextInferred !== undefined));
  if (cut === undefined) return { nodes: [], edges };
  const link: Node = {
    id: nodeId("x", step.id),
    lane,
    shape: "link",
    lines: ["Lanjutan tidak dinyatakan"],
    mark: "unknown",
  };
  return { nodes: [link], edges: [...edges, edge(id, link.id, [], true)] };
}

function timeoutPart(step: Step, { enter, words }: Place): Part {
  const edges = step.flow.timeouts.flatMap(({ to, inferred, ...timeout }) =>
    to === undefined
      ? []
      : [edge(nodeId("s", step.id), enter(to), timeoutLines(timeout, words), inferred !== undefined)],
  );
  return { nodes: [], edges };
}

const nothing: Part = { nodes: [], edges: [] };

function edge(from: string, to: string, label: readonly string[], dashed = false): Edge {
  return { from, to, label, dashed };
}

function doerOf({ actors }: Step): string | undefined {
  return actors.known ? actors.value.responsible[0] : undefined;
}

/** An arrow that leaves its piece ends at a link with a letter; where it goes, a link with the same letter leads in. */
function connected(pieces: readonly Part[]): readonly Part[] {
  const homes = new Map(pieces.flatMap(({ nodes }, index) => nodes.map((node) => [node.id, { index, node }] as const)));
  const leaves = (index: number) => (to: string) => homes.has(to) && homes.get(to)!.index !== index;
  const targets = [...new Set(pieces.flatMap(({ edges }, index) => edges.map(({ to }) => to).filter(leaves(index))))];
  const letters = new Map(targets.map((to, index) => [to, letterOf(index)]));
  const from = (to: string) =>
    pieces.flatMap(({ edges }, index) => (leaves(index)(to) && edges.some((one) => one.to === to) ? [index + 1] : []));

  return pieces.map(({ nodes, edges }, index): Part => {
    const lanes = new Map(nodes.map((node) => [node.id, node.lane]));
    const out = new Map<string, Node>();
    const redirected = edges.map((one): Edge => {
      const home = homes.get(one.to);
      if (!home || home.index === index) return one;
      const letter = letters.get(one.to)!;
      const id = `keluar_${letter}`;
      if (!out.has(id)) out.set(id, connector(id, lanes.get(one.from)!, letter, `ke bagian ${home.index + 1}`));
      return { ...one, to: id };
    });
    const entered = nodes.filter(({ id }) => letters.has(id));
    const into = entered.map(({ id, lane }) => {
      const letter = letters.get(id)!;
      return { id, node: connector(`masuk_${letter}`, lane, letter, `dari bagian ${from(id).join(", ")}`) };
    });
    return {
      nodes: [...into.map(({ node }) => node), ...nodes, ...out.values()],
      edges: [...into.map(({ id, node }) => edge(node.id, id, [])), ...redirected],
    };
  });
}

const connector = (id: string, lane: string, letter: string, where: string): Node => ({
  id,
  lane,
  shape: "link",
  lines: [letter, where],
});

/** A, B, ... Z, AA, AB, ... */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

interface Start {
  /** The first node; none in a procedure without steps. */
  readonly at?: string;
  readonly label: readonly string[];
}

/** Start and end stand with the first step and with the last that ends; so does where an arrow goes that the source does not follow. */
function withTerminals({ nodes, edges }: Part, lanes: readonly Lane[], start: Start | undefined): Graph {
  const homes = new Map(nodes.map(({ id, lane }) => [id, lane]));
  const laneAt = (id: string | undefined) => homes.get(id ?? "") ?? UNKNOWN.id;
  const reached = (id: string, node: Omit<Node, "id" | "lane">): readonly Node[] => {
    const last = edges.findLast(({ to }) => to === id);
    return last ? [{ id, lane: laneAt(last.from), ...node }] : [];
  };
  const all: readonly Node[] = [
    ...(start ? [{ id: START, lane: laneAt(start.at), shape: "terminal", lines: ["Mulai"] } as const] : []),
    ...nodes,
    ...reached(UNSAID, { shape: "link", lines: ["Tidak dinyatakan"], mark: "unknown" }),
    ...reached(END, { shape: "terminal", lines: ["Selesai"] }),
  ];
  const used = new Set(all.map(({ lane }) => lane));
  return {
    lanes: lanes.filter(({ id }) => used.has(id)),
    nodes: all,
    edges: [...(start?.at === undefined ? [] : [edge(START, start.at, start.label)]), ...edges],
  };
}

const lanesOf = ({ actors }: Procedure): readonly Lane[] => [
  ...actors.map(({ id, printed }): Lane => ({ id: laneId(id), title: printed })),
  UNKNOWN,
];

const laneId = (actor: string): string => nodeId("a", actor);

/** Mermaid trips over ids such as `end` and over most punctuation; a prefix and letters are safe. */
function nodeId(prefix: string, id: string): string {
  return `${prefix}_${id.replace(/[^A-Za-z0-9]/g, (unit) => `_${unit.charCodeAt(0).toString(16)}_`)}`;
}
