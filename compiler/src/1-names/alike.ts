import { fold, near } from "@baku/grammar/internal";

/**
 * Whether two names look like one thing spelt twice: filler words, punctuation and common abbreviations apart, or one slip in a word
 * of so many letters.
 */
export function alike(a: string, b: string, letters = 5): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x.join(" ") === y.join(" ")) return true;
  if (x.length !== y.length) return false;
  // “Bidang A” and “Bidang B”, “Staf 1” and “Staf 2” are two; a slip is within one longer word.
  const differing = x.map((word, i) => [word, y[i]!] as const).filter(([p, q]) => p !== q);
  const [pair] = differing;
  return (
    differing.length === 1 &&
    pair !== undefined &&
    pair[0].length >= letters &&
    pair[1].length >= letters &&
    !/\d/.test(pair[0] + pair[1]) &&
    near(pair[0], [pair[1]]) !== undefined
  );
}

/** The one name that says the same in other words: an abbreviation of an office, or the office with more or fewer words behind it. */
export function sameOffice(text: string, names: readonly string[]): string | undefined {
  const same = names.find((name) => alike(name, text));
  if (same !== undefined) return same;
  const words = bare(text);
  const begun = names.filter((name) => isBeginning(words, bare(name)));
  return begun.length === 1 ? begun[0] : undefined;
}

const isBeginning = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && a.slice(0, b.length).join(" ") === b.slice(0, a.length).join(" ");

export interface Spellings<T> {
  add(name: string, item: T): void;
  /** The first that was added under an alike name. */
  alike(name: string, fits: (item: T) => boolean): T | undefined;
}

/** Of so many names that share all words but one, the first are compared. */
const MOST_ALIKE = 200;

/** Names that look alike share all their words or all but one: only those that do are compared. */
export function spellings<T>(): Spellings<T> {
  interface Entry {
    readonly name: string;
    readonly order: number;
    readonly item: T;
  }
  const shared = new Map<string, Entry[]>();
  let order = 0;
  return {
    add(name, item) {
      const entry = { name, order: order++, item };
      for (const key of keysOf(name)) {
        const list = shared.get(key);
        if (!list) shared.set(key, [entry]);
        else if (list.length < MOST_ALIKE) list.push(entry);
      }
    },
    alike(name, fits) {
      const found = keysOf(name).flatMap(
        (key) => shared.get(key)?.find((entry) => fits(entry.item) && alike(entry.name, name)) ?? [],
      );
      return found.sort((a, b) => a.order - b.order)[0]?.item;
    },
  };
}

/** The words whole, and with each longer word left out. */
function keysOf(name: string): readonly string[] {
  const all = bare(name);
  const without = all.flatMap((word, i) => (word.length >= 5 ? [all.with(i, "*").join(" ")] : []));
  return [all.join(" "), ...without];
}

const filler: ReadonlySet<string> = new Set(["pada", "di", "dan", "bagian", "dari", "untuk"]);
const abbreviations = new Map(
  Object.entries({
    prov: "provinsi",
    kab: "kabupaten",
    kalbar: "kalimantan barat",
    subbagian: "sub",
    subbag: "sub",
    subag: "sub",
    kasubbag: "kepala sub",
    kasubag: "kepala sub",
    subbidang: "sub bidang",
    subbid: "sub bidang",
    kasubbid: "kepala sub bidang",
    kasubid: "kepala sub bidang",
    kabag: "kepala",
    kabid: "kepala bidang",
    kasi: "kepala seksi",
    kasie: "kepala seksi",
    karo: "kepala biro",
    kadis: "kepala dinas",
    kaban: "kepala badan",
    kakan: "kepala kantor",
    ka: "kepala",
    sekda: "sekretaris daerah",
    sekdis: "sekretaris dinas",
    sekban: "sekretaris badan",
    sekr: "sekretaris",
    sek: "sekretaris",
  }),
);

const bare = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !filler.has(word))
    .flatMap((word) => (abbreviations.get(word) ?? word).split(" "));
