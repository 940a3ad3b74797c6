import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { audit, exportCases, exportRecords, hashOf, openOffice, remembered } from "@baku/runtime";
import { newSealingKey, readSealCheck, readSealingKey, sealCase } from "@baku/runtime/seal";
import { sqlite, sqliteRecords } from "@baku/runtime/sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { procedureOf } from "../runtime/src/procedure/fixtures.js";

/** What a clerk with a database tool, or with a text editor and an export, can do to sealed cases; and what is said of it. */

const folder = mkdtempSync(join(tmpdir(), "baku-tamper-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const original = join(folder, "kasus.db");
const keys = newSealingKey();
const check = readSealCheck(keys.publicPem)!;
let lines: readonly string[] = [];

/** Two cases that are over and sealed, of 9 events each (the seal is the last), and one that runs. */
beforeAll(async () => {
  const surat = procedureOf({
    id: "surat",
    steps: [
      { id: "catat", by: "staf" },
      { id: "telaah", by: "kepala" },
      { id: "arsip", by: "staf" },
    ],
  });
  const store = sqlite(original);
  let now = Date.UTC(2026, 0, 5, 1);
  const office = await openOffice({ procedures: [surat], store, clock: () => (now += 60_000) });
  for (const id of ["surat-1", "surat-2", "surat-3"]) {
    const kasus = await office.start(surat, { id });
    for (const [step, actor] of [
      ["catat", "staf"],
      ["telaah", "kepala"],
      ["arsip", "staf"],
    ] as const)
      if (id !== "surat-3" || step === "catat")
        await kasus.complete(step, { by: { actor, name: "Siti" }, note: `nota ${step}` });
  }
  const key = readSealingKey(keys.privatePem)!;
  for (const id of ["surat-1", "surat-2"])
    expect(await sealCase(store, id, key, { at: now, person: { name: "Alfian" } })).toMatchObject({ kind: "sealed" });
  expect(await sealCase(store, "surat-1", key)).toMatchObject({ kind: "same" });
  lines = await all(exportCases(store));
  await store.close();
});

test("what nobody has touched is whole, in the file and in its export", async () => {
  expect(await audit(() => sqliteRecords(original), { check })).toEqual({
    cases: 3,
    events: 22,
    sealed: 2,
    unchecked: 0,
    findings: [],
  });
  expect(await audit(() => exportRecords(lines), { check })).toMatchObject({ cases: 3, sealed: 2, findings: [] });
});

const body = (db: DatabaseSync, version: number, change: (event: Record<string, unknown>) => void) => {
  const row = db.prepare("SELECT body FROM events WHERE case_number = 1 AND version = ?").get(version);
  const event = JSON.parse(String(row?.body)) as Record<string, unknown>;
  change(event);
  db.prepare("UPDATE events SET body = ? WHERE case_number = 1 AND version = ?").run(JSON.stringify(event), version);
};
const shift = (db: DatabaseSync, from: number) => {
  for (const [a, b] of [
    ["version - 1000", `version > ${from}`],
    ["version + 999", "version < 0"],
  ])
    db.exec(`UPDATE events SET version = ${a} WHERE case_number = 1 AND ${b}`);
};

/** All hashes of case 1 made anew, and its head with them: what no chain can show. */
function rechain(db: DatabaseSync, id = "surat-1"): void {
  let previous = "0".repeat(64);
  let version = 0;
  for (const row of db
    .prepare("SELECT version, command, body FROM events WHERE case_number = 1 ORDER BY version")
    .all()) {
    version++;
    const link = { version, commandId: String(row.command), previous, body: String(row.body) };
    const hash = hashOf(id, link);
    db.prepare(
      "UPDATE events SET version = ?, previous = unhex(?), hash = unhex(?) WHERE case_number = 1 AND version = ?",
    ).run(version, previous, hash, Number(row.version));
    previous = hash;
  }
  db.prepare("UPDATE cases SET version = ?, head = unhex(?) WHERE number = 1").run(version, previous);
}

const attacks: readonly (readonly [what: string, attack: (db: DatabaseSync) => void, told: readonly string[]])[] = [
  ["what an event says is changed", (db) => body(db, 3, (event) => (event.note = "lain")), ["STO201 surat-1 3"]],
  [
    "when it happened",
    (db) => body(db, 3, (event) => (event.at = Number(event.at) - 86_400_000)),
    ["STO201 surat-1 3", "STO208 surat-1 3"],
  ],
  ["who did it", (db) => body(db, 3, (event) => (event.by = { actor: "staf", name: "Budi" })), ["STO201 surat-1 3"]],
  [
    "only the column of the time",
    (db) => db.exec("UPDATE events SET at = at - 86400000 WHERE case_number = 1 AND version = 3"),
    ["STO208 surat-1 3"],
  ],
  [
    "only the column of the kind",
    (db) => db.exec("UPDATE events SET kind = 'decided' WHERE case_number = 1 AND version = 3"),
    ["STO208 surat-1 3"],
  ],
  [
    "only the column of the procedure",
    (db) => db.exec("UPDATE cases SET procedure = 'lain' WHERE number = 1"),
    ["STO208 surat-1 1"],
  ],
  [
    "the command that it came from",
    (db) => db.exec("UPDATE events SET command = 'x' WHERE case_number = 1 AND version = 3"),
    ["STO201 surat-1 3"],
  ],
  [
    "a key that stands twice",
    (db) =>
      db.exec(
        `UPDATE events SET body = replace(body, '{"at"', '{"note":"lain","at"') WHERE case_number = 1 AND version = 2`,
      ),
    ["STO201 surat-1 2"],
  ],
  [
    "what is no JSON",
    (db) => db.exec("UPDATE events SET body = 'x' WHERE case_number = 1 AND version = 3"),
    ["STO201 surat-1 3"],
  ],
  [
    "an event and its hash",
    (db) => {
      body(db, 3, (event) => (event.note = "lain"));
      const row = db
        .prepare(
          "SELECT command, body, lower(hex(previous)) AS previous FROM events WHERE case_number = 1 AND version = 3",
        )
        .get()!;
      const hash = hashOf("surat-1", {
        version: 3,
        commandId: String(row.command),
        previous: String(row.previous),
        body: String(row.body),
      });
      db.prepare("UPDATE events SET hash = unhex(?) WHERE case_number = 1 AND version = 3").run(hash);
    },
    ["STO205 surat-1 3"],
  ],
  [
    "the first event is deleted",
    (db) => db.exec("DELETE FROM events WHERE case_number = 1 AND version = 1"),
    ["STO202 surat-1 1-1"],
  ],
  [
    "one in the middle",
    (db) => db.exec("DELETE FROM events WHERE case_number = 1 AND version IN (3, 4)"),
    ["STO202 surat-1 3-4"],
  ],
  [
    "one in the middle, the others renumbered",
    (db) => {
      db.exec("DELETE FROM events WHERE case_number = 1 AND version = 3");
      shift(db, 3);
    },
    ["STO202 surat-1 3-3"],
  ],
  [
    "the last, which is the seal",
    (db) => db.exec("DELETE FROM events WHERE case_number = 1 AND version = 9"),
    ["STO202 surat-1 9-9"],
  ],
  [
    "the seal, and the head put back",
    (db) => {
      db.exec("DELETE FROM events WHERE case_number = 1 AND version = 9");
      rechain(db);
    },
    ["STO213 surat-1"],
  ],
  [
    "an event is added at the end",
    (db) =>
      db.exec(
        `INSERT INTO events SELECT case_number, 10, command, at, kind, body, previous, hash FROM events WHERE case_number = 1 AND version = 3`,
      ),
    ["STO203 surat-1 3 at 10"],
  ],
  [
    "an event is added at the end, with all that belongs to it",
    (db) => {
      db.exec(
        `INSERT INTO events SELECT case_number, 10, command, at, kind, body, previous, hash FROM events WHERE case_number = 1 AND version = 3`,
      );
      rechain(db);
    },
    ["STO213 surat-1"],
  ],
  [
    "two events change places",
    (db) =>
      db.exec(
        "UPDATE events SET version = CASE version WHEN 3 THEN 1005 ELSE 1003 END WHERE case_number = 1 AND version IN (3, 5); UPDATE events SET version = version - 1000 WHERE version > 1000",
      ),
    ["STO204 surat-1 3 at 5", "STO204 surat-1 5 at 3"],
  ],
  [
    "events of two cases change places",
    (db) =>
      db.exec(
        "PRAGMA foreign_keys = OFF; UPDATE events SET case_number = 3 - case_number + 100 WHERE version = 3 AND case_number < 3; UPDATE events SET case_number = case_number - 100 WHERE case_number > 100",
      ),
    ["STO201 surat-1 3", "STO201 surat-2 3"],
  ],
  [
    "whole histories of two cases change places",
    (db) =>
      db.exec(
        "UPDATE cases SET id = 'x' WHERE number = 1; UPDATE cases SET id = 'surat-1' WHERE number = 2; UPDATE cases SET id = 'surat-2' WHERE number = 1",
      ),
    ["STO207 surat-1 was surat-2", "STO207 surat-2 was surat-1"],
  ],
  ["a case is renamed", (db) => db.exec("UPDATE cases SET id = 'surat-9' WHERE number = 1"), ["STO207 surat-9"]],
  [
    "a case is renamed, and chained anew",
    (db) => {
      db.exec("UPDATE cases SET id = 'surat-9' WHERE number = 1");
      rechain(db, "surat-9");
    },
    ["STO211 surat-9 9"],
  ],
  [
    "a change, and the whole chain made anew",
    (db) => {
      body(db, 3, (event) => (event.note = "lain"));
      rechain(db);
    },
    ["STO211 surat-1 9"],
  ],
  [
    "a change, the chain made anew and the seal told the new head",
    (db) => {
      body(db, 3, (event) => (event.note = "lain"));
      rechain(db);
      const row = db
        .prepare("SELECT lower(hex(previous)) AS previous FROM events WHERE case_number = 1 AND version = 9")
        .get();
      body(db, 9, (event) => (event.head = row?.previous));
      rechain(db);
    },
    ["STO211 surat-1 9"],
  ],
  [
    "the seal is by somebody else",
    (db) => {
      body(db, 9, (event) => (event.person = { name: "Orang lain" }));
      rechain(db);
    },
    ["STO211 surat-1 9"],
  ],
  [
    "a case is deleted, and its events are left",
    (db) => db.exec("PRAGMA foreign_keys = OFF; DELETE FROM cases WHERE number = 1"),
    ["STO209 9"],
  ],
];

describe("in the case file", () => {
  test.each(attacks)("%s", async (_, attack, told) => {
    expect(await tampered(attack)).toEqual(told);
  });

  test("the seal is made anew with another key, and the key's name kept or not", async () => {
    const own = newSealingKey();
    const forge = (keepName: boolean) => async () => {
      const path = copy();
      const db = new DatabaseSync(path);
      body(db, 3, (event) => (event.note = "lain"));
      db.exec("DELETE FROM events WHERE case_number = 1 AND version = 9");
      rechain(db);
      db.close();
      const store = sqlite(path);
      await sealCase(store, "surat-1", readSealingKey(own.privatePem)!);
      await store.close();
      const again = new DatabaseSync(path);
      const real = JSON.parse(lines[10]!).event.event.key as string;
      if (keepName) body(again, 9, (event) => (event.key = real));
      if (keepName) rechain(again);
      again.close();
      return said((await audit(() => sqliteRecords(path), { check })).findings);
    };
    expect(await forge(false)()).toEqual(["STO212 surat-1 9"]);
    expect(await forge(true)()).toEqual(["STO211 surat-1 9"]);
  });

  test("a case is deleted altogether, or its history made anew without its seal: an older export knows", async () => {
    const against = await remembered(() => exportRecords(lines));
    const gone = await tampered(
      (db) =>
        db.exec(
          "DELETE FROM commands WHERE case_number = 1; DELETE FROM events WHERE case_number = 1; DELETE FROM work WHERE case_number = 1; DELETE FROM cases WHERE number = 1",
        ),
      { against },
    );
    expect(gone).toEqual(["STO214 surat-1"]);
    const rewritten = await tampered(
      (db) => {
        body(db, 5, (event) => (event.note = "lain"));
        rechain(db);
      },
      { against },
    );
    expect(rewritten).toEqual(["STO211 surat-1 9", "STO215 surat-1 5"]);
    const cut = await tampered(
      (db) => {
        db.exec("DELETE FROM events WHERE case_number = 1 AND version > 4");
        rechain(db);
      },
      { against },
    );
    expect(cut).toEqual(["STO202 surat-1 5-9"]);
  });

  test("a case that somebody asks for is there, and sealed", async () => {
    const asked = async (only: string) =>
      said((await audit(() => sqliteRecords(original), { check, only: [only] })).findings);
    expect(await asked("surat-1")).toEqual([]);
    expect(await asked("surat-3")).toEqual(["STO213 surat-3"]);
    expect(await asked("surat-9")).toEqual(["STO214 surat-9"]);
  });

  test("looking changes nothing", async () => {
    const before = readFileSync(original);
    await audit(() => sqliteRecords(original));
    expect(readFileSync(original).equals(before)).toBe(true);
  });
});

describe("in the export", () => {
  const at = (text: string) => lines.findIndex((line) => line.includes(text));
  test.each([
    ["an event is changed", (all) => all.with(4, all[4]!.replace("nota catat", "nota lain")), ["STO201 surat-1 3"]],
    [
      "is written twice in its line",
      (all) => all.with(4, all[4]!.replace('{"event":{', '{"event":{"event":{"note":"lain"},')),
      ["STO306 5"],
    ],
    ["is taken out", (all) => all.toSpliced(4, 1), ["STO202 surat-1 3-3"]],
    ["changes places", (all) => all.with(4, all[5]!).with(5, all[4]!), ["STO204 surat-1 4 at 3"]],
    ["a case is renamed", (all) => all.map((line) => line.replaceAll('"surat-1"', '"surat-9"')), ["STO207 surat-9"]],
    ["a case is taken out", (all) => all.toSpliced(at('"surat-2"'), 10), ["STO302"]],
    ["the seal's line is taken out", (all) => all.toSpliced(10, 1), ["STO202 surat-1 9-9"]],
    ["the file is cut between lines", (all) => all.slice(0, 6), ["STO202 surat-1 5-9", "STO302"]],
    [
      "the file is cut in a line",
      (all) => [...all.slice(0, 6), all[6]!.slice(0, 40)],
      ["STO202 surat-1 5-9", "STO301 7", "STO302"],
    ],
    ["nothing is left of it", () => [], ["STO302"]],
    ["it is no export", () => ["{}"], ["STO304"]],
  ] satisfies readonly (readonly [string, (all: readonly string[]) => readonly string[], readonly string[]])[])(
    "%s",
    async (_, attack, told) => {
      expect(said((await audit(() => exportRecords(attack(lines)), { check })).findings)).toEqual(told);
    },
  );
});

describe("baku verify", () => {
  test("says it in a clerk's words, and answers 0 or 1; 2 where there is nothing to verify", () => {
    const [file, key] = [join(folder, "ekspor.jsonl"), join(folder, "kantor.pub.pem")];
    writeFileSync(key, keys.publicPem);
    writeFileSync(file, `${lines.join("\n")}\n`);
    expect(baku("verify", file, "--key", key)).toMatchObject({ status: 0, stderr: "" });
    writeFileSync(file, `${lines.join("\n")}\n`.replace("nota telaah", "nota lain"));
    const { status, stdout } = baku("verifikasi", file, "--key", key);
    expect(status).toBe(1);
    expect(stdout).toContain('Kasus "surat-1": isi peristiwa 5 telah diubah.');
    expect(baku("verify", join(folder, "tidak-ada.db")).status).toBe(2);
    expect(baku("verify", original, "--key", original).status).toBe(2);
  });

  test("keys are made, cases sealed, exported and proved with nothing but the export and the public key", () => {
    const db = copy();
    const name = join(folder, "baru");
    expect(baku("seal", "--new-key", name).status).toBe(0);
    expect(baku("seal", "--new-key", name).status).toBe(2);
    expect(baku("segel", db, "surat-3", "--key", `${name}.pem`, "--by", "Alfian").stdout).toContain("disegel: surat-3");
    expect(baku("seal", db, "tidak-ada", "--key", `${name}.pem`).status).toBe(1);
    expect(baku("seal", db, "--key", `${name}.pub.pem`).status).toBe(2);
    expect(baku("ekspor", db, "surat-3", "--out", `${db}.jsonl`).status).toBe(0);
    expect(
      JSON.parse(baku("verify", `${db}.jsonl`, "surat-3", "--key", `${name}.pub.pem`, "--format", "json").stdout),
    ).toMatchObject({
      whole: true,
      cases: 1,
      sealed: 1,
    });
  });
});

let copies = 0;
function copy(): string {
  const path = join(folder, `salinan-${++copies}.db`);
  copyFileSync(original, path);
  return path;
}

async function tampered(attack: (db: DatabaseSync) => void, options: object = {}): Promise<readonly string[]> {
  const path = copy();
  const db = new DatabaseSync(path);
  attack(db);
  db.close();
  return said((await audit(() => sqliteRecords(path), { check, ...options })).findings);
}

function said(findings: readonly { readonly code: string; readonly params: object }[]): readonly string[] {
  return findings
    .map(({ code, params }) => {
      const { case: id, event, from, to, place, was, events, line } = params as Record<string, unknown>;
      const where = from === undefined ? event : `${from}-${to}`;
      return [code, id, where, place && `at ${place}`, was && `was ${was}`, events, line]
        .filter((each) => each !== undefined)
        .join(" ");
    })
    .sort();
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function baku(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("cli/bin/baku.js"), ...args], {
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "", NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}
