import { cellChanges, inference, shown } from "./cells.js";
import { type Change, change, inside } from "./change.js";
import type { StepPair } from "./diff.js";
import { both, none } from "./words.js";

/** Changes of a step's row: its place, number and names, and what it says. */

export function placeChanges({ was, now, at, words, route }: StepPair): readonly Change[] {
  const phase = (id: string | undefined, of: typeof words.was) => (id === undefined ? undefined : both(of.phase(id)));
  const above = route.above(was, now);
  const rows = shown(words.was.row(above.was), words.now.row(above.now));
  return [
    ...(route.moved(now) ? [change("step-moved", at, rows, route.changed ? "order" : "unseen")] : []),
    ...(was.phase === now.phase
      ? []
      : [
          change(
            "step-phase-changed",
            inside(at, "phase"),
            shown(phase(was.phase, words.was), phase(now.phase, words.now)),
          ),
        ]),
    ...(was.printed === now.printed ? [] : [change(now.printed ? "step-shown" : "step-hidden", inside(at, "printed"))]),
  ];
}

/** The printed number, and the name that running cases know the step by. Without a name the id follows the number. */
export function nameChanges({ old, now, at }: StepPair): readonly Change[] {
  const number = inside(at, "number", "number");
  const idChanged = old.id !== now.id;
  const byNumber = old.name === undefined && now.name === undefined;
  const renumbered = cellChanges(number, old.number, now.number, {
    was: both,
    now: both,
    differs: (_was, _now, sides) => [
      change("step-renumbered", number, sides, idChanged && byNumber ? "renamed" : "unseen"),
    ],
  });
  const explained = byNumber && renumbered.some(({ kind }) => kind === "step-renumbered");
  if ((!idChanged && old.name === now.name) || explained) return renumbered;
  const nameless = old.name === undefined && now.name === undefined;
  const name = (step: typeof now) => (nameless ? both(step.id) : step.name === undefined ? none : both(step.name));
  const names = shown(name(old), name(now));
  return [...renumbered, change("step-renamed", inside(at, "id"), names, idChanged ? "renamed" : "unseen")];
}

export function wordingChanges({ was, now, at }: StepPair): readonly Change[] {
  const text = inside(at, "text", "activity");
  return [
    ...(was.text === now.text ? [] : [change("wording-changed", text, shown(both(was.text), both(now.text)))]),
    ...inference(text, was, now),
  ];
}
