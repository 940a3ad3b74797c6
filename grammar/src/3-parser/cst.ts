import { generateCstDts } from "chevrotain";
import { productions } from "./parser.js";

/** The types of the concrete trees of values, from the grammar itself; `npm run generate` writes them, a test holds them current. */
export const cstTypes = (): string => generateCstDts(productions(), { includeVisitorInterface: true });
