import type { Calendar } from "../calendar/calendar.js";
import type { CalendarNote } from "../calendar/notes.js";
import type { Note } from "../messages/messages.js";
import type { StepRef } from "../messages/words.js";
import { at, type Plan, type PlanStep, type Slot } from "../procedure/plan.js";
import type { Duration } from "../procedure/types.js";
import { type AwaitedDocument, awaitedDocuments } from "./documents.js";
import { missingMembers, missingParticipants, type Party } from "./doers.js";
import { isUsedUp } from "./evolve.js";
import { callOf, type Link, linksOf } from "./links.js";
import { beginsAt, type Dated, dueDate, timeoutAt } from "./timers.js";
import type { CaseState, Instant, OpenStep, TimerCommand } from "./types.js";

/** An open step, as whoever has to do it wants to see it. */
export interface Task<StepId extends string = string> {
  readonly step: StepId;
  /** As people call it: number and name. */
  readonly ref: StepRef;
  /** What is to be done, as the form prints it. */
  readonly text: string;
  /** Of a `condition` (`hanya jika`) the text is its question: whether the step opens at all. */
  readonly kind: "task" | "decision" | "condition";
  /** 1, 2, ... when a loop comes back. */
  readonly round: number;
  /** When it opened, in ms since 1970, UTC, as are all instants. */
  readonly since: Instant;
  /** Who may close it: any of these. Of a `setiap` step, the members whose part is awaited: all of these. */
  readonly by: readonly Party[];
  /** Who must still take part before it can be closed. */
  readonly participants: readonly Party[];
  /** What a decision asks, where the SOP says it. */
  readonly question?: string;
  /** Answers that are still open; none for an execution. */
  readonly answers: readonly string[];
  /** What it must bring out, in `outputs` of the command that closes it. */
  readonly outputs: readonly Slot[];
  /** Required documents that are not on hand: it cannot be closed before they are. */
  readonly awaited: readonly AwaitedDocument[];
  /** `jalankan`: the called case, once it has been started, and how it came to its end; only then can the step be closed. */
  readonly call?: {
    readonly procedure: string;
    readonly case?: string;
    readonly received?: "ended" | "cancelled";
  };
  /** Since when the case is paused: nothing can be done in the step. */
  readonly paused?: Instant;
  /** By when it is to be closed; missing where the SOP states no time that can be reckoned (`note` says why), or time stands still. */
  readonly due?: Instant;
  /** `perpanjangan`: how much longer it may take; there until it is taken. */
  readonly extension?: Extension;
  /** Why there is no due date, or what to know about it. */
  readonly note?: Note | CalendarNote;
}

/** What time will do to a case, and when. Once its instant is past the command is accepted, until it is stale. */
export interface Timer {
  readonly at: Instant;
  readonly command: TimerCommand;
}

export interface Wants {
  readonly tasks: readonly Task[];
  /** The earliest first. While a case is paused, none. */
  readonly timers: readonly Timer[];
  /** What is still to be done between this case and others (`jalankan`); an office does it by itself. */
  readonly links: readonly Link[];
}

/**
 * What a case waits for. Pure: due dates are a function of the calendar and of what has happened.
 * Instants are milliseconds since 1970, UTC.
 *
 * @example
 * ```ts
 * import { defaultCalendar, messageText, openOffice, orThrow, plan, replay, wants } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const events = (await kasus.history()).map(({ event }) => event);
 * const { tasks, timers } = wants(planned.plan, replay(planned.plan, events), defaultCalendar());
 * ```
 */
export function wants(plan: Plan, state: CaseState, calendar: Calendar): Wants {
  const dated = { plan, state, calendar };
  const tasks = state.open.flatMap((open) => {
    const step = at(plan.steps, open.step);
    return step ? [task(plan, state, calendar, step, open)] : [];
  });
  const conditions = state.waiting.flatMap((waiting) => {
    const step = at(plan.steps, waiting.step);
    return step?.condition && waiting.kind === "asked"
      ? [condition(step, step.condition.question, waiting, state)]
      : [];
  });
  const timers =
    state.status === "running" ? [...scheduled(dated), ...timeouts(dated)].sort((a, b) => a.at - b.at) : [];
  return { tasks: conditions.length > 0 ? [...tasks, ...conditions] : tasks, timers, links: linksOf(plan, state) };
}

function scheduled(dated: Dated): readonly Timer[] {
  return dated.state.waiting.flatMap((waiting): readonly Timer[] => {
    const step = at(dated.plan.steps, waiting.step);
    if (!step || waiting.kind !== "scheduled") return [];
    const command = { kind: "begin", step: step.id, round: waiting.round } as const;
    return [{ at: beginsAt(dated, step, waiting.since), command }];
  });
}

function timeouts(dated: Dated): readonly Timer[] {
  return dated.state.open.flatMap((open) => {
    const step = at(dated.plan.steps, open.step);
    return (step?.timeouts ?? []).flatMap((timeout, timer): readonly Timer[] => {
      const due = step && !open.fired?.includes(timer) ? timeoutAt(dated, step, open, timeout) : undefined;
      if (due === undefined) return [];
      return [{ at: due, command: { kind: "timeout", step: open.step, round: open.round, timer } }];
    });
  });
}

function condition(
  step: PlanStep,
  text: string,
  { round, since }: { readonly round: number; readonly since: Instant },
  { aside: { pause } }: CaseState,
): Task {
  const by = step.who.responsible.map((actor) => ({ actor }));
  const { id, ref } = step;
  return {
    step: id,
    ref,
    text,
    kind: "condition",
    round,
    since,
    by,
    participants: [],
    answers: [],
    outputs: [],
    awaited: [],
    ...(pause ? { paused: pause.since } : undefined),
  };
}

type Extension = NonNullable<Duration["extension"]>;

function task(plan: Plan, state: CaseState, calendar: Calendar, step: PlanStep, open: OpenStep): Task {
  return {
    step: step.id,
    ref: step.ref,
    text: step.text,
    kind: step.kind,
    round: open.round,
    since: open.since,
    by: closers(step, open),
    participants: missingParticipants(step, open),
    ...(step.kind === "decision" && step.question !== undefined ? { question: step.question } : undefined),
    answers: openAnswers(state, step, open),
    outputs: step.produces,
    awaited: awaitedDocuments(plan, state, step),
    ...(step.call ? { call: called(state, step.call.procedure, open) } : undefined),
    ...(state.aside.pause ? { paused: state.aside.pause.since } : undefined),
    ...(step.duration?.extension && !open.extended ? { extension: step.duration.extension } : undefined),
    ...dueDate({ plan, state, calendar }, step, open),
  };
}

function called(state: CaseState, procedure: string, { step, round, received }: OpenStep): NonNullable<Task["call"]> {
  const running = callOf(state, step, round);
  return { procedure, ...(running ? { case: running.case } : undefined), ...(received ? { received } : undefined) };
}

function closers(step: PlanStep, open: OpenStep): readonly Party[] {
  if (open.assigned) return [open.assigned];
  if (step.who.mode === "each") return missingMembers(step, open);
  const actors = open.takenOver ? [open.takenOver.by] : step.who.responsible;
  return actors.map((actor) => ({ actor }));
}

/** An answer that is used up stays open where giving it has a consequence. */
function openAnswers(state: CaseState, step: PlanStep, open: OpenStep): readonly string[] {
  if (step.kind === "task") return [];
  return step.outcomes
    .filter((outcome) => !open.takenOver?.without.includes(outcome.answer))
    .filter((outcome) => outcome.limit?.usedUp || !isUsedUp(state, step.id, outcome))
    .map((outcome) => outcome.answer);
}
