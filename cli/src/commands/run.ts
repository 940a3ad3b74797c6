import { UsageError } from "../report/failure.js";
import { loadCalled, loadProcedure } from "../run/load.js";
import { openSession } from "../run/session.js";
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
  const session = await openSession(procedure, {
    file,
    called: await loadCalled(file, procedure),
    lang,
    db: options.db as string | undefined,
    start: options.clock as string | undefined,
    caseId: options.case as string | undefined,
    simulated,
  });
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(heading(session));
  for (const name of session.exampleGroups) say(`${words[lang].exampleMembers(name)}\n`);
  try {
    if (options.auto) await (await import("../run/auto.js")).runAuto(session, say);
    else if (script !== undefined) await (await import("../run/script.js")).runScript(session, script, say);
    else await (await import("../run/interactive.js")).runInteractive(session, say);
  } finally {
    await session.office.close();
  }
  return 0;
};
