import { Ajv } from "ajv";
import type { Config } from "./config.js";
import { configSchema, reading } from "./config-schema.js";

/** Whether this is a configuration; the bundle has it compiled ahead, so that a check loads no ajv. */
export const validate = new Ajv(reading).compile<Omit<Config, "path">>(configSchema);
