import { createToken, Lexer, type TokenType } from "chevrotain";
import { months, numberPattern, numberWords, type WordKey, weekdays, wordEnd, wordPattern } from "../words/words.js";
import { atEndOfLine, atLine, atRunOn, part, rest, whole } from "./position.js";

/**
 * The tokens, in modes: `line` at the start of a line, and one mode for each way a value is written. What a line is was
 * decided in phase 1; the patterns of the `line` mode only ask. Words of the language are tokens only where the mode says so.
 */

/** A word that means something before a name, and may be one alone. */
const beforeName = (key: WordKey) => new RegExp(`${wordPattern(key)}(?=[ \\t\\u00A0]+[^\\s;=~])`, "i");
const words = (...keys: readonly WordKey[]) => new RegExp(wordPattern(...keys), "i");
const loose = "[^;=~\\n\\r]*";
const clock =
  "(?:(?:pukul|jam|at)[ \\t]+)?\\d{1,2}[.:]\\d{2}(?!\\d)(?=[ \\t]*(?:WIB|WITA|WIT|[-–]|s\\.?/?d|sampai|hingga|to|$|[;=~\\r\\n]))";
const clause = (key: WordKey) =>
  new RegExp(`${wordPattern(key)}(?:(?!,\\s*${wordPattern("extension")})[^;=~\\n\\r])*`, "i");

/** The same, or in parentheses: `15 menit (setelah surat diterima)`. */
const aside = (key: WordKey) => new RegExp(`\\([ \\t]*${wordPattern(key)}[^()\\n\\r]*\\)|${clause(key).source}`, "i");

// A line's first token; its value's mode follows from the form of its label.
const line = (name: string, mode: string, is: Parameters<typeof atLine>[0]) =>
  createToken({ name, pattern: atLine(is), line_breaks: false, push_mode: mode });

export const TextBlock = line("TextBlock", "text", (l) => opens(l) && (form(l) === "text" || form(l) === "none"));
export const ListBlock = line("ListBlock", "list", (l) => opens(l) && form(l) === "list");
export const TextLabel = line("TextLabel", "text", (l) => !opens(l) && form(l) === "text");
export const ListLabel = line("ListLabel", "list", (l) => !opens(l) && (form(l) === "list" || form(l) === "fields"));
export const WhoLabel = line("WhoLabel", "who", (l) => form(l) === "who");
export const TimeLabel = line("TimeLabel", "time", (l) => form(l) === "time");
export const StartLabel = line("StartLabel", "time", (l) => form(l) === "start");
export const DateLabel = line("DateLabel", "date", (l) => form(l) === "date");
export const OutcomeLabel = line("OutcomeLabel", "flow", (l) => form(l) === "outcome");
export const TargetsLabel = line("TargetsLabel", "flow", (l) => form(l) === "targets");
export const TimeoutLabel = line("TimeoutLabel", "flow", (l) => form(l) === "timeout");
export const Bullet = line("Bullet", "item", (l, of) => l.kind === "item" && of !== "who");
export const WhoBullet = line("WhoBullet", "whoItem", (l, of) => l.kind === "item" && of === "who");
/** A line that is no part of the language; phase 1 has said why. It is kept in the tree. */
export const UnknownLine = createToken({
  name: "UnknownLine",
  pattern: atLine((l) => l.kind === "unknown"),
  line_breaks: false,
});
export const SkippedLine = createToken({
  name: "SkippedLine",
  pattern: atLine((l) => l.kind === "comment" || l.kind === "blank"),
  line_breaks: false,
  group: Lexer.SKIPPED,
});

// Between and after values.
export const Eol = createToken({ name: "Eol", pattern: atEndOfLine, line_breaks: true, pop_mode: true });
const RunOn = createToken({ name: "RunOn", pattern: atRunOn, line_breaks: true, group: Lexer.SKIPPED });
const Newline = createToken({
  name: "Newline",
  pattern: /[\r\n\v\f\u2028\u2029]+/,
  line_breaks: true,
  group: Lexer.SKIPPED,
});
const Space = createToken({
  name: "Space",
  pattern: /[ \t\u00A0\uFEFF\u2000-\u200B\u202F\u3000]+/,
  group: Lexer.SKIPPED,
});

/** `?`: the source does not say. `-`: deliberately none. Each only as a whole value. */
export const Unknown = createToken({
  name: "Unknown",
  pattern: whole(/\?+(?=[ \t\u00A0]*(?:$|[~=]))/y),
  line_breaks: false,
});
export const None = createToken({
  name: "None",
  pattern: whole(/[-–—−]+(?=[ \t\u00A0]*(?:$|[~=]))/y),
  line_breaks: false,
});
/** ` ~ reason`, to the end of the value. */
export const Reason = createToken({ name: "Reason", pattern: part(/~(?=\s|$)[\s\S]*/y), line_breaks: true });
/** ` = printed form`, up to the next item or the reason. */
export const Printed = createToken({
  name: "Printed",
  pattern: rest(/=(?=\s|$)/y, [";", "~"]),
  line_breaks: true,
});
export const ItemPrinted = createToken({
  name: "ItemPrinted",
  pattern: rest(/=(?=\s|$)/y, ["~"]),
  line_breaks: true,
});
export const Semicolon = createToken({ name: "Semicolon", pattern: /;/ });

/** Free text, as far as the mode lets it run. */
export const Text = createToken({ name: "Text", pattern: rest(/(?=\S)/y, ["~"]), line_breaks: true });
export const Item = createToken({ name: "Item", pattern: rest(/(?=\S)/y, [";", "=", "~"]), line_breaks: true });
export const BulletItem = createToken({ name: "BulletItem", pattern: rest(/(?=\S)/y, ["=", "~"]), line_breaks: true });

// Who.
export const With = createToken({ name: "With", pattern: beforeName("with") });
export const Each = createToken({ name: "Each", pattern: beforeName("each") });

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
export const Target = createToken({
  name: "Target",
  pattern: rest(/(?=\S)/y, [";", "~"], beforeBound),
  line_breaks: true,
});

const around: TokenType[] = [RunOn, Eol, Space];
const end: TokenType[] = [Reason];
const amounts: TokenType[] = [Unknown, None, Printed, ...end, SlashDate, IsoDate, Count, Comma, Semicolon];

export const modes: Readonly<Record<string, TokenType[]>> = {
  line: [
    SkippedLine,
    TextLabel,
    TimeLabel,
    WhoLabel,
    ListLabel,
    Bullet,
    TextBlock,
    ListBlock,
    DateLabel,
    OutcomeLabel,
    TargetsLabel,
    TimeoutLabel,
    StartLabel,
    WhoBullet,
    UnknownLine,
    Newline,
    Space,
  ],
  text: [...around, Unknown, None, Printed, ...end, Text],
  list: [...around, Unknown, None, Printed, ...end, Semicolon, Item],
  item: [...around, Unknown, ItemPrinted, ...end, BulletItem],
  who: [...around, Unknown, None, Printed, ...end, Semicolon, With, Each, Item],
  whoItem: [...around, ItemPrinted, ...end, With, Each, BulletItem],
  time: [
    ...around,
    Unknown,
    None,
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
  date: [...around, Unknown, None, Aside, ...amounts, Month, DateAside, Word],
  flow: [...around, Unknown, ...end, Semicolon, Comma, Bound, Then, Notify, Target],
};

interface AtLine {
  readonly label?: { readonly label: { readonly form: string; readonly opens?: unknown } };
}
const form = (l: AtLine): string | undefined => l.label?.label.form;
const opens = (l: AtLine): boolean => l.label?.label.opens !== undefined;

export const allTokens: readonly TokenType[] = [...new Set(Object.values(modes).flat())];
