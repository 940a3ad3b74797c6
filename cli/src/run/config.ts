import { dirname, resolve } from "node:path";
import {
  type Calendar,
  calendarOf,
  calendarProblems,
  type Directory,
  defaultCalendar,
  defaultProfile,
  defaultYears,
  messageText,
} from "@baku/runtime";
import { configOf, profileOf } from "../config.js";
import { UsageError } from "../report/failure.js";

export interface Institution {
  readonly calendar: Calendar;
  readonly directory: Directory;
}

/** The profile that a procedure names, from the nearest `baku.config.json` above its file. */
export async function institution(file: string, name: string | undefined): Promise<Institution> {
  const config = name === undefined ? undefined : await configOf(dirname(resolve(file)));
  if (!config) return { calendar: defaultCalendar(), directory: {} };
  const { path } = config;
  const profile = profileOf(config, name);
  if (!profile)
    throw new UsageError({
      id: `profil “${name}” tidak ada di ${path}`,
      en: `there is no profile “${name}” in ${path}`,
    });
  const [hours, years] = [profile.calendar ?? defaultProfile, profile.years ?? defaultYears];
  const [problem] = calendarProblems(hours, years);
  if (problem)
    throw new UsageError({
      id: `${path}: ${messageText(problem, "id")}`,
      en: `${path}: ${messageText(problem, "en")}`,
    });
  return { calendar: calendarOf(hours, years), directory: profile.directory ?? {} };
}
