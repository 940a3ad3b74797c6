import type { DatabaseSync } from "node:sqlite";
import { hexToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../procedure/canonical.js";
import { GENESIS, headOf, linksOf, START } from "./chain.js";
import { storeError } from "./errors.js";

/** A step to the next schema, run inside the transaction that brings a file forward. */
export type Migration = string | ((db: DatabaseSync, path: string) => void);

/** Schema version n is what the first n of these make. They are never edited, only added to. */
export const migrations: readonly Migration[] = [
  `
  CREATE TABLE cases (
    number    INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    procedure TEXT NOT NULL,
    version   INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE events (
    case_number INTEGER NOT NULL REFERENCES cases,
    version     INTEGER NOT NULL,
    command     TEXT NOT NULL,
    at          INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    body        TEXT NOT NULL,
    PRIMARY KEY (case_number, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE commands (
    case_number  INTEGER NOT NULL REFERENCES cases,
    id           TEXT NOT NULL,
    digest       TEXT NOT NULL,
    from_version INTEGER NOT NULL,
    to_version   INTEGER NOT NULL,
    PRIMARY KEY (case_number, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE work (
    case_number INTEGER NOT NULL REFERENCES cases,
    position    INTEGER NOT NULL,
    step        TEXT NOT NULL,
    actor       TEXT NOT NULL,
    member      TEXT,
    since       INTEGER NOT NULL,
    due         INTEGER,
    PRIMARY KEY (case_number, position)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX inbox ON work (actor, due, since, case_number, position);
  CREATE INDEX agenda ON work (due, since, case_number, position) WHERE due IS NOT NULL;
  `,
  `
  ALTER TABLE cases ADD COLUMN timer INTEGER;
  CREATE INDEX timers ON cases (timer, number) WHERE timer IS NOT NULL;
  `,
  `
  ALTER TABLE cases ADD COLUMN head BLOB NOT NULL DEFAULT x'${GENESIS}';
  ALTER TABLE events ADD COLUMN previous BLOB NOT NULL DEFAULT x'${GENESIS}';
  ALTER TABLE events ADD COLUMN hash BLOB NOT NULL DEFAULT x'${GENESIS}';
  `,
  chainAll,
  `
  CREATE TABLE procedures (
    number  INTEGER PRIMARY KEY,
    version TEXT NOT NULL UNIQUE,
    body    TEXT NOT NULL
  ) STRICT;
  `,
  "ALTER TABLE work ADD COLUMN paused INTEGER;",
];

/** What was recorded before there was a chain is chained as it stands. */
function chainAll(db: DatabaseSync, path: string): void {
  const events = db.prepare("SELECT version, command, body FROM events WHERE case_number = ? ORDER BY version");
  const saveEvent = db.prepare(
    "UPDATE events SET previous = ?, hash = ?, body = ? WHERE case_number = ? AND version = ?",
  );
  const saveCase = db.prepare("UPDATE cases SET head = ? WHERE number = ?");
  for (const { number, id } of db.prepare("SELECT number, id FROM cases").all() as unknown as CaseRow[]) {
    let head = START;
    for (const { version, command, body } of events.all(number) as unknown as EventRow[]) {
      const links = linksOf(id, head, command, [{ body: canonicalBody(body, path, id, version) }]);
      for (const link of links) {
        saveEvent.run(hexToBytes(link.previous), hexToBytes(link.hash), link.body, number, version);
      }
      head = headOf(head, links);
    }
    saveCase.run(hexToBytes(head.hash), number);
  }
}

function canonicalBody(body: string, path: string, id: string, event: number): string {
  try {
    return canonicalJson(JSON.parse(body));
  } catch (cause) {
    throw storeError({ code: "STO112", params: { path, case: id, event } }, cause);
  }
}

interface CaseRow {
  readonly number: number;
  readonly id: string;
}

interface EventRow {
  readonly version: number;
  readonly command: string;
  readonly body: string;
}
