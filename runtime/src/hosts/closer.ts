import { partyRef } from "../core/doers.js";
import type { Command } from "../core/types.js";
import type { RefusalMessage } from "../messages/messages.js";
import type { Plan } from "../procedure/plan.js";
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
