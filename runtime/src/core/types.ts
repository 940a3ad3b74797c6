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
  | { readonly kind: "participate"; readonly step: string; readonly by: Doer; readonly note?: string };

/** Facts the core may not look up itself. */
export interface Context {
  readonly now: Instant;
  /** Members of each group, by actor id. */
  readonly directory: Readonly<Record<string, readonly string[]>>;
  /** Version of the calendar that due dates are computed by; recorded. */
  readonly calendar: string;
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
}

export interface DocumentOnHand {
  readonly state?: string;
  readonly step: string;
  readonly round: number;
  readonly value?: unknown;
}

/** A case: a fold of its events, and nothing but. */
export interface CaseState {
  readonly status: "new" | "running" | "ended";
  readonly procedure: string;
  readonly version: string;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  readonly open: readonly OpenStep[];
  /** How often each step was entered. */
  readonly rounds: Readonly<Record<string, number>>;
  /** How often each bounded answer was taken: `step/answer`. */
  readonly taken: Readonly<Record<string, number>>;
  /** First completion of each step: `10 hari kerja sejak langkah 1` counts from it. */
  readonly completedAt: Readonly<Record<string, Instant>>;
  readonly documents: Readonly<Record<string, DocumentOnHand>>;
}
