import type { Calendar } from "../calendar/calendar.js";
import type { Instant } from "../core/types.js";
import type { Duration, TimeUnit } from "../procedure/types.js";
import type { Draw } from "./streams.js";

/**
 * How long a step takes, as a distribution of amounts in its unit. In seconds, minutes and hours it is work, and whoever does it is
 * busy for it. In days and longer units it is the time until the step is done, in whole units as a due date counts them: how
 * much of it is work no SOP says, and nobody is taken to be busy.
 */
export type StepTime =
  | { readonly shape: "fixed"; readonly amount: number; readonly unit: TimeUnit }
  | { readonly shape: "uniform"; readonly min: number; readonly max: number; readonly unit: TimeUnit }
  | {
      readonly shape: "triangular";
      readonly min: number;
      readonly mode: number;
      readonly max: number;
      readonly unit: TimeUnit;
    }
  | { readonly shape: "exponential"; readonly mean: number; readonly unit: TimeUnit };

/**
 * What the standard of a step says about its time, and nothing more: undefined where it is not stated as an amount.
 *
 * @example
 * ```ts
 * import { standardTime } from "@baku/runtime";
 *
 * const time = standardTime({ kind: "range", min: 5, max: 10, unit: "minute", printed: "5-10 menit" });
 * ```
 */
export function standardTime(duration: Duration | undefined): StepTime | undefined {
  if (duration?.kind === "none") return { shape: "fixed", amount: 0, unit: "minute" };
  if (!duration || duration.unit === undefined || !amounts.includes(duration.kind)) return undefined;
  const { min, max, unit } = duration;
  if (max === undefined) return undefined;
  if (duration.kind === "range" && min !== undefined && min < max) return { shape: "uniform", min, max, unit };
  return { shape: "fixed", amount: max, unit };
}

const amounts: readonly Duration["kind"][] = ["exact", "range", "max", "about"];

/** Whether someone is busy for it. */
export function isWork({ unit }: StepTime): boolean {
  return unit in MS;
}

/** So much work, in milliseconds of working time. */
export function drawWork(time: StepTime, draw: Draw): number {
  return Math.round(drawAmount(time, draw()) * (MS[time.unit] ?? 0));
}

/** When a step is done that nobody is busy with: as its due date would be counted from `from`. */
export function drawEnd(time: StepTime, from: Instant, calendar: Calendar, draw: Draw): Instant {
  const drawn = draw();
  const amount =
    time.shape === "uniform"
      ? Math.floor(time.min + drawn * (time.max - time.min + 1))
      : Math.round(drawAmount(time, drawn));
  if (amount <= 0) return from;
  return calendar.dueDate({ kind: "exact", max: amount, unit: time.unit, printed: "" }, from).due ?? from;
}

/** By inversion of the distribution function. */
function drawAmount(time: StepTime, drawn: number): number {
  switch (time.shape) {
    case "fixed":
      return time.amount;
    case "uniform":
      return time.min + drawn * (time.max - time.min);
    case "exponential":
      return -Math.log1p(-drawn) * time.mean;
    case "triangular": {
      const { min, mode, max } = time;
      const span = max - min;
      if (span <= 0) return mode;
      const below = (mode - min) / span;
      return drawn < below
        ? min + Math.sqrt(drawn * span * (mode - min))
        : max - Math.sqrt((1 - drawn) * span * (max - mode));
    }
  }
}

const MS: Readonly<Partial<Record<TimeUnit, number>>> = { second: 1000, minute: 60_000, hour: 3_600_000 };
