import type { Instant } from "../core/types.js";
import type { Duration, TimeUnit } from "../procedure/types.js";
import { addMonths, dayNumber, endOfPeriod, nextYearly } from "./dates.js";
import type { Days } from "./days.js";
import type { CalendarNote } from "./notes.js";
import { addWorkingTime, HORIZON_DAYS, HORIZON_YEARS } from "./working.js";

/** A due date, with the days that it depends on: day numbers, first and last. */
export interface Reckoned {
  readonly due: Instant;
  readonly counted: { readonly from: number; readonly to: number };
}

/**
 * When work is due that is counted from `from`.
 *
 * - Seconds, minutes, hours: so much working time (Perpres 21/2023 gives a day's hours without its breaks).
 * - N working days: the close of the office on the Nth working day after the day of `from`. The day on which a letter comes is
 *   not counted, whether it comes before opening, at noon or on a free day, and a day has its value whatever its hours: a
 *   short Ramadan Friday is one. Practice (the deadlines in service standards are read so); no regulation of working time
 *   says it.
 * - N calendar days, weeks, months: the close of the office on that date, the day of `from` not counted; a month after
 *   the 31st is the last of a shorter month. If the date is free, the next working day (practice).
 * - A bare "hari" is what the profile says.
 * - By the end of a period (`akhir tahun`, `akhir bulan`): its last day, as if that date were written; the period is the one that
 *   the day of `from` lies in. "Awal tahun" names no one day, and gives no due date.
 * - By a date: the close of the office on that very date, or its last minute (23:59) if it is free. What the document names
 *   is not moved. A yearly date is the next one on or after the day of `from`; a whole date may be over already.
 *
 * A range counts by its longer end; one that has none ("minimal 2 hari") gives no due date. Part of a day counts as a day; part of a month has no sure length and gives no due date.
 */
export function reckon(
  duration: Duration,
  from: Instant,
  days: Days,
  dayMeans: "workingDay" | "calendarDay",
): Reckoned | CalendarNote {
  const { printed } = duration;
  if (duration.kind === "event") return { code: "CAL102", params: { printed } };
  if (duration.kind === "by") return byDate(duration, from, days);
  if (duration.kind === "range" && duration.max === undefined) return { code: "CAL106", params: { printed } };
  const amount = duration.max ?? duration.min ?? 0;
  const unit = duration.unit === "day" ? dayMeans : duration.unit;
  if (!(amount > 0) || unit === undefined || (unit === "month" && !Number.isInteger(amount))) return unclear(printed);
  return byAmount(amount, unit, from, days) ?? { code: "CAL104", params: { printed, years: HORIZON_YEARS } };
}

function byDate({ date, event, printed }: Duration, from: Instant, days: Days): Reckoned | CalendarNote {
  const today = days.at(from).number;
  if (date === undefined) {
    const last = event === undefined ? undefined : endOfPeriod(event, today);
    return last === undefined ? { code: "CAL107", params: { printed } } : closeOf(last, days);
  }
  const number = date.startsWith("--") ? nextYearly(date, today) : dayNumber(date);
  return number === undefined ? unclear(printed) : closeOf(number, days);
}

function closeOf(number: number, days: Days): Reckoned {
  const day = days.on(number);
  return { due: day.hours.at(-1)?.to ?? day.to - MINUTE, counted: { from: number, to: number } };
}

function unclear(printed: string): CalendarNote {
  return { code: "CAL103", params: { printed } };
}

/** Undefined when it lies beyond the horizon. */
function byAmount(amount: number, unit: Exclude<TimeUnit, "day">, from: Instant, days: Days): Reckoned | undefined {
  const today = days.at(from).number;
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return worked(Math.round(amount * MS[unit]), from, days);
    case "workingDay":
      return closeOfWorkingDay(Math.ceil(amount), today, days);
    case "calendarDay":
      return closeOnOrAfter(today + Math.ceil(amount), today, days);
    case "week":
      return closeOnOrAfter(today + Math.ceil(amount * 7), today, days);
    case "month":
      return closeOnOrAfter(addMonths(today, Math.min(amount, HORIZON_DAYS)), today, days);
  }
}

const MINUTE = 60_000;
const MS = { second: 1000, minute: MINUTE, hour: 60 * MINUTE };

function worked(ms: number, from: Instant, days: Days): Reckoned | undefined {
  const due = addWorkingTime(days, from, ms);
  if (!Number.isFinite(due)) return undefined;
  return { due, counted: { from: days.at(from).number, to: days.at(due - 1).number } };
}

function closeOfWorkingDay(count: number, after: number, days: Days): Reckoned | undefined {
  let left = count;
  for (let number = after + 1; number <= after + HORIZON_DAYS; number++) {
    const close = days.on(number).hours.at(-1);
    if (close && --left === 0) return { due: close.to, counted: { from: after + 1, to: number } };
  }
  return undefined;
}

function closeOnOrAfter(date: number, today: number, days: Days): Reckoned | undefined {
  return date - today > HORIZON_DAYS ? undefined : closeOfWorkingDay(1, date - 1, days);
}
