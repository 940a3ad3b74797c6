import type { Calendar } from "../calendar/calendar.js";

/** What goes into the core, what comes out of it, and what a case is in between. Instants are milliseconds since 1970, UTC. */

export type Instant = number;

/** Who acts. `member` names one of a group's members; `name` is the person, for the record. */
export interface Doer {
  readonly actor: string;
  readonly member?: string;
  readonly name?: string;
}

/** What a step brings out, by document id: the declared fields of the document, or a note of where an opaque one is kept. */
export type Outputs = Readonly<Record<string, unknown>>;

export type Command =
  /** `by` may stand outside the procedure: whoever opened the case. */
  | { readonly kind: "start"; readonly by?: Doer }
  | {
      readonly kind: "complete";
      readonly step: string;
      readonly by: Doer;
      readonly outputs?: Outputs;
      readonly note?: string;
    }
  | {
      readonly kind: "decide";
      readonly step: string;
      readonly answer: string;
      readonly by: Doer;
      readonly outputs?: Outputs;
      readonly note?: string;
    }
  /** `bersama B`: B took part; the responsible actor may close the step once all have. */
  | { readonly kind: "participate"; readonly step: string; readonly by: Doer; readonly note?: string }
  /** `hanya jika`: the responsible actor says whether the condition holds. */
  | {
      readonly kind: "answer";
      readonly step: string;
      readonly holds: boolean;
      readonly by: Doer;
      readonly note?: string;
    }
  /** `perpanjangan`: the responsible actor takes the extension that the SOP allows. */
  | { readonly kind: "extend"; readonly step: string; readonly by: Doer; readonly note?: string }
  | TimerCommand;

/** What time does, and nobody: hence no `by`. `wants` lists them with their instants; a late one means what it would have meant. */
export type TimerCommand =
  /** `mulai`: a scheduled step begins. */
  | { readonly kind: "begin"; readonly step: string; readonly round: number }
  /** `bila lewat`: a time of the step is over; `timer` is its place among the step's time-outs. */
  | { readonly kind: "timeout"; readonly step: string; readonly round: number; readonly timer: number };

/** Facts the core may not look up itself. */
export interface Context {
  readonly now: Instant;
  /** Members of each group, by actor id. */
  readonly directory: Readonly<Record<string, readonly string[]>>;
  /**
   * What due dates are computed by; its version is recorded. A pure function, and the one that `wants` is given: a timer fires
   * at the instant that the inbox shows, also after a decree has moved it. Replay needs none, since events say what came of it.
   */
  readonly calendar: Calendar;
}

export type Event = { readonly at: Instant } & (
  | {
      readonly kind: "started";
      readonly procedure: string;
      readonly version: string;
      readonly calendar: string;
      readonly by?: Doer;
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
  /** Nothing is open any more, and nothing waits. */
  | { readonly kind: "ended" }
);

/** A step that is open now. */
export interface OpenStep {
  readonly step: string;
  readonly round: number;
  readonly since: Instant;
  /** Members that were in the directory when the step opened, per group that must be complete. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Keys of those who have done their part or taken part: `actor` or `actor/member`. */
  readonly done: readonly string[];
  /** Set when the bound of a loop was used up. */
  readonly takenOver?: { readonly by: string; readonly without: readonly string[] };
  readonly extended?: true;
  /** Time-outs that have told someone, by their place; none tells twice. */
  readonly fired?: readonly number[];
}

/** A token that stands at a step which is not open yet. */
export type Waiting =
  | {
      readonly kind: "scheduled" | "asked";
      readonly step: string;
      readonly round: number;
      readonly since: Instant;
    }
  | { readonly kind: "arrived"; readonly step: string; readonly from: string; readonly since: Instant };

export interface DocumentOnHand {
  readonly state?: string;
  readonly step: string;
  readonly round: number;
  readonly value?: unknown;
  /** Of a `setiap` step: what each member brought, by member. `value` is what came last. */
  readonly parts?: Readonly<Record<string, unknown>>;
}

/** A case: a fold of its events, and nothing but. */
export interface CaseState {
  readonly status: "new" | "running" | "ended";
  readonly procedure: string;
  readonly version: string;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  /** No step is open twice at once: arms that could meet in one are no plan. */
  readonly open: readonly OpenStep[];
  readonly waiting: readonly Waiting[];
  /** How often a token came to each step; a skipped step counts too. */
  readonly rounds: Readonly<Record<string, number>>;
  /** How often each bounded answer was taken: `step/answer`. */
  readonly taken: Readonly<Record<string, number>>;
  /** First completion of each step: `10 hari kerja sejak langkah 1` counts from it. */
  readonly completedAt: Readonly<Record<string, Instant>>;
  readonly documents: Readonly<Record<string, DocumentOnHand>>;
}
