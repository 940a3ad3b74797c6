import type { Calendar } from "../calendar/calendar.js";
import type { CaseState, Command, DocumentOnHand, Doer, Instant, TimerCommand } from "../core/types.js";
import type { Task, Timer } from "../core/wants.js";
import type { PlanStep } from "../procedure/plan.js";
import type {
  AnswerOf,
  CloseInput,
  CompiledProcedure,
  Ids,
  JoinInput,
  ProcedureTypes,
  SpeakInput,
  StepId,
} from "../procedure/typed.js";
import type { Procedure } from "../procedure/types.js";
import type { CaseRecord, IndexedWork, Page, Store, StoredEvent } from "../stores/store.js";
import type { Refused, Result } from "./result.js";

/** The procedures of an office, and its cases. */
export interface Office {
  /** Starts a case. An id that is taken is refused, unless it is the same command again. */
  start<T = ProcedureTypes>(procedure: CompiledProcedure<T>, options: StartOptions): Promise<OpenedCase<T>>;
  /** A case that was started before, under this version of the procedure. */
  open<T = ProcedureTypes>(procedure: CompiledProcedure<T>, id: string): Promise<OpenedCase<T>>;
  /** Open work of an actor over all cases, earliest due first; for a group, that of each of its members. */
  tasks(query: { readonly actor: string; readonly page?: Page }): Promise<readonly IndexedWork[]>;
  /** Open work that is due before an instant, earliest first. */
  due(before: Instant, page?: Page): Promise<readonly IndexedWork[]>;
  /**
   * Does what time has done by `now` (default: the clock): begins scheduled steps and fires time-outs, also those that came due
   * while nobody was here. Call it when an office opens and then regularly. A case of a procedure that is not here is left alone.
   */
  fireDue(now?: Instant): Promise<readonly Fired[]>;
  /** Every case, oldest first. */
  cases(page?: Page): Promise<readonly CaseRecord[]>;
  /** Closes the store. */
  close(): Promise<void>;
}

/** A timer that was fired; late where `at` is long past. */
export interface Fired {
  readonly caseId: string;
  readonly at: Instant;
  readonly command: TimerCommand;
}

export interface OfficeOptions {
  /** What the office runs. Several versions of one procedure may stand side by side while old cases last. */
  readonly procedures: readonly Procedure[];
  /** Default: in memory, gone with the process. */
  readonly store?: Store;
  /** Default: working time of a government office, Asia/Pontianak. */
  readonly calendar?: Calendar;
  /** Default: the system's. */
  readonly clock?: () => Instant;
  /** Members of each group, by actor id; asked when a step opens. */
  readonly directory?: Directory | (() => Directory | Promise<Directory>);
  /** Default: everyone is who he says he is. */
  readonly authorize?: Authorize;
}

export type Directory = Readonly<Record<string, readonly string[]>>;

/** Whether this person may act for this actor. `by` may be missing, and `step` is, where a case is started. */
export type Authorize = (
  by: Doer | undefined,
  command: Command,
  step: PlanStep | undefined,
) => boolean | Promise<boolean>;

export interface StartOptions {
  readonly id: string;
  /** The same id with the same content is answered as the first time; default: a new one. */
  readonly commandId?: string;
  readonly by?: Doer;
}

/**
 * What `start` and `open` give. Where they are refused, `ok` is false and the case is an empty one that answers every command
 * with the same refusal: an application may look at `ok` first, or go on and look at the result of its first command.
 */
export type OpenedCase<T = ProcedureTypes> = Case<T> & ({ readonly ok: true } | Refused);

/** A running case. Its commands come back with what changed, or with a refusal and nothing changed; they never throw for it. */
export interface Case<T = ProcedureTypes> {
  readonly id: string;
  complete<Id extends Ids<T>["task"]>(step: Id, input: CloseInput<T, Id>): Promise<Result>;
  decide<Id extends Ids<T>["decision"]>(step: Id, answer: AnswerOf<T, Id>, input: CloseInput<T, Id>): Promise<Result>;
  /** Records that an actor took part in a joint step. */
  participate<Id extends Ids<T>["joint"]>(step: Id, input: JoinInput<T, Id>): Promise<Result>;
  /** `hanya jika`: whether the condition of a step holds; where it does not, the step is skipped. */
  answer<Id extends StepId<T>>(step: Id, holds: boolean, input: SpeakInput<T, Id>): Promise<Result>;
  /** `perpanjangan`: takes the extension that the SOP allows, once, before the time of the step is over. */
  extend<Id extends StepId<T>>(step: Id, input: SpeakInput<T, Id>): Promise<Result>;
  tasks(): Promise<readonly Task[]>;
  /** What time will do to the case, and when; `office.fireDue` does it for every case. */
  timers(): Promise<readonly Timer[]>;
  /** Fires one of them: refused before its instant, and when it is stale. */
  fire(timer: Timer): Promise<Result>;
  state(): Promise<CaseState>;
  /** Documents on hand, by id: the latest of each. */
  documents(): Promise<Readonly<Record<string, DocumentOnHand>>>;
  /** Everything that happened, in order. */
  history(): Promise<readonly StoredEvent[]>;
}
