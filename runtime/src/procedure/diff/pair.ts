/** Pairs the items of two lists that are the same thing: what is a change of one, what was added, removed or put elsewhere. */

export interface Pairing<T> {
  /** In the order of the new list; `rule` is the number of the rule that found the pair, from 0. */
  readonly pairs: readonly Pair<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
  /** The pairs that left the common order: as few as can be. */
  readonly moved: readonly Pair<T>[];
}

export interface Pair<T> {
  readonly was: T;
  readonly now: T;
  readonly rule: number;
}

/** Each rule in turn pairs what is left, in written order. A rule says how alike two items are: 0 not at all; the most alike go first. */
export function pairUp<T>(
  was: readonly T[],
  now: readonly T[],
  ...rules: readonly ((was: T, now: T) => number | boolean)[]
): Pairing<T> {
  const partner = new Map<number, { readonly from: number; readonly rule: number }>();
  let old = [...was.keys()];
  let fresh = [...now.keys()];
  for (const [rule, alike] of rules.entries()) {
    if (old.length === 0 || fresh.length === 0) break;
    const found: Candidate[] = [];
    for (const from of old)
      for (const to of fresh) {
        const score = Number(alike(was[from]!, now[to]!));
        if (score > 0) found.push({ from, to, score });
      }
    const taken = new Set<number>();
    for (const { from, to } of byLikeness(found)) {
      if (taken.has(from) || partner.has(to)) continue;
      taken.add(from);
      partner.set(to, { from, rule });
    }
    old = old.filter((from) => !taken.has(from));
    fresh = fresh.filter((to) => !partner.has(to));
  }
  const places = [...partner].sort(([a], [b]) => a - b);
  const pairs = places.map(([to, { from, rule }]) => ({ was: was[from]!, now: now[to]!, rule }));
  const kept = increasing(places.map(([, { from }]) => from));
  return {
    pairs,
    removed: old.map((from) => was[from]!),
    added: fresh.map((to) => now[to]!),
    moved: pairs.filter((_, index) => !kept.has(index)),
  };
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** The most alike first; of equals, a longest common run before what crosses it, so that as little as can be has moved. */
function byLikeness(found: readonly Candidate[]): readonly Candidate[] {
  const scores = new Map<number, Candidate[]>();
  for (const candidate of found) {
    const equals = scores.get(candidate.score);
    if (equals) equals.push(candidate);
    else scores.set(candidate.score, [candidate]);
  }
  return [...scores]
    .sort(([a], [b]) => b - a)
    .flatMap(([, equals]) => {
      const ordered = [...equals].sort((a, b) => a.from - b.from || b.to - a.to);
      const run = increasing(ordered.map(({ to }) => to));
      return [...ordered.filter((_, place) => run.has(place)), ...ordered.filter((_, place) => !run.has(place))];
    });
}

/** How alike two texts are, from 0 to 1: twice the pairs of letters that they share over those that they have (Dice). */
export function similarity(a: string, b: string): number {
  const [x, y] = [bigrams(a), bigrams(b)];
  const total = count(x) + count(y);
  if (total === 0) return 1;
  let shared = 0;
  for (const [bigram, times] of x) shared += Math.min(times, y.get(bigram) ?? 0);
  return (2 * shared) / total;
}

/** Case and white space are no difference between names. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function bigrams(text: string): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  const line = folded(text);
  for (let i = 0; i < line.length - 1; i++) {
    const bigram = line.slice(i, i + 2);
    counted.set(bigram, (counted.get(bigram) ?? 0) + 1);
  }
  return counted;
}

function count(counted: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const times of counted.values()) total += times;
  return total;
}

/** The places of a longest increasing run of these numbers, found by keeping for each length the run that ends lowest. */
function increasing(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1];
    ends[low] = place;
  }
  const run = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) run.add(place);
  return run;
}
