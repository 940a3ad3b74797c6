/**
 * From the text of a `.sop` to findings, a Procedure and every format.
 *
 * @module @baku/compiler
 */

export {
  type Emit,
  type EmitOptions,
  type EmittedFile,
  type EmitterName,
  emitters,
  filesOf,
  type Paper,
  papers,
} from "./4-emit/emitters.js";
export {
  type Compiled,
  type CompileOptions,
  compile,
  compileAll,
  type HouseRules,
  type Source,
  stopped,
} from "./compile.js";
export {
  type Level,
  type Levels,
  type PresetName,
  presets,
  type RatedFinding,
  type RuleCode,
} from "./findings/levels.js";
export { entryOf, type FindingCode, findings, messageOf } from "./findings/registry.js";
export { type Renumbered, renumber } from "./renumber.js";
