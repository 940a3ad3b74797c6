/**
 * The text of a `.sop`, its tree and its tidy form.
 *
 * @module @baku/grammar
 */

export type { Line } from "./1-lines/lines.js";
export * from "./4-tree/tree.js";
export type {
  Bilingual,
  Entry,
  Finding,
  FindingClass,
  Fix,
  Params,
  PathPoint,
  PlainEntry,
  Registry,
  Related,
  RuleEntry,
  RuleSource,
  Severity,
  Span,
} from "./findings/define.js";
export { grammarFindings } from "./findings/registry.js";
export { type FormatOptions, format, isGuessed } from "./format/format.js";
export { type Parsed, parse } from "./parse.js";
export {
  type BlockKind,
  type Form,
  type Label,
  type LabelKey,
  type Language,
  labelList,
  labels,
} from "./words/labels.js";
