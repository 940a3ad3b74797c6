import { define, definitionOf, type Language, type MessageOf, say } from "../messages/words.js";

/** What a due date does not say by itself: `CAL101` stands beside one, the others in place of one. */
export const notes = {
  CAL101: define<{ years: readonly number[] }>({
    id: (p) =>
      `Kalender belum memuat hari libur dan cuti bersama tahun ${p.years.join(", ")}; hanya akhir pekan yang diperhitungkan sebagai hari libur.`,
    en: (p) =>
      `The calendar has no holidays and collective leave for ${p.years.join(", ")}; only weekends were counted as free.`,
    help: {
      id: "Tambahkan berkas kalender tahun itu setelah keputusan bersama tiga menteri ditetapkan.",
      en: "Add that year's calendar file when the joint decree of the three ministers is out.",
    },
    sample: { years: [2027] },
  }),
  CAL102: define<{ printed: string }>({
    id: (p) => `Waktu "${p.printed}" bergantung pada suatu peristiwa; tenggat tidak dihitung.`,
    en: (p) => `The time "${p.printed}" depends on an event; no due date was computed.`,
    help: {
      id: "Bila langkah ini perlu tenggat, tuliskan jangka waktu atau tanggalnya.",
      en: "If this step needs a due date, write a duration or a date.",
    },
    example: () => "waktu : paling lambat 31 Maret",
    sample: { printed: "saat pengajuan" },
  }),
  CAL103: define<{ printed: string }>({
    id: (p) => `Waktu "${p.printed}" tidak memuat jumlah dan satuan, atau tanggal, yang dapat dihitung.`,
    en: (p) => `The time "${p.printed}" has no amount and unit, or date, to count by.`,
    help: {
      id: "Tuliskan jumlah dan satuannya; bulan hanya dalam bilangan bulat.",
      en: "Write an amount and its unit; months in whole numbers only.",
    },
    example: () => "waktu : 2 hari kerja",
    sample: { printed: "30 Februari" },
  }),
  CAL104: define<{ printed: string; years: number }>({
    id: (p) => `Waktu "${p.printed}" melampaui ${p.years} tahun; tenggat tidak dihitung.`,
    en: (p) => `The time "${p.printed}" goes beyond ${p.years} years; no due date was computed.`,
    help: { id: "Periksa jumlah dan satuannya.", en: "Check its amount and unit." },
    sample: { printed: "1.000.000 jam", years: 50 },
  }),
  CAL105: define<{ years: readonly number[] }>({
    id: (p) =>
      `Kalender belum memuat Ramadan tahun ${p.years.join(", ")}; dipakai jam kerja biasa sepanjang tahun itu.`,
    en: (p) => `The calendar does not say when Ramadan is in ${p.years.join(", ")}; the usual hours were counted.`,
    help: {
      id: "Isi hari pertama dan terakhir Ramadan di berkas kalender tahun itu setelah ditetapkan.",
      en: "Fill in the first and last day of Ramadan in that year's calendar file once they are declared.",
    },
    example: () => "ramadan:\n  - dari: 2026-02-19\n    sampai: 2026-03-20\n    sumber: Sidang isbat Kementerian Agama",
    sample: { years: [2027] },
  }),
  CAL106: define<{ printed: string }>({
    id: (p) => `Waktu "${p.printed}" hanya menyebut batas paling cepat; tenggat tidak dihitung.`,
    en: (p) => `The time "${p.printed}" only says how long it takes at least; no due date was computed.`,
    help: {
      id: "Tuliskan juga batas paling lambatnya bila langkah ini perlu tenggat.",
      en: "Also write how long it may take at most if the step needs a due date.",
    },
    example: () => "waktu : 2-5 hari kerja",
    sample: { printed: "minimal 2 hari kerja" },
  }),
  CAL107: define<{ printed: string }>({
    id: (p) => `Waktu "${p.printed}" tidak menunjuk satu tanggal; tenggat tidak dihitung.`,
    en: (p) => `The time "${p.printed}" names no one date; no due date was computed.`,
    help: {
      id: "Tuliskan tanggalnya, atau akhir bulan, triwulan, semester, atau tahun.",
      en: "Write its date, or the end of the month, quarter, half-year or year.",
    },
    example: () => "waktu : paling lambat 31 Maret",
    sample: { printed: "awal tahun" },
  }),
};

/** Slips in writing YAML, by the name that its reader gives them. */
const slips: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  DUPLICATE_KEY: { id: "tanggal atau isian ini ditulis dua kali", en: "this date or entry is written twice" },
  BAD_INDENT: { id: "jarak dari tepi kirinya tidak sama dengan yang lain", en: "it is not indented like the others" },
  TAB_AS_INDENT: { id: "jarak dari tepi kiri harus spasi, bukan tab", en: "it must be indented by spaces, not tabs" },
  MISSING_CHAR: {
    id: "ada tanda yang kurang, mungkin kutip atau titik dua",
    en: "a mark is missing, perhaps a quote or a colon",
  },
};

/** What stands at a place of a calendar file. */
const expectations = {
  file: { id: "isian seperti tahun, keputusan, dan libur", en: "entries such as tahun, keputusan and libur" },
  year: { id: "tahun, misalnya 2027", en: "a year, such as 2027" },
  text: { id: "tulisan yang tidak kosong", en: "words" },
  date: { id: "tanggal, misalnya 2027-03-10", en: "a date, such as 2027-03-10" },
  days: { id: "daftar tanggal dan nama harinya", en: "dates with the names of their days" },
  periods: { id: "daftar dengan dari, sampai, dan sumber", en: "a list of dari, sampai and sumber" },
  kind: { id: "lengkap atau perubahan", en: "lengkap (whole) or perubahan (amendment)" },
} as const;

type Where = { readonly at: string };

/** What is wrong with a profile or a year file; `at` is where (`hours.friday.breaks[0]`, `2026.holidays[3]`). */
export const fileProblems = {
  CAL201: define<Where & { zone: string }>({
    id: (p) => `${p.at}: zona waktu "${p.zone}" tidak dikenal.`,
    en: (p) => `${p.at}: unknown time zone "${p.zone}".`,
    help: { id: "Gunakan nama zona waktu IANA.", en: "Use an IANA time zone name." },
    example: () => '"zone": "Asia/Pontianak"',
    sample: { at: "zone", zone: "Asia/Singkawang" },
  }),
  CAL202: define<Where & { from: string; to: string }>({
    id: (p) => `${p.at}: "${p.from}" harus lebih awal daripada "${p.to}".`,
    en: (p) => `${p.at}: "${p.from}" must be before "${p.to}".`,
    help: { id: "Tukar atau perbaiki keduanya.", en: "Swap or correct the two." },
    sample: { at: "ramadan.friday", from: "15:00", to: "08:00" },
  }),
  CAL203: define<Where & { from: string; to: string }>({
    id: (p) => `${p.at}: istirahat ${p.from}-${p.to} tidak berada di antara jam masuk dan jam pulang.`,
    en: (p) => `${p.at}: the break ${p.from}-${p.to} does not lie inside the working hours.`,
    help: { id: "Perbaiki jam istirahat atau jam kerjanya.", en: "Correct the break or the hours." },
    sample: { at: "hours.monday.breaks[0]", from: "16:00", to: "17:00" },
  }),
  CAL204: define<Where>({
    id: (p) => `${p.at}: tidak ada hari yang memiliki jam kerja.`,
    en: (p) => `${p.at}: no day has working hours.`,
    help: { id: "Isi jam kerja sedikitnya satu hari.", en: "Give the hours of one day at least." },
    example: () => '"monday": { "from": "07:30", "to": "16:00" }',
    sample: { at: "hours" },
  }),
  CAL205: define<Where & { date: string; year: number }>({
    id: (p) => `${p.at}: "${p.date}" bukan tanggal dalam tahun ${p.year}.`,
    en: (p) => `${p.at}: "${p.date}" is not a date in ${p.year}.`,
    help: {
      id: "Perbaiki tanggalnya, atau pindahkan ke berkas tahunnya.",
      en: "Correct the date, or move it to its own year's file.",
    },
    sample: { at: "2026.holidays[0]", date: "2025-12-25", year: 2026 },
  }),
  CAL206: define<Where & { year: number }>({
    id: (p) => `${p.at}: ada dua keputusan lengkap untuk tahun ${p.year}, dan tidak jelas mana yang lebih baru.`,
    en: (p) => `${p.at}: there are two whole decrees for ${p.year}, and nothing says which is the later.`,
    help: {
      id: "Isi tanggal ditetapkannya masing-masing; yang terakhir yang berlaku. Yang hanya mengubah beberapa hari diberi jenis: perubahan.",
      en: "Give each the day it was issued: the later holds. One that only changes some days is an amendment.",
    },
    example: () => "ditetapkan: 2025-09-19",
    sample: { at: "2026", year: 2026 },
  }),
  CAL207: define<Where & { year: number }>({
    id: (p) => `${p.at}: keputusan perubahan tahun ${p.year} tidak mempunyai keputusan lengkap yang diubahnya.`,
    en: (p) => `${p.at}: the amendment for ${p.year} has no whole decree to amend.`,
    help: {
      id: "Tambahkan berkas keputusan lengkap tahun itu.",
      en: "Add the file of that year's whole decree.",
    },
    sample: { at: "2027", year: 2027 },
  }),
  CAL210: define<Where & { key: string }>({
    id: (p) => `${p.at}: isian "${p.key}" belum ada.`,
    en: (p) => `${p.at}: "${p.key}" is missing.`,
    help: { id: "Lengkapi berkas kalendernya.", en: "Complete the calendar file." },
    example: () => "tahun: 2027\nkeputusan: Keputusan Bersama ...\nditetapkan: 2026-09-15\nlibur:\ncuti bersama:",
    sample: { at: "kalender", key: "ditetapkan" },
  }),
  CAL211: define<Where & { key: string; known: readonly string[] }>({
    id: (p) => `${p.at}: "${p.key}" bukan isian kalender; yang ada: ${p.known.join(", ")}.`,
    en: (p) => `${p.at}: "${p.key}" is no part of a calendar; there are: ${p.known.join(", ")}.`,
    help: { id: "Perbaiki namanya atau hapus.", en: "Correct its name, or remove it." },
    sample: { at: "kalender", key: "libr", known: ["tahun", "keputusan", "ditetapkan", "libur", "cuti bersama"] },
  }),
  CAL213: define<{ slip: string; reason: string }>({
    id: (p) => `Penulisan berkas kalender tidak terbaca di sini: ${slips[p.slip]?.id ?? p.reason}.`,
    en: (p) => `The calendar file cannot be read from here on: ${slips[p.slip]?.en ?? p.reason}.`,
    help: {
      id: "Satu hari satu baris, didahului dua spasi: tanggal, titik dua, spasi, nama. Nama yang memuat titik dua diapit tanda kutip.",
      en: "One day a line, after two spaces: date, colon, space, name. A name with a colon in it stands in quotes.",
    },
    example: () => "libur:\n  2027-01-01: Tahun Baru 2027 Masehi",
    sample: { slip: "DUPLICATE_KEY", reason: "Map keys must be unique" },
  }),
  CAL212: define<Where & { expected: keyof typeof expectations }>({
    id: (p) => `${p.at}: seharusnya ${expectations[p.expected].id}.`,
    en: (p) => `${p.at}: should be ${expectations[p.expected].en}.`,
    help: { id: "Perbaiki isinya.", en: "Correct what is written there." },
    example: () => "libur:\n  2027-01-01: Tahun Baru 2027 Masehi",
    sample: { at: "libur", expected: "days" },
  }),
};

const registry = { ...notes, ...fileProblems };

export type CalendarNote = MessageOf<typeof notes>;
export type CalendarProblem = MessageOf<typeof fileProblems>;

/** The note or problem in one sentence. */
export function text(note: CalendarNote | CalendarProblem, language: Language): string {
  return say(registry, note, language);
}

/** What to do about it. */
export function help(note: CalendarNote | CalendarProblem, language: Language): string {
  return definitionOf(registry, note).help[language];
}
