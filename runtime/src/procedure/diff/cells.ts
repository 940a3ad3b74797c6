import type { EffectName } from "../../messages/effects.js";
import type { Bilingual } from "../../messages/words.js";
import type { Cell, KnownCell } from "../types.js";
import { type At, type Change, change, type Sides, same } from "./change.js";
import { pairUp, similarity } from "./pair.js";
import { both, cellWords } from "./words.js";

/** How the values of a cell are said on each side, and what is found when they differ. */
export interface Reading<T> {
  readonly was: (value: T) => Bilingual;
  readonly now: (value: T) => Bilingual;
  readonly differs: (was: T, now: T, sides: Sides) => readonly Change[];
  /** The value is a code (a date, the id of an SOP), and the printed form is how people say it. */
  readonly code?: true;
  /** What it means for running cases that the value is known now, or no longer. */
  readonly effects?: { readonly known?: EffectName; readonly unknown?: EffectName };
}

/** What changed about a cell: whether it is known, its value, whether that was inferred, how it is printed. */
export function cellChanges<T>(at: At, was: Cell<T>, now: Cell<T>, reading: Reading<T>): readonly Change[] {
  const side = (cell: Cell<T>, words: Reading<T>["was"]) =>
    cellWords(cell, reading.code && cell.printed !== undefined ? () => both(cell.printed!) : words);
  const sides = shown(side(was, reading.was), side(now, reading.now));
  if (was.known && now.known)
    return [
      ...valueChanges(at, was, now, reading, sides),
      ...reasonChanges(at, was, now),
      ...(was.incomplete === now.incomplete ? [] : [change(now.incomplete ? "now-incomplete" : "now-complete", at)]),
    ];
  if (now.known) return [change("now-known", at, sides, reading.effects?.known)];
  if (was.known) return [change("now-unknown", at, sides, reading.effects?.unknown)];
  return same(was, now) ? [] : [change("gap-changed", at, sides)];
}

/** `~`: stated or inferred, and the analyst's reason; with what it is about where the place has several. */
export function inference(
  at: At,
  was: { readonly inferred?: string },
  now: { readonly inferred?: string },
  about = "",
): readonly Change[] {
  if (was.inferred === now.inferred) return [];
  const sides = shown(reasonWords(was.inferred, about), reasonWords(now.inferred, about));
  if (now.inferred === undefined) return [change("now-stated", at, sides)];
  return [change(was.inferred === undefined ? "now-inferred" : "reason-changed", at, sides)];
}

/** The same beside a value: another value has another reason, which is not told again. */
function reasonChanges<T>(at: At, was: KnownCell<T>, now: KnownCell<T>): readonly Change[] {
  const found = inference(at, was, now);
  return same(was.value, now.value) ? found : found.filter(({ kind }) => kind !== "reason-changed");
}

/** A reason as `inference` takes it, where it stands under another name. */
export function reason(inferred: string | undefined): { readonly inferred?: string } {
  return inferred === undefined ? {} : { inferred };
}

/** A cell of text: of the identity sheet, or a remark. */
export function textReading(kind: "identity-changed" | "wording-changed" | "step-renumbered", at: At): Reading<string> {
  return { was: both, now: both, differs: (_was, _now, sides) => [change(kind, at, sides)] };
}

/** A cell of several texts: each that was added, removed or reworded. */
export function textsReading(at: At): Reading<readonly string[]> {
  const words = (texts: readonly string[]) => both(texts.join("; "));
  return {
    was: words,
    now: words,
    differs: (was, now) => textList(at, was, now),
  };
}

export function textList(at: At, was: readonly string[], now: readonly string[]): readonly Change[] {
  const { pairs, removed, added, moved } = pairUp(
    was,
    now,
    (a, b) => a === b,
    (a, b) => {
      const alike = similarity(a, b);
      return alike >= 0.6 ? alike : 0;
    },
  );
  return [
    ...removed.map((text) => change("item-removed", at, { before: both(text) })),
    ...added.map((text) => change("item-added", at, { after: both(text) })),
    ...pairs
      .filter((pair) => pair.was !== pair.now)
      .map((pair) => change("wording-changed", at, { before: both(pair.was), after: both(pair.now) })),
    ...(moved.length > 0 ? [change("order-changed", at)] : []),
  ];
}

/** A side that is not there is missing. */
export function shown(before: Bilingual | undefined, after: Bilingual | undefined): Sides {
  return { ...(before && { before }), ...(after && { after }) };
}

function valueChanges<T>(
  at: At,
  was: KnownCell<T>,
  now: KnownCell<T>,
  reading: Reading<T>,
  sides: Sides,
): readonly Change[] {
  if (!same(was.value, now.value)) return reading.differs(was.value, now.value, sides);
  if (was.printed === now.printed) return [];
  const printed = shown(both(was.printed ?? sides.before!.id), both(now.printed ?? sides.after!.id));
  return [change("printed-changed", at, printed)];
}

function reasonWords(inferred: string | undefined, about: string): Bilingual | undefined {
  return inferred === undefined ? undefined : both(`${about} ~ ${inferred}`.trim());
}
