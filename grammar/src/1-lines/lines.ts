import { type Finding, replace, type Span } from "../findings/define.js";
import { raise } from "../findings/registry.js";
import { type BlockKind, enclosing, type Label, type LabelKey, labelList } from "../words/labels.js";
import { answerWithoutIf, findLabel, type LabelMatch, labelWithoutColon, nearLabel } from "./match.js";

/**
 * Phase 1: what each physical line is. Only here is decided whether a line begins something or runs on the value above;
 * the lexer and the parser follow.
 */
export interface Line {
  readonly kind: "blank" | "comment" | "label" | "item" | "runOn" | "unknown";
  /** Where the line begins, and where the next one does. */
  readonly start: number;
  readonly next: number;
  /** Its text without the white space around it; empty for a blank line. */
  readonly from: number;
  readonly to: number;
  readonly label?: LabelMatch;
  /** For an item: where its text begins, after the bullet. */
  readonly itemFrom?: number;
  /** For a label or an item: where its value ends, run-on lines and all. */
  readonly valueTo?: number;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

interface OpenValue {
  readonly label: Label;
  readonly indent: number;
  items: boolean;
  pasted?: { readonly finding: Finding; readonly edits: readonly { readonly span: Span; readonly text: string }[] };
}

export function classify(text: string): Lines {
  const lines: Line[] = [];
  const findings: Finding[] = [];
  /** The block that we are in, the label whose value is open (`items`: nothing or a list so far), and whether a line may still run on it. */
  let block = "procedure" as BlockKind;
  let open: OpenValue | undefined;
  let running = false;
  const seen = new Set<string>();
  let seenActors = false;

  for (const { start, to: end, next } of physicalLines(text)) {
    const from = skipSpace(text, start, end);
    const to = trimEnd(text, from, end);
    const line = { start, next, from, to };
    const content = text.slice(from, to);
    const indent = from - start;

    if (content === "") {
      lines.push({ ...line, kind: "blank" });
      running = false;
    } else if (content[0] === "#") {
      lines.push({ ...line, kind: "comment" });
      running = false;
    } else if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(content)) {
      if (content[0] === "<") findings.push(raise("SOP109", { start: from, end: to }, {}));
      lines.push({ ...line, kind: "unknown" });
      running = false;
    } else {
      const item = open && acceptsItems(open.label) ? bullet(content, open.items) : undefined;
      const match = item || content[0] === "\\" ? undefined : findLabel(content, from, block);
      if (item) {
        if (item.pasted) pasted(open!, at(from, item.length), content.slice(0, item.length).trim());
        lines.push({ ...line, kind: "item", itemFrom: skipSpace(text, from + item.length, to) });
        open!.items = true;
        running = true;
      } else if (match?.legal && !(block === "step" && match.label.key === "actors" && indent > 0 && seenActors)) {
        enter(match, line, indent);
      } else if (match?.label.key === "actors") {
        // The form's own word for who does a step.
        const slip = { ...match, ...who };
        findings.push(
          raise(
            "SOP201",
            match.word,
            { written: text.slice(match.word.start, match.word.end), label: slip.spelling },
            { fixes: [replaceWord(slip)] },
          ),
        );
        enter(slip, line, indent);
      } else if (match) {
        const home = homes[match.label.in[0]!];
        findings.push(raise("SOP203", match.word, { label: text.slice(match.word.start, match.word.end), home }));
        lines.push({ ...line, kind: "unknown" });
        running = false;
      } else {
        unlabelled(line, content, indent);
      }
    }
  }
  return { lines: withValueEnds(lines), findings };

  function enter(match: LabelMatch, line: Omit<Line, "kind">, indent: number): void {
    const { label } = match;
    if (label.argument === "required" && !match.argument)
      findings.push(raise("SOP208", match.word, { label: match.spelling, what: argumentName[label.key] ?? "" }));
    if (label.opens) {
      block = label.opens;
      seen.clear();
    } else {
      block = enclosing[block].find((outer) => label.in.includes(outer)) ?? block;
    }
    if (!label.many) seen.add(label.key);
    if (label.key === "actors") seenActors = true;
    lines.push({ ...line, kind: "label", label: match });
    open = { label, indent, items: skipSpace(text, match.valueFrom, line.to) === line.to };
    running = true;
  }

  /** Signs that are not the language's: one finding for a list, with a fix for every line of it. */
  function pasted(of: NonNullable<typeof open>, span: Span, sign: string): void {
    const edit = { span, text: "- " };
    const last = of.pasted;
    const title = { id: "Ganti dengan “- ”", en: "Replace with “- ”" };
    const edits = [...(last?.edits ?? []), edit];
    const first = last?.finding;
    const finding = raise(
      "SOP105",
      first?.span ?? span,
      { sign: first ? String(first.params.sign) : sign, count: edits.length },
      { fixes: [{ title, edits }] },
    );
    if (first) findings[findings.indexOf(first)] = finding;
    else findings.push(finding);
    of.pasted = { finding, edits };
  }

  /** Whether the lines after a heading are items: then the heading needs no text of its own to be one. */
  function listFollows(next: number): boolean {
    return /^\s*(?:[-–—•·●]|\d{1,3}[.)])\s/.test(text.slice(next, next + 200));
  }

  /** No label that is legal here: a slip, a forgotten colon, a value that runs on, or text that belongs to nothing. */
  function unlabelled(line: Omit<Line, "kind">, content: string, indent: number): void {
    const { from, to } = line;
    const deeper = running && open !== undefined && indent > open.indent;
    // Below a field, deeper means that its value runs on: "Sumbar: Padang" is no slip of "sumber" there.
    const runsOn = deeper && open?.label.opens === undefined;
    const found = escaped(content) ? undefined : nearLabel(content, from, block);
    const answers = open?.label.key === "decision" || open?.label.key === "outcome";
    const near = runsOn && !(found?.label.arrow && answers) ? undefined : found;
    const slip = deeper && near?.label.in.includes("procedure") ? undefined : near;
    if (slip) {
      const written = text.slice(slip.word.start, slip.word.end);
      const fix = replaceWord(slip);
      // A block begins only where one may be sure: a short word may be another word.
      const fixes = [slip.label.opens && written.length <= 5 ? { ...fix, guess: true as const } : fix];
      findings.push(raise("SOP201", slip.word, { written, label: slip.spelling }, { fixes }));
      enter(slip, line, indent);
      return;
    }
    const answer = escaped(content) || block !== "step" ? undefined : answerWithoutIf(content, from, open?.label.key);
    if (answer) {
      const insert = { start: from, end: from };
      findings.push(
        raise(
          "SOP210",
          answer.argument!,
          { answer: text.slice(answer.argument!.start, answer.argument!.end) },
          { fixes: [replace(insert, `${answer.spelling} `, { id: "Tambahkan “jika”", en: "Add “if”" })] },
        ),
      );
      enter(answer, line, indent);
      return;
    }
    const forgotten =
      escaped(content) || runsOn ? undefined : labelWithoutColon(content, from, block, listFollows(line.next));
    const beside = open !== undefined && indent === open.indent && indent > 0;
    if (forgotten && !seen.has(forgotten.label.key) && (forgotten.sure || (!deeper && (beside || !running)))) {
      findings.push(
        raise(
          "SOP204",
          forgotten.word,
          { label: forgotten.spelling, sign: sign(forgotten) },
          { fixes: [forgotten.sure ? insertSeparator(forgotten) : { ...insertSeparator(forgotten), guess: true }] },
        ),
      );
      enter(forgotten, line, indent);
      return;
    }
    const head = escaped(content) || deeper ? undefined : unknownHead(content);
    if (running && !head) {
      lines.push({ ...line, kind: "runOn" });
      return;
    }
    findings.push(
      head
        ? raise("SOP202", at(from, head.length), { written: head, block })
        : raise("SOP205", { start: from, end: to }, { text: short(content) }),
    );
    lines.push({ ...line, kind: "unknown" });
    running = false;
  }
}

function withValueEnds(lines: readonly Line[]): readonly Line[] {
  const ended: Line[] = [];
  let valueTo = 0;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.kind === "runOn") {
      valueTo ||= line.to;
      ended.push(line);
    } else {
      ended.push(line.kind === "label" || line.kind === "item" ? { ...line, valueTo: valueTo || line.to } : line);
      valueTo = 0;
    }
  }
  return ended.reverse();
}

/** Words before a colon that look meant as a label; a sentence with a colon in it is text. */
function unknownHead(content: string): string | undefined {
  const colon = content.search(/[:：]/);
  if (colon <= 0) return undefined;
  const head = content.slice(0, colon).trimEnd();
  return head.length <= 40 && head.split(/\s+/).length <= 4 && /\p{L}/u.test(head) ? head : undefined;
}

export const acceptsItems = (label: Label): boolean =>
  label.form === "list" || label.form === "fields" || label.form === "who";

/** The bullet at the head of a line; `pasted` when it is not the `- ` of the language. */
function bullet(content: string, numbersToo: boolean): { length: number; pasted: boolean } | undefined {
  const dash = /^-(?:\s+|$)/.exec(content);
  if (dash) return { length: dash[0].length, pasted: false };
  const pasted =
    /^[–—•·●▪◦\uF0B7*](?:\s+|$)/u.exec(content) ??
    (numbersToo ? /^(?:\(?\d{1,3}[.)]|[a-z][.)])\s+/.exec(content) : null);
  return pasted ? { length: pasted[0].length, pasted: true } : undefined;
}

function* physicalLines(text: string): Generator<{ start: number; to: number; next: number }> {
  // A byte-order mark belongs to no line.
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    let to = start;
    while (to < text.length && !isBreak(text.charCodeAt(to))) to++;
    const crlf = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10;
    const next = Math.min(text.length, to + (crlf ? 2 : 1));
    yield { start, to, next };
    start = next;
  }
}

/** A vertical tab, a form feed and Unicode's separators are what Word and PDF paste for a line's end. */
const isBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 11 || code === 12 || code === 0x2028 || code === 0x2029;

const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f;

export function skipSpace(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && isSpace(text.charCodeAt(i))) i++;
  return i;
}

export function trimEnd(text: string, from: number, to: number): number {
  let i = to;
  while (i > from && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

const escaped = (content: string): boolean => content[0] === "\\";

/** The block that a label belongs in, by the label that begins it. */
const homes: Readonly<Record<BlockKind, string>> = {
  procedure: "SOP",
  identity: "SOP",
  approval: "pengesah",
  list: "SOP",
  document: "Dokumen",
  phase: "Tahap",
  column: "kolom",
  step: "Langkah",
};

const who = (() => {
  const label = labelList.find((l) => l.key === "who")!;
  return { label, spelling: label.id[0]!, language: "id" as const };
})();

const argumentName: Partial<Record<LabelKey, string>> = {
  document: "nama dokumen",
  column: "nama kolom",
  outcome: "jawaban",
  ignore: "kode temuan",
};

const at = (start: number, length: number): Span => ({ start, end: start + length });

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const replaceWord = (match: LabelMatch) =>
  replace(match.word, match.spelling, {
    id: `Ganti dengan “${match.spelling}”`,
    en: `Replace it with “${match.spelling}”`,
  });

const sign = (match: LabelMatch): string => (match.label.arrow ? "->" : ":");

const insertSeparator = (match: LabelMatch) =>
  replace({ start: match.argument?.end ?? match.valueFrom, end: match.valueFrom }, ` ${sign(match)}`, {
    id: `Tambahkan “${sign(match)}”`,
    en: `Add “${sign(match)}”`,
  });
