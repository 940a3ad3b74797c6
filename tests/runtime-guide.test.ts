import { readFileSync } from "node:fs";
import { type CaseReader, eventText, openOffice, orThrow, type Procedure, plan, verifyChain } from "@baku/runtime";
import { expect, test, vi } from "vitest";
import { laporanKinerjaTahunan } from "../sops/generated/laporan-kinerja-tahunan.sop.js";
import { pengelolaanSuratMasukDanDisposisi } from "../sops/generated/pengelolaan-surat-masuk-dan-disposisi.sop.js";
import { penyelenggaraanPelatihan } from "../sops/generated/penyelenggaraan-pelatihan.sop.js";

/** The examples of docs/runtime.md, compiled and run. */

const now = Date.UTC(2026, 0, 5, 1);
const session = { account: "alfian" };
const holdsOffice = (identity: unknown, _actor: string | undefined) => identity === session;

test("the guide's examples do what it says", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  const office = await openOffice({
    procedures: [laporanKinerjaTahunan],
    directory: { bidang: ["Sekretariat", "Bidang 1"] },
    authorize: ({ identity, actor }) => holdsOffice(identity, actor),
  });
  const kasus = orThrow(await office.start(laporanKinerjaTahunan, { id: "lkjip-2026", identity: session }));

  const done = await kasus.complete("telaahSuratSekda", {
    by: { actor: "kepalaBadan", name: "Alfian", id: "196602101986031011" },
    outputs: { disposisiKepalaBadan: { number: "800/15" } },
    identity: session,
  });
  if (!done.ok) console.error(done.refusal.code, done.refusal.message.id, done.refusal.help.id);
  expect(done.ok).toBe(true);
  const stranger = await kasus.pause({ by: { actor: "kepalaBadan" }, note: "Cuti" });
  expect(stranger).toMatchObject({ refusal: { code: "RUN150" } });

  const { disposisiKepalaBadan } = await kasus.documents();
  await kasus.correct("disposisiKepalaBadan", {
    value: { number: "800/16" },
    by: { actor: "kepalaBadan" },
    note: "Salah nomor",
    identity: session,
  });
  expect(disposisiKepalaBadan?.value).toEqual({ number: "800/15" });
  expect((await kasus.documents()).disposisiKepalaBadan?.value).toEqual({ number: "800/16" });

  const input = {
    by: { actor: "sekretaris" },
    outputs: { disposisiSekretaris: {} },
    commandId: "form-4711",
    identity: session,
  } as const;
  const first = await kasus.complete("perintahkanPenyusunan", input);
  const again = await kasus.complete("perintahkanPenyusunan", input);
  expect(again).toEqual(first);
  expect(first.ok).toBe(true);

  const { version } = await kasus.view();
  const seen = await kasus.complete("mintaData", {
    by: { actor: "kasubbag" },
    outputs: { notaDinasPengumpulanData: {} },
    expectedVersion: version,
    identity: session,
  });
  if (!seen.ok && seen.refusal.code === "RUN149") console.error(seen.refusal.message.id, seen.refusal.params.since);
  expect(seen.ok).toBe(true);

  const sop: Procedure = laporanKinerjaTahunan;
  const opened = await office.open(sop, "lkjip-2026");
  const planned = plan(sop);
  if (opened.ok && planned.ok) {
    const { version, attachments } = await opened.view();
    const told = await opened.history();
    for (const { event } of told) console.log(new Date(event.at), eventText(planned.plan, event, "id"));
    console.log(version, attachments.length, verifyChain(opened.id, told).length === 0);
  }
  expect(printed.mock.calls.at(-1)).toEqual([9, 0, true]);
  expect(printed.mock.calls.map(([, text]) => text)).toContain(
    "Alfian (Kepala Badan) menyelesaikan langkah 1 (telaah surat Sekda).",
  );
  const reader: CaseReader = kasus;
  expect(await reader.view()).toMatchObject({ version: 9 });

  const late = { by: { actor: "sekretaris" }, note: "Menunggu", expectedVersion: version, identity: session } as const;
  expect(await kasus.pause(late)).toMatchObject({ refusal: { code: "RUN149", params: { since: [{}, {}] } } });
});

test("a case is moved to a new version, and goes on there", async () => {
  const revised: Procedure = {
    ...laporanKinerjaTahunan,
    identity: { ...laporanKinerjaTahunan.identity, title: "Laporan Kinerja" },
  };
  const office = await openOffice({ procedures: [laporanKinerjaTahunan, revised] });
  const kasus = orThrow(await office.start(laporanKinerjaTahunan, { id: "lkjip-2026" }));
  const moved = await kasus.migrate(revised, {
    by: { actor: "kepalaBadan", name: "Alfian" },
    note: "SOP baru berlaku sejak 1 Maret 2026",
    identity: session,
  });
  if (moved.ok) await (await office.open(revised, "lkjip-2026")).tasks();
  else console.error(moved.refusal.code, moved.refusal.message.id, moved.refusal.params);
  expect(moved.ok).toBe(true);
});

test("somebody stands in, and the event says for whom", async () => {
  const office = await openOffice({ procedures: [laporanKinerjaTahunan], clock: () => now });
  const kasus = orThrow(await office.start(laporanKinerjaTahunan, { id: "lkjip-2026" }));
  await kasus.delegate("kepalaBadan", {
    to: { name: "Siti", id: "197001011995032001" },
    of: { name: "Alfian" },
    as: "plh",
    from: now,
    until: now + 5 * 24 * 60 * 60_000,
    basis: "SPT 800/12/2026",
    by: { actor: "kepalaBadan" },
    identity: session,
  });
  const siti = { actor: "kepalaBadan", name: "Siti", id: "197001011995032001", as: "plh" } as const;
  orThrow(await kasus.complete("telaahSuratSekda", { by: siti, outputs: { disposisiKepalaBadan: {} } }));
  const acted = (await kasus.history()).map(({ event }) => event).find(({ kind }) => kind === "completed");
  expect(acted).toMatchObject({ by: { ...siti, for: "Alfian" } });
});

test("the types know the documents, the actors and the steps of the procedure", async () => {
  const office = await openOffice({ procedures: [laporanKinerjaTahunan] });
  const kasus = await office.open(laporanKinerjaTahunan, "tidak-ada");
  const by = { actor: "sekretaris" } as const;
  // @ts-expect-error there is no such document
  await kasus.correct("tidakAda", { value: {}, by, note: "" });
  // @ts-expect-error there is no such actor
  await kasus.delegate("camat", { to: { name: "Siti" }, as: "plh", from: 0, until: 1, by });
  // @ts-expect-error there is no such step
  await kasus.sendBack("perintahkanPenyusunan", "tidakAda", { by, note: "" });
  // @ts-expect-error a reason must be given
  await kasus.cancel({ by });
  // @ts-expect-error this actor does not do the step
  await kasus.assign("perintahkanPenyusunan", { to: { actor: "staf" }, by });
});

test("a training runs the SOP of incoming letters", async () => {
  const training = await openOffice({ procedures: [penyelenggaraanPelatihan, pengelolaanSuratMasukDanDisposisi] });
  const pelatihan = orThrow(await training.start(penyelenggaraanPelatihan, { id: "pelatihan-1" }));
  await training.tasks({ actor: "panitia" });
  expect((await pelatihan.tasks()).map(({ step }) => step)).toEqual(["mintaCalonPeserta"]);
});

test("every example of the guide is one of these", () => {
  const bare = (text: string) => text.replace(/\s+/g, " ");
  const source = bare(readFileSync("tests/runtime-guide.test.ts", "utf8"));
  const examples = [...readFileSync("docs/runtime.md", "utf8").matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code!);
  expect(examples.length).toBeGreaterThan(4);
  for (const example of examples) expect(source).toContain(bare(example).trim());
});
