/**
 * Every label of the language, in both languages, in one table. A new label is one row here; the compiler then reads it
 * by its key. The first word of each list is the one the formatter writes, the others are read as well.
 */

/** What the value of a label looks like; each form has one rule in the parser and one shape in the tree. */
export type Form =
  | "none"
  | "text"
  | "date"
  | "list"
  | "fields"
  | "who"
  | "time"
  | "start"
  | "outcome"
  | "targets"
  | "timeout";

/** Where a label may stand. A block ends where the next block label begins. */
export type BlockKind = "procedure" | "identity" | "approval" | "list" | "document" | "phase" | "column" | "step";

interface Row {
  readonly id: readonly string[];
  readonly en: readonly string[];
  readonly in: readonly BlockKind[];
  readonly form: Form;
  /** Words between the label and its colon: `Langkah 1 (nama):`, `jika ya ->`. */
  readonly argument?: "required" | "optional";
  /** The block that begins here. */
  readonly opens?: BlockKind;
  /** May stand more than once in its block. */
  readonly many?: true;
  /** Part of an item of work rather than of a sheet: `->` is the formatter's separator. */
  readonly arrow?: true;
}

const any = ["identity", "approval", "list", "document", "phase", "column", "step"] as const;

export const labels = {
  title: {
    id: ["SOP", "Nama SOP", "Judul SOP"],
    en: ["SOP", "SOP name"],
    in: ["procedure"],
    form: "text",
    opens: "identity",
    many: true,
  },
  legalBasis: { id: ["Dasar hukum"], en: ["Legal basis"], in: ["procedure"], form: "list", opens: "list" },
  qualifications: {
    id: ["Kualifikasi pelaksana", "Kualifikasi"],
    en: ["Qualifications"],
    in: ["procedure"],
    form: "list",
    opens: "list",
  },
  related: {
    id: ["Keterkaitan", "Keterkaitan SOP"],
    en: ["Related", "Related SOPs"],
    in: ["procedure"],
    form: "list",
    opens: "list",
  },
  equipment: {
    id: [
      "Peralatan",
      "Peralatan/Perlengkapan",
      "Peralatan / Perlengkapan",
      "Peralatan dan perlengkapan",
      "Perlengkapan",
    ],
    en: ["Equipment"],
    in: ["procedure"],
    form: "list",
    opens: "list",
  },
  warnings: { id: ["Peringatan"], en: ["Warnings", "Warning"], in: ["procedure"], form: "list", opens: "list" },
  records: {
    id: ["Pencatatan", "Pencatatan dan pendataan", "Pencatatan & pendataan"],
    en: ["Records", "Recording"],
    in: ["procedure"],
    form: "list",
    opens: "list",
  },
  actors: { id: ["Pelaksana"], en: ["Actors"], in: ["procedure"], form: "list", opens: "list" },
  document: {
    id: ["Dokumen"],
    en: ["Document"],
    in: ["procedure"],
    form: "none",
    argument: "required",
    opens: "document",
    many: true,
  },
  phase: {
    id: ["Tahap"],
    en: ["Phase"],
    in: ["procedure"],
    form: "text",
    argument: "optional",
    opens: "phase",
    many: true,
  },
  column: {
    id: ["kolom"],
    en: ["column"],
    in: ["procedure"],
    form: "text",
    argument: "required",
    opens: "column",
    many: true,
  },
  step: {
    id: ["Langkah"],
    en: ["Step"],
    in: ["procedure"],
    form: "text",
    argument: "optional",
    opens: "step",
    many: true,
  },

  institution: { id: ["instansi"], en: ["institution"], in: ["identity"], form: "list" },
  unit: { id: ["unit", "unit kerja"], en: ["unit"], in: ["identity"], form: "text" },
  number: { id: ["nomor", "nomor SOP", "no. SOP"], en: ["number", "SOP number"], in: ["identity"], form: "text" },
  created: {
    id: ["dibuat", "tanggal pembuatan", "tgl pembuatan", "tgl. pembuatan"],
    en: ["created"],
    in: ["identity"],
    form: "date",
  },
  revised: {
    id: ["direvisi", "tanggal revisi", "tgl revisi", "tgl. revisi"],
    en: ["revised"],
    in: ["identity"],
    form: "date",
  },
  approved: {
    id: [
      "disahkan",
      "tanggal pengesahan",
      "tgl pengesahan",
      "tgl. pengesahan",
      "tanggal efektif",
      "tgl efektif",
      "tgl. efektif",
      "berlaku",
    ],
    en: ["approved", "effective"],
    in: ["identity"],
    form: "date",
  },
  profile: { id: ["profil"], en: ["profile"], in: ["identity"], form: "text" },
  kinds: { id: ["jenis", "jenis SOP"], en: ["kind", "SOP kind"], in: ["identity"], form: "list" },
  serviceTime: {
    id: ["waktu layanan", "waktu pelayanan", "waktu penyelesaian"],
    en: ["service time"],
    in: ["identity"],
    form: "time",
  },
  approval: {
    id: ["pengesah", "disahkan oleh"],
    en: ["approver", "approved by"],
    in: ["identity"],
    form: "text",
    opens: "approval",
    many: true,
  },
  approverName: { id: ["nama"], en: ["name"], in: ["approval"], form: "text" },
  rank: { id: ["pangkat"], en: ["rank"], in: ["approval"], form: "text" },
  nip: { id: ["nip", "nip."], en: ["nip"], in: ["approval"], form: "text" },
  approvedAs: { id: ["sebagai"], en: ["as"], in: ["approval"], form: "text" },
  approvedOn: { id: ["tanggal"], en: ["date"], in: ["approval"], form: "date" },

  states: { id: ["keadaan"], en: ["states"], in: ["document"], form: "list" },
  fields: { id: ["isian"], en: ["fields"], in: ["document"], form: "fields", argument: "optional", many: true },

  who: { id: ["oleh"], en: ["by"], in: ["step"], form: "who" },
  requires: { id: ["kelengkapan"], en: ["requires"], in: ["step"], form: "list" },
  duration: { id: ["waktu"], en: ["time"], in: ["step"], form: "time" },
  produces: { id: ["keluaran", "output"], en: ["produces", "output"], in: ["step"], form: "list" },
  remarks: { id: ["keterangan", "ket", "ket."], en: ["remarks"], in: ["step"], form: "text" },
  condition: { id: ["hanya jika"], en: ["only if"], in: ["step"], form: "text" },
  waits: { id: ["menunggu"], en: ["waits for"], in: ["step"], form: "targets" },
  start: { id: ["mulai"], en: ["start"], in: ["step"], form: "start" },
  call: { id: ["jalankan"], en: ["run"], in: ["step"], form: "text" },
  decision: { id: ["keputusan"], en: ["decision"], in: ["step"], form: "text" },
  outcome: {
    id: ["jika"],
    en: ["if"],
    in: ["step"],
    form: "outcome",
    argument: "required",
    many: true,
    arrow: true,
  },
  next: { id: ["lanjut"], en: ["next"], in: ["step"], form: "targets", arrow: true },
  timeout: {
    id: ["bila lewat"],
    en: ["after deadline"],
    in: ["step"],
    form: "timeout",
    argument: "optional",
    many: true,
    arrow: true,
  },

  source: { id: ["sumber"], en: ["source"], in: any, form: "text" },
  ignore: { id: ["abaikan"], en: ["ignore"], in: any, form: "text", argument: "required", many: true },
} as const satisfies Record<string, Row>;

/** What other forms and other offices call a line: no label, but no riddle either. */
export const otherNames: Readonly<Record<string, LabelKey>> = {
  judul: "title",
  prosedur: "title",
  "nama prosedur": "title",
  jabatan: "approval",
  "nama lengkap": "approverName",
  golongan: "rank",
  "pangkat/golongan": "rank",
  pelaku: "who",
  petugas: "who",
  aktor: "who",
  "dikerjakan oleh": "who",
  "dilaksanakan oleh": "who",
  "penanggung jawab": "who",
  persyaratan: "requires",
  syarat: "requires",
  input: "requires",
  durasi: "duration",
  lama: "duration",
  "lama waktu": "duration",
  "jangka waktu": "duration",
  tempo: "duration",
  duration: "duration",
  hasil: "produces",
  luaran: "produces",
  catatan: "remarks",
  notes: "remarks",
  pertanyaan: "decision",
  question: "decision",
  "lanjut ke": "next",
  tunggu: "waits",
  "menunggu langkah": "waits",
  status: "states",
};

export type LabelKey = keyof typeof labels;
export type Label = Row & { readonly key: LabelKey };
export type Language = "id" | "en";

export const labelList: readonly Label[] = Object.entries(labels).map(([key, row]) => ({
  key: key as LabelKey,
  ...row,
}));

/** A block and those it lies in, inside out: a label that is legal in an outer block ends the inner one. */
export const enclosing: Readonly<Record<BlockKind, readonly BlockKind[]>> = {
  procedure: ["procedure"],
  identity: ["identity", "procedure"],
  approval: ["approval", "identity", "procedure"],
  list: ["list", "procedure"],
  document: ["document", "procedure"],
  phase: ["phase", "procedure"],
  column: ["column", "procedure"],
  step: ["step", "procedure"],
};
