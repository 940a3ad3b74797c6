import { type Calendar, calendarOf } from "./calendar.js";
import type { CalendarProfile, CalendarYear, DayHours } from "./profile.js";
import { year2026 } from "./years/2026.generated.js";

/**
 * Working time of a government office in Kalimantan Barat: 37 h 30 min a week, from 07:30; in Ramadan 32 h 30 min, from 08:00
 * (Perpres 21/2023). The decree leaves the exact hours to the agency; these are the usual ones.
 */
export const defaultProfile: CalendarProfile = {
  name: "sop-ap",
  zone: "Asia/Pontianak",
  dayMeans: "workingDay",
  hours: week(
    { from: "07:30", to: "16:00", breaks: [{ from: "12:00", to: "13:00" }] },
    { from: "07:30", to: "16:30", breaks: [{ from: "11:30", to: "13:00" }] },
  ),
  ramadan: week(
    { from: "08:00", to: "15:00", breaks: [{ from: "12:00", to: "12:30" }] },
    { from: "08:00", to: "15:30", breaks: [{ from: "11:30", to: "12:30" }] },
  ),
};

/** The years whose decree ships with Baku. */
export const defaultYears: readonly CalendarYear[] = [year2026];

/**
 * The default profile with every year file that ships: 2026.
 *
 * @example
 * ```ts
 * import { defaultCalendar, openOffice } from "@baku/runtime";
 *
 * const office = await openOffice({ procedures: [], calendar: defaultCalendar() });
 * ```
 */
export function defaultCalendar(): Calendar {
  return calendarOf(defaultProfile, defaultYears);
}

function week(mondayToThursday: DayHours, friday: DayHours): CalendarProfile["hours"] {
  return {
    monday: mondayToThursday,
    tuesday: mondayToThursday,
    wednesday: mondayToThursday,
    thursday: mondayToThursday,
    friday,
  };
}
