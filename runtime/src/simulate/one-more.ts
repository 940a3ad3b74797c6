import type { Calendar } from "../calendar/calendar.js";
import type { Plan } from "../procedure/plan.js";
import type { SimulateOptions } from "./options.js";
import { type ActorFigures, type Simulation, type Spread, simulate } from "./simulate.js";

/** What one person more for an actor would change: the same cases, with the same chances, lived through again. */
export interface OneMore {
  readonly actor: string;
  readonly people: number;
  readonly lead: Spread;
  /** The actor's own figures then. */
  readonly figures: ActorFigures | undefined;
}

/**
 * For every actor who is ever busy; the busiest first.
 *
 * @example
 * ```ts
 * import { defaultCalendar, messageText, oneMore, plan, simulate, type SimulateOptions } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const options: SimulateOptions = { cases: 100, seed: 1, from: Date.UTC(2026, 0, 5), until: Date.UTC(2026, 0, 31) };
 * const calendar = defaultCalendar();
 * const before = simulate(planned.plan, calendar, options);
 * const gains = oneMore(planned.plan, calendar, options, before);
 * ```
 */
export function oneMore(
  plan: Plan,
  calendar: Calendar,
  options: SimulateOptions,
  before: Simulation,
): readonly OneMore[] {
  return before.actors
    .filter(({ capacity }) => capacity !== undefined)
    .sort((a, b) => (a.capacity ?? 0) - (b.capacity ?? 0))
    .map(({ actor, people = 1 }) => {
      const more = { ...options, people: { ...options.people, [actor]: people + 1 } };
      const { lead, actors } = simulate(plan, calendar, more);
      return { actor, people: people + 1, lead, figures: actors.find((each) => each.actor === actor) };
    });
}
