import type { Attachment, CaseState } from "../core/types.js";
import type { Task, Timer } from "../core/wants.js";
import type {
  ActorOf,
  AnswerOf,
  AssignInput,
  AttachInput,
  CaseInput,
  CloseInput,
  CorrectInput,
  DelegateInput,
  DocumentId,
  DocumentsOf,
  Ids,
  JoinInput,
  MigrateInput,
  ProcedureTypes,
  ReasonInput,
  RevokeInput,
  SendBackInput,
  SpeakInput,
  StepId,
} from "../procedure/typed.js";
import type { Procedure } from "../procedure/types.js";
import type { StoredEvent } from "../stores/store.js";
import type { Refused, Result } from "./result.js";

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
  /** Files that were attached, in order; where they are kept is yours to know, by their hash. */
  readonly attachments: readonly Attachment[];
}

/** What can be read of a case, whatever its procedure: any `Case` is one, so that a page or a report takes this. */
export interface CaseReader<T = ProcedureTypes> {
  readonly id: string;
  /**
   * All that a page about the case shows, as it is at one moment, and the version to send back with what is done on that page.
   *
   * @example
   * ```ts
   * const { version, tasks, documents } = await kasus.view();
   * console.log(version, tasks.map(({ step }) => step), documents.suratIzinCuti?.value?.number);
   * ```
   */
  view(): Promise<CaseView<T>>;
  /**
   * Its open steps, as whoever has to do them wants to see them.
   *
   * @example
   * ```ts
   * for (const { ref, by, due } of await kasus.tasks()) console.log(ref.label, by[0]?.actor, due && new Date(due));
   * ```
   */
  tasks(): Promise<readonly Task<StepId<T>>[]>;
  /**
   * What time will do to the case, and when; `office.fireDue` does it for every case.
   *
   * @example
   * ```ts
   * for (const { at, command } of await kasus.timers()) console.log(new Date(at), command.kind, command.step);
   * ```
   */
  timers(): Promise<readonly Timer[]>;
  /**
   * The case as its events have left it.
   *
   * @example
   * ```ts
   * const { status, open } = await kasus.state();
   * console.log(status, open.map(({ step, since }) => [step, new Date(since)]));
   * ```
   */
  state(): Promise<CaseState>;
  /**
   * Documents on hand, by id: the latest of each.
   *
   * @example
   * ```ts
   * const { blangkoPermohonanCuti } = await kasus.documents();
   * console.log(blangkoPermohonanCuti?.value?.lamaCuti);
   * ```
   */
  documents(): Promise<DocumentsOf<T>>;
  /**
   * Everything that happened, in order.
   *
   * @example
   * ```ts
   * for (const { version, hash, event } of await kasus.history()) console.log(version, event.kind, new Date(event.at), hash);
   * ```
   */
  history(): Promise<readonly StoredEvent[]>;
}

/** A running case. Its commands come back with what changed, or with a refusal and nothing changed; they never throw for it. */
export interface Case<T = ProcedureTypes> extends CaseReader<T> {
  /**
   * Closes an open step that is no decision, with what it brings out; of a `setiap` step, one member's part of it.
   *
   * @example
   * ```ts
   * const done = await kasus.complete("buatSuratIzin", {
   *   by: { actor: "stafKepegawaian", name: "Rina", id: "198501012010012001" },
   *   outputs: { suratIzinCuti: { number: "851/12/2026" } },
   *   commandId: "formulir-4711",
   * });
   * if (!done.ok) console.error(done.refusal.code, done.refusal.message.id);
   * ```
   */
  complete<Id extends Ids<T>["task"]>(step: Id, input: CloseInput<T, Id>): Promise<Result>;
  /**
   * Answers an open decision: the case goes where the SOP has it for that answer. Answers have bounds; `tasks()` has those that are left.
   *
   * @example
   * ```ts
   * const decided = await kasus.decide("setujuiAtasan", "tidak", {
   *   by: { actor: "atasanLangsung", name: "Joko" },
   *   note: "Tugas audit belum selesai",
   * });
   * if (decided.ok) console.log(decided.tasks.map(({ step }) => step));
   * ```
   */
  decide<Id extends Ids<T>["decision"]>(step: Id, answer: AnswerOf<T, Id>, input: CloseInput<T, Id>): Promise<Result>;
  /**
   * Records that an actor took part in a joint step.
   *
   * @example
   * ```ts
   * await kasus.participate("catatHakCuti", { by: { actor: "kasubbag", name: "Dewi" } });
   * ```
   */
  participate<Id extends Ids<T>["joint"]>(step: Id, input: JoinInput<T, Id>): Promise<Result>;
  /**
   * `hanya jika`: whether the condition of a step holds; where it does not, the step is skipped.
   *
   * @example
   * ```ts
   * await kasus.answer("kirimTembusan", true, { by: { actor: "kasubbag" } });
   * ```
   */
  answer<Id extends Ids<T>["step"]>(step: Id, holds: boolean, input: SpeakInput<T, Id>): Promise<Result>;
  /**
   * `perpanjangan`: takes the extension that the SOP allows, once, before the time of the step is over.
   *
   * @example
   * ```ts
   * await kasus.extend("setujuiAtasan", { by: { actor: "atasanLangsung" }, note: "Menunggu hasil rapat" });
   * ```
   */
  extend<Id extends Ids<T>["step"]>(step: Id, input: SpeakInput<T, Id>): Promise<Result>;
  /**
   * Gives an open step to one of its actors, to a member or a person, for this round; again, and it is handed over.
   *
   * @example
   * ```ts
   * await kasus.assign("kirimTembusan", {
   *   to: { actor: "stafKepegawaian", name: "Rina" },
   *   by: { actor: "kepalaBadan", name: "Alfian" },
   * });
   * ```
   */
  assign<Id extends Ids<T>["step"]>(step: Id, input: AssignInput<T, Id>): Promise<Result>;
  /**
   * Back to an earlier step, with the reason, where the SOP has no answer that leads there: an exception, on record.
   *
   * @example
   * ```ts
   * await kasus.sendBack("tandaTangani", "buatSuratIzin", { by: { actor: "kepalaBadan" }, note: "Tanggal keliru" });
   * ```
   */
  sendBack<Id extends Ids<T>["step"]>(step: Id, to: Ids<T>["step"], input: SendBackInput<T, Id>): Promise<Result>;
  /**
   * A file that belongs to the open step, by its hash; the file itself is kept elsewhere.
   *
   * @example
   * ```ts
   * await kasus.attach("isiBlangko", {
   *   by: { actor: "pemohon" },
   *   file: { name: "surat-dokter.pdf", mediaType: "application/pdf", bytes: 48_211, sha256: "0".repeat(64) },
   * });
   * console.log((await kasus.view()).attachments);
   * ```
   */
  attach<Id extends Ids<T>["step"]>(step: Id, input: AttachInput<T, Id>): Promise<Result>;
  /**
   * Somebody stands in for an actor in this case, from an instant until another; who acts for him says so with `as`.
   *
   * @example
   * ```ts
   * const now = Date.now();
   * await kasus.delegate("kepalaBadan", {
   *   to: { name: "Siti", id: "197001011995032001" },
   *   of: { name: "Alfian" },
   *   as: "plh",
   *   from: now,
   *   until: now + 5 * 24 * 60 * 60_000,
   *   basis: "SPT 800/12/2026",
   *   by: { actor: "sekretaris" },
   * });
   * await kasus.decide("beriIzin", "ya", {
   *   by: { actor: "kepalaBadan", name: "Siti", id: "197001011995032001", as: "plh" },
   * });
   * ```
   */
  delegate(actor: ActorOf<T>, input: DelegateInput): Promise<Result>;
  /**
   * Ends a delegation before its time.
   *
   * @example
   * ```ts
   * await kasus.revoke("kepalaBadan", { to: { name: "Siti", id: "197001011995032001" }, by: { actor: "sekretaris" } });
   * ```
   */
  revoke(actor: ActorOf<T>, input: RevokeInput): Promise<Result>;
  /**
   * Time stands still until `resume`: due dates and time-outs are put off by as much. The reason goes in `note`.
   *
   * @example
   * ```ts
   * await kasus.pause({ by: { actor: "kasubbag", name: "Dewi" }, note: "Menunggu surat dokter" });
   * ```
   */
  pause(input: ReasonInput): Promise<Result>;
  /**
   * Time goes on: due dates are put off by as long as the case was paused.
   *
   * @example
   * ```ts
   * await kasus.resume({ by: { actor: "kasubbag", name: "Dewi" } });
   * ```
   */
  resume(input: CaseInput): Promise<Result>;
  /**
   * The case is over; what it has called is cancelled with it. The reason goes in `note`.
   *
   * @example
   * ```ts
   * await kasus.cancel({ by: { actor: "pemohon", name: "Ratna" }, note: "Cuti ditarik" });
   * ```
   */
  cancel(input: ReasonInput): Promise<Result>;
  /**
   * Replaces what a document says; the event that brought it stays. The reason goes in `note`.
   *
   * @example
   * ```ts
   * await kasus.correct("suratIzinCuti", {
   *   value: { number: "851/13/2026" },
   *   by: { actor: "stafKepegawaian" },
   *   note: "Salah nomor",
   * });
   * ```
   */
  correct<Id extends DocumentId<T>>(document: Id, input: CorrectInput<T, Id>): Promise<Result>;
  /**
   * Moves the case to another version of its SOP, which the office runs too, or says every reason why it stays (`RUN198`). The reason goes
   * in `note`; `skip` names steps that it would have been at by now under that version, and need not go through. It is opened with that
   * version from then on.
   *
   * @example
   * ```ts
   * const done = await kasus.migrate(permohonanIzinCuti, { by: { actor: "kepalaBagianUmum" }, note: "SOP baru berlaku" });
   * if (!done.ok) console.error(done.refusal.message.id);
   * ```
   */
  migrate(procedure: Procedure, input: MigrateInput): Promise<Result>;
  /**
   * Fires one of `timers()`: refused before its instant, and when it is stale.
   *
   * @example
   * ```ts
   * const [timer] = await kasus.timers();
   * if (timer && timer.at <= Date.now()) await kasus.fire(timer);
   * ```
   */
  fire(timer: Timer): Promise<Result>;
}
