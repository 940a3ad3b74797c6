import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  type Calendar,
  type CalendarProfile,
  type CalendarYear,
  calendarOf,
  calendarProblems,
  calendarProfileSchema,
  calendarYearSchema,
  type Directory,
  defaultCalendar,
  defaultProfile,
  defaultYears,
  messageText,
} from "@baku/runtime";
import { UsageError } from "../report/failure.js";

/** An institution as `baku.config.json` describes it. All of it is optional: what is missing is the default's. */
interface Profile {
  readonly calendar?: CalendarProfile;
  readonly years?: readonly CalendarYear[];
  /** Members of each group, by the id of the actor. */
  readonly directory?: Directory;
}

export interface Institution {
  readonly calendar: Calendar;
  readonly directory: Directory;
}

const schema = {
  type: "object",
  properties: {
    $schema: { type: "string" },
    profiles: {
      type: "object",
      additionalProperties: {
        type: "object",
        properties: {
          calendar: calendarProfileSchema,
          years: { type: "array", items: calendarYearSchema },
          directory: {
            type: "object",
            additionalProperties: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 },
          },
        },
        additionalProperties: false,
      },
    },
  },
  required: ["profiles"],
  additionalProperties: false,
} as const;

/** The profile that a procedure names, from the nearest `baku.config.json` above its file. */
export async function institution(file: string, profile: string | undefined): Promise<Institution> {
  const path = profile === undefined ? undefined : nearest(dirname(resolve(file)));
  if (!path || profile === undefined) return { calendar: defaultCalendar(), directory: {} };
  const { profiles } = await read(path);
  const found = Object.hasOwn(profiles, profile) ? profiles[profile]! : undefined;
  if (!found)
    throw new UsageError({
      id: `profil “${profile}” tidak ada di ${path}`,
      en: `there is no profile “${profile}” in ${path}`,
    });
  const [hours, years] = [found.calendar ?? defaultProfile, found.years ?? defaultYears];
  const [problem] = calendarProblems(hours, years);
  if (problem)
    throw new UsageError({
      id: `${path}: ${messageText(problem, "id")}`,
      en: `${path}: ${messageText(problem, "en")}`,
    });
  return { calendar: calendarOf(hours, years), directory: found.directory ?? {} };
}

function nearest(folder: string): string | undefined {
  const path = join(folder, "baku.config.json");
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? undefined : nearest(dirname(folder));
}

async function read(path: string): Promise<{ profiles: Readonly<Record<string, Profile>> }> {
  const { Ajv } = await import("ajv");
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError({
      id: `${path} bukan JSON yang benar: ${String(error)}`,
      en: `${path} is not valid JSON: ${String(error)}`,
    });
  }
  const valid = new Ajv({ strict: true, ownProperties: true }).compile<{ profiles: Readonly<Record<string, Profile>> }>(
    schema,
  );
  if (valid(json)) return json;
  const where = `${valid.errors?.[0]?.instancePath || "/"}: ${valid.errors?.[0]?.message ?? ""}`;
  throw new UsageError({
    id: `${path} tidak sesuai bentuknya di ${where}`,
    en: `${path} does not fit its form at ${where}`,
  });
}
