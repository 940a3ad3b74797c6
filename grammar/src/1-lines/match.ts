import type { Span } from "../findings/define.js";
import { fold, near } from "../findings/near.js";
import {
  type BlockKind,
  enclosing,
  type Label,
  type LabelKey,
  type Language,
  labelList,
  otherNames,
} from "../words/labels.js";
import { towards, wordPattern } from "../words/words.js";
import { skipBlank } from "./physical.js";

/** A label found at the head of a line. */
export interface LabelMatch {
  readonly label: Label;
  /** The spelling of the table that was written or meant, and the language it belongs to (undefined: both). */
  readonly spelling: string;
  readonly language: Language | undefined;
  readonly legal: boolean;
  readonly word: Span;
  /** `Langkah [1 (nama)]:` */
  readonly argument?: Span;
  readonly separator?: Span;
  /** Found without a separator: what follows leaves no doubt that it is meant as this label. */
  readonly sure?: boolean;
  readonly valueFrom: number;
}

interface Spelling {
  readonly text: string;
  readonly folded: string;
  readonly atHead: RegExp;
  readonly label: Label;
  readonly language: Language | undefined;
}

const spellings: readonly Spelling[] = labelList.flatMap((label) => {
  const all = new Map<string, Spelling>();
  for (const language of ["id", "en"] as const)
    for (const text of label[language]) {
      const folded = fold(text);
      const atHead = new RegExp(`^${text.split(" ").map(literal).join("\\s+")}`, "iu");
      all.set(folded, { text, folded, atHead, label, language: all.has(folded) ? undefined : language });
    }
  return [...all.values()];
});

const byText = group(spellings, (s) => s.folded);
const withArgument = group(
  spellings.filter((s) => s.label.argument),
  (s) => s.folded.split(" ")[0]!,
);

/** The label at the head of a line's content, legal in this block or known elsewhere. `from` is the content's offset. */
export function findLabel(content: string, from: number, block: BlockKind): LabelMatch | undefined {
  const colon = colonAt(content);
  // Most lines have a colon behind their label, and need no look for an arrow.
  const before = arrowAt(colon ? content.slice(0, colon.at) : content);
  const found =
    (before && labelBefore(before, content, from, block)) ??
    (colon && labelBefore(colon, content, from, block)) ??
    (colon && !before ? labelBehindColon(colon, content, from, block) : undefined);
  return found && colon && found.label.arrow && found.label.argument && !found.argument
    ? withLateArgument(found, colon, content, from)
    : found;
}

/** `jika: ya -> selesai`: the answer behind a colon that should not be there. */
function withLateArgument(found: LabelMatch, colon: Separator, content: string, from: number): LabelMatch {
  const start = skipBlank(content, colon.at + colon.length, content.length);
  const arrow = arrowAt(content.slice(start));
  const length = arrow ? content.slice(start, start + arrow.at).trimEnd().length : 0;
  if (!arrow || length === 0) return found;
  const separator = { start: from + start + arrow.at, end: from + start + arrow.at + arrow.length };
  return {
    ...found,
    argument: { start: from + start, end: from + start + length },
    separator,
    valueFrom: separator.end,
  };
}

/** The same where the colon is the answer's or the argument's own: `jika ya: lengkap -> selesai`. */
function labelBehindColon(colon: Separator, content: string, from: number, block: BlockKind): LabelMatch | undefined {
  const arrow = content.length > colon.at + 2 ? arrowAt(content) : undefined;
  return arrow && labelBefore(arrow, content, from, block);
}

function labelBefore(separator: Separator, content: string, from: number, block: BlockKind): LabelMatch | undefined {
  const head = content.slice(0, separator.at).trimEnd();
  if (head.length > 200) return undefined;
  const best = pick(spelled(head), block, separator.colon);
  return best && matched(best, head, from, separator, legalIn(best.label, block));
}

/** A label that is one slip away and legal here. */
export function nearLabel(content: string, from: number, block: BlockKind): LabelMatch | undefined {
  for (const separator of separators(content)) {
    const head = content.slice(0, separator.at).trimEnd();
    if (head.length > 60) continue;
    // What dresses a label up is no part of it: `**waktu**`.
    const lead = /^[*_"']*/.exec(head)![0].length;
    const words = head.slice(lead).split(/\s+/);
    const legal = legalSpellings(block).filter((s) => separator.colon || s.label.arrow);
    // The longest run of leading words that is near a label; only labels that take an argument may have words left over.
    for (let n = Math.min(words.length, 3); n > 0; n--) {
      const written = words
        .slice(0, n)
        .join(" ")
        .replace(/[*_"']+$/, "");
      const rest = n < words.length;
      const fits = legal.filter((s) => (rest ? s.label.argument : s.label.argument !== "required"));
      const text = near(
        written,
        fits.map((s) => s.text),
      );
      const spelling = fits.find((s) => s.text === text) ?? (rest ? undefined : otherwiseCalled(written, legal));
      if (!spelling) continue;
      // "Sampai langkah 7: ..." is prose; a slip of a label with an argument is followed by a number or an answer.
      if (rest && spelling.label.key !== "step" && !spelling.label.arrow && words.length > 3) continue;
      const length = new RegExp(`^[*_"']*${words.slice(0, n).map(literal).join("\\s+")}`).exec(head)![0].length;
      return build(spelling, head, from, length, separator, true);
    }
  }
  return undefined;
}

const otherwiseCalled = (written: string, legal: readonly Spelling[]): Spelling | undefined => {
  const key = Object.hasOwn(otherNames, fold(written)) ? otherNames[fold(written)] : undefined;
  return key && legal.find((s) => s.label.key === key);
};

/** A line that begins with a label's words and has no separator: `waktu 15 menit`; `Pelaksana` alone, where a heading may stand. */
export function labelWithoutColon(
  content: string,
  from: number,
  block: BlockKind,
  mayHead: () => boolean,
): LabelMatch | undefined {
  const found = headedBy(content, block);
  if (!found) return undefined;
  // An arrow in the colon's place is another sign; any other arrow or colon has been looked at.
  const arrow =
    found.label.arrow || found.label.argument ? "" : (arrowAsColon.exec(content.slice(found.text.length))?.[0] ?? "");
  if (separators(content).length > (arrow ? 1 : 0)) return undefined;
  const word = { start: from, end: from + found.text.length };
  const base = { label: found.label, spelling: found.text, language: found.language, legal: true, word };
  const rest = content.slice(found.text.length);
  const heading = mayHead();
  if (rest === "") return found.label.opens && heading ? { ...base, sure: true, valueFrom: word.end } : undefined;
  if (!found.label.argument) {
    // `waktu = 15 menit`, `waktu - 15 menit`: another sign in the colon's place.
    const sign = arrow || (/^\s*(?:[=;]|[-–—.](?=\s))/.exec(rest)?.[0] ?? "");
    const value = rest.slice(sign.length);
    return {
      ...base,
      // A tab parted the two columns of a table.
      sure:
        arrow !== "" ||
        /[=;]/.test(sign) ||
        /^ *\t/.test(rest) ||
        (sign !== "" && found.label.key === "actors" && value.includes(";")) ||
        (plainValue[found.label.key]?.test(value) ?? false),
      valueFrom: word.end + sign.length,
    };
  }
  const argument = (heading ? nameAlone : argumentBefore)[found.label.key]?.exec(rest);
  if (!argument) return heading ? labelWithoutColon(content, from, block, () => false) : undefined;
  const start = word.end + argument[0].indexOf(argument[1]!);
  const span = { start, end: start + argument[1]!.length };
  return {
    ...base,
    argument: span,
    sure: true,
    // What stands in the separator's place is none of the value.
    valueFrom: span.end + (/^\s*(?:[,>=).–-](?=\s)|=(?=\S))?/.exec(content.slice(span.end - from))?.[0].length ?? 0),
  };
}

const arrowAsColon = /^\s*(?:-+>|=+>|→)(?=\s*\S)/;

/** The longest label whose words begin this line. Most lines begin like none: their first letters say so. */
function headedBy(content: string, block: BlockKind): Spelling | undefined {
  let found: Spelling | undefined;
  for (const s of legalByStart[block].get(content.slice(0, 2).toLowerCase()) ?? [])
    if (
      s.text.length > (found?.text.length ?? 0) &&
      fold(content.slice(0, s.text.length + 1)).replace(/[=;.]$/, "") === s.folded
    )
      found = s;
  return found;
}

/** Values that a label may stand before without its colon and still be plain: `NIP. 19660210 ...`, `waktu 15 menit`. */
const plainValue: Partial<Record<LabelKey, RegExp>> = {
  nip: /^\s*\d{6}/,
  duration: /^\s+\d/,
  who: /^\s+(?:setiap\s+|each\s+)?\p{Lu}/u,
  approverName: /^\s+\p{Lu}/u,
  rank: /^\s+\p{Lu}/u,
};

/** `ya -> selesai` below a decision: an answer whose `jika` was forgotten, or was said in another word. */
export function answerWithoutIf(content: string, from: number, open: LabelKey | undefined): LabelMatch | undefined {
  if (open !== "decision" && open !== "outcome") return undefined;
  const [separator] = separators(content);
  const head = separator && content.slice(0, separator.at).trimEnd();
  if (!separator || !head || head.length > 40) return undefined;
  const target = content.slice(separator.at + separator.length).trim();
  const word = otherIf.exec(head)?.[0].length ?? 0;
  if (head.split(/\s+/).length > (word ? 4 : 3) || target === "" || target.endsWith("?")) return undefined;
  if (separator.colon && !beginsTarget.test(target)) return undefined;
  const label = labelList.find((l) => l.key === "outcome")!;
  const span = { start: from + separator.at, end: from + separator.at + separator.length };
  return {
    label,
    spelling: label.id[0]!,
    language: "id",
    legal: true,
    word: { start: from, end: from + head.slice(0, word).trimEnd().length },
    argument: { start: from + word, end: from + head.length },
    separator: span,
    valueFrom: span.end,
  };
}

const otherIf = /^(?:apabila|bilamana|bila|jikalau|kalau|when)\s+(?=\S)/i;
const beginsTarget = new RegExp(`^(?:${towards})*(?:${wordPattern("step", "following", "end")})`, "i");

/** Where the argument of a label ends when its separator is missing: `Langkah 3 Menelaah`, `jika ya langkah 12`. */
const argumentBefore: Partial<Record<LabelKey, RegExp>> = {
  step: /^\s+(\d+[a-z]?\.?(?:\s*\([^)]*\))?)\)?\s/,
  phase: /^\s+([IVXLC]+|[A-Z]|\d{1,2})\.?\s+(?=\p{Lu})/u,
  outcome: new RegExp(
    `^\\s+(.{1,40}?)(?:\\s*[,>=–-])?\\s+(?=(?:${towards})*(?:${wordPattern("step", "following", "end")}))`,
    "iu",
  ),
};

/** A heading that stands alone on its line: `Dokumen Laporan`, `Tahap II`, `Langkah 3 (rapat)`. */
const nameAlone: Partial<Record<LabelKey, RegExp>> = {
  step: /^\s+(\d+[a-z]?\.?(?:\s*\([^)]*\))?)$/,
  phase: /^\s+([IVXLC]+|[A-Z]|\d{1,2})\.?$/,
  document: /^\s+(\p{Lu}.{1,80}|.{1,80}(?=\s*$))$/u,
};

export const legalIn = (label: Label, block: BlockKind): boolean => label.in.some((b) => enclosing[block].includes(b));

/** Spellings of all labels that may stand in a block. */
export const legalSpellings = (block: BlockKind): readonly Spelling[] => legalByBlock[block];

const legalByBlock = Object.fromEntries<readonly Spelling[]>(
  (Object.keys(enclosing) as BlockKind[]).map((block) => [block, spellings.filter((s) => legalIn(s.label, block))]),
) as Readonly<Record<BlockKind, readonly Spelling[]>>;

/** The same by their first two letters. */
const legalByStart = Object.fromEntries(
  (Object.keys(enclosing) as BlockKind[]).map((block) => [
    block,
    group(legalByBlock[block], (s) => s.folded.slice(0, 2)),
  ]),
) as Readonly<Record<BlockKind, ReadonlyMap<string, readonly Spelling[]>>>;

interface Separator {
  readonly at: number;
  readonly length: number;
  readonly colon: boolean;
}

/** The first colon and the first arrow of a line, in the order they stand. */
function separators(content: string): readonly Separator[] {
  const [colon, arrow] = [colonAt(content), arrowAt(content)];
  const found = [colon, arrow].filter((separator) => separator !== undefined);
  return found.sort((a, b) => a.at - b.at);
}

function colonAt(content: string): Separator | undefined {
  const at = colonIn(content);
  return at < 0 ? undefined : { at, length: isColon(content.charCodeAt(at + 1)) ? 2 : 1, colon: true };
}

function arrowAt(content: string): Separator | undefined {
  const arrow = mayHoldArrow.test(content) ? arrows.exec(content) : undefined;
  return arrow ? { at: arrow.index, length: arrow[0].length, colon: false } : undefined;
}

/** Every arrow has one of these. */
const mayHoldArrow = /[>→⇒➔➜➝⟶►▶➤\uF0E0]/;
const arrows = /(?<!\\)(?:-+>|=+>|>>+|[→⇒➔➜➝⟶►▶➤\uF0E0]|[–—]>)/;

/** The colon, and what looks like one: `：`, `∶`, `꞉`. */
const isColon = (code: number): boolean => code === 58 || code === 0xff1a || code === 0x2236 || code === 0xa789;

/** A colon inside a name in parentheses is the name's, where another follows: `Langkah 3 (a: b): c`. */
function colonIn(content: string): number {
  let first = -1;
  let depth = 0;
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41) depth = Math.max(0, depth - 1);
    else if (isColon(code) && content[at - 1] !== "\\") {
      if (depth === 0) return at;
      if (first < 0) first = at;
    }
  }
  return first;
}

/** Labels whose words are this head, or whose words begin it when they take an argument. */
function spelled(head: string): readonly Spelling[] {
  // Most labels are written as the table has them.
  const folded = byText.has(head) ? head : fold(head);
  const exact = byText.get(folded);
  if (exact) return exact;
  const glued = /^(langkah|step|tahap|phase)(?=\d)/.exec(folded)?.[1];
  if (glued) return (withArgument.get(glued) ?? []).filter((s) => s.folded === glued);
  const space = folded.indexOf(" ");
  const bracket = folded.indexOf("(");
  const end = Math.min(space < 0 ? folded.length : space, bracket < 0 ? folded.length : bracket);
  const begun = (withArgument.get(folded.slice(0, end)) ?? []).filter(
    (s) => /^[\s(]/.test(folded.slice(s.folded.length)) && folded.startsWith(s.folded),
  );
  return begun.length > 1 ? begun.sort((a, b) => b.folded.length - a.folded.length) : begun;
}

/** Behind an arrow only some labels may stand. */
function pick(all: readonly Spelling[], block: BlockKind, colon: boolean): Spelling | undefined {
  const candidates = colon ? all : all.filter((s) => s.label.arrow);
  for (const outer of enclosing[block])
    for (const candidate of candidates) if (candidate.label.in.includes(outer)) return candidate;
  return candidates[0];
}

function matched(spelling: Spelling, head: string, from: number, separator: Separator, legal: boolean): LabelMatch {
  // Spaces inside a label of several words may be any number: find where its last word ends.
  const plain = spelling.folded.length;
  const length =
    head.slice(0, plain).toLowerCase() === spelling.folded
      ? plain
      : (spelling.atHead.exec(head)?.[0].length ?? head.length);
  return build(spelling, head, from, length, separator, legal);
}

function build(
  spelling: Spelling,
  head: string,
  from: number,
  length: number,
  separator: Separator,
  legal: boolean,
): LabelMatch {
  const start = skipBlank(head, length, head.length);
  const argument = start < head.length ? { start: from + start, end: from + head.length } : undefined;
  const separatorSpan = { start: from + separator.at, end: from + separator.at + separator.length };
  const { label, text, language } = spelling;
  const word = { start: from, end: from + length };
  const found = {
    label,
    spelling: text,
    language,
    legal,
    word,
    separator: separatorSpan,
    valueFrom: separatorSpan.end,
  };
  return argument ? { ...found, argument } : found;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function group<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const list = map.get(key(item));
    if (list) list.push(item);
    else map.set(key(item), [item]);
  }
  return map;
}
