/** Words that mean something else where an id is used: a target of the flow, a member of every object. */
const taken: ReadonlySet<string> = new Set(["end", "constructor"]);

/** `telaah surat Sekda` to `telaahSuratSekda`: lower camel case of the letters and digits; never empty, never a digit first. */
export function identifier(name: string): string {
  const words = wordsOf(name).map((word, i) =>
    i === 0 ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1).toLowerCase(),
  );
  const id = words.join("") || "_";
  return /^\p{N}/u.test(id) ? `_${id}` : taken.has(id) ? `${id}_` : id;
}

/** `Laporan Kinerja Tahunan` to `laporan-kinerja-tahunan`: the name of a procedure and of its files. */
export const kebab = (name: string): string => wordsOf(name).join("-").toLowerCase() || "sop";

/** Most names are plain letters, which need no tables of Unicode. */
const wordsOf = (name: string): readonly string[] =>
  (/^[ -~]*$/.test(name)
    ? name.split(/[^A-Za-z0-9]+/)
    : name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .split(/[^\p{L}\p{N}]+/u)
  ).filter(Boolean);
