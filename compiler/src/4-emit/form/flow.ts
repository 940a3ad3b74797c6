import type { Outcome, Procedure, Step, Target, Timeout } from "@baku/runtime";
import { isThere, lateText, type Words } from "../words.js";
import { capital, startNotes } from "./cells.js";
import type { ActorColumn } from "./columns.js";
import type { Shape } from "./types.js";

/** A symbol of the flowchart, before it has a place on paper. */
export interface FlowNode {
  readonly id: string;
  readonly symbol: Shape["symbol"];
  readonly role: "start" | "end" | "step" | "condition" | "takeover" | "partner" | "cut";
  /** Index among the printed steps. */
  readonly row: number;
  /** Within the row, from above: start, condition, the step itself, a cut, the end. */
  readonly level: number;
  /** Index among the actor columns. */
  readonly column: number;
  readonly span: number;
  /** The column where arrows would best come and go. */
  readonly port: number;
  readonly step?: Step;
  /** Inside the symbol. */
  readonly text?: string;
  readonly mark?: "inferred" | "unknown";
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** Lines; none for an arrow without words. */
  readonly label: readonly string[];
  readonly inferred: boolean;
}

export interface FlowChart {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Pairs of nodes joined without an arrow. */
  readonly links: readonly (readonly [from: string, to: string])[];
}

const START = "mulai";
const END = "selesai";
export const LEVELS = { start: 0, condition: 1, step: 2, below: 3, cut: 4, end: 5 } as const;

/** The flowchart of the printed steps. Arrows lead past steps that are not printed, two between the same symbols are one. */
export function flowOf(procedure: Procedure, columns: readonly ActorColumn[], words: Words): FlowChart {
  const printed = procedure.steps.filter((step) => step.printed);
  if (columns.length === 0 || printed.length === 0) return { nodes: [], edges: [], links: [] };
  const rows = new Map(printed.map((step, row) => [step.id, row]));
  const columnOf = new Map(
    columns.flatMap(({ actor }, index) => (actor === undefined ? [] : [[actor, index] as const])),
  );
  const other = columns.findIndex(({ actor }) => actor === undefined);
  const draft = { steps: new Map(procedure.steps.map((step) => [step.id, step])), rows, columnOf, other, words };

  const first = procedure.steps[0]!;
  const start: Exit = { to: first.id, label: first.printed ? startNotes(first) : [], inferred: false };
  const parts = printed.map((step, row) => stepPart(step, row, procedure, draft));
  const edges = [
    ...leads([start], draft).map(({ to, label, inferred }) => ({
      from: START,
      to: entrance(to, draft, START),
      label,
      inferred,
    })),
    ...parts.flatMap((part) => part.edges),
  ];
  const nodes = [...terminalNodes(edges, parts, printed.length - 1), ...parts.flatMap((part) => part.nodes)];
  const known = new Set(nodes.map((node) => node.id));
  return {
    nodes,
    edges: merged(edges.filter(({ from, to }) => known.has(from) && known.has(to))),
    links: parts.flatMap((part) => part.links),
  };
}

interface Draft {
  readonly steps: ReadonlyMap<string, Step>;
  readonly rows: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly other: number;
  readonly words: Words;
}

interface Exit {
  readonly to: Target;
  readonly label: readonly string[];
  readonly inferred: boolean;
}

interface Part {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly links: FlowChart["links"];
}

/** The start stands in the row where it leads; the end in the last row, below who comes to it last. */
function terminalNodes(edges: readonly FlowEdge[], parts: readonly Part[], last: number): readonly FlowNode[] {
  const all = parts.flatMap((part) => part.nodes);
  const node = (id: string | undefined) => all.find((each) => each.id === id);
  const begins = node(edges.find(({ from }) => from === START)?.to) ?? all[0]!;
  const start: FlowNode = { ...begins, ...TERMINAL, id: START, role: "start", level: LEVELS.start, text: "Mulai" };
  const ends = node(edges.findLast(({ to, from }) => to === END && from !== START)?.from) ?? begins;
  const end: FlowNode = { ...ends, ...TERMINAL, id: END, role: "end", row: last, level: LEVELS.end, text: "Selesai" };
  const narrow = (each: FlowNode): FlowNode => ({ ...without(each), column: each.port, span: 1 });
  return [narrow(start), ...(edges.some(({ to }) => to === END) ? [narrow(end)] : [])];
}

const TERMINAL = { symbol: "capsule" } as const;

function without({ step: _step, mark: _mark, ...node }: FlowNode): FlowNode {
  return node;
}

function stepPart(step: Step, row: number, procedure: Procedure, draft: Draft): Part {
  const id = stepNode(row);
  const [main, ...partners] = places(step, draft);
  const { port } = main!;
  const decides = step.flow.outcomes.length > 0 || (step.kind.known && step.kind.value === "decision");
  const text = insideText(step);
  const mark = markOf(step);
  const common = { row, step, ...(mark === undefined ? {} : { mark }) };
  const symbol = decides ? ("diamond" as const) : ("box" as const);
  const any = step.actors.known && step.actors.value.mode === "any";
  // A diamond stands with the one who answers; who takes part has a box beside it.
  const [own, beside] = decides && main!.span > 1 ? split(main!) : [main!, []];
  const nodes: FlowNode[] = [
    { ...common, ...own, id, symbol, role: "step", level: LEVELS.step, ...(text === undefined ? {} : { text }) },
    ...[...beside, ...partners].map(
      (place, index): FlowNode => ({
        ...common,
        ...place,
        id: `${id}-${index + 2}`,
        symbol: "box",
        role: "partner",
        level: LEVELS.step,
        ...(any ? { text: "atau" } : {}),
      }),
    ),
  ];
  const links = nodes.slice(1).map((node) => [id, node.id] as const);
  const edges: FlowEdge[] = [];
  const lead = (from: string, exits: readonly Exit[]) => {
    for (const { to, label, inferred } of leads(exits, draft))
      edges.push({ from, to: entrance(to, draft, from), label, inferred });
  };

  if (isThere(step.condition)) {
    const condition = `${id}-syarat`;
    const inferred = step.condition.known && step.condition.inferred !== undefined;
    const past = decides ? [procedure.steps[procedure.steps.indexOf(step) + 1]?.id ?? "end"] : step.flow.next;
    nodes.push({
      ...common,
      id: condition,
      symbol: "diamond",
      role: "condition",
      level: LEVELS.condition,
      column: port,
      span: 1,
      port,
    });
    edges.push({ from: condition, to: id, label: ["Ya"], inferred });
    lead(
      condition,
      past.map((to) => ({ to, label: ["Tidak"], inferred })),
    );
  }
  for (const [index, outcome] of step.flow.outcomes.entries()) {
    lead(id, answers(outcome));
    const actor = outcome.limit?.then?.actor;
    if (actor === undefined) continue;
    const taken = takeover(step, outcome, actor, `${id}-alih${index + 1}`, nodes, draft);
    nodes.push({ ...common, ...taken.node });
    edges.push({ from: id, to: taken.node.id, label: after(outcome), inferred: outcome.inferred !== undefined });
    lead(taken.node.id, taken.exits);
  }
  lead(id, exitsOf(step));
  const cut = cutOf(id);
  if (edges.some(({ to }) => to === cut)) {
    const place = { column: port, span: 1, port, row, step, level: LEVELS.cut };
    nodes.push({ ...place, id: cut, symbol: "pentagon", role: "cut", text: "?" });
  }
  return { nodes, edges, links };
}

/** Where an answer leads; once its bound is used up, to the step that was named for that. */
function answers(outcome: Outcome): readonly Exit[] {
  const { answer, to, limit } = outcome;
  const inferred = outcome.inferred !== undefined;
  const bound = limit === undefined ? [] : [`(maks. ${limit.times}x)`];
  const then = limit?.then?.step;
  return [
    { to, label: [capital(answer), ...bound], inferred },
    ...(then === undefined ? [] : [{ to: then, label: after(outcome), inferred }]),
  ];
}

const after = ({ answer, limit }: Outcome): readonly string[] => [capital(answer), `(sesudah ${limit?.times}x)`];

/** The other exits: on to the next, and by what happens when it is late. */
function exitsOf({ flow }: Step): readonly Exit[] {
  const inferred = flow.nextInferred !== undefined;
  return [
    ...flow.next.map((to) => ({ to, label: [], inferred })),
    ...(flow.cut ? [{ to: "?", label: [], inferred }] : []),
    ...flow.timeouts.flatMap((timeout) => (timeout.to === undefined ? [] : [late(timeout, timeout.to)])),
  ];
}

const late = (timeout: Timeout, to: Target): Exit => ({
  to,
  label: [capital(lateText(timeout))],
  inferred: timeout.inferred !== undefined,
});

/** He decides the same without the answer that is used up; where one is left, he only acts on it. */
function takeover(step: Step, outcome: Outcome, actor: string, id: string, nodes: readonly FlowNode[], draft: Draft) {
  const left = step.flow.outcomes.filter((each) => each !== outcome);
  const column = draft.columnOf.get(actor) ?? Math.max(draft.other, 0);
  // Neither on a symbol nor on the lines between those of one step.
  const free = (level: number) => {
    const beside = nodes.filter((node) => node.level === level);
    const [first, last] = [beside.map((node) => node.column), beside.map((node) => node.column + node.span)];
    return column < Math.min(...first) || column >= Math.max(...last);
  };
  const level = [LEVELS.step, LEVELS.below].find(free) ?? LEVELS.below + nodes.length / 100;
  const node = {
    id,
    symbol: left.length > 1 ? ("diamond" as const) : ("box" as const),
    role: "takeover" as const,
    level,
    column,
    span: 1,
    port: column,
  };
  return { node, exits: left.flatMap(answers) };
}

/** Every printed target that an exit leads to, past steps that are not printed; what they answer joins the label. */
function leads(exits: readonly Exit[], draft: Draft, seen: readonly string[] = []): readonly Exit[] {
  return exits.flatMap((exit) => {
    const step = draft.steps.get(exit.to);
    if (exit.to === "end" || (step === undefined ? true : draft.rows.has(step.id))) return [exit];
    if (seen.includes(exit.to)) return [];
    const further = [...step!.flow.outcomes.flatMap(answers), ...exitsOf(step!)];
    const beyond = further.map(({ to, label, inferred }) => ({
      to,
      label: [...exit.label, ...label].slice(0, LINES),
      inferred: inferred || exit.inferred,
    }));
    return leads(beyond, draft, [...seen, exit.to]);
  });
}

/** The node that an arrow to a target points at: the end, what is asked before the step, or the step; from a cut, its own symbol. */
function entrance(to: Target, { rows, steps }: Draft, from: string): string {
  if (to === "end") return END;
  const row = rows.get(to);
  if (row === undefined) return cutOf(from);
  return isThere(steps.get(to)!.condition) ? `${stepNode(row)}-syarat` : stepNode(row);
}

const stepNode = (row: number): string => `l${row + 1}`;
/** One for all that is cut in a row. */
const cutOf = (from: string): string => `${from.split("-")[0]}-putus`;

type Place = Pick<FlowNode, "column" | "span" | "port">;

/** One wide place where the actors' columns are neighbours, else one for each run of neighbours; the responsible actor's first. */
function places({ actors }: Step, { columnOf, other }: Draft): readonly Place[] {
  const fallback = Math.max(other, 0);
  if (!actors.known) return [{ column: fallback, span: 1, port: fallback }];
  const { mode, responsible, with: others } = actors.value;
  const port = columnOf.get(responsible[0] ?? "") ?? fallback;
  const who = [...responsible, ...others.map(({ actor }) => actor)];
  const columns = [...new Set([port, ...who.flatMap((actor) => columnOf.get(actor) ?? [])])].sort((a, b) => a - b);
  const runs: Place[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.column + last.span === column && mode !== "any")
      runs[runs.length - 1] = { ...last, span: last.span + 1 };
    else runs.push({ column, span: 1, port: column });
  }
  const holds = ({ column, span }: Place) => column <= port && port < column + span;
  return [{ ...runs.find(holds)!, port }, ...runs.filter((run) => !holds(run))];
}

/** The place of the one who answers, and those of the others beside him. */
function split({ column, span, port }: Place): readonly [Place, readonly Place[]] {
  const before = port > column ? [{ column, span: port - column, port: port - 1 }] : [];
  const behind = column + span - port - 1;
  return [
    { column: port, span: 1, port },
    [...before, ...(behind > 0 ? [{ column: port + 1, span: behind, port: port + 1 }] : [])],
  ];
}

function insideText({ actors, calls }: Step): string | undefined {
  if (isThere(calls)) return "SOP";
  if (!actors.known) return undefined;
  return actors.value.mode === "each" ? "setiap" : undefined;
}

/** Unknown weighs more than inferred: who, and whether it decides. */
function markOf({ actors, kind, flow }: Step): FlowNode["mark"] {
  const cells = [actors, kind, ...(flow.question ? [flow.question] : [])];
  if (cells.some((cell) => !cell.known)) return "unknown";
  return cells.some((cell) => cell.known && cell.inferred !== undefined) ? "inferred" : undefined;
}

/** Two answers that lead to one place are one arrow. */
function merged(edges: readonly FlowEdge[]): readonly FlowEdge[] {
  const found = new Map<string, FlowEdge>();
  for (const edge of edges) {
    const key = `${edge.from}>${edge.to}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, edge);
    else if (edge.label.join() !== known.label.join())
      found.set(key, {
        ...known,
        label: both(known.label, edge.label),
        inferred: known.inferred || edge.inferred,
      });
  }
  return [...found.values()];
}

const LINES = 6;

/** No more than a reader takes in at an arrow. */
function both(one: readonly string[], other: readonly string[]): readonly string[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const all = [...one, "atau", ...other];
  return all.length > LINES ? [...all.slice(0, LINES - 1), "…"] : all;
}
