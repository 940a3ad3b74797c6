import { oneMore, simulate } from "@baku/runtime";
import { writeAll } from "../files.js";
import { choice } from "../report/choice.js";
import { institution } from "../run/config.js";
import { loadProcedure, planOf } from "../run/load.js";
import { modelFrom, optionsFrom } from "../simulate/model.js";
import { type Simulated, simulationJson, simulationText } from "../simulate/report.js";
import { words } from "../simulate/words.js";
import type { Run } from "./table.js";

const formats = { text: simulationText, json: simulationJson } as const;

export const run: Run = async ({ operands, options: given, lang }) => {
  const show = choice("--format", given.format, formats);
  const [path] = operands as [string];
  const model = modelFrom(given);
  const procedure = await loadProcedure(path, given.procedure as string | undefined, lang);
  const plan = planOf(procedure);
  const { calendar, directory } = await institution(path, procedure.identity.profile);
  const options = optionsFrom(model, { plan, procedure, calendar, directory });
  const simulation = simulate(plan, calendar, options);
  const made: Simulated = {
    path,
    procedure,
    plan,
    calendar,
    options,
    arrivals: model.arrivals,
    simulation,
    oneMore: options.arrivals && simulation.measured > 0 ? oneMore(plan, calendar, options, simulation) : [],
    lang,
  };
  process.stdout.write(show(made));
  if (given.svg !== undefined) {
    const { simulationSvg } = await import("../simulate/svg.js");
    const target = String(given.svg);
    writeAll([{ path: target, content: simulationSvg(made) }]);
    if (given.format === "text") process.stdout.write(`\n${words[lang].wrote(target)}\n`);
  }
  return simulation.measured > 0 ? 0 : 1;
};
