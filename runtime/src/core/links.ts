import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import { contentOf } from "./contents.js";
import { documentProblems } from "./fields.js";
import { type Decision, happened, refused, type Situation } from "./go-on.js";
import type { Call, CaseState, Instant, LinkCommand, Order, Outputs, PassedDocument, Standing } from "./types.js";

/** What a case and the one that it has called owe each other. */

/** What the host has still to do between two cases; `wants` lists it until it is on record. */
export type Link =
  | {
      readonly kind: "call";
      readonly step: string;
      readonly round: number;
      readonly procedure: string;
      readonly documents: Readonly<Record<string, PassedDocument>>;
    }
  | { readonly kind: "relay"; readonly case: string; readonly order: Order }
  | { readonly kind: "report" };

export function linksOf(plan: Plan, state: CaseState): readonly Link[] {
  const { calls, caller, reported } = state.aside;
  const orders = calls.flatMap((call): readonly Link[] => {
    const order = orderFor(state, call);
    return order ? [{ kind: "relay", case: call.case, order }] : [];
  });
  const report: readonly Link[] = caller && !reported && isOver(state) ? [{ kind: "report" }] : [];
  return state.status === "running" ? [...pending(plan, state), ...orders, ...report] : [...orders, ...report];
}

export function isOver({ status }: CaseState): boolean {
  return status === "ended" || status === "cancelled";
}

/** Whether a case that is called for an open step is still to be started. */
export function isToCall(state: CaseState, step: PlanStep): boolean {
  const open = state.open.find((each) => each.step === step.id);
  if (!step.call || !open || open.received) return false;
  return !state.aside.calls.some((call) => call.step === step.id && call.round === open.round);
}

/** The called case of an open step, once it has been started and while it is not known to be over. */
export function callOf(state: CaseState, step: string, round: number): Call | undefined {
  return state.aside.calls.find((call) => call.step === step && call.round === round);
}

export function decideOnLink(situation: Situation, command: LinkCommand): Decision {
  const { plan, state, context } = situation;
  const { now: when } = context;
  switch (command.kind) {
    case "call": {
      const step = at(plan.steps, command.step);
      const open = state.open.find((each) => each.step === command.step);
      if (!step || !isToCall(state, step) || open?.round !== command.round || state.status !== "running")
        return stale();
      return happened([{ ...command, at: when, kind: "called" }]);
    }
    case "relay": {
      const call = state.aside.calls.find((each) => each.case === command.case);
      if (!call || orderFor(state, call) !== command.order) return stale();
      return happened([{ ...command, at: when, kind: "relayed" }]);
    }
    case "receive": {
      if (callOf(state, command.step, command.round)?.case !== command.case) return stale();
      return happened([{ ...command, at: when, kind: "received" }]);
    }
    case "report":
      if (!state.aside.caller || state.aside.reported || !isOver(state)) return stale();
      return happened([{ at: when, kind: "reported" }]);
    case "obey":
      return obey(state, command.order, when);
  }
}

/** What its caller orders; it may be so already. */
function obey(state: CaseState, order: Order, when: Instant): Decision {
  const { caller, pause } = state.aside;
  if (!caller || isOver(state) || (order === "pause" ? pause?.caller : order === "resume" && !pause?.caller))
    return stale();
  const kinds = { pause: "paused", resume: "resumed", cancel: "cancelled" } as const;
  return happened([{ at: when, kind: kinds[order] }]);
}

function stale(): Decision {
  return refused({ code: "RUN195", params: {} });
}

/** A called case whose step has been left, or whose caller is over, is to be cancelled; else it is held up with its caller. */
function orderFor(state: CaseState, { step, round, told }: Call): Order | undefined {
  if (!state.open.some((open) => open.step === step && open.round === round)) return "cancel";
  if (state.status === "paused") return told === "run" ? "pause" : undefined;
  return told === "pause" ? "resume" : undefined;
}

function pending(plan: Plan, state: CaseState): readonly Link[] {
  return state.open.flatMap((open): readonly Link[] => {
    const step = at(plan.steps, open.step);
    if (!step?.call || !isToCall(state, step)) return [];
    const { procedure, takes } = step.call;
    const documents = takes.flatMap((id) => {
      const onHand = at(state.documents, id);
      return onHand ? [[id, passed(state, id, onHand)] as const] : [];
    });
    return [{ kind: "call", step: step.id, round: open.round, procedure, documents: Object.fromEntries(documents) }];
  });
}

function passed({ contents }: CaseState, id: string, { state }: Standing): PassedDocument {
  return { value: contentOf(contents, id)?.value, ...(state === undefined ? undefined : { state }) };
}

/** What goes into a called case: the documents that it knows by the same name, and whose fields it reads. */
export function goesIn(
  from: Plan,
  documents: Readonly<Record<string, PassedDocument>>,
  into: Plan,
): Readonly<Record<string, PassedDocument>> {
  const going = Object.entries(documents).flatMap(([id, { value, state }]) => {
    const target = sameDocument(from, id, into);
    if (!target || documentProblems(target, value).length > 0) return [];
    const known = target.states.some((each) => each.id === state);
    return [[target.id, { value, ...(known && state !== undefined ? { state } : undefined) }] as const];
  });
  return Object.fromEntries(going);
}

/** What comes back of a called case: of each output of the step, the document that the called SOP has under the same name. */
export function comesBack(called: Plan, { documents, contents }: CaseState, plan: Plan, step: PlanStep): Outputs {
  const back = step.produces.flatMap(({ oneOf }) => {
    const found = oneOf.flatMap(({ document: id }) => {
      const source = sameDocument(plan, id, called);
      const onHand = source && at(documents, source.id);
      const own = at(plan.documents, id);
      if (!own || !onHand || onHand.step === "") return [];
      const value = contentOf(contents, source.id)?.value;
      return documentProblems(own, value).length === 0 ? [[id, value] as const] : [];
    });
    return found.slice(0, 1);
  });
  return Object.fromEntries(back);
}

function sameDocument(from: Plan, id: string, into: Plan) {
  const name = at(from.documents, id)?.name;
  return name === undefined ? undefined : Object.values(into.documents).find((each) => fold(each.name) === fold(name));
}

/** As names are compared in the language: case and spaces do not count. */
function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
