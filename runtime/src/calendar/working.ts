import type { Instant } from "../core/types.js";
import type { Days } from "./days.js";

/** No step takes longer than this: what goes beyond it is a slip of the pen. */
export const HORIZON_YEARS = 50;
export const HORIZON_DAYS = HORIZON_YEARS * 366;

/** The first instant by which `workingMs` of working time have passed since `from`; `Infinity` when they do not within the horizon. */
export function addWorkingTime(days: Days, from: Instant, workingMs: number): Instant {
  if (workingMs <= 0) return from;
  let left = workingMs;
  const first = days.at(from).number;
  for (let number = first; number < first + HORIZON_DAYS; number++) {
    for (const hours of days.on(number).hours) {
      const open = Math.max(hours.from, from);
      if (open >= hours.to) continue;
      if (left <= hours.to - open) return open + left;
      left -= hours.to - open;
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** Milliseconds of working time from one instant to another; 0 when `to` is not after `from`. */
export function workingTimeBetween(days: Days, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const first = days.at(from).number;
  const last = days.at(to).number;
  // What lies between is added up once for all; only the two ends are looked at.
  if (last - first > 7) return days.until(last) - days.until(first + 1) + within(first) + within(last);
  let total = 0;
  for (let number = first; number <= last; number++) total += within(number);
  return total;

  function within(number: number): number {
    let sum = 0;
    for (const hours of days.on(number).hours) {
      sum += Math.max(0, Math.min(hours.to, to) - Math.max(hours.from, from));
    }
    return sum;
  }
}
