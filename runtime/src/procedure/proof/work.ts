import type { StepRef } from "../../messages/words.js";
import type { Plan, PlanStep } from "../plan.js";
import type { Duration, TimeUnit } from "../types.js";
import type { Space, State } from "./explore.js";
import type { Move } from "./moves.js";

/**
 * The working time of a whole case by the standards of its steps, added up over every path to the end; what is done side by side
 * counts in full. Nothing is converted silently: without `minutesIn` a day is no number of minutes.
 */
export interface Work {
  /** In minutes; missing where no path ends, or not every path was explored. */
  readonly least?: number;
  /**
   * On the average, where each answer is as likely as any other, no time-out acts, a range is taken at its middle and any other
   * time in full. Missing where some path does not end.
   */
  readonly expected?: number;
  /** `unbounded`: some loop may be gone round for ever. */
  readonly most?: number | "unbounded";
  /** Steps whose time is not stated, or in no unit of minutes, or from an event; the sums leave them out. */
  readonly unknown: readonly StepRef[];
}

export type MinutesIn = (unit: TimeUnit) => number | undefined;

/** Seconds, minutes and hours are working time in every office; how long its day is, its profile says. */
export const plainMinutes: MinutesIn = (unit) =>
  unit === "second" ? 1 / 60 : unit === "minute" ? 1 : unit === "hour" ? 60 : undefined;

export function workOf(plan: Plan, { states, whole }: Space, ending: ReadonlySet<number>, minutesIn: MinutesIn): Work {
  const times = new Map(Object.values(plan.steps).map((step) => [step.id, timeOf(step, minutesIn)]));
  const unknown = Object.values(plan.steps).flatMap(({ id, ref }) => (times.get(id) ? [] : [ref]));
  if (!whole) return { unknown };
  const ways: Ways = states.map(({ to, moves }) => {
    const on: Way[] = [];
    for (const [index, move] of moves.entries()) {
      const next = to[index]!;
      if (ending.has(next)) on.push({ to: next, move, time: worked(move, states[next], times) });
    }
    return on;
  });
  const least = shortest(states, ways);
  const most = longest(states, ending, ways);
  const expected = ending.size === states.length ? average(ways) : undefined;
  return {
    ...(least !== undefined && { least }),
    ...(expected !== undefined && { expected }),
    ...(most !== undefined && { most }),
    unknown,
  };
}

interface Time {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

interface Way {
  readonly to: number;
  readonly move: Move;
  readonly time: Time;
}

/** The ways on from each state towards the end, with what is worked on each. */
type Ways = readonly (readonly Way[])[];

const none: Time = { least: 0, usual: 0, most: 0 };

/** A step counts when it is closed; one whose time was over was worked on for its time at most. */
function worked({ step, did }: Move, after: State | undefined, times: ReadonlyMap<string, Time | undefined>): Time {
  const time = times.get(step) ?? none;
  switch (did.kind) {
    case "completed":
      return time;
    case "decided": {
      // Taken over, the decision is still to be made.
      const open = after?.case.open.find((each) => each.step === step);
      return open?.takenOver?.without.includes(did.answer) ? none : time;
    }
    case "timedOut":
      return { least: 0, usual: time.usual, most: time.most };
    default:
      return none;
  }
}

/** Undefined where it cannot be said in minutes. `paling lama` may take no time at all. */
function timeOf({ duration }: PlanStep, minutesIn: MinutesIn): Time | undefined {
  if (duration?.kind === "none") return none;
  const minutes = duration?.unit === undefined ? undefined : minutesIn(duration.unit);
  if (!duration || minutes === undefined || !isAmount(duration)) return undefined;
  const { min = 0, max = min, extension } = duration;
  const longer = extension ? minutesIn(extension.unit) : 0;
  if (longer === undefined) return undefined;
  return {
    least: duration.kind === "max" ? 0 : min * minutes,
    usual: (duration.kind === "range" ? (min + max) / 2 : max) * minutes,
    most: max * minutes + (extension?.amount ?? 0) * longer,
  };
}

function isAmount({ kind, min, max }: Duration): boolean {
  return kind !== "by" && kind !== "since" && kind !== "event" && (min ?? max) !== undefined;
}

/** Label correcting (Ford 1956): times are never negative. */
function shortest(states: readonly State[], ways: Ways): number | undefined {
  const best = new Float64Array(states.length).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const open = [0];
  for (const place of open)
    for (const { to, time } of ways[place] ?? []) {
      const sum = best[place]! + time.least;
      if (sum >= best[to]!) continue;
      best[to] = sum;
      open.push(to);
    }
  let least: number | undefined;
  for (const [place, sum] of best.entries())
    if (states[place]?.case.status === "ended" && sum < (least ?? Number.POSITIVE_INFINITY)) least = sum;
  return least;
}

/** In topological order (Kahn 1962); what is left over lies in a loop, or behind one. */
function longest(states: readonly State[], ending: ReadonlySet<number>, ways: Ways): Work["most"] {
  if (!ending.has(0)) return undefined;
  const incoming = new Int32Array(states.length);
  for (const place of ending) for (const { to } of ways[place] ?? []) incoming[to]!++;
  const best = new Float64Array(states.length);
  const free = [...ending].filter((place) => incoming[place] === 0);
  let most = 0;
  let seen = 0;
  for (let place = free.pop(); place !== undefined; place = free.pop()) {
    seen++;
    const sum = best[place]!;
    if (states[place]?.case.status === "ended") most = Math.max(most, sum);
    for (const { to, time } of ways[place] ?? []) {
      best[to] = Math.max(best[to]!, sum + time.most);
      if (--incoming[to]! === 0) free.push(to);
    }
  }
  return seen === ending.size ? most : "unbounded";
}

/**
 * The mean over all ways (a Markov chain, solved by Gauss and Seidel from the end backwards). Of several arms one goes first: the
 * order changes no sum. To a thousandth of a minute; undefined where that takes too long.
 */
function average(ways: Ways): number | undefined {
  const chances = ways.map(chancesOf);
  const order = fromTheEnd(chances);
  const mean = new Float64Array(ways.length);
  for (let round = 0; round < mostRounds; round++) {
    let changed = 0;
    for (const place of order) {
      let next = 0;
      for (const { to, time, chance } of chances[place]!) next += chance * (time.usual + mean[to]!);
      changed = Math.max(changed, Math.abs(next - mean[place]!));
      mean[place] = next;
    }
    if (changed < 1e-6) return Math.round(mean[0]! * 1000) / 1000;
  }
  return undefined;
}

const mostRounds = 2_000;

/** One step goes on, by each of its answers alike; by a time-out only where it cannot go on otherwise. */
function chancesOf(ways: readonly Way[]): readonly (Way & { readonly chance: number })[] {
  if (ways.length === 1) return ways.map((way) => ({ ...way, chance: 1 }));
  const usual = ways.filter(({ move }) => move.did.kind !== "timedOut");
  const from = usual.length > 0 ? usual : ways;
  const own = from.filter(({ move }) => move.step === from[0]?.move.step);
  const answers = Map.groupBy(own, ({ move: { did } }) =>
    did.kind === "decided" ? did.answer : did.kind === "answered" ? did.holds : did.kind,
  );
  return [...answers.values()].flatMap((some) =>
    some.map((way) => ({ ...way, chance: 1 / (answers.size * some.length) })),
  );
}

/** Places in an order in which what follows mostly stands before: without loops one round is enough. */
function fromTheEnd(ways: readonly (readonly { readonly to: number }[])[]): readonly number[] {
  const seen = new Set([0]);
  const order: number[] = [];
  const path = [{ place: 0, next: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const to = ways[top.place]?.[top.next++]?.to;
    if (to === undefined) order.push(path.pop()?.place ?? 0);
    else if (!seen.has(to)) {
      seen.add(to);
      path.push({ place: to, next: 0 });
    }
  }
  return order;
}
