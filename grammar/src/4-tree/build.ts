import type { Line } from "../1-lines/lines.js";
import type { Finding, Span } from "../findings/define.js";
import { fold } from "../findings/near.js";
import { raise } from "../findings/registry.js";
import { type LabelKey, labels } from "../words/labels.js";
import { readList, readWho } from "./lists.js";
import { clean, textOf } from "./text.js";
import type { Notes } from "./times.js";
import type { Block, Field, LabelNode, ProcedureNode, SourceTree, Text, UnknownLine, Value, WordUse } from "./tree.js";
import {
  type Reader,
  readDate,
  readOutcome,
  readStart,
  readTargets,
  readText,
  readTimeField,
  readTimeout,
} from "./values.js";

type Fields = (Field | UnknownLine)[];

/** Phase 4: the tree, in one pass over the classified lines. A block is its head and the fields below it, up to the next head. */
export function buildTree(text: string, lines: readonly Line[]): { tree: SourceTree; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const words: WordUse[] = [];
  const notes: Notes = { findings, words, base: 0 };
  const reader: Reader = { text, notes, parsed: new Map(), times: new Map(), marks: new Map() };

  const stray: Fields = [];
  const blocks: Block[] = [];
  let fields = stray;
  let head: Line | undefined;
  let value: Value<unknown> | undefined;
  const close = () => {
    if (head && value) blocks.push(blockOf(head, value, fields, reader));
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind === "unknown") fields.push(unknownLine(line, text));
    if (line.kind !== "label") continue;
    noteWord(line, reader);
    const read = readValue(line, itemsBelow(lines, i), reader);
    if (line.label!.label.opens) {
      close();
      head = line;
      value = read;
      fields = [];
      tellEmptyHead(line, read, reader);
    } else fields.push(fieldOf(line, read, reader));
  }
  close();

  const sheet = identityFirst(blocks);
  const above = [...stray.filter(isOfSheet), ...sheet.above];
  const procedures = inProcedures(sheet.blocks, above, reader);
  inOrder(words);
  return { tree: { kind: "file", procedures, stray, words, span: { start: 0, end: text.length } }, findings };
}

/** Words come in the order of their lines, and in one line nearly so: by insertion. */
function inOrder(words: WordUse[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    let at = i;
    for (; at > 0 && words[at - 1]!.span.start > word.span.start; at--) words[at] = words[at - 1]!;
    if (at < i) words[at] = word;
  }
}

/** The items of the label on line `i`: below it, up to the next label. */
function itemsBelow(lines: readonly Line[], i: number): readonly Line[] {
  let end = i + 1;
  let some = false;
  for (; end < lines.length && lines[end]!.kind !== "label"; end++) some ||= lines[end]!.kind === "item";
  return some ? lines.slice(i + 1, end).filter(({ kind }) => kind === "item") : none;
}

const none: readonly Line[] = [];

/** One reader for each form of value. */
function readValue(line: Line, below: readonly Line[], reader: Reader): Value<unknown> {
  switch (line.label!.label.form) {
    case "none":
    case "text":
      return readText(line, reader);
    case "list":
    case "fields":
      return readList(line, below, reader);
    case "who":
      return readWho(line, below, reader);
    case "time":
      return readTimeField(line, reader);
    case "start":
      return readStart(line, reader);
    case "date":
      return readDate(line, reader);
    case "outcome":
      return readOutcome(line, reader);
    case "targets":
      return readTargets(line, reader);
    case "timeout":
      return readTimeout(line, reader);
  }
}

function fieldOf(line: Line, value: Value<unknown>, reader: Reader): Field {
  const { label, argument, word } = line.label!;
  if (value.state === "empty") raiseEmpty(word, reader);
  const span = { start: line.from, end: Math.max(value.span.end, line.to) };
  const plain = { kind: "field", key: label.key, label: labelOf(line), value, span };
  return (argument ? { ...plain, argument: textAt(argument, reader) } : plain) as Field;
}

function blockOf(line: Line, value: Value<unknown>, fields: Fields, reader: Reader): Block {
  duplicates(fields, reader);
  const { label, argument } = line.label!;
  const end = fields.at(-1)?.span.end ?? Math.max(value.span.end, line.to);
  const block = { kind: "block", key: label.key, label: labelOf(line), value, fields, span: { start: line.from, end } };
  return (argument ? { ...block, argument: textAt(argument, reader) } : block) as Block;
}

function tellEmptyHead(line: Line, value: Value<unknown>, reader: Reader): void {
  const { label, word, separator } = line.label!;
  if (label.form === "none" && value.state !== "empty")
    reader.notes.findings.push(raise("SOP209", value.span, { label: reader.text.slice(word.start, word.end) }));
  // Without its colon, what should stand behind it may stand anywhere: one thing at a time.
  else if (value.state === "empty" && needsValue(label.key) && separator) raiseEmpty(word, reader);
}

const raiseEmpty = (word: Span, { text, notes }: Reader) =>
  notes.findings.push(raise("SOP206", word, { label: text.slice(word.start, word.end) }));

/** A slip is no word of either language: to mend it is the analyst's. */
function noteWord({ label: match }: Line, { text, notes }: Reader): void {
  const { word, spelling, language, label, legal } = match!;
  const written = text.slice(word.start, word.end);
  if (legal && (written === spelling || fold(written) === fold(spelling)))
    notes.words.push({ span: word, language, id: label.id[0]!, en: label.en[0]! });
}

const unknownLine = (line: Line, source: string): UnknownLine => {
  const text = textOf({ image: source.slice(line.from, line.to), start: line.from });
  return { kind: "unknown", text, span: text.span };
};

const isOfSheet = (f: Field | UnknownLine): boolean => {
  if (f.kind !== "field") return false;
  const { in: homes }: { readonly in: readonly string[] } = labels[f.key];
  return homes.length === 1 && homes[0] === "identity";
};

/** Fields of the sheet that are written below an approval (`pengesah`) belong to the sheet, as phase 1 took them; `above`: before its title. */
function identityFirst(blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly above: Fields } {
  const out: Block[] = [];
  const above: Fields = [];
  let title = -1;
  for (const block of blocks) {
    const at = block.key === "approval" ? block.fields.findIndex(isOfSheet) : -1;
    out.push(at < 0 ? block : { ...block, fields: block.fields.slice(0, at) });
    if (block.key === "title") title = out.length - 1;
    if (at >= 0 && title >= 0)
      out[title] = { ...out[title]!, fields: [...out[title]!.fields, ...block.fields.slice(at)] };
    else if (at >= 0) above.push(...block.fields.slice(at));
  }
  return { blocks: out, above };
}

/**
 * An `SOP:` block and those after it, up to the next. The same title again is the head of another page. What of its sheet stands above
 * the first title, as phase 1 took it, belongs to that one.
 */
function inProcedures(blocks: readonly Block[], above: Fields, reader: Reader): readonly ProcedureNode[] {
  const groups: { title: Block<"title"> | undefined; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (block.key === "title" && group?.title && sameText(group.title, block)) {
      again(block, group.title, reader);
      const fields = [...group.title.fields, ...block.fields];
      duplicates(fields, reader);
      group.title = { ...group.title, fields };
      group.blocks.push({ ...block, fields: [] });
    } else if (block.key === "title") groups.push({ title: block as Block<"title">, blocks: [] });
    else if (!group) groups.push({ title: undefined, blocks: [block] });
    else group.blocks.push(block);
  }
  const [nameless, named] = groups;
  const [early] = groups.filter(({ title }) => title);
  if (early?.title && above.length > 0) {
    const fields = [...above, ...early.title.fields];
    duplicates(fields, reader);
    early.title = { ...early.title, fields, span: { ...early.title.span, start: above[0]!.span.start } };
  }
  const isSheet = nameless && !nameless.title && nameless.blocks.every(({ key }) => key !== "step" && key !== "phase");
  if (isSheet && named?.title && (above.length > 0 || nameless.blocks.some(({ key }) => key === "approval"))) {
    named.blocks.unshift(...nameless.blocks);
    groups.shift();
  }
  return groups.map(({ title, blocks: own }) => {
    const [first, last] = [title ?? own[0]!, own.at(-1) ?? title!];
    const seen = new Map<LabelKey, Block>();
    for (const block of own) {
      const before = seen.get(block.key);
      if (before && oneOf(block.key)) again(block, before, reader);
      else seen.set(block.key, block);
    }
    return { kind: "procedure", title, blocks: own, span: { start: first.span.start, end: last.span.end } };
  });
}

const sameText = (a: Block, b: Block): boolean => {
  const [one, other] = [a.value, b.value] as Value<{ text: string }>[];
  return one?.state === "stated" && other?.state === "stated" && fold(one.value.text) === fold(other.value.text);
};

/** Blocks that a procedure has one of; a second one goes on with the first. */
const oneOf = (key: LabelKey): boolean => !("many" in labels[key]);

function again(block: Block, before: Block, { text, notes }: Reader): void {
  const { span } = block.label;
  const related = [{ span: before.label.span, text: { id: "Yang pertama di sini.", en: "The first one is here." } }];
  notes.findings.push(raise("SOP214", span, { label: text.slice(span.start, span.end) }, { related }));
}

const labelOf = ({ label }: Line): LabelNode => ({ span: label!.word, language: label!.language });

const textAt = (span: Span, { text }: Reader): Text => ({ text: clean(text.slice(span.start, span.end)), span });

const needsValue = (key: LabelKey): boolean => key !== "document" && key !== "phase";

function duplicates(fields: readonly (Field | UnknownLine)[], reader: Reader): void {
  const first = new Map<LabelKey, Span>();
  for (const f of fields) {
    if (f.kind !== "field" || repeatable.has(f.key)) continue;
    const before = first.get(f.key);
    if (before) {
      const label = reader.text.slice(f.label.span.start, f.label.span.end);
      const related = [{ span: before, text: { id: "Yang pertama di sini.", en: "The first one is here." } }];
      reader.notes.findings.push(raise("SOP207", f.label.span, { label }, { related }));
    } else first.set(f.key, f.label.span);
  }
}

const repeatable: ReadonlySet<LabelKey> = new Set(["outcome", "timeout", "ignore", "fields"]);
