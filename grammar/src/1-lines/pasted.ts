import { type Finding, type Fix, replace, type Span } from "../findings/define.js";
import { raise } from "../findings/registry.js";
import type { Line } from "./lines.js";

/** What comes along with pasted text. One finding a kind, at its first place, with a fix for all of them. */
export function pastedCharacters(text: string, lines: readonly Line[]): readonly Finding[] {
  const findings: Finding[] = [];
  const comments = lines.filter((l) => l.kind === "comment");
  let nextComment = 0;
  const places = { quotes: [] as number[], spaces: [] as number[], signs: [] as Span[], hidden: [] as number[] };

  for (const { index } of text.matchAll(
    /[\u201C\u201D\u201E\u2018\u2019\u00A0\u2007\u202F\u200B\u2000-\u200A\u3000\u202A-\u202E\u2066-\u2069\u00AD\u200C-\u200F\u2060-\u2064\u0000-\u0008\u000E-\u001F\u007F]/g,
  )) {
    while (nextComment < comments.length && comments[nextComment]!.next <= index) nextComment++;
    if (nextComment < comments.length && comments[nextComment]!.start <= index) continue;
    const char = text[index]!;
    if (/[\u201C\u201D\u201E\u2018\u2019]/.test(char)) places.quotes.push(index);
    else if (/[\u202A-\u202E\u2066-\u2069\u00AD\u200C-\u200F\u2060-\u2064\u0000-\u001F\u007F\u200B]/.test(char))
      places.hidden.push(index);
    else places.spaces.push(index);
  }
  for (const { label } of lines)
    if (label?.separator && !isOwnSign(text, label.separator)) places.signs.push(label.separator);

  const { quotes, spaces, signs, hidden } = places;
  if (quotes.length > 0) {
    const fix = all(
      quotes.map(one),
      (s) => (/[\u2018\u2019]/.test(text[s.start]!) ? "'" : '"'),
      "Ganti semua tanda kutip",
      "Replace all the quotes",
    );
    findings.push(raise("SOP101", one(quotes[0]!), { count: quotes.length }, { fixes: [fix] }));
  }
  if (spaces.length > 0)
    findings.push(
      raise(
        "SOP102",
        one(spaces[0]!),
        { count: spaces.length },
        { fixes: [all(spaces.map(one), () => " ", "Ganti semua dengan spasi biasa", "Replace all with plain spaces")] },
      ),
    );
  if (signs.length > 0) {
    const meant = (s: Span) => (/^[:：∶꞉]/.test(text.slice(s.start, s.end)) ? ":" : "->");
    const fix = all(signs, meant, "Ganti semua tanda", "Replace all the signs");
    const [first] = signs;
    const sign = text.slice(first!.start, first!.end);
    findings.push(raise("SOP103", first!, { sign, meant: meant(first!), count: signs.length }, { fixes: [fix] }));
  }
  if (hidden.length > 0) {
    const codes = [
      ...new Set(hidden.map((i) => `U+${text.charCodeAt(i).toString(16).toUpperCase().padStart(4, "0")}`)),
    ].join(", ");
    findings.push(
      raise(
        "SOP107",
        one(hidden[0]!),
        { count: hidden.length, codes },
        { fixes: [all(hidden.map(one), () => "", "Hapus semuanya", "Remove them all")] },
      ),
    );
  }
  // The tabs of a table that was pasted have been told with it.
  const tabbed = text.includes("\t")
    ? lines.find((l) => l.kind !== "unknown" && l.kind !== "blank" && text.slice(l.start, l.next).includes("\t"))
    : undefined;
  const tab = tabbed ? text.indexOf("\t", tabbed.start) : -1;
  const marks = [
    text.charCodeAt(0) === 0xfeff ? "BOM" : "",
    text.includes("\r\n") ? "CRLF" : "",
    /[\v\f\u2028\u2029]/.test(text) ? "breaks" : "",
    tab >= 0 ? "tab" : "",
  ].filter(Boolean);
  if (marks.length > 0) {
    const others = text.search(/\r\n|[\v\f\u2028\u2029]/);
    const first = text.charCodeAt(0) === 0xfeff ? 0 : Math.min(...[tab, others].filter((at) => at >= 0));
    findings.push(raise("SOP104", one(first), { what: marks.join(", ") }));
  }
  return findings;
}

/** `:` or `->`. */
const isOwnSign = (text: string, { start, end }: Span): boolean =>
  end - start === 1
    ? text.charCodeAt(start) === 58
    : end - start === 2 && text.charCodeAt(start) === 45 && text.charCodeAt(start + 1) === 62;

const one = (index: number): Span => ({ start: index, end: index + 1 });

const all = (spans: readonly Span[], text: (span: Span) => string, id: string, en: string): Fix => ({
  ...replace(spans[0]!, "", { id, en }),
  edits: spans.map((span) => ({ span, text: text(span) })),
});
