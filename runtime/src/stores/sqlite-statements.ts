import type { DatabaseSync } from "node:sqlite";
import type { Event, Instant } from "../core/types.js";
import { storeError } from "./errors.js";
import { Damaged } from "./sqlite-file.js";
import type { CaseRecord, IndexedWork, StoredEvent } from "./store.js";

/** The questions of an inbox, each answered by a range of an index. Steps without a due date come last. */
export const queries = {
  waitingFor: `
    SELECT id, procedure, version, step, actor, member, since, due, paused FROM work CROSS JOIN cases ON number = case_number
    WHERE actor = ? ORDER BY due NULLS LAST, since, case_number, position LIMIT ? OFFSET ?`,
  dueBefore: `
    SELECT id, procedure, version, step, actor, member, since, due, paused FROM work CROSS JOIN cases ON number = case_number
    WHERE due < ? ORDER BY due, since, case_number, position LIMIT ? OFFSET ?`,
  timersBefore: `
    SELECT id, procedure, version, head FROM cases
    WHERE timer < ? ORDER BY timer, number LIMIT ? OFFSET ?`,
};

export function statements(db: DatabaseSync) {
  return {
    caseById: db.prepare("SELECT number, id, procedure, version, timer, head FROM cases WHERE id = ?"),
    /** Where the case stands, and what the command did if it was here. */
    place: db.prepare(`
      SELECT number, version, timer, head, k.id AS command, digest, from_version AS "from", to_version AS "to"
      FROM cases LEFT JOIN commands k ON case_number = number AND k.id = ? WHERE cases.id = ?`),
    newCase: db.prepare("INSERT INTO cases (id, procedure, version, timer, head) VALUES (?, ?, ?, ?, ?)"),
    /** The second leaves the index of timers alone. */
    saveCase: db.prepare("UPDATE cases SET procedure = ?, version = ?, head = ?, timer = ? WHERE number = ?"),
    goOn: db.prepare("UPDATE cases SET procedure = ?, version = ?, head = ? WHERE number = ?"),
    command: db.prepare(`
      SELECT commands.id, digest, from_version AS "from", to_version AS "to"
      FROM cases JOIN commands ON case_number = number WHERE cases.id = ? AND commands.id = ?`),
    commandsOf: db.prepare(`
      SELECT id, digest, from_version AS "from", to_version AS "to" FROM commands
      WHERE case_number = ? ORDER BY from_version, to_version, id`),
    saveCommand: db.prepare("INSERT INTO commands VALUES (?, ?, ?, ?, ?)"),
    events: db.prepare(`
      SELECT id, events.version, command, body, previous, hash FROM cases JOIN events ON case_number = number
      WHERE id = ? AND events.version > ? ORDER BY events.version`),
    saveEvent: db.prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
    workOf: db.prepare(`
      SELECT '' AS id, '' AS procedure, 0 AS version, step, actor, member, since, due, paused FROM work WHERE case_number = ? ORDER BY position`),
    clearWork: db.prepare("DELETE FROM work WHERE case_number = ? AND position >= ?"),
    saveWork: db.prepare("REPLACE INTO work VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
    keep: db.prepare("INSERT INTO procedures (version, body) VALUES (?, ?) ON CONFLICT DO NOTHING"),
    kept: db.prepare("SELECT version, body FROM procedures ORDER BY number"),
    waitingFor: db.prepare(queries.waitingFor),
    dueBefore: db.prepare(queries.dueBefore),
    timersBefore: db.prepare(queries.timersBefore),
    cases: db.prepare("SELECT id, procedure, version, head FROM cases ORDER BY number LIMIT ? OFFSET ?"),
    casesAfter: db.prepare(`
      SELECT id, procedure, version, head FROM cases
      WHERE number > (SELECT number FROM cases WHERE id = ?) ORDER BY number LIMIT ? OFFSET ?`),
  };
}

export interface CaseRow {
  readonly number: number;
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly timer: Instant | null;
  readonly head: Uint8Array;
}

export interface PlaceRow extends Pick<CaseRow, "number" | "version" | "timer" | "head"> {
  /** Null, as are the others, where the case has not seen the command. */
  readonly command: string | null;
  readonly digest: string;
  readonly from: number;
  readonly to: number;
}

export interface EventRow {
  readonly id: string;
  readonly version: number;
  readonly command: string;
  readonly body: string;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
}

export interface WorkRow {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly step: string;
  readonly actor: string;
  readonly member: string | null;
  readonly since: Instant;
  readonly due: Instant | null;
  readonly paused: Instant | null;
}

export function stored({ id, version, command, body, previous, hash }: EventRow, path: string): StoredEvent {
  try {
    const links = { version: number(version), commandId: text(command), previous: hexOf(previous), hash: hexOf(hash) };
    return { ...links, event: JSON.parse(text(body)) as Event };
  } catch (cause) {
    throw storeError({ code: "STO112", params: { path, case: id, event: version } }, cause);
  }
}

export function caseRecord({ id, procedure, version, head }: Omit<CaseRow, "number" | "timer">): CaseRecord {
  return { caseId: text(id), procedure: text(procedure), version: number(version), head: hexOf(head) };
}

export function indexed({ id, procedure, version, step, actor, member, since, due, paused }: WorkRow): IndexedWork {
  const row = { caseId: text(id), procedure: text(procedure), version: number(version) };
  return {
    ...row,
    step: text(step),
    actor: text(actor),
    ...(member !== null && { member: text(member) }),
    since: number(since),
    ...(due !== null && { due: number(due) }),
    ...(paused !== null && { paused: number(paused) }),
  };
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new Damaged();
  return value;
}

function number(value: unknown): number {
  if (typeof value !== "number") throw new Damaged();
  return value;
}

export function bytesOf(hex: string): Uint8Array {
  return Buffer.from(hex, "hex");
}

/** What a damaged file gives may be of any kind, whatever the column says. */
export function hexOf(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) throw new Damaged();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}
