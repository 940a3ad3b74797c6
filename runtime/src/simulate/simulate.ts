import type { Calendar } from "../calendar/calendar.js";
import type { Instant } from "../core/types.js";
import type { Plan } from "../procedure/plan.js";
import { type Arrival, officeOf, type StepDone, type Watch } from "./office.js";
import { type Assumed, actorsOf, type Model, modelOf, type SimulateOptions } from "./options.js";
import { streams } from "./streams.js";

/** What came of the cases. Times are milliseconds of working time unless they say otherwise. */
export interface Simulation {
  readonly cases: number;
  /** Cases that figures count: not those of the warm-up, and none that did not end. */
  readonly measured: number;
  /** From the start of a case to its end. */
  readonly lead: Spread;
  /** The same by the clock on the wall: nights, weekends and holidays too. */
  readonly elapsed: Spread;
  /** Every lead time, the shortest first. */
  readonly leads: readonly number[];
  readonly steps: readonly StepFigures[];
  readonly actors: readonly ActorFigures[];
  /** Who has most to do for the people that there are; missing when nobody is ever busy. */
  readonly bottleneck?: string;
  /** Cases that did not end, and the steps at which they stood: one that waits for a document that nobody brings. */
  readonly stuck: { readonly cases: number; readonly steps: readonly string[] };
  readonly assumed: readonly Assumed[];
  /** Years that cases lived in and no decree is known for: only weekends were free then. */
  readonly undecreed: readonly number[];
}

export interface Spread {
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly min: number;
  readonly max: number;
}

/** Of one step; means are over the times that it was done. */
export interface StepFigures {
  readonly step: string;
  /** How often a case comes to it. */
  readonly perCase: number;
  /** Until someone begins: for people, or for documents. */
  readonly waiting: number;
  readonly working: number;
  /** Share that was done after its due date; missing where it has none. */
  readonly late?: number;
  /** Share that was left because a time was over. */
  readonly left: number;
}

export interface ActorFigures {
  readonly actor: string;
  /** Missing where each case brings its own. */
  readonly people?: number;
  /** Work for each case. */
  readonly perCase: number;
  /** Share of his people's working time that is used; missing while nothing says how often cases come. */
  readonly load?: number;
  /** Cases that his people can do in a working day of average length; missing when they have no work. */
  readonly capacity?: number;
}

/**
 * Lives through cases: when they come, who is free, how long each step takes and what is answered, on the office's calendar. Pure:
 * the same plan, calendar and options give the same figures.
 * Times are in milliseconds.
 *
 * @example
 * ```ts
 * import { defaultCalendar, messageText, plan, simulate } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const result = simulate(planned.plan, defaultCalendar(), { cases: 100, seed: 1, from: Date.UTC(2026, 0, 5), until: Date.UTC(2026, 0, 31) });
 * ```
 */
export function simulate(plan: Plan, calendar: Calendar, options: SimulateOptions): Simulation {
  const model = modelOf(plan, options);
  const tally = tallyOf(calendar, options);
  const work = officeOf(plan, calendar, model, tally.watch);
  for (const round of rounds(calendar, options)) {
    tally.opens(round);
    work(round);
  }
  return tally.figures(plan, model);
}

/** The cases of each time that is lived through; without arrivals each case is alone. */
function* rounds(calendar: Calendar, options: SimulateOptions): Generator<readonly Arrival[]> {
  const { cases, seed, from, until, arrivals, warmUp = 0 } = options;
  const next = streams(seed);
  const coming = next();
  if (!arrivals) {
    const total = calendar.workingTime(from, until);
    for (let each = 0; each < cases; each++) {
      yield [{ at: calendar.add(from, Math.ceil(coming() * total)), draw: next(), measured: true }];
    }
    return;
  }
  const { every, regular = false } = arrivals;
  for (let left = cases; left > 0; ) {
    const round: Arrival[] = [];
    let at = from;
    while (round.length < left) {
      at = calendar.add(at, regular ? every : Math.round(-Math.log1p(-coming()) * every));
      if (at > until) break;
      round.push({ at, draw: next(), measured: round.length >= warmUp });
    }
    // Cases that are further apart than the whole time: one comes at its end.
    if (round.length === 0) round.push({ at: until, draw: next(), measured: true });
    left -= round.length;
    yield round;
  }
}

interface StepTally {
  count: number;
  left: number;
  waiting: number;
  working: number;
  dated: number;
  late: number;
}

function tallyOf(calendar: Calendar, options: SimulateOptions) {
  const steps = new Map<string, StepTally>();
  const busy = new Map<string, number>();
  const all = new Map<string, number>();
  const leads: number[] = [];
  const elapsed: number[] = [];
  const stuckAt = new Set<string>();
  const years = new Set<number>();
  let stuck = 0;
  let available = 0;
  let closes: Instant = options.until;
  let came = 0;

  const watch: Watch = {
    step({ measured }, { step, since, begun, at, due, left }: StepDone) {
      if (!measured) return;
      let tally = steps.get(step);
      if (!tally) {
        tally = { count: 0, left: 0, waiting: 0, working: 0, dated: 0, late: 0 };
        steps.set(step, tally);
      }
      tally.count++;
      if (left) tally.left++;
      tally.waiting += calendar.workingTime(since, begun ?? at);
      if (begun !== undefined) tally.working += calendar.workingTime(begun, at);
      if (due === undefined) return;
      tally.dated++;
      if (at > due) tally.late++;
    },
    busy(actor, count, from, to) {
      all.set(actor, (all.get(actor) ?? 0) + count * calendar.workingTime(from, to));
      if (options.arrivals)
        busy.set(actor, (busy.get(actor) ?? 0) + count * calendar.workingTime(from, Math.min(to, closes)));
    },
    ended({ at: began, measured }, at) {
      years.add(new Date(began).getUTCFullYear()).add(new Date(at).getUTCFullYear());
      if (!measured) return;
      leads.push(calendar.workingTime(began, at));
      elapsed.push(at - began);
    },
    stuck(_, at) {
      stuck++;
      for (const step of at) stuckAt.add(step);
    },
  };

  return {
    watch,
    opens(round: readonly Arrival[]) {
      came += round.length;
      // The last time may be cut short when there are enough cases: then the desks are looked at up to the last one.
      closes = came < options.cases ? options.until : (round.at(-1)?.at ?? options.until);
      available += calendar.workingTime(options.from, closes);
    },
    figures(plan: Plan, { people, assumed }: Model): Simulation {
      const measured = leads.length;
      const day = averageDay(calendar, options);
      const actors = actorsOf(plan).map((actor): ActorFigures => {
        const perCase = (all.get(actor) ?? 0) / came;
        const count = people(actor);
        if (!Number.isFinite(count)) return { actor, perCase };
        return {
          actor,
          people: count,
          perCase,
          ...(options.arrivals && available > 0 ? { load: (busy.get(actor) ?? 0) / (available * count) } : {}),
          ...(perCase > 0 && day > 0 ? { capacity: (count * day) / perCase } : {}),
        };
      });
      const [tightest] = actors
        .filter(({ capacity }) => capacity !== undefined)
        .sort((a, b) => (a.capacity ?? 0) - (b.capacity ?? 0));
      return {
        cases: came,
        measured,
        lead: spreadOf(leads),
        elapsed: spreadOf(elapsed),
        leads,
        steps: Object.keys(plan.steps).map((step) => figuresOf(step, steps.get(step), measured)),
        actors,
        ...(tightest ? { bottleneck: tightest.actor } : {}),
        stuck: { cases: stuck, steps: [...stuckAt] },
        assumed,
        undecreed: [...years].filter((year) => !calendar.years.includes(year)).sort((a, b) => a - b),
      };
    },
  };
}

function figuresOf(step: string, tally: StepTally | undefined, cases: number): StepFigures {
  if (!tally || cases === 0) return { step, perCase: 0, waiting: 0, working: 0, left: 0 };
  const { count, left, waiting, working, dated, late } = tally;
  return {
    step,
    perCase: count / cases,
    waiting: waiting / count,
    working: working / count,
    ...(dated > 0 ? { late: late / dated } : {}),
    left: left / count,
  };
}

/** Sorts the values. A quantile is the smallest value that so large a share of all does not exceed. */
function spreadOf(values: number[]): Spread {
  values.sort((a, b) => a - b);
  const count = values.length;
  if (count === 0) return { mean: 0, p50: 0, p90: 0, min: 0, max: 0 };
  const quantile = (share: number) => values[Math.max(0, Math.ceil(share * count) - 1)] ?? 0;
  return {
    mean: values.reduce((sum, each) => sum + each, 0) / count,
    p50: quantile(0.5),
    p90: quantile(0.9),
    min: values[0] ?? 0,
    max: values[count - 1] ?? 0,
  };
}

/** Working time of an average working day in the time in which cases come. */
function averageDay(calendar: Calendar, { from, until }: SimulateOptions): number {
  let days = 0;
  for (let at = from; at < until; ) {
    const close = calendar.dueDate(oneDay, at).due;
    if (close === undefined || close > until) break;
    days++;
    at = close;
  }
  return days === 0 ? calendar.workingTime(from, until) : calendar.workingTime(from, until) / days;
}

const oneDay = { kind: "exact", max: 1, unit: "workingDay", printed: "" } as const;
