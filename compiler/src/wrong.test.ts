import { expect, test } from "vitest";
import { compile } from "./compile.js";
import { messageOf } from "./findings/registry.js";

/** An SOP in which an expert finds nothing, with a group, somebody from outside, states of a document and a bounded loop. */
const right = `SOP: Penyusunan Laporan Bulanan
  instansi : Pemerintah Provinsi Contoh; Badan Contoh
  unit     : Sekretariat
  nomor    : SOP/01/2026
  dibuat   : 5 Januari 2026
  direvisi : -
  disahkan : 12 Januari 2026
  pengesah : Kepala Badan
    nama    : Drs. Contoh
    pangkat : Pembina
    nip     : 19660210 198603 1 011

Dasar hukum:
  - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
Kualifikasi pelaksana : Mampu mengoperasikan komputer
Keterkaitan : -
Peralatan   : Komputer
Peringatan  : Apabila tidak dicatat, surat dapat hilang
Pencatatan  : Buku agenda

Pelaksana:
  - Pemohon (eksternal)
  - Staf
  - Kepala Subbagian Umum
  - Bidang (kelompok)
  - Sekretaris
  - Kepala Badan

Dokumen Laporan:
  keadaan : konsep; diparaf; final

Langkah 1 (ajukan): Mengajukan permohonan
  oleh        : Pemohon
  kelengkapan : -
  waktu       : 10 menit
  keluaran    : Surat permohonan

Langkah 2 (catat): Mencatat surat di buku agenda
  oleh        : Staf
  kelengkapan : Surat permohonan
  waktu       : 10 menit
  keluaran    : Lembar disposisi

Langkah 3 (minta data): Mengirimkan data
  oleh        : setiap Bidang
  kelengkapan : Lembar disposisi
  waktu       : 2 hari kerja
  keluaran    : Data Bidang

Langkah 4 (susun): Menyusun laporan
  oleh        : Kepala Subbagian Umum
  kelengkapan : Data Bidang
  waktu       : 1 hari kerja
  keluaran    : Laporan (konsep)

Langkah 5 (periksa): Memeriksa laporan
  oleh        : Sekretaris
  kelengkapan : Laporan (konsep)
  waktu       : 2 jam
  keluaran    : Laporan (diparaf)
  keputusan   : Apakah laporan sesuai?
    jika ya    -> berikutnya
    jika tidak -> susun, paling banyak 2 kali, lalu Kepala Badan

Langkah 6 (tanda tangan): Menandatangani laporan
  oleh        : Kepala Badan
  kelengkapan : Laporan (diparaf)
  waktu       : paling lama 1 hari kerja
  keluaran    : Laporan (final)

Langkah 7 (arsip): Mengarsipkan laporan
  oleh        : Staf
  kelengkapan : Laporan (final)
  waktu       : 5 menit
  keluaran    : Arsip laporan (akhir)
`;

/** Codes with the words that they stand at. */
function told(text: string): readonly string[] {
  return compile(text, "laporan.sop", { today: "2026-11-20", house }).findings.map(
    ({ code, span }) => `${code} ${text.slice(span.start, span.end)}`,
  );
}
const house = () => ({ levels: { SOP525: "off" }, profiles: ["bpsdm-kalbar", "dinas-contoh"] }) as const;

const edited = (from: string, to: string): string => {
  expect(right).toContain(from);
  return right.replace(from, () => to);
};

test("an expert finds nothing in it, nor does Baku", () => expect(told(right)).toEqual([]));

test.each<readonly [what: string, from: string, to: string, ...told: string[]]>([
  ["two steps are numbered 7", "Langkah 6 (tanda", "Langkah 7 (tanda", "SOP306 7 (arsip)"],
  ["a row was left out", "Langkah 4 (susun)", "Langkah 5 (susun)", "SOP306 5 (periksa)"],
  ["numbers jump", "Langkah 7 (arsip)", "Langkah 17 (arsip)", "SOP536 17 (arsip)"],
  [
    "an output is nearly called as the next requirement",
    "keluaran    : Data Bidang",
    "keluaran    : Data dari Bidang",
    "SOP503 Data Bidang",
  ],
  [
    "a “tidak” leads on past the signature",
    "-> susun, paling banyak 2 kali, lalu Kepala Badan",
    "-> arsip",
    "SOP603 Laporan (final)",
  ],
  [
    "a state is asked for before it is made",
    "kelengkapan : Laporan (diparaf)",
    "kelengkapan : Laporan (final)",
    "SOP535 Laporan (final)",
  ],
  [
    "a state that nobody makes",
    "keluaran    : Laporan (final)",
    "keluaran    : Laporan (diparaf)",
    "SOP535 Laporan (final)",
  ],
  [
    "“hari” in one place, “hari kerja” elsewhere",
    "1 hari kerja\n  keluaran    : Laporan (konsep)",
    "1 hari\n  keluaran    : Laporan (konsep)",
    "SOP534 1 hari",
  ],
  ["an answer that can never be given", "paling banyak 2 kali", "paling banyak 0 kali", "SOP405 paling banyak 0 kali"],
  ["approved before it was made", "disahkan : 12", "disahkan : 2", "SOP513 2 Januari 2026"],
  [
    "approved in a year that has not come",
    "disahkan : 12 Januari 2026",
    "disahkan : 12 Januari 2062",
    "SOP541 12 Januari 2062",
  ],
  ["a date of birth in a NIP that is none", "19660210", "19661310", "SOP515 19661310 198603 1 011"],
  ["the bound hands over to who decides already", "lalu Kepala Badan", "lalu Sekretaris", "SOP537 Sekretaris"],
  [
    "behind the bound it goes back all the same",
    "lalu Kepala Badan",
    "lalu susun",
    "SOP506 susun, paling banyak 2 kali, lalu susun",
  ],
  [
    "work is taken away before its time is over",
    "waktu       : 2 jam\n",
    "waktu : 2 jam\n  bila lewat 30 menit -> arsip\n",
    "SOP542 30 menit",
    "SOP603 Laporan (final)",
  ],
  ["no time at all", "waktu       : 5 menit", "waktu : 0 menit", "SOP538 0 menit"],
  [
    "a time counted from a step that comes later",
    "2 hari kerja\n",
    "2 hari kerja sejak langkah 6\n",
    "SOP539 2 hari kerja sejak langkah 6",
  ],
  [
    "a start counted from the step itself",
    "2 hari kerja\n",
    "2 hari kerja\n  mulai : 1 hari kerja sesudah langkah 3\n",
    "SOP539 1 hari kerja sesudah langkah 3",
  ],
  [
    "all of a group, done by any one of it",
    "data\n  oleh        : setiap Bidang",
    "data seluruh Bidang\n  oleh        : Bidang",
    "SOP540 Bidang",
  ],
  ["an applicant who approves", "Mengajukan permohonan", "Menyetujui permohonan", "SOP543 Pemohon"],
  ["nobody does it", "  oleh        : Kepala Badan\n", "", "SOP511 Langkah 6 (tanda tangan)"],
  ["a profile that there is not", "  nomor", "  profil   : bpsdm-kalbr\n  nomor", "SOP322 bpsdm-kalbr"],
  ["both answers lead on", "-> susun, paling banyak 2 kali, lalu Kepala Badan", "-> berikutnya", "SOP526 keputusan"],
  ["waiting where nothing was parted", "waktu       : 5 menit", "waktu : 5 menit\n  menunggu : catat", "SOP813 catat"],
  ["waiting for itself", "waktu       : 5 menit", "waktu : 5 menit\n  menunggu : arsip", "SOP813 arsip"],
  [
    "a slip of a state that is also a slip of a mark",
    "keluaran    : Laporan (final)",
    "keluaran : Laporan (finl)",
    "SOP106 finl",
  ],
])("%s", (_, from, to, ...expected) => {
  const all = told(edited(from, to));
  expect(all.filter((each) => !each.startsWith("SOP505"))).toEqual(expected);
});

test.each([
  ["Kepala Subag Umum", "Kepala Subbagian Umum"],
  ["Kepala Sub Bagian Umum", "Kepala Subbagian Umum"],
  ["Kasubbag Umum", "Kepala Subbagian Umum"],
  ["Kasubag Umum", "Kepala Subbagian Umum"],
  ["Ka. Subbag Umum", "Kepala Subbagian Umum"],
  ["Kaban", "Kepala Badan"],
  ["Kepala Bdan", "Kepala Badan"],
  ["Sekban", "Sekretaris"],
  ["Sekretaris Badan", "Sekretaris"],
  ["seluruh Bidang", "setiap Bidang"],
  ["semua Bidang", "setiap Bidang"],
  ["Kepala", undefined],
  ["Camat", undefined],
])("“%s” is one finding, with “%s”", (written, meant) => {
  const { findings } = compile(
    edited("oleh        : Staf\n  kelengkapan : Surat", `oleh : ${written}\n  kelengkapan : Surat`),
  );
  const said = findings.map((finding) => messageOf(finding, "id"));
  expect(said).toEqual([
    `Pelaksana “${written}” belum ada di blok Pelaksana.${meant === undefined ? "" : ` Maksudnya “${meant}”?`}`,
  ]);
});
