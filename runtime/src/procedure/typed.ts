import type { Outputs } from "../core/types.js";
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

/** Gives a procedure its types; does nothing else. */
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
}

/** `ProcedureTypes` for interfaces, which have no index signature. */
type Shape<T> = { readonly actors: string; readonly steps: { readonly [Id in keyof StepsOf<T>]: StepTypes } };

type StepsOf<T> = T extends { readonly steps: infer Steps } ? Steps : never;

export type StepId<T> = keyof StepsOf<T> & string;

/** Step ids by what is done with the step. An interface, since an error then shows the ids and not the name of a type. */
export interface Ids<T> {
  readonly task: { [Id in StepId<T>]: "task" extends Field<T, Id, "kind"> ? Id : never }[StepId<T>];
  readonly decision: { [Id in StepId<T>]: "decision" extends Field<T, Id, "kind"> ? Id : never }[StepId<T>];
  readonly joint: { [Id in StepId<T>]: [Field<T, Id, "with">] extends [never] ? never : Id }[StepId<T>];
}

export type AnswerOf<T, Id extends StepId<T>> = Field<T, Id, "answers">;

export interface DoerAs<Actor> {
  readonly actor: Actor;
  /** One of a group's members. */
  readonly member?: string;
  /** The person, for the record. */
  readonly name?: string;
}

/** What goes with every command. The same `commandId` with the same content is answered as the first time; default: a new one. */
export interface CommandInput<Actor> {
  readonly by: DoerAs<Actor>;
  readonly note?: string;
  readonly commandId?: string;
}

/** Input of `complete` and `decide`: `outputs` is required where the step must bring something out. */
export type CloseInput<T, Id extends StepId<T>> = CommandInput<Field<T, Id, "by">> &
  OutputsInput<Field<T, Id, "outputs">>;

export type JoinInput<T, Id extends StepId<T>> = CommandInput<Field<T, Id, "with">>;

/** Input of `answer` and `extend`. */
export type SpeakInput<T, Id extends StepId<T>> = CommandInput<Field<T, Id, "by">>;

type OutputsInput<O> = Nothing extends O ? { readonly outputs?: OptionalOutputs<O> } : { readonly outputs: O };

/** `object` is a procedure without types; `{}` a step that brings nothing out. */
type OptionalOutputs<O> = [keyof O] extends [never] ? (string extends O ? never : Outputs) : O;

type Nothing = Record<never, never>;

type Field<T, Id extends StepId<T>, Key extends keyof StepTypes> = StepsOf<T>[Id] extends {
  readonly [K in Key]: infer Value;
}
  ? Value
  : never;
