import { openOffice, orThrow } from "@baku/runtime";
import { laporanKinerjaTahunan } from "../laporan-kinerja-tahunan.sop.js";
import { permohonanIzinCuti } from "../permohonan-izin-cuti.sop.js";

/** One mistake a line: what the compiler says of each is held in embedding.test.ts. */
const office = await openOffice({ procedures: [laporanKinerjaTahunan, permohonanIzinCuti] });
const laporan = orThrow(await office.start(laporanKinerjaTahunan, { id: "lkjip-2026" }));
const cuti = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
const pemohon = { by: { actor: "pemohon" } } as const;
const kepala = { by: { actor: "kepalaBadan" } } as const;
const staf = { by: { actor: "stafKepegawaian" } } as const;
const blangko = { namaPegawai: "Ratna", jenisCuti: "tahunan", mulaiTanggal: "2026-12-07", lamaCuti: 3 } as const;

await cuti.sendBack("beriIzin", "isiBlanko", { ...kepala, note: "Keliru" });
await cuti.participate("isiBlangko", { by: { actor: "kasubbag" } });
await cuti.complete("isiBlangko", { by: { actor: "sekretaris" } });
await laporan.complete("telaahSuratSekda", kepala);
await laporan.complete("telaahSuratSekda", { ...kepala, outputs: { disposisi: {} } });
await laporan.complete("telaahSuratAsistensi", { ...kepala, outputs: { disposisi: {} } });
await cuti.decide("catatHakCuti", "mungkin", staf);
await cuti.complete("isiBlangko", { ...pemohon, outputs: { blangkoPermohonanCuti: { ...blangko, lamaCuti: "3" } } });
await cuti.complete("isiBlangko", { ...pemohon, outputs: { blangkoPermohonanCuti: { namaPegawai: "Ratna" } } });
await cuti.delegate("camat", { to: { name: "Siti" }, as: "plh", from: 0, until: 1, ...kepala });
await cuti.delegate("kepalaBadan", { to: { name: "Siti" }, as: "wakil", from: 0, until: 1, ...kepala });
await cuti.correct("blanko", { value: blangko, note: "Salah tulis", ...pemohon });
await cuti.correct("blangkoPermohonanCuti", { value: { ...blangko, lamaCuti: "3" }, note: "Salah tulis", ...pemohon });
await cuti.assign("setujuiAtasan", { to: { actor: "sekretaris" }, ...kepala });
await office.tasks("pemohon");
(await cuti.documents()).blangkoPermohonanCuti?.value?.lamaCuti.trim();
(await cuti.tasks()).filter(({ step }) => step === "isiBlanko");
(await cuti.extend("isiBlangko", pemohon)).tasks;
