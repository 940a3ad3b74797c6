import type { Calendar } from "../calendar/calendar.js";
import type {
  CaseCommand,
  Command,
  Delegation,
  Doer,
  Instant,
  MigrateCommand,
  StepCommand,
  TimerCommand,
} from "../core/types.js";
import type { PlanStep } from "../procedure/plan.js";
import type { CompiledProcedure, ProcedureTypes } from "../procedure/typed.js";
import type { Procedure } from "../procedure/types.js";
import type { CaseRecord, CasesPage, IndexedWork, Page, Store } from "../stores/store.js";
import type { OpenedCase } from "./case.js";

/** The procedures of an office, and its cases. */
export interface Office {
  /**
   * Starts a case. An id that is taken is refused, unless it is the same command again.
   *
   * @example
   * ```ts
   * const opened = await office.start(permohonanIzinCuti, { id: "cuti-2", by: { actor: "pemohon", name: "Ratna" } });
   * if (!opened.ok) console.error(opened.refusal.message.id);
   * ```
   */
  start<T = ProcedureTypes>(procedure: CompiledProcedure<T>, options: StartOptions): Promise<OpenedCase<T>>;
  /**
   * A case that was started before, under this version of the procedure.
   *
   * @example
   * ```ts
   * const opened = await office.open(permohonanIzinCuti, "cuti-1");
   * if (opened.ok) console.log(await opened.tasks());
   * ```
   */
  open<T = ProcedureTypes>(procedure: CompiledProcedure<T>, id: string): Promise<OpenedCase<T>>;
  /**
   * Open work of an actor over all cases, earliest due first; for a group, that of each of its members.
   *
   * @example
   * ```ts
   * const second = { offset: 20, limit: 20 };
   * for (const { caseId, step, due, paused } of await office.tasks({ actor: "kasubbag", page: second }))
   *   console.log(caseId, step, due && new Date(due), paused === undefined ? "" : "ditangguhkan");
   * ```
   */
  tasks(query: { readonly actor: string; readonly page?: Page }): Promise<readonly IndexedWork[]>;
  /**
   * Open work that is due before an instant, earliest first.
   *
   * @example
   * ```ts
   * const endOfDay = Date.now() + 8 * 60 * 60_000;
   * for (const { caseId, step, actor, due } of await office.due(endOfDay)) console.log(caseId, step, actor, due);
   * ```
   */
  due(before: Instant, page?: Page): Promise<readonly IndexedWork[]>;
  /**
   * Does what time has done by `now` (default: the clock): begins scheduled steps and fires time-outs, also those that came due
   * while nobody was here. Call it when an office opens and then regularly. A case of a procedure that is not here is left alone.
   * With `limit` it stops when so many cases have moved on; where it gives none, nothing more is due.
   *
   * @example
   * ```ts
   * await office.fireDue();
   * const worker = setInterval(() => office.fireDue(Date.now(), { limit: 500 }).catch(console.error), 60_000);
   * clearInterval(worker);
   * ```
   */
  fireDue(now?: Instant, options?: { readonly limit?: number }): Promise<readonly Fired[]>;
  /**
   * After a decree: tells every running case that the office's calendar is another than the one it was reckoned by, so that its due
   * dates, and what `due` finds, are by the new one; each case has it on record. Gives how many were told. Call it when an
   * office opens with another calendar; a case that is worked on before is told by that. A case of a procedure that is not here is left alone.
   *
   * @example
   * ```ts
   * console.log(`${await office.reckon()} kasus dihitung ulang`);
   * ```
   */
  reckon(): Promise<number>;
  /**
   * Every case, oldest first.
   *
   * @example
   * ```ts
   * let page = await office.cases({ limit: 500 });
   * while (page.length > 0) {
   *   for (const { caseId, version } of page) console.log(caseId, version);
   *   page = await office.cases({ after: page.at(-1)!.caseId, limit: 500 });
   * }
   * ```
   */
  cases(page?: CasesPage): Promise<readonly CaseRecord[]>;
  /**
   * The procedure that a case goes by, in the version it belongs to: given to the office, or an older one that was kept with its cases; with
   * `version`, as the case went by it before it was migrated. Undefined where it is not here.
   *
   * @example
   * ```ts
   * const sop = await office.procedureOf("cuti-1");
   * if (sop) console.log((await office.open(sop, "cuti-1")).ok, sop.identity.title);
   * ```
   */
  procedureOf(id: string, version?: string): Promise<Procedure | undefined>;
  /**
   * Closes the store.
   *
   * @example
   * ```ts
   * await office.close();
   * ```
   */
  close(): Promise<void>;
}

/** A timer that was fired; late where `at` is long past. */
export interface Fired {
  readonly caseId: string;
  readonly at: Instant;
  readonly command: TimerCommand;
}

export interface OfficeOptions {
  /** What the office runs. Several versions of one procedure may stand side by side while old cases last. */
  readonly procedures: readonly Procedure[];
  /** Default: in memory, gone with the process. */
  readonly store?: Store;
  /** Default: working time of a government office, Asia/Pontianak. */
  readonly calendar?: Calendar;
  /** Default: the system's. */
  readonly clock?: () => Instant;
  /** Members of each group, by actor id; asked when a step opens. */
  readonly directory?: Directory | (() => Directory | Promise<Directory>);
  /** Who stands in for whom in the whole office (Plh., Plt.); asked at every command. What one case has on record counts first. */
  readonly delegations?: readonly Delegation[] | (() => readonly Delegation[] | Promise<readonly Delegation[]>);
  /** Default: everyone is who he says he is. */
  readonly authorize?: Authorize;
  /**
   * How many of the cases that were worked on last this office keeps in mind, so that a command on them need not read their
   * history; 1,000 unless told. Other processes may work on the same cases.
   */
  readonly remember?: number;
}

export type Directory = Readonly<Record<string, readonly string[]>>;

/** Whether somebody may do this. It sees every command that a person sends, before the core does. */
export type Authorize = (act: Act) => boolean | Promise<boolean>;

export interface Act {
  /** What the host has proved of the caller, as it came with the command; never recorded. */
  readonly identity: unknown;
  /** For whom he acts; missing where a case is started by nobody in particular. */
  readonly actor?: string;
  readonly by: Doer | undefined;
  readonly command: StepCommand | CaseCommand | MigrateCommand | Extract<Command, { kind: "start" }>;
  /** Missing for a command on the case as a whole. */
  readonly step?: PlanStep;
  readonly caseId: string;
  readonly procedure: string;
}

export interface StartOptions {
  readonly id: string;
  /** The same id with the same content is answered as the first time; default: a new one. */
  readonly commandId?: string;
  readonly by?: Doer;
  /** For `authorize`. */
  readonly identity?: unknown;
}
