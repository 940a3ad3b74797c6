import { generateCstDts } from "chevrotain";
import { parser } from "./parser.js";

/** The types of the concrete syntax tree, from the grammar itself; `npm run generate` writes them, a test holds them current. */
export const cstTypes = (): string => generateCstDts(parser.getGAstProductions(), { includeVisitorInterface: true });
