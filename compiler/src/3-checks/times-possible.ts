import { blocks, field, fields } from "@baku/grammar";
import type { Duration, TimeUnit } from "@baku/runtime";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** `0 menit`: no work takes no time. A dash says that there is no standard. */
export const timesZero: Check = ({ procedure, node }) =>
  procedure.steps.flatMap(({ duration }, i) => {
    const line = field(blocks(node, "step")[i]!, "duration");
    return line && duration.known && duration.value.unit && (duration.value.max ?? duration.value.min) === 0
      ? [raise("SOP538", line.value.span, { written: duration.value.printed })]
      : [];
  });

/** `bila lewat 1 jam -> langkah 9` in a step of two hours: the work is taken away before its time is over. */
export const timesLeft: Check = ({ procedure, node }) =>
  procedure.steps.flatMap(({ duration, flow }, i) => {
    const lines = fields(blocks(node, "step")[i]!, "timeout");
    const early = flow.timeouts.find(
      ({ after, to }) => to !== undefined && after && duration.known && isShorter(after, duration.value),
    );
    const line = early && lines.find(({ argument }) => argument?.text === early.after!.printed);
    return line && duration.known
      ? [raise("SOP542", line.argument!.span, { after: early.after!.printed, time: duration.value.printed })]
      : [];
  });

/** `bila lewat -> langkah 3` in step 3: the work begins anew, as often as it is late, and nobody hears of it. */
export const timesAgain: Check = ({ procedure, node }) =>
  procedure.steps.flatMap(({ id, flow }, i) => {
    const at = flow.timeouts.findIndex(({ to }) => to === id);
    const line =
      at < 0 ? undefined : fields(blocks(node, "step")[i]!, "timeout").find((each) => each.value.state === "stated");
    return line ? [raise("SOP544", line.value.span, {})] : [];
  });

/** Only what needs no working hours to compare. */
function isShorter(one: Duration, other: Duration): boolean {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  return a !== undefined && b !== undefined && a.kind === b.kind && a.size < b.size;
}

function sizeOf({ unit, max, min }: Duration): { readonly kind: string; readonly size: number } | undefined {
  const amount = max ?? min;
  return unit && amount !== undefined ? { kind: kinds[unit][0], size: amount * kinds[unit][1] } : undefined;
}

const kinds: Readonly<Record<TimeUnit, readonly [kind: string, size: number]>> = {
  second: ["clock", 1],
  minute: ["clock", 60],
  hour: ["clock", 3600],
  day: ["day", 1],
  workingDay: ["workingDay", 1],
  calendarDay: ["calendarDay", 1],
  week: ["week", 1],
  month: ["month", 1],
};
