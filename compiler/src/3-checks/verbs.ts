/**
 * What an Indonesian word at the head of an activity is, as far as its form and a short list can tell. What neither knows is
 * `other` and never a finding: bare verbs ("buat", "terima"), words of other languages, names.
 */
export function kindOf(word: string): "active" | "passive" | "noun" | "other" {
  const w = word.toLowerCase();
  if (neither.has(w)) return "other";
  if (nouns.has(w)) return "noun";
  if (isActive(w)) return "active";
  if (/^di\p{L}{4,}$|^ter\p{L}{3,}nya$/u.test(w)) return "passive";
  if (/^(?!ber|ter)\p{L}{3,}(?:[aiu]|k|n)si$/u.test(w)) return "noun";
  // pe-an and ke-an; what ends in -kan behind per- and ke- is nearly always a bare verb ("perhatikan", "kerjakan").
  if (/^(?:per|ke)\p{L}+kan$/u.test(w) && !nounsInKan.has(w)) return "other";
  return /^[pk]e\p{L}{4,}an$/u.test(w) ? "noun" : "other";
}

/** A me- verb. */
export const isActive = (word: string): boolean =>
  /^me[lmnrwy][\p{L}-]{3,}$/u.test(word.toLowerCase()) && !notVerbs.has(word.toLowerCase());

/** The active verb for a noun or a passive, in the word's own case; undefined where the list has none. */
export function activeOf(word: string): string | undefined {
  const verb = actives[word.toLowerCase()];
  return verb && /^\p{Lu}/u.test(word) ? verb[0]!.toUpperCase() + verb.slice(1) : verb;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Small words and nouns in me-, and verbs that only say more of what was said before ("..., mengacu pada ..."). */
const notVerbs = list(
  `melainkan melalui memang memorandum mengapa mengenai menengah menjadi menjelang menteri mentor menurut mereka merupakan
  mendatang memadai meliputi mencakup menggunakan mengacu memuat menyangkut memakai mengingat memiliki mempunyai mengandung
  memperhatikan`,
);

/** Bare verbs, and a few small words, that look like nouns. */
const neither = list(
  `kemudian isi atasi awasi batasi kuasai pecahkan pesankan pekerjakan kenakan disposisikan diskusikan distribusikan
  diseminasikan digitalisasikan disiplinkan diktekan perbanyak perbarui perbaiki periksa pelajari penuhi pesan pecat`,
);

const nouns = list(
  `admin analisa analisis audiensi bendahara berita berkas bimbingan daftar data dialog diagnosis digitalisasi diklat dinas dinkes dinsos direksi
  direktorat direktur dirjen disdik disdukcapil dishub diskominfo disnaker diskusi dispensasi dispora divisi diseminasi disposisi
  distribusi diversifikasi dokumen draf draft formulir hasil jadwal kajian kepala konsep laporan lembar mediasi mekanisme memo memorandum
  monitoring nota notulen operator panitia paraf pegawai pejabat pemohon peserta petugas pimpinan proses rapat rekap rencana sekretaris
  sidang staf surat survei survey tanda tim tindak tinjauan undangan usulan workshop`,
);

const nounsInKan = list(
  "perbaikan pergerakan perusakan percetakan perbankan kebijakan kerusakan kenaikan kedudukan kebaikan",
);

/** Where the noun and the verb differ by more than their affixes, no rule gives one from the other. */
const actives: Readonly<Record<string, string>> = {
  diajukan: "mengajukan",
  dibuat: "membuat",
  dicatat: "mencatat",
  dikirim: "mengirim",
  dilakukan: "melakukan",
  dilaksanakan: "melaksanakan",
  diperiksa: "memeriksa",
  disampaikan: "menyampaikan",
  diserahkan: "menyerahkan",
  disusun: "menyusun",
  diterima: "menerima",
  ditetapkan: "menetapkan",
  ditandatangani: "menandatangani",
  analisis: "menganalisis",
  disposisi: "memberi disposisi",
  distribusi: "mendistribusikan",
  dokumentasi: "mendokumentasikan",
  evaluasi: "mengevaluasi",
  identifikasi: "mengidentifikasi",
  inventarisasi: "menginventarisasi",
  klarifikasi: "mengklarifikasi",
  konfirmasi: "mengonfirmasi",
  koordinasi: "mengoordinasikan",
  koreksi: "mengoreksi",
  monitoring: "memantau",
  paraf: "memaraf",
  pelaksanaan: "melaksanakan",
  pelaporan: "melaporkan",
  pemantauan: "memantau",
  pembahasan: "membahas",
  pembayaran: "membayar",
  pemberian: "memberikan",
  pembuatan: "membuat",
  pemeriksaan: "memeriksa",
  penandatanganan: "menandatangani",
  pencatatan: "mencatat",
  pencetakan: "mencetak",
  pendistribusian: "mendistribusikan",
  penelaahan: "menelaah",
  penelitian: "meneliti",
  penentuan: "menentukan",
  penerbitan: "menerbitkan",
  penerimaan: "menerima",
  penetapan: "menetapkan",
  pengadaan: "mengadakan",
  pengajuan: "mengajukan",
  pengarsipan: "mengarsipkan",
  pengawasan: "mengawasi",
  pengecekan: "mengecek",
  pengesahan: "mengesahkan",
  pengetikan: "mengetik",
  penggandaan: "menggandakan",
  pengiriman: "mengirimkan",
  pengolahan: "mengolah",
  pengumpulan: "mengumpulkan",
  penilaian: "menilai",
  peninjauan: "meninjau",
  penunjukan: "menunjuk",
  penyampaian: "menyampaikan",
  penyelenggaraan: "menyelenggarakan",
  penyerahan: "menyerahkan",
  penyiapan: "menyiapkan",
  penyusunan: "menyusun",
  perbaikan: "memperbaiki",
  perencanaan: "merencanakan",
  persetujuan: "menyetujui",
  persiapan: "menyiapkan",
  perumusan: "merumuskan",
  rapat: "mengadakan rapat",
  registrasi: "meregistrasi",
  rekapitulasi: "merekapitulasi",
  revisi: "merevisi",
  sosialisasi: "menyosialisasikan",
  validasi: "memvalidasi",
  verifikasi: "memverifikasi",
};
