import type { DocumentField, DocumentType, DocumentUse, Flow, Procedure, Step, Target } from "@baku/runtime";
import { escapeInvisible, wrap } from "../text.js";
import { actorsText, cellText, lateText, numberOf, type Words, withReason } from "../words.js";

const WIDTH = 100;

/** Lines of a comment: one entry a paragraph or list item. What the analyst wrote is Indonesian, structure is English. */
export type Comment = readonly string[];

export function headerComment({ identity }: Procedure, file: string): Comment {
  return [
    identity.title,
    `Nomor: ${cellText(identity.number, asWritten)}`,
    "",
    `Generated from ${file}.sop. Do not edit: change that file and build again.`,
  ];
}

/** What the form says of a step, what it leaves open, and what the analyst inferred and why. */
export function stepComment(step: Step, following: Step | undefined, phase: string | undefined, words: Words): Comment {
  const number = numberOf(step);
  return [
    [number && `${number}.`, step.text, !step.printed && "(tidak dicetak)"].filter(Boolean).join(" "),
    "",
    ...items([
      ["Tahap", phase],
      ["Jenis", kindText(step.kind)],
      ["Pelaksana", cellText(step.actors, (actors) => actorsText(actors, words))],
      ["Kelengkapan", cellText(step.requires, usesText)],
      ["Waktu", cellText(step.duration, (duration) => duration.printed)],
      ["Keluaran", cellText(step.produces, usesText)],
      ["Keterangan", step.remarks.known && cellText(step.remarks, asWritten)],
      ["Hanya jika", step.condition && cellText(step.condition, asWritten)],
      ["Mulai", step.start && cellText(step.start, (start) => start.printed)],
      ["Menjalankan", step.calls && cellText(step.calls, (name) => `SOP ${name}`)],
      ...flowItems(step.flow, following?.id ?? "end", words),
      ["Sumber", step.source],
    ]),
  ];
}

/** A label and its text; without a text there is no item. */
type Item = readonly [string, string | false | null | undefined];

function items(list: readonly Item[]): readonly string[] {
  return list.flatMap(([label, text]) => (text ? [`- ${label}: ${text}`] : []));
}

/** How it goes on, unless that is plainly the next row. */
function flowItems(flow: Flow, following: Target, { target, actor }: Words): readonly Item[] {
  const isNextRow = flow.next.length === 1 && flow.next[0] === following && flow.nextInferred === undefined;
  return [
    ["Menunggu", flow.waitsUnknown && "tidak dinyatakan"],
    ["Menunggu", flow.waitsFor.length > 0 && withReason(flow.waitsFor.map(target).join("; "), flow.waitsInferred)],
    ["Keputusan", flow.question && cellText(flow.question, asWritten)],
    ...flow.outcomes.map((outcome): Item => {
      const { step: to, actor: who } = outcome.limit?.then ?? {};
      const bound = outcome.limit === undefined ? "" : `, paling banyak ${outcome.limit.times} kali`;
      const after = to !== undefined ? `, lalu ${target(to)}` : who !== undefined ? `, lalu ${actor(who)}` : "";
      return [`Jika ${outcome.answer}`, withReason(`${target(outcome.to)}${bound}${after}`, outcome.inferred)];
    }),
    ["Lanjut", flow.cut && "tidak dinyatakan"],
    ["Lanjut", !isNextRow && flow.next.length > 0 && withReason(flow.next.map(target).join("; "), flow.nextInferred)],
    ...flow.timeouts.map((timeout): Item => {
      const acts = [timeout.to && target(timeout.to), timeout.notify && `beri tahu ${actor(timeout.notify)}`];
      return [capital(lateText(timeout)), withReason(acts.filter(Boolean).join(", "), timeout.inferred)];
    }),
  ];
}

/** Only a kind that the source does not state; a stated one is in the type. */
function kindText(kind: Step["kind"]): string | undefined {
  if (kind.known && kind.inferred === undefined) return undefined;
  return cellText(kind, (value) => (value === "task" ? "kegiatan" : "keputusan"));
}

function usesText(uses: readonly DocumentUse[]): string {
  const marks = [
    ["dari luar", "external"],
    // `jika ada` is the form's own wording: the printed text has it.
    ["akhir", "final"],
  ] as const;
  return uses.map((use) => use.printed + marked(use, marks)).join("; ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function asWritten(text: string): string {
  return text;
}

export function actorsComment({ actors }: Procedure): Comment {
  const marks = [
    ["eksternal", "external"],
    ["kelompok", "group"],
  ] as const;
  return [
    "The actors, in the order of the form.",
    "",
    ...actors.map((actor) => withReason(`- ${actor.id}: ${actor.printed}${marked(actor, marks)}`, actor.inferred)),
  ];
}

/** The marks of the language that are set: ` (kelompok)`. */
function marked<Key extends string>(
  flags: { readonly [key in Key]?: boolean },
  marks: readonly (readonly [string, Key])[],
): string {
  return marks.map(([mark, key]) => (flags[key] ? ` (${mark})` : "")).join("");
}

export function documentComment({ name, inferred }: DocumentType): Comment {
  return [withReason(`Dokumen: ${name}`, inferred)];
}

export function rowComment({ name }: DocumentField, document: DocumentType): Comment {
  return [`A row of ${name} in ${document.name}.`];
}

export function statesComment({ name, states }: DocumentType): Comment {
  return [`Keadaan ${name}: ${states.map((state) => state.name).join("; ")}`];
}

/** What the answers answer. */
export function answersComment(step: Step): Comment {
  const question = step.flow.question && cellText(step.flow.question, asWritten);
  return [[numberOf(step) && `${numberOf(step)}.`, question ?? step.text].filter(Boolean).join(" ")];
}

export function fieldComment({ name, type, inferred }: DocumentField): Comment {
  return [withReason(type === "date" ? `${name} (YYYY-MM-DD)` : name, inferred)];
}

/** A comment that belongs to no declaration. */
export function looseComment(comment: Comment): string {
  const lines = commentText(comment).trim().split("\n");
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

/** As it goes between the comment's marks: wrapped, with nothing that ends it, begins a tag or hides. */
export function commentText(comment: Comment): string {
  const lines = comment.flatMap((paragraph) => {
    const [first = "", ...others] = wrap(harmless(paragraph), WIDTH);
    return [first, ...others.map((line) => (paragraph.startsWith("- ") ? `  ${line}` : line))];
  });
  return lines.length === 1 ? lines[0]! : `\n${lines.join("\n")}`;
}

function harmless(text: string): string {
  const line = escapeInvisible(text.replace(/\s+/gu, " ").trim());
  return line.replaceAll("*/", "*\\/").replace(/(?<!\w)@/g, "\\@");
}
