import { listOf } from "../core/contents.js";
import { evolve, replay } from "../core/evolve.js";
import { isOver } from "../core/links.js";
import { onRecord } from "../core/reckon.js";
import { spellsOf } from "../core/spells.js";
import { dueDate } from "../core/timers.js";
import type { CaseState, Context, Event, MigrateCommand } from "../core/types.js";
import type { Change } from "../procedure/diff/change.js";
import { at, type Plan, versionOf } from "../procedure/plan.js";
import type { Procedure } from "../procedure/types.js";
import { obstaclesAhead } from "./ahead.js";
import { carried } from "./carry.js";
import { feltBy } from "./felt.js";
import { historyOf } from "./history.js";
import type { Judge, Moving } from "./moving.js";
import { answers, documents } from "./on-hand.js";
import { again, arms, conditions, gone, missed, skipped, unsure } from "./places.js";
import type { MigrationReason } from "./reasons.js";
import { planOf, type Versions, versionsOf } from "./versions.js";
import { actors, openWork } from "./work.js";

/** What moves a case to another version of its SOP, or every reason why it stays. */
export type Migration =
  | {
      readonly ok: true;
      /** `migrated`; before it `calendarChanged`, where the office's calendar is another than the one on record. */
      readonly events: readonly Event[];
      readonly state: CaseState;
      /** The changes between the versions that this case will feel. */
      readonly felt: readonly Change[];
    }
  | { readonly ok: false; readonly reasons: readonly MigrationReason[] };

export interface MigrateOptions {
  /** The version that the case is under. */
  readonly from: Procedure;
  readonly to: Procedure;
  /** The whole history of the case. */
  readonly events: readonly Event[];
  /** By whom and why; `skip` names steps that the case need not go through. */
  readonly command: Omit<MigrateCommand, "kind" | "to">;
  readonly context: Context;
}

const judges: readonly Judge[] = [gone, unsure, conditions, arms, missed, again, actors, openWork, documents, answers];

/**
 * Moves a running case from the version of its SOP that it is under to another, along what `diff` matches, or says why not. Pure; it
 * never throws, and it never guesses: a case is moved only where each step that it has been at is sure to be found again, where what is
 * half done can be gone on with, where nothing that the new version asks before is missing, and where every way from there is proved to
 * come to its end with the documents that its steps need. `MIG1xx` says why not.
 *
 * @example
 * ```ts
 * import { defaultCalendar, messageText, migrateCase, openOffice, orThrow, type Procedure } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const next: Procedure = { ...permohonanIzinCuti, identity: { ...permohonanIzinCuti.identity, title: "Izin Cuti" } };
 * const migration = migrateCase({
 *   from: permohonanIzinCuti,
 *   to: next,
 *   events: (await kasus.history()).map(({ event }) => event),
 *   command: { by: { actor: "kepalaBagianUmum" }, note: "SOP baru berlaku" },
 *   context: { now: Date.now(), directory: {}, calendar: defaultCalendar() },
 * });
 * if (!migration.ok) for (const reason of migration.reasons) console.error(messageText(reason, "id"));
 * ```
 */
export function migrateCase(options: MigrateOptions): Migration {
  const { from, to, events, command, context } = options;
  const versions = versionsOf(from, to);
  if (!versions) return stays(...[to, from].flatMap(halted));
  const { was, now } = versions;
  const state = replay(was, spellsOf(events).at(-1)?.events ?? []);
  const other = otherwise(to, state, versions);
  if (other) return stays(other);
  const reckoned = onRecord({ plan: was, state, context }, { kind: "events", events: [] });
  const before = reckoned.kind === "events" ? reckoned.events : [];
  const moving: Moving = {
    old: from,
    next: to,
    versions,
    state: before.reduce((folded, event) => evolve(was, folded, event), state),
    history: historyOf(events),
    context,
    skip: new Set(command.skip),
  };
  const reasons = judges.flatMap((judge) => judge(moving));
  if (reasons.length > 0) return stays(...reasons);
  const stands = carried(moving);
  const ahead = obstaclesAhead(now, stands);
  if (ahead.length > 0) return stays(...ahead);
  const event = migrated(moving, stands, command);
  return { ok: true, events: [...before, event], state: evolve(now, moving.state, event), felt: feltBy(moving) };
}

function stays(...reasons: readonly MigrationReason[]): Migration {
  return { ok: false, reasons };
}

function halted(procedure: Procedure): readonly MigrationReason[] {
  const planned = planOf(procedure);
  return planned.ok ? [] : [{ code: "MIG104", params: { version: versionOf(procedure), reasons: planned.reasons } }];
}

/** What needs no looking at the case's place. */
function otherwise(to: Procedure, state: CaseState, { was, now }: Versions): MigrationReason | undefined {
  if (state.status === "new") return { code: "MIG100", params: {} };
  if (state.procedure !== to.id) return { code: "MIG101", params: { was: state.procedure, now: to.id } };
  if (isOver(state)) return { code: "MIG102", params: { cancelled: state.status === "cancelled" } };
  if (state.version === now.version) return { code: "MIG103", params: { version: now.version } };
  if (state.version !== was.version) return { code: "MIG105", params: { version: state.version, given: was.version } };
  return undefined;
}

function migrated(moving: Moving, stands: CaseState, { by, note }: MigrateOptions["command"]): Event {
  const { versions, state, context } = moving;
  const { procedure: _procedure, version, contents, ...rest } = stands;
  return {
    at: context.now,
    kind: "migrated",
    procedure: versions.now.procedure,
    from: versions.was.version,
    to: version,
    by,
    note,
    steps: renamed(Object.keys(state.rounds), versions.step),
    actors: renamed(Object.keys(versions.was.actors), versions.actor),
    skipped: skipped(moving),
    dues: duesOf(versions.now, stands, context),
    state: { ...rest, contents: listOf(contents) },
  };
}

function renamed(ids: readonly string[], called: (id: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.flatMap((id) => (called(id) === id ? [] : [[id, called(id)]])));
}

function duesOf(plan: Plan, state: CaseState, { calendar }: Context) {
  return state.open.flatMap((open) => {
    const step = at(plan.steps, open.step);
    const due = step && dueDate({ plan, state, calendar }, step, open).due;
    return due === undefined ? [] : [{ step: open.step, round: open.round, due }];
  });
}
