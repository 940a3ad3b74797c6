import { readFileSync } from "node:fs";
import type { Config } from "./config.js";
import { configProblem, notJson } from "./config-problem.js";
import { UsageError } from "./report/failure.js";

/** Reads and checks a `baku.config.json`; what is wrong with it is a `UsageError` that names the place. */
export async function readConfig(path: string): Promise<Config> {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(notJson(path, error));
  }
  const { validate } = await import("./config-validator.js");
  if (validate(json)) return { ...json, path };
  throw new UsageError(configProblem(path, text, validate.errors!));
}
