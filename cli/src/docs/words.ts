import type { Language } from "@baku/grammar";

/** What the pages say of their own; what the procedures say stays as it is written. */
export interface Words {
  readonly title: string;
  readonly about: string;
  readonly procedures: string;
  readonly actors: string;
  readonly actorsAbout: string;
  readonly documents: string;
  readonly documentsAbout: string;
  readonly generated: (source: string) => string;
  readonly form: string;
  readonly formAbout: string;
  readonly downloads: string;
  readonly flowchart: string;
  readonly flowchartPart: (part: number, of: number) => string;
  readonly steps: string;
  readonly next: string;
  readonly work: string;
  readonly workLeast: (minutes: string) => string;
  readonly workMost: (minutes: string) => string;
  readonly workUnbounded: string;
  readonly workUnknown: (steps: string) => string;
  readonly workNone: string;
  readonly notRunnable: string;
  readonly coverage: string;
  readonly states: Readonly<Record<"stated" | "inferred" | "unknown" | "absent", string>>;
  readonly cells: string;
  readonly value: string;
  readonly amount: string;
  readonly open: string;
  readonly sheet: string;
  readonly findings: string;
  readonly findingsNone: string;
  readonly findingColumns: readonly string[];
  readonly severities: Readonly<Record<"error" | "warning" | "note", string>>;
  readonly relations: string;
  readonly calls: string;
  readonly calledBy: string;
  readonly related: string;
  readonly history: string;
  readonly historyFirst: (tag: string) => string;
  readonly historySame: string;
  readonly historyNow: string;
  readonly historyColumns: readonly string[];
  readonly unread: string;
  readonly unknown: string;
  readonly inferred: string;
  readonly step: string;
  readonly end: string;
  readonly madeIn: string;
  readonly neededIn: string;
  readonly asOne: string;
  readonly asOther: string;
  readonly number: string;
  readonly stepCount: string;
  readonly known: string;
  readonly minutes: (amount: number) => string;
  readonly atOnce: string;
  readonly waits: string;
  readonly onlyIf: string;
  readonly late: string;
  readonly atMost: (times: number) => string;
  readonly then: string;
  readonly notify: string;
  readonly each: string;
  readonly with: string;
  readonly or: string;
  readonly others: string;
}

export const words: Readonly<Record<Language, Words>> = {
  id: {
    title: "Standar Operasional Prosedur",
    about: "Halaman-halaman ini dibuat dari berkas `.sop`. Yang disunting adalah berkas itu, bukan halamannya.",
    procedures: "Daftar SOP",
    actors: "Pelaksana",
    actorsAbout: "Apa yang dikerjakan setiap pelaksana, dan dalam prosedur mana.",
    documents: "Dokumen",
    documentsAbout: "Di mana setiap dokumen dihasilkan, dan di mana ia diperlukan.",
    generated: (source) => `Dibuat oleh baku dokumen dari ${source}. Jangan disunting.`,
    form: "Formulir",
    formAbout: "Formulir SOP-AP",
    downloads: "Unduh",
    flowchart: "Bagan alir",
    flowchartPart: (part, of) => `Bagian ${part} dari ${of}`,
    steps: "Langkah",
    next: "Lalu",
    work: "Waktu kerja",
    workLeast: (minutes) => `Paling singkat ${minutes}`,
    workMost: (minutes) => `paling lama ${minutes}`,
    workUnbounded: "tanpa batas atas, karena ada pengulangan yang tidak dibatasi",
    workUnknown: (steps) => `Tidak terhitung, karena waktunya tidak dinyatakan dalam menit atau jam: ${steps}.`,
    workNone: "Tidak dapat dijumlahkan.",
    notRunnable: "Belum dapat dijalankan:",
    coverage: "Cakupan",
    states: {
      stated: "tertulis",
      inferred: "disimpulkan",
      unknown: "tidak dinyatakan",
      absent: "belum diisi",
    },
    cells: "Isian",
    value: "Isi",
    amount: "Jumlah",
    open: "Yang masih terbuka",
    sheet: "Lembar identitas",
    findings: "Temuan",
    findingsNone: "Tidak ada temuan.",
    findingColumns: ["Kode", "Tingkat", "Baris", "Temuan"],
    severities: { error: "kesalahan", warning: "peringatan", note: "catatan" },
    relations: "Kaitan",
    calls: "Menjalankan",
    calledBy: "Dijalankan oleh",
    related: "Keterkaitan",
    history: "Riwayat",
    historyFirst: (tag) => `Pertama kali ada dalam ${tag}.`,
    historySame: "Tidak ada perubahan.",
    historyNow: "Sesudah itu",
    historyColumns: ["Di mana", "Perubahan", "Sebelum", "Sesudah"],
    unread: "Versi ini tidak dapat dibaca sebagai prosedur.",
    unknown: "tidak dinyatakan",
    inferred: "disimpulkan",
    step: "langkah",
    end: "selesai",
    madeIn: "Dihasilkan",
    neededIn: "Diperlukan",
    asOne: "Mengerjakan",
    asOther: "Turut serta",
    number: "Nomor",
    stepCount: "Langkah",
    known: "Tertulis",
    minutes: (amount) => `${amount} menit`,
    atOnce: "bersamaan",
    waits: "menunggu",
    onlyIf: "hanya jika",
    late: "bila lewat",
    atMost: (times) => `paling banyak ${times} kali`,
    then: "sesudah itu",
    notify: "beri tahu",
    each: "setiap",
    with: "bersama",
    or: "atau",
    others: "Bahasa lain",
  },
  en: {
    title: "Standard Operating Procedures",
    about: "These pages are made from `.sop` files. What is edited is that file, not the page.",
    procedures: "Procedures",
    actors: "Actors",
    actorsAbout: "What each actor does, and in which procedures.",
    documents: "Documents",
    documentsAbout: "Where each document is made, and where it is needed.",
    generated: (source) => `Made by baku docs from ${source}. Do not edit.`,
    form: "Form",
    formAbout: "The official form",
    downloads: "Downloads",
    flowchart: "Flowchart",
    flowchartPart: (part, of) => `Part ${part} of ${of}`,
    steps: "Steps",
    next: "Then",
    work: "Working time",
    workLeast: (minutes) => `At least ${minutes}`,
    workMost: (minutes) => `at most ${minutes}`,
    workUnbounded: "with no upper limit, since a loop has no bound",
    workUnknown: (steps) => `Not counted, since their time is not given in minutes or hours: ${steps}.`,
    workNone: "It cannot be added up.",
    notRunnable: "It cannot run yet:",
    coverage: "Coverage",
    states: { stated: "stated", inferred: "inferred", unknown: "not stated", absent: "not filled in" },
    cells: "Cells",
    value: "Value",
    amount: "Count",
    open: "Still open",
    sheet: "Identity sheet",
    findings: "Findings",
    findingsNone: "No findings.",
    findingColumns: ["Code", "Level", "Line", "Finding"],
    severities: { error: "error", warning: "warning", note: "note" },
    relations: "Relations",
    calls: "Runs",
    calledBy: "Run by",
    related: "Related",
    history: "History",
    historyFirst: (tag) => `First there in ${tag}.`,
    historySame: "No changes.",
    historyNow: "Since then",
    historyColumns: ["Where", "Change", "Before", "After"],
    unread: "This version cannot be read as a procedure.",
    unknown: "not stated",
    inferred: "inferred",
    step: "step",
    end: "end",
    madeIn: "Made",
    neededIn: "Needed",
    asOne: "Does",
    asOther: "Takes part",
    number: "Number",
    stepCount: "Steps",
    known: "Stated",
    minutes: (amount) => `${amount} ${amount === 1 ? "minute" : "minutes"}`,
    atOnce: "at once",
    waits: "waits for",
    onlyIf: "only if",
    late: "when later than",
    atMost: (times) => `at most ${times} times`,
    then: "after that",
    notify: "tell",
    each: "every",
    with: "with",
    or: "or",
    others: "Other language",
  },
};
