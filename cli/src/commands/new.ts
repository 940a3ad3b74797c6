import { existsSync } from "node:fs";
import { basename } from "node:path";
import { writeAll } from "../files.js";
import { UsageError } from "../report/failure.js";
import { starter, starterName } from "../starter.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, lang }) => {
  const given = operands[0] ?? starterName[lang];
  const path = given.endsWith(".sop") ? given : `${given}.sop`;
  if (existsSync(path))
    throw new UsageError({
      id: `${path} sudah ada; tidak ditimpa`,
      en: `${path} is there already; it was not overwritten`,
    });
  const typed = /\s/.test(path) ? `"${path}"` : path;
  writeAll([{ path, content: starter(typed, titleOf(path), lang) }]);
  const next =
    lang === "id"
      ? `Isi setiap tanda ?, lalu: npx baku periksa ${typed}\nYang belum diketahui: npx baku cakupan ${typed}\n`
      : `Fill in each ?, then: npx baku check ${typed}\nWhat is not known yet: npx baku coverage ${typed}\n`;
  process.stdout.write(`${path}\n${next}`);
  return 0;
};

/** `surat-masuk.sop` to `Surat masuk`. */
function titleOf(path: string): string {
  const words = basename(path, ".sop")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");
  return words === "" ? "?" : words.charAt(0).toUpperCase() + words.slice(1);
}
