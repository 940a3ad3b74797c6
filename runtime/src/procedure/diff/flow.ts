import type { ChangeKind } from "../../messages/changes.js";
import type { EffectName } from "../../messages/effects.js";
import type { Bilingual } from "../../messages/words.js";
import { decides } from "../flow.js";
import type { Cell, Outcome, StartRule, Timeout } from "../types.js";
import { cellChanges, inference, type Reading, reason, shown } from "./cells.js";
import { type At, type Change, change, inside, type Sides, same } from "./change.js";
import type { StepPair } from "./diff.js";
import { pairUp } from "./pair.js";
import { both, cellWords, kindWords, none } from "./words.js";

/** Changes of where a step leads. A step that was inserted, removed or moved is told there, and not again by its neighbours. */

/** Decision or execution; with it come and go question and answers, which are then not told one by one. */
export function kindChanges({ was, now, at, words }: StepPair): readonly Change[] {
  if (decides(was) !== decides(now)) {
    const answers = (step: typeof now, of: typeof words.now) => {
      const all = step.flow.outcomes.map(of.outcome);
      const [id, en] = [all.map((each) => each.id), all.map((each) => each.en)];
      return all.length > 0 ? { id: id.join("; "), en: en.join("; ") } : of.next(step.flow);
    };
    const sides = shown(answers(was, words.was), answers(now, words.now));
    return [change(decides(now) ? "became-decision" : "became-execution", inside(at, "kind"), sides)];
  }
  const kind = inside(at, "kind", "kind");
  const question = inside(at, "flow/question", "question");
  return [
    ...cellChanges(kind, was.kind, now.kind, {
      was: (value) => kindWords[value],
      now: (value) => kindWords[value],
      differs: (_was, _now, sides) => [change("kind-changed", kind, sides)],
    }),
    ...maybe(question, was.flow.question, now.flow.question, "wording-changed", both),
  ];
}

export function nextChanges({ was, now, at, words, route }: StepPair): readonly Change[] {
  if (decides(was) !== decides(now)) return [];
  const place = inside(at, "flow/next", "flow");
  const inferred = inference(place, reason(was.flow.nextInferred), reason(now.flow.nextInferred));
  const [a, b] = [was.flow.next, now.flow.next];
  const goes =
    was.flow.cut === now.flow.cut &&
    a.length === b.length &&
    (a.every((target, index) => route.sameTarget(target, b[index]!)) ||
      (route.moved(now) && route.followsRows(was, now)));
  if (goes) return inferred;
  // Another arrow has another reason.
  const told = inferred.filter(({ kind }) => kind === "now-inferred");
  const { pairs, removed, added } = pairUp(a, b, route.sameTarget);
  if (pairs.length > 0 && removed.length + added.length > 0)
    return [
      ...removed.map((to) => change("arm-removed", place, { before: words.was.target(to) })),
      ...added.map((to) => change("arm-added", place, { after: words.now.target(to) })),
      ...told,
    ];
  const sides = shown(words.was.next(was.flow), words.now.next(now.flow));
  return [change("next-changed", place, sides, now.flow.cut ? "halted" : undefined), ...told];
}

export function answerChanges(pair: StepPair): readonly Change[] {
  const { was, now, at, words } = pair;
  if (decides(was) !== decides(now)) return [];
  const place = ({ answer }: Outcome) => inside(at, `flow/outcomes/${answer}`, "answer");
  const { pairs, removed, added, moved } = pairUp(
    was.flow.outcomes,
    now.flow.outcomes,
    (a, b) => a.answer === b.answer,
    (a, b) => pair.route.sameTarget(a.to, b.to) && sameLimit(a, b, pair.route),
  );
  return [
    ...removed.map((outcome) => change("answer-removed", place(outcome), { before: words.was.outcome(outcome) })),
    ...added.map((outcome) => change("answer-added", place(outcome), { after: words.now.outcome(outcome) })),
    ...pairs.flatMap((each) => oneAnswer(place(each.now), each.was, each.now, pair)),
    ...(moved.length > 0 ? [change("order-changed", inside(at, "flow/outcomes", "answer"))] : []),
  ];
}

export function waitChanges({ was, now, at, words }: StepPair): readonly Change[] {
  const place = inside(at, "flow/waitsFor", "waitsFor");
  const inferred = inference(place, reason(was.flow.waitsInferred), reason(now.flow.waitsInferred));
  if (same(was.flow.waitsFor, now.flow.waitsFor) && was.flow.waitsUnknown === now.flow.waitsUnknown) return inferred;
  const told = inferred.filter(({ kind }) => kind === "now-inferred");
  return [change("wait-changed", place, shown(words.was.waits(was.flow), words.now.waits(now.flow))), ...told];
}

export function timeoutChanges({ was, now, at, words }: StepPair): readonly Change[] {
  const place = inside(at, "flow/timeouts", "timeout");
  const goesAlike = (a: Timeout, b: Timeout) => a.to === b.to && a.notify === b.notify;
  const { pairs, removed, added, moved } = pairUp(was.flow.timeouts, now.flow.timeouts, same, goesAlike, () => true);
  const effect = ({ to }: Timeout) => (to === undefined ? "notified" : "route");
  return [
    ...removed.map((each) =>
      change("timeout-changed", place, { before: words.was.timeout(each), after: none }, effect(each)),
    ),
    ...added.map((each) =>
      change("timeout-changed", place, { before: none, after: words.now.timeout(each) }, effect(each)),
    ),
    ...pairs.flatMap(({ was: a, now: b }) => {
      if (same({ ...a, inferred: "" }, { ...b, inferred: "" })) return inference(place, a, b);
      const felt = goesAlike(a, b) ? undefined : a.to === b.to ? "notified" : "route";
      return [change("timeout-changed", place, shown(words.was.timeout(a), words.now.timeout(b)), felt)];
    }),
    ...(moved.length > 0 ? [change("order-changed", place)] : []),
  ];
}

/** `hanya jika`, `mulai`, `jalankan`: lines that few steps have. */
export function rareChanges({ was, now, at }: StepPair): readonly Change[] {
  const start = ({ printed }: StartRule) => both(printed);
  return [
    ...maybe(inside(at, "condition", "condition"), was.condition, now.condition, "condition-changed", both, {
      added: "skipped",
      removed: "unskipped",
      effects: { unknown: "halted" },
    }),
    ...maybe(inside(at, "start", "start"), was.start, now.start, "start-changed", start, {
      effects: { unknown: "halted" },
    }),
    ...maybe(inside(at, "calls", "calls"), was.calls, now.calls, "call-changed", both, {
      code: true,
      effects: { unknown: "halted" },
    }),
  ];
}

/** A cell that need not be there at all. */
function maybe<T>(
  at: At,
  was: Cell<T> | null,
  now: Cell<T> | null,
  kind: ChangeKind,
  words: (value: T) => Bilingual,
  {
    added,
    removed,
    ...more
  }: Pick<Reading<T>, "code" | "effects"> & Partial<Record<"added" | "removed", EffectName>> = {},
): readonly Change[] {
  if (was === null || now === null) {
    const side = (cell: Cell<T> | null) =>
      cellWords(cell, more.code && cell?.printed ? () => both(cell.printed!) : words);
    if (was === now) return [];
    const sides = { before: side(was) ?? none, after: side(now) ?? none };
    return [change(kind, at, sides, was === null ? added : removed)];
  }
  const differs: Reading<T>["differs"] = (_was, _now, sides) => [change(kind, at, sides)];
  return cellChanges(at, was, now, { was: words, now: words, differs, ...more });
}

function oneAnswer(at: At, was: Outcome, now: Outcome, { words, route }: StepPair): readonly Change[] {
  const sides: Sides = shown(words.was.outcome(was), words.now.outcome(now));
  const inferred = inference(at, was, now, now.answer);
  if (was.answer !== now.answer)
    return [change("answer-renamed", at, shown(both(was.answer), both(now.answer))), ...inferred];
  // An answer that goes elsewhere has its bound there.
  if (!route.sameTarget(was.to, now.to))
    return [
      change("answer-retargeted", at, sides, now.to === "?" ? "halted" : undefined),
      ...inferred.filter(({ kind }) => kind !== "reason-changed"),
    ];
  if (sameLimit(was, now, route)) return inferred;
  const count = was.limit?.times === now.limit?.times;
  return [change("bound-changed", at, sides, count ? "spent" : undefined), ...inferred];
}

function sameLimit({ limit: a }: Outcome, { limit: b }: Outcome, route: StepPair["route"]): boolean {
  const [from, to] = [a?.then?.step, b?.then?.step];
  if (from === undefined || to === undefined || !route.sameTarget(from, to)) return same(a, b);
  return same({ ...a, then: { ...a?.then, step: "" } }, { ...b, then: { ...b?.then, step: "" } });
}
