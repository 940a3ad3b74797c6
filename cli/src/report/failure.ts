import type { Bilingual, Language } from "@baku/grammar";
import { CommanderError } from "commander";
import { isLeft } from "./output.js";
import { lines } from "./usage.js";

/** Something the person at the keyboard can mend: said in one line, without a stack. */
export class UsageError extends Error {
  readonly said: Bilingual;
  constructor(said: Bilingual) {
    super(said.en);
    this.said = said;
  }
}

/** The exit status for what went wrong: 0 for help, 2 for a command used wrongly or a file that cannot be had. */
export function failure(error: unknown, lang: Language): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isLeft(error)) return Number(process.exitCode ?? 0);
  if (error instanceof UsageError) process.stderr.write(`baku: ${lines(error.said[lang])}\n`);
  else if (isSystem(error)) process.stderr.write(`baku: ${lines(system(error, lang))}\n`);
  else {
    process.stderr.write(
      lang === "id"
        ? "baku: kesalahan di dalam baku sendiri; mohon laporkan:\n"
        : "baku: a fault in baku itself; please report it:\n",
    );
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return 2;
}

const isSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";

function system(error: NodeJS.ErrnoException, lang: Language): string {
  const texts: Readonly<Record<string, Bilingual>> = {
    ENOENT: { id: "tidak ada", en: "does not exist" },
    EACCES: { id: "tidak boleh dibaca atau ditulis", en: "may not be read or written" },
    EISDIR: { id: "adalah map, bukan berkas", en: "is a folder, not a file" },
    ENOSPC: { id: "tidak muat: disk penuh", en: "does not fit: the disk is full" },
    EROFS: { id: "tidak dapat ditulis: hanya-baca", en: "cannot be written: read-only" },
  };
  return `${error.path ?? ""} ${texts[error.code ?? ""]?.[lang] ?? error.message}`.trim();
}
