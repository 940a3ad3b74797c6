import { blocks } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import { type Check, within } from "./checks.js";
import { isActive } from "./verbs.js";

/** "menelaah ..., kemudian menyusun dan menyampaikan ...": a step is one activity, with one time and one output. */
export const severalActivities: Check = ({ node }) =>
  blocks(node, "step").flatMap(({ value }) => {
    if (value.state !== "stated") return [];
    const verbs = verbsInRow(value.value.text);
    const second = verbs[1];
    return second
      ? [
          raise("SOP531", within(value.value, second.index, second.word.length), {
            verbs: verbs.map((v) => v.word.toLowerCase()).join(", "),
          }),
        ]
      : [];
  });

/**
 * The active verbs that a text begins with and then joins. What hangs on another verb ("memerintahkan Staf untuk menyusun ...
 * dan mengirim ...") may be one order, so that the row ends at the first verb that nothing joins.
 */
export function verbsInRow(text: string): readonly { readonly word: string; readonly index: number }[] {
  const words = [...text.matchAll(/[\p{L}-]+/gu)].map((match) => ({ word: match[0], index: match.index }));
  const row: { word: string; index: number }[] = [];
  for (const [i, word] of words.entries()) {
    if (!isActive(word.word)) {
      if (i === 0) return [];
      continue;
    }
    const before = words[i - 1];
    const joined =
      before === undefined ||
      joins.has(before.word.toLowerCase()) ||
      /[,;/]/.test(text.slice(before.index + before.word.length, word.index));
    if (!joined) break;
    row.push(word);
  }
  return row;
}

const joins: ReadonlySet<string> = new Set(["dan", "kemudian", "serta", "lalu", "selanjutnya"]);
