import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Store, verifyChain } from "@baku/runtime";
import { isStoreError, sqlite } from "@baku/runtime/sqlite";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "baku-disk-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A small file system of its own, where we may make one. */
const small = join(folder, "kecil");
mkdirSync(small);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", small], { stdio: "ignore" }).status === 0;
afterAll(() => {
  if (mounted) execFileSync("umount", [small]);
});

describe("a disk that is full", () => {
  test.skipIf(!mounted)("says so, loses nothing that was acknowledged, and goes on when there is room", async () => {
    const store = sqlite(join(small, "kasus.db"));
    const filler = join(small, "isi");
    writeFileSync(filler, Buffer.alloc(200_000));
    let acknowledged = 0;
    let code: string | undefined;
    while (code === undefined) {
      code = await codeOf(store.append(request(acknowledged)));
      if (code === undefined) acknowledged++;
    }
    expect(code).toBe("STO106");
    expect(acknowledged).toBeGreaterThan(0);
    expect(await store.events("k")).toHaveLength(acknowledged);
    rmSync(filler);
    expect(await store.append(request(acknowledged))).toMatchObject({ kind: "appended", version: acknowledged + 1 });
    await store.close();
    const again = sqlite(join(small, "kasus.db"));
    await expectWhole(again, acknowledged + 1);
    await again.close();
  });
});

describe("a file that may only be read", () => {
  test("is read, and refuses to be written", () => {
    const path = join(folder, "baca.db");
    const own = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const script = `
      import { sqlite } from "${fileURLToPath(new URL("../../runtime/dist/stores/sqlite.js", import.meta.url))}";
      const outcome = {};
      try {
        const store = sqlite(process.argv[1]);
        outcome.events = (await store.events("k")).length;
        await store.append(${JSON.stringify(request(1))}).catch((error) => { outcome.code = error.code; });
      } catch (error) { outcome.opened = error.code; }
      console.log(JSON.stringify(outcome));`;
    // Root may write to everything: another user looks at the file.
    const place = join(folder, "milik");
    mkdirSync(place);
    chmodSync(folder, 0o755);
    const file = join(place, "kasus.db");
    return (async () => {
      const store = sqlite(path);
      await store.append(request(0));
      await store.close();
      copyFileSync(path, file);
      chmodSync(file, 0o444);
      if ("uid" in own) chownSync(place, own.uid ?? 0, own.gid ?? 0);
      const run = (): unknown =>
        JSON.parse(
          execFileSync(process.execPath, ["--input-type=module", "-e", script, file], {
            ...own,
            cwd: "/",
            encoding: "utf8",
          }),
        );
      expect(run()).toEqual({ events: 1, code: "STO102" });
      // Nor may anything be made beside it, which a log needs.
      chmodSync(place, 0o555);
      expect([{ events: 1, code: "STO102" }, { opened: "STO107" }]).toContainEqual(run());
      chmodSync(place, 0o755);
    })();
  });
});

describe("a file that was damaged", () => {
  test("a log that was torn: what is whole before the tear is there, and a known head tells the rest", async () => {
    const path = join(folder, "sobek.db");
    const store = sqlite(path);
    for (let version = 0; version < 20; version++) await store.append(request(version));
    const [last] = await store.cases();
    const copy = join(folder, "sobek-salinan.db");
    for (const suffix of ["", "-wal"]) copyFileSync(path + suffix, copy + suffix);
    await store.close();

    const length = readFileSync(`${copy}-wal`).length;
    truncateSync(`${copy}-wal`, length - 5_000);
    const torn = sqlite(copy);
    const [found] = await torn.cases();
    if (!found || !last) throw new Error("the case is there");
    expect(found.version).toBeGreaterThan(0);
    expect(found.version).toBeLessThan(20);
    await expectWhole(torn, found.version);
    expect(verifyChain("k", await torn.events("k"), { sealed: [{ version: last.version, hash: last.head }] })).toEqual([
      { code: "STO202", params: { case: "k", from: found.version + 1, to: 20 } },
    ]);
    await torn.close();
  });

  test("a file that was cut: STO108, when it is opened or when what is missing is read", async () => {
    const path = await filled("potong.db", 400);
    truncateSync(path, Math.floor(readFileSync(path).length / 2 / 4_096) * 4_096);
    expect(await codeOf(readAll(path))).toBe("STO108");
  });

  test("a bit that was flipped, anywhere in what was recorded: told with its event, or as damage", async () => {
    const path = await filled("bit.db", 30);
    const whole = readFileSync(path);
    const before = await readAll(path);
    const told = new Map<string, number>();
    for (let at = whole.indexOf("langkah-sekian"); at >= 0; at = whole.indexOf("langkah-sekian", at + 1)) {
      const bent = Buffer.from(whole);
      bent[at + 3] = (bent[at + 3] ?? 0) ^ 1;
      writeFileSync(path, bent);
      const read = await readAll(path).catch((error: unknown) => (isStoreError(error) ? error.code : String(error)));
      // What a page still has of an event that was moved to another is not read any more.
      const code = typeof read === "string" ? read : "unread";
      if (code === "unread") expect(read).toEqual(before);
      else expect(code, `byte ${at + 3}`).toMatch(/^STO(108|112|201)$/);
      told.set(code, (told.get(code) ?? 0) + 1);
    }
    expect(told.get("STO201")).toBeGreaterThanOrEqual(30);
  });

  test("a bit anywhere: never another history without a word", async () => {
    const { length, bend } = await bendable("acak.db", 30);
    for (let round = 0; round < (process.env.BAKU_LONG ? 5_000 : 200); round++)
      await bend(100 + Math.floor(Math.random() * (length - 100)), Math.floor(Math.random() * 8));
  });

  test("a bit of where a table is, or of what its columns are called: told", async () => {
    const { whole, bend } = await bendable("tempat.db", 3);
    const from = whole.indexOf("tablecasescasesCREATE TABLE");
    for (let at = from - 8; at < from + 160; at++) for (let bit = 0; bit < 8; bit++) await bend(at, bit);
  });

  test("every bit of what says of which kind the columns of an event are: told, and never as a fault of ours", async () => {
    const { whole, bend } = await bendable("jenis.db", 3);
    for (let body = whole.indexOf('{"at"'), events = 0; events < 3; body = whole.indexOf('{"at"', body + 1), events++)
      for (let at = body - 32; at < body; at++) for (let bit = 0; bit < 8; bit++) await bend(at, bit);
  });

  /** A file of which bits may be turned, one at a time: what is read then is what was there, or it is told. */
  async function bendable(name: string, events: number) {
    const path = await filled(name, events);
    const whole = readFileSync(path);
    const before = await readAll(path);
    async function bend(at: number, bit: number) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ (1 << bit);
      writeFileSync(path, bent);
      for (const suffix of ["-wal", "-shm"]) if (existsSync(path + suffix)) rmSync(path + suffix);
      const read = await readAll(path).catch((error: unknown) => (isStoreError(error) ? error.code : String(error)));
      if (typeof read === "string") expect(read, `bit ${bit} of byte ${at}`).toMatch(/^STO/);
      // It was in what no question needs, such as free space, an index of something else, or what only the inbox shows.
      else expect(read).toEqual(before);
    }
    return { whole, length: whole.length, bend };
  }
});

function request(version: number) {
  return {
    ...{ caseId: "k", procedure: "p", expectedVersion: version, command: { id: `c${version}`, digest: "d" } },
    events: [{ kind: "entered", at: version, step: "langkah-sekian", round: 1 } as const],
    work: [{ step: "langkah", actor: "staf", since: version }],
  };
}

async function filled(name: string, events: number): Promise<string> {
  const path = join(folder, name);
  const store = sqlite(path);
  for (let version = 0; version < events; version++) await store.append(request(version));
  await store.close();
  return path;
}

/** The whole history of a file, or what is wrong with it. */
async function readAll(path: string): Promise<unknown> {
  const store = sqlite(path);
  try {
    const cases = await store.cases();
    const all = [];
    for (const { caseId, version, head } of cases) {
      const events = await store.events(caseId);
      const [broken] = verifyChain(caseId, events, { head: { version, hash: head } });
      if (broken) throw broken;
      all.push([caseId, events]);
      await store.read(caseId);
    }
    await store.waitingFor("staf");
    return all;
  } catch (error) {
    if (error instanceof Error) throw error;
    return (error as { code: string }).code;
  } finally {
    await store.close();
  }
}

async function expectWhole(store: Store, length: number): Promise<void> {
  const events = await store.events("k");
  expect(events).toHaveLength(length);
  expect(verifyChain("k", events)).toEqual([]);
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    const result = await work;
    return typeof result === "string" ? result : undefined;
  } catch (error) {
    if (isStoreError(error)) return error.code;
    throw error;
  }
}
