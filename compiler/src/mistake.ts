import type { Finding, Span } from "@baku/grammar";
import { compile } from "./compile.js";
import { mistakes } from "./findings/mistakes.js";
import type { FindingCode } from "./findings/registry.js";

/** A text with one mistake, and what is found in it: what `explain` and the reference pages show of a code. */
export interface Mistake {
  readonly text: string;
  readonly span: Span;
  readonly finding: Finding;
}

/** The mistake of a code; every rule as loud as the registry has it, on a day when reviews are due. */
export function mistakeOf(code: FindingCode): Mistake {
  const marked = mistakes[code];
  const text = marked.replace(/[«»]/g, "");
  const { findings } = compile(text, "contoh.sop", {
    today: "2026-11-20",
    house: () => ({ levels: {}, profiles: ["bpsdm-kalbar"] }),
  });
  const finding = findings.find((each) => each.code === code);
  if (!finding) throw new Error(`the text for ${code} does not have that mistake`);
  return { text, span: finding.span, finding };
}
