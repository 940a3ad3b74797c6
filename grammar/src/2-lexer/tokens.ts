import { createToken, Lexer, type TokenType } from "chevrotain";
import { months, numberPattern, numberWords, type WordKey, weekdays, wordEnd, wordPattern } from "../words/words.js";
import { SEMICOLON, signFrom } from "./signs.js";

/**
 * The tokens of the values that have a grammar of their own, in modes. A lexer sees one value alone, without its printed form
 * and its reason: no word of the language is a token anywhere else.
 */

const words = (...keys: readonly WordKey[]) => new RegExp(wordPattern(...keys), "i");
const loose = "[^;=~\\n\\r]*";
const clock =
  "(?:(?:pukul|jam|at)[ \\t]+)?\\d{1,2}[.:]\\d{2}(?!\\d)(?=[ \\t]*(?:WIB|WITA|WIT|[-–]|s\\.?/?d|sampai|hingga|to|$|[;=~\\r\\n]))";
const clause = (key: WordKey) =>
  new RegExp(`${wordPattern(key)}(?:(?!,\\s*${wordPattern("extension")})[^;=~\\n\\r])*`, "i");

/** The same, or in parentheses: `15 menit (setelah surat diterima)`. */
const aside = (key: WordKey) => new RegExp(`\\([ \\t]*${wordPattern(key)}[^()\\n\\r]*\\)|${clause(key).source}`, "i");

const Space = createToken({
  name: "Space",
  pattern: /[ \t\u00A0\uFEFF\u2000-\u200B\u202F\u3000\r\n\v\f\u2028\u2029]+/,
  line_breaks: true,
  group: Lexer.SKIPPED,
});
export const Semicolon = createToken({ name: "Semicolon", pattern: /;/ });

// Times and dates.
export const Count = createToken({
  name: "Count",
  pattern: new RegExp(
    `1/2(?!\\d)|\\d{1,3}(?:\\.\\d{3})+(?![\\d/])|\\d+[ \\t]*½|\\d+[ \\t]+1/2(?!\\d)|\\d+(?:[.,]\\d+)?(?![\\d/])|½|half(?:[ \\t]+an?)?${wordEnd}|${numberPattern}`,
    "i",
  ),
});
export const TimesTwentyFour = createToken({
  name: "TimesTwentyFour",
  pattern: /[x×]\s*24\s*(?:jam|hours?)(?![A-Za-z])/i,
});
export const Unit = createToken({
  name: "Unit",
  pattern: new RegExp(
    `${wordPattern("workingDay", "calendarDay")}|${wordPattern("second", "minute", "hour", "day", "week", "month", "year")}|jam[ \\t]+kerja${wordEnd}|['’′](?=\\s|$)|(?:ment|menitt|mneit|manit|harl)${wordEnd}`,
    "i",
  ),
});
export const Longest = createToken({ name: "Longest", pattern: new RegExp(`≤|<=?|${wordPattern("longest")}`, "i") });
export const Least = createToken({ name: "Least", pattern: new RegExp(`≥|>=?|${wordPattern("least")}`, "i") });
export const By = createToken({ name: "By", pattern: words("by") });
export const About = createToken({
  name: "About",
  pattern:
    /±|\+\/-|\+(?!\s*(?:perpanjangan|extension))|(?:kurang[ \t]+lebih|lebih[ \t]+kurang|sekitar|kira-kira|about)(?![A-Za-z])/i,
});
export const To = createToken({
  name: "To",
  pattern: /[-–—]|(?:sampai[ \t]+dengan|sampai|hingga|s\.?\/?d\.?|to)(?![A-Za-z])/i,
});
export const Comma = createToken({ name: "Comma", pattern: /,/ });
export const Extension = createToken({ name: "Extension", pattern: words("extension") });
export const Since = createToken({ name: "Since", pattern: aside("since") });
export const After = createToken({ name: "After", pattern: aside("after") });
export const Every = createToken({ name: "Every", pattern: words("every") });
/** Nothing that a clock measures: `saat pengajuan`, `H-7`, `setiap bulan`. */
export const Event = createToken({
  name: "Event",
  pattern: new RegExp(
    `${clause("event").source}|H\\s*[-+–]\\s*\\d+|${wordPattern("every")}\\s+(?!\\d)[^;=~\\n\\r]*|\\d+\\s+(?:kali|times)\\s[^;=~\\n\\r]*|${clock}[^;=~\\n\\r]*`,
    "i",
  ),
});
/** A time of the calendar that is no whole date: `akhir tahun`, `minggu kedua Januari`, `tanggal 10`, `hari Jumat`. */
export const CalendarWords = createToken({
  name: "CalendarWords",
  pattern: new RegExp(
    `${clause("calendarWords").source}|minggu[ \\t]+(?:ke|pertama|kedua|ketiga|keempat|terakhir|I)${loose}|(?:triwulan|semester|kuartal|caturwulan|quarter)${loose}|(?:tanggal|tgl\\.?)[ \\t]+\\d{1,2}(?=$|[ \\t]*(?:[;=~\\r\\n]|setiap|tiap|bulan|tahun))[^;=~\\n\\r]*|(?:hari[ \\t]+)?(?!Minggu)${weekdays}(?![A-Za-z])(?![ \\t]*,?[ \\t]*\\d)[^;=~\\n\\r]*`,
    "i",
  ),
});
export const Month = createToken({
  name: "Month",
  pattern: new RegExp(
    `(?:${months
      .flatMap((m) => [...m.id, ...m.en, ...(m.old ?? [])])
      .sort((a, b) => b.length - a.length)
      .join("|")})${wordEnd}\\.?`,
    "i",
  ),
});
export const IsoDate = createToken({ name: "IsoDate", pattern: /\d{4}-\d{2}(?:-\d{2})?(?!\d)/ });
export const SlashDate = createToken({ name: "SlashDate", pattern: /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/ });
/** `/orang`, `per berkas`: how often is not known, so neither is how long. */
export const Rate = createToken({
  name: "Rate",
  pattern: /\(\s*(?:\/|per(?=\s))[^()]*\)|(?:\/|per(?=\s))\s*[A-Za-z][A-Za-z ]*|(?:sebelum|before)\s[^;=~\n\r]*/i,
});
/** `(tujuh)`, and the word before a date: said again in words; kept in the printed form. */
const Aside = createToken({
  name: "Aside",
  pattern: new RegExp(
    `\\((?:(?:${numberWords.join("|")}|sebelas|seratus|belas|puluh|ratus)\\s*)+\\)|\\(\\d+\\)|(?:tanggal|tgl\\.?)(?=[ \\t]+\\d)|\\.(?=\\s|$)|;(?=[ \\t]*(?:$|[\\r\\n]))|(?:hari[ \\t]+)?${weekdays}[ \\t]*,[ \\t]*(?=(?:tanggal[ \\t]+|tgl\\.?[ \\t]+)?\\d)|(?:hari[ \\t]+)?(?!Minggu)${weekdays}[ \\t]+(?=\\d)|\\([ \\t]*\\d+[ \\t]+(?:jam|hari|menit)(?:[ \\t]+(?:kerja|kalender))?[ \\t]*\\)|\\((?=[ \\t]*${wordPattern("extension")})|\\)(?=[ \\t]*(?:$|[\\r\\n;=~]))|\\+(?=[ \\t]*${wordPattern("extension")})|selama(?=[ \\t]+\\d)`,
    "i",
  ),
  group: Lexer.SKIPPED,
});
/** Before a date: the place where it was signed, the day that a form leaves blank, the strokes of `3-Mar-2025`. */
const DateAside = createToken({
  name: "DateAside",
  pattern: /[A-Z][A-Za-z.]*(?:[ \t]+[A-Z][A-Za-z.]*){0,3}[ \t]*,(?=[ \t]*(?:[._…\d]|[A-Z]))|[._…]{2,}|-(?=[A-Za-z0-9])/,
  group: Lexer.SKIPPED,
});
/** Anything else: what makes a time unreadable. */
export const Word = createToken({ name: "Word", pattern: /[^\s;,=~]+|[=~]/ });

// Flow.
/** `paling banyak 3 kali` */
export const Bound = createToken({
  name: "Bound",
  pattern: new RegExp(
    `${wordPattern("atMost")}[ \\t\\u00A0]*(?:\\d+|(?:${numberWords.slice(1).join("|")})${wordEnd})[ \\t\\u00A0]*(?:\\([^()]*\\)[ \\t\\u00A0]*)?(?:${wordPattern("times")}|[x×](?![A-Za-z]))?`,
    "i",
  ),
});
export const Then = createToken({ name: "Then", pattern: words("then") });
export const Notify = createToken({ name: "Notify", pattern: words("notify") });
const beforeBound = new RegExp(
  `,\\s*(?=${wordPattern("atMost", "then")})|\\s(?=${wordPattern("atMost")}\\s*(?:\\d|(?:${numberWords.slice(1).join("|")})${wordEnd}))`,
  "i",
);
export const Target = createToken({ name: "Target", pattern: upToBound, line_breaks: true });

/** A name, up to the next one or to its bound. */
function upToBound(text: string, offset: number): [string] | null {
  const value = text.slice(offset, signFrom(text, offset, text.length, SEMICOLON));
  const matched = value.slice(0, beforeBound.exec(value)?.index).trimEnd();
  return matched ? [matched] : null;
}

const amounts: readonly TokenType[] = [SlashDate, IsoDate, Count, Comma, Semicolon];

export const modes: Readonly<Record<"time" | "date" | "flow", TokenType[]>> = {
  time: [
    Space,
    Event,
    CalendarWords,
    Aside,
    ...amounts,
    TimesTwentyFour,
    Unit,
    By,
    Longest,
    Least,
    Extension,
    Since,
    After,
    About,
    To,
    Every,
    Month,
    Rate,
    Word,
  ],
  date: [Space, Aside, ...amounts, Month, DateAside, Word],
  flow: [Space, Semicolon, Comma, Bound, Then, Notify, Target],
};

export const allTokens: readonly TokenType[] = [...new Set(Object.values(modes).flat())];
