/**
 * What an application embeds. The SQLite store is `@baku/runtime/sqlite`, so that only who uses it loads it.
 *
 * @module @baku/runtime
 */

export { type Calendar, calendarOf, type DueDate } from "./calendar/calendar.js";
export type { DayKind } from "./calendar/days.js";
export { yearsInForce } from "./calendar/decrees.js";
export { defaultCalendar, defaultProfile, defaultYears } from "./calendar/default.js";
export {
  type CalendarFile,
  type PlacedProblem,
  readCalendarFile,
} from "./calendar/file.js";
export type { CalendarNote, CalendarProblem } from "./calendar/notes.js";
export { problems as calendarProblems } from "./calendar/problems.js";
export type {
  CalendarProfile,
  CalendarYear,
  DayHours,
  NamedDay,
  RamadanPeriod,
  WeekHours,
} from "./calendar/profile.js";
export { type Conformance, conformCase, conformLog, type Deviation } from "./conform/conform.js";
export type { DeviationMessage } from "./conform/deviations.js";
export { type Observed, type Trace, traceOf } from "./conform/observed.js";
export { type Counts, type Period, type Practice, practiceOf, type StepPractice } from "./conform/sum.js";
export { documentsOf } from "./core/contents.js";
export { decide } from "./core/decide.js";
export type { AwaitedDocument } from "./core/documents.js";
export type { Party } from "./core/doers.js";
export { evolve, initial, replay } from "./core/evolve.js";
export type { Decision } from "./core/go-on.js";
export type { Link } from "./core/links.js";
export { type Spell, spellsOf } from "./core/spells.js";
export { type StepTimes, stepTimes } from "./core/times.js";
export type * from "./core/types.js";
export { type Task, type Timer, type Wants, wants } from "./core/wants.js";
export type { Case, CaseReader, CaseView, OpenedCase } from "./hosts/case.js";
export { openOffice } from "./hosts/in-process.js";
export { type Kept, keptProcedures } from "./hosts/kept.js";
export type {
  Act,
  Authorize,
  Directory,
  Fired,
  Office,
  OfficeOptions,
  StartOptions,
} from "./hosts/office.js";
export {
  type Done,
  orThrow,
  type Refusal,
  type RefusalTexts,
  type Refused,
  RefusedError,
  type Result,
} from "./hosts/result.js";
export { messageHelp, messageText } from "./messages/all.js";
export type { Changed } from "./messages/changes.js";
export type { ChangeSeverity } from "./messages/effects.js";
export { eventText } from "./messages/event-text.js";
export type { FieldProblem } from "./messages/fields.js";
export type { LabelOf } from "./messages/labels.js";
export type { Code, Message, Note, Problem, Reason, RefusalMessage } from "./messages/messages.js";
export type { Acted, Closer } from "./messages/refusal-words.js";
export { type BrokenRule, brokenRule, type Clause, type Rule, ruleText } from "./messages/rules.js";
export { type ActorRef, type Bilingual, type Language, type StepRef, stepName } from "./messages/words.js";
export { type MigrateOptions, type Migration, migrateCase } from "./migrate/migrate.js";
export type { MigrationReason } from "./migrate/reasons.js";
export { type Coverage, type CoverageState, type CoveredCell, coverage } from "./procedure/coverage.js";
export { type Change, changeText, effectText } from "./procedure/diff/change.js";
export { diff } from "./procedure/diff/diff.js";
export type { Join } from "./procedure/forks.js";
export { type Parsed, parseProcedure } from "./procedure/parse.js";
export {
  type DecisionStep,
  type Plan,
  type PlanActor,
  type PlanCall,
  type Planned,
  type PlanOutcome,
  type PlanStep,
  type PlanTimeout,
  plan,
  type Slot,
  type TaskStep,
  versionOf,
} from "./procedure/plan.js";
export type { Did, Move } from "./procedure/proof/moves.js";
export {
  type Counterexample,
  type MissingDocument,
  type NeverHappens,
  type PathStep,
  type Proof,
  type ProveOptions,
  prove,
  type Verdict,
} from "./procedure/proof/prove.js";
export { routeText } from "./procedure/proof/route.js";
export type { MinutesIn, Work } from "./procedure/proof/work.js";
export {
  type ActorOf,
  type AnswerOf,
  type AssignInput,
  type AttachInput,
  type CaseInput,
  type CloseInput,
  type CommandInput,
  type CompiledProcedure,
  type CorrectInput,
  type DelegateInput,
  type DocumentId,
  type DocumentReference,
  type DocumentsOf,
  type DoerAs,
  defineProcedure,
  type FileReference,
  type Ids,
  type JoinInput,
  type MigrateInput,
  type ProcedureTypes,
  type ReasonInput,
  type RevokeInput,
  type SendBackInput,
  type SpeakInput,
  type StepId,
  type StepTypes,
} from "./procedure/typed.js";
export type * from "./procedure/types.js";
export { type OneMore, oneMore } from "./simulate/one-more.js";
export type { Arrivals, Assumed, SimulateOptions } from "./simulate/options.js";
export { type ActorFigures, type Simulation, type Spread, type StepFigures, simulate } from "./simulate/simulate.js";
export { type StepTime, standardTime } from "./simulate/time.js";
export {
  type Audited,
  type AuditFinding,
  type AuditOptions,
  type AuditRecord,
  type AuditSource,
  audit,
  type Remembered,
  type Seal,
  type SealVerdict,
} from "./stores/audit.js";
export { exportRecords, remembered, storeRecords } from "./stores/audit-sources.js";
export type { ChainBreak } from "./stores/breaks.js";
export { GENESIS, type Head, hashOf } from "./stores/chain.js";
export { everyCase } from "./stores/every-case.js";
export {
  type Exported,
  exportCases,
  type Imported,
  importCases,
  type Problem as ExportedProblem,
  readExport,
} from "./stores/export.js";
export type { ExportProblem } from "./stores/export-problems.js";
export { memory } from "./stores/memory.js";
export type * from "./stores/store.js";
export { type Known, verifyChain } from "./stores/verify.js";
