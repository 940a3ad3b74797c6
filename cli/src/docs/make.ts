import { basename, join } from "node:path";
import { type Emit, type EmitterName, emitters, filesOf } from "@baku/compiler";
import type { Language } from "@baku/grammar";
import type { SourceFile } from "../files.js";
import type { Output } from "../output.js";
import type { Book, Chapter, Download, Edition, Extras } from "./book.js";
import { areThere, type Cache, digestOf, type Made } from "./cache.js";
import type { Versions } from "./git.js";
import { historyOf } from "./history.js";
import { actorsPage, documentsPage, indexPage } from "./indexes.js";
import { pageOf, relations } from "./page.js";
import { words } from "./words.js";
import { workTime } from "./work.js";

/** What is made, and where to. */
export interface Job {
  readonly book: Book;
  readonly files: readonly SourceFile[];
  readonly versions: Versions;
  readonly out: string;
  /** Of this program. */
  readonly program: string;
  /** Checking trusts nothing and makes all anew. */
  readonly cache: Cache | undefined;
  readonly output: Output;
}

/** Pages of one language, and the folder that they go into. */
export interface Shelf {
  readonly edition: Edition;
  readonly folder: string;
}

export const pagesShelf = (lang: Language, out: string): readonly Shelf[] => [
  { edition: { lang, site: false, index: "README.md" }, folder: out },
];

export const siteShelves = (out: string): readonly Shelf[] => [
  { edition: { lang: "id", site: true, index: "index.md" }, folder: out },
  { edition: { lang: "en", site: true, index: "index.md" }, folder: join(out, "en") },
];

/** Chapter by chapter: what is made of one is not kept while the next is made. */
export async function makePages(job: Job, shelves: readonly Shelf[]): Promise<void> {
  const { book, output } = job;
  for (const chapter of book.chapters) {
    const downloads = shelves.some(({ edition }) => edition.site) ? await downloadsOf(chapter, job) : [];
    await makePage(chapter, job, shelves, downloads);
  }
  for (const { edition, folder } of shelves) {
    output.put(join(folder, edition.index), indexPage(book, edition));
    output.put(join(folder, "pelaksana.md"), actorsPage(book, edition));
    output.put(join(folder, "dokumen.md"), documentsPage(book, edition));
  }
}

/** In every language at once, since what they tell is the same. */
async function makePage(
  chapter: Chapter,
  { book, files, versions, program, cache, output }: Job,
  shelves: readonly Shelf[],
  downloads: readonly Download[],
): Promise<void> {
  const { path, procedure, key: read } = chapter;
  const own = files.find((file) => slashed(file.path) === path)?.path ?? path;
  const before = versions.get(own) ?? [];
  const others = files.filter((file) => file.path !== own);
  const related = relations(chapter, book, words.en);
  const seen = [read, procedure.id, shelves, downloads, related, before, before.length > 0 ? others : []];
  const key = digestOf(JSON.stringify([program, "pages", seen]));
  const known = cache?.known<readonly Made[]>(key);
  if (known && areThere(known)) {
    cache?.remember(key, known);
    for (const made of known) output.keep(made.path);
    return;
  }
  const { emit }: { readonly emit: Emit } = await emitters.mermaid.load();
  const extras: Extras = {
    flowcharts: filesOf(await emit(procedure, { file: basename(path, ".sop") }), "").map((one) => String(one.content)),
    history: historyOf(path, procedure, before, others),
    work: workTime(procedure),
    downloads,
  };
  const made = shelves.map(({ edition, folder }) => {
    const place = join(folder, `${procedure.id}.md`);
    const page = pageOf(chapter, book, edition, extras);
    output.put(place, page);
    return { path: place, digest: digestOf(page) };
  });
  cache?.remember(key, made);
}

/** Every format that there is but code, which is no page for a reader. */
const offered = (Object.keys(emitters) as EmitterName[]).filter((name) => name !== "ts");

async function downloadsOf(
  { procedure, path }: Chapter,
  { out, program, output, cache }: Job,
): Promise<readonly Download[]> {
  const folder = `unduh/${procedure.id}`;
  const place = (end: string) => join(out, "public", folder, procedure.id + end);
  const download = ({ emitter, end }: Pick<Download, "emitter" | "end">): Download => ({
    ...{ emitter, end },
    address: `/${folder}/${procedure.id}${end}`,
  });
  const key = digestOf(JSON.stringify([program, "downloads", place(""), path, procedure]));
  const known = cache?.known<readonly (Made & Pick<Download, "emitter" | "end">)[]>(key);
  if (known && areThere(known)) {
    cache?.remember(key, known);
    for (const made of known) output.keep(made.path);
    return known.map(download);
  }
  const made = [];
  for (const name of offered) {
    const { extension, load } = emitters[name];
    const { emit }: { readonly emit: Emit } = await load();
    for (const { end, content } of filesOf(await emit(procedure, { file: basename(path, ".sop") }), extension)) {
      output.put(place(end), content);
      made.push({ path: place(end), emitter: name, end, digest: digestOf(content) });
    }
  }
  cache?.remember(key, made);
  return made.map(download);
}

const slashed = (path: string): string => path.split("\\").join("/");
