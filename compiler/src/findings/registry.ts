import {
  type Entry,
  entry,
  type Finding,
  grammarFindings,
  type Language,
  type Params,
  raiser,
  type Severity,
} from "@baku/grammar";

/** What the compiler finds: SOP3xx in names, SOP4xx in the flow, SOP5xx rules of the printed form and its practice. */
const compilerFindings = {
  SOP301: entry<{ name: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) => `Pelaksana “${p.name}” belum ada di blok Pelaksana.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `The actor “${p.name}” is not in the Actors block.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Betulkan ejaannya, atau tambahkan pelaksana itu ke blok Pelaksana. Untuk beberapa orang, tulis “A; bersama B” atau “A atau B”.",
      en: "Mend the spelling, or add the actor to the Actors block. For several, write “A; with B” or “A or B”.",
    },
    example: "Pelaksana:\n  - Kepala Badan",
  }),
  SOP302: entry<{ name: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) => `Tujuan “${p.name}” tidak ada.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `The target “${p.name}” does not exist.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Tulis nomor langkah yang ada (langkah 7), nama langkah dalam kurung, berikutnya, atau selesai.",
      en: "Write the number of a step that exists (step 7), a step's name, following, or end.",
    },
    example: "jika ya -> langkah 12",
  }),
  SOP303: entry<{ document: string; state: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) =>
      `Dokumen “${p.document}” tidak mempunyai keadaan “${p.state}”.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `The document “${p.document}” has no state “${p.state}”.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Tambahkan ke baris keadaan di blok Dokumen, atau betulkan ejaannya.",
      en: "Add it to the states of the Document block, or mend the spelling.",
    },
    example: "Dokumen Laporan:\n  keadaan : konsep; diparaf",
  }),
  SOP304: entry<{ first: string; second: string; identifier: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.first}” dan “${p.second}” menjadi pengenal yang sama (${p.identifier}).`,
    en: (p) => `“${p.first}” and “${p.second}” become the same identifier (${p.identifier}).`,
    help: {
      id: "Beri nama yang berbeda. Bentuk cetaknya boleh tetap sama: tulis sesudah “=”.",
      en: "Give them different names. Their printed form may stay the same: write it after “=”.",
    },
    example: "keluaran : Disposisi Sekretaris = Disposisi",
  }),
  SOP305: entry<{ first: string; second: string }>({
    class: "language",
    severity: "warning",
    id: (p) => `“${p.first}” dan “${p.second}” tampaknya pelaksana yang sama dengan dua ejaan.`,
    en: (p) => `“${p.first}” and “${p.second}” look like one actor under two spellings.`,
    help: {
      id: "Pakai satu ejaan. Bila keduanya memang berbeda, tulis: abaikan SOP305 : alasannya.",
      en: "Use one spelling. If they are really two, write: ignore SOP305 : the reason.",
    },
    example: "Pelaksana:\n  - Bidang = Sekretariat & Bidang pada BPSDM Prov. Kalbar (kelompok)",
  }),
  SOP306: entry<{ number: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Nomor langkah ${p.number} dipakai dua kali.`,
    en: (p) => `The step number ${p.number} is used twice.`,
    help: {
      id: "Beri nomor yang berbeda, atau pisahkan dengan Tahap: nomor boleh mulai lagi di tahap berikutnya.",
      en: "Give them different numbers, or part them by a Phase: numbers may restart in the next phase.",
    },
    example: "Tahap II: Pelaksanaan\nLangkah 1: Membuka pelatihan",
  }),
  SOP307: entry<{ name: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.name}” ada di lebih dari satu tahap, jadi tujuannya tidak pasti.`,
    en: (p) => `“${p.name}” stands in more than one phase, so the target is not sure.`,
    help: {
      id: "Beri langkah itu nama dalam kurung, lalu pakai namanya.",
      en: "Give the step a name in parentheses and use that name.",
    },
    example: "Langkah 1 (buka pelatihan): Membuka pelatihan",
  }),
  SOP308: entry<{ name: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.name}” bukan kolom formulir SOP.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `“${p.name}” is not a column of the form.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Kolomnya: No, Kegiatan, Pelaksana, Kelengkapan, Waktu, Output, Keterangan.",
      en: "The columns: Number, Activity, Actors, Requires, Time, Output, Remarks.",
    },
    example: "kolom Keterangan : tidak ada",
  }),
  SOP309: entry<{ name: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“setiap ${p.name}”: “${p.name}” bukan kelompok.`,
    en: (p) => `“each ${p.name}”: “${p.name}” is not a group.`,
    help: {
      id: "Tandai pelaksananya dengan (kelompok), atau hapus kata setiap.",
      en: "Mark the actor with (group), or drop the word each.",
    },
    example: "Pelaksana:\n  - Bidang (kelompok)",
  }),
  SOP310: entry<{ names: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Beberapa pelaksana (${p.names}) tanpa kata penghubung: siapa yang bertanggung jawab tidak jelas.`,
    en: (p) => `Several actors (${p.names}) with nothing between them: who is responsible is not clear.`,
    help: {
      id: "Tulis “A; bersama B” bila dikerjakan bersama dengan A sebagai penanggung jawab, atau “A atau B” bila salah satu saja.",
      en: "Write “A; with B” when they act together and A is responsible, or “A or B” when either may.",
    },
    example: "oleh : Kasubbag; bersama Staf",
  }),
  SOP311: entry<{ label: string }>({
    class: "language",
    severity: "error",
    id: () => "Blok Pelaksana tidak ada, padahal langkah-langkah menyebut pelaksana.",
    en: () => "There is no Actors block, though the steps name actors.",
    help: {
      id: "Tambahkan blok Pelaksana dengan satu butir per kolom formulir.",
      en: "Add an Actors block with one item for each column of the form.",
    },
    example: "Pelaksana:\n  - Staf\n  - Kepala Badan",
  }),
  SOP312: entry<{ name: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) =>
      `“isian ${p.name}” tidak punya isian daftar bernama “${p.name}”.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `“fields ${p.name}” has no list field called “${p.name}”.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Nyatakan dulu di baris isian dengan jenis daftar.",
      en: "Declare it first among the fields, with type list.",
    },
    example: "isian:\n  - indikator : daftar\nisian indikator:\n  - nama : teks",
  }),
  SOP313: entry<{ name: string; near: string | undefined }>({
    class: "rule",
    severity: "warning",
    id: (p) =>
      `SOP “${p.name}” tidak ditemukan di antara berkas yang diperiksa.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) =>
      `The SOP “${p.name}” was not found among the files checked.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Periksa namanya, dan sertakan berkasnya dalam pemeriksaan.",
      en: "Check its name, and include its file in the check.",
    },
    example: "jalankan : SOP Pengelolaan Surat Masuk",
  }),
  SOP314: entry<{ written: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” bukan peran pengesahan.`,
    en: (p) => `“${p.written}” is not a role of approval.`,
    help: {
      id: "Pilih: dibuat, diperiksa, disetujui, atau disahkan.",
      en: "Choose: drawn up, checked, agreed or approved.",
    },
    example: "sebagai : diperiksa",
  }),
  SOP315: entry<{ step: string; actors: string }>({
    class: "language",
    severity: "error",
    id: (p) =>
      `“${p.step}” dikerjakan setiap anggota ${p.actors}, jadi tidak dapat memutus: jawabannya bisa berbeda-beda.`,
    en: (p) => `“${p.step}” is done by every member of ${p.actors}, so it cannot decide: their answers may differ.`,
    help: {
      id: "Buat langkah tersendiri untuk keputusannya, dengan satu penanggung jawab.",
      en: "Make a step of its own for the decision, with one responsible actor.",
    },
    example: "Langkah 5: Memeriksa kelengkapan data\n  oleh : Kasubbag\n  keputusan : Apakah data lengkap?",
  }),
  SOP316: entry<{ name: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Nama langkah “${p.name}” sudah dipakai langkah lain.`,
    en: (p) => `The name “${p.name}” is another step's already.`,
    help: {
      id: "Beri nama lain di dalam kurung; nama itu pengenal langkahnya.",
      en: "Give it another name in the parentheses; that name is the step's identity.",
    },
    example: "Langkah 5 (periksa ulang): Memeriksa kembali berkas",
  }),
  SOP317: entry<{ document: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Dokumen “${p.document}” disebut dua kali di sel ini.`,
    en: (p) => `The document “${p.document}” stands twice in this cell.`,
    help: {
      id: "Hapus salah satunya. Titik koma di dalam bentuk cetak (sesudah “=”) ditulis \\;",
      en: "Delete one. A semicolon inside a printed form (behind “=”) is written \\;",
    },
    example: "kelengkapan : Disposisi; Surat Tugas = Disposisi\\; Surat Tugas",
  }),
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
    example: "keputusan : Apakah konsep sudah sesuai?\n  jika ya -> berikutnya",
  }),
  SOP403: entry<{ answer: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Jawaban “${p.answer}” ditulis dua kali.`,
    en: (p) => `The answer “${p.answer}” stands twice.`,
    help: { id: "Setiap jawaban hanya boleh punya satu tujuan.", en: "Each answer may have one target only." },
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
  SOP407: entry({
    class: "rule",
    severity: "error",
    id: () => "Langkah ini tidak pernah tercapai: tidak ada alur yang menuju ke sini.",
    en: () => "This step can never happen: no flow leads to it.",
    help: {
      id: "Arahkan salah satu langkah ke sini, atau hapus langkah ini.",
      en: "Lead some step here, or delete this one.",
    },
    example: "lanjut -> langkah 7",
  }),
  SOP501: entry<{ cells: string }>({
    class: "rule",
    severity: "warning",
    id: (p) => `Langkah ini belum memuat: ${p.cells}.`,
    en: (p) => `This step does not have yet: ${p.cells}.`,
    help: {
      id: "Isi barisnya. Tulis ? bila sumber tidak menyebutkannya, atau - bila memang tidak ada.",
      en: "Write the line. Use ? if the source does not say, or - if there is deliberately none.",
    },
    example: "waktu : ?",
  }),
  SOP502: entry<{ fields: string }>({
    class: "rule",
    severity: "warning",
    id: (p) => `Lembar identitas belum memuat: ${p.fields}.`,
    en: (p) => `The identity sheet does not have yet: ${p.fields}.`,
    help: {
      id: "Lengkapi identitas SOP (PermenPAN-RB 35/2012). Tulis ? bila sumber tidak menyebutkannya.",
      en: "Complete the identity (PermenPAN-RB 35/2012). Write ? if the source does not say.",
    },
    example: "nomor : SOP/01/BPSDM/2026",
  }),
  SOP503: entry<{ document: string }>({
    class: "rule",
    severity: "warning",
    id: (p) => `Kelengkapan “${p.document}” tidak dihasilkan langkah mana pun dan tidak dinyatakan (dari luar).`,
    en: (p) => `No step makes the requirement “${p.document}”, and it is not declared (from outside).`,
    help: {
      id: "Sebutkan sebagai keluaran langkah yang membuatnya, atau tandai (dari luar).",
      en: "Name it as the output of the step that makes it, or mark it (from outside).",
    },
    example: "kelengkapan : Surat Sekda (dari luar)",
  }),
  SOP504: entry<{ document: string }>({
    class: "rule",
    severity: "warning",
    id: (p) => `Keluaran “${p.document}” tidak dipakai langkah mana pun dan tidak dinyatakan (akhir).`,
    en: (p) => `No step uses the output “${p.document}”, and it is not declared (final).`,
    help: {
      id: "Sebutkan sebagai kelengkapan langkah yang memakainya, atau tandai (akhir).",
      en: "Name it as a requirement of the step that uses it, or mark it (final).",
    },
    example: "keluaran : Laporan Kinerja Tahunan (akhir)",
  }),
  SOP505: entry<{ actor: string }>({
    class: "rule",
    severity: "warning",
    id: (p) => `Pelaksana “${p.actor}” tidak mengerjakan langkah mana pun.`,
    en: (p) => `The actor “${p.actor}” does no step.`,
    help: {
      id: "Hapus dari blok Pelaksana, atau sebutkan di langkah yang dikerjakannya.",
      en: "Delete it from the Actors block, or name it in the step that it does.",
    },
    example: "oleh : Sekretaris",
  }),
  SOP506: entry<{ answer: string; step: string }>({
    class: "rule",
    severity: "warning",
    id: (p) => `Jawaban “${p.answer}” kembali ke ${p.step} tanpa batas pengulangan.`,
    en: (p) => `The answer “${p.answer}” goes back to ${p.step} without a bound.`,
    help: {
      id: "Tambahkan “paling banyak … kali” dan apa yang terjadi sesudahnya.",
      en: "Add “at most … times” and what comes after.",
    },
    example: "jika tidak -> langkah 10, paling banyak 3 kali, lalu Kepala Badan",
  }),
  SOP507: entry({
    class: "rule",
    severity: "warning",
    id: () => "SOP ini belum punya langkah.",
    en: () => "This procedure has no steps yet.",
    help: { id: "Tulis langkah-langkahnya.", en: "Write its steps." },
    example: "Langkah 1: Menerima surat",
  }),
  SOP508: entry({
    class: "rule",
    severity: "note",
    id: () => "Sumbernya terpotong di sini: lanjutan alur tidak diketahui.",
    en: () => "The source is cut here: how the flow goes on is unknown.",
    help: { id: "Cari naskah lengkapnya, lalu tulis tujuannya.", en: "Find the whole source, then write the target." },
    example: "lanjut -> langkah 7",
  }),
  SOP509: entry<{ field: string }>({
    class: "rule",
    severity: "warning",
    id: (p) => `Di sumbernya, ${p.field} tidak terisi.`,
    en: (p) => `In the source, this is blank: ${p.field}.`,
    help: {
      id: "SOP yang berlaku harus bernomor, bertanggal, dan disahkan pejabat ber-NIP. Lengkapi sebelum dicetak.",
      en: "An SOP in force has a number, its dates, and an approving official with a NIP. Complete them before printing.",
    },
    example: "nomor : SOP/01/BPSDM/2026",
  }),
  SOP590: entry<{ code: string }>({
    class: "language",
    severity: "warning",
    id: (p) => `“abaikan ${p.code}” tidak mengabaikan apa pun.`,
    en: (p) => `“ignore ${p.code}” ignores nothing.`,
    help: { id: "Hapus baris ini.", en: "Delete this line." },
    example: "abaikan SOP503 : undangan dibuat sekretariat",
  }),
  SOP591: entry<{ code: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“abaikan ${p.code}” tidak menyebut alasannya.`,
    en: (p) => `“ignore ${p.code}” gives no reason.`,
    help: { id: "Tulis alasannya sesudah titik dua.", en: "Write the reason after the colon." },
    example: "abaikan SOP503 : undangan dibuat sekretariat",
  }),
  SOP592: entry<{ code: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Kode temuan “${p.code}” tidak ada atau tidak boleh diabaikan.`,
    en: (p) => `There is no finding “${p.code}” that may be ignored.`,
    help: {
      id: "Yang dapat diabaikan hanyalah peringatan dan temuan kaidah (SOP5xx).",
      en: "Only warnings and findings of rules (SOP5xx) may be ignored.",
    },
    example: "abaikan SOP503 : undangan dibuat sekretariat",
  }),
} as const;

/** Every finding about a `.sop` text, by code. */
export const findings = { ...grammarFindings, ...compilerFindings } as const;

export type FindingCode = keyof typeof findings;
export const raise = raiser(compilerFindings);

export const entryOf = (code: string): Entry | undefined =>
  Object.hasOwn(findings, code) ? (findings[code as FindingCode] as unknown as Entry) : undefined;

export const severityOf = (finding: Finding): Severity => entryOf(finding.code)!.severity;

/** What a finding says, in the reader's language. */
export const messageOf = (finding: Finding, language: Language): string => {
  const text = entryOf(finding.code)![language] as (params: Params) => string;
  return text(finding.params);
};
