import { numbersWithin } from "../1-lines/bullets.js";
import type { Line } from "../1-lines/lines.js";
import { skipBlank, trimBlank, trimEnd } from "../1-lines/physical.js";
import { EQUALS, isFreeBehind, SEMICOLON, signFrom, TILDE } from "../2-lexer/signs.js";
import { replace, type Span } from "../findings/define.js";
import { near } from "../findings/near.js";
import { raise } from "../findings/registry.js";
import type { LabelKey } from "../words/labels.js";
import { type WordKey, wordPattern, words } from "../words/words.js";
import { clean, type Piece, rawOf, spanOf, textAfterSign, wordIn, wordUse } from "./text.js";
import type { Doer, FieldDeclaration, FieldType, Item, Value } from "./tree.js";
import { labelInside, sayUnreadable } from "./unreadable.js";
import { type Parts, partsOf, type Reader, valueWith } from "./values.js";

/** Lists, and the items of lists: documents, actors, fields. `below` holds the items that stand on lines of their own. */

export function readList(
  line: Line,
  below: readonly Line[],
  r: Reader,
): Value<readonly Item[] | readonly FieldDeclaration[]> {
  const { key, form } = line.label!.label;
  const across = writtenAcross(line, r, true);
  if (across.broken) sayUnreadable(line, r);
  const inline = across.items.map((written) => itemOf(written, r, key));
  const downwards = below.flatMap((bullet) => {
    const written = writtenBelow(bullet, r);
    if (written && gluedSign.test(written.item.image)) sayUnreadable(bullet, r);
    return written ? [itemOf(written, r, key, true)] : [];
  });
  const items = downwards.length > 0 ? [...inline, ...downwards] : inline;
  const value = listOf(across, items, downwards.at(-1));
  if (form !== "fields" || value.state !== "stated") return value;
  return { ...value, value: items.map((item) => fieldDeclaration(item, r)) };
}

export function readWho(line: Line, below: readonly Line[], r: Reader): Value<readonly Doer[]> {
  const { text, notes } = r;
  const inside = labelInside(text, line.label!.valueFrom, line.valueTo ?? line.to);
  if (inside) notes.findings.push(raise("SOP216", inside, { label: text.slice(inside.start, inside.end) }));
  const across = writtenAcross(line, r, false);
  const inline = across.items.map((written) => doerOf(written, r));
  const broken = across.broken || inline.includes(undefined);
  if (broken && !inside) sayUnreadable(line, r);
  const downwards = below.flatMap((bullet) => {
    const written = writtenBelow(bullet, r);
    const doer = written && doerOf(written, r, true);
    if (written && !doer) sayUnreadable(bullet, r);
    return doer ?? [];
  });
  const doers = [...inline.filter((doer) => doer !== undefined), ...downwards];
  return listOf({ ...across, broken }, doers, downwards.at(-1));
}

/** A list reaches to the last of its items. */
function listOf<T extends Item>(parts: Parts, items: readonly T[], last: T | undefined): Value<readonly T[]> {
  const { start, end } = parts.span;
  const span = last && last.span.end > end ? { start, end: last.span.end } : parts.span;
  return valueWith(parts, items.length > 0 ? items : undefined, parts.broken, span);
}

/** An item of a list, parted from its own printed form and reason. */
interface Written {
  readonly item: Piece;
  printed?: Piece;
  readonly reason?: Piece;
}

interface Across extends Parts {
  readonly items: readonly Written[];
}

/** The items behind a label, between semicolons; `ownForms`: each may have a printed form, else the whole list has one. */
function writtenAcross(line: Line, r: Reader, ownForms: boolean): Across {
  const parts = partsOf(line, r);
  const { text } = r;
  const { start, image } = parts.bare;
  if (image === "" || parts.sign || parts.printed || parts.broken) return { ...parts, items: none };
  const to = start + image.length;
  // Most lists have one item.
  if (signFrom(text, start, to, SEMICOLON | EQUALS) === to)
    return { ...parts, items: withoutNumbers(parts.bare, [{ item: parts.bare }], r) };
  const items: Written[] = [];
  let printed: Piece | undefined;
  let broken = false;
  let last: Written | undefined;
  for (let at = start; at < to && !broken; at = skipBlank(text, at, to)) {
    const code = text.charCodeAt(at);
    if (code === 59) {
      broken = items.length === 0 || printed !== undefined;
      last = undefined;
      at++;
    } else if (code === 61 && isFreeBehind(text, at, to)) {
      const end = signFrom(text, at, to, SEMICOLON);
      const form = { image: text.slice(at, trimBlank(text, at, end)), start: at };
      if (ownForms && last && !last.printed) last.printed = form;
      else printed = form;
      at = end;
    } else {
      const end = signFrom(text, at, to, SEMICOLON | EQUALS);
      last = { item: { image: text.slice(at, trimBlank(text, at, end)), start: at } };
      items.push(last);
      at = end;
    }
  }
  return { ...parts, printed, broken, items: withoutNumbers(parts.bare, items, r) };
}

/** The item on a line of its own; undefined, and told, where there is nothing behind its bullet. */
function writtenBelow(line: Line, { text, notes }: Reader): Written | undefined {
  const to = line.valueTo ?? line.to;
  const from = skipBlank(text, line.itemFrom!, to);
  const tilde = signFrom(text, from, to, TILDE);
  const equals = signFrom(text, from, tilde, EQUALS);
  if (equals === from) {
    const sign = { start: line.from, end: line.itemFrom! };
    notes.findings.push(raise("SOP206", sign, { label: text.slice(sign.start, sign.end).trim() }));
    return undefined;
  }
  const piece = (start: number, end: number): Piece => ({
    image: text.slice(start, trimBlank(text, start, end)),
    start,
  });
  return {
    item: piece(from, equals),
    ...(equals < tilde && { printed: piece(equals, tilde) }),
    ...(tilde < to && { reason: piece(tilde, to) }),
  };
}

/** `?~ reason`: a sign that does not stand free behind a sign that must stand alone. */
const gluedSign = /^\?+[ \t\u00A0]*[~=]/;

/** Takes the numbers out of a list that was pasted behind its label: `1. Komputer; 2. Printer`, `1. Komputer 2. Printer`. */
function withoutNumbers({ image, start }: Piece, items: readonly Written[], r: Reader): readonly Written[] {
  const numbers = numbersWithin(image);
  if (numbers.length === 0) return items;
  const marks = numbers.map(({ at, length }) => ({ at: start + at, length }));
  const [first] = marks as [(typeof marks)[number]];
  const span = ({ at, length }: typeof first) => ({ start: at, end: at + length });
  const behind = (at: number) => (r.text.slice(start, at).trimEnd().endsWith(";") ? "" : "; ");
  const title = {
    id: "Hapus nomornya dan pisahkan butirnya dengan titik koma",
    en: "Drop the numbers; part the items by semicolons",
  };
  const edits = marks.map((mark) => {
    const { start: from, end: to } = span(mark);
    const parted = mark === first ? "" : behind(from);
    return { span: { start: parted ? trimEnd(r.text, start, from) : from, end: to }, text: parted };
  });
  const sign = clean(r.text.slice(first.at, first.at + first.length));
  r.notes.findings.push(raise("SOP105", span(first), { sign, count: marks.length }, { fixes: [{ title, edits }] }));
  return items.flatMap(({ item, printed }) => {
    const to = item.start + item.image.length;
    const inside = marks.filter(({ at }) => at >= item.start && at < to);
    const cuts = inside[0]?.at === item.start ? inside : [{ at: item.start, length: 0 }, ...inside];
    const pieces = cuts.flatMap(({ at, length }, i) => {
      const cut = r.text.slice(at + length, cuts[i + 1]?.at ?? to).trimEnd();
      return cut ? [{ item: { start: at + length, image: cut } }] : [];
    });
    return pieces.map((piece, i) => (printed && i === pieces.length - 1 ? { ...piece, printed } : piece));
  });
}

/** `bersama setiap Bidang`; undefined where the words before the name are no order that means anything. */
function doerOf(written: Written, r: Reader, bullet = false): Doer | undefined {
  const { image, start } = written.item;
  const withOthers = beforeName.with.exec(image)?.[0].length ?? 0;
  const eachFrom = skipBlank(image, withOthers, image.length);
  const each = beforeName.each.exec(image.slice(eachFrom))?.[0].length ?? 0;
  const from = each ? skipBlank(image, eachFrom + each, image.length) : eachFrom;
  const name = from ? image.slice(from) : image;
  if (from && (beforeName.with.test(name) || beforeName.each.test(name))) return undefined;
  const word = (key: "with" | "each", at: number, length: number) => {
    if (length > 0)
      r.notes.words.push(wordUse(key, { start: start + at, end: start + at + length }, image.slice(at, at + length)));
  };
  word("with", 0, withOthers);
  word("each", eachFrom, each);
  const item = itemOf({ ...written, item: { image: name, start: start + from } }, r, undefined, bullet);
  const said = from ? { said: clean(image.slice(each ? eachFrom : 0)) } : {};
  return { ...item, with: withOthers > 0, each: each > 0, ...said };
}

/** A word that means something before a name, and may be one alone. */
const beforeName = {
  with: new RegExp(`^${wordPattern("with")}(?=[ \\t\\u00A0]+[^\\s;=~])`, "i"),
  each: new RegExp(`^${wordPattern("each")}(?=[ \\t\\u00A0]+[^\\s;=~])`, "i"),
};

/** The marks that a list knows; in any other, a parenthesis is part of the text. */
const marksOf: Partial<Record<LabelKey, readonly WordKey[]>> = {
  actors: ["group", "external", "noColumn"],
  requires: ["fromOutside", "ifAny"],
  produces: ["ifAny", "final"],
};

/** An item of a list; marks stand at its end, behind the printed form where there is one. */
function itemOf({ item, printed, reason }: Written, r: Reader, key?: LabelKey, bullet = false): Item {
  const image = item.image.endsWith(";") ? item.image.slice(0, -1).trimEnd() : item.image;
  if (/^[-–—]$/.test(image)) r.notes.findings.push(raise("SOP229", spanOf(item), {}));
  const allowed = (key && marksOf[key]) ?? none;
  const full = clean(image);
  const own = withoutMarks(image, item.start, allowed, r);
  const shown = printed && withoutMarks(printed.image, printed.start, allowed, r);
  const text = own ? clean(own.text) : full;
  const { raw } = rawOf(own ? own.text : image);
  const plain = {
    text,
    whole: printed ? clean(`${image} ${printed.image}`) : full,
    full,
    asPrinted: own ? clean(own.asPrinted) : full,
    span: spanOf(item),
    unknown: /^\?+$/.test(text),
    bullet,
    marks: own || shown ? [...(own?.marks ?? none), ...(shown?.marks ?? none)] : none,
  };
  if (!printed && !reason && raw === undefined) return plain;
  return {
    ...plain,
    ...(raw !== undefined && { raw }),
    ...(printed && { printed: shown ? textWithout(printed, shown.asPrinted) : textAfterSign(printed) }),
    ...(reason && { reason: textAfterSign(reason) }),
  };
}

const none: readonly [] = [];

const textWithout = (printed: Piece, shown: string) => ({ ...textAfterSign(printed), text: clean(shown.slice(1)) });

/**
 * Takes `(kelompok)`, `(dari luar)`, ... from the end; other parentheses stay, a space before each. `(jika ada)` is the form's
 * own wording too. Undefined when there is no parenthesis at the end.
 */
function withoutMarks(
  image: string,
  offset: number,
  allowed: readonly WordKey[],
  r: Reader,
): { text: string; asPrinted: string; marks: readonly WordKey[] } | undefined {
  if (!image.endsWith(")")) return undefined;
  const found: WordKey[] = [];
  let head = image;
  let behind = "";
  let printed = "";
  for (let group = trailing.exec(head); group; group = trailing.exec(head)) {
    const named = allowed.length > 0 ? marksIn(group[1]!, offset + group.index + 1, allowed, r) : undefined;
    if (named) {
      found.unshift(...named.map(({ mark }) => mark));
      for (const { mark, span, written } of named) {
        // What the form prints keeps its words, as times do.
        if (mark !== "ifAny") r.notes.words.push(wordUse(mark, span, written));
        if (!wordIn(written, [mark])) misspelt(mark, span, written, r);
      }
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
  r: Reader,
): readonly { mark: WordKey; span: Span; written: string }[] | undefined {
  let at = offset;
  const found = inside.split(",").map((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    const written = clean(part);
    return { mark: markOf(written, allowed, r), span: { start, end: start + part.trim().length }, written };
  });
  return found.every((f): f is typeof f & { mark: WordKey } => f.mark !== undefined) ? found : undefined;
}

/** States of documents stand in parentheses too, the same few over and over: each is compared with the marks once. */
function markOf(written: string, allowed: readonly WordKey[], { marks }: Reader): WordKey | undefined {
  const key = `${allowed[0]} ${written}`;
  let mark = marks.get(key);
  if (mark === undefined) {
    mark = wordIn(written, allowed) ?? nearMark(written, allowed) ?? "none";
    marks.set(key, mark);
  }
  return mark === "none" ? undefined : mark;
}

/** A mark with a slip in it; “(kelompok A)” is none, but part of the name. */
const nearMark = (written: string, allowed: readonly WordKey[]): WordKey | undefined =>
  /\d/.test(written)
    ? undefined
    : allowed.find((key) => {
        const meant = nearWord(written, key);
        return meant?.split(" ").length === written.split(" ").length;
      });

const nearWord = (written: string, key: WordKey) => near(written, [...words[key].id, ...words[key].en]);

function misspelt(mark: WordKey, span: Span, written: string, r: Reader): void {
  const word = nearWord(written, mark)!;
  const fix = replace(span, word, { id: `Ganti dengan “${word}”`, en: `Replace it with “${word}”` });
  r.notes.findings.push(raise("SOP106", span, { written, word }, { fixes: [fix] }));
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
