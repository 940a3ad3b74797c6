import type { Span } from "../findings/define.js";
import type { LabelKey, Language, labels } from "../words/labels.js";
import type { WordKey } from "../words/words.js";

/** The syntax tree: what was written, nothing looked up. Every node has its span as offsets, end exclusive. */

export interface SourceTree {
  readonly kind: "file";
  readonly procedures: readonly ProcedureNode[];
  /** Fields and lines that stand before any block. */
  readonly stray: readonly (Field | UnknownLine)[];
  readonly words: readonly WordUse[];
  readonly span: Span;
}

/** An `SOP:` block and those after it up to the next. */
export interface ProcedureNode {
  readonly kind: "procedure";
  /** Missing when the file does not begin with `SOP:`. */
  readonly title: Block<"title"> | undefined;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface Block<K extends LabelKey = LabelKey> {
  readonly kind: "block";
  readonly key: K;
  readonly label: LabelNode;
  readonly argument?: Text;
  readonly value: ValueOf<K>;
  readonly fields: readonly (Field | UnknownLine)[];
  readonly span: Span;
}

export interface Field<K extends LabelKey = LabelKey> {
  readonly kind: "field";
  readonly key: K;
  readonly label: LabelNode;
  readonly argument?: Text;
  readonly value: ValueOf<K>;
  readonly span: Span;
}

export interface UnknownLine {
  readonly kind: "unknown";
  readonly text: Text;
  readonly span: Span;
}

export interface LabelNode {
  readonly span: Span;
  readonly language: Language | undefined;
}

/** A word of the language where it was used, so that a text can be turned into the other language. */
export interface WordUse {
  readonly span: Span;
  /** The language it was written in; undefined when both have it. */
  readonly language: Language | undefined;
  readonly id: string;
  readonly en: string;
}

/** Text with its lines joined, its white space folded and its backslashes taken away. */
export interface Text {
  readonly text: string;
  readonly span: Span;
  /** With its backslashes, where there are any: `A \\atau B` is one name. */
  readonly raw?: string;
}

/** What stands behind a label. `unknown` is `?`, `none` is `-`, `empty` is nothing at all. */
export type Value<T> = (
  | { readonly state: "stated"; readonly value: T }
  | { readonly state: "unknown" }
  | { readonly state: "none" }
  | { readonly state: "empty" }
  | { readonly state: "unreadable"; readonly text: string }
) & {
  /** Behind ` = `: as the form prints it. */
  readonly printed?: Text;
  /** Behind ` ~ `: why the analyst infers it. */
  readonly reason?: Text;
  readonly span: Span;
};

export interface Item extends Text {
  /** With ` = ` still in it: lists of plain text know no printed form. */
  readonly whole: string;
  /** With its marks still in it: one of them may be a declared state. */
  readonly full: string;
  /** As the form prints it where no printed form is given: `(jika ada)` stays, the other marks go. */
  readonly asPrinted: string;
  readonly unknown: boolean;
  /** On a line of its own, behind `- `. */
  readonly bullet: boolean;
  /** Trailing `(kelompok)`, `(dari luar)`, ...; `text` is without them. */
  readonly marks: readonly WordKey[];
  readonly printed?: Text;
  readonly reason?: Text;
}

export interface Doer extends Item {
  readonly with: boolean;
  readonly each: boolean;
  /** With the words before it: an actor may be called `Setiap Orang`. */
  readonly said?: string;
}

/** `- tahun : angka, wajib` */
export interface FieldDeclaration extends Text {
  readonly type: FieldType;
  readonly required: boolean;
  /** `tahun = Tahun Anggaran` */
  readonly printed?: string;
  readonly choices?: readonly string[];
  readonly reason?: Text;
}

export type FieldType = "text" | "number" | "date" | "boolean" | "choice" | "list" | "file";
export type TimeUnit = "second" | "minute" | "hour" | "day" | "workingDay" | "calendarDay" | "week" | "month";

export interface Amount {
  readonly min: number;
  readonly max: number;
  readonly range: boolean;
  readonly unit: TimeUnit;
}

/** `31 Maret`, `31 Maret 2026`, `Maret 2026`, `2026`. */
export interface Day {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}

export interface Time {
  readonly qualifier?: "longest" | "least" | "by" | "about";
  readonly amount?: Amount;
  readonly day?: Day;
  /** `saat pengajuan`, `akhir tahun` */
  readonly words?: { readonly kind: "event" | "calendar"; readonly text: string };
  /** `per berkas`: for each of them, however many there are. */
  readonly rate?: string;
  /** What follows `sejak`: a step or an event. */
  readonly since?: Text;
  readonly extension?: Amount;
  readonly text: string;
}

export interface Start {
  readonly amount?: Amount;
  readonly after?: Text;
  readonly day?: Day;
  readonly text: string;
}

export interface OutcomeTarget {
  /** Undefined for `?`. */
  readonly target: Text | undefined;
  readonly limit?: { readonly times: number; readonly span: Span };
  readonly then?: Text;
}

export interface Consequence {
  readonly target?: Text;
  readonly notify?: Text;
}

export interface Forms {
  readonly none: Value<Text>;
  readonly text: Value<Text>;
  readonly date: Value<Day & { readonly text: string }>;
  readonly list: Value<readonly Item[]>;
  readonly fields: Value<readonly FieldDeclaration[]>;
  readonly who: Value<readonly Doer[]>;
  readonly time: Value<Time>;
  readonly start: Value<Start>;
  readonly outcome: Value<OutcomeTarget>;
  readonly targets: Value<readonly Text[]>;
  /** `after` is the time in the label: `bila lewat 2 hari -> ...`. */
  readonly timeout: Value<{ readonly after?: Time; readonly does: readonly Consequence[] }>;
}

export type ValueOf<K extends LabelKey> = K extends LabelKey ? Forms[(typeof labels)[K]["form"]] : never;

/**
 * The first field of this label in a block.
 *
 * @example
 * ```ts
 * import { blocks, field, parse } from "@baku/grammar";
 *
 * for (const procedure of parse("SOP: Surat Masuk\n").tree.procedures)
 *   for (const step of blocks(procedure, "step")) console.log(field(step, "duration")?.value);
 * ```
 */
export const field = <K extends LabelKey>(block: Block, key: K): Field<K> | undefined =>
  block.fields.find((f): f is Field<K> => f.kind === "field" && f.key === key);

/**
 * All fields of this label, in order.
 *
 * @example
 * ```ts
 * import { blocks, fields, parse } from "@baku/grammar";
 *
 * for (const procedure of parse("SOP: Surat Masuk\n").tree.procedures)
 *   for (const step of blocks(procedure, "step")) console.log(fields(step, "outcome").length);
 * ```
 */
export const fields = <K extends LabelKey>(block: Block, key: K): readonly Field<K>[] =>
  block.fields.filter((f): f is Field<K> => f.kind === "field" && f.key === key);

/**
 * All blocks of this label in a procedure, in order. Sorted once for each tree: checks ask for a block by its place.
 *
 * @example
 * ```ts
 * import { blocks, parse } from "@baku/grammar";
 *
 * for (const procedure of parse("SOP: Surat Masuk\n").tree.procedures) console.log(blocks(procedure, "step").length);
 * ```
 */
export function blocks<K extends LabelKey>(procedure: ProcedureNode, key: K): readonly Block<K>[] {
  let byKey = sorted.get(procedure);
  if (!byKey) {
    byKey = new Map();
    for (const block of procedure.blocks) {
      const list = byKey.get(block.key);
      if (list) list.push(block);
      else byKey.set(block.key, [block]);
    }
    sorted.set(procedure, byKey);
  }
  return (byKey.get(key) ?? []) as unknown as readonly Block<K>[];
}

const sorted = new WeakMap<ProcedureNode, Map<LabelKey, Block[]>>();
