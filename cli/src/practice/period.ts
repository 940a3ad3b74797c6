import type { Instant, Period } from "@baku/runtime";
import { UsageError } from "../report/failure.js";
import { instantOf } from "../run/session.js";

/** What a monitoring form is about, in the words of its dates: `until` is the last day. */
export interface Span extends Period {
  readonly first: string;
  readonly last: string;
}

/** `--semester 2026-1`, or `--from` and `--until`; else the half of the year that `now` lies in. */
export function spanOf(options: Readonly<Record<string, unknown>>, zone: string, now: Instant): Span {
  const { semester, from, until } = options as Readonly<Record<"semester" | "from" | "until", string | undefined>>;
  if ((from === undefined) !== (until === undefined) || (semester !== undefined && from !== undefined))
    throw new UsageError({
      id: "tulis --semester, atau --from dan --until bersama-sama",
      en: "give --semester, or --from and --until together",
    });
  if (from !== undefined && until !== undefined) return between(from, until, zone);
  const local = new Date(now).toLocaleDateString("sv-SE", { timeZone: zone });
  return half(semester ?? `${local.slice(0, 4)}-${Number(local.slice(5, 7)) <= 6 ? 1 : 2}`, zone);
}

function half(semester: string, zone: string): Span {
  const [, year, number] = /^(\d{4})-([12])$/.exec(semester) ?? [];
  if (year === undefined)
    throw new UsageError({
      id: `--semester: “${semester}” bukan semester; tulis misalnya 2026-1`,
      en: `--semester: “${semester}” is no half-year; write such as 2026-1`,
    });
  return number === "1"
    ? between(`${year}-01-01`, `${year}-06-30`, zone)
    : between(`${year}-07-01`, `${year}-12-31`, zone);
}

function between(first: string, last: string, zone: string): Span {
  const from = midnight(first, zone, "--from");
  const until = midnight(dayAfter(last), zone, "--until");
  if (until <= from)
    throw new UsageError({
      id: `--until ${last} mendahului --from ${first}`,
      en: `--until ${last} is before --from ${first}`,
    });
  return { first, last, from, until };
}

function midnight(date: string, zone: string, option: string): Instant {
  const day = Date.parse(`${date}T00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date)
    throw new UsageError({
      id: `${option}: “${date}” bukan tanggal; tulis misalnya 2026-01-01`,
      en: `${option}: “${date}” is not a date; write such as 2026-01-01`,
    });
  return instantOf(`${date}T00:00`, zone, option);
}

const dayAfter = (date: string): string => {
  const day = Date.parse(`${date}T00:00Z`);
  return Number.isNaN(day) ? date : new Date(day + 86_400_000).toISOString().slice(0, 10);
};
