import type {
  Assignee,
  Capacity,
  Delegation,
  DocumentOnHand,
  Doer,
  FileRecord,
  Outputs,
  Person,
} from "../core/types.js";
import type { Procedure } from "./types.js";

/**
 * What the code generated from a `.sop` says about its steps, for the compiler alone: a wrong step, actor, answer or output is
 * a compile error. Nothing of it is there at run time.
 */
export interface StepTypes {
  readonly kind: "task" | "decision";
  /** Actors who may close the step; of a decision, those who may take it over as well. */
  readonly by: string;
  /** Actors who take part; `never` if none. */
  readonly with: string;
  /** `never` for a task. */
  readonly answers: string;
  /** By document id; `{}` if none. */
  readonly outputs: object;
}

export interface ProcedureTypes {
  readonly actors: string;
  readonly steps: { readonly [id: string]: StepTypes };
}

/** A procedure that carries its types. A plain Procedure is one too, with every name a string. */
export interface CompiledProcedure<T = ProcedureTypes> extends Procedure {
  readonly "~types"?: T;
}

/**
 * Gives a procedure its types; does nothing else.
 * What `baku build --emit ts` writes calls it; a procedure that is read from JSON needs no types.
 *
 * @example
 * ```ts
 * import { defineProcedure } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const sop = defineProcedure(permohonanIzinCuti);
 * ```
 */
export function defineProcedure<T extends Shape<T> = ProcedureTypes>(procedure: Procedure): CompiledProcedure<T> {
  return procedure;
}

/** An opaque document, as an output: where the real one is kept. */
export interface DocumentReference {
  readonly number?: string;
  readonly title?: string;
  readonly location?: string;
  readonly sha256?: string;
}

/** A `berkas` field. */
export interface FileReference {
  readonly name: string;
  readonly sha256?: string;
  readonly mediaType?: string;
  readonly bytes?: number;
}

/** `ProcedureTypes` for interfaces, which have no index signature. */
type Shape<T> = { readonly actors: string; readonly steps: { readonly [Id in keyof StepsOf<T>]: StepTypes } };

type StepsOf<T> = T extends { readonly steps: infer Steps } ? Steps : never;

export type StepId<T> = keyof StepsOf<T> & string;

/** Step ids by what is done with the step. An interface, since an error then shows the ids and not the name of a type. */
export interface Ids<T> {
  readonly step: { [Id in StepId<T>]: Id }[StepId<T>];
  readonly task: { [Id in StepId<T>]: "task" extends Field<T, Id, "kind"> ? Id : never }[StepId<T>];
  readonly decision: { [Id in StepId<T>]: "decision" extends Field<T, Id, "kind"> ? Id : never }[StepId<T>];
  readonly joint: { [Id in StepId<T>]: [Field<T, Id, "with">] extends [never] ? never : Id }[StepId<T>];
}

/** Without the name that the generated module has for them: an error then shows the answers themselves. */
export type AnswerOf<T, Id extends StepId<T>> = `${Field<T, Id, "answers"> & string}`;

export interface DoerAs<Actor> {
  readonly actor: Actor;
  /** One of a group's members. */
  readonly member?: string;
  /** The person, for the record. */
  readonly name?: string;
  /** What the host proves identities by, for the record: an account, a NIP. */
  readonly id?: string;
  /** He stands in for the actor; a delegation that holds now must say so. */
  readonly as?: Capacity;
}

/** What goes with every command. The same `commandId` with the same content is answered as the first time; default: a new one. */
export interface CommandInput<Actor> {
  readonly by: DoerAs<Actor>;
  readonly note?: string;
  readonly commandId?: string;
  /**
   * The version of the case that the sender has seen (`view().version`): where the case has moved on since, the command is refused
   * (`RUN149`), and says who acted. Default: it is judged by what is there.
   */
  readonly expectedVersion?: number;
  /** For `authorize`: what the host has proved of the caller. Never recorded. */
  readonly identity?: unknown;
}

/** Input of `complete` and `decide`: `outputs` is required where the step must bring something out. */
export type CloseInput<T, Id extends StepId<T>> = CommandInput<Field<T, Id, "by">> &
  OutputsInput<Field<T, Id, "outputs">>;

export type JoinInput<T, Id extends StepId<T>> = CommandInput<Field<T, Id, "with">>;

/** Input of `answer` and `extend`. */
export type SpeakInput<T, Id extends StepId<T>> = CommandInput<Field<T, Id, "by">>;

/** `by` may be a superior who takes no part in the procedure. */
export type AssignInput<T, Id extends StepId<T>> = CaseInput & {
  readonly to: Omit<Assignee, "actor"> & { readonly actor: Field<T, Id, "by"> };
};

/** `note` is the reason. */
export type SendBackInput<T, Id extends StepId<T>> = SpeakInput<T, Id> & { readonly note: string };

export type AttachInput<T, Id extends StepId<T>> = CommandInput<Field<T, Id, "by"> | Field<T, Id, "with">> & {
  readonly file: FileRecord;
  readonly document?: DocumentId<T>;
};

/** Input of what is done to a case as a whole: `by` may stand outside the procedure. */
export type CaseInput = CommandInput<Doer["actor"]>;

/** `note` is the reason. */
export type ReasonInput = CaseInput & { readonly note: string };

/** `note` is the reason; `skip` names steps of the new version that the case would have been at by now, and need not go through. */
export type MigrateInput = ReasonInput & { readonly skip?: readonly string[] };

export type DelegateInput = CaseInput & Omit<Delegation, "actor">;

export type RevokeInput = CaseInput & { readonly member?: string; readonly to: Person };

/** `note` is the reason; `member` says whose part, where every member made one. */
export type CorrectInput<T, Id extends DocumentId<T>> = ReasonInput & {
  readonly member?: string;
  readonly value: DocumentOf<T, Id>;
};

export type ActorOf<T> = T extends { readonly actors: infer Actors } ? Actors & string : never;

/** Documents that some step brings out; any text for a procedure without types. */
export type DocumentId<T> =
  string extends StepId<T> ? string : { [Id in StepId<T>]: keyof Field<T, Id, "outputs"> & string }[StepId<T>];

type DocumentOf<T, Document> =
  string extends StepId<T>
    ? unknown
    : {
        [Id in StepId<T>]: Document extends keyof Field<T, Id, "outputs">
          ? Exclude<Field<T, Id, "outputs">[Document], undefined>
          : never;
      }[StepId<T>];

/** Documents on hand, by id: the latest of each. */
export type DocumentsOf<T> = { readonly [Id in DocumentId<T>]?: DocumentOnHand<DocumentOf<T, Id>> };

type OutputsInput<O> = Nothing extends O ? { readonly outputs?: OptionalOutputs<O> } : { readonly outputs: O };

/** `object` is a procedure without types; `{}` a step that brings nothing out. */
type OptionalOutputs<O> = [keyof O] extends [never] ? (string extends O ? StepWithoutOutputs : Outputs) : O;

/** Has no property that could be given: the error names this type. */
interface StepWithoutOutputs {
  readonly "~none"?: never;
}

type Nothing = Record<never, never>;

type Field<T, Id extends StepId<T>, Key extends keyof StepTypes> = StepsOf<T>[Id] extends {
  readonly [K in Key]: infer Value;
}
  ? Value
  : never;
