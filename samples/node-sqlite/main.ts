import { openOffice, type Result } from "@baku/runtime";
import { sqlite } from "@baku/runtime/sqlite";
import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.ts";

const office = await openOffice({ procedures: [permohonanIzinCuti], store: sqlite("kasus.db") });
await office.fireDue();

const [perintah, sasaran = ""] = process.argv.slice(2);
switch (perintah) {
  case "mulai":
    report(await office.start(permohonanIzinCuti, { id: sasaran }));
    break;
  case "isi":
    report(await isiBlangko(sasaran));
    break;
  case "tugas":
    for (const { caseId, step } of await office.tasks({ actor: sasaran })) console.log(`${caseId} ${step}`);
    break;
  default:
    console.error("Pakai: mulai <kasus>, isi <kasus>, atau tugas <pelaksana>");
    process.exitCode = 2;
}
await office.close();

async function isiBlangko(id: string): Promise<Result> {
  const kasus = await office.open(permohonanIzinCuti, id);
  return kasus.complete("isiBlangko", {
    by: { actor: "pemohon", name: "Ratna" },
    outputs: {
      blangkoPermohonanCuti: { namaPegawai: "Ratna", jenisCuti: "tahunan", mulaiTanggal: "2026-12-07", lamaCuti: 3 },
    },
  });
}

function report(result: Result | Awaited<ReturnType<typeof office.start>>) {
  if (result.ok) return console.log("Tercatat.");
  console.error(`${result.refusal.code}: ${result.refusal.message.id}`);
  process.exitCode = 1;
}
