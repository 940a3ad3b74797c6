import { canonicalJson } from "../procedure/canonical.js";
import { sha256Hex } from "../procedure/sha256.js";
import type { ChainBreak } from "./breaks.js";
import { isStoreError } from "./errors.js";
import { everyCase } from "./every-case.js";
import type { ExportProblem } from "./export-problems.js";
import type { CommandRecord, Store, StoredEvent, WholeCase } from "./store.js";
import { verifyChain } from "./verify.js";

/**
 * Cases as JSON Lines: a first line that says what it is, for each case a line with all but its events and then a line an event, and
 * a last line that counts the cases and sums up where their chains end. docs/stores.md has an example.
 */
export const EXPORT_SCHEMA = 1;

/**
 * The lines, canonical JSON without line ends: one content has one export. All cases of the store unless some are named. A case that is not there is left out.
 *
 * @example
 * ```ts
 * import { exportCases, memory } from "@baku/runtime";
 *
 * for await (const line of exportCases(memory())) console.log(line);
 * ```
 */
export async function* exportCases(store: Store, caseIds?: Iterable<string>): AsyncGenerator<string, void, void> {
  const heads: string[] = [];
  yield canonicalJson({ export: "baku", schema: EXPORT_SCHEMA });
  for await (const caseId of caseIds ?? idsOf(store)) {
    const whole = await store.read(caseId);
    if (!whole) continue;
    const { events, commands, ...rest } = whole;
    heads.push(whole.head);
    yield canonicalJson({ case: { ...rest, commands: commands.toSorted(byVersion) } });
    for (const event of events) yield canonicalJson({ event });
  }
  yield canonicalJson({ end: endOf(heads) });
}

/** What an export holds, case by case, with all that is wrong with it; and at the end what is wrong with the whole. */
export type Exported =
  | { readonly kind: "case"; readonly whole: WholeCase; readonly line: number; readonly problems: readonly Problem[] }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export type Problem = ChainBreak | ExportProblem;

/**
 * Reads an export and proves its chains; needs nothing else. Of a case whose lines cannot be read, only that is told.
 * `STO2xx` and `STO3xx`, as data.
 *
 * @example
 * ```ts
 * import { exportCases, memory, messageText, readExport } from "@baku/runtime";
 *
 * for await (const { problems } of readExport(exportCases(memory())))
 *   for (const problem of problems) console.error(messageText(problem, "id"));
 * ```
 */
export async function* readExport(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Exported, void, void> {
  let [line, ended] = [0, false];
  let reading: Reading | undefined;
  const heads: string[] = [];
  for await (const text of lines) {
    line++;
    if (text.trim() === "") continue;
    const read = lineOf(text);
    const first = line === 1 ? refusedStart(read) : undefined;
    if (first) {
      yield { kind: "problems", problems: [first] };
      return;
    }
    if (line === 1) continue;
    if (isCase(read?.case)) {
      if (reading) yield finished(reading);
      reading = { whole: { ...read.case, events: [] }, events: [], line, bad: [] };
      heads.push(reading.whole.head);
    } else if (isEvent(read?.event) && reading) {
      reading.events.push(read.event);
    } else if (read?.end && !ended) {
      if (reading) yield finished(reading);
      reading = undefined;
      ended = true;
      if (JSON.stringify(read.end) !== JSON.stringify(endOf(heads))) yield incomplete(heads);
    } else if (reading) {
      reading.bad.push({ code: "STO301", params: { line } });
    } else {
      yield { kind: "problems", problems: [{ code: "STO301", params: { line } }] };
    }
  }
  if (reading) yield finished(reading);
  if (!ended) yield incomplete(heads);
}

export interface Imported {
  /** Ids of the cases that were put in. */
  readonly imported: readonly string[];
  /** Those that were there already, with the same history. */
  readonly same: readonly string[];
  /** Why others were not. */
  readonly problems: readonly Problem[];
}

/**
 * Puts the cases of an export into a store, each whole or not at all: those whose chain is whole and whose id is free.
 * `STO2xx` and `STO3xx`, as data.
 *
 * @example
 * ```ts
 * import { exportCases, importCases, memory } from "@baku/runtime";
 *
 * const { imported, problems } = await importCases(memory(), exportCases(memory()));
 * ```
 */
export async function importCases(store: Store, lines: AsyncIterable<string> | Iterable<string>): Promise<Imported> {
  const [imported, same, problems]: [string[], string[], Problem[]] = [[], [], []];
  for await (const read of readExport(lines)) {
    problems.push(...read.problems);
    if (read.kind === "problems" || read.problems.length > 0) continue;
    const { caseId, head } = read.whole;
    const outcome = await insert(store, read.whole, read.line);
    if (outcome === true) imported.push(caseId);
    else if (outcome) problems.push(outcome);
    else if ((await store.read(caseId))?.head === head) same.push(caseId);
    else problems.push({ code: "STO303", params: { case: caseId } });
  }
  return { imported, same, problems };
}

/** Whether it was put in; or what about it no store takes. */
async function insert(store: Store, whole: WholeCase, line: number): Promise<boolean | Problem> {
  try {
    return await store.insert(whole);
  } catch (error) {
    if (isStoreError(error) && error.code === "STO110") return { code: "STO301", params: { line } };
    throw error;
  }
}

async function* idsOf(store: Store): AsyncGenerator<string, void, void> {
  for await (const { caseId } of everyCase(store)) yield caseId;
}

function byVersion(a: CommandRecord, b: CommandRecord): number {
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1);
}

function endOf(heads: readonly string[]) {
  return { cases: heads.length, heads: sha256Hex(heads.join("\n")) };
}

interface Reading {
  readonly whole: WholeCase;
  readonly events: StoredEvent[];
  readonly line: number;
  readonly bad: Problem[];
}

function finished({ whole, events, line, bad }: Reading): Exported {
  const { caseId, version, head } = whole;
  const problems = bad.length > 0 ? bad : verifyChain(caseId, events, { head: { version, hash: head } });
  return { kind: "case", whole: { ...whole, events }, line, problems };
}

function incomplete(heads: readonly string[]): Exported {
  return { kind: "problems", problems: [{ code: "STO302", params: { cases: heads.length } }] };
}

interface Line {
  readonly export?: unknown;
  readonly schema?: unknown;
  readonly case?: unknown;
  readonly event?: unknown;
  readonly end?: unknown;
}

export function lineOf(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function refusedStart(read: Line | undefined): ExportProblem | undefined {
  if (read?.export !== "baku" || !Number.isSafeInteger(read.schema)) return { code: "STO304", params: {} };
  const found = Number(read.schema);
  return found > EXPORT_SCHEMA ? { code: "STO305", params: { found, known: EXPORT_SCHEMA } } : undefined;
}

/** As far as the chain and the store do not look: that everything is where it is looked for. */
export function isCase(value: unknown): value is Omit<WholeCase, "events"> {
  if (!isObject(value)) return false;
  const { caseId, procedure, version, head, work, commands } = value;
  const texts = [caseId, procedure, head].every((each) => typeof each === "string");
  return texts && typeof version === "number" && isList(work) && isList(commands);
}

export function isEvent(value: unknown): value is StoredEvent {
  if (!isObject(value)) return false;
  const { version, commandId, previous, hash, event } = value;
  const texts = [commandId, previous, hash].every((each) => typeof each === "string");
  return texts && typeof version === "number" && isObject(event);
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
