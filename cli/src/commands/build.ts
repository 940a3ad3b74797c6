import { existsSync, readdirSync, readFileSync, rmSync, watch } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { type Emit, type EmitOptions, type EmitterName, emitters, filesOf, type Paper, papers } from "@baku/compiler";
import type { Language } from "@baku/grammar";
import { localDate } from "../compile.js";
import { sopFiles } from "../files.js";
import { type Output, outputTo } from "../output.js";
import { readFiles, type Told } from "../read.js";
import { UsageError } from "../report/failure.js";
import { report } from "../report/findings.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, options, lang }) => {
  const out = String(options.out);
  const names = emitterNames(String(options.emit));
  const form = { paper: paper(String(options.paper)), draft: options.draft === true };
  const once = () => build(operands, { out, names, form, check: options.check === true, format: options.format, lang });
  if (!options.watch) return once();
  await again(once, operands);
  return 0;
};

interface Job {
  readonly out: string;
  readonly names: readonly EmitterName[];
  readonly form: Omit<EmitOptions, "file">;
  readonly check: boolean;
  readonly format: unknown;
  readonly lang: Language;
}

async function build(paths: readonly string[], job: Job): Promise<number> {
  const { out, names, check, format, lang } = job;
  const read = await readFiles(sopFiles(paths), { program: "", cache: undefined, today: localDate() });
  if ("stopped" in read) {
    process.stdout.write(report(read.stopped, format, lang));
    process.stderr.write(
      lang === "id"
        ? "Tidak ada yang ditulis: betulkan dulu kesalahan di atas.\n"
        : "Nothing was written: mend the errors above first.\n",
    );
    return 1;
  }
  const output = outputTo(!check);
  try {
    const built = await emitAll(read.told, job, output);
    const left = leftOver(output.made, names, out);
    if (check) return checked([...output.stale, ...left], lang);
    output.commit();
    for (const path of left) rmSync(path);
    for (const one of built) process.stdout.write(`${said(one, output.stale.includes(one.path), lang)}\n`);
    return 0;
  } finally {
    output.discard();
  }
}

/** A built file; what is in it is not kept. */
interface Built {
  readonly path: string;
  readonly size: { readonly lines: number } | { readonly bytes: number };
}

/** What the emitters make of each procedure: `FILE.sop` gives `FILE.sop.ts`, `FILE.mmd`, ... */
async function emitAll(told: readonly Told[], { names, out, form }: Job, output: Output): Promise<readonly Built[]> {
  const built: Built[] = [];
  for (const { path, procedures } of told)
    for (const procedure of procedures)
      for (const name of names) {
        const { extension, load } = emitters[name];
        const { emit }: { readonly emit: Emit } = await load();
        for (const { end, content } of filesOf(
          await emit(procedure, { ...form, file: basename(path, ".sop") }),
          extension,
        )) {
          const place = join(out, procedure.id + end);
          if (output.made.has(place)) throw twice(place);
          output.put(place, content);
          built.push({ path: place, size: sizeOf(content) });
        }
      }
  return built;
}

function twice(path: string): UsageError {
  return new UsageError({
    id: `dua prosedur akan menulis ${path}; ganti nama salah satu berkasnya`,
    en: `two procedures would write ${path}; rename one of the files`,
  });
}

function sizeOf(content: string | Uint8Array): Built["size"] {
  return typeof content === "string" ? { lines: content.split("\n").length - 1 } : { bytes: content.length };
}

function checked(old: readonly string[], lang: Language): number {
  for (const path of old) process.stdout.write(`${relative(".", path)}\n`);
  if (old.length > 0)
    process.stderr.write(
      lang === "id"
        ? `${old.length} hasil sudah usang; jalankan “baku bangun”\n`
        : `${old.length} outputs are stale; run “baku build”\n`,
    );
  return old.length > 0 ? 1 : 0;
}

/** Pieces of a flowchart that is in fewer pieces now: `x.3.mmd` beside `x.mmd` and `x.2.mmd`, where it says that it is made. */
function leftOver(made: ReadonlySet<string>, names: readonly EmitterName[], out: string): readonly string[] {
  if (!existsSync(out)) return [];
  const ends = names.map((name) => emitters[name].extension).filter((end) => end.endsWith(".mmd"));
  return readdirSync(out)
    .filter((file) => {
      const end = ends.find((one) => new RegExp(`\\.\\d+${one.replaceAll(".", "\\.")}$`).test(file));
      const whole = end && file.slice(0, file.length - end.length).replace(/\.\d+$/, end);
      return whole !== undefined && made.has(join(out, whole)) && !made.has(join(out, file));
    })
    .map((file) => join(out, file))
    .filter((path) => readFileSync(path, "utf8").includes("\n%% Generated from "));
}

/** `ditulis  generated/laporan.mmd  (82 baris)` */
function said({ path, size }: Built, written: boolean, lang: Language): string {
  const words = { id: ["ditulis", "tetap", "baris"], en: ["written", "same", "lines"] }[lang];
  const amount = "lines" in size ? `${size.lines} ${words[2]}` : `${Math.ceil(size.bytes / 1024)} KiB`;
  return `${words[written ? 0 : 1]!.padEnd(8)} ${relative(".", path)}  (${amount})`;
}

function paper(name: string): Paper {
  const known = papers.find((p) => p === name.toLowerCase());
  if (known) return known;
  throw new UsageError({
    id: `--paper: “${name}” tidak dikenal; pilih ${papers.join(" atau ")}`,
    en: `--paper: “${name}” is unknown; choose ${papers.join(" or ")}`,
  });
}

function emitterNames(list: string): readonly EmitterName[] {
  return list.split(",").map((name) => {
    const known = name.trim();
    if (!Object.hasOwn(emitters, known))
      throw new UsageError({
        id: `--emit: “${known}” tidak dikenal; pilih ${Object.keys(emitters).join(", ")}`,
        en: `--emit: “${known}” is unknown; choose ${Object.keys(emitters).join(", ")}`,
      });
    return known as EmitterName;
  });
}

/** Builds, and again whenever a `.sop` file under the paths changes; ends when the process does. */
async function again(once: () => Promise<number>, paths: readonly string[]): Promise<void> {
  await once();
  let waiting: NodeJS.Timeout | undefined;
  const folders = new Set((paths.length > 0 ? paths : ["."]).map((p) => (p.endsWith(".sop") ? dirname(p) : p)));
  for (const folder of folders)
    watch(folder, { recursive: true }, (_event, name) => {
      if (!name?.endsWith(".sop")) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void once().catch((error: unknown) => process.stderr.write(`${String(error)}\n`)), 50);
    });
  await new Promise(() => {});
}
