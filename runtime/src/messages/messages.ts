import { notes } from "./notes.js";
import { office } from "./office.js";
import { problems } from "./problems.js";
import { reasons } from "./reasons.js";
import { refusals } from "./refusals.js";
import { definitionOf, type Language, type MessageOf, say } from "./words.js";

/**
 * Everything the runtime says, by code: `RUN1xx` refuses a command, `RUN2xx` says why there is no due date, `SOP8xx` why a
 * procedure cannot run (class `run`), `PRO1xx` what is wrong with a Procedure that arrived as JSON.
 */
export const registry = { ...refusals, ...office, ...notes, ...reasons, ...problems };

export type Code = keyof typeof registry;

/** A message as data. Its parameters are typed by its code; `text` says it. */
export type Message = MessageOf<typeof registry>;
export type RefusalMessage = MessageOf<typeof refusals> | MessageOf<typeof office>;
export type Note = MessageOf<typeof notes>;
export type Reason = MessageOf<typeof reasons>;
export type Problem = MessageOf<typeof problems>;

/** The message in one or two sentences. */
export function text(message: Message, language: Language): string {
  return say(registry, message, language);
}

/** What to do about it. */
export function help(message: Message, language: Language): string {
  return definitionOf(registry, message).help[language];
}

/** How it would have been right, as code or JSON; undefined where the help says enough. */
export function example(message: Message): string | undefined {
  return definitionOf(registry, message).example?.(message.params);
}
