import type { Calendar } from "../calendar/calendar.js";
import type {
  CaseCommand,
  CaseState,
  Command,
  Delegation,
  Doer,
  Instant,
  StepCommand,
  TimerCommand,
} from "../core/types.js";
import type { Task, Timer } from "../core/wants.js";
import type { PlanStep } from "../procedure/plan.js";
import type {
  ActorOf,
  AnswerOf,
  AssignInput,
  AttachInput,
  CaseInput,
  CloseInput,
  CompiledProcedure,
  CorrectInput,
  DelegateInput,
  DocumentId,
  DocumentsOf,
  Ids,
  JoinInput,
  ProcedureTypes,
  ReasonInput,
  RevokeInput,
  SendBackInput,
  SpeakInput,
  StepId,
} from "../procedure/typed.js";
import type { Procedure } from "../procedure/types.js";
import type { CaseRecord, CasesPage, IndexedWork, Page, Store, StoredEvent } from "../stores/store.js";
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
   * With `limit` it stops when so many cases have moved on; where it gives none, nothing more is due.
   */
  fireDue(now?: Instant, options?: { readonly limit?: number }): Promise<readonly Fired[]>;
  /**
   * After a decree: tells every running case that the office's calendar is another than the one it was reckoned by, so that its due
   * dates, and what `due` finds, are by the new one; each case has it on record. Gives how many were told. Call it when an
   * office opens with another calendar; a case that is worked on before is told by that. A case of a procedure that is not here is left alone.
   */
  reckon(): Promise<number>;
  /** Every case, oldest first. */
  cases(page?: CasesPage): Promise<readonly CaseRecord[]>;
  /** The procedure that a case goes by, in the version it belongs to: given to the office, or an older one that was kept with its cases. Undefined where it is not here. */
  procedureOf(id: string): Promise<Procedure | undefined>;
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
  /** Who stands in for whom in the whole office (Plh., Plt.); asked at every command. What one case has on record counts first. */
  readonly delegations?: readonly Delegation[] | (() => readonly Delegation[] | Promise<readonly Delegation[]>);
  /** Default: everyone is who he says he is. */
  readonly authorize?: Authorize;
  /**
   * How many of the cases that were worked on last this office keeps in mind, so that a command on them need not read their
   * history; 1,000 unless told. Other processes may work on the same cases.
   */
  readonly remember?: number;
}

export type Directory = Readonly<Record<string, readonly string[]>>;

/** Whether somebody may do this. It sees every command that a person sends, before the core does. */
export type Authorize = (act: Act) => boolean | Promise<boolean>;

export interface Act {
  /** What the host has proved of the caller, as it came with the command; never recorded. */
  readonly identity: unknown;
  /** For whom he acts; missing where a case is started by nobody in particular. */
  readonly actor?: string;
  readonly by: Doer | undefined;
  readonly command: StepCommand | CaseCommand | Extract<Command, { kind: "start" }>;
  /** Missing for a command on the case as a whole. */
  readonly step?: PlanStep;
  readonly caseId: string;
  readonly procedure: string;
}

export interface StartOptions {
  readonly id: string;
  /** The same id with the same content is answered as the first time; default: a new one. */
  readonly commandId?: string;
  readonly by?: Doer;
  /** For `authorize`. */
  readonly identity?: unknown;
}

/**
 * What `start` and `open` give. Where they are refused, `ok` is false and the case is an empty one that answers every command
 * with the same refusal: an application may look at `ok` first, or go on and look at the result of its first command.
 */
export type OpenedCase<T = ProcedureTypes> = Case<T> & ({ readonly ok: true } | Refused);

/** A case at one version of it. */
export interface CaseView<T = ProcedureTypes> {
  /** Number of its events: `expectedVersion` of a command that is decided on what is seen here, or the ETag of a page. */
  readonly version: number;
  readonly state: CaseState;
  readonly tasks: readonly Task<StepId<T>>[];
  readonly timers: readonly Timer[];
  readonly documents: DocumentsOf<T>;
}

/** A running case. Its commands come back with what changed, or with a refusal and nothing changed; they never throw for it. */
export interface Case<T = ProcedureTypes> {
  readonly id: string;
  complete<Id extends Ids<T>["task"]>(step: Id, input: CloseInput<T, Id>): Promise<Result>;
  decide<Id extends Ids<T>["decision"]>(step: Id, answer: AnswerOf<T, Id>, input: CloseInput<T, Id>): Promise<Result>;
  /** Records that an actor took part in a joint step. */
  participate<Id extends Ids<T>["joint"]>(step: Id, input: JoinInput<T, Id>): Promise<Result>;
  /** `hanya jika`: whether the condition of a step holds; where it does not, the step is skipped. */
  answer<Id extends Ids<T>["step"]>(step: Id, holds: boolean, input: SpeakInput<T, Id>): Promise<Result>;
  /** `perpanjangan`: takes the extension that the SOP allows, once, before the time of the step is over. */
  extend<Id extends Ids<T>["step"]>(step: Id, input: SpeakInput<T, Id>): Promise<Result>;
  /** Gives an open step to one of its actors, to a member or a person, for this round; again, and it is handed over. */
  assign<Id extends Ids<T>["step"]>(step: Id, input: AssignInput<T, Id>): Promise<Result>;
  /** Back to an earlier step, with the reason, where the SOP has no answer that leads there: an exception, on record. */
  sendBack<Id extends Ids<T>["step"]>(step: Id, to: Ids<T>["step"], input: SendBackInput<T, Id>): Promise<Result>;
  /** A file that belongs to the open step, by its hash; the file itself is kept elsewhere. */
  attach<Id extends Ids<T>["step"]>(step: Id, input: AttachInput<T, Id>): Promise<Result>;
  /** Somebody stands in for an actor in this case, from an instant until another; who acts for him says so with `as`. */
  delegate(actor: ActorOf<T>, input: DelegateInput): Promise<Result>;
  /** Ends a delegation before its time. */
  revoke(actor: ActorOf<T>, input: RevokeInput): Promise<Result>;
  /** Time stands still until `resume`: due dates and time-outs are put off by as much. The reason goes in `note`. */
  pause(input: ReasonInput): Promise<Result>;
  resume(input: CaseInput): Promise<Result>;
  /** The case is over; what it has called is cancelled with it. The reason goes in `note`. */
  cancel(input: ReasonInput): Promise<Result>;
  /** Replaces what a document says; the event that brought it stays. The reason goes in `note`. */
  correct<Id extends DocumentId<T>>(document: Id, input: CorrectInput<T, Id>): Promise<Result>;
  /** All that a page about the case shows, as it is at one moment, and the version to send back with what is done on that page. */
  view(): Promise<CaseView<T>>;
  /** Its open steps, as whoever has to do them wants to see them. */
  tasks(): Promise<readonly Task<StepId<T>>[]>;
  /** What time will do to the case, and when; `office.fireDue` does it for every case. */
  timers(): Promise<readonly Timer[]>;
  /** Fires one of them: refused before its instant, and when it is stale. */
  fire(timer: Timer): Promise<Result>;
  state(): Promise<CaseState>;
  /** Documents on hand, by id: the latest of each. */
  documents(): Promise<DocumentsOf<T>>;
  /** Everything that happened, in order. */
  history(): Promise<readonly StoredEvent[]>;
}
