import type { Calendar } from "../calendar/calendar.js";
import { partyRef } from "../core/doers.js";
import { replay } from "../core/evolve.js";
import { spellsOf } from "../core/spells.js";
import { type StepTimes, stepTimes } from "../core/times.js";
import type { CaseState, Doer, Event, Instant } from "../core/types.js";
import type { StepRef } from "../messages/words.js";
import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import { type Alignment, align } from "./align.js";
import type { DeviationMessage } from "./deviations.js";
import type { Happening } from "./edges.js";
import { type Observed, type Trace, traceOf } from "./observed.js";

/** Where a case left the SOP, and when. */
export type Deviation = DeviationMessage & { readonly at: Instant; readonly step?: string; readonly by?: Doer };

export interface Conformance {
  readonly case: string;
  /** Version of the SOP that it is under; missing in a log from elsewhere. */
  readonly version?: string;
  readonly status: CaseState["status"];
  readonly from: Instant;
  readonly until?: Instant;
  /** Each time that a step was done or is open, in the order in which it opened; not what was left out. */
  readonly steps: readonly StepTimes[];
  readonly deviations: readonly Deviation[];
}

type Calendars = Calendar | ((version: string) => Calendar);

/**
 * A case of Baku's beside an SOP, also one that is under another version of it, or has been moved to this one; as it stood at `now`.
 *
 * @example
 * ```ts
 * import { conformCase, defaultCalendar, messageText, openOffice, orThrow, plan } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const events = (await kasus.history()).map(({ event }) => event);
 * const { deviations } = conformCase(planned.plan, kasus.id, events, Date.now(), defaultCalendar());
 * for (const deviation of deviations) console.log(messageText(deviation, "id"));
 * ```
 */
export function conformCase(
  plan: Plan,
  id: string,
  events: readonly Event[],
  now: Instant,
  calendar: Calendars,
): Conformance {
  const first = events[0];
  const spells = spellsOf(events);
  const version = spells.at(-1)?.version ?? "";
  const held = typeof calendar === "function" ? calendar(first?.kind === "started" ? first.calendar : "") : calendar;
  const found = conformTrace(plan, traceOf(id, events), now, held);
  const cancelled = events.find((event) => event.kind === "cancelled");
  const note = cancelled?.kind === "cancelled" ? (cancelled.note ?? "") : "";
  const exceptions: readonly Deviation[] = cancelled
    ? [{ code: "CON202", params: { note }, at: cancelled.at, ...("by" in cancelled && { by: cancelled.by as Doer }) }]
    : [];
  // By its own version the case's own events say when each step opened, better than any reckoning.
  const isOwn = spells.length === 1 && version === plan.version && found.known;
  const steps = isOwn ? stepTimes(plan, events, now, calendar) : found.steps;
  const { status, endedAt } = isOwn ? replay(plan, events) : statusOf(events, found.state);
  return {
    case: id,
    version,
    status,
    from: first?.at ?? now,
    ...(endedAt === undefined ? {} : { until: endedAt }),
    steps,
    deviations: inOrder([
      ...found.deviations.map((each) => spared(each, events)),
      ...lateness(plan, steps, now, found.left),
      ...exceptions,
    ]),
  };
}

/** A step that was left out because whoever moved the case to another version said so. */
function spared(deviation: Deviation, events: readonly Event[]): Deviation {
  if (deviation.code !== "CON101") return deviation;
  const { step } = deviation;
  const event = events.findLast(
    (each) => each.kind === "migrated" && step !== undefined && each.skipped.includes(step),
  );
  if (event?.kind !== "migrated") return deviation;
  const { params, code: _, ...rest } = deviation;
  return { ...rest, code: "CON203", params: { ...params, note: event.note }, at: event.at, by: event.by };
}

/**
 * A log from elsewhere beside an SOP. It does not say that a case is over: what comes after its last line is left open.
 *
 * @example
 * ```ts
 * import { conformLog, defaultCalendar, messageText, openOffice, orThrow, plan, traceOf } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const events = (await kasus.history()).map(({ event }) => event);
 * const { deviations } = conformLog(planned.plan, traceOf(kasus.id, events), Date.now(), defaultCalendar());
 * ```
 */
export function conformLog(plan: Plan, trace: Trace, now: Instant, calendar: Calendar): Conformance {
  const found = conformTrace(plan, trace, now, calendar);
  const { status, endedAt } = found.state;
  return {
    case: trace.case,
    status,
    from: trace.from,
    ...(endedAt === undefined ? {} : { until: endedAt }),
    steps: found.steps,
    deviations: inOrder([...found.deviations, ...lateness(plan, found.steps, now, found.left)]),
  };
}

interface Found {
  readonly known: boolean;
  readonly state: CaseState;
  readonly steps: readonly StepTimes[];
  readonly deviations: readonly Deviation[];
  /** Rounds of steps that were not closed when the record says so: how late they were is not asked. */
  readonly left: ReadonlySet<string>;
}

function conformTrace(plan: Plan, trace: Trace, now: Instant, calendar: Calendar): Found {
  const found = align(plan, trace, calendar);
  if (!found) {
    const deviations: readonly Deviation[] = [{ code: "CON290", params: {}, at: trace.from }];
    return { known: false, state: replay(plan, []), steps: [], deviations, left: new Set() };
  }
  const path = [...found.path, ...doneBefore(found)];
  const left = new Set(path.flatMap((each) => (each.kind === "skipped" ? [`${each.step}/${each.round}`] : [])));
  const steps = stepTimes(plan, found.events, now, calendar).filter(({ step, round }) => !left.has(`${step}/${round}`));
  return { known: true, state: found.state, steps, deviations: told(plan, trace, path), left };
}

/** Steps that the case waits for at the end of the record, and that stand in it before their turn: they are done. */
function doneBefore({ path, state }: Alignment): readonly Happening[] {
  const early = new Set(path.flatMap((each) => (each.kind === "extra" && each.step !== undefined ? [each.step] : [])));
  for (const each of path) if (each.kind === "skipped") early.delete(each.step);
  return state.open.flatMap(({ step, round }): readonly Happening[] =>
    early.has(step) && round === 1 ? [{ kind: "skipped", step, round }] : [],
  );
}

/** What the way says, in the order of the record. */
function told(plan: Plan, { items, from }: Trace, path: readonly Happening[]): readonly Deviation[] {
  const pairs = pairsOf(path);
  const moment = (i: number): Instant => {
    for (const each of path.slice(i)) if ("item" in each) return items[each.item]?.at ?? from;
    return items.at(-1)?.at ?? from;
  };
  return path.flatMap((each, i): readonly Deviation[] => {
    const step = each.step === undefined ? undefined : at(plan.steps, each.step);
    const item = "item" in each ? items[each.item] : undefined;
    if (each.kind === "skipped") {
      if (!step || pairs.has(i)) return [];
      return [{ code: "CON101", params: { step: step.ref }, at: moment(i), step: step.id }];
    }
    if (!item) return [];
    if (each.kind === "extra") return extra(plan, path, i, item, [...pairs].find(([, other]) => other === i)?.[0]);
    if (!step) return [];
    if (each.kind === "early") {
      return [{ code: "CON108", params: { step: step.ref, due: each.due }, at: item.at, step: step.id }];
    }
    if (each.kind === "returned") return item.did === "sentBack" ? [returned(plan, step, item)] : [];
    return each.odd.flatMap((odd) => oddity(plan, step, item, odd));
  });
}

/** What was left out in one place and done in another, by their places in the path: done out of order. */
function pairsOf(path: readonly Happening[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [i, each] of path.entries()) {
    if (each.kind !== "skipped") continue;
    const other = path.findIndex((extra, j) => extra.kind === "extra" && extra.step === each.step && !taken.has(j));
    if (other < 0) continue;
    pairs.set(i, other);
    taken.add(other);
  }
  return pairs;
}

function extra(
  plan: Plan,
  path: readonly Happening[],
  place: number,
  item: Observed,
  left: number | undefined,
): readonly Deviation[] {
  if (item.did === "beside") return [];
  const step = item.step === undefined ? undefined : at(plan.steps, item.step);
  if (!step) {
    const activity = "named" in item ? item.named : (item.step ?? "");
    return [{ code: "CON104", params: { activity }, at: item.at, ...("by" in item && item.by && { by: item.by }) }];
  }
  const by = "by" in item && item.by ? { by: item.by } : {};
  const others = left === undefined || item.did !== "done" ? [] : strangers(plan, step, item.by, item.at);
  if (left === undefined) return [{ code: "CON103", params: { step: step.ref }, at: item.at, step: step.id, ...by }];
  const params = { step: step.ref, ...neighbour(plan, path, place, left) };
  return [{ code: "CON102", params, at: item.at, step: step.id, ...by }, ...others];
}

/** Too late: after the step done last before it. Too early: before the step that had to come first. */
function neighbour(plan: Plan, path: readonly Happening[], place: number, left: number) {
  const isStep = (each: Happening) => each.kind === "done" || each.kind === "skipped";
  const between = place > left ? path.slice(left + 1, place) : path.slice(place + 1, left);
  const nearest = between.findLast(isStep)?.step;
  const ref: StepRef | undefined = nearest === undefined ? undefined : at(plan.steps, nearest)?.ref;
  if (!ref) return {};
  return place > left ? { after: ref } : { before: ref };
}

function oddity(plan: Plan, step: PlanStep, item: Observed, odd: "actor" | "answer" | "bound"): readonly Deviation[] {
  if (item.did !== "done" && item.did !== "part") return [];
  const { by, answer = "" } = item;
  const common = { at: item.at, step: step.id, ...(by && { by }) };
  if (odd === "actor") return by ? [wrongActor(plan, step, by, item.at)] : [];
  const outcomes = step.kind === "decision" ? step.outcomes : [];
  if (odd === "answer") {
    const answers = outcomes.map((each) => each.answer);
    return [{ code: "CON106", params: { step: step.ref, answer, answers }, ...common }];
  }
  const times = outcomes.find((each) => each.answer === answer)?.limit?.times ?? 0;
  return [{ code: "CON107", params: { step: step.ref, answer, times }, ...common }];
}

function strangers(plan: Plan, step: PlanStep, by: Doer | undefined, when: Instant): readonly Deviation[] {
  return by && !step.who.responsible.includes(by.actor) ? [wrongActor(plan, step, by, when)] : [];
}

function wrongActor(plan: Plan, step: PlanStep, by: Doer, when: Instant): Deviation {
  const actors = step.who.responsible.map((actor) => partyRef(plan, { actor }));
  return { code: "CON105", params: { step: step.ref, by: partyRef(plan, by), actors }, at: when, step: step.id, by };
}

function returned(plan: Plan, step: PlanStep, { at: when, by, to, note }: Observed & { did: "sentBack" }): Deviation {
  const target = at(plan.steps, to)?.ref ?? { id: to, label: to };
  const params = { step: step.ref, to: target, by: partyRef(plan, by), note };
  return { code: "CON201", params, at: when, step: step.id, by };
}

function lateness(
  plan: Plan,
  steps: readonly StepTimes[],
  now: Instant,
  left: ReadonlySet<string>,
): readonly Deviation[] {
  return steps.flatMap(({ step: id, round, due, late, until }): readonly Deviation[] => {
    const step = at(plan.steps, id);
    if (!step || due === undefined || !late || left.has(`${id}/${round}`)) return [];
    const params = { step: step.ref, due, late };
    if (until === undefined) return [{ code: "CON111", params, at: now, step: id }];
    return [{ code: "CON110", params, at: until, step: id }];
  });
}

/** Of a case that is or was under another version its own events say whether it is over. */
function statusOf(events: readonly Event[], { status }: CaseState): Pick<CaseState, "status" | "endedAt"> {
  const over = events.find(({ kind }) => kind === "ended" || kind === "cancelled");
  if (over) return { status: over.kind as "ended" | "cancelled", endedAt: over.at };
  return { status: status === "ended" ? "running" : status };
}

const inOrder = (deviations: readonly Deviation[]) => deviations.toSorted((a, b) => a.at - b.at);
