import type { CaseState } from "../core/types.js";
import type { Task } from "../core/wants.js";
import { example, help, type RefusalMessage, text } from "../messages/messages.js";
import { type BrokenRule, brokenRule } from "../messages/rules.js";
import type { Language } from "../messages/words.js";

/** What came of a command. */
export type Result = Done | Refused;

/** The case as the command left it, and what it waits for now. */
export interface Done {
  readonly ok: true;
  /** Number of events of the case so far. */
  readonly version: number;
  readonly state: CaseState;
  readonly tasks: readonly Task[];
}

/** Nothing has changed. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/**
 * Ready to show or to send: plain JSON. `code` and `params` are for programs, and looking at the code narrows the parameters
 * (`RUN149` has `params.since`); the texts are for people.
 */
export type Refusal = RefusalMessage & BrokenRule & RefusalTexts;

export interface RefusalTexts {
  readonly message: Readonly<Record<Language, string>>;
  /** Where the step that it is about stands in what the SOP was written from, if the SOP says so; `message` ends with it. */
  readonly source?: string;
  readonly help: Readonly<Record<Language, string>>;
  readonly example?: string;
}

export function refused(message: RefusalMessage): Refused {
  const right = example(message);
  const source =
    "step" in message.params && typeof message.params.step === "object" ? message.params.step.source : undefined;
  return {
    ok: false,
    refusal: {
      ...message,
      ...brokenRule(message),
      message: { id: text(message, "id") + clause(source, "id"), en: text(message, "en") + clause(source, "en") },
      ...(source === undefined ? undefined : { source }),
      help: { id: help(message, "id"), en: help(message, "en") },
      ...(right === undefined ? undefined : { example: right }),
    },
  };
}

function clause(source: string | undefined, language: Language): string {
  if (source === undefined) return "";
  return language === "id" ? ` Sumber SOP: ${source}.` : ` Source of the SOP: ${source}.`;
}

/**
 * For code that would only pass a refusal on: the result if it is one, else throws a `RefusedError`.
 *
 * @example
 * ```ts
 * import { openOffice, orThrow } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * ```
 */
export function orThrow<R extends { readonly ok: true } | Refused>(result: R): Exclude<R, Refused> {
  if (!result.ok) throw new RefusedError(result.refusal);
  return result as Exclude<R, Refused>;
}

/**
 * What `orThrow` throws; `refusal` has the code and the texts.
 *
 * @example
 * ```ts
 * import { openOffice, orThrow, RefusedError } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * try {
 *   orThrow(await office.open(permohonanIzinCuti, "tidak-ada"));
 * } catch (error) {
 *   if (error instanceof RefusedError) console.error(error.refusal.message.id);
 *   else throw error;
 * }
 * ```
 */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message.id}`);
    this.name = "RefusedError";
    this.refusal = refusal;
  }
}
