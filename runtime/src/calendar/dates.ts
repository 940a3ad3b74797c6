/** Dates as day numbers: whole days since 1 January 1970. No zone, no clock. */

export const DAY = 86_400_000;

/** A date as it is written: `2026-03-31`. */
export type LocalDate = string;

/** The day number of a written date; undefined when it is not one, `2026-02-30` included. */
export function dayNumber(date: LocalDate): number | undefined {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(ms) && dateOf(ms / DAY) === date ? ms / DAY : undefined;
}

export function dateOf(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Minutes after midnight of `07:30`. */
export function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** The same date that many months on; in a shorter month its last day (31 January and one month: 28 February). */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY);
  return clampedDay(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
}

/** The next `--03-31` on or after a day. 29 February is the 28th in an ordinary year. Undefined when it is no date of any year. */
export function nextYearly(monthDay: string, onOrAfter: number): number | undefined {
  const leap = dayNumber(monthDay.replace(/^--/, "2028-"));
  if (leap === undefined || !monthDay.startsWith("--")) return undefined;
  const date = new Date(leap * DAY);
  const inYear = (year: number) => clampedDay(year, date.getUTCMonth(), date.getUTCDate());
  const year = yearOf(onOrAfter);
  return inYear(year) >= onOrAfter ? inYear(year) : inYear(year + 1);
}

/** The last day of the period around a day that words name, in either language; undefined when they name no such period. */
export function endOfPeriod(words: string, day: number): number | undefined {
  const text = words.toLowerCase().replace(/\s+/g, " ").trim();
  const months = periods.find(({ names }) => names.includes(text))?.months;
  if (months === undefined) return undefined;
  const date = new Date(day * DAY);
  const past = Math.floor(date.getUTCMonth() / months) * months + months;
  return Date.UTC(date.getUTCFullYear(), past, 0) / DAY;
}

/** The fiscal year is the calendar year (UU 17/2003). */
const periods: readonly { readonly months: number; readonly names: readonly string[] }[] = [
  { months: 1, names: ["akhir bulan", "akhir bulan berjalan", "akhir bulan ini", "end of month", "end of the month"] },
  { months: 3, names: ["akhir triwulan", "akhir triwulan berjalan", "end of quarter", "end of the quarter"] },
  { months: 6, names: ["akhir semester", "akhir semester berjalan"] },
  {
    months: 12,
    names: [
      "akhir tahun",
      "akhir tahun berjalan",
      "akhir tahun ini",
      "akhir tahun anggaran",
      "end of year",
      "end of the year",
    ],
  },
];

function clampedDay(year: number, month: number, dayOfMonth: number): number {
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(dayOfMonth, lastOfMonth)) / DAY;
}
