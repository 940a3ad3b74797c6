import type { FindingCode } from "./registry.js";

/** For every code a text that has this mistake and no other, with «» around the place where it is told. */
export const mistakes: Record<FindingCode, string> = {
  SOP101: "SOP: Uji «“»coba”\n",
  SOP102: "SOP: Uji«\u00A0»coba\n",
  SOP103: "SOP«：» Uji coba\n",
  SOP104: "SOP: Uji coba«\r»\n",
  SOP105: "SOP: Uji\nPeralatan:\n  «• »Komputer\n",
  SOP106: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: 15 «ment»\n",
  SOP107: "SOP: Uji«\u202E» coba\n",
  SOP108: "«»PK\u0003\u0004\u0000\u0000biner",
  SOP109: "SOP: Uji\n\n«<<<<<<< HEAD»\n",
  SOP200: "«D»asar hukum : ?\n",
  SOP201: "SOP: Uji\nPelaksana: Staf\n«Lankah» 1: Menelaah surat\n  oleh: Staf\n",
  SOP202: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n\n  «warna» : merah\n",
  SOP203: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  «nip» : 1966\n",
  SOP204: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  «waktu» 15 menit\n",
  SOP205: "SOP: Uji\n\n«Halaman 2 dari 3»\n",
  SOP206: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  «oleh» :\n",
  SOP207: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: 1 jam\n  «waktu»: 2 jam\n",
  SOP208: "SOP: Uji\n«Dokumen»:\n  keadaan: konsep\n",
  SOP209: "SOP: Uji\nDokumen Laporan: «isi»\n",
  SOP211: "SOP: Uji\nPelaksana: Staf\n\n«1. »Menelaah surat\n  oleh: Staf\n",
  SOP212: "SOP: Uji\n\n«No\tKegiatan\tPelaksana»\n1\tMenelaah surat\tStaf\n",
  SOP215: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  «a. »oleh: Staf\n",
  SOP216: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: 10 menit «keluaran» : Nota\n",
  SOP321: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: «bersama Staf»\n",
  SOP324: "SOP: Uji\n  jenis: «administrasi»\n",
  SOP548:
    "SOP: Uji\n  jenis: «administratif»\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\nLangkah 2: Menyimpan surat\n  oleh: Staf\n",
  SOP550: 'SOP: Uji\n  unit: «"Sekretariat"»\n',
  SOP549:
    "SOP: Uji\n  waktu layanan: «2 hari kerja»\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n  waktu: 1 hari kerja\nLangkah 2: Menyimpan surat\n  oleh: Staf\n  waktu: 2 hari kerja\n",
  SOP323: "SOP: Uji\nPelaksana: «Staf, Kepala»\nLangkah 1: Menelaah surat\n  oleh: Staf\n",
  SOP217: "«Nomor SOP» : 800/1/2026\nNama SOP : Uji\n",
  SOP218: "SOP: Uji\n  pengesah : Kepala Badan\n  «Drs. Contoh»\n",
  SOP214: "SOP: Uji\nPeralatan: Komputer\n«Peralatan»: Printer\n",
  SOP213: "SOP: Uji\nPeralatan:\n  «Komputer\n  Printer»\n",
  SOP220: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: «menit»\n",
  SOP221: "SOP: Uji\n  dibuat: «kemarin»\n",
  SOP222: "SOP: Uji\n  dibuat: «31 Februari 2026»\n",
  SOP223: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: «10-5 menit»\n",
  SOP224: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: «1 hari 2 jam»\n",
  SOP226: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  lanjut -> «; langkah 1»\n",
  SOP227:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  lanjut -> «langkah 1, paling banyak 2 kali»\n",
  SOP228:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> «langkah 1; selesai»\n",
  SOP229: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  kelengkapan: Surat (dari luar); «-»\n",
  SOP230: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  lanjut -> «-»\n",
  SOP231:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> «selesai; jika tidak -> langkah 1»\n",
  SOP232:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> langkah 1, «paling bnyak 2 kali»\n",
  SOP319: "SOP: Uji\nPelaksana: Staf\nLangkah «1 [catat]»: Mencatat surat\n  oleh: Staf\n",
  SOP320: "SOP: Uji\nPelaksana: Staf; «STAF»\n",
  SOP210:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    «ya» -> selesai\n    jika tidak -> langkah 1, paling banyak 2 kali\n",
  SOP225: "SOP: Uji\nDokumen Laporan:\n  isian:\n    - tahun : «angkaa»\n",
  SOP301: "SOP: Uji\nPelaksana: Kepala Badan\nLangkah 1: Menelaah surat\n  oleh: «Kepala Bdan»\n",
  SOP302: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  lanjut -> «langkah 9»\n",
  SOP303:
    "SOP: Uji\nPelaksana: Staf\nDokumen Laporan:\n  keadaan: konsep\nLangkah 1: Menyusun laporan\n  oleh: Staf\n  keluaran: «Laporan (konsp)»\n",
  SOP304: "SOP: Uji\nPelaksana: Kepala Badan; «Kepala-Badan»\n",
  SOP305:
    "SOP: Uji\nPelaksana:\n  - Sekretariat & Bidang BPSDM Prov. Kalbar\n  - «Sekretariat & Bidang pada BPSDM Provinsi Kalbar»\n",
  SOP306:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1 (a): Menelaah surat\n  oleh: Staf\nLangkah «1 (b)»: Mencatat surat\n  oleh: Staf\n",
  SOP307:
    "SOP: Uji\nPelaksana: Staf\nTahap A: Awal\nLangkah 1: Menelaah surat\n  oleh: Staf\nTahap B: Inti\nLangkah 1: Mencatat surat\n  oleh: Staf\nTahap C: Akhir\nLangkah 2: Menyimpan surat\n  oleh: Staf\n  lanjut -> «langkah 1»\n",
  SOP308: "SOP: Uji\nkolom «Warna»: tidak ada\n",
  SOP309: "SOP: Uji\nPelaksana: Bidang\nLangkah 1: Mengirim data\n  oleh: setiap «Bidang»\n",
  SOP310: "SOP: Uji\nPelaksana: Kasubbag; Staf\nLangkah 1: Menyusun laporan\n  oleh: «Kasubbag; Staf»\n",
  SOP311: "SOP: Uji\nLangkah 1: Menelaah surat\n  oleh: «Staf»\n",
  SOP312: "SOP: Uji\nDokumen Laporan:\n  isian:\n    - indikator : daftar\n  isian «indikatr»:\n    - nama : teks\n",
  SOP313: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mengelola surat\n  oleh: Staf\n  jalankan: «SOP Surat Masuk»\n",
  SOP314: "SOP: Uji\n  pengesah: Kepala Badan\n    sebagai: «penonton»\n",
  SOP315:
    "SOP: Uji\nPelaksana: Bidang (kelompok)\nLangkah 1: Memeriksa data\n  oleh: «setiap Bidang»\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> langkah 1, paling banyak 2 kali\n",
  SOP316:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1 (catat): Mencatat surat\n  oleh: Staf\nLangkah «2 (catat)»: Mencatat lagi\n  oleh: Staf\n",
  SOP318: "SOP: Uji\nPelaksana: Staf\nLangkah «1 (terima) dan simpan»: Menerima berkas\n  oleh: Staf\n",
  SOP317:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n  kelengkapan: A (dari luar); B (dari luar) = A; «B»\n",
  SOP401:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  «keputusan»: Apakah lengkap?\n    jika ya -> selesai\n",
  SOP402: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  «jika» ya -> selesai\n",
  SOP403:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika «Ya» -> berikutnya\n",
  SOP404:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> berikutnya\n  «lanjut» -> selesai\n",
  SOP405:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> langkah 1, «paling banyak 0 kali»\n",
  SOP406:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> langkah 1, lalu «Staf»\n",
  SOP408: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n  jalankan: «SOP Uji»\n",
  SOP409: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n  «menunggu»: ?\n",
  SOP407:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n  lanjut -> selesai\n«Langkah 2»: Menyimpan surat\n  oleh: Staf\n",
  SOP501: "SOP: Uji\nPelaksana: Staf\n«Langkah 1»: Menelaah surat\n  oleh: Staf\n",
  SOP502: "«SOP»: Uji\n",
  SOP503: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  kelengkapan: «Surat»\n",
  SOP504:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  kelengkapan: -\n  keluaran: «Disposisi»\n",
  SOP505: "SOP: Uji\nPelaksana: Staf; «Sekretaris»\nLangkah 1: Menelaah surat\n  oleh: Staf\n",
  SOP506:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> «langkah 1»\n",
  SOP507: "«SOP»: Uji\n",
  SOP508: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  «lanjut» -> ?\n",
  SOP509: "SOP: Uji\n  «nomor»: ?\n",
  SOP510: "«SOP»: Uji\n  nomor: 1\n",
  SOP511: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: «-»\n",
  SOP512: "SOP: Uji\nPelaksana: Staf\n«Langkah 1»: Menelaah surat\n  oleh: Staf\n  waktu: ?\n",
  SOP513: "SOP: Uji\n  dibuat: 12 Agustus 2019\n  direvisi: «4 Juli 2019»\n",
  SOP514: "SOP: Uji\n  dibuat: «Juli 2019»\n  disahkan: 12 Agustus 2019\n",
  SOP515: "SOP: Uji\n  pengesah: Kepala Badan\n    nip: «19661310 198603 1 011»\n",
  SOP516: "«SOP»: Uji\n  disahkan: 12 Agustus 2019\n",
  SOP517: "SOP: «Prosedur» uji\n",
  SOP518: "SOP: Uji\nDasar hukum:\n  - «Undang-Undang tentang Arsip»\n",
  SOP519:
    "SOP: Uji\nDasar hukum:\n  - Peraturan Presiden Nomor 29 Tahun 2014 tentang Kinerja\n  - «Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah»\n",
  SOP520: "SOP: Uji\nKualifikasi pelaksana: «Kepala Bidang»; Memahami arsip\n",
  SOP521: "SOP: Uji\n«Keterkaitan»: ?\n",
  SOP522: "SOP: Uji\nPeringatan: «Laporan merupakan dokumen penting»\n",
  SOP523: "SOP: Uji\nPelaksana: Staf; Sekretaris\nLangkah 1: Menelaah surat\n  oleh: «Staf; bersama Sekretaris»\n",
  SOP524:
    "«SOP»: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\nLangkah 2: Mencatat surat\n  oleh: Staf\n",
  SOP525:
    "SOP: Uji\n«Pelaksana»: Staf; Kepala\nLangkah 1: Menelaah surat\n  oleh: Kepala\nLangkah 2: Mencatat surat\n  oleh: Staf\n",
  SOP526:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  «keputusan»: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> berikutnya\n",
  SOP527:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  «keputusan»: Apakah lengkap?\n    jika bagus -> selesai\n    jika tidak -> langkah 1, paling banyak 2 kali\n",
  SOP528:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: «Kelengkapan data»\n    jika ya -> selesai\n    jika tidak -> langkah 1, paling banyak 2 kali\n",
  SOP529: "SOP: Uji\nPelaksana: Staf\nLangkah 1: «Staf» menelaah surat\n  oleh: Staf\n",
  SOP530: "SOP: Uji\nPelaksana: Staf\nLangkah 1: «Penerimaan» surat\n  oleh: Staf\n",
  SOP531: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat dan «menyusun» jawaban\n  oleh: Staf\n",
  SOP532: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mengembalikan surat «apabila» tidak lengkap\n  oleh: Staf\n",
  SOP533:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  waktu: 10 menit\nLangkah 2: Mencatat surat\n  waktu: «10 minggu»\n",
  SOP534: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  waktu: «2 hari»\n",
  SOP535:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa surat\n  oleh: Staf\n  kelengkapan: «Nota»\n  keluaran: -\nLangkah 2: Menyusun nota\n  oleh: Staf\n  keluaran: Nota\n",
  SOP322: "SOP: Uji\n  profil: «bpsdm-kalbr»\n",
  SOP536:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\nLangkah «3 (catat)»: Mencatat surat\n  oleh: Staf\n",
  SOP537:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> langkah 1, paling banyak 2 kali, lalu «Staf»\n",
  SOP538: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: «0 menit»\n",
  SOP539:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: «2 hari kerja sejak langkah 2»\nLangkah 2: Mencatat surat\n  oleh: Staf\n",
  SOP540:
    "SOP: Uji\nPelaksana: Bidang (kelompok)\nLangkah 1: Mengumpulkan data dari seluruh Bidang\n  oleh: «Bidang»\n",
  SOP541: "SOP: Uji\n  dibuat: 12 Agustus 2019\n  disahkan: «12 Agustus 2091»\n",
  SOP542:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: 2 jam\n  bila lewat «30 menit» -> langkah 2\nLangkah 2: Mencatat surat\n  oleh: Staf\n",
  SOP544:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  waktu: 1 jam\n  bila lewat -> «langkah 1»\n",
  SOP546:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menyusun konsep\n  oleh: Staf\n  keluaran: «Konsep (akhir)»\nLangkah 2: Memeriksa konsep\n  oleh: Staf\n  kelengkapan: Konsep\n",
  SOP547:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menyusun konsep\n  oleh: Staf\n  keluaran: Konsep\nLangkah 2: Memeriksa konsep\n  oleh: Staf\n  kelengkapan: «Konsep (dari luar)»\n",
  SOP545:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> terbit\n    jika tidak -> tolak\n«Langkah 2 (tolak)»: Menolak permohonan\n  oleh: Staf\nLangkah 3 (terbit): Menerbitkan izin\n  oleh: Staf\n",
  SOP543: "SOP: Uji\nPelaksana: Pemohon (eksternal)\nLangkah 1: Menyetujui surat\n  oleh: «Pemohon»\n",
  SOP590: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  abaikan «SOP503»: tidak perlu\n",
  SOP591: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  abaikan «SOP503»: ?\n",
  SOP592: "SOP: Uji\nPelaksana: Staf\nLangkah 1: Menelaah surat\n  oleh: Staf\n  abaikan «SOP999»: entah\n",
  SOP601:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n«Langkah 2»: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> langkah 1\n    jika tidak -> langkah 2\n",
  SOP602:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> langkah 2, paling banyak 1 kali, lalu langkah 3\nLangkah 2: Mencatat surat\n  oleh: Staf\n  lanjut -> selesai\n«Langkah 3»: Menyimpan surat\n  oleh: Staf\n",
  SOP603:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> langkah 2\n    jika tidak -> langkah 3\nLangkah 2: Mencatat surat\n  oleh: Staf\n  keluaran: Nota\nLangkah 3: Menyimpan surat\n  oleh: Staf\n  kelengkapan: «Nota»\n",
  SOP604:
    "SOP: Uji\nPelaksana: Staf\n«Langkah 1»: Mencatat surat\n  oleh: Staf\n  keluaran: Nota A (jika ada); Nota B (jika ada); Nota C (jika ada); Nota D (jika ada); Nota E (jika ada); Nota F (jika ada)\nLangkah 2: Menyimpan surat\n  oleh: Staf\n  kelengkapan: Nota A; Nota B; Nota C; Nota D; Nota E; Nota F\n",
  SOP808:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\nLangkah 2: Menyimpan surat\n  oleh: Staf\n  lanjut -> «langkah 1»\n",
  SOP809:
    "SOP: Uji\nPelaksana: Staf; Kepala\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: «Apakah lengkap?»\n    jika ya -> selesai, paling banyak 1 kali, lalu Kepala\n    jika tidak -> langkah 1, paling banyak 2 kali\n",
  SOP810:
    "SOP: Uji\nPelaksana: Staf\nDokumen Laporan:\n  keadaan: konsep; final\nLangkah 1: Menyusun laporan\n  oleh: Staf\n  keluaran: «Laporan (konsep); Laporan (final)»\n",
  SOP811:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Membagi tugas\n  oleh: Staf\n  lanjut -> «langkah 2; langkah 3; langkah 4»\nLangkah 2: Mencatat surat\n  oleh: Staf\nLangkah 3: Menyimpan surat\n  oleh: Staf\nLangkah 4: Menomori surat\n  oleh: Staf\nLangkah 5: Mengirim surat\n  oleh: Staf\n  menunggu: langkah 2; langkah 3\n",
  SOP812:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Membagi tugas\n  oleh: Staf\n  lanjut -> langkah 2; langkah 3\nLangkah 2: Mencatat surat\n  oleh: Staf\n  lanjut -> langkah 4\nLangkah 3: Menyimpan surat\n  oleh: Staf\n«Langkah 4»: Mengirim surat\n  oleh: Staf\n",
  SOP813:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\nLangkah 2: Mengirim surat\n  oleh: Staf\n  menunggu: «langkah 1»\n",
  SOP814:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> langkah 2\n    jika tidak -> langkah 3\nLangkah 2: Membagi tugas\n  oleh: Staf\n  lanjut -> langkah 3; langkah 4\n«Langkah 3»: Mencatat surat\n  oleh: Staf\nLangkah 4: Menyimpan surat\n  oleh: Staf\nLangkah 5: Mengirim surat\n  oleh: Staf\n  menunggu: langkah 3; langkah 4\n",
  SOP815:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Membagi tugas\n  oleh: Staf\n  lanjut -> langkah 2; langkah 3\nLangkah 2: Mencatat surat\n  oleh: Staf\n  lanjut -> «selesai»\nLangkah 3: Menyimpan surat\n  oleh: Staf\nLangkah 4: Mengirim surat\n  oleh: Staf\n  menunggu: langkah 2; langkah 3\n",
  SOP816:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Membagi tugas\n  oleh: Staf\n  lanjut -> «langkah 2; langkah 3»\nLangkah 2: Memeriksa data\n  oleh: Staf\n  keputusan: Apakah lengkap?\n    jika ya -> langkah 4\n    jika tidak -> langkah 5\nLangkah 3: Menyimpan surat\n  oleh: Staf\n  lanjut -> langkah 4\nLangkah 4: Mengirim surat\n  oleh: Staf\n  menunggu: langkah 2; langkah 3\nLangkah 5: Menutup surat\n  oleh: Staf\n  menunggu: langkah 2; langkah 3\n",
  SOP824:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\nLangkah 2: Mengirim surat\n  oleh: Staf\n  mulai: «2 hari kerja sesudah permohonan diterima»\n",
  SOP825:
    "SOP: Uji\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n  waktu: segera\n  bila lewat -> «beri tahu Staf»\n",
};
