import { partyRef } from "../core/doers.js";
import type { Command, Doer, Event } from "../core/types.js";
import type { RefusalMessage } from "../messages/messages.js";
import type { Acted } from "../messages/refusal-words.js";
import type { ActorRef } from "../messages/words.js";
import { at, type Plan } from "../procedure/plan.js";
import type { StoredEvent } from "../stores/store.js";

/** Where a step is refused because it is not open any more: with who closed it last. Of two at once, the other is told who was first. */
export async function toldWho(
  refusal: RefusalMessage,
  plan: Plan,
  command: Command,
  history: () => Promise<readonly StoredEvent[]>,
): Promise<RefusalMessage> {
  if (refusal.code !== "RUN104" && refusal.code !== "RUN106") return refusal;
  const closed = (await history()).findLast(
    ({ event }) =>
      (event.kind === "completed" || event.kind === "decided") && "step" in command && event.step === command.step,
  )?.event;
  if (!closed || !("by" in closed) || !closed.by) return refusal;
  const { name } = closed.by;
  const closer = { actor: partyRef(plan, closed.by), ...(name === undefined ? undefined : { name }) };
  return refusal.code === "RUN104"
    ? { ...refusal, params: { ...refusal.params, closer } }
    : { ...refusal, params: { ...refusal.params, closer } };
}

/** For whoever has seen the case at version `expected`: what has happened since. `version` is where it stood when he was refused. */
export function movedOn(
  plan: Plan,
  caseId: string,
  { expected, version }: { readonly expected: number; readonly version: number },
  since: readonly StoredEvent[],
): RefusalMessage {
  const acts = since.map(({ event }) => acted(plan, event));
  return { code: "RUN149", params: { case: caseId, expected, version: since.at(-1)?.version ?? version, since: acts } };
}

function acted(plan: Plan, event: Event): Acted {
  const { kind, at: when } = event;
  const by = "by" in event ? event.by : undefined;
  const step = "step" in event ? at(plan.steps, event.step)?.ref : undefined;
  return { kind, at: when, ...(by && { by: doerRef(plan, by) }), ...(step && { step }) };
}

/** An actor with the person who acted for it. */
function doerRef(plan: Plan, by: Doer): ActorRef & { readonly name?: string } {
  return { ...partyRef(plan, by), ...(by.name !== undefined && { name: by.name }) };
}
