import { expect, test } from "vitest";
import { context, directory, laporan } from "../core/fixtures.js";
import { by, changed, inserted } from "../migrate/fixtures/cases.js";
import { minutes, opaque, procedureOf, stated, use } from "../procedure/fixtures.js";
import { versionOf } from "../procedure/plan.js";
import type { Procedure } from "../procedure/types.js";
import { memory } from "../stores/memory.js";
import { verifyChain } from "../stores/verify.js";
import { openOffice } from "./in-process.js";
import type { Act } from "./office.js";
import { orThrow } from "./result.js";

/** A case of an office, moved to another version as one command among others. */

const next = inserted(
  changed(laporan, "telaah", () => ({ duration: stated(minutes(30)) })),
  "rapat",
  { id: "undang", by: "staf" },
);
const input = { by, note: "SOP baru berlaku" };
const telaah = { by: { actor: "kepala" }, outputs: { disposisi: { number: "1" } } };

async function opened(procedures: readonly Procedure[] = [laporan, next]) {
  const store = memory();
  let now = context.now;
  const open = (of: readonly Procedure[], authorize?: (act: Act) => boolean) =>
    openOffice({ procedures: of, store, directory, clock: () => now, ...(authorize && { authorize }) });
  const office = await open(procedures);
  const kasus = orThrow(await office.start(laporan, { id: "k" }));
  return { store, office, kasus, open, later: (hours: number) => (now += hours * 3_600_000) };
}

test("the case goes on under the new version, and the index of what is due with it", async () => {
  const { office, kasus } = await opened();
  const done = orThrow(await kasus.migrate(next, input));
  expect(done.state.version).toBe(versionOf(next));
  expect(await office.procedureOf("k")).toEqual(next);
  expect(await kasus.complete("telaah", telaah)).toMatchObject({ refusal: { code: "RUN152" } });
  const moved = orThrow(await office.open(next, "k"));
  expect(await moved.state()).toEqual(done.state);
  expect(await office.due(context.now + 31 * 60_000)).toMatchObject([{ caseId: "k", due: context.now + 30 * 60_000 }]);
  orThrow(await moved.complete("telaah", telaah));
  for (const member of ["Bidang A", "Bidang B"])
    orThrow(await moved.complete("kumpulkan", { by: { actor: "bidang", member }, outputs: { data: { title: "D" } } }));
  expect((await moved.tasks()).map(({ step }) => step)).toEqual(["undang"]);
  expect(verifyChain("k", await moved.history())).toEqual([]);
});

test("the same command is done once and answered as it was; so is what was done under the version before", async () => {
  const { office, kasus } = await opened();
  const first = await kasus.complete("telaah", { ...telaah, commandId: "a" });
  const moved = await kasus.migrate(next, { ...input, commandId: "b" });
  expect(orThrow(moved).version).toBe(5);
  expect(await kasus.migrate(next, { ...input, commandId: "b" })).toEqual(moved);
  expect(await kasus.migrate(next, { ...input, note: "Lain", commandId: "b" })).toMatchObject({
    refusal: { code: "RUN151" },
  });
  const other = orThrow(await office.open(next, "k"));
  expect(await other.complete("telaah", { ...telaah, commandId: "a" })).toEqual(first);
  expect(await other.migrate(next, input)).toMatchObject({
    refusal: { code: "RUN198", params: { reasons: [{ code: "MIG103" }] } },
  });
});

test("an office that comes later with the new version alone has both; one that does not know it refuses", async () => {
  const { kasus, open } = await opened();
  orThrow(await kasus.migrate(next, input));
  const later = await open([next]);
  expect(await later.open(next, "k")).toMatchObject({ ok: true });
  expect(await later.open(laporan, "k")).toMatchObject({ refusal: { code: "RUN152" } });
  const old = await open([laporan]);
  const third = { ...laporan, identity: { ...laporan.identity, title: "Lain" } };
  const asked = orThrow(await old.open(next, "k"));
  expect(await asked.migrate(third, input)).toMatchObject({ refusal: { code: "RUN156" } });
});

test("whoever may not is refused by the host, a reason must be given, and nothing is on record", async () => {
  const { kasus, open } = await opened();
  const acts: Act[] = [];
  const guarded = await open([laporan, next], (act) => {
    acts.push(act);
    return false;
  });
  const same = orThrow(await guarded.open(laporan, "k"));
  expect(await same.migrate(next, { ...input, identity: "sesi" })).toMatchObject({ refusal: { code: "RUN150" } });
  expect(acts).toMatchObject([
    {
      identity: "sesi",
      actor: "kepala",
      caseId: "k",
      command: { kind: "migrate", to: versionOf(next), note: input.note },
    },
  ]);
  expect(await kasus.migrate(next, { ...input, note: " " })).toMatchObject({ refusal: { code: "RUN101" } });
  expect(await kasus.history()).toHaveLength(2);
});

test("whoever stands in says so and needs a delegation; a version of the case that was not seen is refused", async () => {
  const { kasus } = await opened();
  const siti = { actor: "kepala", name: "Siti", as: "plh" } as const;
  expect(await kasus.migrate(next, { ...input, by: siti })).toMatchObject({ refusal: { code: "RUN170" } });
  const [from, until] = [context.now, context.now + 3_600_000];
  orThrow(await kasus.delegate("kepala", { to: { name: "Siti" }, of: { name: "Alfian" }, as: "plh", from, until, by }));
  const moving = { ...input, by: siti, expectedVersion: 2 };
  expect(await kasus.migrate(next, moving)).toMatchObject({ refusal: { code: "RUN149", params: { version: 3 } } });
  orThrow(await kasus.migrate(next, { ...moving, expectedVersion: 3 }));
  expect((await kasus.history()).at(-1)?.event).toMatchObject({ kind: "migrated", by: { ...siti, for: "Alfian" } });
});

test("of two who move a case at once and of one who works on it, each is told what is there", async () => {
  const { store, kasus } = await opened();
  const results = await Promise.all([
    kasus.migrate(next, input),
    kasus.migrate(next, input),
    kasus.complete("telaah", telaah),
  ]);
  const codes = results.map((each) => (each.ok ? "ok" : each.refusal.code));
  expect(codes.filter((code) => code === "ok").length).toBeGreaterThan(0);
  expect(codes.every((code) => ["ok", "RUN152"].includes(code))).toBe(true);
  const kinds = (await store.events("k")).map(({ event }) => event.kind);
  expect(kinds.filter((kind) => kind === "migrated")).toHaveLength(1);
});

test("a called case goes on with its caller when either has moved", async () => {
  const surat = procedureOf({
    id: "surat-masuk",
    documents: [opaque("disposisi", "Disposisi")],
    steps: [
      { id: "disposisi", by: "kepala", produces: [use("disposisi")] },
      { id: "arsip", by: "staf" },
    ],
  });
  const caller = procedureOf({
    id: "pelatihan",
    documents: [opaque("disposisi", "Disposisi")],
    steps: [
      {
        id: "terima",
        by: "sekretaris",
        calls: { known: true, value: "surat-masuk", printed: "SOP Surat Masuk" },
        produces: [use("disposisi")],
      },
      { id: "lapor", by: "staf", requires: [use("disposisi")] },
    ],
  });
  const other = (procedure: Procedure, id: string) => inserted(procedure, id, { id: "catat", by: "staf" });
  const [surat2, caller2] = [other(surat, "arsip"), other(caller, "lapor")];
  const office = await openOffice({ procedures: [caller, surat, caller2, surat2] });
  const kasus = orThrow(await office.start(caller, { id: "k" }));
  const called = orThrow(await office.open(surat2, "k/terima/1"));
  expect(called.ok).toBe(true);
  orThrow(await kasus.migrate(caller2, input));
  orThrow(await called.migrate(surat, input));
  const back = orThrow(await office.open(surat, "k/terima/1"));
  orThrow(await back.complete("disposisi", { by, outputs: { disposisi: { number: "1" } } }));
  orThrow(await back.complete("arsip", { by: { actor: "staf" } }));
  const moved = orThrow(await office.open(caller2, "k"));
  expect((await moved.documents()).disposisi).toMatchObject({ value: { number: "1" } });
  orThrow(await moved.complete("terima", { by: { actor: "sekretaris" } }));
  expect((await moved.tasks()).map(({ step }) => step)).toEqual(["catat"]);
});
