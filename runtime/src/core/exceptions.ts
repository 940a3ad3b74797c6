import { at, type PlanStep } from "../procedure/plan.js";
import type { CoreRefusal } from "./command.js";
import type { OpenWork } from "./decide.js";
import { awaitedDocuments } from "./documents.js";
import { partyRef, speakerRefusal, strangerRefusal } from "./doers.js";
import { type Decision, goOn, happened, refused } from "./go-on.js";
import { unknownActor } from "./stand-in.js";
import type { Command } from "./types.js";

/** What an office does in an open step that its SOP does not speak of. */

type Sent<K extends Command["kind"]> = Extract<Command, { kind: K }>;

/** Gives the step to one of those who may close it, in this round. Whose it is to give is the host's to say. */
export function assign(work: OpenWork, command: Sent<"assign">): Decision {
  const { plan, context, step, open } = work;
  const { to } = command;
  if (step.who.mode === "each") return refused({ code: "RUN173", params: { step: step.ref } });
  if (!at(plan.actors, to.actor)) return refused(unknownActor(plan, to.actor));
  const closers = open.takenOver ? [open.takenOver.by] : step.who.responsible;
  if (!closers.includes(to.actor)) {
    const actors = closers.map((actor) => partyRef(plan, { actor }));
    return refused({ code: "RUN174", params: { step: step.ref, to: partyRef(plan, to), actors } });
  }
  const stranger = strangerRefusal(work, to, open);
  return stranger ? refused(stranger) : happened([{ ...command, at: context.now, kind: "assigned" }]);
}

/**
 * Back to an earlier step, where the SOP has no answer that leads there. It keeps to the arm that it stands in, so that nothing
 * is left that another arm waits for, and to a step that has what it needs.
 */
export function sendBack(work: OpenWork, command: Sent<"sendBack">): Decision {
  const { plan, state, context, step, open } = work;
  const to = at(plan.steps, command.to);
  if (!to) return refused({ code: "RUN105", params: { step: command.to } });
  const refusal = speakerRefusal(work, command.by, "sendBack", open) ?? backRefusal(work, to);
  if (refusal) return refused(refusal);
  const awaited = awaitedDocuments(plan, state, to);
  if (awaited.length > 0) return refused({ code: "RUN183", params: { step: step.ref, to: to.ref, awaited } });
  return goOn(work, step.id, { ...command, at: context.now, kind: "sentBack" }, [to.id]);
}

function backRefusal({ state, step, open }: OpenWork, to: PlanStep): CoreRefusal | undefined {
  const params = { step: step.ref, to: to.ref };
  if (to.id === step.id || !Object.hasOwn(state.rounds, to.id)) return { code: "RUN180", params };
  if (to.within !== step.within) return { code: "RUN181", params };
  if (step.kind === "task") return undefined;
  const answers = step.outcomes.filter((each) => each.to === to.id && !open.takenOver?.without.includes(each.answer));
  if (answers.length === 0) return undefined;
  return { code: "RUN182", params: { ...params, answers: answers.map(({ answer }) => answer) } };
}

/** A file that was brought to the step by whoever works in it, perhaps as part of a document. */
export function attach(work: OpenWork, command: Sent<"attach">): Decision {
  const { plan, context, step } = work;
  const { by, document } = command;
  if (!at(plan.actors, by.actor)) return refused(unknownActor(plan, by.actor));
  const taking = step.who.with.map(({ actor }) => actor);
  const notTheirs = taking.includes(by.actor) ? undefined : speakerRefusal(work, by, "attach", work.open);
  if (notTheirs) return refused(notTheirs);
  if (document !== undefined && !at(plan.documents, document)) {
    return refused({ code: "RUN184", params: { document, ids: Object.keys(plan.documents) } });
  }
  return happened([{ ...command, at: context.now, kind: "attached" }]);
}
