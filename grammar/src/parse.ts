import type { IRecognitionException } from "chevrotain";
import { classify, type Line } from "./1-lines/lines.js";
import { pastedCharacters } from "./1-lines/pasted.js";
import { lex } from "./2-lexer/lexer.js";
import type { FileCstNode } from "./3-parser/cst.generated.js";
import { parser } from "./3-parser/parser.js";
import { buildTree } from "./4-tree/build.js";
import { clean } from "./4-tree/text.js";
import { nearMonth, nearUnit } from "./4-tree/times.js";
import type { SourceTree } from "./4-tree/tree.js";
import { type Finding, replace, type Span } from "./findings/define.js";
import { raise } from "./findings/registry.js";
import { labelList } from "./words/labels.js";
import { wordPattern } from "./words/words.js";

export interface Parsed {
  readonly text: string;
  readonly tree: SourceTree;
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

/** Reads a text: always a tree, however wrong the text is, and the findings in the order of their places. */
export function parse(text: string): Parsed {
  if (isBinary(text)) return nothing(text, [raise("SOP108", { start: 0, end: 0 }, {})]);
  const { lines, findings: ofLines } = classify(text);
  parser.input = [...lex(text, lines)];
  const cst = parser.file() as FileCstNode;
  const { broken, findings: ofValues } = unreadable(text, lines, parser.errors);
  const { tree, findings: ofTree } = buildTree(text, cst, lines, broken);
  const noTitle = tree.procedures.some((p) => p.title) ? [] : [withoutTitle(text, lines, ofLines)];
  // A name that stands first, without “SOP:”, is that mistake and no other.
  // A text without a single label is no SOP at all: that is said once.
  const prose = !lines.some(({ kind }) => kind === "label");
  const others =
    noTitle.length === 0
      ? ofLines
      : ofLines.filter((f) => f.code !== "SOP205" || !(prose || f.span.start === noTitle[0]!.span.start));
  const findings = [...noTitle, ...others, ...pastedCharacters(text, lines), ...ofValues, ...ofTree];
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

/** The parser's errors, one a line: which value it was, rather than which token was expected. */
function unreadable(text: string, lines: readonly Line[], errors: readonly IRecognitionException[]) {
  const broken = new Set<Line>();
  const findings: Finding[] = [];
  const heads = lines.filter((l) => l.kind === "label" || l.kind === "item");
  for (const line of heads) {
    const inside = line.label?.label.form === "who" && labelInside(text, line.label.valueFrom, line.valueTo ?? line.to);
    if (inside) findings.push(raise("SOP216", inside, { label: text.slice(inside.start, inside.end) }));
  }
  for (const error of errors) {
    const offset = Number.isNaN(error.token.startOffset) ? text.length : error.token.startOffset;
    // An error at the end of a value is reported at the line break, or at the token after it.
    const line = heads.findLast((l) => l.from < offset || (l.from === offset && offset === 0));
    if (!line || broken.has(line)) continue;
    broken.add(line);
    const from = line.label?.valueFrom ?? line.itemFrom ?? line.from;
    const written = clean(text.slice(from, line.valueTo ?? line.to));
    const start = from + (/^\s*/.exec(text.slice(from, line.valueTo))?.[0].length ?? 0);
    const span = written ? { start, end: line.valueTo ?? line.to } : (line.label?.word ?? { start, end: line.to });
    const form = line.label?.label.form;
    const inside = form === "text" || form === "list" ? undefined : labelInside(text, start, line.valueTo ?? line.to);
    if (inside) findings.push(raise("SOP216", inside, { label: text.slice(inside.start, inside.end) }));
    else if (!written) findings.push(raise("SOP206", span, { label: text.slice(span.start, span.end) }));
    else if (form === "time" || form === "start")
      findings.push(raise("SOP220", span, { written, near: nearUnit(written) }));
    else if (form === "date") findings.push(raise("SOP221", span, { written, near: nearMonth(written) }));
    else if (form === "targets" && boundIn.test(written)) findings.push(raise("SOP227", span, {}));
    else if (form === "outcome" && /;.*(?:->|[→⇒:])/.test(written)) findings.push(raise("SOP231", span, {}));
    else if (form === "outcome" && written.includes(";")) findings.push(raise("SOP228", span, {}));
    else if (form === "outcome" && written.includes(",")) {
      const rest = written.slice(written.indexOf(",") + 1).trim();
      const at = text.indexOf(",", start) + 1;
      findings.push(raise("SOP232", { start: at + 1, end: span.end }, { written: rest }));
    } else if (form === "outcome" || form === "targets" || form === "timeout")
      findings.push(raise("SOP226", span, { written }));
    else findings.push(raise("SOP205", span, { text: written }));
  }
  return { broken, findings };
}

/** A step's field that was written on the line of the one before it: `waktu : 10 menit keluaran : Lembar`. */
function labelInside(text: string, from: number, to: number): Span | undefined {
  // A printed form and a reason are the source's words, and may hold any.
  const found = fieldInside.exec(text.slice(from, to).replace(/\s[~=]\s[\s\S]*/, ""));
  if (!found) return undefined;
  const start = from + found.index + found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}

const fieldInside = new RegExp(
  `[\\s;,](${labelList
    .filter((l) => l.in[0] === "step" && !l.argument)
    .flatMap((l) => [...l.id, ...l.en])
    .filter((word) => word.length > 3)
    .join("|")})[ \\t]*[:：]`,
  "i",
);

const boundIn = new RegExp(`${wordPattern("atMost")}\\s*\\d`, "i");

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
