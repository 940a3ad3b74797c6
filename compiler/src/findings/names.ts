import { entry, rule } from "@baku/grammar/internal";

/** SOP3xx: names that do not mean one thing. */
export const nameFindings = {
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
    id: (p) =>
      `“${p.first}” dan “${p.second}” hampir sama: tanpa tanda baca dan huruf besar, keduanya satu nama (${p.identifier}), sehingga dapat tertukar.`,
    en: (p) =>
      `“${p.first}” and “${p.second}” are nearly the same: without punctuation and capitals both are one name (${p.identifier}), so that they can be mistaken for each other.`,
    help: {
      id: "Bila keduanya satu hal, samakan ejaannya. Bila dua hal, beri nama yang berbeda; bentuk cetaknya boleh tetap sama: tulis sesudah “=”.",
      en: "If they are one thing, spell them alike. If they are two, give them different names; their printed form may stay the same: write it after “=”.",
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
    id: (p) => `“setiap” hanya untuk kelompok, sedangkan “${p.name}” satu pelaksana.`,
    en: (p) => `“each” is for groups alone, and “${p.name}” is one actor.`,
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
      `Di antara isian dokumen ini tidak ada daftar bernama “${p.name}”, jadi kolom-kolom ini bukan milik daftar mana pun.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) =>
      `Among this document's fields there is no list called “${p.name}”, so these columns belong to none.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Samakan namanya, atau tambahkan di bawah isian sebuah butir dengan nama itu dan jenis daftar.",
      en: "Write the same name, or add an item of that name and of type list below the fields.",
    },
    example: "isian:\n  - indikator : daftar\nisian indikator:\n  - nama : teks",
  }),
  SOP313: rule<{ name: string; near: string | undefined }>({
    severity: "warning",
    source: "practice",
    id: (p) =>
      `SOP “${p.name}” tidak ditemukan di antara berkas yang diperiksa.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) =>
      `The SOP “${p.name}” was not found among the files checked.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Periksa namanya. Simpan berkas SOP itu di map yang sama, atau periksa kedua berkas bersama-sama.",
      en: "Check its name. Keep that SOP's file in the same folder, or check both files together.",
    },
    example: "jalankan : SOP Pengelolaan Surat Masuk",
  }),
  SOP322: rule<{ name: string; near: string | undefined }>({
    severity: "warning",
    source: "practice",
    id: (p) =>
      `Profil “${p.name}” tidak ada di baku.config.json, jadi jam kerja, hari libur, dan kaidah kantor itu tidak dipakai.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) =>
      `There is no profile “${p.name}” in baku.config.json, so that office's hours, holidays and rules are not used.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Betulkan namanya, atau mintalah pengelola menambahkan profil itu. Hapus baris ini bila kantor memakai aturan yang umum.",
      en: "Mend the name, or ask the administrator to add the profile. Delete the line if the office goes by the general rules.",
    },
    example: "profil : bpsdm-kalbar",
  }),
  SOP314: entry<{ written: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” bukan peran pengesahan.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `“${p.written}” is not a role of approval.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
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
    example:
      "Langkah 5: Memeriksa kelengkapan data\n  oleh : Kasubbag\n  keputusan : Apakah data lengkap?\n    jika ya    -> berikutnya\n    jika tidak -> langkah 4, paling banyak 2 kali",
  }),
  SOP316: entry<{ name: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Nama langkah “${p.name}” sudah dipakai langkah lain.`,
    en: (p) => `The name “${p.name}” is another step's already.`,
    help: {
      id: "Beri nama lain di dalam kurung: dengan nama itu langkah ini ditunjuk dari langkah lain.",
      en: "Give it another name in the parentheses: by that name other steps point to it.",
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
  SOP318: entry<{ text: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.text}” sesudah nama langkah tidak terbaca: di depan titik dua hanya ada nomor dan nama.`,
    en: (p) => `“${p.text}” behind the step's name is not readable: before the colon stand its number and name alone.`,
    help: {
      id: "Pindahkan teks itu ke belakang titik dua, atau ke dalam kurung.",
      en: "Move the text behind the colon, or into the parentheses.",
    },
    example: "Langkah 4 (terima dan simpan): Menerima dan menyimpan berkas",
  }),
  SOP319: entry<{ name: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Nama langkah “${p.name}” harus diapit tanda kurung biasa: buka “(” dan tutup “)”.`,
    en: (p) => `The step's name “${p.name}” must stand between “(” and “)”.`,
    help: { id: "Lengkapi atau ganti tanda kurungnya.", en: "Complete the parentheses, or replace them." },
    example: "Langkah 1 (catat surat): Mencatat surat masuk",
  }),
  SOP320: entry<{ name: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.name}” ditulis dua kali.`,
    en: (p) => `“${p.name}” stands twice.`,
    help: {
      id: "Hapus salah satunya, atau beri nama yang berbeda bila memang dua hal.",
      en: "Delete one, or give them different names if they are two things.",
    },
    example: "Pelaksana:\n  - Staf Umum\n  - Staf Keuangan",
  }),
  SOP321: entry<{ names: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“bersama ${p.names}”: siapa yang bertanggung jawab belum disebut.`,
    en: (p) => `“with ${p.names}”: nobody is named who is responsible.`,
    help: {
      id: "Tulis penanggung jawabnya dulu, lalu yang bersamanya.",
      en: "Write who is responsible first, then who takes part.",
    },
    example: "oleh : Kasubbag; bersama Staf",
  }),
  SOP324: entry<{ written: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” bukan jenis SOP.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `“${p.written}” is not a kind of SOP.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Pilih: teknis atau administratif; makro atau mikro; final atau parsial; pelayanan, rutin, atau penugasan.",
      en: "Choose: technical or administrative; macro or micro; final or partial; service, routine or assignment.",
    },
    example: "jenis : administratif; pelayanan",
  }),
  SOP323: entry<{ name: string; one: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.name}” terbaca sebagai satu pelaksana, padahal “${p.one}” disebut sendiri.`,
    en: (p) => `“${p.name}” is read as one actor, but “${p.one}” is named by itself.`,
    help: {
      id: "Pisahkan pelaksana dengan titik koma (;), atau tulis satu pelaksana satu baris yang diawali “- ”.",
      en: "Part actors with semicolons (;), or write each on a line of its own that begins with “- ”.",
    },
    example: "Pelaksana:\n  - Staf\n  - Kepala Badan",
  }),
} as const;
