import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What was made of which input, so that a form that did not change is not drawn again. */
export interface Cache {
  /** The files that this input was made into, where each is still as it was made. */
  readonly known: (key: string) => readonly Made[] | undefined;
  readonly remember: (key: string, made: readonly Made[]) => void;
  readonly save: () => void;
}

export interface Made {
  readonly path: string;
  readonly emitter: string;
  readonly end: string;
  readonly digest: string;
}

const place = join(".baku", "docs.json");

/** Beside it a `.gitignore`, since it speaks of this machine alone. What cannot be read is forgotten. */
export function cacheHere(): Cache {
  const before = read();
  const now = new Map<string, readonly Made[]>();
  return {
    known: (key) => {
      const made = before.get(key);
      const whole = made?.every(({ path, digest }) => existsSync(path) && digestOf(readFileSync(path)) === digest);
      if (!made || !whole) return undefined;
      now.set(key, made);
      return made;
    },
    remember: (key, made) => now.set(key, made),
    save: () => {
      mkdirSync(".baku", { recursive: true });
      if (!existsSync(".baku/.gitignore")) writeFileSync(".baku/.gitignore", "*\n");
      writeFileSync(place, JSON.stringify(Object.fromEntries(now)));
    },
  };
}

function read(): ReadonlyMap<string, readonly Made[]> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(place, "utf8"))));
  } catch {
    return new Map();
  }
}

export const digestOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("base64");

/** This program: another one may draw the same form otherwise. */
export function fingerprint(): string {
  const folders = ["@baku/compiler", "@baku/runtime"].map((name) => dirname(fileURLToPath(import.meta.resolve(name))));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  const marks = files.map((entry) => {
    const { size, mtimeMs } = statSync(join(entry.parentPath, entry.name));
    return `${entry.name} ${size} ${mtimeMs}`;
  });
  return digestOf(marks.join("\n"));
}
