/** How messages name things, and how the two languages put words together. */

export type Language = "id" | "en";

/** Words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A step as people call it: its printed number, and its name or the beginning of its text. */
export interface StepRef {
  readonly id: string;
  readonly number?: string;
  readonly label: string;
  /** Where in the source it stands. */
  readonly source?: string;
}

/** An actor as the form prints it; `member` is the one of a group who is meant. */
export interface ActorRef {
  readonly id: string;
  readonly printed: string;
  readonly member?: string;
}

/** One message: the sentence and the help in both languages, and a right example where one says more than words. */
export interface Definition<P> {
  readonly id: (params: P) => string;
  readonly en: (params: P) => string;
  readonly help: Readonly<Record<Language, string>>;
  readonly example?: (params: P) => string;
  /** Realistic parameters: what `baku explain` and reference pages show the message with, having no case at hand. */
  readonly sample: P;
}

export const define = <P>(definition: Definition<P>): Definition<P> => definition;

export type Table = Readonly<Record<string, Omit<Definition<never>, "sample">>>;

/** `{ code, params }` for every code of a table of definitions. */
export type MessageOf<D extends Table> = {
  [C in keyof D & string]: { readonly code: C; readonly params: Parameters<D[C]["id"]>[0] };
}[keyof D & string];

/**
 * The sentence of a message of that table. Here code and parameters meet again: `MessageOf` pairs them, which the compiler
 * cannot follow through the table.
 */
export function say<D extends Table>(table: D, message: MessageOf<D>, language: Language): string {
  return definitionOf(table, message)[language](message.params);
}

export function definitionOf<D extends Table>(table: D, message: MessageOf<D>): Definition<MessageOf<D>["params"]> {
  return table[message.code] as Definition<never> as Definition<MessageOf<D>["params"]>;
}

const stepWord = { id: "langkah", en: "step" } as const;
const conjunctions = { and: { id: "dan", en: "and" }, or: { id: "atau", en: "or" } } as const;

/**
 * `langkah 11 (koreksi)`; without a printed number, `langkah "koreksi"`.
 *
 * @example
 * ```ts
 * import { openOffice, orThrow, stepName } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * for (const { ref } of await kasus.tasks()) console.log(stepName(ref, "id"));
 * ```
 */
export function stepName(step: StepRef, language: Language): string {
  const word = stepWord[language];
  return step.number ? `${word} ${step.number} (${step.label})` : `${word} ${quote(step.label)}`;
}

/** How somebody acts in another's stead. */
export const capacities = {
  plh: { id: "Plh.", en: "Plh." },
  plt: { id: "Plt.", en: "Plt." },
  mandate: { id: "penerima mandat", en: "holder of a mandate of" },
} as const;

/** `Kepala Badan`; for a member of a group, `Bidang (Sekretariat)`. */
export function actorName(actor: ActorRef): string {
  return actor.member === undefined ? actor.printed : `${actor.printed} (${short(actor.member)})`;
}

/** `Rina (Staf)`, `Budi (Bidang, Sekretariat)`; without a name the actor alone. */
export function doerName(actor: ActorRef, name: string | undefined): string {
  if (name === undefined) return actorName(actor);
  const member = actor.member === undefined ? "" : `, ${short(actor.member)}`;
  return `${short(name)} (${actor.printed}${member})`;
}

/** `A`, `A dan B`, `A, B, dan C`. */
export function list(items: readonly string[], conjunction: keyof typeof conjunctions, language: Language): string {
  const word = conjunctions[conjunction][language];
  if (items.length <= 2) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(", ")}, ${word} ${items.at(-1)}`;
}

/** For the beginning of a sentence. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What someone typed, so that it shows where it begins and ends and never floods a message. */
export function quote(typed: string): string {
  return `"${short(typed)}"`;
}

/** The first 60 characters or so, cut at a word; white space and control characters become one space. */
export function short(text: string, length = 60): string {
  const line = [
    ...text
      .slice(0, length * 4)
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
      .trim(),
  ];
  if (line.length <= length) return line.join("");
  const cut = line.slice(0, length).join("");
  const word = cut.lastIndexOf(" ");
  return `${word > length / 2 ? cut.slice(0, word) : cut}…`;
}
