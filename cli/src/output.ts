import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";

/** Where made files go, one by one: none is kept in memory, and none is in its place before all are made. */
export interface Output {
  readonly put: (path: string, content: string | Uint8Array) => void;
  /** A file that is known to be what it would be made into. */
  readonly keep: (path: string) => void;
  readonly stale: readonly string[];
  readonly made: ReadonlySet<string>;
  readonly commit: () => void;
  readonly discard: () => void;
}

export function outputTo(write: boolean): Output {
  const stale: string[] = [];
  const made = new Set<string>();
  const beside = (path: string) => `${path}.${process.pid}.tmp`;
  return {
    put: (path, content) => {
      made.add(path);
      if (isSame(path, content)) return;
      if (write) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(beside(path), content);
      }
      stale.push(path);
    },
    keep: (path) => made.add(path),
    stale,
    made,
    commit: () => {
      for (const path of stale) renameSync(beside(path), path);
    },
    discard: () => {
      for (const path of stale) rmSync(beside(path), { force: true });
    },
  };
}

function isSame(path: string, content: string | Uint8Array): boolean {
  const bytes = Buffer.from(content);
  return existsSync(path) && statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
}

/** Files below `out` that an earlier run made, by the sign that `isOurs` finds at their beginning, and this one does not make. */
export function obsolete(
  out: string,
  made: ReadonlySet<string>,
  isOurs: (path: string, start: string) => boolean,
): readonly string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !relative(out, entry.parentPath).split(/[\\/]/).includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !made.has(path) && isOurs(path, startOf(path)));
}

/** Its first bytes. */
export function startOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(200);
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
