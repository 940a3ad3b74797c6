import { dateText } from "@baku/compiler/internal";
import type { Language } from "@baku/grammar";
import { type Change, effectText, stepName } from "@baku/runtime";
import { labels, phrase } from "@baku/runtime/internal";
import type { History, HistoryEntry } from "./history.js";
import { strong, table, text } from "./markdown.js";
import { words } from "./words.js";

/** What every tag changed; nothing where there are no tags. */
export function historySection(history: History | undefined, lang: Language): readonly string[] {
  if (!history) return [];
  const w = words[lang];
  const entries = history.flatMap((entry) => [`### ${headingOf(entry, lang)}`, said(entry, lang)]);
  return [`## ${w.history}`, ...(entries.length > 0 ? entries : [w.historySame])];
}

const headingOf = ({ tag, date }: HistoryEntry, lang: Language): string =>
  tag === undefined || date === undefined ? words[lang].historyNow : `${text(tag)} (${dateText(date, lang)})`;

function said({ tag = "", what }: HistoryEntry, lang: Language): string {
  const w = words[lang];
  if (what.kind === "first") return w.historyFirst(text(tag));
  if (what.kind === "unread") return w.unread;
  const rows = what.changes.map((change) => [
    text(placeOf(change, lang)),
    change.severity === "none"
      ? text(phrase(change.kind, change, lang))
      : `${text(phrase(change.kind, change, lang))}<br>${strong(text(effectText(change, lang)))}`,
    text(change.before?.[lang] ?? ""),
    text(change.after?.[lang] ?? ""),
  ]);
  return table(w.historyColumns, rows);
}

function placeOf({ step, document, path }: Change, lang: Language): string {
  if (step) return stepName(step, lang);
  if (document !== undefined) return document;
  const [part = ""] = path.split("/");
  return Object.hasOwn(labels, part) ? labels[part as keyof typeof labels][lang] : words[lang].sheet;
}
