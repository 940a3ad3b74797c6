import { compare } from "../practice/compare.js";
import { formOf } from "../practice/monitor.js";
import { monitorHtml } from "../practice/monitor-html.js";
import { monitorJson, monitorMarkdown, monitorText } from "../practice/monitor-report.js";
import { spanOf } from "../practice/period.js";
import { choice } from "../report/choice.js";
import { institution } from "../run/config.js";
import { loadProcedure, planOf } from "../run/load.js";
import type { Run } from "./table.js";

const formats = { text: monitorText, markdown: monitorMarkdown, html: monitorHtml, json: monitorJson } as const;

/** Exit status 1 only where a part of the record cannot be trusted: a form with bad news is a form. */
export const run: Run = async ({ operands, options, lang }) => {
  const show = choice("--format", options.format, formats);
  const [place, ...files] = operands as [string, ...string[]];
  const held = await Promise.all(
    files.map(async (file) => {
      const procedure = await loadProcedure(file, options.procedure as string | undefined, lang);
      const { calendar } = await institution(file, procedure.identity.profile);
      return { procedure, plan: planOf(procedure), calendar };
    }),
  );
  const span = spanOf(options, held[0]!.calendar.zone, Date.now());
  const at = Math.min(Date.now(), span.until);
  const comparison = await compare(place, held, at, lang);
  for (const problem of comparison.problems) process.stderr.write(`baku: ${problem}\n`);
  process.stdout.write(show(formOf({ comparison, span, at, place, lang })));
  return comparison.problems.length > 0 ? 1 : 0;
};
