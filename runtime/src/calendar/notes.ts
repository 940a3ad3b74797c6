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
};

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
    id: (p) => `${p.at}: tahun ${p.year} dimuat lebih dari satu kali.`,
    en: (p) => `${p.at}: the year ${p.year} is there more than once.`,
    help: { id: "Gabungkan menjadi satu berkas.", en: "Merge the files into one." },
    sample: { at: "2026", year: 2026 },
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
