import { readFileSync } from "node:fs";
import { presets, ruleCodes } from "@baku/compiler";
import { calendarProfileSchema, calendarYearSchema } from "@baku/runtime";
import { Ajv, type ErrorObject } from "ajv";
import type { Config } from "./config.js";
import { UsageError } from "./report/failure.js";

const rules = { $ref: "#/definitions/rules" };

/** JSON Schema of `baku.config.json`. */
const schema = {
  type: "object",
  properties: {
    $schema: { type: "string" },
    rules,
    profiles: {
      type: "object",
      additionalProperties: {
        type: "object",
        properties: {
          calendar: calendarProfileSchema,
          years: { type: "array", items: calendarYearSchema },
          calendars: { type: "string", minLength: 1 },
          directory: {
            type: "object",
            additionalProperties: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1 },
          },
          rules,
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
  definitions: {
    rules: {
      type: "object",
      properties: { preset: { enum: Object.keys(presets) } },
      propertyNames: { enum: ["preset", ...ruleCodes] },
      additionalProperties: { enum: ["off", "note", "warning", "error"] },
    },
  },
} as const;

/** Reads and checks a `baku.config.json`; what is wrong with it is a `UsageError` that names the place. */
export function readConfig(path: string): Config {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError({
      id: `${path} bukan JSON yang benar: ${error.message}`,
      en: `${path} is not valid JSON: ${error.message}`,
    });
  }
  const valid = new Ajv({ strict: true, ownProperties: true, meta: false, validateSchema: false }).compile<
    Omit<Config, "path">
  >(schema);
  if (valid(json)) return { ...json, path };
  const where = placeOf(valid.errors!.at(-1)!);
  throw new UsageError({
    id: `${path} tidak sesuai bentuknya di ${where}`,
    en: `${path} does not fit its form at ${where}`,
  });
}

/** `/rules/SOP999: property name must be valid`; `/rules/SOP512: must be equal to one of ... (off, note, warning, error)`. */
function placeOf({ instancePath, params, message }: ErrorObject): string {
  const name = params.additionalProperty ?? params.propertyName;
  const extra = name === undefined ? "" : `/${name}`;
  const allowed = Array.isArray(params.allowedValues) ? ` (${params.allowedValues.join(", ")})` : "";
  return `${`${instancePath}${extra}` || "/"}: ${message}${allowed}`;
}
