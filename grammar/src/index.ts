export { parse, type Parsed } from "./parse.js";
export * from "./4-tree/tree.js";
export { type Line } from "./1-lines/lines.js";
export { wordIn } from "./4-tree/text.js";
export * from "./findings/define.js";
export { fold, near } from "./findings/near.js";
export { grammarFindings } from "./findings/registry.js";
export { type LabelKey, type Language, labels, labelList, type BlockKind, type Form } from "./words/labels.js";
export { months, type WordKey, wordPattern, words } from "./words/words.js";
