import { describe, expect, test } from "vitest";
import { jahat, laporan, rumit } from "../fixtures.js";
import { layoutForm } from "./layout.js";

describe.each([
  ["laporan", laporan],
  ["rumit", rumit],
  ["jahat", jahat],
] as const)("%s", (_, procedure) => {
  test.each(["A4", "F4"] as const)("everything stays inside the page: %s", (paper) => {
    const { width, height, pages } = layoutForm(procedure, { paper });
    for (const { table, shapes } of pages)
      for (const { x, y, width: wide, height: high } of [table, ...shapes]) {
        expect(x).toBeGreaterThanOrEqual(9);
        expect(y).toBeGreaterThanOrEqual(9);
        expect(x + wide).toBeLessThanOrEqual(width - 9);
        expect(y + high).toBeLessThanOrEqual(height - 9);
      }
  });
});
