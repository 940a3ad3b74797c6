import { dayNumber, type LocalDate, minutes, yearOf } from "./dates.js";
import type { CalendarProblem } from "./notes.js";
import type { CalendarProfile, CalendarYear, DayHours, TimeSpan, WeekHours } from "./profile.js";

/**
 * What is wrong with a profile and year files that have the right shape. Whoever reads them from a file asks this before
 * `calendarOf`; empty means that every due date can be computed.
 * `CAL2xx`, each with its parameters; none where the calendar can be made.
 *
 * @example
 * ```ts
 * import { calendarProblems, defaultProfile, defaultYears, messageText } from "@baku/runtime";
 *
 * for (const problem of calendarProblems(defaultProfile, defaultYears)) console.error(messageText(problem, "id"));
 * ```
 */
export function problems(profile: CalendarProfile, years: readonly CalendarYear[]): readonly CalendarProblem[] {
  return [
    ...zoneProblems(profile.zone),
    ...hoursProblems("hours", profile.hours),
    ...hoursProblems("ramadan", profile.ramadan ?? {}),
    ...(Object.values(profile.hours).some((hours) => minutes(hours.from) < minutes(hours.to))
      ? []
      : [{ code: "CAL204", params: { at: "hours" } } as const]),
    ...years.flatMap((year, index) => [...orderProblems(year, years, index), ...yearProblems(year)]),
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

/** Of two whole decrees one must be the later; an amendment needs one to amend. */
function orderProblems(year: CalendarYear, years: readonly CalendarYear[], index: number): readonly CalendarProblem[] {
  const at = String(year.year);
  const whole = years.flatMap((other, place) =>
    other.year === year.year && !other.amends ? [{ issued: other.issued, place }] : [],
  );
  if (year.amends) return whole.length > 0 ? [] : [{ code: "CAL207", params: { at, year: year.year } }];
  const twin = whole.some(({ issued, place }) => place < index && issued === year.issued);
  return twin ? [{ code: "CAL206", params: { at, year: year.year } }] : [];
}

function yearProblems(year: CalendarYear): readonly CalendarProblem[] {
  const file = String(year.year);
  const named = (at: "holidays" | "collectiveLeave" | "workingDays") =>
    (year[at] ?? []).flatMap(({ date }, index) => dateProblems(`${file}.${at}[${index}]`, date, year.year));
  return [
    ...named("holidays"),
    ...named("collectiveLeave"),
    ...named("workingDays"),
    ...(year.ramadan ?? []).flatMap(({ from, to }, index) => {
      const at = `${file}.ramadan[${index}]`;
      const wrongOrder = from <= to ? [] : [{ code: "CAL202", params: { at, from, to } } as const];
      return [...dateProblems(at, from, year.year), ...dateProblems(at, to, year.year), ...wrongOrder];
    }),
  ];
}

export function dateProblems(at: string, date: LocalDate, year: number): readonly CalendarProblem[] {
  const day = dayNumber(date);
  return day !== undefined && yearOf(day) === year ? [] : [{ code: "CAL205", params: { at, date, year } }];
}
