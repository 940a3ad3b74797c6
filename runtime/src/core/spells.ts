import type { Event } from "./types.js";

/** The events of a case under one version of its SOP. The first of them says the whole of where the case stands, so that they need no others. */
export interface Spell {
  readonly procedure: string;
  readonly version: string;
  readonly events: readonly Event[];
}

/**
 * A case by the versions that it has been under, in order: one, unless it was migrated. Each is replayed with the plan of its own version.
 *
 * @example
 * ```ts
 * import { openOffice, orThrow, spellsOf } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * for (const { version, events } of spellsOf((await kasus.history()).map(({ event }) => event)))
 *   console.log(version, events.length);
 * ```
 */
export function spellsOf(events: Iterable<Event>): readonly Spell[] {
  const spells: { procedure: string; version: string; events: Event[] }[] = [];
  for (const event of events) {
    if (event.kind === "started") spells.push({ procedure: event.procedure, version: event.version, events: [event] });
    else if (event.kind === "migrated") spells.push({ procedure: event.procedure, version: event.to, events: [event] });
    else spells.at(-1)?.events.push(event);
  }
  return spells;
}
