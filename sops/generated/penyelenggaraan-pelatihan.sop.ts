/**
 * Penyelenggaraan Pelatihan
 * Nomor: tidak dinyatakan
 *
 * Generated from penyelenggaraan-pelatihan.sop. Do not edit: change that file and build again.
 */

import { defineProcedure, type DocumentReference, type FileReference } from "@baku/runtime";

/** The steps, in the order of the form. */
export type PenyelenggaraanPelatihanStep =
  | "mintaCalonPeserta"
  | "usulkanCalonPeserta"
  | "terimaUsulan"
  | "tetapkanCalonPeserta"
  | "tetapkanPanitia"
  | "susunJadwal"
  | "buatBahanAjar"
  | "periksaSarana"
  | "rapatFasilitator"
  | "panggilPeserta"
  | "isiFormulir"
  | "verifikasiBerkas"
  | "tetapkanPeserta"
  | "bukaPelatihan"
  | "beriCeramah"
  | "laksanakanPembelajaran"
  | "tetapkanKelulusan"
  | "terbitkanSertifikat"
  | "laporkan";

/**
 * The actors, in the order of the form.
 *
 * - panitia: Panitia Pelatihan
 * - perangkatDaerah: Perangkat Daerah Pengirim (eksternal) (kelompok)
 * - petugasPendaftaran: Petugas Pendaftaran
 * - calonPeserta: Calon Peserta (eksternal) (kelompok)
 * - widyaiswara: Widyaiswara/Fasilitator (kelompok)
 * - kepalaBidang: Kepala Bidang
 * - kepalaBadan: Kepala Badan
 * - narasumber: Narasumber (eksternal)
 */
export type PenyelenggaraanPelatihanActor =
  | "panitia"
  | "perangkatDaerah"
  | "petugasPendaftaran"
  | "calonPeserta"
  | "widyaiswara"
  | "kepalaBidang"
  | "kepalaBadan"
  | "narasumber";

/** Dokumen: Daftar Peserta */
export interface DaftarPeserta {
  /** judul pelatihan — disimpulkan ("sesuai judul pelatihan yang ada di Bapeltan") */
  readonly judulPelatihan: string;
  /** angkatan — disimpulkan (usulan; tidak terbaca di model) */
  readonly angkatan?: number;
  /** mulai (YYYY-MM-DD) — disimpulkan (usulan; tidak terbaca di model) */
  readonly mulai?: string;
  /** peserta — disimpulkan ("menetapkan calon peserta") */
  readonly peserta: readonly DaftarPesertaPeserta[];
}

/** A row of peserta in Daftar Peserta. */
export interface DaftarPesertaPeserta {
  /** nama — disimpulkan (usulan; tidak terbaca di model) */
  readonly nama: string;
  /** perangkat daerah — disimpulkan ("alokasi peserta") */
  readonly perangkatDaerah: string;
  /** lengkap — disimpulkan (hasil verifikasi berkas) */
  readonly lengkap?: boolean;
}

/** Keadaan Daftar Peserta: calon; ditetapkan */
export type DaftarPesertaState = "calon" | "ditetapkan";

/** Dokumen: Formulir Pendaftaran */
export interface FormulirPendaftaran {
  /** nama — disimpulkan ("mengisi formulir pendaftaran") */
  readonly nama: string;
  /** jenis — disimpulkan ("Pelatihan aparatur dan non aparatur") */
  readonly jenis: "aparatur" | "non aparatur";
  /** surat tugas — disimpulkan ("beserta berkas persyaratan") */
  readonly suratTugas?: FileReference;
}

/** Keadaan Formulir Pendaftaran: diisi; diverifikasi */
export type FormulirPendaftaranState = "diisi" | "diverifikasi";

/**
 * 3. Apakah berkas persyaratan lengkap? — disimpulkan ("peserta harus memenuhi persyaratan yang
 * ditetapkan panitia")
 */
export type VerifikasiBerkasAnswer = "lengkap" | "tidak lengkap";

/** 4. Apakah semua nilai memenuhi syarat kelulusan? — disimpulkan (usulan; tidak terbaca di model) */
export type TetapkanKelulusanAnswer = "ya" | "tidak";

/** Who does each step, and what closes it. */
export interface PenyelenggaraanPelatihanSteps {
  /**
   * 1. Membuat surat permintaan calon peserta kepada Perangkat Daerah
   *
   * - Tahap: Persiapan
   * - Pelaksana: Panitia Pelatihan — disimpulkan (panitia yang menyiapkan pelatihan)
   * - Kelengkapan: Kalender Pelatihan (dari luar) — disimpulkan ("sesuai judul pelatihan yang ada")
   * - Waktu: 1 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Surat Permintaan Calon Peserta — disimpulkan (menurut uraian kegiatan)
   * - Mulai: setiap 2 Januari — disimpulkan (usulan: dikirim pada awal tahun anggaran)
   * - Sumber: huruf a, butir 1
   */
  readonly mintaCalonPeserta: {
    readonly kind: "task";
    readonly by: "panitia";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratPermintaanCalonPeserta: DocumentReference };
  };
  /**
   * 2. Mengusulkan calon peserta
   *
   * - Tahap: Persiapan
   * - Pelaksana: setiap Perangkat Daerah Pengirim — disimpulkan (surat permintaan ditujukan kepada
   *   semuanya)
   * - Kelengkapan: Surat Permintaan Calon Peserta — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: 10 hari kerja, perpanjangan 5 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Surat Usulan Calon Peserta — disimpulkan (usulan; tidak terbaca di model)
   * - Bila lewat waktu: beri tahu Kepala Bidang — disimpulkan (usulan; tidak terbaca di model)
   */
  readonly usulkanCalonPeserta: {
    readonly kind: "task";
    readonly by: "perangkatDaerah";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratUsulanCalonPeserta?: DocumentReference };
  };
  /**
   * 3. Memproses surat usulan calon peserta
   *
   * - Tahap: Persiapan
   * - Pelaksana: Panitia Pelatihan — disimpulkan (usulan datang sebagai surat masuk)
   * - Kelengkapan: Surat Usulan Calon Peserta — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: -
   * - Keluaran: Disposisi Usulan Calon Peserta — disimpulkan (usulan; tidak terbaca di model)
   * - Menjalankan: SOP Pengelolaan Surat Masuk dan Disposisi
   */
  readonly terimaUsulan: {
    readonly kind: "task";
    readonly by: "panitia";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly disposisiUsulanCalonPeserta?: DocumentReference };
  };
  /**
   * 4. Menetapkan calon peserta dalam rapat persiapan
   *
   * - Tahap: Persiapan
   * - Pelaksana: Kepala Bidang; bersama Panitia Pelatihan; bersama setiap Widyaiswara/Fasilitator —
   *   disimpulkan (peserta rapat tidak tertulis)
   * - Kelengkapan: Disposisi Usulan Calon Peserta; Surat Usulan Calon Peserta — disimpulkan (usulan;
   *   tidak terbaca di model)
   * - Waktu: 2-3 jam — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Daftar Peserta (calon) — disimpulkan (menurut uraian kegiatan)
   * - Keterangan: Menurut kekurangan kompetensi kerja (KKK)
   * - Sumber: huruf a, butir 2; huruf b
   */
  readonly tetapkanCalonPeserta: {
    readonly kind: "task";
    readonly by: "kepalaBidang";
    readonly with: "panitia" | "widyaiswara";
    readonly answers: never;
    readonly outputs: { readonly daftarPeserta: DaftarPeserta };
  };
  /**
   * 5. Menetapkan SK tenaga kediklatan (panitia)
   *
   * - Tahap: Persiapan
   * - Pelaksana: Kepala Badan — disimpulkan (SK ditetapkan kepala perangkat daerah)
   * - Kelengkapan: Daftar Peserta (calon) — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: paling lama 2 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: SK Panitia — disimpulkan (menurut uraian kegiatan)
   * - Lanjut: langkah 6; langkah 7; langkah 8 — disimpulkan (usulan: ketiganya tidak saling menunggu)
   * - Sumber: huruf a, butir 5
   */
  readonly tetapkanPanitia: {
    readonly kind: "task";
    readonly by: "kepalaBadan";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly skPanitia: DocumentReference };
  };
  /**
   * 6. Membuat jadwal pelaksanaan dan kurikulum
   *
   * - Tahap: Persiapan
   * - Pelaksana: Panitia Pelatihan — disimpulkan (tugas panitia)
   * - Kelengkapan: SK Panitia — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: ± 2 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Jadwal dan Kurikulum — disimpulkan (menurut uraian kegiatan)
   * - Lanjut: langkah 9
   * - Sumber: huruf a, butir 4
   */
  readonly susunJadwal: {
    readonly kind: "task";
    readonly by: "panitia";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly jadwalDanKurikulum: DocumentReference };
  };
  /**
   * 7. Membuat bahan ajar dan alat bantu berlatih
   *
   * - Tahap: Persiapan
   * - Pelaksana: setiap Widyaiswara/Fasilitator — disimpulkan (masing-masing untuk mata pelatihannya)
   * - Kelengkapan: SK Panitia; Modul (jika ada) (dari luar) — disimpulkan (usulan; tidak terbaca di
   *   model)
   * - Waktu: 5 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Bahan Ajar — disimpulkan (menurut uraian kegiatan)
   * - Lanjut: langkah 9
   * - Sumber: huruf a, butir 6
   */
  readonly buatBahanAjar: {
    readonly kind: "task";
    readonly by: "widyaiswara";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly bahanAjar?: DocumentReference };
  };
  /**
   * 8. Memeriksa kebutuhan sarana dan prasarana
   *
   * - Tahap: Persiapan
   * - Pelaksana: Panitia Pelatihan — disimpulkan (tugas panitia)
   * - Kelengkapan: SK Panitia — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: 1 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Daftar Periksa Sarana — disimpulkan (menurut uraian kegiatan)
   * - Sumber: huruf a, butir 8 ("menceklist")
   */
  readonly periksaSarana: {
    readonly kind: "task";
    readonly by: "panitia";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly daftarPeriksaSarana: DocumentReference };
  };
  /**
   * 9. Melakukan rapat pelatih/fasilitator
   *
   * - Tahap: Persiapan
   * - Pelaksana: Kepala Bidang; bersama Panitia Pelatihan; bersama setiap Widyaiswara/Fasilitator —
   *   disimpulkan ("rapat pelatih/fasilitator")
   * - Kelengkapan: Jadwal dan Kurikulum; Bahan Ajar; Daftar Periksa Sarana — disimpulkan (usulan; tidak
   *   terbaca di model)
   * - Waktu: 3 jam — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Notulen Rapat Fasilitator — disimpulkan (menurut uraian kegiatan)
   * - Menunggu: langkah 6; langkah 7; langkah 8 — disimpulkan (rapat membahas hasil ketiganya)
   * - Sumber: huruf a, butir 10
   */
  readonly rapatFasilitator: {
    readonly kind: "task";
    readonly by: "kepalaBidang";
    readonly with: "panitia" | "widyaiswara";
    readonly answers: never;
    readonly outputs: { readonly notulenRapatFasilitator: DocumentReference };
  };
  /**
   * 1. Mengirim surat pemanggilan peserta
   *
   * - Tahap: Rekrutmen Peserta
   * - Pelaksana: Panitia Pelatihan — disimpulkan (tugas panitia)
   * - Kelengkapan: Daftar Peserta (calon); Notulen Rapat Fasilitator — disimpulkan (usulan; tidak
   *   terbaca di model)
   * - Waktu: 1 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Surat Pemanggilan Peserta — disimpulkan (menurut uraian kegiatan)
   * - Sumber: huruf a, butir 3
   */
  readonly panggilPeserta: {
    readonly kind: "task";
    readonly by: "panitia";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly suratPemanggilanPeserta: DocumentReference };
  };
  /**
   * 2. Mengisi formulir pendaftaran
   *
   * - Tahap: Rekrutmen Peserta
   * - Pelaksana: setiap Calon Peserta — disimpulkan (tata cara BPPP Bitung, butir 3)
   * - Kelengkapan: Surat Pemanggilan Peserta; Surat Tugas (dari luar); Sertifikat Sebelumnya (jika ada)
   *   (dari luar) — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: 5 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Formulir Pendaftaran (diisi) — disimpulkan (usulan; tidak terbaca di model)
   * - Bila lewat waktu: langkah 4 (tetapkan peserta) — disimpulkan (usulan: yang tidak mendaftar sampai
   *   batas waktu tidak ikut ditetapkan)
   */
  readonly isiFormulir: {
    readonly kind: "task";
    readonly by: "calonPeserta";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly formulirPendaftaran?: FormulirPendaftaran };
  };
  /**
   * 3. Memverifikasi berkas persyaratan calon peserta
   *
   * - Tahap: Rekrutmen Peserta
   * - Jenis: keputusan — disimpulkan ("peserta harus memenuhi persyaratan yang ditetapkan panitia")
   * - Pelaksana: Petugas Pendaftaran — disimpulkan (tata cara BPPP Bitung, butir 4)
   * - Kelengkapan: Formulir Pendaftaran (diisi) — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: 15 menit per berkas — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Formulir Pendaftaran (diverifikasi) — disimpulkan (usulan; tidak terbaca di model)
   * - Keputusan: Apakah berkas persyaratan lengkap? — disimpulkan ("peserta harus memenuhi persyaratan
   *   yang ditetapkan panitia")
   * - Jika lengkap: langkah 4 (tetapkan peserta) — disimpulkan (tata cara BPPP Bitung, butir 6)
   * - Jika tidak lengkap: langkah 2 (isi formulir), paling banyak 2 kali, lalu langkah 4 (tetapkan
   *   peserta) — disimpulkan (usulan: berkas diperbaiki calon peserta)
   */
  readonly verifikasiBerkas: {
    readonly kind: "decision";
    readonly by: "petugasPendaftaran";
    readonly with: never;
    readonly answers: VerifikasiBerkasAnswer;
    readonly outputs: { readonly formulirPendaftaran?: FormulirPendaftaran };
  };
  /**
   * 4. Menetapkan peserta pelatihan
   *
   * - Tahap: Rekrutmen Peserta
   * - Pelaksana: Kepala Bidang — disimpulkan (usulan; di BPPP Bitung petugas mencatatnya sebagai peserta
   *   tetap)
   * - Kelengkapan: Daftar Peserta (calon); Formulir Pendaftaran (jika ada) — disimpulkan (usulan; tidak
   *   terbaca di model)
   * - Waktu: 1 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Daftar Peserta (ditetapkan) — disimpulkan (usulan; tidak terbaca di model)
   */
  readonly tetapkanPeserta: {
    readonly kind: "task";
    readonly by: "kepalaBidang";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly daftarPeserta?: DaftarPeserta };
  };
  /**
   * 1. Membuka pelatihan
   *
   * - Tahap: Pelaksanaan
   * - Pelaksana: Kepala Badan atau Kepala Bidang — disimpulkan (usulan; tidak terbaca di model)
   * - Kelengkapan: Daftar Peserta (ditetapkan); Jadwal dan Kurikulum — disimpulkan (usulan; tidak
   *   terbaca di model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Berita Acara Pembukaan — disimpulkan (usulan; tidak terbaca di model)
   * - Mulai: 7 hari kerja sesudah panggil peserta — disimpulkan (usulan: peserta sempat menyiapkan diri)
   */
  readonly bukaPelatihan: {
    readonly kind: "task";
    readonly by: "kepalaBadan" | "kepalaBidang";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly beritaAcaraPembukaan: DocumentReference };
  };
  /**
   * 2. Memberikan ceramah umum
   *
   * - Tahap: Pelaksanaan
   * - Pelaksana: Narasumber — disimpulkan (usulan; tidak terbaca di model)
   * - Kelengkapan: Jadwal dan Kurikulum — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: sesuai jadwal — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Bahan Ceramah — disimpulkan (menurut uraian kegiatan)
   * - Hanya jika: Apakah kurikulum memuat ceramah narasumber? — disimpulkan (usulan; tidak terbaca di
   *   model)
   */
  readonly beriCeramah: {
    readonly kind: "task";
    readonly by: "narasumber";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly bahanCeramah: DocumentReference };
  };
  /**
   * 3. Melaksanakan pembelajaran
   *
   * - Tahap: Pelaksanaan
   * - Pelaksana: setiap Widyaiswara/Fasilitator — disimpulkan (menurut mata pelatihan masing-masing)
   * - Kelengkapan: Berita Acara Pembukaan; Bahan Ajar; Bahan Ceramah (jika ada) — disimpulkan (usulan;
   *   tidak terbaca di model)
   * - Waktu: tidak dinyatakan
   * - Keluaran: Nilai Peserta — disimpulkan (usulan; tidak terbaca di model)
   */
  readonly laksanakanPembelajaran: {
    readonly kind: "task";
    readonly by: "widyaiswara";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly nilaiPeserta?: DocumentReference };
  };
  /**
   * 4. Menetapkan kelulusan peserta
   *
   * - Tahap: Pelaksanaan
   * - Jenis: keputusan — disimpulkan (usulan; tidak terbaca di model)
   * - Pelaksana: Kepala Bidang — disimpulkan (usulan; tidak terbaca di model)
   * - Kelengkapan: Nilai Peserta — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: 1 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Berita Acara Kelulusan — disimpulkan (usulan; tidak terbaca di model)
   * - Keputusan: Apakah semua nilai memenuhi syarat kelulusan? — disimpulkan (usulan; tidak terbaca di
   *   model)
   * - Jika ya: langkah 1 (terbitkan sertifikat) — disimpulkan (usulan; tidak terbaca di model)
   * - Jika tidak: langkah 3 (laksanakan pembelajaran), paling banyak 1 kali, lalu langkah 1 (terbitkan
   *   sertifikat) — disimpulkan (usulan: satu kali pembelajaran ulang)
   */
  readonly tetapkanKelulusan: {
    readonly kind: "decision";
    readonly by: "kepalaBidang";
    readonly with: never;
    readonly answers: TetapkanKelulusanAnswer;
    readonly outputs: { readonly beritaAcaraKelulusan: DocumentReference };
  };
  /**
   * 1. Menerbitkan sertifikat atau surat keterangan bagi peserta
   *
   * - Tahap: Pelaporan
   * - Pelaksana: Kepala Badan — disimpulkan (usulan; tidak terbaca di model)
   * - Kelengkapan: Berita Acara Kelulusan — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: paling lama 5 hari kerja — disimpulkan (usulan; tidak terbaca di model)
   * - Keluaran: Sertifikat Pelatihan atau Surat Keterangan Mengikuti Pelatihan — disimpulkan (usulan;
   *   tidak terbaca di model)
   */
  readonly terbitkanSertifikat: {
    readonly kind: "task";
    readonly by: "kepalaBadan";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly sertifikatPelatihan: DocumentReference } | { readonly suratKeteranganMengikutiPelatihan: DocumentReference };
  };
  /**
   * 2. Menyusun laporan penyelenggaraan pelatihan
   *
   * - Tahap: Pelaporan
   * - Pelaksana: Panitia Pelatihan — disimpulkan (tugas panitia)
   * - Kelengkapan: Sertifikat Pelatihan atau Surat Keterangan Mengikuti Pelatihan; Berita Acara
   *   Kelulusan — disimpulkan (usulan; tidak terbaca di model)
   * - Waktu: paling lama 10 hari kerja sejak tetapkan kelulusan — disimpulkan (usulan: laporan dihitung
   *   dari kelulusan, bukan dari sertifikat)
   * - Keluaran: Laporan Penyelenggaraan Pelatihan (akhir) — disimpulkan (usulan; tidak terbaca di model)
   */
  readonly laporkan: {
    readonly kind: "task";
    readonly by: "panitia";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly laporanPenyelenggaraanPelatihan: DocumentReference };
  };
}

/** What the runtime checks an application's commands against. */
export interface PenyelenggaraanPelatihan {
  readonly actors: PenyelenggaraanPelatihanActor;
  readonly steps: PenyelenggaraanPelatihanSteps;
}

/** Penyelenggaraan Pelatihan */
export const penyelenggaraanPelatihan = defineProcedure<PenyelenggaraanPelatihan>({
  schemaVersion: 1,
  id: "penyelenggaraan-pelatihan",
  identity: {
    title: "Penyelenggaraan Pelatihan",
    institution: { known: true, value: ["Pemerintah Provinsi Contoh", "Badan Pengembangan Sumber Daya Manusia"] },
    unit: { known: true, value: "Bidang Pengembangan Kompetensi" },
    number: { known: false, why: "unknown" },
    created: { known: false, why: "unknown" },
    revised: { known: true, value: "" },
    approved: { known: false, why: "unknown" },
    approvals: [
      {
        as: "diperiksa",
        office: { known: true, value: "Kepala Bidang Pengembangan Kompetensi" },
        name: { known: false, why: "unknown" },
        rank: { known: false, why: "unknown" },
        nip: { known: false, why: "unknown" },
        date: { known: false, why: "unknown" },
      },
      {
        as: "disahkan",
        office: { known: true, value: "Kepala Badan Pengembangan Sumber Daya Manusia" },
        name: { known: false, why: "unknown" },
        rank: { known: false, why: "unknown" },
        nip: { known: false, why: "unknown" },
        date: { known: false, why: "unknown" },
      },
    ],
    profile: "bpsdm-contoh",
  },
  legalBasis: { known: false, why: "unknown" },
  qualifications: { known: false, why: "unknown" },
  related: {
    known: true,
    value: ["SOP Pengelolaan Surat Masuk dan Disposisi"],
    inferred: "dijalankan di Tahap I langkah 3",
  },
  equipment: {
    known: true,
    value: ["Panduan, Juknis dan juklak", "Modul, bahan ajaran", "Ruang kelas, Asrama, ruang makan"],
  },
  warnings: { known: false, why: "unknown" },
  records: { known: false, why: "unknown" },
  columns: {
    number: { shown: true, heading: "No" },
    activity: { shown: true, heading: "Prosedur Pelaksanaan" },
    actors: { shown: true, heading: "Pelaksana" },
    requires: { shown: true, heading: "Kelengkapan" },
    duration: { shown: true, heading: "Waktu" },
    output: { shown: true, heading: "Output" },
    remarks: { shown: true, heading: "Keterangan" },
  },
  actors: [
    { id: "panitia", name: "Panitia", printed: "Panitia Pelatihan", external: false, group: false, column: true },
    {
      id: "perangkatDaerah",
      name: "Perangkat Daerah",
      printed: "Perangkat Daerah Pengirim",
      external: true,
      group: true,
      column: true,
    },
    {
      id: "petugasPendaftaran",
      name: "Petugas Pendaftaran",
      printed: "Petugas Pendaftaran",
      external: false,
      group: false,
      column: true,
    },
    { id: "calonPeserta", name: "Calon Peserta", printed: "Calon Peserta", external: true, group: true, column: true },
    {
      id: "widyaiswara",
      name: "Widyaiswara",
      printed: "Widyaiswara/Fasilitator",
      external: false,
      group: true,
      column: true,
    },
    {
      id: "kepalaBidang",
      name: "Kepala Bidang",
      printed: "Kepala Bidang",
      external: false,
      group: false,
      column: true,
    },
    { id: "kepalaBadan", name: "Kepala Badan", printed: "Kepala Badan", external: false, group: false, column: true },
    { id: "narasumber", name: "Narasumber", printed: "Narasumber", external: true, group: false, column: false },
  ],
  documents: [
    {
      id: "daftarPeserta",
      name: "Daftar Peserta",
      declared: true,
      states: [{ id: "calon", name: "calon" }, { id: "ditetapkan", name: "ditetapkan" }],
      fields: [
        {
          id: "judulPelatihan",
          name: "judul pelatihan",
          type: "text",
          required: true,
          inferred: "\"sesuai judul pelatihan yang ada di Bapeltan\"",
        },
        {
          id: "angkatan",
          name: "angkatan",
          type: "number",
          required: false,
          inferred: "usulan; tidak terbaca di model",
        },
        { id: "mulai", name: "mulai", type: "date", required: false, inferred: "usulan; tidak terbaca di model" },
        {
          id: "peserta",
          name: "peserta",
          type: "list",
          required: true,
          columns: [
            { id: "nama", name: "nama", type: "text", required: true, inferred: "usulan; tidak terbaca di model" },
            {
              id: "perangkatDaerah",
              name: "perangkat daerah",
              type: "text",
              required: true,
              inferred: "\"alokasi peserta\"",
            },
            { id: "lengkap", name: "lengkap", type: "boolean", required: false, inferred: "hasil verifikasi berkas" },
          ],
          inferred: "\"menetapkan calon peserta\"",
        },
      ],
    },
    {
      id: "formulirPendaftaran",
      name: "Formulir Pendaftaran",
      declared: true,
      states: [{ id: "diisi", name: "diisi" }, { id: "diverifikasi", name: "diverifikasi" }],
      fields: [
        { id: "nama", name: "nama", type: "text", required: true, inferred: "\"mengisi formulir pendaftaran\"" },
        {
          id: "jenis",
          name: "jenis",
          type: "choice",
          required: true,
          choices: ["aparatur", "non aparatur"],
          inferred: "\"Pelatihan aparatur dan non aparatur\"",
        },
        {
          id: "suratTugas",
          name: "surat tugas",
          type: "file",
          required: false,
          inferred: "\"beserta berkas persyaratan\"",
        },
      ],
    },
    { id: "sertifikatPelatihan", name: "Sertifikat Pelatihan", declared: true, states: [], fields: [] },
    {
      id: "suratKeteranganMengikutiPelatihan",
      name: "Surat Keterangan Mengikuti Pelatihan",
      declared: true,
      states: [],
      fields: [],
    },
    { id: "kalenderPelatihan", name: "Kalender Pelatihan", declared: false, states: [], fields: [] },
    {
      id: "suratPermintaanCalonPeserta",
      name: "Surat Permintaan Calon Peserta",
      declared: false,
      states: [],
      fields: [],
    },
    { id: "suratUsulanCalonPeserta", name: "Surat Usulan Calon Peserta", declared: false, states: [], fields: [] },
    {
      id: "disposisiUsulanCalonPeserta",
      name: "Disposisi Usulan Calon Peserta",
      declared: false,
      states: [],
      fields: [],
    },
    { id: "skPanitia", name: "SK Panitia", declared: false, states: [], fields: [] },
    { id: "jadwalDanKurikulum", name: "Jadwal dan Kurikulum", declared: false, states: [], fields: [] },
    { id: "modul", name: "Modul", declared: false, states: [], fields: [] },
    { id: "bahanAjar", name: "Bahan Ajar", declared: false, states: [], fields: [] },
    { id: "daftarPeriksaSarana", name: "Daftar Periksa Sarana", declared: false, states: [], fields: [] },
    { id: "notulenRapatFasilitator", name: "Notulen Rapat Fasilitator", declared: false, states: [], fields: [] },
    { id: "suratPemanggilanPeserta", name: "Surat Pemanggilan Peserta", declared: false, states: [], fields: [] },
    { id: "suratTugas", name: "Surat Tugas", declared: false, states: [], fields: [] },
    { id: "sertifikatSebelumnya", name: "Sertifikat Sebelumnya", declared: false, states: [], fields: [] },
    { id: "beritaAcaraPembukaan", name: "Berita Acara Pembukaan", declared: false, states: [], fields: [] },
    { id: "bahanCeramah", name: "Bahan Ceramah", declared: false, states: [], fields: [] },
    { id: "nilaiPeserta", name: "Nilai Peserta", declared: false, states: [], fields: [] },
    { id: "beritaAcaraKelulusan", name: "Berita Acara Kelulusan", declared: false, states: [], fields: [] },
    {
      id: "laporanPenyelenggaraanPelatihan",
      name: "Laporan Penyelenggaraan Pelatihan",
      declared: false,
      states: [],
      fields: [],
    },
  ],
  phases: [
    { id: "persiapan", number: "I", name: "Persiapan" },
    { id: "rekrutmenPeserta", number: "II", name: "Rekrutmen Peserta" },
    { id: "pelaksanaan", number: "III", name: "Pelaksanaan" },
    { id: "pelaporan", number: "IV", name: "Pelaporan" },
  ],
  steps: [
    {
      number: { known: true, value: "1" },
      id: "mintaCalonPeserta",
      name: "minta calon peserta",
      phase: "persiapan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Membuat surat permintaan calon peserta kepada Perangkat Daerah",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["panitia"], with: [] },
        inferred: "panitia yang menyiapkan pelatihan",
      },
      requires: {
        known: true,
        value: [{ document: "kalenderPelatihan", printed: "Kalender Pelatihan", external: true }],
        inferred: "\"sesuai judul pelatihan yang ada\"",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 1, max: 1, unit: "workingDay", printed: "1 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "suratPermintaanCalonPeserta", printed: "Surat Permintaan Calon Peserta" }],
        inferred: "menurut uraian kegiatan",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: {
        known: true,
        value: { kind: "on", date: "--01-02", printed: "setiap 2 Januari" },
        inferred: "usulan: dikirim pada awal tahun anggaran",
      },
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["usulkanCalonPeserta"], timeouts: [] },
      source: "huruf a, butir 1",
      span: [3241, 3723],
    },
    {
      number: { known: true, value: "2" },
      id: "usulkanCalonPeserta",
      name: "usulkan calon peserta",
      phase: "persiapan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengusulkan calon peserta",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "each", responsible: ["perangkatDaerah"], with: [] },
        inferred: "surat permintaan ditujukan kepada semuanya",
      },
      requires: {
        known: true,
        value: [{ document: "suratPermintaanCalonPeserta", printed: "Surat Permintaan Calon Peserta" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: {
          kind: "exact",
          min: 10,
          max: 10,
          unit: "workingDay",
          printed: "10 hari kerja, perpanjangan 5 hari kerja",
          extension: { amount: 5, unit: "workingDay" },
        },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "suratUsulanCalonPeserta", printed: "Surat Usulan Calon Peserta" }],
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
        next: ["terimaUsulan"],
        timeouts: [{ notify: "kepalaBidang", inferred: "usulan; tidak terbaca di model" }],
      },
      span: [3725, 4222],
    },
    {
      number: { known: true, value: "3" },
      id: "terimaUsulan",
      name: "terima usulan",
      phase: "persiapan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Memproses surat usulan calon peserta",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["panitia"], with: [] },
        inferred: "usulan datang sebagai surat masuk",
      },
      requires: {
        known: true,
        value: [{ document: "suratUsulanCalonPeserta", printed: "Surat Usulan Calon Peserta" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: true, value: { kind: "none", printed: "-" } },
      produces: {
        known: true,
        value: [{ document: "disposisiUsulanCalonPeserta", printed: "Disposisi Usulan Calon Peserta" }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: {
        known: true,
        value: "pengelolaan-surat-masuk-dan-disposisi",
        printed: "SOP Pengelolaan Surat Masuk dan Disposisi",
      },
      flow: { waitsFor: [], question: null, outcomes: [], next: ["tetapkanCalonPeserta"], timeouts: [] },
      span: [4224, 4612],
    },
    {
      number: { known: true, value: "4" },
      id: "tetapkanCalonPeserta",
      name: "tetapkan calon peserta",
      phase: "persiapan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menetapkan calon peserta dalam rapat persiapan",
      actors: {
        known: true,
        value: {
          mode: "one",
          responsible: ["kepalaBidang"],
          with: [{ actor: "panitia", each: false }, { actor: "widyaiswara", each: true }],
        },
        inferred: "peserta rapat tidak tertulis",
      },
      requires: {
        known: true,
        value: [
          { document: "disposisiUsulanCalonPeserta", printed: "Disposisi Usulan Calon Peserta" },
          { document: "suratUsulanCalonPeserta", printed: "Surat Usulan Calon Peserta" },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "range", min: 2, max: 3, unit: "hour", printed: "2-3 jam" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "daftarPeserta", printed: "Daftar Peserta (calon)", state: "calon" }],
        inferred: "menurut uraian kegiatan",
      },
      remarks: { known: true, value: "Menurut kekurangan kompetensi kerja (KKK)" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["tetapkanPanitia"], timeouts: [] },
      source: "huruf a, butir 2; huruf b",
      span: [4614, 5132],
    },
    {
      number: { known: true, value: "5" },
      id: "tetapkanPanitia",
      name: "tetapkan panitia",
      phase: "persiapan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menetapkan SK tenaga kediklatan (panitia)",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBadan"], with: [] },
        inferred: "SK ditetapkan kepala perangkat daerah",
      },
      requires: {
        known: true,
        value: [{ document: "daftarPeserta", printed: "Daftar Peserta (calon)", state: "calon" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "max", max: 2, unit: "workingDay", printed: "paling lama 2 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "skPanitia", printed: "SK Panitia" }],
        inferred: "menurut uraian kegiatan",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: [],
        question: null,
        outcomes: [],
        next: ["susunJadwal", "buatBahanAjar", "periksaSarana"],
        nextInferred: "usulan: ketiganya tidak saling menunggu",
        timeouts: [],
      },
      source: "huruf a, butir 5",
      span: [5134, 5606],
    },
    {
      number: { known: true, value: "6" },
      id: "susunJadwal",
      name: "susun jadwal",
      phase: "persiapan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Membuat jadwal pelaksanaan dan kurikulum",
      actors: { known: true, value: { mode: "one", responsible: ["panitia"], with: [] }, inferred: "tugas panitia" },
      requires: {
        known: true,
        value: [{ document: "skPanitia", printed: "SK Panitia" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "about", min: 2, max: 2, unit: "workingDay", printed: "± 2 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "jadwalDanKurikulum", printed: "Jadwal dan Kurikulum" }],
        inferred: "menurut uraian kegiatan",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["rapatFasilitator"], timeouts: [] },
      source: "huruf a, butir 4",
      span: [5608, 5934],
    },
    {
      number: { known: true, value: "7" },
      id: "buatBahanAjar",
      name: "buat bahan ajar",
      phase: "persiapan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Membuat bahan ajar dan alat bantu berlatih",
      actors: {
        known: true,
        value: { mode: "each", responsible: ["widyaiswara"], with: [] },
        inferred: "masing-masing untuk mata pelatihannya",
      },
      requires: {
        known: true,
        value: [
          { document: "skPanitia", printed: "SK Panitia" },
          { document: "modul", printed: "Modul (jika ada)", external: true, optional: true },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 5, max: 5, unit: "workingDay", printed: "5 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "bahanAjar", printed: "Bahan Ajar" }],
        inferred: "menurut uraian kegiatan",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["rapatFasilitator"], timeouts: [] },
      source: "huruf a, butir 6",
      span: [5936, 6320],
    },
    {
      number: { known: true, value: "8" },
      id: "periksaSarana",
      name: "periksa sarana",
      phase: "persiapan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Memeriksa kebutuhan sarana dan prasarana",
      actors: { known: true, value: { mode: "one", responsible: ["panitia"], with: [] }, inferred: "tugas panitia" },
      requires: {
        known: true,
        value: [{ document: "skPanitia", printed: "SK Panitia" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 1, max: 1, unit: "workingDay", printed: "1 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "daftarPeriksaSarana", printed: "Daftar Periksa Sarana" }],
        inferred: "menurut uraian kegiatan",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["rapatFasilitator"], timeouts: [] },
      source: "huruf a, butir 8 (\"menceklist\")",
      span: [6322, 6664],
    },
    {
      number: { known: true, value: "9" },
      id: "rapatFasilitator",
      name: "rapat fasilitator",
      phase: "persiapan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Melakukan rapat pelatih/fasilitator",
      actors: {
        known: true,
        value: {
          mode: "one",
          responsible: ["kepalaBidang"],
          with: [{ actor: "panitia", each: false }, { actor: "widyaiswara", each: true }],
        },
        inferred: "\"rapat pelatih/fasilitator\"",
      },
      requires: {
        known: true,
        value: [
          { document: "jadwalDanKurikulum", printed: "Jadwal dan Kurikulum" },
          { document: "bahanAjar", printed: "Bahan Ajar" },
          { document: "daftarPeriksaSarana", printed: "Daftar Periksa Sarana" },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 3, max: 3, unit: "hour", printed: "3 jam" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "notulenRapatFasilitator", printed: "Notulen Rapat Fasilitator" }],
        inferred: "menurut uraian kegiatan",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: {
        waitsFor: ["susunJadwal", "buatBahanAjar", "periksaSarana"],
        waitsInferred: "rapat membahas hasil ketiganya",
        question: null,
        outcomes: [],
        next: ["panggilPeserta"],
        timeouts: [],
      },
      source: "huruf a, butir 10",
      span: [6666, 7194],
    },
    {
      number: { known: true, value: "1" },
      id: "panggilPeserta",
      name: "panggil peserta",
      phase: "rekrutmenPeserta",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengirim surat pemanggilan peserta",
      actors: { known: true, value: { mode: "one", responsible: ["panitia"], with: [] }, inferred: "tugas panitia" },
      requires: {
        known: true,
        value: [
          { document: "daftarPeserta", printed: "Daftar Peserta (calon)", state: "calon" },
          { document: "notulenRapatFasilitator", printed: "Notulen Rapat Fasilitator" },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 1, max: 1, unit: "workingDay", printed: "1 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "suratPemanggilanPeserta", printed: "Surat Pemanggilan Peserta" }],
        inferred: "menurut uraian kegiatan",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["isiFormulir"], timeouts: [] },
      source: "huruf a, butir 3",
      span: [7225, 7590],
    },
    {
      number: { known: true, value: "2" },
      id: "isiFormulir",
      name: "isi formulir",
      phase: "rekrutmenPeserta",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Mengisi formulir pendaftaran",
      actors: {
        known: true,
        value: { mode: "each", responsible: ["calonPeserta"], with: [] },
        inferred: "tata cara BPPP Bitung, butir 3",
      },
      requires: {
        known: true,
        value: [
          { document: "suratPemanggilanPeserta", printed: "Surat Pemanggilan Peserta" },
          { document: "suratTugas", printed: "Surat Tugas", external: true },
          {
            document: "sertifikatSebelumnya",
            printed: "Sertifikat Sebelumnya (jika ada)",
            external: true,
            optional: true,
          },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 5, max: 5, unit: "workingDay", printed: "5 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "formulirPendaftaran", printed: "Formulir Pendaftaran (diisi)", state: "diisi" }],
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
        next: ["verifikasiBerkas"],
        timeouts: [
          { to: "tetapkanPeserta", inferred: "usulan: yang tidak mendaftar sampai batas waktu tidak ikut ditetapkan" },
        ],
      },
      span: [7592, 8100],
    },
    {
      number: { known: true, value: "3" },
      id: "verifikasiBerkas",
      name: "verifikasi berkas",
      phase: "rekrutmenPeserta",
      printed: true,
      kind: {
        known: true,
        value: "decision",
        inferred: "\"peserta harus memenuhi persyaratan yang ditetapkan panitia\"",
      },
      text: "Memverifikasi berkas persyaratan calon peserta",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["petugasPendaftaran"], with: [] },
        inferred: "tata cara BPPP Bitung, butir 4",
      },
      requires: {
        known: true,
        value: [{ document: "formulirPendaftaran", printed: "Formulir Pendaftaran (diisi)", state: "diisi" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "event", min: 15, max: 15, unit: "minute", printed: "15 menit per berkas", event: "per berkas" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [
          { document: "formulirPendaftaran", printed: "Formulir Pendaftaran (diverifikasi)", state: "diverifikasi" },
        ],
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
          value: "Apakah berkas persyaratan lengkap?",
          inferred: "\"peserta harus memenuhi persyaratan yang ditetapkan panitia\"",
        },
        outcomes: [
          { answer: "lengkap", to: "tetapkanPeserta", inferred: "tata cara BPPP Bitung, butir 6" },
          {
            answer: "tidak lengkap",
            to: "isiFormulir",
            inferred: "usulan: berkas diperbaiki calon peserta",
            limit: { times: 2, then: { step: "tetapkanPeserta" } },
          },
        ],
        next: [],
        timeouts: [],
      },
      span: [8102, 8780],
    },
    {
      number: { known: true, value: "4" },
      id: "tetapkanPeserta",
      name: "tetapkan peserta",
      phase: "rekrutmenPeserta",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menetapkan peserta pelatihan",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBidang"], with: [] },
        inferred: "usulan; di BPPP Bitung petugas mencatatnya sebagai peserta tetap",
      },
      requires: {
        known: true,
        value: [
          { document: "daftarPeserta", printed: "Daftar Peserta (calon)", state: "calon" },
          { document: "formulirPendaftaran", printed: "Formulir Pendaftaran (jika ada)", optional: true },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 1, max: 1, unit: "workingDay", printed: "1 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "daftarPeserta", printed: "Daftar Peserta (ditetapkan)", state: "ditetapkan" }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["bukaPelatihan"], timeouts: [] },
      span: [8782, 9214],
    },
    {
      number: { known: true, value: "1" },
      id: "bukaPelatihan",
      name: "buka pelatihan",
      phase: "pelaksanaan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Membuka pelatihan",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "any", responsible: ["kepalaBadan", "kepalaBidang"], with: [] },
        inferred: "usulan; tidak terbaca di model",
      },
      requires: {
        known: true,
        value: [
          { document: "daftarPeserta", printed: "Daftar Peserta (ditetapkan)", state: "ditetapkan" },
          { document: "jadwalDanKurikulum", printed: "Jadwal dan Kurikulum" },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: false, why: "unknown" },
      produces: {
        known: true,
        value: [{ document: "beritaAcaraPembukaan", printed: "Berita Acara Pembukaan" }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: {
        known: true,
        value: {
          kind: "after",
          amount: 7,
          unit: "workingDay",
          from: "panggilPeserta",
          printed: "7 hari kerja sesudah panggil peserta",
        },
        inferred: "usulan: peserta sempat menyiapkan diri",
      },
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["beriCeramah"], timeouts: [] },
      span: [9240, 9682],
    },
    {
      number: { known: true, value: "2" },
      id: "beriCeramah",
      name: "beri ceramah",
      phase: "pelaksanaan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Memberikan ceramah umum",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["narasumber"], with: [] },
        inferred: "usulan; tidak terbaca di model",
      },
      requires: {
        known: true,
        value: [{ document: "jadwalDanKurikulum", printed: "Jadwal dan Kurikulum" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "event", printed: "sesuai jadwal", event: "sesuai jadwal" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "bahanCeramah", printed: "Bahan Ceramah" }],
        inferred: "menurut uraian kegiatan",
      },
      remarks: { known: false, why: "absent" },
      condition: {
        known: true,
        value: "Apakah kurikulum memuat ceramah narasumber?",
        inferred: "usulan; tidak terbaca di model",
      },
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["laksanakanPembelajaran"], timeouts: [] },
      span: [9684, 10108],
    },
    {
      number: { known: true, value: "3" },
      id: "laksanakanPembelajaran",
      name: "laksanakan pembelajaran",
      phase: "pelaksanaan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Melaksanakan pembelajaran",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "each", responsible: ["widyaiswara"], with: [] },
        inferred: "menurut mata pelatihan masing-masing",
      },
      requires: {
        known: true,
        value: [
          { document: "beritaAcaraPembukaan", printed: "Berita Acara Pembukaan" },
          { document: "bahanAjar", printed: "Bahan Ajar" },
          { document: "bahanCeramah", printed: "Bahan Ceramah (jika ada)", optional: true },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: { known: false, why: "unknown", printed: "sesuai kurikulum" },
      produces: {
        known: true,
        value: [{ document: "nilaiPeserta", printed: "Nilai Peserta" }],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["tetapkanKelulusan"], timeouts: [] },
      span: [10110, 10489],
    },
    {
      number: { known: true, value: "4" },
      id: "tetapkanKelulusan",
      name: "tetapkan kelulusan",
      phase: "pelaksanaan",
      printed: true,
      kind: { known: true, value: "decision", inferred: "usulan; tidak terbaca di model" },
      text: "Menetapkan kelulusan peserta",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBidang"], with: [] },
        inferred: "usulan; tidak terbaca di model",
      },
      requires: {
        known: true,
        value: [{ document: "nilaiPeserta", printed: "Nilai Peserta" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "exact", min: 1, max: 1, unit: "workingDay", printed: "1 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [{ document: "beritaAcaraKelulusan", printed: "Berita Acara Kelulusan" }],
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
          value: "Apakah semua nilai memenuhi syarat kelulusan?",
          inferred: "usulan; tidak terbaca di model",
        },
        outcomes: [
          { answer: "ya", to: "terbitkanSertifikat", inferred: "usulan; tidak terbaca di model" },
          {
            answer: "tidak",
            to: "laksanakanPembelajaran",
            inferred: "usulan: satu kali pembelajaran ulang",
            limit: { times: 1, then: { step: "terbitkanSertifikat" } },
          },
        ],
        next: [],
        timeouts: [],
      },
      span: [10491, 11121],
    },
    {
      number: { known: true, value: "1" },
      id: "terbitkanSertifikat",
      name: "terbitkan sertifikat",
      phase: "pelaporan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menerbitkan sertifikat atau surat keterangan bagi peserta",
      inferred: "usulan; tidak terbaca di model",
      actors: {
        known: true,
        value: { mode: "one", responsible: ["kepalaBadan"], with: [] },
        inferred: "usulan; tidak terbaca di model",
      },
      requires: {
        known: true,
        value: [{ document: "beritaAcaraKelulusan", printed: "Berita Acara Kelulusan" }],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: { kind: "max", max: 5, unit: "workingDay", printed: "paling lama 5 hari kerja" },
        inferred: "usulan; tidak terbaca di model",
      },
      produces: {
        known: true,
        value: [
          {
            document: "sertifikatPelatihan",
            printed: "Sertifikat Pelatihan atau Surat Keterangan Mengikuti Pelatihan",
            anyOf: [{ document: "sertifikatPelatihan" }, { document: "suratKeteranganMengikutiPelatihan" }],
          },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["laporkan"], timeouts: [] },
      span: [11144, 11588],
    },
    {
      number: { known: true, value: "2" },
      id: "laporkan",
      name: "laporkan",
      phase: "pelaporan",
      printed: true,
      kind: { known: true, value: "task" },
      text: "Menyusun laporan penyelenggaraan pelatihan",
      inferred: "usulan; tidak terbaca di model",
      actors: { known: true, value: { mode: "one", responsible: ["panitia"], with: [] }, inferred: "tugas panitia" },
      requires: {
        known: true,
        value: [
          {
            document: "sertifikatPelatihan",
            printed: "Sertifikat Pelatihan atau Surat Keterangan Mengikuti Pelatihan",
            anyOf: [{ document: "sertifikatPelatihan" }, { document: "suratKeteranganMengikutiPelatihan" }],
          },
          { document: "beritaAcaraKelulusan", printed: "Berita Acara Kelulusan" },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      duration: {
        known: true,
        value: {
          kind: "since",
          max: 10,
          unit: "workingDay",
          printed: "paling lama 10 hari kerja sejak tetapkan kelulusan",
          from: "tetapkanKelulusan",
        },
        inferred: "usulan: laporan dihitung dari kelulusan, bukan dari sertifikat",
      },
      produces: {
        known: true,
        value: [
          { document: "laporanPenyelenggaraanPelatihan", printed: "Laporan Penyelenggaraan Pelatihan", final: true },
        ],
        inferred: "usulan; tidak terbaca di model",
      },
      remarks: { known: false, why: "absent" },
      condition: null,
      start: null,
      calls: null,
      flow: { waitsFor: [], question: null, outcomes: [], next: ["end"], timeouts: [] },
      span: [11590, 12086],
    },
  ],
});
