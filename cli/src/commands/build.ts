import { existsSync, readdirSync, readFileSync, rmSync, watch } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import {
  type Compiled,
  type Emit,
  type EmitOptions,
  type EmitterName,
  emitters,
  filesOf,
  type Paper,
  papers,
  stopped,
} from "@baku/compiler";
import type { Language } from "@baku/grammar";
import { compilerFor } from "../compile.js";
import { sopFiles, writeAll } from "../files.js";
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

/** A built file, not yet written. */
export interface Output {
  readonly path: string;
  readonly content: string | Uint8Array;
}

type Form = Omit<EmitOptions, "file">;

/** What the emitters make of compiled files: `FILE.sop` gives `FILE.sop.ts`, `FILE.mmd`, ... */
export async function emitAll(
  compiled: readonly Compiled[],
  names: readonly EmitterName[],
  out: string,
  form: Form = {},
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (const name of names) {
    const { extension, load } = emitters[name];
    const { emit }: { readonly emit: Emit } = await load();
    for (const { path, procedures } of compiled)
      for (const procedure of procedures) {
        const files = filesOf(await emit(procedure, { ...form, file: basename(path, ".sop") }), extension);
        outputs.push(...files.map(({ end, content }) => ({ path: join(out, procedure.id + end), content })));
      }
  }
  return outputs;
}

async function build(
  paths: readonly string[],
  o: { out: string; names: readonly EmitterName[]; form: Form; check: boolean; format: unknown; lang: Language },
): Promise<number> {
  const files = sopFiles(paths);
  const compiled = (await compilerFor(files))(files);
  if (compiled.some((c) => stopped(c.findings))) {
    process.stdout.write(report(compiled, o.format, o.lang));
    process.stderr.write(
      o.lang === "id"
        ? "Tidak ada yang ditulis: betulkan dulu kesalahan di atas.\n"
        : "Nothing was written: mend the errors above first.\n",
    );
    return 1;
  }
  const outputs = await emitAll(compiled, o.names, o.out, o.form);
  const twice = outputs.find((a, i) => outputs.findIndex((b) => resolve(a.path) === resolve(b.path)) !== i);
  if (twice)
    throw new UsageError({
      id: `dua prosedur akan menulis ${twice.path}; ganti nama salah satu berkasnya`,
      en: `two procedures would write ${twice.path}; rename one of the files`,
    });
  const stale = outputs.filter(
    ({ path, content }) => !existsSync(path) || !readFileSync(path).equals(Buffer.from(content)),
  );
  const left = leftOver(outputs, o.names, o.out);
  if (!o.check) {
    writeAll(stale);
    for (const path of left) rmSync(path);
    for (const output of outputs) process.stdout.write(`${said(output, stale.includes(output), o.lang)}\n`);
    return 0;
  }
  const old = [...stale.map(({ path }) => path), ...left];
  for (const path of old) process.stdout.write(`${relative(".", path)}\n`);
  if (old.length > 0)
    process.stderr.write(
      o.lang === "id"
        ? `${old.length} hasil sudah usang; jalankan “baku bangun”\n`
        : `${old.length} outputs are stale; run “baku build”\n`,
    );
  return old.length > 0 ? 1 : 0;
}

/** Pieces of a flowchart that is in fewer pieces now: `x.3.mmd` beside `x.mmd` and `x.2.mmd`, where it says that it is made. */
function leftOver(outputs: readonly Output[], names: readonly EmitterName[], out: string): readonly string[] {
  if (!existsSync(out)) return [];
  const made = new Set(outputs.map(({ path }) => path));
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
function said({ path, content }: Output, written: boolean, lang: Language): string {
  const words = { id: ["ditulis", "tetap", "baris"], en: ["written", "same", "lines"] }[lang];
  const size =
    typeof content === "string"
      ? `${content.split("\n").length - 1} ${words[2]}`
      : `${Math.ceil(content.length / 1024)} KiB`;
  return `${words[written ? 0 : 1]!.padEnd(8)} ${relative(".", path)}  (${size})`;
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
