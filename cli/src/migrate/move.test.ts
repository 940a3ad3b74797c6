import { defaultCalendar, memory, openOffice, orThrow, type Store } from "@baku/runtime";
import { expect, test } from "vitest";
import { procedureOf } from "../../../runtime/src/procedure/fixtures.js";
import { storeError } from "../../../runtime/src/stores/errors.js";
import { judgeCases, type Wanted } from "./judge.js";
import { moveCases } from "./move.js";
import { countsOf, type Moved, movedText } from "./show.js";

/** Cases that are moved one by one, while the store fails half way or somebody works on one of them. */

const steps = [
  { id: "susun", by: "staf" },
  { id: "kirim", by: "staf" },
];
const first = procedureOf({ id: "surat", steps });
const next = procedureOf({ id: "surat", steps: [...steps, { id: "arsip", by: "staf" }] });

async function begun(count: number) {
  const store = memory();
  const office = await openOffice({ procedures: [first, next], store });
  for (let n = 1; n <= count; n++) orThrow(await office.start(first, { id: `k-${n}` }));
  const wanted: Wanted = {
    to: next,
    old: [],
    by: { actor: "kepala" },
    note: "SOP baru",
    skip: [],
    context: { now: Date.now(), directory: {}, calendar: defaultCalendar() },
  };
  const looked = await judgeCases(store, [], wanted);
  const common: Moved = { place: "k.db", title: "Surat", procedure: "surat", to: "v2", looked, lang: "id" };
  return { store, office, wanted, looked, common };
}

const kindsIn = async (store: Store, id: string) => (await store.events(id)).map(({ event }) => event.kind);

test("where the store fails half way, it is said which cases moved, and the same again goes on with the rest", async () => {
  const { store, wanted, looked, common } = await begun(100);
  let left = 40;
  const failing: Store = {
    ...store,
    append: (request) =>
      left-- > 0 ? store.append(request) : Promise.reject(storeError({ code: "STO101", params: { path: "k.db" } })),
  };
  const office = await openOffice({ procedures: [next], store: failing });
  const done = await moveCases(office, looked.judged, wanted);
  const told = { ...common, done };
  expect(countsOf(told)).toMatchObject({ moves: 40, failed: 24, untried: 36, stays: 0 });
  for (const [id, { kind }] of done)
    expect(await kindsIn(store, id), id).toEqual(["started", "entered", ...(kind === "moved" ? ["migrated"] : [])]);
  expect(movedText(told)).toContain("40 kasus pindah, 0 tetap dengan versinya. 24 gagal. 36 belum dicoba.");
  expect(movedText(told)).toContain("Jalankan lagi perintah yang sama");

  const rest = await judgeCases(store, [], wanted);
  expect([rest.judged.length, rest.already.length]).toEqual([60, 40]);
  const again = await moveCases(await openOffice({ procedures: [next], store }), rest.judged, wanted);
  expect([...again.values()].every(({ kind }) => kind === "moved")).toBe(true);
});

test("a case that somebody has worked on since it was looked at stays, and is told so", async () => {
  const { store, office, wanted, looked, common } = await begun(2);
  const kasus = orThrow(await office.open(first, "k-2"));
  orThrow(await kasus.complete("susun", { by: { actor: "staf", name: "Rina" } }));
  const done = await moveCases(office, looked.judged, wanted);
  expect([...done].map(([id, { kind }]) => [id, kind])).toEqual([
    ["k-1", "moved"],
    ["k-2", "stays"],
  ]);
  expect(await kindsIn(store, "k-2")).not.toContain("migrated");
  expect(movedText({ ...common, done })).toMatch(/RUN149 .*sudah berubah sejak dilihat.*Rina/);
});
