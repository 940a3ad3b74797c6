import type { Problem, Reason } from "../messages/messages.js";
import type { ActorRef, StepRef } from "../messages/words.js";
import { digest } from "./canonical.js";
import { decides, isThere, leadsTo, nextOf, pastOf, stepRef } from "./flow.js";
import { type Forks, forksOf, type Join } from "./forks.js";
import { problemsOf } from "./integrity.js";
import { isTrigger, reasonsAgainst } from "./reasons.js";
import type {
  DocumentType,
  DocumentUse,
  Duration,
  Outcome,
  Procedure,
  StartRule,
  Step,
  StepActors,
  Target,
  Timeout,
} from "./types.js";

/**
 * What a procedure means when it runs: no unknowns, nothing that is only printed. Plain data; everything is looked up by id
 * with `at`, since an id may be called `constructor`.
 */
export interface Plan {
  readonly procedure: string;
  /** 16 hex digits. A comment that moved (`span`, `source`) is no new version. */
  readonly version: string;
  readonly first: string;
  readonly actors: Readonly<Record<string, PlanActor>>;
  readonly documents: Readonly<Record<string, DocumentType>>;
  readonly steps: Readonly<Record<string, PlanStep>>;
}

export interface PlanActor extends ActorRef {
  readonly group: boolean;
}

export type PlanStep = TaskStep | DecisionStep;

export interface TaskStep extends StepBase {
  readonly kind: "task";
  /** One target, or the first steps of the arms of a fork. */
  readonly next: readonly Target[];
}

export interface DecisionStep extends StepBase {
  readonly kind: "decision";
  /** As the SOP asks it; missing where it does not. */
  readonly question?: string;
  readonly outcomes: readonly PlanOutcome[];
}

interface StepBase {
  readonly id: string;
  /** How messages name the step. */
  readonly ref: StepRef;
  readonly text: string;
  readonly who: StepActors;
  /** Documents that must be on hand. What comes from outside the plan is not here: nobody in it could bring it. */
  readonly requires: readonly Slot[];
  readonly produces: readonly Slot[];
  /** Missing when the SOP does not state the time. */
  readonly duration?: Duration;
  /** It opens when every arm of that fork has arrived here. */
  readonly join?: Join;
  /** Delays its opening. */
  readonly start?: StartRule;
  /** Asked before it opens; where it does not hold, the step is skipped. */
  readonly condition?: { readonly question: string; readonly otherwise: readonly Target[] };
  /** What happens when a time is over; events name one by its place. Missing: nothing. */
  readonly timeouts?: readonly PlanTimeout[];
  /** Some time counts from its first completion. */
  readonly counted?: true;
  /** `jalankan`: a case of another SOP runs while the step is open. */
  readonly call?: PlanCall;
  /** The arms of forks that it stands in; missing where it stands in none. */
  readonly within?: string;
}

export interface PlanCall {
  readonly procedure: string;
  /** As the form prints it. */
  readonly printed: string;
  /** Documents that go in, where they are on hand. */
  readonly takes: readonly string[];
}

/** Counted from the opening, unless the time says `sejak`; without `after` it is the step's own time, with its extension. */
export type PlanTimeout = { readonly after?: Duration } & (
  | { readonly kind: "leave"; readonly to: Target }
  | { readonly kind: "notify"; readonly actor: string }
);

export interface PlanOutcome {
  readonly answer: string;
  readonly to: Target;
  readonly limit?: Limit;
}

/** The first `times` uses of the answer go its way. After that it goes on to a step, or an actor takes over, or it is refused. */
export interface Limit {
  readonly times: number;
  readonly usedUp?:
    | { readonly kind: "step"; readonly step: Target }
    | { readonly kind: "actor"; readonly actor: string };
}

/** A document that is needed or made; where there are several, one of them. */
export interface Slot {
  readonly printed: string;
  readonly oneOf: readonly { readonly document: string; readonly state?: string }[];
  readonly optional: boolean;
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly reasons: readonly (Reason | Problem)[] };

/**
 * Says once what the flow of a procedure means, or every reason why it cannot run. Pure: the same procedure, the same plan. Who
 * asks nothing of its version, as a proof, gives one, and the digest of the whole is not reckoned.
 * `SOP8xx` says why a procedure cannot run; nothing is thrown.
 *
 * @example
 * ```ts
 * import { messageText, plan } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) for (const reason of planned.reasons) console.error(reason.code, messageText(reason, "id"));
 * ```
 */
export function plan(procedure: Procedure, version?: string): Planned {
  const found = [...problemsOf(procedure), ...reasonsAgainst(procedure)];
  const forks = forksOf(procedure);
  // Arms can be followed only where every way on is known.
  const reasons = found.some(({ code }) => incomplete.includes(code)) ? found : [...found, ...forks.reasons];
  const [first] = procedure.steps;
  if (reasons.length > 0 || !first) return { ok: false, reasons };
  return {
    ok: true,
    plan: {
      procedure: procedure.id,
      version: version ?? versionOf(procedure),
      first: first.id,
      actors: byId(procedure.actors.map(({ id, printed, group }) => ({ id, printed, group }))),
      documents: byId(procedure.documents),
      steps: byId(planSteps(procedure, forks)),
    },
  };
}

const incomplete: readonly string[] = ["SOP801", "SOP806", "SOP807", "SOP826", "PRO111", "PRO112", "PRO113"];

/** The entry of a record under an id from outside, never something that every object inherits. */
export function at<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/**
 * The version that cases are started under: it changes with everything that the document says, and with nothing else.
 *
 * @example
 * ```ts
 * import { versionOf } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const version = versionOf(permohonanIzinCuti);
 * ```
 */
export function versionOf(procedure: Procedure): string {
  return digest(procedure, ["span", "source"]).slice(0, 16);
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function planSteps(procedure: Procedure, { joins, within }: Forks): readonly PlanStep[] {
  const madeBefore = makersBefore(procedure);
  const counted = countedFrom(procedure);
  return procedure.steps.flatMap((step, index): readonly PlanStep[] => {
    const { actors, condition, start } = step;
    if (!actors.known) return [];
    const join = joins.get(step.id);
    const otherwise = pastOf(step, procedure);
    const timeouts = step.flow.timeouts.flatMap(planTimeout);
    const arms = within.get(step.id);
    const call = planCall(step);
    const base: StepBase = {
      id: step.id,
      ref: step.source === undefined ? stepRef(step) : { ...stepRef(step), source: step.source },
      text: step.text,
      who: actors.value,
      requires: requiredSlots(step).filter((slot) => madeBefore(step, slot)),
      produces: slots(step.produces),
      ...(step.duration.known ? { duration: step.duration.value } : {}),
      ...(join ? { join } : {}),
      ...(start?.known && isThere(start) && !isTrigger(step, index) ? { start: start.value } : {}),
      ...(condition?.known && isThere(condition) ? { condition: { question: condition.value, otherwise } } : {}),
      ...(timeouts.length > 0 ? { timeouts } : {}),
      ...(counted.has(step.id) ? { counted: true } : {}),
      ...(call ? { call } : {}),
      ...(arms ? { within: arms } : {}),
    };
    if (decides(step)) {
      const { question, outcomes } = step.flow;
      const asks = question?.known ? { question: question.value } : {};
      return [{ ...base, kind: "decision", ...asks, outcomes: outcomes.map(planOutcome) }];
    }
    return [{ ...base, kind: "task", next: nextOf(step) }];
  });
}

/** The steps that `sejak` and `sesudah` name. */
function countedFrom({ steps }: Procedure): ReadonlySet<string | undefined> {
  return new Set(
    steps.flatMap(({ duration, start, flow }) => [
      ...(duration.known ? [duration.value.from] : []),
      ...(start?.known ? [start.value.from] : []),
      ...flow.timeouts.map(({ after }) => after?.from),
    ]),
  );
}

function planOutcome({ answer, to, limit }: Outcome): PlanOutcome {
  if (!limit) return { answer, to };
  const { times } = limit;
  const { step, actor } = limit.then ?? {};
  if (step !== undefined) return { answer, to, limit: { times, usedUp: { kind: "step", step } } };
  if (actor !== undefined) return { answer, to, limit: { times, usedUp: { kind: "actor", actor } } };
  return { answer, to, limit: { times } };
}

function planTimeout({ after, to, notify }: Timeout): readonly PlanTimeout[] {
  const when = after ? { after } : {};
  return [
    ...(to === undefined ? [] : [{ ...when, kind: "leave", to } as const]),
    ...(notify === undefined ? [] : [{ ...when, kind: "notify", actor: notify } as const]),
  ];
}

function planCall({ calls, requires }: Step): PlanCall | undefined {
  if (!calls?.known || !isThere(calls)) return undefined;
  const uses = requires.known ? requires.value.flatMap((use) => use.anyOf ?? [use]) : [];
  const takes = [...new Set(uses.map(({ document }) => document))];
  return { procedure: calls.value, printed: calls.printed ?? calls.value, takes };
}

function slots(cell: Step["requires"]): readonly Slot[] {
  return cell.known ? cell.value.map(slot) : [];
}

function requiredSlots(step: Step): readonly Slot[] {
  if (!step.requires.known) return [];
  return step.requires.value.filter((use) => !use.optional && !use.external).map(slot);
}

function slot(use: DocumentUse): Slot {
  return {
    printed: use.printed,
    oneOf: (use.anyOf ?? [use]).map(({ document, state }) =>
      state === undefined ? { document } : { document, state },
    ),
    optional: use.optional === true,
  };
}

/**
 * Whether a step may count on the plan for what it requires: each alternative is made, in that state, by another step that can
 * come before it. Anything else is brought from outside; to ask for it would stop the case for good.
 */
function makersBefore(procedure: Procedure): (step: Step, slot: Slot) => boolean {
  const leads = leadsTo(procedure);
  const makers = new Map<string, Maker[]>();
  for (const [row, { id, produces }] of procedure.steps.entries())
    for (const { document, state } of slots(produces).flatMap((made) => made.oneOf))
      listed(makers, document).push({ id, row, state });
  const rows = new Map(procedure.steps.map(({ id }, row) => [id, row]));
  return (step, required) =>
    required.oneOf.every(({ document, state }) =>
      someNearest(
        makers.get(document) ?? [],
        rows.get(step.id)!,
        (maker) => maker.id !== step.id && (state === undefined || maker.state === state) && leads(maker.id, step.id),
      ),
    );
}

interface Maker {
  readonly id: string;
  readonly row: number;
  readonly state: string | undefined;
}

function listed(makers: Map<string, Maker[]>, document: string): Maker[] {
  const list = makers.get(document) ?? [];
  makers.set(document, list);
  return list;
}

/**
 * Whether this holds of one of them, which stand in the order of their rows. Asked first of those above a row, from the row upwards;
 * then of those below, which come before it only by a way back.
 */
export function someNearest<T extends { readonly row: number }>(
  makers: readonly T[],
  row: number,
  holds: (maker: T) => boolean,
): boolean {
  let above = 0;
  for (let end = makers.length; above < end; ) {
    const middle = (above + end) >> 1;
    if (makers[middle]!.row < row) above = middle + 1;
    else end = middle;
  }
  for (let at = above - 1; at >= 0; at--) if (holds(makers[at]!)) return true;
  for (let at = above; at < makers.length; at++) if (holds(makers[at]!)) return true;
  return false;
}
