import type { Language } from "@baku/grammar";
import {
  type Calendar,
  type Case,
  type Instant,
  memory,
  type Office,
  openOffice,
  type Plan,
  type Procedure,
  plan,
  type Refused,
  type Store,
} from "@baku/runtime";
import { told } from "../audit/store.js";
import { UsageError } from "../report/failure.js";
import { institution } from "./config.js";
import { planOf } from "./load.js";

/** A case and the office that it runs in. */
export interface Session {
  readonly procedure: Procedure;
  /** The SOPs that it runs, directly or by another. */
  readonly called: readonly Procedure[];
  readonly plan: Plan;
  readonly calendar: Calendar;
  readonly office: Office;
  readonly kasus: Case;
  readonly clock: Clock;
  /** Printed names of groups whose members are examples, since the profile names none. */
  readonly exampleGroups: readonly string[];
  readonly resumed: boolean;
  readonly lang: Language;
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
  const utc = Date.parse(`${/T/.test(local) ? local : `${local}T07:30`}Z`);
  if (Number.isNaN(utc))
    throw new UsageError({
      id: `${option}: “${local}” bukan waktu; tulis misalnya 2026-01-05T07:30`,
      en: `${option}: “${local}” is not a time; write such as 2026-01-05T07:30`,
    });
  const shown = (at: number) =>
    Date.parse(`${new Date(at).toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T")}Z`);
  return utc - (shown(utc) - utc);
}

export interface SessionOptions {
  readonly file: string;
  readonly lang: Language;
  readonly db: string | undefined;
  readonly start: string | undefined;
  readonly caseId: string | undefined;
  readonly simulated: boolean;
  readonly called: readonly Procedure[];
}

export async function openSession(procedure: Procedure, o: SessionOptions): Promise<Session> {
  const planned = planOf(procedure);
  const { calendar, directory } = await institution(o.file, procedure.identity.profile);
  const time = clock(
    o.simulated || o.start !== undefined
      ? instantOf(o.start ?? `${calendar.years[0] ?? new Date().getFullYear()}-01-05T07:30`, calendar.zone)
      : undefined,
  );
  const procedures = [procedure, ...o.called];
  const groups = procedures.flatMap(({ actors }) => actors.filter((a) => a.group && !Object.hasOwn(directory, a.id)));
  const examples = Object.fromEntries(groups.map((a) => [a.id, [1, 2].map((n) => `${a.name} ${n}`)]));
  const office = await openOffice({
    procedures,
    store: await storeOf(o.db),
    calendar,
    clock: time.now,
    directory: { ...examples, ...directory },
  });
  const id = o.caseId ?? `${procedure.id}-1`;
  const existing = o.db !== undefined && (await office.cases()).some((c) => c.caseId === id);
  const kasus = existing
    ? await office.open(procedure, id)
    : await office.start(procedure, { id, commandId: `start ${id}` });
  if (!kasus.ok) {
    await office.close();
    throw refusedError(kasus);
  }
  return {
    procedure,
    called: o.called,
    plan: planned,
    calendar,
    office,
    kasus,
    clock: time,
    exampleGroups: [...new Set(groups.map((a) => a.printed))],
    resumed: existing,
    lang: o.lang,
  };
}

/** This case and those that it has called and that still run, the caller before the called. */
export async function running(session: Session): Promise<readonly Session[]> {
  const below: Session[] = [];
  for (const { call } of await session.kasus.tasks()) {
    const procedure = session.called.find((each) => each.id === call?.procedure);
    if (call?.case === undefined || !procedure) continue;
    const [planned, kasus] = [plan(procedure), await session.office.open(procedure, call.case)];
    if (planned.ok && kasus.ok) below.push(...(await running({ ...session, procedure, plan: planned.plan, kasus })));
  }
  return [session, ...below];
}

export const refusedError = ({ refusal }: Refused): UsageError =>
  new UsageError({
    id: `${refusal.code} ${refusal.message.id} ${refusal.help.id}`,
    en: `${refusal.code} ${refusal.message.en} ${refusal.help.en}`,
  });

async function storeOf(db: string | undefined): Promise<Store> {
  if (db === undefined) return memory();
  return told(async () => (await import("@baku/runtime/sqlite")).sqlite(db));
}
