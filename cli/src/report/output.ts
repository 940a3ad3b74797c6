import { fstatSync, writeSync } from "node:fs";

/** Standard output where it is a terminal. It is asked for only where it may be one: what Node loads for a pipe takes longer than a report. */
export const terminal = (): NodeJS.WriteStream | undefined =>
  fstatSync(1).isCharacterDevice() && process.stdout.isTTY ? process.stdout : undefined;

/** Writes to standard output at once; what a terminal, or a reader that is not ready, does not take so goes through its stream. */
export function print(text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (!terminal() && written < bytes.length) written += writeSync(1, bytes, written);
  } catch (error) {
    if (isLeft(error)) return;
    // The stream tries again, and tells what is wrong.
  }
  if (written < bytes.length) outlive(process.stdout).write(bytes.subarray(written));
}

/** A reader who has seen enough (`| head`) has left: work goes on to its end, and nobody reads what it says. */
export function outlive<T extends NodeJS.WriteStream>(stream: T): T {
  return stream.on("error", (error) => {
    if (!isLeft(error)) throw error;
  });
}

export function isLeft(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
