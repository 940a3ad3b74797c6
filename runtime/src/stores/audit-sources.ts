import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../procedure/canonical.js";
import type { AuditRecord, AuditSource, Remembered } from "./audit.js";
import { everyCase } from "./every-case.js";
import { isCase, isEvent, lineOf, refusedStart } from "./export.js";
import type { ExportProblem } from "./export-problems.js";
import type { Store, StoredEvent } from "./store.js";

/**
 * The records of any store, case by case.
 *
 * @example
 * ```ts
 * import { audit, memory, storeRecords } from "@baku/runtime";
 *
 * const { findings } = await audit(() => storeRecords(memory()));
 * ```
 */
export async function* storeRecords(store: Store): AsyncGenerator<AuditRecord, void, void> {
  for await (const { caseId } of everyCase(store)) {
    const whole = await store.read(caseId);
    if (!whole) continue;
    const { procedure, version, head, events } = whole;
    yield { kind: "case", caseId, procedure, version, head };
    for (const { event, ...place } of events) yield { kind: "event", ...place, body: canonicalJson(event) };
  }
}

/**
 * The records of an export, and what is wrong with it as a file.
 *
 * @example
 * ```ts
 * import { audit, exportCases, exportRecords, memory } from "@baku/runtime";
 *
 * const { findings } = await audit(() => exportRecords(exportCases(memory())));
 * ```
 */
export async function* exportRecords(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<AuditRecord, void, void> {
  let [line, cases, ended, inCase] = [0, 0, false, false];
  const heads = sha256.create();
  const wrong = (problem: ExportProblem): AuditRecord => ({ kind: "problem", problem });
  for await (const text of lines) {
    line++;
    if (text.trim() === "") continue;
    const read = lineOf(text);
    if (line === 1) {
      const problem = refusedStart(read);
      if (problem) yield wrong(problem);
      if (problem) return;
      if (canonicalJson(read) !== text) yield wrong({ code: "STO306", params: { line } });
    } else if (isEvent(read?.event) && inCase && !ended) {
      const { event, ...place } = read.event;
      const body = bodyIn(text, place);
      if (body === undefined && canonicalJson(read) !== text) yield wrong({ code: "STO306", params: { line } });
      yield { kind: "event", ...place, body: body ?? canonicalJson(event) };
    } else if (isCase(read?.case) && !ended) {
      const { caseId, procedure, version, head } = read.case;
      if (canonicalJson(read) !== text) yield wrong({ code: "STO306", params: { line } });
      heads.update(utf8ToBytes(cases++ === 0 ? head : `\n${head}`));
      inCase = true;
      yield { kind: "case", caseId, procedure, version, head };
    } else if (read?.end && !ended) {
      ended = true;
      const end = canonicalJson({ end: { cases, heads: bytesToHex(heads.digest()) } });
      if (end !== text) yield wrong({ code: "STO302", params: { cases } });
    } else yield wrong({ code: "STO301", params: { line } });
  }
  if (!ended) yield wrong({ code: "STO302", params: { cases } });
}

/** The text of the event in a line that is written as Baku writes it. */
function bodyIn(text: string, { commandId, previous, hash, version }: Omit<StoredEvent, "event">): string | undefined {
  const before = `{"event":{"commandId":${JSON.stringify(commandId)},"event":`;
  const after = `,"hash":${JSON.stringify(hash)},"previous":${JSON.stringify(previous)},"version":${version}}}`;
  return text.startsWith(before) && text.endsWith(after) ? text.slice(before.length, -after.length) : undefined;
}

/**
 * What an older export knows of its cases: 32 bytes an event.
 *
 * @example
 * ```ts
 * import { audit, memory, remembered, storeRecords } from "@baku/runtime";
 *
 * const store = memory();
 * const known = await remembered(() => storeRecords(store));
 * const { findings } = await audit(() => storeRecords(store), { against: known });
 * ```
 */
export async function remembered(source: AuditSource): Promise<Remembered> {
  const chains = new Map<string, Uint8Array[]>();
  let chain: Uint8Array[] = [];
  for await (const record of source()) {
    if (record.kind === "case") {
      chain = [];
      chains.set(record.caseId, chain);
    } else if (record.kind === "event") chain.push(hexBytes(record.hash));
  }
  return {
    cases: () => chains.keys(),
    lengthOf: (caseId) => chains.get(caseId)?.length,
    hashOf(caseId, version) {
      const hash = chains.get(caseId)?.[version - 1];
      return hash && bytesToHex(hash);
    },
  };
}

function hexBytes(hash: string): Uint8Array {
  return Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
