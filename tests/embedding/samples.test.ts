import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, expect, test } from "vitest";
import { newCluster, postgresFolder } from "../../runtime/src/stores/fixtures/cluster.js";
import { executable, openBrowser, serve } from "../browser.js";
import { canRun } from "../require.js";
import { copyOf, typeErrors } from "./packed.js";

/** The samples, each in a copy of its own with nothing of Baku but the packed runtime. */

const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

function sample(name: string): string {
  const copy = copyOf(name);
  copies.push(copy);
  expect(typeErrors(copy)).toBe("");
  return copy;
}

test("a command keeps its cases in a file from one run to the next", { timeout: 120_000 }, () => {
  const cwd = sample("node-sqlite");
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["main.ts", ...args], { cwd, encoding: "utf8" });
    return { status, said: (stdout + stderr).trim() };
  };
  expect(run("mulai", "cuti-1")).toEqual({ status: 0, said: "Tercatat." });
  expect(run("isi", "cuti-1")).toEqual({ status: 0, said: "Tercatat." });
  expect(run("tugas", "stafKepegawaian").said).toBe("cuti-1 catatHakCuti");
  expect(run("isi", "cuti-1")).toMatchObject({ status: 1, said: expect.stringMatching(/^RUN106: /) });
  expect(run("isi", "cuti-2")).toMatchObject({ status: 1, said: 'RUN154: Kasus "cuti-2" tidak ada.' });
});

test.skipIf(!canRun("chromium", existsSync(executable), 1))(
  "a page runs a case to its end in a browser",
  { timeout: 120_000 },
  async () => {
    const cwd = sample("browser");
    const bundle = await rolldown({ input: join(cwd, "main.ts"), platform: "browser" });
    await bundle.write({ file: join(cwd, "main.js") });
    const [server, browser] = [await serve(cwd), await openBrowser()];
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      await page.goto(server.address);
      const button = page.locator("#tugas button").first();
      const tasks: string[] = [];
      while ((await page.locator("#pesan").textContent()) !== "Selesai." && tasks.length < 30) {
        const before = (await page.locator("#tugas").textContent()) ?? "";
        tasks.push(before);
        await button.click();
        await expect.poll(() => page.locator("#tugas").textContent(), { timeout: 10_000 }).not.toBe(before);
      }
      expect(errors).toEqual([]);
      expect(tasks[0]).toMatch(/^Mengisi blangko permohonan cuti \(pemohon\)/);
      expect(await page.locator("#pesan").textContent()).toBe("Selesai.");
    } finally {
      await browser.close();
      server.close();
    }
  },
);

test.skipIf(!canRun("postgres", postgresFolder !== undefined, 1))(
  "two processes serve one database: who may, who may not, and who was first",
  { timeout: 180_000 },
  async () => {
    const cwd = sample("fastify-postgres");
    const cluster = newCluster();
    const { host, user, database } = cluster.database();
    const env = { PATH: process.env.PATH, PGHOST: host, PGUSER: user, PGDATABASE: database, SECRET: secret, PORT: "0" };
    const processes = [1, 2].map(() =>
      spawn(process.execPath, ["main.ts"], { cwd, env, stdio: ["ignore", "pipe", "inherit"] }),
    );
    try {
      const [first = "", second = ""] = await Promise.all(processes.map(addressOf));
      const ratna = token({ name: "Ratna", id: "1", actors: ["pemohon"] });
      const staf = token({ name: "Budi", id: "2", actors: ["stafKepegawaian"] });
      const fill = { actor: "pemohon", outputs: { blangkoPermohonanCuti: blangko } };
      const isi = "/kasus/cuti-1/langkah/isiBlangko";

      expect(await send(first, "/kasus", { id: "cuti-1" })).toMatchObject({ status: 401 });
      expect(await send(first, "/kasus", { id: "cuti-1" }, { authorization: ratna })).toMatchObject({ status: 201 });
      expect(await send(second, isi, fill, { authorization: staf })).toMatchObject({
        status: 403,
        body: { code: "RUN150", message: expect.stringMatching(/^Pemohon Cuti tidak berwenang/) },
      });
      expect(await send(second, isi, fill, { authorization: staf, "accept-language": "en-GB" })).toMatchObject({
        body: { code: "RUN150", message: expect.stringMatching(/is not authorised to act/) },
      });

      const race = await Promise.all([first, second].map((at) => send(at, isi, fill, { authorization: ratna })));
      // One wins; the other is told that the step is done.
      const [won, lost] = race.toSorted((a, b) => a.status - b.status);
      expect(won).toMatchObject({ status: 200, body: { tasks: [{ step: "catatHakCuti" }] } });
      expect(lost).toMatchObject({ status: 409, body: { code: "RUN106" } });
      const inbox = await fetch(`${second}/tugas/stafKepegawaian`, { headers: { authorization: staf } });
      expect(await inbox.json()).toMatchObject([{ caseId: "cuti-1", step: "catatHakCuti" }]);

      const seen = await fetch(`${first}/kasus/cuti-1`, { headers: { authorization: staf } });
      const etag = seen.headers.get("etag") ?? "";
      expect(await seen.json()).toMatchObject({ tasks: [{ step: "catatHakCuti" }], documents: {} });
      const kasubbag = token({ name: "Dewi", id: "3", actors: ["kasubbag", "stafKepegawaian"] });
      const answer = { actor: "stafKepegawaian", answer: "ya", outputs: {} };
      const catat = "/kasus/cuti-1/langkah/catatHakCuti";
      const stale = await send(second, catat, answer, { authorization: kasubbag, "if-match": '"1"' });
      expect(stale).toMatchObject({ status: 412, body: { code: "RUN149", rule: "expectedVersion" } });
      const current = await send(second, catat, answer, { authorization: kasubbag, "if-match": etag });
      expect(current).toMatchObject({
        status: 422,
        body: { rule: "participantsFirst", clause: "langkah 2 (catat hak cuti), pelaksana" },
      });

      const keyed = { authorization: ratna, "idempotency-key": "form-1" };
      const twice = [
        await send(first, "/kasus", { id: "cuti-2" }, keyed),
        await send(second, "/kasus", { id: "cuti-2" }, keyed),
      ];
      expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    } finally {
      await Promise.all(processes.map(stopped));
      cluster.remove();
    }
  },
);

const secret = "rahasia uji";
const blangko = { namaPegawai: "Ratna", jenisCuti: "tahunan", mulaiTanggal: "2026-12-07", lamaCuti: 3 };

function token(person: object): string {
  const payload = Buffer.from(JSON.stringify(person)).toString("base64url");
  return `Bearer ${payload}.${createHmac("sha256", secret).update(payload).digest("base64url")}`;
}

async function send(at: string, path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(at + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error("no output");
  const [line] = await once(server.stdout, "data");
  return String(line).trim();
}

async function stopped(server: ChildProcess) {
  if (server.exitCode !== null) return;
  const gone = once(server, "exit");
  server.kill();
  await gone;
}
