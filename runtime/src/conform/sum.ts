import type { Instant } from "../core/types.js";
import type { StepRef } from "../messages/words.js";
import type { Plan } from "../procedure/plan.js";
import type { Conformance, Deviation } from "./conform.js";
import type { DeviationMessage } from "./deviations.js";

/** What practice was like over many cases. */
export interface Practice {
  readonly cases: number;
  /** Cases that nowhere left the SOP. */
  readonly straight: number;
  readonly counts: Counts;
  /** How many cases there are in each state; only those that there are. */
  readonly statuses: Readonly<Partial<Record<Conformance["status"], number>>>;
  /** Every step of the SOP, in its order. */
  readonly steps: readonly StepPractice[];
  /** What belongs to no step of the SOP: activities that it does not have, cases that were cancelled or not compared. */
  readonly others: Counts;
}

export interface StepPractice {
  readonly ref: StepRef;
  readonly text: string;
  /** How often it was done, and in how many cases. */
  readonly done: number;
  readonly cases: number;
  readonly open: number;
  /** How often it had a due date to keep. */
  readonly due: number;
  /** Working time, half of the times shorter and half longer; missing where it was never done. */
  readonly median?: number;
  readonly counts: Counts;
}

/** How often each kind of deviation was found; only those that were. */
export type Counts = Readonly<Partial<Record<DeviationMessage["code"], number>>>;

/** From the first instant on, before the second. */
export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * Sums cases up; of a period, what was done and found in it, and the cases that were at work in it.
 *
 * @example
 * ```ts
 * import { conformCase, defaultCalendar, messageText, openOffice, orThrow, plan, practiceOf } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const events = (await kasus.history()).map(({ event }) => event);
 * const one = conformCase(planned.plan, kasus.id, events, Date.now(), defaultCalendar());
 * const practice = practiceOf(planned.plan, [one]);
 * ```
 */
export function practiceOf(plan: Plan, all: readonly Conformance[], period?: Period): Practice {
  const isIn = (instant: Instant) => !period || (period.from <= instant && instant < period.until);
  const cases = all.filter(
    ({ from, until }) => !period || (from < period.until && (until === undefined || until >= period.from)),
  );
  // What is overdue at the end of a period is found at that very instant.
  const found = cases.map(({ deviations }) =>
    deviations.filter(({ at, code }) => isIn(at) || (code === "CON111" && at === period?.until)),
  );
  const steps = Object.values(plan.steps).map(({ id, ref, text }): StepPractice => {
    const times = cases.map((each) => each.steps.filter(({ step }) => step === id));
    const closed = times.map((each) => each.filter(({ until }) => until !== undefined && isIn(until)));
    // Of the first act in a log from elsewhere nothing says when it was begun.
    const took = closed.flat().flatMap(({ since, until, elapsed }) => (since === until ? [] : [elapsed]));
    took.sort((a, b) => a - b);
    const counts = counted(found.flat().filter(({ step }) => step === id));
    return {
      ref,
      text,
      done: closed.flat().length + (counts.CON102 ?? 0) - (counts.CON201 ?? 0),
      cases: closed.filter((each) => each.length > 0).length,
      open: times.flat().filter(({ until }) => until === undefined).length,
      due: closed.flat().filter(({ due }) => due !== undefined).length,
      ...(took.length === 0 ? {} : { median: took[Math.floor((took.length - 1) / 2)] as number }),
      counts,
    };
  });
  return {
    cases: cases.length,
    straight: found.filter((each) => each.length === 0).length,
    counts: counted(found.flat()),
    statuses: statusesOf(cases),
    steps,
    others: counted(found.flat().filter(({ step }) => step === undefined)),
  };
}

function statusesOf(cases: readonly Conformance[]): Practice["statuses"] {
  const order = ["ended", "running", "paused", "cancelled", "new"] as const;
  const counts = order.map((status) => [status, cases.filter((each) => each.status === status).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function counted(deviations: readonly Deviation[]): Counts {
  const counts: Partial<Record<DeviationMessage["code"], number>> = {};
  for (const { code } of deviations.toSorted((a, b) => (a.code < b.code ? -1 : 1)))
    counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
