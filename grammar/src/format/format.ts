import type { Line } from "../1-lines/lines.js";
import type { LabelMatch } from "../1-lines/match.js";
import { type Parsed, parse } from "../parse.js";
import type { BlockKind, LabelKey, Language } from "../words/labels.js";
import { inLanguage } from "./keywords.js";

export interface FormatOptions {
  /** Writes every word of the language in Indonesian or in English. */
  readonly keywords?: Language;
}

/**
 * Lays a text out: indentation, aligned colons, one space, one blank line between blocks. Values keep their words and their
 * line breaks, comments keep their places, and lines that could not be read are left as they are.
 *
 * @example
 * ```ts
 * import { format } from "@baku/grammar";
 *
 * const tidy = format("SOP:Surat Masuk\npelaksana:Staf");
 * ```
 */
export function format(text: string, options: FormatOptions = {}): string {
  const parsed = parse(options.keywords ? inLanguage(parse(text), options.keywords) : text);
  if (parsed.lines.length === 0 || isGuessed(parsed)) return text;
  const rows = rowsOf(parsed);
  alignGroups(rows);
  return `${spaced(rows).join("\n")}\n`;
}

/**
 * Whether a label was only guessed (its colon, its `jika` or its `Langkah` is missing): laying the text out would settle what the analyst must.
 *
 * @example
 * ```ts
 * import { format, isGuessed, parse } from "@baku/grammar";
 *
 * const text = "SOP: Surat Masuk\n";
 * const tidy = isGuessed(parse(text)) ? text : format(text);
 * ```
 */
export const isGuessed = (parsed: Pick<Parsed, "findings">): boolean =>
  parsed.findings.some((f) => f.code === "SOP204" || f.code === "SOP210" || f.code === "SOP211");

/** A line on its way out: what stands before and behind the sign that a group is aligned on. */
interface Row {
  readonly line: Line;
  indent: number;
  head: string;
  sign: string;
  rest: string;
  /** Neighbours of one group share a column for their signs. */
  group: string | undefined;
  readonly block: LabelKey | undefined;
}

function rowsOf({ text, lines }: Parsed): Row[] {
  const rows: Row[] = [];
  let label: LabelMatch | undefined;
  let depth = 0;
  let group = 0;
  for (const line of lines) {
    const raw = (from: number, to = line.to) =>
      text
        .slice(from, to)
        .replace(/[ \t]+/g, " ")
        .trim();
    if (line.kind === "label" && line.label) {
      label = line.label;
      depth = indentOf[blockOf(label)] + (label.label.key === "outcome" ? 2 : 0);
      if (label.label.opens) group++;
      const inline = raw(label.valueFrom) !== "";
      rows.push({
        line,
        indent: depth,
        head: headOf(label, text),
        sign: signOf(label, inline, text),
        rest: raw(label.valueFrom),
        group: groupOf(label, inline, `${group} ${depth}`),
        block: label.label.opens && depth === 0 ? label.label.key : undefined,
      });
    } else if (line.kind === "item" && label) {
      const item = raw(line.itemFrom!);
      const [head, sign, rest] = splitItem(item, label.label.key);
      rows.push({
        line,
        indent: depth + 2,
        head: `- ${head}`.trimEnd(),
        sign,
        rest,
        group: sign ? `items ${group} ${label.word.start}` : undefined,
        block: undefined,
      });
    } else if (line.kind === "runOn") {
      // Always deeper than its label, so that a colon in it stays text.
      rows.push({
        line,
        indent: depth + 4,
        head: raw(line.from),
        sign: "",
        rest: "",
        group: undefined,
        block: undefined,
      });
    } else {
      // Not deeper than its label, so that an unknown line does not become part of the value above.
      rows.push({
        line,
        indent: line.kind === "unknown" ? depth : 0,
        // A comment keeps its own spaces: a list in it may hang.
        head: line.kind === "unknown" || line.kind === "comment" ? text.slice(line.from, line.to) : raw(line.from),
        sign: "",
        rest: "",
        group: undefined,
        block: undefined,
      });
    }
  }
  // A comment stands with what follows it.
  for (let i = rows.length - 2; i >= 0; i--)
    if (rows[i]!.line.kind === "comment")
      rows[i]!.indent =
        rows[i + 1]!.line.kind === "comment" || rows[i + 1]!.line.label || rows[i + 1]!.line.kind === "item"
          ? rows[i + 1]!.indent
          : 0;
  return rows;
}

const indentOf: Readonly<Record<BlockKind, number>> = {
  procedure: 0,
  identity: 2,
  approval: 4,
  list: 2,
  document: 2,
  phase: 2,
  column: 2,
  step: 2,
};

/** The block that a label stands in; `any` labels (sumber, abaikan) are fields of whichever block is open. */
const blockOf = ({ label }: LabelMatch): BlockKind => (label.in.length === 1 ? label.in[0]! : "step");

function headOf({ word, argument, spelling }: LabelMatch, text: string): string {
  const written = text.slice(word.start, word.end);
  // A slip stays as it was written: mending it is the analyst's, or `check --fix`'s.
  const known = written.toLowerCase().replace(/\s+/g, " ") === spelling.toLowerCase();
  const rest = argument ? ` ${text.slice(argument.start, argument.end).replace(/\s+/g, " ")}` : "";
  return (known ? spelling : written) + rest;
}

const tight: ReadonlySet<LabelKey> = new Set(["title", "document", "phase", "step", "fields"]);

function signOf({ label, separator }: LabelMatch, inline: boolean, text: string): string {
  if (!separator) return "";
  if (label.arrow && !/[:：]/.test(text.slice(separator.start, separator.end))) return " ->";
  return tight.has(label.key) || !inline ? ":" : " :";
}

/** Fields of a block share a column; so do answers, and the one-line blocks between two others. */
function groupOf({ label }: LabelMatch, inline: boolean, group: string): string | undefined {
  if (tight.has(label.key)) return undefined;
  if (label.opens && indentOf[label.in[0]!] === 0) return inline ? "one-line" : undefined;
  return `${group} ${label.key === "outcome" ? "outcome" : label.arrow ? "arrow" : "field"}`;
}

function splitItem(item: string, key: LabelKey): readonly [string, string, string] {
  const sign = key === "actors" ? " =" : key === "fields" ? " :" : "";
  const at = key === "actors" ? item.search(/(?<!\\)\s=(?:\s|$)/) : key === "fields" ? item.search(/\s*[:：]/) : -1;
  if (at < 0) return [item, "", ""];
  return [item.slice(0, at).trimEnd(), sign, item.slice(at).replace(/^\s*[=:：]\s*/, "")];
}

function alignGroups(rows: readonly Row[]): void {
  const widths = new Map<string, number>();
  let run = 0;
  for (const [i, row] of rows.entries()) {
    // One-line blocks align only with the neighbours that they stand together with.
    if (row.group !== "one-line") continue;
    if (rows[i - 1]?.group?.startsWith("one-line") !== true) run++;
    row.group = `one-line ${run}`;
  }
  for (const { group, head, sign } of rows)
    if (group && sign) widths.set(group, Math.max(widths.get(group) ?? 0, width(head)));
  for (const row of rows)
    if (row.group && row.sign && row.sign !== ":")
      row.head = row.head.padEnd(row.head.length + widths.get(row.group)! - width(row.head));
}

const width = (text: string): number => [...text.normalize("NFC")].length;

/** One blank line at most, and one before a block that is more than a line or follows one. */
function spaced(rows: readonly Row[]): readonly string[] {
  const out: string[] = [];
  const significant = (i: number) => rows.slice(i).find((r) => r.line.kind !== "comment" && r.line.kind !== "blank");
  for (const [i, row] of rows.entries()) {
    if (row.line.kind === "blank") continue;
    const previous = rows[i - 1];
    const begins =
      previous?.line.kind === "comment"
        ? undefined
        : row.line.kind === "comment" && row.indent === 0
          ? significant(i)?.block
          : row.block;
    const between = begins && previous && !(isOneLine(previous) && isOneLine(row));
    if (out.length > 0 && (previous?.line.kind === "blank" || between)) out.push("");
    out.push((" ".repeat(row.indent) + row.head + row.sign + (row.rest ? ` ${row.rest}` : "")).trimEnd());
  }
  return out;
}

const isOneLine = (row: Row): boolean => row.group?.startsWith("one-line") === true;
