export { type EmitterName, emitters } from "./4-emit/emitters.js";
export { type Compiled, compile, compileAll, type Source, stopped } from "./compile.js";
export { entryOf, type FindingCode, findings, messageOf, severityOf } from "./findings/registry.js";
