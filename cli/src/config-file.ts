import { readFileSync } from "node:fs";
import { presets } from "@baku/compiler";
import { ruleCodes } from "@baku/compiler/internal";
import { calendarProfileSchema, calendarYearSchema } from "@baku/runtime/internal";
import type { Config } from "./config.js";
import { configProblem, notJson } from "./config-problem.js";
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
export async function readConfig(path: string): Promise<Config> {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(notJson(path, error));
  }
  const { Ajv } = await import("ajv");
  const valid = new Ajv({
    strict: true,
    ownProperties: true,
    allErrors: true,
    verbose: true,
    meta: false,
    validateSchema: false,
  }).compile<Omit<Config, "path">>(schema);
  if (valid(json)) return { ...json, path };
  throw new UsageError(configProblem(path, text, valid.errors!));
}
