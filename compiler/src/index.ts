export { anchorsOf } from "./4-emit/anchors.js";
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
  levelOf,
  type PresetName,
  presets,
  type RatedFinding,
  type RuleCode,
  ruleCodes,
} from "./findings/levels.js";
export { aboutOf, entryOf, type FindingCode, findings, messageOf } from "./findings/registry.js";
