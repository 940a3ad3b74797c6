import type { Procedure } from "@baku/runtime";

/** The output formats by the name that `--emit` takes. A new one is a folder and a line here; it is loaded when asked for. */
export const emitters = {
  ts: { extension: ".sop.ts", load: () => import("./typescript/emit.js") },
  json: { extension: ".sop.json", load: () => import("./json/emit.js") },
  schema: { extension: ".schema.json", load: () => import("./schema/emit.js") },
  mermaid: { extension: ".mmd", load: () => import("./mermaid/emit.js") },
  swimlane: { extension: ".swimlane.mmd", load: () => import("./mermaid/swimlane.js") },
  svg: { extension: ".svg", load: () => import("./svg/emit.js") },
  html: { extension: ".html", load: () => import("./html/emit.js") },
  pdf: { extension: ".pdf", load: () => import("./pdf/emit.js") },
  xlsx: { extension: ".xlsx", load: () => import("./xlsx/emit.js") },
  docx: { extension: ".docx", load: () => import("./docx/emit.js") },
} as const satisfies Readonly<Record<string, Emitter>>;

export type EmitterName = keyof typeof emitters;

export interface Emitter {
  /** Behind the base name of the `.sop` file. */
  readonly extension: string;
  readonly load: () => Promise<{ readonly emit: Emit }>;
}

/**
 * The whole file: text that ends with a newline, or the bytes of a format that is not text; undefined when there is nothing to
 * write. Pure: the same procedure gives the same bytes, on any machine.
 */
export type Emit = (procedure: Procedure, options: EmitOptions) => Emitted | Promise<Emitted>;
/** Several texts, in their order, where one file could not be read. */
export type Emitted = string | Uint8Array | readonly string[] | undefined;

export interface EmittedFile {
  /** Behind the base name: `.mmd`, `.2.mmd`, ... */
  readonly end: string;
  readonly content: string | Uint8Array;
}

/**
 * The files of what an emitter gave, with what stands behind their base name.
 *
 * @example
 * ```ts
 * import { compile, emitters, filesOf } from "@baku/compiler";
 *
 * const text = "SOP: Surat Masuk\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n";
 * for (const procedure of compile(text).procedures) {
 *   const { emit } = await emitters.svg.load();
 *   const emitted = await emit(procedure, { file: "surat-masuk", paper: "a4" });
 *   for (const { end } of filesOf(emitted, emitters.svg.extension)) console.log(`surat-masuk${end}`);
 * }
 * ```
 */
export function filesOf(emitted: Emitted, extension: string): readonly EmittedFile[] {
  if (emitted === undefined) return [];
  if (typeof emitted === "string" || emitted instanceof Uint8Array) return [{ end: extension, content: emitted }];
  return emitted.map((content, index) => ({ end: index === 0 ? extension : `.${index + 1}${extension}`, content }));
}

export interface EmitOptions {
  /** Base name of the `.sop` file, without its ending: `laporan-kinerja-tahunan`. */
  readonly file: string;
  /** Sheet of the printed form; A4 where nothing is said. */
  readonly paper?: Paper;
  /** The printed form marks what is unknown and what is inferred. */
  readonly draft?: boolean;
}

/** Both lie on their long side. F4 is the folio of Indonesian offices, 215 × 330 mm. */
export const papers = ["a4", "f4"] as const;
export type Paper = (typeof papers)[number];
