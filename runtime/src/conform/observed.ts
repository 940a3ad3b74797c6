import type { Doer, Event, Instant } from "../core/types.js";
import { at as nameIn } from "../procedure/plan.js";

/** What is on record to have happened in a case, by whoever kept the record: Baku's own events, or a log from elsewhere. */
export interface Trace {
  readonly case: string;
  /** When the case began. */
  readonly from: Instant;
  readonly items: readonly Observed[];
  /** The record says that the case came to its end; then what the SOP still asks for was left out. */
  readonly ended: boolean;
  /** A log from elsewhere does not tell when a time ran out, nor which of several people closed a step. */
  readonly own: boolean;
}

export type Observed = { readonly at: Instant } & (
  | {
      readonly did: "done" | "part";
      /** Missing where no step of the SOP is called so. */
      readonly step?: string;
      /** How the record calls what was done. */
      readonly named: string;
      readonly answer?: string;
      readonly by?: Doer;
    }
  | { readonly did: "timedOut"; readonly step: string; readonly timer: number }
  | { readonly did: "sentBack"; readonly step: string; readonly to: string; readonly by: Doer; readonly note: string }
  /** What lies beside the flow and moves due dates: a pause, an extension, another calendar. */
  | { readonly did: "beside"; readonly event: Event }
);

/**
 * What a case's own events say was done, without what only follows from it. Of a case that was migrated, under the names that steps and
 * actors have now.
 *
 * @example
 * ```ts
 * import { messageText, openOffice, orThrow, plan, traceOf } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const events = (await kasus.history()).map(({ event }) => event);
 * const trace = traceOf(kasus.id, events);
 * ```
 */
export function traceOf(id: string, events: readonly Event[]): Trace {
  const ended = events.some(({ kind }) => kind === "ended");
  let items: readonly Observed[] = [];
  for (const event of events) {
    if (event.kind === "migrated") items = items.map((item) => renamed(item, event));
    items = [...items, ...observed(event)];
  }
  return { case: id, from: events[0]?.at ?? 0, items, ended, own: true };
}

/** What stays beside the flow keeps the names that it was recorded under, but for the step that was extended. */
function renamed(item: Observed, { steps, actors }: Extract<Event, { kind: "migrated" }>): Observed {
  const step = (id: string) => nameIn(steps, id) ?? id;
  if (item.did === "beside") {
    const { event } = item;
    return event.kind === "extended" ? { ...item, event: { ...event, step: step(event.step) } } : item;
  }
  const by =
    "by" in item && item.by ? { by: { ...item.by, actor: nameIn(actors, item.by.actor) ?? item.by.actor } } : {};
  const to = "to" in item ? { to: step(item.to) } : {};
  return { ...item, ...(item.step !== undefined && { step: step(item.step) }), ...by, ...to } as Observed;
}

function observed(event: Event): readonly Observed[] {
  const { at } = event;
  switch (event.kind) {
    case "completed":
      return [{ at, did: "done", step: event.step, named: event.step, by: event.by }];
    case "decided":
      return [{ at, did: "done", step: event.step, named: event.step, answer: event.answer, by: event.by }];
    case "memberDone":
    case "participated":
      return [{ at, did: "part", step: event.step, named: event.step, by: event.by }];
    case "timedOut":
      return [{ at, did: "timedOut", step: event.step, timer: event.timer }];
    case "sentBack":
      return [{ at, did: "sentBack", step: event.step, to: event.to, by: event.by, note: event.note }];
    case "paused":
    case "resumed":
    case "extended":
    case "calendarChanged":
      return [{ at, did: "beside", event }];
    default:
      return [];
  }
}
