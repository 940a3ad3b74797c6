import type { Procedure } from "@baku/runtime";
import { type Notation, print } from "../print.js";

/** The Procedure as JSON, in the order of its type, one cell a line where it fits. */
export function emit(procedure: Procedure): string {
  return `${print(procedure, json)}\n`;
}

/** JSON's own quoting. */
export const json: Notation = {
  key: (name) => JSON.stringify(name),
  string: (text) => JSON.stringify(text),
  comma: "",
};
