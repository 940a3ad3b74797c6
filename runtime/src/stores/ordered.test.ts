import fc from "fast-check";
import { expect, test } from "vitest";
import { ordered } from "./ordered.js";

const numbers = () => ordered<number>((a, b) => a - b);

test("is what a list is that is sorted after every change, also over several blocks", () => {
  const change = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3_000 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1_000, maxLength: 4_000 }), fc.nat(3_000), (changes, below) => {
      const [list, model] = [numbers(), new Set<number>()];
      for (const [adds, number] of changes) {
        if (adds && !model.has(number)) list.add(number);
        if (!adds) list.remove(number);
        if (adds) model.add(number);
        else model.delete(number);
      }
      const sorted = [...model].sort((a, b) => a - b);
      expect(list.slice(0, Number.POSITIVE_INFINITY)).toEqual(sorted);
      expect(list.slice(700, 1_300)).toEqual(sorted.slice(700, 1_300));
      expect(list.countWhile((number) => number < below)).toBe(sorted.filter((number) => number < below).length);
    }),
    { numRuns: 20 },
  );
});

test("an empty one answers too", () => {
  expect(numbers().slice(0, 10)).toEqual([]);
  expect(numbers().countWhile(() => true)).toBe(0);
});
