/**
 * Pengelolaan Surat Masuk dan Disposisi
 * Nomor: tidak dinyatakan
 *
 * Generated from pengelolaan-surat-masuk-dan-disposisi.sop. Do not edit: change that file and build
 * again.
 */

import { defineProcedure, type DocumentReference, type FileReference } from "@baku/runtime";

/** The steps, in the order of the form. */
export type PengelolaanSuratMasukDanDisposisiStep =
  | "terimaSurat"
  | "periksaAlamat"
  | "tandatanganiTandaTerima"
  | "pilahSurat"
  | "gandakanSurat"
  | "agendakanSurat"
  | "hubungiKepala"
  | "sampaikanSurat"
  | "beriDisposisi"
  | "teruskanSurat"
  | "tindakLanjutiSurat"
  | "catatKendali"
  | "periksaTindakLanjut"
  | "arsipkanSurat"
  | "kembalikanSurat"
  | "serahkanSuratPribadi";

/**
 * The actors, in the order of the form.
 *
 * - stafTu: Staf TU
 * - kasubbag: Kasubbag Umum dan Kepegawaian
 * - sekretaris: Sekretaris
 * - kepalaBadan: Kepala Badan
 * - bidang: Bidang Penerima Surat (kelompok)
 */
export type PengelolaanSuratMasukDanDisposisiActor = "stafTu" | "kasubbag" | "sekretaris" | "kepalaBadan" | "bidang";

/** Keadaan Surat Masuk: diterima; diperiksa; dipilah; digandakan; diagendakan */
export type SuratMasukState = "diterima" | "diperiksa" | "dipilah" | "digandakan" | "diagendakan";

/** Dokumen: Lembar Disposisi */
export interface LembarDisposisi {
  /** nomor agenda — disimpulkan (usulan: nomor di Buku Agenda) */
  readonly nomorAgenda: number;
  /** tanggal terima (YYYY-MM-DD) — disimpulkan (usulan; tidak terbaca di model) */
  readonly tanggalTerima: string;
  /** sifat surat — disimpulkan (Peringatan menyebut surat yang sangat penting) */
  readonly sifatSurat?: "biasa" | "penting" | "sangat penting";
  /** instruksi — disimpulkan ("menentukan instruksi atau rekomendasi") */
  readonly instruksi?: string;
  /** perlu jawaban — disimpulkan (usulan; tidak terbaca di model) */
  readonly perluJawaban?: boolean;
  /** pindaian surat — disimpulkan (usulan; tidak terbaca di model) */
  readonly pindaianSurat?: FileReference;
  /** diteruskan — disimpulkan (usulan; tidak terbaca di model) */
  readonly diteruskan?: readonly LembarDisposisiDiteruskan[];
}

/** A row of diteruskan in Lembar Disposisi. */
export interface LembarDisposisiDiteruskan {
  /** bidang — disimpulkan (usulan; tidak terbaca di model) */
  readonly bidang: string;
  /** isi arahan — disimpulkan (usulan; tidak terbaca di model) */
  readonly isiArahan?: string;
}

/** Keadaan Lembar Disposisi: diisi; didisposisi */
export type LembarDisposisiState = "diisi" | "didisposisi";

/**
 * 2. Apakah surat dialamatkan dengan benar? — disimpulkan (kolom Ket.; tanda Y dan T ada, arahnya
 * hilang)
 */
export type PeriksaAlamatAnswer = "ya" | "tidak";

/**
 * 4. Apakah surat termasuk surat dinas? — disimpulkan (anak panah model bertanda "dinas" dan
 * "pribadi")
 */
export type PilahSuratAnswer = "ya" | "tidak";

/**
 * 9. Apakah surat perlu ditindaklanjuti? — disimpulkan (usulan: tidak semua surat dinas memerlukan
 * tindak lanjut)
 */
export type BeriDisposisiAnswer = "ya" | "tidak";

/** 12. Apakah tindak lanjut sesuai dengan disposisi? — disimpulkan (usulan; tidak terbaca di model) */
export type PeriksaTindakLanjutAnswer = "ya" | "tidak";

/** Who does each step, and what closes it. */
export interface PengelolaanSuratMasukDanDisposisiSteps {
  /**
   * 1. Menerima surat masuk dari pengirim surat
   *
   * - Pelaksana: Staf TU — disimpulkan (pekerjaan tata usaha)
   * - Kelengkapan: Surat (dari luar)
   * - Waktu: 1 menit
   * - Keluaran: Surat diterima
   * - Sumber: tabel, baris 1
   */
  readonly terimaSurat: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratMasuk?: DocumentReference };
  };
  /**
   * 2. Memeriksa kebenaran dan keabsahan identitas penerima surat
   *
   * - Jenis: keputusan — disimpulkan (kolom Ket.; tanda Y dan T ada, arahnya hilang)
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Surat
   * - Waktu: 2 menit
   * - Keluaran: Surat
   * - Keterangan: Bila surat tersebut salah alamat maka akan dikembalikan
   * - Keputusan: Apakah surat dialamatkan dengan benar? — disimpulkan (kolom Ket.; tanda Y dan T ada,
   *   arahnya hilang)
   * - Jika ya: langkah 3 — disimpulkan (urutan baris model)
   * - Jika tidak: langkah 14 — disimpulkan (kolom Ket.: "akan dikembalikan")
   * - Sumber: tabel, baris 2
   */
  readonly periksaAlamat: {
    readonly kind: "decision";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: PeriksaAlamatAnswer;
    readonly outputs: { readonly suratMasuk?: DocumentReference };
  };
  /**
   * 3. Menandatangani tanda terima surat
   *
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Tanda terima (dari luar)
   * - Waktu: 1 menit
   * - Keluaran: Tanda Terima (akhir)
   * - Sumber: tabel, baris 3
   */
  readonly tandatanganiTandaTerima: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly tandaTerima: DocumentReference };
  };
  /**
   * 4. Mengidentifikasi dan memisahkan surat ke dalam kelompok surat dinas dan surat pribadi
   *
   * - Jenis: keputusan — disimpulkan (anak panah model bertanda "dinas" dan "pribadi")
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Surat
   * - Waktu: 3 menit
   * - Keluaran: Kelompok surat
   * - Keputusan: Apakah surat termasuk surat dinas? — disimpulkan (anak panah model bertanda "dinas" dan
   *   "pribadi")
   * - Jika ya: langkah 5 — disimpulkan (anak panah "dinas")
   * - Jika tidak: langkah 15 — disimpulkan (anak panah "pribadi"; tujuannya tidak terbaca)
   * - Sumber: tabel, baris 4
   */
  readonly pilahSurat: {
    readonly kind: "decision";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: PilahSuratAnswer;
    readonly outputs: { readonly suratMasuk?: DocumentReference };
  };
  /**
   * 5. Menggandakan surat
   *
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Surat, mesin copy
   * - Waktu: 2 menit
   * - Keluaran: Surat ganda
   * - Sumber: tabel, baris 5
   */
  readonly gandakanSurat: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratMasuk?: DocumentReference };
  };
  /**
   * 6. Mengagendakan surat masuk
   *
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Surat, ATK, Buku Agenda
   * - Waktu: 2 menit
   * - Keluaran: Surat teragenda — disimpulkan (Lembar Disposisi ditambahkan menurut Pencatatan butir 2)
   * - Sumber: tabel, baris 6
   */
  readonly agendakanSurat: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratMasuk?: DocumentReference; readonly lembarDisposisi: LembarDisposisi };
  };
  /**
   * 7. Menghubungi Kepala Badan untuk menentukan instruksi atau rekomendasi
   *
   * - Pelaksana: Kasubbag Umum dan Kepegawaian atau Sekretaris — disimpulkan (tidak tertulis siapa;
   *   pejabat di antara Staf TU dan Kepala)
   * - Kelengkapan: Surat — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Catatan Instruksi Kepala Badan — disimpulkan (usulan; tidak terbaca di model)
   * - Hanya jika: Apakah surat sangat penting dan Kepala Badan tidak berada di tempat? — disimpulkan
   *   (dari Peringatan butir 2)
   * - Sumber: Peringatan, butir 2
   */
  readonly hubungiKepala: {
    readonly kind: "task";
    readonly by: "kasubbag" | "sekretaris";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly catatanInstruksiKepalaBadan: DocumentReference };
  };
  /**
   * 8. Menyampaikan surat masuk kepada Kepala Badan
   *
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Surat — disimpulkan (Lembar Disposisi ditambahkan seperti di langkah 6)
   * - Waktu: 1 menit
   * - Keluaran: tidak dinyatakan
   * - Sumber: tabel, baris 7
   */
  readonly sampaikanSurat: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: {};
  };
  /**
   * 9. Memberikan disposisi
   *
   * - Jenis: keputusan — disimpulkan (usulan: tidak semua surat dinas memerlukan tindak lanjut)
   * - Pelaksana: Kepala Badan — disimpulkan (surat disampaikan kepada Kepala (baris 7))
   * - Kelengkapan: Surat Masuk (diagendakan); Lembar Disposisi (diisi); Catatan Instruksi Kepala Badan
   *   (jika ada) — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Lembar Disposisi (didisposisi) — disimpulkan (usulan; tidak terbaca di model)
   * - Keputusan: Apakah surat perlu ditindaklanjuti? — disimpulkan (usulan: tidak semua surat dinas
   *   memerlukan tindak lanjut)
   * - Jika ya: langkah 10 — disimpulkan (usulan; tidak terbaca di model)
   * - Jika tidak: langkah 13 — disimpulkan (Keterkaitan menyebut IK Pengarsipan Surat)
   * - Bila lewat 1 hari kerja: beri tahu Sekretaris — disimpulkan (usulan: surat tidak boleh tertahan di
   *   meja Kepala Badan)
   * - Sumber: tabel, baris 8 (terpotong sesudah "Memberikan disposisi dan")
   */
  readonly beriDisposisi: {
    readonly kind: "decision";
    readonly by: "kepalaBadan";
    readonly with: never;
    readonly answers: BeriDisposisiAnswer;
    readonly outputs: { readonly lembarDisposisi?: LembarDisposisi };
  };
  /**
   * 10. Meneruskan surat beserta disposisi kepada Bidang
   *
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Surat dan Lembar Disposisi — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: 30 detik — disimpulkan (SOP Puskesmas Tomoni Timur, baris 4: mengambil surat dan hasil
   *   disposisi)
   * - Keluaran: Bukti Ekspedisi — disimpulkan (usulan; tidak terbaca di model)
   * - Lanjut: langkah 11; langkah "catat kendali" — disimpulkan (usulan: pencatatan tidak menunggu
   *   tindak lanjut)
   */
  readonly teruskanSurat: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly buktiEkspedisi: DocumentReference };
  };
  /**
   * 11. Melaksanakan tindak lanjut disposisi
   *
   * - Pelaksana: setiap Bidang Penerima Surat — disimpulkan (disposisi dapat ditujukan kepada beberapa
   *   Bidang)
   * - Kelengkapan: Surat dan Lembar Disposisi — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: 10 menit — disimpulkan (SOP Puskesmas Tomoni Timur, baris 5)
   * - Keluaran: Laporan Tindak Lanjut — disimpulkan (usulan; tidak terbaca di model)
   * - Lanjut: langkah 12
   * - Bila lewat 3 hari kerja: beri tahu Sekretaris — disimpulkan (usulan; tidak terbaca di model)
   * - Bila lewat 3 hari kerja: beri tahu Kepala Badan — disimpulkan (usulan; tidak terbaca di model)
   */
  readonly tindakLanjutiSurat: {
    readonly kind: "task";
    readonly by: "bidang";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly laporanTindakLanjut?: DocumentReference };
  };
  /**
   * Mencatat penerusan surat di Kartu Kendali (tidak dicetak)
   *
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Bukti Ekspedisi; Kartu Kendali (dari luar) — disimpulkan (usulan; tidak terbaca di
   *   model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Catatan Kendali — disimpulkan (usulan; tidak terbaca di model)
   */
  readonly catatKendali: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly catatanKendali: DocumentReference };
  };
  /**
   * 12. Memeriksa laporan tindak lanjut
   *
   * - Jenis: keputusan — disimpulkan (usulan; tidak terbaca di model)
   * - Pelaksana: Sekretaris; bersama Kasubbag Umum dan Kepegawaian — disimpulkan (Sekretaris
   *   mengoordinasikan Bidang)
   * - Kelengkapan: Laporan Tindak Lanjut; Catatan Kendali — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: -
   * - Menunggu: langkah 11; langkah "catat kendali" — disimpulkan (usulan; tidak terbaca di model)
   * - Keputusan: Apakah tindak lanjut sesuai dengan disposisi? — disimpulkan (usulan; tidak terbaca di
   *   model)
   * - Jika ya: langkah 13 — disimpulkan (usulan; tidak terbaca di model)
   * - Jika tidak: langkah 10, paling banyak 2 kali, lalu Kepala Badan — disimpulkan (usulan: sesudah dua
   *   kali Kepala Badan yang memutuskan)
   */
  readonly periksaTindakLanjut: {
    readonly kind: "decision";
    readonly by: "sekretaris" | "kepalaBadan";
    readonly with: "kasubbag";
    readonly answers: PeriksaTindakLanjutAnswer;
    readonly outputs: {};
  };
  /**
   * 13. Mengarsipkan surat
   *
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Surat Masuk (diagendakan); Lembar Disposisi (didisposisi); Laporan Tindak Lanjut
   *   (jika ada) — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Arsip Surat (akhir) — disimpulkan (usulan; tidak terbaca di model)
   * - Lanjut: selesai — disimpulkan (langkah 14 dan 15 hanya untuk surat yang tidak diproses)
   */
  readonly arsipkanSurat: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly arsipSurat: DocumentReference };
  };
  /**
   * 14. Mengembalikan surat yang salah alamat kepada pengirim
   *
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Surat Masuk (diperiksa) — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Surat yang dikembalikan (akhir) — disimpulkan (usulan; tidak terbaca di model)
   * - Lanjut: selesai — disimpulkan (surat yang dikembalikan tidak diproses lagi)
   */
  readonly kembalikanSurat: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratYangDikembalikan: DocumentReference };
  };
  /**
   * 15. Menyerahkan surat pribadi kepada pegawai yang dituju
   *
   * - Pelaksana: Staf TU — disimpulkan (seperti langkah 1)
   * - Kelengkapan: Surat Masuk (dipilah) — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Surat pribadi yang diserahkan (akhir) — disimpulkan (usulan; tidak terbaca di model)
   */
  readonly serahkanSuratPribadi: {
    readonly kind: "task";
    readonly by: "stafTu";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratPribadiYangDiserahkan: DocumentReference };
  };
}

/** What the runtime checks an application's commands against. */
export interface PengelolaanSuratMasukDanDisposisi {
  readonly actors: PengelolaanSuratMasukDanDisposisiActor;
  readonly steps: PengelolaanSuratMasukDanDisposisiSteps;
}

/** Pengelolaan Surat Masuk dan Disposisi */
export const pengelolaanSuratMasukDanDisposisi = defineProcedure<PengelolaanSuratMasukDanDisposisi>({
  schemaVersion: 1,
  id: "pengelolaan-surat-masuk-dan-disposisi",
  identity: {
    title: "Pengelolaan Surat Masuk dan Disposisi",
    institution: { known: true, value: ["Pemerintah Provinsi Contoh", "Badan Pengembangan Sumber Daya Manusia"] },
    unit: { known: true, value: "Sekretariat" },
    number: { known: false, why: "unknown" },
    created: { known: false, why: "unknown" },
    revised: { known: true, value: "" },
    approved: { known: false, why: "unknown" },
    approvals: [
      {
        as: "disahkan",
        office: { known: true, value: "Kepala Badan Pengembangan Sumber Daya Manusia" },
        name: { known: false, why: "unknown" },
        rank: { known: false, why: "unknown" },
        nip: { known: false, why: "unknown" },
        date: { known: false, why: "absent" },
      },
    ],
    profile: "bpsdm-contoh",
  },
  legalBasis: {
    known: true,
    value: ["Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"],
    inferred: "untuk pemerintah daerah; yang terbaca di model hanya peraturan kementeriannya",
  },
  qualifications: { known: false, why: "unknown" },
  related: { known: true, value: ["IK Pengarsipan Surat", "SOP Administrasi Surat Keluar"] },
  equipment: { known: true, value: ["ATK", "Komputer", "Printer", "CD", "Lemari Arsip"] },
  warnings: {
    known: true,
    value: [
      "Surat dengan identitas yang tidak lengkap, tidak dapat diproses.",
      "Jika menerima surat yang sangat penting namun Kepala tidak berada di tempat maka Kepala akan dihubungi untuk menentukan instruksi atau rekomendasi.",
    ],
  },
  records: { known: true, value: ["Buku Agenda Surat Masuk", "Lembar Disposisi"] },
  columns: {
    number: { shown: true, heading: "No" },
    activity: { shown: true, heading: "Kegiatan" },
    actors: { shown: true, heading: "Pelaksana" },
    requires: { shown: true, heading: "Persyaratan/Kelengkapan" },
    duration: { shown: true, heading: "Waktu" },
    output: { shown: true, heading: "Output" },
    remarks: { shown: true, heading: "Ket." },
  },
  actors: [
    { id: "stafTu", name: "Staf TU", printed: "Staf TU", external: false, group: false, column: true },
    {
      id: "kasubbag",
      name: "Kasubbag",
      printed: "Kasubbag Umum dan Kepegawaian",
      external: false,
      group: false,
      column: true,
    },
    { id: "sekretaris", name: "Sekretaris", printed: "Sekretaris", external: false, group: false, column: true },
    { id: "kepalaBadan", name: "Kepala Badan", printed: "Kepala Badan", external: false, group: false, column: true },
    { id: "bidang", name: "Bidang", printed: "Bidang Penerima Surat", external: false, group: true, column: true },
  ],
  documents: [
    {
      id: "suratMasuk",
      name: "Surat Masuk",
      declared: true,
      states: [
        { id: "diterima", name: "diterima" },
        { id: "diperiksa", name: "diperiksa" },
        { id: "dipilah", name: "dipilah" },
        { id: "digandakan", name: "digandakan" },
        { id: "diagendakan", name: "diagendakan" },
      ],
      fields: [],
    },
    {
      id: "lembarDisposisi",
      name: "Lembar Disposisi",
      declared: true,
      states: [{ id: "diisi", name: "diisi" }, { id: "didisposisi", name: "didisposisi" }],
      fields: [
        {
          id: "nomorAgenda",
          name: "nomor agenda",
          type: "number",
          required: true,
          inferred: "usulan: nomor di Buku Agenda",
        },
        {
          id: "tanggalTerima",
          name: "tanggal terima",
          type: "date",
          required: true,
          inferred: "usulan; tidak terbaca di model",
        },
        {
          id: "sifatSurat",
          name: "sifat surat",
          type: "choice",
          required: false,
          choices: ["biasa", "penting", "sangat penting"],
          inferred: "Peringatan menyebut surat yang sangat penting",
        },
        {
          id: "instruksi",
          name: "instruksi",
          type: "text",
          required: false,
          inferred: "\"menentukan instruksi atau rekomendasi\"",
        },
        {
          id: "perluJawaban",
          name: "perlu jawaban",
          type: "boolean",
          required: false,
          inferred: "usulan; tidak terbaca di model",
        },
        {
          id: "pindaianSurat",
          name: "pindaian surat",
          type: "file",
          required: false,
          inferred: "usulan; tidak terbaca di model",
        },
        {
          id: "diteruskan",
          name: "diteruskan",
          type: "list",
          required: false,
          columns: [
            { id: "bidang", name: "bidang", type: "text", required: true, inferred: "usulan; tidak terbaca di model" },
            {
              id: "isiArahan",
              name: "isi arahan",
              type: "text",
              required: false,
              inferred: "usulan; tidak terbaca di model",
            },
          ],
          inferred: "usulan; tidak terbaca di model",
        },
      ],
    },
    { id: "tandaTerima", name: "Tanda Terima", declared: false, states: [], fields: [] },
    { id: "atk", name: "ATK", declared: false, states: [], fields: [] },
    { id: "bukuAgenda", name: "Buku Agenda", declared: false, states: [], fields: [] },
    {
      id: "catatanInstruksiKepalaBadan",
      name: "Catatan Instruksi Kepala Badan",
      declared: false,
      states: [],
      fields: [],
    },
    { id: "buktiEkspedisi", name: "Bukti Ekspedisi", declared: false, states: [], fields: [] },
    { id: "laporanTindakLanjut", name: "Laporan Tindak Lanjut", declared: false, states: [], fields: [] },
    { id: "kartuKendali", name: "Kartu Kendali", declared: false, states: [], fields: [] },
    { id: "catatanKendali", name: "Catatan Kendali", declared: false, states: [], fields: [] },
    { id: "arsipSurat", name: "Arsip Surat", declared: false, states: [], fields: [] },
    { id: "suratYangDikembalikan", name: "Surat yang dikembalikan", declared: false, states: [], fields: [] },
    {
      id: "suratPribadiYangDiserahkan",
      name: "Surat pribadi yang diserahkan",
      declared: false,
      states: [],
      fields: [],
    },
  ],
  phases: [],
  steps: [
    {
      number: { known: true, value: "1" },
      id: "terimaSurat",
      name: "terima surat",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menerima surat masuk dari pengirim surat",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["stafTu"], with: [] },
        inferred: "pekerjaan tata usaha",
      },
      requires: { known: true, value: [{ document: "suratMasuk", printed: "Surat", external: true }] },
      duration: { known: true, value: { kind: "exact", min: 1, max: 1, unit: "minute", printed: "1 menit" } },
      produces: { known: true, value: [{ document: "suratMasuk", printed: "Surat diterima", state: "diterima" }] },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["periksaAlamat"], timeouts: [] },
      source: "tabel, baris 1",
      span: [3219, 3491],
    },
    {
      number: { known: true, value: "2" },
      id: "periksaAlamat",
      name: "periksa alamat",
      printed: true,
      kind: { known: true, value: "decision", inferred: "kolom Ket.; tanda Y dan T ada, arahnya hilang" },
      text: "Memeriksa kebenaran dan keabsahan identitas penerima surat",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: { known: true, value: [{ document: "suratMasuk", printed: "Surat", state: "diterima" }] },
      duration: { known: true, value: { kind: "exact", min: 2, max: 2, unit: "minute", printed: "2 menit" } },
      produces: { known: true, value: [{ document: "suratMasuk", printed: "Surat", state: "diperiksa" }] },
      remarks: { known: true, value: "Bila surat tersebut salah alamat maka akan dikembalikan" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: {
          known: true,
          value: "Apakah surat dialamatkan dengan benar?",
          inferred: "kolom Ket.; tanda Y dan T ada, arahnya hilang",
        },
        outcomes: [
          { answer: "ya", to: "tandatanganiTandaTerima", inferred: "urutan baris model" },
          { answer: "tidak", to: "kembalikanSurat", inferred: "kolom Ket.: \"akan dikembalikan\"" },
        ],
        next: [],
        timeouts: [],
      },
      source: "tabel, baris 2",
      span: [3493, 4067],
    },
    {
      number: { known: true, value: "3" },
      id: "tandatanganiTandaTerima",
      name: "tandatangani tanda terima",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menandatangani tanda terima surat",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: { known: true, value: [{ document: "tandaTerima", printed: "Tanda terima", external: true }] },
      duration: { known: true, value: { kind: "exact", min: 1, max: 1, unit: "minute", printed: "1 menit" } },
      produces: { known: true, value: [{ document: "tandaTerima", printed: "Tanda Terima", final: true }] },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["pilahSurat"], timeouts: [] },
      source: "tabel, baris 3",
      span: [4069, 4333],
    },
    {
      number: { known: true, value: "4" },
      id: "pilahSurat",
      name: "pilah surat",
      printed: true,
      kind: { known: true, value: "decision", inferred: "anak panah model bertanda \"dinas\" dan \"pribadi\"" },
      text: "Mengidentifikasi dan memisahkan surat ke dalam kelompok surat dinas dan surat pribadi",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: { known: true, value: [{ document: "suratMasuk", printed: "Surat", state: "diperiksa" }] },
      duration: { known: true, value: { kind: "exact", min: 3, max: 3, unit: "minute", printed: "3 menit" } },
      produces: { known: true, value: [{ document: "suratMasuk", printed: "Kelompok surat", state: "dipilah" }] },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: {
          known: true,
          value: "Apakah surat termasuk surat dinas?",
          inferred: "anak panah model bertanda \"dinas\" dan \"pribadi\"",
        },
        outcomes: [
          { answer: "ya", to: "gandakanSurat", inferred: "anak panah \"dinas\"" },
          { answer: "tidak", to: "serahkanSuratPribadi", inferred: "anak panah \"pribadi\"; tujuannya tidak terbaca" },
        ],
        next: [],
        timeouts: [],
      },
      source: "tabel, baris 4",
      span: [4335, 4954],
    },
    {
      number: { known: true, value: "5" },
      id: "gandakanSurat",
      name: "gandakan surat",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menggandakan surat",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: { known: true, value: [{ document: "suratMasuk", printed: "Surat, mesin copy", state: "dipilah" }] },
      duration: { known: true, value: { kind: "exact", min: 2, max: 2, unit: "minute", printed: "2 menit" } },
      produces: { known: true, value: [{ document: "suratMasuk", printed: "Surat ganda", state: "digandakan" }] },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["agendakanSurat"], timeouts: [] },
      source: "tabel, baris 5",
      span: [4956, 5214],
    },
    {
      number: { known: true, value: "6" },
      id: "agendakanSurat",
      name: "agendakan surat",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengagendakan surat masuk",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: {
        known: true,
        value: [
          { document: "suratMasuk", printed: "Surat Masuk (digandakan)", state: "digandakan" },
          { document: "atk", printed: "ATK", external: true },
          { document: "bukuAgenda", printed: "Buku Agenda", external: true },
        ],
        printed: "Surat, ATK, Buku Agenda",
      },
      duration: { known: true, value: { kind: "exact", min: 2, max: 2, unit: "minute", printed: "2 menit" } },
      produces: {
        known: true,
        value: [
          { document: "suratMasuk", printed: "Surat Masuk (diagendakan)", state: "diagendakan" },
          { document: "lembarDisposisi", printed: "Lembar Disposisi (diisi)", state: "diisi" },
        ],
        inferred: "Lembar Disposisi ditambahkan menurut Pencatatan butir 2",
        printed: "Surat teragenda",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["hubungiKepala"], timeouts: [] },
      source: "tabel, baris 6",
      span: [5216, 5622],
    },
    {
      number: { known: true, value: "7" },
      id: "hubungiKepala",
      name: "hubungi Kepala",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menghubungi Kepala Badan untuk menentukan instruksi atau rekomendasi",
      actors: {
        known: true,
        value: { mode: "any", responsible: ["kasubbag", "sekretaris"], with: [] },
        inferred: "tidak tertulis siapa; pejabat di antara Staf TU dan Kepala",
      },
      requires: {
        known: true,
        value: [{ document: "suratMasuk", printed: "Surat", state: "diagendakan" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: false, why: "unknown" },
      produces: {
        known: true,
        value: [{ document: "catatanInstruksiKepalaBadan", printed: "Catatan Instruksi Kepala Badan" }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: {
        known: true,
        value: "Apakah surat sangat penting dan Kepala Badan tidak berada di tempat?",
        inferred: "dari Peringatan butir 2",
      },
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["sampaikanSurat"], timeouts: [] },
      source: "Peringatan, butir 2",
      span: [5624, 6150],
    },
    {
      number: { known: true, value: "8" },
      id: "sampaikanSurat",
      name: "sampaikan surat",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menyampaikan surat masuk kepada Kepala Badan",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: {
        known: true,
        value: [
          { document: "suratMasuk", printed: "Surat Masuk (diagendakan)", state: "diagendakan" },
          { document: "lembarDisposisi", printed: "Lembar Disposisi (diisi)", state: "diisi" },
        ],
        inferred: "Lembar Disposisi ditambahkan seperti di langkah 6",
        printed: "Surat",
      },
      duration: { known: true, value: { kind: "exact", min: 1, max: 1, unit: "minute", printed: "1 menit" } },
      produces: { known: false, why: "unknown" },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["beriDisposisi"], timeouts: [] },
      source: "tabel, baris 7",
      span: [6152, 6470],
    },
    {
      number: { known: true, value: "9" },
      id: "beriDisposisi",
      name: "beri disposisi",
      printed: true,
      kind: { known: true, value: "decision", inferred: "usulan: tidak semua surat dinas memerlukan tindak lanjut" },
      text: "Memberikan disposisi",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBadan"], with: [] },
        inferred: "surat disampaikan kepada Kepala (baris 7)",
      },
      requires: {
        known: true,
        value: [
          { document: "suratMasuk", printed: "Surat Masuk (diagendakan)", state: "diagendakan" },
          { document: "lembarDisposisi", printed: "Lembar Disposisi (diisi)", state: "diisi" },
          {
            document: "catatanInstruksiKepalaBadan",
            printed: "Catatan Instruksi Kepala Badan (jika ada)",
            optional: true,
          },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: false, why: "unknown" },
      produces: {
        known: true,
        value: [{ document: "lembarDisposisi", printed: "Lembar Disposisi (didisposisi)", state: "didisposisi" }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: {
          known: true,
          value: "Apakah surat perlu ditindaklanjuti?",
          inferred: "usulan: tidak semua surat dinas memerlukan tindak lanjut",
        },
        outcomes: [
          { answer: "ya", to: "teruskanSurat", inferred: "usulan; tidak terbaca di model" },
          { answer: "tidak", to: "arsipkanSurat", inferred: "Keterkaitan menyebut IK Pengarsipan Surat" },
        ],
        next: [],
        timeouts: [
          {
            after: { kind: "exact", min: 1, max: 1, unit: "workingDay", printed: "1 hari kerja" },
            notify: "sekretaris",
            inferred: "usulan: surat tidak boleh tertahan di meja Kepala Badan",
          },
        ],
      },
      source: "tabel, baris 8 (terpotong sesudah \"Memberikan disposisi dan\")",
      span: [6472, 7271],
    },
    {
      number: { known: true, value: "10" },
      id: "teruskanSurat",
      name: "teruskan surat",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Meneruskan surat beserta disposisi kepada Bidang",
      inferred: "usulan; tidak terbaca di model",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: {
        known: true,
        value: [
          { document: "suratMasuk", printed: "Surat Masuk (diagendakan)", state: "diagendakan" },
          { document: "lembarDisposisi", printed: "Lembar Disposisi (didisposisi)", state: "didisposisi" },
        ],
        inferred: "usulan; tidak terbaca di model",
        printed: "Surat dan Lembar Disposisi",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 30, max: 30, unit: "second", printed: "30 detik" },
        inferred: "SOP Puskesmas Tomoni Timur, baris 4: mengambil surat dan hasil disposisi",
      },
      produces: {
        known: true,
        value: [{ document: "buktiEkspedisi", printed: "Bukti Ekspedisi" }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: null,
        outcomes: [],
        next: ["tindakLanjutiSurat", "catatKendali"],
        nextInferred: "usulan: pencatatan tidak menunggu tindak lanjut",
        timeouts: [],
      },
      span: [7273, 7826],
    },
    {
      number: { known: true, value: "11" },
      id: "tindakLanjutiSurat",
      name: "tindak lanjuti surat",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Melaksanakan tindak lanjut disposisi",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "each", responsible: ["bidang"], with: [] },
        inferred: "disposisi dapat ditujukan kepada beberapa Bidang",
      },
      requires: {
        known: true,
        value: [
          { document: "suratMasuk", printed: "Surat Masuk (diagendakan)", state: "diagendakan" },
          { document: "lembarDisposisi", printed: "Lembar Disposisi (didisposisi)", state: "didisposisi" },
        ],
        inferred: "usulan; tidak terbaca di model",
        printed: "Surat dan Lembar Disposisi",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 10, max: 10, unit: "minute", printed: "10 menit" },
        inferred: "SOP Puskesmas Tomoni Timur, baris 5",
      },
      produces: {
        known: true,
        value: [{ document: "laporanTindakLanjut", printed: "Laporan Tindak Lanjut" }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: null,
        outcomes: [],
        next: ["periksaTindakLanjut"],
        timeouts: [
          {
            after: { kind: "exact", min: 3, max: 3, unit: "workingDay", printed: "3 hari kerja" },
            notify: "sekretaris",
            inferred: "usulan; tidak terbaca di model",
          },
          {
            after: { kind: "exact", min: 3, max: 3, unit: "workingDay", printed: "3 hari kerja" },
            notify: "kepalaBadan",
            inferred: "usulan; tidak terbaca di model",
          },
        ],
      },
      span: [7828, 8390],
    },
    {
      number: { known: true, value: "" },
      id: "catatKendali",
      name: "catat kendali",
      printed: false,
      kind: { known: true, value: "task" },
      text: "Mencatat penerusan surat di Kartu Kendali",
      inferred: "usulan; tidak terbaca di model",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: {
        known: true,
        value: [
          { document: "buktiEkspedisi", printed: "Bukti Ekspedisi" },
          { document: "kartuKendali", printed: "Kartu Kendali", external: true },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: false, why: "unknown" },
      produces: {
        known: true,
        value: [{ document: "catatanKendali", printed: "Catatan Kendali" }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["periksaTindakLanjut"], timeouts: [] },
      span: [8452, 8772],
    },
    {
      number: { known: true, value: "12" },
      id: "periksaTindakLanjut",
      name: "periksa tindak lanjut",
      printed: true,
      kind: { known: true, value: "decision", inferred: "usulan; tidak terbaca di model" },
      text: "Memeriksa laporan tindak lanjut",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["sekretaris"], with: [{ actor: "kasubbag", each: false }] },
        inferred: "Sekretaris mengoordinasikan Bidang",
      },
      requires: {
        known: true,
        value: [
          { document: "laporanTindakLanjut", printed: "Laporan Tindak Lanjut" },
          { document: "catatanKendali", printed: "Catatan Kendali" },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: false, why: "unknown" },
      produces: { known: true, value: [] },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: ["tindakLanjutiSurat", "catatKendali"],
        waitsInferred: "usulan; tidak terbaca di model",
        question: {
          known: true,
          value: "Apakah tindak lanjut sesuai dengan disposisi?",
          inferred: "usulan; tidak terbaca di model",
        },
        outcomes: [
          { answer: "ya", to: "arsipkanSurat", inferred: "usulan; tidak terbaca di model" },
          {
            answer: "tidak",
            to: "teruskanSurat",
            inferred: "usulan: sesudah dua kali Kepala Badan yang memutuskan",
            limit: { times: 2, then: { actor: "kepalaBadan" } },
          },
        ],
        next: [],
        timeouts: [],
      },
      span: [8774, 9452],
    },
    {
      number: { known: true, value: "13" },
      id: "arsipkanSurat",
      name: "arsipkan surat",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengarsipkan surat",
      inferred: "usulan; tidak terbaca di model",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: {
        known: true,
        value: [
          { document: "suratMasuk", printed: "Surat Masuk (diagendakan)", state: "diagendakan" },
          { document: "lembarDisposisi", printed: "Lembar Disposisi (didisposisi)", state: "didisposisi" },
          { document: "laporanTindakLanjut", printed: "Laporan Tindak Lanjut (jika ada)", optional: true },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: false, why: "unknown" },
      produces: {
        known: true,
        value: [{ document: "arsipSurat", printed: "Arsip Surat", final: true }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: null,
        outcomes: [],
        next: ["end"],
        nextInferred: "langkah 14 dan 15 hanya untuk surat yang tidak diproses",
        timeouts: [],
      },
      span: [9454, 9884],
    },
    {
      number: { known: true, value: "14" },
      id: "kembalikanSurat",
      name: "kembalikan surat",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengembalikan surat yang salah alamat kepada pengirim",
      inferred: "usulan; tidak terbaca di model",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: {
        known: true,
        value: [{ document: "suratMasuk", printed: "Surat Masuk (diperiksa)", state: "diperiksa" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: false, why: "unknown" },
      produces: {
        known: true,
        value: [{ document: "suratYangDikembalikan", printed: "Surat yang dikembalikan", final: true }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: null,
        outcomes: [],
        next: ["end"],
        nextInferred: "surat yang dikembalikan tidak diproses lagi",
        timeouts: [],
      },
      span: [9886, 10285],
    },
    {
      number: { known: true, value: "15" },
      id: "serahkanSuratPribadi",
      name: "serahkan surat pribadi",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menyerahkan surat pribadi kepada pegawai yang dituju",
      inferred: "usulan; tidak terbaca di model",
      actors: { known: true, value: { mode: "one", responsible: ["stafTu"], with: [] }, inferred: "seperti langkah 1" },
      requires: {
        known: true,
        value: [{ document: "suratMasuk", printed: "Surat Masuk (dipilah)", state: "dipilah" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: false, why: "unknown" },
      produces: {
        known: true,
        value: [{ document: "suratPribadiYangDiserahkan", printed: "Surat pribadi yang diserahkan", final: true }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["end"], timeouts: [] },
      span: [10287, 10629],
    },
  ],
});
