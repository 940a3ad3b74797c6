import type { Finding, Span } from "../findings/define.js";
import { raise } from "../findings/registry.js";
import type { BlockKind, Label } from "../words/labels.js";
import { findLabel, type LabelMatch, labelWithoutColon } from "./match.js";

/** Labels in the dress of another format: a bullet or a number before them, the hashes of a heading, the stars of bold letters. */
export interface Dressed {
  readonly match: LabelMatch;
  /** What stands before the label. */
  readonly dress: Span;
  /** The text without any of it. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** `a. oleh : Staf`, `- waktu : 10 menit`, `1. Dasar hukum:`, `**waktu:** 10 menit`. `item`: a list goes on here. */
export function dressedLabel(
  content: string,
  from: number,
  block: BlockKind,
  open?: Label,
  item = false,
): Dressed | undefined {
  const bullet = /^(?:[-–—•·*]|\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})[.)])\s+/.exec(content)?.[0].length ?? 0;
  const plain = withoutStars(content.slice(bullet), from + bullet);
  if (bullet === 0 && !plain) return undefined;
  const head = plain?.text ?? content.slice(bullet);
  const lead = head.length - head.trimStart().length;
  const start = from + bullet + lead;
  const found = findLabel(head.slice(lead), start, block);
  if (!found?.legal || !found.separator || !mayBeDressed(found, content, block, open, item, plain !== undefined))
    return undefined;
  const behind = plain?.edits.filter(({ span }) => span.start >= start) ?? [];
  const valueFrom = Math.max(found.valueFrom, ...behind.map(({ span }) => span.end));
  const dress = { start: from, end: start };
  return { match: { ...found, valueFrom }, dress, edits: [{ span: dress, text: "" }, ...behind] };
}

/** An item may begin with any word: only the fields of a step, and the blocks of the sheet, are not taken for one. */
function mayBeDressed(
  { label, argument }: LabelMatch,
  content: string,
  block: BlockKind,
  open: Label | undefined,
  item: boolean,
  starred: boolean,
): boolean {
  const home = label.in[0];
  if (block === "step" && home === "step") return !label.argument || (label.arrow === true && argument !== undefined);
  if (label.opens === "step") return argument !== undefined && !item;
  if (label.argument || block === "step") return false;
  const sheet = (block === "identity" || block === "approval") && (home === "identity" || home === "approval");
  const listed = content[0] === "-" && !starred && (item || !sheet);
  return (home === "procedure" || sheet) && !listed && label.key !== open?.key;
}

/** `**waktu**: 10 menit`, `**waktu:** 10 menit`: the stars, and the text with spaces in their place. */
function withoutStars(content: string, from: number) {
  const [whole, sign, inside] = /^(\*\*|__|\*|_)(?=\S)(.{1,120}?)\1/.exec(content) ?? [];
  if (whole === undefined || sign === undefined || inside === undefined) return undefined;
  const rest = content.slice(whole.length);
  if (!/[:：]\s*$/.test(inside) && !/^\s*[:：]/.test(rest)) return undefined;
  const space = " ".repeat(sign.length);
  const at = (index: number) => ({ span: { start: from + index, end: from + index + sign.length }, text: "" });
  return {
    text: space + inside + space + rest,
    edits: [at(0), at(whole.length - sign.length)],
  };
}

/**
 * `## Langkah 1 (catat): Mencatat surat`, `## Pelaksana`: a heading of Markdown. One hash is a comment's, and two may stand before
 * what was taken out: such a heading begins a block, and no comment stands right below it. `# SOP: nama` is one where no other title is.
 */
export function headingLabel(
  content: string,
  from: number,
  block: BlockKind,
  below: () => string,
  isTitle: () => boolean,
): Dressed | undefined {
  const hashes = /^(#{1,6})\s*(?=\S)/.exec(content);
  if (!hashes) return undefined;
  const start = from + hashes[0].length;
  const head = content.slice(hashes[0].length);
  const found = findLabel(head, start, block) ?? labelWithoutColon(head, start, block, () => true);
  if (!found?.legal || !found.label.opens) return undefined;
  const meant = found.label.key === "title" ? isTitle() : hashes[1]!.length > 1 && !/^\s*#/.test(below());
  if (!meant) return undefined;
  const dress = { start: from, end: start };
  const colon = { span: { start: found.argument?.end ?? found.valueFrom, end: found.valueFrom }, text: ":" };
  return { match: found, dress, edits: [{ span: dress, text: "" }, ...(found.separator ? [] : [colon])] };
}

/** One finding for the file, with a fix for every line of it. */
export function dressedUp(text: string, all: readonly Dressed[]): readonly Finding[] {
  const [first] = all;
  if (!first) return [];
  const { start, end } = first.dress;
  const { word } = first.match;
  const params = { sign: text.slice(start, end).trim(), label: text.slice(word.start, word.end), count: all.length };
  const title = { id: "Hapus tanda itu", en: "Delete it" };
  return [raise("SOP215", first.dress, params, { fixes: [{ title, edits: all.flatMap(({ edits }) => edits) }] })];
}
