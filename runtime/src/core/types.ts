import type { Calendar } from "../calendar/calendar.js";
import type { Caller, FileRecord } from "./commands.js";
import type { Assignee, Delegation } from "./people.js";

/** What a case is between its events. Instants are milliseconds since 1970, UTC. */

export type * from "./commands.js";
export type * from "./events.js";
export type * from "./people.js";

export type Instant = number;

/** Facts the core may not look up itself. */
export interface Context {
  readonly now: Instant;
  /** Members of each group, by actor id. */
  readonly directory: Readonly<Record<string, readonly string[]>>;
  /** Who stands in for whom in the whole office, besides what a case has on record. */
  readonly delegations?: readonly Delegation[];
  /**
   * What due dates are computed by; its version is recorded. A pure function, and the one that `wants` is given: a timer fires
   * at the instant that the inbox shows, also after a decree has moved it. Replay needs none, since events say what came of it.
   */
  readonly calendar: Calendar;
}

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
  /** Whom it was given to in this round; nobody else closes it, until its decision is taken over. */
  readonly assigned?: Assignee;
  /** How the called case came to its end; then the step can be closed. */
  readonly received?: "ended" | "cancelled";
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

/** Where a document on hand comes from, and the state that it is in. */
export interface Standing {
  readonly state?: string;
  readonly step: string;
  readonly round: number;
}

/** What a document says; `before` are the others. */
export interface Content {
  readonly document: string;
  readonly value: unknown;
  readonly parts?: Readonly<Record<string, unknown>>;
  readonly before: Content | undefined;
}

/** A document as `documentsOf` puts it together. */
export interface DocumentOnHand<Value = unknown> extends Standing {
  readonly value?: Value;
  /** Of a `setiap` step: what each member brought, by member. `value` is what came last. */
  readonly parts?: Readonly<Record<string, Value>>;
}

/** A case: a fold of its events, and nothing but. */
export interface CaseState {
  readonly status: "new" | "running" | "paused" | "ended" | "cancelled";
  readonly procedure: string;
  readonly version: string;
  /** Version of the calendar that it was last reckoned by. */
  readonly calendar: string;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  /** No step is open twice at once: arms that could meet in one are no plan. */
  readonly open: readonly OpenStep[];
  readonly waiting: readonly Waiting[];
  /** How often a token came to each step; a skipped step counts too. */
  readonly rounds: Readonly<Record<string, number>>;
  /** How often each bounded answer was taken: `step/answer`. */
  readonly taken: Readonly<Record<string, number>>;
  /** First completion of each step that some time counts from (`10 hari kerja sejak langkah 1`). */
  readonly completedAt: Readonly<Record<string, Instant>>;
  readonly documents: Readonly<Record<string, Standing>>;
  /** What the documents on hand say. */
  readonly contents: Content | undefined;
  readonly aside: Aside;
}

/** What lies beside the flow of a case; most cases have nothing of it. */
export interface Aside {
  readonly delegations: readonly Delegation[];
  readonly attachments: readonly Attachment[];
  /** Cases that this one has called and that are not known to be over. */
  readonly calls: readonly Call[];
  /** What has called this case. */
  readonly caller?: Caller;
  /** The caller knows that it is over. */
  readonly reported?: true;
  /** Who holds the case up now: its own people, the case that has called it, or both. */
  readonly pause?: Pause;
  /** When time stood still. */
  readonly stood: readonly Span[];
}

export interface Pause {
  readonly since: Instant;
  readonly own: boolean;
  readonly caller: boolean;
}

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Attachment {
  readonly step: string;
  readonly round: number;
  readonly document?: string;
  readonly file: FileRecord;
}

export interface Call {
  readonly case: string;
  readonly procedure: string;
  readonly version: string;
  readonly step: string;
  readonly round: number;
  /** What it was last told. */
  readonly told: "run" | "pause";
}
