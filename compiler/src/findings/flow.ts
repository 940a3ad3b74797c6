import { entry, rule } from "@baku/grammar/internal";

/** SOP4xx: a flow that does not say where it goes. */
export const flowFindings = {
  SOP401: entry<{ count: number }>({
    class: "language",
    severity: "error",
    id: (p) => (p.count === 0 ? "Keputusan ini tidak punya jawaban." : "Keputusan ini hanya punya satu jawaban."),
    en: (p) => (p.count === 0 ? "This decision has no answers." : "This decision has only one answer."),
    help: {
      id: "Tulis sedikitnya dua baris jika, masing-masing dengan tujuannya.",
      en: "Write at least two if lines, each with its target.",
    },
    example:
      "keputusan : Apakah berkas lengkap?\n  jika ya    -> berikutnya\n  jika tidak -> langkah 1, paling banyak 3 kali",
  }),
  SOP402: entry({
    class: "language",
    severity: "error",
    id: () => "Ada “jika” tanpa “keputusan” di langkah ini.",
    en: () => "There is an “if” without a “decision” in this step.",
    help: {
      id: "Tulis pertanyaannya di baris keputusan, di atas jika.",
      en: "Write its question on a decision line, above the if.",
    },
    example:
      "keputusan : Apakah konsep sudah sesuai?\n  jika ya    -> berikutnya\n  jika tidak -> langkah 10, paling banyak 3 kali",
  }),
  SOP403: entry<{ answer: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Jawaban “${p.answer}” ditulis dua kali.`,
    en: (p) => `The answer “${p.answer}” stands twice.`,
    help: {
      id: "Hapus salah satunya, atau beri jawaban yang berbeda: satu jawaban hanya punya satu tujuan.",
      en: "Delete one, or make it another answer: an answer has one target only.",
    },
    example: "jika lengkap       -> berikutnya\njika tidak lengkap -> langkah 1",
  }),
  SOP404: entry({
    class: "language",
    severity: "error",
    id: () => "Langkah keputusan tidak boleh punya “lanjut”: arahnya ditentukan jawabannya.",
    en: () => "A decision may not have a “next”: its answers say where it goes.",
    help: {
      id: "Hapus baris lanjut, atau jadikan tujuan salah satu jawaban.",
      en: "Delete the next line, or make it an answer's target.",
    },
    example: "jika ya -> langkah 12",
  }),
  SOP405: entry<{ times: number }>({
    class: "language",
    severity: "error",
    id: (p) => `“paling banyak ${p.times} kali” membuat jawaban ini tidak pernah dapat dipilih.`,
    en: (p) => `“at most ${p.times} times” makes this answer impossible.`,
    help: { id: "Batasnya sedikitnya 1 kali.", en: "The bound is at least once." },
    example: "jika tidak -> langkah 10, paling banyak 3 kali",
  }),
  SOP406: entry({
    class: "language",
    severity: "error",
    id: () => "“lalu” tanpa “paling banyak … kali”: tidak jelas kapan berlaku.",
    en: () => "“then” without “at most … times”: it is not clear when it applies.",
    help: { id: "Tulis batas pengulangannya sebelum lalu.", en: "Write the bound of the loop before then." },
    example: "jika tidak -> langkah 10, paling banyak 3 kali, lalu Kepala Badan",
  }),
  SOP408: rule<{ circle: string }>({
    severity: "error",
    source: "practice",
    id: (p) => `SOP ini akhirnya menjalankan dirinya sendiri: ${p.circle}.`,
    en: (p) => `This SOP comes to run itself: ${p.circle}.`,
    help: {
      id: "Putuskan lingkarannya: ganti salah satu “jalankan” dengan langkah biasa. Untuk mengulang, arahkan alur kembali ke langkah sebelumnya.",
      en: "Break the circle: put a plain step in the place of one “run”. To repeat work, lead the flow back to an earlier step.",
    },
    example: "jika tidak -> langkah 1, paling banyak 3 kali",
  }),
  SOP409: rule({
    severity: "note",
    source: "practice",
    id: () => "Langkah mana yang ditunggu tidak diketahui.",
    en: () => "Which steps it waits for is unknown.",
    help: {
      id: "Tulis langkah yang ditunggu, atau hapus baris menunggu bila memang tidak ada.",
      en: "Write the steps that it waits for, or delete the line if there are none.",
    },
    example: "menunggu : langkah 3; langkah 4",
  }),
  SOP407: rule({
    severity: "error",
    source: "practice",
    id: () => "Langkah ini tidak pernah tercapai: tidak ada alur yang menuju ke sini.",
    en: () => "This step can never happen: no flow leads to it.",
    help: {
      id: "Arahkan salah satu langkah ke sini, atau hapus langkah ini.",
      en: "Lead some step here, or delete this one.",
    },
    example: "jika tidak -> langkah 7, paling banyak 3 kali",
  }),
} as const;
