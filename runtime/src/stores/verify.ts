import type { ChainBreak } from "./breaks.js";
import { GENESIS, type Head, isIntact } from "./chain.js";
import { countWhile } from "./ordered.js";
import type { StoredEvent } from "./store.js";

export interface Known {
  /** Where the chain ends, as the store or the export says. */
  readonly head?: Head;
  /** Where it once ended, from outside: a seal, or the heads in an older export. */
  readonly sealed?: readonly Head[];
}

/**
 * What was done to the record of a case since it was recorded; nothing where it is whole. `events` in the order in which they
 * stand. Without `head` a tail that was cut off cannot be seen, and a chain that was wholly rewritten only against `sealed`.
 * `STO2xx`, as data.
 *
 * @example
 * ```ts
 * import { messageText, openOffice, orThrow, verifyChain } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * for (const broken of verifyChain(kasus.id, await kasus.history())) console.error(messageText(broken, "id"));
 * ```
 */
export function verifyChain(caseId: string, events: readonly StoredEvent[], known: Known = {}): readonly ChainBreak[] {
  if (isWhole(caseId, events, known.head)) return unsealed(caseId, events, known.sealed ?? []);
  const other = isOfAnother(caseId, events, known.head);
  if (other) return [{ code: "STO207", params: { case: caseId, ...other } }];
  const marks = placed(caseId, events);
  const { kept, added } = chosen(marks, known.head);
  const found = [
    ...added.map(
      (mark): ChainBreak => ({ code: "STO203", params: { case: caseId, event: mark.number, place: mark.place } }),
    ),
    ...changed(caseId, kept, known.head),
    ...removed(caseId, kept, known),
    ...moved(caseId, kept),
  ];
  return found.length > 0 ? found.sort((a, b) => firstOf(a) - firstOf(b)) : unexplained(caseId, events);
}

function isWhole(caseId: string, events: readonly StoredEvent[], head: Head | undefined): boolean {
  let previous = GENESIS;
  for (const [index, event] of events.entries()) {
    if (event.version !== index + 1 || event.previous !== previous || !isIntact(caseId, event)) return false;
    previous = event.hash;
  }
  return !head || (head.version === events.length && head.hash === previous);
}

/** A whole chain, but of another case: none of its events is this case's, and they follow one another. A seal may tell whose it is. */
function isOfAnother(
  caseId: string,
  events: readonly StoredEvent[],
  head: Head | undefined,
): { was?: string } | undefined {
  let previous = GENESIS;
  for (const [index, event] of events.entries()) {
    if (event.version !== index + 1 || event.previous !== previous || isIntact(caseId, event)) return undefined;
    previous = event.hash;
  }
  const fits = events.length > 1 && (!head || (head.version === events.length && head.hash === previous));
  return fits ? {} : undefined;
}

function unsealed(caseId: string, events: readonly StoredEvent[], sealed: readonly Head[]): readonly ChainBreak[] {
  return sealed.flatMap((seal): readonly ChainBreak[] => {
    const found = seal.version === 0 ? GENESIS : events[seal.version - 1]?.hash;
    if (found === seal.hash) return [];
    if (found === undefined)
      return [{ code: "STO202", params: { case: caseId, from: events.length + 1, to: seal.version } }];
    return [{ code: "STO206", params: { case: caseId, event: seal.version, expected: seal.hash, found } }];
  });
}

/** An event at its place in the list, with the number that it was recorded under. */
interface Mark {
  readonly place: number;
  readonly number: number;
  /** Whether it is, under that number, what its hash says. */
  readonly intact: boolean;
  readonly record: StoredEvent;
}

/** How far a number is looked for that an event had before others were renumbered. */
const FAR = 16;

function placed(caseId: string, events: readonly StoredEvent[]): readonly Mark[] {
  let shift = 0;
  const shifts = Array.from({ length: 2 * FAR }, (_, index) => (index % 2 ? -1 : 1) * (1 + (index >> 1)));
  return events.map((record, index) => {
    const holds = (by: number) => isIntact(caseId, { ...record, version: record.version + by });
    // Events behind one that was taken out or put in are all as far from their numbers as the one before them.
    const by = [0, shift, ...shifts].find(holds);
    shift = by ?? shift;
    return { place: index + 1, number: record.version + (by ?? 0), intact: by !== undefined, record };
  });
}

/** Of several under one number, the one that its neighbours know. */
function chosen(marks: readonly Mark[], head: Head | undefined): { kept: readonly Mark[]; added: readonly Mark[] } {
  const hashes = new Set([GENESIS, ...marks.map(({ record }) => record.hash)]);
  const followed = new Set(marks.map(({ record }) => record.previous));
  if (head) followed.add(head.hash);
  const weight = ({ intact, record, number }: Mark) =>
    (followed.has(record.hash) ? 4 : 0) +
    (hashes.has(record.previous) ? 2 : 0) +
    (intact ? 1 : 0) -
    (isBeyond(number, head) ? 8 : 0);
  const best = new Map<number, Mark>();
  for (const mark of marks) {
    const other = best.get(mark.number);
    if (!other || weight(mark) > weight(other)) best.set(mark.number, mark);
  }
  const keeps = (mark: Mark) => best.get(mark.number) === mark && !isBeyond(mark.number, head);
  return { kept: marks.filter(keeps), added: marks.filter((mark) => !keeps(mark)) };
}

function isBeyond(number: number, head: Head | undefined): boolean {
  return !(Number.isSafeInteger(number) && number >= 1 && (!head || number <= head.version));
}

/** Events that are not what their hash says; and those that are, but of which the next one does not know. */
function changed(caseId: string, kept: readonly Mark[], head: Head | undefined): readonly ChainBreak[] {
  const byNumber = new Map(kept.map((mark) => [mark.number, mark]));
  const nextKnows = ({ number, record }: Mark): boolean | undefined => {
    if (head?.version === number) return head.hash === record.hash;
    const next = byNumber.get(number + 1);
    return next?.intact ? next.record.previous === record.hash : undefined;
  };
  const knowsLast = ({ number, record }: Mark): boolean | undefined => {
    if (number === 1) return record.previous === GENESIS;
    const last = byNumber.get(number - 1);
    return last?.intact ? record.previous === last.record.hash : undefined;
  };
  return kept.flatMap((mark): readonly ChainBreak[] => {
    const params = { case: caseId, event: mark.number };
    if (!mark.intact) return [{ code: "STO201", params }];
    // Where only the link to the one before is broken and the next one knows this one, it is the one before that was replaced.
    const replaced = nextKnows(mark) === false || (knowsLast(mark) === false && mark.number === 1);
    return replaced && !isOutvoted(mark) ? [{ code: "STO205", params }] : [];
  });

  /** Replaced together with the link to it: then it is the next one that neither neighbour knows. */
  function isOutvoted(mark: Mark): boolean {
    const next = byNumber.get(mark.number + 1);
    return next !== undefined && knowsLast(mark) !== false && nextKnows(next) === false && knowsLast(next) === false;
  }
}

function removed(caseId: string, kept: readonly Mark[], { head, sealed = [] }: Known): readonly ChainBreak[] {
  const there = new Set(kept.map(({ number }) => number));
  const numbers = [...there].sort((a, b) => a - b);
  const end = Math.max(numbers.at(-1) ?? 0, head?.version ?? 0, ...sealed.map(({ version }) => version));
  const gaps: ChainBreak[] = [];
  let from = 1;
  for (const number of [...numbers, end + 1]) {
    if (number > from) gaps.push({ code: "STO202", params: { case: caseId, from, to: number - 1 } });
    from = number + 1;
  }
  return gaps;
}

/** Events out of order: all but the longest row of those that are in it. */
function moved(caseId: string, kept: readonly Mark[]): readonly ChainBreak[] {
  const [row, inPlace] = [longestRow(kept), kept.filter(({ number, place }) => number === place)];
  const inOrder = inPlace.length >= row.size ? new Set(inPlace) : row;
  return kept
    .filter((mark) => !inOrder.has(mark))
    .map(({ number, place }) => ({ code: "STO204", params: { case: caseId, event: number, place } }));
}

function longestRow(marks: readonly Mark[]): ReadonlySet<Mark> {
  const ends: Mark[] = [];
  const before = new Map<Mark, Mark | undefined>();
  for (const mark of marks) {
    const length = countWhile(ends, (end) => end.number < mark.number);
    before.set(mark, ends[length - 1]);
    ends[length] = mark;
  }
  const row = new Set<Mark>();
  for (let mark = ends.at(-1); mark; mark = before.get(mark)) row.add(mark);
  return row;
}

/** The links do not hold together in a way that has no simpler name: the first event at which they do not. */
function unexplained(caseId: string, events: readonly StoredEvent[]): readonly ChainBreak[] {
  const at = events.findIndex((event, index) => event.previous !== (events[index - 1]?.hash ?? GENESIS));
  return [{ code: "STO205", params: { case: caseId, event: Math.max(at, 1) } }];
}

function firstOf({ params }: ChainBreak): number {
  if ("from" in params) return params.from;
  return "event" in params ? params.event : 1;
}
