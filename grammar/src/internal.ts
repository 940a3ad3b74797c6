/** `@baku/grammar/internal`: what the compiler and the command take besides; no part of what is promised to an application. */

export { clean, wordIn } from "./4-tree/text.js";
export { entry, type Params, raiser, replace, rule } from "./findings/define.js";
export { fold, near, sparingNear } from "./findings/near.js";
export { months, numberWords, towards, type WordKey, wordPattern, words } from "./words/words.js";
