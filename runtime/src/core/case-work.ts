import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import { isPerson } from "./aside.js";
import type { CoreRefusal } from "./command.js";
import { contentOf } from "./contents.js";
import { partyRef } from "./doers.js";
import { documentProblems } from "./fields.js";
import { type Decision, happened, refused, type Situation } from "./go-on.js";
import { delegationRefusal, unknownActor } from "./stand-in.js";
import type { CaseCommand, Event } from "./types.js";

/** What is done to a case as a whole. Who may, the host says; the core sees to it that it means something. */
export function decideOnCase(situation: Situation, command: CaseCommand): Decision {
  const { plan, state, context } = situation;
  const { now: when } = context;
  const { delegations, pause } = state.aside;
  switch (command.kind) {
    case "delegate": {
      const refusal = delegationRefusal(plan, command.delegation, when);
      return refusal ? refused(refusal) : happened([{ ...command, at: when, kind: "delegated" }]);
    }
    case "revoke": {
      const { actor, member, to } = command;
      const known = delegations.some(
        (each) => each.actor === actor && each.member === member && isPerson(each.to, to) && when < each.until,
      );
      if (!known) return refused({ code: "RUN175", params: { actor: partyRef(plan, { actor }), name: to.name } });
      return happened([{ ...command, at: when, kind: "revoked" }]);
    }
    case "pause":
      if (pause?.own) return refused({ code: "RUN190", params: { since: pause.since } });
      return happened([{ ...command, at: when, kind: "paused" }]);
    case "resume":
      if (!pause?.own) return refused({ code: "RUN191", params: { ...(pause && calledBy(situation)) } });
      return happened([{ ...command, at: when, kind: "resumed" }]);
    case "cancel":
      return happened([{ ...command, at: when, kind: "cancelled" }]);
    case "correct": {
      const refusal = correctionRefusal(situation, command);
      return refusal ? refused(refusal) : happened([{ ...command, at: when, kind: "corrected" } satisfies Event]);
    }
  }
}

/** A document is corrected by whoever answers for the step that it comes from, and is then as right as any other. */
function correctionRefusal(
  { plan, state }: Situation,
  command: CaseCommand & { kind: "correct" },
): CoreRefusal | undefined {
  const { document: id, member, value, by } = command;
  const document = at(plan.documents, id);
  const onHand = at(state.documents, id);
  if (!document || !onHand) {
    return { code: "RUN185", params: { document: document?.name ?? id, ids: Object.keys(state.documents) } };
  }
  const step = at(plan.steps, onHand.step);
  if (!step) return { code: "RUN186", params: { document: document.name, ...(onHand.step !== "" && { gone: true }) } };
  const notTheirs = authorRefusal(plan, document.name, step, by.actor);
  if (notTheirs) return notTheirs;
  const parts = contentOf(state.contents, id)?.parts;
  const members = parts && Object.keys(parts);
  if (member === undefined ? members : !members?.includes(member)) {
    return { code: "RUN188", params: { step: step.ref, document: document.name, members: members ?? [] } };
  }
  const problems = documentProblems(document, value);
  return problems.length > 0 ? { code: "RUN133", params: { step: step.ref, problems } } : undefined;
}

function authorRefusal(plan: Plan, document: string, step: PlanStep, actor: string): CoreRefusal | undefined {
  if (!at(plan.actors, actor)) return unknownActor(plan, actor);
  const authors = step.who.responsible;
  if (authors.includes(actor)) return undefined;
  const actors = authors.map((each) => partyRef(plan, { actor: each }));
  return { code: "RUN187", params: { step: step.ref, document, actors, by: partyRef(plan, { actor }) } };
}

function calledBy({ state }: Situation): { readonly caller?: string } {
  const { caller } = state.aside;
  return caller ? { caller: caller.case } : {};
}
