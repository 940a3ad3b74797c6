import { blocks, type Finding } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import { type Check, within } from "./checks.js";
import { activeOf, kindOf } from "./verbs.js";

/** An activity begins with an active verb and has no subject: the column is the subject (PermenPAN-RB 35/2012). */
export const activityVerb: Check = ({ procedure, node }) => {
  const names = procedure.actors.flatMap((a) => [a.printed, a.name]).toSorted((a, b) => b.length - a.length);
  return blocks(node, "step").flatMap(({ value }): readonly Finding[] => {
    if (value.state !== "stated") return [];
    const { text } = value.value;
    const actor = names.find((name) => startsWith(text, name));
    if (actor) return [raise("SOP529", within(value.value, 0, actor.length), { actor })];
    const word = /^\p{L}+(?:-\p{L}+)*/u.exec(text)?.[0];
    const kind = word && kindOf(word);
    if (kind !== "passive" && kind !== "noun") return [];
    const verb = activeOf(word!);
    const span = within(value.value, 0, word!.length);
    const fix = verb && {
      title: { id: `Ganti dengan “${verb}”`, en: `Replace it with “${verb}”` },
      guess: true as const,
      edits: [{ span, text: verb }],
    };
    return [
      raise(
        "SOP530",
        span,
        { word: word!, kind: isBareVerb(word!, verb) ? "bare" : kind, verb },
        fix && span.end - span.start === word!.length ? { fixes: [fix] } : {},
      ),
    ];
  });
};

/** “Koreksi konsep”, “Paraf konsep”: no noun there, but the verb without its prefix. */
const isBareVerb = (word: string, verb: string | undefined): boolean =>
  verb?.toLowerCase().endsWith(word.toLowerCase().slice(1)) === true && !verb.includes(" ");

const startsWith = (text: string, name: string): boolean =>
  text.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
