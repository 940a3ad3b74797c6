import type { IToken } from "chevrotain";
import type { Line } from "../1-lines/lines.js";
import type {
  BlockCstNode,
  FieldCstNode,
  FileCstNode,
  ListFieldCstChildren,
  TextFieldCstChildren,
} from "../3-parser/cst.generated.js";
import type { Finding, Span } from "../findings/define.js";
import { fold } from "../findings/near.js";
import { raise } from "../findings/registry.js";
import { type LabelKey, labels } from "../words/labels.js";
import { readBulletLine, readList, readWho } from "./lists.js";
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

/** Phase 4: the tree, from what the parser could make of the text. `broken` holds the lines whose value it could not read. */
export function buildTree(
  text: string,
  cst: FileCstNode,
  lines: readonly Line[],
  broken: ReadonlySet<Line>,
): { tree: SourceTree; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const words: WordUse[] = [];
  const notes: Notes = { findings, words };
  const reader: Reader = { text, notes, broken };

  const stray = (cst.children.field ?? []).flatMap((f) => readField(f, reader));
  const blocks = identityFirst((cst.children.block ?? []).flatMap((b) => readBlock(b, reader)));
  // A slip is no word of either language: to mend it is the analyst's.
  for (const { label } of lines)
    if (label?.legal && fold(text.slice(label.word.start, label.word.end)) === fold(label.spelling))
      words.push({ span: label.word, language: label.language, id: label.label.id[0]!, en: label.label.en[0]! });

  const procedures = inProcedures(blocks, reader);
  words.sort((a, b) => a.span.start - b.span.start);
  return { tree: { kind: "file", procedures, stray, words, span: { start: 0, end: text.length } }, findings };
}

/** Fields of the sheet that are written below an approval (`pengesah`) belong to the sheet, as phase 1 took them. */
function identityFirst(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  let title = -1;
  for (const block of blocks) {
    const at =
      block.key === "approval"
        ? block.fields.findIndex(
            (f) =>
              f.kind === "field" &&
              (labels[f.key].in as readonly string[]).length === 1 &&
              labels[f.key].in[0] === "identity",
          )
        : -1;
    out.push(at < 0 ? block : { ...block, fields: block.fields.slice(0, at) });
    if (block.key === "title") title = out.length - 1;
    if (at >= 0 && title >= 0)
      out[title] = { ...out[title]!, fields: [...out[title]!.fields, ...block.fields.slice(at)] };
  }
  return out;
}

/** An `SOP:` block and those after it, up to the next. The same title again is the head of another page. */
function inProcedures(blocks: readonly Block[], reader: Reader): readonly ProcedureNode[] {
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

function readBlock(node: BlockCstNode, reader: Reader): readonly Block[] {
  const head = node.children.textBlock?.[0] ?? node.children.listBlock?.[0];
  const token =
    node.children.textBlock?.[0]?.children.TextBlock?.[0] ?? node.children.listBlock?.[0]?.children.ListBlock?.[0];
  const line = token?.payload as Line | undefined;
  if (!head || !token || !line) return [];
  const list = node.children.listBlock?.[0]?.children.list?.[0];
  const value = list
    ? readList(line, list.children, reader)
    : readText(line, node.children.textBlock?.[0]?.children.text?.[0]?.children ?? {}, reader);
  const fields = [
    ...unknownLines(list?.children.UnknownLine),
    ...(node.children.field ?? []).flatMap((f) => readField(f, reader)),
  ];
  duplicates(fields, reader);
  const { label, argument } = line.label!;
  const written = reader.text.slice(line.label!.word.start, line.label!.word.end);
  if (label.form === "none" && value.state !== "empty")
    reader.notes.findings.push(raise("SOP209", value.span, { label: written }));
  // Without its colon, what should stand behind it may stand anywhere: one thing at a time.
  else if (value.state === "empty" && needsValue(label.key) && line.label!.separator)
    reader.notes.findings.push(raise("SOP206", line.label!.word, { label: written }));
  const end = fields.at(-1)?.span.end ?? Math.max(value.span.end, line.to);
  const block = { kind: "block", key: label.key, label: labelOf(line), value, fields, span: { start: line.from, end } };
  return [(argument ? { ...block, argument: textAt(argument, reader) } : block) as Block];
}

const unknownLines = (tokens: readonly IToken[] = []): readonly UnknownLine[] =>
  tokens.map((token) => ({ kind: "unknown", text: textOf(token), span: textOf(token).span }));

/** One reader for each form; the parser's rule has the same name. */
function readField(node: FieldCstNode, reader: Reader): readonly (Field | UnknownLine)[] {
  const c = node.children;
  if (c.UnknownLine) return unknownLines(c.UnknownLine);
  const bullet = c.bullet?.[0] ?? c.whoBullet?.[0];
  if (bullet) return readBulletLine(bullet.children, reader);
  const made =
    (c.textField && make(c.textField[0]!.children, "TextLabel", readTextField, reader)) ??
    (c.listField && make(c.listField[0]!.children, "ListLabel", readListField, reader)) ??
    (c.whoField && make(c.whoField[0]!.children, "WhoLabel", readWho, reader)) ??
    (c.timeField && make(c.timeField[0]!.children, "TimeLabel", readTimeField, reader)) ??
    (c.startField && make(c.startField[0]!.children, "StartLabel", readStart, reader)) ??
    (c.dateField && make(c.dateField[0]!.children, "DateLabel", readDate, reader)) ??
    (c.outcomeField && make(c.outcomeField[0]!.children, "OutcomeLabel", readOutcome, reader)) ??
    (c.targetsField && make(c.targetsField[0]!.children, "TargetsLabel", readTargets, reader)) ??
    (c.timeoutField && make(c.timeoutField[0]!.children, "TimeoutLabel", readTimeout, reader));
  if (!made) return [];
  const [line, value] = made;
  const { label, argument, word } = line.label!;
  if (value.state === "empty")
    reader.notes.findings.push(raise("SOP206", word, { label: reader.text.slice(word.start, word.end) }));
  const span = { start: line.from, end: Math.max(value.span.end, line.to) };
  const plain = { kind: "field", key: label.key, label: labelOf(line), value, span };
  const field = (argument ? { ...plain, argument: textAt(argument, reader) } : plain) as Field;
  const unknown = c.listField?.[0]?.children.list?.[0]?.children.UnknownLine ?? c.whoField?.[0]?.children.UnknownLine;
  return unknown ? [field, ...unknownLines(unknown)] : [field];
}

const labelOf = ({ label }: Line): LabelNode => ({ span: label!.word, language: label!.language });

const textAt = (span: Span, { text }: Reader): Text => ({ text: clean(text.slice(span.start, span.end)), span });

/** The value behind a label; recovery may have left the label out. */
function make<L extends string, C extends Partial<Record<L, IToken[]>>>(
  children: C,
  label: L,
  read: (line: Line, children: C, reader: Reader) => Value<unknown>,
  reader: Reader,
): readonly [Line, Value<unknown>] | undefined {
  const line = children[label]?.[0]?.payload as Line | undefined;
  return line && [line, read(line, children, reader)];
}

const readTextField = (line: Line, c: TextFieldCstChildren, reader: Reader) =>
  readText(line, c.text?.[0]?.children ?? {}, reader);

const readListField = (line: Line, c: ListFieldCstChildren, reader: Reader) =>
  readList(line, c.list?.[0]?.children ?? {}, reader);

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
