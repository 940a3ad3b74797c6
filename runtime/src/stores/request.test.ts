import fc from "fast-check";
import { expect, test } from "vitest";
import type { Event } from "../core/types.js";
import { canonicalJson } from "../procedure/canonical.js";
import { bodiesOf } from "./request.js";

test("an event is kept as the canonical JSON of what JSON makes of it, whatever a caller has put in", () => {
  const anything = fc.object({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withBoxedValues: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
    values: [fc.anything(), fc.constant(() => 1), fc.constant(Symbol("s")), fc.double(), fc.string({ unit: "binary" })],
  });
  fc.assert(
    fc.property(anything, (event) => {
      const kept = attempt(() => bodiesOf([event as unknown as Event])[0]);
      expect(kept).toBe(attempt(() => canonicalJson(JSON.parse(JSON.stringify(event)))));
    }),
    { numRuns: process.env.BAKU_LONG ? 20_000 : 500 },
  );
});

function attempt(task: () => string | undefined): string | undefined {
  try {
    return task();
  } catch {
    return "refused";
  }
}
