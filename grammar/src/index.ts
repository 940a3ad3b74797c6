export type { Line } from "./1-lines/lines.js";
export { clean, wordIn } from "./4-tree/text.js";
export * from "./4-tree/tree.js";
export * from "./findings/define.js";
export { fold, near, sparingNear } from "./findings/near.js";
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
export { months, numberWords, towards, type WordKey, wordPattern, words } from "./words/words.js";
