import type { Language } from "@baku/grammar";
import { rule } from "@baku/grammar/internal";

/** Rules of the identity sheet. */
export const sheetRules = {
  SOP502: rule<{ fields: string }>({
    severity: "warning",
    source: "law",
    id: (p) => `Lembar identitas belum memuat: ${p.fields}.`,
    en: (p) => `The identity sheet does not have yet: ${p.fields}.`,
    help: {
      id: "Lengkapi identitas SOP (PermenPAN-RB 35/2012). Tulis ? bila sumber tidak menyebutkannya.",
      en: "Complete the identity (PermenPAN-RB 35/2012). Write ? if the source does not say.",
    },
    example: "nomor : SOP/01/BPSDM/2026",
  }),
  SOP509: rule<{ field: string }>({
    severity: "warning",
    source: "law",
    id: (p) => `Di sumbernya, ${p.field} tidak terisi.`,
    en: (p) => `In the source, this is blank: ${p.field}.`,
    help: {
      id: "SOP yang berlaku memuat semuanya, juga nomor, tanggal, dan NIP pengesah. Lengkapi sebelum disahkan.",
      en: "An SOP in force has them all, the number, the dates and the approver's NIP too. Complete it before it is approved.",
    },
    example: "nomor : SOP/01/BPSDM/2026",
  }),
  SOP510: rule<{ fields: string }>({
    severity: "error",
    source: "law",
    id: (p) => `SOP tidak sah tanpa: ${p.fields}.`,
    en: (p) => `An SOP is not valid without: ${p.fields}.`,
    help: {
      id: "Tulis barisnya. Tulis ? bila sumber tidak menyebutkannya.",
      en: "Write the line. Write ? if the source does not say.",
    },
    example: "pengesah : Kepala Badan\n  nama : Drs. ALFIAN, MM",
  }),
  SOP513: rule<{ earlier: string; later: string; fields: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Urutan tanggal terbalik: ${p.fields} (${p.later} sebelum ${p.earlier}).`,
    en: (p) => `The dates are out of order: ${p.fields} (${p.later} before ${p.earlier}).`,
    help: {
      id: "Pembuatan, lalu revisi, lalu pengesahan. Bila tanggal revisi memang rencana peninjauan ulang, tulis: abaikan SOP513 : alasannya.",
      en: "Created, then revised, then approved. If the date of revision is that of a planned review, write: ignore SOP513 : the reason.",
    },
    example: "dibuat   : 12 Agustus 2019\ndirevisi : 4 Oktober 2019\ndisahkan : 15 November 2019",
  }),
  SOP514: rule<{ date: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `SOP ini sudah disahkan, tetapi tanggal “${p.date}” tidak lengkap.`,
    en: (p) => `This SOP has been approved, but the date “${p.date}” is not whole.`,
    help: {
      id: "Tulis tanggal, bulan, dan tahunnya.",
      en: "Write day, month and year.",
    },
    example: "disahkan : 15 November 2019",
  }),
  SOP515: rule<{ nip: string; part: "digits" | "birth" | "appointed" | "sex" | "serial" }>({
    severity: "warning",
    source: "practice",
    id: (p) => `NIP “${p.nip}” keliru: ${nipParts[p.part]?.id ?? p.part}.`,
    en: (p) => `The NIP “${p.nip}” is wrong: ${nipParts[p.part]?.en ?? p.part}.`,
    help: {
      id: "NIP 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1), nomor urut (3). Pejabat tanpa NIP: tulis -.",
      en: "A NIP has 18 digits: date of birth (8), year and month of appointment (6), sex (1), serial (3). For an official without one, write -.",
    },
    example: "nip : 19660210 198603 1 011",
  }),
  SOP516: rule<{ since: string; years: number }>({
    severity: "warning",
    source: "recalled",
    id: (p) => `SOP ini belum ditinjau ulang sejak ${p.since}, lebih dari ${p.years} tahun.`,
    en: (p) => `This SOP has not been reviewed since ${p.since}, more than ${p.years} years ago.`,
    help: {
      id: "Tinjau ulang SOP-nya, lalu tulis tanggal revisinya.",
      en: "Review the SOP, then write the date of the revision.",
    },
    example: "direvisi : 4 Oktober 2026",
  }),
  SOP517: rule<{ word: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Nama SOP tidak perlu diawali “${p.word}”.`,
    en: (p) => `The name of an SOP need not begin with “${p.word}”.`,
    help: {
      id: "Tulis nama kegiatannya saja; kata itu sudah tercetak di formulir.",
      en: "Write the name of the activity alone; the form prints that word already.",
    },
    example: "SOP: Pengelolaan Surat Masuk",
  }),
  SOP518: rule<{ law: string; missing: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Dasar hukum “${p.law}” belum memuat: ${inWords(p.missing, "id")}.`,
    en: (p) => `The law “${p.law}” does not have: ${inWords(p.missing, "en")}.`,
    help: {
      id: "Tulis jenis, nomor, tahun, dan judul peraturannya.",
      en: "Write the kind of the regulation, its number, its year and its title.",
    },
    example: "Dasar hukum:\n  - Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional",
  }),
  SOP519: rule<{ higher: string; lower: string }>({
    severity: "note",
    source: "practice",
    id: (p) => `“${p.higher}” lebih tinggi tingkatnya daripada “${p.lower}”, tetapi ditulis sesudahnya.`,
    en: (p) => `“${p.higher}” ranks above “${p.lower}”, but stands after it.`,
    help: {
      id: "Urutkan: UUD, TAP MPR, undang-undang, peraturan pemerintah, peraturan presiden, peraturan menteri dan perda, peraturan kepala daerah.",
      en: "Order them: constitution, MPR decrees, laws, government regulations, presidential, then ministerial and regional ones, then those of heads of regions.",
    },
    example:
      "Dasar hukum:\n  - Peraturan Pemerintah Nomor 8 Tahun 2008 tentang Tahapan\n  - Peraturan Presiden Nomor 29 Tahun 2014 tentang Akuntabilitas Kinerja",
  }),
  SOP520: rule<{ title: string }>({
    severity: "warning",
    source: "recalled",
    id: (p) => `“${p.title}” adalah jabatan, bukan kualifikasi.`,
    en: (p) => `“${p.title}” is an office, not a qualification.`,
    help: {
      id: "Tulis kemampuan yang dibutuhkan: pendidikan, pengetahuan, keterampilan.",
      en: "Write what the actors must be able to do: education, knowledge, skill.",
    },
    example: "Kualifikasi pelaksana : Memahami tata cara penyusunan laporan kinerja",
  }),
  SOP521: rule({
    severity: "note",
    source: "practice",
    id: () => "Keterkaitan dengan SOP lain kosong.",
    en: () => "No related SOPs are named.",
    help: {
      id: "Sebutkan SOP lain yang berkaitan. Tulis - bila memang tidak ada.",
      en: "Name the SOPs that belong to this one. Write - if there are none.",
    },
    example: "Keterkaitan : SOP Pengelolaan Surat Masuk",
  }),
  SOP522: rule({
    severity: "warning",
    source: "recalled",
    id: () => "Peringatan ini tidak menyebut akibat atau batas waktu.",
    en: () => "This warning states neither a consequence nor a deadline.",
    help: {
      id: "Tulis “Apabila …, maka …”, atau batas waktunya.",
      en: "Write “If …, then …”, or the deadline.",
    },
    example: "Peringatan : Apabila laporan terlambat, maka evaluasi kinerja tertunda.",
  }),
  SOP541: rule<{ field: string; date: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Tanggal ${p.field} “${p.date}” belum tiba.`,
    en: (p) => `The date “${p.date}” has not come yet (${p.field}).`,
    help: {
      id: "Periksa tahunnya. Bila SOP memang belum disahkan, tulis ?.",
      en: "Check the year. If the SOP has not been approved yet, write ?.",
    },
    example: "disahkan : 15 November 2019",
  }),
} as const;

/** `explain` shows an entry without a case, and then no part. */
const nipParts = {
  digits: { id: "bukan 18 angka", en: "not 18 digits" },
  birth: { id: "angka 1-8 bukan tanggal lahir", en: "digits 1-8 are no date of birth" },
  appointed: { id: "angka 9-14 bukan bulan pengangkatan", en: "digits 9-14 are no month of appointment" },
  sex: { id: "angka ke-15 bukan 1 atau 2", en: "digit 15 is neither 1 nor 2" },
  serial: { id: "angka 16-18 bukan nomor urut", en: "digits 16-18 are no serial number" },
} as const;

const lawParts: Readonly<Record<string, string>> = { jenis: "kind", nomor: "number", tahun: "year", judul: "title" };

const inWords = (missing: string, language: Language): string =>
  language === "id" ? missing : missing.replace(/\w+/g, (part) => lawParts[part] ?? part);
