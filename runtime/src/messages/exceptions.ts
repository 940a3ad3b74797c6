import type { Capacity } from "../core/people.js";
import { actors, type Closing, closed, names, type OfStep, suffix } from "./refusal-words.js";
import { kasubbag, kepala, koreksi, kumpulkan, rapat, staf, susun, telaah } from "./samples.js";
import { type ActorRef, actorName, capacities, capital, define, list, quote, type StepRef, stepName } from "./words.js";

/** Why the core refuses what is done beside the flow: standing in, giving away, sending back, holding up, correcting, calling. */
export const exceptions = {
  // Who stands in for whom.
  RUN170: define<{ by: ActorRef; as: Capacity; name?: string }>({
    id: (p) =>
      `Tidak ada pendelegasian yang berlaku sekarang bagi ${p.name === undefined ? "orang yang tidak disebut namanya" : quote(p.name)} sebagai ${capacities[p.as].id} ${actorName(p.by)}.`,
    en: (p) =>
      `No delegation holds now by which ${p.name === undefined ? "a person who is not named" : quote(p.name)} is ${capacities[p.as].en} ${actorName(p.by)}.`,
    help: {
      id: "Catat dahulu pendelegasiannya, lengkap dengan orang, mulai, dan sampai kapan; atau bertindak tanpa Plh./Plt.",
      en: "Record the delegation first, with the person, from when and until when; or act without Plh./Plt.",
    },
    example: (p) =>
      `kasus.delegate("${p.by.id}", { to: { name: "Siti" }, as: "${p.as}", from, until, by: { actor: "${p.by.id}" } })`,
    sample: { by: kepala, as: "plh", name: "Siti" },
  }),
  RUN171: define<{ from: number; until: number; over: boolean }>({
    id: (p) =>
      p.over
        ? "Masa pendelegasian itu sudah lewat; tidak ada yang dicatat."
        : "Masa pendelegasian harus berakhir sesudah dimulai; tidak ada yang dicatat.",
    en: (p) =>
      p.over
        ? "The time of that delegation is over; nothing was recorded."
        : "A delegation must end after it begins; nothing was recorded.",
    help: {
      id: "Periksa tanggal mulai dan sampai pada surat perintahnya.",
      en: "Check the dates in the letter that orders it.",
    },
    sample: { from: 1_772_000_000_000, until: 1_771_000_000_000, over: false },
  }),
  RUN172: define<OfStep & { to: ActorRef & { name?: string }; by: ActorRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} sudah diserahkan kepada ${p.to.name ?? actorName(p.to)}; yang bertindak: ${actorName(p.by)}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} has been given to ${p.to.name ?? actorName(p.to)}; acting: ${actorName(p.by)}.`,
    help: {
      id: "Minta yang diserahi untuk mengerjakannya, atau serahkan kembali langkah itu.",
      en: "Ask whoever it was given to, or hand the step over.",
    },
    example: (p) => `kasus.assign("${p.step.id}", { to: { actor: "${p.by.id}" }, by })`,
    sample: { step: susun, to: { ...staf, name: "Rina" }, by: kasubbag },
  }),
  RUN173: define<OfStep>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dikerjakan oleh setiap anggota; langkah itu tidak dapat diserahkan kepada satu orang.`,
    en: (p) => `${capital(stepName(p.step, "en"))} is done by every member; it cannot be given to one.`,
    help: { id: "Tunggu setiap anggota mengerjakan bagiannya.", en: "Wait for every member to do the part." },
    sample: { step: kumpulkan },
  }),
  RUN174: define<OfStep & { to: ActorRef; actors: readonly ActorRef[] }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} tidak dapat diserahkan kepada ${actorName(p.to)}; pelaksananya: ${actors(p.actors, "or", "id")}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} cannot be given to ${actorName(p.to)}; it is done by ${actors(p.actors, "or", "en")}.`,
    help: {
      id: "Serahkan kepada pelaksana langkah itu. Bila pejabatnya berhalangan, catat pendelegasian (Plh./Plt.).",
      en: "Give it to an actor of the step. If the official is away, record a delegation (Plh./Plt.).",
    },
    sample: { step: susun, to: kepala, actors: [staf, kasubbag] },
  }),
  RUN175: define<{ actor: ActorRef; name: string }>({
    id: (p) => `Tidak ada pendelegasian ${actorName(p.actor)} kepada ${quote(p.name)} yang masih berlaku.`,
    en: (p) => `No delegation of ${actorName(p.actor)} to ${quote(p.name)} is still in force.`,
    help: { id: "Periksa nama orangnya, atau masanya sudah lewat.", en: "Check the name, or its time is over." },
    sample: { actor: kepala, name: "Siti" },
  }),

  // Sending back.
  RUN180: define<OfStep & { to: StepRef }>({
    id: (p) =>
      `${capital(stepName(p.to, "id"))} belum pernah dicapai dalam kasus ini; ${stepName(p.step, "id")} hanya dapat dikembalikan ke langkah sebelumnya.`,
    en: (p) =>
      `The case has not been at ${stepName(p.to, "en")}; ${stepName(p.step, "en")} can be sent back to an earlier step only.`,
    help: { id: "Pilih langkah yang sudah pernah dikerjakan.", en: "Choose a step that has been worked on before." },
    sample: { step: rapat, to: susun },
  }),
  RUN181: define<OfStep & { to: StepRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} tidak dapat dikembalikan ke ${stepName(p.to, "id")}: langkah itu berada di cabang lain.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} cannot be sent back to ${stepName(p.to, "en")}: that stands in another arm.`,
    help: {
      id: "Kembalikan dalam cabang yang sama, atau tunggu semua cabang selesai.",
      en: "Send it back within the arm, or wait until all arms have come together.",
    },
    sample: { step: susun, to: telaah },
  }),
  RUN182: define<OfStep & { to: StepRef; answers: readonly string[] }>({
    id: (p) =>
      `SOP sudah mengatur jalan dari ${stepName(p.step, "id")} ke ${stepName(p.to, "id")}: jawab ${list(p.answers.map(quote), "or", "id")}.`,
    en: (p) =>
      `The SOP has a way from ${stepName(p.step, "en")} to ${stepName(p.to, "en")}: answer ${list(p.answers.map(quote), "or", "en")}.`,
    help: {
      id: "Pakai jawaban itu, agar batas pengulangannya tetap dihitung.",
      en: "Give that answer, so that the bound of the loop is counted.",
    },
    example: (p) => `kasus.decide("${p.step.id}", ${JSON.stringify(p.answers[0] ?? "tidak")}, { by, note })`,
    sample: { step: koreksi, to: susun, answers: ["tidak"] },
  }),
  RUN183: define<OfStep & { to: StepRef; awaited: readonly { document: string; state?: string; onHand?: string }[] }>({
    id: (p) =>
      `${capital(stepName(p.to, "id"))} tidak dapat dikerjakan lagi; kelengkapannya tidak ada: ${p.awaited
        .map((each) => `${each.document}${suffix(" dalam keadaan", each.state)}${suffix(", sekarang", each.onHand)}`)
        .join("; ")}.`,
    en: (p) =>
      `${capital(stepName(p.to, "en"))} cannot be done again; what it requires is not on hand: ${p.awaited
        .map((each) => `${each.document}${suffix(" in state", each.state)}${suffix(", now", each.onHand)}`)
        .join("; ")}.`,
    help: {
      id: "Kembalikan ke langkah yang membuat dokumen itu.",
      en: "Send it back to the step that makes the document.",
    },
    sample: { step: rapat, to: koreksi, awaited: [{ document: "Laporan Kinerja", state: "konsep", onHand: "final" }] },
  }),
  RUN184: define<{ document: string; ids: readonly string[] }>({
    id: (p) => `Dokumen ${quote(p.document)} tidak ada dalam prosedur ini. Yang ada: ${names(p.ids, "id")}.`,
    en: (p) => `There is no document ${quote(p.document)} in this procedure. There are: ${names(p.ids, "en")}.`,
    help: {
      id: "Sebutkan dokumen dengan nama tetapnya, atau lampirkan tanpa dokumen.",
      en: "Give the document's stable name, or attach the file without one.",
    },
    sample: { document: "nota", ids: ["disposisi", "laporan"] },
  }),

  // Correcting.
  RUN185: define<{ document: string; ids: readonly string[] }>({
    id: (p) =>
      `Dokumen ${quote(p.document)} belum ada dalam kasus ini. Yang ada: ${names(p.ids, "id") || "tidak ada"}.`,
    en: (p) => `The case has no document ${quote(p.document)} on hand. It has: ${names(p.ids, "en") || "none"}.`,
    help: {
      id: "Hanya isian yang sudah masuk dapat dibetulkan.",
      en: "Only what has been handed in can be corrected.",
    },
    sample: { document: "notulen", ids: ["disposisi"] },
  }),
  RUN186: define<{ document: string; gone?: boolean }>({
    id: (p) =>
      p.gone
        ? `Dokumen ${quote(p.document)} dihasilkan langkah yang tidak ada lagi dalam versi SOP yang dipakai kasus ini.`
        : `Dokumen ${quote(p.document)} berasal dari kasus yang memanggil; isiannya dibetulkan di sana.`,
    en: (p) =>
      p.gone
        ? `The document ${quote(p.document)} was made by a step that the version of the SOP which this case is under does not have.`
        : `The document ${quote(p.document)} comes from the case that called this one; it is corrected there.`,
    help: {
      id: "Betulkan pada kasus asalnya. Tidak ada yang bertanggung jawab atas langkah yang sudah dihapus.",
      en: "Correct it in the case that it comes from. Nobody answers for a step that is gone.",
    },
    sample: { document: "Surat Usulan" },
  }),
  RUN187: define<OfStep & { document: string; actors: readonly ActorRef[]; by: ActorRef }>({
    id: (p) =>
      `Isian ${quote(p.document)} hanya boleh dibetulkan oleh ${actors(p.actors, "or", "id")}; yang bertindak: ${actorName(p.by)}.`,
    en: (p) =>
      `${quote(p.document)} may be corrected by ${actors(p.actors, "or", "en")} only; acting: ${actorName(p.by)}.`,
    help: {
      id: "Minta penanggung jawab langkah asal dokumen itu.",
      en: "Ask whoever answers for the step that the document comes from.",
    },
    sample: { step: telaah, document: "Disposisi", actors: [kepala], by: staf },
  }),
  RUN188: define<OfStep & { document: string; members: readonly string[] }>({
    id: (p) =>
      p.members.length === 0
        ? `Dokumen ${quote(p.document)} tidak dibuat per anggota.`
        : `Dokumen ${quote(p.document)} dibuat per anggota; sebutkan bagian siapa yang dibetulkan: ${names(p.members, "id")}.`,
    en: (p) =>
      p.members.length === 0
        ? `The document ${quote(p.document)} was not made member by member.`
        : `The document ${quote(p.document)} was made member by member; say whose part is corrected: ${names(p.members, "en")}.`,
    help: { id: 'Isi "member" dengan nama anggota, bila ada.', en: `Give the member's name in "member", if any.` },
    sample: { step: kumpulkan, document: "Data pendukung", members: ["Bidang A"] },
  }),

  // Holding up.
  RUN190: define<{ since: number }>({
    id: () => "Kasus ini sudah ditangguhkan.",
    en: () => "This case is already paused.",
    help: { id: "Tidak ada yang perlu dilakukan lagi.", en: "Nothing more needs to be done." },
    sample: { since: 0 },
  }),
  RUN191: define<{ caller?: string }>({
    id: (p) =>
      p.caller === undefined
        ? "Kasus ini tidak sedang ditangguhkan."
        : `Kasus ini ditangguhkan bersama kasus ${quote(p.caller)} yang memanggilnya.`,
    en: (p) =>
      p.caller === undefined
        ? "This case is not paused."
        : `This case is paused together with the case ${quote(p.caller)} that called it.`,
    help: {
      id: "Kasus yang dipanggil dilanjutkan dari kasus pemanggilnya.",
      en: "A called case is resumed from its caller.",
    },
    sample: { caller: "pelatihan-2026" },
  }),
  RUN192: define<OfStep & { since: number }>({
    id: (p) => `Kasus ini sedang ditangguhkan; ${stepName(p.step, "id")} belum dapat dikerjakan.`,
    en: (p) => `This case is paused; nothing can be done in ${stepName(p.step, "en")}.`,
    help: {
      id: "Lanjutkan kasusnya terlebih dahulu. Selama ditangguhkan waktu tidak dihitung.",
      en: "Resume the case first. While it is paused time stands still.",
    },
    example: () => "kasus.resume({ by })",
    sample: { step: susun, since: 0 },
  }),

  // Called SOPs.
  RUN194: define<Closing & { procedure: string; case?: string }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} belum dapat ${closed(p, "id")}; ${p.procedure} yang dijalankan belum selesai${p.case === undefined ? "" : ` (kasus ${quote(p.case)})`}.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} cannot be ${closed(p, "en")} yet; ${p.procedure}, which it runs, has not ended${p.case === undefined ? "" : ` (case ${quote(p.case)})`}.`,
    help: {
      id: "Selesaikan dahulu kasus yang dijalankan; sesudah itu langkah ini ditutup oleh penanggung jawabnya.",
      en: "First end the case that it runs; then whoever answers for the step closes it.",
    },
    sample: {
      step: telaah,
      decision: false,
      procedure: "SOP Pengelolaan Surat Masuk",
      case: "pelatihan-2026/terima/1",
    },
  }),
  RUN196: define<{ calendar: string; office: string }>({
    id: (p) =>
      p.calendar === p.office
        ? `Kasus ini sudah dihitung dengan kalender ${quote(p.office)}.`
        : `Kalender kantor adalah ${quote(p.office)}, bukan ${quote(p.calendar)}.`,
    en: (p) =>
      p.calendar === p.office
        ? `The case is reckoned by the calendar ${quote(p.office)} already.`
        : `The office's calendar is ${quote(p.office)}, not ${quote(p.calendar)}.`,
    help: {
      id: "Tidak ada yang perlu dilakukan; tenggat selalu mengikuti kalender kantor.",
      en: "Nothing needs to be done: due dates follow the office's calendar.",
    },
    sample: { calendar: "sop-ap-909ee13d521e", office: "sop-ap-909ee13d521e" },
  }),
  RUN195: define<Record<never, never>>({
    id: () => "Hubungan antarkasus itu sudah tidak berlaku; tidak ada yang berubah.",
    en: () => "That between the two cases is stale; nothing has changed.",
    help: {
      id: "Kantor menyelesaikannya sendiri. Tidak ada yang perlu dilakukan.",
      en: "The office settles it by itself. Nothing needs to be done.",
    },
    sample: {},
  }),
  RUN197: define<{ to: string }>({
    id: (p) => `Memindahkan kasus ke versi ${p.to} memerlukan kedua versi SOP; kantor yang melakukannya.`,
    en: (p) => `Moving a case to version ${p.to} takes both versions of the SOP; the office does it.`,
    help: {
      id: "Pakai migrate() pada kasus di kantor, atau perintah baku migrate.",
      en: "Use migrate() on a case of an office, or the command baku migrate.",
    },
    example: () => 'kasus.migrate(laporanKinerjaTahunan, { by, note: "SOP baru berlaku" })',
    sample: { to: "e07d3a918c46f25b" },
  }),
};
