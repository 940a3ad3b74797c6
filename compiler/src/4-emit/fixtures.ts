import type { Procedure } from "@baku/runtime";
import fc from "fast-check";
import { hostileTexts } from "./fixtures/jahat.js";
import { rumit } from "./fixtures/rumit.js";

/** Three procedures as data, for the tests of the emitters: an ordinary one, one with every construct, and a hostile one. */
export { hostileTexts, jahat } from "./fixtures/jahat.js";
export { laporan } from "./fixtures/laporan.js";
export { rumit } from "./fixtures/rumit.js";

/** Anything that may be pasted into a cell. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

/** The procedure with every construct, and any text in any cell. */
export const anyProcedure: fc.Arbitrary<Procedure> = fc.array(anyText, { minLength: 1, maxLength: 40 }).map((texts) => {
  let count = 0;
  return withTexts(rumit, () => texts[count++ % texts.length]!);
});

/** The same procedure with `replace` applied to every text that an analyst writes freely; ids and kinds stay. */
export function withTexts(original: Procedure, replace: (text: string) => string): Procedure {
  const visit = (value: unknown, key: string, parent: string): unknown => {
    if (typeof value === "string") return isFreeText(key, parent) ? replace(value) : value;
    if (Array.isArray(value)) return value.map((item) => visit(item, key, parent));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, visit(item, name, key)]));
  };
  return visit(original, "", "") as Procedure;
}

const freeTexts =
  "title name printed text inferred nextInferred source note heading answer choices event profile".split(" ");

function isFreeText(key: string, parent: string): boolean {
  return freeTexts.includes(key) || (key === "value" && parent !== "kind");
}
