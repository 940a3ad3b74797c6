import { recordedAs, standInRefusal, standsBy } from "../core/stand-in.js";
import type { MigrateCommand } from "../core/types.js";
import { migrateCase } from "../migrate/migrate.js";
import type { Plan } from "../procedure/plan.js";
import { contextOf, type Desk, done, type Judging } from "./desk.js";
import type { Result } from "./result.js";
import { settle } from "./settle.js";

/** Moves a case to another version of its SOP, as one command: once under its id, and on what is there when it is recorded. */
export async function migrate(
  desk: Desk,
  { plan, next, caseId, command, commandId, expectedVersion }: Migrating,
): Promise<Result> {
  const to = desk.registry.procedureOf(next);
  const judge: Judging = async ({ state }) => {
    const stored = await desk.store.events(caseId);
    const from = desk.registry.procedureFor(stored);
    if (!from || !to) {
      const { procedure, version } = from ? next : state;
      return { kind: "refused", refusal: { code: "RUN156", params: { procedure, version } } };
    }
    const context = await contextOf(desk);
    const { by } = command;
    const delegation = by.as === undefined ? undefined : standsBy(state, context, by);
    if (by.as !== undefined && !delegation) return { kind: "refused", refusal: standInRefusal(plan, by, by.as) };
    const migration = migrateCase({
      from,
      to,
      events: stored.map(({ event }) => event),
      command: { ...command, by: delegation ? recordedAs(by, delegation) : by },
      context,
    });
    if (migration.ok) return { kind: "events", events: migration.events, plan: next };
    return { kind: "refused", refusal: { code: "RUN198", params: { case: caseId, reasons: migration.reasons } } };
  };
  const result = await done(desk, { plan, caseId, command, commandId, expectedVersion, judge });
  if (result.ok) await settle(desk, next, caseId);
  return result;
}

export interface Migrating {
  /** What the case is under, and what it goes over to. */
  readonly plan: Plan;
  readonly next: Plan;
  readonly caseId: string;
  readonly command: MigrateCommand;
  readonly commandId: string;
  readonly expectedVersion?: number | undefined;
}
