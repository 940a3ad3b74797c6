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
    kasubbag: "kepala subbagian",
    kabid: "kepala bidang",
  }),
);

const bare = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !filler.has(word))
    .flatMap((word) => (abbreviations.get(word) ?? word).split(" "));
