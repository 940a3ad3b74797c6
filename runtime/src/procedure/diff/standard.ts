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
    differs: (a, b) => useChanges("requirement", place, a, b, words),
    effects: { known: "stricter", unknown: "looser" },
  });
}

export function outputChanges({ was, now, at, words }: StepPair): readonly Change[] {
  const place = inside(at, "produces", "output");
  return cellChanges(place, was.produces, now.produces, {
    was: (uses) => usesWords(uses, words.was),
    now: (uses) => usesWords(uses, words.now),
    differs: (a, b) => useChanges("output", place, a, b, words),
    effects: { known: "product", unknown: "looser" },
  });
}

export function durationChanges({ was, now, at }: StepPair): readonly Change[] {
  const place = inside(at, "duration", "duration");
  const words = ({ printed }: Duration) => both(printed);
  return cellChanges(place, was.duration, now.duration, {
    was: words,
    now: words,
    differs: (a, b, sides) => [change(timeKind(a, b), place, sides)],
    effects: { known: "deadline", unknown: "deadline" },
  });
}

export function remarkChanges({ was, now, at }: StepPair): readonly Change[] {
  const place = inside(at, "remarks", "remarks");
  return cellChanges(place, was.remarks, now.remarks, textReading("wording-changed", place));
}

function doerChanges(at: At, was: StepActors, now: StepActors, sides: Sides): readonly Change[] {
  if (was.mode !== now.mode) return [change("doer-mode-changed", at, sides)];
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

/** Documents of a cell, each by itself; `(dari luar)` and `(jika ada)` are not asked of anybody. */
function useChanges(
  what: "requirement" | "output",
  at: At,
  was: readonly DocumentUse[],
  now: readonly DocumentUse[],
  words: StepPair["words"],
): readonly Change[] {
  const { pairs, removed, added, moved } = pairUp(was, now, same, sameThing, (a, b) => a.document === b.document);
  const asked = (use: DocumentUse) => !use.optional && !(what === "requirement" && use.external);
  const oneUse = (a: DocumentUse, b: DocumentUse): readonly Change[] => {
    const bare = { printed: "", inferred: "" };
    if (same({ ...a, ...bare }, { ...b, ...bare }))
      return a.printed === b.printed ? [] : [change("printed-changed", at, shown(both(a.printed), both(b.printed)))];
    const felt = !sameThing(a, b) || (asked(b) && !asked(a));
    const effect = felt ? undefined : asked(a) && !asked(b) ? "looser" : "unseen";
    return [change(`${what}-changed`, at, shown(words.was.use(a), words.now.use(b)), effect)];
  };
  return [
    ...removed.map((use) =>
      change(`${what}-removed`, at, { before: words.was.use(use) }, asked(use) ? "looser" : "unseen"),
    ),
    ...added.map((use) =>
      change(`${what}-added`, at, { after: words.now.use(use) }, asked(use) ? undefined : "unseen"),
    ),
    ...pairs.flatMap((pair) => [...oneUse(pair.was, pair.now), ...inference(at, pair.was, pair.now, pair.now.printed)]),
    ...(moved.length > 0 ? [change("order-changed", at)] : []),
  ];
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
  const words = { printed: "", event: "" };
  if (same({ ...was, printed: "" }, { ...now, printed: "" })) return "printed-changed";
  const bare = ({ min: _min, max: _max, unit: _unit, extension: _extension, ...rest }: Duration) => rest;
  if (!same({ ...bare(was), ...words }, { ...bare(now), ...words }) || was.event !== now.event) return "time-changed";
  const orders = [
    order(was.max, was.unit, now.max, now.unit),
    order(was.extension?.amount ?? 0, was.extension?.unit, now.extension?.amount ?? 0, now.extension?.unit),
  ];
  if (orders.includes(undefined)) return "time-changed";
  if (orders.includes(-1)) return orders.includes(1) ? "time-changed" : "time-shortened";
  return orders.includes(1) ? "time-lengthened" : "time-changed";
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
