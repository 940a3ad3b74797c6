import type { IToken } from "chevrotain";
import type { Line } from "../1-lines/lines.js";
import { skipBlank, trimBlank } from "../1-lines/physical.js";
import { EQUALS, signFrom, TILDE } from "../2-lexer/signs.js";
import { parseValue, type ValueNodes } from "../3-parser/parser.js";
import type { Span } from "../findings/define.js";
import { raise } from "../findings/registry.js";
import { numberWords, type WordKey, wordPattern } from "../words/words.js";
import { clean, type Piece, pieceOf, spanOf, textAfterSign, textOf, wordUse } from "./text.js";
import { behindWord, checkedDay, monthOf, type Notes, nearUnit, readAmount, readDay, readTime, use } from "./times.js";
import type { Consequence, Day, OutcomeTarget, Start, Text, Time, Value, WordUse } from "./tree.js";
import { sayUnreadable } from "./unreadable.js";

export interface Reader {
  readonly text: string;
  readonly notes: Notes;
  /** Values that are worded alike are parsed once: their trees know no places. */
  readonly parsed: Map<string, unknown>;
  /** Times that are worded alike are read once, with the words of the language in them, counted from the value's start. */
  readonly times: Map<string, { readonly value: unknown; readonly words: readonly WordUse[] }>;
  /** The mark that a word in parentheses is, by list and word. */
  readonly marks: Map<string, WordKey>;
}

/** A value, parted by the signs that all values share. */
export interface Parts {
  readonly span: Span;
  /** What is left without them. */
  readonly bare: Piece;
  readonly sign: "unknown" | "none" | undefined;
  readonly printed: Piece | undefined;
  readonly reason: Piece | undefined;
  /** Behind a `?` or a `-`, what cannot stand there. */
  readonly broken: boolean;
}

export function readText(line: Line, r: Reader): Value<Text> {
  const parts = partsOf(line, r);
  // Text has no printed form of its own: it is one. Only what the source does not say may be printed.
  const broken = parts.broken || (parts.printed !== undefined && parts.sign !== "unknown");
  if (broken) sayUnreadable(line, r);
  return valueWith(parts, parts.bare.image && !parts.sign ? textOf(parts.bare) : undefined, broken);
}

export function readTimeField(line: Line, r: Reader): Value<Time> {
  const parts = partsOfTime(line, r);
  const { bare, reason } = parts;
  // A tilde is how many write “about”: nothing stands before it, and an amount behind it.
  if (reason && !bare.image && !parts.printed && /^~\s+\d/.test(reason.image)) {
    const written = clean(reason.image);
    r.notes.findings.push(raise("SOP220", spanOf(reason), { written, near: `± ${written.slice(2)}` }));
    return { state: "unreadable", text: written, span: parts.span };
  }
  return grammatical(line, parts, "duration", r, (node, notes) => readTime(node, clean(bare.image), notes));
}

export const readStart = (line: Line, r: Reader): Value<Start> => {
  const parts = partsOfTime(line, r);
  return grammatical(line, parts, "start", r, ({ children: c }, notes) => {
    const amount = c.amount?.[0] && readAmount(c.amount[0], notes);
    const day = c.day?.[0] && readDay(c.day[0], notes);
    const after = c.After?.[0] && behindWord(c.After[0], "after", notes);
    if (!amount && !day) return undefined;
    const text = clean(parts.bare.image);
    return { ...(amount && { amount }), ...(after && { after }), ...(day && { day }), text };
  });
};

export const readDate = (line: Line, r: Reader): Value<Day & { text: string }> => {
  const parts = partsOfTime(line, r);
  return grammatical(line, parts, "date", r, ({ children: c }, notes) => {
    const text = clean(parts.bare.image);
    if (c.day?.[0]) {
      const day = readDay(c.day[0], notes);
      if (!day || day.year !== undefined) return day && { ...day, text };
      notes.findings.push(raise("SOP221", parts.span, { written: text, near: undefined }));
      return undefined;
    }
    const [first, last] = (c.Count ?? []).map(({ image }) => Number(image));
    const month = c.Month?.[0] && { month: monthOf(c.Month[0], notes) };
    const written = last === undefined ? { ...month, year: first! } : { day: first!, ...month, year: last };
    const day = checkedDay(written, parts.span, notes);
    return day && { ...day, text };
  });
};

export function readOutcome(line: Line, r: Reader): Value<OutcomeTarget> {
  const parts = partsOfFlow(line, r);
  if (parts.sign === "unknown") return valueWith({ ...parts, sign: undefined }, { target: undefined });
  return grammatical(line, { ...parts, sign: undefined }, "outcome", r, ({ children: c }, notes) => {
    const tokens = [...(c.Target ?? []), ...(c.then ?? [])];
    const dash = c.Target?.find(isDash);
    if (dash) {
      notes.findings.push(raise("SOP230", spanOf(pieceOf(dash, notes)), {}));
      return undefined;
    }
    const [target, then] = tokens.map((token) => targetOf(token, notes));
    const bound = c.Bound?.[0];
    if (c.Then?.[0]) use("then", c.Then[0], notes);
    return {
      target,
      ...(bound && { limit: { times: boundOf(bound, notes), span: spanOf(pieceOf(bound, notes)) } }),
      ...(then && { then }),
    };
  });
}

export function readTargets(line: Line, r: Reader): Value<readonly Text[]> {
  const parts = partsOfFlow(line, r);
  // Deliberately waiting for nothing is no flow; going nowhere is.
  if (parts.sign === "unknown" || (parts.sign === "none" && line.label!.label.key === "waits"))
    return valueWith<readonly Text[]>(parts, undefined);
  return grammatical(line, { ...parts, sign: undefined }, "targets", r, ({ children: c }, notes) => {
    const dash = c.Target?.find(isDash);
    if (!dash) return c.Target?.map((token) => targetOf(token, notes));
    notes.findings.push(raise("SOP230", spanOf(pieceOf(dash, notes)), {}));
    return undefined;
  });
}

export function readTimeout(line: Line, r: Reader): Value<{ after?: Time; does: readonly Consequence[] }> {
  const parts = { ...partsOfFlow(line, r), sign: undefined };
  const value = grammatical(line, parts, "timeout", r, ({ children }, notes) => {
    const does = (children.consequence ?? []).map(({ children: c }): Consequence => {
      if (c.Notify?.[0]) use("notify", c.Notify[0], notes);
      const target = targetOf(c.Target![0]!, notes);
      return c.Notify ? { notify: target } : { target };
    });
    return { does };
  });
  const { argument } = line.label!;
  const after = argument && timeIn(argument, r);
  return after && value.state === "stated" ? { ...value, value: { after, ...value.value } } : value;
}

/** A time inside a label: `bila lewat 2 hari ->`. */
function timeIn(span: Span, r: Reader): Time | undefined {
  const image = r.text.slice(span.start, span.end);
  const node = parsedOnce("duration", image, r);
  const time = node && readTime(node, clean(image), { ...r.notes, base: span.start });
  if (!time) r.notes.findings.push(raise("SOP220", span, { written: clean(image), near: nearUnit(clean(image)) }));
  return time;
}

type Rule = keyof ValueNodes;

/** A value that has a grammar: parsed, then read. What the grammar reads and its reader does not has been told by the reader. */
function grammatical<R extends Rule, T extends object>(
  line: Line,
  parts: Parts,
  rule: R,
  r: Reader,
  read: (node: ValueNodes[R], notes: Notes) => T | undefined,
): Value<T> {
  const { image, start } = parts.bare;
  if (parts.sign && !parts.broken) return valueWith<T>(parts, undefined);
  // Nothing at all is a value that is missing, but a target that is missing leaves an arrow to nowhere.
  if (image === "" && ofTime.has(rule)) return valueWith<T>(parts, undefined);
  const key = `${rule} ${image}`;
  const again = parts.broken ? undefined : r.times.get(key);
  if (again) {
    for (const word of again.words) r.notes.words.push(moved(word, start));
    return valueWith(parts, again.value as T);
  }
  const node = parts.broken ? undefined : parsedOnce(rule, image, r);
  if (!node) sayUnreadable(line, r);
  const notes: Notes = { findings: [], words: [], base: start };
  const stated = node && read(node, notes);
  r.notes.findings.push(...notes.findings);
  r.notes.words.push(...notes.words);
  if (stated && ofTime.has(rule) && notes.findings.length === 0 && !("since" in stated || "after" in stated))
    r.times.set(key, { value: stated, words: notes.words.map((word) => moved(word, -start)) });
  return valueWith(parts, stated, stated === undefined);
}

const moved = (word: WordUse, by: number): WordUse => ({
  ...word,
  span: { start: word.span.start + by, end: word.span.end + by },
});

const ofTime: ReadonlySet<Rule> = new Set(["duration", "start", "date"]);

function parsedOnce<R extends Rule>(rule: R, written: string, { parsed }: Reader): ValueNodes[R] | undefined {
  const key = `${rule} ${written}`;
  if (parsed.has(key)) return parsed.get(key) as ValueNodes[R] | undefined;
  const node = parseValue(rule, written) as ValueNodes[R] | undefined;
  parsed.set(key, node);
  return node;
}

/** What all values share: `?`, `-`, nothing, ` = ` and ` ~ `. */
export function valueWith<T>(parts: Parts, stated: T | undefined, broken = false, span = parts.span): Value<T> {
  const { printed, reason, sign, bare } = parts;
  // One of four shapes, made at once: there is a value for every line.
  const value = broken
    ? { state: "unreadable" as const, text: clean(bare.image), span }
    : stated !== undefined
      ? { state: "stated" as const, value: stated, span }
      : { state: sign ?? ("empty" as const), span };
  if (!printed && !reason) return value;
  return {
    ...value,
    ...(printed && { printed: textAfterSign(printed) }),
    ...(reason && { reason: textAfterSign(reason) }),
  };
}

/** A text or a list: what it names may hold any sign that does not stand free. */
export function partsOf(line: Line, { text }: Reader): Parts {
  const span = spanWithin(line, text);
  const { start, end } = span;
  const tilde = signFrom(text, start, end, TILDE);
  const to = trimBlank(text, start, tilde);
  const reason = tilde < end ? { image: text.slice(tilde, end), start: tilde } : undefined;
  const first = text.charCodeAt(start);
  // Most values begin with a letter.
  if (start === to || (first > 63 && first < 0x2000)) return plain(text, span, to, reason);
  const sign = signAlone.exec(text.slice(start, to))?.[0] ?? "";
  const from = sign ? skipBlank(text, start + sign.length, to) : start;
  const equals = from < to && signFrom(text, from, to, EQUALS) === from;
  const printed = equals ? { image: text.slice(from, to), start: from } : undefined;
  const none = sign !== "" && !sign.startsWith("?");
  return {
    ...plain(text, span, equals ? trimBlank(text, start, from) : to, reason),
    sign: sign ? (none ? "none" : "unknown") : undefined,
    printed,
    broken: sign !== "" && from < to && !equals,
  };
}

const plain = (text: string, span: Span, to: number, reason: Piece | undefined): Parts => ({
  span,
  bare: { image: text.slice(span.start, to), start: span.start },
  sign: undefined,
  printed: undefined,
  reason,
  broken: false,
});

/** `?`: the source does not say. `-`: deliberately none. Each only as a whole value. */
const signAlone = /^(?:\?+|[-–—−]+)(?=[ \t\u00A0]*(?:$|[~=]))/;

/** Nothing in a time or a date is a name: its signs need no room before them. */
function partsOfTime(line: Line, { text }: Reader): Parts {
  const span = spanWithin(line, text);
  const image = text.slice(span.start, span.end);
  const tilde = reasonInTime.exec(image)?.index ?? image.length;
  const equals = printedInTime.exec(image.slice(0, tilde))?.index ?? tilde;
  return {
    ...signed(span, image.slice(0, equals).trimEnd()),
    printed: equals < tilde ? { image: image.slice(equals, tilde).trimEnd(), start: span.start + equals } : undefined,
    reason: tilde < image.length ? { image: image.slice(tilde), start: span.start + tilde } : undefined,
  };
}

const reasonInTime = /~(?=\s|$)/;
const printedInTime = /(?<![<>])=(?=\s|$)/;

/** Targets are printed by no other name. */
function partsOfFlow(line: Line, { text }: Reader): Parts {
  const span = spanWithin(line, text);
  const image = text.slice(span.start, span.end);
  const tilde = reasonInFlow.exec(image)?.index ?? image.length;
  return {
    ...signed(span, image.slice(0, tilde).trimEnd()),
    printed: undefined,
    reason: tilde < image.length ? { image: image.slice(tilde), start: span.start + tilde } : undefined,
  };
}

const reasonInFlow = /(?<![^\s;,])~(?=\s|$)/;

const signed = (span: Span, image: string) => ({
  span,
  bare: { image, start: span.start },
  sign: /^\?+$/.test(image) ? ("unknown" as const) : /^[-–—−]+$/.test(image) ? ("none" as const) : undefined,
  broken: false,
});

/** The whole of a value, without the white space around it. */
export function spanWithin(line: Line, text: string): Span {
  const from = line.label?.valueFrom ?? line.itemFrom ?? line.from;
  const end = line.valueTo ?? line.to;
  return { start: Math.min(skipBlank(text, from, end), end), end };
}

const isDash = (token: IToken): boolean => /^[-–—]$/.test(token.image);

const targetWords = {
  step: new RegExp(`^${wordPattern("step")}`, "i"),
  following: new RegExp(`^${wordPattern("following")}`, "i"),
  end: new RegExp(`^${wordPattern("end")}`, "i"),
};
const boundWords = {
  atMost: new RegExp(`^${wordPattern("atMost")}`, "i"),
  times: new RegExp(`${wordPattern("times")}$`, "i"),
};

/** A target as written; its words are recorded, its name is looked up later. */
function targetOf(token: IToken, notes: Notes): Text {
  const piece = pieceOf(token, notes);
  for (const key of ["step", "following", "end"] as const) {
    const word = targetWords[key].exec(piece.image)?.[0];
    if (word && (key === "step" || clean(piece.image).length === clean(word).length))
      notes.words.push(wordUse(key, { start: piece.start, end: piece.start + word.length }, word));
  }
  return textOf(piece);
}

function boundOf(token: IToken, notes: Notes): number {
  const { image, start } = pieceOf(token, notes);
  for (const key of ["atMost", "times"] as const) {
    const word = boundWords[key].exec(image);
    if (!word) continue;
    const from = start + word.index;
    notes.words.push(wordUse(key, { start: from, end: from + word[0].length }, word[0]));
  }
  const digits = /\d+/.exec(image)?.[0];
  return digits
    ? Number(digits)
    : image.split(/\s+/).reduce((n, word) => Math.max(n, numberWords.indexOf(word.toLowerCase())), 0);
}
