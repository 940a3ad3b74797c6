import type { Language } from "@baku/grammar";

/** The name of the file that `new` writes when it is given none. */
export const starterName: Readonly<Record<Language, string>> = { id: "sop-baru.sop", en: "new-sop.sop" };

/** A `.sop` to begin with: one way through it and back, everything that an analyst must find out left at `?`. */
export const starter = (file: string, title: string, lang: Language): string =>
  lang === "id" ? indonesian(file, title) : english(file, title);

const indonesian = (
  file: string,
  title: string,
) => `# Ganti setiap ? dan contoh di bawah ini dengan isi SOP Anda, lalu jalankan: npx baku periksa ${file}
# ? belum diketahui, atau sumbernya tidak menyebutkan
# - memang tidak ada
# ~ alasan: isi ini simpulan Anda, misalnya oleh : Staf ~ seperti langkah 1

SOP: ${title}
  instansi : ?
  unit     : ?
  nomor    : ?
  dibuat   : ?
  direvisi : ?
  disahkan : ?
  pengesah : ?
    nama    : ?
    pangkat : ?
    nip     : ?

Dasar hukum           : ?
Kualifikasi pelaksana : ?
Keterkaitan           : ?
Peralatan             : ?
Peringatan            : ?
Pencatatan            : ?

# Satu butir untuk setiap kolom pelaksana pada formulir.
Pelaksana:
  - Staf
  - Kepala Bagian

# Satu langkah untuk setiap baris formulir. Nama dalam kurung tetap, walaupun nomornya berubah.
Langkah 1 (susun konsep): Menyusun konsep surat
  oleh        : Staf
  kelengkapan : Disposisi (dari luar)
  waktu       : ?
  keluaran    : Konsep surat

# Keputusan: satu pertanyaan dengan dua jawaban atau lebih. Yang kembali ke atas diberi batas.
Langkah 2 (periksa konsep): Memeriksa konsep surat
  oleh        : Kepala Bagian
  kelengkapan : Konsep surat
  waktu       : ?
  keluaran    : Konsep surat yang telah diperiksa
  keputusan   : Apakah konsep sudah sesuai?
    jika ya    -> berikutnya
    jika tidak -> susun konsep, paling banyak 3 kali

Langkah 3 (kirim surat): Mengirim surat
  oleh        : Staf
  kelengkapan : Konsep surat yang telah diperiksa
  waktu       : ?
  keluaran    : Surat terkirim (akhir)
`;

const english = (
  file: string,
  title: string,
) => `# Replace each ? and the examples below by your SOP, then run: npx baku check ${file}
# ? not known yet, or the source does not say
# - there is deliberately none
# ~ reason: you infer this, as in by : Staf ~ as in step 1

SOP: ${title}
  institution : ?
  unit        : ?
  number      : ?
  created     : ?
  revised     : ?
  approved    : ?
  approver : ?
    name : ?
    rank : ?
    nip  : ?

Legal basis    : ?
Qualifications : ?
Related        : ?
Equipment      : ?
Warnings       : ?
Records        : ?

# One item for each column of actors on the form.
Actors:
  - Staf
  - Kepala Bagian

# One step for each row of the form. The name in parentheses stays, even if the number changes.
Step 1 (susun konsep): Menyusun konsep surat
  by       : Staf
  requires : Disposisi (from outside)
  time     : ?
  produces : Konsep surat

# A decision: one question with two answers or more. What goes back has a bound.
Step 2 (periksa konsep): Memeriksa konsep surat
  by       : Kepala Bagian
  requires : Konsep surat
  time     : ?
  produces : Konsep surat yang telah diperiksa
  decision : Apakah konsep sudah sesuai?
    if yes -> following
    if no  -> susun konsep, at most 3 times

Step 3 (kirim surat): Mengirim surat
  by       : Staf
  requires : Konsep surat yang telah diperiksa
  time     : ?
  produces : Surat terkirim (final)
`;
