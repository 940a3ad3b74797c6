import type { ChangeKind } from "../../messages/changes.js";
import type { DocumentUse, Duration, StepActors, TimeUnit } from "../types.js";
import { cellChanges, inference, shown, textReading } from "./cells.js";
import { type At, type Change, change, inside, type Sides, same } from "./change.js";
import type { StepPair } from "./diff.js";
import { pairUp } from "./pair.js";
import { both, type Words } from "./words.js";

/** Changes of who does a step and of its mutu baku: requirements, time, output; and of the remark beside it. */

export function whoChanges({ was, now, at, words }: StepPair): readonly Change[] {
  const place = inside(at, "actors", "actors");
  return cellChanges(place, was.actors, now.actors, {
    was: words.was.actors,
    now: words.now.actors,
    differs: (a, b, sides) => [...doerChanges(place, a, b, sides), ...participantChanges(place, a, b, words)],
    effects: { unknown: "halted" },
  });
}

export function requirementChanges({ was, now, at, words }: StepPair): readonly Change[] {
  const place = inside(at, "requires", "requires");
  return cellChanges(place, was.requires, now.requires, {
    was: (uses) => usesWords(uses, words.was),
    now: (uses) => usesWords(uses, words.now),
    differs: (a, b) => useChanges("requirement", place, a, b, words, printsAlike(was.requires, now.requires)),
    effects: { known: "stricter", unknown: "looser" },
  });
}

export function outputChanges({ was, now, at, words }: StepPair): readonly Change[] {
  const place = inside(at, "produces", "output");
  return cellChanges(place, was.produces, now.produces, {
    was: (uses) => usesWords(uses, words.was),
    now: (uses) => usesWords(uses, words.now),
    differs: (a, b) => useChanges("output", place, a, b, words, printsAlike(was.produces, now.produces)),
    effects: { known: "product", unknown: "unmade" },
  });
}

export function durationChanges({ was, now, at }: StepPair): readonly Change[] {
  const place = inside(at, "duration", "duration");
  const words = ({ printed }: Duration) => both(printed);
  return cellChanges(place, was.duration, now.duration, {
    was: words,
    now: words,
    differs: (a, b, sides) => [change(timeKind(a, b), place, sides, dueAlike(a, b) ? "unseen" : "deadline")],
    effects: { known: "deadline", unknown: "deadline" },
  });
}

export function remarkChanges({ was, now, at }: StepPair): readonly Change[] {
  const place = inside(at, "remarks", "remarks");
  return cellChanges(place, was.remarks, now.remarks, textReading("wording-changed", place));
}

function doerChanges(at: At, was: StepActors, now: StepActors, sides: Sides): readonly Change[] {
  if (was.mode !== now.mode && [was.mode, now.mode].includes("each")) return [change("doer-mode-changed", at, sides)];
  if (same(was.responsible, now.responsible)) return [];
  const reordered = same([...was.responsible].sort(), [...now.responsible].sort());
  return [reordered ? change("order-changed", at, sides) : change("doer-changed", at, sides)];
}

function participantChanges(at: At, was: StepActors, now: StepActors, words: StepPair["words"]): readonly Change[] {
  const { pairs, removed, added, moved } = pairUp(was.with, now.with, same, (a, b) => a.actor === b.actor);
  const one = (of: Words, beside: StepActors["with"][number]) =>
    of.actors({ mode: "one", responsible: [], with: [beside] });
  return [
    ...removed.map((each) => change("participant-removed", at, { before: one(words.was, each) })),
    ...added.map((each) => change("participant-added", at, { after: one(words.now, each) })),
    ...pairs
      .filter((pair) => !same(pair.was, pair.now))
      .map((pair) => change("participant-changed", at, shown(one(words.was, pair.was), one(words.now, pair.now)))),
    ...(moved.length > 0 ? [change("order-changed", at)] : []),
  ];
}

/**
 * Documents of a cell, each by itself; `(dari luar)` and `(jika ada)` are not asked of anybody. Where the cell as a whole prints as it
 * did, documents that came or went may have put its printed form elsewhere, which is no change of it.
 */
function useChanges(
  what: "requirement" | "output",
  at: At,
  was: readonly DocumentUse[],
  now: readonly DocumentUse[],
  words: StepPair["words"],
  wholeAlike: boolean,
): readonly Change[] {
  const { pairs, removed, added, moved } = pairUp(was, now, same, sameThing, (a, b) => a.document === b.document);
  const printedElsewhere = wholeAlike && removed.length + added.length > 0;
  const less = what === "output" ? "unmade" : "looser";
  const asked = (use: DocumentUse) => !use.optional && !(what === "requirement" && use.external);
  const oneUse = (a: DocumentUse, b: DocumentUse): readonly Change[] => {
    const bare = { printed: "", inferred: "" };
    if (same({ ...a, ...bare }, { ...b, ...bare })) {
      // What is printed follows the name of a document that was renamed.
      const follows = a.printed.replaceAll(words.was.document(a.document), words.now.document(b.document));
      if (printedElsewhere || a.printed === b.printed || follows === b.printed) return [];
      return [change("printed-changed", at, shown(both(a.printed), both(b.printed)))];
    }
    const felt = !sameThing(a, b) || (asked(b) && !asked(a));
    const effect = felt ? undefined : asked(a) && !asked(b) ? less : "unseen";
    return [change(`${what}-changed`, at, shown(words.was.use(a), words.now.use(b)), effect)];
  };
  return [
    ...removed.map((use) =>
      change(`${what}-removed`, at, { before: words.was.use(use) }, asked(use) ? less : "unseen"),
    ),
    ...added.map((use) =>
      change(`${what}-added`, at, { after: words.now.use(use) }, asked(use) ? undefined : "unseen"),
    ),
    ...pairs.flatMap((pair) => [...oneUse(pair.was, pair.now), ...inference(at, pair.was, pair.now, pair.now.printed)]),
    ...(moved.length > 0 ? [change("order-changed", at)] : []),
  ];
}

function printsAlike(was: StepPair["was"]["requires"], now: StepPair["was"]["requires"]): boolean {
  const whole = (cell: typeof was) =>
    cell.printed ?? (cell.known ? cell.value.map(({ printed }) => printed).join("; ") : undefined);
  return whole(was) === whole(now);
}

function sameThing(a: DocumentUse, b: DocumentUse): boolean {
  return a.document === b.document && a.state === b.state && same(a.anyOf, b.anyOf);
}

function usesWords(uses: readonly DocumentUse[], words: Words) {
  const all = uses.map(words.use);
  return { id: all.map(({ id }) => id).join("; "), en: all.map(({ en }) => en).join("; ") };
}

/** Shorter or longer where that is sure; units whose length depends on the calendar are not compared with others. */
function timeKind(was: Duration, now: Duration): ChangeKind {
  if (!same(withoutAmounts(was), withoutAmounts(now)) || was.kind !== now.kind) return "time-changed";
  const orders = amountOrders(was, now);
  if (orders.includes(undefined)) return "time-changed";
  if (orders.includes(-1)) return orders.includes(1) ? "time-changed" : "time-shortened";
  if (orders.includes(1)) return "time-lengthened";
  return order(was.min, was.unit, now.min, now.unit) === 0 ? "printed-changed" : "time-changed";
}

/** Whether every due date is what it was: a range counts by its longer end, and `paling lama` and `±` count as the bare amount does. */
function dueAlike(was: Duration, now: Duration): boolean {
  const hasNone = ({ kind }: Duration) => kind === "event" || kind === "none";
  if (hasNone(was) && hasNone(now)) return true;
  return same(withoutAmounts(was), withoutAmounts(now)) && amountOrders(was, now).every((each) => each === 0);
}

/** What a time is told by besides its amounts. */
function withoutAmounts({ kind, from, event, date }: Duration) {
  const byAmount = ["exact", "range", "max", "about"].includes(kind);
  return { kind: byAmount ? "amount" : kind, from, event, date };
}

/** The orders of the amounts that due dates are reckoned by, and of the extensions. */
function amountOrders(was: Duration, now: Duration) {
  const longest = ({ kind, min, max }: Duration) => max ?? (kind === "range" ? undefined : min);
  return [
    order(longest(was), was.unit, longest(now), now.unit),
    order(was.extension?.amount ?? 0, was.extension?.unit, now.extension?.amount ?? 0, now.extension?.unit),
  ];
}

/** 1 when the second amount is more, -1 when it is less, 0 when they are one; undefined when nobody can say. */
function order(
  was: number | undefined,
  wasUnit: TimeUnit | undefined,
  now: number | undefined,
  nowUnit: TimeUnit | undefined,
): -1 | 0 | 1 | undefined {
  if (was === undefined || now === undefined) return was === now ? 0 : undefined;
  if (was === 0 || now === 0 || wasUnit === nowUnit) return Math.sign(now - was) as -1 | 0 | 1;
  const [a, b] = [clock[wasUnit ?? "day"], clock[nowUnit ?? "day"]];
  return a && b && a.of === b.of ? (Math.sign(now * b.size - was * a.size) as -1 | 0 | 1) : undefined;
}

const clock: Partial<Readonly<Record<TimeUnit, { readonly of: string; readonly size: number }>>> = {
  second: { of: "minute", size: 1 },
  minute: { of: "minute", size: 60 },
  hour: { of: "minute", size: 3600 },
  calendarDay: { of: "calendar", size: 1 },
  week: { of: "calendar", size: 7 },
};
