import { rule } from "@baku/grammar/internal";

/** SOP6xx: what the proof of the flow refutes, with the path on which it does not hold. */
export const flowProofFindings = {
  SOP601: rule<{ why: "loop" | "join" | "stuck"; path: string; pathEn: string }>({
    severity: "error",
    source: "practice",
    id: (p) => `${lost(p.why).id} Jalannya: ${p.path}.`,
    en: (p) => `${lost(p.why).en} The path: ${p.pathEn}.`,
    help: {
      id: "Beri salah satu jawaban sesudah jalan itu arah menuju selesai.",
      en: "Lead some answer after that path towards the end.",
    },
    example:
      "keputusan : Apakah konsep sudah sesuai?\n  jika ya    -> selesai\n  jika tidak -> langkah 1, paling banyak 3 kali",
  }),
  SOP602: rule({
    severity: "error",
    source: "practice",
    id: () => "Langkah ini tidak pernah terjadi, walaupun ada alur yang ditulis menuju ke sini.",
    en: () => "This step can never happen, though a flow is written that leads to it.",
    help: {
      id: "Periksa batas “paling banyak … kali” pada alur itu: yang ditulis sesudah “lalu” tidak pernah tercapai bila keputusannya hanya sekali diambil.",
      en: "Look at the bound “at most … times” of that flow: what stands behind “then” is never reached where the decision is taken once only.",
    },
    example: "jika tidak -> langkah 1, paling banyak 3 kali, lalu langkah 7",
  }),
  SOP603: rule<{ document: string; path: string; pathEn: string }>({
    severity: "warning",
    source: "practice",
    id: (p) =>
      p.path
        ? `Kelengkapan “${p.document}” belum ada bila pekerjaan sampai di sini lewat: ${p.path}.`
        : `Kelengkapan “${p.document}” belum ada ketika pekerjaan pertama kali sampai di sini.`,
    en: (p) =>
      p.path
        ? `The requirement “${p.document}” is not there yet when the work comes here by: ${p.pathEn}.`
        : `The requirement “${p.document}” is not there yet when the work first comes here.`,
    help: {
      id: "Hasilkan dokumen itu, dalam keadaan itu, di setiap jalan ke langkah ini; atau tandai (jika ada) atau (dari luar).",
      en: "Make the document, in that state, on every path to this step; or mark it (if any) or (from outside).",
    },
    example: "kelengkapan : Nota Dinas (jika ada)",
  }),
  SOP604: rule<{ states: number }>({
    severity: "note",
    source: "practice",
    id: (p) =>
      `Alur ini belum terbukti selalu sampai selesai: kemungkinannya terlalu banyak, dan yang diperiksa hanya ${p.states}.`,
    en: (p) =>
      `This flow is not proved to come to its end always: there are too many ways that it can go, and ${p.states} were looked at.`,
    help: {
      id: "Pisahkan sebagian langkahnya menjadi SOP tersendiri, atau kurangi keluaran (jika ada) dan pilihan “atau”.",
      en: "Make an SOP of its own of some steps, or have fewer outputs (if any) and alternatives.",
    },
    example: "jalankan : SOP Pengelolaan Surat Masuk",
  }),
} as const;

const ways = {
  loop: {
    id: "Dari sini prosedur berputar dan tidak pernah dapat selesai.",
    en: "From here the procedure turns in circles and can never end.",
  },
  join: {
    id: "Dari sini langkah yang menunggu tidak pernah terbuka: salah satu cabangnya tidak datang.",
    en: "From here a step waits for ever: one of its arms does not come.",
  },
  stuck: { id: "Dari sini prosedur tidak dapat berlanjut.", en: "From here the procedure cannot go on." },
} as const;

/** Anything else, such as the blank of an explanation, says the least. */
const lost = (why: string) => (why === "loop" ? ways.loop : why === "join" ? ways.join : ways.stuck);
