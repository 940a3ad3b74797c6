import { defaultCalendar } from "../calendar/default.js";
import { isPlain, readCommand } from "../core/command.js";
import { decide } from "../core/decide.js";
import { partyRef } from "../core/doers.js";
import { evolve, initial, replay } from "../core/evolve.js";
import type { CaseState, Command, Instant, TimerCommand } from "../core/types.js";
import { type Task, type Timer, type Wants, wants } from "../core/wants.js";
import type { RefusalMessage } from "../messages/messages.js";
import { digest } from "../procedure/canonical.js";
import { at, type Plan, plan, versionOf } from "../procedure/plan.js";
import type { Procedure } from "../procedure/types.js";
import { memory } from "../stores/memory.js";
import type { StoredEvent, Work } from "../stores/store.js";
import type { Case, Fired, Office, OfficeOptions, OpenedCase } from "./office.js";
import { type Refused, type Result, refused } from "./result.js";

/** How often a command is decided again because someone else was first. Each time someone has got on. */
const ATTEMPTS = 32;

/** Opens an office in this process: the core, driven over a store. A procedure that cannot run is refused when it is started. */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const { store = memory(), calendar = defaultCalendar(), clock = Date.now } = options;
  const { directory = {}, authorize = () => true } = options;
  const offered = options.procedures.map((procedure) => ({
    procedure,
    version: versionOf(procedure),
    planned: plan(procedure),
  }));

  return {
    async start(procedure, { id, commandId, by }) {
      const planned = planOf(procedure);
      if (!planned.ok) return noCaseFor(id, planned);
      const started = await submit(planned.plan, id, { kind: "start", by }, commandId);
      return started.ok ? { ok: true, ...caseOf(planned.plan, id) } : noCaseFor(id, started);
    },
    async open(procedure, id) {
      const planned = planOf(procedure);
      if (!planned.ok) return noCaseFor(id, planned);
      const { plan } = planned;
      const stored = await store.events(id);
      const other = stored.length === 0 ? noCase(id) : caseRefusal(plan, id, stored);
      return other ? noCaseFor(id, refused(other)) : { ok: true, ...caseOf(plan, id) };
    },
    tasks: ({ actor, page }) => store.waitingFor(actor, page),
    due: (before, page) => store.dueBefore(before, page),
    fireDue,
    cases: (page) => store.cases(page),
    close: () => store.close(),
  };

  function planOf(procedure: Procedure): { readonly ok: true; readonly plan: Plan } | Refused {
    const version = versionOf(procedure);
    const found = offered.find((each) => each.procedure.id === procedure.id && each.version === version);
    if (!found) return refused({ code: "RUN156", params: { procedure: procedure.id, version } });
    const { planned } = found;
    if (planned.ok) return planned;
    return refused({ code: "RUN155", params: { procedure: procedure.identity.title, reasons: planned.reasons } });
  }

  function caseOf<T>(plan: Plan, id: string): Case<T> {
    const history = () => store.events(id);
    const state = async () => stateOf(plan, await history());
    const wanted = async (): Promise<Wants> => wants(plan, await state(), calendar);
    const command = (input: unknown, fixed: object) => {
      const { commandId, ...rest } = isPlain(input) ? input : { by: input };
      return submit(plan, id, { ...rest, ...fixed }, commandId);
    };
    return {
      id,
      complete: (step, input) => command(input, { kind: "complete", step }),
      decide: (step, answer, input) => command(input, { kind: "decide", step, answer }),
      participate: (step, input) => command(input, { kind: "participate", step }),
      answer: (step, holds, input) => command(input, { kind: "answer", step, holds }),
      extend: (step, input) => command(input, { kind: "extend", step }),
      tasks: async () => (await wanted()).tasks,
      timers: async () => (await wanted()).timers,
      fire: (timer) => fire(plan, id, timer),
      state,
      documents: async () => (await state()).documents,
      history,
    };
  }

  /** One command, from whoever sent it, to the record. Whoever was first wins; the other is decided again on what is there now. */
  async function submit(
    plan: Plan,
    id: string,
    sent: unknown,
    commandId: unknown = crypto.randomUUID(),
  ): Promise<Result> {
    const read = readCommand(sent);
    if (!read.ok) return refused(read.refusal);
    if (!isName(id)) return refused(unnamed("id"));
    if (!isName(commandId)) return refused(unnamed("commandId"));
    const { command } = read;
    if (isTimer(command)) return refused({ code: "RUN101", params: { where: "kind", expected: "kind" } });
    const denied = await deny(plan, command);
    if (denied) return refused(denied);
    return record(plan, id, command, commandId);
  }

  /** Decides the command on what is there, and appends what it did; `now` is the clock's unless it is given. */
  async function record(plan: Plan, id: string, command: Command, commandId: string, now?: Instant): Promise<Result> {
    const asked = { id: commandId, digest: digest({ procedure: plan.procedure, command }) };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const stored = await store.events(id);
      const other = caseRefusal(plan, id, stored);
      if (other) return refused(other);
      if (stored.some((each) => each.commandId === asked.id)) return repeated(plan, id, asked);
      if (stored.length === 0 && command.kind !== "start") return refused(noCase(id));

      const before = stateOf(plan, stored);
      const context = { now: now ?? clock(), directory: await members(), calendar };
      const decision = decide(plan, before, command, context);
      if (decision.kind === "refused") return refused(decision.refusal);
      const { events } = decision;
      const after = events.reduce((state, event) => evolve(plan, state, event), before);
      const { tasks, timers } = wants(plan, after, calendar);
      const [timer] = timers;
      const last = stored.at(-1);
      const appended = await store.append({
        caseId: id,
        procedure: plan.procedure,
        expectedVersion: last?.version ?? 0,
        ...(last && { head: last.hash }),
        command: asked,
        events,
        work: tasks.flatMap(workOf),
        ...(timer && { timer: timer.at }),
      });
      if (appended.kind === "appended") return { ok: true, version: appended.version, state: after, tasks };
      // Someone was first, perhaps this very command sent twice: look again at what is there now.
    }
    return refused({ code: "RUN157", params: { case: id } });
  }

  /** A command that was here before is answered from the record, as it was answered then. */
  async function repeated(
    plan: Plan,
    id: string,
    asked: { readonly id: string; readonly digest: string },
  ): Promise<Result> {
    const record = await store.command(id, asked.id);
    if (record?.digest !== asked.digest) return refused({ code: "RUN151", params: { commandId: asked.id } });
    const stored = await store.events(id);
    const state = stateOf(
      plan,
      stored.filter((each) => each.version <= record.to),
    );
    return { ok: true, version: record.to, state, tasks: wants(plan, state, calendar).tasks };
  }

  async function fireDue(now: Instant = clock()): Promise<readonly Fired[]> {
    const due: string[] = [];
    for (let page = await timed(0); page.length > 0; page = await timed(due.length)) due.push(...page);
    const fired: Fired[] = [];
    for (const id of due) fired.push(...(await fireCase(id, now)));
    return fired;

    async function timed(offset: number): Promise<readonly string[]> {
      return (await store.timersBefore(now + 1, { offset })).map((each) => each.caseId);
    }
  }

  /** Each time-out of a step once: one that leads straight back to itself waits for the next time that timers are fired. */
  async function fireCase(caseId: string, now: Instant): Promise<readonly Fired[]> {
    const tried = new Set<string>();
    const fired: Fired[] = [];
    for (;;) {
      const stored = await store.events(caseId);
      const plan = planFor(stored);
      const timers = plan ? wants(plan, stateOf(plan, stored), calendar).timers : [];
      const next = timers.find((timer) => timer.at <= now && !tried.has(nameOf(timer)));
      if (!plan || !next) return fired;
      tried.add(nameOf(next));
      if ((await fire(plan, caseId, next, now)).ok) fired.push({ caseId, ...next });
    }
  }

  /** Under one id wherever it is fired: of two offices on one store, one fires it. */
  async function fire(plan: Plan, caseId: string, timer: Timer, now?: Instant): Promise<Result> {
    const read = readCommand(timer.command);
    if (!read.ok) return refused(read.refusal);
    const { command } = read;
    if (!isTimer(command)) return refused({ code: "RUN101", params: { where: "kind", expected: "timer" } });
    return record(plan, caseId, command, `timer ${nameOf({ ...timer, command })} ${command.round}`, now);
  }

  function planFor([first]: readonly StoredEvent[]): Plan | undefined {
    if (first?.event.kind !== "started") return undefined;
    const { procedure, version } = first.event;
    const found = offered.find((each) => each.procedure.id === procedure && each.version === version);
    return found?.planned.ok ? found.planned.plan : undefined;
  }

  async function deny(plan: Plan, command: Exclude<Command, TimerCommand>): Promise<RefusalMessage | undefined> {
    const step = command.kind === "start" ? undefined : at(plan.steps, command.step);
    if (await authorize(command.by, command, step)) return undefined;
    const by = command.by && partyRef(plan, command.by);
    return { code: "RUN150", params: { ...(by ? { by } : undefined), ...(step ? { step: step.ref } : undefined) } };
  }

  async function members() {
    return typeof directory === "function" ? directory() : directory;
  }
}

function isTimer(command: Command): command is TimerCommand {
  return command.kind === "begin" || command.kind === "timeout";
}

function nameOf({ command }: Timer): string {
  return command.kind === "begin" ? `begin ${command.step}` : `timeout ${command.step} ${command.timer}`;
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
    tasks: async () => [],
    timers: async () => [],
    fire: answer,
    state: async () => initial,
    documents: async () => ({}),
    history: async () => [],
  };
}

function stateOf(plan: Plan, stored: readonly StoredEvent[]): CaseState {
  return replay(
    plan,
    stored.map((each) => each.event),
  );
}

/** A case goes on under the procedure and the version that it was started with. */
function caseRefusal(plan: Plan, id: string, [first]: readonly StoredEvent[]): RefusalMessage | undefined {
  if (first?.event.kind !== "started") return undefined;
  const { procedure, version } = first.event;
  if (procedure !== plan.procedure) {
    return { code: "RUN153", params: { case: id, started: procedure, given: plan.procedure } };
  }
  if (version === plan.version) return undefined;
  return { code: "RUN152", params: { case: id, started: version, given: plan.version } };
}

function noCase(id: string): RefusalMessage {
  return { code: "RUN154", params: { case: id } };
}

function unnamed(where: "id" | "commandId"): RefusalMessage {
  return { code: "RUN101", params: { where, expected: "name" } };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** For the index: everyone who has something to do with the open step, now or once the others have taken part. */
function workOf({ step, since, due, by, participants }: Task): readonly Work[] {
  return [...by, ...participants].map((party) => ({
    step,
    ...party,
    since,
    ...(due === undefined ? undefined : { due }),
  }));
}
