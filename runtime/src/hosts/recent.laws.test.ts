import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultCalendar } from "../calendar/default.js";
import { context } from "../core/fixtures.js";
import { minutes, outcome, procedureOf } from "../procedure/fixtures.js";
import type { Procedure } from "../procedure/types.js";
import { memory } from "../stores/memory.js";
import type { Store } from "../stores/store.js";
import { verifyChain } from "../stores/verify.js";
import type { Case } from "./case.js";
import { openOffice } from "./in-process.js";
import type { Office } from "./office.js";

/** An office that remembers cases does what one does that reads the whole history before every command. */

const runs = { numRuns: process.env.BAKU_LONG ? 2_000 : 100 };
const procedure = procedureOf({
  id: "surat",
  steps: [
    { id: "susun", by: "staf", duration: minutes(30) },
    { id: "koreksi", by: "kepala", outcomes: [outcome("ya", "teken"), outcome("tidak", "susun")] },
    { id: "teken", by: "kepala" },
  ],
});
const changed: Procedure = { ...procedure, identity: { ...procedure.identity, title: "Surat Keluar" } };

/** By whichever of the desks on one store; ids of cases and commands come back, so that commands are repeated and collide. */
const anyAct = fc.record({
  desk: fc.nat({ max: 2 }),
  caseId: fc.constantFrom("a", "b"),
  version: fc.constantFrom(procedure, procedure, procedure, changed),
  commandId: fc.nat({ max: 60 }).map(String),
  kind: fc.constantFrom(
    "start",
    "step",
    "step",
    "step",
    "step",
    "sendBack",
    "pause",
    "resume",
    "fire",
    "reckon",
    "migrate",
  ),
  step: fc.constantFrom("susun", "koreksi", "teken"),
  answer: fc.constantFrom("ya", "tidak", "tidak"),
});
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

/** Three processes on one store; the third has another calendar. */
async function desks(store: Store, remember: number): Promise<readonly Office[]> {
  const calendar = { ...defaultCalendar(), version: "other" };
  const options = { procedures: [procedure, changed], store, clock: () => context.now, remember };
  return Promise.all([openOffice(options), openOffice(options), openOffice({ ...options, calendar })]);
}

async function done(office: Office, { caseId, version, commandId, kind, step, answer }: Act): Promise<unknown> {
  if (kind === "fire") return office.fireDue(context.now + 86_400_000);
  if (kind === "reckon") return office.reckon();
  const by = { actor: step === "susun" ? "staf" : "kepala" };
  if (kind === "start") return answered(await office.start(version, { id: caseId, commandId, by }));
  const it = await office.open(version, caseId);
  const input = { by, commandId, note: "karena" };
  if (kind === "sendBack") return it.sendBack(step, "susun", input);
  if (kind === "pause") return it.pause(input);
  if (kind === "resume") return it.resume(input);
  if (kind === "migrate") return it.migrate(version === procedure ? changed : procedure, input);
  return step === "koreksi" ? it.decide(step, answer, input) : it.complete(step, input);
}

const answered = (started: Case & { readonly ok: boolean }) => ({
  ok: started.ok,
  refusal: "refusal" in started && started.refusal,
});

describe("an office that remembers", () => {
  test("answers and records what one does that reads everything anew, whichever process is asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAct, { minLength: 20, maxLength: 80 }),
        fc.constantFrom(1, 1_000),
        async (acts, most) => {
          const [one, other] = [memory(), memory()];
          const [remembering, reading] = [await desks(one, most), await desks(other, 0)];
          for (const act of acts) {
            const [its, theirs] = [remembering[act.desk], reading[act.desk]] as [Office, Office];
            expect(await done(its, act)).toEqual(await done(theirs, act));
          }
          for (const caseId of ["a", "b"]) expect(await one.read(caseId)).toEqual(await other.read(caseId));
        },
      ),
      runs,
    );
  });

  test("all at once: every command is answered, each is on record once, and the chain is whole", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 20, maxLength: 80 }), async (acts) => {
        const store = memory();
        const offices = await desks(store, 1_000);
        const results = await Promise.all(acts.map((act) => done(offices[act.desk] as Office, act)));
        expect(results).toHaveLength(acts.length);
        for (const caseId of ["a", "b"]) {
          const events = await store.events(caseId);
          expect(verifyChain(caseId, events)).toEqual([]);
          const groups = events.map((each) => each.commandId).filter((id, at, all) => all[at - 1] !== id);
          expect(new Set(groups).size).toBe(groups.length);
        }
      }),
      runs,
    );
  });

  test("finds out that the record is another than the one it has seen, says so once, and goes on from what is there", async () => {
    const stores = [memory(), memory()] as const;
    for (const [index, store] of stores.entries()) {
      const office = await openOffice({ procedures: [procedure], store, clock: () => context.now + index });
      await office.start(procedure, { id: "a", commandId: "1" });
    }
    let [store, other] = stores;
    const swapping: Store = {
      ...store,
      append: (request) => store.append(request),
      events: (...of) => store.events(...of),
    };
    const office = await openOffice({ procedures: [procedure], store: swapping, clock: () => context.now });
    const it = await office.open(procedure, "a");
    [store, other] = [other, store];
    const by = { actor: "staf" };
    await expect(it.complete("susun", { by })).rejects.toMatchObject({ code: "STO113" });
    expect(await it.complete("susun", { by })).toMatchObject({ ok: true, version: 4 });
    // What is refused is refused on what is there, not on what was remembered.
    [store, other] = [other, store];
    const refused = await it.decide("koreksi", "ya", { by: { actor: "kepala" } });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "RUN106" } });
  });
});
