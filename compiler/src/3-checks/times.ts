import { blocks, type Field, field } from "@baku/grammar";
import type { Duration, TimeUnit } from "@baku/runtime";
import type { Draft } from "../2-procedure/build.js";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** A bare "hari": one finding a procedure, since one habit is one mistake; the others are named beside it. */
export const timesDay: Check = (draft, { dayMeans }) => {
  const [first, ...others] = timesOf(draft).filter(({ unit }) => unit === "day");
  if (!first) return [];
  const text = { id: "Juga di sini.", en: "Here too." };
  return [
    raise(
      "SOP534",
      first.line.value.span,
      { written: first.printed, reading: dayMeans },
      others.length > 0 ? { related: others.map(({ line }) => ({ span: line.value.span, text })) } : {},
    ),
  ];
};

/** From one step to the next the unit jumps over two others, as from minutes to weeks: often a slip of the pen. */
export const timesJump: Check = (draft) => {
  const times = timesOf(draft);
  const jumps = (i: number) => Math.abs(size[times[i]!.unit] - size[(times[i - 1] ?? times[i]!).unit]) > 2;
  // Back again behind an odd one is no second slip.
  return times.flatMap((time, i) =>
    jumps(i) && !(i > 1 && jumps(i - 1))
      ? [raise("SOP533", time.line.value.span, { from: times[i - 1]!.printed, to: time.printed })]
      : [],
  );
};

const size: Readonly<Record<TimeUnit, number>> = {
  second: 0,
  minute: 1,
  hour: 2,
  day: 3,
  workingDay: 3,
  calendarDay: 3,
  week: 4,
  month: 5,
};

const timesOf = ({
  procedure,
  node,
}: Draft): readonly (Duration & { readonly unit: TimeUnit; readonly line: Field<"duration"> })[] =>
  procedure.steps.flatMap(({ duration }, i) => {
    const line = field(blocks(node, "step")[i]!, "duration");
    return duration.known && duration.value.unit && line
      ? [{ ...duration.value, unit: duration.value.unit, line }]
      : [];
  });
