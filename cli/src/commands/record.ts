import { keptProcedures, messageText, type Procedure, plan, type Spell, spellsOf, versionOf } from "@baku/runtime";
import { openReader, told } from "../audit/store.js";
import { type Held, recordOf } from "../record/model.js";
import { recordHtml, recordJson, recordText } from "../record/show.js";
import { choice } from "../report/choice.js";
import { UsageError } from "../report/failure.js";
import { institution } from "../run/config.js";
import { loadProcedure } from "../run/load.js";
import type { Run } from "./table.js";

const formats = { text: recordText, json: recordJson, html: recordHtml } as const;

/** Of a case, by the procedures that are kept with it, each for the time that it held; or by the one that `--sop` names, if that is a version of its. */
export const run: Run = async ({ operands, options, lang }) => {
  const show = choice("--format", options.format, formats);
  const [place, caseId] = operands as [string, string];
  const { stored, kept } = await told(async () => {
    const store = await openReader(place);
    try {
      return { stored: await store.events(caseId), kept: keptProcedures(await store.kept()) };
    } finally {
      await store.close();
    }
  });
  const spells = spellsOf(stored.map(({ event }) => event));
  const given = options.sop === undefined ? undefined : await loadProcedure(String(options.sop), undefined, lang);
  const known = [...kept.map((each) => each.procedure), ...(given ? [given] : [])];
  const before = spells.map((spell) => heldFor(spell, known));
  const last = before.pop();
  if (!last) throw new UsageError({ id: `kasus ${caseId} tidak ada`, en: `there is no case ${caseId}` });
  const held = [...before, last] as const;
  const { profile } = last.procedure.identity;
  const { calendar } = await institution(String(options.sop ?? "sop"), profile);
  const record = recordOf({ caseId, held, stored, calendar, now: Date.now() });
  process.stdout.write(show(record, { lang, zone: calendar.zone, plans: held.map(({ plan }) => plan) }));
  return 0;
};

/** The SOP that a case went by for a while, in the version of that time. */
function heldFor({ procedure: id, version }: Spell, known: readonly Procedure[]): Held {
  const procedure = known.find((each) => versionOf(each) === version);
  if (!procedure)
    throw new UsageError({
      id: `SOP ${id} versi ${version} tidak tersimpan bersama kasusnya; sebut berkasnya dengan --sop`,
      en: `the SOP ${id} in version ${version} is not kept with its case; name its file with --sop`,
    });
  const planned = plan(procedure);
  if (planned.ok) return { procedure, plan: planned.plan };
  const reasons = (l: "id" | "en") => planned.reasons.map((each) => messageText(each, l)).join(" ");
  throw new UsageError({ id: reasons("id"), en: reasons("en") });
}
