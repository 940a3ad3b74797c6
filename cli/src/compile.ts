import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Compiled, compileAll, type HouseRules, presets, type Source } from "@baku/compiler";
import { type Config, configOf, profileOf, type Rules } from "./config.js";
import { sopFiles } from "./files.js";

export type Compile = (sources: readonly Source[]) => readonly Compiled[];

/** Compiles these files, as often as they change, by the rules of their institutions and on the day that it is, unless told another or none. */
export async function compilerFor(
  sources: readonly Source[],
  { today }: { readonly today: string | undefined } = { today: localDate() },
): Promise<Compile> {
  const configs = new Map<string, Config | undefined>();
  for (const folder of new Set(sources.map(folderOf))) configs.set(folder, await configOf(folder));
  const beside = neighbours(sources);
  return (now) =>
    compileAll([...now, ...beside], {
      ...(today !== undefined && { today }),
      house: (path, profile) => houseRules(configs.get(folderOf({ path })), profile),
    }).slice(0, now.length);
}

/** The preset, then the institution's switches, then the profile's. A profile that is not there has none. */
function houseRules(config: Config | undefined, name: string | undefined): HouseRules {
  const profile = profileOf(config, name);
  const { preset = "sop-ap", ...switches }: Rules = { ...config?.rules, ...profile?.rules };
  const dayMeans = profile?.calendar?.dayMeans;
  return {
    levels: { ...presets[preset], ...switches },
    profiles: Object.keys(config?.profiles ?? {}),
    ...(dayMeans && { dayMeans }),
  };
}

/** Files beside those that call another procedure (`jalankan`): it may be one of them. */
export function neighbours(sources: readonly Source[]): readonly Source[] {
  const callers = sources.filter(({ text }) => /^\s*(?:jalankan|run)\s*[:：]/im.test(text));
  const asked = new Set(sources.map(({ path }) => resolve(path)));
  const folders = [...new Set(callers.map(({ path }) => dirname(path)))];
  const paths = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".sop"))
      .map((name) => join(folder, name)),
  );
  const others = paths.filter((path) => !asked.has(resolve(path)));
  return others.length > 0 ? sopFiles(others) : [];
}

export const folderOf = ({ path }: Pick<Source, "path">): string => dirname(resolve(path));

/** The day that it is here. */
export function localDate(date: Date = new Date()): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}
