import type { Bilingual, Language } from "@baku/grammar";

/** What a command is given, and the exit status it answers with: 0 done, 1 findings at error level, 2 used wrongly. */
export interface Request {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly lang: Language;
}
export type Run = (request: Request) => Promise<number>;

interface CommandRow {
  /** Name and operands, as commander reads them. */
  readonly usage: string;
  readonly alias: string;
  readonly summary: Bilingual;
  readonly options: readonly (readonly [flags: string, text: Bilingual, fallback?: string])[];
  /** Loaded when the command is given: `check` never loads what only `build` or `run` needs. */
  readonly load: () => Promise<{ readonly run: Run }>;
}

const format = ["--format <text|json|sarif>", { id: "bentuk temuan", en: "form of the findings" }, "text"] as const;

// The compiler's own table would load the compiler; a test holds the two together.
const emitters = "ts, json, schema, mermaid, swimlane, svg, html, pdf, xlsx, docx";

const procedure = [
  "--procedure <id>",
  { id: "SOP yang mana, bila berkasnya memuat beberapa", en: "which SOP, when the file holds several" },
] as const;

const page = ["--format <text|json|markdown>", { id: "bentuk laporan", en: "form of the report" }, "text"] as const;

export const commands: readonly CommandRow[] = [
  {
    usage: "new [file]",
    alias: "baru",
    summary: { id: "menulis berkas .sop untuk memulai", en: "writes a .sop file to begin with" },
    options: [],
    load: () => import("./new.js"),
  },
  {
    usage: "check [paths...]",
    alias: "periksa",
    summary: { id: "memeriksa berkas .sop", en: "checks .sop files" },
    options: [format, ["--fix", { id: "membetulkan yang dapat dibetulkan", en: "applies the safe fixes" }]],
    load: () => import("./check.js"),
  },
  {
    usage: "fmt [paths...]",
    alias: "rapikan",
    summary: { id: "merapikan berkas .sop", en: "formats .sop files" },
    options: [
      ["--check", { id: "hanya melaporkan yang belum rapi", en: "only reports what is not formatted" }],
      ["--keywords <id|en>", { id: "menulis label dalam bahasa ini", en: "writes the labels in this language" }],
    ],
    load: () => import("./fmt.js"),
  },
  {
    usage: "renumber [paths...]",
    alias: "nomori",
    summary: {
      id: "menomori ulang langkah beserta semua rujukannya",
      en: "renumbers the steps, with every reference to them",
    },
    options: [["--check", { id: "hanya melaporkan yang belum urut", en: "only reports what is not in order" }]],
    load: () => import("./renumber.js"),
  },
  {
    usage: "build [paths...]",
    alias: "bangun",
    summary: {
      id: "menghasilkan kode, diagram, dan data dari berkas .sop",
      en: "emits code, diagrams and data from .sop files",
    },
    options: [
      ["--out <dir>", { id: "map hasil", en: "where to write" }, "generated"],
      ["--emit <list>", { id: `bentuk hasil: ${emitters}`, en: `what to emit: ${emitters}` }, "ts,json,mermaid"],
      ["--paper <a4|f4>", { id: "kertas formulir", en: "sheet of the printed form" }, "a4"],
      [
        "--draft",
        { id: "menandai yang belum diketahui dan yang disimpulkan", en: "marks what is unknown and what is inferred" },
      ],
      ["--check", { id: "gagal bila hasil yang ada sudah usang", en: "fails when what is there is stale" }],
      ["--watch", { id: "mengulang setiap kali berkas berubah", en: "builds again on every change" }],
      format,
    ],
    load: () => import("./build.js"),
  },
  {
    usage: "docs [paths...]",
    alias: "dokumen",
    summary: {
      id: "membuat halaman dari berkas .sop: bagan alir, tabel, cakupan, riwayat, indeks",
      en: "makes pages of .sop files: flowchart, table, coverage, history, indexes",
    },
    options: [
      ["--out <dir>", { id: "map hasil", en: "where to write" }, "docs/sop"],
      [
        "--site",
        {
          id: "sumber situs VitePress, dengan formulir dan unduhan",
          en: "the source of a VitePress site, with forms and downloads",
        },
      ],
      [
        "--check",
        { id: "gagal bila halaman yang ada sudah usang", en: "fails when the pages that are there are stale" },
      ],
      ["--pages <id|en>", { id: "bahasa halaman", en: "language of the pages" }, "id"],
      ["--no-history", { id: "tanpa riwayat menurut tag Git", en: "without the history by Git tags" }],
    ],
    load: () => import("./docs.js"),
  },
  {
    usage: "run <file>",
    alias: "jalankan",
    summary: {
      id: "menjalankan kasus sebuah SOP: di terminal, dengan naskah, atau sendiri",
      en: "runs a case of an SOP: at a terminal, by a script, or by itself",
    },
    options: [
      ["--auto", { id: "menjalankan sendiri dengan jam simulasi", en: "runs by itself on a simulated clock" }],
      [
        "--script <file>",
        {
          id: "menjalankan naskah YAML atau JSON, dan memeriksa harapannya",
          en: "runs a script in YAML or JSON, and checks what it expects",
        },
      ],
      [
        "--db <place>",
        {
          id: "berkas SQLite atau URL PostgreSQL tempat kasus disimpan (bawaan di terminal: .baku/kasus.db)",
          en: "SQLite file or PostgreSQL URL that keeps the cases (default at a terminal: .baku/kasus.db)",
        },
      ],
      [
        "--clock <time>",
        {
          id: "jam simulasi mulai dari sini, misalnya 2026-01-05T07:30; di terminal: percobaan yang tidak disimpan",
          en: "a simulated clock starts here, such as 2026-01-05T07:30; at a terminal: a trial that is not kept",
        },
      ],
      procedure,
      ["--case <id>", { id: "nomor kasus", en: "id of the case" }],
    ],
    load: () => import("./run.js"),
  },
  {
    usage: "simulate <file>",
    alias: "simulasikan",
    summary: {
      id: "menghitung lama, beban, dan antrean dari ribuan kasus tiruan",
      en: "reckons lead times, loads and queues from thousands of simulated cases",
    },
    options: [
      ["--cases <n>", { id: "banyaknya kasus (bawaan 2000)", en: "how many cases (default 2000)" }],
      [
        "--seed <n>",
        {
          id: "benih acak; benih yang sama memberi angka yang sama (bawaan 1)",
          en: "seed of chance; the same seed gives the same figures (default 1)",
        },
      ],
      [
        "--arrivals <n/unit>",
        { id: "kasus yang datang, misalnya 3/hari, 20/minggu", en: "cases that come, such as 3/day, 20/week" },
      ],
      [
        "--people <actor=n...>",
        { id: "banyaknya orang seorang pelaksana, misalnya staf=2", en: "people of an actor, such as staf=2" },
      ],
      [
        "--time <step=time...>",
        { id: "waktu langkah, misalnya 7=30 menit", en: "time of a step, such as 7=30 minutes" },
      ],
      [
        "--answer <step.answer=n...>",
        { id: "bobot jawaban, misalnya 11.ya=80", en: "weight of an answer, such as 11.yes=80" },
      ],
      [
        "--condition <step=share...>",
        {
          id: "peluang syarat langkah terpenuhi, misalnya 5=0,3",
          en: "how probable a step's condition is, such as 5=0.3",
        },
      ],
      [
        "--from <date>",
        {
          id: "hari pertama kasus datang, misalnya 2026-01-01",
          en: "first day on which cases come, such as 2026-01-01",
        },
      ],
      ["--until <date>", { id: "hari terakhir kasus datang", en: "last day on which cases come" }],
      ["--model <file>", { id: "berkas JSON berisi semua pilihan di atas", en: "JSON file with all of the above" }],
      ["--svg <file>", { id: "menulis gambarnya ke berkas SVG", en: "writes the figure to an SVG file" }],
      ["--format <text|json>", { id: "bentuk laporan", en: "form of the report" }, "text"],
      procedure,
    ],
    load: () => import("./simulate.js"),
  },
  {
    usage: "diff <old> <new>",
    alias: "banding",
    summary: {
      id: "membandingkan dua versi prosedur, bukan teksnya",
      en: "compares two versions of a procedure, not of its text",
    },
    options: [
      page,
      [
        "--fail-on <breaking|migrate>",
        {
          id: "gagal (status 1) bila kasus yang berjalan terputus, atau juga bila perlu dipindahkan",
          en: "fails (status 1) when running cases break, or also when they must be migrated",
        },
      ],
      procedure,
    ],
    load: () => import("./diff.js"),
  },
  {
    usage: "migrate <place> <file> [cases...]",
    alias: "pindahkan",
    summary: {
      id: "menunjukkan kasus berjalan mana yang dapat pindah ke versi baru SOP-nya, dan memindahkannya",
      en: "shows which running cases can go over to a new version of their SOP, and moves them",
    },
    options: [
      ["--apply", { id: "memindahkan yang dapat pindah", en: "moves those that can be moved" }],
      ["--by <name>", { id: "siapa yang memindahkan", en: "who moves them" }],
      ["--actor <id>", { id: "sebagai pelaksana mana", en: "as which actor" }],
      ["--note <reason>", { id: "alasannya, untuk catatan", en: "the reason, for the record" }],
      [
        "--skip <step...>",
        {
          id: "langkah baru yang tidak perlu dilalui kasus yang sudah melewati tempatnya",
          en: "new steps that cases which are past their place need not go through",
        },
      ],
      [
        "--old <file>",
        {
          id: "SOP versi lama, bila tidak tersimpan bersama kasusnya",
          en: "the old version of the SOP, where it is not kept with the cases",
        },
      ],
      ["--format <text|json>", { id: "bentuk laporan", en: "form of the report" }, "text"],
      procedure,
    ],
    load: () => import("./migrate.js"),
  },
  {
    usage: "conform <db> <file>",
    alias: "kesesuaian",
    summary: {
      id: "menunjukkan di mana praktik menyimpang dari SOP, dari basis data kasus, ekspor, atau log CSV",
      en: "shows where practice left the SOP, by a case database, an export or a CSV log",
    },
    options: [
      page,
      [
        "--at <time>",
        { id: "keadaan pada waktu itu, misalnya 2026-06-30T16:00", en: "as it stood then, such as 2026-06-30T16:00" },
      ],
      procedure,
    ],
    load: () => import("./conform.js"),
  },
  {
    usage: "monitor <db> <files...>",
    alias: "pantau",
    summary: {
      id: "mengisi formulir monitoring SOP dari kasus sebuah periode",
      en: "fills in the monitoring form from the cases of a period",
    },
    options: [
      [
        "--semester <year-half>",
        {
          id: "semester, misalnya 2026-1 (bawaan: yang sedang berjalan)",
          en: "half-year, such as 2026-1 (default: this one)",
        },
      ],
      ["--from <date>", { id: "hari pertama periode lain", en: "first day of another period" }],
      ["--until <date>", { id: "hari terakhirnya", en: "its last day" }],
      [
        "--format <text|markdown|html|json>",
        { id: "bentuk formulir; html untuk dicetak", en: "form; html to print" },
        "text",
      ],
      procedure,
    ],
    load: () => import("./monitor.js"),
  },
  {
    usage: "coverage <file>",
    alias: "cakupan",
    summary: {
      id: "menunjukkan isian formulir yang tertulis, disimpulkan, atau belum diketahui",
      en: "shows which cells of the form are stated, inferred or unknown",
    },
    options: [page, procedure],
    load: () => import("./coverage.js"),
  },
  {
    usage: "record <place> <case>",
    alias: "catatan",
    summary: {
      id: "mencetak Pencatatan sebuah kasus: siapa, kapan, berapa lama, tepat waktu atau tidak",
      en: "prints the record of a case: who, when, how long, in time or not",
    },
    options: [
      ["--format <text|json|html>", { id: "bentuk catatan", en: "form of the record" }, "text"],
      [
        "--sop <file>",
        {
          id: "SOP kasus itu, bila tidak tersimpan bersamanya",
          en: "the SOP of the case, where it is not kept with it",
        },
      ],
    ],
    load: () => import("./record.js"),
  },
  {
    usage: "verify <place> [cases...]",
    alias: "verifikasi",
    summary: {
      id: "membuktikan bahwa catatan kasus tidak diubah, dari berkas kasus, URL PostgreSQL, atau ekspor",
      en: "proves that the record of cases was not changed, from a case file, a PostgreSQL URL or an export",
    },
    options: [
      [
        "--key <file>",
        { id: "kunci publik kantor, untuk memeriksa segel", en: "the office's public key, to check seals" },
      ],
      [
        "--against <export>",
        { id: "ekspor lama sebagai pembanding", en: "an older export (or case file) to compare with" },
      ],
      ["--format <text|json>", { id: "bentuk laporan", en: "form of the report" }, "text"],
    ],
    load: () => import("./verify.js"),
  },
  {
    usage: "seal [place] [cases...]",
    alias: "segel",
    summary: {
      id: "menyegel kasus yang selesai (atau yang disebut) dengan kunci kantor",
      en: "seals the cases that are over (or that are named) with the office's key",
    },
    options: [
      ["--key <file>", { id: "kunci rahasia Ed25519 (PEM)", en: "Ed25519 private key (PEM)" }],
      ["--by <name>", { id: "siapa yang menyegel", en: "who seals" }],
      ["--new-key <name>", { id: "membuat pasangan kunci baru", en: "makes a new pair of keys" }],
    ],
    load: () => import("./seal.js"),
  },
  {
    usage: "export <place> [cases...]",
    alias: "ekspor",
    summary: {
      id: "mengekspor kasus: JSON Lines, atau log untuk penambangan proses (XES, OCEL 2.0)",
      en: "exports cases: JSON Lines, or a log for process mining (XES, OCEL 2.0)",
    },
    options: [
      ["--format <jsonl|xes|ocel>", { id: "bentuk ekspor", en: "form of the export" }, "jsonl"],
      ["--out <file>", { id: "berkas hasil; tanpa itu ke layar", en: "where to write; without it, to the screen" }],
    ],
    load: () => import("./export.js"),
  },
  {
    usage: "explain <code>",
    alias: "jelaskan",
    summary: { id: "menjelaskan sebuah temuan atau penolakan", en: "explains a finding or a refusal" },
    options: [],
    load: () => import("./explain.js"),
  },
];
