import { keptProcedures, messageText, type Procedure, plan, versionOf } from "@baku/runtime";
import { openReader, told } from "../audit/store.js";
import { recordOf } from "../record/model.js";
import { recordHtml, recordJson, recordText } from "../record/show.js";
import { choice } from "../report/choice.js";
import { UsageError } from "../report/failure.js";
import { institution } from "../run/config.js";
import { loadProcedure } from "../run/load.js";
import type { Run } from "./table.js";

const formats = { text: recordText, json: recordJson, html: recordHtml } as const;

/** Of a case, by the procedure that is kept with it, or by the one that `--sop` names, if that is its version. */
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
  const started = stored[0]?.event;
  if (started?.kind !== "started")
    throw new UsageError({ id: `kasus ${caseId} tidak ada`, en: `there is no case ${caseId}` });
  const given = options.sop === undefined ? undefined : await loadProcedure(String(options.sop), undefined, lang);
  const procedure = [...kept.map((each) => each.procedure), ...(given ? [given] : [])].find(
    (each: Procedure) => versionOf(each) === started.version,
  );
  if (!procedure)
    throw new UsageError({
      id: `SOP ${started.procedure} versi ${started.version} tidak tersimpan bersama kasusnya; sebut berkasnya dengan --sop`,
      en: `the SOP ${started.procedure} in version ${started.version} is not kept with its case; name its file with --sop`,
    });
  const planned = plan(procedure);
  if (!planned.ok) {
    const reasons = (l: "id" | "en") => planned.reasons.map((each) => messageText(each, l)).join(" ");
    throw new UsageError({ id: reasons("id"), en: reasons("en") });
  }
  const { calendar } = await institution(String(options.sop ?? "sop"), procedure.identity.profile);
  const record = recordOf({ caseId, procedure, plan: planned.plan, stored, calendar, now: Date.now() });
  process.stdout.write(show(record, { lang, zone: calendar.zone, plan: planned.plan }));
  return 0;
};
