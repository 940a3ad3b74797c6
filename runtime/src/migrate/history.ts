import type { Event, Instant } from "../core/types.js";

/** What a state forgets, since its own version never asks: another version may. Steps have the names that they have now. */
export interface History {
  /** First completion of each step. */
  readonly completedAt: ReadonlyMap<string, Instant>;
  /** How often each answer of a step was given. */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Steps that it was spared when it was moved before. */
  readonly spared: readonly string[];
}

export function historyOf(events: readonly Event[]): History {
  let completedAt = new Map<string, Instant>();
  let given = new Map<string, Map<string, number>>();
  const spared: string[] = [];
  for (const [index, event] of events.entries()) {
    switch (event.kind) {
      case "completed":
        if (!completedAt.has(event.step)) completedAt.set(event.step, event.at);
        break;
      case "decided": {
        const answers = given.get(event.step) ?? new Map<string, number>();
        given.set(event.step, answers.set(event.answer, (answers.get(event.answer) ?? 0) + 1));
        const next = events[index + 1];
        const stays = next?.kind === "takenOver" && next.step === event.step;
        if (!stays && !completedAt.has(event.step)) completedAt.set(event.step, event.at);
        break;
      }
      case "migrated": {
        const { steps } = event;
        completedAt = renamed(completedAt, steps);
        given = renamed(given, steps);
        spared.push(...event.skipped);
        break;
      }
      default:
    }
  }
  return { completedAt, given, spared };
}

function renamed<T>(map: ReadonlyMap<string, T>, names: Readonly<Record<string, string>>): Map<string, T> {
  return new Map([...map].map(([id, value]) => [Object.hasOwn(names, id) ? (names[id] ?? id) : id, value]));
}
