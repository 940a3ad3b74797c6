import type { Problem } from "../messages/messages.js";
import { problemsOf } from "./integrity.js";
import type { Procedure } from "./types.js";
import { upcast } from "./upcast.js";
import { type SchemaError, schemaErrors } from "./validate.generated.js";

export type Parsed =
  | { readonly ok: true; readonly procedure: Procedure }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Takes any JSON for a Procedure if it is one: of the published schema, and with every reference in it right. All problems come at once. One of an older schema is brought forward first.
 * `PRO1xx` says what is wrong; nothing is thrown.
 *
 * @example
 * ```ts
 * import { messageText, openOffice, parseProcedure } from "@baku/runtime";
 *
 * const parsed = parseProcedure(JSON.parse("{}"));
 * if (parsed.ok) await openOffice({ procedures: [parsed.procedure] });
 * else for (const problem of parsed.problems) console.error(messageText(problem, "id"));
 * ```
 */
export function parseProcedure(given: unknown): Parsed {
  const json = upcast(given);
  const errors = schemaErrors(json).filter(says);
  if (errors.length > 0) return { ok: false, problems: errors.map(problem) };
  const procedure = json as Procedure;
  const problems = problemsOf(procedure);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, procedure };
}

/** `if` only repeats that one of its branches failed, which has said so itself. */
function says(error: SchemaError): boolean {
  return error.keyword !== "if";
}

function problem({ instancePath: path, keyword, params }: SchemaError): Problem {
  switch (keyword) {
    case "required":
      return { code: "PRO101", params: { path, property: String(params.missingProperty) } };
    case "additionalProperties":
      return { code: "PRO102", params: { path, property: String(params.additionalProperty) } };
    case "type":
      return { code: "PRO103", params: { path, expected: String(params.type) } };
    case "enum":
      return { code: "PRO104", params: { path, allowed: (params.allowedValues as readonly unknown[]).map(String) } };
    case "const":
      return { code: "PRO104", params: { path, allowed: [String(params.allowedValue)] } };
    default:
      return {
        code: "PRO105",
        params: { path, rule: `${keyword} ${String(params.pattern ?? params.limit ?? "")}`.trim() },
      };
  }
}
