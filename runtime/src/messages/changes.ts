import { advice, type EffectName, effects } from "./effects.js";
import { type LabelOf, labels } from "./labels.js";
import { koreksi } from "./samples.js";
import { type Bilingual, capital, type Definition, type Language, quote, type StepRef, stepName } from "./words.js";

/** What a change is about and how it reads before and after, in the words of a `.sop` (`?`, `-`). A side that is not there is missing. */
export interface Changed {
  readonly step?: StepRef;
  /** Name of the document that it is in. */
  readonly document?: string;
  readonly label?: LabelOf;
  readonly before?: Bilingual;
  readonly after?: Bilingual;
}

/** Every kind of change by name: its code, what it means for running cases unless a case says otherwise, its words. `{}` is the label. */
export const kinds = {
  "procedure-renamed": kind("CHG100", "elsewhere", "{} berubah", "{} changed"),
  "identity-changed": kind("CHG101", "unseen", "{} berubah", "{} changed"),
  "profile-changed": kind("CHG102", "calendar", "{} berubah", "{} changed"),
  "item-added": kind("CHG103", "unseen", "{} ditambah", "{}: item added"),
  "item-removed": kind("CHG104", "unseen", "{} dihapus", "{}: item removed"),
  "order-changed": kind("CHG105", "unseen", "urutan {} berubah", "order of {} changed"),
  "column-changed": kind("CHG106", "unseen", "kolom {} berubah", "column {} changed"),
  "phase-changed": kind("CHG107", "unseen", "{} berubah", "{} changed"),

  "now-known": kind("CHG110", "unseen", "{} kini dinyatakan", "{} now stated"),
  "now-unknown": kind("CHG111", "unseen", "{} tidak lagi dinyatakan", "{} no longer stated"),
  "now-stated": kind("CHG112", "unseen", "{} kini tertulis, tidak lagi disimpulkan", "{} now stated, not inferred"),
  "now-inferred": kind("CHG113", "unseen", "{} kini disimpulkan", "{} now inferred"),
  "reason-changed": kind("CHG114", "unseen", "alasan simpulan {} berubah", "reason for the inferred {} changed"),
  "printed-changed": kind("CHG115", "unseen", "bentuk cetak {} berubah", "printed form of {} changed"),
  "gap-changed": kind(
    "CHG116",
    "unseen",
    "keterangan tentang {} yang kosong berubah",
    "what is said of the missing {} changed",
  ),
  "wording-changed": kind("CHG117", "unseen", "bunyi {} berubah", "wording of {} changed"),
  "now-complete": kind("CHG118", "unseen", "{} kini lengkap terbaca", "{} now read in full"),
  "now-incomplete": kind("CHG119", "unseen", "{} tidak lengkap terbaca", "{} not read in full"),

  "step-inserted": kind("CHG120", "inserted", "langkah disisipkan", "step inserted"),
  "step-removed": kind("CHG121", "stepGone", "langkah dihapus", "step removed"),
  "step-moved": kind("CHG122", "order", "langkah dipindahkan", "step moved"),
  "step-renumbered": kind("CHG123", "unseen", "nomor langkah berubah", "step renumbered"),
  "step-renamed": kind("CHG124", "renamed", "nama tetap langkah berubah", "stable name of the step changed"),
  "step-phase-changed": kind("CHG125", "unseen", "langkah pindah tahap", "step went to another phase"),
  "step-hidden": kind("CHG126", "unseen", "langkah tidak lagi dicetak", "step no longer printed"),
  "step-shown": kind("CHG127", "unseen", "langkah kini dicetak", "step now printed"),

  "time-shortened": kind("CHG130", "deadline", "waktu diperpendek", "time shortened"),
  "time-lengthened": kind("CHG131", "deadline", "waktu diperpanjang", "time lengthened"),
  "time-changed": kind("CHG132", "deadline", "waktu berubah", "time changed"),
  "requirement-added": kind("CHG133", "stricter", "kelengkapan ditambah", "requirement added"),
  "requirement-removed": kind("CHG134", "looser", "kelengkapan dihapus", "requirement removed"),
  "requirement-changed": kind("CHG135", "stricter", "kelengkapan berubah", "requirement changed"),
  "output-added": kind("CHG136", "product", "output ditambah", "output added"),
  "output-removed": kind("CHG137", "looser", "output dihapus", "output removed"),
  "output-changed": kind("CHG138", "product", "output berubah", "output changed"),

  "doer-changed": kind("CHG140", "doer", "penanggung jawab berganti", "responsible actor changed"),
  "doer-mode-changed": kind(
    "CHG141",
    "members",
    "cara pelaksana bekerja berubah",
    "how the actors share the step changed",
  ),
  "participant-added": kind("CHG142", "joint", "peserta ditambah", "participant added"),
  "participant-removed": kind("CHG143", "joint", "peserta dihapus", "participant removed"),
  "participant-changed": kind("CHG144", "members", "peserta berubah", "participant changed"),

  "became-decision": kind("CHG150", "answered", "kegiatan menjadi keputusan", "execution became a decision"),
  "became-execution": kind("CHG151", "answerGone", "keputusan menjadi kegiatan", "decision became an execution"),
  "answer-added": kind("CHG152", "choice", "jawaban ditambah", "answer added"),
  "answer-removed": kind("CHG153", "answerGone", "jawaban dihapus", "answer removed"),
  "answer-retargeted": kind("CHG154", "route", "arah jawaban berubah", "answer goes elsewhere"),
  "bound-changed": kind("CHG155", "bound", "batas pengulangan berubah", "bound of the loop changed"),
  "next-changed": kind("CHG156", "route", "arah lanjut berubah", "next step changed"),
  "wait-changed": kind("CHG157", "arms", "langkah yang ditunggu berubah", "steps waited for changed"),
  "timeout-changed": kind("CHG158", "deadline", "akibat lewat waktu berubah", "what follows a missed time changed"),
  "condition-changed": kind("CHG159", "unseen", "{} berubah", "{} changed"),
  "start-changed": kind("CHG160", "begin", "{} berubah", "{} changed"),
  "call-changed": kind("CHG161", "called", "{} berubah", "{} changed"),
  "kind-changed": kind("CHG162", "unseen", "{} berubah", "{} changed"),
  "answer-renamed": kind("CHG163", "answerGone", "jawaban berganti kata", "answer has another word"),
  "arm-added": kind("CHG164", "arms", "cabang serentak ditambah", "parallel arm added"),
  "arm-removed": kind("CHG165", "arms", "cabang serentak dihapus", "parallel arm removed"),

  "actor-added": kind("CHG170", "unseen", "pelaksana ditambah", "actor added"),
  "actor-removed": kind("CHG171", "unseen", "pelaksana dihapus", "actor removed"),
  "actor-renamed": kind("CHG172", "renamed", "pelaksana berganti nama", "actor renamed"),
  "actor-reworded": kind("CHG173", "unseen", "bunyi nama pelaksana berubah", "wording of an actor changed"),
  "actor-marked": kind("CHG174", "unseen", "tanda pelaksana berubah", "marks of an actor changed"),
  "actor-regrouped": kind(
    "CHG175",
    "members",
    "pelaksana menjadi atau bukan lagi kelompok",
    "actor became a group or stopped being one",
  ),

  "document-added": kind("CHG180", "unseen", "dokumen ditambah", "document added"),
  "document-removed": kind("CHG181", "contentGone", "dokumen dihapus", "document removed"),
  "document-declared": kind("CHG182", "filled", "isi dokumen kini dirinci", "content of the document now declared"),
  "document-undeclared": kind(
    "CHG183",
    "contentGone",
    "isi dokumen tidak lagi dirinci",
    "content of the document no longer declared",
  ),
  "document-reworded": kind("CHG184", "unseen", "bunyi nama dokumen berubah", "wording of the document's name changed"),
  "state-added": kind("CHG185", "unseen", "keadaan dokumen ditambah", "document state added"),
  "state-removed": kind("CHG186", "contentGone", "keadaan dokumen dihapus", "document state removed"),
  "state-reworded": kind("CHG187", "unseen", "bunyi keadaan dokumen berubah", "wording of a document state changed"),
  "field-added": kind("CHG188", "unseen", "isian ditambah", "field added"),
  "field-removed": kind("CHG189", "contentGone", "isian dihapus", "field removed"),
  "field-changed": kind("CHG190", "contentGone", "jenis isian berubah", "type of the field changed"),
  "field-required": kind("CHG191", "filled", "isian kini wajib", "field now required"),
  "field-optional": kind("CHG192", "unseen", "isian tidak lagi wajib", "field no longer required"),
  "field-reworded": kind("CHG193", "unseen", "bunyi nama isian berubah", "wording of the field's name changed"),
  "choice-added": kind("CHG194", "unseen", "pilihan isian ditambah", "choice of the field added"),
  "choice-removed": kind("CHG195", "contentGone", "pilihan isian dihapus", "choice of the field removed"),
  "document-renamed": kind("CHG196", "renamed", "dokumen berganti nama", "document renamed"),
} as const;

export type ChangeKind = keyof typeof kinds;
export type ChangeCode = (typeof kinds)[ChangeKind]["code"];

const sampleLabels: Partial<Readonly<Record<ChangeKind, LabelOf>>> = {
  "procedure-renamed": "id",
  "identity-changed": "title",
  "profile-changed": "profile",
  "item-added": "legalBasis",
  "item-removed": "legalBasis",
  "order-changed": "actors",
  "column-changed": "remarks",
  "phase-changed": "phase",
  "condition-changed": "condition",
  "start-changed": "start",
  "call-changed": "calls",
  "kind-changed": "kind",
};

/** The same by code, as the other messages of the runtime: what `explain` shows. */
export const changes = Object.fromEntries(
  Object.entries(kinds).map(([name, { code, effect: usual }]) => [
    code,
    {
      id: (p) => sentence(name as ChangeKind, p, "id"),
      en: (p) => sentence(name as ChangeKind, p, "en"),
      help: { id: advised(usual, "id"), en: advised(usual, "en") },
      sample: sampleOf(name as ChangeKind),
    } satisfies Definition<Changed>,
  ]),
) as Readonly<Record<ChangeCode, Definition<Changed>>>;

/** What changed, without its place: `waktu diperpendek`. */
export function phrase(name: ChangeKind, { label }: Changed, language: Language): string {
  return kinds[name][language].replace("{}", label === undefined ? "" : labels[label][language]);
}

/** `Langkah 11 (koreksi): waktu diperpendek, dari 2 jam menjadi 1 jam.` */
export function sentence(name: ChangeKind, changed: Changed, language: Language): string {
  const { before, after } = changed;
  const [from, to] = [before?.[language], after?.[language]];
  const sides =
    from !== undefined && to !== undefined
      ? language === "id"
        ? `, dari “${from}” menjadi “${to}”`
        : `, from “${from}” to “${to}”`
      : (from ?? to) === undefined
        ? ""
        : `: “${from ?? to}”`;
  return `${capital(placeOf(changed, language) + phrase(name, changed, language))}${sides}.`;
}

function advised(name: EffectName, language: Language): string {
  const { severity, [language]: why } = effects[name];
  return `${why} ${advice(severity)[language]}`;
}

/** A place where such a change could be. */
function sampleOf(name: ChangeKind): Changed {
  const label = sampleLabels[name] ?? "duration";
  const [, part] = /^CHG1(.)/.exec(kinds[name].code) ?? [];
  if (part === "0") return { label };
  if (part === "7") return { after: { id: "Sekretaris", en: "Sekretaris" } };
  return part === "8" || part === "9" ? { document: "Laporan Kinerja Tahunan" } : { step: koreksi, label };
}

function placeOf({ step, document }: Changed, language: Language): string {
  if (step) return `${stepName(step, language)}: `;
  return document === undefined ? "" : `${language === "id" ? "dokumen" : "document"} ${quote(document)}: `;
}

function kind<C extends string>(code: C, usual: EffectName, id: string, en: string) {
  return { code, effect: usual, id, en } as const;
}
