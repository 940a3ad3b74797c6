import type { Calendar } from "../calendar/calendar.js";
import { evolve, initial } from "../core/evolve.js";
import { goOn } from "../core/go-on.js";
import type { CaseState, Event } from "../core/types.js";
import type { Plan } from "../procedure/plan.js";
import { contextOf, type Edge, edgesOf, type Happening, keyOf } from "./edges.js";
import type { Trace } from "./observed.js";

/** A record beside the way of the SOP that is nearest to it. */
export interface Alignment {
  readonly path: readonly Happening[];
  /** The events of a case that went that way, at the times of the record. */
  readonly events: readonly Event[];
  readonly state: CaseState;
}

/**
 * The way through the SOP that a record departs from least: an optimal alignment (van der Aalst, Adriansyah, van Dongen 2012). What
 * both say costs nothing; a step that the record leaves out, and an act that the SOP has no place for, cost the same. The states are
 * the core's, and the core says where each act leads. Undefined where there are more ways than `most`.
 */
export function align(plan: Plan, trace: Trace, calendar: Calendar, most = 20_000): Alignment | undefined {
  const first = startOf(plan, trace.from, calendar);
  if (!first) return undefined;
  const waiting: Node[][] = [[{ index: 0, state: first.state, cost: 0, edge: undefined, from: undefined }]];
  const seen = new Set<string>();
  for (let cost = 0, looked = 0; cost < waiting.length; cost++) {
    for (let node = waiting[cost]?.pop(); node; node = waiting[cost]?.pop()) {
      const key = `${node.index} ${keyOf(node.state)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (isEnd(node, trace)) return walked(node, first.events);
      if (++looked > most) return undefined;
      for (const edge of edgesOf(plan, node.state, trace, node.index, calendar)) {
        const total = cost + edge.cost;
        waiting[total] ??= [];
        waiting[total].push({ index: node.index + edge.takes, state: edge.state, cost: total, edge, from: node });
      }
    }
  }
  return undefined;
}

interface Node {
  readonly index: number;
  readonly state: CaseState;
  readonly cost: number;
  readonly edge: Edge | undefined;
  readonly from: Node | undefined;
}

function isEnd({ index, state }: Node, { items, ended }: Trace): boolean {
  return index === items.length && (!ended || state.status === "ended");
}

function walked(end: Node, before: readonly Event[]): Alignment {
  const edges: Edge[] = [];
  for (let node: Node | undefined = end; node?.edge; node = node.from) edges.push(node.edge);
  edges.reverse();
  return {
    path: edges.flatMap(({ happening }) => (happening ? [happening] : [])),
    events: [...before, ...edges.flatMap(({ events }) => events)],
    state: end.state,
  };
}

function startOf(plan: Plan, at: number, calendar: Calendar) {
  const context = contextOf(plan, at, calendar);
  const started: Event = {
    at,
    kind: "started",
    procedure: plan.procedure,
    version: plan.version,
    calendar: calendar.version,
  };
  const decision = goOn({ plan, state: evolve(plan, initial, started), context }, "", started, [plan.first]);
  if (decision.kind === "refused") return undefined;
  return {
    events: decision.events,
    state: decision.events.reduce((state, event) => evolve(plan, state, event), initial),
  };
}
