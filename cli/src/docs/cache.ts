import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ownFolder } from "../files.js";

/** What was made of which input, by a digest of that input, so that what did not change is not made again. */
export interface Cache {
  readonly known: <T>(key: string) => T | undefined;
  /** Only what a run remembers is there for the next one. */
  readonly remember: (key: string, value: unknown) => void;
  readonly save: () => void;
}

/** A file as it was made. */
export interface Made {
  readonly path: string;
  readonly digest: string;
}

/** For pages in this folder. Beside it a `.gitignore`, since it speaks of this machine alone. What cannot be read is forgotten. */
export function cacheFor(out: string): Cache {
  const place = join(".baku", `docs-${createHash("sha256").update(out).digest("hex").slice(0, 12)}.json`);
  const before = read(place);
  const now = new Map<string, unknown>();
  return {
    known: <T>(key: string) => before.get(key) as T | undefined,
    remember: (key, value) => now.set(key, value),
    save: () => {
      if (now.size === before.size && [...now.keys()].every((key) => before.has(key))) return;
      ownFolder();
      const lines = [...now].map((entry) => JSON.stringify(entry));
      writeFileSync(`${place}.${process.pid}.tmp`, `[${lines.join(",\n")}]`);
      renameSync(`${place}.${process.pid}.tmp`, place);
    },
  };
}

function read(place: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(JSON.parse(readFileSync(place, "utf8")));
  } catch {
    return new Map();
  }
}

/** Whether each of these files is still as it was made. */
export const areThere = (made: readonly Made[]): boolean =>
  made.every(({ path, digest }) => existsSync(path) && digestOf(readFileSync(path)) === digest);

export const digestOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("base64");

/** This program: another one may read or draw the same otherwise. */
export function fingerprint(): string {
  const folders = ["@baku/grammar", "@baku/compiler", "@baku/runtime"].map((name) => import.meta.resolve(name));
  const files = [...folders, import.meta.url.replace(/\/docs\/[^/]*$/, "/main.js")].flatMap((main) =>
    readdirSync(dirname(fileURLToPath(main)), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ),
  );
  const marks = files.map((entry) => {
    const { size, mtimeMs } = statSync(join(entry.parentPath, entry.name));
    return `${entry.name} ${size} ${mtimeMs}`;
  });
  return digestOf(marks.join("\n"));
}
