import { readFileSync } from "node:fs";
import { compile } from "@baku/compiler";
import { openOffice, orThrow, plan } from "@baku/runtime";
import { expect, test } from "vitest";
import { marksOf } from "./flow.js";

const [izin] = compile(readFileSync("tests/fixtures/izin-usaha.sop", "utf8"), "izin-usaha.sop").procedures;

test("where every step stands, from the first to the last", async () => {
  const planned = plan(izin!);
  if (!planned.ok) throw new Error("no plan");
  let now = Date.parse("2026-01-05T07:30+07:00");
  const office = await openOffice({ procedures: [izin!], clock: () => now });
  const kasus = orThrow(await office.start(izin!, { id: "1" }));
  const marks = async () => {
    const events = (await kasus.history()).map(({ event }) => event);
    return [...marksOf(planned.plan, await kasus.state(), events).values()].join(" ");
  };
  const [staf, kasubbag, kepala] = ["staf", "kasubbag", "kepalaBadan"].map((actor) => ({ by: { actor } }));
  expect(await marks()).toBe("open ahead ahead ahead ahead ahead");
  orThrow(await kasus.complete("terima", staf!));
  expect(await marks()).toBe("done asked open ahead ahead ahead");
  orThrow(await kasus.decide("periksa", "tidak", staf!));
  orThrow(await kasus.answer("survei", false, kasubbag!));
  expect(await marks()).toBe("done skipped open arrived ahead ahead");
  orThrow(await kasus.decide("periksa", "ya", staf!));
  expect(await marks()).toBe("done skipped done open ahead ahead");
  now = Date.parse("2026-01-12T07:30+07:00");
  await office.fireDue();
  expect(await marks()).toBe("done skipped done left ahead open");
  orThrow(await kasus.complete("tegur", kasubbag!));
  // The step that was left is open again; the reminder lies behind it once more.
  expect(await marks()).toBe("done skipped done open ahead again");
  orThrow(await kasus.complete("putus", kepala!));
  expect(await marks()).toBe("done skipped done done scheduled done");
  now = Date.parse("2026-02-02T07:30+07:00");
  await office.fireDue();
  orThrow(await kasus.complete("serahkan", staf!));
  expect(await kasus.state()).toMatchObject({ status: "ended" });
  expect(await marks()).toBe("done skipped done done done done");
});
