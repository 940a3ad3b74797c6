import { join } from "node:path";
import { styleText } from "node:util";
import type { Procedure } from "@baku/runtime";
import { told } from "../audit/store.js";
import { ownFolder } from "../files.js";
import { UsageError } from "../report/failure.js";
import { sentence } from "../report/lines.js";
import { loadCalled, loadProcedure } from "../run/load.js";
import type { Script } from "../run/script/read.js";
import { openPlace, openSession, type Place } from "../run/session.js";
import { heading } from "../run/show.js";
import { words } from "../run/words.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, options, lang }) => {
  const file = operands[0]!;
  const scriptFile = options.script as string | undefined;
  if (options.auto === true && scriptFile !== undefined)
    throw new UsageError({
      id: "pilih salah satu: --auto atau --script BERKAS",
      en: "choose one: --auto or --script FILE",
    });
  const simulated = options.auto === true || scriptFile !== undefined;
  if (!simulated && !(process.stdin.isTTY && process.stdout.isTTY))
    throw new UsageError({
      id: "ini bukan terminal; pakai --auto atau --script BERKAS",
      en: "this is no terminal; use --auto or --script FILE",
    });
  const procedure = await loadProcedure(file, options.procedure as string | undefined, lang, async (procedures) =>
    simulated ? undefined : (await import("../run/desk/which.js")).whichProcedure(lang, procedures),
  );
  const called = await loadCalled(file, procedure);
  const script = await scriptOf(scriptFile, [procedure, ...called]);
  const start = (options.clock as string | undefined) ?? script?.clock;
  const caseId = (options.case as string | undefined) ?? script?.case;
  // Real cases are kept also where nobody said so; a simulated clock has no place among them.
  const isTrial = simulated || start !== undefined;
  const db = (options.db as string | undefined) ?? (isTrial ? undefined : join(ownFolder(), "kasus.db"));
  const place = await openPlace(procedure, { file, called, lang, db, start, simulated });
  try {
    return await told(async () => {
      if (simulated) return byItself(place, caseId, script && { file: scriptFile!, script });
      await (await import("../run/desk/desk.js")).runAtDesk(place, caseId);
      return 0;
    });
  } finally {
    await place.office.close();
  }
};

async function scriptOf(file: string | undefined, procedures: readonly Procedure[]): Promise<Script | undefined> {
  return file === undefined ? undefined : (await import("../run/script/read.js")).readScript(file, procedures);
}

/** On a simulated clock, by a script or by the standard of each step. */
async function byItself(
  place: Place,
  caseId: string | undefined,
  given: { readonly file: string; readonly script: Script } | undefined,
): Promise<number> {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const session = await openSession(place, caseId);
  say(heading(session));
  for (const name of place.exampleGroups) say(`${sentence(words[place.lang].exampleMembers(name), 0)}\n`);
  if (given) return (await import("../run/script/run.js")).runScript(session, given.file, given.script, say);
  say(`${styleText("dim", sentence(words[place.lang].choices, 0))}\n`);
  await (await import("../run/auto.js")).runAuto(session, say);
  return 0;
}
