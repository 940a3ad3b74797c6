import { presets } from "@baku/compiler";
import { ruleCodes } from "@baku/compiler/internal";
import { calendarProfileSchema, calendarYearSchema } from "@baku/runtime/internal";
import type { Options } from "ajv";

const rules = { $ref: "#/definitions/rules" };

/** JSON Schema of `baku.config.json`. */
export const configSchema = {
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

/** How a configuration is held to it: everything that is wrong, with what was written. */
export const reading: Options = {
  strict: true,
  ownProperties: true,
  allErrors: true,
  verbose: true,
  meta: false,
  validateSchema: false,
};
