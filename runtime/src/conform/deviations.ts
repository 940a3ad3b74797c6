import { koreksi, sekretaris, staf, susun, telaah } from "../messages/samples.js";
import {
  type ActorRef,
  actorName,
  capital,
  define,
  definitionOf,
  type Language,
  list,
  type MessageOf,
  quote,
  type StepRef,
  say,
  stepName,
} from "../messages/words.js";

type Of = { readonly step: StepRef };

/** Where practice left the SOP; `CON2xx` is what an office put on record as an exception, or what could not be compared. */
export const deviations = {
  CON101: define<Of>({
    id: (p) => `${capital(stepName(p.step, "id"))} dilewati.`,
    en: (p) => `${capital(stepName(p.step, "en"))} was skipped.`,
    help: {
      id: "Tanyakan mengapa. Bila langkah itu memang tidak selalu perlu, tulis syaratnya pada SOP.",
      en: "Ask why. If the step is not always needed, write its condition into the SOP.",
    },
    example: () => "hanya jika : berkas belum lengkap",
    sample: { step: telaah },
  }),
  CON102: define<Of & { before?: StepRef; after?: StepRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dikerjakan di luar urutan${p.before ? `, sebelum ${stepName(p.before, "id")}` : p.after ? `, baru sesudah ${stepName(p.after, "id")}` : ""}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} was done out of order${p.before ? `, before ${stepName(p.before, "en")}` : p.after ? `, only after ${stepName(p.after, "en")}` : ""}.`,
    help: {
      id: "Bila urutan itu lebih baik, ubah SOP. Bila kedua langkah boleh bersamaan, tulis begitu pada SOP.",
      en: "If that order is better, change the SOP. If the two may run side by side, have the SOP say so.",
    },
    sample: { step: susun, before: telaah },
  }),
  CON103: define<Of>({
    id: (p) => `${capital(stepName(p.step, "id"))} dikerjakan ketika alur SOP tidak sampai di sana.`,
    en: (p) => `${capital(stepName(p.step, "en"))} was done when the flow of the SOP was not there.`,
    help: {
      id: "Langkah itu diulang, atau berada di cabang yang tidak diambil. Bila perlu diulang, SOP memerlukan jalan kembali.",
      en: "It was done again, or stands on a way that was not taken. If it must be repeated, the SOP needs a way back.",
    },
    sample: { step: koreksi },
  }),
  CON104: define<{ activity: string }>({
    id: (p) => `Kegiatan ${quote(p.activity)} tidak ada dalam SOP.`,
    en: (p) => `The SOP has no activity ${quote(p.activity)}.`,
    help: {
      id: "Periksa apakah kegiatan itu langkah yang namanya lain. Langkah dikenali dari namanya, nomornya, atau uraiannya.",
      en: "See whether it is a step under another name. A step is known by its name, its number or its text.",
    },
    sample: { activity: "Fotokopi berkas" },
  }),
  CON105: define<Of & { by: ActorRef; actors: readonly ActorRef[] }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dikerjakan ${actorName(p.by)}; menurut SOP oleh ${list(p.actors.map(actorName), "or", "id")}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} was done by ${actorName(p.by)}; the SOP gives it to ${list(p.actors.map(actorName), "or", "en")}.`,
    help: {
      id: "Bila ia bertindak sebagai Plh. atau Plt., catat pendelegasiannya. Bila tugas itu sudah beralih, ubah pelaksana pada SOP.",
      en: "If he stood in, have the delegation recorded. If the task is his by now, change the actor in the SOP.",
    },
    sample: { step: koreksi, by: staf, actors: [sekretaris] },
  }),
  CON106: define<Of & { answer: string; answers: readonly string[] }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dijawab ${quote(p.answer)}; menurut SOP ${list(p.answers.map(quote), "or", "id")}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} was answered ${quote(p.answer)}; the SOP has ${list(p.answers.map(quote), "or", "en")}.`,
    help: {
      id: "Samakan jawaban pada catatan dengan jawaban pada SOP.",
      en: "Have the record use the answers of the SOP.",
    },
    sample: { step: koreksi, answer: "mungkin", answers: ["ya", "tidak"] },
  }),
  CON107: define<Of & { answer: string; times: number }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dijawab ${quote(p.answer)} lebih dari ${p.times} kali, batas menurut SOP.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} was answered ${quote(p.answer)} more than ${p.times} times, the bound of the SOP.`,
    help: {
      id: "Putuskan siapa yang mengambil alih bila batas itu terlampaui, dan tulis pada SOP.",
      en: "Decide who takes over when the bound is passed, and write it into the SOP.",
    },
    example: () => "tidak -> langkah 4, paling banyak 3 kali, lalu Kepala Badan",
    sample: { step: koreksi, answer: "tidak", times: 3 },
  }),
  CON108: define<Of & { due: number }>({
    id: (p) => `${capital(stepName(p.step, "id"))} dikerjakan sebelum waktu mulainya.`,
    en: (p) => `${capital(stepName(p.step, "en"))} was done before its time to begin.`,
    help: {
      id: "Periksa baris mulai pada SOP dan tanggal pada catatan.",
      en: "Look at the step's start in the SOP, and at the dates of the record.",
    },
    sample: { step: susun, due: 0 },
  }),
  CON110: define<Of & { due: number; late: number }>({
    id: (p) => `${capital(stepName(p.step, "id"))} selesai ${worked(p.late, "id")} sesudah tenggatnya.`,
    en: (p) => `${capital(stepName(p.step, "en"))} was done ${worked(p.late, "en")} after it was due.`,
    help: {
      id: "Bila sering terjadi, cari penyebabnya, atau sesuaikan mutu baku waktunya.",
      en: "Where it happens often, look for the cause, or set another standard time.",
    },
    sample: { step: susun, due: 0, late: 8_100_000 },
  }),
  CON111: define<Of & { due: number; late: number }>({
    id: (p) => `${capital(stepName(p.step, "id"))} belum selesai, ${worked(p.late, "id")} lewat tenggatnya.`,
    en: (p) => `${capital(stepName(p.step, "en"))} is not done, ${worked(p.late, "en")} after it was due.`,
    help: {
      id: "Selesaikan langkah itu, atau catat perpanjangannya bila SOP mengizinkan.",
      en: "Have it done, or its extension recorded where the SOP allows one.",
    },
    sample: { step: susun, due: 0, late: 8_100_000 },
  }),
  CON201: define<Of & { to: StepRef; by: ActorRef; note: string }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dikembalikan ke ${stepName(p.to, "id")} oleh ${actorName(p.by)}, di luar jalur SOP: ${quote(p.note)}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} was sent back to ${stepName(p.to, "en")} by ${actorName(p.by)}, which the SOP has no way for: ${quote(p.note)}.`,
    help: {
      id: "Bila sering terjadi, jadikan keputusan dengan jalan kembali pada SOP.",
      en: "Where it happens often, make it a decision with a way back in the SOP.",
    },
    sample: { step: koreksi, to: susun, by: sekretaris, note: "Lampiran tertinggal" },
  }),
  CON202: define<{ note: string }>({
    id: (p) => `Kasus dibatalkan sebelum selesai: ${quote(p.note)}.`,
    en: (p) => `The case was cancelled before its end: ${quote(p.note)}.`,
    help: {
      id: "Bila sering terjadi, beri SOP jalan keluar untuk permohonan yang tidak diteruskan.",
      en: "Where it happens often, give the SOP a way out for what is not carried on.",
    },
    sample: { note: "Permohonan ditarik" },
  }),
  CON203: define<Of & { note: string }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} tidak dilalui, menurut keputusan ketika kasus dipindahkan ke versi SOP ini: ${quote(p.note)}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} was not gone through, as was decided when the case was moved to this version of the SOP: ${quote(p.note)}.`,
    help: {
      id: "Tidak ada yang perlu dilakukan: keputusan itu tercatat, dengan siapa dan kapan.",
      en: "Nothing needs to be done: the decision is on record, with who and when.",
    },
    sample: { step: susun, note: "SOP baru berlaku" },
  }),
  CON290: define<Record<never, never>>({
    id: () => "Kasus ini tidak dibandingkan: terlalu banyak kemungkinan jalur yang mendekatinya.",
    en: () => "This case was not compared: too many ways of the SOP come near it.",
    help: {
      id: "Catatannya jauh sekali dari SOP. Periksa apakah kasus ini memang kasus SOP itu.",
      en: "Its record is far from the SOP. See whether it is a case of this SOP at all.",
    },
    sample: {},
  }),
};

export type DeviationMessage = MessageOf<typeof deviations>;

export function deviationText(deviation: DeviationMessage, language: Language): string {
  return say(deviations, deviation, language);
}

export function deviationHelp(deviation: DeviationMessage, language: Language): string {
  return definitionOf(deviations, deviation).help[language];
}

/** An amount of working time, in hours and minutes. */
function worked(ms: number, language: Language): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (language === "id") {
    return `${[hours > 0 ? `${hours} jam` : "", rest > 0 ? `${rest} menit` : ""].filter(Boolean).join(" ")} kerja`;
  }
  const some = (n: number, word: string) => (n === 0 ? "" : `${n} ${word}${n === 1 ? "" : "s"}`);
  return `${[some(hours, "hour"), some(rest, "minute")].filter(Boolean).join(" ")} of working time`;
}
