import { join } from "node:path";
import { ownFolder } from "../files.js";
import { UsageError } from "../report/failure.js";
import { loadCalled, loadProcedure } from "../run/load.js";
import { openPlace, openSession } from "../run/session.js";
import { heading } from "../run/show.js";
import { words } from "../run/words.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, options, lang }) => {
  const file = operands[0]!;
  const script = options.script as string | undefined;
  const simulated = options.auto === true || script !== undefined;
  if (!simulated && !process.stdin.isTTY)
    throw new UsageError({
      id: "ini bukan terminal; pakai --auto atau --script BERKAS",
      en: "this is no terminal; use --auto or --script FILE",
    });
  const procedure = await loadProcedure(file, options.procedure as string | undefined, lang);
  const [clock, caseId] = [options.clock, options.case] as (string | undefined)[];
  // Real cases are kept also where nobody said so; a simulated clock has no place among them.
  const isTrial = simulated || clock !== undefined;
  const db = (options.db as string | undefined) ?? (isTrial ? undefined : join(ownFolder(), "kasus.db"));
  const place = await openPlace(procedure, {
    file,
    called: await loadCalled(file, procedure),
    lang,
    db,
    start: clock,
    simulated,
  });
  try {
    if (!simulated) await (await import("../run/desk/desk.js")).runAtDesk(place, caseId);
    else {
      const say = (text: string) => process.stdout.write(`${text}\n`);
      const session = await openSession(place, caseId);
      say(heading(session));
      for (const name of session.exampleGroups) say(`${words[lang].exampleMembers(name)}\n`);
      if (script === undefined) await (await import("../run/auto.js")).runAuto(session, say);
      else await (await import("../run/script.js")).runScript(session, script, say);
    }
  } finally {
    await place.office.close();
  }
  return 0;
};
