import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Instant } from "../core/types.js";
import type { Duration, StartRule } from "../procedure/types.js";
import { dayNumber, type LocalDate, yearOf } from "./dates.js";
import { type DayKind, officeDays } from "./days.js";
import { yearsInForce } from "./decrees.js";
import { reckon } from "./due.js";
import { type CalendarNote, text } from "./notes.js";
import { problems } from "./problems.js";
import { type CalendarProfile, type CalendarYear, weekdays } from "./profile.js";
import { addWorkingTime, workingTimeBetween } from "./working.js";

/** Working time of one office. Everything here is a pure function of the profile, the year files and the arguments. */
export interface Calendar {
  /** Two calendars of one version give the same due dates: the profile's name and a digest of all that they depend on. */
  readonly version: string;
  readonly zone: string;
  /** Years that a decree is known for, in order. */
  readonly years: readonly number[];
  /** When work of this duration is due that is counted from `from`; `due.ts` has the rules. A note says what else to know. */
  dueDate(duration: Duration, from: Instant): DueDate;
  /** When work begins that a rule puts off, counted from `from`: after minutes and hours at once, on a day when the office opens. */
  startDate(rule: StartRule, from: Instant): DueDate;
  /** Milliseconds of working time from one instant to another; 0 when `to` is not after `from`. */
  workingTime(from: Instant, to: Instant): number;
  /** The first instant by which so many milliseconds of working time have passed; `Infinity` when they do not within 50 years. */
  add(from: Instant, workingMs: number): Instant;
  isWorkingDay(date: LocalDate): boolean;
  /** What a date is to the office: its working hours, or why it is free. Undefined for what is no date. */
  day(date: LocalDate): DayKind | undefined;
}

export interface DueDate {
  readonly due?: Instant;
  readonly note?: CalendarNote;
}

/**
 * The calendar of a profile and year files (also several decrees of one year) that have no `problems`; throws a RangeError with
 * the first one that they have.
 * Throws a RangeError that begins with the code (`CAL2xx`) where `calendarProblems` finds something.
 *
 * @example
 * ```ts
 * import { calendarOf, defaultProfile, defaultYears } from "@baku/runtime";
 *
 * const calendar = calendarOf({ ...defaultProfile, zone: "Asia/Jakarta" }, defaultYears);
 * const { due } = calendar.dueDate({ kind: "max", max: 2, unit: "workingDay", printed: "2 hari" }, Date.now());
 * ```
 */
export function calendarOf(profile: CalendarProfile, years: readonly CalendarYear[]): Calendar {
  const [problem] = problems(profile, years);
  if (problem) throw new RangeError(`${problem.code} ${text(problem, "en")}`);
  const inForce = yearsInForce(years);
  const days = officeDays(profile, inForce);
  const decreed = inForce.map(({ year }) => year);
  const fasting = profile.ramadan ? inForce.flatMap(({ year, ramadan }) => (ramadan ? [] : [year])) : [];
  const dayOn = (date: LocalDate) => {
    const day = dayNumber(date);
    return day === undefined ? undefined : days.on(day).kind;
  };
  const dueDate = (duration: Duration, from: Instant): DueDate => {
    const reckoned = reckon(duration, from, days, profile.dayMeans);
    if ("code" in reckoned) return { note: reckoned };
    const { due, counted } = reckoned;
    const touched = yearsBetween(counted.from, counted.to);
    const missing = touched.filter((year) => !decreed.includes(year));
    if (missing.length > 0) return { due, note: { code: "CAL101", params: { years: missing } } };
    const unknown = touched.filter((year) => fasting.includes(year));
    return unknown.length > 0 ? { due, note: { code: "CAL105", params: { years: unknown } } } : { due };
  };
  return {
    version: `${profile.name}-${digest(profile, inForce)}`,
    zone: profile.zone,
    years: decreed,
    dueDate,
    startDate(rule, from) {
      const reckoned = dueDate(waitOf(rule), from);
      if (reckoned.due === undefined || isWorkingTime(rule)) return reckoned;
      const day = days.at(reckoned.due - 1);
      return { ...reckoned, due: day.hours[0]?.from ?? day.from };
    },
    workingTime: (from, to) => workingTimeBetween(days, from, to),
    add: (from, workingMs) => addWorkingTime(days, from, workingMs),
    isWorkingDay: (date) => dayOn(date)?.kind === "working",
    day: dayOn,
  };
}

function waitOf({ kind, amount = 0, unit, date, printed }: StartRule): Duration {
  if (kind === "on") return { kind: "by", printed, ...(date === undefined ? undefined : { date }) };
  return { kind: "exact", max: amount, printed, ...(unit === undefined ? undefined : { unit }) };
}

function isWorkingTime({ kind, unit }: StartRule): boolean {
  return kind === "after" && (unit === "second" || unit === "minute" || unit === "hour");
}

function yearsBetween(first: number, last: number): readonly number[] {
  const from = yearOf(first);
  return Array.from({ length: yearOf(last) - from + 1 }, (_, index) => from + index);
}

/** Names of holidays are left out, since they change no due date; so is the order in which an office wrote its file. */
function digest(profile: CalendarProfile, years: readonly CalendarYear[]): string {
  const week = (hours: CalendarProfile["hours"] = {}) =>
    weekdays.map((weekday) => {
      const day = hours[weekday];
      return day ? [day.from, day.to, ...(day.breaks ?? []).map((pause) => `${pause.from}-${pause.to}`).sort()] : [];
    });
  const content = [
    profile.zone,
    profile.dayMeans,
    week(profile.hours),
    week(profile.ramadan ?? profile.hours),
    years
      .map((year) => [
        year.year,
        [...new Set([...year.holidays, ...year.collectiveLeave].map((day) => day.date))].sort(),
        year.ramadan?.map((period) => `${period.from}/${period.to}`).sort() ?? null,
      ])
      .sort(([a], [b]) => Number(a) - Number(b)),
  ];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 12);
}
