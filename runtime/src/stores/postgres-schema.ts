import { GENESIS } from "./chain.js";

/** Schema version n is what the first n of these make, `SCHEMA` being where they are put. They are never edited, only added to. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE SCHEMA.cases (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id        text COLLATE "C" NOT NULL UNIQUE,
    long_id   text,
    procedure text NOT NULL,
    version   bigint NOT NULL,
    timer     bigint,
    head      bytea NOT NULL DEFAULT '\\x${GENESIS}'
  ) WITH (fillfactor = 80);
  CREATE INDEX timers ON SCHEMA.cases (timer, number) WHERE timer IS NOT NULL;

  CREATE TABLE SCHEMA.events (
    case_number bigint NOT NULL REFERENCES SCHEMA.cases,
    version     bigint NOT NULL,
    command     text NOT NULL,
    at          bigint NOT NULL,
    kind        text NOT NULL,
    body        text NOT NULL,
    previous    bytea NOT NULL,
    hash        bytea NOT NULL,
    PRIMARY KEY (case_number, version)
  );

  CREATE TABLE SCHEMA.commands (
    case_number  bigint NOT NULL REFERENCES SCHEMA.cases,
    id           text COLLATE "C" NOT NULL,
    long_id      text,
    digest       text NOT NULL,
    from_version bigint NOT NULL,
    to_version   bigint NOT NULL,
    PRIMARY KEY (case_number, id)
  );

  CREATE TABLE SCHEMA.work (
    case_number bigint NOT NULL REFERENCES SCHEMA.cases,
    position    bigint NOT NULL,
    step        text NOT NULL,
    actor       text COLLATE "C" NOT NULL,
    long_actor  text,
    member      text,
    since       bigint NOT NULL,
    due         bigint
  ) WITH (autovacuum_vacuum_scale_factor = 0.02);
  CREATE INDEX work_of_case ON SCHEMA.work (case_number);
  CREATE INDEX inbox ON SCHEMA.work (actor, due, since, case_number, position);
  CREATE INDEX agenda ON SCHEMA.work (due, since, case_number, position) WHERE due IS NOT NULL;
  `,
  `
  CREATE TABLE SCHEMA.procedures (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version text COLLATE "C" NOT NULL UNIQUE,
    body    text NOT NULL
  );
  `,
  "ALTER TABLE SCHEMA.work ADD COLUMN paused bigint;",
];

/**
 * Commands of several cases, in one statement, each judged by itself: where its case stands at the version and the head that the
 * caller has seen, everything of it is written and its case's key comes back; else nothing of it. A command that a case has seen
 * breaks the key of `commands`, and the statement.
 */
export const statements = {
  /** The first command of a case. */
  begin: statement(`
    INSERT INTO SCHEMA.cases AS c (id, long_id, procedure, version, timer, head)
    SELECT id, long_id, procedure, upto, timer, head FROM asked WHERE seen = 0
    ON CONFLICT (id) DO UPDATE
    SET procedure = excluded.procedure, version = excluded.version, timer = excluded.timer, head = excluded.head
    WHERE c.version = 0 AND c.head = decode('${GENESIS}', 'hex')
    RETURNING id, number`),
  goOn: statement(`
    UPDATE SCHEMA.cases AS c SET procedure = a.procedure, version = a.upto, timer = a.timer, head = a.head
    FROM asked a
    WHERE c.id = a.id AND c.long_id IS NOT DISTINCT FROM a.long_id AND c.version = a.seen AND c.head = a.previous
    RETURNING c.id, c.number`),
  /** Whole cases that are not there yet. */
  insert: statement(`
    INSERT INTO SCHEMA.cases (id, long_id, procedure, version, timer, head)
    SELECT id, long_id, procedure, upto, timer, head FROM asked
    ON CONFLICT DO NOTHING RETURNING id, number`),
};

/**
 * `of` is the key of the case that a command, an event or a piece of work belongs to. The limit leaves nothing out: of a limit that it
 * cannot know the planner takes a tenth, and so looks the cases up by their key, also while the tables are small.
 */
function statement(saved: string): string {
  return `
    WITH asked AS (
      SELECT id, long_id, procedure, seen, upto, timer, decode(head, 'hex') AS head, decode(previous, 'hex') AS previous
      FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[], $8::text[])
        AS a (id, long_id, procedure, seen, upto, timer, head, previous)
      LIMIT cardinality($1::text[])
    ),
    saved AS (${saved}),
    commands AS (
      INSERT INTO SCHEMA.commands
      SELECT number, k.id, k.long_id, k.digest, k.from_version, k.to_version
      FROM saved JOIN unnest($9::text[], $10::text[], $11::text[], $12::text[], $13::bigint[], $14::bigint[])
        AS k (of, id, long_id, digest, from_version, to_version) ON of = saved.id
    ),
    events AS (
      INSERT INTO SCHEMA.events
      SELECT number, e.version, e.command, e.at, e.kind, e.body, decode(e.previous, 'hex'), decode(e.hash, 'hex')
      FROM saved
      JOIN unnest($15::text[], $16::bigint[], $17::text[], $18::bigint[], $19::text[], $20::text[], $21::text[], $22::text[])
        AS e (of, version, command, at, kind, body, previous, hash) ON of = saved.id
    ),
    cleared AS (DELETE FROM SCHEMA.work USING saved WHERE case_number = number),
    work AS (
      INSERT INTO SCHEMA.work
      SELECT number, w.position, w.step, w.actor, w.long_actor, w.member, w.since, w.due, w.paused
      FROM saved
      JOIN unnest($23::text[], $24::text[], $25::text[], $26::text[], $27::text[], $28::bigint[], $29::bigint[], $30::bigint[])
        WITH ORDINALITY AS w (of, step, actor, long_actor, member, since, due, paused, position) ON of = saved.id
    )
    SELECT id FROM saved`;
}

/** Questions; those of an inbox take their page as literal numbers, so that the planner sees how little is asked for. */
export const queries = {
  keep: "INSERT INTO SCHEMA.procedures (version, body) VALUES ($1, $2) ON CONFLICT DO NOTHING",
  kept: "SELECT version, body FROM SCHEMA.procedures ORDER BY number",
  place: `
    SELECT c.version, encode(c.head, 'hex') AS head, k.digest, k.from_version AS "from", k.to_version AS "to"
    FROM SCHEMA.cases c LEFT JOIN SCHEMA.commands k ON k.case_number = c.number AND k.id = $2 WHERE c.id = $1`,
  events: `
    SELECT e.version, command, body, encode(previous, 'hex') AS previous, encode(hash, 'hex') AS hash
    FROM SCHEMA.cases c JOIN SCHEMA.events e ON case_number = number
    WHERE id = $1 AND e.version > $2 ORDER BY e.version`,
  waitingFor: `
    SELECT id, long_id, procedure, version, step, actor, long_actor, member, since, due, paused
    FROM (SELECT * FROM SCHEMA.work WHERE actor = $1 ORDER BY due, since, case_number, position PAGE) w
    JOIN SCHEMA.cases ON number = case_number ORDER BY due, since, case_number, position`,
  dueBefore: `
    SELECT id, long_id, procedure, version, step, actor, long_actor, member, since, due, paused
    FROM (SELECT * FROM SCHEMA.work WHERE due < $1 ORDER BY due, since, case_number, position PAGE) w
    JOIN SCHEMA.cases ON number = case_number ORDER BY due, since, case_number, position`,
  timersBefore: `
    SELECT id, long_id, procedure, version, encode(head, 'hex') AS head FROM SCHEMA.cases
    WHERE timer < $1 ORDER BY timer, number PAGE`,
  cases: `
    SELECT id, long_id, procedure, version, encode(head, 'hex') AS head FROM SCHEMA.cases ORDER BY number PAGE`,
  casesAfter: `
    SELECT id, long_id, procedure, version, encode(head, 'hex') AS head FROM SCHEMA.cases
    WHERE number > (SELECT number FROM SCHEMA.cases WHERE id = $1) ORDER BY number PAGE`,
  /** One statement, and so one moment. */
  whole: `
    SELECT procedure, version, timer, encode(head, 'hex') AS head,
      (SELECT coalesce(json_agg(json_build_array(id, long_id, digest, from_version, to_version)
        ORDER BY from_version, to_version, id), '[]') FROM SCHEMA.commands WHERE case_number = number) AS commands,
      (SELECT coalesce(json_agg(json_build_array(e.version, command, body, encode(previous, 'hex'), encode(hash, 'hex'))
        ORDER BY e.version), '[]') FROM SCHEMA.events e WHERE case_number = number) AS events,
      (SELECT coalesce(json_agg(json_build_array(step, actor, long_actor, member, since, due, paused) ORDER BY position), '[]')
        FROM SCHEMA.work WHERE case_number = number) AS work
    FROM SCHEMA.cases WHERE id = $1`,
};
