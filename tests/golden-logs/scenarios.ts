import {
  type Calendar,
  calendarOf,
  defaultProfile,
  memory,
  type Office,
  openOffice,
  orThrow,
  type Procedure,
} from "@baku/runtime";
import { newSealingKey, readSealingKey, sealCase } from "@baku/runtime/seal";
import { laporan, straight } from "../../runtime/src/core/fixtures.js";
import { bounded, minutes, opaque, outcome, procedureOf, stated, use } from "../../runtime/src/procedure/fixtures.js";

/** Cases that between them have every kind of event; each log is written once, by the code of its day, and replayed ever after. */
export interface Scenario {
  readonly procedures: readonly Procedure[];
  readonly run: (world: World) => Promise<void>;
}

export interface World {
  readonly office: Office;
  readonly store: ReturnType<typeof memory>;
  /** Moves the clock on by so many hours. */
  readonly later: (hours: number) => void;
  /** Opens the office again, with another calendar. */
  readonly reopened: (calendar: Calendar) => Promise<Office>;
}

const by = (actor: string) => ({ by: { actor, name: `Nama ${actor}`, id: "1990" } });

const loop = procedureOf({
  id: "putaran",
  steps: [
    { id: "susun", by: "staf" },
    {
      id: "koreksi",
      by: "sekretaris",
      outcomes: [outcome("ya", "kirim"), bounded("tidak", "susun", 1, { actor: "kepala" })],
    },
    { id: "kirim", by: "staf" },
  ],
});

const timed = procedureOf({
  id: "waktu",
  steps: [
    { id: "catat", by: "staf" },
    { id: "survei", by: "staf", condition: stated("Apakah perlu survei?") },
    {
      id: "jawab",
      by: "staf",
      start: stated({ kind: "after", amount: 60, unit: "minute", printed: "60 menit" }),
      duration: { ...minutes(60), extension: { amount: 30, unit: "minute" } },
      flow: { timeouts: [{ after: minutes(30), notify: "kepala" }, { to: "arsip" }] },
    },
    { id: "arsip", by: "staf" },
  ],
});

const fork = procedureOf({
  id: "cabang",
  steps: [
    { id: "terima", by: "staf", next: ["periksa", "hitung"] },
    { id: "periksa", by: "kepala", next: ["gabung"] },
    { id: "hitung", by: "sekretaris", next: ["gabung"] },
    { id: "gabung", by: "staf", flow: { waitsFor: ["periksa", "hitung"] } },
  ],
});

const surat = procedureOf({
  id: "surat-masuk",
  documents: [opaque("disposisi", "Disposisi")],
  steps: [{ id: "disposisi", by: "kepala", produces: [use("disposisi")] }],
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

/** `laporan` with a step put in, another under a new name, and a standard that was not there. */
const revised: Procedure = {
  ...laporan,
  steps: procedureOf({
    steps: [{ id: "agenda", by: "sekretaris", next: ["telaah"] }],
  }).steps.concat(
    laporan.steps.map((step) => ({
      ...step,
      ...(step.id === "kumpulkan" && { id: "himpun", name: "himpun", duration: stated(minutes(120)) }),
      ...(step.id === "telaah" && { flow: { ...step.flow, next: ["himpun"] } }),
    })),
  ),
};

export const scenarios: Readonly<Record<string, Scenario>> = {
  lurus: {
    procedures: [laporan],
    async run({ office, later }) {
      const kasus = orThrow(await office.start(laporan, { id: "kasus", by: { actor: "sekretaris" } }));
      for (const command of straight.slice(1)) {
        later(1);
        const { kind, step, answer, ...input } = command as { kind: string; step: string; answer: string } & ReturnType<
          typeof by
        >;
        if (kind === "decide") orThrow(await kasus.decide(step, answer, input));
        else orThrow(await (kind === "participate" ? kasus.participate(step, input) : kasus.complete(step, input)));
      }
    },
  },
  putaran: {
    procedures: [loop],
    async run({ office, later }) {
      const kasus = orThrow(await office.start(loop, { id: "kasus" }));
      for (let round = 0; round < 2; round++) {
        later(1);
        orThrow(await kasus.complete("susun", by("staf")));
        orThrow(await kasus.decide("koreksi", "tidak", by("sekretaris")));
      }
      orThrow(await kasus.decide("koreksi", "ya", by("kepala")));
      orThrow(await kasus.complete("kirim", by("staf")));
    },
  },
  waktu: {
    procedures: [timed],
    async run({ office, later }) {
      const kasus = orThrow(await office.start(timed, { id: "kasus" }));
      orThrow(await kasus.complete("catat", by("staf")));
      orThrow(await kasus.answer("survei", false, by("staf")));
      later(2);
      await office.fireDue();
      orThrow(await kasus.extend("jawab", by("staf")));
      later(0.75);
      await office.fireDue();
      later(24);
      await office.fireDue();
      orThrow(await kasus.complete("arsip", by("staf")));
    },
  },
  cabang: {
    procedures: [fork],
    async run({ office }) {
      const kasus = orThrow(await office.start(fork, { id: "kasus" }));
      orThrow(await kasus.complete("terima", by("staf")));
      orThrow(await kasus.complete("hitung", by("sekretaris")));
      orThrow(await kasus.complete("periksa", by("kepala")));
    },
  },
  pengecualian: {
    procedures: [laporan],
    async run({ office, store, later }) {
      const kasus = orThrow(await office.start(laporan, { id: "kasus" }));
      const now = Date.UTC(2026, 0, 5, 1);
      const kepala = by("kepala");
      orThrow(
        await kasus.delegate("kepala", {
          to: { name: "Siti" },
          of: { name: "Alfian" },
          as: "plh",
          from: now,
          until: now + 1e9,
          ...kepala,
        }),
      );
      orThrow(await kasus.assign("telaah", { to: { actor: "kepala", name: "Siti" }, ...kepala }));
      const file = { name: "a.pdf", mediaType: "application/pdf", bytes: 1, sha256: "0".repeat(64) };
      orThrow(await kasus.attach("telaah", { file, by: { actor: "kepala", name: "Siti", as: "plh" } }));
      orThrow(
        await kasus.complete("telaah", {
          by: { actor: "kepala", name: "Siti", as: "plh" },
          outputs: { disposisi: { number: "1" } },
        }),
      );
      orThrow(await kasus.correct("disposisi", { value: { number: "2" }, note: "Salah nomor", ...kepala }));
      orThrow(await kasus.revoke("kepala", { to: { name: "Siti" }, ...kepala }));
      orThrow(await kasus.pause({ note: "Menunggu", ...kepala }));
      later(3);
      orThrow(await kasus.resume(kepala));
      orThrow(
        await kasus.sendBack("kumpulkan", "telaah", {
          by: { actor: "bidang", member: "Bidang A" },
          note: "Kurang jelas",
        }),
      );
      orThrow(await kasus.cancel({ note: "Tidak jadi", ...kepala }));
      await sealCase(store, "kasus", readSealingKey(newSealingKey().privatePem)!, {
        at: now + 2e7,
        person: { name: "Alfian" },
      });
    },
  },
  panggilan: {
    procedures: [caller, surat],
    async run({ office, later }) {
      const kasus = orThrow(await office.start(caller, { id: "kasus" }));
      const called = orThrow(await office.open(surat, "kasus/terima/1"));
      orThrow(await kasus.pause({ note: "Menunggu", ...by("kepala") }));
      later(1);
      orThrow(await kasus.resume(by("kepala")));
      orThrow(await called.complete("disposisi", { ...by("kepala"), outputs: { disposisi: { number: "1" } } }));
      orThrow(await kasus.complete("terima", by("sekretaris")));
    },
  },
  pindah: {
    procedures: [laporan, revised],
    async run({ office, later }) {
      const kasus = orThrow(await office.start(laporan, { id: "kasus" }));
      orThrow(await kasus.complete("telaah", { ...by("kepala"), outputs: { disposisi: { number: "1" } } }));
      later(1);
      orThrow(
        await kasus.complete("kumpulkan", {
          by: { actor: "bidang", member: "Bidang A" },
          outputs: { data: { title: "A" } },
        }),
      );
      later(1);
      orThrow(await kasus.migrate(revised, { ...by("kepala"), note: "SOP baru berlaku", skip: ["agenda"] }));
      const moved = orThrow(await office.open(revised, "kasus"));
      orThrow(await moved.complete("himpun", { by: { actor: "bidang", member: "Bidang B" } }));
    },
  },
  kalender: {
    procedures: [laporan],
    async run({ office, reopened }) {
      orThrow(await office.start(laporan, { id: "kasus" }));
      await (await reopened(calendarOf(defaultProfile, []))).reckon();
    },
  },
};

/** All that a scenario leaves in its store. */
export async function played({ procedures, run }: Scenario) {
  const store = memory();
  let now = Date.UTC(2026, 0, 5, 1);
  const directory = { bidang: ["Bidang A", "Bidang B"] };
  const open = (more: { calendar?: Calendar } = {}) =>
    openOffice({ procedures, store, directory, clock: () => now, ...more });
  const later = (hours: number) => {
    now += hours * 3_600_000;
  };
  await run({ office: await open(), store, later, reopened: (calendar) => open({ calendar }) });
  return store;
}
