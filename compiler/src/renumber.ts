import type { Finding, Span } from "@baku/grammar";
import { fold, numberWords, towards } from "@baku/grammar/internal";
import type { StepSymbol } from "./1-names/declare.js";
import type { NumberReference } from "./1-names/resolve.js";
import { type Draft, draft } from "./2-procedure/build.js";
import { compile } from "./compile.js";
import { entryOf, type FindingCode } from "./findings/registry.js";

export interface Renumbered {
  /** As it was where there is anything in `unsound` or `unsure`. */
  readonly text: string;
  /** Errors of the text: what cannot be read may be a reference. */
  readonly unsound: readonly Finding[];
  /** References that would mean another step, or could, and whose step has no name to be called by. */
  readonly unsure: readonly Span[];
  /** Steps without a name that have another number now: for running cases, their number is who they are. */
  readonly unnamed: readonly string[];
  /** “langkah 7” in a cell's own words, where 7 is another step now: words are the analyst's. */
  readonly mentioned: readonly Span[];
}

/**
 * Numbers the steps of each procedure from 1, and again in each phase that has a step 1, with every reference to them. Nothing else
 * of the text changes. `Langkah -`, `Langkah ?` and numbers of another kind (`II`, `3.1`) stay; spans are of the text that was given.
 *
 * @example
 * ```ts
 * import { renumber } from "@baku/compiler";
 *
 * const { text, unsound, unsure } = renumber("SOP: Surat Masuk\nPelaksana: Staf\nLangkah 1: Mencatat\nLangkah 1a: Memeriksa\n");
 * if (unsound.length + unsure.length === 0) console.log(text);
 * ```
 */
export function renumber(text: string): Renumbered {
  const { findings, parsed } = compile(text);
  const unsound = findings.filter(
    ({ code, severity }) =>
      severity === "error" && entryOf(code)?.class === "language" && !harmless.has(code as FindingCode),
  );
  const plans =
    unsound.length > 0
      ? []
      : parsed.tree.procedures.map((node) =>
          planOf(
            draft("", node, () => ""),
            text,
          ),
        );
  const unsure = plans.flatMap((plan) => plan.unsure);
  const edits = unsure.length > 0 ? [] : plans.flatMap((plan) => plan.edits);
  return {
    text: edited(text, edits),
    unsound,
    unsure,
    unnamed: plans.flatMap((plan) => plan.unnamed),
    mentioned: plans.flatMap((plan) => plan.mentioned),
  };
}

/** A number that two steps have is what this mends; an SOP in another file is none of its business. */
const harmless: ReadonlySet<FindingCode> = new Set(["SOP306", "SOP313"]);

interface Edit {
  readonly span: Span;
  readonly text: string;
}

interface Plan extends Pick<Renumbered, "unsure" | "unnamed" | "mentioned"> {
  readonly edits: readonly Edit[];
}

function planOf({ node, written: { steps, numbered } }: Draft, text: string): Plan {
  const numbers = numbersOf(steps);
  const moved = steps.filter((s) => numbers[s.index] !== s.number);
  const heads = moved.flatMap((step) => headEdit(step, numbers[step.index]!, text) ?? []);
  const references = numbered.map((reference) => referenceEdits(reference, steps, numbers, text));
  const edits = [...heads, ...references.flatMap((found) => found ?? [])];
  const touched = new Set(edits.map(({ span }) => span.end));
  const gone = new Set(moved.map((s) => s.number!.toLowerCase()));
  return {
    edits,
    unsure: numbered.flatMap(({ span }, i) => (references[i] ? [] : [span])),
    unnamed: moved.flatMap((s) => (s.name === undefined ? [s.number!] : [])),
    mentioned: [...text.slice(node.span.start, node.span.end).matchAll(mention)]
      .filter((found) => gone.has(found[1]!.toLowerCase()))
      .map(({ 0: { length }, index }) => ({ start: node.span.start + index, end: node.span.start + index + length }))
      .filter(({ end }) => !touched.has(end)),
  };
}

const mention = /(?<!\p{L})(?:langkah|step)\s+(?:ke-|nomor\s+|no\.?\s*)?(\d+[a-z]?)(?![\p{L}\d])/giu;

/** The number of each step, new where it is one that counts. A phase that has a step 1 counts anew. */
function numbersOf(steps: readonly StepSymbol[]): readonly (string | undefined)[] {
  const anew = new Set(steps.filter(({ number }) => /^0*1$/.test(number ?? "")).map(({ phase }) => phase));
  let count = 0;
  return steps.map(({ index, phase, number }) => {
    if (phase !== steps[index - 1]?.phase && anew.has(phase)) count = 0;
    return number !== undefined && counts.test(number) ? String(++count) : number;
  });
}

const counts = /^\d+[a-z]?$/i;

/** `Langkah 7 (paraf)`, `Langkah ke-7`: the number alone. */
function headEdit({ block, number }: StepSymbol, now: string, text: string): Edit | undefined {
  const head = block.argument && text.slice(block.argument.span.start, block.argument.span.end);
  const at = head?.indexOf(number!) ?? -1;
  if (!block.argument || at < 0) return undefined;
  const start = block.argument.span.start + at;
  return { span: { start, end: start + number!.length }, text: now };
}

/**
 * The number in a reference; where that would mean a step of the reference's own phase instead, the step's name. Undefined where
 * neither is sure.
 */
function referenceEdits(
  { part, written, span, from, to }: NumberReference,
  steps: readonly StepSymbol[],
  numbers: readonly (string | undefined)[],
  text: string,
): readonly Edit[] | undefined {
  const [step, ...others] = to;
  const places = placesOf(part, span, text);
  if (!step || others.length > 0 || places.length === 0) return undefined;
  const now = numbers[step.index]!;
  const found = steps.filter((s) => numbers[s.index]?.toLowerCase() === now.toLowerCase());
  const own = found.filter((s) => s.phase === from.phase);
  const meant = own.length > 0 ? own : found;
  if (meant.length === 1 && meant[0] === step)
    return now === step.number
      ? []
      : places.map(({ end }) => ({ span: { start: end - written.length, end }, text: numberLike(written, now) }));
  if (step.name === undefined || !callable(step.name, steps)) return undefined;
  return places.map((place) => ({ span: place, text: step.name! }));
}

/** Where a reference stands in a text, each time: `langkah 3 dan langkah 4`. */
function placesOf(part: string, span: Span, text: string): readonly Span[] {
  const words = part.replace(/\.$/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const place = new RegExp(
    `((?:^|,|\\s(?:dan|and)\\s)\\s*(?:${towards})*)${words.replace(/\s+/g, "\\s+")}(?![\\p{L}\\d])`,
    "giu",
  );
  return [...text.slice(span.start, span.end).matchAll(place)].map(({ 0: { length }, 1: before, index }) => ({
    start: span.start + index + before!.length,
    end: span.start + index + length,
  }));
}

/** `tiga` stays a word. */
const numberLike = (written: string, now: string): string =>
  /^\d/.test(written) ? now : (numberWords[Number(now)] ?? now);

/** A name that no sign of the language stands in, and no other step has. */
const callable = (name: string, steps: readonly StepSymbol[]): boolean =>
  !/[;,~=\\]|\s(?:dan|and|atau|or)\s|\d$/i.test(name) &&
  steps.filter((s) => s.name !== undefined && fold(s.name) === fold(name)).length === 1;

/** References may be looked up more than once: each place is changed once. */
function edited(text: string, edits: readonly Edit[]): string {
  let out = "";
  let from = 0;
  for (const { span, text: now } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < from) continue;
    out += text.slice(from, span.start) + now;
    from = span.end;
  }
  return out + text.slice(from);
}
