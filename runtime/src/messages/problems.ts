import { define, list, quote } from "./words.js";

type Where = { readonly path: string };

/** What an id can name in a Procedure. */
export type Named = keyof typeof named;

const named = {
  step: { id: "langkah", en: "step" },
  actor: { id: "pelaksana", en: "actor" },
  document: { id: "dokumen", en: "document" },
  state: { id: "keadaan dokumen", en: "document state" },
  field: { id: "isian dokumen", en: "document field" },
  phase: { id: "tahap", en: "phase" },
  answer: { id: "jawaban", en: "answer" },
};

const sendBuilt = {
  id: "Bangun kembali berkas ini dari SOP sumbernya, atau perbaiki bagian yang disebut.",
  en: "Build the file again from its SOP, or correct the part that is named.",
};

/** What is wrong with a Procedure that arrived as JSON. `path` is a JSON Pointer: `/steps/3/flow/next/0`. */
export const problems = {
  PRO101: define<Where & { property: string }>({
    id: (p) => `${at(p, "id")}: ${quote(p.property)} tidak ada.`,
    en: (p) => `${at(p, "en")}: ${quote(p.property)} is missing.`,
    help: sendBuilt,
    sample: { path: "", property: "id" },
  }),
  PRO102: define<Where & { property: string }>({
    id: (p) => `${at(p, "id")}: ${quote(p.property)} tidak dikenal.`,
    en: (p) => `${at(p, "en")}: ${quote(p.property)} is not known.`,
    help: sendBuilt,
    sample: { path: "", property: "judul" },
  }),
  PRO103: define<Where & { expected: string }>({
    id: (p) => `${at(p, "id")}: harus berjenis ${p.expected}.`,
    en: (p) => `${at(p, "en")}: must be of type ${p.expected}.`,
    help: sendBuilt,
    sample: { path: "/steps", expected: "array" },
  }),
  PRO104: define<Where & { allowed: readonly string[] }>({
    id: (p) => `${at(p, "id")}: harus ${list(p.allowed.map(quote), "or", "id")}.`,
    en: (p) => `${at(p, "en")}: must be ${list(p.allowed.map(quote), "or", "en")}.`,
    help: sendBuilt,
    sample: { path: "/schemaVersion", allowed: ["1"] },
  }),
  PRO105: define<Where & { rule: string }>({
    id: (p) => `${at(p, "id")}: bentuknya tidak sesuai (${p.rule}).`,
    en: (p) => `${at(p, "en")}: not of the right form (${p.rule}).`,
    help: sendBuilt,
    sample: { path: "/id", rule: "pattern ^[^/?\\s]+$" },
  }),
  PRO111: define<Where & { what: Named; name: string }>({
    id: (p) => `${at(p, "id")}: ${named[p.what].id} ${quote(p.name)} sudah ada.`,
    en: (p) => `${at(p, "en")}: the ${named[p.what].en} ${quote(p.name)} is there already.`,
    help: {
      id: "Beri setiap bagian nama yang berbeda.",
      en: "Give each part a name of its own.",
    },
    sample: { path: "/phases/1", what: "phase", name: "awal" },
  }),
  PRO112: define<Where & { what: Named; name: string }>({
    id: (p) => `${at(p, "id")}: ${named[p.what].id} ${quote(p.name)} tidak ada.`,
    en: (p) => `${at(p, "en")}: there is no ${named[p.what].en} ${quote(p.name)}.`,
    help: {
      id: "Rujuk nama yang ada dalam prosedur ini, atau tambahkan yang kurang.",
      en: "Refer to a name that the procedure has, or add what is missing.",
    },
    sample: { path: "/steps/0/actors/value/responsible/0", what: "actor", name: "gubernur" },
  }),
  PRO113: define<Where>({
    id: (p) => `${at(p, "id")}: langkah tidak boleh bernama "end", karena kata itu menandai akhir prosedur.`,
    en: (p) => `${at(p, "en")}: no step may be called "end", since that marks the end of the procedure.`,
    help: {
      id: "Beri langkah itu nama lain.",
      en: "Give the step another name.",
    },
    example: () => '{ "id": "penutup" }',
    sample: { path: "/steps/0/id" },
  }),
};

const top = { id: "Prosedur", en: "The procedure" };

function at(where: Where, language: keyof typeof top): string {
  return where.path === "" ? top[language] : where.path;
}
