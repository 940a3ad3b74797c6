import { kasubbag, koreksi, kumpulkan, rapat, staf, susun, telaah } from "./samples.js";
import {
  type ActorRef,
  actorName,
  capital,
  define,
  type Language,
  list,
  quote,
  type StepRef,
  stepName,
} from "./words.js";

type OfStep = { readonly step: StepRef };

const later = {
  id: "SOP tetap dapat diperiksa dan dicetak. Untuk menjalankannya sekarang, tuliskan langkah ini tanpa bagian tersebut.",
  en: "The SOP can still be checked and printed. To run it now, write this step without that part.",
};

/** Why a procedure cannot run as it stands: findings of class `run`. */
export const reasons = {
  SOP801: define<{ title: string }>({
    id: (p) => `Prosedur ${quote(p.title)} belum memuat langkah.`,
    en: (p) => `The procedure ${quote(p.title)} has no steps.`,
    help: { id: "Tuliskan sedikitnya satu langkah.", en: "Write one step at least." },
    example: () => "Langkah 1 (telaah): Menelaah surat masuk\n  oleh : Kepala Badan",
    sample: { title: "Laporan Kinerja Tahunan" },
  }),
  SOP802: define<OfStep>({
    id: (p) => `Pelaksana ${stepName(p.step, "id")} belum diketahui.`,
    en: (p) => `The actor of ${stepName(p.step, "en")} is not known.`,
    help: {
      id: "Tentukan pelaksananya; bila disimpulkan, sebutkan alasannya sesudah tanda ~.",
      en: "Say who does it; if you infer it, give the reason after ~.",
    },
    example: () => 'oleh : Kepala Badan ~ uraian: "memerintahkan Sekretaris"',
    sample: { step: susun },
  }),
  SOP803: define<OfStep & { actors: readonly ActorRef[] }>({
    id: (p) =>
      p.actors.length === 0
        ? `${capital(stepName(p.step, "id"))} tidak menunjuk penanggung jawab.`
        : `${capital(stepName(p.step, "id"))} menunjuk lebih dari satu penanggung jawab: ${list(p.actors.map(actorName), "and", "id")}.`,
    en: (p) =>
      p.actors.length === 0
        ? `${capital(stepName(p.step, "en"))} names no responsible actor.`
        : `${capital(stepName(p.step, "en"))} names more than one responsible actor: ${list(p.actors.map(actorName), "and", "en")}.`,
    help: {
      id: 'Tunjuk satu penanggung jawab; yang lain ditulis dengan "bersama", atau sebagai pilihan dengan "atau".',
      en: 'Name one responsible actor; write the others with "bersama", or as alternatives with "atau".',
    },
    example: () => "oleh : Kasubbag; bersama Staf",
    sample: { step: susun, actors: [staf, kasubbag] },
  }),
  SOP804: define<OfStep & { actor: ActorRef }>({
    id: (p) => `${actorName(p.actor)} disebut dua kali sebagai pelaksana ${stepName(p.step, "id")}.`,
    en: (p) => `${actorName(p.actor)} is named twice as an actor of ${stepName(p.step, "en")}.`,
    help: {
      id: "Sebut setiap pelaksana satu kali, sebagai penanggung jawab atau sebagai peserta.",
      en: "Name each actor once, as the responsible one or as one who takes part.",
    },
    example: () => "oleh : Kasubbag; bersama Staf",
    sample: { step: rapat, actor: staf },
  }),
  SOP805: define<OfStep>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dikerjakan oleh setiap anggota kelompok, sehingga tidak dapat sekaligus menjadi keputusan.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} is done by every member of a group, so it cannot be a decision as well.`,
    help: {
      id: "Pisahkan keputusan ke langkah berikutnya dengan satu penanggung jawab.",
      en: "Put the decision in a step of its own with one responsible actor.",
    },
    sample: { step: kumpulkan },
  }),
  SOP806: define<OfStep & { answer?: string }>({
    id: (p) => `Kelanjutan sesudah ${answered(p, "id")} belum diketahui.`,
    en: (p) => `How it goes on after ${answered(p, "en")} is not known.`,
    help: {
      id: 'Tentukan langkah lanjutannya, atau tuliskan "selesai".',
      en: "Say which step comes next, or that it ends.",
    },
    example: () => "lanjut -> selesai",
    sample: { step: koreksi, answer: "tidak" },
  }),
  SOP807: define<OfStep & { answers: readonly string[] }>({
    id: (p) =>
      `Keputusan pada ${stepName(p.step, "id")} memerlukan sedikitnya dua jawaban; yang tertulis ${p.answers.length}.`,
    en: (p) => `The decision of ${stepName(p.step, "en")} needs two answers at least; ${p.answers.length} written.`,
    help: { id: "Tuliskan setiap jawaban beserta tujuannya.", en: "Write each answer with its target." },
    example: () => "jika ya    -> langkah 12\njika tidak -> langkah 10, paling banyak 3 kali",
    sample: { step: koreksi, answers: ["ya"] },
  }),
  SOP808: define<OfStep & { to: StepRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} kembali ke ${stepName(p.to, "id")} tanpa keputusan di antaranya, sehingga prosedur tidak pernah selesai.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} goes back to ${stepName(p.to, "en")} with no decision between, so the procedure would never end.`,
    help: {
      id: "Beri putaran itu sebuah keputusan sebagai jalan keluar.",
      en: "Give the loop a decision as its way out.",
    },
    example: () => "keputusan : Apakah konsep sudah sesuai?\n  jika ya    -> langkah 12\n  jika tidak -> langkah 10",
    sample: { step: rapat, to: kumpulkan },
  }),
  SOP809: define<OfStep>({
    id: (p) =>
      `Semua jawaban pada ${stepName(p.step, "id")} dibatasi, sehingga pada suatu saat tidak ada jawaban yang tersisa.`,
    en: (p) => `Every answer of ${stepName(p.step, "en")} is bounded, so that none may be left some day.`,
    help: {
      id: "Biarkan satu jawaban tanpa batas, atau sebutkan langkah yang dituju bila batasnya habis.",
      en: "Leave one answer without a bound, or name the step to go to when the bound is used up.",
    },
    example: () => "jika tidak -> langkah 10, paling banyak 3 kali, lalu langkah 12",
    sample: { step: koreksi },
  }),
  SOP810: define<OfStep & { document: string }>({
    id: (p) => `${capital(stepName(p.step, "id"))} menghasilkan ${quote(p.document)} dalam lebih dari satu keadaan.`,
    en: (p) => `${capital(stepName(p.step, "en"))} brings out ${quote(p.document)} in more than one state.`,
    help: {
      id: "Tuliskan satu keadaan untuk setiap dokumen keluaran, atau bagi menjadi dua langkah.",
      en: "Write one state for each output, or make two steps of it.",
    },
    example: () => "keluaran : Laporan (diparaf)",
    sample: { step: susun, document: "Nota Dinas" },
  }),
  SOP820: define<OfStep>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} bercabang ke beberapa langkah sekaligus; ini belum dapat dijalankan.`,
    en: (p) => `${capital(stepName(p.step, "en"))} forks into several steps at once; this cannot be run yet.`,
    help: later,
    sample: { step: telaah },
  }),
  SOP821: define<OfStep>({
    id: (p) => `${capital(stepName(p.step, "id"))} menunggu beberapa langkah sekaligus; ini belum dapat dijalankan.`,
    en: (p) => `${capital(stepName(p.step, "en"))} waits for several steps at once; this cannot be run yet.`,
    help: later,
    sample: { step: susun },
  }),
  SOP822: define<OfStep>({
    id: (p) => `${capital(stepName(p.step, "id"))} menjalankan SOP lain; ini belum dapat dijalankan.`,
    en: (p) => `${capital(stepName(p.step, "en"))} calls another SOP; this cannot be run yet.`,
    help: later,
    sample: { step: susun },
  }),
  SOP823: define<OfStep>({
    id: (p) => `${capital(stepName(p.step, "id"))} hanya dikerjakan dengan syarat; ini belum dapat dijalankan.`,
    en: (p) => `${capital(stepName(p.step, "en"))} is done on a condition only; this cannot be run yet.`,
    help: later,
    sample: { step: susun },
  }),
  SOP824: define<OfStep>({
    id: (p) => `${capital(stepName(p.step, "id"))} mempunyai ketentuan waktu mulai; ini belum dapat dijalankan.`,
    en: (p) => `${capital(stepName(p.step, "en"))} has a rule for when it starts; this cannot be run yet.`,
    help: later,
    sample: { step: susun },
  }),
  SOP825: define<OfStep>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} mempunyai ketentuan bila waktunya lewat; ini belum dapat dijalankan.`,
    en: (p) => `${capital(stepName(p.step, "en"))} has a rule for when its time is over; this cannot be run yet.`,
    help: later,
    sample: { step: susun },
  }),
};

function answered({ step, answer }: OfStep & { readonly answer?: string }, language: Language): string {
  if (answer === undefined) return stepName(step, language);
  return `${language === "id" ? "jawaban" : "the answer"} ${quote(answer)} ${language === "id" ? "pada" : "of"} ${stepName(step, language)}`;
}
