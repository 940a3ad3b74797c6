import { format, type Language } from "@baku/grammar";
import { sopFiles, writeAll } from "../files.js";
import { UsageError } from "../report/failure.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, options, lang }) => {
  const keywords = options.keywords;
  if (keywords !== undefined && keywords !== "id" && keywords !== "en")
    throw new UsageError({ id: "--keywords: pilih id atau en", en: "--keywords: choose id or en" });
  const changed = sopFiles(operands).flatMap(({ path, text }) => {
    const formatted = format(text, keywords ? { keywords: keywords as Language } : {});
    return formatted === text ? [] : [{ path, text: formatted }];
  });
  for (const { path } of changed) process.stdout.write(`${path}\n`);
  if (!options.check) {
    writeAll(changed);
    return 0;
  }
  if (changed.length > 0)
    process.stderr.write(
      lang === "id"
        ? `${changed.length} berkas belum rapi; jalankan “baku rapikan”\n`
        : `${changed.length} files are not formatted; run “baku fmt”\n`,
    );
  return changed.length > 0 ? 1 : 0;
};
