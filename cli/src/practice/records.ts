import { closeSync, createReadStream, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Language } from "@baku/grammar";
import { type ExportedProblem, messageText, readExport, type Store, type WholeCase } from "@baku/runtime";
import { UsageError } from "../report/failure.js";

/** Where cases are read from: a store, an export of one, or a log that another program kept. */
export type Source =
  | { readonly kind: "cases"; readonly cases: AsyncIterable<WholeCase> }
  | { readonly kind: "log"; readonly text: string };

/** What a path or a PostgreSQL address leads to. What is wrong with an export goes to `complain`; its other cases are read. */
export async function sourceOf(place: string, lang: Language, complain: (text: string) => void): Promise<Source> {
  if (isServer(place)) return { kind: "cases", cases: inStore(place) };
  if (!existsSync(place)) throw new UsageError({ id: `${place} tidak ada`, en: `${place} does not exist` });
  if (statSync(place).isDirectory())
    throw new UsageError({ id: `${place} adalah map, bukan berkas`, en: `${place} is a folder, not a file` });
  const head = beginning(place);
  if (head.startsWith("SQLite format 3\0")) return { kind: "cases", cases: inStore(place) };
  if (/^\s*\{/.test(head)) return { kind: "cases", cases: inExport(place, lang, complain) };
  return { kind: "log", text: readFileSync(place, "utf8") };
}

/** The store behind a path or an address. */
export async function storeAt(place: string): Promise<Store> {
  const { sqlite, isStoreError } = await import("@baku/runtime/sqlite");
  try {
    if (!isServer(place)) return sqlite(place);
    const { postgres } = await import("@baku/runtime/postgres");
    return await postgres(place);
  } catch (error) {
    if (!isStoreError(error)) throw error;
    throw new UsageError({ id: messageText(error.fault, "id"), en: messageText(error.fault, "en") });
  }
}

const isServer = (place: string): boolean => /^postgres(?:ql)?:\/\//.test(place);

async function* inStore(place: string): AsyncGenerator<WholeCase, void, void> {
  const store = await storeAt(place);
  try {
    for (let offset = 0; ; ) {
      const page = await store.cases({ offset, limit: 500 });
      for (const { caseId } of page) {
        const whole = await store.read(caseId);
        if (whole) yield whole;
      }
      if (page.length === 0) return;
      offset += page.length;
    }
  } finally {
    await store.close();
  }
}

async function* inExport(
  path: string,
  lang: Language,
  complain: (text: string) => void,
): AsyncGenerator<WholeCase, void, void> {
  const lines = createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const read of readExport(lines)) {
    for (const problem of read.problems) complain(`${problem.code} ${said(problem, lang)}`);
    if (read.kind === "case" && read.problems.length === 0) yield read.whole;
  }
}

const said = (problem: ExportedProblem, lang: Language): string => messageText(problem, lang);

function beginning(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(64);
    return bytes.toString("latin1", 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
