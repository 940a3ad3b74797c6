import type { Outcome, Procedure, Step, Target } from "@baku/runtime";
import { isThere, type Words, wordsOf } from "../words.js";
import { headingOf, type StepSymbol, startLines, symbolOf, timeoutLines } from "./symbols.js";

/** The flowchart as data: symbols in lanes, and arrows between them. Texts are as written; escaping comes later. */
export interface Graph {
  /** Actors with something to do, in written order; last what nobody is known to do. */
  readonly lanes: readonly Lane[];
  /** In no lane: start, end, what is not drawn. */
  readonly terminals: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface Lane {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly Node[];
}

export interface Node extends StepSymbol {
  readonly id: string;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Lines; none for an arrow without words. */
  readonly label: readonly string[];
  /** Inferred, or taken only when the bound of a loop is used up. */
  readonly dashed: boolean;
}

/** What a step adds. A node without an actor stands where nobody is known to act. */
interface Part {
  readonly nodes: readonly (readonly [actor: string | undefined, node: Node])[];
  readonly edges: readonly Edge[];
}

const START: Node = { id: "mulai", shape: "terminal", lines: ["Mulai"] };
const END: Node = { id: "selesai", shape: "terminal", lines: ["Selesai"] };
const BEYOND: Node = { id: "lanjutan", shape: "link", lines: ["Lanjutan tidak termuat"] };

/** Only the first `count` steps, where all would be too many: an arrow to another one leads to a link symbol. */
export function graphOf(procedure: Procedure, count = procedure.steps.length): Graph {
  const steps = procedure.steps.slice(0, count);
  const words = wordsOf(procedure);
  const enter = entrance(steps);
  const parts = steps.flatMap((step, index): readonly Part[] => {
    const symbol = { id: nodeId("s", step.id), ...symbolOf(step, procedure, words) };
    return [
      conditionPart(step, procedure.steps[index + 1]?.id ?? "end", enter),
      { nodes: [[doerOf(step), symbol]], edges: [] },
      ...step.flow.outcomes.map((outcome, nth) => outcomePart(step, outcome, nth, enter)),
      nextPart(step, enter),
      timeoutPart(step, enter, words),
    ];
  });

  const [first] = procedure.steps;
  const begin = first === undefined ? [] : [edge(START.id, enter(first.id), startLines(first))];
  const edges = [...begin, ...parts.flatMap((part) => part.edges)];
  const reached = new Set(edges.map(({ to }) => to));
  return {
    lanes: lanesOf(procedure, parts),
    terminals: [START, ...[END, BEYOND].filter(({ id }) => reached.has(id))],
    edges,
  };
}

type Enter = (to: Target) => string;

/** The node that an arrow to a target points at: where a step has a condition, that comes first. */
function entrance(steps: readonly Step[]): Enter {
  const drawn = new Map(steps.map((step) => [step.id, step]));
  return (to) => {
    if (to === "end") return END.id;
    const step = drawn.get(to);
    return step === undefined ? BEYOND.id : nodeId(isThere(step.condition) ? "c" : "s", step.id);
  };
}

/** `hanya jika`: no skips the step, to where it would have gone; from a decision, to the next row. */
function conditionPart(step: Step, following: Target, enter: Enter): Part {
  if (!isThere(step.condition)) return nothing;
  const id = nodeId("c", step.id);
  const text = step.condition.known ? step.condition.value : "tidak dinyatakan";
  const dashed = step.condition.known && step.condition.inferred !== undefined;
  const past = step.flow.next.length > 0 ? step.flow.next : [following];
  const node: Node = { id, shape: "decision", lines: [`Hanya jika: ${text}`], ...(dashed ? { mark: "inferred" } : {}) };
  return {
    nodes: [[doerOf(step), node]],
    edges: [
      edge(id, nodeId("s", step.id), ["ya"], dashed),
      ...past.map((to) => edge(id, enter(to), ["tidak"], dashed)),
    ],
  };
}

function outcomePart(step: Step, outcome: Outcome, nth: number, enter: Enter): Part {
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
  const takeover = nodeId(`t${nth}`, step.id);
  const shape = left.length > 1 ? "decision" : "task";
  return {
    nodes: [[actor, { id: takeover, shape, lines: [headingOf(step), "(diambil alih)"] }]],
    edges: [
      arrow,
      edge(id, takeover, after, true),
      ...left.map((other) => edge(takeover, enter(other.to), [other.answer], other.inferred !== undefined)),
    ],
  };
}

/** Where the flow is cut, the arrow leads to a link symbol that says so. */
function nextPart(step: Step, enter: Enter): Part {
  const { next, nextInferred, cut } = step.flow;
  const id = nodeId("s", step.id);
  const label = next.length > 1 ? ["bersamaan"] : [];
  const edges = next.map((to) => edge(id, enter(to), label, nextInferred !== undefined));
  if (cut === undefined) return { nodes: [], edges };
  const link = nodeId("x", step.id);
  const node: Node = { id: link, shape: "link", lines: ["Lanjutan tidak dinyatakan"], mark: "unknown" };
  return { nodes: [[doerOf(step), node]], edges: [...edges, edge(id, link, [], true)] };
}

function timeoutPart(step: Step, enter: Enter, words: Words): Part {
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

function lanesOf({ actors }: Procedure, parts: readonly Part[]): readonly Lane[] {
  const placed = parts.flatMap((part) => part.nodes);
  const declared = new Set<string | undefined>(actors.map((actor) => actor.id));
  const nodesWhere = (stands: (actor: string | undefined) => boolean) =>
    placed.filter(([actor]) => stands(actor)).map(([, node]) => node);
  const lanes = [
    ...actors.map(
      ({ id, printed }): Lane => ({
        id: nodeId("a", id),
        title: printed,
        nodes: nodesWhere((actor) => actor === id),
      }),
    ),
    { id: "belum_diketahui", title: "Belum diketahui", nodes: nodesWhere((actor) => !declared.has(actor)) },
  ];
  return lanes.filter((lane) => lane.nodes.length > 0);
}

/** Mermaid trips over ids such as `end` and over most punctuation; a prefix and letters are safe. */
function nodeId(prefix: string, id: string): string {
  return `${prefix}_${id.replace(/[^A-Za-z0-9]/g, (unit) => `_${unit.charCodeAt(0).toString(16)}_`)}`;
}
