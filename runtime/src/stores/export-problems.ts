import { define, type Language, type MessageOf, quote, say } from "../messages/words.js";

/** Why an export, or a case in it, cannot be taken. What is wrong with a chain is said by `breaks`. */
export const exportProblems = {
  STO301: define<{ line: number }>({
    id: (p) => `Baris ${p.line} ekspor tidak dapat dibaca.`,
    en: (p) => `Line ${p.line} of the export cannot be read.`,
    help: {
      id: "Kasus yang memuat baris itu tidak diimpor. Minta ekspor yang utuh, dan jangan menyuntingnya.",
      en: "The case that has this line was not imported. Ask for a whole export, and do not edit it.",
    },
    sample: { line: 12 },
  }),
  STO302: define<{ cases: number }>({
    id: (p) => `Ekspor tidak utuh: baris akhirnya tidak ada atau tidak cocok dengan ${p.cases} kasus yang terbaca.`,
    en: (p) => `The export is not whole: its last line is missing or does not fit the ${p.cases} cases that were read.`,
    help: {
      id: "Mungkin berkasnya terpotong, atau ada kasus yang dihapus atau ditambah. Minta ekspor yang utuh.",
      en: "The file may have been cut, or cases taken out or put in. Ask for a whole export.",
    },
    sample: { cases: 3 },
  }),
  STO303: define<{ case: string }>({
    id: (p) => `Kasus ${quote(p.case)} sudah ada, dengan riwayat yang lain.`,
    en: (p) => `Case ${quote(p.case)} is there already, with another history.`,
    help: {
      id: "Kasus yang ada tidak diubah. Bandingkan keduanya; impor ke penyimpanan lain bila keduanya diperlukan.",
      en: "The one that is there was left as it is. Compare the two; import into another store if both are needed.",
    },
    sample: { case: "lkjip-2026" },
  }),
  STO304: define<Record<never, never>>({
    id: () => "Ini bukan ekspor kasus Baku.",
    en: () => "This is no export of Baku cases.",
    help: {
      id: "Baris pertamanya harus menyebut bahwa ini ekspor Baku, dengan nomor skemanya.",
      en: "Its first line must say that it is an export of Baku, with the number of its schema.",
    },
    sample: {},
  }),
  STO305: define<{ found: number; known: number }>({
    id: (p) => `Ekspor ini ditulis oleh Baku yang lebih baru (skema ${p.found}; versi ini mengenal ${p.known}).`,
    en: (p) => `This export was written by a newer Baku (schema ${p.found}; this one knows ${p.known}).`,
    help: { id: "Perbarui Baku, lalu impor kembali.", en: "Update Baku, then import again." },
    sample: { found: 2, known: 1 },
  }),
  STO306: define<{ line: number }>({
    id: (p) => `Baris ${p.line} ekspor tidak tertulis seperti yang ditulis Baku.`,
    en: (p) => `Line ${p.line} of the export is not written as Baku writes it.`,
    help: {
      id: "Baris itu telah disunting; mungkin memuat isi ganda yang hanya terlihat oleh pembaca. Minta ekspor yang utuh.",
      en: "The line was edited, and may hold something twice that only a reader sees. Ask for a whole export.",
    },
    sample: { line: 12 },
  }),
};

export type ExportProblem = MessageOf<typeof exportProblems>;

export function exportProblemText(problem: ExportProblem, language: Language): string {
  return say(exportProblems, problem, language);
}
