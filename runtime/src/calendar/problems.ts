import { dayNumber, type LocalDate, minutes, yearOf } from "./dates.js";
import type { CalendarProblem } from "./notes.js";
import type { CalendarProfile, CalendarYear, DayHours, TimeSpan, WeekHours } from "./profile.js";

/**
 * What is wrong with a profile and year files that have the right shape. Whoever reads them from a file asks this before
 * `calendarOf`; empty means that every due date can be computed.
 */
export function problems(profile: CalendarProfile, years: readonly CalendarYear[]): readonly CalendarProblem[] {
  return [
    ...zoneProblems(profile.zone),
    ...hoursProblems("hours", profile.hours),
    ...hoursProblems("ramadan", profile.ramadan ?? {}),
    ...(Object.values(profile.hours).some((hours) => minutes(hours.from) < minutes(hours.to))
      ? []
      : [{ code: "CAL204", params: { at: "hours" } } as const]),
    ...years.flatMap((year, index) => yearProblems(year, years.slice(0, index))),
  ];
}

function zoneProblems(zone: string): readonly CalendarProblem[] {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return [];
  } catch {
    return [{ code: "CAL201", params: { at: "zone", zone } }];
  }
}

function hoursProblems(at: string, week: WeekHours): readonly CalendarProblem[] {
  return Object.entries(week).flatMap(([weekday, hours]) => [
    ...spanProblems(`${at}.${weekday}`, hours),
    ...(hours.breaks ?? []).flatMap((pause, index) => [
      ...spanProblems(`${at}.${weekday}.breaks[${index}]`, pause),
      ...breakProblems(`${at}.${weekday}.breaks[${index}]`, pause, hours),
    ]),
  ]);
}

function spanProblems(at: string, { from, to }: TimeSpan): readonly CalendarProblem[] {
  return minutes(from) < minutes(to) ? [] : [{ code: "CAL202", params: { at, from, to } }];
}

function breakProblems(at: string, { from, to }: TimeSpan, hours: DayHours): readonly CalendarProblem[] {
  const inside = minutes(hours.from) < minutes(from) && minutes(to) < minutes(hours.to);
  return inside ? [] : [{ code: "CAL203", params: { at, from, to } }];
}

function yearProblems(year: CalendarYear, earlier: readonly CalendarYear[]): readonly CalendarProblem[] {
  const file = String(year.year);
  const named = (at: "holidays" | "collectiveLeave") =>
    year[at].flatMap(({ date }, index) => dateProblems(`${file}.${at}[${index}]`, date, year.year));
  return [
    ...(earlier.some((other) => other.year === year.year)
      ? [{ code: "CAL206", params: { at: file, year: year.year } } as const]
      : []),
    ...named("holidays"),
    ...named("collectiveLeave"),
    ...year.ramadan.flatMap(({ from, to }, index) => {
      const at = `${file}.ramadan[${index}]`;
      const wrongOrder = from <= to ? [] : [{ code: "CAL202", params: { at, from, to } } as const];
      return [...dateProblems(at, from, year.year), ...dateProblems(at, to, year.year), ...wrongOrder];
    }),
  ];
}

function dateProblems(at: string, date: LocalDate, year: number): readonly CalendarProblem[] {
  const day = dayNumber(date);
  return day !== undefined && yearOf(day) === year ? [] : [{ code: "CAL205", params: { at, date, year } }];
}
