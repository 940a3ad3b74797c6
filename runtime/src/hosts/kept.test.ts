import { describe, expect, test } from "vitest";
import { procedureOf } from "../procedure/fixtures.js";
import { memory } from "../stores/memory.js";
import { openOffice } from "./in-process.js";
import { keptProcedures } from "./kept.js";

const surat = procedureOf({ id: "surat", steps: [{ id: "catat", by: "staf" }] });
const revised = { ...surat, identity: { ...surat.identity, title: "Revisi" } };

describe("a case of an older version", () => {
  test("goes on in an office that was given the new version alone", async () => {
    const store = memory();
    await (await openOffice({ procedures: [surat], store })).start(surat, { id: "surat-1" });
    const office = await openOffice({ procedures: [revised], store });
    const kept = await office.procedureOf("surat-1");
    expect(kept?.identity.title).toBe(surat.identity.title);
    const kasus = await office.open(kept!, "surat-1");
    expect(await kasus.complete("catat", { by: { actor: "staf" } })).toMatchObject({ ok: true });
    expect(await office.open(revised, "surat-1")).toMatchObject({ ok: false, refusal: { code: "RUN152" } });
  });

  test("and nothing new is started by what was only kept", async () => {
    const store = memory();
    await (await openOffice({ procedures: [surat], store })).start(surat, { id: "surat-1" });
    const office = await openOffice({ procedures: [revised], store });
    expect(await office.start(surat, { id: "surat-2" })).toMatchObject({ ok: false, refusal: { code: "RUN156" } });
    expect(await office.procedureOf("surat-2")).toBeUndefined();
  });
});

test("a procedure that somebody changed where it is kept is not what its version says", async () => {
  const store = memory();
  await (await openOffice({ procedures: [surat], store })).start(surat, { id: "surat-1" });
  const [kept] = await store.kept();
  expect(keptProcedures([kept!])).toHaveLength(1);
  expect(keptProcedures([{ ...kept!, body: kept!.body.replace("catat", "hapus") }])).toEqual([]);
  expect(keptProcedures([{ ...kept!, body: "{" }])).toEqual([]);
});
