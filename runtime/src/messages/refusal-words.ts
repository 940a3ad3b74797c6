import { type ActorRef, actorName, doerName, type Language, list, quote, type StepRef, stepName } from "./words.js";

/** What the refusals have in common: whom and what they speak of, and how it is put into words. */
export type OfStep = { readonly step: StepRef };

/** `decision` chooses the verb: a step is closed (diselesaikan), a decision answered (diputus). */
export type Closing = OfStep & { readonly decision: boolean };

/** What a part of a command should have been. */
export const shapes = {
  command: { id: "harus berupa objek JSON", en: "must be a JSON object" },
  json: { id: "harus berupa data JSON biasa", en: "must be plain JSON data" },
  kind: {
    id: 'harus salah satu perintah yang dikenal, misalnya "complete" atau "decide"',
    en: 'must be a command that is known, such as "complete" or "decide"',
  },
  timer: { id: 'harus "begin" atau "timeout"', en: 'must be "begin" or "timeout"' },
  doer: { id: "harus berupa objek dengan actor", en: "must be an object with an actor" },
  text: { id: "harus berupa teks", en: "must be text" },
  boolean: { id: "harus true atau false", en: "must be true or false" },
  count: { id: "harus berupa bilangan bulat dari 0", en: "must be a whole number from 0" },
  name: { id: "harus berupa teks yang tidak kosong", en: "must be text that is not empty" },
  names: { id: "harus berupa daftar teks", en: "must be a list of texts" },
  outputs: { id: "harus berupa objek dengan nama dokumen", en: "must be an object by document" },
  person: { id: "harus berupa objek dengan name", en: "must be an object with a name" },
  assignee: { id: "harus berupa objek dengan actor", en: "must be an object with an actor" },
  delegation: {
    id: 'harus memuat actor, to.name, as ("plh", "plt", atau "mandate"), from, dan until',
    en: 'must have actor, to.name, as ("plh", "plt" or "mandate"), from and until',
  },
  file: {
    id: "harus memuat name, mediaType, bytes, dan sha256 (64 angka heksadesimal)",
    en: "must have name, mediaType, bytes and sha256 (64 hex digits)",
  },
  order: { id: 'harus "pause", "resume", atau "cancel"', en: 'must be "pause", "resume" or "cancel"' },
  result: { id: 'harus "ended" atau "cancelled"', en: 'must be "ended" or "cancelled"' },
  documents: { id: "harus berupa objek dengan nama dokumen", en: "must be an object by document" },
  caller: { id: "harus menyebut kasus dan langkah yang memanggil", en: "must name the case and step that call" },
  unknown: { id: "tidak dikenal", en: "is not known" },
};

export type Act = "answer" | "extend" | "sendBack" | "attach";

const closings = {
  true: { id: "diputus", en: "decided" },
  false: { id: "diselesaikan", en: "completed" },
  answer: { id: "dijawab syaratnya", en: "answered for" },
  extend: { id: "diperpanjang", en: "extended" },
  sendBack: { id: "dikembalikan", en: "sent back" },
  attach: { id: "dilampiri", en: "given files" },
};

export function closed({ decision, act }: Closing & { readonly act?: Act }, language: Language): string {
  return closings[act ?? `${decision}`][language];
}

/** Who closed a step last, as far as the record says. */
export interface Closer {
  readonly actor: ActorRef;
  readonly name?: string;
}

/** A sentence more, after a space; nothing where nobody has. */
export function closedBy(closer: Closer | undefined, language: Language): string {
  if (!closer) return "";
  const who = doerName(closer.actor, closer.name);
  return language === "id" ? ` Langkah itu terakhir diselesaikan oleh ${who}.` : ` The step was last closed by ${who}.`;
}

/** One thing that happened to a case; without `by`, time or another case did it. */
export interface Acted {
  /** Kind of the event: `completed`, `decided`, `timedOut`, … */
  readonly kind: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly by?: ActorRef & { readonly name?: string };
  readonly step?: StepRef;
}

/** The last of those who acted, the latest first; nothing where no person did. */
export function actedSince(since: readonly Acted[], language: Language): string {
  const people = since.flatMap(({ by, step }) => (by ? [{ by, step }] : [])).slice(-3);
  if (people.length === 0) return "";
  const said = people.reverse().map(({ by, step }) => {
    const who = doerName(by, by.name);
    return step ? `${who}, ${stepName(step, language)}` : who;
  });
  return language === "id" ? ` Sesudah itu: ${said.join("; ")}.` : ` Since then: ${said.join("; ")}.`;
}

export function steps(open: readonly StepRef[], language: Language): string {
  return list(
    open.map((step) => stepName(step, language)),
    "and",
    language,
  );
}

export function actors(refs: readonly ActorRef[], conjunction: "and" | "or", language: Language): string {
  return list(refs.map(actorName), conjunction, language);
}

export function actorIds(refs: readonly ActorRef[], language: Language): string {
  return list(
    refs.map((ref) => ref.id),
    "and",
    language,
  );
}

export function answers(all: readonly string[], language: Language): string {
  return list(all.map(quote), "or", language);
}

export function names(all: readonly string[], language: Language): string {
  return list(all.map(quote), "and", language);
}

export function suffix(word: string, name: string | undefined): string {
  return name === undefined ? "" : `${word} ${name}`;
}
