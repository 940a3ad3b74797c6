import { type FieldProblem, fieldText } from "../messages/fields.js";
import { problems } from "../messages/problems.js";
import { reasons as obstacles } from "../messages/reasons.js";
import { bidang, kepala, koreksi, kumpulkan, rapat, staf, susun, telaah } from "../messages/samples.js";
import {
  type ActorRef,
  actorName,
  capital,
  define,
  type MessageOf,
  quote,
  type StepRef,
  say,
  short,
  stepName,
} from "../messages/words.js";

type Of = { readonly step: StepRef };

const halting = { ...obstacles, ...problems };
const finish = {
  id: "Selesaikan kasus ini dengan versi lamanya.",
  en: "Finish this case under its old version.",
} as const;
const first = {
  id: "Selesaikan dahulu langkah itu dengan versi lama, lalu pindahkan kasusnya.",
  en: "First have that step done under the old version, then move the case.",
} as const;

/** Why a case stays with the version of the SOP that it is under. */
export const reasons = {
  // The case and the versions.
  MIG100: define<Record<never, never>>({
    id: () => "Kasus ini belum dimulai.",
    en: () => "This case has not been started.",
    help: { id: "Mulai kasusnya dengan versi baru.", en: "Start it under the new version." },
    sample: {},
  }),
  MIG101: define<{ was: string; now: string }>({
    id: (p) => `Kasus ini kasus prosedur ${quote(p.was)}, bukan ${quote(p.now)}.`,
    en: (p) => `This is a case of the procedure ${quote(p.was)}, not of ${quote(p.now)}.`,
    help: {
      id: "Kasus hanya pindah ke versi lain dari SOP yang sama. Bila SOP berganti nama tetap, biarkan kasus lama selesai.",
      en: "A case moves to another version of the same SOP only. Where the SOP's stable name changed, let old cases finish.",
    },
    sample: { was: "laporan", now: "laporan-kinerja" },
  }),
  MIG102: define<{ cancelled: boolean }>({
    id: (p) => `Kasus ini sudah ${p.cancelled ? "dibatalkan" : "selesai"}.`,
    en: (p) => `This case has ${p.cancelled ? "been cancelled" : "ended"}.`,
    help: {
      id: "Yang sudah lewat tetap di bawah versi yang berlaku waktu itu.",
      en: "What is over stays under the version that held then.",
    },
    sample: { cancelled: false },
  }),
  MIG103: define<{ version: string }>({
    id: (p) => `Kasus ini sudah memakai versi ${p.version}.`,
    en: (p) => `This case is under version ${p.version} already.`,
    help: { id: "Tidak ada yang perlu dilakukan.", en: "Nothing needs to be done." },
    sample: { version: "e07d3a918c46f25b" },
  }),
  MIG104: define<{ version: string; reasons: readonly MessageOf<typeof halting>[] }>({
    id: (p) =>
      `Versi ${p.version} tidak dapat dijalankan. ${p.reasons.map((each) => say(halting, each, "id")).join(" ")}`,
    en: (p) => `Version ${p.version} cannot be run. ${p.reasons.map((each) => say(halting, each, "en")).join(" ")}`,
    help: { id: "Lengkapi SOP, lalu coba lagi.", en: "Complete the SOP, then try again." },
    sample: { version: "e07d3a918c46f25b", reasons: [{ code: "SOP802", params: { step: susun } }] },
  }),
  MIG105: define<{ version: string; given: string }>({
    id: (p) => `Kasus ini memakai versi ${p.version}, bukan ${p.given}.`,
    en: (p) => `This case is under version ${p.version}, not ${p.given}.`,
    help: {
      id: "Pindahkan kasus dari versi yang dipakainya sekarang.",
      en: "Move the case from the version that it is under now.",
    },
    sample: { version: "5b1c09e4d27fa836", given: "e07d3a918c46f25b" },
  }),

  // Where the case stands.
  MIG110: define<Of>({
    id: (p) => `Kasus ini berada di ${stepName(p.step, "id")}, yang tidak ada lagi dalam versi baru.`,
    en: (p) => `The case stands at ${stepName(p.step, "en")}, which the new version does not have.`,
    help: first,
    sample: { step: susun },
  }),
  MIG111: define<Of & { now: StepRef }>({
    id: (p) =>
      `Tidak pasti bahwa ${stepName(p.step, "id")} yang sudah dilalui kasus ini adalah ${stepName(p.now, "id")} dalam versi baru.`,
    en: (p) =>
      `It is not sure that ${stepName(p.step, "en")}, which the case has been at, is ${stepName(p.now, "en")} of the new version.`,
    help: {
      id: "Beri langkah itu nama tetap yang sama dalam kedua versi. Bila memang langkah lain, selesaikan kasus dengan versi lamanya.",
      en: "Give the step the same stable name in both versions. If it is another step, finish the case under its old version.",
    },
    example: (p) => `Langkah ${p.now.number ?? "4"} (${p.step.label}): …`,
    sample: { step: susun, now: { id: "rancang", number: "4", label: "rancang" } },
  }),
  MIG112: define<Of & { before: StepRef; isNew: boolean }>({
    id: (p) =>
      p.isNew
        ? `${capital(stepName(p.step, "id"))} baru, dan kasus ini, yang berada di ${stepName(p.before, "id")}, sudah melewati tempatnya.`
        : `Menurut versi baru ${stepName(p.step, "id")} dikerjakan sebelum kasus sampai di tempatnya sekarang, ${stepName(p.before, "id")}; kasus ini belum melaluinya.`,
    en: (p) =>
      p.isNew
        ? `${capital(stepName(p.step, "en"))} is new, and the case, which stands at ${stepName(p.before, "en")}, is past its place.`
        : `By the new version ${stepName(p.step, "en")} is done before a case comes to where this one stands, ${stepName(p.before, "en")}; the case has not been at it.`,
    help: {
      id: "Bila langkah itu memang tidak perlu bagi kasus yang sudah sejauh ini, sebutkan pada --skip: keputusan itu dicatat.",
      en: "If cases that have come this far need not go through it, name it with --skip: the decision is put on record.",
    },
    example: (p) => `--skip ${p.step.id}`,
    sample: { step: susun, before: koreksi, isNew: true },
  }),
  MIG113: define<Of>({
    id: (p) => `${capital(stepName(p.step, "id"))} sudah dikerjakan, dan menurut versi baru akan dikerjakan lagi.`,
    en: (p) => `${capital(stepName(p.step, "en"))} has been done, and would have to be done again by the new version.`,
    help: finish,
    sample: { step: telaah },
  }),
  MIG114: define<Of>({
    id: (p) =>
      `Di ${stepName(p.step, "id")} pekerjaan sedang berjalan bercabang, dan cabang atau penggabungannya lain dalam versi baru.`,
    en: (p) =>
      `At ${stepName(p.step, "en")} work is running in arms, and the arms or where they come together are others in the new version.`,
    help: {
      id: "Tunggu sampai semua cabang bergabung, lalu pindahkan kasusnya.",
      en: "Wait until all arms have come together, then move the case.",
    },
    sample: { step: kumpulkan },
  }),
  MIG115: define<Of>({
    id: (p) => `Syarat (hanya jika) ${stepName(p.step, "id")} berubah, sedangkan kasus ini sudah berada di sana.`,
    en: (p) => `The condition (only if) of ${stepName(p.step, "en")} has changed, and the case stands there.`,
    help: first,
    sample: { step: rapat },
  }),

  // What is half done in a step.
  MIG120: define<Of & { to: ActorRef & { readonly name?: string } }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} sudah diserahkan kepada ${assignee(p.to)}, yang bukan pelaksananya lagi dalam versi baru.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} has been given to ${assignee(p.to)}, who may not do it by the new version.`,
    help: first,
    sample: { step: susun, to: { ...staf, name: "Rina" } },
  }),
  MIG121: define<Of>({
    id: (p) =>
      `Sebagian pelaksana sudah mengerjakan bagiannya pada ${stepName(p.step, "id")}, dan siapa yang harus ikut berubah.`,
    en: (p) => `Some have done their part of ${stepName(p.step, "en")}, and who must take part has changed.`,
    help: first,
    sample: { step: kumpulkan },
  }),
  MIG122: define<Of & { by: ActorRef }>({
    id: (p) =>
      `Keputusan pada ${stepName(p.step, "id")} sudah diambil alih oleh ${actorName(p.by)}; menurut versi baru tidak begitu.`,
    en: (p) =>
      `${actorName(p.by)} has taken the decision at ${stepName(p.step, "en")} over; the new version would not have it so.`,
    help: first,
    sample: { step: koreksi, by: kepala },
  }),
  MIG123: define<{ actor: ActorRef; now: string }>({
    id: (p) =>
      `Tidak pasti bahwa ${actorName(p.actor)}, yang berperan dalam kasus ini, adalah ${p.now} dalam versi baru.`,
    en: (p) =>
      `It is not sure that ${actorName(p.actor)}, who has a part in this case, is ${p.now} of the new version.`,
    help: {
      id: "Pelaksana dikenali dari nama tetap atau nama cetaknya. Selesaikan dahulu langkahnya, atau cabut pendelegasiannya.",
      en: "An actor is known by the stable or the printed name. First have the step done, or revoke the delegation.",
    },
    sample: { actor: kepala, now: "Kepala BPSDM" },
  }),
  MIG124: define<Of>({
    id: (p) =>
      `Pemberitahuan lewat waktu ${stepName(p.step, "id")} sudah terkirim, dan akibat lewat waktunya lain dalam versi baru.`,
    en: (p) =>
      `Someone has been told that the time of ${stepName(p.step, "en")} is over, and what follows that has changed.`,
    help: first,
    sample: { step: susun },
  }),
  MIG125: define<Of & { case?: string }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} menjalankan SOP lain${p.case === undefined ? "" : ` (kasus ${quote(p.case)})`}, dan hal itu berubah dalam versi baru.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} runs another SOP${p.case === undefined ? "" : ` (case ${quote(p.case)})`}, and that has changed in the new version.`,
    help: {
      id: "Tunggu sampai kasus yang dijalankan selesai dan langkahnya ditutup.",
      en: "Wait until the called case is over and the step is closed.",
    },
    sample: { step: kumpulkan, case: "kasus/kumpulkan/1" },
  }),
  MIG126: define<Of & { group: ActorRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} menjadi tugas setiap anggota ${actorName(p.group)}, yang daftar anggotanya kosong.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} becomes the task of every member of ${actorName(p.group)}, of which no members are listed.`,
    help: {
      id: "Lengkapi daftar anggota kelompok itu (di baku.config.json, atau directory ketika kantor dibuka).",
      en: "List the members of the group (in baku.config.json, or as directory when the office is opened).",
    },
    sample: { step: kumpulkan, group: bidang },
  }),

  // What the case has on hand and on record.
  MIG130: define<{ document: string }>({
    id: (p) => `Kasus ini memegang dokumen ${quote(p.document)}, yang tidak ada lagi dalam versi baru.`,
    en: (p) => `The case has the document ${quote(p.document)} on hand, which the new version does not have.`,
    help: finish,
    sample: { document: "Laporan Kinerja" },
  }),
  MIG131: define<{ problems: readonly FieldProblem[] }>({
    id: (p) =>
      `Dokumen yang sudah diisi tidak memenuhi versi baru. ${p.problems.map((each) => fieldText(each, "id")).join("; ")}.`,
    en: (p) =>
      `Documents that were filled in do not meet the new version. ${p.problems.map((each) => fieldText(each, "en")).join("; ")}.`,
    help: {
      id: "Bila isiannya dapat dibetulkan menurut versi lama, betulkan dahulu; bila tidak, selesaikan kasus dengan versi lamanya.",
      en: "Where the old version lets it be corrected, correct it first; else finish the case under its old version.",
    },
    sample: { problems: [{ document: "Laporan Kinerja", field: "tahun", wrong: "missing" }] },
  }),
  MIG132: define<{ document: string; state: string }>({
    id: (p) => `Dokumen ${quote(p.document)} dalam keadaan ${quote(p.state)}, yang tidak ada lagi dalam versi baru.`,
    en: (p) =>
      `The document ${quote(p.document)} is in the state ${quote(p.state)}, which the new version does not have.`,
    help: finish,
    sample: { document: "Laporan Kinerja", state: "konsep" },
  }),
  MIG133: define<Of & { answer: string }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} pernah dijawab ${quote(p.answer)}, yang tidak ada lagi dalam versi baru.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} has been answered ${quote(p.answer)}, which the new version does not have.`,
    help: finish,
    sample: { step: koreksi, answer: "tidak" },
  }),
  MIG134: define<{ document: string; now: string }>({
    id: (p) =>
      `Tidak pasti bahwa dokumen ${quote(p.document)} yang dipegang kasus ini adalah ${quote(p.now)} dalam versi baru.`,
    en: (p) =>
      `It is not sure that the document ${quote(p.document)}, which the case has on hand, is ${quote(p.now)} of the new version.`,
    help: {
      id: "Dokumen dikenali dari namanya. Pertahankan nama itu, atau selesaikan kasus dengan versi lamanya.",
      en: "A document is known by its name. Keep that name, or finish the case under its old version.",
    },
    sample: { document: "Disposisi", now: "Lembar Disposisi" },
  }),

  // What lies ahead.
  MIG140: define<{ at: readonly StepRef[] }>({
    id: (p) =>
      `Dari tempat kasus ini, versi baru tidak selalu sampai ke akhir: kasus dapat tertahan di ${p.at.map((step) => stepName(step, "id")).join(", ")}.`,
    en: (p) =>
      `From where the case stands the new version does not always come to its end: the case could be held up at ${p.at.map((step) => stepName(step, "en")).join(", ")}.`,
    help: finish,
    sample: { at: [koreksi] },
  }),
  MIG141: define<Of & { document: string }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} memerlukan ${quote(p.document)}, yang tidak dimiliki kasus ini dan tidak dibuat lagi sebelum itu.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} needs ${quote(p.document)}, which the case does not have and nobody makes before that.`,
    help: finish,
    sample: { step: koreksi, document: "Laporan Kinerja (konsep)" },
  }),
  MIG142: define<{ states: number }>({
    id: (p) => `Tidak dapat dipastikan bahwa kasus ini sampai ke akhir: kemungkinannya lebih dari ${p.states}.`,
    en: (p) => `It cannot be made sure that the case comes to its end: there are more than ${p.states} possibilities.`,
    help: finish,
    sample: { states: 10_000 },
  }),
} as const;

/** Why a case is not moved, as data. */
export type MigrationReason = MessageOf<typeof reasons>;

/** The reasons in the words of one sentence each; a refusal has them all. */
export function reasonText(reason: MigrationReason, language: "id" | "en"): string {
  return say(reasons, reason, language);
}

function assignee(to: ActorRef & { readonly name?: string }): string {
  return to.name === undefined ? actorName(to) : `${short(to.name)} (${actorName(to)})`;
}
