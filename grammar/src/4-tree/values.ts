import type { IToken } from "chevrotain";
import type { Line } from "../1-lines/lines.js";
import { lexTime } from "../2-lexer/lexer.js";
import { BulletItem } from "../2-lexer/tokens.js";
import type {
  BulletCstChildren,
  DateFieldCstChildren,
  DurationCstNode,
  ListCstChildren,
  OutcomeFieldCstChildren,
  StartFieldCstChildren,
  TargetsFieldCstChildren,
  TextCstChildren,
  TimeFieldCstChildren,
  TimeoutFieldCstChildren,
  WhoBulletCstChildren,
  WhoFieldCstChildren,
} from "../3-parser/cst.generated.js";
import { parser } from "../3-parser/parser.js";
import type { Span } from "../findings/define.js";
import { near } from "../findings/near.js";
import { raise } from "../findings/registry.js";
import type { LabelKey } from "../words/labels.js";
import { type WordKey, wordPattern, words } from "../words/words.js";
import { clean, spanOf, textAfterSign, textOf, wordIn, wordUse } from "./text.js";
import { behindWord, checkedDay, monthOf, type Notes, nearUnit, readAmount, readDay, readTime, use } from "./times.js";
import type {
  Consequence,
  Day,
  Doer,
  Field,
  FieldDeclaration,
  FieldType,
  Item,
  OutcomeTarget,
  Start,
  Text,
  Time,
  UnknownLine,
  Value,
} from "./tree.js";

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

export function readList(
  line: Line,
  c: Partial<ListCstChildren>,
  r: Reader,
): Value<readonly Item[] | readonly FieldDeclaration[]> {
  const { label } = line.label!;
  const inline = (c.item ?? []).flatMap(({ children }) =>
    children.Item?.[0] ? [itemOf(children.Item[0], children.Printed?.[0], undefined, r, label.key)] : [],
  );
  const below = (c.bullet ?? []).flatMap(({ children }) => bulletItem(children, label.key, r));
  const items = [...inline, ...below];
  const end = below.at(-1)?.span.end;
  const value = marked(line, c, r, items.length > 0 ? items : undefined, end);
  if (label.form !== "fields" || value.state !== "stated") return value;
  return { ...value, value: items.map((item) => fieldDeclaration(item, r)) };
}

function bulletItem(c: Partial<BulletCstChildren>, key: LabelKey, r: Reader): readonly Item[] {
  const token = c.BulletItem?.[0] ?? c.Unknown?.[0];
  return token ? [itemOf(token, c.ItemPrinted?.[0], c.Reason?.[0], r, key, c.Unknown !== undefined)] : [];
}

/** An item under no label: phase 1 lets it stand only where a list is open, so this is what recovery left over. */
export function readBulletLine(
  c: Partial<BulletCstChildren & WhoBulletCstChildren>,
  _r: Reader,
): readonly (Field | UnknownLine)[] {
  const token = c.BulletItem?.[0];
  return token ? [{ kind: "unknown", text: textOf(token), span: spanOf(token) }] : [];
}

export function readWho(line: Line, c: Partial<WhoFieldCstChildren>, r: Reader): Value<readonly Doer[]> {
  const doer = (
    d: { With?: IToken[]; Each?: IToken[] },
    token: IToken | undefined,
    printed?: IToken,
    reason?: IToken,
  ): readonly Doer[] => {
    if (d.With?.[0]) use("with", d.With[0], r.notes);
    if (d.Each?.[0]) use("each", d.Each[0], r.notes);
    return token
      ? [{ ...itemOf(token, printed, reason, r), with: d.With !== undefined, each: d.Each !== undefined }]
      : [];
  };
  const inline = (c.doer ?? []).flatMap((d) => doer(d.children, d.children.Item?.[0]));
  const below = (c.whoBullet ?? []).flatMap(({ children: b }) =>
    doer(b, b.BulletItem?.[0], b.ItemPrinted?.[0], b.Reason?.[0]),
  );
  const doers = [...inline, ...below];
  return marked(line, c, r, doers.length > 0 ? doers : undefined, below.at(-1)?.span.end);
}

export function readTimeField(line: Line, c: Partial<TimeFieldCstChildren>, r: Reader): Value<Time> {
  if (r.broken.has(line)) return marked<Time>(line, c, r, undefined);
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
      r.notes.findings.push(raise("SOP221", spanWithin(line, r), { written: bare(line, c, r) }));
      day = undefined;
    }
  } else if (date?.Count?.[0]) {
    const year = Number(date.Count[0].image);
    const span = spanWithin(line, r);
    day = checkedDay(date.Month?.[0] ? { month: monthOf(date.Month[0], r.notes), year } : { year }, span, r.notes);
  }
  return marked(line, c, r, day && { ...day, text: bare(line, c, r) }, undefined, date !== undefined);
}

export function readOutcome(line: Line, c: Partial<OutcomeFieldCstChildren>, r: Reader): Value<OutcomeTarget> {
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
  const targets = (c.Target ?? []).map((token) => targetOf(token, r));
  return marked(line, c, r, targets.length > 0 ? targets : undefined);
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
function marked<T>(line: Line, c: Around, r: Reader, stated: T | undefined, end?: number, attempted = false): Value<T> {
  const whole = spanWithin(line, r);
  const span = end !== undefined && end > whole.end ? { start: whole.start, end } : whole;
  const more = {
    ...(c.Printed?.[0] && { printed: textAfterSign(c.Printed[0]) }),
    ...(c.Reason?.[0] && { reason: textAfterSign(c.Reason[0]) }),
    span,
  };
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

function spanWithin(line: Line, r: Reader): Span {
  const from = line.label?.valueFrom ?? line.itemFrom ?? line.from;
  const end = line.valueTo ?? line.to;
  const lead = /^\s*/.exec(r.text.slice(from, end))![0].length;
  return { start: Math.min(from + lead, end), end: Math.max(end, Math.min(from + lead, end)) };
}

/** The marks that a list knows; in any other, a parenthesis is part of the text. */
const marksOf: Partial<Record<LabelKey, readonly WordKey[]>> = {
  actors: ["group", "external", "noColumn"],
  requires: ["fromOutside", "ifAny"],
  produces: ["ifAny", "final"],
};

/** An item of a list; marks stand at its end, behind the printed form where there is one. */
function itemOf(
  token: IToken,
  printed: IToken | undefined,
  reason: IToken | undefined,
  r: Reader,
  key?: LabelKey,
  unknown = false,
): Item {
  const image = token.image.replace(/;\s*$/, "");
  if (/^[-–—]$/.test(image)) r.notes.findings.push(raise("SOP229", spanOf(token), {}));
  const allowed = (key && marksOf[key]) ?? [];
  const own = withoutMarks(image, token.startOffset, allowed, r);
  const shown = printed && withoutMarks(printed.image, printed.startOffset, allowed, r);
  return {
    text: clean(own.text),
    whole: clean(printed ? `${image} ${printed.image}` : image),
    full: clean(image),
    asPrinted: clean(own.asPrinted),
    span: spanOf(token),
    unknown: unknown || own.text === "?",
    bullet: token.tokenType === BulletItem || unknown,
    marks: [...own.marks, ...(shown?.marks ?? [])],
    ...(printed && shown && { printed: { ...textAfterSign(printed), text: clean(shown.asPrinted.slice(1)) } }),
    ...(reason && { reason: textAfterSign(reason) }),
  };
}

/** Takes `(kelompok)`, `(dari luar)`, ... from the end; other parentheses stay. `(jika ada)` is the form's own wording too. */
function withoutMarks(
  image: string,
  offset: number,
  allowed: readonly WordKey[],
  r: Reader,
): { text: string; asPrinted: string; marks: readonly WordKey[] } {
  const found: WordKey[] = [];
  let head = image.trimEnd();
  let behind = "";
  let printed = "";
  for (let group = trailing.exec(head); group; group = trailing.exec(head)) {
    const named = marksIn(group[1]!, offset + group.index + 1, allowed);
    if (named) {
      found.unshift(...named.map(({ mark }) => mark));
      for (const { mark, span, written } of named) r.notes.words.push(wordUse(mark, span, written));
    } else behind = ` ${group[0]}${behind}`;
    if (!named || named.some(({ mark }) => mark === "ifAny")) printed = ` ${group[0]}${printed}`;
    head = head.slice(0, group.index).trimEnd();
  }
  return { text: head + behind, asPrinted: head + printed, marks: found };
}

const trailing = /(?<!\\)\(([^()]*)\)$/;

/** `(dari luar, jika ada)`: every part a mark of this list, or none is. */
function marksIn(
  inside: string,
  offset: number,
  allowed: readonly WordKey[],
): readonly { mark: WordKey; span: Span; written: string }[] | undefined {
  let at = offset;
  const found = inside.split(",").map((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    return {
      mark: wordIn(clean(part), allowed),
      span: { start, end: start + part.trim().length },
      written: clean(part),
    };
  });
  return found.every((f): f is typeof f & { mark: WordKey } => f.mark !== undefined) ? found : undefined;
}

const fieldTypes: readonly FieldType[] = ["text", "number", "date", "boolean", "choice", "list", "file"];

/** `tahun : angka, wajib`; a name alone is text. */
function fieldDeclaration(item: Item, r: Reader): FieldDeclaration {
  const source = r.text.slice(item.span.start, item.printed?.span.end ?? item.span.end);
  const colon = source.search(/(?<!\\)[:：]/);
  const [name, printed] = (colon < 0 ? source : source.slice(0, colon)).split(/\s=\s/).map(clean);
  const base = {
    text: name!,
    span: item.span,
    ...(printed && { printed }),
    ...(item.reason && { reason: item.reason }),
  };
  if (colon < 0) return { ...base, type: "text", required: false };
  let at = item.span.start + colon + 1;
  let type: FieldType | undefined;
  let required = false;
  let choices: readonly string[] | undefined;
  // Commas inside `pilihan (a, b)` do not part.
  for (const part of source.slice(colon + 1).match(/(?:[^,(]|\([^)]*\))+/g) ?? []) {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    const choice = /^(.*?)\s*\(([^)]*)\)$/s.exec(part.trim());
    const written = clean(choice ? choice[1]! : part);
    const word = wordIn(written, ["required", ...fieldTypes]);
    const span = { start, end: start + (choice ? choice[1]! : part.trim()).length };
    if (word) r.notes.words.push(wordUse(word, span, written));
    if (word === "required") required = true;
    else if (word) {
      type = word as FieldType;
      if (choice)
        choices = choice[2]!
          .split(choice[2]!.includes("/") ? "/" : ",")
          .map(clean)
          .filter(Boolean);
    } else {
      const names = [...fieldTypes, "required" as const].flatMap((k) => [...words[k].id, ...words[k].en]);
      r.notes.findings.push(raise("SOP225", span, { written: clean(part), near: near(written, names) }));
    }
  }
  return { ...base, type: type ?? "text", required, ...(choices && { choices }) };
}

/** A target as written; its words are recorded, its name is looked up later. */
function targetOf(token: IToken, r: Reader): Text {
  for (const key of ["step", "following", "end"] as const) {
    const word = new RegExp(`^${wordPattern(key)}`, "i").exec(token.image)?.[0];
    if (word && (key === "step" || clean(token.image).length === clean(word).length))
      r.notes.words.push(wordUse(key, { start: token.startOffset, end: token.startOffset + word.length }, word));
  }
  return textOf(token);
}

function boundOf(token: IToken, r: Reader): number {
  for (const key of ["atMost", "times"] as const) {
    const word = new RegExp(key === "atMost" ? `^${wordPattern(key)}` : `${wordPattern(key)}$`, "i").exec(token.image);
    if (word)
      r.notes.words.push(
        wordUse(
          key,
          { start: token.startOffset + word.index, end: token.startOffset + word.index + word[0].length },
          word[0],
        ),
      );
  }
  return Number(/\d+/.exec(token.image)![0]);
}
