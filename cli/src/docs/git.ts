import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/** What a file held at each tag that leads to what is checked out; the oldest first. Texts that no tag changed are not repeated. */
export type Versions = ReadonlyMap<string, readonly Version[]>;

export interface Version {
  readonly tag: string;
  /** `2026-01-31`, of the tag. */
  readonly date: string;
  readonly text: string;
}

/** Nothing where there is no Git, no repository or no tag. Two calls of Git for all files. */
export function versionsOf(paths: readonly string[]): Versions {
  const [first] = paths;
  const top = first && git(dirname(resolve(first)), ["rev-parse", "--show-toplevel"])?.trim();
  if (!top) return new Map();
  const format = "--format=%(creatordate:short) %(refname:strip=2)";
  const tags = git(top, ["tag", "--merged", "HEAD", "--sort=refname", "--sort=creatordate", format])
    ?.split("\n")
    .filter(Boolean)
    .map((line) => ({ date: line.slice(0, 10), tag: line.slice(11) }));
  if (!tags || tags.length === 0) return new Map();

  const asked = paths.flatMap((path) => {
    const inside = relative(realpathSync(top), realpathSync(path)).split("\\").join("/");
    return /[\n]/.test(inside) || inside.startsWith("..") ? [] : tags.map((tag) => ({ ...tag, path, inside }));
  });
  const names = asked.map(({ tag, inside }) => `refs/tags/${tag}:${inside}`).join("\n");
  const blobs = git(top, ["cat-file", "--batch-check=%(objectname)"], `${names}\n`)?.split("\n") ?? [];
  const found = asked.map((one, index) => ({ ...one, blob: /^[0-9a-f]{40,}$/.exec(blobs[index] ?? "")?.[0] }));
  const texts = textsOf(top, [...new Set(found.flatMap(({ blob }) => blob ?? []))]);
  const byPath = Map.groupBy(found, ({ path }) => path);
  return new Map(
    [...byPath].map(([path, versions]) => {
      const there = versions.flatMap(({ blob, tag, date }) =>
        blob ? [{ blob, tag, date, text: texts.get(blob)! }] : [],
      );
      return [path, there.filter(({ blob }, index) => blob !== there[index - 1]?.blob)];
    }),
  );
}

/** The blobs behind each other, each with a line before it that says how long it is. */
function textsOf(top: string, blobs: readonly string[]): ReadonlyMap<string, string> {
  if (blobs.length === 0) return new Map();
  const { stdout } = spawnSync("git", ["-C", top, "cat-file", "--batch=%(objectsize)"], {
    input: `${blobs.join("\n")}\n`,
    maxBuffer: 1 << 30,
  });
  const texts = new Map<string, string>();
  let at = 0;
  for (const blob of blobs) {
    const end = stdout.indexOf(10, at);
    const size = Number(stdout.toString("latin1", at, end));
    texts.set(blob, stdout.toString("utf8", end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return texts;
}

function git(folder: string, args: readonly string[], input?: string): string | undefined {
  const options = { encoding: "utf8", maxBuffer: 1 << 28, ...(input !== undefined && { input }) } as const;
  const { status, stdout } = spawnSync("git", ["-C", folder, ...args], options);
  return status === 0 ? stdout : undefined;
}
