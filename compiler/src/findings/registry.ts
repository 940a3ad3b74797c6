import { type Entry, type Finding, grammarFindings, type Language, type Params } from "@baku/grammar";
import { raiser } from "@baku/grammar/internal";
import { flowFindings } from "./flow.js";
import { flowProofFindings } from "./flow-proof.js";
import { nameFindings } from "./names.js";
import { ruleFindings } from "./rules.js";
import { runFindings, sampleOf } from "./run.js";

/** What the compiler finds. */
const compilerFindings = {
  ...nameFindings,
  ...flowFindings,
  ...ruleFindings,
  ...flowProofFindings,
  ...runFindings,
} as const;

/** Every finding about a `.sop` text, by code. */
export const findings = { ...grammarFindings, ...compilerFindings } as const;

export type FindingCode = keyof typeof findings;
export const raise = raiser(findings);

/**
 * What is known of a code; undefined for a code that is none.
 *
 * @example
 * ```ts
 * import { compile, entryOf } from "@baku/compiler";
 *
 * for (const { code } of compile("SOP:").findings) console.log(entryOf(code)?.help.id);
 * ```
 */
export const entryOf = (code: string): Entry | undefined =>
  Object.hasOwn(findings, code) ? (findings[code as FindingCode] as unknown as Entry) : undefined;

/**
 * What a finding says, in the reader's language.
 *
 * @example
 * ```ts
 * import { compile, messageOf } from "@baku/compiler";
 *
 * for (const finding of compile("SOP:").findings) console.log(messageOf(finding, "en"));
 * ```
 */
export const messageOf = (finding: Finding, language: Language): string => {
  const text = entryOf(finding.code)![language] as (params: Params) => string;
  return text(Object.fromEntries(Object.entries(finding.params).map(([key, value]) => [key, shortened(value)])));
};

/** A name may be a page long where a sign was forgotten: its beginning says enough. */
const shortened = (value: Params[string]): Params[string] =>
  typeof value === "string" && value.length > 200 ? `${[...value.slice(0, 199)].join("")}…` : value;

/** What every finding of a code says: `…` stands for what depends on the case, or a sample does. */
export const aboutOf = (code: string, language: Language): string => {
  const text = entryOf(code)![language] as (params: Params) => string;
  return text(sampleOf(code) ?? blank);
};

/** Parameters are plain words and numbers. */
const blank = new Proxy({}, { get: () => "…" });
