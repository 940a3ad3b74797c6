import type { Procedure } from "@baku/runtime";
import { numberOf } from "./words.js";

/** Where a page tells of a step, by the step's id: `langkah-7`; where a number is missing or not the only one, `langkah-periksaBerkas`. */
export function anchorsOf({ steps }: Procedure): ReadonlyMap<string, string> {
  const numbers = steps.map(numberOf);
  const ids = new Set(steps.map(({ id }) => id));
  const isPlain = (number: string) => /^\d+$/.test(number) && !ids.has(number);
  return new Map(
    steps.map(({ id }, index) => {
      const number = numbers[index]!;
      const only = numbers.indexOf(number) === numbers.lastIndexOf(number);
      return [id, `langkah-${only && isPlain(number) ? number : id.replace(/[^A-Za-z0-9]/g, "-")}`];
    }),
  );
}
