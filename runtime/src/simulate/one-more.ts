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

/** For every actor who is ever busy; the busiest first. */
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
