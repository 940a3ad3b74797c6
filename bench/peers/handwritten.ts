import { type Form, type LabelKey, labelList } from "@baku/grammar";
import { months, type WordKey, words } from "@baku/grammar/internal";

/**
 * The yardstick: the same line syntax, read by a parser as one writes it by hand for speed. It goes over the text once, looks
 * each line's label up in a map, reads the value there and then, and builds the same kind of tree with spans. Of mistakes it
 * knows nothing: no findings, no recovery, no misspelt or misplaced labels, and only the usual wordings of times and targets.
 */
export function parse(text: string): Tree {
  const procedures: Block[][] = [];
  let block: Block | undefined;
  let open: Field | Block | undefined;
  let item: Item | undefined;
  let running = false;
  for (let start = 0; start < text.length; ) {
    const lineEnd = endOfLine(text, start);
    const from = skipSpace(text, start, lineEnd);
    const to = trimEnd(text, from, lineEnd);
    start = lineEnd + 1;
    const first = text.charCodeAt(from);
    if (from === to || first === HASH) {
      running = false;
      continue;
    }
    if (open && first === DASH && text.charCodeAt(from + 1) === SPACE) {
      const row = rowOf.get(open.label)!;
      item = (row.form === "fields" ? readDeclaration : readItem)(text, skipSpace(text, from + 1, to), to, row, false);
      const items = open.value.state === "stated" ? (open.value.value as Item[]) : [];
      items.push(item);
      open.value = { state: "stated", value: items, span: { start: open.value.span.start, end: to } };
      running = true;
    } else {
      const separator = separatorIn(text, from, to);
      const head = separator < 0 ? "" : text.slice(from, trimEnd(text, from, separator)).toLowerCase();
      const row = head === "" ? undefined : rowAt(head);
      if (row) {
        const argument = textIn(text, skipSpace(text, from + row.label.length, separator), from + head.length);
        const valueFrom = skipSpace(text, separator + (text.charCodeAt(separator) === DASH ? 2 : 1), to);
        const node = {
          key: row.key,
          label: row.label,
          argument,
          value: readValue(text, valueFrom, to, row),
          span: { start: from, end: to },
        };
        item = undefined;
        running = true;
        if (row.opens) {
          open = block = { ...node, fields: [] };
          if (row.key === "title") procedures.push([block]);
          else procedures.at(-1)!.push(block);
        } else {
          open = node;
          block!.fields.push(node);
        }
      } else if (running && item) {
        Object.assign(item, readItem(text, item.span.start, to, rowOf.get(open!.label)!, false));
      } else if (running && open) {
        open.value = readValue(text, open.value.span.start, to, rowOf.get(open.label)!);
      }
    }
    if (open) open.span.end = to;
    if (block) block.span.end = to;
  }
  return { procedures };
}

export interface Tree {
  readonly procedures: readonly (readonly Block[])[];
}
export interface Field {
  readonly key: LabelKey;
  readonly label: string;
  readonly argument: Text | undefined;
  value: Value;
  readonly span: Span;
}
export interface Block extends Field {
  readonly fields: Field[];
}
interface Span {
  readonly start: number;
  end: number;
}
interface Text {
  readonly text: string;
  readonly span: Span;
}
interface Item extends Text {
  readonly marks: readonly WordKey[];
  readonly printed: Text | undefined;
  readonly reason: Text | undefined;
  readonly with: boolean;
  readonly each: boolean;
  /** Of a document's field: `tahun : angka, wajib`. */
  readonly type?: WordKey | undefined;
  readonly required?: boolean;
  readonly choices?: readonly string[] | undefined;
}
interface Value {
  readonly state: "stated" | "unknown" | "none" | "empty";
  readonly value?: Text | undefined | Item[] | Date | Time | Outcome | readonly Text[];
  readonly printed?: Text | undefined;
  readonly reason?: Text | undefined;
  readonly span: Span;
}
interface Date {
  readonly day: number | undefined;
  readonly month: number | undefined;
  readonly year: number;
  readonly text: string;
}
interface Amount {
  readonly min: number;
  readonly max: number;
  readonly unit: WordKey;
}
interface Time {
  readonly qualifier: WordKey | undefined;
  readonly amount: Amount;
  readonly extension: Amount | undefined;
  readonly text: string;
}
interface Outcome {
  readonly target: Text;
  readonly times: number | undefined;
  readonly then: Text | undefined;
}

const HASH = 35;
const DASH = 45;
const SPACE = 32;
const COLON = 58;

interface Row {
  readonly key: LabelKey;
  readonly label: string;
  readonly form: Form;
  readonly opens: boolean;
  readonly argument: boolean;
  readonly marks: readonly WordKey[];
}

const marksOf: Partial<Record<LabelKey, readonly WordKey[]>> = {
  actors: ["group", "external", "noColumn"],
  requires: ["fromOutside", "ifAny"],
  produces: ["ifAny", "final"],
};

const rowOf = new Map<string, Row>(
  labelList.flatMap(({ key, id, en, form, opens, argument }) =>
    [...id, ...en].map((spelling) => {
      const label = spelling.toLowerCase();
      const row = { key, label, form, opens: opens !== undefined, argument: argument !== undefined };
      return [label, { ...row, marks: marksOf[key] ?? [] }];
    }),
  ),
);

/** The label that is the head, or that begins it and takes an argument: `langkah 3 (telaah)`, `bila lewat 2 hari`. */
function rowAt(head: string): Row | undefined {
  const whole = rowOf.get(head);
  if (whole) return whole;
  for (let at = head.indexOf(" "); at > 0; at = head.indexOf(" ", at + 1)) {
    const row = rowOf.get(head.slice(0, at));
    if (row) return row.argument ? row : undefined;
  }
  return undefined;
}

/** The first colon outside parentheses, or the arrow if it comes first. */
function separatorIn(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41) depth--;
    else if (code === COLON && depth === 0) return at;
    else if (code === DASH && text.charCodeAt(at + 1) === 62) return at;
  }
  return -1;
}

function readValue(text: string, from: number, to: number, row: Row): Value {
  const span = { start: from, end: to };
  if (from >= to) return { state: "empty", span };
  const tilde = free(text, "~", from, to);
  const bareTo = tilde < 0 ? to : trimEnd(text, from, tilde);
  const reason = tilde < 0 ? undefined : textIn(text, skipSpace(text, tilde + 1, to), to);
  const { form } = row;
  if (bareTo - from === 1) {
    const sign = text.charCodeAt(from);
    if (sign === 63) return { state: "unknown", reason, span };
    if (sign === DASH) return { state: "none", reason, span };
  }
  if (form === "list") return { state: "stated", value: readItems(text, from, bareTo, row), reason, span };
  if (form === "who") return { state: "stated", value: readItems(text, from, bareTo, row), reason, span };
  if (form === "outcome") return { state: "stated", value: readOutcome(text, from, bareTo), reason, span };
  if (form === "targets") return { state: "stated", value: readTargets(text, from, bareTo), reason, span };
  if (form === "date" || form === "time") {
    const equals = free(text, "=", from, bareTo);
    const printed = equals < 0 ? undefined : textIn(text, skipSpace(text, equals + 1, bareTo), bareTo);
    const end = equals < 0 ? bareTo : trimEnd(text, from, equals);
    const value = form === "date" ? readDate(text.slice(from, end)) : readTime(text.slice(from, end));
    return { state: "stated", value, printed, reason, span };
  }
  return { state: "stated", value: textIn(text, from, bareTo), reason, span };
}

function readItems(text: string, from: number, to: number, row: Row): Item[] {
  const items: Item[] = [];
  for (let start = from; start < to; ) {
    let end = text.indexOf(";", start);
    if (end < 0 || end > to) end = to;
    items.push(readItem(text, skipSpace(text, start, end), trimEnd(text, start, end), row, true));
    start = end + 1;
  }
  return items;
}

/** `A = printed (mark) ~ reason`; below a label for who does it, `bersama setiap A`. */
function readItem(text: string, from: number, to: number, row: Row, inline: boolean): Item {
  const tilde = inline ? -1 : free(text, "~", from, to);
  const bareTo = tilde < 0 ? to : trimEnd(text, from, tilde);
  const equals = free(text, "=", from, bareTo);
  const end = equals < 0 ? bareTo : trimEnd(text, from, equals);
  let start = from;
  let [withOthers, each] = [false, false];
  if (row.form === "who") {
    const isWith = after(text, start, end, words.with);
    if (isWith > 0) [withOthers, start] = [true, isWith];
    const isEach = after(text, start, end, words.each);
    if (isEach > 0) [each, start] = [true, isEach];
  }
  const marks: WordKey[] = [];
  const named = withoutMarks(text, start, end, row.marks, marks);
  let printed: Text | undefined;
  if (equals >= 0) {
    const at = skipSpace(text, equals + 1, bareTo);
    const shown = text.slice(at, withoutMarks(text, at, bareTo, row.marks, marks));
    printed = { text: clean(shown), span: { start: at, end: bareTo } };
  }
  return {
    text: clean(text.slice(start, named)),
    span: { start, end },
    marks,
    printed,
    reason: tilde < 0 ? undefined : textIn(text, skipSpace(text, tilde + 1, to), to),
    with: withOthers,
    each,
  };
}

const types: readonly WordKey[] = ["text", "number", "date", "boolean", "choice", "list", "file"];

function readDeclaration(text: string, from: number, to: number, row: Row, inline: boolean): Item {
  const colon = text.indexOf(":", from);
  const item = readItem(text, from, colon < 0 || colon > to ? to : trimEnd(text, from, colon), row, inline);
  const [type, ...more] = text
    .slice(colon + 1, to)
    .trim()
    .split(/,\s*(?![^(]*\))/);
  const [, name, choices] = /^(.*?)(?:\s*\((.*)\))?$/.exec(type!)!;
  return {
    ...item,
    span: { start: from, end: to },
    type: types.find((key) => is(name!.toLowerCase(), key)),
    required: more.some((word) => is(word.toLowerCase(), "required")),
    choices: choices?.split("/").map((choice) => choice.trim()),
  };
}

/** Where the text ends when the marks at its end are taken off. */
function withoutMarks(text: string, from: number, to: number, allowed: readonly WordKey[], marks: WordKey[]): number {
  let end = to;
  while (allowed.length > 0 && text.charCodeAt(end - 1) === 41) {
    const open = text.lastIndexOf("(", end);
    if (open < from) break;
    const inside = text.slice(open + 1, end - 1).toLowerCase();
    const mark = allowed.find((key) => is(inside, key));
    if (!mark) break;
    marks.unshift(mark);
    end = trimEnd(text, from, open);
  }
  return end;
}

const is = (word: string, key: WordKey): boolean =>
  (words[key].id as readonly string[]).includes(word) || (words[key].en as readonly string[]).includes(word);

function after(text: string, from: number, to: number, word: { id: readonly string[]; en: readonly string[] }): number {
  const end = text.indexOf(" ", from);
  if (end < 0 || end > to) return 0;
  const first = text.slice(from, end).toLowerCase();
  return word.id.includes(first) || word.en.includes(first) ? skipSpace(text, end, to) : 0;
}

const monthOf = new Map(months.flatMap((m, i) => [...m.id, ...m.en].map((name) => [name.toLowerCase(), i + 1])));
const unitOf = new Map(
  (["second", "minute", "hour", "day", "workingDay", "calendarDay", "week", "month"] as const).flatMap((key) =>
    [...words[key].id, ...words[key].en].map((name) => [name.toLowerCase(), key] as const),
  ),
);
const qualifierOf = new Map(
  (["longest", "least", "about"] as const).flatMap((key) =>
    [...words[key].id, ...words[key].en].map((name) => [name.toLowerCase(), key] as const),
  ),
);

function readDate(text: string): Date {
  const parts = text.toLowerCase().split(" ");
  const year = Number(parts.at(-1));
  return { day: parts.length > 2 ? Number(parts[0]) : undefined, month: monthOf.get(parts.at(-2) ?? ""), year, text };
}

const time = /^(\D*)(\d+)(?:\s*-\s*(\d+))?\s+([a-z ]+?)(?:,\s*perpanjangan\s+(\d+)\s+([a-z ]+))?$/i;

function readTime(text: string): Time {
  const [, qualifier, min, max, unit, more, moreUnit] = time.exec(text)!;
  return {
    qualifier: qualifierOf.get(qualifier!.trim().toLowerCase()),
    amount: amount(min!, max ?? min!, unit!),
    extension: more === undefined ? undefined : amount(more, more, moreUnit!),
    text: clean(text),
  };
}

const amount = (min: string, max: string, unit: string): Amount => ({
  min: Number(min),
  max: Number(max),
  unit: unitOf.get(unit.toLowerCase())!,
});

/** `langkah 10, paling banyak 3 kali, lalu Kepala Badan` */
function readOutcome(text: string, from: number, to: number): Outcome {
  const comma = text.indexOf(",", from);
  if (comma < 0 || comma > to) return { target: textIn(text, from, to)!, times: undefined, then: undefined };
  const [, times, then] = /paling banyak (\d+) kali(?:,\s*lalu\s+(.*))?$/i.exec(text.slice(comma, to))!;
  return {
    target: textIn(text, from, trimEnd(text, from, comma))!,
    times: Number(times),
    then: then === undefined ? undefined : textIn(text, to - then.length, to),
  };
}

function readTargets(text: string, from: number, to: number): readonly Text[] {
  const targets: Text[] = [];
  for (let start = from; start < to; ) {
    let end = text.indexOf(";", start);
    if (end < 0 || end > to) end = to;
    targets.push(textIn(text, skipSpace(text, start, end), trimEnd(text, start, end))!);
    start = end + 1;
  }
  return targets;
}

const textIn = (text: string, from: number, to: number): Text | undefined =>
  from < to ? { text: clean(text.slice(from, to)), span: { start: from, end: to } } : undefined;

/** White space folded, a backslash taken away; most text has neither. */
const clean = (text: string): string =>
  /\s\s|[\n\t\\]/.test(text) ? text.replace(/\s+/g, " ").replace(/\\(.)/g, "$1") : text;

/** A sign between spaces: `A = B`, `A ~ because`. */
function free(text: string, sign: string, from: number, to: number): number {
  for (let at = text.indexOf(sign, from); at >= 0 && at < to; at = text.indexOf(sign, at + 1))
    if (text.charCodeAt(at - 1) === SPACE && text.charCodeAt(at + 1) === SPACE) return at;
  return -1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

const isSpace = (code: number): boolean => code === SPACE || code === 9 || code === 13;
