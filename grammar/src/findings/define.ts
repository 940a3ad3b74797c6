/**
 * A finding is data: a code, its parameters and a place. What it says, in which language, is looked up in a registry when
 * someone reads it.
 */

/** Offsets into the text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `language`: the text has no sure meaning. `rule`: the form or the practice is not met. `run`: it cannot be executed as it stands. */
export type FindingClass = "language" | "rule" | "run";
export type Severity = "error" | "warning" | "note";

export interface Fix {
  readonly title: Bilingual;
  /** What was meant is a guess: shown, and left to the analyst. */
  readonly guess?: true;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

export interface Related {
  readonly span: Span;
  /** Where the place is in another file. */
  readonly file?: { readonly path: string; readonly text: string };
  readonly text: Bilingual;
}

/** A step that a case came through: its name, and what was chosen there (empty where nothing was). */
export interface PathPoint extends Related {
  readonly name: Bilingual;
}

export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export type Params = Readonly<Record<string, string | number | undefined>>;

export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly params: Params;
  readonly span: Span;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** How a case comes there, in order. */
  readonly path?: readonly PathPoint[];
}

/** Where a rule comes from: PermenPAN-RB 35/2012, published SOPs and offices, or memory alone, which no text at hand confirms. */
export type RuleSource = "law" | "practice" | "recalled";

/** What the registry knows of a code. `example` is text that an analyst may copy. */
export type Entry<P extends Params = Params> = PlainEntry<P> | RuleEntry<P>;

interface Said<P extends Params> {
  readonly severity: Severity;
  readonly id: (params: P) => string;
  readonly en: (params: P) => string;
  readonly help: Bilingual;
  readonly example: string;
}

export interface PlainEntry<P extends Params = Params> extends Said<P> {
  readonly class: "language" | "run";
}

/** Its severity is the usual one: an office may set another. */
export interface RuleEntry<P extends Params = Params> extends Said<P> {
  readonly class: "rule";
  readonly source: RuleSource;
}

export type Registry = Readonly<Record<string, Entry<never>>>;

/** Types an entry's parameters at the place where its text is written. */
export const entry = <P extends Params = Record<never, never>>(e: PlainEntry<P>): PlainEntry<P> => e;

/** The same for a rule of the form or of its practice. */
export const rule = <P extends Params = Record<never, never>>(e: Omit<RuleEntry<P>, "class">): RuleEntry<P> => ({
  class: "rule",
  ...e,
});

type ParamsOf<E> = E extends { readonly id: (params: infer P) => string } ? P : never;

/** The typed way to raise a finding of a registry. */
export const raiser =
  <R extends Record<string, Entry<never>>>(_registry: R) =>
  <C extends keyof R & string>(
    code: C,
    span: Span,
    params: ParamsOf<R[C]>,
    more: Pick<Finding, "fixes" | "related" | "path"> = {},
  ): Finding<C> => ({ code, params: params as Params, span, ...more });

export const replace = (span: Span, text: string, title: Bilingual): Fix => ({ title, edits: [{ span, text }] });
