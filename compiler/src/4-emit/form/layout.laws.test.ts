import fc from "fast-check";
import { expect, test } from "vitest";
import { anyFlow } from "../fixtures/any-flow.js";
import { keepsLaws } from "../fixtures/form-laws.js";
import { anyProcedure } from "../fixtures.js";
import { layoutForm } from "./layout.js";

const numRuns = process.env.BAKU_LONG ? 1000 : 10;

test("every form keeps every law", () => {
  fc.assert(
    fc.property(anyFlow, fc.constantFrom("A4" as const, "F4" as const), (procedure, paper) => {
      const layout = layoutForm(procedure, { paper });
      keepsLaws(layout, procedure);
    }),
    { numRuns, endOnFailure: true },
  );
});

test("whatever stands in the cells, every form keeps every law, and no text is too wide for its cell", () => {
  fc.assert(
    fc.property(anyProcedure, fc.boolean(), (procedure, draft) => {
      const layout = layoutForm(procedure, { draft });
      keepsLaws(layout, procedure);
      for (const { table, texts } of layout.pages)
        for (const { x, width, role, turned } of texts)
          if (role === "cell" && !turned)
            expect(x >= table.x - 0.01 && x + width <= table.x + table.width + 0.01).toBe(true);
    }),
    { numRuns, endOnFailure: true },
  );
});
