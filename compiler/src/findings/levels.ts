import type { Finding, Severity } from "@baku/grammar";
import { entryOf, type FindingCode, findings } from "./registry.js";

/** How loud a rule is; `off` is not told at all. Only rules have levels: what a text means is not for an office to set. */
export type Level = Severity | "off";

type Registry = typeof findings;
export type RuleCode = {
  [C in FindingCode]: Registry[C] extends { readonly class: "rule" } ? C : never;
}[FindingCode];

/** What is not named here has the severity of its registry entry. */
export type Levels = Readonly<Partial<Record<RuleCode, Level>>>;

export type PresetName = "sop-ap" | "strict" | "draft";

/** `sop-ap` is the usual one; `strict` is for an SOP about to be approved; in `draft` what is not there yet is no fault. */
export const presets: Readonly<Record<PresetName, Levels>> = {
  "sop-ap": { SOP525: "off" },
  strict: {
    SOP501: "error",
    SOP502: "error",
    SOP503: "error",
    SOP504: "error",
    SOP505: "error",
    SOP506: "error",
    SOP507: "error",
    SOP508: "error",
    SOP509: "error",
    SOP512: "error",
    SOP513: "error",
    SOP514: "error",
    SOP515: "error",
    SOP524: "warning",
    SOP525: "off",
    SOP529: "error",
    SOP530: "error",
    SOP532: "error",
    SOP535: "error",
    SOP536: "error",
    SOP538: "error",
    SOP539: "error",
    SOP541: "error",
    SOP603: "error",
  },
  draft: {
    SOP407: "warning",
    SOP501: "note",
    SOP502: "off",
    SOP503: "note",
    SOP504: "note",
    SOP505: "note",
    SOP507: "note",
    SOP509: "off",
    SOP510: "note",
    SOP511: "warning",
    SOP512: "off",
    SOP514: "off",
    SOP516: "off",
    SOP521: "off",
    SOP525: "off",
    SOP535: "note",
    SOP536: "note",
    SOP601: "warning",
    SOP602: "warning",
    SOP603: "note",
    SOP604: "off",
  },
};

/** A finding with the severity that counts for its procedure: reports take it from here alone. */
export interface RatedFinding extends Finding {
  readonly severity: Severity;
}

/** The one place where a severity is decided. Nothing, when the rule is off. */
export function rated(finding: Finding, levels: Levels): readonly RatedFinding[] {
  const severity = levelOf(finding.code, levels);
  return severity === "off" ? [] : [{ ...finding, severity }];
}

export const levelOf = (code: string, levels: Levels): Level =>
  isRule(code) ? (levels[code] ?? entryOf(code)!.severity) : entryOf(code)!.severity;

const isRule = (code: string): code is RuleCode => entryOf(code)?.class === "rule";

export const ruleCodes: readonly RuleCode[] = Object.keys(findings).filter(isRule);
