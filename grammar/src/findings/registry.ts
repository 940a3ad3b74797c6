import { type Bilingual, entry, raiser } from "./define.js";

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
    id: (p) => `Spasi khusus yang terbawa salin-tempel dibaca sebagai spasi biasa (${p.count} buah).`,
    en: (p) => `Special spaces that came along with pasted text are read as plain spaces (${p.count}).`,
    help: { id: "Ganti dengan spasi biasa.", en: "Replace them with plain spaces." },
    example: "oleh : Kepala Badan",
  }),
  SOP103: entry<{ sign: string; meant: string; count: number }>({
    class: "language",
    severity: "warning",
    id: (p) => `Tanda “${p.sign}” dibaca sebagai “${p.meant}”${p.count > 1 ? ` (${p.count} buah)` : ""}.`,
    en: (p) => `“${p.sign}” is read as “${p.meant}”${p.count > 1 ? ` (${p.count})` : ""}.`,
    help: {
      id: "Tulis “:” sesudah label dan “->” sebelum tujuan.",
      en: "Write “:” after a label and “->” before a target.",
    },
    example: "jika ya -> langkah 12",
  }),
  SOP104: entry<{ what: string }>({
    class: "language",
    severity: "note",
    id: (p) => `Berkas memuat ${signsOf(p.what, "id")}; isinya tetap terbaca.`,
    en: (p) => `The file contains ${signsOf(p.what, "en")}; it is read all the same.`,
    help: { id: "Jalankan “baku rapikan” untuk merapikannya.", en: "Run “baku fmt” to tidy it." },
    example: "SOP: Pengelolaan Surat Masuk",
  }),
  SOP105: entry<{ sign: string; count: number }>({
    class: "language",
    severity: "warning",
    id: (p) => `“${p.sign}” dibaca sebagai tanda butir daftar${p.count > 1 ? ` (${p.count} butir)` : ""}.`,
    en: (p) => `“${p.sign}” is read as the bullet of a list item${p.count > 1 ? ` (${p.count} items)` : ""}.`,
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
    id: (p) =>
      `Ada ${p.count} tanda yang tidak terlihat (${hiddenSigns(p.codes, "id")}), biasanya terbawa salin-tempel. Karenanya teks dapat terbaca lain daripada yang tampak.`,
    en: (p) =>
      `There ${p.count === 1 ? "is 1 sign" : `are ${p.count} signs`} that cannot be seen (${hiddenSigns(p.codes, "en")}), mostly from pasted text. They can make the text read otherwise than it looks.`,
    help: {
      id: "Jalankan “baku periksa --fix” untuk menghapusnya, atau ketik ulang kata-kata di tempat itu.",
      en: "Run “baku check --fix” to remove them, or type the words there again.",
    },
    example: "oleh : Sekretaris",
  }),
  SOP108: entry({
    class: "language",
    severity: "error",
    id: () => "Berkas ini bukan teks SOP, melainkan dokumen jenis lain (misalnya Word, PDF, laman web, atau gambar).",
    en: () => "This file is not SOP text but another kind of document (such as Word, PDF, a web page or a picture).",
    help: {
      id: "Simpan dokumen Word atau PDF sebagai teks, lalu tulis dalam bentuk .sop.",
      en: "Save the Word or PDF document as text, then write it as .sop.",
    },
    example: "SOP: Pengelolaan Surat Masuk",
  }),
  SOP109: entry({
    class: "language",
    severity: "error",
    id: () =>
      "Bagian ini, dari tanda <<<<<<< sampai >>>>>>>, masih memuat dua versi: dua orang mengubahnya, dan belum dipilih mana yang berlaku.",
    en: () =>
      "This part, from <<<<<<< to >>>>>>>, is there in two versions: two people changed it, and nobody has chosen yet which one counts.",
    help: {
      id: "Sisakan satu versi, yang di atas atau yang di bawah baris =======, lalu hapus ketiga baris tanda itu.",
      en: "Keep one version, the one above or the one below the line =======, then delete the three lines of marks.",
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
      id: "Periksa ejaannya. Bila baris ini lanjutan teks di atasnya, geser ke kanan dengan beberapa spasi atau awali dengan garis miring terbalik (\\).",
      en: "Check its spelling. If the line goes on with the text above, move it to the right with a few spaces or begin it with a backslash (\\).",
    },
    example: "Langkah 1: Menyusun laporan dengan rincian\n    lampiran: daftar hadir",
  }),
  SOP203: entry<{ label: string; home: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Label “${p.label}” tidak pada tempatnya di sini; tempatnya di blok ${p.home}.`,
    en: (p) => `The label “${p.label}” does not belong here; it belongs in the block ${inEnglish[p.home] ?? p.home}.`,
    help: {
      id: "Pindahkan ke blok yang tepat. Bila baris ini teks biasa, awali dengan garis miring terbalik (\\).",
      en: "Move it to the block it belongs to. If the line is plain text, begin it with a backslash (\\).",
    },
    example: "SOP: Pengelolaan Surat Masuk\n  nomor : SOP/01/2026",
  }),
  SOP204: entry<{ label: string; sign: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Tanda “${p.sign}” sesudah “${p.label}” belum ditulis.`,
    en: (p) => `The “${p.sign}” after “${p.label}” is missing.`,
    help: {
      id: "Tulis tanda itu. Bila baris ini lanjutan teks di atasnya, geser ke kanan dengan beberapa spasi.",
      en: "Write it. If the line goes on with the text above, move it to the right with a few spaces.",
    },
    example: "waktu : 15 menit",
  }),
  SOP205: entry<{ text: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Teks “${p.text}” tidak berada di bawah label mana pun, jadi tidak ikut terbaca.`,
    en: (p) => `The text “${p.text}” stands below no label, so it is not read.`,
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
    id: (p) => `Sesudah “${p.label}” harus ada ${(argument[p.what] ?? itself).id}.`,
    en: (p) => `Behind “${p.label}” must stand ${(argument[p.what] ?? itself).en}.`,
    help: { id: "Tuliskan sebelum tanda titik dua atau anak panah.", en: "Write it before the colon or the arrow." },
    example: "Dokumen Laporan Kinerja Tahunan:",
  }),
  SOP209: entry<{ label: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Sesudah titik dua pada baris “${p.label}” tidak boleh ada isi.`,
    en: (p) => `Nothing may stand behind the colon on the line “${p.label}”.`,
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
  SOP221: entry<{ written: string; near: string | undefined }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” tidak terbaca sebagai tanggal.${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) => `“${p.written}” is not readable as a date.${p.near ? ` Did you mean “${p.near}”?` : ""}`,
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
    id: () => "Kedua satuan waktu ini tidak dapat digabung: berapa jam dalam sehari tidak sama di setiap kantor.",
    en: () => "These two units cannot be put together: how many hours make a day is not the same in every office.",
    help: {
      id: "Tulis dalam satu satuan. Detik, menit, dan jam boleh digabung; hari, minggu, dan bulan masing-masing berdiri sendiri.",
      en: "Write it in one unit. Seconds, minutes and hours may stand together; days, weeks and months stand alone.",
    },
    example: "waktu : 1-2 hari kerja",
  }),
  SOP226: entry<{ written: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” tidak terbaca sebagai tujuan: ke langkah mana sesudah ini belum jelas.`,
    en: (p) => `“${p.written}” is not readable as a target: which step comes after this is not clear.`,
    help: {
      id: "Tulis tujuannya: langkah dan nomornya, nama langkah, berikutnya, atau selesai. Di baris jika boleh diikuti batas pengulangan.",
      en: "Write the target: step and its number, a step's name, following, or end. On an if line the bound of a loop may follow.",
    },
    example: "jika tidak -> langkah 10, paling banyak 3 kali, lalu Kepala Badan",
  }),
  SOP227: entry({
    class: "language",
    severity: "error",
    id: () => "Batas “paling banyak … kali” hanya boleh ditulis di baris jika, sebab yang dihitung adalah jawaban.",
    en: () => "“At most … times” may stand on an if line alone, since it is answers that are counted.",
    help: {
      id: "Tulis batasnya di belakang jawaban yang membawa kembali.",
      en: "Write it behind the answer that leads back.",
    },
    example:
      "keputusan : Apakah berkas lengkap?\n  jika ya    -> berikutnya\n  jika tidak -> langkah 1, paling banyak 2 kali",
  }),
  SOP228: entry({
    class: "language",
    severity: "error",
    id: () => "Satu jawaban hanya boleh punya satu tujuan.",
    en: () => "An answer may have one target only.",
    help: {
      id: "Bila dua langkah dikerjakan bersamaan, arahkan jawaban ke satu langkah, dan di langkah itu tulis lanjut -> langkah 3; langkah 4.",
      en: "If two steps are done at the same time, lead the answer to one step, and write next -> step 3; step 4 in that step.",
    },
    example: "lanjut -> langkah 3; langkah 4",
  }),
  SOP229: entry({
    class: "language",
    severity: "error",
    id: () => "Tanda - berarti memang tidak ada, jadi tidak boleh ditulis bersama butir lain.",
    en: () => "A dash says that there is deliberately none, so it may not stand beside other items.",
    help: { id: "Hapus tanda itu, atau hapus butir lainnya.", en: "Delete it, or delete the other items." },
    example: "kelengkapan : -",
  }),
  SOP230: entry({
    class: "language",
    severity: "error",
    id: () => "Tanda - bukan tujuan: sesudah langkah ini ke mana belum jelas.",
    en: () => "A dash is no target: where it goes after this step is not clear.",
    help: {
      id: "Tulis selesai bila prosedur berakhir di sini, ? bila sumber tidak menyebutkannya, atau hapus baris ini bila lanjut ke baris berikutnya.",
      en: "Write end if the procedure ends here, ? if the source does not say, or delete the line if it goes on to the next row.",
    },
    example: "lanjut -> selesai",
  }),
  SOP231: entry({
    class: "language",
    severity: "error",
    id: () => "Satu baris hanya memuat satu jawaban.",
    en: () => "A line holds one answer.",
    help: { id: "Tulis setiap jawaban di barisnya sendiri.", en: "Write each answer on a line of its own." },
    example: "jika ya    -> berikutnya\njika tidak -> langkah 1, paling banyak 3 kali",
  }),
  SOP232: entry<{ written: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“${p.written}” sesudah tujuannya tidak terbaca.`,
    en: (p) => `“${p.written}” behind the target is not readable.`,
    help: {
      id: "Sesudah tujuan hanya boleh ada batas pengulangan: paling banyak, angkanya, kali; lalu boleh diikuti “, lalu” dan siapa atau langkah apa sesudahnya.",
      en: "Behind a target only the bound of a loop may stand: at most, a number, times; then “, then” and who or which step comes after.",
    },
    example: "jika tidak -> langkah 10, paling banyak 3 kali, lalu Kepala Badan",
  }),
  SOP210: entry<{ answer: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Jawaban “${p.answer}” harus diawali “jika”.`,
    en: (p) => `The answer “${p.answer}” needs an “if” before it.`,
    help: { id: "Tulis “jika” di depan jawabannya.", en: "Write “if” before the answer." },
    example: "jika ya -> langkah 12",
  }),
  SOP211: entry({
    class: "language",
    severity: "error",
    id: () => "Baris ini tampaknya sebuah langkah, tetapi tidak diawali “Langkah”.",
    en: () => "This line looks like a step, but it does not begin with “Langkah” (“Step”).",
    help: {
      id: "Tulis Langkah, nomornya, titik dua, lalu kegiatannya. Baris ini sudah dibaca sebagai langkah.",
      en: "Write Step, its number, a colon, then the activity. The line has been read as a step.",
    },
    example: "Langkah 1: Mencatat surat masuk",
  }),
  SOP212: entry({
    class: "language",
    severity: "error",
    id: () => "Ini tampaknya baris tabel hasil salin-tempel. Tabel belum dapat dibaca sebagai SOP.",
    en: () => "This looks like a row of a pasted table; tables cannot be read.",
    help: {
      id: "Tulis setiap baris tabel sebagai satu Langkah, dan setiap kolomnya sebagai satu baris di bawahnya.",
      en: "Write each row of the table as a Step, and each of its columns as a line below it.",
    },
    example: "Langkah 1: Mencatat surat masuk\n  oleh : Staf\n  waktu : 10 menit",
  }),
  SOP213: entry<{ count: number }>({
    class: "language",
    severity: "error",
    id: (p) => `${p.count} baris ini tidak diawali “- ”, sehingga terbaca sebagai satu butir.`,
    en: (p) => `These ${p.count} lines do not begin with “- ”, so they are read as one item.`,
    help: {
      id: "Awali setiap butir dengan “- ”. Bila memang satu butir yang panjang, awali baris pertamanya saja.",
      en: "Begin each item with “- ”. If they really are one long item, begin its first line alone.",
    },
    example: "Pelaksana:\n  - Staf\n  - Kepala Badan",
  }),
  SOP214: entry<{ label: string }>({
    class: "language",
    severity: "warning",
    id: (p) => `Blok “${p.label}” ditulis dua kali; isinya digabung dengan yang pertama.`,
    en: (p) => `The block “${p.label}” stands twice; the two are read as one.`,
    help: {
      id: "Satukan isinya di bawah label yang pertama. SOP yang lain harus berjudul lain.",
      en: "Put everything below the first label. Another SOP needs another title.",
    },
    example: "Pelaksana:\n  - Staf\n  - Kepala Badan",
  }),
  SOP215: entry<{ sign: string; label: string; count: number }>({
    class: "language",
    severity: "warning",
    id: (p) =>
      `“${p.sign}” di depan label “${p.label}” tidak perlu dan tidak dibaca${p.count > 1 ? ` (${p.count} label)` : ""}.`,
    en: (p) =>
      `“${p.sign}” before the label “${p.label}” is not needed and not read${p.count > 1 ? ` (${p.count} labels)` : ""}.`,
    help: { id: "Tulis labelnya di awal baris.", en: "Begin the line with the label." },
    example: "oleh : Staf",
  }),
  SOP216: entry<{ label: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Label “${p.label}” berada di tengah baris, jadi tidak dibaca sebagai label.`,
    en: (p) => `The label “${p.label}” stands in the middle of a line, so it is not read as one.`,
    help: { id: "Mulailah baris baru dengan label itu.", en: "Begin a new line with it." },
    example: "waktu    : 10 menit\nkeluaran : Lembar disposisi",
  }),
  SOP217: entry<{ label: string }>({
    class: "language",
    severity: "warning",
    id: (p) => `“${p.label}” ditulis di atas nama SOP; tetap dibaca sebagai bagian lembar identitasnya.`,
    en: (p) => `“${p.label}” stands above the SOP's name; it is read as part of its sheet all the same.`,
    help: {
      id: "Pindahkan baris “SOP:” (nama SOP) ke paling atas, lalu isi lembar identitas di bawahnya.",
      en: "Move the line “SOP:” (its name) to the top, and the rest of the sheet below it.",
    },
    example: "SOP: Pengelolaan Surat Masuk\n  nomor : SOP/01/2026",
  }),
  SOP218: entry({
    class: "language",
    severity: "error",
    id: () => "Baris ini tampaknya nama pengesah, tetapi tidak diawali “nama”.",
    en: () => "This line looks like the approver's name, but it does not begin with “nama” (“name”).",
    help: {
      id: "Tulis nama, titik dua, lalu namanya. Baris ini sudah dibaca sebagai nama.",
      en: "Write name, a colon, then the name. The line has been read as the name.",
    },
    example: "pengesah : Kepala Badan\n  nama : Drs. ALFIAN, MM",
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

/** What a label wants before its colon or its arrow, by its key. */
const argument: Readonly<Record<string, Bilingual>> = {
  document: { id: "nama dokumen", en: "the document's name" },
  column: { id: "nama kolom", en: "the column's name" },
  outcome: { id: "jawaban", en: "the answer" },
  ignore: { id: "kode temuan", en: "the code of a finding" },
};
const itself: Bilingual = { id: "namanya", en: "its name" };

const inEnglish: Readonly<Record<string, string>> = {
  pengesah: "approver",
  Dokumen: "Document",
  Tahap: "Phase",
  kolom: "column",
  Langkah: "Step",
};

export const raise = raiser(grammarFindings);

/** What an editor or a word processor puts into a file, by its short names. */
function signsOf(what: string, language: keyof Bilingual): string {
  return what
    .split(", ")
    .map((sign) => signs[sign]?.[language] ?? sign)
    .join(", ");
}

const signs: Readonly<Record<string, Bilingual>> = {
  BOM: { id: "tanda awal berkas (BOM)", en: "a byte-order mark" },
  CRLF: { id: "akhir baris Windows", en: "Windows line ends" },
  breaks: { id: "pemisah baris dari Word atau PDF", en: "line separators of Word or PDF" },
  tab: { id: "tab", en: "tabs" },
};

/** Signs that nobody sees, by their codes; a code without a name is given as it is. */
function hiddenSigns(codes: string, language: keyof Bilingual): string {
  return codes
    .replace(/U\+[0-9A-F]{4}/g, (code) => hiddenSign(code)?.[language] ?? code)
    .replace(/([^,]+)(?:, \1)+/g, "$1");
}

function hiddenSign(code: string): Bilingual | undefined {
  const at = Number.parseInt(code.slice(2), 16);
  if (at === 0x00ad) return { id: "tanda hubung tersembunyi", en: "hidden hyphen" };
  if (at <= 0x1f || at === 0x7f) return { id: "kode kendali", en: "control code" };
  if (at === 0x200b || at >= 0x2060)
    return at >= 0x2066 ? turning : { id: "spasi tanpa lebar", en: "space without width" };
  if (at === 0x200c || at === 0x200d) return { id: "penyambung huruf", en: "joiner of letters" };
  return at === 0x200e || at === 0x200f || (at >= 0x202a && at <= 0x202e) ? turning : undefined;
}

const turning: Bilingual = { id: "pembalik arah tulisan", en: "sign that turns the direction of writing" };
