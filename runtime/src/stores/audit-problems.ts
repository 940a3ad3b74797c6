import { define, type MessageOf, quote } from "../messages/words.js";

type Of = { readonly case: string };

/** What is wrong with a record beside its chain: with seals, with columns, or with what another record knows of it. */
export const auditProblems = {
  STO208: define<Of & { event: number }>({
    id: (p) => `Kasus ${quote(p.case)}: kolom di samping peristiwa ${p.event} telah diubah; isi peristiwanya utuh.`,
    en: (p) => `Case ${quote(p.case)}: a column beside event ${p.event} was changed; the event itself is whole.`,
    help: {
      id: "Kolom waktu, jenis, dan prosedur hanya mengulang isi peristiwa. Baku membaca isinya, program lain mungkin kolomnya.",
      en: "The columns of time, kind and procedure only repeat what the event says. Baku reads the event; other programs may read the column.",
    },
    sample: { case: "lkjip-2026", event: 7 },
  }),
  STO209: define<{ events: number }>({
    id: (p) => `Ada ${p.events} peristiwa yang kasusnya tidak ada lagi.`,
    en: (p) => `There ${p.events === 1 ? "is 1 event" : `are ${p.events} events`} whose case is gone.`,
    help: {
      id: "Baris kasusnya telah dihapus. Ambil kasus itu dari cadangan atau ekspor yang lebih lama.",
      en: "The row of the case was removed. Take the case from an older backup or export.",
    },
    sample: { events: 14 },
  }),
  STO211: define<Of & { event: number }>({
    id: (p) =>
      `Kasus ${quote(p.case)}: segel pada peristiwa ${p.event} tidak cocok; segel itu, atau sesuatu sebelum segel itu, telah diubah.`,
    en: (p) =>
      `Case ${quote(p.case)}: the seal at event ${p.event} does not fit; the seal, or something before it, was changed.`,
    help: {
      id: "Riwayat yang disegel telah ditulis ulang. Bandingkan dengan ekspor dari saat penyegelan (--against) untuk melihat peristiwa mana.",
      en: "The history that was sealed was rewritten. Compare with the export from when it was sealed (--against) to see which event.",
    },
    sample: { case: "lkjip-2026", event: 15 },
  }),
  STO212: define<Of & { event: number; key: string }>({
    id: (p) =>
      `Kasus ${quote(p.case)}: segel pada peristiwa ${p.event} dibuat dengan kunci lain (${p.key.slice(0, 12)}…), bukan kunci kantor ini.`,
    en: (p) =>
      `Case ${quote(p.case)}: the seal at event ${p.event} was made with another key (${p.key.slice(0, 12)}…), not with this office's.`,
    help: {
      id: "Periksa kunci publiknya. Bila kuncinya benar, segel itu bukan dari kantor ini.",
      en: "Check the public key. If it is the right one, the seal is not this office's.",
    },
    sample: { case: "lkjip-2026", event: 15, key: "b81d07ac55f0…" },
  }),
  STO213: define<Of>({
    id: (p) => `Kasus ${quote(p.case)} tidak bersegel sampai akhir.`,
    en: (p) => `Case ${quote(p.case)} is not sealed to its end.`,
    help: {
      id: "Kasus yang selesai semestinya bersegel. Bila pernah disegel, segelnya telah dihapus; bila belum, segel dengan `baku seal`.",
      en: "A case that is over should be sealed. If it was, the seal was removed; if not, seal it with `baku seal`.",
    },
    sample: { case: "lkjip-2026" },
  }),
  STO214: define<Of>({
    id: (p) => `Kasus ${quote(p.case)} tidak ada lagi.`,
    en: (p) => `Case ${quote(p.case)} is not there any more.`,
    help: {
      id: "Kasus itu ada pada ekspor atau daftar yang menjadi pembanding. Periksa nomornya, atau ambil kasusnya dari sana.",
      en: "The case is in the export or the list that this is compared with. Check the id, or take the case from there.",
    },
    sample: { case: "lkjip-2026" },
  }),
  STO215: define<Of & { event: number }>({
    id: (p) =>
      `Kasus ${quote(p.case)}: peristiwa ${p.event} bukan lagi yang ada pada ekspor lama; mulai dari situ riwayatnya ditulis ulang.`,
    en: (p) =>
      `Case ${quote(p.case)}: event ${p.event} is not the one in the older export; from there on its history was rewritten.`,
    help: {
      id: "Bandingkan isi peristiwa itu dengan ekspor lama.",
      en: "Compare what that event says with the older export.",
    },
    sample: { case: "lkjip-2026", event: 7 },
  }),
};

export type AuditProblem = MessageOf<typeof auditProblems>;
