import type { Reason } from "../messages/messages.js";
import type { ActorRef } from "../messages/words.js";
import { decides, isThere, nextOf, stepRef } from "./flow.js";
import type { Duration, Outcome, Procedure, StartRule, Step } from "./types.js";

/** Every reason why a procedure cannot run as it stands, in the order of its steps. */
export function reasonsAgainst(procedure: Procedure): readonly Reason[] {
  if (procedure.steps.length === 0) return [{ code: "SOP801", params: { title: procedure.identity.title } }];
  const rows = new Map(procedure.steps.map(({ id }, row) => [id, row]));
  return procedure.steps.flatMap((step, index) => [
    ...whoReasons(step, procedure),
    ...flowReasons(step),
    ...documentReasons(step, procedure),
    ...loopReasons(step, index, procedure, rows),
    ...askedReasons(step),
    ...(step.flow.waitsUnknown ? [{ code: "SOP826", params: { step: stepRef(step) } } as const] : []),
    ...timeReasons(step, index),
    ...(isThere(step.calls) && !step.calls?.known
      ? [{ code: "SOP822", params: { step: stepRef(step) } } as const]
      : []),
  ]);
}

function whoReasons(step: Step, procedure: Procedure): readonly Reason[] {
  const ref = stepRef(step);
  if (!step.actors.known) return [{ code: "SOP802", params: { step: ref } }];
  const { mode, responsible, with: joint } = step.actors.value;
  const reasons: Reason[] = [];
  if (responsible.length === 0 || (mode === "one" && responsible.length > 1)) {
    reasons.push({ code: "SOP803", params: { step: ref, actors: responsible.map((id) => actorRef(id, procedure)) } });
  }
  const named = [...responsible, ...joint.map(({ actor }) => actor)];
  for (const twice of new Set(named.filter((id, index) => named.indexOf(id) !== index))) {
    reasons.push({ code: "SOP804", params: { step: ref, actor: actorRef(twice, procedure) } });
  }
  if (mode === "each" && decides(step)) reasons.push({ code: "SOP805", params: { step: ref } });
  return reasons;
}

function actorRef(id: string, procedure: Procedure): ActorRef {
  return { id, printed: procedure.actors.find((actor) => actor.id === id)?.printed ?? id };
}

function flowReasons(step: Step): readonly Reason[] {
  const { flow } = step;
  const ref = stepRef(step);
  const late = flow.timeouts.some(({ to }) => to === "?");
  if (decides(step)) {
    const answers = flow.outcomes.map((outcome) => outcome.answer);
    if (answers.length < 2) return [{ code: "SOP807", params: { step: ref, answers } }];
    const cut = flow.outcomes.filter(({ to, limit }) => to === "?" || limit?.then?.step === "?");
    return [
      ...cut.map(({ answer }) => ({ code: "SOP806", params: { step: ref, answer } }) as const),
      ...(late ? [{ code: "SOP806", params: { step: ref } } as const] : []),
      ...(flow.outcomes.every(runsOut) ? [{ code: "SOP809", params: { step: ref } } as const] : []),
    ];
  }
  const cut = flow.cut || flow.next.length === 0 || flow.next.includes("?") || late;
  return cut ? [{ code: "SOP806", params: { step: ref } }] : [];
}

/** After its bound the answer is gone: it is refused, or another actor decides without it. */
function runsOut(outcome: Outcome): boolean {
  return outcome.limit !== undefined && outcome.limit.then?.step === undefined;
}

/** One output in two states: nobody could say which of them a value was meant for. */
function documentReasons(step: Step, procedure: Procedure): readonly Reason[] {
  const made = step.produces.known ? step.produces.value.flatMap((use) => use.anyOf ?? [use]) : [];
  const clashing = made.filter((use) =>
    made.some((other) => other.document === use.document && other.state !== use.state),
  );
  return [...new Set(clashing.map((use) => use.document))].map((id) => ({
    code: "SOP810",
    params: { step: stepRef(step), document: procedure.documents.find((document) => document.id === id)?.name ?? id },
  }));
}

/** A way back whose loop has neither a decision nor a time-out: nothing could ever leave it. */
function loopReasons(
  step: Step,
  index: number,
  procedure: Procedure,
  rows: ReadonlyMap<string, number>,
): readonly Reason[] {
  const place = (id: string) => rows.get(id) ?? -1;
  const follow = (from: Step) => {
    const leaves = decides(from) || from.flow.timeouts.some(({ to }) => to !== undefined);
    return leaves ? [] : nextOf(from).flatMap((id) => procedure.steps[place(id)] ?? []);
  };
  return follow(step).flatMap((to): readonly Reason[] => {
    if (place(to.id) > index) return [];
    const seen = new Set([to]);
    for (const next of seen) {
      if (next === step) return [{ code: "SOP808", params: { step: stepRef(step), to: stepRef(to) } }];
      for (const after of follow(next)) seen.add(after);
    }
    return [];
  });
}

/** `hanya jika : ?` says that there is a condition, not what it asks. */
function askedReasons(step: Step): readonly Reason[] {
  const unclear = isThere(step.condition) && !step.condition?.known;
  return unclear ? [{ code: "SOP823", params: { step: stepRef(step) } }] : [];
}

/** A start or a time-out that no calendar could reckon would never come. */
function timeReasons(step: Step, index: number): readonly Reason[] {
  const params = { step: stepRef(step) };
  const { start, duration, flow } = step;
  const own = duration.known ? duration.value : undefined;
  const starts = !isThere(start) || isTrigger(step, index) || (start?.known && isReckonable(start.value));
  const unclear = flow.timeouts.some(({ after = own }) => !after || !hasEnd(after));
  return [
    ...(starts ? [] : [{ code: "SOP824", params } as const]),
    ...(unclear ? [{ code: "SOP825", params } as const] : []),
  ];
}

/** A day of the calendar at the first step says when cases are started; it delays none that has been. */
export function isTrigger(step: Step, index: number): boolean {
  return index === 0 && step.start?.known === true && step.start.value.kind === "on";
}

function isReckonable(start: StartRule): boolean {
  return start.kind === "on" ? start.date !== undefined : start.unit !== undefined && start.event === undefined;
}

function hasEnd(duration: Duration): boolean {
  switch (duration.kind) {
    case "none":
    case "event":
      return false;
    case "by":
      return duration.date !== undefined;
    case "since":
      return duration.from !== undefined;
    default:
      return duration.unit !== undefined;
  }
}
