/** `@baku/compiler/internal`: what the command takes besides; no part of what is promised to an application. */

export { anchorsOf } from "./4-emit/anchors.js";
export { dateText } from "./4-emit/form/cells.js";
export { levelOf, type RuleCode, ruleCodes } from "./findings/levels.js";
export { aboutOf } from "./findings/registry.js";
export { type Mistake, mistakeOf } from "./mistake.js";
