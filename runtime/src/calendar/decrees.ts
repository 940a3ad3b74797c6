import type { CalendarYear, NamedDay } from "./profile.js";

/**
 * What holds of several decrees, one entry a year, in order. A whole decree replaces everything of its year that was issued before
 * it; amendments that were issued later, or on the same day, change it one after the other. They have no `problems`.
 *
 * @example
 * ```ts
 * import { defaultYears, yearsInForce } from "@baku/runtime";
 *
 * const years = yearsInForce(defaultYears).map(({ year }) => year);
 * ```
 */
export function yearsInForce(decrees: readonly CalendarYear[]): readonly CalendarYear[] {
  const years = [...new Set(decrees.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const inOrder = decrees.filter((decree) => decree.year === year).toSorted(byIssue);
    const last = inOrder.findLastIndex((decree) => !decree.amends);
    const whole = inOrder[last];
    return whole ? [inOrder.slice(last + 1).reduce(amended, whole)] : [];
  });
}

/** On one day the whole decree comes first; amendments without a date keep the order that they are given in. */
function byIssue(a: CalendarYear, b: CalendarYear): number {
  const [first, second] = [a.issued ?? (a.amends ? "9999" : ""), b.issued ?? (b.amends ? "9999" : "")];
  if (first !== second) return first < second ? -1 : 1;
  return Number(a.amends ?? false) - Number(b.amends ?? false);
}

function amended(before: CalendarYear, change: CalendarYear): CalendarYear {
  const worked = new Set((change.workingDays ?? []).map(({ date }) => date));
  const kept = (days: readonly NamedDay[]) => days.filter(({ date }) => !worked.has(date));
  const ramadan = change.ramadan ?? before.ramadan;
  return {
    year: before.year,
    decree: `${before.decree}; ${change.decree}`,
    ...(change.issued === undefined ? {} : { issued: change.issued }),
    holidays: [...kept(before.holidays), ...change.holidays],
    collectiveLeave: [...kept(before.collectiveLeave), ...change.collectiveLeave],
    ...(ramadan ? { ramadan } : {}),
  };
}
