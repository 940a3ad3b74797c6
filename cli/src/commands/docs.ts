import { existsSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { type Emit, type EmitterName, emitters, filesOf, stopped } from "@baku/compiler";
import type { Language } from "@baku/grammar";
import { compilerFor } from "../compile.js";
import { type Book, bookOf, type Chapter, type Download, type Edition } from "../docs/book.js";
import { type Cache, cacheHere, digestOf, fingerprint } from "../docs/cache.js";
import { type Versions, versionsOf } from "../docs/git.js";
import { historyOf } from "../docs/history.js";
import { actorsPage, documentsPage, indexPage } from "../docs/indexes.js";
import { type Output, obsolete, outputTo, startOf } from "../docs/output.js";
import { pageOf } from "../docs/page.js";
import { siteBegun, siteFiles } from "../docs/site.js";
import { type SourceFile, sopFiles } from "../files.js";
import { choice } from "../report/choice.js";
import { UsageError } from "../report/failure.js";
import { report } from "../report/findings.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, options, lang }) => {
  const files = sopFiles(operands);
  // Not on the day that it is: a page that nobody touched does not change overnight.
  const compiled = (await compilerFor(files, { today: undefined }))(files);
  if (compiled.some((c) => stopped(c.findings))) {
    process.stdout.write(report(compiled, "text", lang));
    process.stderr.write(says[lang].stopped);
    return 1;
  }
  const book = bookOf(compiled);
  refuseTwins(book);
  const out = String(options.out);
  const check = options.check === true;
  const pages = choice("--pages", options.pages, { id: "id", en: "en" } as const);
  const versions = options.history === false ? new Map() : versionsOf(files.map(({ path }) => path));
  const job: Job = { book, files, versions, out, cache: check ? undefined : cacheHere(), output: outputTo(!check) };
  try {
    if (options.site) await makeSite(job);
    else await makePages(job, { lang: pages, site: false, index: "README.md" }, out);
    refuseForeign(job.output.stale);
    if (check) return checked([...job.output.stale, ...obsolete(out, job.output.made, isOurs)], lang);
    job.output.commit();
    const left = obsolete(out, job.output.made, isOurs);
    for (const path of left) rmSync(path);
    job.cache?.save();
    const { stale, made } = job.output;
    process.stdout.write(says[lang].done(made.size, stale.length, left.length, relative(".", out) || "."));
    return 0;
  } finally {
    job.output.discard();
  }
};

interface Job {
  readonly book: Book;
  readonly files: readonly SourceFile[];
  readonly versions: Versions;
  readonly out: string;
  /** Checking trusts nothing and makes all anew. */
  readonly cache: Cache | undefined;
  readonly output: Output;
}

async function makeSite(job: Job): Promise<void> {
  const { out, book, output } = job;
  for (const [place, content] of siteFiles(book)) putOwn(output, join(out, place), content);
  for (const [place, content] of siteBegun)
    if (!existsSync(join(out, place))) output.put(join(out, place), content);
    else output.keep(join(out, place));
  const downloads = new Map<Chapter, readonly Download[]>();
  for (const chapter of book.chapters) downloads.set(chapter, await downloadsOf(chapter, job));
  await makePages(job, { lang: "id", site: true, index: "index.md" }, out, downloads);
  await makePages(job, { lang: "en", site: true, index: "index.md" }, join(out, "en"), downloads);
}

/** A configuration that somebody has made their own stays. */
function putOwn(output: Output, path: string, content: string): void {
  if (path.endsWith(".mjs") && existsSync(path) && !sign.test(startOf(path))) output.keep(path);
  else output.put(path, content);
}

/** Chapter by chapter: what is made of one is not kept while the next is made. */
async function makePages(
  { book, files, versions, output }: Job,
  edition: Edition,
  folder: string,
  downloads?: ReadonlyMap<Chapter, readonly Download[]>,
): Promise<void> {
  const { emit }: { readonly emit: Emit } = await emitters.mermaid.load();
  for (const chapter of book.chapters) {
    const { path, procedure } = chapter;
    const flowcharts = filesOf(await emit(procedure, { file: basename(path, ".sop") }), "");
    const others = files.filter((file) => slashed(file.path) !== path);
    const own = files.find((file) => slashed(file.path) === path)?.path ?? path;
    const page = pageOf(chapter, book, edition, {
      flowcharts: flowcharts.map(({ content }) => String(content)),
      history: historyOf(path, procedure, versions.get(own) ?? [], others),
      downloads: downloads?.get(chapter) ?? [],
    });
    output.put(join(folder, `${procedure.id}.md`), page);
  }
  output.put(join(folder, edition.index), indexPage(book, edition));
  output.put(join(folder, "pelaksana.md"), actorsPage(book, edition));
  output.put(join(folder, "dokumen.md"), documentsPage(book, edition));
}

/** Every format that there is but code, which is no page for a reader. */
const offered = (Object.keys(emitters) as EmitterName[]).filter((name) => name !== "ts");

async function downloadsOf({ procedure, path }: Chapter, { out, output, cache }: Job): Promise<readonly Download[]> {
  const folder = `unduh/${procedure.id}`;
  const place = (end: string) => join(out, "public", folder, procedure.id + end);
  const download = (emitter: string, end: string): Download => ({
    emitter,
    end,
    address: `/${folder}/${procedure.id}${end}`,
  });
  const key = digestOf(JSON.stringify([program(), place(""), path, procedure]));
  const known = cache?.known(key);
  if (known) {
    for (const made of known) output.keep(made.path);
    return known.map(({ emitter, end }) => download(emitter, end));
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
  return made.map(({ emitter, end }) => download(emitter, end));
}

let itself: string | undefined;
const program = (): string => {
  itself ??= fingerprint();
  return itself;
};

const slashed = (path: string): string => path.split("\\").join("/");

const sign = /^(?:<!--|\/\/|---\n#) (?:Dibuat oleh baku dokumen|Made by baku docs)/;

const isOurs = (path: string, start: string): boolean => sign.test(start) || /[\\/]public[\\/]unduh[\\/]/.test(path);

/** A page that somebody wrote stands where one of ours would: nothing is overwritten. */
function refuseForeign(stale: readonly string[]): void {
  const foreign = stale.find((path) => path.endsWith(".md") && existsSync(path) && !sign.test(startOf(path)));
  if (foreign === undefined) return;
  throw new UsageError({
    id: `${foreign} bukan buatan baku dokumen dan tidak ditimpa; pilih map lain dengan --out`,
    en: `${foreign} was not made by baku docs and is not overwritten; choose another folder with --out`,
  });
}

function refuseTwins({ chapters }: Book): void {
  const twin = chapters.find(({ procedure }, index) => chapters[index + 1]?.procedure.id === procedure.id);
  const taken = chapters.find(({ procedure }) =>
    ["readme", "index", "pelaksana", "dokumen", "en"].includes(procedure.id),
  );
  const name = (twin ?? taken)?.procedure.id;
  if (name === undefined) return;
  throw new UsageError({
    id: `dua halaman akan bernama ${name}.md; ganti nama salah satu berkas .sop`,
    en: `two pages would be called ${name}.md; rename one of the .sop files`,
  });
}

function checked(stale: readonly string[], lang: Language): 0 | 1 {
  for (const path of stale) process.stdout.write(`${relative(".", path)}\n`);
  if (stale.length > 0) process.stderr.write(says[lang].stale(stale.length));
  return stale.length > 0 ? 1 : 0;
}

const says = {
  id: {
    stopped: "Tidak ada yang ditulis: betulkan dulu kesalahan di atas.\n",
    stale: (count: number) => `${count} berkas sudah usang; jalankan “baku dokumen”\n`,
    done: (made: number, written: number, removed: number, out: string) =>
      `${out}: ${made} berkas, ${written} ditulis, ${removed} dihapus\n`,
  },
  en: {
    stopped: "Nothing was written: mend the errors above first.\n",
    stale: (count: number) => `${count} files are stale; run “baku docs”\n`,
    done: (made: number, written: number, removed: number, out: string) =>
      `${out}: ${made} files, ${written} written, ${removed} removed\n`,
  },
} as const;
