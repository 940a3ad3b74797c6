import type { Instant } from "../core/types.js";
import type { Head, Link } from "./chain.js";
import { escaped, keyOf, textOf, unescaped } from "./postgres-text.js";
import type { EventText, Prepared } from "./request.js";
import type { CaseRecord, CommandRecord, IndexedWork, Work } from "./store.js";

/** For an instant that an application may give as anything: a `bigint` that divides the instants alike. */
export function bound(instant: Instant): string {
  if (Number.isNaN(instant)) return String(-(2n ** 63n));
  if (Math.abs(instant) <= Number.MAX_SAFE_INTEGER) return String(Math.ceil(instant));
  return String(instant > 0 ? 2n ** 63n - 1n : -(2n ** 63n));
}

/** The hash of the last event that the caller has seen, where he has told it. */
export function seenHead({ expectedVersion, head }: Prepared): Head | undefined {
  return head === undefined ? undefined : { version: expectedVersion, hash: head };
}

/** One case, and what is to be written of it. */
export interface Written {
  readonly caseId: string;
  readonly procedure: string;
  readonly timer?: Instant;
  readonly head: Head;
  readonly end: Head;
  readonly commands: readonly CommandRecord[];
  readonly events: readonly EventText[];
  readonly links: readonly Link[];
  readonly work: readonly Work[];
}

/** The parameters of `statements`: an array for each column, of the cases, their commands, their events and their work. */
export function valuesOf(written: readonly Written[]): readonly unknown[] {
  const cases = written.map((one) => ({ ...one, id: keyOf(one.caseId) }));
  const commands = cases.flatMap(({ id, commands }) =>
    commands.map((it) => ({ ...it, of: id.key, key: keyOf(it.id) })),
  );
  const events = cases.flatMap(({ id, events, links }) =>
    links.map((link, index) => ({ ...events[index], ...link, of: id.key })),
  );
  const work = cases.flatMap(({ id, work }) => work.map((it) => ({ ...it, of: id.key, key: keyOf(it.actor) })));
  return [
    ...[cases.map(({ id }) => id.key), cases.map(({ id }) => id.long), cases.map((it) => escaped(it.procedure))],
    ...[
      cases.map(({ head }) => head.version),
      cases.map(({ end }) => end.version),
      cases.map((it) => it.timer ?? null),
    ],
    ...[cases.map(({ end }) => end.hash), cases.map(({ head }) => head.hash)],
    ...[commands.map(({ of }) => of), commands.map(({ key }) => key.key), commands.map(({ key }) => key.long)],
    ...[commands.map((it) => escaped(it.digest)), commands.map(({ from }) => from), commands.map(({ to }) => to)],
    ...[events.map(({ of }) => of), events.map(({ version }) => version), events.map((it) => escaped(it.commandId))],
    ...[events.map(({ at }) => at), events.map(({ kind }) => escaped(String(kind).toWellFormed()))],
    ...[events.map(({ body }) => body), events.map(({ previous }) => previous), events.map(({ hash }) => hash)],
    ...[work.map(({ of }) => of), work.map(({ step }) => escaped(step))],
    ...[work.map(({ key }) => key.key), work.map(({ key }) => key.long)],
    ...[work.map(({ member }) => (member === undefined ? null : escaped(member))), work.map(({ since }) => since)],
    ...[work.map(({ due }) => due ?? null), work.map(({ paused }) => paused ?? null)],
  ];
}

/** `bigint` comes as text, but as a number out of JSON. */
type Big = string | number;

export interface PlaceRow {
  readonly version: Big;
  readonly head: string;
  readonly digest: string | null;
  readonly from: Big;
  readonly to: Big;
}

export interface EventRow {
  readonly version: Big;
  readonly command: string;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

interface WorkColumns {
  readonly step: string;
  readonly actor: string;
  readonly long_actor: string | null;
  readonly member: string | null;
  readonly since: Big;
  readonly due: Big | null;
  readonly paused: Big | null;
}

interface CaseColumns {
  readonly id: string;
  readonly long_id: string | null;
  readonly procedure: string;
}

export interface CaseRow extends CaseColumns {
  readonly version: Big;
  readonly head: string;
}

export interface WholeRow {
  readonly procedure: string;
  readonly version: Big;
  readonly timer: Big | null;
  readonly head: string;
  readonly work: readonly [string, string, string | null, string | null, number, number | null, number | null][];
  readonly commands: readonly [string, string | null, string, number, number][];
  readonly events: readonly [number, string, string, string, string][];
}

export function caseRecord({ id, long_id, procedure, version, head }: CaseRow): CaseRecord {
  return { ...caseOf({ id, long_id, procedure }), version: Number(version), head };
}

export function indexed(row: CaseColumns & WorkColumns & { readonly version: Big }): IndexedWork {
  return { ...caseOf(row), version: Number(row.version), ...workOf(row) };
}

function caseOf({ id, long_id, procedure }: CaseColumns) {
  return { caseId: textOf({ key: id, long: long_id }), procedure: unescaped(procedure) };
}

export function workOf({ step, actor, long_actor, member, since, due, paused }: WorkColumns): Work {
  return {
    step: unescaped(step),
    actor: textOf({ key: actor, long: long_actor }),
    ...(member !== null && { member: unescaped(member) }),
    since: Number(since),
    ...(due !== null && { due: Number(due) }),
    ...(paused !== null && { paused: Number(paused) }),
  };
}
