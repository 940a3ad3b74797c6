import type { Counts } from "./show.js";

/** How moving cases to another version is told. */
export const words = {
  id: {
    to: "pindah ke versi",
    at: "di",
    outcomes: {
      moves: "akan pindah",
      moved: "pindah",
      stays: "tetap",
      unknown: "tetap",
      failed: "gagal",
      untried: "belum dicoba",
    },
    cases: (n: number) => `${n} kasus`,
    unknown: (version: string) =>
      `Versi ${version} yang dipakai kasus ini tidak tersimpan bersamanya; sebut berkasnya dengan --old.`,
    sum: ({ moves, stays, failed, untried }: Counts, applied: boolean) =>
      [
        `${moves} kasus ${applied ? "pindah" : "akan pindah"}, ${stays} tetap dengan versinya.`,
        ...(failed > 0 ? [`${failed} gagal.`] : []),
        ...(untried > 0 ? [`${untried} belum dicoba.`] : []),
      ].join(" "),
    over: (n: number) => `${n} sudah selesai atau dibatalkan.`,
    already: (n: number) => `${n} sudah memakai versi ini.`,
    apply: "Belum ada yang diubah. Untuk memindahkannya: tambahkan --apply --by NAMA --note ALASAN.",
    again: "Yang pindah sudah tercatat. Jalankan lagi perintah yang sama untuk meneruskan sisanya.",
  },
  en: {
    to: "to version",
    at: "at",
    outcomes: {
      moves: "would move",
      moved: "moved",
      stays: "stays",
      unknown: "stays",
      failed: "failed",
      untried: "not tried",
    },
    cases: (n: number) => `${n} case${n === 1 ? "" : "s"}`,
    unknown: (version: string) =>
      `Version ${version}, which the case is under, is not kept with it; name its file with --old.`,
    sum: ({ moves, stays, failed, untried }: Counts, applied: boolean) =>
      [
        `${moves} case${moves === 1 ? "" : "s"} ${applied ? "moved" : "would move"}, ${stays} stay${stays === 1 ? "s" : ""} with their version.`,
        ...(failed > 0 ? [`${failed} failed.`] : []),
        ...(untried > 0 ? [`${untried} not tried.`] : []),
      ].join(" "),
    over: (n: number) => `${n} ended or cancelled.`,
    already: (n: number) => `${n} under this version already.`,
    apply: "Nothing has been changed. To move them: add --apply --by NAME --note REASON.",
    again: "Those that moved are on record. Give the same command again to go on with the rest.",
  },
} as const;
