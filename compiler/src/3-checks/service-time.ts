import { field } from "@baku/grammar";
import type { Duration, TimeUnit } from "@baku/runtime";
import { assumed, plan, prove } from "@baku/runtime/internal/proof";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/**
 * The times of the steps add up to more than the office promises, on the shortest way through. Only times of one measure are added:
 * how many hours a day has is not known here.
 */
export const serviceTime: Check = ({ procedure, node }, { dayMeans }) => {
  const promised = procedure.identity.serviceTime;
  const line = node.title && field(node.title, "serviceTime");
  if (!line || !promised?.known || !procedure.steps.some(({ duration }) => duration.known)) return [];
  const measure = measureOf(promised.value.unit, dayMeans);
  const most = measure && sizeOf(promised.value, measure);
  if (!measure || most === undefined) return [];
  const planned = plan(assumed(procedure), "");
  const least = planned.ok ? prove(planned.plan, { minutesIn: (unit) => measure.sizes[unit] }).work.least : undefined;
  if (least === undefined || least <= most) return [];
  const params = { sum: measure.say(least).id, sumEn: measure.say(least).en, time: promised.value.printed };
  return [raise("SOP549", line.value.span, params)];
};

interface Measure {
  readonly sizes: Readonly<Partial<Record<TimeUnit, number>>>;
  readonly say: (sum: number) => { readonly id: string; readonly en: string };
}

const clock: Measure = {
  sizes: { second: 1 / 60, minute: 1, hour: 60 },
  say: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
    const said = (hour: string, minute: string) =>
      [hours > 0 && `${hours} ${hour}`, (rest > 0 || hours === 0) && `${rest} ${minute}`].filter(Boolean).join(" ");
    return { id: said("jam", "menit"), en: said("h", "min") };
  },
};
const days = (id: string, en: string, sizes: Measure["sizes"]): Measure => ({
  sizes,
  say: (sum) => ({ id: `${sum} ${id}`, en: `${sum} ${en}` }),
});

function measureOf(unit: TimeUnit | undefined, dayMeans: "workingDay" | "calendarDay"): Measure | undefined {
  const own = unit === "day" ? dayMeans : unit;
  if (own === "second" || own === "minute" || own === "hour") return clock;
  if (own === "workingDay")
    return days("hari kerja", "working days", { workingDay: 1, ...(dayMeans === own && { day: 1 }) });
  if (own === "calendarDay" || own === "week")
    return days("hari kalender", "calendar days", {
      calendarDay: 1,
      week: 7,
      ...(dayMeans === "calendarDay" && { day: 1 }),
    });
  return undefined;
}

function sizeOf({ unit, max, min }: Duration, { sizes }: Measure): number | undefined {
  const size = unit && sizes[unit];
  const amount = max ?? min;
  return size === undefined || amount === undefined ? undefined : amount * size;
}
