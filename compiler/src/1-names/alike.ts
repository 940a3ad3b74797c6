import { fold, near } from "@baku/grammar";

/** Whether two names look like one thing spelt twice: filler words, punctuation and common abbreviations apart, or one slip. */
export function alike(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x.join(" ") === y.join(" ")) return true;
  if (x.length !== y.length) return false;
  // “Bidang A” and “Bidang B”, “Staf 1” and “Staf 2” are two; a slip is within one longer word.
  const differing = x.map((word, i) => [word, y[i]!] as const).filter(([p, q]) => p !== q);
  const [pair] = differing;
  return (
    differing.length === 1 &&
    pair !== undefined &&
    pair[0].length >= 5 &&
    pair[1].length >= 5 &&
    !/\d/.test(pair[0] + pair[1]) &&
    near(pair[0], [pair[1]]) !== undefined
  );
}

const filler: ReadonlySet<string> = new Set(["pada", "di", "dan", "bagian", "dari", "untuk"]);
const abbreviations = new Map(
  Object.entries({
    prov: "provinsi",
    kab: "kabupaten",
    kalbar: "kalimantan barat",
    kasubbag: "kepala subbagian",
    kabid: "kepala bidang",
  }),
);

const bare = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !filler.has(word))
    .flatMap((word) => (abbreviations.get(word) ?? word).split(" "));
