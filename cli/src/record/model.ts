import {
  type Calendar,
  type Delegation,
  type Doer,
  type Event,
  type Instant,
  type Plan,
  type Procedure,
  type StepTimes,
  type StoredEvent,
  stepTimes,
  verifyChain,
} from "@baku/runtime";

/** The record of a case (Pencatatan): the form filled in with who did each step, when, how long it took, and by what right. */
export interface CaseRecord {
  readonly case: string;
  readonly title: string;
  readonly number?: string;
  readonly procedure: string;
  readonly version: string;
  readonly status: "running" | "paused" | "ended" | "cancelled";
  readonly started: Instant;
  readonly over?: Instant;
  /** By which calendar times were reckoned here, and which ones the case has on record. */
  readonly calendar: string;
  readonly calendars: readonly string[];
  /** Whether its chain is whole; and its seals, which `baku verify --key` judges. */
  readonly isWhole: boolean;
  readonly seals: number;
  readonly rows: readonly Row[];
  /** What lies beside the flow, in order. */
  readonly notes: readonly { readonly at: Instant; readonly event: Event }[];
  readonly delegations: readonly Delegation[];
}

/** One round of one step. */
export interface Row extends StepTimes {
  readonly number: string;
  readonly text: string;
  /** As the SOP states it; missing where it does not. */
  readonly standard?: string;
  /** Endorsements that the case may go on (paraf), and those who took part. */
  readonly signed: readonly Signed[];
  /** Names of the documents that came of it, with their number where they have one. */
  readonly outputs: readonly string[];
  /** How it was left, where that was not by an endorsement. */
  readonly left?: "timedOut" | "sentBack" | "cancelled";
}

export interface Signed {
  readonly at: Instant;
  readonly kind: "closed" | "part" | "joined" | "condition";
  readonly by: Doer;
  /** The actor as the form prints it. */
  readonly actor: string;
  readonly answer?: string;
  readonly note?: string;
}

interface Of {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly plan: Plan;
  readonly stored: readonly StoredEvent[];
  readonly calendar: Calendar;
  readonly now: Instant;
}

export function recordOf({ caseId, procedure, plan, stored, calendar, now }: Of): CaseRecord {
  const events = stored.map(({ event }) => event);
  const over = events.findLast(({ kind }) => kind === "ended" || kind === "cancelled");
  const signed = new Map<string, Signed[]>();
  const outputs = new Map<string, string[]>();
  const left = new Map<string, Row["left"]>();
  const rounds = new Map<string, number>();
  const notes: { at: Instant; event: Event }[] = [];
  const key = (step: string) => `${step}/${rounds.get(step) ?? 1}`;
  const sign = (step: string, kind: Signed["kind"], event: Extract<Event, { step: string; by: Doer }>) => {
    const actor = plan.actors[event.by.actor]?.printed ?? event.by.actor;
    const answer = event.kind === "decided" ? event.answer : event.kind === "answered" ? event.holds : undefined;
    push(signed, key(step), {
      ...{ at: event.at, kind, by: event.by, actor },
      ...(answer !== undefined && { answer: answer === true ? "ya" : answer === false ? "tidak" : answer }),
      ...("note" in event && event.note !== undefined && { note: event.note }),
    });
    if ("outputs" in event) for (const each of namesOf(plan, event.outputs)) push(outputs, key(step), each);
  };
  for (const event of events) {
    switch (event.kind) {
      case "entered":
      case "asked":
        rounds.set(event.step, event.round);
        break;
      case "completed":
      case "decided":
        sign(event.step, "closed", event);
        break;
      case "memberDone":
        sign(event.step, "part", event);
        break;
      case "participated":
        sign(event.step, "joined", event);
        break;
      case "answered":
        sign(event.step, "condition", event);
        if (!event.holds) notes.push({ at: event.at, event });
        break;
      case "timedOut":
      case "sentBack":
        left.set(key(event.step), event.kind);
        notes.push({ at: event.at, event });
        break;
      case "scheduled":
      case "arrived":
      case "ended":
      case "relayed":
      case "reported":
        break;
      default:
        notes.push({ at: event.at, event });
    }
  }
  const started = events[0];
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const rows = stepTimes(plan, events, over?.at ?? now, calendar).map((times): Row => {
    const step = steps.get(times.step);
    const at = `${times.step}/${times.round}`;
    const standard = step?.duration.known ? step.duration.value.printed : undefined;
    const how = left.get(at) ?? (over?.kind === "cancelled" && times.until === over.at ? "cancelled" : undefined);
    return {
      ...times,
      number: step?.number.known ? step.number.value : "",
      text: step?.text ?? times.step,
      ...(standard !== undefined && { standard }),
      signed: signed.get(at) ?? [],
      outputs: [...new Set(outputs.get(at))],
      ...(how && { left: how }),
    };
  });
  const { number } = procedure.identity;
  const status = over?.kind === "cancelled" ? "cancelled" : over ? "ended" : isPaused(events) ? "paused" : "running";
  return {
    case: caseId,
    title: procedure.identity.title,
    ...(number.known && { number: number.value }),
    procedure: plan.procedure,
    version: plan.version,
    status,
    started: started?.at ?? 0,
    ...(over && { over: over.at }),
    calendar: calendar.version,
    calendars: events.flatMap((e) => (e.kind === "started" || e.kind === "calendarChanged" ? [e.calendar] : [])),
    isWhole: verifyChain(caseId, stored).length === 0,
    seals: events.filter(({ kind }) => kind === "sealed").length,
    rows,
    notes,
    delegations: events.flatMap((event) => (event.kind === "delegated" ? [event.delegation] : [])),
  };
}

function isPaused(events: readonly Event[]): boolean {
  return events.findLast(({ kind }) => kind === "paused" || kind === "resumed")?.kind === "paused";
}

function namesOf(plan: Plan, outputs: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return Object.entries(outputs).map(([id, value]) => {
    const name = plan.documents[id]?.name ?? id;
    const number = (value as { number?: unknown } | null)?.number;
    return typeof number === "string" ? `${name} (${number})` : name;
  });
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
