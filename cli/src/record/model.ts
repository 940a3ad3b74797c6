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
  spellsOf,
  stepTimes,
  verifyChain,
} from "@baku/runtime";

/** The record of a case (Pencatatan): the form filled in with who did each step, when, how long it took, and by what right. */
export interface CaseRecord {
  readonly case: string;
  readonly title: string;
  readonly number?: string;
  readonly procedure: string;
  /** The version that it is under; and all that it has been under, in order. */
  readonly version: string;
  readonly versions: readonly string[];
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
  /** What lies beside the flow, in order; `spell` is the version that held then. */
  readonly notes: readonly Note[];
  readonly delegations: readonly Delegation[];
}

export interface Note {
  readonly at: Instant;
  readonly spell: number;
  readonly event: Event;
}

/** An SOP as the case went by it. */
export interface Held {
  readonly procedure: Procedure;
  readonly plan: Plan;
}

/** One round of one step, by the version that had it last. */
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
  /** The versions that the case has been under, in order; undefined for one that is not here. The last is the one that it is under. */
  readonly held: readonly [...(Held | undefined)[], Held];
  readonly stored: readonly StoredEvent[];
  readonly calendar: Calendar;
  readonly now: Instant;
}

export function recordOf({ caseId, held, stored, calendar, now }: Of): CaseRecord {
  const events = stored.map(({ event }) => event);
  const over = events.findLast(({ kind }) => kind === "ended" || kind === "cancelled");
  const { entries, notes } = entriesOf(events, held);
  const plans = new Map(held.flatMap((each) => (each ? [[each.plan.version, each.plan] as const] : [])));
  const rows = stepTimes((version) => plans.get(version), events, over?.at ?? now, calendar).map((times): Row => {
    const step = held[times.spell]?.procedure.steps.find(({ id }) => id === times.step);
    const { signed, outputs, left } = entries.get(keyOf(times)) ?? nothing();
    const standard = step?.duration.known ? step.duration.value.printed : undefined;
    const how = left ?? (over?.kind === "cancelled" && times.until === over.at ? "cancelled" : undefined);
    return {
      ...times,
      number: step?.number.known ? step.number.value : "",
      text: step?.text ?? times.step,
      ...(standard !== undefined && { standard }),
      signed,
      outputs: [...new Set(outputs)],
      ...(how && { left: how }),
    };
  });
  const { procedure, plan } = held.at(-1) as Held;
  const { number } = procedure.identity;
  const status = over?.kind === "cancelled" ? "cancelled" : over ? "ended" : isPaused(events) ? "paused" : "running";
  return {
    case: caseId,
    title: procedure.identity.title,
    ...(number.known && { number: number.value }),
    procedure: plan.procedure,
    version: plan.version,
    versions: spellsOf(events).map(({ version }) => version),
    status,
    started: events[0]?.at ?? 0,
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

/** What was written into a row. */
interface Entry {
  readonly signed: Signed[];
  readonly outputs: string[];
  left?: "timedOut" | "sentBack";
}

const nothing = (): Entry => ({ signed: [], outputs: [] });

const keyOf = ({ spell, step, round }: { readonly spell: number; readonly step: string; readonly round: number }) =>
  `${spell}/${step}/${round}`;

/** Everything that goes into the rows, and what lies beside them. A step that is open when the case is migrated keeps its row. */
function entriesOf(events: readonly Event[], held: readonly (Held | undefined)[]) {
  let entries = new Map<string, Entry>();
  const rounds = new Map<string, number>();
  const notes: Note[] = [];
  let spell = 0;
  const entry = (step: string): Entry => {
    const key = keyOf({ spell, step, round: rounds.get(step) ?? 1 });
    const found = entries.get(key) ?? nothing();
    entries.set(key, found);
    return found;
  };
  const sign = (kind: Signed["kind"], event: Extract<Event, { step: string; by: Doer }>) => {
    const plan = held[spell]?.plan;
    const actor = plan?.actors[event.by.actor]?.printed ?? event.by.actor;
    const answer = event.kind === "decided" ? event.answer : event.kind === "answered" ? event.holds : undefined;
    const { signed, outputs } = entry(event.step);
    signed.push({
      ...{ at: event.at, kind, by: event.by, actor },
      ...(answer !== undefined && { answer: answer === true ? "ya" : answer === false ? "tidak" : answer }),
      ...("note" in event && event.note !== undefined && { note: event.note }),
    });
    if (plan && "outputs" in event) outputs.push(...namesOf(plan, event.outputs));
  };
  for (const event of events) {
    switch (event.kind) {
      case "entered":
      case "asked":
        rounds.set(event.step, event.round);
        break;
      case "completed":
      case "decided":
        sign("closed", event);
        break;
      case "memberDone":
        sign("part", event);
        break;
      case "participated":
        sign("joined", event);
        break;
      case "answered":
        sign("condition", event);
        if (!event.holds) notes.push({ at: event.at, spell, event });
        break;
      case "timedOut":
      case "sentBack":
        entry(event.step).left = event.kind;
        notes.push({ at: event.at, spell, event });
        break;
      case "scheduled":
      case "arrived":
      case "ended":
      case "relayed":
      case "reported":
        break;
      case "migrated":
        entries = carriedOver(entries, event, ++spell);
        rounds.clear();
        for (const [step, round] of Object.entries(event.state.rounds)) rounds.set(step, round);
        notes.push({ at: event.at, spell, event });
        break;
      default:
        notes.push({ at: event.at, spell, event });
    }
  }
  return { entries, notes };
}

function carriedOver(
  entries: ReadonlyMap<string, Entry>,
  { steps, state }: Extract<Event, { kind: "migrated" }>,
  spell: number,
): Map<string, Entry> {
  const before = new Map(Object.entries(steps).map(([was, now]) => [now, was]));
  const all = new Map(entries);
  for (const { step, round } of state.open) {
    const key = keyOf({ spell: spell - 1, step: before.get(step) ?? step, round });
    const found = all.get(key);
    if (!found) continue;
    all.delete(key);
    all.set(keyOf({ spell, step, round }), found);
  }
  return all;
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
