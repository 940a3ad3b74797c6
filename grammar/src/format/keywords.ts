import type { Parsed } from "../parse.js";
import type { Language } from "../words/labels.js";

/** The text with every word of the language in one language; the analyst's own words are not touched. */
export function inLanguage({ text, tree }: Parsed, language: Language): string {
  let out = "";
  let from = 0;
  for (const { span, language: written, ...word } of tree.words) {
    if (written === undefined || written === language || span.start < from) continue;
    out += text.slice(from, span.start) + word[language];
    from = span.end;
  }
  return out + text.slice(from);
}
