import { reasons as staying } from "../migrate/reasons.js";
import { problems } from "./problems.js";
import { reasons } from "./reasons.js";
import { type Acted, actedSince } from "./refusal-words.js";
import { kepala, koreksi, sekretaris, susun, telaah } from "./samples.js";
import {
  type ActorRef,
  actorName,
  capital,
  define,
  type MessageOf,
  quote,
  type StepRef,
  say,
  stepName,
} from "./words.js";

/** Why a procedure cannot run: it says too little, or it points at what is not there. */
export const obstacles = { ...reasons, ...problems };

/** Why an office refuses what the core never sees. Nothing has changed when one of these comes back. */
export const office = {
  RUN149: define<{ case: string; expected: number; version: number; since: readonly Acted[] }>({
    id: (p) =>
      p.expected > p.version
        ? `Kasus ${quote(p.case)} baru sampai versi ${p.version}, bukan ${p.expected}.`
        : `Kasus ${quote(p.case)} sudah berubah sejak dilihat (versi ${p.expected}, sekarang ${p.version}).${actedSince(p.since, "id")}`,
    en: (p) =>
      p.expected > p.version
        ? `The case ${quote(p.case)} stands at version ${p.version}, not ${p.expected}.`
        : `The case ${quote(p.case)} has moved on since it was seen (version ${p.expected}, now ${p.version}).${actedSince(p.since, "en")}`,
    help: {
      id: "Muat ulang kasusnya, periksa apa yang berubah, lalu kirim lagi dengan versi yang baru.",
      en: "Load the case again, look at what has changed, then send it with the new version.",
    },
    example: (p) => `const { version } = await kasus.view(); // ${p.version}`,
    sample: {
      case: "lkjip-2026",
      expected: 4,
      version: 5,
      since: [{ kind: "decided", at: 0, by: { ...sekretaris, name: "Rina" }, step: koreksi }],
    },
  }),
  RUN150: define<{ by?: ActorRef; step?: StepRef; case?: string }>({
    id: (p) =>
      `${p.by ? actorName(p.by) : "Pengguna"} tidak berwenang ${p.step ? `bertindak pada ${stepName(p.step, "id")}` : p.case === undefined ? "memulai kasus ini" : `melakukannya pada kasus ${quote(p.case)}`}.`,
    en: (p) =>
      `${p.by ? actorName(p.by) : "The caller"} is not authorised to ${p.step ? `act on ${stepName(p.step, "en")}` : p.case === undefined ? "start this case" : `do so in the case ${quote(p.case)}`}.`,
    help: {
      id: "Masuk sebagai pelaksana yang berwenang, atau minta kewenangan kepada pengelola.",
      en: "Sign in as an actor with the authority, or ask the administrator for it.",
    },
    sample: { by: kepala, step: telaah },
  }),
  RUN151: define<{ commandId: string }>({
    id: (p) => `Nomor perintah ${quote(p.commandId)} sudah dipakai untuk perintah yang isinya lain.`,
    en: (p) => `The command id ${quote(p.commandId)} was used for a command with other content.`,
    help: {
      id: "Gunakan nomor baru untuk setiap perintah; nomor lama hanya untuk mengulang perintah yang sama.",
      en: "Use a new id for each command; an old one is only for repeating the same command.",
    },
    sample: { commandId: "surat-065" },
  }),
  RUN152: define<{ case: string; started: string; given: string }>({
    id: (p) => `Kasus ${quote(p.case)} memakai versi prosedur ${p.started}, bukan versi ${p.given}.`,
    en: (p) => `The case ${quote(p.case)} is under version ${p.started} of the procedure, not ${p.given}.`,
    help: {
      id: "Buka kasus dengan versi prosedurnya, atau pindahkan dahulu ke versi ini dengan migrate.",
      en: "Open the case with its version of the procedure, or first move it to this one with migrate.",
    },
    sample: { case: "lkjip-2026", started: "5b1c09e4d27fa836", given: "e07d3a918c46f25b" },
  }),
  RUN153: define<{ case: string; started: string; given: string }>({
    id: (p) => `Kasus ${quote(p.case)} adalah kasus prosedur ${quote(p.started)}, bukan ${quote(p.given)}.`,
    en: (p) => `The case ${quote(p.case)} belongs to the procedure ${quote(p.started)}, not ${quote(p.given)}.`,
    help: { id: "Buka kasus dengan prosedurnya sendiri.", en: "Open the case with its own procedure." },
    sample: { case: "lkjip-2026", started: "laporan", given: "lain" },
  }),
  RUN154: define<{ case: string }>({
    id: (p) => `Kasus ${quote(p.case)} tidak ada.`,
    en: (p) => `There is no case ${quote(p.case)}.`,
    help: { id: "Periksa nomor kasus, atau mulai kasus baru.", en: "Check the case id, or start a new case." },
    sample: { case: "lkjip-2027" },
  }),
  RUN155: define<{ procedure: string; reasons: readonly MessageOf<typeof obstacles>[] }>({
    id: (p) =>
      `Prosedur ${quote(p.procedure)} belum dapat dijalankan. ${p.reasons.map((reason) => say(obstacles, reason, "id")).join(" ")}`,
    en: (p) =>
      `The procedure ${quote(p.procedure)} cannot be run yet. ${p.reasons.map((reason) => say(obstacles, reason, "en")).join(" ")}`,
    help: {
      id: "Lengkapi SOP, lalu bangun kembali.",
      en: "Complete the SOP, then build it again.",
    },
    sample: {
      procedure: "Laporan Kinerja Tahunan",
      reasons: [
        { code: "SOP802", params: { step: susun } },
        { code: "SOP806", params: { step: susun } },
      ],
    },
  }),
  RUN156: define<{ procedure: string; version: string }>({
    id: (p) => `Prosedur ${quote(p.procedure)} versi ${p.version} tidak dijalankan oleh kantor ini.`,
    en: (p) => `This office does not run the procedure ${quote(p.procedure)} in version ${p.version}.`,
    help: {
      id: 'Sertakan prosedur itu pada "procedures" ketika kantor dibuka.',
      en: 'Pass the procedure in "procedures" when the office is opened.',
    },
    example: () => "openOffice({ procedures: [laporanKinerjaTahunan] })",
    sample: { procedure: "laporan", version: "5b1c09e4d27fa836" },
  }),
  RUN157: define<{ case: string }>({
    id: (p) => `Kasus ${quote(p.case)} sedang diubah oleh banyak pihak; perintah ini tidak dicatat.`,
    en: (p) => `The case ${quote(p.case)} is being changed by many at once; this command was not recorded.`,
    help: {
      id: "Ulangi perintah dengan nomor perintah yang sama.",
      en: "Give the command again under the same command id.",
    },
    sample: { case: "lkjip-2026" },
  }),
  RUN158: define<{ step: StepRef; procedure: string; reasons?: readonly MessageOf<typeof obstacles>[] }>({
    id: (p) =>
      p.reasons
        ? `${capital(stepName(p.step, "id"))} menjalankan ${p.procedure}, yang belum dapat dijalankan. ${p.reasons.map((reason) => say(obstacles, reason, "id")).join(" ")}`
        : `${capital(stepName(p.step, "id"))} menjalankan ${p.procedure}, yang tidak ada di kantor ini.`,
    en: (p) =>
      p.reasons
        ? `${capital(stepName(p.step, "en"))} runs ${p.procedure}, which cannot be run yet. ${p.reasons.map((reason) => say(obstacles, reason, "en")).join(" ")}`
        : `${capital(stepName(p.step, "en"))} runs ${p.procedure}, which this office does not have.`,
    help: {
      id: 'Sertakan juga SOP yang dijalankan pada "procedures" ketika kantor dibuka.',
      en: 'Pass the SOP that it runs in "procedures" too when the office is opened.',
    },
    example: () => "openOffice({ procedures: [pelatihan, suratMasuk] })",
    sample: { step: telaah, procedure: "SOP Pengelolaan Surat Masuk" },
  }),
  RUN159: define<{ step: StepRef; procedure: string }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} menjalankan ${p.procedure}, yang sedang dijalankan: kasus tidak akan selesai.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} runs ${p.procedure}, which is running already: the case would never end.`,
    help: {
      id: "SOP tidak boleh menjalankan dirinya sendiri, langsung atau lewat SOP lain.",
      en: "An SOP must not run itself, directly or by another one.",
    },
    sample: { step: telaah, procedure: "SOP Pengelolaan Surat Masuk" },
  }),
  RUN198: define<{ case: string; reasons: readonly MessageOf<typeof staying>[] }>({
    id: (p) =>
      `Kasus ${quote(p.case)} tetap dengan versinya. ${p.reasons.map((reason) => say(staying, reason, "id")).join(" ")}`,
    en: (p) =>
      `The case ${quote(p.case)} stays with its version. ${p.reasons.map((reason) => say(staying, reason, "en")).join(" ")}`,
    help: {
      id: "Lihat setiap alasannya; kasus yang tidak dapat pindah diselesaikan dengan versi lamanya.",
      en: "See to each reason; a case that cannot be moved is finished under its old version.",
    },
    sample: { case: "lkjip-2026", reasons: [{ code: "MIG110", params: { step: susun } }] },
  }),
};
