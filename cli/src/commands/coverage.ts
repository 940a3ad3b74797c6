import { dirname, resolve } from "node:path";
import { coverage, defaultProfile } from "@baku/runtime";
import { configOf, profileOf } from "../config.js";
import { choice } from "../report/choice.js";
import { coverageJson, coverageMarkdown, coverageText } from "../report/coverage.js";
import { workTimeOf } from "../report/work.js";
import { loadProcedure } from "../run/load.js";
import type { Run } from "./table.js";

const formats = { text: coverageText, json: coverageJson, markdown: coverageMarkdown } as const;

export const run: Run = async ({ operands, options, lang }) => {
  const show = choice("--format", options.format, formats);
  const [path] = operands as [string];
  const procedure = await loadProcedure(path, options.procedure as string | undefined, lang);
  const house = profileOf(await configOf(dirname(resolve(path))), procedure.identity.profile);
  const work = workTimeOf(procedure, house?.calendar ?? defaultProfile);
  process.stdout.write(show({ path, procedure, coverage: coverage(procedure), work, lang }));
  return 0;
};
