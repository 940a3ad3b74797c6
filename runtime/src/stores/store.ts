import type { Event, Instant } from "../core/types.js";

/**
 * Where cases live: an append-only list of events a case, under an expected version, and an index that answers an inbox.
 * One contract suite (`stores/contract.ts`) holds for every store. A store that itself fails rejects with a `StoreError`, and
 * has then appended nothing; events go in and come back as JSON.
 */
export interface Store {
  /**
   * Appends the events of one command, or nothing. When this resolves to `appended`, the events and the index entry are
   * as durable as the store promises. A command id that the case has seen is answered from the record, never appended again.
   */
  append(request: Append): Promise<AppendResult>;
  /** Events of a case after `after` (a version; 0 for all), in order. Empty for a case that is not there. */
  events(caseId: string, after?: number): Promise<readonly StoredEvent[]>;
  /** What an earlier command of this id did, or undefined. */
  command(caseId: string, commandId: string): Promise<CommandRecord | undefined>;
  /** Open work of an actor, earliest due first, then oldest, what has no due date last; cost grows with the answer, not with the table. */
  waitingFor(actor: string, page?: Page): Promise<readonly IndexedWork[]>;
  /** Open work that is due before an instant, earliest first. */
  dueBefore(instant: Instant, page?: Page): Promise<readonly IndexedWork[]>;
  /** Cases with a timer that is set before an instant, the earliest first; cost grows with the answer. */
  timersBefore(instant: Instant, page?: Page): Promise<readonly CaseRecord[]>;
  /** Ids of the cases, oldest first, with the procedure each belongs to and where its chain ends. */
  cases(page?: CasesPage): Promise<readonly CaseRecord[]>;
  /** All that the store keeps of a case, as it is at one moment; undefined for a case that is not there. */
  read(caseId: string): Promise<WholeCase | undefined>;
  /** Puts a whole case in, or nothing: false where a case of that id is there. Its chain must be whole. */
  insert(whole: WholeCase): Promise<boolean>;
  /** Keeps a procedure beside its cases, as canonical JSON under its version; one that is there stays as it is. */
  keep(procedure: KeptProcedure): Promise<void>;
  /** The procedures that are kept, in the order in which they came. */
  kept(): Promise<readonly KeptProcedure[]>;
  close(): Promise<void>;
}

/** `version` is a digest of what `body` says, so that it proves itself. */
export interface KeptProcedure {
  readonly version: string;
  readonly body: string;
}

export interface Append {
  readonly caseId: string;
  /** What the case belongs to from now on. */
  readonly procedure: string;
  /** Number of events the caller has seen; 0 for a new case. */
  readonly expectedVersion: number;
  /** Hash of the last of them, for a caller who has it: spares a store on another machine the question. */
  readonly head?: string;
  readonly command: { readonly id: string; readonly digest: string };
  readonly events: readonly Event[];
  /** The case's open work after these events; it replaces what the index has. */
  readonly work: readonly Work[];
  /** When the case's earliest timer is set; it replaces what the index has. Missing: none is set. */
  readonly timer?: Instant;
}

export type AppendResult =
  /** `head` is the hash of the last event now. */
  | { readonly kind: "appended"; readonly version: number; readonly head: string }
  /** Someone else was first; `version` is where the case stands now. */
  | { readonly kind: "conflict"; readonly version: number }
  /** The case has seen this command id. */
  | { readonly kind: "seen"; readonly record: CommandRecord };

/** `digest` identifies the command's content; `from` (exclusive) to `to` are the versions of its events. */
export interface CommandRecord {
  readonly id: string;
  readonly digest: string;
  readonly from: number;
  readonly to: number;
}

/** An event as it was recorded. `hash` is over everything else here and the case's id; `previous` is the hash of the event before. */
export interface StoredEvent {
  readonly version: number;
  readonly commandId: string;
  readonly previous: string;
  readonly hash: string;
  readonly event: Event;
}

/** One open step for one actor who can act on it now. */
export interface Work {
  readonly step: string;
  readonly actor: string;
  /** For a group: the member whose part is still awaited. */
  readonly member?: string;
  readonly since: Instant;
  readonly due?: Instant;
  /** Since when its case is paused: nothing can be done in the step. */
  readonly paused?: Instant;
}

export interface IndexedWork extends Work {
  readonly caseId: string;
  readonly procedure: string;
  /** Number of events of the case: `expectedVersion` of a command that is decided on this row. */
  readonly version: number;
}

export interface CaseRecord {
  readonly caseId: string;
  readonly procedure: string;
  readonly version: number;
  /** Hash of the last event. Whoever keeps it elsewhere can tell later whether the record was cut or rewritten. */
  readonly head: string;
}

export interface WholeCase extends CaseRecord {
  readonly timer?: Instant;
  readonly work: readonly Work[];
  readonly commands: readonly CommandRecord[];
  readonly events: readonly StoredEvent[];
}

/** `offset` skips that many; `limit` at most, 100 unless told. */
export interface Page {
  readonly offset?: number;
  readonly limit?: number;
}

/** With `after`, those that began after that case, at no cost for what lies before; none after one that is not there. */
export interface CasesPage extends Page {
  readonly after?: string;
}
