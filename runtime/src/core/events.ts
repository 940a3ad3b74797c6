import type { Caller, FileRecord, Order, Outputs, PassedDocument } from "./commands.js";
import type { Assignee, Delegation, Doer, Person } from "./people.js";
import type { CaseState, Content, Instant } from "./types.js";

/** What has happened to a case: facts, which nothing takes back. */

export type Event = { readonly at: Instant } & (
  | {
      readonly kind: "started";
      readonly procedure: string;
      readonly version: string;
      readonly calendar: string;
      readonly by?: Doer;
      readonly caller?: Caller;
      readonly documents?: Readonly<Record<string, PassedDocument>>;
    }
  /** A step opens for work: its round (1, 2, ... when a loop comes back) and who of each group must take part. */
  | {
      readonly kind: "entered";
      readonly step: string;
      readonly round: number;
      readonly members?: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly kind: "participated"; readonly step: string; readonly by: Doer; readonly note?: string }
  /** One member of a `setiap` group has done his part; the step stays open for the others. */
  | {
      readonly kind: "memberDone";
      readonly step: string;
      readonly by: Doer;
      readonly outputs?: Outputs;
      readonly note?: string;
    }
  | {
      readonly kind: "completed";
      readonly step: string;
      readonly by: Doer;
      readonly outputs?: Outputs;
      readonly note?: string;
    }
  | {
      readonly kind: "decided";
      readonly step: string;
      readonly answer: string;
      readonly by: Doer;
      readonly outputs?: Outputs;
      readonly note?: string;
    }
  /** The bound of a loop is used up: `to` takes the same decision over, without the bounded answer. */
  | { readonly kind: "takenOver"; readonly step: string; readonly answer: string; readonly to: string }
  /** A token came to a step that opens later; with `asked`, the round is counted from here. */
  | { readonly kind: "scheduled"; readonly step: string; readonly round: number }
  /** The step's condition waits for its answer. */
  | { readonly kind: "asked"; readonly step: string; readonly round: number }
  /** Where the condition does not hold, the step is skipped. */
  | {
      readonly kind: "answered";
      readonly step: string;
      readonly holds: boolean;
      readonly by: Doer;
      readonly note?: string;
    }
  /** An arm of a fork came to the step that waits for all of them; `from` is its last step. The last arm opens the step. */
  | { readonly kind: "arrived"; readonly step: string; readonly from: string }
  /** The step was left because its time was over, at `due`; what was done in it stays. */
  | {
      readonly kind: "timedOut";
      readonly step: string;
      readonly round: number;
      readonly timer: number;
      readonly due: Instant;
    }
  | {
      readonly kind: "notified";
      readonly step: string;
      readonly round: number;
      readonly timer: number;
      readonly due: Instant;
      readonly actor: string;
    }
  | { readonly kind: "extended"; readonly step: string; readonly by: Doer; readonly note?: string }
  /** Due dates and timers are by another calendar from now on: `dues` are those of the open steps. */
  | {
      readonly kind: "calendarChanged";
      readonly was: string;
      readonly calendar: string;
      readonly dues: readonly { readonly step: string; readonly round: number; readonly due: Instant }[];
    }
  /**
   * The case belongs to another version of its SOP from now on. It says the whole of where it stands, so that whoever goes on from here
   * needs the versions before it no more.
   */
  | {
      readonly kind: "migrated";
      readonly procedure: string;
      readonly from: string;
      readonly to: string;
      readonly by: Doer;
      readonly note: string;
      /** How steps that the case has been at are called now, where that is another name; of one that is gone, a name that none has: `/name`. */
      readonly steps: Readonly<Record<string, string>>;
      /** How actors are called now whose name is another. */
      readonly actors: Readonly<Record<string, string>>;
      /** Steps of the new version that it would have been at by now, and need not go through: so it was decided. */
      readonly skipped: readonly string[];
      /** Due dates of the open steps by the new version, counted from when they opened. */
      readonly dues: readonly { readonly step: string; readonly round: number; readonly due: Instant }[];
      readonly state: Standpoint;
    }
  /** Nothing is open any more, and nothing waits. */
  | { readonly kind: "ended" }
  | {
      readonly kind: "assigned";
      readonly step: string;
      readonly to: Assignee;
      readonly by: Doer;
      readonly note?: string;
    }
  /** An exception: the step was left for an earlier one. */
  | { readonly kind: "sentBack"; readonly step: string; readonly to: string; readonly by: Doer; readonly note: string }
  | {
      readonly kind: "attached";
      readonly step: string;
      readonly file: FileRecord;
      readonly document?: string;
      readonly by: Doer;
      readonly note?: string;
    }
  | { readonly kind: "delegated"; readonly delegation: Delegation; readonly by: Doer; readonly note?: string }
  | {
      readonly kind: "revoked";
      readonly actor: string;
      readonly member?: string;
      readonly to: Person;
      readonly by: Doer;
      readonly note?: string;
    }
  /** Without `by` the case that has called this one was paused, resumed or cancelled; its own events say by whom. */
  | { readonly kind: "paused" | "resumed" | "cancelled"; readonly by?: Doer; readonly note?: string }
  /** What the document said before stays in the event that brought it. */
  | {
      readonly kind: "corrected";
      readonly document: string;
      readonly member?: string;
      readonly value: unknown;
      readonly by: Doer;
      readonly note: string;
    }
  /** `jalankan`: a case of another SOP runs for the open step, in this version. */
  | {
      readonly kind: "called";
      readonly step: string;
      readonly round: number;
      readonly case: string;
      readonly procedure: string;
      readonly version: string;
    }
  /** The called case is over; `outputs` came back and are on hand, and the step can be closed. */
  | {
      readonly kind: "received";
      readonly step: string;
      readonly round: number;
      readonly case: string;
      readonly result: "ended" | "cancelled";
      readonly outputs: Outputs;
    }
  /** A called case was told. */
  | { readonly kind: "relayed"; readonly case: string; readonly order: Order }
  /** The case that called this one was told that it is over. */
  | { readonly kind: "reported" }
  /** The office's key has signed everything before this; `stores/seal.ts` says what. `head` is the hash of the event before, `key` that of the public key. */
  | {
      readonly kind: "sealed";
      readonly head: string;
      readonly key: string;
      readonly signature: string;
      readonly person?: Person;
    }
);

/** A case as it stands under the version that it has come to; what its documents say as a list, the latest first. */
export interface Standpoint extends Omit<CaseState, "procedure" | "version" | "contents"> {
  readonly contents: readonly Omit<Content, "before">[];
}
