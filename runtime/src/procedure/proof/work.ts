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
  /** The ways on from a state towards the end, with what is worked on each. */
  const ways = (place: number) =>
    (states[place]?.to ?? []).flatMap((to, index) => {
      const move = states[place]?.moves[index];
      return move && ending.has(to) ? [{ to, time: worked(move, states[to], times) }] : [];
    });
  if (!whole) return { unknown };
  const least = shortest(states, ways);
  const most = longest(states, ending, ways);
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }), unknown };
}

interface Time {
  readonly least: number;
  readonly most: number;
}

type Ways = (place: number) => readonly { readonly to: number; readonly time: Time }[];

const none: Time = { least: 0, most: 0 };

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
      return { least: 0, most: time.most };
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
    most: max * minutes + (extension?.amount ?? 0) * longer,
  };
}

function isAmount({ kind, min, max }: Duration): boolean {
  return kind !== "by" && kind !== "since" && kind !== "event" && (min ?? max) !== undefined;
}

/** Label correcting (Ford 1956): times are never negative. */
function shortest(states: readonly State[], ways: Ways): number | undefined {
  const best = new Map<number, number>([[0, 0]]);
  const open = [0];
  for (let head = 0; head < open.length; head++) {
    const place = open[head] ?? 0;
    for (const { to, time } of ways(place)) {
      const sum = (best.get(place) ?? 0) + time.least;
      if (sum >= (best.get(to) ?? Number.POSITIVE_INFINITY)) continue;
      best.set(to, sum);
      open.push(to);
    }
  }
  const ended = [...best].flatMap(([place, sum]) => (states[place]?.case.status === "ended" ? [sum] : []));
  return ended.length > 0 ? Math.min(...ended) : undefined;
}

/** In topological order (Kahn 1962); what is left over lies in a loop, or behind one. */
function longest(states: readonly State[], ending: ReadonlySet<number>, ways: Ways): Work["most"] {
  if (!ending.has(0)) return undefined;
  const incoming = new Map<number, number>();
  for (const place of ending) for (const { to } of ways(place)) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  const best = new Map<number, number>([[0, 0]]);
  const free = [...ending].filter((place) => !incoming.has(place));
  let most = 0;
  let seen = 0;
  for (let place = free.pop(); place !== undefined; place = free.pop()) {
    seen++;
    const sum = best.get(place) ?? 0;
    if (states[place]?.case.status === "ended") most = Math.max(most, sum);
    for (const { to, time } of ways(place)) {
      best.set(to, Math.max(best.get(to) ?? 0, sum + time.most));
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return seen === ending.size ? most : "unbounded";
}
