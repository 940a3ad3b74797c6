import type { Language } from "@baku/grammar";
import {
  type Calendar,
  type Case,
  type Directory,
  type Instant,
  memory,
  type Office,
  type OpenedCase,
  openOffice,
  type Plan,
  type Procedure,
  type Refused,
  versionOf,
} from "@baku/runtime";
import { openOrBegin, placeText } from "../audit/store.js";
import { UsageError } from "../report/failure.js";
import { institution } from "./config.js";
import { planOf } from "./load.js";

/** An office for one SOP, and those that it calls. */
export interface Place {
  readonly procedure: Procedure;
  readonly calendar: Calendar;
  readonly office: Office;
  readonly clock: Clock;
  /** Where its cases are kept; undefined: nowhere. */
  readonly kept: string | undefined;
  /** Members of groups, by actor id; examples where the profile names none. */
  readonly directory: Directory;
  /** Printed names of groups whose members are examples, since the profile names none. */
  readonly exampleGroups: readonly string[];
  readonly lang: Language;
}

/** A case, by the procedure that it belongs to. */
export interface Session extends Place {
  readonly plan: Plan;
  readonly kasus: Case;
  readonly resumed: boolean;
  /** It belongs to another version than the SOP that the command was given. */
  readonly isOlder: boolean;
}

/** Simulated when it was given a start; else the system's, which `set` leaves alone. */
export interface Clock {
  readonly simulated: boolean;
  now(): Instant;
  /** Moves a simulated clock on; never back. */
  set(instant: Instant): void;
}

export function clock(start: Instant | undefined): Clock {
  let now = start ?? 0;
  return {
    simulated: start !== undefined,
    now: () => (start === undefined ? Date.now() : now),
    set: (instant) => {
      now = Math.max(now, instant);
    },
  };
}

/** `2026-01-05T07:30` in the calendar's zone. */
export function instantOf(local: string, zone: string, option = "--clock"): Instant {
  const utc = localTime(local);
  if (utc === undefined)
    throw new UsageError({
      id: `${option}: “${local}” bukan waktu; tulis misalnya 2026-01-05T07:30`,
      en: `${option}: “${local}” is not a time; write such as 2026-01-05T07:30`,
    });
  const shown = (at: number) =>
    Date.parse(`${new Date(at).toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T")}Z`);
  return utc - (shown(utc) - utc);
}

/** As if it were UTC; undefined for what is no time, as 31 February. A day alone is when an office opens. */
export function localTime(text: string): number | undefined {
  const local = text.trim().replace(/ (?=\d)/, "T");
  const utc = Date.parse(`${local.includes("T") ? local : `${local}T07:30`}Z`);
  return Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== local.slice(0, 10) ? undefined : utc;
}

export interface PlaceOptions {
  readonly file: string;
  readonly lang: Language;
  /** A case file, which is made where it is not there, or a PostgreSQL address; undefined: in memory. */
  readonly db: string | undefined;
  readonly start: string | undefined;
  readonly simulated: boolean;
  readonly called: readonly Procedure[];
}

export async function openPlace(procedure: Procedure, o: PlaceOptions): Promise<Place> {
  planOf(procedure);
  const { calendar, directory } = await institution(o.file, procedure.identity.profile);
  const time = clock(
    o.simulated || o.start !== undefined
      ? instantOf(o.start ?? `${calendar.years[0] ?? new Date().getFullYear()}-01-05T07:30`, calendar.zone)
      : undefined,
  );
  const procedures = [procedure, ...o.called];
  const groups = procedures.flatMap(({ actors }) => actors.filter((a) => a.group && !Object.hasOwn(directory, a.id)));
  const examples = Object.fromEntries(groups.map((a) => [a.id, [1, 2].map((n) => `${a.name} ${n}`)]));
  const members = { ...examples, ...directory };
  const office = await openOffice({
    procedures,
    store: o.db === undefined ? memory() : await openOrBegin(o.db),
    calendar,
    clock: time.now,
    directory: members,
  });
  return {
    procedure,
    calendar,
    office,
    clock: time,
    kept: o.db === undefined ? undefined : placeText(o.db),
    directory: members,
    exampleGroups: [...new Set(groups.map((a) => a.printed))],
    lang: o.lang,
  };
}

/** Goes on with the case of this number, or begins it. */
export async function openSession(place: Place, id = `${place.procedure.id}-1`): Promise<Session> {
  return (await isThere(place, id)) ? caseOf(place, id) : startCase(place, id);
}

const isThere = async ({ office }: Place, id: string): Promise<boolean> => (await office.procedureOf(id)) !== undefined;

/** A case that is there, by the version of the procedure that it belongs to. */
export async function caseOf(place: Place, id: string): Promise<Session> {
  const procedure = (await place.office.procedureOf(id)) ?? place.procedure;
  // A case of another SOP is refused under the one that was asked for.
  const own = procedure.id === place.procedure.id ? procedure : place.procedure;
  return sessionOf(place, own, await place.office.open(own, id), true);
}

export async function startCase(place: Place, id: string): Promise<Session> {
  const { procedure, office } = place;
  return sessionOf(place, procedure, await office.start(procedure, { id, commandId: `start ${id}` }), false);
}

function sessionOf(place: Place, procedure: Procedure, kasus: OpenedCase, resumed: boolean): Session {
  if (!kasus.ok) throw refusedError(kasus);
  const isOlder = versionOf(procedure) !== versionOf(place.procedure);
  return { ...place, procedure, plan: planOf(procedure), kasus, resumed, isOlder };
}

/** This case and those that it has called and that still run, the caller before the called. */
export async function running(session: Session): Promise<readonly Session[]> {
  const below: Session[] = [];
  for (const { call } of await session.kasus.tasks()) {
    if (call?.case === undefined) continue;
    const procedure = await session.office.procedureOf(call.case);
    if (!procedure) continue;
    const kasus = await session.office.open(procedure, call.case);
    if (kasus.ok) below.push(...(await running({ ...session, procedure, plan: planOf(procedure), kasus })));
  }
  return [session, ...below];
}

export const refusedError = ({ refusal }: Refused): UsageError =>
  new UsageError({
    id: `${refusal.code} ${refusal.message.id} ${refusal.help.id}`,
    en: `${refusal.code} ${refusal.message.en} ${refusal.help.en}`,
  });
