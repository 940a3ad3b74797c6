import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  type Calendar,
  type CalendarYear,
  calendarOf,
  calendarProblems,
  type Directory,
  defaultCalendar,
  defaultProfile,
  defaultYears,
  messageText,
} from "@baku/runtime";
import { type Config, configOf, type Profile, profileOf } from "../config.js";
import { UsageError } from "../report/failure.js";

export interface Institution {
  readonly calendar: Calendar;
  readonly directory: Directory;
}

/** The profile that a procedure names, from the nearest `baku.config.json` above its file, with the office's calendar files. */
export async function institution(file: string, name: string | undefined): Promise<Institution> {
  const config = await configOf(dirname(resolve(file)));
  if (!config) return { calendar: defaultCalendar(), directory: {} };
  const { path } = config;
  const profile = profileOf(config, name);
  if (name !== undefined && !profile)
    throw new UsageError({
      id: `profil “${name}” tidak ada di ${path}`,
      en: `there is no profile “${name}” in ${path}`,
    });
  const hours = profile?.calendar ?? defaultProfile;
  const years = await decreesOf(config, profile);
  const [problem] = calendarProblems(hours, years);
  if (problem)
    throw new UsageError({
      id: `${path}: ${problem.code} ${messageText(problem, "id")}`,
      en: `${path}: ${problem.code} ${messageText(problem, "en")}`,
    });
  return { calendar: calendarOf(hours, years), directory: profile?.directory ?? {} };
}

/** What ships gives way to the office's own whole decree of a year; an amendment changes it. */
async function decreesOf(config: Config, profile: Profile | undefined): Promise<readonly CalendarYear[]> {
  const given = profile?.years ?? defaultYears;
  const folder = join(dirname(config.path), profile?.calendars ?? "kalender");
  if (profile?.calendars === undefined && !existsSync(folder)) return given;
  const { readCalendars } = await import("../calendar-files.js");
  const own = readCalendars(folder).map(({ decree }) => decree);
  const replaced = new Set(own.filter(({ amends }) => !amends).map(({ year }) => year));
  return [...given.filter(({ year }) => !replaced.has(year)), ...own];
}
