import { format, isGuessed, type Language, parse } from "@baku/grammar";
import { sopFiles, writeAll } from "../files.js";
import { UsageError } from "../report/failure.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, options, lang }) => {
  const keywords = options.keywords;
  if (keywords !== undefined && keywords !== "id" && keywords !== "en")
    throw new UsageError({ id: "--keywords: pilih id atau en", en: "--keywords: choose id or en" });
  const files = sopFiles(operands);
  const guessed = files.filter(({ text }) => isGuessed(parse(text)));
  for (const { path } of guessed)
    process.stderr.write(
      lang === "id"
        ? `${path}: tidak dirapikan; ada label tanpa titik dua atau jawaban tanpa “jika”, lihat “baku periksa”\n`
        : `${path}: not formatted; there is a label without its colon or an answer without “if”, see “baku check”\n`,
    );
  const changed = files.flatMap(({ path, text }) => {
    const formatted = format(text, keywords ? { keywords: keywords as Language } : {});
    return formatted === text ? [] : [{ path, content: formatted }];
  });
  for (const { path } of changed) process.stdout.write(`${path}\n`);
  if (!options.check) {
    writeAll(changed);
    return guessed.length > 0 ? 1 : 0;
  }
  if (changed.length > 0)
    process.stderr.write(
      lang === "id"
        ? `${changed.length} berkas belum rapi; jalankan “baku rapikan”\n`
        : `${changed.length} files are not formatted; run “baku fmt”\n`,
    );
  return changed.length + guessed.length > 0 ? 1 : 0;
};
