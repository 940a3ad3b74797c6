import { coverage } from "@baku/runtime";
import { choice } from "../report/choice.js";
import { coverageJson, coverageMarkdown, coverageText } from "../report/coverage.js";
import { loadProcedure } from "../run/load.js";
import type { Run } from "./table.js";

const formats = { text: coverageText, json: coverageJson, markdown: coverageMarkdown } as const;

export const run: Run = async ({ operands, options, lang }) => {
  const show = choice("--format", options.format, formats);
  const [path] = operands as [string];
  const procedure = await loadProcedure(path, options.procedure as string | undefined, lang);
  process.stdout.write(show({ path, procedure, coverage: coverage(procedure), lang }));
  return 0;
};
