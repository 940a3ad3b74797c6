import type { Language } from "@baku/grammar";
import type { Procedure } from "@baku/runtime";
import { askerOf, back, Quit } from "./ask.js";
import { words } from "./words.js";

/** Which SOP of a file a person means; undefined: none of them. */
export async function whichProcedure(lang: Language, procedures: readonly Procedure[]): Promise<Procedure | undefined> {
  const w = words[lang];
  const asker = askerOf(lang);
  try {
    const choices = procedures.map((value) => ({ name: value.identity.title, value, about: value.id }));
    const chosen = await asker.choose(w.whichProcedure, choices, { help: () => w.whichProcedureHelp });
    return chosen === back ? undefined : chosen;
  } catch (error) {
    if (error instanceof Quit) return undefined;
    throw error;
  } finally {
    asker.stop();
  }
}
