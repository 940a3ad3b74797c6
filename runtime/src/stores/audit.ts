import type { Event, Instant, Person } from "../core/types.js";
import type { AuditProblem } from "./audit-problems.js";
import type { ChainBreak } from "./breaks.js";
import { GENESIS, type Head, hashOf } from "./chain.js";
import type { ExportProblem } from "./export-problems.js";
import type { StoredEvent } from "./store.js";
import { verifyChain } from "./verify.js";

/**
 * Proves the record of many cases in one pass, in memory that does not grow with them. What is not whole is read a second time,
 * to say what was done to it.
 * `STO2xx` and `STO3xx` say what was done to a record; rejects only where the source does.
 *
 * @example
 * ```ts
 * import { audit, memory, storeRecords } from "@baku/runtime";
 *
 * const { findings } = await audit(() => storeRecords(memory()));
 * ```
 */
export async function audit(source: AuditSource, options: AuditOptions = {}): Promise<Audited> {
  const { only, against } = options;
  const wanted = (caseId: string) => only === undefined || only.includes(caseId);
  const counts = { cases: 0, events: 0, sealed: 0, unchecked: 0 };
  const suspects = new Set<string>();
  const seen = new Set<string>();
  const findings: AuditFinding[] = [];
  let reading: Reading | undefined;

  const finish = () => {
    if (!reading) return;
    const { caseId, version, head } = reading;
    counts.cases++;
    counts.events += reading.count;
    if (reading.isSealed) counts.sealed++;
    counts.unchecked += reading.unchecked;
    const isWhole = reading.isWhole && reading.count === version && reading.previous === head;
    if (!isWhole) suspects.add(caseId);
    // Where the chain is broken no seal can fit, and what broke it is told.
    findings.push(...reading.findings.filter(({ code }) => isWhole || !isOfSeal(code)));
    const mustBeSealed = options.check && (only !== undefined || reading.isOver);
    if (mustBeSealed && isWhole && !reading.isSealed && reading.findings.every(({ code }) => !isOfSeal(code)))
      findings.push({ code: "STO213", params: { case: caseId } });
    const cutAt = against?.lengthOf(caseId);
    if (isWhole && cutAt !== undefined && cutAt > reading.count)
      findings.push({ code: "STO202", params: { case: caseId, from: reading.count + 1, to: cutAt } });
    reading = undefined;
  };

  for await (const record of source()) {
    if (record.kind === "case") {
      finish();
      if (!wanted(record.caseId)) continue;
      if (only || against) seen.add(record.caseId);
      reading = begun(record);
    } else if (record.kind === "event") {
      if (reading) follow(reading, record, options);
    } else findings.push(record.problem);
  }
  finish();

  for (const caseId of only ?? []) if (!seen.has(caseId)) findings.push({ code: "STO214", params: { case: caseId } });
  for (const caseId of against?.cases() ?? [])
    if (wanted(caseId) && !seen.has(caseId)) findings.push({ code: "STO214", params: { case: caseId } });
  if (suspects.size > 0) findings.unshift(...(await explained(source, suspects)));
  return { ...counts, findings };
}

export type AuditFinding = ChainBreak | AuditProblem | ExportProblem;

/** A record as it stands where it is kept. `body` is the very text of the event. */
export type AuditRecord =
  | {
      readonly kind: "case";
      readonly caseId: string;
      readonly procedure: string;
      readonly version: number;
      readonly head: string;
    }
  | {
      readonly kind: "event";
      readonly version: number;
      readonly commandId: string;
      readonly previous: string;
      readonly hash: string;
      readonly body: string;
      /** What columns repeat of it. */
      readonly beside?: { readonly at: number; readonly kind: string };
    }
  | { readonly kind: "problem"; readonly problem: AuditFinding };

/** Each case, then its events. Read once more where something is wrong. */
export type AuditSource = () => Iterable<AuditRecord> | AsyncIterable<AuditRecord>;

export interface AuditOptions {
  /** Judges seals; then a case that is over must be sealed to its end, and any that is named in `only`. */
  readonly check?: (seal: Seal) => SealVerdict;
  readonly only?: readonly string[];
  /** What an older export knows. */
  readonly against?: Remembered;
}

/** Where the chains of an older export went through. */
export interface Remembered {
  cases(): Iterable<string>;
  lengthOf(caseId: string): number | undefined;
  hashOf(caseId: string, version: number): string | undefined;
}

export interface Seal {
  readonly case: string;
  /** Number of the last event that it covers, and its hash. */
  readonly event: number;
  readonly head: string;
  readonly at: Instant;
  readonly key: string;
  readonly person?: Person;
  readonly signature: string;
}

export type SealVerdict = "good" | "otherKey" | "forged";

export interface Audited {
  readonly cases: number;
  readonly events: number;
  /** Cases that end with a good seal. */
  readonly sealed: number;
  /** Seals that were not judged, for want of a key. */
  readonly unchecked: number;
  readonly findings: readonly AuditFinding[];
}

type EventRecord = Extract<AuditRecord, { kind: "event" }>;

/** A case while its events go by. */
interface Reading {
  readonly caseId: string;
  readonly procedure: string;
  readonly version: number;
  readonly head: string;
  count: number;
  previous: string;
  isWhole: boolean;
  isOver: boolean;
  isSealed: boolean;
  isOther: boolean;
  unchecked: number;
  readonly findings: AuditFinding[];
}

function begun({ caseId, procedure, version, head }: Extract<AuditRecord, { kind: "case" }>): Reading {
  return {
    ...{ caseId, procedure, version, head },
    ...{ count: 0, previous: GENESIS, isWhole: true, isOver: false, isSealed: false, isOther: false, unchecked: 0 },
    findings: [],
  };
}

function follow(reading: Reading, record: EventRecord, { check, against }: AuditOptions): void {
  const { caseId } = reading;
  reading.count++;
  if (
    record.version !== reading.count ||
    record.previous !== reading.previous ||
    hashOf(caseId, record) !== record.hash
  )
    reading.isWhole = false;
  reading.previous = record.hash;
  const event = eventOf(record.body);
  if (!event) return;
  const params = { case: caseId, event: record.version };
  const { beside } = record;
  if (beside && (beside.at !== event.at || beside.kind !== event.kind))
    reading.findings.push({ code: "STO208", params });
  const procedure = event.kind === "started" ? event.procedure : undefined;
  if (procedure !== undefined && procedure !== reading.procedure) reading.findings.push({ code: "STO208", params });
  if (event.kind === "ended" || event.kind === "cancelled") reading.isOver = true;
  reading.isSealed = false;
  if (event.kind === "sealed") judge(reading, record, event, check);
  const known = against?.hashOf(caseId, record.version);
  if (known !== undefined && known !== record.hash && !reading.isOther) {
    reading.isOther = true;
    reading.findings.push({ code: "STO215", params });
  }
}

function judge(
  reading: Reading,
  { version, previous }: EventRecord,
  { at, head, key, person, signature }: Extract<Event, { kind: "sealed" }>,
  check: AuditOptions["check"],
): void {
  if (!check) {
    reading.unchecked++;
    return;
  }
  const { caseId, findings } = reading;
  const params = { case: caseId, event: version };
  const verdict = check({ case: caseId, event: version - 1, head, at, key, signature, ...(person && { person }) });
  if (verdict === "otherKey") findings.push({ code: "STO212", params: { ...params, key: String(key) } });
  else if (verdict === "forged" || head !== previous) findings.push({ code: "STO211", params });
  else reading.isSealed = reading.isWhole;
}

function isOfSeal(code: AuditFinding["code"]): boolean {
  return code === "STO211" || code === "STO212";
}

function eventOf(body: string): Event | undefined {
  try {
    return JSON.parse(body) as Event;
  } catch {
    return undefined;
  }
}

/** What was done to the cases that are not whole. */
async function explained(source: AuditSource, suspects: ReadonlySet<string>): Promise<readonly ChainBreak[]> {
  const findings: ChainBreak[] = [];
  const firsts = new Map<string, EventRecord>();
  let of: { readonly caseId: string; readonly head: Head; readonly records: EventRecord[] } | undefined;
  const finish = () => {
    if (of) findings.push(...breaksOf(of));
    const [first] = of?.records ?? [];
    if (of && first) firsts.set(of.caseId, first);
    of = undefined;
  };
  for await (const record of source()) {
    if (record.kind === "case") {
      finish();
      const { caseId, version, head: hash } = record;
      if (suspects.has(caseId)) of = { caseId, head: { version, hash }, records: [] };
    } else if (record.kind === "event") of?.records.push(record);
  }
  finish();
  return findings.map((found) => {
    const first = found.code === "STO207" ? firsts.get(found.params.case) : undefined;
    const was = first && [...suspects].find((caseId) => hashOf(caseId, first) === first.hash);
    return was === undefined ? found : ({ code: "STO207", params: { case: found.params.case, was } } as const);
  });
}

interface Suspect {
  readonly caseId: string;
  readonly head: Head;
  readonly records: readonly EventRecord[];
}

function breaksOf({ caseId, head, records }: Suspect): readonly ChainBreak[] {
  const broken = verifyChain(caseId, records.map(storedOf), { head });
  if (broken.length > 0) return broken;
  // It means what was recorded, and is not written so: with a key that stands twice, or in another order.
  return records
    .filter((record) => hashOf(caseId, record) !== record.hash)
    .map(({ version }) => ({ code: "STO201", params: { case: caseId, event: version } }));
}

function storedOf({ version, commandId, previous, hash, body }: EventRecord): StoredEvent {
  return { version, commandId, previous, hash, event: eventOf(body) ?? ({ unreadable: body } as unknown as Event) };
}
