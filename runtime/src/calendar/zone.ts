import type { Instant } from "../core/types.js";
import { DAY } from "./dates.js";

/** From `from` up to, not including, `to`. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** When the clocks of a zone show the times `from` to `to` (ms after midnight, 24 hours at most) on a day. */
export type WallClock = (day: number, times: readonly Interval[]) => readonly Interval[];

/**
 * The wall clock of an IANA zone. The answer is exact where summer time begins or ends: an hour that the clocks skip is not
 * there, one that they repeat is there twice. Throws a RangeError for a zone that the platform does not know.
 */
export function wallClock(zone: string): WallClock {
  const offsetAt = offsets(zone);
  return (day, times) =>
    stretches(day, offsetAt).flatMap((stretch) =>
      times
        .map((time) => ({
          from: Math.max(day * DAY + time.from - stretch.offset, stretch.from),
          to: Math.min(day * DAY + time.to - stretch.offset, stretch.to),
        }))
        .filter((interval) => interval.from < interval.to),
    );
}

/** A time through which the clocks are the same distance ahead of UTC. */
interface Stretch extends Interval {
  readonly offset: number;
}

const HOUR = 3_600_000;

/** A local day lies between 14 hours before and 12 hours after its UTC namesake; clocks change at most once around it. */
function stretches(day: number, offsetAt: (at: Instant) => number): readonly Stretch[] {
  const from = day * DAY - 15 * HOUR;
  const to = (day + 1) * DAY + 15 * HOUR;
  const before = offsetAt(from);
  const after = offsetAt(to);
  if (before === after) return [{ from, to, offset: before }];
  let [last, first] = [from, to];
  while (first - last > 1000) {
    const middle = last + Math.floor((first - last) / 2000) * 1000;
    if (offsetAt(middle) === before) last = middle;
    else first = middle;
  }
  return [
    { from, to: first, offset: before },
    { from: first, to, offset: after },
  ];
}

function offsets(zone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" },
  });
  return (at) => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
      format.format(at).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  };
}
