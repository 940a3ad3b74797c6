import type { CstNode, IToken } from "chevrotain";
import type { AmountCstNode, DayCstNode, DurationCstNode, QuantityCstNode } from "../3-parser/cst.generated.js";
import { type Finding, replace, type Span } from "../findings/define.js";
import { fold, near } from "../findings/near.js";
import { raise } from "../findings/registry.js";
import { misreadings, months, numberInWords, type WordKey, wordPattern, words } from "../words/words.js";
import { clean, pieceOf, spanOf, wordIn, wordUse } from "./text.js";
import type { Amount, Day, Text, Time, TimeUnit, WordUse } from "./tree.js";

/** Where the readers of values put what they notice on the way. */
export interface Notes {
  readonly findings: Finding[];
  readonly words: WordUse[];
  /** Where the value begins whose tokens are read. */
  readonly base: number;
}

/** A time as written; undefined when recovery left too little of it. */
export function readTime(node: DurationCstNode, text: string, notes: Notes): Time | undefined {
  const c = node.children;
  const kind = c.By ? "by" : c.Longest ? "longest" : c.Least ? "least" : c.About ? "about" : undefined;
  const amount = c.amount?.[0] && readAmount(c.amount[0], notes);
  const day = c.day?.[0] && readDay(c.day[0], notes);
  const month = c.month?.[0]?.children;
  if (month?.Month?.[0]) monthOf(month.Month[0], notes);
  const clause = c.Since?.[0] ?? c.After?.[0];
  const unmeasured = c.amount || c.day || c.CalendarWords || month ? undefined : (c.Event?.[0] ?? clause);
  const calendar = c.CalendarWords ?? (month && [...(month.Month ?? []), ...(month.Count ?? [])]);
  const words = unmeasured ? clean(unmeasured.image) : calendar?.map(({ image }) => clean(image)).join(" ");
  const since = clause === unmeasured ? undefined : clause;
  const extension = c.extension?.[0] && readAmount(c.extension[0], notes);
  // “At the earliest 31 March” is no deadline, and nothing else here.
  if ((!amount && !day && !words) || (kind === "least" && !amount)) return undefined;
  return {
    ...(kind && { qualifier: kind }),
    ...(amount && { amount }),
    ...(day && { day }),
    ...(words && { words: { kind: unmeasured ? ("event" as const) : ("calendar" as const), text: words } }),
    ...(c.Rate?.[0] && { rate: clean(c.Rate[0].image).replace(/^\(\s*(.*?)\s*\)$/, "$1") }),
    ...(since && { since: behindWord(since, c.Since ? "since" : "after", notes) }),
    ...(extension && { extension }),
    text,
  };
}

/** Nothing is converted but what is so by definition: hours, minutes and seconds named together, and a year as 12 months. */
export function readAmount(node: AmountCstNode, notes: Notes): Amount | undefined {
  const c = node.children;
  const [first, second] = (c.Count ?? []).map((n) => numberOf(n.image));
  if (first === undefined) return undefined;
  if (c.TimesTwentyFour) return { min: first, max: first, range: false, unit: "calendarDay" };
  const unit = c.Unit?.[0] && unitOf(c.Unit[0], notes);
  if (!unit) return undefined;
  const rest = (c.upTo ?? c.and ?? []).flatMap((part) => quantity(part, notes) ?? []);
  const quantities = [{ amount: first, unit }, ...rest].map(({ amount, unit: u }) =>
    u === "year" ? { amount: amount * 12, unit: "month" as const } : { amount, unit: u },
  );
  const inOne = oneUnit(quantities);
  if (!inOne) {
    notes.findings.push(raise("SOP224", spanFrom(node, notes), {}));
    return undefined;
  }
  const [low, high] = c.upTo
    ? [inOne.amounts[0]!, inOne.amounts[1]!]
    : [sum(inOne.amounts), unit === "year" && second !== undefined ? second * 12 : (second ?? sum(inOne.amounts))];
  if (low > high) {
    notes.findings.push(raise("SOP223", spanFrom(node, notes), {}));
    return undefined;
  }
  return { min: low, max: high, range: c.upTo !== undefined || second !== undefined, unit: inOne.unit };
}

interface Quantity {
  readonly amount: number;
  readonly unit: TimeUnit | "year";
}

const seconds: Partial<Record<TimeUnit, number>> = { second: 1, minute: 60, hour: 3600 };

/** The quantities in the smallest unit among them; undefined when that would need a conversion that nobody wrote. */
function oneUnit(
  quantities: readonly { amount: number; unit: TimeUnit }[],
): { amounts: readonly number[]; unit: TimeUnit } | undefined {
  const [first] = quantities;
  if (quantities.every((q) => q.unit === first!.unit))
    return { amounts: quantities.map((q) => q.amount), unit: first!.unit };
  if (quantities.some((q) => !seconds[q.unit])) return undefined;
  const unit = quantities.map((q) => q.unit).sort((a, b) => seconds[a]! - seconds[b]!)[0]!;
  return { amounts: quantities.map((q) => (q.amount * seconds[q.unit]!) / seconds[unit]!), unit };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

function quantity(node: QuantityCstNode, notes: Notes): Quantity | undefined {
  const number = node.children.Count?.[0];
  const unit = node.children.Unit?.[0];
  return number && unit ? { amount: numberOf(number.image), unit: unitOf(unit, notes) } : undefined;
}

export function readDay(node: DayCstNode, notes: Notes): Day | undefined {
  const c = node.children;
  const written = c.IsoDate?.[0] ?? c.SlashDate?.[0];
  if (written) {
    const parts = written.image.split(/[-/.]/).map(Number);
    const [year, month, day] = c.IsoDate ? parts : parts.reverse();
    return checkedDay(
      { ...(day !== undefined && { day }), month: month!, year: year! },
      spanOf(pieceOf(written, notes)),
      notes,
    );
  }
  const [day, year] = c.Count ?? [];
  const month = c.Month?.[0];
  if (!day || !month) return undefined;
  const span = { start: pieceOf(day, notes).start, end: spanOf(pieceOf(year ?? month, notes)).end };
  return checkedDay(
    { day: Number(day.image), month: monthOf(month, notes), ...(year && { year: Number(year.image) }) },
    span,
    notes,
  );
}

export function checkedDay(day: Day, span: Span, notes: Notes): Day | undefined {
  const { day: d, month: m, year: y } = day;
  // 29 February stands in a year that is not named.
  const last = m ? new Date(Date.UTC(y ?? 2024, m, 0)).getUTCDate() : 31;
  if (
    (m !== undefined && (m < 1 || m > 12)) ||
    (d !== undefined && (d < 1 || d > last || !Number.isInteger(d))) ||
    (y !== undefined && (y < 1900 || y > 2200))
  ) {
    notes.findings.push(
      raise("SOP222", span, { written: [d, m && months[m - 1]?.id[0], y].filter((x) => x !== undefined).join(" ") }),
    );
    return undefined;
  }
  return day;
}

export function monthOf(token: IToken, notes: Notes): number {
  const name = fold(token.image.replace(/\.$/, ""));
  const index = months.findIndex((m) => [...m.id, ...m.en, ...(m.old ?? [])].some((x) => fold(x) === name));
  const month = months[index]!;
  if (month.old?.some((x) => fold(x) === name)) warn(token, month.id[0]!, notes);
  return index + 1;
}

/** What has a sign of its own: not known, or deliberately none. */
const inSigns = (written: string): string | undefined =>
  /^(?:kosong|belum (?:ada|diisi|tahu)|tidak (?:tahu|diketahui|disebutkan)|unknown|empty|\.{2,}|…+|_{2,})\.?$/i.test(
    written,
  )
    ? "?"
    : /^(?:tidak ada|tdk ada|nihil|n\/a|none|tanpa waktu|strip)\.?$/i.test(written)
      ? "-"
      : undefined;

/** The date with a misspelt month mended. */
export const nearMonth = (written: string): string | undefined => {
  const none = inSigns(written);
  if (none) return none;
  const [, dayAndMonth, year] = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/.exec(written) ?? [];
  if (year) return `${dayAndMonth}20${year}`;
  const names = months.flatMap((m) => [m.id[0]!, m.en[0]!]);
  for (const [word] of written.matchAll(/\p{L}{3,}/gu)) {
    const found = near(word, names);
    if (found && fold(found) !== fold(word)) return written.replace(word, found);
  }
  return undefined;
};

const units = ["workingDay", "calendarDay", "second", "minute", "hour", "day", "week", "month", "year"] as const;

function unitOf(token: IToken, notes: Notes): TimeUnit | "year" {
  const misread = misreadings[fold(token.image)] as TimeUnit | undefined;
  if (misread) warn(token, words[misread].id[0], notes);
  if (/^['’′]$/.test(token.image)) return "minute";
  return misread ?? (wordIn(token.image, units) as TimeUnit | "year");
}

function warn(token: IToken, word: string, notes: Notes): void {
  const span = spanOf(pieceOf(token, notes));
  const fix = replace(span, word, { id: `Ganti dengan “${word}”`, en: `Replace it with “${word}”` });
  notes.findings.push(raise("SOP106", span, { written: token.image, word }, { fixes: [fix] }));
}

/** The time that an unreadable one was meant to be: the first word that is a slip of a word of times, mended. */
export const nearUnit = (written: string): string | undefined => {
  const none = inSigns(written);
  if (none) return none;
  if (/^".*"$/.test(written)) return written.slice(1, -1);
  if (/[,;]$/.test(written)) return written.slice(0, -1);
  const [, unit, amount] = /^(\p{L}+)\s+(\d+)$/u.exec(written) ?? [];
  if (unit && timeWords.has(fold(unit))) return `${amount} ${unit}`;
  for (const [word] of written.matchAll(/[\p{L}-]{2,}/gu)) {
    const found = timeWords.has(fold(word)) ? undefined : (near(word, timeWords) ?? shortened(fold(word)));
    if (found) return written.replace(word, found);
  }
  return undefined;
};

/** The unit that a short word leaves letters out of: `jm`, `mgg`. */
function shortened(word: string): string | undefined {
  const letters = new RegExp(`^${[...word].join(".*")}`, "u");
  return word.length > 3 || /[^\p{L}]/u.test(word)
    ? undefined
    : units.flatMap((key) => words[key].id).find((unit) => unit.length > word.length && letters.test(unit));
}

const timeWords: ReadonlySet<string> = new Set(
  [
    ...units,
    "longest" as const,
    "least" as const,
    "about" as const,
    "by" as const,
    "since" as const,
    "after" as const,
    "extension" as const,
  ]
    .flatMap((key) => [...words[key].id, ...words[key].en])
    .flatMap((text) => text.split(" "))
    .concat(["dari", "dan", "kali", "lagi", "hari", "pada"]),
);

const numberOf = (image: string): number =>
  /^(?:½|1\/2|half)/i.test(image)
    ? 0.5
    : /^\d/.test(image)
      ? /^\d{1,3}(?:\.\d{3})+$/.test(image)
        ? Number(image.replaceAll(".", ""))
        : Number.parseFloat(image.replace(",", ".")) + (/½$|\s1\/2$/.test(image) ? 0.5 : 0)
      : numberInWords(image);

/** `sejak langkah 1`: the words behind the first. */
export function behindWord(token: IToken, key: "since" | "after", notes: Notes): Text {
  const head = begins[key].exec(token.image)?.[0].length ?? 0;
  const rest = token.image.slice(head).replace(/\s*\)$/, token.image.startsWith("(") ? "" : "$&");
  const start = pieceOf(token, notes).start + head + (rest.length - rest.trimStart().length);
  return { text: clean(rest), span: { start, end: start + rest.trim().length } };
}

const begins = {
  since: new RegExp(`^\\(?\\s*${wordPattern("since")}`, "i"),
  after: new RegExp(`^\\(?\\s*${wordPattern("after")}`, "i"),
};

export const use = (key: WordKey, token: IToken, notes: Notes): void => {
  notes.words.push(wordUse(key, spanOf(pieceOf(token, notes)), token.image));
};

/** Tokens have a start and an image only: a node ends where its last token does. */
function spanFrom(node: CstNode, notes: Notes): Span {
  const spans = Object.values(node.children).flatMap((c) =>
    c.map((part) => ("image" in part ? spanOf(pieceOf(part, notes)) : spanFrom(part, notes))),
  );
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}
