import { exceptions } from "./exceptions.js";
import { type FieldProblem, fieldText } from "./fields.js";
import {
  type Act,
  actorIds,
  actors,
  answers,
  type Closer,
  type Closing,
  closed,
  closedBy,
  names,
  type OfStep,
  shapes,
  steps,
  suffix,
} from "./refusal-words.js";
import {
  bidang,
  bidangA,
  kasubbag,
  kepala,
  koreksi,
  kumpulkan,
  rapat,
  sekretaris,
  staf,
  susun,
  telaah,
} from "./samples.js";
import { type ActorRef, actorName, capital, define, list, quote, type StepRef, stepName } from "./words.js";

/** Why the core refuses a command. Nothing has changed when one of these comes back. */
export const refusals = {
  // The command and the case.
  RUN101: define<{ where: string; expected: keyof typeof shapes }>({
    id: (p) => `Perintah tidak dapat dibaca: ${quote(p.where)} ${shapes[p.expected].id}.`,
    en: (p) => `The command cannot be read: ${quote(p.where)} ${shapes[p.expected].en}.`,
    help: {
      id: "Kirim perintah sebagai JSON biasa: jenisnya, langkahnya, dan siapa yang bertindak.",
      en: "Send the command as plain JSON: its kind, the step, and who acts.",
    },
    example: () => '{ "kind": "complete", "step": "telaahSurat", "by": { "actor": "kepalaBadan" } }',
    sample: { where: "by", expected: "doer" },
  }),
  RUN102: define<Record<never, never>>({
    id: () => "Kasus ini belum dimulai.",
    en: () => "This case has not been started.",
    help: { id: "Mulai kasus terlebih dahulu.", en: "Start the case first." },
    example: () => '{ "kind": "start" }',
    sample: {},
  }),
  RUN103: define<Record<never, never>>({
    id: () => "Kasus ini sudah dimulai.",
    en: () => "This case has already been started.",
    help: {
      id: "Buka kasus yang sudah ada, atau mulai kasus baru dengan nomor lain.",
      en: "Open the case that is there, or start a new one under another id.",
    },
    sample: {},
  }),
  RUN104: define<{ cancelled?: boolean; closer?: Closer }>({
    id: (p) =>
      `Kasus ini sudah ${p.cancelled ? "dibatalkan" : "selesai"}; tidak ada lagi langkah yang dapat dikerjakan.${closedBy(p.closer, "id")}`,
    en: (p) =>
      `This case has ${p.cancelled ? "been cancelled" : "ended"}; no step can be worked on any more.${closedBy(p.closer, "en")}`,
    help: {
      id: "Bila pekerjaan harus diulang, mulai kasus baru.",
      en: "If the work must be done again, start a new case.",
    },
    sample: {},
  }),

  // The step and who acts.
  RUN105: define<{ step: string }>({
    id: (p) => `Langkah ${quote(p.step)} tidak ada dalam prosedur ini.`,
    en: (p) => `There is no step ${quote(p.step)} in this procedure.`,
    help: {
      id: "Gunakan nama tetap langkah seperti dalam kode yang dibangun dari SOP.",
      en: "Use the step's stable name, as the code built from the SOP has it.",
    },
    sample: { step: "telah" },
  }),
  RUN106: define<OfStep & { open: readonly StepRef[]; closer?: Closer }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} tidak sedang terbuka. Yang terbuka: ${steps(p.open, "id") || "tidak ada"}.${closedBy(p.closer, "id")}`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} is not open. Open now: ${steps(p.open, "en") || "none"}.${closedBy(p.closer, "en")}`,
    help: {
      id: "Langkah ini mungkin sudah diselesaikan orang lain, atau gilirannya belum tiba. Muat ulang daftar tugas.",
      en: "Someone else may have closed it, or its turn has not come. Load the tasks again.",
    },
    sample: { step: susun, open: [telaah] },
  }),
  RUN107: define<OfStep & { answers: readonly string[] }>({
    id: (p) => `${capital(stepName(p.step, "id"))} adalah keputusan; jawab dengan ${answers(p.answers, "id")}.`,
    en: (p) => `${capital(stepName(p.step, "en"))} is a decision; answer it with ${answers(p.answers, "en")}.`,
    help: { id: "Putuskan langkah ini dengan salah satu jawabannya.", en: "Decide the step with one of its answers." },
    example: (p) => `kasus.decide("${p.step.id}", ${JSON.stringify(p.answers[0] ?? "ya")}, { by })`,
    sample: { step: koreksi, answers: ["ya", "tidak"] },
  }),
  RUN108: define<OfStep>({
    id: (p) => `${capital(stepName(p.step, "id"))} bukan keputusan; langkah ini diselesaikan, bukan dijawab.`,
    en: (p) => `${capital(stepName(p.step, "en"))} is not a decision; it is completed, not answered.`,
    help: { id: "Selesaikan langkah ini tanpa jawaban.", en: "Complete the step without an answer." },
    example: (p) => `kasus.complete("${p.step.id}", { by })`,
    sample: { step: telaah },
  }),
  RUN109: define<{ actor: string; actors: readonly ActorRef[] }>({
    id: (p) => `Pelaksana ${quote(p.actor)} tidak ada dalam prosedur ini. Yang ada: ${actorIds(p.actors, "id")}.`,
    en: (p) => `There is no actor ${quote(p.actor)} in this procedure. There are: ${actorIds(p.actors, "en")}.`,
    help: {
      id: 'Sebutkan pelaksana dengan nama tetapnya; nama orang ditulis pada "name".',
      en: `Give the actor's stable name; the person's name goes in "name".`,
    },
    example: (p) => `{ "actor": "${p.actors[0]?.id ?? "kepalaBadan"}", "name": "…" }`,
    sample: { actor: "gubernur", actors: [staf, kasubbag, bidang, sekretaris, kepala] },
  }),
  RUN110: define<Closing & { act?: Act; actors: readonly ActorRef[]; by: ActorRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} hanya boleh ${closed(p, "id")} oleh ${actors(p.actors, "or", "id")}; yang bertindak: ${actorName(p.by)}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} may be ${closed(p, "en")} by ${actors(p.actors, "or", "en")} only; acting: ${actorName(p.by)}.`,
    help: {
      id: "Minta pelaksana yang disebut untuk mengerjakannya.",
      en: "Ask the actor named to do it.",
    },
    example: (p) => `{ "by": { "actor": "${p.actors[0]?.id ?? "kepalaBadan"}" } }`,
    sample: { step: koreksi, decision: true, actors: [sekretaris], by: staf },
  }),
  RUN111: define<OfStep & { by: ActorRef; members: readonly string[] }>({
    id: (p) =>
      `${actorName(p.by)} tidak tercatat sebagai anggota untuk ${stepName(p.step, "id")}. Anggotanya: ${names(p.members, "id")}.`,
    en: (p) =>
      `${actorName(p.by)} is not on record as a member for ${stepName(p.step, "en")}. Members: ${names(p.members, "en")}.`,
    help: {
      id: "Anggota dicatat pada saat langkah dibuka. Anggota baru ikut pada putaran berikutnya.",
      en: "Members are recorded when the step opens. A new member takes part from the next round.",
    },
    sample: { step: kumpulkan, by: { ...bidang, member: "Bidang Z" }, members: ["Bidang A", "Bidang B"] },
  }),
  RUN112: define<OfStep & { group: ActorRef; members: readonly string[] }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dicatat untuk setiap anggota ${actorName(p.group)}; sebutkan anggota yang bertindak: ${names(p.members, "id")}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} is recorded for every member of ${actorName(p.group)}; say which one acts: ${names(p.members, "en")}.`,
    help: { id: 'Isi "member" dengan nama anggota.', en: `Give the member's name in "member".` },
    example: (p) => `{ "actor": "${p.group.id}", "member": ${JSON.stringify(p.members[0] ?? "…")} }`,
    sample: { step: kumpulkan, group: bidang, members: ["Bidang A", "Bidang B"] },
  }),
  RUN113: define<OfStep & { by: ActorRef }>({
    id: (p) => `${actorName(p.by)} sudah menyelesaikan bagiannya pada ${stepName(p.step, "id")}.`,
    en: (p) => `${actorName(p.by)} has already done the part of ${stepName(p.step, "en")}.`,
    help: { id: "Tunggu anggota yang lain.", en: "Wait for the other members." },
    sample: { step: kumpulkan, by: bidangA },
  }),
  RUN114: define<OfStep & { group: ActorRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} tidak dapat dibuka, karena daftar anggota ${actorName(p.group)} kosong.`,
    en: (p) => `${capital(stepName(p.step, "en"))} cannot open, since no members of ${actorName(p.group)} are listed.`,
    help: {
      id: "Lengkapi daftar anggota kelompok ini, lalu ulangi perintahnya.",
      en: "List the members of this group, then give the command again.",
    },
    example: (p) => `openOffice({ directory: { ${p.group.id}: ["Bidang A", "Bidang B"] }, … })`,
    sample: { step: kumpulkan, group: bidang },
  }),
  RUN115: define<Closing & { missing: readonly ActorRef[] }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} belum dapat ${closed(p, "id")}; masih menunggu keikutsertaan ${actors(p.missing, "and", "id")}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} cannot be ${closed(p, "en")} yet; ${actors(p.missing, "and", "en")} must take part first.`,
    help: {
      id: "Catat keikutsertaan mereka terlebih dahulu.",
      en: "Record first that they took part.",
    },
    example: (p) => `kasus.participate("${p.step.id}", { by: { actor: "${p.missing[0]?.id ?? "staf"}" } })`,
    sample: { step: rapat, decision: false, missing: [staf, bidangA] },
  }),
  RUN116: define<OfStep & { by: ActorRef; participants: readonly ActorRef[] }>({
    id: (p) =>
      p.participants.length === 0
        ? `${capital(stepName(p.step, "id"))} tidak dikerjakan bersama pelaksana lain.`
        : `${actorName(p.by)} bukan peserta ${stepName(p.step, "id")}; pesertanya: ${actors(p.participants, "and", "id")}.`,
    en: (p) =>
      p.participants.length === 0
        ? `${capital(stepName(p.step, "en"))} is not a joint step.`
        : `${actorName(p.by)} does not take part in ${stepName(p.step, "en")}; taking part: ${actors(p.participants, "and", "en")}.`,
    help: {
      id: 'Keikutsertaan hanya dicatat untuk pelaksana yang ditulis dengan "bersama".',
      en: 'Only actors that are written with "bersama" take part.',
    },
    example: () => "oleh : Kasubbag; bersama Staf",
    sample: { step: rapat, by: kepala, participants: [staf, bidang] },
  }),
  RUN117: define<OfStep & { by: ActorRef }>({
    id: (p) => `${actorName(p.by)} sudah tercatat ikut serta dalam ${stepName(p.step, "id")}.`,
    en: (p) => `${actorName(p.by)} is already on record as having taken part in ${stepName(p.step, "en")}.`,
    help: { id: "Tidak ada yang perlu dilakukan lagi.", en: "Nothing more needs to be done." },
    sample: { step: rapat, by: staf },
  }),
  RUN118: define<Closing & { by: ActorRef }>({
    id: (p) =>
      `${actorName(p.by)} adalah penanggung jawab ${stepName(p.step, "id")}: langkah itu ${closed(p, "id")} olehnya, bukan diikuti.`,
    en: (p) =>
      `${actorName(p.by)} is responsible for ${stepName(p.step, "en")}: it is ${closed(p, "en")} by them, not joined.`,
    help: {
      id: "Selesaikan atau putuskan langkah itu setelah semua peserta tercatat.",
      en: "Complete or decide the step when all who take part are on record.",
    },
    sample: { step: rapat, decision: false, by: kasubbag },
  }),

  // The answer.
  RUN120: define<OfStep & { answer: string; answers: readonly string[] }>({
    id: (p) =>
      `${quote(p.answer)} bukan jawaban untuk ${stepName(p.step, "id")}; jawab dengan ${answers(p.answers, "id")}.`,
    en: (p) => `${quote(p.answer)} is no answer to ${stepName(p.step, "en")}; answer with ${answers(p.answers, "en")}.`,
    help: { id: "Tuliskan jawaban persis seperti dalam SOP.", en: "Write the answer exactly as the SOP has it." },
    example: (p) => `kasus.decide("${p.step.id}", ${JSON.stringify(p.answers[0] ?? "ya")}, { by })`,
    sample: { step: koreksi, answer: "mungkin", answers: ["ya", "tidak"] },
  }),
  RUN121: define<OfStep & { answer: string; times: number }>({
    id: (p) =>
      `Jawaban ${quote(p.answer)} pada ${stepName(p.step, "id")} paling banyak ${p.times} kali; batas itu sudah habis.`,
    en: (p) =>
      `The answer ${quote(p.answer)} to ${stepName(p.step, "en")} has been given as often as it may be (${p.times}).`,
    help: {
      id: 'Pilih jawaban lain. Bila perlu jalan keluar lain, tuliskan "lalu" pada SOP.',
      en: 'Choose another answer. If there must be another way on, write "lalu" in the SOP.',
    },
    example: (p) => `jika ${p.answer} -> langkah 10, paling banyak ${p.times} kali, lalu Kepala Badan`,
    sample: { step: koreksi, answer: "tidak", times: 3 },
  }),
  RUN122: define<OfStep & { answer: string; by: ActorRef }>({
    id: (p) =>
      `Jawaban ${quote(p.answer)} pada ${stepName(p.step, "id")} tidak tersedia lagi: batasnya sudah habis dan keputusan diambil alih oleh ${actorName(p.by)}.`,
    en: (p) =>
      `The answer ${quote(p.answer)} to ${stepName(p.step, "en")} is no longer open: its bound is used up, and ${actorName(p.by)} has taken the decision over.`,
    help: { id: "Pilih jawaban lain.", en: "Choose another answer." },
    sample: { step: koreksi, answer: "tidak", by: kepala },
  }),

  // The documents.
  RUN130: define<OfStep & { outputs: readonly string[]; ids: readonly string[] }>({
    id: (p) => `Keluaran ${stepName(p.step, "id")} belum diisi: ${p.outputs.join("; ")}.`,
    en: (p) => `Outputs of ${stepName(p.step, "en")} are missing: ${p.outputs.join("; ")}.`,
    help: {
      id: "Isi setiap keluaran; untuk dokumen tanpa isian cukup nomor, judul, atau tempat simpannya.",
      en: "Give each output; for a document without fields, its number, title or location is enough.",
    },
    example: (p) => `{ "outputs": { "${p.ids[0] ?? "disposisi"}": { "number": "800/15/2026" } } }`,
    sample: { step: telaah, outputs: ["Disposisi"], ids: ["disposisi"] },
  }),
  RUN131: define<OfStep & { unknown: readonly string[]; ids: readonly string[] }>({
    id: (p) =>
      `Bukan keluaran ${stepName(p.step, "id")}: ${names(p.unknown, "id")}. Keluarannya: ${p.ids.length === 0 ? "tidak ada" : names(p.ids, "id")}.`,
    en: (p) =>
      `Not an output of ${stepName(p.step, "en")}: ${names(p.unknown, "en")}. Its outputs: ${p.ids.length === 0 ? "none" : names(p.ids, "en")}.`,
    help: {
      id: "Kirim hanya keluaran langkah ini, dengan nama tetap dokumennya.",
      en: "Send this step's outputs only, under the documents' stable names.",
    },
    sample: { step: telaah, unknown: ["nota"], ids: ["disposisi"] },
  }),
  RUN132: define<OfStep & { output: string; given: readonly string[] }>({
    id: (p) =>
      `Keluaran ${stepName(p.step, "id")} hanya salah satu dari ${quote(p.output)}; yang diisi: ${list(p.given, "and", "id")}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} brings out only one of ${quote(p.output)}; given: ${list(p.given, "and", "en")}.`,
    help: { id: "Isi satu saja.", en: "Give one of them." },
    sample: {
      step: { id: "putus", number: "1", label: "putus" },
      output: "Surat Izin atau Surat Penolakan",
      given: ["Surat Izin", "Surat Penolakan"],
    },
  }),
  RUN133: define<OfStep & { problems: readonly FieldProblem[] }>({
    id: (p) =>
      `Isian dokumen pada ${stepName(p.step, "id")} belum benar. ${p.problems.map((each) => fieldText(each, "id")).join("; ")}.`,
    en: (p) =>
      `Documents of ${stepName(p.step, "en")} are not filled in rightly. ${p.problems.map((each) => fieldText(each, "en")).join("; ")}.`,
    help: { id: "Perbaiki setiap isian yang disebut.", en: "Correct each field that is named." },
    sample: { step: susun, problems: [{ document: "Laporan Kinerja", field: "tahun", wrong: "number" }] },
  }),
  RUN140: define<Closing & { awaited: readonly { document: string; state?: string; onHand?: string }[] }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} belum dapat ${closed(p, "id")}; kelengkapan belum ada: ${p.awaited
        .map((each) => `${each.document}${suffix(" dalam keadaan", each.state)}${suffix(", sekarang", each.onHand)}`)
        .join("; ")}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} cannot be ${closed(p, "en")} yet; required documents are not on hand: ${p.awaited
        .map((each) => `${each.document}${suffix(" in state", each.state)}${suffix(", now", each.onHand)}`)
        .join("; ")}.`,
    help: {
      id: "Selesaikan dahulu langkah yang menghasilkan dokumen itu. Bila dokumennya berasal dari luar, tandai pada SOP.",
      en: "First complete the step that makes the document. If it comes from outside, mark it so in the SOP.",
    },
    example: () => "kelengkapan : Surat Sekda (dari luar)",
    sample: { step: koreksi, decision: true, awaited: [{ document: "Laporan Kinerja", state: "konsep" }] },
  }),

  // Conditions and time.
  RUN160: define<OfStep>({
    id: (p) => `Syarat ${stepName(p.step, "id")} belum dijawab; langkah ini belum dibuka.`,
    en: (p) => `The condition of ${stepName(p.step, "en")} has not been answered; the step is not open yet.`,
    help: {
      id: 'Jawab dahulu pertanyaan "hanya jika": ya membuka langkah, tidak melewatinya.',
      en: 'First answer the question in "only if": yes opens the step, no skips it.',
    },
    example: (p) => `kasus.answer("${p.step.id}", true, { by })`,
    sample: { step: susun },
  }),
  RUN161: define<OfStep>({
    id: (p) => `Tidak ada syarat ${stepName(p.step, "id")} yang menunggu jawaban.`,
    en: (p) => `No condition of ${stepName(p.step, "en")} waits for an answer.`,
    help: {
      id: "Syaratnya mungkin sudah dijawab orang lain. Muat ulang daftar tugas.",
      en: "Someone else may have answered it. Load the tasks again.",
    },
    sample: { step: susun },
  }),
  RUN162: define<OfStep>({
    id: (p) => `${capital(stepName(p.step, "id"))} sudah dijadwalkan, tetapi waktu mulainya belum tiba.`,
    en: (p) => `${capital(stepName(p.step, "en"))} is scheduled, but its start has not come.`,
    help: { id: "Tunggu sampai waktu mulai menurut SOP.", en: "Wait for the start that the SOP gives." },
    sample: { step: susun },
  }),
  RUN163: define<OfStep & { due?: number }>({
    id: (p) => `Waktu ${stepName(p.step, "id")} belum tiba; tidak ada yang berubah.`,
    en: (p) => `The time of ${stepName(p.step, "en")} has not come; nothing has changed.`,
    help: {
      id: "Kalender kantor menentukan waktunya; jalankan lagi setelah waktu itu.",
      en: "The office's calendar says when it is; fire it again after that.",
    },
    sample: { step: susun },
  }),
  RUN164: define<OfStep>({
    id: (p) => `Pengatur waktu ${stepName(p.step, "id")} sudah tidak berlaku.`,
    en: (p) => `The timer of ${stepName(p.step, "en")} is stale.`,
    help: {
      id: "Langkah itu sudah ditutup, atau pengatur waktunya sudah dijalankan. Tidak ada yang perlu dilakukan.",
      en: "The step was closed, or the timer has fired. Nothing needs to be done.",
    },
    sample: { step: susun },
  }),
  RUN165: define<OfStep>({
    id: (p) => `SOP tidak memberi perpanjangan untuk ${stepName(p.step, "id")}.`,
    en: (p) => `The SOP gives ${stepName(p.step, "en")} no extension.`,
    help: {
      id: "Perpanjangan harus tertulis pada waktu langkah itu.",
      en: "An extension must be written in the step's time.",
    },
    example: () => "waktu : 10 hari kerja, perpanjangan 7 hari kerja",
    sample: { step: susun },
  }),
  RUN166: define<OfStep>({
    id: (p) => `${capital(stepName(p.step, "id"))} sudah diperpanjang; perpanjangan hanya diberikan satu kali.`,
    en: (p) => `${capital(stepName(p.step, "en"))} has been extended; an extension is granted once.`,
    help: { id: "Selesaikan langkah dalam waktu yang tersisa.", en: "Complete the step in the time that is left." },
    sample: { step: susun },
  }),
  RUN167: define<OfStep & { due: number }>({
    id: (p) => `Waktu ${stepName(p.step, "id")} sudah lewat; perpanjangan hanya diberikan sebelumnya.`,
    en: (p) => `The time of ${stepName(p.step, "en")} is over; an extension is granted before that only.`,
    help: { id: "Selesaikan langkah ini dengan segera.", en: "Complete the step without delay." },
    sample: { step: susun, due: 0 },
  }),
  ...exceptions,
};
