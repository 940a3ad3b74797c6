import type { CstNode, IToken } from "chevrotain";
import type { AmountCstNode, DayCstNode, DurationCstNode, QuantityCstNode } from "../3-parser/cst.generated.js";
import { type Finding, replace, type Span } from "../findings/define.js";
import { fold, near } from "../findings/near.js";
import { raise } from "../findings/registry.js";
import { misreadings, months, type WordKey, wordPattern, words } from "../words/words.js";
import { clean, spanOf, wordIn, wordUse } from "./text.js";
import type { Amount, Day, Text, Time, TimeUnit, WordUse } from "./tree.js";

/** Where the readers of values put what they notice on the way. */
export interface Notes {
  readonly findings: Finding[];
  readonly words: WordUse[];
}

/** A time as written; undefined when recovery left too little of it. */
export function readTime(node: DurationCstNode, text: string, notes: Notes): Time | undefined {
  const c = node.children;
  const qualifier = c.By?.[0] ?? c.Longest?.[0] ?? c.About?.[0];
  const kind = c.By ? "by" : c.Longest ? "longest" : c.About ? "about" : undefined;
  if (qualifier && kind) use(kind === "longest" ? "longest" : kind, qualifier, notes);
  const amount = c.amount?.[0] && readAmount(c.amount[0], notes);
  const day = c.day?.[0] && readDay(c.day[0], notes);
  const event = c.Event?.[0] ?? c.CalendarWords?.[0];
  if (event) useHead(c.Event ? "event" : "calendarWords", event, notes);
  const since = c.Since?.[0] ?? c.After?.[0];
  const extension = c.extension?.[0] && readAmount(c.extension[0], notes);
  if (c.Extension?.[0]) use("extension", c.Extension[0], notes);
  if (!amount && !day && !event) return undefined;
  return {
    ...(kind && { qualifier: kind }),
    ...(amount && { amount }),
    ...(day && { day }),
    ...(event && { words: { kind: c.Event ? ("event" as const) : ("calendar" as const), text: clean(event.image) } }),
    ...(since && { since: behindWord(since, c.Since ? "since" : "after", notes) }),
    ...(extension && { extension }),
    text,
  };
}

/** Nothing is converted but hours, minutes and seconds into each other, where one value names two of them. */
export function readAmount(node: AmountCstNode, notes: Notes): Amount | undefined {
  const c = node.children;
  const [first, second] = (c.Count ?? []).map((n) => numberOf(n.image));
  if (first === undefined) return undefined;
  if (c.TimesTwentyFour) return { min: first, max: first, range: false, unit: "calendarDay" };
  const unit = c.Unit?.[0] && unitOf(c.Unit[0], (second ?? first) === 1, notes);
  if (!unit) return undefined;
  const span = spanFrom(node);
  const upTo = c.upTo?.[0] && quantity(c.upTo[0], notes);
  if (upTo) return inOneUnit({ amount: first, unit }, upTo, true, span, notes);
  let sum = { amount: first, unit };
  for (const part of c.and ?? []) {
    const next = quantity(part, notes);
    const joined = next && inOneUnit(sum, next, false, span, notes);
    if (!joined) return undefined;
    sum = { amount: joined.min, unit: joined.unit };
  }
  if (second !== undefined && second < first) {
    notes.findings.push(raise("SOP223", span, { written: `${first}-${second}` }));
    return undefined;
  }
  return { min: sum.amount, max: second ?? sum.amount, range: second !== undefined, unit: sum.unit };
}

interface Quantity {
  readonly amount: number;
  readonly unit: TimeUnit;
}

const seconds: Partial<Record<TimeUnit, number>> = { second: 1, minute: 60, hour: 3600 };

function inOneUnit(a: Quantity, b: Quantity, range: boolean, span: Span, notes: Notes): Amount | undefined {
  const [sa, sb] = [seconds[a.unit], seconds[b.unit]];
  if (a.unit !== b.unit && (!sa || !sb)) {
    notes.findings.push(
      raise("SOP220", span, {
        written: `${a.amount} ${words[a.unit].id[0]} … ${b.amount} ${words[b.unit].id[0]}`,
        near: undefined,
      }),
    );
    return undefined;
  }
  const unit = a.unit === b.unit || sa! < sb! ? a.unit : b.unit;
  const scale = (q: Quantity) => (q.unit === unit ? q.amount : (q.amount * seconds[q.unit]!) / seconds[unit]!);
  const [min, max] = range ? [scale(a), scale(b)] : [scale(a) + scale(b), scale(a) + scale(b)];
  if (min > max) {
    notes.findings.push(
      raise("SOP223", span, { written: `${a.amount} ${words[a.unit].id[0]} - ${b.amount} ${words[b.unit].id[0]}` }),
    );
    return undefined;
  }
  return { min, max, range, unit };
}

function quantity(node: QuantityCstNode, notes: Notes): Quantity | undefined {
  const number = node.children.Count?.[0];
  const unit = node.children.Unit?.[0];
  return number && unit
    ? { amount: numberOf(number.image), unit: unitOf(unit, numberOf(number.image) === 1, notes) }
    : undefined;
}

export function readDay(node: DayCstNode, notes: Notes): Day | undefined {
  const c = node.children;
  const written = c.IsoDate?.[0] ?? c.SlashDate?.[0];
  if (written) {
    const parts = written.image.split(/[-/.]/).map(Number);
    const [year, month, day] = c.IsoDate ? parts : parts.reverse();
    return checkedDay({ ...(day !== undefined && { day }), month: month!, year: year! }, spanOf(written), notes);
  }
  const [day, year] = c.Count ?? [];
  const month = c.Month?.[0];
  if (!day || !month) return undefined;
  const span = { start: day.startOffset, end: spanOf(year ?? month).end };
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
  const [id, en] = [month.id[0]!, month.en[0]!];
  if (month.old?.some((x) => fold(x) === name)) warn(token, id, notes);
  const language = month.en.some((x) => fold(x) === name)
    ? month.id.some((x) => fold(x) === name)
      ? undefined
      : "en"
    : "id";
  notes.words.push({ span: spanOf(token), language, id, en });
  return index + 1;
}

const units: readonly TimeUnit[] = ["workingDay", "calendarDay", "second", "minute", "hour", "day", "week", "month"];

/** English says “1 working day”; `singular` is for the keywords' translation. */
function unitOf(token: IToken, singular: boolean, notes: Notes): TimeUnit {
  const misread = misreadings[fold(token.image)] as TimeUnit | undefined;
  if (misread) warn(token, words[misread].id[0], notes);
  const unit = misread ?? (wordIn(token.image, units) as TimeUnit);
  if (!misread)
    notes.words.push({ ...wordUse(unit, spanOf(token), token.image), en: words[unit].en[singular ? 1 : 0]! });
  return unit;
}

const warn = (token: IToken, word: string, notes: Notes) =>
  notes.findings.push(
    raise(
      "SOP106",
      spanOf(token),
      { written: token.image, word },
      {
        fixes: [replace(spanOf(token), word, { id: `Ganti dengan “${word}”`, en: `Replace it with “${word}”` })],
      },
    ),
  );

/** The unit that a word in an unreadable time was meant to be. */
export const nearUnit = (written: string): string | undefined => {
  const names = units.flatMap((u) => [...words[u].id, ...words[u].en]);
  for (const word of written.split(/\s+/)) {
    const found = /\d/.test(word) || names.some((n) => n === fold(word)) ? undefined : near(word, names);
    if (found) return written.replace(word, found);
  }
  return undefined;
};

const numberOf = (image: string): number =>
  /^(?:½|setengah|half)/i.test(image) ? 0.5 : Number(image.replace(",", "."));

/** `sejak langkah 1`: the words behind the first. */
export function behindWord(token: IToken, key: WordKey, notes: Notes): Text {
  const head = useHead(key, token, notes);
  const rest = token.image.slice(head);
  const lead = rest.length - rest.trimStart().length;
  const start = token.startOffset + head + lead;
  const step = new RegExp(`^${wordPattern("step")}`, "i").exec(rest.trimStart())?.[0];
  if (step) notes.words.push(wordUse("step", { start, end: start + step.length }, step));
  return { text: clean(rest), span: { start, end: start + rest.trim().length } };
}

export const use = (key: WordKey, token: IToken, notes: Notes): void => {
  notes.words.push(wordUse(key, spanOf(token), token.image));
};

/** Records the word that a longer token begins with; its length. */
function useHead(key: WordKey, token: IToken, notes: Notes): number {
  const head = new RegExp(`^${wordPattern(key)}`, "i").exec(token.image)?.[0] ?? "";
  if (head) notes.words.push(wordUse(key, { start: token.startOffset, end: token.startOffset + head.length }, head));
  return head.length;
}

/** Tokens have a start and an image only: a node ends where its last token does. */
function spanFrom(node: CstNode): Span {
  const spans = Object.values(node.children).flatMap((c) =>
    c.map((part) => ("image" in part ? spanOf(part) : spanFrom(part))),
  );
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}
