import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { keptProcedures, memory, openOffice, orThrow, type Procedure, type Store, versionOf } from "@baku/runtime";
import { postgres } from "@baku/runtime/postgres";
import { sqlite } from "@baku/runtime/sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newCluster, withoutPostgres } from "../runtime/src/stores/fixtures/cluster.js";
import { broughtOn, casesAllOver } from "./hundred.js";

/** A procedure is changed while a hundred cases of it run: which can go over, and that those go on to their end. */

const folder = mkdtempSync(join(tmpdir(), "baku-migrate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const name = "laporan-kinerja-tahunan";
const sop = `${name}.sop`;
const directory = { bidang: ["Sekretariat", "Bidang contoh 1", "Bidang contoh 2"] };
const source = readFileSync(`sops/${sop}`, "utf8");
/** A step put in before the sixth, a standard, an actor and a bound changed. */
const revised = source
  .replace(/^Langkah 6 /m, "Langkah 6 (periksa data): Memeriksa kelengkapan data\n  oleh : Sekretaris\n\nLangkah 6a ")
  .replace("waktu       : 2 hari", "waktu       : 5 hari")
  .replace("oleh        : Staf ~ di baris 10", "oleh        : Kasubbag ~ di baris 10")
  .replace("paling banyak 3 kali, lalu", "paling banyak 1 kali, lalu");

let first: Procedure;
let next: Procedure;
/** The cases before anybody moved them. */
let begun: Store;
beforeAll(async () => {
  writeFileSync(join(folder, "baku.config.json"), readFileSync("sops/baku.config.json"));
  const built = (text: string): Procedure => {
    writeFileSync(join(folder, sop), text);
    baku("build", sop, "--emit", "json");
    return JSON.parse(readFileSync(join(folder, "generated", `${sop}.json`), "utf8"));
  };
  first = built(source);
  next = built(revised);
  begun = memory();
  const office = await openOffice({ procedures: [first], store: begun, directory });
  await casesAllOver(office, first, 100);
}, 60_000);

const stores = [
  { kind: "SQLite", skip: false, open: sqliteStore },
  { kind: "PostgreSQL", skip: withoutPostgres, open: postgresStore },
] as const;

describe.each(stores)("$kind", ({ skip, open }) => {
  test.skipIf(skip)(
    "a hundred cases: told case by case, moved once it is said by whom and why, and brought to their end",
    async () => {
      const { place, store, close } = await open();
      const migrate = (...more: readonly string[]) => {
        const { status, stdout } = baku("migrate", place, sop, "--format", "json", ...more);
        return { status, ...(JSON.parse(stdout) as Told) };
      };
      try {
        await copied(begun, store);
        const before = await heads(store);
        const dry = migrate();
        expect(dry).toMatchObject({ status: 0, applied: false, to: versionOf(next) });
        expect(dry.counts.moves + dry.counts.stays + dry.counts.over).toBe(100);
        const reasons = dry.cases.flatMap((each) => each.reasons ?? []);
        expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(["MIG112"]));
        expect(dry.counts.moves).toBeGreaterThan(20);
        expect(dry.counts.stays).toBeGreaterThan(20);
        expect(await heads(store)).toEqual(before);

        const signed = ["--apply", "--by", "Alfian", "--actor", "kepalaBadan", "--note", "SOP baru berlaku"];
        const some = migrate(...signed);
        expect(some).toMatchObject({ status: 0, applied: true, counts: dry.counts });
        const all = migrate(...signed, "--skip", "periksaData");
        expect(all.counts).toEqual({ ...dry.counts, moves: dry.counts.stays, stays: 0, already: dry.counts.moves });
        expect(migrate().counts).toMatchObject({ moves: 0, stays: 0, already: dry.counts.moves + dry.counts.stays });

        expect(baku("verify", place).status).toBe(0);
        const moved = [...some.cases, ...all.cases].find((each) => each.outcome === "moved" && each.skipped?.length);
        expect(baku("record", place, moved!.case).stdout).toMatch(
          new RegExp(`Pindah versi SOP ${versionOf(first)} → ${versionOf(next)} oleh Alfian, .*\\(tanpa langkah`),
        );
        const conform = JSON.parse(baku("conform", place, sop, "--format", "json").stdout) as Conform;
        const found = conform.cases.flatMap((each) => (each.status === "running" ? each.deviations : []));
        // What was done before the move is laid beside the new version as well: there another actor does that step.
        expect(new Set(found.map(({ code, step }) => `${code} ${step}`))).toEqual(
          new Set(["CON203 periksaData", "CON105 susunKonsep"]),
        );
        await broughtToEnd(store);
      } finally {
        await close();
      }
    },
    120_000,
  );
});

test("what cannot be done is said in one line, and nothing is written", async () => {
  const { place, store, close } = await sqliteStore();
  await copied(begun, store);
  await close();
  const complaint = (...args: readonly string[]) => {
    const { status, stdout, stderr } = baku("migrate", ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    return stderr;
  };
  expect(complaint(place, sop, "--apply")).toContain("--by NAMA --note ALASAN");
  expect(complaint(place, sop, "kasus-999")).toContain("tidak memuat kasus kasus-999");
  expect(complaint(place, sop, "--skip", "lain")).toContain("periksaData");
  expect(complaint(place, "tidak-ada.sop")).toContain("tidak ada");
  expect(complaint("tidak-ada.db", sop)).toContain("tidak ada");
  writeFileSync(join(folder, "lain.sop"), revised);
  expect(complaint(place, "lain.sop")).toContain(`yang ada: ${name}`);
  const named = baku("--lang", "en", "pindahkan", place, sop, "kasus-015");
  expect(named.status).toBe(1);
  expect(named.stdout).toContain("MIG112 Step 6 (periksa data) is new");
  expect(named.stdout).toContain("0 cases would move, 1 stays with their version.");
});

test("a case whose version is not kept with it moves once the old file is named", async () => {
  const { place, store, close } = await sqliteStore();
  await store.insert((await begun.read("kasus-002"))!);
  await close();
  writeFileSync(join(folder, sop), revised);
  writeFileSync(join(folder, "lama.sop"), source);
  expect(baku("migrate", place, sop).stdout).toContain("sebut berkasnya dengan --old");
  const signed = ["--apply", "--by", "Alfian", "--note", "SOP baru berlaku"];
  expect(baku("migrate", place, sop, "--old", "lama.sop", ...signed).stdout).toContain("1 kasus pindah, 0 tetap");
  expect(baku("verify", place).status).toBe(0);
});

test("the guide for analysts shows what is printed", async () => {
  const guide = readFileSync("docs/panduan.md", "utf8");
  const [, text = ""] = /```sop\n(SOP: Pengelolaan[\s\S]*?)```/.exec(guide) ?? [];
  const [, shown = ""] =
    /npx baku pindahkan kasus\.db surat-masuk\.sop\n```\n\n```text\n([\s\S]*?)```/.exec(guide) ?? [];
  const written = (source: string): Procedure => {
    writeFileSync(join(folder, "surat-masuk.sop"), source);
    baku("build", "surat-masuk.sop", "--emit", "json");
    return JSON.parse(readFileSync(join(folder, "generated", "surat-masuk.sop.json"), "utf8"));
  };
  const was = written(text.replace("Sekertaris", "Sekretaris"));
  const store = sqlite(join(folder, "panduan.db"));
  const office = await openOffice({ procedures: [was], store, directory });
  for (const [id, acts] of [
    ["sm-011", 3],
    ["sm-012", 2],
    ["sm-014", 0],
    ["sm-015", 0],
  ] as const)
    await broughtOn(orThrow(await office.start(was, { id })), was, acts, 1);
  await office.close();
  written(
    text
      .replace("Sekertaris", "Sekretaris")
      .replace("10 menit", "20 menit")
      .replace("Langkah 3 (", "Langkah 3 (agendakan): Mencatat hasil pemeriksaan\n  oleh : Staf\n\nLangkah 4 ("),
  );
  const { stdout } = baku("pindahkan", "panduan.db", "surat-masuk.sop");
  expect(shown.length).toBeGreaterThan(100);
  expect(stdout).toContain(shown);
});

interface Told {
  readonly applied: boolean;
  readonly to: string;
  readonly counts: Readonly<Record<"moves" | "stays" | "failed" | "untried" | "over" | "already", number>>;
  readonly cases: readonly {
    readonly case: string;
    readonly outcome: string;
    readonly skipped?: readonly string[];
    readonly reasons?: readonly { readonly code: string }[];
  }[];
}

interface Conform {
  readonly cases: readonly {
    readonly status: string;
    readonly deviations: readonly { readonly code: string; readonly step: string }[];
  }[];
}

/** By an office that is given the new version alone, on a copy, every case comes to its end. */
async function broughtToEnd(store: Store): Promise<void> {
  const copy = memory();
  await copied(store, copy);
  const office = await openOffice({ procedures: [next], store: copy, directory });
  for (const { caseId } of await copy.cases({ limit: 1_000 })) {
    const procedure = (await office.procedureOf(caseId))!;
    const kasus = orThrow(await office.open(procedure, caseId));
    await broughtOn(kasus, procedure, 200, 1);
    expect((await kasus.state()).status).toBe("ended");
  }
}

async function copied(from: Store, to: Store): Promise<void> {
  for (const { version, procedure } of keptProcedures(await from.kept()))
    await to.keep({ version, body: JSON.stringify(procedure) });
  for (const { caseId } of await from.cases({ limit: 1_000 })) await to.insert((await from.read(caseId))!);
}

async function heads(store: Store): Promise<readonly string[]> {
  return (await store.cases({ limit: 1_000 })).map(({ caseId, head }) => `${caseId} ${head}`);
}

let files = 0;
async function sqliteStore() {
  const place = `kasus-${++files}.db`;
  const store: Store = sqlite(join(folder, place));
  return { place, store, close: () => store.close() };
}

async function postgresStore() {
  const cluster = newCluster();
  const options = cluster.database();
  const store: Store = await postgres(options);
  const close = async () => {
    await store.close();
    cluster.stop();
    cluster.remove();
  };
  const place = `postgres://baku@localhost/${options.database}?host=${encodeURIComponent(options.host)}`;
  return { place, store, close };
}

function baku(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("cli/bin/baku.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e8,
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "", NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}
