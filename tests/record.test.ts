import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openOffice, orThrow, versionOf } from "@baku/runtime";
import { sqlite } from "@baku/runtime/sqlite";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minutes, opaque, procedureOf, stated, use } from "../runtime/src/procedure/fixtures.js";

/** What an auditor asks of a case years later: who signed, was it late, against which version, who stood in for whom. */

const folder = mkdtempSync(join(tmpdir(), "baku-record-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "kasus.db");
const hostile = '<script>alert("x")</script>\u202e\u001b[31m';
const laporan = procedureOf({
  id: "laporan",
  documents: [opaque("nota", "Nota Dinas")],
  steps: [
    { id: "susun", by: "staf", produces: [use("nota")], duration: minutes(60) },
    { id: "tandaTangan", by: "kepala", duration: minutes(30) },
  ],
});
/** Monday, 5 January 2026, 08.00 in Pontianak. */
const monday = Date.UTC(2026, 0, 5, 1);
const hour = 3_600_000;

beforeAll(async () => {
  let now = monday;
  const office = await openOffice({ procedures: [laporan], store: sqlite(file), clock: () => now });
  const kasus = orThrow(await office.start(laporan, { id: "lkjip-2026" }));
  const staf = { actor: "staf", name: hostile, id: "1990" };
  now = monday + 2 * hour;
  orThrow(await kasus.complete("susun", { by: staf, outputs: { nota: { number: "800/15" } } }));
  orThrow(await kasus.correct("nota", { value: { number: "800/16" }, by: staf, note: "Salah nomor" }));
  orThrow(
    await kasus.delegate("kepala", {
      to: { name: "Siti", id: "1970" },
      of: { name: "Alfian" },
      as: "plh",
      from: now,
      until: now + 24 * hour,
      basis: "SPT 800/12/2026",
      by: { actor: "kepala", name: "Alfian" },
    }),
  );
  now += hour / 4;
  orThrow(await kasus.complete("tandaTangan", { by: { actor: "kepala", name: "Siti", id: "1970", as: "plh" } }));
  await office.close();
});

test("who signed, when, for whom, in time or not, and under which version", () => {
  const { status, stdout } = baku("record", file, "lkjip-2026");
  expect(status).toBe(0);
  expect(stdout).toContain(`laporan ${versionOf(laporan)}`);
  expect(stdout).toContain("terlambat 1 jam (5 Jan 2026, 09.00)");
  expect(stdout).toMatch(/paraf, Siti \(1970\), Plh\. .*, mewakili Alfian, 5 Jan 2026, 10\.15/);
  expect(stdout).toContain("tepat waktu (5 Jan 2026, 10.30)");
  expect(stdout).toMatch(/Nota Dinas dibetulkan oleh .*: Salah nomor/);
  expect(stdout).toMatch(/Pelimpahan: Siti, Plh\. .*, menggantikan Alfian, .* \(SPT 800\/12\/2026\)/);
  expect(stdout).toContain("Rantai catatan : utuh");
  expect(stdout).not.toMatch(/[\u001b\u202e]/);
});

test("as JSON: a program has the same", () => {
  const record = JSON.parse(baku("catatan", file, "lkjip-2026", "--format", "json").stdout);
  expect(record).toMatchObject({ case: "lkjip-2026", status: "ended", isWhole: true, version: versionOf(laporan) });
  expect(record.rows[0]).toMatchObject({
    late: hour,
    elapsed: 2 * hour,
    standard: "60 menit",
    outputs: ["Nota Dinas (800/15)"],
  });
  expect(record.rows[1].signed[0].by).toEqual({ actor: "kepala", name: "Siti", id: "1970", as: "plh", for: "Alfian" });
});

describe("as a page", () => {
  test("it stands by itself, and what people typed is text in it", () => {
    const { stdout } = baku("record", file, "lkjip-2026", "--format", "html");
    const { document } = parseHTML(stdout);
    expect(document.querySelectorAll("script, link, img, iframe")).toHaveLength(0);
    expect(document.querySelectorAll("tbody tr")).toHaveLength(2);
    expect(document.querySelectorAll("tr.late")).toHaveLength(1);
    expect(document.documentElement.textContent).toContain('<script>alert("x")</script>');
    expect(stdout).not.toContain("\u202e");
  });
});

test("a case that is not there, and a procedure that is not, are told", () => {
  expect(baku("record", file, "lain")).toMatchObject({ status: 2, stderr: "baku: kasus lain tidak ada\n" });
  expect(baku("record", join(folder, "tidak-ada.db"), "x").status).toBe(2);
});

describe("a case that was moved to another version of its SOP", () => {
  const [named] = laporan.steps;
  const revised = {
    ...laporan,
    steps: [
      ...procedureOf({ steps: [{ id: "agenda", by: "sekretaris", next: ["konsep"] }] }).steps,
      { ...named!, id: "konsep", name: "konsep", number: stated("2"), duration: stated(minutes(240)) },
      ...laporan.steps.slice(1),
    ],
  };

  test("prints as one record: who moved it, when, from which version to which and why; and each step by the version of its time", async () => {
    const path = join(folder, "pindah.db");
    let now = monday;
    const store = sqlite(path);
    const office = await openOffice({ procedures: [laporan, revised], store, clock: () => now });
    const kasus = orThrow(await office.start(laporan, { id: "k" }));
    now += 2 * hour;
    const by = { actor: "kepala", name: "Alfian" };
    orThrow(await kasus.migrate(revised, { by, note: "SOP baru berlaku", skip: ["agenda"] }));
    const moved = orThrow(await office.open(revised, "k"));
    orThrow(
      await moved.complete("konsep", { by: { actor: "staf", name: "Rina" }, outputs: { nota: { number: "1" } } }),
    );
    await office.close();

    const { status, stdout } = baku("record", path, "k");
    expect(status).toBe(0);
    const [from, to] = [versionOf(laporan), versionOf(revised)];
    expect(stdout).toContain(`Versi SOP      : laporan ${from} → ${to}`);
    expect(stdout).toContain(
      `5 Jan 2026, 10.00  Pindah versi SOP ${from} → ${to} oleh Alfian, Kepala Badan: SOP baru berlaku (tanpa langkah 1 (agenda))`,
    );
    expect(stdout.match(/^\d+\. /gm)).toEqual(["2. ", "2. "]);
    expect(stdout).toContain(
      "5 Jan 2026, 08.00 – 5 Jan 2026, 10.00; 2 jam / 240 menit; tepat waktu (5 Jan 2026, 12.00)",
    );
    const { rows, versions } = JSON.parse(baku("record", path, "k", "--format", "json").stdout);
    expect(versions).toEqual([from, to]);
    expect(rows).toMatchObject([
      { step: "konsep", spell: 1, since: monday, until: now, outputs: ["Nota Dinas (1)"] },
      { step: "tandaTangan", spell: 1 },
    ]);
    expect(baku("verify", path).status).toBe(0);
    expect(baku("--lang", "en", "record", path, "k").stdout).toContain("(without step 1 (agenda))");
  });

  test("in a log for process mining the case is under each version since its time", () => {
    const path = join(folder, "pindah.db");
    const [from, to] = [versionOf(laporan), versionOf(revised)];
    const log = JSON.parse(baku("export", path, "--format", "ocel").stdout);
    const [kasus] = log.objects;
    expect(kasus.attributes.slice(1)).toEqual([
      { name: "version", time: "2026-01-05T01:00:00.000Z", value: from },
      { name: "version", time: "2026-01-05T03:00:00.000Z", value: to },
    ]);
    const xes = baku("export", path, "--format", "xes").stdout;
    expect(xes).toContain(`key="baku:versions" value="${from} ${to}"`);
    expect(xes).toContain('key="concept:instance" value="konsep/1"');
  });
});

function baku(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("cli/bin/baku.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "", NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}
