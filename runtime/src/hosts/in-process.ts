import { defaultCalendar } from "../calendar/default.js";
import { isCount, isPlain, readCommand } from "../core/command.js";
import { documentsOf } from "../core/contents.js";
import { partyRef } from "../core/doers.js";
import { initial } from "../core/evolve.js";
import type { Command } from "../core/types.js";
import { type Task, wants } from "../core/wants.js";
import type { RefusalMessage } from "../messages/messages.js";
import { at, type Plan } from "../procedure/plan.js";
import type { DocumentsOf, StepId } from "../procedure/typed.js";
import { memory } from "../stores/memory.js";
import type { Case, CaseView, OpenedCase } from "./case.js";
import { caseRefusal, type Desk, noCase, record } from "./desk.js";
import { fire, fireDue, reckon } from "./fire.js";
import { keeper, keptProcedures } from "./kept.js";
import { migrate } from "./migrate.js";
import type { Act, Authorize, Office, OfficeOptions } from "./office.js";
import { lookUp, recent } from "./recent.js";
import { registryOf } from "./registry.js";
import { type Refused, type Result, refused } from "./result.js";
import { settle } from "./settle.js";

/**
 * Opens an office in this process: the core, driven over a store. A procedure that cannot run is refused when it is started.
 * Rejects only where `store` does (a StoreError, `STO1xx`).
 *
 * @example
 * ```ts
 * import { openOffice } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = await office.start(permohonanIzinCuti, { id: "cuti-1" });
 * const done = await kasus.complete("isiBlangko", { by: { actor: "pemohon", name: "Ratna" } });
 * if (!done.ok) console.error(done.refusal.code, done.refusal.message.id);
 * ```
 */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const { store = memory(), calendar = defaultCalendar(), clock = Date.now } = options;
  const { directory = {}, delegations = [], authorize = () => true, remember = 1_000 } = options;
  const registry = registryOf(options.procedures, keptProcedures(await store.kept()));
  const desk: Desk = {
    store,
    recent: recent(remember),
    registry,
    keep: keeper(store, registry),
    calendar,
    clock,
    directory: async () => (typeof directory === "function" ? directory() : directory),
    delegations: async () => (typeof delegations === "function" ? delegations() : delegations),
  };
  return {
    async start(procedure, { id, commandId, by, identity }) {
      const found = registry.startable(procedure);
      if (!found.ok) return noCaseFor(id, found);
      const { plan } = found;
      const started = await submit({ desk, authorize, plan, id }, { kind: "start", by }, { commandId, identity });
      return started.ok ? { ok: true, ...caseOf({ desk, authorize, plan, id }) } : noCaseFor(id, started);
    },
    async open(procedure, id) {
      if (!isName(id)) return noCaseFor(id, refused(unnamed("id")));
      const found = registry.planOf(procedure);
      if (!found.ok) return noCaseFor(id, found);
      const { plan } = found;
      const { state, version } = await lookUp(desk, plan, id);
      const other = version === 0 ? noCase(id) : caseRefusal(plan, id, state);
      if (other) return noCaseFor(id, "ok" in other ? other : refused(other));
      return { ok: true, ...caseOf({ desk, authorize, plan, id }) };
    },
    tasks: ({ actor, page }) => store.waitingFor(actor, page),
    due: (before, page) => store.dueBefore(before, page),
    fireDue: (now = clock(), { limit } = {}) => fireDue(desk, now, limit),
    reckon: () => reckon(desk),
    cases: (page) => store.cases(page),
    async procedureOf(id, version) {
      const stored = await store.events(id);
      return version === undefined ? registry.procedureFor(stored) : registry.procedureIn(stored, version);
    },
    close: () => store.close(),
  };
}

/** A case, and who may do what in it. */
interface Seat {
  readonly desk: Desk;
  readonly authorize: Authorize;
  readonly plan: Plan;
  readonly id: string;
}

function caseOf<T>(seat: Seat): Case<T> {
  const { desk, plan, id } = seat;
  const history = () => desk.store.events(id);
  const state = async () => (await lookUp(desk, plan, id)).state;
  const view = async (): Promise<CaseView<T>> => {
    const { state, version } = await lookUp(desk, plan, id);
    const { tasks, timers } = wants(plan, state, desk.calendar);
    return {
      version,
      state,
      tasks: tasks as readonly Task<StepId<T>>[],
      timers,
      documents: documentsOf(state) as DocumentsOf<T>,
      attachments: state.aside.attachments,
    };
  };
  const command = (input: unknown, fixed: object, next?: Plan) => {
    const { commandId, expectedVersion, identity, ...rest } = isPlain(input) ? input : { by: input };
    return submit(seat, { ...rest, ...fixed }, { commandId, expectedVersion, identity }, next);
  };
  return {
    id,
    complete: (step, input) => command(input, { kind: "complete", step }),
    decide: (step, answer, input) => command(input, { kind: "decide", step, answer }),
    participate: (step, input) => command(input, { kind: "participate", step }),
    answer: (step, holds, input) => command(input, { kind: "answer", step, holds }),
    extend: (step, input) => command(input, { kind: "extend", step }),
    assign: (step, input) => command(input, { kind: "assign", step }),
    sendBack: (step, to, input) => command(input, { kind: "sendBack", step, to }),
    attach: (step, input) => command(input, { kind: "attach", step }),
    delegate: (actor, input) => {
      const { member, to, of, as, from, until, basis, ...rest } = isPlain(input) ? input : { by: input };
      return command(rest, { kind: "delegate", delegation: { actor, member, to, of, as, from, until, basis } });
    },
    revoke: (actor, input) => command(input, { kind: "revoke", actor }),
    pause: (input) => command(input, { kind: "pause" }),
    resume: (input) => command(input, { kind: "resume" }),
    cancel: (input) => command(input, { kind: "cancel" }),
    correct: (document, input) => command(input, { kind: "correct", document }),
    migrate: async (procedure, input) => {
      const found = desk.registry.startable(procedure);
      if (!found.ok) return found;
      return command(input, { kind: "migrate", to: found.plan.version }, found.plan);
    },
    view,
    tasks: async () => (await view()).tasks,
    timers: async () => (await view()).timers,
    fire: (timer) => fire(desk, plan, id, timer),
    state,
    documents: async () => documentsOf(await state()) as DocumentsOf<T>,
    history,
  };
}

/** What is sent beside a command, and is not on record. */
interface Beside {
  readonly commandId?: unknown;
  readonly expectedVersion?: unknown;
  readonly identity: unknown;
}

/** One command, from whoever sent it, to the record; then the office settles what that means for other cases. `next` is what it migrates to. */
async function submit(
  { desk, authorize, plan, id }: Seat,
  sent: unknown,
  { commandId = crypto.randomUUID(), expectedVersion, identity }: Beside,
  next?: Plan,
): Promise<Result> {
  const read = readCommand(sent);
  if (!read.ok) return refused(read.refusal);
  if (!isName(id)) return refused(unnamed("id"));
  if (!isName(commandId)) return refused(unnamed("commandId"));
  if (expectedVersion !== undefined && !isCount(expectedVersion)) {
    return refused({ code: "RUN101", params: { where: "expectedVersion", expected: "count" } });
  }
  const { command } = read;
  if (!isOfPeople(command)) return refused({ code: "RUN101", params: { where: "kind", expected: "kind" } });
  const { by } = command;
  const step = "step" in command ? at(plan.steps, command.step) : undefined;
  const allowed = await authorize({
    identity,
    by,
    command,
    caseId: id,
    procedure: plan.procedure,
    ...(by && { actor: by.actor }),
    ...(step && { step }),
  });
  if (!allowed) {
    const who = by && { by: partyRef(plan, by) };
    const what = step ? { step: step.ref } : command.kind === "start" ? {} : { case: id };
    return refused({ code: "RUN150", params: { ...who, ...what } });
  }
  if (next && command.kind === "migrate")
    return migrate(desk, { plan, next, caseId: id, command, commandId, expectedVersion });
  const done = await record(desk, plan, id, command, commandId, { expectedVersion });
  if (done.ok) await settle(desk, plan, id);
  return done;
}

/** What time and other cases do, no person sends; only a called case has a caller. */
function isOfPeople(command: Command): command is Act["command"] {
  switch (command.kind) {
    case "begin":
    case "timeout":
    case "call":
    case "relay":
    case "report":
    case "receive":
    case "obey":
      return false;
    case "start":
      return command.caller === undefined && command.documents === undefined;
    default:
      return true;
  }
}

/** In place of a case that was refused: it is empty, and every command is answered with the refusal. */
function noCaseFor<T>(id: string, why: Refused): OpenedCase<T> {
  const answer = async () => why;
  return {
    ...why,
    id,
    complete: answer,
    decide: answer,
    participate: answer,
    answer,
    extend: answer,
    assign: answer,
    sendBack: answer,
    attach: answer,
    delegate: answer,
    revoke: answer,
    pause: answer,
    resume: answer,
    cancel: answer,
    correct: answer,
    migrate: answer,
    view: async () => ({ version: 0, state: initial, tasks: [], timers: [], documents: {}, attachments: [] }),
    tasks: async () => [],
    timers: async () => [],
    fire: answer,
    state: async () => initial,
    documents: async () => ({}),
    history: async () => [],
  };
}

function unnamed(where: "id" | "commandId"): RefusalMessage {
  return { code: "RUN101", params: { where, expected: "name" } };
}

/** Half a surrogate pair is no text that every store keeps apart from another. */
function isName(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.isWellFormed();
}
