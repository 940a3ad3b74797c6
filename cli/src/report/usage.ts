import type { Language } from "@baku/grammar";
import { harmless } from "./letters.js";

/** What Commander says of a command line that it cannot read, as this command speaks, and in the reader's language. */
export function usageText(said: string, lang: Language): string {
  const text = said.replace(/^error: /, "").replace(/\n$/, "");
  return lang === "en" ? lines(text.replace(/\n\(([^\n]*)\)$/, ". $1")) : lines(inIndonesian(text));
}

function inIndonesian(text: string): string {
  const [, near] = /\n\(Did you mean (?:one of )?(.*)\?\)$/s.exec(text) ?? [];
  const meant = near ? `. Maksudnya ${near}?` : "";
  for (const [pattern, say] of phrases) {
    const found = pattern.exec(text);
    if (found) return say(found) + meant;
  }
  return text;
}

type Say = (found: RegExpExecArray) => string;

const phrases: readonly (readonly [pattern: RegExp, say: Say])[] = [
  [/^unknown command '(.*?)'(?:\n|$)/s, (f) => `perintah “${f[1]}” tidak ada`],
  [/^unknown option '(.*?)'(?:\n|$)/s, (f) => `pilihan “${f[1]}” tidak ada`],
  [/^option '(.*?)' argument missing/s, (f) => `pilihan “${f[1]}” belum diberi isi`],
  [/^missing required argument '(.*?)'/s, (f) => `masukan “${f[1]}” belum ditulis`],
  [/^required option '(.*?)' not specified/s, (f) => `pilihan “${f[1]}” harus ditulis`],
  [
    /^too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)/s,
    (f) => `terlalu banyak masukan${f[1] ? ` untuk “${f[1]}”` : ""}: seharusnya ${f[2]}, tertulis ${f[3]}`,
  ],
];

/** Several lines where they are meant so: what was typed breaks none. */
export const lines = (text: string): string => text.split("\n  ").map(harmless).join("\n  ");
