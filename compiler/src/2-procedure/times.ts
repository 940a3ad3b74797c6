import type { Amount, Text, Time } from "@baku/grammar";
import type { Duration } from "@baku/runtime";

/** A time as the Procedure has it; `step` looks up what follows `sejak`. */
export function duration(time: Time, printed: string | undefined, step: (text: Text) => string | undefined): Duration {
  const from = time.since && step(time.since);
  return {
    kind: kindOf(time),
    ...(time.amount && bounds(time)),
    ...(time.amount && { unit: time.amount.unit }),
    printed: printed ?? time.text,
    ...(time.extension && { extension: { amount: time.extension.max, unit: time.extension.unit } }),
    ...(from && { from }),
    ...(time.since && !from && { event: time.since.text }),
    ...((time.words || time.rate) && { event: time.words?.text ?? time.rate! }),
    ...(time.day && { date: dayText(time.day) }),
  };
}

function kindOf(time: Time): Duration["kind"] {
  // “15 menit per berkas”: nobody knows how many, so no clock measures it.
  if (time.rate) return "event";
  if (time.words) return time.words.kind === "event" ? "event" : "by";
  if (time.day) return "by";
  if (time.since) return "since";
  if (time.qualifier === "longest" || time.qualifier === "by") return "max";
  if (time.qualifier === "about") return "about";
  return time.amount?.range || time.qualifier === "least" ? "range" : "exact";
}

/** `paling lama` has no lower bound, `minimal` no upper one. */
const bounds = ({ amount, qualifier }: Time): { min?: number; max?: number } => {
  const { min, max } = amount as Amount;
  if (qualifier === "least") return { min };
  return qualifier === "longest" || qualifier === "by" ? { max } : { min, max };
};

/** `--03-31` every year, or a whole date (ISO 8601, as XML Schema's gMonthDay). */
export const dayText = ({ day, month, year }: { day?: number; month?: number; year?: number }): string =>
  `${year ?? "-"}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
