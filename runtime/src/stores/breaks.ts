import { define, definitionOf, type Language, type MessageOf, quote, say } from "../messages/words.js";

type Of = { readonly case: string };

/** How the record of a case is not what was recorded. Events are counted from 1, places likewise. */
export const breaks = {
  STO201: define<Of & { event: number }>({
    id: (p) => `Kasus ${quote(p.case)}: isi peristiwa ${p.event} telah diubah.`,
    en: (p) => `Case ${quote(p.case)}: event ${p.event} was changed.`,
    help: {
      id: "Bandingkan peristiwa itu dengan cadangan atau ekspor yang lebih lama; di sana isinya masih seperti yang dicatat.",
      en: "Compare the event with an older backup or export, which has it as it was recorded.",
    },
    sample: { case: "lkjip-2026", event: 7 },
  }),
  STO202: define<Of & { from: number; to: number }>({
    id: (p) => `Kasus ${quote(p.case)}: ${events(p, "id")} telah dihapus.`,
    en: (p) => `Case ${quote(p.case)}: ${events(p, "en")} removed.`,
    help: {
      id: "Ambil peristiwa itu dari cadangan atau ekspor yang lebih lama.",
      en: "Take the missing events from an older backup or export.",
    },
    sample: { case: "lkjip-2026", from: 5, to: 6 },
  }),
  STO203: define<Of & { event: number; place: number }>({
    id: (p) => `Kasus ${quote(p.case)}: catatan di urutan ${p.place} telah disisipkan sebagai peristiwa ${p.event}.`,
    en: (p) => `Case ${quote(p.case)}: the record at place ${p.place} was added, as event ${p.event}.`,
    help: {
      id: "Catatan itu tidak pernah ditulis oleh Baku pada kasus ini. Cari tahu dari mana asalnya sebelum dihapus.",
      en: "Baku never wrote that record in this case. Find out where it comes from before it is taken away.",
    },
    sample: { case: "lkjip-2026", event: 7, place: 8 },
  }),
  STO204: define<Of & { event: number; place: number }>({
    id: (p) => `Kasus ${quote(p.case)}: peristiwa ${p.event} dipindahkan ke urutan ${p.place}.`,
    en: (p) => `Case ${quote(p.case)}: event ${p.event} was moved to place ${p.place}.`,
    help: {
      id: "Isi setiap peristiwa masih utuh; susun kembali menurut nomornya.",
      en: "What each event says is as recorded; put them back in the order of their numbers.",
    },
    sample: { case: "lkjip-2026", event: 9, place: 4 },
  }),
  STO205: define<Of & { event: number }>({
    id: (p) => `Kasus ${quote(p.case)}: peristiwa ${p.event} telah diganti beserta sidik rantainya.`,
    en: (p) => `Case ${quote(p.case)}: event ${p.event} was replaced together with its hash.`,
    help: {
      id: "Peristiwa sesudahnya dicatat setelah peristiwa yang lain. Peristiwa sebelum yang diganti mungkin ikut ditulis ulang; periksa dengan cadangan atau ekspor yang lebih lama.",
      en: "The event after it was recorded after another one. Those before may have been rewritten with it; compare with an older backup or export.",
    },
    sample: { case: "lkjip-2026", event: 7 },
  }),
  STO206: define<Of & { event: number; expected: string; found: string }>({
    id: (p) =>
      `Kasus ${quote(p.case)}: riwayat sampai peristiwa ${p.event} bukan lagi riwayat yang disegel (${p.expected.slice(0, 12)}…, kini ${p.found.slice(0, 12)}…).`,
    en: (p) =>
      `Case ${quote(p.case)}: the history up to event ${p.event} is not the one that was sealed (${p.expected.slice(0, 12)}…, now ${p.found.slice(0, 12)}…).`,
    help: {
      id: "Satu peristiwa atau lebih telah ditulis ulang, dengan semua sidik sesudahnya. Bandingkan dengan ekspor dari saat penyegelan.",
      en: "One event or more was rewritten, with every hash after it. Compare with the export that was made when it was sealed.",
    },
    sample: { case: "lkjip-2026", event: 7, expected: "3f6a9c0d12e4…", found: "b81d07ac55f0…" },
  }),
  STO207: define<Of & { was?: string }>({
    id: (p) =>
      `Kasus ${quote(p.case)}: riwayat ini dicatat untuk kasus lain${p.was === undefined ? "" : `, ${quote(p.was)}`}; nomor kasusnya telah diganti.`,
    en: (p) =>
      `Case ${quote(p.case)}: this history was recorded for another case${p.was === undefined ? "" : `, ${quote(p.was)}`}; the case id was changed.`,
    help: {
      id: "Kembalikan nomor kasusnya seperti pada cadangan atau ekspor yang lebih lama.",
      en: "Put the case id back as an older backup or export has it.",
    },
    sample: { case: "lkjip-2026", was: "lkjip-2025" },
  }),
};

export type ChainBreak = MessageOf<typeof breaks>;

/** What was done to the record, in one sentence. */
export function breakText(broken: ChainBreak, language: Language): string {
  return say(breaks, broken, language);
}

export function breakHelp(broken: ChainBreak, language: Language): string {
  return definitionOf(breaks, broken).help[language];
}

function events({ from, to }: { from: number; to: number }, language: Language): string {
  if (language === "id") return from === to ? `peristiwa ${from}` : `peristiwa ${from} sampai ${to}`;
  return from === to ? `event ${from} was` : `events ${from} to ${to} were`;
}
