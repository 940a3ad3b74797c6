import type { Language } from "@baku/grammar";
import type { Conformance, Counts, DeviationMessage } from "@baku/runtime";

type Code = DeviationMessage["code"];

/** A kind of deviation behind a number: `3 terlambat`. */
export const tallies: Readonly<Record<Language, Readonly<Record<Code, string>>>> = {
  id: {
    CON101: "dilewati",
    CON102: "di luar urutan",
    CON103: "bukan gilirannya",
    CON104: "kegiatan di luar SOP",
    CON105: "oleh pelaksana lain",
    CON106: "jawaban di luar SOP",
    CON107: "melampaui batas ulang",
    CON108: "sebelum waktunya",
    CON110: "terlambat",
    CON111: "belum selesai lewat tenggat",
    CON201: "dikembalikan di luar jalur",
    CON202: "dibatalkan",
    CON203: "tidak dilalui karena pindah versi",
    CON290: "tidak dibandingkan",
  },
  en: {
    CON101: "skipped",
    CON102: "out of order",
    CON103: "not their turn",
    CON104: "activities not in the SOP",
    CON105: "by another actor",
    CON106: "answers not in the SOP",
    CON107: "beyond the bound",
    CON108: "before their time",
    CON110: "late",
    CON111: "overdue and open",
    CON201: "sent back beside the flow",
    CON202: "cancelled",
    CON203: "spared on a move to another version",
    CON290: "not compared",
  },
};

/** `2 dilewati, 1 terlambat`; nothing where nothing was found. */
export const tally = (counts: Counts, lang: Language): string =>
  (Object.entries(counts) as [Code, number][]).map(([code, count]) => `${count} ${tallies[lang][code]}`).join(", ");

export const statuses: Readonly<Record<Language, Readonly<Record<Conformance["status"], string>>>> = {
  id: { new: "baru", running: "berjalan", paused: "ditangguhkan", ended: "selesai", cancelled: "dibatalkan" },
  en: { new: "new", running: "running", paused: "paused", ended: "ended", cancelled: "cancelled" },
};

export const words = {
  id: {
    cases: (n: number) => `${n} kasus`,
    straight: (n: number, all: number) => `${n} dari ${all} kasus sesuai dengan SOP`,
    none: "Tidak ada kasus SOP ini dalam catatan.",
    asOf: (time: string) => `keadaan per ${time}`,
    steps: "Langkah",
    step: "langkah",
    done: "selesai",
    late: "lambat",
    skipped: "lewat",
    order: "urutan",
    actor: "pelaksana",
    other: "lain",
    half: "separuh dalam",
    deviations: "Penyimpangan, menurut kasus",
    nothing: "Tidak ada penyimpangan.",
    otherVersion: (n: number) => `${n} kasus dimulai dengan versi SOP yang lain; dibandingkan dengan versi ini.`,
    otherCalendar: (n: number) =>
      `${n} kasus dimulai dengan kalender yang lain; tenggatnya dihitung dengan kalender ini.`,
    strangers: (n: number) => `${n} kasus SOP lain tidak dibandingkan.`,
    case: "kasus",
    status: "keadaan",
    when: "waktu",
    what: "penyimpangan",
    started: (time: string) => `mulai ${time}`,
  },
  en: {
    cases: (n: number) => `${n} case${n === 1 ? "" : "s"}`,
    straight: (n: number, all: number) => `${n} of ${all} case${all === 1 ? "" : "s"} went as the SOP says`,
    none: "The record has no case of this SOP.",
    asOf: (time: string) => `as of ${time}`,
    steps: "Steps",
    step: "step",
    done: "done",
    late: "late",
    skipped: "skipped",
    order: "order",
    actor: "actor",
    other: "other",
    half: "half within",
    deviations: "Deviations, case by case",
    nothing: "No deviations.",
    otherVersion: (n: number) =>
      `${n} cases were begun under another version of the SOP; they are laid beside this one.`,
    otherCalendar: (n: number) => `${n} cases were begun by another calendar; their due dates are by this one.`,
    strangers: (n: number) => `${n} cases of other SOPs were not looked at.`,
    case: "case",
    status: "status",
    when: "time",
    what: "deviation",
    started: (time: string) => `begun ${time}`,
  },
} as const;
