/** A list kept in order, in blocks: putting one in among a million moves the few hundred of its block, and not the rest. */
export interface Ordered<T> {
  add(item: T): void;
  remove(item: T): void;
  /** How many items it begins with that hold; those that hold must all come first. */
  countWhile(holds: (item: T) => boolean): number;
  slice(from: number, to: number): readonly T[];
}

const LONGEST = 512;

/** `order` is negative where the first of two comes first; no two items may be equal in it. */
export function ordered<T>(order: (a: T, b: T) => number): Ordered<T> {
  const blocks: T[][] = [];

  /** The first block that ends with `item` or after it, else the last. */
  function blockFor(item: T): number {
    const before = countWhile(blocks, (block) => order(block.at(-1) as T, item) < 0);
    return Math.min(before, Math.max(blocks.length - 1, 0));
  }

  return {
    add(item) {
      const number = blockFor(item);
      const block = blocks[number];
      if (!block) {
        blocks.push([item]);
        return;
      }
      block.splice(
        countWhile(block, (other) => order(other, item) < 0),
        0,
        item,
      );
      if (block.length > LONGEST) blocks.splice(number + 1, 0, block.splice(LONGEST / 2));
    },
    remove(item) {
      const number = blockFor(item);
      const block = blocks[number] ?? [];
      const place = countWhile(block, (other) => order(other, item) < 0);
      if (block[place] !== item) return;
      block.splice(place, 1);
      if (block.length === 0) blocks.splice(number, 1);
    },
    countWhile(holds) {
      const whole = countWhile(blocks, (block) => holds(block.at(-1) as T));
      const before = blocks.slice(0, whole).reduce((sum, block) => sum + block.length, 0);
      return before + countWhile(blocks[whole] ?? [], holds);
    },
    slice(from, to) {
      const found: T[] = [];
      let first = 0;
      for (const block of blocks) {
        if (first >= to) break;
        if (first + block.length > from) found.push(...block.slice(Math.max(from - first, 0), to - first));
        first += block.length;
      }
      return found;
    },
  };
}

/** How many entries an ordered list begins with that hold, by halving. */
export function countWhile<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
