import type { Reason } from "../messages/messages.js";
import type { ActorRef } from "../messages/words.js";
import { decides, stepRef } from "./flow.js";
import type { Cell, Outcome, Procedure, StartRule, Step } from "./types.js";

/** Every reason why a procedure cannot run as it stands, in the order of its steps. */
export function reasonsAgainst(procedure: Procedure): readonly Reason[] {
  if (procedure.steps.length === 0) return [{ code: "SOP801", params: { title: procedure.identity.title } }];
  return procedure.steps.flatMap((step, index) => [
    ...whoReasons(step, procedure),
    ...flowReasons(step),
    ...documentReasons(step, procedure),
    ...loopReasons(step, index, procedure),
    ...notYet(step),
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
  if (decides(step)) {
    const answers = flow.outcomes.map((outcome) => outcome.answer);
    if (answers.length < 2) return [{ code: "SOP807", params: { step: ref, answers } }];
    const cut = flow.outcomes.filter(({ to, limit }) => to === "?" || limit?.then?.step === "?");
    return [
      ...cut.map(({ answer }) => ({ code: "SOP806", params: { step: ref, answer } }) as const),
      ...(flow.outcomes.every(runsOut) ? [{ code: "SOP809", params: { step: ref } } as const] : []),
    ];
  }
  if (flow.cut || flow.next.length === 0 || flow.next.includes("?")) return [{ code: "SOP806", params: { step: ref } }];
  return flow.next.length > 1 ? [{ code: "SOP820", params: { step: ref } }] : [];
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

/** A way back whose loop has no decision. Executions have one way on, so that following it is enough. */
function loopReasons(step: Step, index: number, procedure: Procedure): readonly Reason[] {
  const place = (id: string | undefined) => procedure.steps.findIndex((other) => other.id === id);
  const follow = (from: Step) => (decides(from) ? undefined : procedure.steps[place(from.flow.next[0])]);
  const to = follow(step);
  if (!to || place(to.id) > index) return [];
  const seen = new Set<Step>();
  for (let next: Step | undefined = to; next && !seen.has(next); next = follow(next)) {
    if (next === step) return [{ code: "SOP808", params: { step: stepRef(step), to: stepRef(to) } }];
    seen.add(next);
  }
  return [];
}

/** What the language can say and this runtime cannot do yet. A dash says that there is none. */
function notYet(step: Step): readonly Reason[] {
  const params = { step: stepRef(step) };
  const { waitsFor, timeouts } = step.flow;
  return [
    ...(waitsFor.length > 0 ? [{ code: "SOP821", params } as const] : []),
    ...(isThere(step.calls) ? [{ code: "SOP822", params } as const] : []),
    ...(isThere(step.condition) ? [{ code: "SOP823", params } as const] : []),
    ...(isThere(step.start) ? [{ code: "SOP824", params } as const] : []),
    ...(timeouts.length > 0 ? [{ code: "SOP825", params } as const] : []),
  ];
}

function isThere(cell: Cell<string | StartRule> | null): boolean {
  if (!cell?.known) return cell !== null;
  return typeof cell.value === "string" ? cell.value !== "" : cell.value.printed !== "-";
}
