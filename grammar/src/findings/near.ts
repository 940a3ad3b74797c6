/** The candidate nearest to what was written, when it is near enough to be a slip of the hand; "did you mean". */
export function near(written: string, candidates: Iterable<string>): string | undefined {
  const word = fold(written);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const allowed = tolerance(Math.min(word.length, folded.length));
    if (Math.abs(folded.length - word.length) > allowed) continue;
    const d = distance(word, folded, allowed);
    if (d <= allowed && d < least) {
      best = candidate;
      least = d;
    }
  }
  return best;
}

/**
 * `near` for all the unknown names of one text. Names are compared one by one, so after so many comparisons it suggests nothing
 * more: a text with thousands of unknown names has another trouble than slips of the hand, and each is still told.
 */
export function sparingNear(
  most = 200_000,
): (written: string, candidates: () => readonly string[]) => string | undefined {
  let left = most;
  return (written, candidates) => {
    if (left <= 0) return undefined;
    const all = candidates();
    left -= all.length;
    return near(written, all);
  };
}

/** Case, spaces and punctuation that a reader does not see as a difference. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words have no spaces to fold.
  return unfolded.test(lower) ? lower.replace(/[\s\u00A0]+/g, " ").trim() : lower;
}

const unfolded = /^\s|\s$|\s\s|[^\S ]/;

const tolerance = (length: number): number =>
  length <= 2 ? 0 : length <= 5 ? 1 : length <= 12 ? 2 : Math.floor(length / 5);

/** Edits between two words: insert, delete, replace, or swap two neighbours (Damerau, restricted). */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    // Further letters make no fewer edits.
    if (Math.min(...next) > most && Math.min(...row) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}
