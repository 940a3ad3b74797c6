import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "./report/failure.js";

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The `.sop` files that these paths name; a folder stands for all below it. None named: the current folder. */
export function sopFiles(paths: readonly string[]): readonly SourceFile[] {
  const found = (paths.length > 0 ? paths : ["."]).flatMap((path) => {
    if (!existsSync(path)) throw new UsageError({ id: `${path} tidak ada`, en: `${path} does not exist` });
    return statSync(path).isDirectory() ? below(path) : [path];
  });
  if (found.length === 0)
    throw new UsageError({
      id: `tidak ada berkas .sop di ${paths.join(", ") || "map ini"}`,
      en: `no .sop files in ${paths.join(", ") || "this folder"}`,
    });
  return [...new Set(found)].map((path) => ({ path, text: decode(readFileSync(path)) }));
}

/** A file of JSON that the command was given. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError({
      id: `${path} bukan JSON yang benar: ${error.message}`,
      en: `${path} is not valid JSON: ${error.message}`,
    });
  }
}

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules" && !entry.name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === "." ? entry.name : join(folder, entry.name);
      return entry.isDirectory() ? below(path) : entry.name.endsWith(".sop") ? [path] : [];
    });

/** UTF-8; the UTF-16 that a text editor on Windows calls “Unicode”; or, where it is neither, its old “ANSI” (Windows-1252). */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.includes(0) ? bytes.toString("utf8") : new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Writes files so that none is ever half there: beside its place first, then moved. What failed leaves nothing behind. */
export function writeAll(files: readonly { readonly path: string; readonly content: string | Uint8Array }[]): void {
  const beside = files.map(({ path }) => `${path}.${process.pid}.tmp`);
  try {
    for (const [i, { path, content }] of files.entries()) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside[i]!, content);
    }
    for (const [i, { path }] of files.entries()) renameSync(beside[i]!, path);
  } finally {
    for (const path of beside) rmSync(path, { force: true });
  }
}

/** `.baku`, where the command keeps what is of this machine alone, with a `.gitignore` of its own. */
export function ownFolder(): string {
  mkdirSync(".baku", { recursive: true });
  if (!existsSync(".baku/.gitignore")) writeFileSync(".baku/.gitignore", "*\n");
  return ".baku";
}
