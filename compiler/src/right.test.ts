import { expect, test } from "vitest";
import { compile } from "./compile.js";
import { edited, foundIn, sound } from "./fixtures.js";

/** Looks wrong and is right. */
const rightOnes: readonly (readonly [from: string, to: string])[] = [
  [
    "Langkah 3 (beri disposisi): Memberi disposisi",
    "Langkah 3 (beri disposisi): Menyampaikan hasil: lengkap atau tidak",
  ],
  ["Langkah 3 (beri disposisi): Memberi disposisi", "Langkah 3 (beri disposisi): Memindahkan berkas dari A -> B"],
  [
    "Langkah 3 (beri disposisi): Memberi disposisi",
    "Langkah 3 (beri disposisi): Mencatat: nomor, tanggal, dan perihal",
  ],
  [
    "Langkah 3 (beri disposisi): Memberi disposisi",
    "Langkah 3 (beri disposisi): Menyiapkan\n    peralatan dan\n    perlengkapan",
  ],
  ["Langkah 3 (beri disposisi): Memberi disposisi", "Langkah 3 (beri disposisi): Menentukan\nwaktu dan tempat"],
  [
    "Langkah 3 (beri disposisi): Memberi disposisi",
    "Langkah 3 (beri disposisi): Menyampaikan kepada\nPelaksana kegiatan",
  ],
  [
    "Langkah 3 (beri disposisi): Memberi disposisi",
    "Langkah 3 (beri disposisi): Menyampaikan\nkeputusan kepada pemohon",
  ],
  [
    "Langkah 3 (beri disposisi): Memberi disposisi",
    "Langkah 3 (beri disposisi): Menerima surat yang ditandatangani\n      oleh Kepala Badan",
  ],
  ["Langkah 3 (beri disposisi): Memberi disposisi", "Langkah 3 (beri disposisi): Menunggu dalam\n      waktu 15 menit"],
  [
    "Langkah 3 (beri disposisi): Memberi disposisi",
    "Langkah 3 (beri disposisi): Menyiapkan:\n      1. surat\n      2. amplop",
  ],
  ["Langkah 3 (beri disposisi): Memberi disposisi", "Langkah 3 (beri disposisi): Menyiapkan:\n1. surat\n2. amplop"],
  ["(beri disposisi)", "(beri, simpan disposisi)"],
  ["(beri disposisi)", "(beri: disposisi)"],
  [
    "  waktu       : 10 menit\n",
    "  waktu       : 10 menit\n  keterangan  : Selesai paling lambat Jumat; lihat Lampiran: A\n",
  ],
  ["  waktu       : 10 menit\n", "  waktu       : 10 menit\n  keterangan  : Sesuai?\n"],
  ["  waktu       : 10 menit\n", "  waktu       : 10 menit\n  keterangan  : - \n"],
  ["  waktu       : 10 menit\n", "  waktu       : 10 menit\n  keterangan  : Sejak 1 Januari 2026: online\n"],
  ["  waktu       : 10 menit\n", "  waktu       : 10 menit\n  keterangan  : pukul 08:00-10:00 WIB\n"],
  [
    "  waktu       : 10 menit\n",
    "  waktu       : 10 menit\n  keterangan  : Dilaksanakan setiap hari\noleh petugas piket\n",
  ],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - Surat; lampiran\n  - Amplop"],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - Waktu\n  - Unit kerja\n  - Langkah"],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - Printer: 2 unit\n  - Komputer: 1 unit"],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - 2 unit printer\n  - 3 rim kertas"],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - -20 derajat pendingin\n  - A"],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - Komputer yang\n    terhubung: internet\n  - Printer"],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - Dokumen: KTP\n  - Formulir"],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - Peralatan: tulis\n  - Formulir"],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - Tahap 1: x\n  - Formulir"],
  ["tentang Kearsipan", "tentang Kearsipan: Pasal 3"],
  ["SOP: Pengelolaan Surat Masuk", "SOP: Pengelolaan Surat: Masuk"],
  ["Surat Masuk\n", "Surat Masuk dan Keluar\n"],
  ["Surat Masuk\n", "Surat Masuk (TNDE)\n"],
  ["SOP/01/2026", "SOP.800/ 15 /BPSDM/2019"],
  ["SOP/01/2026", "800:15"],
  ["pengesah : Kepala Badan", "pengesah : Kepala Badan: Provinsi"],
  ["Drs. Contoh", "Drs. H. Contoh, M.Si., Ph.D."],
  ["Surat masuk (dari luar)", "Surat masuk (eksternal)"],
  ["Pelaksana:\n", "# waktu : 15 menit\nPelaksana:\n"],
  ["Pelaksana:\n", "# <<<<<<<\nPelaksana:\n"],
  ["Langkah 3 (beri disposisi): Memberi disposisi", "Langkah 3 (beri disposisi): Menentukan\n\\waktu: bebas"],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  - \\- x\n  - y"],
  ["Apakah surat lengkap?", "Apakah surat lengkap, jika perlu\n      jika sudah disalin?"],
  ["jika ya    ->", "jika ya:"],
  ["lalu Kepala Badan", "lalu langkah 3"],
  ["unit     : Sekretariat", "unit kerja : Bagian Langkah"],
  ["Peringatan  : Apabila tidak dicatat, surat dapat hilang", "Peringatan  : Apabila waktu : habis, surat hilang"],
  [
    "Peringatan  : Apabila tidak dicatat, surat dapat hilang",
    "Peringatan  : Perhatikan.\nJika terlambat, surat hilang",
  ],
  [
    "Peringatan  : Apabila tidak dicatat, surat dapat hilang",
    "Peringatan  : Apabila tidak dicatat, hilang.\nDokumen harus disimpan",
  ],
  [
    "Peringatan  : Apabila tidak dicatat, surat dapat hilang",
    "Peringatan  : Apabila tidak dicatat,\nSOP ini tidak berjalan",
  ],
  ["Pencatatan  : Buku agenda", "Pencatatan  :\n  - Buku agenda\n    Lembar disposisi"],
  [
    "Peringatan  : Apabila tidak dicatat, surat dapat hilang",
    "Peringatan  :\n  Apabila tidak dicatat, surat dapat hilang dan proses penyelesaiannya\n  tidak berjalan lancar.",
  ],
  ["Peralatan   : Komputer; Printer", "Peralatan:\n  Komputer"],
  ["oleh        : Sekretaris", "oleh        : sekretaris"],
  ["-> catat surat", "-> Catat Surat"],
];

test.each(rightOnes)("%j may be written as %j", (from, to) => {
  expect(foundIn(edited(from, to)).map((f) => f.said)).toEqual([]);
});

test.each([
  "Unit",
  "Langkah",
  "Waktu",
  "Selesai",
  "Setiap Orang",
  "Bersama",
  "Bendahara dan Kasir",
  "Kepala atau Wakil",
  "Sekretariat & Bidang",
  "Kasubbag Renja, Keuangan dan Aset",
  "Bidang (Kalbar)",
  "Drs. H. Abdul, M.Si.",
  "Tim: Survei",
  "Pejabat/Staf",
  "Sub-Bagian",
  'Tim "Reaksi Cepat"',
  "Bidang 1",
  "Kelompok Kerja (Pokja)",
  "Setiap Orang",
  "Bersama",
])("an actor may be called %s", (name) => {
  const text = sound.replaceAll("Sekretaris\n", `${name}\n`);
  expect(foundIn(text).map((f) => f.said)).toEqual([]);
});

test.each([
  "Surat dan Lampiran",
  "KTP atau SIM",
  "Surat: salinan",
  "Berita Acara (BA)",
  "Nota Dinas, lengkap",
  "Keputusan",
  "Waktu Pelaksanaan",
  "Surat Jika Perlu",
  "Formulir~A",
  "Formulir A=B",
  "Laporan 100%",
  "Formulir #3",
  "Rekap A->B",
])("a document may be called %s", (name) => {
  const text = sound.replaceAll("Lembar disposisi\n", `${name}\n`);
  expect(foundIn(text).map((f) => f.said)).toEqual([]);
});

test.each(["eksternal", "luar", "dari luar", "external", "from outside"])(
  "an actor (%s) is outside the institution",
  (mark) => {
    const { procedures } = compile(edited("  - Staf", `  - Staf (${mark})`), "luar.sop");
    expect(procedures[0]?.actors[0]).toMatchObject({ name: "Staf", external: true });
  },
);
