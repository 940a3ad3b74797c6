import type { Language } from "@baku/grammar";
import {
  type Calendar,
  type Conformance,
  conformCase,
  conformLog,
  type Instant,
  type Plan,
  type Procedure,
  versionOf,
  type WholeCase,
} from "@baku/runtime";
import { UsageError } from "../report/failure.js";
import { readLog } from "./log.js";
import { sourceOf } from "./records.js";

/** An SOP, and what is on record of its cases beside it. */
export interface Compared {
  readonly procedure: Procedure;
  readonly plan: Plan;
  readonly calendar: Calendar;
  readonly cases: readonly Conformance[];
  /** The record as it stood then. */
  readonly at: Instant;
  /** Cases that were begun under another version of the SOP, or by another calendar. */
  readonly otherVersion: number;
  readonly otherCalendar: number;
}

export interface Held {
  readonly procedure: Procedure;
  readonly plan: Plan;
  readonly calendar: Calendar;
}

export interface Comparison {
  readonly compared: readonly Compared[];
  /** Cases of SOPs that were not asked about. */
  readonly strangers: number;
  /** What is wrong with the record; those cases are left out. */
  readonly problems: readonly string[];
}

/** Lays every case of a record beside its SOP, as it stood at `at`; a log from elsewhere ends with its last line unless told. */
export async function compare(
  place: string,
  held: readonly Held[],
  at: Instant | undefined,
  lang: Language,
): Promise<Comparison> {
  const problems: string[] = [];
  const source = await sourceOf(place, lang, (text) => problems.push(text));
  if (source.kind === "log") {
    if (held.length > 1)
      throw new UsageError({
        id: `${place} adalah log satu SOP; sebutkan satu berkas SOP saja`,
        en: `${place} is the log of one SOP; name one SOP file`,
      });
    const compared = held.map((each) => {
      const traces = readLog(source.text, place, each.procedure, each.calendar.zone);
      const last = Math.max(...traces.flatMap(({ items }) => items.map((item) => item.at)), 0);
      const now = at ?? last;
      const cases = traces.flatMap((trace) => {
        const items = trace.items.filter((item) => item.at <= now);
        return items.length === 0 ? [] : [conformLog(each.plan, { ...trace, items }, now, each.calendar)];
      });
      return { ...each, cases, at: now, otherVersion: 0, otherCalendar: 0 };
    });
    return { compared, strangers: 0, problems };
  }
  const now = at ?? Date.now();
  const found = held.map((each) => ({
    ...each,
    cases: [] as Conformance[],
    at: now,
    otherVersion: 0,
    otherCalendar: 0,
  }));
  const byId = new Map(found.map((each) => [each.procedure.id, each]));
  let strangers = 0;
  for await (const whole of source.cases) {
    const place = byId.get(whole.procedure);
    if (place) add(place, whole, now);
    else strangers++;
  }
  return { compared: found, strangers, problems };
}

type Filling = { -readonly [K in keyof Compared]: Compared[K] } & { cases: Conformance[] };

function add(place: Filling, { caseId, events }: WholeCase, now: Instant): void {
  const until = events.map(({ event }) => event).filter((event) => event.at <= now);
  const [first] = until;
  if (first?.kind !== "started") return;
  if (first.version !== versionOf(place.procedure)) place.otherVersion++;
  if (first.calendar !== place.calendar.version) place.otherCalendar++;
  place.cases.push(conformCase(place.plan, caseId, until, now, place.calendar));
}
