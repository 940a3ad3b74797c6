import { dirname, resolve } from "node:path";
import { type Compiled, compileAll, type HouseRules, presets, type Source } from "@baku/compiler";
import { type Config, configOf, profileOf, type Rules } from "./config.js";

export type Compile = (sources: readonly Source[]) => readonly Compiled[];

/** Compiles these files, as often as they change, by the rules of their institutions and on the day that it is. */
export async function compilerFor(sources: readonly Source[]): Promise<Compile> {
  const configs = new Map<string, Config | undefined>();
  for (const folder of new Set(sources.map(folderOf))) configs.set(folder, await configOf(folder));
  const today = localDate(new Date());
  return (now) =>
    compileAll(now, { today, house: (path, profile) => houseRules(configs.get(folderOf({ path })), profile) });
}

/** The preset, then the institution's switches, then the profile's. A profile that is not there has none: `run` says that it is missing. */
function houseRules(config: Config | undefined, name: string | undefined): HouseRules {
  const profile = profileOf(config, name);
  const { preset = "sop-ap", ...switches }: Rules = { ...config?.rules, ...profile?.rules };
  const dayMeans = profile?.calendar?.dayMeans;
  return { levels: { ...presets[preset], ...switches }, ...(dayMeans && { dayMeans }) };
}

const folderOf = ({ path }: Pick<Source, "path">): string => dirname(resolve(path));

const localDate = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
