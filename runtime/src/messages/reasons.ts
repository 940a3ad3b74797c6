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
    example: () =>
      "Langkah 3: Memeriksa data\n  oleh      : Kasubbag\n  keputusan : Apakah data lengkap?\n    jika ya    -> berikutnya\n    jika tidak -> langkah 2, paling banyak 2 kali",
    sample: { step: kumpulkan },
  }),
  SOP806: define<OfStep & { answer?: string }>({
    id: (p) => `Kelanjutan sesudah ${answered(p, "id")} belum diketahui.`,
    en: (p) => `How it goes on after ${answered(p, "en")} is not known.`,
    help: {
      id: 'Tentukan langkah lanjutannya, atau tuliskan "selesai".',
      en: "Say which step comes next, or that it ends.",
    },
    example: () => "jika tidak -> selesai",
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
  SOP811: define<OfStep & { arm: StepRef; join: StepRef }>({
    id: (p) =>
      `Cabang ${stepName(p.step, "id")} yang dimulai pada ${stepName(p.arm, "id")} tidak sampai ke ${stepName(p.join, "id")}, atau tidak disebut pada "menunggu" di sana.`,
    en: (p) =>
      `The arm of ${stepName(p.step, "en")} that begins at ${stepName(p.arm, "en")} does not reach ${stepName(p.join, "en")}, or is not named in its "waits for".`,
    help: {
      id: 'Arahkan setiap cabang ke langkah yang menunggu, dan sebutkan langkah terakhir setiap cabang pada "menunggu".',
      en: 'Lead every arm to the step that waits, and name the last step of each arm in "waits for".',
    },
    example: () => "lanjut -> langkah 3; langkah 4\n…\nmenunggu : langkah 3; langkah 4",
    sample: { step: telaah, arm: kumpulkan, join: susun },
  }),
  SOP812: define<OfStep & { fork: StepRef }>({
    id: (p) =>
      `Dua cabang ${stepName(p.fork, "id")} bertemu di ${stepName(p.step, "id")}, padahal langkah itu tidak menunggu keduanya.`,
    en: (p) =>
      `Two arms of ${stepName(p.fork, "en")} meet at ${stepName(p.step, "en")}, which does not wait for both of them.`,
    help: {
      id: 'Tuliskan "menunggu" pada langkah tempat cabang-cabang itu bertemu.',
      en: 'Write "waits for" at the step where the arms meet.',
    },
    example: () => "menunggu : langkah 3; langkah 4",
    sample: { step: susun, fork: telaah },
  }),
  SOP813: define<OfStep & { waited: StepRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} menunggu ${stepName(p.waited, "id")}, yang bukan bagian dari percabangan yang bertemu di sana.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} waits for ${stepName(p.waited, "en")}, which is in no arm of the fork that comes together there.`,
    help: {
      id: 'Tunggu hanya cabang dari satu percabangan ("lanjut" ke beberapa langkah); bila tidak bercabang, hapus "menunggu".',
      en: 'Wait for the arms of one fork only ("next" to several steps); without a fork, remove "waits for".',
    },
    example: () => "lanjut -> langkah 3; langkah 4\n…\nmenunggu : langkah 3; langkah 4",
    sample: { step: susun, waited: kumpulkan },
  }),
  SOP814: define<OfStep & { fork: StepRef; from: StepRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dicapai dari dalam dan dari luar cabang ${stepName(p.fork, "id")}, antara lain dari ${stepName(p.from, "id")}, sehingga cabang lain dapat tertinggal.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} is reached from inside and from outside an arm of ${stepName(p.fork, "en")}, among others from ${stepName(p.from, "en")}, so that another arm may be left behind.`,
    help: {
      id: "Biarkan setiap cabang selesai di langkah yang menunggu, lalu ambil keputusan sesudahnya.",
      en: "Let every arm come to the step that waits, and decide after that.",
    },
    sample: { step: telaah, fork: kumpulkan, from: koreksi },
  }),
  SOP815: define<OfStep & { fork: StepRef; join?: StepRef }>({
    id: (p) =>
      `Satu cabang ${stepName(p.fork, "id")} dapat berakhir sesudah ${stepName(p.step, "id")}, ${p.join ? `padahal ${stepName(p.join, "id")} menunggunya` : "tanpa langkah apa pun"}.`,
    en: (p) =>
      `One arm of ${stepName(p.fork, "en")} may end after ${stepName(p.step, "en")}, ${p.join ? `though ${stepName(p.join, "en")} waits for it` : "with no step in it"}.`,
    help: {
      id: 'Arahkan cabang itu ke langkah yang menunggu, lalu tuliskan "selesai" sesudahnya.',
      en: 'Lead the arm to the step that waits, and write "end" after that.',
    },
    sample: { step: kumpulkan, fork: telaah, join: susun },
  }),
  SOP816: define<OfStep & { joins: readonly StepRef[] }>({
    id: (p) => `Cabang ${stepName(p.step, "id")} ditunggu di lebih dari satu tempat: ${steps(p.joins, "id")}.`,
    en: (p) => `The arms of ${stepName(p.step, "en")} are awaited in more than one place: ${steps(p.joins, "en")}.`,
    help: {
      id: "Pilih satu langkah yang menunggu semua cabang.",
      en: "Choose one step that waits for all arms.",
    },
    sample: { step: telaah, joins: [rapat, susun] },
  }),
  SOP822: define<OfStep>({
    id: (p) => `${capital(stepName(p.step, "id"))} menjalankan SOP lain, tetapi SOP yang mana belum diketahui.`,
    en: (p) => `${capital(stepName(p.step, "en"))} runs another SOP, but which one is not known.`,
    help: { id: "Tuliskan nama SOP yang dijalankan.", en: "Write the name of the SOP that it runs." },
    example: () => "jalankan : SOP Pengelolaan Surat Masuk",
    sample: { step: susun },
  }),
  SOP823: define<OfStep>({
    id: (p) => `Syarat pada "hanya jika" ${stepName(p.step, "id")} belum diketahui.`,
    en: (p) => `The condition in "only if" of ${stepName(p.step, "en")} is not known.`,
    help: {
      id: "Tuliskan pertanyaan yang dapat dijawab ya atau tidak, atau tanda - bila tanpa syarat.",
      en: "Write a question that can be answered yes or no, or - where there is no condition.",
    },
    example: () => "hanya jika : Apakah pemohon dari luar kota?",
    sample: { step: susun },
  }),
  SOP824: define<OfStep>({
    id: (p) => `Waktu mulai ${stepName(p.step, "id")} tidak dapat dihitung.`,
    en: (p) => `The start of ${stepName(p.step, "en")} cannot be reckoned.`,
    help: {
      id: "Tuliskan jangka waktu sesudah suatu langkah, atau tanggal.",
      en: "Write a time after a step, or a date.",
    },
    example: () => "mulai : 7 hari kerja sesudah langkah 1",
    sample: { step: susun },
  }),
  SOP825: define<OfStep>({
    id: (p) => `"Bila lewat" pada ${stepName(p.step, "id")} tidak mempunyai waktu yang dapat dihitung.`,
    en: (p) => `"After deadline" of ${stepName(p.step, "en")} has no time that can be reckoned.`,
    help: {
      id: 'Isi waktu langkah itu, atau tuliskan waktunya pada "bila lewat".',
      en: 'State the step\'s time, or write a time in "after deadline".',
    },
    example: () => "bila lewat 2 hari kerja -> beri tahu Sekretaris",
    sample: { step: susun },
  }),
  SOP826: define<OfStep>({
    id: (p) => `Apa yang ditunggu ${stepName(p.step, "id")} belum diketahui.`,
    en: (p) => `What ${stepName(p.step, "en")} waits for is not known.`,
    help: {
      id: 'Tuliskan langkah yang ditunggu, atau hapus baris "menunggu" bila tidak ada.',
      en: 'Write the steps that it waits for, or delete the line "waits for" if there are none.',
    },
    example: () => "menunggu : langkah 3; langkah 4",
    sample: { step: susun },
  }),
};

function steps(refs: readonly StepRef[], language: Language): string {
  return list(
    refs.map((ref) => stepName(ref, language)),
    "and",
    language,
  );
}

function answered({ step, answer }: OfStep & { readonly answer?: string }, language: Language): string {
  if (answer === undefined) return stepName(step, language);
  return `${language === "id" ? "jawaban" : "the answer"} ${quote(answer)} ${language === "id" ? "pada" : "of"} ${stepName(step, language)}`;
}
