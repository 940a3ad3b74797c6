import { classify, type Line } from "./1-lines/lines.js";
import { pastedCharacters } from "./1-lines/pasted.js";
import { buildTree } from "./4-tree/build.js";
import type { SourceTree } from "./4-tree/tree.js";
import { type Finding, replace } from "./findings/define.js";
import { raise } from "./findings/registry.js";

export interface Parsed {
  readonly text: string;
  readonly tree: SourceTree;
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a text: always a tree, however wrong the text is, and the findings in the order of their places.
 *
 * @example
 * ```ts
 * import { parse } from "@baku/grammar";
 *
 * const { tree, findings } = parse("SOP: Surat Masuk\n");
 * ```
 */
export function parse(text: string): Parsed {
  if (isBinary(text)) return nothing(text, [raise("SOP108", { start: 0, end: 0 }, {})]);
  const { lines, findings: ofLines } = classify(text);
  const { tree, findings: ofTree } = buildTree(text, lines);
  const noTitle = tree.procedures.some((p) => p.title) ? [] : [withoutTitle(text, lines, ofLines)];
  // A name that stands first, without “SOP:”, is that mistake and no other.
  // A text without a single label is no SOP at all: that is said once.
  const prose = !lines.some(({ kind }) => kind === "label");
  const others =
    noTitle.length === 0
      ? ofLines
      : ofLines.filter((f) => f.code !== "SOP205" || !(prose || f.span.start === noTitle[0]!.span.start));
  const findings = [...noTitle, ...others, ...pastedCharacters(text, lines), ...ofTree];
  return { text, tree, lines, findings: findings.sort((a, b) => a.span.start - b.span.start) };
}

/** No `SOP:` anywhere; where the first line is a text of its own, it is likely the title. */
function withoutTitle(text: string, lines: readonly Line[], findings: readonly Finding[]): Finding {
  const first = lines.find(({ kind }) => kind !== "blank" && kind !== "comment");
  const said = first && findings.find((f) => f.code === "SOP205" && f.span.start === first.from);
  if (!first || !said) return raise("SOP200", { start: 0, end: Math.min(text.length, 1) }, {});
  const start = { start: first.from, end: first.from };
  const fix = replace(start, "SOP: ", { id: "Awali dengan “SOP: ”", en: "Begin it with “SOP: ”" });
  return raise("SOP200", said.span, {}, { fixes: [{ ...fix, guess: true }] });
}

/** NUL bytes, or the replacement character in numbers: a Word file, a picture. */
const isBinary = (text: string): boolean => {
  const head = text.slice(0, 4096);
  if (/^\s*(?:\{\\rtf|<!doctype|<html|<\?xml|%PDF-)/i.test(head)) return true;
  return head.includes("\u0000") || (head.match(/\uFFFD/g)?.length ?? 0) > head.length / 20;
};

const nothing = (text: string, findings: readonly Finding[]): Parsed => ({
  text,
  tree: { kind: "file", procedures: [], stray: [], words: [], span: { start: 0, end: text.length } },
  lines: [],
  findings,
});
