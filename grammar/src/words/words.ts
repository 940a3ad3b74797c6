/**
 * The words that mean something inside a value, in both languages. As with labels, the first of each list is written and
 * all are read.
 */
export const words = {
  // who
  each: { id: ["setiap"], en: ["each"] },
  with: { id: ["bersama"], en: ["with"] },
  or: { id: ["atau"], en: ["or"] },
  and: { id: ["dan"], en: ["and"] },
  // marks in a trailing parenthesis
  group: { id: ["kelompok"], en: ["group"] },
  external: { id: ["eksternal", "luar", "dari luar"], en: ["external", "from outside"] },
  noColumn: { id: ["tanpa kolom"], en: ["no column"] },
  fromOutside: { id: ["dari luar", "luar", "eksternal"], en: ["from outside", "external"] },
  ifAny: { id: ["jika ada", "bila ada", "opsional"], en: ["if any", "optional"] },
  final: { id: ["akhir"], en: ["final"] },
  // flow
  step: { id: ["langkah"], en: ["step"] },
  following: {
    id: ["berikutnya", "langkah berikutnya", "langkah selanjutnya", "selanjutnya"],
    en: ["following", "next step", "next"],
  },
  end: { id: ["selesai"], en: ["end"] },
  atMost: { id: ["paling banyak", "maksimal", "maksimum", "maks.", "maks"], en: ["at most", "max."] },
  times: { id: ["kali"], en: ["times"] },
  then: { id: ["lalu", "kemudian"], en: ["then"] },
  notify: { id: ["beri tahu"], en: ["notify"] },
  procedure: { id: ["SOP"], en: ["SOP"] },
  // a form's column that is left out
  none: { id: ["tidak ada"], en: ["none"] },
  // documents
  required: { id: ["wajib"], en: ["required"] },
  text: { id: ["teks"], en: ["text"] },
  number: { id: ["angka"], en: ["number"] },
  date: { id: ["tanggal"], en: ["date"] },
  boolean: { id: ["ya/tidak"], en: ["yes/no"] },
  choice: { id: ["pilihan"], en: ["choice"] },
  list: { id: ["daftar"], en: ["list"] },
  file: { id: ["berkas"], en: ["file"] },
  // times
  second: { id: ["detik"], en: ["seconds", "second"] },
  minute: { id: ["menit", "mnt", "mnt."], en: ["minutes", "minute", "mins", "min"] },
  hour: { id: ["jam", "jam kerja"], en: ["hours", "hour", "hrs"] },
  day: { id: ["hari", "hr"], en: ["days", "day"] },
  workingDay: { id: ["hari kerja"], en: ["working days", "working day"] },
  calendarDay: { id: ["hari kalender"], en: ["calendar days", "calendar day"] },
  week: { id: ["minggu", "pekan", "mgg"], en: ["weeks", "week"] },
  month: { id: ["bulan", "bln"], en: ["months", "month"] },
  year: { id: ["tahun", "thn"], en: ["years", "year"] },
  longest: {
    id: [
      "paling lama",
      "maksimal",
      "maksimum",
      "maks.",
      "maks",
      "selambat-lambatnya",
      "selama-lamanya",
      "kurang dari",
      "tidak lebih dari",
      "dalam waktu",
      "dalam",
    ],
    en: ["at most", "max.", "max", "within", "less than", "up to"],
  },
  least: {
    id: ["minimal", "minimum", "paling cepat", "paling sedikit", "sekurang-kurangnya", "setidaknya", "lebih dari"],
    en: ["at least", "more than"],
  },
  about: { id: ["±", "kurang lebih", "lebih kurang", "sekitar", "kira-kira"], en: ["±", "about"] },
  to: { id: ["sampai dengan", "sampai", "s.d.", "s.d", "s/d", "hingga"], en: ["to"] },
  extension: { id: ["perpanjangan", "dapat diperpanjang", "diperpanjang"], en: ["extension", "extensible by"] },
  since: { id: ["sejak", "terhitung sejak"], en: ["since"] },
  after: { id: ["sesudah", "setelah"], en: ["after"] },
  every: { id: ["setiap", "tiap"], en: ["every"] },
  by: { id: ["paling lambat", "selambat-lambatnya"], en: ["by", "no later than"] },
  /** Begins words for an event that no clock measures: `saat pengajuan`, `sesuai jadwal`. */
  event: {
    id: [
      "saat",
      "pada saat",
      "ketika",
      "sesuai",
      "menyesuaikan",
      "tergantung",
      "insidentil",
      "tentatif",
      "kondisional",
      "situasional",
      "segera",
      "secepatnya",
      "sewaktu-waktu",
      "setiap saat",
      "hari yang sama",
      "hari itu",
      "pada hari",
      "bila diperlukan",
      "jika diperlukan",
      "apabila diperlukan",
      "insidental",
      "rutin",
      "harian",
      "mingguan",
      "bulanan",
      "tahunan",
      "pukul",
    ],
    en: ["same day", "when", "upon", "according to", "depending on", "immediately", "as soon as possible"],
  },
  /** Begins a date in words: `akhir tahun`. */
  calendarWords: { id: ["akhir", "awal", "pertengahan"], en: ["end of", "beginning of", "middle of"] },
} as const satisfies Record<string, { readonly id: readonly string[]; readonly en: readonly string[] }>;

export type WordKey = keyof typeof words;

/** Month names by number; the first of each is written. `Nopember` and `Pebruari` are old spellings, read with a warning. */
export const months: readonly {
  readonly id: readonly string[];
  readonly en: readonly string[];
  readonly old?: readonly string[];
}[] = [
  { id: ["Januari", "Jan"], en: ["January"] },
  { id: ["Februari", "Feb"], en: ["February"], old: ["Pebruari"] },
  { id: ["Maret", "Mar"], en: ["March"] },
  { id: ["April", "Apr"], en: ["April"] },
  { id: ["Mei"], en: ["May"] },
  { id: ["Juni", "Jun"], en: ["June"] },
  { id: ["Juli", "Jul"], en: ["July"] },
  { id: ["Agustus", "Agust", "Agt", "Ags"], en: ["August"] },
  { id: ["September", "Sept", "Sep"], en: ["September"] },
  { id: ["Oktober", "Okt"], en: ["October"] },
  { id: ["November", "Nov"], en: ["November"], old: ["Nopember", "Nop"] },
  { id: ["Desember", "Des"], en: ["December"] },
];

export const weekdays =
  "(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

/** Numbers written in words, by their value; the first is a half. */
export const numberWords: readonly string[] = [
  "setengah",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
  "sepuluh",
];

const ones = numberWords.slice(1, 10).join("|");
/** Any of them, up to ninety-nine: `dua puluh lima`. */
export const numberPattern = `(?:(?:${ones})[ \\t]+(?:belas|puluh(?:[ \\t]+(?:${ones}))?)|sebelas|seperempat|${numberWords.join("|")})(?![A-Za-z0-9_\\u00C0-\\u024F])`;

export function numberInWords(text: string): number {
  if (/^setengah/i.test(text)) return 0.5;
  if (/^seperempat/i.test(text)) return 0.25;
  if (/^sebelas/i.test(text)) return 11;
  const [first = "", second, third = ""] = text.toLowerCase().split(/\s+/);
  const value = numberWords.indexOf(first);
  if (second === "belas") return 10 + value;
  return second === "puluh" ? 10 * value + Math.max(0, numberWords.indexOf(third)) : value;
}

/** Misreadings of a scan or a hurried hand that have one meaning; read with a warning and a fix. */
export const misreadings: Readonly<Record<string, WordKey>> = {
  ment: "minute",
  menitt: "minute",
  mneit: "minute",
  manit: "minute",
  harl: "day",
};

/** All spellings of a word, both languages, longest first, for a regular expression. */
export const spellings = (key: WordKey): readonly string[] =>
  [...new Set([...words[key].id, ...words[key].en])].sort((a, b) => b.length - a.length);

/** The language's words are ASCII; without the `u` flag, which Chevrotain drops, letters must be listed. */
export const wordEnd = "(?![A-Za-z0-9_\\u00C0-\\u024F])";

/** A pattern that matches any spelling of the words as whole words. */
export const wordPattern = (...keys: readonly WordKey[]): string => {
  const all = keys.flatMap(spellings).sort((a, b) => b.length - a.length);
  return `(?:${all.map(literal).join("|")})${wordEnd}`;
};

/** What an office says on the way to a target, and means nothing more by: `kembali ke langkah 3`. */
export const towards =
  "(?:(?:maka|lalu|kembali|lanjut|dilanjutkan|dikembalikan|langsung|menuju|go|back|then)\\s+)?(?:ke|to)\\s+|(?:maka|menuju)\\s+";

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/ /g, "[ \\t\\u00A0]+");
