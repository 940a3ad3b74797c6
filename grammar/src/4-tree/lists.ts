import type { IToken } from "chevrotain";
import { numbersWithin } from "../1-lines/bullets.js";
import type { Line } from "../1-lines/lines.js";
import { trimEnd } from "../1-lines/physical.js";
import { BulletItem } from "../2-lexer/tokens.js";
import type {
  BulletCstChildren,
  ListCstChildren,
  WhoBulletCstChildren,
  WhoFieldCstChildren,
} from "../3-parser/cst.generated.js";
import { replace, type Span } from "../findings/define.js";
import { near } from "../findings/near.js";
import { raise } from "../findings/registry.js";
import type { LabelKey } from "../words/labels.js";
import { type WordKey, words } from "../words/words.js";
import { clean, rawOf, spanOf, textAfterSign, textOf, wordIn, wordUse } from "./text.js";
import { use } from "./times.js";
import type { Doer, Field, FieldDeclaration, FieldType, Item, UnknownLine, Value } from "./tree.js";
import { marked, type Reader, spanWithin } from "./values.js";

/** Lists, and the items of lists: documents, actors, fields. */

export function readList(
  line: Line,
  c: Partial<ListCstChildren>,
  r: Reader,
): Value<readonly Item[] | readonly FieldDeclaration[]> {
  const { label } = line.label!;
  const cut = withoutNumbers(line, r);
  const inline = (c.item ?? []).flatMap(({ children }) =>
    cut(children.Item?.[0]).map((token, i, all) =>
      itemOf(token, i === all.length - 1 ? children.Printed?.[0] : undefined, undefined, r, label.key),
    ),
  );
  const below = (c.bullet ?? []).flatMap(({ children }) => bulletItem(children, label.key, r));
  const items = [...inline, ...below];
  const end = below.at(-1)?.span.end;
  const value = marked(line, c, r, items.length > 0 ? items : undefined, end);
  if (label.form !== "fields" || value.state !== "stated") return value;
  return { ...value, value: items.map((item) => fieldDeclaration(item, r)) };
}

const saidWith = (word: IToken | undefined, token: IToken) =>
  word ? { said: clean(`${word.image} ${token.image}`) } : {};

/** Takes the numbers out of a list that was pasted behind its label: `1. Komputer; 2. Printer`, `1. Komputer 2. Printer`. */
function withoutNumbers(line: Line, r: Reader): (item: IToken | undefined) => readonly IToken[] {
  const { start, end } = spanWithin(line, r);
  const marks = numbersWithin(r.text.slice(start, end)).map(({ at, length }) => ({ at: start + at, length }));
  const [first] = marks;
  if (!first) return (item) => (item ? [item] : []);
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
  return (item) => {
    if (!item) return [];
    const to = item.startOffset + item.image.length;
    const inside = marks.filter(({ at }) => at >= item.startOffset && at < to);
    const cuts = inside[0]?.at === item.startOffset ? inside : [{ at: item.startOffset, length: 0 }, ...inside];
    return cuts.flatMap(({ at, length }, i) => {
      const image = r.text.slice(at + length, cuts[i + 1]?.at ?? to).trimEnd();
      return image ? [{ ...item, startOffset: at + length, image }] : [];
    });
  };
}

function bulletItem(c: Partial<BulletCstChildren>, key: LabelKey, r: Reader): readonly Item[] {
  const token = c.BulletItem?.[0] ?? c.Unknown?.[0];
  const sign = c.Bullet?.[0];
  if (!token && sign) r.notes.findings.push(raise("SOP206", spanOf(sign), { label: sign.image.trim() }));
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
      ? [
          {
            ...itemOf(token, printed, reason, r),
            with: d.With !== undefined,
            each: d.Each !== undefined,
            ...saidWith(d.Each?.[0] ?? d.With?.[0], token),
          },
        ]
      : [];
  };
  const cut = withoutNumbers(line, r);
  const inline = (c.doer ?? []).flatMap((d) =>
    cut(d.children.Item?.[0]).flatMap((token, i) => doer(i === 0 ? d.children : {}, token)),
  );
  const below = (c.whoBullet ?? []).flatMap(({ children: b }) =>
    doer(b, b.BulletItem?.[0], b.ItemPrinted?.[0], b.Reason?.[0]),
  );
  const doers = [...inline, ...below];
  return marked(line, c, r, doers.length > 0 ? doers : undefined, below.at(-1)?.span.end);
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
    ...rawOf(own.text),
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
      for (const { mark, span, written } of named) {
        r.notes.words.push(wordUse(mark, span, written));
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
): readonly { mark: WordKey; span: Span; written: string }[] | undefined {
  let at = offset;
  const found = inside.split(",").map((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    return {
      mark: wordIn(clean(part), allowed) ?? nearMark(clean(part), allowed),
      span: { start, end: start + part.trim().length },
      written: clean(part),
    };
  });
  return found.every((f): f is typeof f & { mark: WordKey } => f.mark !== undefined) ? found : undefined;
}

/** A mark with a slip in it; “(kelompok A)” is none, but part of the name. */
const nearMark = (written: string, allowed: readonly WordKey[]): WordKey | undefined =>
  allowed.find((key) => {
    const meant = near(written, [...words[key].id, ...words[key].en]);
    return meant?.split(" ").length === written.split(" ").length && !/\d/.test(written);
  });

function misspelt(mark: WordKey, span: Span, written: string, r: Reader): void {
  const word = near(written, [...words[mark].id, ...words[mark].en])!;
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
