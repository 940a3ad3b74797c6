import type { Calendar } from "../calendar/calendar.js";
import { decide } from "../core/decide.js";
import { missingMembers, missingParticipants } from "../core/doers.js";
import { evolve, initial } from "../core/evolve.js";
import type { CaseState, Command, Context, Doer, Instant, Outputs, TimerCommand } from "../core/types.js";
import { type Task, wants } from "../core/wants.js";
import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import { agenda } from "./agenda.js";
import { desks, type Needs } from "./desks.js";
import type { Model } from "./options.js";
import { exampleOutputs } from "./outputs.js";
import type { Draw } from "./streams.js";
import { drawEnd, drawWork, isWork } from "./time.js";

/** A case that comes to the office: `draw` is its own stream of random numbers. */
export interface Arrival {
  readonly at: Instant;
  readonly draw: Draw;
  /** Whether figures count it. */
  readonly measured: boolean;
}

/** What the office tells of itself while it works. */
export interface Watch {
  /** A step was closed, or left because its time was over. `begun`: when the first of its people began, missing when nobody did. */
  step(of: Arrival, done: StepDone): void;
  busy(actor: string, count: number, from: Instant, to: Instant): void;
  ended(of: Arrival, at: Instant): void;
  /** It does not end: nobody can go on with these steps, or it goes round and round. */
  stuck(of: Arrival, steps: readonly string[]): void;
}

export interface StepDone {
  readonly step: string;
  readonly since: Instant;
  readonly begun?: Instant;
  readonly at: Instant;
  readonly due?: Instant;
  readonly left: boolean;
}

/**
 * An office that works on cases from the first to the last, by the core alone: what is open is what `wants` lists, and whatever
 * happens is a command that `decide` accepts. Added here are only time, people, and chance.
 */
export function officeOf(plan: Plan, calendar: Calendar, model: Model, watch: Watch) {
  const directory = Object.fromEntries(Object.keys(plan.actors).map((id) => [id, model.members(id)]));
  const outputs = new Map(Object.values(plan.steps).map((step) => [step.id, exampleOutputs(plan, step)]));
  return (arrivals: readonly Arrival[]) => work({ plan, calendar, model, watch, directory, outputs }, arrivals);
}

interface Office {
  readonly plan: Plan;
  readonly calendar: Calendar;
  readonly model: Model;
  readonly watch: Watch;
  readonly directory: Context["directory"];
  readonly outputs: ReadonlyMap<string, Outputs>;
}

/** From empty desks until nothing is left to do. */
function work({ plan, calendar, model, watch, directory, outputs }: Office, arrivals: readonly Arrival[]): void {
  const todo = agenda<Happening>();
  const people = desks<Part>(model.people);
  const running = new Set<Case>();

  for (const arrival of arrivals) todo.add(arrival.at, { kind: "arrives", arrival });
  for (let next = todo.next(); next; next = todo.next()) happen(next.at, next.what);
  for (const { arrival, state } of running) watch.stuck(arrival, [...new Set(state.open.map(({ step }) => step))]);

  function happen(now: Instant, what: Happening): void {
    switch (what.kind) {
      case "arrives": {
        const { arrival } = what;
        const started: Case = { arrival, state: initial, jobs: new Map(), timers: new Set(), closed: 0 };
        running.add(started);
        if (apply(started, { kind: "start" }, now)) goOn(started, now);
        return;
      }
      case "timer":
        if (!running.has(what.of)) return;
        what.of.timers.delete(timerKey(what.command));
        if (apply(what.of, what.command, now)) goOn(what.of, now);
        return;
      case "over": {
        const { part } = what;
        if (part.job.cancelled) return;
        begin(people.leave(part), now);
        told(part, now);
        if (--part.job.left === 0) close(part.job, now);
      }
    }
  }

  function apply(of: Case, command: Command, now: Instant): boolean {
    const context: Context = { now, directory, calendar };
    const decision = decide(plan, of.state, command, context);
    if (decision.kind === "refused") return false;
    for (const event of decision.events) of.state = evolve(plan, of.state, event);
    return true;
  }

  /** Takes up whatever the case wants now, and drops what it no longer wants. */
  function goOn(of: Case, now: Instant): void {
    for (;;) {
      if (of.state.status === "ended") {
        end(of, now);
        return;
      }
      const { tasks, timers } = wants(plan, of.state, calendar);
      const condition = tasks.find(({ kind }) => kind === "condition");
      if (condition) {
        const holds = of.arrival.draw() < model.holds(condition.step);
        if (!apply(of, { kind: "answer", step: condition.step, holds, by: condition.by[0] as Doer }, now)) return;
        continue;
      }
      for (const { at: when, command } of timers) {
        const key = timerKey(command);
        if (of.timers.has(key)) continue;
        of.timers.add(key);
        // Work that is done by the end of its time is in time.
        todo.add(Math.max(when, now), { kind: "timer", of, command }, 1);
      }
      const keys = new Set(tasks.map(jobKey));
      for (const [key, job] of of.jobs) if (!keys.has(key)) drop(key, job, now);
      for (const task of tasks) if (task.awaited.length === 0 && !of.jobs.has(jobKey(task))) take(of, task, now);
      return;
    }
  }

  function end(of: Case, now: Instant): void {
    for (const [key, job] of of.jobs) drop(key, job, now);
    running.delete(of);
    watch.ended(of.arrival, now);
  }

  /** The step was left before it was done. */
  function drop(key: string, job: Job, now: Instant): void {
    job.of.jobs.delete(key);
    job.cancelled = true;
    for (const part of job.parts) {
      if (part.over) continue;
      told(part, now);
      begin(people.cancel(part), now);
    }
    const { step, since, begun, due } = job;
    watch.step(job.of.arrival, {
      step: step.id,
      since,
      ...(begun === undefined ? {} : { begun }),
      ...(due === undefined ? {} : { due }),
      at: now,
      left: true,
    });
  }

  function take(of: Case, task: Task, now: Instant): void {
    const step = at(plan.steps, task.step);
    if (!step) return;
    const { since, due } = task;
    const needs = needsOf(step, task);
    const job: Job = {
      of,
      step,
      key: jobKey(task),
      since,
      ...(due === undefined ? {} : { due }),
      actor: needs[0]?.[0]?.[0] ?? "",
      answers: task.answers,
      parts: [],
      left: needs.length,
      cancelled: false,
    };
    of.jobs.set(job.key, job);
    const time = model.time(step.id);
    if (time && !isWork(time)) {
      job.begun = now;
      job.left = 1;
      const part: Part = { job, needs: [], work: 0, over: false };
      job.parts.push(part);
      todo.add(drawEnd(time, now, calendar, of.arrival.draw), { kind: "over", part });
      return;
    }
    for (const each of needs)
      job.parts.push({ job, needs: each, work: time ? drawWork(time, of.arrival.draw) : 0, over: false });
    // Work without a time takes nobody's; else it would stand in the queue of someone who is busy.
    if (job.parts.every(({ work }) => work === 0)) {
      job.begun = now;
      for (const part of job.parts) todo.add(now, { kind: "over", part });
      return;
    }
    for (const part of job.parts) begin(people.come(part, part.needs), now);
  }

  function begin(parts: readonly Part[], now: Instant): void {
    for (const part of parts) {
      part.begun = now;
      part.job.begun ??= now;
      todo.add(calendar.add(now, part.work), { kind: "over", part });
    }
  }

  function told(part: Part, now: Instant): void {
    part.over = true;
    if (part.begun === undefined) return;
    for (const [actor, count] of part.needs) watch.busy(actor, count, part.begun, now);
  }

  /** Everyone who takes part has, every member has done his part, and the responsible actor closes the step. */
  function close(job: Job, now: Instant): void {
    const { of, step, actor } = job;
    const open = of.state.open.find((each) => each.step === step.id);
    if (!open) return;
    if (step.call) called(of, step.id, step.call.procedure, open.round, now);
    for (const by of missingParticipants(step, open)) apply(of, { kind: "participate", step: step.id, by }, now);
    const members = missingMembers(step, open);
    const all: readonly Doer[] = members.length > 0 ? members : [{ actor }];
    const made = outputs.get(step.id) as Outputs;
    const done =
      step.kind === "decision"
        ? answered(job, all[0] as Doer, made, now)
        : all.every((by) => apply(of, { kind: "complete", step: step.id, by, outputs: made }, now));
    of.jobs.delete(job.key);
    if (!done || ++of.closed > MOST_STEPS) {
      giveUp(of, job);
      return;
    }
    const { since, begun, due } = job;
    watch.step(of.arrival, {
      step: step.id,
      since,
      ...(begun === undefined ? {} : { begun }),
      ...(due === undefined ? {} : { due }),
      at: now,
      left: false,
    });
    goOn(of, now);
  }

  /** `jalankan`: the called case takes the time of the step, and what it does inside is not looked at. */
  function called(of: Case, step: string, procedure: string, round: number, now: Instant): void {
    const name = `${step}/${round}`;
    apply(of, { kind: "call", step, round, case: name, procedure, version: "" }, now);
    apply(of, { kind: "receive", step, round, case: name, result: "ended", outputs: {} }, now);
  }

  function giveUp(of: Case, { step }: Job): void {
    running.delete(of);
    for (const job of of.jobs.values()) job.cancelled = true;
    watch.stuck(of.arrival, [step.id]);
  }

  function answered({ of, step, answers }: Job, by: Doer, made: Outputs, now: Instant): boolean {
    const weights = answers.map((answer) => model.weight(step.id, answer));
    const answer = drawn(answers, weights, of.arrival.draw);
    return answer !== undefined && apply(of, { kind: "decide", step: step.id, answer, by, outputs: made }, now);
  }

  /** Who must be there at the same time, for each piece of the work: of `setiap` each member has a piece of his own. */
  function needsOf({ who }: PlanStep, { by, participants }: Task): readonly Needs[] {
    if (who.mode === "each") return by.map(({ actor }) => [[actor, 1]]);
    if (by.length === 1 && participants.length === 0) return [[[by[0]?.actor ?? "", 1]]];
    const [first, ...others] = by;
    const closer = others.reduce(
      (best, each) => (people.load(each.actor) < people.load(best?.actor ?? "") ? each : best),
      first,
    );
    const counts = new Map<string, number>([[closer?.actor ?? "", 1]]);
    for (const { actor } of participants) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    return [[...counts]];
  }
}

/** Longer than any case that comes to an end. */
const MOST_STEPS = 10_000;

interface Case {
  readonly arrival: Arrival;
  readonly jobs: Map<string, Job>;
  /** Timers that are on the agenda. */
  readonly timers: Set<string>;
  state: CaseState;
  closed: number;
}

/** An open step that somebody works on, or will. */
interface Job {
  readonly of: Case;
  readonly step: PlanStep;
  readonly key: string;
  readonly since: Instant;
  readonly due?: Instant;
  /** Who closes it. */
  readonly actor: string;
  /** Of a decision, those that are still open: nothing changes them before it is made. */
  readonly answers: readonly string[];
  readonly parts: Part[];
  begun?: Instant;
  left: number;
  cancelled: boolean;
}

interface Part {
  readonly job: Job;
  readonly needs: Needs;
  /** Milliseconds of working time. */
  readonly work: number;
  begun?: Instant;
  over: boolean;
}

type Happening =
  | { readonly kind: "arrives"; readonly arrival: Arrival }
  | { readonly kind: "timer"; readonly of: Case; readonly command: TimerCommand }
  | { readonly kind: "over"; readonly part: Part };

/** A decision that is taken over is another piece of work. */
function jobKey({ step, round, by, kind }: Task): string {
  return `${step}/${round}/${kind === "decision" ? (by[0]?.actor ?? "") : ""}`;
}

function timerKey(command: TimerCommand): string {
  return `${command.kind}/${command.step}/${command.round}/${command.kind === "timeout" ? command.timer : ""}`;
}

/** One of them, by weight; where none has any, each is as probable. */
function drawn<T>(items: readonly T[], weights: readonly number[], draw: Draw): T | undefined {
  const total = weights.reduce((sum, each) => sum + each, 0);
  let left = draw() * (total > 0 ? total : items.length);
  for (const [index, item] of items.entries()) {
    left -= total > 0 ? (weights[index] ?? 0) : 1;
    if (left < 0) return item;
  }
  return items.at(-1);
}
