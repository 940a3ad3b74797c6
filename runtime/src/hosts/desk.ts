import type { Calendar } from "../calendar/calendar.js";
import { readCommand } from "../core/command.js";
import { decide } from "../core/decide.js";
import { evolve, replay } from "../core/evolve.js";
import type { CaseState, Command, Context, Delegation, Event, Instant } from "../core/types.js";
import { type Task, wants } from "../core/wants.js";
import type { RefusalMessage } from "../messages/messages.js";
import { digest } from "../procedure/canonical.js";
import type { Plan } from "../procedure/plan.js";
import type { Append, AppendResult, CommandRecord, Store, StoredEvent, Work } from "../stores/store.js";
import { movedOn, toldWho } from "./closer.js";
import type { Directory } from "./office.js";
import { lookUp, type Recent, recalled, type Seen, unseen } from "./recent.js";
import { belongsTo, type Registry } from "./registry.js";
import { type Refused, type Result, refused } from "./result.js";

/** Everything that commands are judged by, and where what they do is written down. */
export interface Desk {
  readonly store: Store;
  readonly recent: Recent;
  readonly registry: Registry;
  /** Puts the procedure of a plan beside its cases. */
  readonly keep: (plan: Plan) => Promise<void>;
  readonly calendar: Calendar;
  readonly clock: () => Instant;
  readonly directory: () => Promise<Directory>;
  readonly delegations: () => Promise<readonly Delegation[]>;
}

/** How often a command is decided again because someone else was first. Each time someone has got on. */
const ATTEMPTS = 32;

/**
 * Decides a command on what is there, and appends what it did. The same command under the same id is done once, and answered as
 * it was then. Whoever was first wins; the other is decided again on what is there now, unless he said which version he means.
 * `now` is the clock's unless it is given.
 */
export async function record(
  desk: Desk,
  plan: Plan,
  caseId: string,
  sent: Command,
  commandId: string,
  { now, expectedVersion }: { readonly now?: Instant | undefined; readonly expectedVersion?: number | undefined } = {},
): Promise<Result> {
  const read = readCommand(sent);
  if (!read.ok) return refused(read.refusal);
  const { command } = read;
  const judge: Judging = async ({ state }) => decide(plan, state, command, await contextOf(desk, now));
  return done(desk, { plan, caseId, command, commandId, expectedVersion, judge });
}

/** Decides a command on a case as it is seen. The case goes on by `plan`, where it comes under another one. */
export type Judging = (seen: Seen) => Promise<Judgement>;
export type Judgement =
  | { readonly kind: "events"; readonly events: readonly Event[]; readonly plan?: Plan }
  | { readonly kind: "refused"; readonly refusal: RefusalMessage };

export interface Deed {
  readonly plan: Plan;
  readonly caseId: string;
  readonly command: Command;
  readonly commandId: string;
  readonly expectedVersion?: number | undefined;
  readonly judge: Judging;
}

export async function done(desk: Desk, deed: Deed): Promise<Result> {
  const { plan, caseId, command, commandId, expectedVersion, judge } = deed;
  const { store, recent, calendar } = desk;
  const asked = { id: commandId, digest: digest({ procedure: plan.procedure, command }) };
  // First on what this office remembers, which spares the question; a case that is to be started is most likely not there.
  let remembered = recalled(desk, plan, caseId) ?? (command.kind === "start" ? unseen(plan) : undefined);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const seen: Seen = remembered ?? (await lookUp(desk, plan, caseId));
    const { state: before, version, head } = seen;
    const isSure = seen !== remembered;
    remembered = undefined;

    const other = caseRefusal(plan, caseId, before);
    const isMeant = expectedVersion === undefined || version === expectedVersion;
    const judged: Judgement | undefined = other
      ? { kind: "refused", refusal: other }
      : isMeant
        ? await judge(seen)
        : undefined;
    if (judged?.kind !== "events") {
      if (!isSure) continue;
      if (version === 0 && command.kind !== "start") return noCase(caseId);
      const known = version === 0 ? undefined : await store.command(caseId, asked.id);
      if (known) return repeated(desk, deed, asked, known);
      if (!judged) {
        const expected = expectedVersion ?? version;
        return refused(movedOn(plan, caseId, { expected, version }, await store.events(caseId, expected)));
      }
      return refused(await toldWho(judged.refusal, plan, command, () => store.events(caseId)));
    }
    const { events, plan: next = plan } = judged;
    if (command.kind === "start" || next !== plan) await desk.keep(next);
    let after = before;
    for (const event of events) after = evolve(plan, after, event);
    const { tasks, timers, links } = wants(next, after, calendar);
    const [timer] = timers;
    // What is owed to another case is due at once, so that an office which died in between finds it when it opens again.
    const wake = links.length > 0 ? events.at(-1)?.at : timer?.at;
    const appended = await append(desk, {
      caseId,
      procedure: next.procedure,
      expectedVersion: version,
      ...(head !== undefined && { head }),
      command: asked,
      events,
      work: tasks.flatMap(workOf),
      ...(wake !== undefined && { timer: wake }),
    });
    if (appended.kind === "appended") {
      recent.keep(caseId, { plan: next, state: after, version: appended.version, head: appended.head });
      return { ok: true, version: appended.version, state: after, tasks };
    }
    if (appended.kind === "seen") return repeated(desk, deed, asked, appended.record);
    // Someone was first: look again at what is there now.
  }
  return refused({ code: "RUN157", params: { case: caseId } });
}

/** Where it fails, nobody knows how the case stands, or it is not what this office has seen: then it is read anew. */
async function append({ store, recent }: Desk, request: Append): Promise<AppendResult> {
  try {
    return await store.append(request);
  } catch (failure) {
    recent.forget(request.caseId);
    throw failure;
  }
}

export async function contextOf({ clock, directory, delegations, calendar }: Desk, now?: Instant): Promise<Context> {
  const instant = now ?? clock();
  if (!Number.isSafeInteger(instant))
    throw new RangeError(`the clock gives whole milliseconds since 1970, not ${instant}`);
  return { now: instant, directory: await directory(), delegations: await delegations(), calendar };
}

/**
 * A command that was here before is answered from the record, as it was answered then: also where the case was under another version
 * then, which it has been moved from since. A case that was started under another one was not started by this command.
 */
async function repeated(
  { store, calendar, registry }: Desk,
  { plan, caseId, command }: Deed,
  asked: { readonly id: string; readonly digest: string },
  known: CommandRecord,
): Promise<Result> {
  const then = (await store.events(caseId)).filter((each) => each.version <= known.to);
  const held = registry.planFor(then);
  if (!held) return refused({ code: "RUN156", params: belongsTo(then) ?? { procedure: "", version: "" } });
  const state = stateOf(held, then);
  const other = caseRefusal(plan, caseId, state);
  if (other && (other.code === "RUN153" || command.kind === "start")) return refused(other);
  if (known.digest !== asked.digest) return refused({ code: "RUN151", params: { commandId: asked.id } });
  return { ok: true, version: known.to, state, tasks: wants(held, state, calendar).tasks };
}

export function stateOf(plan: Plan, stored: readonly StoredEvent[]): CaseState {
  return replay(
    plan,
    stored.map((each) => each.event),
  );
}

/** A case goes on under its procedure, in the version that it was started with or has been moved to. */
export function caseRefusal(plan: Plan, id: string, state: CaseState): RefusalMessage | undefined {
  if (state.status === "new") return undefined;
  const { procedure, version } = state;
  if (procedure !== plan.procedure) {
    return { code: "RUN153", params: { case: id, started: procedure, given: plan.procedure } };
  }
  if (version === plan.version) return undefined;
  return { code: "RUN152", params: { case: id, started: version, given: plan.version } };
}

export function noCase(id: string): Refused {
  return refused({ code: "RUN154", params: { case: id } });
}

/** For the index: everyone who has something to do with the open step, now or once the others have taken part. */
function workOf({ step, since, due, paused, by, participants }: Task): readonly Work[] {
  return [...by, ...participants].map(({ actor, member }) => ({
    step,
    actor,
    ...(member === undefined ? undefined : { member }),
    since,
    ...(due === undefined ? undefined : { due }),
    ...(paused === undefined ? undefined : { paused }),
  }));
}
