import type { Calendar } from "../../calendar/calendar.js";
import { decide } from "../../core/decide.js";
import { missingMembers, missingParticipants } from "../../core/doers.js";
import { evolve } from "../../core/evolve.js";
import type { CaseState, Command, Context, OpenStep, Outputs, Waiting } from "../../core/types.js";
import { at, type Plan, type PlanStep, type Slot } from "../plan.js";

/** What may happen next in a case, as one thing that people would say happened: the core itself judges whether it may. */
export interface Move {
  readonly step: string;
  readonly did: Did;
  /** As the core takes them. Of every group one member is there, called `1`; whoever must act has acted. */
  readonly commands: readonly Command[];
}

/** `without`: documents that the step could have brought out, and here did not. */
export type Did =
  | { readonly kind: "started" }
  | { readonly kind: "completed"; readonly without?: readonly string[] }
  | { readonly kind: "decided"; readonly answer: string; readonly without?: readonly string[] }
  | { readonly kind: "answered"; readonly holds: boolean }
  | { readonly kind: "begun" }
  | { readonly kind: "timedOut" };

export const starting: Move = { step: "", did: { kind: "started" }, commands: [{ kind: "start" }] };

/** The case after a move; undefined where the core refuses one of its commands. */
export function after(plan: Plan, state: CaseState, { commands }: Move, context: Context): CaseState | undefined {
  let now = state;
  for (const command of commands) {
    const decision = decide(plan, now, command, command.kind === "begin" ? { ...context, now: 1 } : context);
    if (decision.kind === "refused") return undefined;
    for (const event of decision.events) now = evolve(plan, now, event);
  }
  return now;
}

/** A place of a case where something can happen: a step that is open, or one that is not open yet. */
export type Token = Waiting | OpenStep;

export function tokensOf({ open, waiting }: CaseState): readonly Token[] {
  return waiting.length === 0 ? open : [...waiting, ...open];
}

/**
 * Time is left open: every delay may be over and every time-out may act, at once or never. `tracked` are the documents for which it
 * matters whether a step brings them out; of the others it does.
 */
export function movesFrom(plan: Plan, token: Token, tracked: ReadonlySet<string>): readonly Move[] {
  const step = at(plan.steps, token.step);
  if (!step) return [];
  if (!("kind" in token)) return [...closings(step, token, tracked), ...timeouts(step, token)];
  if (token.kind === "arrived") return [];
  if (token.kind === "scheduled") return [begun(step.id, token.round)];
  return [true, false].map((holds) => answered(step, holds));
}

/** A delay is over at instant 1, everything else at 0: then the core schedules what has a start, and refuses no time-out. */
const calendar: Calendar = {
  version: "",
  zone: "UTC",
  years: [],
  dueDate: () => ({ due: 0 }),
  startDate: () => ({ due: 1 }),
  workingTime: () => 0,
  add: (from) => from,
  isWorkingDay: () => true,
  day: () => undefined,
};

/** In which every group has one member. */
export function contextOf(plan: Plan): Context {
  const directory = Object.fromEntries(Object.keys(plan.actors).map((id) => [id, ["1"]]));
  return { now: 0, directory, calendar };
}

function begun(step: string, round: number): Move {
  return { step, did: { kind: "begun" }, commands: [{ kind: "begin", step, round }] };
}

function answered({ id, who }: PlanStep, holds: boolean): Move {
  const by = { actor: who.responsible[0] ?? "" };
  return { step: id, did: { kind: "answered", holds }, commands: [{ kind: "answer", step: id, holds, by }] };
}

function timeouts(step: PlanStep, { round }: OpenStep): readonly Move[] {
  return (step.timeouts ?? []).flatMap((timeout, timer): readonly Move[] => {
    if (timeout.kind === "notify") return [];
    const command = { kind: "timeout", step: step.id, round, timer } as const;
    return [{ step: step.id, did: { kind: "timedOut" }, commands: [command] }];
  });
}

/** `setiap` and `bersama` as one move: everyone takes part, and the last one closes the step and brings out what it makes. */
function closings(step: PlanStep, open: OpenStep, tracked: ReadonlySet<string>): readonly Move[] {
  const { id } = step;
  const parties = missingMembers(step, open);
  const before: readonly Command[] = [
    ...missingParticipants(step, open).map((by) => ({ kind: "participate", step: id, by }) as const),
    ...calling(step, open),
    ...parties.slice(0, -1).map((by) => ({ kind: "complete", step: id, by }) as const),
  ];
  const by = parties.at(-1) ?? { actor: open.takenOver?.by ?? step.who.responsible[0] ?? "" };
  return choices(step.produces, tracked).flatMap(({ made, without }): readonly Move[] => {
    const outputs: Outputs = Object.fromEntries(made.map((document) => [document, {}]));
    const left = without.length > 0 ? { without } : {};
    if (step.kind === "task") {
      const commands = [...before, { kind: "complete", step: id, by, outputs } as const];
      return [{ step: id, did: { kind: "completed", ...left }, commands }];
    }
    return step.outcomes.map(({ answer }) => ({
      step: id,
      did: { kind: "decided", answer, ...left },
      commands: [...before, { kind: "decide", step: id, answer, by, outputs }],
    }));
  });
}

/** What a called SOP does is its own: it comes to its end, and what it did not bring back the step brings out. */
function calling({ id: step, call }: PlanStep, { round }: OpenStep): readonly Command[] {
  if (!call) return [];
  const link = { step, round, case: "1" } as const;
  return [
    { kind: "call", ...link, procedure: call.procedure, version: "" },
    { kind: "receive", ...link, result: "ended", outputs: {} },
  ];
}

interface Choice {
  readonly made: readonly string[];
  readonly without: readonly string[];
}

/** Whether a step could close in more ways than are told apart: then not all that follows is explored. */
export function hasTooMany({ produces }: PlanStep, tracked: ReadonlySet<string>): boolean {
  return choices(produces, tracked).length >= mostChoices;
}

const mostChoices = 32;

/** Every way to bring out one document of each output, and none of an optional one. */
function choices(produces: readonly Slot[], tracked: ReadonlySet<string>): readonly Choice[] {
  return produces.reduce<readonly Choice[]>(
    (all, slot) => {
      const ids = [...new Set(slot.oneOf.map(({ document }) => document))];
      const matters = ids.some((id) => tracked.has(id));
      const ways: readonly (string | undefined)[] = !matters
        ? [slot.optional ? undefined : ids[0]]
        : [...ids, ...(slot.optional ? [undefined] : [])];
      return all.slice(0, mostChoices).flatMap(({ made, without }) =>
        ways.map((way) => ({
          made: way === undefined || made.includes(way) ? made : [...made, way],
          without: matters ? [...without, ...ids.filter((id) => id !== way && tracked.has(id))] : without,
        })),
      );
    },
    [{ made: [], without: [] }],
  );
}
