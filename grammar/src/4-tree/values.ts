import type { IToken } from "chevrotain";
import type { Line } from "../1-lines/lines.js";
import { lexTime } from "../2-lexer/lexer.js";
import type {
  DateFieldCstChildren,
  DurationCstNode,
  OutcomeFieldCstChildren,
  StartFieldCstChildren,
  TargetsFieldCstChildren,
  TextCstChildren,
  TimeFieldCstChildren,
  TimeoutFieldCstChildren,
} from "../3-parser/cst.generated.js";
import { parser } from "../3-parser/parser.js";
import type { Span } from "../findings/define.js";
import { raise } from "../findings/registry.js";
import { numberWords, wordPattern } from "../words/words.js";
import { clean, spanOf, textAfterSign, textOf, wordUse } from "./text.js";
import { behindWord, checkedDay, monthOf, type Notes, nearUnit, readAmount, readDay, readTime, use } from "./times.js";
import type { Consequence, Day, OutcomeTarget, Start, Text, Time, Value } from "./tree.js";

export interface Reader {
  readonly text: string;
  readonly notes: Notes;
  readonly broken: ReadonlySet<Line>;
}

/** The tokens that any value may have. Recovery may leave out any of them. */
interface Around {
  readonly Unknown?: IToken[];
  readonly None?: IToken[];
  readonly Printed?: IToken[];
  readonly Reason?: IToken[];
}

export const readText = (line: Line, c: Partial<TextCstChildren>, r: Reader): Value<Text> =>
  marked(line, c, r, c.Text?.[0] && textOf(c.Text[0]));

export function readTimeField(line: Line, c: Partial<TimeFieldCstChildren>, r: Reader): Value<Time> {
  if (r.broken.has(line)) return marked<Time>(line, c, r, undefined);
  const reason = c.Reason?.[0] && clean(c.Reason[0].image);
  // A tilde is how many write “about”: nothing stands before it, and an amount behind it.
  if (!c.duration && !c.Unknown && !c.None && reason && /^~ \d/.test(reason)) {
    const near = `± ${reason.slice(2)}`;
    r.notes.findings.push(raise("SOP220", spanOf(c.Reason![0]!), { written: reason, near }));
    return marked<Time>(line, {}, r, undefined, undefined, true);
  }
  const time = c.duration?.[0] && readTime(c.duration[0], bare(line, c, r), r.notes);
  return marked(line, c, r, time, undefined, c.duration !== undefined);
}

export function readStart(line: Line, c: Partial<StartFieldCstChildren>, r: Reader): Value<Start> {
  if (r.broken.has(line)) return marked<Start>(line, c, r, undefined);
  const amount = c.amount?.[0] && readAmount(c.amount[0], r.notes);
  const day = c.day?.[0] && readDay(c.day[0], r.notes);
  const after = c.After?.[0] && behindWord(c.After[0], "after");
  const start = (amount || day) && {
    ...(amount && { amount }),
    ...(after && { after }),
    ...(day && { day }),
    text: bare(line, c, r),
  };
  return marked(line, c, r, start, undefined, c.amount !== undefined || c.day !== undefined);
}

export function readDate(line: Line, c: Partial<DateFieldCstChildren>, r: Reader): Value<Day & { text: string }> {
  if (r.broken.has(line)) return marked<Day & { text: string }>(line, c, r, undefined);
  const date = c.date?.[0]?.children;
  let day: Day | undefined;
  if (date?.day?.[0]) {
    day = readDay(date.day[0], r.notes);
    if (day && day.year === undefined) {
      r.notes.findings.push(raise("SOP221", spanWithin(line, r), { written: bare(line, c, r), near: undefined }));
      day = undefined;
    }
  } else if (date?.Count?.[0]) {
    const [first, last] = date.Count.map(({ image }) => Number(image));
    const span = spanWithin(line, r);
    const month = date.Month?.[0] && { month: monthOf(date.Month[0], r.notes) };
    day = checkedDay(
      last === undefined ? { ...month, year: first! } : { day: first!, ...month, year: last },
      span,
      r.notes,
    );
  }
  return marked(line, c, r, day && { ...day, text: bare(line, c, r) }, undefined, date !== undefined);
}

export function readOutcome(line: Line, c: Partial<OutcomeFieldCstChildren>, r: Reader): Value<OutcomeTarget> {
  const dash = c.Target?.find(isDash);
  if (dash) {
    r.notes.findings.push(raise("SOP230", spanOf(dash), {}));
    return marked<OutcomeTarget>(line, {}, r, undefined, undefined, true);
  }
  const target = c.Target?.[0] && targetOf(c.Target[0], r);
  const bound = c.Bound?.[0];
  const then = c.then?.[0] && targetOf(c.then[0], r);
  if (c.Then?.[0]) use("then", c.Then[0], r.notes);
  const outcome: OutcomeTarget = {
    target,
    ...(bound && { limit: { times: boundOf(bound, r), span: spanOf(bound) } }),
    ...(then && { then }),
  };
  return marked(line, { ...(c.Reason && { Reason: c.Reason }) }, r, target || c.Unknown ? outcome : undefined);
}

export function readTargets(line: Line, c: Partial<TargetsFieldCstChildren>, r: Reader): Value<readonly Text[]> {
  const dash = c.Target?.find(isDash);
  // Deliberately waiting for nothing is no flow; going nowhere is.
  if (dash && c.Target?.length === 1 && line.label!.label.key === "waits")
    return marked<readonly Text[]>(line, { ...c, None: [dash] }, r, undefined);
  if (dash) r.notes.findings.push(raise("SOP230", spanOf(dash), {}));
  const targets = dash ? [] : (c.Target ?? []).map((token) => targetOf(token, r));
  return marked(line, c, r, targets.length > 0 ? targets : undefined, undefined, dash !== undefined);
}

export function readTimeout(
  line: Line,
  c: Partial<TimeoutFieldCstChildren>,
  r: Reader,
): Value<{ after?: Time; does: readonly Consequence[] }> {
  const does = (c.consequence ?? []).flatMap(({ children }): readonly Consequence[] => {
    const token = children.Target?.[0] ?? children.Unknown?.[0];
    if (!token) return [];
    if (children.Notify?.[0]) use("notify", children.Notify[0], r.notes);
    return [children.Notify ? { notify: targetOf(token, r) } : { target: targetOf(token, r) }];
  });
  const { argument } = line.label!;
  const after = argument && timeIn(argument, r);
  return marked(line, c, r, does.length > 0 ? { ...(after && { after }), does } : undefined);
}

/** A time inside a label: `bila lewat 2 hari ->`. */
function timeIn(span: Span, r: Reader): Time | undefined {
  const written = r.text.slice(span.start, span.end);
  parser.input = lexTime(written).map((token) => ({ ...token, startOffset: token.startOffset + span.start }));
  const node = parser.duration() as DurationCstNode;
  const time = parser.errors.length === 0 ? readTime(node, clean(written), r.notes) : undefined;
  if (!time) r.notes.findings.push(raise("SOP220", span, { written: clean(written), near: nearUnit(clean(written)) }));
  return time;
}

/** What all values share: `?`, `-`, nothing, ` = ` and ` ~ `. */
export function marked<T>(
  line: Line,
  c: Around,
  r: Reader,
  stated: T | undefined,
  end?: number,
  attempted = false,
): Value<T> {
  const whole = spanWithin(line, r);
  const span = end !== undefined && end > whole.end ? { start: whole.start, end } : whole;
  const more =
    c.Printed || c.Reason
      ? {
          ...(c.Printed?.[0] && { printed: textAfterSign(c.Printed[0]) }),
          ...(c.Reason?.[0] && { reason: textAfterSign(c.Reason[0]) }),
          span,
        }
      : { span };
  if (r.broken.has(line) || (attempted && stated === undefined))
    return { state: "unreadable", text: bare(line, c, r), ...more };
  if (stated !== undefined) return { state: "stated", value: stated, ...more };
  return { state: c.Unknown ? "unknown" : c.None ? "none" : "empty", ...more };
}

/** A value's text without its printed form and its reason. */
function bare(line: Line, c: Around, r: Reader): string {
  const { start, end } = spanWithin(line, r);
  const cut = Math.min(end, c.Printed?.[0]?.startOffset ?? end, c.Reason?.[0]?.startOffset ?? end);
  return clean(r.text.slice(start, cut));
}

export function spanWithin(line: Line, r: Reader): Span {
  const from = line.label?.valueFrom ?? line.itemFrom ?? line.from;
  const end = line.valueTo ?? line.to;
  let start = from;
  while (start < end && /\s/.test(r.text[start]!)) start++;
  return { start: Math.min(start, end), end };
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
function targetOf(token: IToken, r: Reader): Text {
  for (const key of ["step", "following", "end"] as const) {
    const word = targetWords[key].exec(token.image)?.[0];
    if (word && (key === "step" || clean(token.image).length === clean(word).length))
      r.notes.words.push(wordUse(key, { start: token.startOffset, end: token.startOffset + word.length }, word));
  }
  return textOf(token);
}

function boundOf(token: IToken, r: Reader): number {
  for (const key of ["atMost", "times"] as const) {
    const word = boundWords[key].exec(token.image);
    if (word)
      r.notes.words.push(
        wordUse(
          key,
          { start: token.startOffset + word.index, end: token.startOffset + word.index + word[0].length },
          word[0],
        ),
      );
  }
  const digits = /\d+/.exec(token.image)?.[0];
  return digits
    ? Number(digits)
    : token.image.split(/\s+/).reduce((n, word) => Math.max(n, numberWords.indexOf(word.toLowerCase())), 0);
}
