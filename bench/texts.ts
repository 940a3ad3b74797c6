/**
 * A procedure of any number of steps, worded as an office words it: fourteen kinds of steps that take turns, among them a
 * decision with a way back; printed forms, reasons, marks, and times in their usual wordings. It checks without an error.
 */
export function textOf(steps: number): string {
  const written = Array.from({ length: steps }, (_, i) => {
    const [what, ...lines] = kinds[i % kinds.length]!(i + 1);
    return [`Langkah ${i + 1} (langkah ke ${i + 1}): ${what}`, ...lines.map((line) => `  ${line}`)].join("\n");
  });
  return `${[head, ...written].join("\n\n")}\n`;
}

const head = `# Contoh untuk pengukuran.
SOP: Penyusunan Laporan Berkala
  instansi : Pemerintah Provinsi; Badan Pengembangan Sumber Daya Manusia
  unit     : Bagian Sekretariat
  nomor    : SOP.800/15/BPSDM/2019
  dibuat   : 12 Agustus 2019
  direvisi : 4 Oktober 2019
  disahkan : 15 November 2019
  pengesah : Kepala Badan Pengembangan Sumber Daya Manusia
    nama    : Drs. ALFIAN, MM
    pangkat : Pembina Utama Muda
    nip     : 19660210 198603 1 011

Dasar hukum:
  - Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional
  - Peraturan Pemerintah Nomor 8 Tahun 2008 tentang Tahapan, Tata Cara Penyusunan, Pengendalian dan Evaluasi

Kualifikasi pelaksana:
  - Memiliki kemampuan menyusun dan menganalisis data kinerja

Keterkaitan : ?
Peralatan   : Komputer; Printer
Peringatan  : Apabila tidak sesuai SOP, maka penyusunan laporan tidak akan berjalan lancar.
Pencatatan  : Indikator Kinerja Utama, Target, Realisasi, dan Persentase Capaian Kinerja

Pelaksana:
  - Staf
  - Kasubbag     = Kasubbag Renja, Keuangan dan Aset
  - Bidang       = Sekretariat & Bidang (kelompok)
  - Sekretaris
  - Kepala Badan

Dokumen Laporan:
  keadaan : konsep; dikoreksi; diparaf; ditandatangani
  isian:
    - tahun  : angka, wajib
    - status : pilihan (konsep / final)`;

/** What a step says behind its colon, and its fields; `n` is its number. */
const kinds: readonly ((n: number) => readonly string[])[] = [
  (n) => [
    `Menelaah surat masuk ke-${n} dan memerintahkan Sekretaris untuk menyusun laporan tersebut`,
    "oleh        : Kepala Badan ~ memerintahkan Sekretaris",
    "kelengkapan : Surat Sekda (dari luar)",
    "waktu       : 15 menit",
    `keluaran    : Disposisi Kepala ${n} = Disposisi`,
    `sumber      : tabel 3, baris ${n}`,
  ],
  (n) => [
    "Memerintahkan Kasubbag untuk memproses penyusunan laporan",
    "oleh        : Sekretaris ~ menerima perintah di baris sebelumnya",
    `kelengkapan : Disposisi Kepala ${n - 1}`,
    "waktu       : 15 menit",
    `keluaran    : Disposisi Sekretaris ${n} = Disposisi`,
    `sumber      : tabel 3, baris ${n}`,
  ],
  (n) => [
    "Menyampaikan Nota Dinas kepada seluruh Bidang dan Sekretariat terkait pengumpulan data dan informasi pendukung",
    "oleh        : Kasubbag",
    `kelengkapan : Disposisi Sekretaris ${n - 1}; Perjankin (dari luar); DPPA SKPD (dari luar) (jika ada) = Disposisi, Perjankin dan DPPA SKPD`,
    "waktu       : 1-2 jam",
    `keluaran    : Nota Dinas ${n} = Nota Dinas Pengumpulan Data`,
    `sumber      : tabel 3, baris ${n}`,
  ],
  (n) => [
    "Mengumpulkan data dan informasi pendukung",
    "oleh        : setiap Bidang",
    `kelengkapan : Nota Dinas ${n - 1}`,
    "waktu       : 2 hari",
    `keluaran    : Data Pendukung ${n}`,
    `sumber      : tabel 3, baris ${n}`,
  ],
  (n) => [
    "Membahas penyusunan laporan dengan seluruh tim penyusun",
    "oleh        : Kasubbag; bersama Staf; bersama Bidang; bersama Sekretaris",
    `kelengkapan : Data Pendukung ${n - 1}`,
    "waktu       : 3 jam",
    `keluaran    : Notulen ${n}`,
    `sumber      : tabel 3, baris ${n}`,
  ],
  (n) => [
    "Menyusun konsep laporan",
    "oleh        : Staf",
    `kelengkapan : Notulen ${n - 1}`,
    "waktu       : paling lama 5 hari kerja",
    "keluaran    : Laporan (konsep)",
    `sumber      : tabel 2, baris ${n}`,
  ],
  (n) => [
    "Mengoreksi konsep laporan dan konsep surat pengantar",
    "oleh        : Sekretaris",
    "kelengkapan : Laporan (konsep)",
    "waktu       : 1 hari",
    "keluaran    : Laporan (dikoreksi)",
    "keputusan   : Apakah konsep sudah sesuai?",
    `  jika ya    -> langkah ${n + 1}`,
    `  jika tidak -> langkah ${n - 1}, paling banyak 3 kali, lalu langkah ${n + 1}`,
    `sumber      : tabel 2, baris ${n}`,
  ],
  (n) => [
    "Memberi paraf pada laporan dan surat pengantar",
    "oleh        : Sekretaris",
    "kelengkapan : Laporan (dikoreksi)",
    "waktu       : ± 30 menit",
    `keluaran    : Laporan (diparaf); Surat Pengantar ${n}`,
    `sumber      : tabel 1, baris ${n}`,
  ],
  (n) => [
    "Menandatangani laporan dan surat pengantar",
    "oleh        : Kepala Badan",
    `kelengkapan : Laporan (diparaf); Surat Pengantar ${n - 1}`,
    "waktu       : 15 menit",
    "keluaran    : Laporan (ditandatangani)",
    `sumber      : tabel 1, baris ${n}`,
  ],
  (n) => [
    "Menggandakan laporan dan menyiapkan pengirimannya",
    "oleh        : Staf",
    "kelengkapan : Laporan (ditandatangani)",
    "waktu       : 1 jam",
    `keluaran    : Salinan Laporan ${n}`,
    "keterangan  : dicetak dua rangkap",
    `sumber      : tabel 1, baris ${n}`,
  ],
  (n) => [
    "Mengirim laporan kepada Biro Organisasi",
    "oleh        : Staf",
    `kelengkapan : Salinan Laporan ${n - 1}`,
    "waktu       : 1 hari kerja",
    `keluaran    : Tanda Terima ${n} (akhir)`,
    `sumber      : tabel 1, baris ${n}`,
  ],
  (n) => [
    "Mencatat masukan dari Biro Organisasi",
    "oleh        : Kasubbag atau Staf",
    `kelengkapan : Tanda Terima ${n - 1}`,
    "waktu       : 10 hari, perpanjangan 7 hari",
    `keluaran    : Catatan ${n} = Catatan masukan`,
    `sumber      : tabel 1, baris ${n}`,
  ],
  (n) => [
    "Membahas masukan bersama unit terkait",
    "oleh        : Kasubbag; bersama setiap Bidang",
    `kelengkapan : Catatan ${n - 1}`,
    "waktu       : ?",
    `keluaran    : Hasil Pembahasan ${n}`,
    `sumber      : tabel 1, baris ${n}`,
  ],
  (n) => [
    "Mengarsipkan laporan",
    "oleh        : Staf",
    `kelengkapan : Hasil Pembahasan ${n - 1}; Laporan (ditandatangani)`,
    "waktu       : 30 menit",
    `keluaran    : Arsip ${n} (akhir)`,
    `sumber      : tabel 1, baris ${n}`,
  ],
];
