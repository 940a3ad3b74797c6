import { type Finding, replace, type Span } from "../findings/define.js";
import { raise } from "../findings/registry.js";
import { type BlockKind, enclosing, type Label } from "../words/labels.js";
import { bulletAt, withoutBullets } from "./bullets.js";
import { type Dressed, dressedLabel, dressedUp, headingLabel } from "./dressed.js";
import { beginsFieldOf, isTableRow, stepWithoutLabel } from "./heads.js";
import { answerWithoutIf, findLabel, type LabelMatch, labelWithoutColon, nearLabel } from "./match.js";
import { approverName, at, homes, honorific, insertSeparator, replaceWord, short, sign, who } from "./mend.js";
import { firstLine, physicalLine, skipSpace, trimEnd } from "./physical.js";

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
  readonly label: LabelMatch | undefined;
  /** For an item: where its text begins, after the bullet. */
  readonly itemFrom: number | undefined;
  /** For a label or an item: where its value ends, run-on lines and all. */
  readonly valueTo: number | undefined;
}

/** A line that is being read: its value may go on below it. */
interface ReadLine extends Line {
  valueTo: number | undefined;
}

type Place = Pick<Line, "start" | "next" | "from" | "to">;

export interface Lines {
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

interface OpenValue {
  readonly label: Label;
  readonly indent: number;
  items: boolean;
  /** Whether it has an item of its own line, and the letter of the last one. */
  listed?: boolean;
  turn?: number;
  pasted?: { readonly finding: Finding; readonly edits: readonly { readonly span: Span; readonly text: string }[] };
}

export function classify(text: string): Lines {
  const lines: ReadLine[] = [];
  /** The label or the item whose value a line may run on. */
  let above: ReadLine | undefined;
  const findings: Finding[] = [];
  /** The block that we are in, the label whose value is open (`items`: nothing or a list so far), and whether a line may still run on it. */
  let block = "procedure" as BlockKind;
  let open: OpenValue | undefined;
  let running = false;
  const dressings: Dressed[] = [];
  const seen = new Set<string>();
  let seenActors = false;
  let seenTitle = false;
  let seenEarly = false;
  let titleAt: number | undefined;
  /** The block whose head is missing: its fields are one mistake. `any`, when a line that may have been the head has been told. */
  let headless: BlockKind | "any" | undefined;
  const beforeTitle: Finding[] = [];
  let inConflict = false;
  /** A row of a table, or a text without a label, that has been told: those right below it are the same mistake. */
  let told: "row" | "text" | undefined;

  for (let begin = firstLine(text); begin < text.length; ) {
    const { start, to: end, next } = physicalLine(text, begin);
    begin = next;
    const from = skipSpace(text, start, end);
    const to = trimEnd(text, from, end);
    const line = { start, next, from, to };
    const content = text.slice(from, to);
    const indent = from - start;

    const heading =
      content[0] === "#" && !inConflict
        ? headingLabel(content, from, block, () => text.slice(next, next + 200), isOnlyTitle)
        : undefined;
    if (content === "") {
      add("blank", line);
      running = false;
    } else if (heading) {
      undress(heading, line, indent);
    } else if (content[0] === "#") {
      add("comment", line);
      running = false;
    } else if (inConflict || (marksConflict(content.charCodeAt(0)) && conflictMark.test(content))) {
      // Of two versions the first is read, so that each mistake in it is told once.
      if (content.startsWith("<<<<<<<")) findings.push(raise("SOP109", { start: from, end: to }, {}));
      else if (/^(?:={7}|\|{7})/.test(content)) inConflict = isClosed(text, to);
      else if (content.startsWith(">>>>>>>")) inConflict = false;
      add("unknown", line);
      running = false;
    } else {
      // Behind a blank line, an item goes on with a list, but not with a value that was written across.
      const lists = open && acceptsItems(open.label) && (open.items || running);
      const item = lists ? bulletAt(content, open!.items, open!.turn, open!.listed) : undefined;
      const read = item || content[0] === "\\" ? undefined : findLabel(content, from, block);
      const match = read && !read.legal && isEarly(read, from) ? early(read) : read;
      // A numbered row is an item of the list above it, unless a step's fields stand below it.
      const listed = item && (block === "step" ? running : !item.pasted);
      const dressed =
        match?.legal || open?.label.form === "fields"
          ? undefined
          : dressedLabel(content, from, block, open?.label, item !== undefined && !isStepAbove(content, next));
      // Rows right below an activity are its own: a step that has no fields yet does not end.
      const ofActivity = running && open?.label.key === "step";
      const row =
        listed || ofActivity || match?.legal || dressed
          ? undefined
          : stepWithoutLabel(content, from, text.slice(next, next + 400));
      if (row) {
        const { argument, valueFrom } = row;
        const title = { id: "Tulis sebagai “Langkah”", en: "Write it as “Langkah” (step)" };
        const edits = [
          { span: { start: from, end: argument!.start }, text: "Langkah " },
          { span: { start: argument!.end, end: valueFrom }, text: ": " },
        ];
        findings.push(raise("SOP211", at(from, valueFrom - from), {}, { fixes: [{ title, edits }] }));
        enter(row, line, indent);
      } else if (dressed) {
        undress(dressed, line, indent);
      } else if (item) {
        if (item.pasted) pasted(open!, at(from, item.length), content.slice(0, item.length).trim());
        above = add("item", line, undefined, skipSpace(text, from + item.length, to));
        open!.items = true;
        open!.listed = true;
        if (item.turn) open!.turn = item.turn;
        running = true;
      } else if (match?.legal && !(block === "step" && match.label.key === "actors" && indent > 0 && seenActors)) {
        enter(match, line, indent);
      } else if (match?.label.key === "actors") {
        // The form's own word for who does a step.
        slipped({ ...match, ...who }, line, indent);
      } else if (match) {
        misplaced(match, line);
      } else if (isTableRow(content)) {
        unknown(line, told === "row" ? undefined : raise("SOP212", { start: from, end: to }, {}), "row");
      } else {
        unlabelled(line, content, indent);
      }
    }
  }
  if (seenTitle) findings.push(...beforeTitle);
  findings.push(...withoutBullets(text, lines), ...dressedUp(text, dressings));
  return { lines, findings };

  function add(kind: Line["kind"], { start, next, from, to }: Place, label?: LabelMatch, itemFrom?: number): ReadLine {
    const valueTo = kind === "label" || kind === "item" ? to : undefined;
    const line = { kind, start, next, from, to, label, itemFrom, valueTo };
    lines.push(line);
    return line;
  }

  /** A line that is no part of the language, and why; nothing more is said of what the one above it has said already. */
  function unknown(line: Place, finding: Finding | undefined, kind?: "row" | "text"): void {
    if (finding) findings.push(finding);
    add("unknown", line);
    running = false;
    told = kind;
    if (kind) headless = "any";
  }

  /** A line of the sheet above its title, as the printed sheet has it: the title stands below, before any step. */
  function isEarly({ label }: LabelMatch, from: number): boolean {
    if (seenTitle || label.in[0] !== "identity") return false;
    titleAt ??= text.search(/^[^\S\n]*(?:SOP|(?:nama|judul) SOP|SOP name)\s*[:：]/im);
    return titleAt > from && !/^[^\S\n]*(?:langkah|step)\s/im.test(text.slice(from, titleAt));
  }

  function early(match: LabelMatch): LabelMatch {
    if (!seenEarly) findings.push(raise("SOP217", match.word, { label: text.slice(match.word.start, match.word.end) }));
    seenEarly = true;
    block = "identity";
    return { ...match, legal: true };
  }

  /** Fields whose block has no head are one mistake, told at the first of them; without `SOP:` in the file that has been said. */
  function misplaced(match: LabelMatch, line: Place): void {
    const home = match.label.in[0]!;
    const label = text.slice(match.word.start, match.word.end);
    const sheet = !seenTitle && (home === "identity" || home === "approval");
    const same = headless === "any" || headless === home || (sheet && beforeTitle.length > 0);
    const finding = same ? undefined : raise("SOP203", match.word, { label, home: homes[home] });
    if (sheet && finding) beforeTitle.push(finding);
    unknown(line, sheet ? undefined : finding, "text");
    headless = home;
    // The items below it are its own.
    if (acceptsItems(match.label)) open = undefined;
  }

  /** A label under another spelling, read as what it was meant to be. */
  function slipped(slip: LabelMatch, line: Place, indent: number): void {
    const written = text.slice(slip.word.start, slip.word.end);
    const fix = replaceWord(slip);
    // A block begins only where one may be sure: a short word may be another word.
    const fixes = [slip.label.opens && written.length <= 5 ? { ...fix, guess: true as const } : fix];
    findings.push(raise("SOP201", slip.word, { written, label: slip.spelling }, { fixes }));
    enter(slip, line, indent);
  }

  function undress(dressed: Dressed, line: Place, indent: number): void {
    dressings.push(dressed);
    enter(dressed.match, line, indent);
  }

  /** Whether an item of a list is a step all the same: `1. Langkah 1: ...` above a step's fields. */
  function isStepAbove(content: string, next: number): boolean {
    return /^\S+\s+(?:langkah|step)\s/i.test(content) && beginsFieldOf("step", text.slice(next, next + 400));
  }

  /** Whether the file has no line `SOP:` in its right form. */
  function isOnlyTitle(): boolean {
    return !seenTitle && !/^[^\S\n]*(?:SOP|(?:nama|judul) SOP|SOP name)\s*:/im.test(text);
  }

  function enter(match: LabelMatch, line: Place, indent: number): void {
    const { label } = match;
    headless = undefined;
    told = undefined;
    if (label.key === "title") seenTitle = true;
    const gap = match.argument && { start: match.word.end, end: match.argument.start };
    const early = gap && label.arrow && /\S/.test(text.slice(gap.start, gap.end)) ? gap : undefined;
    if (label.argument === "required" && (early || !match.argument)) {
      const fix = early && replace(early, " ", { id: "Hapus titik dua itu", en: "Delete that colon" });
      const params = { label: match.spelling, what: label.key };
      findings.push(raise("SOP208", match.word, params, fix && { fixes: [fix] }));
    }
    if (label.opens) {
      block = label.opens;
      seen.clear();
    } else {
      block = enclosing[block].find((outer) => label.in.includes(outer)) ?? block;
    }
    if (!label.many) seen.add(label.key);
    if (label.key === "actors") seenActors = true;
    above = add("label", line, match);
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

  /** Whether a heading may stand here without its colon: it is set off, or what belongs below it does stand below it. */
  function isHeading(next: number, indent: number, deeper: boolean): boolean {
    const below = text.slice(next, next + 200);
    const indented = /^[ \t]*(?=\S)/.exec(below)?.[0].length ?? 0;
    return (
      !deeper &&
      (!running ||
        indented > indent ||
        /^\s*(?:[-–—•·●]|\d{1,3}[.)])\s/.test(below) ||
        beginsFieldOf("document", below))
    );
  }

  /** Whether the block has this label in its right form below: then the words here are part of a text. */
  function comesLater({ label }: LabelMatch, next: number): boolean {
    if (label.many) return false;
    const ahead = text.slice(next, next + 2000);
    for (let from = 0; from < ahead.length; ) {
      const { start, to, next: behind } = physicalLine(ahead, from);
      from = behind;
      const content = ahead.slice(skipSpace(ahead, start, to), to);
      const later = content && !escaped(content) ? findLabel(content, 0, block) : undefined;
      if (later?.legal && later.label.key === label.key) return true;
      if (later?.legal && later.label.opens) return false;
    }
    return false;
  }

  /** No label that is legal here: a slip, a forgotten colon, a value that runs on, or text that belongs to nothing. */
  function unlabelled(line: Place, content: string, indent: number): void {
    const { from, to } = line;
    const deeper = running && open !== undefined && indent > open.indent;
    // Below a field, deeper means that its value runs on: "Sumbar: Padang" is no slip of "sumber" there.
    const runsOn = deeper && open?.label.opens === undefined;
    const found = escaped(content) ? undefined : nearLabel(content, from, block);
    const answers = open?.label.key === "decision" || open?.label.key === "outcome";
    const near = runsOn && !(found?.label.arrow && answers) ? undefined : found;
    const slip = deeper && near?.label.in.includes("procedure") ? undefined : near;
    if (slip) {
      slipped(slip, line, indent);
      return;
    }

    const answer = escaped(content) || block !== "step" ? undefined : answerWithoutIf(content, from, open?.label.key);
    if (answer && answer.word.end > answer.word.start) {
      slipped(answer, line, indent);
      return;
    }
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
    // Below a question, a line that begins with “jika” is an answer, however deep it stands.
    const answerHead = answers && /^(?:jika|if)\s/i.test(content) && !content.endsWith("?");
    const forgotten =
      escaped(content) || (runsOn && !answerHead)
        ? undefined
        : labelWithoutColon(content, from, block, () => isHeading(line.next, indent, deeper));
    const beside = open !== undefined && indent === open.indent && indent > 0;
    if (
      forgotten &&
      !(running && comesLater(forgotten, line.next)) &&
      (!answerHead || forgotten.sure) &&
      !seen.has(forgotten.label.key) &&
      (forgotten.sure || (!deeper && (beside || !running)))
    ) {
      const fix = insertSeparator(forgotten);
      findings.push(
        raise(
          "SOP204",
          forgotten.word,
          { label: forgotten.spelling, sign: sign(forgotten) },
          { fixes: [forgotten.sure ? fix : { ...fix, guess: true }] },
        ),
      );
      enter(forgotten, line, indent);
      return;
    }
    if (answerHead) {
      unknown(line, raise("SOP204", at(from, content.search(/\s/)), { label: "jika", sign: "->" }));
      return;
    }
    // Below the approver's office stands the name, on the printed sheet without a label.
    if (running && open?.label.key === "approval" && honorific.test(content)) {
      const insert = replace({ start: from, end: from }, "nama : ", {
        id: "Tambahkan “nama :”",
        en: "Add “nama :” (name)",
      });
      findings.push(raise("SOP218", { start: from, end: to }, {}, { fixes: [insert] }));
      const nowhere = { start: from, end: from };
      enter({ ...approverName, legal: true, word: nowhere, sure: true, valueFrom: from }, line, indent);
      return;
    }
    const head = escaped(content) || deeper ? undefined : unknownHead(content);
    if (running && !head && !strokes.test(content)) {
      add("runOn", line);
      if (above) above.valueTo = line.to;
      return;
    }
    const again = told === "text" && lines.at(-1)?.kind === "unknown";
    const finding = head
      ? raise("SOP202", at(from, head.length), { written: head, block })
      : again
        ? undefined
        : raise("SOP205", { start: from, end: to }, { text: short(content) });
    unknown(line, finding, "text");
  }
}

/** A brace of another language, or a line drawn across the page: no text runs on so. */
const strokes = /^(?:[{}]|([-=_*~+.#])\1{2,})[;,]?$/;

const marksConflict = (first: number): boolean => first === 124 || (first >= 60 && first <= 62);
const conflictMark = /^(?:<{7}|>{7}|={7}(?=$)|\|{7})(?:\s|$)/;

/** Whether the mark that ends a conflict stands below, indented or not. */
function isClosed(text: string, from: number): boolean {
  const end = /^[^\S\n]*>{7}(?:\s|$)/gm;
  end.lastIndex = from;
  return end.test(text);
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

const escaped = (content: string): boolean => content[0] === "\\";
