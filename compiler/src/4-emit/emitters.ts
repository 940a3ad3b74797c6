import type { Procedure } from "@baku/runtime";

/** The output formats by the name that `--emit` takes. A new one is a folder and a line here; it is loaded when asked for. */
export const emitters = {
  ts: { extension: ".sop.ts", load: () => import("./typescript/emit.js") },
  json: { extension: ".sop.json", load: () => import("./json/emit.js") },
  schema: { extension: ".schema.json", load: () => import("./schema/emit.js") },
  mermaid: { extension: ".mmd", load: () => import("./mermaid/emit.js") },
} as const satisfies Readonly<Record<string, Emitter>>;

export type EmitterName = keyof typeof emitters;

export interface Emitter {
  /** Behind the base name of the `.sop` file. */
  readonly extension: string;
  readonly load: () => Promise<{ readonly emit: Emit }>;
}

/**
 * The whole file, ending with a newline, or undefined when there is nothing to write. Pure: the same procedure gives the
 * same text, on any machine.
 */
export type Emit = (procedure: Procedure, options: EmitOptions) => string | undefined;

export interface EmitOptions {
  /** Base name of the `.sop` file, without its ending: `laporan-kinerja-tahunan`. */
  readonly file: string;
}
