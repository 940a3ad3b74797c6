/**
 * Permohonan Izin Cuti
 * Nomor: tidak dinyatakan
 *
 * Generated from permohonan-izin-cuti.sop. Do not edit: change that file and build again.
 */

import { defineProcedure, type DocumentReference } from "@baku/runtime";

/** The steps, in the order of the form. */
export type PermohonanIzinCutiStep =
  | "isiBlangko"
  | "catatHakCuti"
  | "setujuiAtasan"
  | "setujuiSekretaris"
  | "beriIzin"
  | "buatSuratIzin"
  | "tandaTangani"
  | "catatAgenda"
  | "serahkanSurat"
  | "kirimTembusan"
  | "isiBukuJaga"
  | "buatSuratPenolakan"
  | "arsipkan";

/**
 * The actors, in the order of the form.
 *
 * - pemohon: Pemohon Cuti
 * - stafKepegawaian: Staf Kepegawaian
 * - kasubbag: Kasubbag Umum dan Kepegawaian
 * - atasanLangsung: Atasan Langsung
 * - sekretaris: Sekretaris
 * - kepalaBadan: Kepala Badan
 */
export type PermohonanIzinCutiActor =
  | "pemohon"
  | "stafKepegawaian"
  | "kasubbag"
  | "atasanLangsung"
  | "sekretaris"
  | "kepalaBadan";

/** Dokumen: Blangko Permohonan Cuti */
export interface BlangkoPermohonanCuti {
  /** nama pegawai — disimpulkan ("diisi data pegawai ybs beserta lamanya cuti") */
  readonly namaPegawai: string;
  /** jenis cuti — disimpulkan (jenis cuti dalam Peraturan Pemerintah Nomor 11 Tahun 2017) */
  readonly jenisCuti: "tahunan" | "besar" | "sakit" | "melahirkan" | "alasan penting" | "di luar tanggungan negara";
  /** mulai tanggal (YYYY-MM-DD) — disimpulkan ("diisi data pegawai ybs beserta lamanya cuti") */
  readonly mulaiTanggal: string;
  /** lama cuti — disimpulkan ("beserta lamanya cuti") */
  readonly lamaCuti: number;
  /** sisa hak cuti — disimpulkan ("catatan mengenai hak cuti") */
  readonly sisaHakCuti?: number;
}

/**
 * Keadaan Blangko Permohonan Cuti: diisi; diberi catatan; disetujui atasan; disetujui Sekretaris;
 * disetujui Kepala Badan
 */
export type BlangkoPermohonanCutiState =
  | "diisi"
  | "diberiCatatan"
  | "disetujuiAtasan"
  | "disetujuiSekretaris"
  | "disetujuiKepalaBadan";

/** Keadaan Surat Izin Cuti: konsep; ditandatangani */
export type SuratIzinCutiState = "konsep" | "ditandatangani";

/**
 * 2. Apakah sisa hak cuti mencukupi? — disimpulkan (catatan hak cuti menentukan apakah permohonan
 * dapat diteruskan)
 */
export type CatatHakCutiAnswer = "ya" | "tidak";

/** 3. Apakah permohonan cuti disetujui? — disimpulkan (persetujuan dapat ditolak) */
export type SetujuiAtasanAnswer = "ya" | "tidak";

/** 4. Apakah permohonan cuti disetujui? — disimpulkan (persetujuan dapat ditolak) */
export type SetujuiSekretarisAnswer = "ya" | "tidak";

/** 5. Apakah izin cuti diberikan? — disimpulkan (izin dapat ditolak) */
export type BeriIzinAnswer = "ya" | "tidak";

/** Who does each step, and what closes it. */
export interface PermohonanIzinCutiSteps {
  /**
   * 1. Mengisi blangko permohonan cuti
   *
   * - Pelaksana: Pemohon Cuti — disimpulkan (data diisi oleh pegawai yang bersangkutan)
   * - Kelengkapan: Blangko Permohonan Cuti (dari luar)
   * - Waktu: 15 menit
   * - Keluaran: Blangko permohonan cuti yang telah diisi
   * - Sumber: tabel, baris 1
   */
  readonly isiBlangko: {
    readonly kind: "task";
    readonly by: "pemohon";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly blangkoPermohonanCuti?: BlangkoPermohonanCuti };
  };
  /**
   * 2. Memberi catatan mengenai hak cuti pegawai yang bersangkutan
   *
   * - Jenis: keputusan — disimpulkan (catatan hak cuti menentukan apakah permohonan dapat diteruskan)
   * - Pelaksana: Staf Kepegawaian; bersama Kasubbag Umum dan Kepegawaian — disimpulkan ("catatan Pejabat
   *   Kepegawaian")
   * - Kelengkapan: Blangko permohonan cuti
   * - Waktu: 5 menit
   * - Keluaran: Blangko permohonan cuti dengan catatan Pejabat Kepegawaian
   * - Keputusan: Apakah sisa hak cuti mencukupi? — disimpulkan (catatan hak cuti menentukan apakah
   *   permohonan dapat diteruskan)
   * - Jika ya: langkah 3 — disimpulkan (urutan baris model)
   * - Jika tidak: langkah 1, paling banyak 2 kali, lalu selesai — disimpulkan (usulan: lama cuti
   *   diperbaiki oleh pemohon)
   * - Sumber: tabel, baris 2
   */
  readonly catatHakCuti: {
    readonly kind: "decision";
    readonly by: "stafKepegawaian";
    readonly with: "kasubbag";
    readonly answers: CatatHakCutiAnswer;
    readonly outputs: { readonly blangkoPermohonanCuti?: BlangkoPermohonanCuti };
  };
  /**
   * 3. Meneliti blangko permohonan cuti yang diajukan
   *
   * - Jenis: keputusan — disimpulkan (persetujuan dapat ditolak)
   * - Pelaksana: Atasan Langsung — disimpulkan (output: "Persetujuan cuti dari Atasan Langsung")
   * - Kelengkapan: Blangko permohonan cuti
   * - Waktu: 15 menit
   * - Keluaran: Blangko permohonan cuti dengan persetujuan Atasan Langsung
   * - Keputusan: Apakah permohonan cuti disetujui? — disimpulkan (persetujuan dapat ditolak)
   * - Jika ya: langkah 4 — disimpulkan (urutan baris model)
   * - Jika tidak: langkah 12 — disimpulkan (usulan; tidak ada di model)
   * - Bila lewat 2 hari kerja: beri tahu Sekretaris — disimpulkan (usulan: permohonan yang didiamkan
   *   diingatkan kepada pejabat di atasnya)
   * - Sumber: tabel, baris 3
   */
  readonly setujuiAtasan: {
    readonly kind: "decision";
    readonly by: "atasanLangsung";
    readonly with: never;
    readonly answers: SetujuiAtasanAnswer;
    readonly outputs: { readonly blangkoPermohonanCuti?: BlangkoPermohonanCuti };
  };
  /**
   * 4. Meneliti blangko permohonan cuti yang telah disetujui Atasan Langsung
   *
   * - Jenis: keputusan — disimpulkan (persetujuan dapat ditolak)
   * - Pelaksana: Sekretaris — disimpulkan (output: "Persetujuan cuti dari Panitera/Sekretaris")
   * - Kelengkapan: Blangko permohonan cuti
   * - Waktu: 15 menit
   * - Keluaran: Blangko permohonan cuti dengan persetujuan Sekretaris
   * - Keputusan: Apakah permohonan cuti disetujui? — disimpulkan (persetujuan dapat ditolak)
   * - Jika ya: langkah 5 — disimpulkan (urutan baris model)
   * - Jika tidak: langkah 12 — disimpulkan (usulan; tidak ada di model)
   * - Sumber: tabel, baris 4
   */
  readonly setujuiSekretaris: {
    readonly kind: "decision";
    readonly by: "sekretaris";
    readonly with: never;
    readonly answers: SetujuiSekretarisAnswer;
    readonly outputs: { readonly blangkoPermohonanCuti?: BlangkoPermohonanCuti };
  };
  /**
   * 5. Meneliti blangko permohonan cuti yang diajukan kepada Kepala Badan
   *
   * - Jenis: keputusan — disimpulkan (izin dapat ditolak)
   * - Pelaksana: Kepala Badan — disimpulkan ("Pejabat yang berwenang" yang menandatangani surat (baris
   *   7))
   * - Kelengkapan: Blangko permohonan cuti
   * - Waktu: 15 menit
   * - Keluaran: Permohonan cuti disetujui oleh pejabat yang berwenang
   * - Keputusan: Apakah izin cuti diberikan? — disimpulkan (izin dapat ditolak)
   * - Jika ya: langkah 6 — disimpulkan (urutan baris model)
   * - Jika tidak: langkah 12 — disimpulkan (usulan; tidak ada di model)
   * - Sumber: tabel, baris 5
   */
  readonly beriIzin: {
    readonly kind: "decision";
    readonly by: "kepalaBadan";
    readonly with: never;
    readonly answers: BeriIzinAnswer;
    readonly outputs: { readonly blangkoPermohonanCuti?: BlangkoPermohonanCuti };
  };
  /**
   * 6. Membuat Surat Izin Cuti
   *
   * - Pelaksana: Staf Kepegawaian — disimpulkan (pekerjaan ketik Staf Kepegawaian)
   * - Kelengkapan: Blangko permohonan cuti, unit komputer
   * - Waktu: 15 menit
   * - Keluaran: Surat Izin Cuti
   * - Sumber: tabel, baris 6
   */
  readonly buatSuratIzin: {
    readonly kind: "task";
    readonly by: "stafKepegawaian";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratIzinCuti: DocumentReference };
  };
  /**
   * 7. Menandatangani Surat Izin Cuti
   *
   * - Pelaksana: Kepala Badan — disimpulkan (baris 7 model: "Meminta tanda tangan Ketua Pengadilan")
   * - Kelengkapan: Surat Izin Cuti
   * - Waktu: 15 menit
   * - Keluaran: Surat Izin Cuti ditandatangani Kepala Badan
   * - Sumber: tabel, baris 7
   */
  readonly tandaTangani: {
    readonly kind: "task";
    readonly by: "kepalaBadan";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratIzinCuti?: DocumentReference };
  };
  /**
   * 8. Mencatat izin cuti ke dalam buku agenda cuti
   *
   * - Pelaksana: Staf Kepegawaian — disimpulkan (pencatatan adalah pekerjaan Staf Kepegawaian)
   * - Kelengkapan: Buku Agenda Cuti, Surat Izin Cuti
   * - Waktu: 5 menit
   * - Keluaran: Cuti yang dimohonkan tercatat dalam buku agenda cuti (akhir)
   * - Lanjut: langkah 9; langkah 10 — disimpulkan (usulan: kedua baris tidak saling menunggu)
   * - Sumber: tabel, baris 8
   */
  readonly catatAgenda: {
    readonly kind: "task";
    readonly by: "stafKepegawaian";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly catatanAgendaCuti: DocumentReference };
  };
  /**
   * 9. Menyerahkan Surat Izin Cuti kepada pegawai yang bersangkutan
   *
   * - Pelaksana: Staf Kepegawaian — disimpulkan (pencatatan dan penyerahan adalah pekerjaan Staf
   *   Kepegawaian)
   * - Kelengkapan: Surat Izin Cuti
   * - Waktu: 5 menit
   * - Keluaran: Surat Izin Cuti diterima pegawai yang bersangkutan
   * - Lanjut: langkah 11
   * - Sumber: tabel, baris 9
   */
  readonly serahkanSurat: {
    readonly kind: "task";
    readonly by: "stafKepegawaian";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly tandaTerimaPegawai: DocumentReference };
  };
  /**
   * 10. Mengirimkan tembusan Surat Izin Cuti ke instansi terkait
   *
   * - Pelaksana: Staf Kepegawaian atau Kasubbag Umum dan Kepegawaian — disimpulkan (tidak tampak siapa;
   *   keduanya ada di kolom pelaksana)
   * - Kelengkapan: Salinan Surat Izin Cuti
   * - Waktu: 15 menit
   * - Keluaran: Tembusan Surat Izin Cuti terkirim ke instansi terkait
   * - Sumber: tabel, baris 10
   */
  readonly kirimTembusan: {
    readonly kind: "task";
    readonly by: "stafKepegawaian" | "kasubbag";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly buktiKirimTembusan: DocumentReference };
  };
  /**
   * 11. Mencatat lama cuti dalam Buku Jaga Cuti
   *
   * - Pelaksana: Staf Kepegawaian — disimpulkan (seperti pencatatan di langkah 8)
   * - Kelengkapan: Tanda terima pegawai; Bukti kirim tembusan; Buku Jaga Cuti (dari luar) — disimpulkan
   *   (usulan; tidak ada di model)
   * - Waktu: 10 menit — disimpulkan (waktu "mencatat permohonan cuti ASN dalam buku jaga cuti" pada SOP
   *   Kantor Perwakilan Jakarta, baris 2)
   * - Keluaran: Catatan Buku Jaga Cuti (akhir) — disimpulkan (usulan; tidak ada di model)
   * - Menunggu: langkah 9; langkah 10 — disimpulkan (dicatat setelah surat sampai kepada semua yang
   *   berhak)
   * - Lanjut: langkah 13 — disimpulkan (langkah 12 hanya untuk permohonan yang ditolak)
   */
  readonly isiBukuJaga: {
    readonly kind: "task";
    readonly by: "stafKepegawaian";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly catatanBukuJagaCuti: DocumentReference };
  };
  /**
   * 12. Membuat surat penolakan cuti beserta alasannya
   *
   * - Pelaksana: Kasubbag Umum dan Kepegawaian — disimpulkan (usulan: pejabat kepegawaian menjawab atas
   *   nama kantor)
   * - Kelengkapan: Blangko permohonan cuti dengan alasan penolakan — disimpulkan (usulan; tidak ada di
   *   model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Surat Penolakan Cuti — disimpulkan (usulan; tidak ada di model)
   */
  readonly buatSuratPenolakan: {
    readonly kind: "task";
    readonly by: "kasubbag";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratPenolakanCuti: DocumentReference };
  };
  /**
   * 13. Mengarsipkan salinan surat izin atau surat penolakan
   *
   * - Pelaksana: Staf Kepegawaian — disimpulkan (pengarsipan adalah pekerjaan Staf Kepegawaian)
   * - Kelengkapan: Salinan Surat Izin Cuti atau Surat Penolakan Cuti — disimpulkan (usulan; tidak ada di
   *   model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Salinannya diarsipkan (akhir) — disimpulkan (menurut baris 10 model)
   * - Sumber: tabel, baris 10
   */
  readonly arsipkan: {
    readonly kind: "task";
    readonly by: "stafKepegawaian";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly arsipCuti: DocumentReference };
  };
}

/** What the runtime checks an application's commands against. */
export interface PermohonanIzinCuti {
  readonly actors: PermohonanIzinCutiActor;
  readonly steps: PermohonanIzinCutiSteps;
}

/** Permohonan Izin Cuti */
export const permohonanIzinCuti = defineProcedure<PermohonanIzinCuti>({
  schemaVersion: 1,
  id: "permohonan-izin-cuti",
  identity: {
    title: "Permohonan Izin Cuti",
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
    value: [
      "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil",
      "Peraturan Badan Kepegawaian Negara Nomor 24 Tahun 2017 tentang Tata Cara Pemberian Cuti Pegawai Negeri Sipil",
    ],
    inferred: "model tidak memuatnya; disebut dalam Surat Edaran Sekretaris Mahkamah Agung Nomor 13 Tahun 2019",
  },
  qualifications: {
    known: true,
    value: ["Memahami tugas dan fungsi kepegawaian", "Mampu mengoperasikan komputer"],
    inferred: "dari SOP Kantor Perwakilan Jakarta",
  },
  related: {
    known: true,
    value: ["SOP Pengelolaan Surat Masuk dan Disposisi"],
    inferred: "SOP Kantor Perwakilan Jakarta menyebut \"SOP Alur Surat Masuk/Surat Keluar\"",
  },
  equipment: {
    known: true,
    value: ["Komputer", "Buku Agenda Cuti", "Buku Jaga Cuti"],
    inferred: "dari kolom Persyaratan",
  },
  warnings: { known: false, why: "unknown" },
  records: {
    known: true,
    value: ["Buku Agenda Cuti", "Buku Jaga Cuti"],
    inferred: "buku yang diisi di langkah 8 dan 11",
  },
  columns: {
    number: { shown: true, heading: "No" },
    activity: { shown: true, heading: "Aktivitas" },
    actors: { shown: true, heading: "Pelaksana" },
    requires: { shown: true, heading: "Persyaratan" },
    duration: { shown: true, heading: "Waktu" },
    output: { shown: true, heading: "Output" },
    remarks: { shown: false, heading: "Keterangan" },
  },
  actors: [
    { id: "pemohon", name: "Pemohon", printed: "Pemohon Cuti", external: false, group: false, column: true },
    {
      id: "stafKepegawaian",
      name: "Staf Kepegawaian",
      printed: "Staf Kepegawaian",
      external: false,
      group: false,
      column: true,
    },
    {
      id: "kasubbag",
      name: "Kasubbag",
      printed: "Kasubbag Umum dan Kepegawaian",
      external: false,
      group: false,
      column: true,
    },
    {
      id: "atasanLangsung",
      name: "Atasan Langsung",
      printed: "Atasan Langsung",
      external: false,
      group: false,
      column: true,
    },
    { id: "sekretaris", name: "Sekretaris", printed: "Sekretaris", external: false, group: false, column: true },
    { id: "kepalaBadan", name: "Kepala Badan", printed: "Kepala Badan", external: false, group: false, column: true },
  ],
  documents: [
    {
      id: "blangkoPermohonanCuti",
      name: "Blangko Permohonan Cuti",
      declared: true,
      states: [
        { id: "diisi", name: "diisi" },
        { id: "diberiCatatan", name: "diberi catatan" },
        { id: "disetujuiAtasan", name: "disetujui atasan" },
        { id: "disetujuiSekretaris", name: "disetujui Sekretaris" },
        { id: "disetujuiKepalaBadan", name: "disetujui Kepala Badan" },
      ],
      fields: [
        {
          id: "namaPegawai",
          name: "nama pegawai",
          type: "text",
          required: true,
          inferred: "\"diisi data pegawai ybs beserta lamanya cuti\"",
        },
        {
          id: "jenisCuti",
          name: "jenis cuti",
          type: "choice",
          required: true,
          choices: ["tahunan", "besar", "sakit", "melahirkan", "alasan penting", "di luar tanggungan negara"],
          inferred: "jenis cuti dalam Peraturan Pemerintah Nomor 11 Tahun 2017",
        },
        {
          id: "mulaiTanggal",
          name: "mulai tanggal",
          type: "date",
          required: true,
          inferred: "\"diisi data pegawai ybs beserta lamanya cuti\"",
        },
        { id: "lamaCuti", name: "lama cuti", type: "number", required: true, inferred: "\"beserta lamanya cuti\"" },
        {
          id: "sisaHakCuti",
          name: "sisa hak cuti",
          type: "number",
          required: false,
          inferred: "\"catatan mengenai hak cuti\"",
        },
      ],
    },
    {
      id: "suratIzinCuti",
      name: "Surat Izin Cuti",
      declared: true,
      states: [{ id: "konsep", name: "konsep" }, { id: "ditandatangani", name: "ditandatangani" }],
      fields: [],
    },
    { id: "bukuAgendaCuti", name: "Buku Agenda Cuti", declared: false, states: [], fields: [] },
    { id: "catatanAgendaCuti", name: "Catatan agenda cuti", declared: false, states: [], fields: [] },
    { id: "tandaTerimaPegawai", name: "Tanda terima pegawai", declared: false, states: [], fields: [] },
    { id: "buktiKirimTembusan", name: "Bukti kirim tembusan", declared: false, states: [], fields: [] },
    { id: "bukuJagaCuti", name: "Buku Jaga Cuti", declared: false, states: [], fields: [] },
    { id: "catatanBukuJagaCuti", name: "Catatan Buku Jaga Cuti", declared: false, states: [], fields: [] },
    { id: "suratPenolakanCuti", name: "Surat Penolakan Cuti", declared: false, states: [], fields: [] },
    { id: "arsipCuti", name: "Arsip cuti", declared: false, states: [], fields: [] },
  ],
  phases: [],
  steps: [
    {
      number: { known: true, value: "1" },
      id: "isiBlangko",
      name: "isi blangko",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengisi blangko permohonan cuti",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["pemohon"], with: [] },
        inferred: "data diisi oleh pegawai yang bersangkutan",
      },
      requires: {
        known: true,
        value: [{ document: "blangkoPermohonanCuti", printed: "Blangko Permohonan Cuti", external: true }],
      },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: {
        known: true,
        value: [
          { document: "blangkoPermohonanCuti", printed: "Blangko permohonan cuti yang telah diisi", state: "diisi" },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["catatHakCuti"], timeouts: [] },
      source: "tabel, baris 1",
      span: [3535, 3858],
    },
    {
      number: { known: true, value: "2" },
      id: "catatHakCuti",
      name: "catat hak cuti",
      printed: true,
      kind: {
        known: true,
        value: "decision",
        inferred: "catatan hak cuti menentukan apakah permohonan dapat diteruskan",
      },
      text: "Memberi catatan mengenai hak cuti pegawai yang bersangkutan",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["stafKepegawaian"], with: [{ actor: "kasubbag", each: false }] },
        inferred: "\"catatan Pejabat Kepegawaian\"",
      },
      requires: {
        known: true,
        value: [{ document: "blangkoPermohonanCuti", printed: "Blangko permohonan cuti", state: "diisi" }],
      },
      duration: { known: true, value: { kind: "exact", min: 5, max: 5, unit: "minute", printed: "5 menit" } },
      produces: {
        known: true,
        value: [
          {
            document: "blangkoPermohonanCuti",
            printed: "Blangko permohonan cuti dengan catatan Pejabat Kepegawaian",
            state: "diberiCatatan",
          },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: {
          known: true,
          value: "Apakah sisa hak cuti mencukupi?",
          inferred: "catatan hak cuti menentukan apakah permohonan dapat diteruskan",
        },
        outcomes: [
          { answer: "ya", to: "setujuiAtasan", inferred: "urutan baris model" },
          {
            answer: "tidak",
            to: "isiBlangko",
            inferred: "usulan: lama cuti diperbaiki oleh pemohon",
            limit: { times: 2, then: { step: "end" } },
          },
        ],
        next: [],
        timeouts: [],
      },
      source: "tabel, baris 2",
      span: [3860, 4550],
    },
    {
      number: { known: true, value: "3" },
      id: "setujuiAtasan",
      name: "setujui atasan",
      printed: true,
      kind: { known: true, value: "decision", inferred: "persetujuan dapat ditolak" },
      text: "Meneliti blangko permohonan cuti yang diajukan",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["atasanLangsung"], with: [] },
        inferred: "output: \"Persetujuan cuti dari Atasan Langsung\"",
      },
      requires: {
        known: true,
        value: [{ document: "blangkoPermohonanCuti", printed: "Blangko permohonan cuti", state: "diberiCatatan" }],
      },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: {
        known: true,
        value: [
          {
            document: "blangkoPermohonanCuti",
            printed: "Blangko permohonan cuti dengan persetujuan Atasan Langsung",
            state: "disetujuiAtasan",
          },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: { known: true, value: "Apakah permohonan cuti disetujui?", inferred: "persetujuan dapat ditolak" },
        outcomes: [
          { answer: "ya", to: "setujuiSekretaris", inferred: "urutan baris model" },
          { answer: "tidak", to: "buatSuratPenolakan", inferred: "usulan; tidak ada di model" },
        ],
        next: [],
        timeouts: [
          {
            after: { kind: "exact", min: 2, max: 2, unit: "workingDay", printed: "2 hari kerja" },
            notify: "sekretaris",
            inferred: "usulan: permohonan yang didiamkan diingatkan kepada pejabat di atasnya",
          },
        ],
      },
      source: "tabel, baris 3",
      span: [4552, 5286],
    },
    {
      number: { known: true, value: "4" },
      id: "setujuiSekretaris",
      name: "setujui Sekretaris",
      printed: true,
      kind: { known: true, value: "decision", inferred: "persetujuan dapat ditolak" },
      text: "Meneliti blangko permohonan cuti yang telah disetujui Atasan Langsung",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["sekretaris"], with: [] },
        inferred: "output: \"Persetujuan cuti dari Panitera/Sekretaris\"",
      },
      requires: {
        known: true,
        value: [{ document: "blangkoPermohonanCuti", printed: "Blangko permohonan cuti", state: "disetujuiAtasan" }],
      },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: {
        known: true,
        value: [
          {
            document: "blangkoPermohonanCuti",
            printed: "Blangko permohonan cuti dengan persetujuan Sekretaris",
            state: "disetujuiSekretaris",
          },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: { known: true, value: "Apakah permohonan cuti disetujui?", inferred: "persetujuan dapat ditolak" },
        outcomes: [
          { answer: "ya", to: "beriIzin", inferred: "urutan baris model" },
          { answer: "tidak", to: "buatSuratPenolakan", inferred: "usulan; tidak ada di model" },
        ],
        next: [],
        timeouts: [],
      },
      source: "tabel, baris 4",
      span: [5288, 5926],
    },
    {
      number: { known: true, value: "5" },
      id: "beriIzin",
      name: "beri izin",
      printed: true,
      kind: { known: true, value: "decision", inferred: "izin dapat ditolak" },
      text: "Meneliti blangko permohonan cuti yang diajukan kepada Kepala Badan",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBadan"], with: [] },
        inferred: "\"Pejabat yang berwenang\" yang menandatangani surat (baris 7)",
      },
      requires: {
        known: true,
        value: [
          { document: "blangkoPermohonanCuti", printed: "Blangko permohonan cuti", state: "disetujuiSekretaris" },
        ],
      },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: {
        known: true,
        value: [
          {
            document: "blangkoPermohonanCuti",
            printed: "Permohonan cuti disetujui oleh pejabat yang berwenang",
            state: "disetujuiKepalaBadan",
          },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: { known: true, value: "Apakah izin cuti diberikan?", inferred: "izin dapat ditolak" },
        outcomes: [
          { answer: "ya", to: "buatSuratIzin", inferred: "urutan baris model" },
          { answer: "tidak", to: "buatSuratPenolakan", inferred: "usulan; tidak ada di model" },
        ],
        next: [],
        timeouts: [],
      },
      source: "tabel, baris 5",
      span: [5928, 6558],
    },
    {
      number: { known: true, value: "6" },
      id: "buatSuratIzin",
      name: "buat surat izin",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Membuat Surat Izin Cuti",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["stafKepegawaian"], with: [] },
        inferred: "pekerjaan ketik Staf Kepegawaian",
      },
      requires: {
        known: true,
        value: [
          {
            document: "blangkoPermohonanCuti",
            printed: "Blangko permohonan cuti, unit komputer",
            state: "disetujuiKepalaBadan",
          },
        ],
      },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: { known: true, value: [{ document: "suratIzinCuti", printed: "Surat Izin Cuti", state: "konsep" }] },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["tandaTangani"], timeouts: [] },
      source: "tabel, baris 6",
      span: [6560, 6901],
    },
    {
      number: { known: true, value: "7" },
      id: "tandaTangani",
      name: "tanda tangani",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menandatangani Surat Izin Cuti",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBadan"], with: [] },
        inferred: "baris 7 model: \"Meminta tanda tangan Ketua Pengadilan\"",
      },
      requires: { known: true, value: [{ document: "suratIzinCuti", printed: "Surat Izin Cuti", state: "konsep" }] },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: {
        known: true,
        value: [
          {
            document: "suratIzinCuti",
            printed: "Surat Izin Cuti ditandatangani Kepala Badan",
            state: "ditandatangani",
          },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["catatAgenda"], timeouts: [] },
      source: "tabel, baris 7",
      span: [6903, 7256],
    },
    {
      number: { known: true, value: "8" },
      id: "catatAgenda",
      name: "catat agenda",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mencatat izin cuti ke dalam buku agenda cuti",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["stafKepegawaian"], with: [] },
        inferred: "pencatatan adalah pekerjaan Staf Kepegawaian",
      },
      requires: {
        known: true,
        value: [
          { document: "bukuAgendaCuti", printed: "Buku Agenda Cuti", external: true },
          { document: "suratIzinCuti", printed: "Surat Izin Cuti (ditandatangani)", state: "ditandatangani" },
        ],
        printed: "Buku Agenda Cuti, Surat Izin Cuti",
      },
      duration: { known: true, value: { kind: "exact", min: 5, max: 5, unit: "minute", printed: "5 menit" } },
      produces: {
        known: true,
        value: [
          {
            document: "catatanAgendaCuti",
            printed: "Cuti yang dimohonkan tercatat dalam buku agenda cuti",
            final: true,
          },
        ],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: null,
        outcomes: [],
        next: ["serahkanSurat", "kirimTembusan"],
        nextInferred: "usulan: kedua baris tidak saling menunggu",
        timeouts: [],
      },
      source: "tabel, baris 8",
      span: [7258, 7764],
    },
    {
      number: { known: true, value: "9" },
      id: "serahkanSurat",
      name: "serahkan surat",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menyerahkan Surat Izin Cuti kepada pegawai yang bersangkutan",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["stafKepegawaian"], with: [] },
        inferred: "pencatatan dan penyerahan adalah pekerjaan Staf Kepegawaian",
      },
      requires: {
        known: true,
        value: [{ document: "suratIzinCuti", printed: "Surat Izin Cuti", state: "ditandatangani" }],
      },
      duration: { known: true, value: { kind: "exact", min: 5, max: 5, unit: "minute", printed: "5 menit" } },
      produces: {
        known: true,
        value: [{ document: "tandaTerimaPegawai", printed: "Surat Izin Cuti diterima pegawai yang bersangkutan" }],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["isiBukuJaga"], timeouts: [] },
      source: "tabel, baris 9",
      span: [7766, 8161],
    },
    {
      number: { known: true, value: "10" },
      id: "kirimTembusan",
      name: "kirim tembusan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengirimkan tembusan Surat Izin Cuti ke instansi terkait",
      actors: {
        known: true,
        value: { mode: "any", responsible: ["stafKepegawaian", "kasubbag"], with: [] },
        inferred: "tidak tampak siapa; keduanya ada di kolom pelaksana",
      },
      requires: {
        known: true,
        value: [{ document: "suratIzinCuti", printed: "Salinan Surat Izin Cuti", state: "ditandatangani" }],
      },
      duration: { known: true, value: { kind: "exact", min: 15, max: 15, unit: "minute", printed: "15 menit" } },
      produces: {
        known: true,
        value: [{ document: "buktiKirimTembusan", printed: "Tembusan Surat Izin Cuti terkirim ke instansi terkait" }],
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["isiBukuJaga"], timeouts: [] },
      source: "tabel, baris 10",
      span: [8163, 8574],
    },
    {
      number: { known: true, value: "11" },
      id: "isiBukuJaga",
      name: "isi buku jaga",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mencatat lama cuti dalam Buku Jaga Cuti",
      inferred: "usulan; tidak ada di model",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["stafKepegawaian"], with: [] },
        inferred: "seperti pencatatan di langkah 8",
      },
      requires: {
        known: true,
        value: [
          { document: "tandaTerimaPegawai", printed: "Tanda terima pegawai" },
          { document: "buktiKirimTembusan", printed: "Bukti kirim tembusan" },
          { document: "bukuJagaCuti", printed: "Buku Jaga Cuti", external: true },
        ],
        inferred: "usulan; tidak ada di model",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 10, max: 10, unit: "minute", printed: "10 menit" },
        inferred: "waktu \"mencatat permohonan cuti ASN dalam buku jaga cuti\" pada SOP Kantor Perwakilan Jakarta, baris 2",
      },
      produces: {
        known: true,
        value: [{ document: "catatanBukuJagaCuti", printed: "Catatan Buku Jaga Cuti", final: true }],
        inferred: "usulan; tidak ada di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: ["serahkanSurat", "kirimTembusan"],
        waitsInferred: "dicatat setelah surat sampai kepada semua yang berhak",
        question: null,
        outcomes: [],
        next: ["arsipkan"],
        nextInferred: "langkah 12 hanya untuk permohonan yang ditolak",
        timeouts: [],
      },
      span: [8576, 9233],
    },
    {
      number: { known: true, value: "12" },
      id: "buatSuratPenolakan",
      name: "buat surat penolakan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Membuat surat penolakan cuti beserta alasannya",
      inferred: "usulan; tidak ada di model",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kasubbag"], with: [] },
        inferred: "usulan: pejabat kepegawaian menjawab atas nama kantor",
      },
      requires: {
        known: true,
        value: [{ document: "blangkoPermohonanCuti", printed: "Blangko permohonan cuti dengan alasan penolakan" }],
        inferred: "usulan; tidak ada di model",
      },
      duration: { known: false, why: "unknown" },
      produces: {
        known: true,
        value: [{ document: "suratPenolakanCuti", printed: "Surat Penolakan Cuti" }],
        inferred: "usulan; tidak ada di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["arsipkan"], timeouts: [] },
      span: [9235, 9629],
    },
    {
      number: { known: true, value: "13" },
      id: "arsipkan",
      name: "arsipkan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengarsipkan salinan surat izin atau surat penolakan",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["stafKepegawaian"], with: [] },
        inferred: "pengarsipan adalah pekerjaan Staf Kepegawaian",
      },
      requires: {
        known: true,
        value: [
          {
            document: "suratIzinCuti",
            printed: "Salinan Surat Izin Cuti atau Surat Penolakan Cuti",
            anyOf: [{ document: "suratIzinCuti" }, { document: "suratPenolakanCuti" }],
          },
        ],
        inferred: "usulan; tidak ada di model",
      },
      duration: { known: false, why: "unknown" },
      produces: {
        known: true,
        value: [{ document: "arsipCuti", printed: "Salinannya diarsipkan", final: true }],
        inferred: "menurut baris 10 model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["end"], timeouts: [] },
      source: "tabel, baris 10",
      span: [9631, 10060],
    },
  ],
});
