import { define } from "../messages/words.js";

type InDatabase = { readonly database: string };

/** What can go wrong in a store that is a PostgreSQL database. */
export const postgresFaults = {
  STO120: define<InDatabase>({
    id: (p) => `Server PostgreSQL "${p.database}" tidak dapat dihubungi.`,
    en: (p) => `The PostgreSQL server "${p.database}" cannot be reached.`,
    help: {
      id: "Periksa apakah servernya berjalan dan alamatnya benar, lalu ulangi perintah yang sama. Perintah ini belum dijalankan.",
      en: "Check that the server runs and the address is right, then send the same command again. Nothing was done.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO121: define<InDatabase>({
    id: (p) =>
      `Sambungan ke PostgreSQL "${p.database}" terputus sebelum jawabannya datang: perintah mungkin sudah tersimpan, mungkin belum.`,
    en: (p) =>
      `The connection to PostgreSQL "${p.database}" broke before the answer came: the command may have been recorded, or not.`,
    help: {
      id: "Ulangi perintah yang sama dengan nomor perintah yang sama; yang sudah tersimpan tidak akan tersimpan dua kali.",
      en: "Send the same command again with the same command id; what has been recorded is not recorded twice.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO122: define<InDatabase>({
    id: (p) =>
      `PostgreSQL "${p.database}" menolak sambungan: nama pengguna, kata sandi, basis data, atau haknya tidak sesuai.`,
    en: (p) => `PostgreSQL "${p.database}" refuses: the user, the password, the database or its rights are not right.`,
    help: {
      id: "Periksa nama pengguna, kata sandi, dan nama basis datanya; pengguna itu perlu hak untuk membuat dan mengisi tabel.",
      en: "Check the user, password and name of the database; the user needs the right to make and fill tables.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO123: define<InDatabase>({
    id: (p) => `Basis data PostgreSQL "${p.database}" tidak memakai pengodean UTF8.`,
    en: (p) => `The PostgreSQL database "${p.database}" is not encoded in UTF8.`,
    help: {
      id: "Buat basis data dengan ENCODING 'UTF8'; pengodean lain tidak dapat memuat semua huruf.",
      en: "Make the database with ENCODING 'UTF8'; other encodings cannot write every letter.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO124: define<InDatabase>({
    id: (p) => `Di basis data PostgreSQL "${p.database}" sudah ada tabel milik program lain dengan nama yang sama.`,
    en: (p) => `The PostgreSQL database "${p.database}" has another program's tables of the same names.`,
    help: {
      id: "Pilih skema lain dengan pilihan “schema”. Tabel itu tidak diubah.",
      en: "Choose another schema with the option “schema”. The tables were left as they are.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO125: define<InDatabase & { found: number; known: number }>({
    id: (p) =>
      `Basis data PostgreSQL "${p.database}" ditulis oleh Baku yang lebih baru (skema ${p.found}; versi ini mengenal ${p.known}).`,
    en: (p) =>
      `The PostgreSQL database "${p.database}" was written by a newer Baku (schema ${p.found}; this one knows ${p.known}).`,
    help: { id: "Perbarui Baku, lalu sambungkan kembali.", en: "Update Baku, then connect again." },
    sample: { database: "db.kantor/kasus", found: 2, known: 1 },
  }),
  STO126: define<InDatabase>({
    id: (p) => `Basis data PostgreSQL "${p.database}" hanya dapat dibaca.`,
    en: (p) => `The PostgreSQL database "${p.database}" is read-only.`,
    help: {
      id: "Sambungkan ke server utama, bukan ke replika, dan periksa “default_transaction_read_only”.",
      en: "Connect to the primary server and not to a standby, and check “default_transaction_read_only”.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO127: define<InDatabase>({
    id: (p) => `Tidak ada lagi ruang pada server PostgreSQL "${p.database}".`,
    en: (p) => `There is no room left on the PostgreSQL server "${p.database}".`,
    help: {
      id: "Kosongkan ruang penyimpanan server, lalu ulangi perintah yang sama.",
      en: "Free some disk space of the server, then send the same command again.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO128: define<InDatabase>({
    id: (p) => `Data pada server PostgreSQL "${p.database}" rusak atau tidak dapat dibaca.`,
    en: (p) => `Data on the PostgreSQL server "${p.database}" is damaged or cannot be read.`,
    help: {
      id: "Hentikan pemakaiannya, simpan salinannya, lalu pulihkan dari cadangan terakhir.",
      en: "Stop using it, keep a copy, then restore from the last backup.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO129: define<InDatabase>({
    id: (p) => `PostgreSQL "${p.database}" gagal menjalankan perintah.`,
    en: (p) => `PostgreSQL "${p.database}" failed to do what it was asked.`,
    help: {
      id: "Lihat catatan server, lalu ulangi perintah yang sama.",
      en: "Look into the server's log, then send the same command again.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO130: define<InDatabase>({
    id: (p) =>
      `Server PostgreSQL "${p.database}" tidak menunggu penyimpanannya (fsync atau synchronous_commit mati): pekerjaan yang sudah dijawab dapat hilang.`,
    en: (p) =>
      `The PostgreSQL server "${p.database}" does not wait for its disk (fsync or synchronous_commit is off): acknowledged work could be lost.`,
    help: {
      id: "Nyalakan fsync dan synchronous_commit. Hanya untuk percobaan: beri pilihan “lossy: true”.",
      en: "Switch fsync and synchronous_commit on. For tests alone: give the option “lossy: true”.",
    },
    sample: { database: "db.kantor/kasus" },
  }),
  STO131: define<Record<never, never>>({
    id: () => "Paket “pg”, yang berbicara dengan PostgreSQL, belum terpasang.",
    en: () => "The package “pg”, which speaks to PostgreSQL, is not installed.",
    help: {
      id: "Pasang di aplikasi Anda. Penyimpanan lain tidak memerlukannya.",
      en: "Install it in your application. No other store needs it.",
    },
    example: () => "npm install pg",
    sample: {},
  }),
  STO132: define<InDatabase & { found: number; known: number }>({
    id: (p) =>
      p.found === 0
        ? `Basis data PostgreSQL "${p.database}" tidak memuat kasus Baku.`
        : `Basis data PostgreSQL "${p.database}" ditulis oleh Baku yang lebih lama (skema ${p.found}; versi ini skema ${p.known}).`,
    en: (p) =>
      p.found === 0
        ? `The PostgreSQL database "${p.database}" has no cases of Baku.`
        : `The PostgreSQL database "${p.database}" was written by an older Baku (schema ${p.found}; this one has ${p.known}).`,
    help: {
      id: "Membaca tidak mengubah basis data. Periksa namanya, atau buka dengan perintah yang menulis supaya skemanya maju.",
      en: "Reading changes no database. Check its name, or open it with a command that writes, to bring it forward.",
    },
    sample: { database: "db.kantor/kasus", found: 1, known: 2 },
  }),
};
