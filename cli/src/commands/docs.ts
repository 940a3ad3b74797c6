import { existsSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { Language } from "@baku/grammar";
import { type Book, bookOf } from "../docs/book.js";
import { cacheFor, fingerprint } from "../docs/cache.js";
import { versionsOf } from "../docs/git.js";
import { type Job, makePages, pagesShelf, siteShelves } from "../docs/make.js";
import { siteBegun, siteFiles } from "../docs/site.js";
import { sopFiles } from "../files.js";
import { type Output, obsolete, outputTo, startOf } from "../output.js";
import { readFiles } from "../read.js";
import { choice } from "../report/choice.js";
import { UsageError } from "../report/failure.js";
import { report } from "../report/findings.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, options, lang }) => {
  const files = sopFiles(operands);
  const out = String(options.out);
  const check = options.check === true;
  const pages = choice("--pages", options.pages, { id: "id", en: "en" } as const);
  const program = fingerprint();
  const cache = check ? undefined : cacheFor(out);
  // Not on the day that it is: a page that nobody touched does not change overnight.
  const read = await readFiles(files, { program, cache, today: undefined });
  if ("stopped" in read) {
    process.stdout.write(report(read.stopped, "text", lang));
    process.stderr.write(says[lang].stopped);
    return 1;
  }
  const book = bookOf(read.told);
  refuseTwins(book);
  const versions = options.history === false ? new Map() : versionsOf(files.map(({ path }) => path));
  const job: Job = { book, files, versions, out, program, cache, output: outputTo(!check) };
  try {
    if (options.site) makeFrame(job);
    await makePages(job, options.site ? siteShelves(out) : pagesShelf(pages, out));
    refuseForeign(job.output.stale);
    if (check) return checked([...job.output.stale, ...obsolete(out, job.output.made, isOurs)], lang);
    job.output.commit();
    const left = obsolete(out, job.output.made, isOurs);
    for (const path of left) rmSync(path);
    cache?.save();
    const { stale, made } = job.output;
    process.stdout.write(says[lang].done(made.size, stale.length, left.length, relative(".", out) || "."));
    return 0;
  } finally {
    job.output.discard();
  }
};

/** What VitePress needs beside the pages. */
function makeFrame({ out, book, output }: Job): void {
  for (const [place, content] of siteFiles(book)) putOwn(output, join(out, place), content);
  for (const [place, content] of siteBegun)
    if (!existsSync(join(out, place))) output.put(join(out, place), content);
    else output.keep(join(out, place));
}

/** A configuration that somebody has made their own stays. */
function putOwn(output: Output, path: string, content: string): void {
  if (path.endsWith(".mjs") && existsSync(path) && !sign.test(startOf(path))) output.keep(path);
  else output.put(path, content);
}

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
