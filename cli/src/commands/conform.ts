import { compare } from "../practice/compare.js";
import { conformJson, conformMarkdown, conformText } from "../practice/conform-report.js";
import { choice } from "../report/choice.js";
import { institution } from "../run/config.js";
import { loadProcedure, planOf } from "../run/load.js";
import { instantOf } from "../run/session.js";
import type { Run } from "./table.js";

const formats = { text: conformText, json: conformJson, markdown: conformMarkdown } as const;

/** Exit status 1 where a case left the SOP, or a part of the record cannot be trusted. */
export const run: Run = async ({ operands, options, lang }) => {
  const show = choice("--format", options.format, formats);
  const [place, file] = operands as [string, string];
  const procedure = await loadProcedure(file, options.procedure as string | undefined, lang);
  const { calendar } = await institution(file, procedure.identity.profile);
  const at = options.at === undefined ? undefined : instantOf(String(options.at), calendar.zone, "--at");
  const comparison = await compare(place, [{ procedure, plan: planOf(procedure), calendar }], at, lang);
  for (const problem of comparison.problems) process.stderr.write(`baku: ${problem}\n`);
  const [compared] = comparison.compared;
  if (!compared) return 2;
  process.stdout.write(show({ ...comparison, compared: [compared], place, lang }));
  return comparison.problems.length > 0 || compared.cases.some(({ deviations }) => deviations.length > 0) ? 1 : 0;
};
