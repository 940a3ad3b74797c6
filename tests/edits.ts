/** Edits to the procedures of `sops/`, as analysts make them, one at a time. */

export const files = {
  laporan: "laporan-kinerja-tahunan",
  cuti: "permohonan-izin-cuti",
  surat: "pengelolaan-surat-masuk-dan-disposisi",
  pelatihan: "penyelenggaraan-pelatihan",
} as const;
export type File = keyof typeof files;

export type Edit = (text: string) => string;

export const edits: readonly (readonly [what: string, file: File, edit: Edit])[] = [
  [
    "an activity in other words",
    "laporan",
    swap(
      "Menandatangani Laporan Kinerja Tahunan dan Surat Pengantar",
      "Menandatangani Laporan Kinerja Tahunan beserta Surat Pengantar",
    ),
  ],
  [
    "less time",
    "laporan",
    swap(
      `waktu       : 3 jam
  keluaran    : Notulen`,
      `waktu       : 2 jam
  keluaran    : Notulen`,
    ),
  ],
  ["more time", "laporan", swap("waktu       : 2 hari", "waktu       : 4 hari")],
  [
    "minutes become hours",
    "cuti",
    swap(
      `waktu       : 15 menit
  keluaran    : Surat Izin Cuti (konsep)`,
      `waktu       : 1 jam
  keluaran    : Surat Izin Cuti (konsep)`,
    ),
  ],
  ["days become working days", "laporan", swap("waktu       : 2 hari", "waktu       : 2 hari kerja")],
  [
    "the same time in another unit",
    "laporan",
    swap(
      `waktu       : 3 jam
  keluaran    : Notulen`,
      `waktu       : 180 menit
  keluaran    : Notulen`,
    ),
  ],
  [
    'the same time without "paling lama"',
    "pelatihan",
    swap("waktu       : paling lama 2 hari kerja", "waktu       : 2 hari kerja"),
  ],
  ["time from another step", "pelatihan", swap("sejak tetapkan kelulusan", "sejak terbitkan sertifikat")],
  ["a shorter extension", "pelatihan", swap("perpanjangan 5 hari kerja", "perpanjangan 3 hari kerja")],
  [
    "another actor",
    "cuti",
    swap(
      "oleh        : Staf Kepegawaian ~ pekerjaan ketik Staf Kepegawaian",
      "oleh        : Kasubbag ~ pekerjaan ketik Staf Kepegawaian",
    ),
  ],
  [
    "an actor printed otherwise",
    "cuti",
    swap("Kasubbag = Kasubbag Umum dan Kepegawaian", "Kasubbag = Kasubbag Umum dan Aparatur"),
  ],
  [
    "an actor",
    "cuti",
    swap(
      `  - Kepala Badan
`,
      `  - Kepala Badan
  - Arsiparis
`,
    ),
  ],
  [
    "a participant more",
    "cuti",
    swap("Staf Kepegawaian; bersama Kasubbag", "Staf Kepegawaian; bersama Kasubbag; bersama Sekretaris"),
  ],
  ["a participant less", "cuti", swap("Staf Kepegawaian; bersama Kasubbag", "Staf Kepegawaian")],
  ["one of two who may do it", "cuti", swap("Staf Kepegawaian atau Kasubbag", "Staf Kepegawaian")],
  ["any member instead of each", "laporan", swap("oleh        : setiap Bidang", "oleh        : Bidang")],
  [
    "a group is one actor",
    "surat",
    all(swap("Bidang Penerima Surat (kelompok)", "Bidang Penerima Surat"), swap("setiap Bidang", "Bidang")),
  ],
  ["an actor is external", "cuti", swap("Pemohon  = Pemohon Cuti", "Pemohon  = Pemohon Cuti (eksternal)")],
  [
    "a step more",
    "laporan",
    all(
      swap(
        "# Kolom Output baris ini",
        `Langkah 14 (gandakan): Menggandakan laporan
  oleh : Staf
  keluaran : Salinan (akhir)

# Kolom Output baris ini`,
      ),
      swap("Langkah 14 (sampaikan", "Langkah 15 (sampaikan"),
    ),
  ],
  ["a step less", "surat", without("Langkah 3 (tandatangani", "Langkah 4 (pilah")],
  ["a step further down", "surat", moved("Langkah 3 (tandatangani", "Langkah 4 (pilah", "Langkah 6 (agendakan")],
  ["a step's stable name", "laporan", swap("(kumpulkan data)", "(himpun data)")],
  ["a step without its stable name", "laporan", swap("Langkah 9 (ikuti asistensi):", "Langkah 9:")],
  [
    "an answer more",
    "cuti",
    swap(
      `    jika tidak -> buat surat penolakan ~ usulan; tidak ada di model
  bila lewat`,
      `    jika tidak -> buat surat penolakan ~ usulan; tidak ada di model
    jika perlu perbaikan -> isi blangko, paling banyak 1 kali, lalu selesai
  bila lewat`,
    ),
  ],
  [
    "a decision less",
    "surat",
    swap(
      `  keputusan   : Apakah surat perlu ditindaklanjuti? ~ usulan: tidak semua surat dinas memerlukan tindak lanjut
    jika ya    -> berikutnya ~ usulan; tidak terbaca di model
    jika tidak -> arsipkan surat ~ Keterkaitan menyebut IK Pengarsipan Surat
`,
      "",
    ),
  ],
  [
    "an answer in another word",
    "cuti",
    swap(
      `jika ya    -> berikutnya ~ urutan baris model
    jika tidak -> isi blangko`,
      `jika cukup -> berikutnya ~ urutan baris model
    jika tidak -> isi blangko`,
    ),
  ],
  [
    "an answer goes elsewhere",
    "cuti",
    swap("jika tidak -> isi blangko, paling banyak 2 kali, lalu selesai", "jika tidak -> buat surat penolakan"),
  ],
  ["a question in other words", "cuti", swap("Apakah sisa hak cuti mencukupi?", "Apakah sisa hak cuti masih cukup?")],
  [
    "one round more",
    "surat",
    swap("paling banyak 2 kali, lalu Kepala Badan", "paling banyak 3 kali, lalu Kepala Badan"),
  ],
  [
    "who comes after the last round",
    "surat",
    swap("paling banyak 2 kali, lalu Kepala Badan", "paling banyak 2 kali, lalu arsipkan surat"),
  ],
  [
    "a required field",
    "cuti",
    swap(
      "    - sisa hak cuti : angka",
      `    - nomor hp      : teks, wajib
    - sisa hak cuti : angka`,
    ),
  ],
  ["a field of another type", "cuti", swap("lama cuti     : angka, wajib", "lama cuti     : teks, wajib")],
  [
    "a field less",
    "cuti",
    swap(
      `    - sisa hak cuti : angka ~ "catatan mengenai hak cuti"
`,
      "",
    ),
  ],
  ["a field by another name", "cuti", swap("- lama cuti     : angka", "- lamanya cuti  : angka")],
  ["a state more", "cuti", swap("diisi; diberi catatan;", "diisi; diverifikasi; diberi catatan;")],
  [
    "a state less",
    "surat",
    all(
      swap("diterima; diperiksa; dipilah", "diterima; diperiksa"),
      swap("Surat Masuk (dipilah) = Kelompok surat", "Surat Masuk (diperiksa) = Kelompok surat"),
      swap("Surat Masuk (dipilah) = Surat, mesin", "Surat Masuk (diperiksa) = Surat, mesin"),
      swap("Surat Masuk (dipilah) ~", "Surat Masuk (diperiksa) ~"),
    ),
  ],
  ["a choice more", "surat", swap("biasa / penting / sangat penting", "biasa / penting / sangat penting / rahasia")],
  ["a choice by another name", "surat", swap("biasa / penting / sangat penting", "biasa / penting / amat penting")],
  ["a document by another name", "surat", (text) => text.replaceAll("Lembar Disposisi", "Kartu Disposisi")],
  [
    "dates of the sheet",
    "laporan",
    all(
      swap("SOP.800/ 15 /BPSDM/2019", "SOP.800/ 3 /BPSDM/2026"),
      swap("direvisi : 4 Oktober 2019", "direvisi : 5 Januari 2026"),
      swap("disahkan : 15 November 2019 = 15 Nopember 2019", "disahkan : 12 Januari 2026"),
    ),
  ],
  [
    "who approves",
    "laporan",
    all(swap("Drs. ALFIAN, MM", "Dr. SITI AMINAH, M.Si"), swap("19660210 198603 1 011", "19700101 199503 2 001")),
  ],
  [
    "a legal basis",
    "cuti",
    swap(
      "Nomor 24 Tahun 2017 tentang Tata Cara",
      "Nomor 7 Tahun 2021 tentang Perubahan atas Nomor 24 Tahun 2017 tentang Tata Cara",
    ),
  ],
  ["another profile", "laporan", swap("bpsdm-kalbar", "bpsdm-contoh")],
  [
    "a later start",
    "pelatihan",
    swap("mulai       : 7 hari kerja sesudah panggil peserta", "mulai       : 14 hari kerja sesudah panggil peserta"),
  ],
  [
    "an earlier reminder",
    "cuti",
    swap("bila lewat 2 hari kerja -> beri tahu Sekretaris", "bila lewat 1 hari kerja -> beri tahu Sekretaris"),
  ],
  ["a time-out that goes elsewhere", "pelatihan", swap("bila lewat -> langkah 4", "bila lewat -> panggil peserta")],
  [
    "a parallel arm more",
    "cuti",
    all(
      swap("lanjut -> serahkan surat; kirim tembusan ~", "lanjut -> serahkan surat; kirim tembusan; pindai surat ~"),
      swap(
        "menunggu    : serahkan surat; kirim tembusan ~",
        "menunggu    : serahkan surat; kirim tembusan; pindai surat ~",
      ),
      swap(
        "Langkah 11 (isi buku jaga)",
        `Langkah - (pindai surat): Memindai surat izin
  oleh : Staf Kepegawaian
  kelengkapan : Surat Izin Cuti (ditandatangani)
  waktu : 5 menit
  keluaran : Pindaian surat (akhir)

Langkah 11 (isi buku jaga)`,
      ),
    ),
  ],
  [
    "another SOP is run",
    "pelatihan",
    swap("jalankan    : SOP Pengelolaan Surat Masuk dan Disposisi", "jalankan    : SOP Administrasi Surat Masuk"),
  ],
  [
    "no SOP is run",
    "pelatihan",
    swap(
      `  jalankan    : SOP Pengelolaan Surat Masuk dan Disposisi
`,
      "",
    ),
  ],
  [
    "a condition",
    "cuti",
    swap(
      `Langkah 10 (kirim tembusan): Mengirimkan tembusan Surat Izin Cuti ke instansi terkait
`,
      `Langkah 10 (kirim tembusan): Mengirimkan tembusan Surat Izin Cuti ke instansi terkait
  hanya jika  : Apakah cuti lebih dari 3 hari?
`,
    ),
  ],
  [
    "what was unknown is stated",
    "laporan",
    swap(
      `  waktu       : ?
  keluaran    : ?
  sumber      : tabel 2, baris 8`,
      `  waktu       : 2 hari kerja
  keluaran    : Konsep Laporan
  sumber      : tabel 2, baris 8`,
    ),
  ],
  [
    "a time that is not known",
    "laporan",
    swap(
      `waktu       : 2 hari
`,
      `waktu       : ?
`,
    ),
  ],
  [
    "what was inferred is stated",
    "laporan",
    swap("oleh        : Staf ~ di baris 10 Staf yang menyempurnakan konsep; dapat juga Kasubbag", "oleh        : Staf"),
  ],
  [
    "another reason",
    "laporan",
    swap("di baris 10 Staf yang menyempurnakan konsep; dapat juga Kasubbag", "hasil wawancara 3 Maret"),
  ],
  [
    "a requirement from outside",
    "cuti",
    swap(
      "Buku Agenda Cuti (dari luar); Surat Izin Cuti (ditandatangani) =",
      "Buku Agenda Cuti (dari luar); Surat Izin Cuti (ditandatangani); Surat Keputusan (dari luar) =",
    ),
  ],
  [
    "a document in another state",
    "laporan",
    swap(
      "kelengkapan : Laporan Kinerja Tahunan (ditandatangani); Surat Pengantar (ditandatangani) =",
      "kelengkapan : Laporan Kinerja Tahunan (diparaf); Surat Pengantar (ditandatangani) =",
    ),
  ],
  [
    "an output more",
    "surat",
    swap(
      "keluaran       : Surat Masuk (dipilah) = Kelompok surat",
      "keluaran       : Surat Masuk (dipilah); Daftar surat (akhir) = Kelompok surat",
    ),
  ],
  ["a phase by another name", "pelatihan", swap("Tahap II: Rekrutmen Peserta", "Tahap II: Pendaftaran Peserta")],
  [
    "a remark in other words",
    "surat",
    swap(
      "Bila surat tersebut salah alamat maka akan dikembalikan",
      "Surat yang salah alamat dikembalikan pada hari yang sama",
    ),
  ],
  [
    "the source is cut",
    "laporan",
    swap(
      `Langkah 14 (sampaikan laporan): Menyampaikan Laporan Kinerja Tahunan kepada Biro Organisasi Setda Provinsi Kalbar
`,
      `Langkah 14 (sampaikan laporan): Menyampaikan Laporan Kinerja Tahunan kepada Biro Organisasi Setda Provinsi Kalbar
  lanjut -> ?
`,
    ),
  ],
  [
    "an execution decides",
    "cuti",
    swap(
      `  keluaran    : Surat Izin Cuti (ditandatangani) = Surat Izin Cuti ditandatangani Kepala Badan
`,
      `  keluaran    : Surat Izin Cuti (ditandatangani) = Surat Izin Cuti ditandatangani Kepala Badan
  keputusan   : Apakah surat sudah benar?
    jika ya    -> berikutnya
    jika tidak -> buat surat izin, paling banyak 2 kali, lalu selesai
`,
    ),
  ],
  [
    "two rows in the other order",
    "cuti",
    (text) =>
      moved(
        "Langkah 10 (kirim",
        "Langkah 11 (isi buku",
        "Langkah 9 (serahkan",
      )(text)
        .replace("Langkah 10 (kirim", "Langkah 9 (kirim")
        .replace("Langkah 9 (serahkan", "Langkah 10 (serahkan"),
  ],
  [
    "two steps in one",
    "surat",
    all(
      swap(
        "Langkah 5 (gandakan surat): Menggandakan surat",
        "Langkah 5 (gandakan surat): Menggandakan dan mengagendakan surat masuk",
      ),
      swap(
        "keluaran    : Surat Masuk (digandakan) = Surat ganda",
        "keluaran    : Surat Masuk (diagendakan); Lembar Disposisi (diisi) = Surat ganda",
      ),
      without("Langkah 6 (agendakan", "Langkah 7 (hubungi"),
    ),
  ],
];

function swap(from: string, to: string): Edit {
  return (text) => {
    if (!text.includes(from)) throw new Error(`Not in the text: ${from}`);
    return text.replace(from, () => to);
  };
}

function all(...edits: readonly Edit[]): Edit {
  return (text) => edits.reduce((made, edit) => edit(made), text);
}

/** Without the lines from one that begins so, up to another. */
function without(from: string, to: string): Edit {
  return (text) => text.slice(0, text.indexOf(from)) + text.slice(text.indexOf(to));
}

function moved(from: string, to: string, before: string): Edit {
  return (text) => {
    const block = text.slice(text.indexOf(from), text.indexOf(to));
    return without(from, to)(text).replace(before, () => block + before);
  };
}
