import { expect, test } from "vitest";
import { compile } from "./compile.js";
import { messageOf } from "./findings/registry.js";
import { flowOf, unlooked } from "./fixtures.js";

/** Flows that look wrong and are right. */
test.each<readonly [what: string, steps: string]>([
  [
    "arms that each come to an end",
    `Langkah 1 (mulai): Membuka berkas
  oleh: Staf
  kelengkapan: -
  keluaran: Berkas
  lanjut -> kirim; catat
Langkah 2 (kirim): Mengirim surat
  oleh: Staf
  kelengkapan: Berkas
  keluaran: Tanda kirim (akhir)
  lanjut -> selesai
Langkah 3 (catat): Mencatat surat
  oleh: Staf
  kelengkapan: Berkas
  keluaran: Catatan (akhir)
`,
  ],
  [
    "a decision in an arm, whose answers both come to the step that waits",
    `Langkah 1 (mulai): Membuka berkas
  oleh: Staf
  kelengkapan: -
  keluaran: Berkas
  lanjut -> telaah; hitung
Langkah 2 (telaah): Menelaah berkas
  oleh: Kasubbag
  kelengkapan: Berkas
  keluaran: Telaahan
  keputusan: Apakah berkas layak?
    jika ya -> putuskan
    jika tidak -> beri catatan
Langkah 3 (beri catatan): Memberi catatan
  oleh: Kasubbag
  kelengkapan: Telaahan
  keluaran: Catatan
  lanjut -> putuskan
Langkah 4 (hitung): Menghitung biaya
  oleh: Staf
  kelengkapan: Berkas
  keluaran: Hitungan
Langkah 5 (putuskan): Menetapkan izin
  oleh: Kepala Badan
  menunggu: telaah; beri catatan; hitung
  kelengkapan: Hitungan; Telaahan; Catatan (jika ada)
  keluaran: Izin (akhir)
`,
  ],
  [
    "a loop within an arm",
    `Langkah 1 (mulai): Membuka berkas
  oleh: Staf
  kelengkapan: -
  keluaran: Berkas
  lanjut -> susun; hitung
Langkah 2 (susun): Menyusun konsep
  oleh: Staf
  kelengkapan: Berkas
  keluaran: Konsep
Langkah 3 (periksa): Memeriksa konsep
  oleh: Kasubbag
  kelengkapan: Konsep
  keluaran: Konsep diparaf
  keputusan: Apakah konsep sesuai?
    jika ya -> putuskan
    jika tidak -> susun, paling banyak 2 kali, lalu Kepala Badan
Langkah 4 (hitung): Menghitung biaya
  oleh: Staf
  kelengkapan: Berkas
  keluaran: Hitungan
Langkah 5 (putuskan): Menetapkan izin
  oleh: Kepala Badan
  menunggu: periksa; hitung
  kelengkapan: Hitungan; Konsep diparaf
  keluaran: Izin (akhir)
`,
  ],
  [
    "a loop back to the step that forks",
    `Langkah 1 (mulai): Membuka berkas
  oleh: Staf
  kelengkapan: -
  keluaran: Berkas
  lanjut -> telaah; hitung
Langkah 2 (telaah): Menelaah berkas
  oleh: Kasubbag
  kelengkapan: Berkas
  keluaran: Telaahan
  lanjut -> putuskan
Langkah 3 (hitung): Menghitung biaya
  oleh: Staf
  kelengkapan: Berkas
  keluaran: Hitungan
Langkah 4 (putuskan): Menilai berkas
  oleh: Kepala Badan
  menunggu: telaah; hitung
  kelengkapan: Hitungan; Telaahan
  keluaran: Izin (akhir)
  keputusan: Apakah izin diberikan?
    jika ya -> selesai
    jika tidak -> mulai, paling banyak 2 kali, lalu selesai
`,
  ],
  [
    "a document from the arm beside",
    `Langkah 1 (mulai): Membuka berkas
  oleh: Staf
  kelengkapan: -
  keluaran: Konsep
  lanjut -> paraf; hitung
Langkah 2 (paraf): Memaraf konsep
  oleh: Kasubbag
  kelengkapan: Konsep
  keluaran: Konsep diparaf
  lanjut -> tutup
Langkah 3 (hitung): Menghitung biaya
  oleh: Staf
  kelengkapan: Konsep diparaf
  keluaran: Hitungan
  lanjut -> tutup
Langkah 4 (tutup): Menutup berkas
  oleh: Staf
  menunggu: paraf; hitung
  kelengkapan: Hitungan
  keluaran: Arsip (akhir)
`,
  ],
  [
    "refusal and permit end in one archive",
    `Langkah 1 (nilai): Menilai permohonan
  oleh: Kepala Badan
  kelengkapan: Permohonan (dari luar)
  keluaran: Penilaian
  keputusan: Apakah permohonan disetujui?
    jika ya -> terbitkan
    jika tidak -> tolak
Langkah 2 (terbitkan): Menerbitkan izin
  oleh: Staf
  kelengkapan: Penilaian
  keluaran: Izin
  lanjut -> arsip
Langkah 3 (tolak): Menolak permohonan
  oleh: Staf
  kelengkapan: Penilaian
  keluaran: Surat penolakan
Langkah 4 (arsip): Mengarsipkan surat
  oleh: Staf
  kelengkapan: Izin atau Surat penolakan
  keluaran: Arsip (akhir)
`,
  ],
  [
    "a time-out, behind which another makes the same document",
    `Langkah 1 (susun): Menyusun konsep
  oleh: Staf
  kelengkapan: -
  waktu: 2 hari kerja
  keluaran: Konsep
  bila lewat -> ambil alih
Langkah 2 (periksa): Memeriksa konsep
  oleh: Kasubbag
  kelengkapan: Konsep
  waktu: 1 hari kerja
  keluaran: Surat (akhir)
  lanjut -> selesai
Langkah 3 (ambil alih): Menyusun konsep pengganti
  oleh: Kasubbag
  kelengkapan: -
  waktu: 1 hari kerja
  keluaran: Konsep
  lanjut -> periksa
`,
  ],
  [
    "three answers, two of which go on together",
    `Langkah 1 (pilah): Memilah surat masuk
  oleh: Staf
  kelengkapan: Surat (dari luar)
  keluaran: Surat terpilah
  keputusan: Apakah sifat surat?
    jika biasa -> catat
    jika penting -> catat
    jika rahasia -> antar
Langkah 2 (catat): Mencatat surat
  oleh: Staf
  kelengkapan: Surat terpilah
  keluaran: Agenda (akhir)
Langkah 3 (antar): Mengantar surat
  oleh: Staf
  kelengkapan: Surat terpilah
  keluaran: Tanda terima (akhir)
`,
  ],
  [
    "a correction by the applicant",
    `Langkah 1 (ajukan): Mengajukan permohonan
  oleh: Pemohon
  kelengkapan: -
  keluaran: Permohonan
Langkah 2 (periksa): Memeriksa kelengkapan permohonan
  oleh: Staf
  kelengkapan: Permohonan
  keluaran: Tanda terima
  keputusan: Apakah permohonan lengkap?
    jika lengkap -> berikutnya
    jika tidak lengkap -> ajukan, paling banyak 3 kali, lalu selesai
Langkah 3 (serahkan): Menyerahkan tanda terima
  oleh: Staf
  kelengkapan: Tanda terima
  keluaran: Bukti penyerahan (akhir)
`,
  ],
  [
    "a decision that may be skipped",
    `Langkah 1 (terima): Menerima permohonan
  oleh: Staf
  kelengkapan: Permohonan (dari luar)
  keluaran: Berkas
Langkah 2 (uji): Menguji berkas di lapangan
  oleh: Kasubbag
  hanya jika: Apakah izin berisiko tinggi?
  kelengkapan: Berkas
  keluaran: Berita acara
  keputusan: Apakah lokasi layak?
    jika ya -> berikutnya
    jika tidak -> tolak
Langkah 3 (terbitkan): Menerbitkan izin
  oleh: Kepala Badan
  kelengkapan: Berkas; Berita acara (jika ada)
  keluaran: Izin (akhir)
  lanjut -> selesai
Langkah 4 (tolak): Menolak permohonan
  oleh: Kasubbag
  kelengkapan: Berita acara
  keluaran: Surat penolakan (akhir)
`,
  ],
  [
    "states that are made again in a loop",
    `Dokumen Laporan:
  keadaan: konsep; diparaf; final
Langkah 1 (susun): Menyusun laporan
  oleh: Staf
  kelengkapan: -
  keluaran: Laporan (konsep)
Langkah 2 (paraf): Memaraf laporan
  oleh: Kasubbag
  kelengkapan: Laporan (konsep)
  keluaran: Laporan (diparaf)
Langkah 3 (nilai): Menilai laporan
  oleh: Kepala Badan
  kelengkapan: Laporan (diparaf)
  keluaran: Laporan (final)
  keputusan: Apakah laporan disetujui?
    jika ya -> kirim
    jika tidak -> susun, paling banyak 2 kali, lalu kirim
Langkah 4 (kirim): Mengirim laporan
  oleh: Staf
  kelengkapan: Laporan (final)
  keluaran: Tanda terima (akhir)
`,
  ],
  [
    "a fork within an arm of another",
    `Langkah 1 (a): Membuka berkas
  oleh: Staf
  kelengkapan: -
  keluaran: Berkas
  lanjut -> b; c
Langkah 2 (b): Membagi berkas
  oleh: Staf
  kelengkapan: Berkas
  keluaran: Bagian
  lanjut -> d; e
Langkah 3 (c): Mencatat berkas
  oleh: Kasubbag
  kelengkapan: Berkas
  keluaran: Catatan
  lanjut -> g
Langkah 4 (d): Menelaah bagian
  oleh: setiap Bidang
  kelengkapan: Bagian
  keluaran: Telaahan
Langkah 5 (e): Menghitung bagian
  oleh: Staf
  kelengkapan: Bagian
  keluaran: Hitungan
Langkah 6 (f): Menyatukan bagian
  oleh: Staf
  menunggu: d; e
  kelengkapan: Telaahan; Hitungan
  keluaran: Rekap
Langkah 7 (g): Menutup berkas
  oleh: Kepala Badan
  menunggu: f; c
  kelengkapan: Rekap; Catatan
  keluaran: Arsip (akhir)
`,
  ],
])("%s", (_, steps) => {
  const found = compile(flowOf(steps), "alur.sop").findings.filter(({ code }) => !unlooked.has(code));
  expect(found.map((f) => `${f.code} ${messageOf(f, "id")}`)).toEqual([]);
});
