import { decide } from "../core/decide.js";
import { evolve, initial } from "../core/evolve.js";
import { context, planOf } from "../core/fixtures.js";
import type { CaseState, Command, Context, Event } from "../core/types.js";
import type { StepParts } from "../procedure/fixtures.js";
import { procedureOf } from "../procedure/fixtures.js";
import type { Procedure, Step } from "../procedure/types.js";
import { type MigrateOptions, type Migration, migrateCase } from "./migrate.js";

/** Cases that are moved, as tests need them. An hour passes between one command and the next. */

export interface Ran {
  readonly events: readonly Event[];
  readonly state: CaseState;
}

export function ran(procedure: Procedure, commands: readonly Command[], given: Context = context): Ran {
  const plan = planOf(procedure);
  return commands.reduce<Ran>(
    ({ events, state }, command, hours) => {
      const decision = decide(plan, state, command, { ...given, now: given.now + hours * HOUR });
      if (decision.kind === "refused")
        throw new Error(`${JSON.stringify(command)} was refused: ${decision.refusal.code}`);
      return {
        events: [...events, ...decision.events],
        state: decision.events.reduce((before, event) => evolve(plan, before, event), state),
      };
    },
    { events: [], state: initial },
  );
}

export const HOUR = 3_600_000;
/** When a case is moved, in these tests. */
export const later = context.now + 100 * HOUR;
export const by = { actor: "kepala", name: "Alfian" } as const;

export function move(from: Procedure, to: Procedure, { events }: Ran, more: Partial<MigrateOptions> = {}): Migration {
  const command = { by, note: "SOP baru berlaku", ...more.command };
  return migrateCase({ from, to, events, context: { ...context, now: later }, ...more, command });
}

export function moved(...args: Parameters<typeof move>): Extract<Migration, { ok: true }> {
  const migration = move(...args);
  if (!migration.ok) throw new Error(JSON.stringify(migration.reasons));
  return migration;
}

export function codesOf(migration: Migration): readonly string[] {
  return migration.ok ? [] : migration.reasons.map(({ code }) => code);
}

/** The procedure with one of its steps changed, steps put in before it, or without it. Whatever went on to it goes on as it did, or to what comes in its place. */
export function changed(procedure: Procedure, id: string, change: (step: Step) => Partial<Step>): Procedure {
  return { ...procedure, steps: procedure.steps.map((step) => (step.id === id ? { ...step, ...change(step) } : step)) };
}

export function inserted(procedure: Procedure, before: string, parts: StepParts): Procedure {
  const [made] = procedureOf({ steps: [{ next: [before], ...parts }] }).steps;
  const steps = procedure.steps.flatMap((step) =>
    step.id === before ? [made!, redirected(step, before, parts.id)] : [redirected(step, before, parts.id)],
  );
  return { ...procedure, steps };
}

export function removed(procedure: Procedure, id: string): Procedure {
  const gone = procedure.steps.find((step) => step.id === id);
  const to = gone?.flow.next[0] ?? gone?.flow.outcomes[0]?.to ?? "end";
  const steps = procedure.steps.filter((step) => step.id !== id).map((step) => redirected(step, id, to));
  return { ...procedure, steps };
}

function redirected({ flow, ...step }: Step, from: string, to: string): Step {
  const other = (target: string) => (target === from ? to : target);
  return {
    ...step,
    flow: {
      ...flow,
      next: [...new Set(flow.next.map(other))],
      outcomes: flow.outcomes.map((each) => ({ ...each, to: other(each.to) })),
    },
  };
}
