import { openOffice, orThrow } from "@baku/runtime";
import { sqlite } from "@baku/runtime/sqlite";
import { laporanKinerjaTahunan } from "./laporan-kinerja-tahunan.sop.js";

/** An application of someone else, with nothing of Baku but the packed runtime and the generated module. */
const directory = { bidang: ["Sekretariat", "Bidang 1"] };
let now = Date.UTC(2026, 0, 5, 0, 30);
const office = await openOffice({
  procedures: [laporanKinerjaTahunan],
  store: sqlite("kasus.db"),
  clock: () => now,
  directory,
});
const kasus = await office.start(laporanKinerjaTahunan, { id: "lkjip-2026" });

// Nobody else may do it, and nothing changes when he tries.
const disposisi = { disposisiKepalaBadan: {} };
// @ts-expect-error Staf does not do this step
const refused = await kasus.complete("telaahSuratSekda", { by: { actor: "staf" }, outputs: disposisi });
// @ts-expect-error the disposition is missing
const missing = await kasus.complete("telaahSuratSekda", { by: { actor: "kepalaBadan" } });
// @ts-expect-error there is no such answer
const answer = await kasus.decide("koreksi", "mungkin", { by: { actor: "sekretaris" } });
// @ts-expect-error there is no such step
const step = await kasus.complete("tidakAda", { by: { actor: "staf" } });
console.log([refused, missing, answer, step].map((r) => (r.ok ? "ok" : r.refusal.code)).join(" "));

orThrow(
  await kasus.complete("telaahSuratSekda", {
    by: { actor: "kepalaBadan", name: "Alfian" },
    outputs: { disposisiKepalaBadan: { number: "800/15" } },
  }),
);
orThrow(
  await kasus.complete("perintahkanPenyusunan", { by: { actor: "sekretaris" }, outputs: { disposisiSekretaris: {} } }),
);
orThrow(await kasus.complete("mintaData", { by: { actor: "kasubbag" }, outputs: { notaDinasPengumpulanData: {} } }));
for (const member of directory.bidang)
  orThrow(await kasus.complete("kumpulkanData", { by: { actor: "bidang", member }, outputs: { dataPendukung: {} } }));
for (const actor of ["staf", "sekretaris"] as const)
  orThrow(await kasus.participate("rapatPembahasan", { by: { actor } }));
orThrow(await kasus.participate("rapatPembahasan", { by: { actor: "bidang", member: "Bidang 1" } }));
orThrow(await kasus.complete("rapatPembahasan", { by: { actor: "kasubbag" }, outputs: { notulenHasilRapat: {} } }));
orThrow(await kasus.complete("telaahSuratAsistensi", { by: { actor: "kepalaBadan" } }));
orThrow(await kasus.complete("perintahkanAsistensi", { by: { actor: "sekretaris" } }));
orThrow(await kasus.complete("susunKonsep", { by: { actor: "staf" } }));
orThrow(await kasus.complete("ikutiAsistensi", { by: { actor: "kasubbag" } }));
for (const jawaban of ["tidak", "ya"] as const) {
  orThrow(await kasus.complete("perintahkanPenyempurnaan", { by: { actor: "kasubbag" } }));
  orThrow(await kasus.decide("koreksi", jawaban, { by: { actor: "sekretaris" }, note: "Target IKU 3" }));
}
now += 60_000;
const laporan = {
  tahunAnggaran: 2025,
  indikator: [{ indikatorKinerjaUtama: "Nilai SAKIP", target: 80, realisasi: 82.5 }],
};
const paraf = await kasus.complete("paraf", {
  by: { actor: "sekretaris" },
  outputs: { notaDinas: {}, laporanKinerjaTahunan: laporan, suratPengantar: {} },
});
orThrow(paraf);
console.log((await kasus.tasks()).map((t) => `${t.step} ${new Date(t.due ?? 0).toISOString()}`).join());
console.log((await office.tasks({ actor: "kepalaBadan" })).map((w) => `${w.caseId} ${w.step}`).join());
// Signing changes the state of what is on hand: nothing is handed in again.
orThrow(await kasus.complete("tandaTangan", { by: { actor: "kepalaBadan" } }));
console.log(JSON.stringify((await kasus.documents()).laporanKinerjaTahunan));
orThrow(
  await kasus.complete("sampaikanLaporan", {
    by: { actor: "staf" },
    outputs: { pengandaanPendistribusianDanPengarsipan: {} },
  }),
);
console.log((await kasus.state()).status, (await kasus.history()).length);
await office.close();
