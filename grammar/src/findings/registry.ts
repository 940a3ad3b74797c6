import { entry, raiser } from "./define.js";

/** What the grammar finds: SOP1xx in the characters, SOP2xx in labels and values. Later phases add theirs to the same table. */
export const grammarFindings = {
  SOP101: entry<{ count: number }>({
    class: "language",
    severity: "warning",
    id: (p) => `Tanda kutip lengkung hasil salin-tempel dibaca sebagai tanda kutip biasa (${p.count} buah).`,
    en: (p) => `Curly quotes from pasted text are read as plain quotes (${p.count}).`,
    help: { id: "Ganti dengan tanda kutip lurus \" atau '.", en: "Replace them with straight quotes \" or '." },
    example: 'Langkah 1: Menandatangani "Surat Tugas"',
  }),
  SOP102: entry<{ count: number }>({
    class: "language",
    severity: "warning",
    id: (p) =>
      `Spasi khusus hasil salin-tempel (misalnya spasi tak-putus) dibaca sebagai spasi biasa (${p.count} buah).`,
    en: (p) => `Special spaces from pasted text (such as no-break spaces) are read as plain spaces (${p.count}).`,
    help: { id: "Ganti dengan spasi biasa.", en: "Replace them with plain spaces." },
    example: "oleh : Kepala Badan",
  }),
  SOP103: entry<{ count: number }>({
    class: "language",
    severity: "warning",
    id: (p) => `Tanda “：” atau “→” hasil salin-tempel dibaca sebagai “:” atau “->” (${p.count} buah).`,
    en: (p) => `“：” or “→” from pasted text is read as “:” or “->” (${p.count}).`,
    help: {
      id: "Tulis “:” sesudah label dan “->” sebelum tujuan.",
      en: "Write “:” after a label and “->” before a target.",
    },
    example: "jika ya -> langkah 12",
  }),
  SOP104: entry<{ what: string }>({
    class: "language",
    severity: "note",
    id: (p) => `Berkas memuat ${p.what}; isinya tetap terbaca.`,
    en: (p) => `The file contains ${p.what}; it is read all the same.`,
    help: { id: "Jalankan “baku rapikan” untuk merapikannya.", en: "Run “baku fmt” to tidy it." },
    example: "SOP: Pengelolaan Surat Masuk",
  }),
  SOP105: entry<{ sign: string; count: number }>({
    class: "language",
    severity: "warning",
    id: (p) => `“${p.sign}” di awal baris dibaca sebagai butir daftar${p.count > 1 ? ` (${p.count} baris)` : ""}.`,
    en: (p) =>
      `“${p.sign}” at the start of the line is read as a list item${p.count > 1 ? ` (${p.count} lines)` : ""}.`,
    help: { id: "Awali setiap butir dengan “- ”.", en: "Begin each item with “- ”." },
    example: "Peralatan:\n  - Komputer",
  }),
  SOP106: entry<{ written: string; word: string }>({
    class: "language",
    severity: "warning",
    id: (p) => `“${p.written}” dibaca sebagai “${p.word}”.`,
    en: (p) => `“${p.written}” is read as “${p.word}”.`,
    help: {
      id: "Betulkan ejaannya. Bila formulir memang mencetaknya demikian, tulis bentuk cetaknya sesudah “=”.",
      en: "Mend the spelling. If the form does print it so, write the printed form after “=”.",
    },
    example: "disahkan : 15 November 2019 = 15 Nopember 2019",
  }),
  SOP107: entry<{ count: number; codes: string }>({
    class: "language",
    severity: "warning",
    id: (p) => `Berkas memuat ${p.count} karakter tak terlihat (${p.codes}) yang dapat mengubah cara teks terbaca.`,
    en: (p) => `The file contains ${p.count} invisible characters (${p.codes}) that can change how the text reads.`,
    help: { id: "Hapus karakter itu.", en: "Remove them." },
    example: "oleh : Sekretaris",
  }),
  SOP108: entry({
    class: "language",
    severity: "error",
    id: () => "Berkas ini bukan teks SOP: isinya data biner.",
    en: () => "This file is not SOP text: it holds binary data.",
    help: {
      id: "Simpan dokumen Word atau PDF sebagai teks, lalu tulis dalam bentuk .sop.",
      en: "Save the Word or PDF document as text, then write it as .sop.",
    },
    example: "SOP: Pengelolaan Surat Masuk",
  }),
  SOP109: entry({
    class: "language",
    severity: "error",
    id: () => "Ada tanda bentrokan penggabungan (merge) yang belum diselesaikan.",
    en: () => "There is a merge conflict that has not been resolved.",
    help: {
      id: "Pilih salah satu versi, lalu hapus baris <<<<<<<, =======, dan >>>>>>>.",
      en: "Choose one version, then delete the lines <<<<<<<, ======= and >>>>>>>.",
    },
    example: "waktu : 15 menit",
  }),
  SOP200: entry({
    class: "language",
    severity: "error",
    id: () => "Berkas ini belum memuat SOP: baris “SOP: nama” tidak ada.",
    en: () => "This file holds no procedure yet: there is no line “SOP: name”.",
    help: {
      id: "Mulailah dengan baris “SOP:” diikuti nama SOP.",
      en: "Begin with a line “SOP:” and the procedure's name.",
    },
    example: "SOP: Pengelolaan Surat Masuk",
  }),
  SOP201: entry<{ written: string; label: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Label “${p.written}” tidak dikenal. Maksudnya “${p.label}”?`,
    en: (p) => `The label “${p.written}” is unknown. Did you mean “${p.label}”?`,
    help: {
      id: "Betulkan ejaan labelnya. Isinya sudah dibaca seolah-olah labelnya benar.",
      en: "Mend the label's spelling. Its value has been read as if it were right.",
    },
    example: "kelengkapan : Surat Sekda",
  }),
  SOP202: entry<{ written: string; block: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” bukan label yang dikenal di sini.`,
    en: (p) => `“${p.written}” is not a label that is known here.`,
    help: {
      id: "Bila baris ini lanjutan teks di atasnya, masukkan lebih dalam (indentasi) atau awali dengan garis miring terbalik (\\).",
      en: "If the line goes on with the text above, indent it deeper or begin it with a backslash (\\).",
    },
    example: "Langkah 1: Menyusun laporan dengan rincian\n    lampiran: daftar hadir",
  }),
  SOP203: entry<{ label: string; home: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Label “${p.label}” tidak pada tempatnya di sini; tempatnya di blok ${p.home}.`,
    en: (p) => `The label “${p.label}” does not belong here; it belongs in the block ${p.home}.`,
    help: {
      id: "Pindahkan ke blok yang tepat. Bila baris ini teks biasa, awali dengan garis miring terbalik (\\).",
      en: "Move it to the block it belongs to. If the line is plain text, begin it with a backslash (\\).",
    },
    example: "SOP: Pengelolaan Surat Masuk\n  nomor : SOP/01/2026",
  }),
  SOP204: entry<{ label: string; sign: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Tanda “${p.sign}” sesudah “${p.label}” tidak ada.`,
    en: (p) => `The “${p.sign}” after “${p.label}” is missing.`,
    help: {
      id: "Tulis tanda itu. Bila baris ini lanjutan teks di atasnya, masukkan lebih dalam (indentasi).",
      en: "Write it. If the line goes on with the text above, indent it deeper.",
    },
    example: "waktu : 15 menit",
  }),
  SOP205: entry<{ text: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Teks “${p.text}” tidak menjadi bagian dari label mana pun.`,
    en: (p) => `The text “${p.text}” belongs to no label.`,
    help: {
      id: "Baris kosong atau komentar mengakhiri isi label. Sambungkan teks ini ke labelnya, atau beri label.",
      en: "A blank line or a comment ends a value. Join this text to its label, or give it one.",
    },
    example: "keterangan : Dilaksanakan setiap akhir tahun",
  }),
  SOP206: entry<{ label: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Isi “${p.label}” kosong.`,
    en: (p) => `“${p.label}” has no value.`,
    help: {
      id: "Isi nilainya; tulis ? bila sumber tidak menyebutkannya, atau - bila memang tidak ada.",
      en: "Give its value; write ? if the source does not say, or - if there is deliberately none.",
    },
    example: "oleh : Kepala Badan",
  }),
  SOP207: entry<{ label: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Label “${p.label}” ditulis dua kali di blok ini.`,
    en: (p) => `The label “${p.label}” stands twice in this block.`,
    help: {
      id: "Gabungkan isinya atau hapus salah satunya. Yang dipakai adalah yang pertama.",
      en: "Join the two or delete one. The first one counts.",
    },
    example: "kelengkapan : Surat Sekda; Disposisi",
  }),
  SOP208: entry<{ label: string; what: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Sesudah “${p.label}” harus ada ${p.what}.`,
    en: (p) => `“${p.label}” needs words of its own before the colon (${p.what}).`,
    help: { id: "Tuliskan sebelum tanda titik dua atau anak panah.", en: "Write it before the colon or the arrow." },
    example: "Dokumen Laporan Kinerja Tahunan:",
  }),
  SOP209: entry<{ label: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.label}” tidak diikuti isi di baris yang sama.`,
    en: (p) => `“${p.label}” takes no value on its own line.`,
    help: {
      id: "Pindahkan isi itu ke bawah label yang sesuai.",
      en: "Move the text below to the label it belongs to.",
    },
    example: "Dokumen Laporan Kinerja Tahunan:\n  keadaan : konsep; final",
  }),
  SOP220: entry<{ written: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” tidak terbaca sebagai waktu.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `“${p.written}” is not readable as a time.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Tulis angka dan satuannya: detik, menit, jam, hari, hari kerja, hari kalender, minggu, bulan. Bila sumber menulis sesuatu yang tidak terukur, tulis: ? = teksnya.",
      en: "Write an amount and its unit: seconds, minutes, hours, days, working days, calendar days, weeks, months. If the source says something that cannot be measured, write: ? = its words.",
    },
    example: "waktu : paling lama 2 hari kerja",
  }),
  SOP221: entry<{ written: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” tidak terbaca sebagai tanggal.`,
    en: (p) => `“${p.written}” is not readable as a date.`,
    help: {
      id: "Tulis hari, bulan, dan tahun, atau bulan dan tahun saja.",
      en: "Write day, month and year, or month and year alone.",
    },
    example: "dibuat : 12 Agustus 2019",
  }),
  SOP222: entry<{ written: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Tanggal “${p.written}” tidak ada di kalender.`,
    en: (p) => `The date “${p.written}” is not in the calendar.`,
    help: { id: "Periksa hari dan bulannya.", en: "Check its day and month." },
    example: "disahkan : 28 Februari 2026",
  }),
  SOP223: entry({
    class: "language",
    severity: "error",
    id: () => "Rentang waktu ini terbalik: batas bawahnya lebih besar daripada batas atasnya.",
    en: () => "This range runs backwards: its lower bound is greater than its upper bound.",
    help: { id: "Tulis yang kecil lebih dahulu.", en: "Write the smaller one first." },
    example: "waktu : 5-10 menit",
  }),
  SOP224: entry({
    class: "language",
    severity: "error",
    id: () =>
      "Satuan waktu ini tidak dapat dijumlahkan atau dibandingkan tanpa tahu jam kerja: nyatakan dalam satu satuan.",
    en: () => "These units cannot be added or compared without knowing the working hours: write it in one unit.",
    help: {
      id: "Detik, menit, dan jam boleh digabung; hari, minggu, dan bulan masing-masing berdiri sendiri.",
      en: "Seconds, minutes and hours may stand together; days, weeks and months stand alone.",
    },
    example: "waktu : 1-2 hari kerja",
  }),
  SOP226: entry<{ written: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” tidak terbaca sebagai arah alur.`,
    en: (p) => `“${p.written}” is not readable as a direction of the flow.`,
    help: {
      id: "Tulis tujuannya: langkah dan nomornya, nama langkah, berikutnya, atau selesai. Di baris jika boleh diikuti batas pengulangan.",
      en: "Write the target: step and its number, a step's name, following, or end. On an if line the bound of a loop may follow.",
    },
    example: "jika tidak -> langkah 10, paling banyak 3 kali, lalu Kepala Badan",
  }),
  SOP227: entry({
    class: "language",
    severity: "error",
    id: () => "Batas pengulangan hanya untuk baris jika.",
    en: () => "A bound belongs on an if line alone.",
    help: {
      id: "Taruh batasnya di jawaban yang membawa kembali.",
      en: "Put the bound on the answer that leads back.",
    },
    example:
      "keputusan : Apakah berkas lengkap?\n  jika ya    -> berikutnya\n  jika tidak -> langkah 1, paling banyak 2 kali",
  }),
  SOP228: entry({
    class: "language",
    severity: "error",
    id: () => "Satu jawaban hanya punya satu tujuan.",
    en: () => "An answer has one target.",
    help: {
      id: "Untuk cabang bersamaan, arahkan jawaban ke satu langkah, dan di langkah itu tulis lanjut -> langkah 3; langkah 4.",
      en: "For arms that run at once, lead the answer to one step, and write next -> step 3; step 4 in that step.",
    },
    example: "lanjut -> langkah 3; langkah 4",
  }),
  SOP229: entry({
    class: "language",
    severity: "error",
    id: () => "Tanda - (memang tidak ada) hanya boleh berdiri sendiri.",
    en: () => "A dash (deliberately none) must stand alone.",
    help: { id: "Hapus tanda itu, atau hapus butir lainnya.", en: "Delete it, or delete the other items." },
    example: "kelengkapan : -",
  }),
  SOP210: entry<{ answer: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Jawaban “${p.answer}” harus diawali “jika”.`,
    en: (p) => `The answer “${p.answer}” needs an “if” before it.`,
    help: { id: "Tulis “jika” di depan jawabannya.", en: "Write “if” before the answer." },
    example: "jika ya -> langkah 12",
  }),
  SOP225: entry<{ written: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” bukan jenis isian.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `“${p.written}” is not a type of field.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Jenis isian: teks, angka, tanggal, ya/tidak, pilihan (a / b), daftar, berkas; boleh diikuti “, wajib”.",
      en: "Types of field: text, number, date, yes/no, choice (a / b), list, file; “, required” may follow.",
    },
    example: "- target : angka, wajib",
  }),
} as const;

export type GrammarCode = keyof typeof grammarFindings;
export const raise = raiser(grammarFindings);
