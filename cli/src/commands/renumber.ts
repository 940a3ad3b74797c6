import { type Renumbered, renumber } from "@baku/compiler";
import type { Language, Span } from "@baku/grammar";
import { type SourceFile, sopFiles, writeAll } from "../files.js";
import type { Run } from "./table.js";

/** Exit status 1 where a file was left as it was, or, with `--check`, where one is not numbered in order. */
export const run: Run = async ({ operands, options, lang }) => {
  const files = sopFiles(operands).map((file) => ({ file, made: renumber(file.text) }));
  const changed = files.flatMap(({ file: { path, text }, made }) =>
    made.text === text ? [] : [{ path, content: made.text }],
  );
  for (const { path } of changed) process.stdout.write(`${path}\n`);
  for (const { file, made } of files) for (const line of remarks(file, made, lang)) process.stderr.write(`${line}\n`);
  const left = files.filter(({ made }) => made.unsound.length + made.unsure.length > 0).length;
  if (!options.check) writeAll(changed);
  else if (changed.length > 0)
    process.stderr.write(
      lang === "id"
        ? `${changed.length} berkas belum urut nomornya; jalankan “baku nomori”\n`
        : `${changed.length} files are not numbered in order; run “baku renumber”\n`,
    );
  return left > 0 || (options.check && changed.length > 0) ? 1 : 0;
};

function remarks({ path, text }: SourceFile, made: Renumbered, lang: Language): readonly string[] {
  const at = ({ start }: Span) => `${path}:${text.slice(0, start).split("\n").length}`;
  const said = ({ start, end }: Span) => `“${text.slice(start, end).replace(/\s+/g, " ")}”`;
  if (made.unsound.length > 0)
    return [
      lang === "id"
        ? `${path}: tidak dinomori ulang; betulkan dulu kesalahannya, lihat “baku periksa”`
        : `${path}: not renumbered; mend its errors first, see “baku check”`,
    ];
  if (made.unsure.length > 0)
    return [
      lang === "id" ? `${path}: tidak dinomori ulang` : `${path}: not renumbered`,
      ...made.unsure.map((span) =>
        lang === "id"
          ? `${at(span)}: ${said(span)} bisa berarti langkah lain sesudahnya; beri nama pada langkah itu dan tulis namanya di sini`
          : `${at(span)}: ${said(span)} could mean another step afterwards; give that step a name and write the name here`,
      ),
    ];
  const unnamed = made.unnamed.join(", ");
  return [
    ...made.mentioned.map((span) =>
      lang === "id"
        ? `${at(span)}: ${said(span)} di dalam kalimat tidak diubah; sesuaikan bila perlu`
        : `${at(span)}: ${said(span)} inside a sentence was left as it is; change it where needed`,
    ),
    ...(unnamed === ""
      ? []
      : [
          lang === "id"
            ? `${path}: langkah ${unnamed} tidak bernama, sehingga bagi kasus yang berjalan menjadi langkah lain; beri nama dalam kurung`
            : `${path}: steps without a name (${unnamed}) are other steps to running cases now; give them names in parentheses`,
        ]),
  ];
}
