import type { Assignee, Delegation, Doer, Person } from "./people.js";

/** What a case is told to do: by people, by time, or by another case. */

/** The step of a case that has called this one. */
export interface Caller {
  readonly case: string;
  readonly procedure: string;
  readonly version: string;
  readonly step: string;
  readonly round: number;
}

/** What a step brings out, by document id: the declared fields of the document, or a note of where an opaque one is kept. */
export type Outputs = Readonly<Record<string, unknown>>;

/** What somebody does in the step's own course: closes it, decides it, takes part, speaks for it. */
export type StepCommand =
  | Closing<"complete">
  | (Closing<"decide"> & { readonly answer: string })
  /** `bersama B`: B took part; the responsible actor may close the step once all have. */
  | Acting<"participate">
  /** `hanya jika`: the responsible actor says whether the condition holds. */
  | (Acting<"answer"> & { readonly holds: boolean })
  /** `perpanjangan`: the responsible actor takes the extension that the SOP allows. */
  | Acting<"extend">
  /** The open step is one person's or one member's from now on, in this round; again, and it is handed over. */
  | (Acting<"assign"> & { readonly to: Assignee })
  /** Back to an earlier step, with the reason, where the SOP has no answer that leads there: an exception, on record. */
  | (Acting<"sendBack"> & { readonly to: string; readonly note: string })
  | (Acting<"attach"> & { readonly file: FileRecord; readonly document?: string });

/** What somebody does to a case as a whole. Who may is the host's to say; `by` may stand outside the procedure. */
export type CaseCommand =
  | { readonly kind: "delegate"; readonly delegation: Delegation; readonly by: Doer; readonly note?: string }
  /** Ends delegations before their time. */
  | {
      readonly kind: "revoke";
      readonly actor: string;
      readonly member?: string;
      readonly to: Person;
      readonly by: Doer;
      readonly note?: string;
    }
  /** Time stands still until `resume`, and nothing can be done in a step. */
  | { readonly kind: "pause"; readonly by: Doer; readonly note: string }
  | { readonly kind: "resume"; readonly by: Doer; readonly note?: string }
  | { readonly kind: "cancel"; readonly by: Doer; readonly note: string }
  /** A document was filled in wrongly: this is what it says from now on. Of a `setiap` step, one member's part of it. */
  | {
      readonly kind: "correct";
      readonly document: string;
      readonly member?: string;
      readonly value: unknown;
      readonly by: Doer;
      readonly note: string;
    };

/** What time does, and nobody: hence no `by`. `wants` lists them with their instants; a late one means what it would have meant. */
export type TimerCommand =
  /** `mulai`: a scheduled step begins. */
  | { readonly kind: "begin"; readonly step: string; readonly round: number }
  /** `bila lewat`: a time of the step is over; `timer` is its place among the step's time-outs. */
  | { readonly kind: "timeout"; readonly step: string; readonly round: number; readonly timer: number };

/** The office's calendar is another than the one on record: due dates and timers are by it from now on. */
export interface ReckonCommand {
  readonly kind: "reckon";
  readonly calendar: string;
}

/**
 * The case goes over to the version `to` of its SOP, for a reason. `skip` names steps that it would have been at by now under that
 * version and need not go through. It takes both versions to judge: the office does.
 */
export interface MigrateCommand {
  readonly kind: "migrate";
  readonly to: string;
  readonly by: Doer;
  readonly note: string;
  readonly skip?: readonly string[];
}

/**
 * What passes between a case and the one it has called (`jalankan`), and what no person sends. A case wants the first three
 * until they are on record, so that a host that died in between goes on where it was.
 */
export type LinkCommand =
  /** The called case has been started. */
  | {
      readonly kind: "call";
      readonly step: string;
      readonly round: number;
      readonly case: string;
      readonly procedure: string;
      readonly version: string;
    }
  /** The called case knows that this one was paused, resumed or cancelled, or has left the step. */
  | { readonly kind: "relay"; readonly case: string; readonly order: Order }
  /** The caller knows that this case is over. */
  | { readonly kind: "report" }
  /** In the caller: the called case is over, and what comes back of it. */
  | {
      readonly kind: "receive";
      readonly step: string;
      readonly round: number;
      readonly case: string;
      readonly result: "ended" | "cancelled";
      readonly outputs: Outputs;
    }
  /** In the called case: what its caller orders. */
  | { readonly kind: "obey"; readonly order: Order };

export type Order = "pause" | "resume" | "cancel";

export type Command =
  /** `by` may stand outside the procedure: whoever opened the case. A called case has its caller, and what goes in. */
  | {
      readonly kind: "start";
      readonly by?: Doer;
      readonly caller?: Caller;
      readonly documents?: Readonly<Record<string, PassedDocument>>;
    }
  | StepCommand
  | CaseCommand
  | MigrateCommand
  | TimerCommand
  | ReckonCommand
  | LinkCommand;

interface Acting<K extends string> {
  readonly kind: K;
  readonly step: string;
  readonly by: Doer;
  readonly note?: string;
}

interface Closing<K extends string> extends Acting<K> {
  readonly outputs?: Outputs;
}

/** A file that is kept elsewhere, known by its content. */
export interface FileRecord {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** A document that goes into a called case. */
export interface PassedDocument {
  readonly value: unknown;
  readonly state?: string;
}
