/**
 * Penyelenggaraan Penyusunan Laporan Kinerja Tahunan Perangkat Daerah
 * Nomor: SOP.800/ 15 /BPSDM/2019
 *
 * Generated from laporan-kinerja-tahunan.sop. Do not edit: change that file and build again.
 */

import { defineProcedure, type DocumentReference } from "@baku/runtime";

/** The steps, in the order of the form. */
export type LaporanKinerjaTahunanStep =
  | "telaahSuratSekda"
  | "perintahkanPenyusunan"
  | "mintaData"
  | "kumpulkanData"
  | "rapatPembahasan"
  | "telaahSuratAsistensi"
  | "perintahkanAsistensi"
  | "susunKonsep"
  | "ikutiAsistensi"
  | "perintahkanPenyempurnaan"
  | "koreksi"
  | "paraf"
  | "tandaTangan"
  | "sampaikanLaporan";

/**
 * The actors, in the order of the form.
 *
 * - staf: Staf
 * - kasubbag: Kasubbag Renja, Keuangan dan Aset
 * - bidang: Sekretariat & Bidang pada BPSDM Prov. Kalbar (kelompok)
 * - sekretaris: Sekretaris
 * - kepalaBadan: Kepala Badan
 */
export type LaporanKinerjaTahunanActor = "staf" | "kasubbag" | "bidang" | "sekretaris" | "kepalaBadan";

/** Dokumen: Laporan Kinerja Tahunan */
export interface LaporanKinerjaTahunanDocument {
  /** tahun anggaran — disimpulkan ("untuk periode 1 (satu) tahun anggaran") */
  readonly tahunAnggaran?: number;
  /**
   * indikator — disimpulkan ("Indikator Kinerja Utama, Target, Realisasi, dan Persentase Capaian
   * Kinerja")
   */
  readonly indikator?: readonly LaporanKinerjaTahunanIndikator[];
}

/** A row of indikator in Laporan Kinerja Tahunan. */
export interface LaporanKinerjaTahunanIndikator {
  /** indikator kinerja utama — disimpulkan (Pencatatan dan Pendataan) */
  readonly indikatorKinerjaUtama?: string;
  /** target — disimpulkan (Pencatatan dan Pendataan) */
  readonly target?: number;
  /** realisasi — disimpulkan (Pencatatan dan Pendataan) */
  readonly realisasi?: number;
  /** persentase capaian kinerja — disimpulkan (Pencatatan dan Pendataan) */
  readonly persentaseCapaianKinerja?: number;
}

/** Keadaan Laporan Kinerja Tahunan: dikoreksi; diparaf; ditandatangani */
export type LaporanKinerjaTahunanDocumentState = "dikoreksi" | "diparaf" | "ditandatangani";

/** Keadaan Surat Pengantar: dikoreksi; diparaf; ditandatangani */
export type SuratPengantarState = "dikoreksi" | "diparaf" | "ditandatangani";

/** 11. Apakah konsep sudah sesuai? — disimpulkan (koreksi berarti konsep dapat dikembalikan) */
export type KoreksiAnswer = "ya" | "tidak";

/** Who does each step, and what closes it. */
export interface LaporanKinerjaTahunanSteps {
  /**
   * 1. Menelaah Surat Sekda Provinsi Kalbar tentang penyusunan Laporan Kinerja Tahunan, dan
   * memerintahkan Sekretaris untuk menyusun laporan tersebut
   *
   * - Pelaksana: Kepala Badan — disimpulkan (memerintahkan Sekretaris; baris 2 mensyaratkan Disposisi
   *   Kepala Badan)
   * - Kelengkapan: Surat Sekda (dari luar)
   * - Waktu: 15 menit
   * - Keluaran: Disposisi
   * - Sumber: tabel 3, baris 1
   */
  readonly telaahSuratSekda: {
    readonly kind: "task";
    readonly by: "kepalaBadan";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly disposisiKepalaBadan: DocumentReference };
  };
  /**
   * 2. Memerintahkan Kasubbag Renja, Keuangan dan Aset untuk memproses penyusunan Laporan Kinerja
   * Tahunan
   *
   * - Pelaksana: Sekretaris — disimpulkan (menerima perintah di baris 1; baris 3 mensyaratkan Disposisi
   *   Sekretaris)
   * - Kelengkapan: Disposisi Kepala Badan
   * - Waktu: 15 menit
   * - Keluaran: Disposisi
   * - Sumber: tabel 3, baris 2
   */
  readonly perintahkanPenyusunan: {
    readonly kind: "task";
    readonly by: "sekretaris";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly disposisiSekretaris: DocumentReference };
  };
  /**
   * 3. Menelaah Dokumen Perjankin, RENJA PD, DPA SKPD dan DPPA SKPD (jika ada), kemudian menyusun dan
   * menyampaikan Nota Dinas kepada Seluruh Bidang dan Sekretariat terkait pengumpulan data dan informasi
   * pendukung guna penyusunan Laporan Kinerja Tahunan beserta format pengumpulan data dan informasi
   *
   * - Pelaksana: Kasubbag Renja, Keuangan dan Aset — disimpulkan (menerima perintah di baris 2)
   * - Kelengkapan: Disposisi Sekretaris, Perjankin, RENJA PD, DPA SKPD dan DPPA SKPD
   * - Waktu: 3 jam
   * - Keluaran: Nota Dinas Pengumpulan Data dan Informasi Pendukung Penyusunan Laporan Kinerja Tahunan
   * - Sumber: tabel 3, baris 3
   */
  readonly mintaData: {
    readonly kind: "task";
    readonly by: "kasubbag";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly notaDinasPengumpulanData: DocumentReference };
  };
  /**
   * 4. Penerimaan data dan informasi pendukung penyusunan Laporan Kinerja Tahunan dari seluruh Bidang
   * dan Sekretariat
   *
   * - Pelaksana: setiap Sekretariat & Bidang pada BPSDM Prov. Kalbar — disimpulkan (data datang dari
   *   seluruh Bidang dan Sekretariat; siapa penerimanya tidak tertulis)
   * - Kelengkapan: Nota Dinas Pengumpulan Data dan Informasi Pendukung Penyusunan Laporan Kinerja
   *   Tahunan
   * - Waktu: 2 hari
   * - Keluaran: Data dan informasi pendukung dari seluruh Bidang dan Sekretariat
   * - Sumber: tabel 3, baris 4
   */
  readonly kumpulkanData: {
    readonly kind: "task";
    readonly by: "bidang";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly dataPendukung?: DocumentReference };
  };
  /**
   * 5. Pelaksanaan rapat pembahasan penyusunan Laporan Kinerja Tahunan dengan seluruh Tim Penyusun
   * Laporan Kinerja Tahunan
   *
   * - Pelaksana: Kasubbag Renja, Keuangan dan Aset; bersama Staf; bersama Sekretariat & Bidang pada
   *   BPSDM Prov. Kalbar; bersama Sekretaris — disimpulkan (seluruh Tim Penyusun; susunan tim tidak
   *   tertulis, Kasubbag memproses penyusunan (baris 2))
   * - Kelengkapan: Undangan Rapat
   * - Waktu: 3 jam
   * - Keluaran: Notulen Hasil rapat
   * - Sumber: tabel 3, baris 5
   */
  readonly rapatPembahasan: {
    readonly kind: "task";
    readonly by: "kasubbag";
    readonly with: "staf" | "bidang" | "sekretaris";
    readonly answers: never;
    readonly outputs: { readonly notulenHasilRapat: DocumentReference };
  };
  /**
   * 6. Menelaah Surat Sekda mengenai Asistensi penyusunan Laporan Kinerja Tahunan dan memerintahkan
   * Sekretaris untuk mengikuti proses asistensi tersebut
   *
   * - Pelaksana: Kepala Badan — disimpulkan (memerintahkan Sekretaris, seperti baris 1)
   * - Kelengkapan: tidak dinyatakan
   * - Waktu: tidak dinyatakan
   * - Keluaran: tidak dinyatakan
   * - Sumber: tabel 2, baris 6
   */
  readonly telaahSuratAsistensi: {
    readonly kind: "task";
    readonly by: "kepalaBadan";
    readonly with: never;
    readonly answers: never;
    readonly outputs: {};
  };
  /**
   * 7. Memerintahkan Kasubbag Renja, Keuangan dan Aset untuk mengikuti Asistensi penyusunan Laporan
   * Kinerja Tahunan
   *
   * - Pelaksana: Sekretaris — disimpulkan (menerima perintah di baris 6, seperti baris 2)
   * - Kelengkapan: tidak dinyatakan
   * - Waktu: tidak dinyatakan
   * - Keluaran: tidak dinyatakan
   * - Sumber: tabel 2, baris 7
   */
  readonly perintahkanAsistensi: {
    readonly kind: "task";
    readonly by: "sekretaris";
    readonly with: never;
    readonly answers: never;
    readonly outputs: {};
  };
  /**
   * 8. Menyusun konsep laporan Kinerja Tahunan sebagai bahan Asistensi
   *
   * - Pelaksana: Staf — disimpulkan (di baris 10 Staf yang menyempurnakan konsep; dapat juga Kasubbag)
   * - Kelengkapan: tidak dinyatakan
   * - Waktu: tidak dinyatakan
   * - Keluaran: tidak dinyatakan
   * - Sumber: tabel 2, baris 8
   */
  readonly susunKonsep: {
    readonly kind: "task";
    readonly by: "staf";
    readonly with: never;
    readonly answers: never;
    readonly outputs: {};
  };
  /**
   * 9. Mengikuti Proses Asistensi Penyusunan Laporan Kinerja Tahunan
   *
   * - Pelaksana: Kasubbag Renja, Keuangan dan Aset — disimpulkan (diperintahkan di baris 7)
   * - Kelengkapan: tidak dinyatakan
   * - Waktu: tidak dinyatakan
   * - Keluaran: tidak dinyatakan
   * - Sumber: tabel 2, baris 9
   */
  readonly ikutiAsistensi: {
    readonly kind: "task";
    readonly by: "kasubbag";
    readonly with: never;
    readonly answers: never;
    readonly outputs: {};
  };
  /**
   * 10. Memerintahkan Staf untuk menyempurnakan konsep Laporan Kinerja Tahunan berdasarkan hasil
   * Asistensi dan menyusun konsep surat pengantar yang ditujukan kepada Biro Organisasi Setda Provinsi
   * Kalbar
   *
   * - Pelaksana: Kasubbag Renja, Keuangan dan Aset — disimpulkan (atasan Staf yang mengikuti asistensi
   *   (baris 9))
   * - Kelengkapan: tidak dinyatakan
   * - Waktu: tidak dinyatakan
   * - Keluaran: tidak dinyatakan
   * - Sumber: tabel 2, baris 10
   */
  readonly perintahkanPenyempurnaan: {
    readonly kind: "task";
    readonly by: "kasubbag";
    readonly with: never;
    readonly answers: never;
    readonly outputs: {};
  };
  /**
   * 11. Melakukan koreksi terhadap konsep Laporan Kinerja Tahunan yang disempurnakan berdasarkan hasil
   * Asistensi dan membuat konsep Surat Pengantar
   *
   * - Jenis: keputusan — disimpulkan (koreksi berarti konsep dapat dikembalikan)
   * - Pelaksana: Sekretaris — disimpulkan (atasan Kasubbag; konsep yang telah dikoreksi dipakai di baris
   *   12)
   * - Kelengkapan: tidak dinyatakan
   * - Waktu: tidak dinyatakan
   * - Keluaran: tidak dinyatakan
   * - Keputusan: Apakah konsep sudah sesuai? — disimpulkan (koreksi berarti konsep dapat dikembalikan)
   * - Jika ya: langkah 12 — disimpulkan (baris 12 mensyaratkan konsep yang telah dikoreksi)
   * - Jika tidak: langkah 10, paling banyak 3 kali, lalu Kepala Badan — disimpulkan (konsep
   *   disempurnakan di baris 10; batas dan pengambil alih adalah usulan analis)
   * - Sumber: tabel 2, baris 11
   */
  readonly koreksi: {
    readonly kind: "decision";
    readonly by: "sekretaris" | "kepalaBadan";
    readonly with: never;
    readonly answers: KoreksiAnswer;
    readonly outputs: {};
  };
  /**
   * 12. Membuat nota dinas penjelasan mengenai Laporan Kinerja Tahunan serta memberi paraf Surat
   * Pengantar
   *
   * - Pelaksana: Sekretaris — disimpulkan (paraf diberikan pejabat di bawah penanda tangan (baris 13))
   * - Kelengkapan: Konsep Laporan Kinerja Tahunan dan Surat Pengantar yang telah dikoreksi
   * - Waktu: 30 menit
   * - Keluaran: Nota Dinas, Laporan Kinerja Tahunan dan Surat Pengantar yang telah diparaf
   * - Sumber: tabel 1, baris 12
   */
  readonly paraf: {
    readonly kind: "task";
    readonly by: "sekretaris";
    readonly with: never;
    readonly answers: never;
    readonly outputs: {
      readonly notaDinas: DocumentReference;
      readonly laporanKinerjaTahunan?: LaporanKinerjaTahunanDocument;
      readonly suratPengantar?: DocumentReference;
    };
  };
  /**
   * 13. Menandatangani Laporan Kinerja Tahunan dan Surat Pengantar
   *
   * - Pelaksana: Kepala Badan — disimpulkan (laporan Perangkat Daerah ditandatangani kepalanya)
   * - Kelengkapan: Nota Dinas, Laporan Kinerja Tahunan dan Surat Pengantar yang telah diparaf
   * - Waktu: 15 menit
   * - Keluaran: Laporan Kinerja Tahunan dan Surat Pengantar yang telah ditandatangani
   * - Sumber: tabel 1, baris 13
   */
  readonly tandaTangan: {
    readonly kind: "task";
    readonly by: "kepalaBadan";
    readonly with: never;
    readonly answers: never;
    readonly outputs: {
      readonly laporanKinerjaTahunan?: LaporanKinerjaTahunanDocument;
      readonly suratPengantar?: DocumentReference;
    };
  };
  /**
   * 14. Menyampaikan Laporan Kinerja Tahunan kepada Biro Organisasi Setda Provinsi Kalbar
   *
   * - Pelaksana: Staf — disimpulkan (penggandaan, pendistribusian, dan pengarsipan adalah pekerjaan
   *   Staf)
   * - Kelengkapan: Laporan Kinerja Tahunan dan Surat Pengantar yang telah ditandatangani
   * - Waktu: 1 hari
   * - Keluaran: Pengandaan, Pendistribusian dan Pengarsipan (akhir)
   * - Sumber: tabel 1, baris 14
   */
  readonly sampaikanLaporan: {
    readonly kind: "task";
    readonly by: "staf";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly pengandaanPendistribusianDanPengarsipan: DocumentReference };
  };
}

/** What the runtime checks an application's commands against. */
export interface LaporanKinerjaTahunan {
  readonly actors: LaporanKinerjaTahunanActor;
  readonly steps: LaporanKinerjaTahunanSteps;
}

/** Penyelenggaraan Penyusunan Laporan Kinerja Tahunan Perangkat Daerah */
export const laporanKinerjaTahunan = defineProcedure<LaporanKinerjaTahunan>({
  schemaVersion: 1,
  id: "laporan-kinerja-tahunan",
  identity: {
    title: "Penyelenggaraan Penyusunan Laporan Kinerja Tahunan Perangkat Daerah",
    institution: {
      known: true,
      value: [
        "Pemerintah Provinsi Kalimantan Barat",
        "Badan Pengembangan Sumber Daya Manusia",
        "Provinsi Kalimantan Barat",
      ],
    },
    unit: { known: true, value: "Bagian Sekretariat" },
    number: { known: true, value: "SOP.800/ 15 /BPSDM/2019" },
    created: { known: true, value: "2019-08-12", printed: "12 Agustus 2019" },
    revised: { known: true, value: "2019-10-04", printed: "4 Oktober 2019" },
    approved: { known: true, value: "2019-11-15", printed: "15 Nopember 2019" },
    approvals: [
      {
        as: "disahkan",
        office: { known: true, value: "Kepala Badan Pengembangan Sumber Daya Manusia Provinsi Kalimantan Barat" },
        name: { known: true, value: "Drs. ALFIAN, MM" },
        rank: { known: true, value: "Pembina Utama Muda" },
        nip: { known: true, value: "19660210 198603 1 011" },
        date: { known: false, why: "absent" },
      },
    ],
    profile: "bpsdm-kalbar",
  },
  legalBasis: {
    known: true,
    value: [
      "Undang-Undang No. 25 Tahun 2004 Tentang Sistem Perencanaan Pembangunan Nasional",
      "Undang-Undang No. 33 Tahun 2004 tentang Perimbangan Keuangan Antara Pemerintah Pusat Dan Pemerintahan Daerah",
      "Undang-undang Nomor 23 Tahun 2014 tentang Pemerintah Daerah",
      "Peraturan Pemerintah Nomor 8 Tahun 2008 tentang Tahapan, Tata Cara Penyusunan, Pengendalian Dan Evaluasi Pelaksanaan Rencana Pembangunan Daerah",
      "Peraturan Presiden Republik Indonesia Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
      "Permenpan dan RB RI Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja Dan Tata Cara Reviu Atas Laporan Kinerja Instansi Pemerintah",
      "Peraturan Daerah Nomor 8 Tahun 2016 tentang Pembentukan Dan Susunan Perangkat Daerah Provinsi Kalimantan Barat",
      "Peraturan Gubernur Nomor 124 Tahun 2016 tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi serta Tata Kerja BPSDM Prov Kalbar.",
    ],
  },
  qualifications: {
    known: true,
    value: [
      "Pendidikan minimal S1",
      "Memahami struktur organisasi Badan Pengembangan SDM Prov. Kalbar",
      "Memiliki kemampuan dan pengetahuan mengenai tata cara penyusunan pelaporan kinerja instansi pemerintah daerah pada tingkatan perangkat daerah",
      "Memiliki kemampuan didalam menyusun dan menganalisis data kinerja.",
    ],
  },
  related: { known: false, why: "unknown" },
  equipment: {
    known: true,
    value: [
      "Rencana Kerja Perangkat Daerah",
      "Laporan Realisasi Fisik dan Keuangan Perangkat Daerah untuk periode 1 (satu) tahun anggaran",
      "Laporan Pelaksanaan Program dan Kegiatan Prioritas di lingkungan Perangkat Daerah",
      "Komputer/laptop",
      "Printer dan Alat tulis kantor",
    ],
  },
  warnings: {
    known: true,
    value: [
      "Laporan Kinerja Tahunan merupakan salah satu dokumen pertanggungjawaban atas kinerja perangkat daerah dalam kurun waktu 1 (satu) tahun anggaran. Apabila tidak sesuai SOP, maka penyusunan dokumen ini tidak akan berjalan lancar.",
    ],
  },
  records: {
    known: true,
    value: [
      "Indikator Kinerja Utama, Target, Realisasi, dan Persentase Capaian Kinerja untuk periode 1 (satu) tahun anggaran.",
    ],
  },
  columns: {
    number: { shown: true, heading: "NO." },
    activity: { shown: true, heading: "Uraian Prosedur" },
    actors: { shown: true, heading: "Pelaksana" },
    requires: { shown: true, heading: "Kelengkapan" },
    duration: { shown: true, heading: "Waktu" },
    output: { shown: true, heading: "Output" },
    remarks: { shown: true, heading: "KET" },
  },
  actors: [
    { id: "staf", name: "Staf", printed: "Staf", external: false, group: false, column: true },
    {
      id: "kasubbag",
      name: "Kasubbag",
      printed: "Kasubbag Renja, Keuangan dan Aset",
      external: false,
      group: false,
      column: true,
    },
    {
      id: "bidang",
      name: "Bidang",
      printed: "Sekretariat & Bidang pada BPSDM Prov. Kalbar",
      external: false,
      group: true,
      column: true,
    },
    { id: "sekretaris", name: "Sekretaris", printed: "Sekretaris", external: false, group: false, column: true },
    { id: "kepalaBadan", name: "Kepala Badan", printed: "Kepala Badan", external: false, group: false, column: true },
  ],
  documents: [
    {
      id: "laporanKinerjaTahunan",
      name: "Laporan Kinerja Tahunan",
      declared: true,
      states: [
        { id: "dikoreksi", name: "dikoreksi" },
        { id: "diparaf", name: "diparaf" },
        { id: "ditandatangani", name: "ditandatangani" },
      ],
      fields: [
        {
          id: "tahunAnggaran",
          name: "tahun anggaran",
          type: "number",
          required: false,
          inferred: "\"untuk periode 1 (satu) tahun anggaran\"",
        },
        {
          id: "indikator",
          name: "indikator",
          type: "list",
          required: false,
          columns: [
            {
              id: "indikatorKinerjaUtama",
              name: "indikator kinerja utama",
              type: "text",
              required: false,
              inferred: "Pencatatan dan Pendataan",
            },
            { id: "target", name: "target", type: "number", required: false, inferred: "Pencatatan dan Pendataan" },
            {
              id: "realisasi",
              name: "realisasi",
              type: "number",
              required: false,
              inferred: "Pencatatan dan Pendataan",
            },
            {
              id: "persentaseCapaianKinerja",
              name: "persentase capaian kinerja",
              type: "number",
              required: false,
              inferred: "Pencatatan dan Pendataan",
            },
          ],
          inferred: "\"Indikator Kinerja Utama, Target, Realisasi, dan Persentase Capaian Kinerja\"",
        },
      ],
    },
    {
      id: "suratPengantar",
      name: "Surat Pengantar",
      declared: true,
      states: [
        { id: "dikoreksi", name: "dikoreksi" },
        { id: "diparaf", name: "diparaf" },
        { id: "ditandatangani", name: "ditandatangani" },
      ],
      fields: [],
    },
    { id: "suratSekda", name: "Surat Sekda", declared: false, states: [], fields: [] },
    { id: "disposisiKepalaBadan", name: "Disposisi Kepala Badan", declared: false, states: [], fields: [] },
    { id: "disposisiSekretaris", name: "Disposisi Sekretaris", declared: false, states: [], fields: [] },
    { id: "perjankin", name: "Perjankin", declared: false, states: [], fields: [] },
    { id: "renjaPd", name: "RENJA PD", declared: false, states: [], fields: [] },
    { id: "dpaSkpd", name: "DPA SKPD", declared: false, states: [], fields: [] },
    { id: "dppaSkpd", name: "DPPA SKPD", declared: false, states: [], fields: [] },
    { id: "notaDinasPengumpulanData", name: "Nota Dinas Pengumpulan Data", declared: false, states: [], fields: [] },
    { id: "dataPendukung", name: "Data pendukung", declared: false, states: [], fields: [] },
    { id: "undanganRapat", name: "Undangan Rapat", declared: false, states: [], fields: [] },
    { id: "notulenHasilRapat", name: "Notulen Hasil rapat", declared: false, states: [], fields: [] },
    { id: "notaDinas", name: "Nota Dinas", declared: false, states: [], fields: [] },
    {
      id: "pengandaanPendistribusianDanPengarsipan",
      name: "Pengandaan, Pendistribusian dan Pengarsipan",
      declared: false,
      states: [],
      fields: [],
    },
  ],
  phases: [],
  steps: [
    {
      number: { known: true, value: "1" },
      id: "telaahSuratSekda",
      name: "telaah surat Sekda",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menelaah Surat Sekda Provinsi Kalbar tentang penyusunan Laporan Kinerja Tahunan, dan memerintahkan Sekretaris untuk menyusun laporan tersebut",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBadan"], with: [] },
        inferred: "memerintahkan Sekretaris; baris 2 mensyaratkan Disposisi Kepala Badan",
      },
      requires: { known: true, value: [{ document: "suratSekda", printed: "Surat Sekda", external: true }] },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: { known: true, value: [{ document: "disposisiKepalaBadan", printed: "Disposisi" }] },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["perintahkanPenyusunan"], timeouts: [] },
      source: "tabel 3, baris 1",
      span: [4845, 5268],
    },
    {
      number: { known: true, value: "2" },
      id: "perintahkanPenyusunan",
      name: "perintahkan penyusunan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Memerintahkan Kasubbag Renja, Keuangan dan Aset untuk memproses penyusunan Laporan Kinerja Tahunan",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["sekretaris"], with: [] },
        inferred: "menerima perintah di baris 1; baris 3 mensyaratkan Disposisi Sekretaris",
      },
      requires: { known: true, value: [{ document: "disposisiKepalaBadan", printed: "Disposisi Kepala Badan" }] },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: { known: true, value: [{ document: "disposisiSekretaris", printed: "Disposisi" }] },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["mintaData"], timeouts: [] },
      source: "tabel 3, baris 2",
      span: [5270, 5651],
    },
    {
      number: { known: true, value: "3" },
      id: "mintaData",
      name: "minta data",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menelaah Dokumen Perjankin, RENJA PD, DPA SKPD dan DPPA SKPD (jika ada), kemudian menyusun dan menyampaikan Nota Dinas kepada Seluruh Bidang dan Sekretariat terkait pengumpulan data dan informasi pendukung guna penyusunan Laporan Kinerja Tahunan beserta format pengumpulan data dan informasi",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kasubbag"], with: [] },
        inferred: "menerima perintah di baris 2",
      },
      requires: {
        known: true,
        value: [
          { document: "disposisiSekretaris", printed: "Disposisi Sekretaris" },
          { document: "perjankin", printed: "Perjankin", external: true },
          { document: "renjaPd", printed: "RENJA PD", external: true },
          { document: "dpaSkpd", printed: "DPA SKPD", external: true },
          { document: "dppaSkpd", printed: "DPPA SKPD (jika ada)", external: true, optional: true },
        ],
        printed: "Disposisi Sekretaris, Perjankin, RENJA PD, DPA SKPD dan DPPA SKPD",
      },
      duration: { known: true, value: { kind: "exact", min: 3, max: 3, unit: "hour", printed: "3 jam" } },
      produces: {
        known: true,
        value: [
          {
            document: "notaDinasPengumpulanData",
            printed: "Nota Dinas Pengumpulan Data dan Informasi Pendukung Penyusunan Laporan Kinerja Tahunan",
          },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["kumpulkanData"], timeouts: [] },
      source: "tabel 3, baris 3",
      span: [5811, 6576],
    },
    {
      number: { known: true, value: "4" },
      id: "kumpulkanData",
      name: "kumpulkan data",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Penerimaan data dan informasi pendukung penyusunan Laporan Kinerja Tahunan dari seluruh Bidang dan Sekretariat",
      actors: {
        known: true,
        value: { mode: "each", responsible: ["bidang"], with: [] },
        inferred: "data datang dari seluruh Bidang dan Sekretariat; siapa penerimanya tidak tertulis",
      },
      requires: {
        known: true,
        value: [
          {
            document: "notaDinasPengumpulanData",
            printed: "Nota Dinas Pengumpulan Data dan Informasi Pendukung Penyusunan Laporan Kinerja Tahunan",
          },
        ],
      },
      duration: { known: true, value: { kind: "exact", min: 2, max: 2, unit: "day", printed: "2 hari" } },
      produces: {
        known: true,
        value: [
          { document: "dataPendukung", printed: "Data dan informasi pendukung dari seluruh Bidang dan Sekretariat" },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["rapatPembahasan"], timeouts: [] },
      source: "tabel 3, baris 4",
      span: [6578, 7117],
    },
    {
      number: { known: true, value: "5" },
      id: "rapatPembahasan",
      name: "rapat pembahasan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Pelaksanaan rapat pembahasan penyusunan Laporan Kinerja Tahunan dengan seluruh Tim Penyusun Laporan Kinerja Tahunan",
      actors: {
        known: true,
        value: {
          mode: "one",
          responsible: ["kasubbag"],
          with: [
            { actor: "staf", each: false },
            { actor: "bidang", each: false },
            { actor: "sekretaris", each: false },
          ],
        },
        inferred: "seluruh Tim Penyusun; susunan tim tidak tertulis, Kasubbag memproses penyusunan (baris 2)",
      },
      requires: { known: true, value: [{ document: "undanganRapat", printed: "Undangan Rapat" }] },
      duration: { known: true, value: { kind: "exact", min: 3, max: 3, unit: "hour", printed: "3 jam" } },
      produces: { known: true, value: [{ document: "notulenHasilRapat", printed: "Notulen Hasil rapat" }] },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["telaahSuratAsistensi"], timeouts: [] },
      source: "tabel 3, baris 5",
      span: [7119, 7553],
    },
    {
      number: { known: true, value: "6" },
      id: "telaahSuratAsistensi",
      name: "telaah surat asistensi",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menelaah Surat Sekda mengenai Asistensi penyusunan Laporan Kinerja Tahunan dan memerintahkan Sekretaris untuk mengikuti proses asistensi tersebut",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBadan"], with: [] },
        inferred: "memerintahkan Sekretaris, seperti baris 1",
      },
      requires: { known: false, why: "unknown" },
      duration: { known: false, why: "unknown" },
      produces: { known: false, why: "unknown" },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["perintahkanAsistensi"], timeouts: [] },
      source: "tabel 2, baris 6",
      span: [7555, 7896],
    },
    {
      number: { known: true, value: "7" },
      id: "perintahkanAsistensi",
      name: "perintahkan asistensi",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Memerintahkan Kasubbag Renja, Keuangan dan Aset untuk mengikuti Asistensi penyusunan Laporan Kinerja Tahunan",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["sekretaris"], with: [] },
        inferred: "menerima perintah di baris 6, seperti baris 2",
      },
      requires: { known: false, why: "unknown" },
      duration: { known: false, why: "unknown" },
      produces: { known: false, why: "unknown" },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["susunKonsep"], timeouts: [] },
      source: "tabel 2, baris 7",
      span: [7898, 8203],
    },
    {
      number: { known: true, value: "8" },
      id: "susunKonsep",
      name: "susun konsep",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menyusun konsep laporan Kinerja Tahunan sebagai bahan Asistensi",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["staf"], with: [] },
        inferred: "di baris 10 Staf yang menyempurnakan konsep; dapat juga Kasubbag",
      },
      requires: { known: false, why: "unknown" },
      duration: { known: false, why: "unknown" },
      produces: { known: false, why: "unknown" },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["ikutiAsistensi"], timeouts: [] },
      source: "tabel 2, baris 8",
      span: [8205, 8469],
    },
    {
      number: { known: true, value: "9" },
      id: "ikutiAsistensi",
      name: "ikuti asistensi",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengikuti Proses Asistensi Penyusunan Laporan Kinerja Tahunan",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kasubbag"], with: [] },
        inferred: "diperintahkan di baris 7",
      },
      requires: { known: false, why: "unknown" },
      duration: { known: false, why: "unknown" },
      produces: { known: false, why: "unknown" },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["perintahkanPenyempurnaan"], timeouts: [] },
      source: "tabel 2, baris 9",
      span: [8471, 8700],
    },
    {
      number: { known: true, value: "10" },
      id: "perintahkanPenyempurnaan",
      name: "perintahkan penyempurnaan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Memerintahkan Staf untuk menyempurnakan konsep Laporan Kinerja Tahunan berdasarkan hasil Asistensi dan menyusun konsep surat pengantar yang ditujukan kepada Biro Organisasi Setda Provinsi Kalbar",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kasubbag"], with: [] },
        inferred: "atasan Staf yang mengikuti asistensi (baris 9)",
      },
      requires: { known: false, why: "unknown" },
      duration: { known: false, why: "unknown" },
      produces: { known: false, why: "unknown" },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["koreksi"], timeouts: [] },
      source: "tabel 2, baris 10",
      span: [8812, 9208],
    },
    {
      number: { known: true, value: "11" },
      id: "koreksi",
      name: "koreksi",
      printed: true,
      kind: { known: true, value: "decision", inferred: "koreksi berarti konsep dapat dikembalikan" },
      text: "Melakukan koreksi terhadap konsep Laporan Kinerja Tahunan yang disempurnakan berdasarkan hasil Asistensi dan membuat konsep Surat Pengantar",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["sekretaris"], with: [] },
        inferred: "atasan Kasubbag; konsep yang telah dikoreksi dipakai di baris 12",
      },
      requires: { known: false, why: "unknown" },
      duration: { known: false, why: "unknown" },
      produces: { known: false, why: "unknown" },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: {
          known: true,
          value: "Apakah konsep sudah sesuai?",
          inferred: "koreksi berarti konsep dapat dikembalikan",
        },
        outcomes: [
          { answer: "ya", to: "paraf", inferred: "baris 12 mensyaratkan konsep yang telah dikoreksi" },
          {
            answer: "tidak",
            to: "perintahkanPenyempurnaan",
            inferred: "konsep disempurnakan di baris 10; batas dan pengambil alih adalah usulan analis",
            limit: { times: 3, then: { actor: "kepalaBadan" } },
          },
        ],
        next: [],
        timeouts: [],
      },
      source: "tabel 2, baris 11",
      span: [9315, 9979],
    },
    {
      number: { known: true, value: "12" },
      id: "paraf",
      name: "paraf",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Membuat nota dinas penjelasan mengenai Laporan Kinerja Tahunan serta memberi paraf Surat Pengantar",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["sekretaris"], with: [] },
        inferred: "paraf diberikan pejabat di bawah penanda tangan (baris 13)",
      },
      requires: {
        known: true,
        value: [
          { document: "laporanKinerjaTahunan", printed: "Laporan Kinerja Tahunan (dikoreksi)", state: "dikoreksi" },
          { document: "suratPengantar", printed: "Surat Pengantar (dikoreksi)", state: "dikoreksi" },
        ],
        printed: "Konsep Laporan Kinerja Tahunan dan Surat Pengantar yang telah dikoreksi",
      },
      duration: { known: true, value: { kind: "exact", min: 30, max: 30, unit: "minute", printed: "30 menit" } },
      produces: {
        known: true,
        value: [
          { document: "notaDinas", printed: "Nota Dinas" },
          { document: "laporanKinerjaTahunan", printed: "Laporan Kinerja Tahunan (diparaf)", state: "diparaf" },
          { document: "suratPengantar", printed: "Surat Pengantar (diparaf)", state: "diparaf" },
        ],
        printed: "Nota Dinas, Laporan Kinerja Tahunan dan Surat Pengantar yang telah diparaf",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["tandaTangan"], timeouts: [] },
      source: "tabel 1, baris 12",
      span: [9981, 10567],
    },
    {
      number: { known: true, value: "13" },
      id: "tandaTangan",
      name: "tanda tangan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menandatangani Laporan Kinerja Tahunan dan Surat Pengantar",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBadan"], with: [] },
        inferred: "laporan Perangkat Daerah ditandatangani kepalanya",
      },
      requires: {
        known: true,
        value: [
          { document: "notaDinas", printed: "Nota Dinas" },
          { document: "laporanKinerjaTahunan", printed: "Laporan Kinerja Tahunan (diparaf)", state: "diparaf" },
          { document: "suratPengantar", printed: "Surat Pengantar (diparaf)", state: "diparaf" },
        ],
        printed: "Nota Dinas, Laporan Kinerja Tahunan dan Surat Pengantar yang telah diparaf",
      },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: {
        known: true,
        value: [
          {
            document: "laporanKinerjaTahunan",
            printed: "Laporan Kinerja Tahunan (ditandatangani)",
            state: "ditandatangani",
          },
          { document: "suratPengantar", printed: "Surat Pengantar (ditandatangani)", state: "ditandatangani" },
        ],
        printed: "Laporan Kinerja Tahunan dan Surat Pengantar yang telah ditandatangani",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["sampaikanLaporan"], timeouts: [] },
      source: "tabel 1, baris 13",
      span: [10569, 11123],
    },
    {
      number: { known: true, value: "14" },
      id: "sampaikanLaporan",
      name: "sampaikan laporan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menyampaikan Laporan Kinerja Tahunan kepada Biro Organisasi Setda Provinsi Kalbar",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["staf"], with: [] },
        inferred: "penggandaan, pendistribusian, dan pengarsipan adalah pekerjaan Staf",
      },
      requires: {
        known: true,
        value: [
          {
            document: "laporanKinerjaTahunan",
            printed: "Laporan Kinerja Tahunan (ditandatangani)",
            state: "ditandatangani",
          },
          { document: "suratPengantar", printed: "Surat Pengantar (ditandatangani)", state: "ditandatangani" },
        ],
        printed: "Laporan Kinerja Tahunan dan Surat Pengantar yang telah ditandatangani",
      },
      duration: { known: true, value: { kind: "exact", min: 1, max: 1, unit: "day", printed: "1 hari" } },
      produces: {
        known: true,
        value: [
          {
            document: "pengandaanPendistribusianDanPengarsipan",
            printed: "Pengandaan, Pendistribusian dan Pengarsipan",
            final: true,
          },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["end"], timeouts: [] },
      source: "tabel 1, baris 14",
      span: [11202, 11694],
    },
  ],
});
