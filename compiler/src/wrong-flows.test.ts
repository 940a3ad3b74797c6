import { expect, test } from "vitest";
import { compile } from "./compile.js";
import { messageOf } from "./findings/registry.js";
import { flowOf, unlooked } from "./fixtures.js";

/** Flows that look right and are wrong: what is told, at which words, and the path that shows it. */
test.each<readonly [what: string, steps: string, ...told: string[]]>([
  [
    "an answer in one arm leads past the step that waits for it",
    `Langkah 1 (mulai): Membuka berkas
  oleh: Staf
  keluaran: Berkas
  lanjut -> telaah; hitung
Langkah 2 (telaah): Menelaah berkas
  oleh: Kasubbag
  kelengkapan: Berkas
  keputusan: Apakah berkas layak?
    jika ya    -> putuskan
    jika tidak -> tolak
Langkah 3 (hitung): Menghitung biaya
  oleh: Staf
  kelengkapan: Berkas
  keluaran: Hitungan
  lanjut -> putuskan
Langkah 4 (putuskan): Menetapkan izin
  oleh: Kepala Badan
  menunggu: telaah; hitung
  kelengkapan: Hitungan
  keluaran: Izin (akhir)
  lanjut -> selesai
Langkah 5 (tolak): Menolak permohonan
  oleh: Kasubbag
  keluaran: Penolakan (akhir)
`,
    "SOP815 Langkah 5 (tolak) | Satu cabang langkah 1 (mulai) dapat berakhir sesudah langkah 5 (tolak), padahal langkah 4 (putuskan) menunggunya.",
  ],
  [
    "a document that there is on the second lap only",
    `Langkah 1 (periksa): Memeriksa konsep
  oleh: Kasubbag
  kelengkapan: Konsep (dari luar); Catatan perbaikan
  keputusan: Apakah konsep sesuai?
    jika ya -> tanda tangan
    jika tidak -> perbaiki, paling banyak 2 kali, lalu Kepala Badan
Langkah 2 (perbaiki): Memperbaiki konsep
  oleh: Staf
  keluaran: Catatan perbaikan
  lanjut -> periksa
Langkah 3 (tanda tangan): Menandatangani konsep
  oleh: Kepala Badan
  keluaran: Surat (akhir)
`,
    "SOP603 Catatan perbaikan | Kelengkapan “Catatan perbaikan” belum ada ketika pekerjaan pertama kali sampai di sini.",
  ],
  [
    "every answer is used up some day",
    `Langkah 1 (susun): Menyusun konsep
  oleh: Staf
  keluaran: Konsep
Langkah 2 (periksa): Memeriksa konsep
  oleh: Kasubbag
  kelengkapan: Konsep
  keputusan: Apakah konsep sesuai?
    jika ya -> selesai, paling banyak 1 kali
    jika tidak -> susun, paling banyak 2 kali
`,
    "SOP809 Apakah konsep sesuai? | Semua jawaban pada langkah 2 (periksa) dibatasi, sehingga pada suatu saat tidak ada jawaban yang tersisa.",
  ],
  [
    "a step that begins anew when it is late",
    `Langkah 1 (susun): Menyusun konsep
  oleh: Staf
  waktu: 2 hari kerja
  keluaran: Konsep (akhir)
  bila lewat -> susun
`,
    "SOP544 susun | Bila waktunya lewat, langkah ini dimulai lagi dari awal, berapa kali pun, dan tidak ada yang diberi tahu.",
  ],
  [
    "an applicant who gives himself the permit",
    `Langkah 1 (nilai): Menilai kelayakan izin
  oleh: Pemohon
  kelengkapan: Berkas (dari luar)
  keputusan: Apakah izin diberikan?
    jika ya -> berikutnya
    jika tidak -> selesai
Langkah 2 (tetapkan): Menetapkan izin
  oleh: Pemohon
  keluaran: Izin (akhir)
`,
    "SOP543 Pemohon | “Menetapkan” adalah wewenang pejabat, sedangkan “Pemohon” pihak luar.",
  ],
  [
    "a row that both answers pass by",
    `Langkah 1 (periksa): Memeriksa berkas
  oleh: Staf
  kelengkapan: Berkas (dari luar)
  keputusan: Apakah berkas lengkap?
    jika ya -> terbitkan
    jika tidak -> tolak
Langkah 2 (lengkapi): Melengkapi berkas
  oleh: Pemohon
  keluaran: Berkas lengkap
Langkah 3 (terbitkan): Menerbitkan izin
  oleh: Kepala Badan
  keluaran: Izin (akhir)
  lanjut -> selesai
Langkah 4 (tolak): Menolak permohonan
  oleh: Staf
  keluaran: Penolakan (akhir)
`,
    "SOP407 Langkah 2 (lengkapi) | Langkah ini tidak pernah tercapai: tidak ada alur yang menuju ke sini.",
  ],
  [
    "whoever was refused gets the permit",
    `Langkah 1 (periksa): Memeriksa berkas
  oleh: Staf
  kelengkapan: Berkas (dari luar)
  keputusan: Apakah berkas lengkap?
    jika ya -> terbitkan
    jika tidak -> tolak
Langkah 2 (tolak): Menolak permohonan
  oleh: Staf
  keluaran: Penolakan (akhir)
Langkah 3 (terbitkan): Menerbitkan izin
  oleh: Kepala Badan
  keluaran: Izin (akhir)
`,
    "SOP545 Langkah 2 (tolak) | Sesudah penolakan ini prosedur berlanjut ke langkah 3 (terbitkan), tujuan jawaban “ya”.",
  ],
  [
    "a document of a step that may be skipped",
    `Langkah 1 (terima): Menerima berkas
  oleh: Staf
  keluaran: Berkas
Langkah 2 (survei): Meninjau lapangan
  oleh: Staf
  hanya jika: Apakah perlu survei?
  kelengkapan: Berkas
  keluaran: Berita acara
Langkah 3 (tetapkan): Menetapkan izin
  oleh: Kepala Badan
  kelengkapan: Berita acara
  keluaran: Izin (akhir)
`,
    "SOP603 Berita acara | Kelengkapan “Berita acara” belum ada bila pekerjaan sampai di sini lewat: langkah 1 (terima), langkah 2 (survei): dilewati.",
  ],
  [
    "a time-out past the step that makes the document",
    `Langkah 1 (terima): Menerima berkas
  oleh: Staf
  waktu: 1 hari kerja
  keluaran: Berkas
  bila lewat -> tetapkan
Langkah 2 (tetapkan): Menetapkan izin
  oleh: Kepala Badan
  kelengkapan: Berkas
  keluaran: Izin (akhir)
`,
    "SOP603 Berkas | Kelengkapan “Berkas” belum ada bila pekerjaan sampai di sini lewat: langkah 1 (terima): waktunya lewat.",
  ],
  [
    "a correction that comes back in below the state that it needs",
    `Dokumen Laporan:
  keadaan: konsep; diparaf
Langkah 1 (susun): Menyusun laporan
  oleh: Staf
  keluaran: Laporan (konsep)
Langkah 2 (paraf): Memaraf laporan
  oleh: Kasubbag
  kelengkapan: Laporan (konsep)
  keluaran: Laporan (diparaf)
Langkah 3 (tanda tangan): Menandatangani laporan
  oleh: Kepala Badan
  kelengkapan: Laporan (diparaf)
  keputusan: Apakah laporan disetujui?
    jika ya -> selesai
    jika tidak -> paraf, paling banyak 2 kali, lalu selesai
`,
    "SOP603 Laporan (konsep) | Kelengkapan “Laporan (konsep)” belum ada bila pekerjaan sampai di sini lewat: langkah 1 (susun), langkah 2 (paraf), langkah 3 (tanda tangan): “tidak”.",
  ],
  [
    "two loops, one of them without a bound",
    `Langkah 1 (susun): Menyusun konsep
  oleh: Staf
  keluaran: Konsep
Langkah 2 (periksa): Memeriksa konsep
  oleh: Kasubbag
  kelengkapan: Konsep
  keputusan: Apakah konsep sesuai?
    jika ya -> nilai
    jika tidak -> susun, paling banyak 3 kali, lalu nilai
Langkah 3 (nilai): Menilai konsep
  oleh: Kepala Badan
  kelengkapan: Konsep
  keputusan: Apakah konsep disetujui?
    jika ya -> selesai
    jika tidak -> periksa
`,
    "SOP506 periksa | Jawaban “tidak” kembali ke langkah 2 tanpa batas pengulangan.",
  ],
  [
    "behind the bound, past the step that makes the document",
    `Langkah 1 (periksa): Memeriksa berkas
  oleh: Staf
  kelengkapan: Berkas (dari luar)
  keluaran: Catatan
  keputusan: Apakah lengkap?
    jika ya -> hitung
    jika tidak -> periksa, paling banyak 2 kali, lalu bayar
Langkah 2 (hitung): Menghitung retribusi
  oleh: Staf
  kelengkapan: Catatan
  keluaran: Tagihan
Langkah 3 (bayar): Membayar retribusi
  oleh: Pemohon
  kelengkapan: Tagihan
  keluaran: Bukti bayar (akhir)
`,
    "SOP603 Tagihan | Kelengkapan “Tagihan” belum ada bila pekerjaan sampai di sini lewat: langkah 1 (periksa): “tidak” (3 kali).",
  ],
  [
    "a bound after which it goes back all the same, and no other way",
    `Langkah 1 (susun): Menyusun konsep
  oleh: Staf
  keluaran: Konsep
Langkah 2 (periksa): Memeriksa konsep
  oleh: Kasubbag
  kelengkapan: Konsep
  keputusan: Apakah konsep sesuai?
    jika ya -> periksa
    jika tidak -> susun, paling banyak 3 kali, lalu susun
`,
    "SOP601 Langkah 2 (periksa) | Dari sini prosedur berputar dan tidak pernah dapat selesai. Jalannya: langkah 1 (susun).",
  ],
])("%s", (_, steps, ...told) => {
  const text = flowOf(steps);
  const found = compile(text, "alur.sop").findings.filter(({ code }) => !unlooked.has(code));
  const said = found.map((f) => `${f.code} ${text.slice(f.span.start, f.span.end)} | ${messageOf(f, "id")}`);
  expect(said).toEqual(told);
});
