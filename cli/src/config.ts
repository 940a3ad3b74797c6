import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Level, PresetName, RuleCode } from "@baku/compiler";
import type { CalendarProfile, CalendarYear, Directory } from "@baku/runtime";

/** `baku.config.json`: what an institution sets. All of it is optional: what is missing is the default's. */
export interface Config {
  readonly path: string;
  readonly rules?: Rules;
  /** By the name that `profil` gives. */
  readonly profiles?: Readonly<Record<string, Profile>>;
}

export interface Profile {
  readonly calendar?: CalendarProfile;
  readonly years?: readonly CalendarYear[];
  /** The folder of its calendar files, from where `baku.config.json` stands; default: `kalender`, where there is one. */
  readonly calendars?: string;
  /** Members of each group, by the id of the actor. */
  readonly directory?: Directory;
  readonly rules?: Rules;
}

/** A preset to start from, and a switch for each rule that differs: `{ "preset": "strict", "SOP531": "off" }`. */
export type Rules = { readonly preset?: PresetName } & Readonly<Partial<Record<RuleCode, Level>>>;

/** The nearest `baku.config.json` in this folder or above. What reads and checks it is loaded only where there is one. */
export async function configOf(folder: string): Promise<Config | undefined> {
  const path = join(folder, "baku.config.json");
  if (existsSync(path)) return (await import("./config-file.js")).readConfig(path);
  return dirname(folder) === folder ? undefined : configOf(dirname(folder));
}

export const profileOf = (config: Config | undefined, name: string | undefined): Profile | undefined =>
  name !== undefined && config?.profiles && Object.hasOwn(config.profiles, name) ? config.profiles[name] : undefined;
