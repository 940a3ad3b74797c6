import { fileProblems, notes } from "../calendar/notes.js";
import { deviations } from "../conform/deviations.js";
import { reasons as staying } from "../migrate/reasons.js";
import { auditProblems } from "../stores/audit-problems.js";
import { breaks } from "../stores/breaks.js";
import { faults } from "../stores/errors.js";
import { exportProblems } from "../stores/export-problems.js";
import { changes } from "./changes.js";
import { registry } from "./messages.js";
import type { Definition, Language } from "./words.js";

/** Every message of the runtime by its code: with the calendar's (`CAL`), the stores' (`STO`: faults, broken chains, audits, exports), those of `diff` (`CHG`), where practice left an SOP (`CON`) and why a case stays with its version (`MIG`), which keep their own tables. */
export const messages = {
  ...registry,
  ...notes,
  ...fileProblems,
  ...faults,
  ...breaks,
  ...auditProblems,
  ...exportProblems,
  ...changes,
  ...deviations,
  ...staying,
} as const;

interface Said {
  readonly code: keyof typeof messages;
  readonly params: object;
}

/**
 * Any message of the runtime, said in one or two sentences.
 *
 * @example
 * ```ts
 * import { messageText, parseProcedure } from "@baku/runtime";
 *
 * const parsed = parseProcedure({ schemaVersion: 1 });
 * if (!parsed.ok) for (const problem of parsed.problems) console.error(problem.code, messageText(problem, "id"));
 * ```
 */
export function messageText(message: Said, language: Language): string {
  return (messages[message.code] as Definition<object>)[language](message.params);
}

/**
 * What to do about it.
 *
 * @example
 * ```ts
 * import { messageHelp, parseProcedure } from "@baku/runtime";
 *
 * const parsed = parseProcedure({ schemaVersion: 1 });
 * if (!parsed.ok) for (const problem of parsed.problems) console.error(messageHelp(problem, "id"));
 * ```
 */
export function messageHelp(message: Pick<Said, "code">, language: Language): string {
  return messages[message.code].help[language];
}
