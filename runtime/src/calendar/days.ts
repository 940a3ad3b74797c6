import type { Instant } from "../core/types.js";
import { DAY, dateOf, minutes, weekdayOf, yearOf } from "./dates.js";
import { type CalendarProfile, type CalendarYear, type DayHours, type WeekHours, weekdays } from "./profile.js";
import { type Interval, wallClock } from "./zone.js";

/** What a date is to the office. */
export type DayKind =
  | { readonly kind: "working"; readonly hours: readonly Interval[]; readonly ramadan: boolean }
  /** A weekday on which the office never works. */
  | { readonly kind: "weekend" }
  | { readonly kind: "holiday"; readonly name: string }
  | { readonly kind: "collectiveLeave"; readonly name: string };

/** A local day, from midnight to midnight. */
export interface Day extends Interval {
  readonly number: number;
  /** Working hours, in order; empty on a free day. */
  readonly hours: readonly Interval[];
  readonly kind: DayKind;
}

export interface Days {
  /** The local day that an instant lies in. */
  at(instant: Instant): Day;
  on(number: number): Day;
  /** Working time of all days before this one, from a day that is the same for every question: of use are differences alone. */
  until(number: number): number;
}

/** The days of an office; each is computed once, when it is first asked for. */
export function officeDays(profile: CalendarProfile, years: readonly CalendarYear[]): Days {
  const clock = wallClock(profile.zone);
  const usual = timesOf(profile.hours);
  const fasting = timesOf(profile.ramadan ?? profile.hours);
  const decrees = new Map(years.map((year) => [year.year, decreeOf(year)]));
  const known = new Map<number, Day>();

  function on(number: number): Day {
    const before = known.get(number);
    if (before) return before;
    const day = computed(number);
    known.set(number, day);
    return day;
  }

  function computed(number: number): Day {
    const decree = decrees.get(yearOf(number));
    const date = dateOf(number);
    const ramadan = decree?.ramadan?.some((period) => period.from <= date && date <= period.to) ?? false;
    const free = decree?.free.get(date);
    const hours = free ? [] : clock(number, (ramadan ? fasting : usual)[weekdayOf(number)] ?? []);
    const midnights = clock(number, [{ from: 0, to: DAY }]);
    // A zone that crossed the date line has a day without a moment in it: it is empty, and ends where it begins.
    const from = midnights[0]?.from ?? on(number - 1).to;
    const to = midnights.at(-1)?.to ?? from;
    return {
      number,
      from,
      to,
      hours,
      kind: free ?? (hours.length > 0 ? { kind: "working", hours, ramadan } : weekend),
    };
  }

  function at(instant: Instant): Day {
    let day = on(Math.floor(instant / DAY));
    while (instant < day.from) day = on(day.number - 1);
    while (instant >= day.to) day = on(day.number + 1);
    return day;
  }

  /** `sums[i]` is of the days before `first + i`; it grows at both ends. */
  let sums: number[] = [0];
  let first: number | undefined;

  function until(number: number): number {
    first ??= number;
    while (number >= first + sums.length) {
      const last = sums.length - 1;
      sums.push((sums[last] ?? 0) + worked(on(first + last)));
    }
    if (number < first) {
      const before: number[] = [];
      let sum = sums[0] ?? 0;
      for (let each = first - 1; each >= number; each--) {
        sum -= worked(on(each));
        before.push(sum);
      }
      sums = before.reverse().concat(sums);
      first = number;
    }
    return sums[number - first] ?? 0;
  }

  return { on, at, until };
}

function worked({ hours }: Day): number {
  return hours.reduce((sum, { from, to }) => sum + to - from, 0);
}

const MINUTE = 60_000;

const weekend: DayKind = { kind: "weekend" };

/** Working times by weekday, breaks taken out, in ms after midnight. */
function timesOf(week: WeekHours): readonly (readonly Interval[])[] {
  return weekdays.map((weekday) => {
    const hours = week[weekday];
    return hours ? withoutBreaks(hours) : [];
  });
}

/** What breaks leave, even breaks that overlap: from the nth end of a break to the next beginning of one. */
function withoutBreaks({ from, to, breaks = [] }: DayHours): readonly Interval[] {
  const opens = [from, ...breaks.map((pause) => pause.to)].sort();
  const closes = [...breaks.map((pause) => pause.from), to].sort();
  return opens
    .map((open, index) => ({ from: minutes(open) * MINUTE, to: minutes(closes[index] ?? to) * MINUTE }))
    .filter((interval) => interval.from < interval.to);
}

function decreeOf(year: CalendarYear) {
  const named = (kind: "holiday" | "collectiveLeave", list: CalendarYear["holidays"]) =>
    list.map(({ date, name }) => [date, { kind, name }] as const);
  return {
    ramadan: year.ramadan,
    free: new Map<string, DayKind>([
      ...named("collectiveLeave", year.collectiveLeave),
      ...named("holiday", year.holidays),
    ]),
  };
}
