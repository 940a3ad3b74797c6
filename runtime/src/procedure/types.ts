/**
 * The Procedure: what the analyst's document says, every cell stated, inferred or unknown. Plain JSON, in the order of the
 * file. Everything after the checker reads this and nothing else; `plan()` alone reads flow from it.
 */

/** A value of the printed form that may be unknown. */
export type Cell<T> = KnownCell<T> | UnknownCell;

export interface KnownCell<T> {
  readonly known: true;
  readonly value: T;
  /** As the form shows it, to the letter, where that differs from the value. */
  readonly printed?: string;
  /** The analyst's reason: this value is not in the source. */
  readonly inferred?: string;
  /** Where in the source it stands. */
  readonly source?: string;
  /** The source names more than this, and what it is cannot be read (an item `?`). */
  readonly incomplete?: true;
}

/** `unknown`: the source does not say. `absent`: nobody has looked yet. */
export interface UnknownCell {
  readonly known: false;
  readonly why: "unknown" | "absent";
  /** What the form prints all the same: words that cannot be measured (`waktu : ? = segera`). */
  readonly printed?: string;
  readonly note?: string;
  readonly source?: string;
}

/** `2019-08-12`, `2019-08` (month only) or `2019`. */
export type PartialDate = string;

export interface Procedure {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly identity: Identity;
  readonly legalBasis: Cell<readonly string[]>;
  readonly qualifications: Cell<readonly string[]>;
  readonly related: Cell<readonly string[]>;
  readonly equipment: Cell<readonly string[]>;
  readonly warnings: Cell<readonly string[]>;
  readonly records: Cell<readonly string[]>;
  readonly columns: Readonly<Record<ColumnId, Column>>;
  readonly actors: readonly Actor[];
  readonly documents: readonly DocumentType[];
  readonly phases: readonly Phase[];
  readonly steps: readonly Step[];
}

export interface Identity {
  readonly title: string;
  readonly titleInferred?: string;
  readonly institution: Cell<readonly string[]>;
  readonly unit: Cell<string>;
  readonly number: Cell<string>;
  readonly created: Cell<PartialDate>;
  readonly revised: Cell<PartialDate>;
  readonly approved: Cell<PartialDate>;
  readonly approvals: readonly Approval[];
  /** Name of the institution's profile in `baku.config.json`. */
  readonly profile?: string;
  /** What kind of SOP it is; the form does not print it. Missing where the file has no such line. */
  readonly kinds?: Cell<readonly SopKind[]>;
  /** How long the whole may take, as the office promises it; the form does not print it. Missing where the file has no such line. */
  readonly serviceTime?: Cell<Duration>;
}

/** PermenPAN-RB 35/2012: by what is done, by how much of the work it covers, by what comes of it, and by what begins it. */
export type SopKind =
  | "teknis"
  | "administratif"
  | "makro"
  | "mikro"
  | "final"
  | "parsial"
  | "pelayanan"
  | "rutin"
  | "penugasan";

export interface Approval {
  /** `?`: the source does not say. */
  readonly as: "dibuat" | "diperiksa" | "disetujui" | "disahkan" | "?";
  readonly asInferred?: string;
  readonly office: Cell<string>;
  readonly name: Cell<string>;
  readonly rank: Cell<string>;
  readonly nip: Cell<string>;
  readonly date: Cell<PartialDate>;
}

export type ColumnId = "number" | "activity" | "actors" | "requires" | "duration" | "output" | "remarks";

export interface Column {
  readonly shown: boolean;
  readonly heading: string;
  readonly inferred?: string;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly printed: string;
  /** Outside the institution: an applicant, another agency. */
  readonly external: boolean;
  /** Stands for several members, known to the office's directory. */
  readonly group: boolean;
  /** Has a column of its own in the printed form. */
  readonly column: boolean;
  readonly inferred?: string;
}

export interface DocumentType {
  readonly id: string;
  readonly name: string;
  /** Written as a `Dokumen` block; otherwise known by its name alone. */
  readonly declared: boolean;
  readonly states: readonly DocumentState[];
  readonly fields: readonly DocumentField[];
  readonly inferred?: string;
}

export interface DocumentState {
  readonly id: string;
  readonly name: string;
}

export interface DocumentField {
  readonly id: string;
  readonly name: string;
  readonly type: "text" | "number" | "date" | "boolean" | "choice" | "list" | "file";
  readonly required: boolean;
  readonly choices?: readonly string[];
  /** Columns of a `list`; lists never nest. */
  readonly columns?: readonly DocumentField[];
  readonly inferred?: string;
}

export interface Phase {
  readonly id: string;
  /** As printed before the name: `I`, `A`. */
  readonly number?: string;
  readonly name: string;
  readonly inferred?: string;
}

export interface Step {
  readonly number: Cell<string>;
  readonly id: string;
  /** The stable name in parentheses, where there is one. */
  readonly name?: string;
  readonly phase?: string;
  /** False for `Langkah -`: it runs, and the form leaves it out. */
  readonly printed: boolean;
  readonly kind: Cell<"task" | "decision">;
  readonly text: string;
  /** Why the analyst infers the text itself. */
  readonly inferred?: string;
  readonly actors: Cell<StepActors>;
  readonly requires: Cell<readonly DocumentUse[]>;
  readonly duration: Cell<Duration>;
  readonly produces: Cell<readonly DocumentUse[]>;
  readonly remarks: Cell<string>;
  /** `hanya jika`: the responsible actor is asked yes or no before the step. */
  readonly condition: Cell<string> | null;
  readonly start: Cell<StartRule> | null;
  readonly calls: Cell<string> | null;
  readonly flow: Flow;
  readonly source?: string;
  /** Offsets of the step in its `.sop` file. */
  readonly span: readonly [number, number];
}

export interface StepActors {
  /** `one`: the responsible actor. `any`: whichever of them takes it. `each`: every member of the group. */
  readonly mode: "one" | "any" | "each";
  readonly responsible: readonly string[];
  readonly with: readonly { readonly actor: string; readonly each: boolean }[];
}

export interface DocumentUse {
  readonly document: string;
  readonly printed: string;
  readonly state?: string;
  /** The analyst's reason, where it is for this one and not for the whole cell. */
  readonly inferred?: string;
  /** `(dari luar)`: comes from outside the procedure. */
  readonly external?: true;
  /** `(jika ada)` */
  readonly optional?: true;
  /** `(akhir)`: a product of the procedure; no later step needs it. */
  readonly final?: true;
  /** `A atau B`: one of these. `document` is then the first. */
  readonly anyOf?: readonly { readonly document: string; readonly state?: string }[];
}

export type TimeUnit = "second" | "minute" | "hour" | "day" | "workingDay" | "calendarDay" | "week" | "month";

/** Amounts are in the unit that was written: nothing is converted here. `none`: a printed dash. */
export interface Duration {
  readonly kind: "exact" | "range" | "max" | "about" | "by" | "since" | "event" | "none";
  readonly min?: number;
  readonly max?: number;
  readonly unit?: TimeUnit;
  readonly printed: string;
  readonly extension?: { readonly amount: number; readonly unit: TimeUnit };
  /** For `since`: the step whose first completion is counted from. */
  readonly from?: string;
  /** For `event`, and for `since` an event that is no step: its words. */
  readonly event?: string;
  /** For `by`: `--03-31` (every year) or a whole date; without it, `event` has the words ("akhir tahun"). */
  readonly date?: string;
}

/** `mulai`: a delay after another step (or the case's start), or a day of the calendar. */
export interface StartRule {
  readonly kind: "after" | "on";
  readonly amount?: number;
  readonly unit?: TimeUnit;
  readonly from?: string;
  /** For `after`, an event that is no step: its words. Without `from` and `event` it is the case's start. */
  readonly event?: string;
  /** `--12-31` for every year, or a whole date. */
  readonly date?: string;
  readonly printed: string;
}

/** A step's id; `end`, the end of the procedure; or `?`, where the source does not say. */
export type Target = string;

export interface Flow {
  readonly waitsFor: readonly string[];
  readonly waitsInferred?: string;
  /** `menunggu : ?`: it waits, and the source does not say for what. */
  readonly waitsUnknown?: true;
  /** The question of a decision; null for an execution. */
  readonly question: Cell<string> | null;
  readonly outcomes: readonly Outcome[];
  /** Where an execution goes: one target, or several at once. Empty when the source is cut here (`lanjut -> ?`). */
  readonly next: readonly Target[];
  readonly nextInferred?: string;
  /** `lanjut -> ?`: the source does not say how it goes on. */
  readonly cut?: true;
  readonly timeouts: readonly Timeout[];
}

export interface Outcome {
  /** As written; code, commands and events name the outcome by it. */
  readonly answer: string;
  readonly to: Target;
  readonly inferred?: string;
  /** How often a case may take this answer; `then` says what comes after: a step to go to, or an actor who takes the decision over. */
  readonly limit?: { readonly times: number; readonly then?: { readonly step?: string; readonly actor?: string } };
}

export interface Timeout {
  /** Missing: the step's own time. */
  readonly after?: Duration;
  readonly to?: Target;
  readonly notify?: string;
  readonly inferred?: string;
}
